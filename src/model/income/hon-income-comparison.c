/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-income-comparison.h"

#include <glib/gi18n-lib.h>

static void
alternative_free (gpointer data)
{
  HonIncomeAlternative *alternative = data;

  g_free (alternative->id);
  g_free (alternative->label);
  g_free (alternative);
}

/* Adds @practice, unless it cannot be computed. */
static void
add_alternative (GPtrArray    *alternatives,
                 HonCatalogue *catalogue,
                 HonPractice  *practice,
                 gboolean      is_chosen,
                 const char   *id,
                 const char   *label)
{
  HonIncomeAlternative *alternative;
  HonIncomeResult result;

  if (!hon_income_compute_practice (catalogue, practice, &result, NULL))
    return;

  alternative = g_new0 (HonIncomeAlternative, 1);
  alternative->id = g_strdup (id);
  alternative->label = g_strdup (label);
  alternative->is_chosen = is_chosen;
  alternative->result = result;
  g_ptr_array_add (alternatives, alternative);
}

/**
 * hon_income_list_alternatives:
 * @self: an income
 *
 * Computes the same situation in every sector. With overruns, the last one is secteur 1 at the
 * tariff, since that is what secteur 1 allows but in narrow cases.
 *
 * Returns: (transfer full) (element-type HonIncomeAlternative): the situations, in the order of the
 *   sectors
 */
GPtrArray *
hon_income_list_alternatives (HonIncome *self)
{
  g_autoptr (HonPractice) practice = NULL;
  GPtrArray *alternatives;
  HonCatalogue *catalogue;
  GListModel *sectors;

  g_return_val_if_fail (HON_IS_INCOME (self), NULL);

  alternatives = g_ptr_array_new_with_free_func (alternative_free);
  catalogue = hon_income_get_catalogue (self);
  sectors = hon_catalogue_get_list (catalogue, HON_RECORDS_SECTORS);
  practice = hon_input_dup (HON_INPUT (hon_income_get_practice (self)));
  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);
      HonSectorKind kind = hon_sector_get_kind (sector);

      g_object_set (practice, "sector", kind, NULL);
      add_alternative (alternatives, catalogue, practice, kind == hon_income_get_input (self)->sector,
                       hon_sector_get_id (sector), hon_sector_get_label (sector));
    }

  if (hon_practice_get_overruns (practice) > 0)
    {
      HonSector *sector = hon_catalogue_get_sector (catalogue, HON_SECTOR_S1);
      /* Translators: %s is the name of a sector. */
      g_autofree char *label = g_strdup_printf (_("%s, without overruns"), hon_sector_get_label (sector));

      g_object_set (practice, "sector", HON_SECTOR_S1, NULL);
      hon_practice_drop_overruns (practice);
      add_alternative (alternatives, catalogue, practice, FALSE, "S1-tariff", label);
    }

  return alternatives;
}
