/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-wizard-report.h"

#include "hon-bill-credits.h"
#include "hon-bill-remarks.h"
#include "hon-bill.h"
#include "hon-credits.h"
#include "hon-eligibility.h"
#include "hon-format.h"
#include "hon-formality.h"
#include "hon-income-explain.h"
#include "hon-income.h"
#include "hon-prospect.h"

#include <glib/gi18n-lib.h>

/* What is being written, and the sources that it has named so far. */
typedef struct
{
  GString    *text;
  GListStore *sources; /* (element-type HonSource) */
} Report;

static void
append (Report     *report,
        const char *format,
        const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *marked = g_strdup_printf ("<span%s>%s</span>\n", format, escaped);

  g_string_append (report->text, marked);
}

static void
append_title (Report     *report,
              const char *text)
{
  append (report, " weight=\"bold\" size=\"150%\"", text);
}

static void
append_heading (Report     *report,
                const char *text)
{
  g_string_append_c (report->text, '\n');
  append (report, " weight=\"bold\" size=\"120%\"", text);
}

/* A source is named by its number in the list at the end. */
static guint
cite (Report    *report,
      HonSource *source)
{
  guint position;

  if (g_list_store_find (report->sources, source, &position))
    return position + 1;
  g_list_store_append (report->sources, source);

  return g_list_model_get_n_items (G_LIST_MODEL (report->sources));
}

/* A sentence behind its mark, with the numbers of its sources. */
static void
append_sentence (Report     *report,
                 const char *mark,
                 const char *text,
                 GListModel *sources)
{
  g_autoptr (GString) line = g_string_new (mark);

  g_string_append (line, text);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (line, " [%u]", cite (report, source));
    }
  append (report, "", line->str);
}

static void
append_reasons (Report     *report,
                GListModel *reasons)
{
  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (HonReason) reason = g_list_model_get_item (reasons, i);

      append_sentence (report, "• ", hon_reason_get_text (reason), hon_reason_get_sources (reason));
    }
}

static void
append_answers (Report       *report,
                HonWizard    *wizard,
                HonCatalogue *catalogue)
{
  append_heading (report, _("Your Answers"));
  for (guint i = 0; i < HON_N_QUESTIONS; i++)
    {
      g_autofree char *answer = NULL;
      g_autofree char *line = NULL;

      if (!hon_wizard_asks (wizard, i))
        continue;
      answer = hon_wizard_dup_answer (wizard, catalogue, i);
      line = g_strdup_printf (_("%1$s: %2$s"), hon_choices_get_label (&hon_question_choices, i), answer);
      append (report, "", line);
    }
}

static void
append_number (Report     *report,
               const char *label,
               gint64      amount)
{
  g_autofree char *text = hon_format_money (amount, HON_MONEY_AUTO);
  g_autofree char *line = g_strdup_printf (_("%1$s: %2$s"), label, text);

  append (report, "", line);
}

/* What the figures rest on: what was typed, and what is taken for granted. */
static void
append_numbers (Report       *report,
                HonCandidate *candidate,
                HonIntention *intention,
                HonProspect  *prospect)
{
  g_autofree char *assumptions = hon_prospect_dup_assumptions (prospect);

  append_heading (report, _("Your Numbers"));
  append_number (report, _("Yearly Fees, All Patients at the Tariff"),
                 hon_intention_get_activity (intention));
  if (hon_candidate_get_fees (candidate) != HON_FEE_WISH_TARIFFS)
    append_number (report, _("Consultation Above the Tariff"), hon_intention_get_fee (intention));
  append_number (report, _("Expenses, Without Contributions"), hon_intention_get_expenses (intention));
  append (report, "", assumptions);
}

/* All sectors at a glance: whether they are open, and what is left of a year. */
static void
append_overview (Report         *report,
                 HonEligibility *eligibility,
                 GPtrArray      *prospects)
{
  append_heading (report, _("In Short"));
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, i);
      const HonIncomeResult *result = hon_income_get_result (hon_prospect_get_income (g_ptr_array_index (prospects, i)));
      g_autofree char *summary = hon_verdict_dup_summary (verdict);
      g_autofree char *receipts = hon_format_money (result->receipts, HON_MONEY_EUROS);
      g_autofree char *net = hon_format_money (result->net, HON_MONEY_EUROS);
      /* Translators: %1$s is a sector, %2$s whether it is open, %3$s and %4$s are amounts. */
      g_autofree char *line = g_strdup_printf (_("%1$s: %2$s. Of %3$s of fees a year, %4$s are left."),
                                               hon_sector_get_label (hon_verdict_get_sector (verdict)), summary,
                                               receipts, net);

      append (report, "", line);
    }
}

/* A step with all that the screen says of it, in two lines. */
static void
append_step (Report       *report,
             HonFormality *step,
             HonChecklist *checklist)
{
  const HonFinding *finding = hon_formality_get_finding (step);
  const char *deadline = hon_formality_get_deadline (step);
  gboolean is_done = checklist != NULL && hon_checklist_is_done (checklist, hon_formality_get_id (step));
  g_autofree char *line = g_strdup_printf ("%s %s – %s%s%s", is_done ? "☑" : "☐",
                                           hon_formality_get_organism_label (step),
                                           hon_formality_get_label (step),
                                           deadline != NULL ? " – " : "", deadline != NULL ? deadline : "");

  append (report, " weight=\"bold\"", line);
  append_sentence (report, "", finding->text, finding->evidence.sources);
}

static void
append_sector (Report         *report,
               HonEligibility *eligibility,
               HonProspect    *prospect,
               HonChecklist   *checklist,
               HonSectorKind   sector)
{
  HonVerdict *verdict = hon_eligibility_get_verdict (eligibility, sector);
  g_autoptr (GListModel) steps = hon_eligibility_dup_steps (eligibility, sector);
  g_autofree char *summary = hon_verdict_dup_summary (verdict);

  append_heading (report, hon_sector_get_label (hon_verdict_get_sector (verdict)));
  append (report, " weight=\"bold\"", summary);
  if (hon_verdict_get_confidence (verdict) != HON_CONFIDENCE_OFFICIAL)
    append (report, " style=\"italic\"", hon_confidence_get_label (hon_verdict_get_confidence (verdict)));
  append_reasons (report, hon_verdict_get_warnings (verdict));
  append_reasons (report, hon_verdict_get_reasons (verdict));
  append_reasons (report, hon_verdict_get_changes (verdict));

  if (prospect != NULL)
    {
      g_autofree char *sentence = hon_prospect_dup_sentence (prospect);
      g_autofree char *act = hon_prospect_dup_act (prospect);

      append (report, "", sentence);
      if (hon_prospect_get_caveat (prospect) != NULL)
        append (report, "", hon_prospect_get_caveat (prospect));
      if (act != NULL)
        {
          g_autofree char *bill = hon_bill_dup_sentence (hon_prospect_get_bill (prospect));
          g_autofree char *line = g_strdup_printf (_("%1$s: %2$s"), act, bill);

          append (report, "", line);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (HonFormality) step = g_list_model_get_item (steps, i);

      append_step (report, step, checklist);
    }
}

static void
append_contributions (Report      *report,
                      HonProspect *s1,
                      HonProspect *s2)
{
  const char * const *ids = hon_prospect_list_contributions ();
  /* Translators: %d is a year. */
  g_autofree char *heading = g_strdup_printf (_("Contributions of a Year, by the Rules of %d"),
                                              hon_practice_get_year (hon_prospect_get_practice (s1)));

  append_heading (report, heading);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HonTableRow *line = hon_prospect_get_line (s1, ids[i]);
      g_autofree char *first = hon_prospect_dup_takeover (s1, ids[i]);
      g_autofree char *second = hon_prospect_dup_takeover (s2, ids[i]);
      g_autoptr (HonExplanation) explanation = hon_income_explain (hon_prospect_get_income (s1), ids[i]);
      g_autofree char *text = NULL;

      if (line == NULL || explanation == NULL)
        continue;
      /* Translators: %1$s is a contribution, %2$s and %3$s what is to be paid of it. */
      text = g_strdup_printf (_("%1$s. Secteur 1: %2$s. Secteur 2: %3$s."),
                              hon_table_row_get_text (line, HON_INCOME_COLUMN_LABEL), first, second);
      append_sentence (report, "", text, hon_explanation_get_sources (explanation));
    }
}

static void
append_sources (Report *report)
{
  append_heading (report, _("Sources"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report->sources)); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (G_LIST_MODEL (report->sources), i);
      g_autofree char *reference = hon_source_dup_reference (source);
      const char *url = hon_source_get_url (source);
      g_autofree char *line = g_strdup_printf ("[%u] %s – %s%s%s", i + 1,
                                               hon_source_get_title (source), reference,
                                               url != NULL ? " – " : "", url != NULL ? url : "");

      /* An address that is broken across lines must not gain a hyphen. */
      append (report, " size=\"85%\" insert_hyphens=\"false\"", line);
    }
}

/**
 * hon_wizard_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that the wizard tells rests on was
 *   checked: titles, sectors, incomes and bills
 */
HonDate
hon_wizard_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "sectors", "specialities", "titles", "transitions", NULL };
  HonDate incomes;
  HonDate bills;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  incomes = hon_income_get_valid (catalogue);
  bills = hon_bill_get_valid (catalogue);

  return MIN (hon_catalogue_get_valid_of (catalogue, ids), MIN (incomes, bills));
}

/**
 * hon_wizard_report:
 * @wizard: a wizard with all its answers
 * @catalogue: a loaded catalogue
 * @checklist: (nullable): which steps are taken
 * @intention: how much the reader means to work
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Tells the whole result as a text to keep: answers, numbers, verdicts with their reasons, figures,
 * steps and the sources of all of it.
 *
 * Returns: (transfer full) (nullable): the text, in the markup of Pango
 */
char *
hon_wizard_report (HonWizard     *wizard,
                   HonCatalogue  *catalogue,
                   HonChecklist  *checklist,
                   HonIntention  *intention,
                   GError       **error)
{
  g_autoptr (HonCandidate) candidate = NULL;
  g_autoptr (HonEligibility) eligibility = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GListStore) sources = g_list_store_new (HON_TYPE_SOURCE);
  g_autoptr (GPtrArray) prospects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *day = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *validity = NULL;
  Report report = { text, sources };

  g_return_val_if_fail (HON_IS_WIZARD (wizard), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (checklist == NULL || HON_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (HON_IS_INTENTION (intention), NULL);

  candidate = hon_wizard_dup_effective (wizard);
  eligibility = hon_eligibility_new (catalogue, candidate, error);
  if (eligibility == NULL)
    return NULL;

  day = hon_format_date (hon_eligibility_get_date (eligibility));
  /* Translators: %s is a date. */
  as_of = g_strdup_printf (_("As of %s"), day);
  append_title (&report, _("Which Sectors Are Open to You"));
  append (&report, "", as_of);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    {
      HonProspect *prospect = hon_prospect_new (catalogue, candidate, intention, i, error);

      if (prospect == NULL)
        return NULL;
      g_ptr_array_add (prospects, prospect);
    }
  append_overview (&report, eligibility, prospects);
  append_answers (&report, wizard, catalogue);
  append_numbers (&report, candidate, intention, g_ptr_array_index (prospects, HON_SECTOR_S1));
  for (guint i = 0; i < HON_N_SECTORS; i++)
    append_sector (&report, eligibility, g_ptr_array_index (prospects, i), checklist, i);
  append_contributions (&report, g_ptr_array_index (prospects, HON_SECTOR_S1),
                        g_ptr_array_index (prospects, HON_SECTOR_S2));
  append_sources (&report);

  validity = hon_credits_dup_validity (HON_CHECK_SECTORS, hon_wizard_get_valid (catalogue));
  g_string_append_c (text, '\n');
  append (&report, "", _("This is no legal advice and no decision: the CPAM decides, on the titles that it is "
                         "shown. Ask it, and your council of the Ordre, before you sign anything."));
  append (&report, "", validity);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
