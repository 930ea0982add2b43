/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-term-private.h"

#include "hon-record-list-private.h"
#include "hon-record-private.h"
#include "hon-search-private.h"

/**
 * HonBillTerm:
 *
 * An act that bills are told with.
 */

struct _HonBillTerm
{
  HonRecord  parent_instance;

  char      *label;        /* (owned) */
  GStrv      aliases;      /* (owned) */
  gboolean   is_technical; /* its tariff is given with the bill */
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_key = TRUE, .is_property = TRUE },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonBillTerm, label), .is_key = TRUE,
    .is_property = TRUE },
  { "aliases", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonBillTerm, aliases), .is_optional = TRUE,
    .is_key = TRUE, .minimum = 1 },
  { "technical", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonBillTerm, is_technical), .is_optional = TRUE },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonBillTerm, hon_bill_term, fields)

/* Finds an act by its id or another of its names, or by words that no other act has; the list
 * keeps it alive.
 */
HonBillTerm *
hon_bill_terms_find (GListModel *terms,
                     const char *word,
                     guint      *position)
{
  HonBillTerm *exact = hon_search_exact (terms, word, position);
  g_autoptr (GListModel) found = NULL;
  g_autoptr (HonBillTerm) only = NULL;

  if (exact != NULL || *word == '\0')
    return exact;
  found = hon_search_list (terms, word);
  if (g_list_model_get_n_items (found) != 1)
    return NULL;
  only = g_list_model_get_item (found, 0);

  return hon_record_list_find (HON_RECORD_LIST (terms), hon_bill_term_get_id (only), position);
}

const char *
hon_bill_term_get_id (HonBillTerm *self)
{
  g_return_val_if_fail (HON_IS_BILL_TERM (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
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
 * hon_bill_term_find:
 * @terms: (element-type HonBillTerm): some acts or supplements
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the one of that id
 */
HonBillTerm *
hon_bill_term_find (GListModel *terms,
                    const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (terms), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (terms, i);

      if (g_strcmp0 (hon_bill_term_get_id (term), id) == 0)
        return term;
    }

  return NULL;
}
