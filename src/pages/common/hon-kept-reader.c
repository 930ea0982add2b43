/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept-reader.h"

#include "hon-keeper.h"

/* The situation that pages share comes back at the next start: as the years from the opening on, with what only
 * one year has beside it.
 *
 * Earlier the simulator and the first years each kept a situation of their own. Once, that of the simulator is taken
 * over where the first years have nothing of the reader's. Where both have something, that of the first years is
 * shown, and the other one is kept until it has been offered.
 */

#define SETTINGS "hon-settings"

/* Inputs of a practice that a career has by other names. */
static const char * const own[] = { "expenses", "start", "age", NULL };

/* What the expenses are in a career. */
static const char * const lines[] = { "rent", "staff", "insurance", "ordre", "material", "other-expenses", NULL };

/* What it was not asked for then has no key. */
static gboolean
is_kept (GSettings  *settings,
         const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GVariant) value = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (g_settings_schema_has_key (schema, key))
    value = g_settings_get_user_value (settings, key);

  return value != NULL;
}

/* Whether it is not what a reset leaves there. */
static gboolean
is_told (GSettings  *settings,
         const char *key)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GVariant) initial = NULL;

  if (!is_kept (settings, key))
    return FALSE;
  value = g_settings_get_user_value (settings, key);
  initial = g_settings_get_default_value (settings, key);

  return !g_variant_equal (value, initial);
}

/* Whether the first years have something of their own where the simulator has an input. */
static gboolean
have_years (GSettings  *years,
            const char *name)
{
  g_autofree char *told = g_strconcat (name, "-told", NULL);

  if (!g_str_equal (name, "expenses"))
    return is_told (years, name) || is_told (years, told);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (is_told (years, lines[i]))
      return TRUE;

  return FALSE;
}

static void
read_told (GSettings   *simulator,
           const char  *name,
           HonPractice *practice)
{
  if (is_told (simulator, name))
    g_settings_bind (simulator, name, practice, name, G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES);
}

static void
insert_told (GVariantDict *told,
             GSettings    *simulator,
             const char   *name,
             GVariant     *practice)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (practice, name, NULL);

  if (is_told (simulator, name))
    g_variant_dict_insert_value (told, name, value);
}

/* What was told to the simulator alone, as inputs of a practice. */
static GVariant *
dup_earlier (GSettings *simulator)
{
  const char * const *shared = hon_reader_list_shared ();
  g_autoptr (HonPractice) practice = hon_practice_new ();
  g_autoptr (GVariant) all = NULL;
  GVariantDict told;

  for (gsize i = 0; shared[i] != NULL; i++)
    read_told (simulator, shared[i], practice);
  for (gsize i = 0; own[i] != NULL; i++)
    read_told (simulator, own[i], practice);
  all = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (practice)));

  g_variant_dict_init (&told, NULL);
  for (gsize i = 0; shared[i] != NULL; i++)
    insert_told (&told, simulator, shared[i], all);
  for (gsize i = 0; own[i] != NULL; i++)
    insert_told (&told, simulator, own[i], all);

  return g_variant_ref_sink (g_variant_dict_end (&told));
}

/* Takes over one input that was told to the simulator; whether the first years tell something else. */
static gboolean
take_over (HonReader  *reader,
           GSettings  *years,
           GVariant   *earlier,
           const char *name)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (earlier, name, NULL);
  g_autoptr (GVariant) all = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (hon_reader_get_practice (reader))));
  g_autoptr (GVariant) now = g_variant_lookup_value (all, name, NULL);
  g_autoptr (GVariant) taken = NULL;
  GVariantDict dict;

  if (value == NULL)
    return FALSE;
  if (have_years (years, name))
    return !g_variant_equal (value, now);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, name, value);
  taken = g_variant_ref_sink (g_variant_dict_end (&dict));
  hon_input_take_variant (HON_INPUT (hon_reader_get_practice (reader)), taken);

  return FALSE;
}

/* The two days become one, with the age on it, unless the activity started too long ago to be an opening; whether
 * the first years tell something else of it.
 */
static gboolean
take_start_over (HonReader    *reader,
                 GSettings    *simulator,
                 GSettings    *years,
                 HonCatalogue *catalogue)
{
  HonCareer *career = hon_reader_get_career (reader);
  HonPractice *practice = hon_reader_get_practice (reader);
  HonDate first, last, start;
  int age, age_at_start;

  hon_career_get_openings (catalogue, &first, &last);
  g_object_get (practice, "start", &start, "age", &age_at_start, NULL);
  g_object_get (career, "age", &age, NULL);
  if (is_told (simulator, "start") && (start < first || start > last))
    return FALSE;

  if (is_told (years, "age"))
    g_object_set (practice, "age", age, NULL);
  else
    g_object_set (career, "age", age_at_start, NULL);

  return (is_told (simulator, "start") && is_told (years, "opening") && start != hon_career_get_opening (career)) ||
         (is_told (simulator, "age") && is_told (years, "age") && age != age_at_start);
}

static void
take_all_over (HonReader    *reader,
               GSettings    *settings,
               HonCatalogue *catalogue)
{
  const char * const *shared = hon_reader_list_shared ();
  g_autoptr (GSettings) simulator = g_settings_get_child (settings, "simulator");
  g_autoptr (GSettings) years = g_settings_get_child (settings, "years");
  g_autoptr (GVariant) earlier = NULL;
  gboolean is_any_contested;

  if (g_settings_get_boolean (simulator, "taken-over"))
    return;

  earlier = dup_earlier (simulator);
  is_any_contested = take_start_over (reader, simulator, years, catalogue);
  is_any_contested |= take_over (reader, years, earlier, "expenses");
  for (gsize i = 0; shared[i] != NULL; i++)
    {
      is_any_contested |= take_over (reader, years, earlier, shared[i]);
      if (is_kept (simulator, shared[i]))
        g_settings_reset (simulator, shared[i]);
    }
  g_settings_reset (simulator, "expenses");
  if (is_any_contested)
    g_settings_set_value (simulator, "earlier", earlier);
  g_settings_set_boolean (simulator, "taken-over", TRUE);
}

/* What earlier versions kept was told where it is not the example. */
static void
tell_kept (GSettings  *settings,
           const char *key,
           const char *told)
{
  if (!is_kept (settings, told) && is_told (settings, key))
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

/* The situation with what was told to the simulator alone; NULL where that makes no difference. */
static HonReader *
dup_with (HonReader *reader,
          GVariant  *kept)
{
  g_autoptr (HonReader) earlier = hon_reader_dup (reader);
  HonInput *practice = HON_INPUT (hon_reader_get_practice (earlier));
  g_autoptr (GVariant) before = g_variant_ref_sink (hon_input_to_variant (practice));
  g_autoptr (GVariant) after = NULL;
  gint64 expenses;

  /* What the simulator was told is all there is: it has no lines of more. */
  if (g_variant_lookup (kept, "expenses", "x", &expenses) && expenses < hon_reader_get_lines (earlier))
    for (gsize i = 0; lines[i] != NULL; i++)
      g_object_set (hon_reader_get_career (earlier), lines[i], G_GINT64_CONSTANT (0), NULL);
  hon_input_take_variant (practice, kept);
  after = g_variant_ref_sink (hon_input_to_variant (practice));

  return g_variant_equal (before, after) ? NULL : g_steal_pointer (&earlier);
}

/* Which days can be openings is known now, and so what can be taken over. */
static void
catalogue_changed_cb (HonReader    *reader,
                      HonCatalogue *catalogue)
{
  GSettings *settings = g_object_get_data (G_OBJECT (reader), SETTINGS);

  if (!hon_catalogue_is_loaded (catalogue))
    return;

  g_signal_handlers_disconnect_by_func (catalogue, catalogue_changed_cb, reader);
  if (hon_keeper_is_keeping (settings))
    take_all_over (reader, settings, catalogue);
  hon_reader_set_catalogue (reader, catalogue);
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
  HonReader *reader = hon_reader_new ();
  HonKeeper *career = hon_keeper_new ();
  HonKeeper *practice = hon_keeper_new ();

  if (hon_keeper_is_keeping (settings))
    tell_all_kept (settings);
  hon_keeper_add_input (career, HON_INPUT (hon_reader_get_career (reader)));
  hon_keeper_add (career, "opening-told", reader, "opening-told");
  hon_keeper_add (career, "receipts-told", reader, "receipts-told");
  hon_keeper_add (practice, "year", hon_reader_get_practice (reader), "year");
  hon_keeper_add (practice, "start", hon_reader_get_practice (reader), "start");
  hon_keeper_add (practice, "age", hon_reader_get_practice (reader), "age");
  hon_keeper_add (practice, "start-told", reader, "start-told");
  start_keeper (reader, career, settings, "years");
  start_keeper (reader, practice, settings, "simulator");
  g_object_set_data_full (G_OBJECT (reader), SETTINGS, g_object_ref (settings), g_object_unref);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (catalogue_changed_cb), reader, G_CONNECT_SWAPPED);
  catalogue_changed_cb (reader, catalogue);

  return reader;
}

/**
 * hon_kept_reader_steal_earlier:
 * @reader: what hon_kept_reader_new() gave
 *
 * Returns: (transfer full) (nullable): the situation that an earlier version kept beside this one; only once, and
 *   %NULL where it is the same
 */
HonReader *
hon_kept_reader_steal_earlier (HonReader *reader)
{
  GSettings *settings;
  g_autoptr (GSettings) simulator = NULL;
  g_autoptr (GVariant) kept = NULL;

  g_return_val_if_fail (HON_IS_READER (reader), NULL);

  settings = g_object_get_data (G_OBJECT (reader), SETTINGS);
  if (settings == NULL || !hon_keeper_is_keeping (settings))
    return NULL;

  simulator = g_settings_get_child (settings, "simulator");
  kept = g_settings_get_value (simulator, "earlier");
  if (g_variant_n_children (kept) == 0)
    return NULL;

  g_settings_reset (simulator, "earlier");

  return dup_with (reader, kept);
}
