/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-explanation.h"

#include "hon-claim-private.h"
#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

/**
 * HonExplanation:
 *
 * How one figure came about: the steps with their numbers, the parameters with
 * their periods and sources, remarks, and what would change it.
 */

struct _HonExplanation
{
  GObject      parent_instance;

  HonLineInfo *info;       /* (nullable) (owned) */
  char        *title;      /* (owned) */
  char        *summary;    /* (owned) */
  GListStore  *steps;      /* (owned) (element-type HonStep) */
  GListStore  *parameters; /* (owned) (element-type HonParameterUse) */
  GListStore  *remarks;    /* (owned) (element-type HonRemark) */
  GListStore  *sources;    /* (owned) (element-type HonSource) */
  GListStore  *claims;     /* (owned) (element-type HonClaim) */
  GListStore  *terms;      /* (owned) (element-type HonTerm): what it is about */
  char        *outlook;    /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (HonExplanation, hon_explanation, G_TYPE_OBJECT)

static void
append_sources (GString    *text,
                GListModel *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *reference = hon_source_dup_reference (source);
      const char *url = hon_source_get_url (source);

      g_string_append_printf (text, "- %s (%s)", hon_source_get_title (source), reference);
      if (url != NULL)
        g_string_append_printf (text, " %s", url);
      g_string_append_c (text, '\n');
    }
}

/* Keeps who says what of a figure that is contested. */
static void
add_claims (HonExplanation    *self,
            const HonEvidence *evidence)
{
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);

      if (!g_list_store_find_with_equal_func (self->claims, claim, (GEqualFunc) hon_claim_equal, NULL))
        g_list_store_append (self->claims, claim);
    }
}

/* Appends the terms of a list that are not there yet. */
static void
append_terms (GListStore *found,
              GListModel *terms)
{
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonTerm) term = g_list_model_get_item (terms, i);

      if (!g_list_store_find (found, term, NULL))
        g_list_store_append (found, term);
    }
}

/* Finds the terms in what must be known of a value, and in who says what of it. */
static void
find_in_evidence (const HonEvidence *evidence,
                  HonGlossary       *glossary,
                  GListStore        *found)
{
  if (evidence->note != NULL)
    hon_glossary_find (glossary, evidence->note, found);
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      hon_glossary_find (glossary, reference, found);
      hon_glossary_find (glossary, hon_claim_get_text (claim), found);
    }
}

static void
find_in_steps (HonExplanation *self,
               HonGlossary    *glossary,
               GListStore     *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->steps)); i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);

      hon_glossary_find (glossary, hon_step_get_label (step), found);
      hon_glossary_find (glossary, hon_step_get_expression (step), found);
      hon_glossary_find (glossary, hon_step_get_result (step), found);
    }
}

static void
find_in_parameters (HonExplanation *self,
                    HonGlossary    *glossary,
                    GListStore     *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->parameters)); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (G_LIST_MODEL (self->parameters), i);
      g_autofree char *value = hon_parameter_use_dup_text (use);

      hon_glossary_find (glossary, hon_parameter_get_label (hon_parameter_use_get_parameter (use)), found);
      hon_glossary_find (glossary, value, found);
      find_in_evidence (hon_dated_value_get_evidence (hon_parameter_use_get_value (use)), glossary, found);
    }
}

static void
hon_explanation_finalize (GObject *object)
{
  HonExplanation *self = HON_EXPLANATION (object);

  g_clear_object (&self->info);
  g_clear_object (&self->steps);
  g_clear_object (&self->parameters);
  g_clear_object (&self->remarks);
  g_clear_object (&self->sources);
  g_clear_object (&self->claims);
  g_clear_object (&self->terms);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->outlook);

  G_OBJECT_CLASS (hon_explanation_parent_class)->finalize (object);
}

static void
hon_explanation_class_init (HonExplanationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_explanation_finalize;
}

static void
hon_explanation_init (HonExplanation *self)
{
  self->steps = g_list_store_new (HON_TYPE_STEP);
  self->parameters = g_list_store_new (HON_TYPE_PARAMETER_USE);
  self->remarks = g_list_store_new (HON_TYPE_REMARK);
  self->sources = g_list_store_new (HON_TYPE_SOURCE);
  self->claims = g_list_store_new (HON_TYPE_CLAIM);
  self->terms = g_list_store_new (HON_TYPE_TERM);
}

/**
 * hon_explanation_new:
 * @info: what is explained
 * @date: the day on which its parameters are read
 *
 * Returns: (transfer full): an explanation without steps yet
 */
HonExplanation *
hon_explanation_new (HonLineInfo *info,
                     HonDate      date)
{
  HonExplanation *self;

  g_return_val_if_fail (HON_IS_LINE_INFO (info), NULL);

  self = hon_explanation_new_titled (hon_line_info_get_label (info), hon_line_info_get_summary (info));
  self->info = g_object_ref (info);
  hon_explanation_add_line (self, info, date);

  return self;
}

/**
 * hon_explanation_new_titled:
 * @title: the name of the figure
 * @summary: what it is, in a sentence or two
 *
 * Makes an explanation of a figure that is not a line of a statement.
 *
 * Returns: (transfer full): an explanation without anything else yet
 */
HonExplanation *
hon_explanation_new_titled (const char *title,
                            const char *summary)
{
  HonExplanation *self;

  g_return_val_if_fail (title != NULL && summary != NULL, NULL);

  self = g_object_new (HON_TYPE_EXPLANATION, NULL);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);

  return self;
}

/**
 * hon_explanation_add_step:
 * @self: an explanation
 * @label: what is computed
 * @expression: how, with the numbers in it
 * @result: what comes out
 *
 * Adds the next step.
 */
void
hon_explanation_add_step (HonExplanation *self,
                          const char     *label,
                          const char     *expression,
                          const char     *result)
{
  g_autoptr (HonStep) step = NULL;

  g_return_if_fail (HON_IS_EXPLANATION (self));

  step = hon_step_new (label, expression, result);
  g_list_store_append (self->steps, step);
}

/**
 * hon_explanation_has_step:
 * @self: an explanation
 * @label: what is computed
 * @expression: how, with the numbers in it
 * @result: what comes out
 *
 * Returns: whether that very step is told already
 */
gboolean
hon_explanation_has_step (HonExplanation *self,
                          const char     *label,
                          const char     *expression,
                          const char     *result)
{
  GListModel *steps;

  g_return_val_if_fail (HON_IS_EXPLANATION (self), FALSE);

  steps = G_LIST_MODEL (self->steps);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonStep) other = g_list_model_get_item (steps, i);

      if (g_strcmp0 (hon_step_get_label (other), label) == 0 &&
          g_strcmp0 (hon_step_get_expression (other), expression) == 0 &&
          g_strcmp0 (hon_step_get_result (other), result) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * hon_explanation_add_line:
 * @self: an explanation
 * @info: what is explained, or a part of it
 * @date: the day on which its parameters are read
 *
 * Appends what the datasets say that a line rests on.
 */
void
hon_explanation_add_line (HonExplanation *self,
                          HonLineInfo    *info,
                          HonDate         date)
{
  GListModel *parameters;

  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (HON_IS_LINE_INFO (info));

  parameters = hon_line_info_get_parameters (info);
  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);

      hon_explanation_add_parameter (self, parameter, date);
    }
  hon_explanation_add_sources (self, hon_line_info_get_sources (info));
  hon_explanation_add_terms (self, hon_line_info_get_terms (info));
}

/**
 * hon_explanation_add_terms:
 * @self: an explanation
 * @terms: (element-type HonTerm): what it is about
 *
 * Appends terms, whether its texts use them or not: in English, they seldom do.
 */
void
hon_explanation_add_terms (HonExplanation *self,
                           GListModel     *terms)
{
  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (G_IS_LIST_MODEL (terms));

  append_terms (self->terms, terms);
}

static gboolean
has_parameter (HonExplanation *self,
               HonParameter   *parameter)
{
  GListModel *uses = G_LIST_MODEL (self->parameters);

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (uses, i);

      if (hon_parameter_use_get_parameter (use) == parameter)
        return TRUE;
    }

  return FALSE;
}

/**
 * hon_explanation_add_parameter:
 * @self: an explanation
 * @parameter: a parameter
 * @date: the day on which it is read
 *
 * Appends a parameter that was used, unless it has no value on that day, or is there already. That the law has none
 * where it could have one is a value.
 */
void
hon_explanation_add_parameter (HonExplanation *self,
                               HonParameter   *parameter,
                               HonDate         date)
{
  g_autoptr (HonParameterUse) use = NULL;
  HonDatedValue *value;

  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (HON_IS_PARAMETER (parameter));

  value = hon_parameter_get_stated_at (parameter, date);
  if (value == NULL || has_parameter (self, parameter))
    return;

  use = hon_parameter_use_new (parameter, value);
  g_list_store_append (self->parameters, use);
  add_claims (self, hon_dated_value_get_evidence (value));
}

/**
 * hon_explanation_add_remark:
 * @self: an explanation
 * @title: what kind of remark it is, or who makes it
 * @text: what it says
 *
 * Appends what must be known of the figure.
 */
void
hon_explanation_add_remark (HonExplanation *self,
                            const char     *title,
                            const char     *text)
{
  g_autoptr (HonRemark) remark = NULL;

  g_return_if_fail (HON_IS_EXPLANATION (self));

  remark = hon_remark_new (title, text);
  g_list_store_append (self->remarks, remark);
}

/**
 * hon_explanation_add_tariff:
 * @self: an explanation
 * @tariff: a tariff
 * @date: the day on which it is read
 *
 * Appends what a tariff is worth and since when, with who says so, unless it is worth nothing on that day.
 */
void
hon_explanation_add_tariff (HonExplanation *self,
                            HonTariff      *tariff,
                            HonDate         date)
{
  HonTariffStep *step;
  g_autofree char *amount = NULL;
  g_autofree char *since = NULL;
  g_autofree char *text = NULL;
  g_autoptr (HonRemark) remark = NULL;

  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (HON_IS_TARIFF (tariff));

  step = hon_tariff_get_step_at (tariff, date);
  if (step == NULL || hon_tariff_step_is_ended (step))
    return;

  amount = hon_format_money (hon_tariff_step_get_amount (step), HON_MONEY_CENTIMES);
  since = hon_evidence_dup_since (hon_tariff_step_get_evidence (step));
  /* Translators: an amount, and since when it holds. */
  text = g_strdup_printf (C_("tariff", "%1$s, %2$s"), amount, since);
  remark = hon_remark_new_of_tariff (tariff, text);
  g_list_store_append (self->remarks, remark);
  hon_explanation_add_source (self, hon_evidence_get_source (hon_tariff_step_get_evidence (step)));
}

/**
 * hon_explanation_add_source:
 * @self: an explanation
 * @source: who says so
 *
 * Appends a source, unless it is there already.
 */
void
hon_explanation_add_source (HonExplanation *self,
                            HonSource      *source)
{
  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (HON_IS_SOURCE (source));

  if (!g_list_store_find (self->sources, source, NULL))
    g_list_store_append (self->sources, source);
}

/**
 * hon_explanation_add_sources:
 * @self: an explanation
 * @sources: (element-type HonSource): who says so
 *
 * Appends those sources that are not there already.
 */
void
hon_explanation_add_sources (HonExplanation *self,
                             GListModel     *sources)
{
  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (G_IS_LIST_MODEL (sources));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      hon_explanation_add_source (self, source);
    }
}

/**
 * hon_explanation_add_evidence:
 * @self: an explanation
 * @evidence: what is known of the figure
 *
 * Appends its note, who says something else, and its sources.
 */
void
hon_explanation_add_evidence (HonExplanation    *self,
                              const HonEvidence *evidence)
{
  g_return_if_fail (HON_IS_EXPLANATION (self));
  g_return_if_fail (evidence != NULL);

  if (evidence->note != NULL)
    hon_explanation_add_remark (self, _("Note"), evidence->note);
  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      hon_explanation_add_remark (self, reference, hon_claim_get_text (claim));
    }
  add_claims (self, evidence);
  if (evidence->sources != NULL)
    hon_explanation_add_sources (self, evidence->sources);
}

/**
 * hon_explanation_set_outlook:
 * @self: an explanation
 * @outlook: (nullable): what would change the figure
 *
 * Sets a sentence that stands after the steps.
 */
void
hon_explanation_set_outlook (HonExplanation *self,
                             const char     *outlook)
{
  g_return_if_fail (HON_IS_EXPLANATION (self));

  g_set_str (&self->outlook, outlook);
}

/**
 * hon_explanation_get_info:
 * @self: an explanation
 *
 * Returns: (transfer none) (nullable): what is explained, with its sources and departures
 */
HonLineInfo *
hon_explanation_get_info (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return self->info;
}

/**
 * hon_explanation_get_title:
 * @self: an explanation
 *
 * Returns: (transfer none): the name of the figure
 */
const char *
hon_explanation_get_title (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return self->title;
}

/**
 * hon_explanation_get_summary:
 * @self: an explanation
 *
 * Returns: (transfer none): what the figure is, in a sentence or two
 */
const char *
hon_explanation_get_summary (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return self->summary;
}

/**
 * hon_explanation_get_outlook:
 * @self: an explanation
 *
 * Returns: (nullable): what would change the figure
 */
const char *
hon_explanation_get_outlook (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return self->outlook;
}

/**
 * hon_explanation_get_steps:
 * @self: an explanation
 *
 * Returns: (transfer none) (element-type HonStep): the computation
 */
GListModel *
hon_explanation_get_steps (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return G_LIST_MODEL (self->steps);
}

/**
 * hon_explanation_get_parameters:
 * @self: an explanation
 *
 * Returns: (transfer none) (element-type HonParameterUse): what it rests on
 */
GListModel *
hon_explanation_get_parameters (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return G_LIST_MODEL (self->parameters);
}

/**
 * hon_explanation_get_remarks:
 * @self: an explanation
 *
 * Returns: (transfer none): a list of [class@Remark]
 */
GListModel *
hon_explanation_get_remarks (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return G_LIST_MODEL (self->remarks);
}

/**
 * hon_explanation_get_sources:
 * @self: an explanation
 *
 * Returns: (transfer none): a list of [class@Source]
 */
GListModel *
hon_explanation_get_sources (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return G_LIST_MODEL (self->sources);
}

/**
 * hon_explanation_get_claims:
 * @self: an explanation
 *
 * Returns: (transfer none) (element-type HonClaim): who says what of the figures that are contested
 */
GListModel *
hon_explanation_get_claims (HonExplanation *self)
{
  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  return G_LIST_MODEL (self->claims);
}

/**
 * hon_explanation_find_terms:
 * @self: an explanation
 * @glossary: what finds terms
 *
 * Finds the terms of the field that it is about, or that its texts use; those that sources have in their titles are
 * not meant.
 *
 * Returns: (transfer full) (element-type HonTerm): the terms, each once: those that it is about, and the others in
 *   the order in which they are read
 */
GListModel *
hon_explanation_find_terms (HonExplanation *self,
                            HonGlossary    *glossary)
{
  GListStore *found;

  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);
  g_return_val_if_fail (HON_IS_GLOSSARY (glossary), NULL);

  found = g_list_store_new (HON_TYPE_TERM);
  append_terms (found, G_LIST_MODEL (self->terms));
  hon_glossary_find (glossary, self->title, found);
  hon_glossary_find (glossary, self->summary, found);
  if (self->outlook != NULL)
    hon_glossary_find (glossary, self->outlook, found);
  find_in_steps (self, glossary, found);
  find_in_parameters (self, glossary, found);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->remarks)); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (G_LIST_MODEL (self->remarks), i);

      hon_glossary_find (glossary, hon_remark_get_title (remark), found);
      hon_glossary_find (glossary, hon_remark_get_text (remark), found);
    }
  if (self->info != NULL)
    for (guint i = 0; i < g_list_model_get_n_items (hon_line_info_get_departures (self->info)); i++)
      {
        g_autoptr (HonDeparture) departure = g_list_model_get_item (hon_line_info_get_departures (self->info), i);

        hon_glossary_find (glossary, hon_departure_get_text (departure), found);
      }

  return G_LIST_MODEL (found);
}

/**
 * hon_explanation_to_text:
 * @self: an explanation
 *
 * Returns: (transfer full): all of it as plain text, to paste elsewhere
 */
char *
hon_explanation_to_text (HonExplanation *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *departures;

  g_return_val_if_fail (HON_IS_EXPLANATION (self), NULL);

  g_string_append_printf (text, "%s\n%s\n\n", self->title, self->summary);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->steps)); i++)
    {
      g_autoptr (HonStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);

      /* Translators: a step of a computation: what it is, its formula, its result. */
      g_string_append_printf (text, _("%1$s: %2$s = %3$s"), hon_step_get_label (step),
                              hon_step_get_expression (step), hon_step_get_result (step));
      g_string_append_c (text, '\n');
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (self->parameters)) > 0)
    g_string_append_printf (text, "\n%s\n", _("Parameters"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->parameters)); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (G_LIST_MODEL (self->parameters), i);
      g_autofree char *value = hon_parameter_use_dup_text (use);
      g_autofree char *period = hon_parameter_use_dup_period (use);
      g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
      g_autofree char *joined = g_strjoinv (C_("list separator", "; "), lines);

      g_string_append (text, "- ");
      /* Translators: a parameter, its value, and when it holds. */
      g_string_append_printf (text, _("%1$s: %2$s (%3$s)"),
                              hon_parameter_get_label (hon_parameter_use_get_parameter (use)), joined,
                              period);
      g_string_append_c (text, '\n');
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (self->remarks)) > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->remarks)); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (G_LIST_MODEL (self->remarks), i);

      g_string_append_printf (text, _("%1$s: %2$s"), hon_remark_get_title (remark),
                              hon_remark_get_text (remark));
      g_string_append_c (text, '\n');
    }

  g_string_append_printf (text, "\n%s\n", _("Sources"));
  append_sources (text, G_LIST_MODEL (self->sources));

  if (self->info == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);
  departures = hon_line_info_get_departures (self->info);
  if (g_list_model_get_n_items (departures) > 0)
    g_string_append_printf (text, "\n%s\n", _("Where the Urssaf’s model departs from the texts"));
  for (guint i = 0; i < g_list_model_get_n_items (departures); i++)
    {
      g_autoptr (HonDeparture) departure = g_list_model_get_item (departures, i);

      g_string_append_printf (text, "%s\n", hon_departure_get_text (departure));
      append_sources (text, hon_departure_get_sources (departure));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
