/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-term-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonBillTerm:
 *
 * A word that bills are told with: an act, or the speciality of a doctor.
 */

struct _HonBillTerm
{
  GObject              parent_instance;

  char                *id;           /* (owned) */
  char                *label;        /* (owned) */
  char                *like;         /* (nullable) (owned): whose tariffs hold where it has none */
  GStrv                aliases;      /* (owned) */
  gboolean             is_technical; /* an act whose tariff is given with the bill */
  HonTariffSpeciality  rules;        /* of a speciality */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonBillTerm, hon_bill_term, G_TYPE_OBJECT)

/* People write « Médecin généraliste », files medecin_generaliste. */
static char *
fold (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "fr");
  char *folded = g_ascii_strdown (ascii, -1);

  return g_strdelimit (g_strstrip (folded), " -'", '_');
}

static gboolean
read_flag (const HonJsonCursor  *cursor,
           const char           *member,
           gboolean             *value,
           GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  if (json_node_get_value_type (child.node) != G_TYPE_BOOLEAN)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_TYPE, _("true or false"), error);
      return FALSE;
    }
  *value = json_node_get_boolean (child.node);

  return TRUE;
}

static gboolean
read_aliases (HonBillTerm          *self,
              const HonJsonCursor  *cursor,
              GError              **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  HonJsonCursor array;
  guint n = 0;

  if (!hon_json_cursor_enter (cursor, "aliases", &array, error))
    return FALSE;
  if (!hon_json_cursor_is_absent (&array) &&
      !hon_json_cursor_enter_array (cursor, "aliases", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *alias;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_id (&element, &alias, error))
        return FALSE;
      g_strv_builder_add (builder, alias);
    }
  self->aliases = g_strv_builder_end (builder);

  return TRUE;
}

/* From which age on, and before which, a speciality may be seen without being sent. */
static gboolean
read_direct (HonBillTerm          *self,
             const HonJsonCursor  *cursor,
             GError              **error)
{
  HonJsonCursor array;
  double ages[2];
  guint n;

  if (!hon_json_cursor_enter (cursor, "direct", &array, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_enter_array (cursor, "direct", &array, &n, error))
    return FALSE;
  if (n != 2)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_TYPE, _("two ages"), error);
      return FALSE;
    }

  for (guint i = 0; i < 2; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, HON_BILL_AGE_MAX + 1, &ages[i], error))
        return FALSE;
    }
  self->rules.direct_min = (guint8) ages[0];
  self->rules.direct_below = (guint8) ages[1];

  return TRUE;
}

static void
hon_bill_term_finalize (GObject *object)
{
  HonBillTerm *self = HON_BILL_TERM (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->like);
  g_strfreev (self->aliases);

  G_OBJECT_CLASS (hon_bill_term_parent_class)->finalize (object);
}

static void
hon_bill_term_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonBillTerm *self = HON_BILL_TERM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_bill_term_class_init (HonBillTermClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_bill_term_finalize;
  object_class->get_property = hon_bill_term_get_property;

  /**
   * HonBillTerm:id:
   *
   * What files and the command line call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonBillTerm:label:
   *
   * What people call it.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_bill_term_init (HonBillTerm *self)
{
}

/* Reads one record of an array `bill_acts`. */
HonBillTerm *
hon_bill_term_read_act (const HonJsonCursor  *cursor,
                        GError              **error)
{
  static const char * const members[] = { "id", "label", "aliases", "technical", NULL };
  g_autoptr (HonBillTerm) self = g_object_new (HON_TYPE_BILL_TERM, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !read_aliases (self, cursor, error) ||
      !read_flag (cursor, "technical", &self->is_technical, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Reads one record of an array `specialities`. */
HonBillTerm *
hon_bill_term_read_speciality (const HonJsonCursor  *cursor,
                               GError              **error)
{
  static const char * const members[] = {
    "id", "label", "like", "direct", "generalist", "aliases", NULL
  };
  g_autoptr (HonBillTerm) self = g_object_new (HON_TYPE_BILL_TERM, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_string (cursor, "like", TRUE, &self->like, error) ||
      !read_aliases (self, cursor, error) ||
      !read_flag (cursor, "generalist", &self->rules.is_generalist, error) ||
      !read_direct (self, cursor, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The id of the speciality whose tariffs hold where this one has none. */
const char *
hon_bill_term_get_like (HonBillTerm *self)
{
  return self->like;
}

const HonTariffSpeciality *
hon_bill_term_get_rules (HonBillTerm *self)
{
  return &self->rules;
}

/* Finds a term by its id or another of its names; the list keeps it alive. */
HonBillTerm *
hon_bill_terms_find (GListModel *terms,
                     const char *word,
                     guint      *position)
{
  guint n = g_list_model_get_n_items (terms);

  /* Ids first: they are what files have, and need no folding. */
  for (guint i = 0; i < 2 * n; i++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (terms, i % n);

      if (i < n ? g_str_equal (term->id, word) : hon_bill_term_matches (term, word))
        {
          if (position != NULL)
            *position = i % n;
          return term;
        }
    }

  return NULL;
}

const char *
hon_bill_term_get_id (HonBillTerm *self)
{
  g_return_val_if_fail (HON_IS_BILL_TERM (self), NULL);

  return self->id;
}

const char *
hon_bill_term_get_label (HonBillTerm *self)
{
  g_return_val_if_fail (HON_IS_BILL_TERM (self), NULL);

  return self->label;
}

/**
 * hon_bill_term_is_technical:
 * @self: an act
 *
 * Returns: whether its tariff is given with the bill
 */
gboolean
hon_bill_term_is_technical (HonBillTerm *self)
{
  g_return_val_if_fail (HON_IS_BILL_TERM (self), FALSE);

  return self->is_technical;
}

/**
 * hon_bill_term_matches:
 * @self: a term
 * @word: what somebody wrote
 *
 * Returns: whether @word is its id, its label or another of its names, whatever
 *   the case, the accents and what stands between the words
 */
gboolean
hon_bill_term_matches (HonBillTerm *self,
                       const char  *word)
{
  g_autofree char *folded = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HON_IS_BILL_TERM (self), FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  if (g_str_equal (self->id, word))
    return TRUE;

  folded = fold (word);
  label = fold (self->label);

  return g_str_equal (self->id, folded) || g_str_equal (label, folded) ||
         g_strv_contains ((const char * const *) self->aliases, folded);
}
