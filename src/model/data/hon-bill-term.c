/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-term-private.h"

#include "hon-fold.h"
#include "hon-search-private.h"

/**
 * HonBillTerm:
 *
 * An act that bills are told with.
 */

struct _HonBillTerm
{
  GObject   parent_instance;

  char     *id;           /* (owned) */
  char     *label;        /* (owned) */
  GStrv     keys;         /* (owned): folded, to be found by */
  gboolean  is_technical; /* its tariff is given with the bill */
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

static const char *
get_id (gpointer item)
{
  return HON_BILL_TERM (item)->id;
}

static GStrv
get_keys (gpointer item)
{
  return HON_BILL_TERM (item)->keys;
}

static void
hon_bill_term_finalize (GObject *object)
{
  HonBillTerm *self = HON_BILL_TERM (object);

  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->keys);

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
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_search_add_text (keys, cursor, "label", error) ||
      !hon_search_add_names (keys, cursor, "aliases", error) ||
      !hon_json_cursor_get_boolean (cursor, "technical", TRUE, &self->is_technical, error))
    return NULL;
  g_strv_builder_take (keys, hon_fold (self->id));
  self->keys = g_strv_builder_end (keys);

  return g_steal_pointer (&self);
}

/* Finds an act by its id or another of its names; the list keeps it alive. */
HonBillTerm *
hon_bill_terms_find (GListModel *terms,
                     const char *word,
                     guint      *position)
{
  return hon_search_exact (terms, get_id, get_keys, word, position);
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
