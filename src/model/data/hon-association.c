/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-association.h"

#include "hon-bill-scope-private.h"
#include "hon-evidence-private.h"
#include "hon-record-list-private.h"
#include "hon-technical-act-private.h"

#include <glib/gi18n-lib.h>

/* No rule pays more acts. */
#define ACTS_MAX 10

#define PERCENT_MAX 100.0

/**
 * HonAssociation:
 *
 * A rule for technical acts that are performed together: what is paid of each.
 */

struct _HonAssociation
{
  HonRecord    parent_instance;

  char        *label;             /* (owned) */
  GArray      *rates;             /* (nullable) (owned) (element-type double): percent */
  guint        at_most;           /* 0: no limit */
  GListModel  *acts;              /* (owned) (element-type HonTechnicalAct) */
  guint        groups;            /* bits of HonTechnicalGroup */
  gboolean     is_default;
  HonBillScope beside;            /* no acts: not beside one */
  GListModel  *without;           /* (owned) (element-type HonBillable) */
  HonEvidence  evidence;
};

static gboolean
read_rates (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  GArray **rates = &HON_ASSOCIATION (self)->rates;
  HonJsonCursor array;
  guint n;

  hon_json_cursor_enter (cursor, "rates", &array);
  if (hon_json_cursor_is_absent (&array))
    return TRUE;
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("at least one rate"), error);
      return FALSE;
    }

  g_clear_pointer (rates, g_array_unref);
  *rates = g_array_sized_new (FALSE, TRUE, sizeof (double), n);
  g_array_set_size (*rates, n);
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_number (&element, 0.0, PERCENT_MAX, &g_array_index (*rates, double, i), error))
        return FALSE;
      if (i == 0 || g_array_index (*rates, double, i) < g_array_index (*rates, double, i - 1))
        continue;
      hon_json_cursor_fail (&element, HON_DATASET_ERROR_ORDER, _("a rate below the one before"), error);
      return FALSE;
    }

  return TRUE;
}

static const HonRecordField beside_fields[] = {
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonAssociation, beside), .fields = hon_bill_scope_fields },
  { "without", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonAssociation, without), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_BILLABLES },
  { NULL, HON_FIELD_END },
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonAssociation, label) },
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonAssociation, evidence.since), .is_optional = TRUE },
  { "rates", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonAssociation, rates), .read = read_rates },
  { "at_most", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonAssociation, at_most), .is_optional = TRUE,
    .minimum = 1, .maximum = ACTS_MAX },
  { "acts", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonAssociation, acts), .is_optional = TRUE,
    .minimum = 1, .records = HON_RECORDS_TECHNICAL_ACTS },
  { "groups", HON_FIELD_WORDS, G_STRUCT_OFFSET (HonAssociation, groups), .is_optional = TRUE, .minimum = 1,
    .words = hon_technical_group_words },
  { "default", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonAssociation, is_default), .is_optional = TRUE },
  { "beside", HON_FIELD_OBJECT, .is_optional = TRUE, .fields = beside_fields },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonAssociation, evidence), .fields = hon_evidence_step_fields },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonAssociation, hon_association, fields)

/**
 * hon_association_get_label:
 * @self: a rule
 *
 * Returns: the rule in one sentence
 */
const char *
hon_association_get_label (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), NULL);

  return self->label;
}

/**
 * hon_association_get_rate:
 * @self: a rule
 * @position: which act, from 0: the best paid first
 * @rate: (out): return location for what is paid of it, in percent of its tariff; 0 beyond
 *   the acts that are paid at most
 *
 * Returns: whether the rule has rates
 */
gboolean
hon_association_get_rate (HonAssociation *self,
                          guint           position,
                          double         *rate)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);
  g_return_val_if_fail (rate != NULL, FALSE);

  if (self->rates == NULL)
    return FALSE;
  if (self->at_most != 0 && position >= self->at_most)
    *rate = 0.0;
  else
    *rate = g_array_index (self->rates, double, MIN (position, self->rates->len - 1));

  return TRUE;
}

/**
 * hon_association_get_at_most:
 * @self: a rule
 *
 * Returns: how many acts are paid at most; 0 where the rule says nothing of it
 */
guint
hon_association_get_at_most (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), 0);

  return self->at_most;
}

/**
 * hon_association_get_acts:
 * @self: a rule
 *
 * Returns: (transfer none) (element-type HonTechnicalAct): the acts that it is about; when
 *   empty, any that its sentence fits
 */
GListModel *
hon_association_get_acts (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), NULL);

  return self->acts;
}

/**
 * hon_association_is_about:
 * @self: a rule
 * @act: a technical act
 *
 * Returns: whether the rule names the act, or its group
 */
gboolean
hon_association_is_about (HonAssociation  *self,
                          HonTechnicalAct *act)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (act), FALSE);

  return (self->groups >> hon_technical_act_get_group (act) & 1) != 0 ||
         hon_record_list_contains (HON_RECORD_LIST (self->acts), act);
}

/**
 * hon_association_is_default:
 * @self: a rule
 *
 * Returns: whether it holds for acts that no other rule names
 */
gboolean
hon_association_is_default (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);

  return self->is_default;
}

/**
 * hon_association_rests_on_more:
 * @self: a rule
 *
 * Returns: whether it has rates for acts that only its sentence tells
 */
gboolean
hon_association_rests_on_more (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);

  return self->rates != NULL && !self->is_default && self->groups == 0 &&
         g_list_model_get_n_items (self->acts) == 0 && !hon_association_is_beside (self);
}

/**
 * hon_association_is_beside:
 * @self: a rule
 *
 * Returns: whether its acts may be billed beside another one, such as a consultation
 */
gboolean
hon_association_is_beside (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);

  return self->beside.condition.acts != 0;
}

/**
 * hon_association_goes_with:
 * @self: a rule
 * @input: an encounter with an act
 *
 * Returns: whether its acts may be billed beside that act
 */
gboolean
hon_association_goes_with (HonAssociation     *self,
                           const HonBillInput *input)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  return hon_association_is_beside (self) && hon_bill_scope_fits (&self->beside, input);
}

/**
 * hon_association_get_without:
 * @self: a rule
 *
 * Returns: (transfer none) (element-type HonBillable): the acts that its own do not go with
 */
GListModel *
hon_association_get_without (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), NULL);

  return self->without;
}

/**
 * hon_association_get_evidence:
 * @self: a rule
 *
 * Returns: (transfer none): since when it holds, if that is known, and who says so
 */
const HonEvidence *
hon_association_get_evidence (HonAssociation *self)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), NULL);

  return &self->evidence;
}

/**
 * hon_association_holds_at:
 * @self: a rule
 * @date: a day
 *
 * Returns: whether it had begun on @date
 */
gboolean
hon_association_holds_at (HonAssociation *self,
                          HonDate         date)
{
  g_return_val_if_fail (HON_IS_ASSOCIATION (self), FALSE);

  return self->evidence.since == HON_DATE_NONE || self->evidence.since <= date;
}
