/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-private.h"

#include "hon-evidence-private.h"
#include "hon-money.h"
#include "hon-precision-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonTariffStep:
 *
 * What a tariff is worth from one day until the next step, and who says so.
 */

struct _HonTariffStep
{
  GObject       parent_instance;

  HonDate       date;
  HonPrecision  precision;
  gboolean      is_ended;
  gint64        amount;
  gint64        francs;       /* centimes of franc, or 0 */
  char         *code;         /* (nullable) (owned) */
  HonDate       planned;
  HonDate       known_until;  /* HON_DATE_NONE: until the next step */
  HonEvidence   evidence;
  GListModel   *more_sources; /* (owned) (element-type HonSource) */
};

G_DEFINE_FINAL_TYPE (HonTariffStep, hon_tariff_step, G_TYPE_OBJECT)

/**
 * HonTariff:
 *
 * What an act has been worth: the list of its steps, oldest first.
 */

struct _HonTariff
{
  GObject    parent_instance;

  char      *id;      /* (owned) */
  HonAct    *act;     /* (owned) */
  guint      sectors; /* bits of HonSectorKind */
  guint      unit;
  GPtrArray *steps;   /* (owned) (element-type HonTariffStep) */
};

static const char * const units[] = { "euro", "euro-per-year" };

static GType
hon_tariff_get_item_type (GListModel *model)
{
  return HON_TYPE_TARIFF_STEP;
}

static guint
hon_tariff_get_n_items (GListModel *model)
{
  return HON_TARIFF (model)->steps->len;
}

static gpointer
hon_tariff_get_item (GListModel *model,
                     guint       position)
{
  HonTariff *self = HON_TARIFF (model);

  if (position >= self->steps->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->steps, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_tariff_get_item_type;
  iface->get_n_items = hon_tariff_get_n_items;
  iface->get_item = hon_tariff_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonTariff, hon_tariff, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
read_amount (HonTariffStep        *step,
             const HonJsonCursor  *cursor,
             GError              **error)
{
  HonJsonCursor child;
  double francs = 0.0;
  double euros;

  if (!hon_json_cursor_enter (cursor, "value", &child, error))
    return FALSE;
  if (hon_json_cursor_is_null (&child))
    {
      step->is_ended = TRUE;
      return TRUE;
    }
  if (!hon_json_cursor_get_number (&child, 0.0, HON_TARIFF_EUROS_MAX, &euros, error) ||
      !hon_json_cursor_get_francs (cursor, euros, &francs, error))
    return FALSE;
  step->amount = hon_money_from_euros (euros);
  step->francs = llround (francs * 100.0);

  return TRUE;
}

static gboolean
read_planned (HonTariffStep        *step,
              const HonJsonCursor  *cursor,
              GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "planned", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  return hon_json_cursor_get_date (&child, &step->planned, error);
}

/* A value that nothing is known of afterwards; the next step may come much later. */
static gboolean
read_known_until (HonTariffStep        *step,
                  const HonJsonCursor  *cursor,
                  GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "known_until", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  if (!hon_json_cursor_get_date (&child, &step->known_until, error))
    return FALSE;
  if (step->known_until < step->date)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a day on which it holds"), error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_more_sources (HonTariffStep        *step,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "more_sources", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    {
      step->more_sources = G_LIST_MODEL (g_list_store_new (HON_TYPE_SOURCE));
      return TRUE;
    }
  step->more_sources = hon_references_read_sources (references, cursor, "more_sources", error);

  return step->more_sources != NULL;
}

static HonTariffStep *
read_step (const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  static const char * const members[] = {
    "from", "value", "francs", "code", "precision", "planned", "known_until", "source",
    "more_sources", "confidence", "note", "claims", NULL
  };
  static const char * const members_of_end[] = {
    "from", "value", "precision", "planned", "source", "more_sources", "confidence", "note",
    "claims", NULL
  };
  g_autoptr (HonTariffStep) step = g_object_new (HON_TYPE_TARIFF_STEP, NULL);
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "value", &child, error) ||
      !hon_json_cursor_only (cursor, hon_json_cursor_is_null (&child) ? members_of_end : members,
                             error) ||
      !hon_json_cursor_enter (cursor, "from", &child, error) ||
      !hon_json_cursor_get_date (&child, &step->date, error) ||
      !read_amount (step, cursor, error) ||
      !hon_json_cursor_dup_string (cursor, "code", TRUE, &step->code, error) ||
      !hon_precision_read (cursor, "precision", &step->precision, error) ||
      !read_planned (step, cursor, error) ||
      !read_known_until (step, cursor, error) ||
      !read_more_sources (step, cursor, references, error) ||
      !hon_evidence_read (&step->evidence, cursor, references, error))
    return NULL;

  return g_steal_pointer (&step);
}

static gboolean
read_steps (HonTariff            *self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonDate previous = HON_DATE_NONE;
  HonDate known_until = HON_DATE_NONE;
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "values", &array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("at least one value"), error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonTariffStep *step;

      hon_json_cursor_element (&array, i, &element);
      step = read_step (&element, references, error);
      if (step == NULL)
        return FALSE;
      g_ptr_array_add (self->steps, step);

      if (step->date <= MAX (previous, known_until))
        {
          HonJsonCursor child;

          hon_json_cursor_enter (&element, "from", &child, NULL);
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);
          return FALSE;
        }
      previous = step->date;
      known_until = step->known_until;
    }

  return TRUE;
}

static gboolean
read_sectors (HonTariff            *self,
              const HonJsonCursor  *cursor,
              GError              **error)
{
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "secteurs", &array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, "S1, S2, S2_OPTAM, NC", error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonSectorKind kind;
      const char *id;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &id, error))
        return FALSE;
      if (!hon_sector_kind_from_id (id, &kind))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_UNKNOWN, "S1, S2, S2_OPTAM, NC", error);
          return FALSE;
        }
      if (self->sectors & (1u << kind))
        {
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each sector once"), error);
          return FALSE;
        }
      self->sectors |= 1u << kind;
    }

  return TRUE;
}

/* Reads one record of the array `tariffs`. */
HonTariff *
hon_tariff_read (const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  static const char * const members[] = { "id", "act", "secteurs", "unit", "values", NULL };
  g_autoptr (HonTariff) self = g_object_new (HON_TYPE_TARIFF, NULL);
  HonAct *act;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error))
    return NULL;
  act = hon_references_read_act (references, cursor, "act", error);
  if (act == NULL)
    return NULL;
  self->act = g_object_ref (act);
  if (!g_str_equal (hon_act_get_id (act), self->id))
    {
      HonJsonCursor child;

      hon_json_cursor_enter (cursor, "act", &child, NULL);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, self->id, error);
      return NULL;
    }

  if (!read_sectors (self, cursor, error) ||
      !hon_json_cursor_get_choice (cursor, "unit", units, sizeof *units, G_N_ELEMENTS (units),
                                   &self->unit, error) ||
      !read_steps (self, cursor, references, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
hon_tariff_step_finalize (GObject *object)
{
  HonTariffStep *self = HON_TARIFF_STEP (object);

  g_free (self->code);
  hon_evidence_clear (&self->evidence);
  g_clear_object (&self->more_sources);

  G_OBJECT_CLASS (hon_tariff_step_parent_class)->finalize (object);
}

static void
hon_tariff_step_class_init (HonTariffStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_tariff_step_finalize;
}

static void
hon_tariff_step_init (HonTariffStep *self)
{
}

static void
hon_tariff_finalize (GObject *object)
{
  HonTariff *self = HON_TARIFF (object);

  g_free (self->id);
  g_clear_object (&self->act);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (hon_tariff_parent_class)->finalize (object);
}

static void
hon_tariff_class_init (HonTariffClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_tariff_finalize;
}

static void
hon_tariff_init (HonTariff *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hon_tariff_step_get_date:
 * @self: a step
 *
 * Returns: the day from which it holds, as far as that is known: the first day
 *   of a month or a year of which no more is known
 */
HonDate
hon_tariff_step_get_date (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), HON_DATE_NONE);

  return self->date;
}

HonPrecision
hon_tariff_step_get_precision (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), HON_PRECISION_DAY);

  return self->precision;
}

/**
 * hon_tariff_step_dup_date_text:
 * @self: a step
 *
 * Returns: (transfer full): as much of its date as is known, for people
 */
char *
hon_tariff_step_dup_date_text (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return hon_precision_dup_text (self->precision, self->date);
}

/**
 * hon_tariff_step_is_ended:
 * @self: a step
 *
 * Returns: whether there is no tariff from this step on
 */
gboolean
hon_tariff_step_is_ended (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), FALSE);

  return self->is_ended;
}

/**
 * hon_tariff_step_get_amount:
 * @self: a step that is no end
 *
 * Returns: what the act is worth, in centimes
 */
gint64
hon_tariff_step_get_amount (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), 0);

  return self->amount;
}

/**
 * hon_tariff_step_get_francs:
 * @self: a step
 *
 * Returns: what the text says where it was in (new) francs, in hundredths of
 *   one, or 0
 */
gint64
hon_tariff_step_get_francs (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), 0);

  return self->francs;
}

/**
 * hon_tariff_step_get_code:
 * @self: a step
 *
 * Returns: (nullable): the code in force then
 */
const char *
hon_tariff_step_get_code (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return self->code;
}

/**
 * hon_tariff_step_get_planned:
 * @self: a step
 *
 * Returns: the day first announced for it, if another, or `HON_DATE_NONE`
 */
HonDate
hon_tariff_step_get_planned (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), HON_DATE_NONE);

  return self->planned;
}

/**
 * hon_tariff_step_is_known_at:
 * @self: a step
 * @date: a day on which no later step is in force
 *
 * Where steps that followed were not found in any dated text, a step is known to
 * hold up to a day only, and not until the next one that is known.
 *
 * Returns: whether a source tells that the step was in force on @date
 */
gboolean
hon_tariff_step_is_known_at (HonTariffStep *self,
                             HonDate        date)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), FALSE);

  return self->known_until == HON_DATE_NONE || date <= self->known_until;
}

/**
 * hon_tariff_step_get_known_until:
 * @self: a step
 *
 * Returns: the last day on which it is known to hold, or `HON_DATE_NONE` where
 *   that is the day before the next step
 */
HonDate
hon_tariff_step_get_known_until (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), HON_DATE_NONE);

  return self->known_until;
}

/**
 * hon_tariff_step_get_source:
 * @self: a step
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_tariff_step_get_source (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return self->evidence.source;
}

/**
 * hon_tariff_step_get_more_sources:
 * @self: a step
 *
 * Returns: (transfer none) (element-type HonSource): who else says so
 */
GListModel *
hon_tariff_step_get_more_sources (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return self->more_sources;
}

HonConfidence
hon_tariff_step_get_confidence (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), HON_CONFIDENCE_OFFICIAL);

  return self->evidence.confidence;
}

/**
 * hon_tariff_step_get_note:
 * @self: a step
 *
 * Returns: (nullable): what must be known about it
 */
const char *
hon_tariff_step_get_note (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return self->evidence.note;
}

/**
 * hon_tariff_step_get_n_claims:
 * @self: a step
 *
 * Returns: how many claims dispute it; 0 when it is not contested
 */
guint
hon_tariff_step_get_n_claims (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), 0);

  return hon_evidence_get_n_claims (&self->evidence);
}

const char *
hon_tariff_step_get_claim (HonTariffStep *self,
                           guint          position)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return hon_evidence_get_claim (&self->evidence, position);
}

/**
 * hon_tariff_step_get_claim_source:
 * @self: a step
 * @position: which of its claims
 *
 * Returns: (transfer none): who makes the claim
 */
HonSource *
hon_tariff_step_get_claim_source (HonTariffStep *self,
                                  guint          position)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return hon_evidence_get_claim_source (&self->evidence, position);
}

const char *
hon_tariff_get_id (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return self->id;
}

/**
 * hon_tariff_get_act:
 * @self: a tariff
 *
 * Returns: (transfer none): what it is the price of
 */
HonAct *
hon_tariff_get_act (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return self->act;
}

/**
 * hon_tariff_get_unit:
 * @self: a tariff
 *
 * Returns: what datasets call the unit of its amounts
 */
const char *
hon_tariff_get_unit (HonTariff *self)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  return units[self->unit];
}

/**
 * hon_tariff_applies_to:
 * @self: a tariff
 * @kind: a sector
 *
 * Returns: whether patients of @kind are reimbursed on it
 */
gboolean
hon_tariff_applies_to (HonTariff     *self,
                       HonSectorKind  kind)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), FALSE);
  g_return_val_if_fail ((guint) kind < HON_N_SECTORS, FALSE);

  return (self->sectors & (1u << kind)) != 0;
}

/**
 * hon_tariff_get_step_at:
 * @self: a tariff
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is in force on @date, which may be
 *   the end of the tariff
 */
HonTariffStep *
hon_tariff_get_step_at (HonTariff *self,
                        HonDate    date)
{
  g_return_val_if_fail (HON_IS_TARIFF (self), NULL);

  for (guint i = self->steps->len; i > 0; i--)
    {
      HonTariffStep *step = g_ptr_array_index (self->steps, i - 1);

      if (step->date <= date)
        return step;
    }

  return NULL;
}
