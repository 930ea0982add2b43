/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-step.h"

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
  HonRecord    parent_instance;

  gboolean     is_ended;
  gint64       amount;
  gint64       francs;      /* centimes of franc, or 0 */
  char        *code;        /* (nullable) (owned) */
  HonDate      planned;
  HonDate      known_until; /* HON_DATE_NONE: until the next step */
  HonEvidence  evidence;
};

/* A null ends the tariff, and what a tariff has may not stand beside it. */
static gboolean
check_end (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonTariffStep *step = self;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "value", &child);
  step->is_ended = hon_json_cursor_is_null (&child);

  return !step->is_ended ||
         (hon_json_cursor_refuse (cursor, "francs", error) &&
          hon_json_cursor_refuse (cursor, "code", error) &&
          hon_json_cursor_refuse (cursor, "known_until", error));
}

static gboolean
read_amount (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonTariffStep *step = self;
  HonJsonCursor child;
  double francs = 0.0;
  double euros;

  if (step->is_ended)
    return TRUE;
  hon_json_cursor_enter (cursor, "value", &child);
  if (!hon_json_cursor_get_number (&child, 0.0, HON_TARIFF_EUROS_MAX, &euros, error) ||
      !hon_json_cursor_get_francs (cursor, euros, &francs, error))
    return FALSE;
  step->amount = hon_money_from_euros (euros);
  step->francs = llround (francs * 100.0);

  return TRUE;
}

/* Nothing may be known of the value afterwards; the next step may come much later. */
static gboolean
check_known_until (gpointer              self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  const HonTariffStep *step = self;
  HonJsonCursor child;

  if (step->known_until == HON_DATE_NONE || step->known_until >= step->evidence.since)
    return TRUE;

  hon_json_cursor_enter (cursor, "known_until", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a day on which it holds"), error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { NULL, HON_FIELD_OTHER, .read = check_end },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTariffStep, evidence.since) },
  { "value", HON_FIELD_OTHER, .read = read_amount },
  { "francs", HON_FIELD_OTHER },
  { "code", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTariffStep, code), .is_optional = TRUE },
  { "precision", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTariffStep, evidence.precision),
    .is_optional = TRUE, .words = hon_precision_words },
  { "planned", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTariffStep, planned), .is_optional = TRUE },
  { "known_until", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTariffStep, known_until),
    .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_known_until },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTariffStep, evidence),
    .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTariffStep, hon_tariff_step, fields)

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

  return self->evidence.since;
}

/**
 * hon_tariff_step_dup_date:
 * @self: a step
 *
 * Returns: (transfer full): as much of its day as is known, for people, and whether that is still to come
 */
char *
hon_tariff_step_dup_date (HonTariffStep *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  date = hon_evidence_dup_date (&self->evidence);
  if (self->evidence.since <= hon_date_get_today ())
    return g_steal_pointer (&date);

  /* Translators: %s is a day. */
  return g_strdup_printf (C_("day", "%s, still to come"), date);
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
 * hon_tariff_step_get_evidence:
 * @self: a step
 *
 * Returns: (transfer none): who says so, and how exactly its day is known
 */
const HonEvidence *
hon_tariff_step_get_evidence (HonTariffStep *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_STEP (self), NULL);

  return &self->evidence;
}
