/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter-codes-private.h"

#include "hon-bill-term.h"
#include "hon-billable.h"
#include "hon-billing.h"
#include "hon-format.h"
#include "hon-input-private.h"
#include "hon-record-list-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/* A code of the CCAM, and one that says who of those that perform the act bills it. */
#define CODE_LENGTH     7
#define ACTIVITY_LENGTH 9

/* The letters that technical acts of one organ and kind have in common. */
#define FAMILY_LENGTH   4

/* The shortest word that says what is looked for. */
#define WORD_LENGTH 3

/* Reads the codes of an encounter, and says what is wrong with them. */
typedef struct
{
  HonInput        *encounter;
  HonCatalogue    *catalogue;
  HonBillInput    *input;
  const HonTariffs *tariffs;
  HonTechnicalAct *acts[HON_BILL_TECHNICAL_MAX];
  const char      *supplement; /* (nullable): the first of those that were asked for */
} Reader;

/* The codes of a modifier that is billed without being asked for stand for nothing. */
static HonModifier *
find_modifier (HonCatalogue *catalogue,
               const char   *code)
{
  HonModifier *modifier = hon_catalogue_find (catalogue, HON_RECORDS_MODIFIERS, code);

  return modifier != NULL && !hon_modifier_is_by_itself (modifier) ? modifier : NULL;
}

static HonSpeciality *
get_speciality (Reader *reader)
{
  GListModel *specialities = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_SPECIALITIES);

  return hon_record_list_get (HON_RECORD_LIST (specialities), reader->input->speciality);
}

static gboolean
refuse_twice (Reader      *reader,
              const char  *code,
              GError     **error)
{
  /* Translators: %s is a code. */
  hon_input_set_error (reader->encounter, "codes", error, _("%s is there twice"), code);

  return FALSE;
}

static gboolean
refuse_excess (Reader      *reader,
               const char  *code,
               GError     **error)
{
  /* Translators: %s is a code. */
  hon_input_set_error (reader->encounter, "codes", error, _("%s is one act or supplement too many"), code);

  return FALSE;
}

/* What was perhaps meant by @code: what a search finds, or the most performed act of the same organ and
 * kind, for which technical acts have their first letters.
 */
static HonBillingItem *
find_near (Reader     *reader,
           const char *code)
{
  g_autofree char *family = g_strndup (code, strlen (code) == CODE_LENGTH ? FAMILY_LENGTH : 0);
  g_autoptr (GListModel) found = hon_billing_search (reader->catalogue, reader->input->date, code, FALSE, 1);
  g_autoptr (GListModel) kin = NULL;

  if (g_list_model_get_n_items (found) > 0 || *family == '\0')
    return g_list_model_get_item (found, 0);
  kin = hon_billing_search (reader->catalogue, reader->input->date, family, FALSE, 1);

  return g_list_model_get_item (kin, 0);
}

static gboolean
refuse_unknown (Reader      *reader,
                const char  *code,
                GError     **error)
{
  g_autofree char *date = NULL;
  g_autofree char *found = NULL;
  g_autoptr (HonBillingItem) item = NULL;

  if (error == NULL)
    return FALSE;

  date = hon_format_date (reader->input->date);
  found = hon_input_excerpt (code);
  item = find_near (reader, code);

  /* The letters of a modifier begin too many words. */
  if (item != NULL && strlen (code) >= WORD_LENGTH)
    hon_input_set_error (reader->encounter, "codes", error,
                         /* Translators: %1$s is a code, %2$s a date, %3$s a code that was perhaps meant, %4$s
                          * what that is.
                          */
                         _("no act or supplement of the datasets has the code %1$s on %2$s; perhaps %3$s (%4$s)"),
                         found, date, hon_billing_item_get_code (item), hon_billing_item_get_label (item));
  else
    hon_input_set_error (reader->encounter, "codes", error,
                         /* Translators: %1$s is a code, %2$s a date. */
                         _("no act or supplement of the datasets has the code %1$s on %2$s"), found, date);

  return FALSE;
}

static gboolean
refuse_together (Reader      *reader,
                 const char  *code,
                 const char  *other,
                 GError     **error)
{
  hon_input_set_error (reader->encounter, "codes", error,
                       /* Translators: both are codes, or the second is the name of an act. */
                       _("no source read says that %1$s may be billed with “%2$s”"), code, other);

  return FALSE;
}

/* The items of a day that have a code, as bits of their positions. */
static guint64
find_items (HonCatalogue        *catalogue,
            const HonTariffItem *items,
            guint                n_items,
            const char          *code)
{
  GListModel *billables = hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES);
  guint64 found = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (HonBillable) billable = g_list_model_get_item (billables, items[i].record);

      if (hon_billable_has_code (billable, code))
        found |= G_GUINT64_CONSTANT (1) << i;
    }

  return found;
}

/* The act that items with a code are for: the one that was chosen, where it is one of them. */
static guint
find_act (const HonTariffs   *tariffs,
          const HonBillInput *input)
{
  guint64 named = input->only & tariffs->items_of[input->act][input->speciality];

  if (named != 0)
    return input->act;
  for (guint act = 0; act < tariffs->n_acts; act++)
    if ((input->only & tariffs->items_of[act][input->speciality]) != 0)
      return act;

  return input->act;
}

/* Whether a code is that of an act or a supplement, on whatever day. */
static gboolean
is_ever_billed (Reader     *reader,
                const char *code)
{
  GListModel *billables = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_BILLABLES);

  for (guint i = 0; i < g_list_model_get_n_items (billables); i++)
    if (hon_billable_has_code (hon_record_list_get (HON_RECORD_LIST (billables), i), code))
      return TRUE;

  return FALSE;
}

/* Adds an act or a supplement; a supplement may have been asked for by several of its codes. */
static gboolean
add_item (Reader      *reader,
          const char  *code,
          GError     **error)
{
  HonBillInput *input = reader->input;
  guint64 acts = find_items (reader->catalogue, reader->tariffs->items, reader->tariffs->n_items, code);
  guint64 supplements = find_items (reader->catalogue, reader->tariffs->supplements, reader->tariffs->n_supplements,
                                    code);

  if (acts == 0 && supplements == 0)
    {
      if (find_modifier (reader->catalogue, code) == NULL || is_ever_billed (reader, code))
        return refuse_unknown (reader, code, error);
      /* Translators: %s is the code of a modifier. */
      hon_input_set_error (reader->encounter, "codes", error, _("“%s” goes with no technical act"), code);
      return FALSE;
    }
  if (acts != 0 && acts == input->only)
    return refuse_twice (reader, code, error);
  for (guint i = 0; acts == 0 && i < input->n_codes; i++)
    if (input->codes[i] == supplements)
      return refuse_twice (reader, code, error);
  if ((acts != 0 && input->only != 0) || (acts == 0 && input->n_codes == HON_BILL_CODES_MAX))
    return refuse_excess (reader, code, error);
  if (acts != 0)
    {
      input->only = acts;
    }
  else
    {
      input->codes[input->n_codes++] = supplements;
      if (reader->supplement == NULL)
        reader->supplement = code;
    }

  return TRUE;
}

/* The act of a code, and whether it is the part of the anaesthetist that is billed: that is
 * activity 4 of the CCAM, which claims write after the code.
 */
static HonTechnicalAct *
find_technical (Reader     *reader,
                const char *code,
                gboolean   *is_anaesthesia)
{
  gboolean has_activity = strlen (code) == ACTIVITY_LENGTH && code[CODE_LENGTH] == '-' &&
                          (code[CODE_LENGTH + 1] == '1' || code[CODE_LENGTH + 1] == '4');
  g_autofree char *own = g_strndup (code, has_activity ? CODE_LENGTH : ACTIVITY_LENGTH + 1);
  HonTechnicalAct *act = hon_catalogue_find (reader->catalogue, HON_RECORDS_TECHNICAL_ACTS, own);
  guint n = 0;

  if (act == NULL)
    return NULL;
  hon_technical_act_get_steps (act, HON_SUBJECT_ANAESTHESIA, &n);
  *is_anaesthesia = has_activity ? code[CODE_LENGTH + 1] == '4'
                                 : n > 0 && hon_speciality_get_anaesthetises (get_speciality (reader));

  return act;
}

static gint64
get_amount (Reader          *reader,
            HonTechnicalAct *act,
            gboolean         is_anaesthesia,
            HonPriceLevel    level)
{
  gint64 centimes;

  return hon_technical_act_get_tariff (act, is_anaesthesia ? HON_SUBJECT_ANAESTHESIA : HON_SUBJECT_ACT, level,
                                       reader->input->date, &centimes) ? centimes : HON_BILL_UNKNOWN;
}

static gboolean
add_technical (Reader           *reader,
               HonTechnicalAct  *act,
               gboolean          is_anaesthesia,
               const char       *code,
               GError          **error)
{
  HonBillInput *input = reader->input;
  GListModel *acts = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_TECHNICAL_ACTS);
  HonBillTechnical technical = {
    .is_anaesthesia = is_anaesthesia,
    .is_light = !is_anaesthesia && hon_technical_act_get_group (act) == HON_TECHNICAL_GROUP_IMAGING,
    .share = -1,
    .amounts = {
      [HON_BILL_LEVEL_TARIFF] = get_amount (reader, act, is_anaesthesia, HON_PRICE_LEVEL_S1),
      [HON_BILL_LEVEL_OVERRUN] = get_amount (reader, act, is_anaesthesia, HON_PRICE_LEVEL_OTHERS),
    },
  };

  for (guint i = 0; i < input->n_technical; i++)
    if (reader->acts[i] == act && input->technical[i].is_anaesthesia == is_anaesthesia)
      return refuse_twice (reader, code, error);
  if (input->n_technical == HON_BILL_TECHNICAL_MAX)
    return refuse_excess (reader, code, error);

  hon_record_list_find (HON_RECORD_LIST (acts), hon_technical_act_get_code (act), &technical.record);
  reader->acts[input->n_technical] = act;
  input->technical[input->n_technical++] = technical;

  return TRUE;
}

/* What each of some values of a modifier adds, and for whom. */
static char *
list_values (GPtrArray *values)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      HonModifierValue *value = g_ptr_array_index (values, i);
      double percent = hon_modifier_value_get_percent (value);
      const char *scope = hon_modifier_value_get_scope (value);
      g_autofree char *amount = percent > 0.0 ? hon_format_percent (percent, 1)
                                              : hon_format_money (hon_modifier_value_get_amount (value),
                                                                  HON_MONEY_CENTIMES);

      if (scope == NULL)
        g_strv_builder_add (texts, amount);
      else
        /* Translators: an amount or a percentage, and for whom it is. */
        g_strv_builder_take (texts, g_strdup_printf (C_("modifier", "%1$s (%2$s)"), amount, scope));
    }
  all = g_strv_builder_end (texts);

  /* Translators: stands between the names of a list. */
  return g_strjoinv (C_("list", ", "), all);
}

/* The one value that a modifier has for this encounter; says why there is none. */
static HonModifierValue *
find_value (Reader       *reader,
            HonModifier  *modifier,
            GError      **error)
{
  g_autoptr (GListModel) values =
    hon_modifier_get_values_at (modifier, get_speciality (reader), reader->input->date);
  g_autofree char *date = hon_format_date (reader->input->date);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *listed = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      HonModifierValue *value = hon_record_list_get (HON_RECORD_LIST (values), i);

      if (hon_modifier_value_is_for (value, reader->input))
        g_ptr_array_add (found, value);
    }
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  listed = list_values (found);
  if (found->len > 1)
    hon_input_set_error (reader->encounter, "codes", error,
                         /* Translators: %1$s is a modifier, %2$s what it means, %3$s a list of amounts. */
                         _("sources give several values of the modifier %1$s (%2$s), and no input tells which is "
                           "this doctor’s: %3$s"),
                         hon_modifier_get_id (modifier), hon_modifier_get_label (modifier), listed);
  else
    hon_input_set_error (reader->encounter, "codes", error,
                         /* Translators: %1$s is a modifier, %2$s what it means, %3$s a date. */
                         _("no source read gives the modifier %1$s (%2$s) a value for this doctor and patient on %3$s"),
                         hon_modifier_get_id (modifier), hon_modifier_get_label (modifier), date);

  return NULL;
}

/* How many modifiers may be asked for of one act. */
static guint
get_most_modifiers (Reader *reader)
{
  HonAssociation *rule = hon_catalogue_find (reader->catalogue, HON_RECORDS_ASSOCIATIONS, "four-modifiers");
  guint most = rule != NULL ? hon_association_get_at_most (rule) : 0;

  return most > 0 ? MIN (most, HON_BILL_MODIFIERS_MAX) : HON_BILL_MODIFIERS_MAX;
}

/* Adds a modifier to a technical act. */
static gboolean
add_modifier (Reader       *reader,
              guint         position,
              HonModifier  *modifier,
              GError      **error)
{
  HonBillTechnical *technical = &reader->input->technical[position];
  GListModel *modifiers = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_MODIFIERS);
  HonModifierValue *value;
  double percent;
  guint record = 0;

  hon_record_list_find (HON_RECORD_LIST (modifiers), hon_modifier_get_id (modifier), &record);
  for (guint i = 0; i < technical->n_modifiers; i++)
    if (technical->modifiers[i].record == record)
      return refuse_twice (reader, hon_modifier_get_id (modifier), error);
  if (technical->n_modifiers == (hon_modifier_is_by_itself (modifier) ? HON_BILL_MODIFIERS_MAX
                                                                      : get_most_modifiers (reader)))
    return refuse_excess (reader, hon_modifier_get_id (modifier), error);
  value = find_value (reader, modifier, error);
  if (value == NULL)
    return FALSE;

  percent = hon_modifier_value_get_percent (value);
  technical->modifiers[technical->n_modifiers++] = (HonBillModifier) {
    .record = record,
    .is_share = percent > 0.0,
    .value = percent > 0.0 ? (int) lround (percent * HON_BILL_WHOLE / 100.0)
                           : (int) hon_modifier_value_get_amount (value),
  };

  return TRUE;
}

/* Adds what is billed of every technical act without being asked for, such as overseas. */
static gboolean
add_usual_modifiers (Reader  *reader,
                     GError **error)
{
  GListModel *modifiers = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_MODIFIERS);

  for (guint i = 0; i < g_list_model_get_n_items (modifiers); i++)
    {
      HonModifier *modifier = hon_record_list_get (HON_RECORD_LIST (modifiers), i);

      if (!hon_modifier_is_by_itself (modifier) || !hon_modifier_is_ever_for (modifier, reader->input))
        continue;
      for (guint j = 0; j < reader->input->n_technical; j++)
        if (!add_modifier (reader, j, modifier, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
add_code (Reader      *reader,
          const char  *code,
          gboolean     is_after_technical,
          GError     **error)
{
  gboolean is_anaesthesia = FALSE;
  HonTechnicalAct *act = find_technical (reader, code, &is_anaesthesia);
  HonModifier *modifier = is_after_technical ? find_modifier (reader->catalogue, code) : NULL;

  if (act != NULL)
    return add_technical (reader, act, is_anaesthesia, code, error);
  if (modifier != NULL)
    return add_modifier (reader, reader->input->n_technical - 1, modifier, error);

  return add_item (reader, code, error);
}

/* The rule for @act beside the act of the encounter, or NULL. */
static HonAssociation *
find_beside (Reader          *reader,
             HonTechnicalAct *act,
             guint           *record)
{
  GListModel *rules = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_ASSOCIATIONS);

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      HonAssociation *rule = hon_record_list_get (HON_RECORD_LIST (rules), i);

      *record = i;
      if (hon_association_is_about (rule, act) && hon_association_holds_at (rule, reader->input->date) &&
          hon_association_goes_with (rule, reader->input))
        return rule;
    }

  return NULL;
}

/* The rules for operations that an input tells of, by HonTogether. */
static const char * const told_rules[] = {
  [HON_TOGETHER_LIMBS] = "limbs",
  [HON_TOGETHER_INJURIES] = "injuries",
  [HON_TOGETHER_CANCER] = "head-neck-cancer",
};

G_STATIC_ASSERT (G_N_ELEMENTS (told_rules) == HON_N_TOGETHER);

/* Whether all technical acts whose share is open are operations. */
static gboolean
are_operations (Reader *reader)
{
  for (guint i = 0; i < reader->input->n_technical; i++)
    if (reader->input->technical[i].share < 0 &&
        hon_technical_act_get_group (reader->acts[i]) != HON_TECHNICAL_GROUP_SURGERY)
      return FALSE;

  return TRUE;
}

/* The rule that the input tells of, or NULL: it is for operations alone. */
static HonAssociation *
find_told_rule (Reader *reader,
                guint  *record)
{
  const char *id = told_rules[reader->input->together];
  HonAssociation *rule = hon_catalogue_find (reader->catalogue, HON_RECORDS_ASSOCIATIONS, id);
  GListModel *rules = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_ASSOCIATIONS);

  if (rule == NULL || !hon_association_holds_at (rule, reader->input->date) || !are_operations (reader))
    return NULL;
  hon_record_list_find (HON_RECORD_LIST (rules), id, record);

  return rule;
}

/* Whether a rule names all of the technical acts whose share is open. */
static gboolean
is_about_all (Reader         *reader,
              HonAssociation *rule)
{
  for (guint i = 0; i < reader->input->n_technical; i++)
    if (reader->input->technical[i].share < 0 && !hon_association_is_about (rule, reader->acts[i]))
      return FALSE;

  return TRUE;
}

/* The rule for technical acts that are performed together: one that names all of them, or else
 * the one for all others. NULL where none is known.
 */
static HonAssociation *
find_rule (Reader *reader,
           guint  *record)
{
  GListModel *rules = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_ASSOCIATIONS);
  HonAssociation *found = NULL;

  if (reader->input->together != HON_TOGETHER_USUAL)
    return find_told_rule (reader, record);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      HonAssociation *rule = hon_record_list_get (HON_RECORD_LIST (rules), i);

      if (hon_association_is_beside (rule) || !hon_association_holds_at (rule, reader->input->date))
        continue;
      if (is_about_all (reader, rule))
        {
          *record = i;
          return rule;
        }
      if (!hon_association_is_default (rule))
        continue;
      *record = i;
      found = rule;
    }

  return found;
}

/* How many of the acts whose share is open a rule is about. */
static guint
count_about (Reader         *reader,
             HonAssociation *rule)
{
  guint n = 0;

  for (guint i = 0; i < reader->input->n_technical; i++)
    n += reader->input->technical[i].share < 0 && hon_association_is_about (rule, reader->acts[i]);

  return n;
}

/* Whether some of the acts are more than their own rule lets be paid. */
static gboolean
are_too_many (Reader *reader)
{
  GListModel *rules = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_ASSOCIATIONS);

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      HonAssociation *rule = hon_record_list_get (HON_RECORD_LIST (rules), i);
      guint at_most = hon_association_get_at_most (rule);

      if (at_most > 0 && !hon_association_is_beside (rule) && count_about (reader, rule) > at_most)
        return TRUE;
    }

  return FALSE;
}

/* Sets a technical act before all others: supplements belong to the act that they follow. */
static void
move_first (Reader *reader,
            guint   position)
{
  HonBillInput *input = reader->input;
  HonBillTechnical technical = input->technical[position];
  HonTechnicalAct *act = reader->acts[position];

  for (guint i = position; i > 0; i--)
    {
      input->technical[i] = input->technical[i - 1];
      reader->acts[i] = reader->acts[i - 1];
    }
  input->technical[0] = technical;
  reader->acts[0] = act;
}

/* Supplements to technical acts are always paid whole, count towards no limit, and stand after an
 * act. Returns how many acts there are beside them.
 */
static guint
settle_supplements (Reader *reader)
{
  HonAssociation *rule = hon_catalogue_find (reader->catalogue, HON_RECORDS_ASSOCIATIONS, "gestures");
  guint n_open = 0;

  for (guint i = 0; i < reader->input->n_technical; i++)
    {
      HonBillTechnical *technical = &reader->input->technical[i];

      technical->is_supplement = rule != NULL && hon_association_is_about (rule, reader->acts[i]);
      if (technical->is_supplement)
        technical->share = HON_BILL_WHOLE;
      else if (n_open++ == 0)
        move_first (reader, i);
    }

  return n_open;
}

static int
get_share (HonAssociation *rule,
           guint           position)
{
  double rate = 100.0;

  hon_association_get_rate (rule, position, &rate);

  return (int) lround (rate * HON_BILL_WHOLE / 100.0);
}

/* Technical acts beside another act: only where a rule says so, one of them. */
static gboolean
settle_beside (Reader  *reader,
               GError **error)
{
  HonBillInput *input = reader->input;
  GListModel *acts = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_BILL_ACTS);
  g_autoptr (HonBillTerm) act = g_list_model_get_item (acts, input->act);
  HonTechnicalAct *first = NULL;

  for (guint i = 0; i < input->n_technical; i++)
    {
      const char *code = hon_technical_act_get_code (reader->acts[i]);
      HonAssociation *rule;
      GListModel *without;

      if (input->technical[i].share >= 0)
        continue;
      if (first != NULL)
        return refuse_together (reader, code, hon_technical_act_get_code (first), error);
      first = reader->acts[i];
      rule = find_beside (reader, first, &input->association);
      if (rule == NULL)
        return refuse_together (reader, code, hon_bill_term_get_label (act), error);

      input->technical[i].share = get_share (rule, 0);
      without = hon_association_get_without (rule);
      for (guint j = 0; j < reader->tariffs->n_items; j++)
        {
          GListModel *billables = hon_catalogue_get_list (reader->catalogue, HON_RECORDS_BILLABLES);
          HonBillable *billable = hon_record_list_get (HON_RECORD_LIST (billables), reader->tariffs->items[j].record);

          if (hon_record_list_contains (HON_RECORD_LIST (without), billable))
            input->apart |= G_GUINT64_CONSTANT (1) << j;
        }
    }

  return TRUE;
}

/* Technical acts alone. */
static gboolean
settle_alone (Reader  *reader,
              guint    n_open,
              GError **error)
{
  HonBillInput *input = reader->input;
  const char *last = hon_technical_act_get_code (reader->acts[input->n_technical - 1]);
  HonAssociation *rule;
  guint at_most;

  input->shares[0] = HON_BILL_WHOLE;
  if (n_open <= 1)
    return TRUE;

  rule = find_rule (reader, &input->association);
  if (rule == NULL || are_too_many (reader))
    return refuse_together (reader, last, hon_technical_act_get_code (reader->acts[0]), error);
  at_most = hon_association_get_at_most (rule);
  if (at_most > 0 && n_open > at_most)
    return refuse_excess (reader, last, error);
  for (guint i = 0; i < n_open; i++)
    input->shares[i] = get_share (rule, i);

  return TRUE;
}

/* What is paid of each technical act, and whether it may stand beside the rest. */
static gboolean
settle_technical (Reader    *reader,
                  gboolean   has_act,
                  GError   **error)
{
  HonBillInput *input = reader->input;
  guint n_open = settle_supplements (reader);

  if (n_open == 0)
    {
      hon_input_set_error (reader->encounter, "codes", error,
                           /* Translators: %1$s is a code, %2$s what it means. */
                           _("%1$s (%2$s) is only billed with a technical act: add that act"),
                           hon_technical_act_get_code (reader->acts[0]), hon_technical_act_get_label (reader->acts[0]));
      return FALSE;
    }
  if (!has_act && input->only == 0)
    {
      if (reader->supplement != NULL)
        return refuse_together (reader, reader->supplement, hon_technical_act_get_code (reader->acts[0]), error);
      input->act = reader->tariffs->technical;
    }
  if (!add_usual_modifiers (reader, error))
    return FALSE;

  return input->act == reader->tariffs->technical ? settle_alone (reader, n_open, error)
                                                  : settle_beside (reader, error);
}

/* The codes one by one, in capitals; people join them with “+”, semicolons or spaces. */
GStrv
hon_encounter_codes_split (const char *text)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (upper, "+; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (codes, parts[i]);

  return g_strv_builder_end (codes);
}

/* Whether technical acts of @text stand beside the act, and not in its place. */
static gboolean
is_beside (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '+';
}

static HonBillingKind
get_kind (HonCatalogue *catalogue,
          HonDate       date,
          const char   *code)
{
  g_autoptr (HonBillingItem) item = hon_billing_find (catalogue, date, code);

  return item != NULL ? hon_billing_item_get_kind (item) : HON_BILLING_SUPPLEMENT;
}

static void
append_code (GString    *codes,
             const char *code)
{
  g_string_append_printf (codes, "%s%s", codes->len > 0 ? "+" : "", code);
}

/* Whether the codes stand beside an act, or name one. */
static gboolean
have_act (const char   *text,
          GStrv         codes,
          HonCatalogue *catalogue,
          HonDate       date)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (get_kind (catalogue, date, codes[i]) == HON_BILLING_ACT)
      return TRUE;

  return is_beside (text);
}

/* Where @code goes among @codes: an act first, and a supplement to an act before the technical acts,
 * whose modifiers have the same letters. Anything else comes last.
 */
static guint
find_place (GStrv           codes,
            HonCatalogue   *catalogue,
            HonDate         date,
            HonBillingKind  kind,
            gboolean        has_act)
{
  guint place = 0;

  if (kind == HON_BILLING_ACT)
    return 0;
  while (codes[place] != NULL && (kind == HON_BILLING_TECHNICAL || !has_act ||
                                  get_kind (catalogue, date, codes[place]) != HON_BILLING_TECHNICAL))
    place++;

  return place;
}

/* Whether a rule sets the technical act of @code beside an act, such as a consultation. */
static gboolean
may_stand_beside (HonCatalogue *catalogue,
                  const char   *code)
{
  GListModel *rules = hon_catalogue_get_list (catalogue, HON_RECORDS_ASSOCIATIONS);
  g_autofree char *id = g_strndup (code, strcspn (code, "-"));
  HonTechnicalAct *act = hon_catalogue_find (catalogue, HON_RECORDS_TECHNICAL_ACTS, id);

  for (guint i = 0; act != NULL && i < g_list_model_get_n_items (rules); i++)
    {
      HonAssociation *rule = hon_record_list_get (HON_RECORD_LIST (rules), i);

      if (hon_association_is_beside (rule) && hon_association_is_about (rule, act))
        return TRUE;
    }

  return FALSE;
}

/* Adds @code to the codes of @text: an act takes the place of another one. The first technical act
 * of an encounter with an act stands beside that, where a rule sets it beside any, or else in its
 * place: who adds an operation to the consultation that is always there first means the operation.
 */
char *
hon_encounter_codes_add (const char   *text,
                         HonCatalogue *catalogue,
                         HonDate       date,
                         gboolean      has_act,
                         const char   *code)
{
  g_auto (GStrv) codes = hon_encounter_codes_split (text);
  g_autoptr (GString) added = g_string_new (NULL);
  HonBillingKind kind = get_kind (catalogue, date, code);
  gboolean has_code = kind == HON_BILLING_ACT;
  gboolean has_technical = FALSE;
  guint place = find_place (codes, catalogue, date, kind, have_act (text, codes, catalogue, date));

  for (guint i = 0; i <= g_strv_length (codes); i++)
    {
      HonBillingKind own = codes[i] != NULL ? get_kind (catalogue, date, codes[i]) : HON_BILLING_SUPPLEMENT;

      if (i == place)
        append_code (added, code);
      if (codes[i] == NULL || (own == HON_BILLING_ACT && kind == HON_BILLING_ACT) || g_str_equal (codes[i], code))
        continue;
      has_code = has_code || own == HON_BILLING_ACT;
      has_technical = has_technical || own == HON_BILLING_TECHNICAL;
      append_code (added, codes[i]);
    }
  if (!has_code && (is_beside (text) || (kind == HON_BILLING_TECHNICAL && has_act && !has_technical &&
                                          may_stand_beside (catalogue, code))))
    g_string_prepend_c (added, '+');

  return g_string_free_and_steal (g_steal_pointer (&added));
}

/* Takes @code out of the codes of @text, and its modifiers with it. */
char *
hon_encounter_codes_remove (const char   *text,
                            HonCatalogue *catalogue,
                            const char   *code)
{
  g_auto (GStrv) codes = hon_encounter_codes_split (text);
  g_autoptr (GString) left = g_string_new (NULL);
  gboolean is_technical = strlen (code) >= CODE_LENGTH;
  gboolean is_removed = FALSE;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      gboolean is_modifier = is_removed && is_technical && find_modifier (catalogue, codes[i]) != NULL;

      is_removed = is_modifier || g_str_equal (codes[i], code);
      if (!is_removed)
        append_code (left, codes[i]);
    }
  if (left->len > 0 && is_beside (text))
    g_string_prepend_c (left, '+');

  return g_string_free_and_steal (g_steal_pointer (&left));
}

/* Reads @text into @input, whose date, act, doctor and patient are there already. A “+” at the
 * beginning says that technical acts stand beside the act, and not in its place.
 */
gboolean
hon_encounter_codes_read (HonInput      *encounter,
                          const char    *text,
                          HonCatalogue  *catalogue,
                          HonBillInput  *input,
                          GError       **error)
{
  Reader reader = { encounter, catalogue, input, hon_catalogue_get_bill_tariffs (catalogue, input->date) };
  g_auto (GStrv) codes = hon_encounter_codes_split (text);
  gboolean is_after_technical = FALSE;

  for (guint i = 0; reader.tariffs != NULL && codes[i] != NULL; i++)
    {
      guint n_technical = input->n_technical;
      guint n_items = (input->only != 0) + input->n_codes;

      if (!add_code (&reader, codes[i], is_after_technical, error))
        return FALSE;
      if (input->n_technical > n_technical)
        is_after_technical = TRUE;
      else if ((input->only != 0) + input->n_codes > n_items)
        is_after_technical = FALSE;
    }
  if (input->only != 0)
    input->act = find_act (reader.tariffs, input);
  if (input->n_technical == 0)
    return TRUE;

  return settle_technical (&reader, is_beside (text), error);
}
