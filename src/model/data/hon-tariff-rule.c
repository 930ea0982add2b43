/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-rule-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonTariffRule:
 *
 * How the base of some bills is made: which tariffs are added up for whom. One
 * without tariffs tells that no source was found.
 */

struct _HonTariffRule
{
  GObject       parent_instance;

  char         *id;        /* (owned) */
  HonBillScope  scope;
  GStrv         added;     /* (owned): ids of series */
  GStrv         removed;   /* (owned) */
  GStrv         at_tariff; /* (owned): of a fee without an overrun, where that has another base */
  char         *ceiling;   /* (nullable) (owned): id of a parameter */
  gboolean      is_whole;  /* the insurance pays all of it */
  char         *note;      /* (nullable) (owned) */
  GListModel   *sources;   /* (owned) (element-type HonSource) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonTariffRule, hon_tariff_rule, G_TYPE_OBJECT)

static gboolean
read_ids (const HonJsonCursor  *cursor,
          const char           *member,
          gboolean              optional,
          GStrv                *ids,
          GError              **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  HonJsonCursor array;
  guint n = 0;

  if (!hon_json_cursor_enter (cursor, member, &array, error))
    return FALSE;
  if (!(optional && hon_json_cursor_is_absent (&array)) &&
      !hon_json_cursor_enter_array (cursor, member, &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *id;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_id (&element, &id, error))
        return FALSE;
      g_strv_builder_add (builder, id);
    }
  *ids = g_strv_builder_end (builder);

  return TRUE;
}

static void
hon_tariff_rule_finalize (GObject *object)
{
  HonTariffRule *self = HON_TARIFF_RULE (object);

  g_free (self->id);
  g_strfreev (self->added);
  g_strfreev (self->removed);
  g_strfreev (self->at_tariff);
  g_free (self->ceiling);
  g_free (self->note);
  g_clear_object (&self->sources);

  G_OBJECT_CLASS (hon_tariff_rule_parent_class)->finalize (object);
}

static void
hon_tariff_rule_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HonTariffRule *self = HON_TARIFF_RULE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_tariff_rule_class_init (HonTariffRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_tariff_rule_finalize;
  object_class->get_property = hon_tariff_rule_get_property;

  /**
   * HonTariffRule:id:
   *
   * Its name for ever.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonTariffRule:note:
   *
   * What the tariffs alone would hide.
   */
  props[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_tariff_rule_init (HonTariffRule *self)
{
}

/* Reads one record of an array `grid`. */
HonTariffRule *
hon_tariff_rule_read (const HonJsonCursor  *cursor,
                      const HonReferences  *references,
                      GError              **error)
{
  static const char * const members[] = {
    "id", "acte", "specialite", "secteurs", "parcours", "age", "from", "until", "tariffs", "without",
    "at_tariff", "ceiling", "whole", "note", "sources", NULL
  };
  g_autoptr (HonTariffRule) self = g_object_new (HON_TYPE_TARIFF_RULE, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_bill_scope_read (&self->scope, cursor, references, error) ||
      !read_ids (cursor, "tariffs", FALSE, &self->added, error) ||
      !read_ids (cursor, "without", TRUE, &self->removed, error) ||
      !read_ids (cursor, "at_tariff", TRUE, &self->at_tariff, error) ||
      !hon_json_cursor_dup_string (cursor, "ceiling", TRUE, &self->ceiling, error) ||
      !hon_json_cursor_get_boolean (cursor, "whole", TRUE, &self->is_whole, error) ||
      !hon_json_cursor_dup_text (cursor, "note", TRUE, &self->note, error))
    return NULL;
  self->sources = hon_references_read_sources (references, cursor, "sources", error);
  if (self->sources == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

const HonBillScope *
hon_tariff_rule_get_scope (HonTariffRule *self)
{
  return &self->scope;
}

const char * const *
hon_tariff_rule_get_at_tariff (HonTariffRule *self)
{
  return (const char * const *) self->at_tariff;
}

/* The id of the parameter that has the most that may be asked outside the pathway. */
const char *
hon_tariff_rule_get_ceiling (HonTariffRule *self)
{
  return self->ceiling;
}

gboolean
hon_tariff_rule_is_whole (HonTariffRule *self)
{
  return self->is_whole;
}

const char *
hon_tariff_rule_get_id (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return self->id;
}

/**
 * hon_tariff_rule_get_added:
 * @self: a rule
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the tariffs
 *   that make the base together
 */
const char * const *
hon_tariff_rule_get_added (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return (const char * const *) self->added;
}

/**
 * hon_tariff_rule_get_removed:
 * @self: a rule
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of tariffs that
 *   are taken off it
 */
const char * const *
hon_tariff_rule_get_removed (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return (const char * const *) self->removed;
}

/**
 * hon_tariff_rule_get_note:
 * @self: a rule
 *
 * Returns: (nullable): what the tariffs alone would hide
 */
const char *
hon_tariff_rule_get_note (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return self->note;
}

/**
 * hon_tariff_rule_get_sources:
 * @self: a rule
 *
 * Returns: (transfer none) (element-type HonSource): where it was read
 */
GListModel *
hon_tariff_rule_get_sources (HonTariffRule *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_RULE (self), NULL);

  return self->sources;
}
