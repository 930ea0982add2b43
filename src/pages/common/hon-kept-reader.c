/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept-reader.h"

#include "hon-keeper.h"

/* The situation that pages share comes back at the next start: as the years from the opening on, with what only
 * one year has beside it.
 *
 * Earlier the simulator and the first years each kept a situation of their own. That of the simulator is taken
 * over where the first years have nothing of the reader's; where both have something, that of the first years is
 * shown, and the other one can still be had.
 */

#define EARLIER "hon-earlier"

/* Where an input of a practice is kept now. */
static const char *
get_target (const char *name)
{
  return g_str_equal (name, "expenses") ? "other-expenses" : name;
}

/* What it was not asked for then has no key. */
static gboolean
is_told (GSettings  *settings,
         const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GVariant) value = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (g_settings_schema_has_key (schema, key))
    value = g_settings_get_user_value (settings, key);

  return value != NULL;
}

/* Whether the two tell something else of an input. */
static gboolean
is_contested (HonReader  *reader,
              HonReader  *earlier,
              const char *name)
{
  g_auto (GValue) ours = G_VALUE_INIT;
  g_auto (GValue) theirs = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (hon_reader_get_practice (reader)), name, &ours);
  g_object_get_property (G_OBJECT (hon_reader_get_practice (earlier)), name, &theirs);

  return g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (hon_reader_get_practice (reader)), name),
                             &ours, &theirs) != 0;
}

/* Takes over one input of a practice that was kept by itself; whether the career had another one. */
static gboolean
take_over (HonReader  *reader,
           HonReader  *earlier,
           GSettings  *simulator,
           GSettings  *years,
           const char *name)
{
  gboolean has_both;
  g_auto (GValue) value = G_VALUE_INIT;

  if (!is_told (simulator, name))
    return FALSE;

  has_both = is_told (years, get_target (name));
  g_settings_reset (simulator, name);
  if (has_both)
    return is_contested (reader, earlier, name);

  g_object_get_property (G_OBJECT (hon_reader_get_practice (earlier)), name, &value);
  g_object_set_property (G_OBJECT (hon_reader_get_practice (reader)), name, &value);

  return FALSE;
}

static void
read_one (HonReader  *earlier,
          GSettings  *simulator,
          const char *name)
{
  if (is_told (simulator, name))
    g_settings_bind (simulator, name, hon_reader_get_practice (earlier), name,
                     G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES);
}

/* The simulator’s practice as it was kept by itself. */
static HonReader *
read_earlier (HonReader *reader,
              GSettings *simulator)
{
  const char * const *shared = hon_reader_list_shared ();
  HonReader *earlier = hon_reader_dup (reader);

  for (gsize i = 0; shared[i] != NULL; i++)
    read_one (earlier, simulator, shared[i]);
  read_one (earlier, simulator, "expenses");

  return earlier;
}

static void
take_all_over (HonReader *reader,
               GSettings *settings)
{
  const char * const *shared = hon_reader_list_shared ();
  g_autoptr (GSettings) simulator = g_settings_get_child (settings, "simulator");
  g_autoptr (GSettings) years = g_settings_get_child (settings, "years");
  g_autoptr (HonReader) earlier = read_earlier (reader, simulator);
  gboolean is_any_contested = take_over (reader, earlier, simulator, years, "expenses");

  for (gsize i = 0; shared[i] != NULL; i++)
    is_any_contested |= take_over (reader, earlier, simulator, years, shared[i]);
  if (is_any_contested)
    g_object_set_data_full (G_OBJECT (reader), EARLIER, g_steal_pointer (&earlier), g_object_unref);
}

/* What earlier versions kept was told where it is not the example. */
static void
tell_kept (GSettings  *settings,
           const char *key,
           const char *told)
{
  g_autoptr (GVariant) value = g_settings_get_user_value (settings, key);
  g_autoptr (GVariant) initial = g_settings_get_default_value (settings, key);

  if (!is_told (settings, told) && value != NULL && !g_variant_equal (value, initial))
    g_settings_set_boolean (settings, told, TRUE);
}

static void
tell_all_kept (GSettings *settings)
{
  g_autoptr (GSettings) simulator = g_settings_get_child (settings, "simulator");
  g_autoptr (GSettings) years = g_settings_get_child (settings, "years");

  tell_kept (simulator, "start", "start-told");
  tell_kept (years, "opening", "opening-told");
  tell_kept (years, "receipts", "receipts-told");
}

static void
start_keeper (HonReader  *reader,
              HonKeeper  *keeper,
              GSettings  *settings,
              const char *name)
{
  hon_keeper_start (keeper, settings, name);
  g_object_set_data_full (G_OBJECT (reader), name, keeper, (GDestroyNotify) hon_keeper_free);
}

/**
 * hon_kept_reader_new:
 * @catalogue: the facts, which may still be loading
 * @settings: the settings of the application
 *
 * Returns: (transfer full): the reader as of last time, as long as inputs are kept
 */
HonReader *
hon_kept_reader_new (HonCatalogue *catalogue,
                     GSettings    *settings)
{
  static const char * const own[] = { "year", "start", "age" };
  HonReader *reader = hon_reader_new ();
  HonKeeper *career = hon_keeper_new ();
  HonKeeper *practice = hon_keeper_new ();

  if (hon_keeper_is_keeping (settings))
    tell_all_kept (settings);
  hon_keeper_add_input (career, HON_INPUT (hon_reader_get_career (reader)));
  hon_keeper_add (career, "opening-told", reader, "opening-told");
  hon_keeper_add (career, "receipts-told", reader, "receipts-told");
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    hon_keeper_add (practice, own[i], hon_reader_get_practice (reader), own[i]);
  hon_keeper_add (practice, "start-told", reader, "start-told");
  start_keeper (reader, career, settings, "years");
  start_keeper (reader, practice, settings, "simulator");
  if (hon_keeper_is_keeping (settings))
    take_all_over (reader, settings);
  hon_reader_set_catalogue (reader, catalogue);

  return reader;
}

/**
 * hon_kept_reader_steal_earlier:
 * @reader: what hon_kept_reader_new() gave
 *
 * Returns: (transfer full) (nullable): the situation that was kept beside this one by an earlier version
 */
HonReader *
hon_kept_reader_steal_earlier (HonReader *reader)
{
  g_return_val_if_fail (HON_IS_READER (reader), NULL);

  return g_object_steal_data (G_OBJECT (reader), EARLIER);
}
