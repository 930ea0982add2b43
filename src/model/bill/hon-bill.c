/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill.h"

#include "hon-bill-lines-private.h"
#include "hon-bill-part.h"
#include "hon-billable-private.h"
#include "hon-published-error-private.h"

/**
 * HonBill:
 *
 * Who pays what for one act: the figures, and a statement line by line. It never
 * changes: another encounter has another bill.
 */

struct _HonBill
{
  GObject        parent_instance;

  HonCatalogue  *catalogue; /* (owned) */
  HonTariffs    *tariffs;   /* (owned): a copy, for the catalogue may be loaded again */
  HonBillInput   input;
  HonBillResult  result;
  HonRecord     *parts[HON_BILL_PARTS_MAX]; /* (owned): the act, its supplements, technical acts */
  HonAssociation *association; /* (nullable) (owned): what lets technical acts stand there */
  HonTable      *table;     /* (owned): its lines */
};

G_DEFINE_FINAL_TYPE (HonBill, hon_bill, G_TYPE_OBJECT)

static void
hon_bill_dispose (GObject *object)
{
  HonBill *self = HON_BILL (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->table);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_clear_object (&self->parts[i]);
  g_clear_object (&self->association);

  G_OBJECT_CLASS (hon_bill_parent_class)->dispose (object);
}

static void
hon_bill_finalize (GObject *object)
{
  HonBill *self = HON_BILL (object);

  g_free (self->tariffs);

  G_OBJECT_CLASS (hon_bill_parent_class)->finalize (object);
}

static void
hon_bill_class_init (HonBillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_bill_dispose;
  object_class->finalize = hon_bill_finalize;
}

static void
hon_bill_init (HonBill *self)
{
}

/**
 * hon_bill_new:
 * @catalogue: a loaded catalogue
 * @encounter: what was done, for whom, by whom
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Computes a bill.
 *
 * Returns: (transfer full) (nullable): the bill
 */
HonBill *
hon_bill_new (HonCatalogue  *catalogue,
              HonEncounter  *encounter,
              GError       **error)
{
  g_autoptr (HonBill) self = NULL;
  HonBillInput input;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);

  if (!hon_encounter_read (encounter, catalogue, &input, error))
    return NULL;

  self = g_object_new (HON_TYPE_BILL, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->tariffs = g_memdup2 (hon_catalogue_get_bill_tariffs (catalogue, hon_encounter_get_date (encounter)),
                             sizeof *self->tariffs);
  self->input = input;
  hon_bill_compute (self->tariffs, &self->input, &self->result);
  for (guint i = 0; i < self->result.n_parts; i++)
    self->parts[i] = g_object_ref (hon_bill_part_find (&self->result.parts[i], catalogue));
  self->association = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_ASSOCIATIONS),
                                             self->input.association);
  self->table = hon_bill_lines_new_table (catalogue, &self->input, &self->result, self->parts);

  return g_steal_pointer (&self);
}

/**
 * hon_bill_get_catalogue:
 * @self: a bill
 *
 * Returns: (transfer none): what it was computed with
 */
HonCatalogue *
hon_bill_get_catalogue (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return self->catalogue;
}

const HonBillInput *
hon_bill_get_input (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return &self->input;
}

const HonBillResult *
hon_bill_get_result (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return &self->result;
}

const HonTariffs *
hon_bill_get_tariffs (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return self->tariffs;
}

/**
 * hon_bill_find_fee_with:
 * @self: a bill
 * @overrun: centimes, from 0 on
 *
 * Returns: what the doctor would ask with an overrun; `HON_BILL_UNKNOWN` where none may be asked
 */
gint64
hon_bill_find_fee_with (HonBill *self,
                        gint64   overrun)
{
  g_return_val_if_fail (HON_IS_BILL (self), HON_BILL_UNKNOWN);

  return hon_bill_find_fee (self->tariffs, &self->input, overrun);
}

/**
 * hon_bill_get_table:
 * @self: a bill
 *
 * Returns: (transfer none): its lines; the columns are those of `HonBillColumn`
 */
HonTable *
hon_bill_get_table (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return self->table;
}

/**
 * hon_bill_is_sourced:
 * @self: a bill
 *
 * Returns: whether a source tells the tariffs that it rests on as they were on
 *   its day; where none does, it rests on the last that are known
 */
gboolean
hon_bill_is_sourced (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), FALSE);

  for (guint i = 0; i < self->result.n_parts; i++)
    {
      const char *series = hon_bill_get_part_series (self, i);
      HonTariff *tariff = series != NULL ? hon_catalogue_find (self->catalogue, HON_RECORDS_TARIFFS, series) : NULL;
      HonTariffStep *step = tariff != NULL ? hon_tariff_get_step_at (tariff, self->input.date) : NULL;

      if (step != NULL && !hon_tariff_step_is_known_at (step, self->input.date))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_bill_get_n_parts:
 * @self: a bill
 *
 * Returns: how many acts, supplements and modifiers are billed; 0 for a consultation outside
 *   the agreement, and for an act whose tariff was given
 */
guint
hon_bill_get_n_parts (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), 0);

  return self->result.n_parts;
}

/**
 * hon_bill_get_part:
 * @self: a bill
 * @position: which of its parts; the first is the act
 *
 * Returns: (transfer none): what is billed: a `HonBillable`, a `HonTechnicalAct` or a `HonModifier`
 */
HonRecord *
hon_bill_get_part (HonBill *self,
                   guint    position)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (position < self->result.n_parts, NULL);

  return self->parts[position];
}

/**
 * hon_bill_get_part_series:
 * @self: a bill
 * @position: which of its parts
 *
 * Returns: (transfer none) (nullable): the id of the tariff, or of the parameter in euros, that
 *   has the amount of the part; %NULL for a technical act and its modifiers
 */
const char *
hon_bill_get_part_series (HonBill *self,
                          guint    position)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (position < self->result.n_parts, NULL);

  return HON_IS_BILLABLE (self->parts[position])
           ? hon_billable_get_series (HON_BILLABLE (self->parts[position]), self->result.level)
           : NULL;
}

/**
 * hon_bill_get_printed_ceiling:
 * @self: a bill
 *
 * Returns: (transfer none) (nullable): the parameter that has the most that may be asked outside the
 *   pathway, as a page prints it; %NULL where it is computed, or where nothing may be
 */
HonParameter *
hon_bill_get_printed_ceiling (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return hon_bill_part_get_printed_ceiling (&self->result, self->catalogue, self->input.date);
}

/**
 * hon_bill_dup_part_id:
 * @self: a bill
 * @position: which of its parts
 *
 * Returns: (transfer full): the id of its line
 */
char *
hon_bill_dup_part_id (HonBill *self,
                      guint    position)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return hon_bill_part_dup_id (&self->result, position, self->parts);
}

/**
 * hon_bill_get_association:
 * @self: a bill
 *
 * Returns: (transfer none) (nullable): the rule that lets its technical acts stand together, or
 *   beside another act
 */
HonAssociation *
hon_bill_get_association (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return self->association;
}

/**
 * hon_bill_get_published_error:
 * @self: a bill
 *
 * Returns: (transfer none) (nullable): a page that prints another reimbursement
 *   for such a bill, and is wrong
 */
HonPublishedError *
hon_bill_get_published_error (HonBill *self)
{
  GListModel *errors;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  errors = hon_catalogue_get_list (self->catalogue, HON_RECORDS_PUBLISHED_ERRORS);
  for (guint i = 0; i < g_list_model_get_n_items (errors); i++)
    {
      g_autoptr (HonPublishedError) published = g_list_model_get_item (errors, i);
      const HonBillScope *scope = hon_published_error_get_scope (published);

      /* Pages print what an ordinary patient gets. */
      if (hon_period_contains (&scope->period, self->input.date) &&
          hon_bill_condition_fits (&scope->condition, &self->input, &self->result) &&
          !self->result.is_exempt && !self->input.local_scheme && self->input.n_technical == 0 &&
          hon_published_error_get_printed (published) != self->result.net)
        return published;
    }

  return NULL;
}
