/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dataset-records.h"

#include "hon-citation.h"
#include "hon-fold.h"
#include "hon-record-private.h"
#include "hon-search-private.h"

/* What a dataset holds, of all kinds of records. */

/**
 * hon_dataset_records_list:
 * @catalogue: a loaded catalogue
 * @dataset_id: the id of a dataset
 *
 * Returns: (transfer full) (element-type HonRecord): all records of that dataset, also those that
 *   the reader has put over it
 */
GListModel *
hon_dataset_records_list (HonCatalogue *catalogue,
                          const char   *dataset_id)
{
  GListStore *found;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (dataset_id != NULL, NULL);

  found = g_list_store_new (HON_TYPE_RECORD);
  for (HonRecords kind = 0; kind < HON_N_RECORDS; kind++)
    {
      GListModel *records = hon_catalogue_get_list (catalogue, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (HonRecord) record = g_list_model_get_item (records, i);

          if (g_strcmp0 (hon_record_get_dataset (record), dataset_id) == 0)
            g_list_store_append (found, record);
        }
    }

  return G_LIST_MODEL (found);
}

static gboolean
is_found (HonRecord *record,
          GStrv      forms)
{
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;
  const char *keys[] = { NULL, NULL };

  if (hon_search_rank (hon_record_get_keys (record), forms) != HON_SEARCH_NONE)
    return TRUE;
  title = hon_citation_dup_title (record);
  folded = hon_fold (title);
  keys[0] = folded;

  return hon_search_rank (keys, forms) != HON_SEARCH_NONE;
}

/**
 * hon_dataset_records_search:
 * @records: (element-type HonRecord): some records
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonRecord): those that it finds by their names, in their
 *   order; all when it is blank
 */
GListModel *
hon_dataset_records_search (GListModel *records,
                            const char *text)
{
  GListStore *found;
  g_auto (GStrv) forms = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  forms = hon_search_dup_forms (text);
  found = g_list_store_new (HON_TYPE_RECORD);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);

      if (**forms == '\0' || is_found (record, forms))
        g_list_store_append (found, record);
    }

  return G_LIST_MODEL (found);
}
