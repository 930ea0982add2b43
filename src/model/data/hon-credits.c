/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-credits.h"

#include "hon-claim-private.h"
#include "hon-format.h"
#include "hon-parameter.h"

#include <glib/gi18n-lib.h>

/**
 * HonCredits:
 *
 * What a result rests on: the sources of its figures, and who says what where they are contested.
 * Every published result carries the sentences that are made of it.
 */

struct _HonCredits
{
  GObject     parent_instance;

  GListStore *sources; /* (owned) (element-type HonSource) */
  GListStore *claims;  /* (owned) (element-type HonClaim) */
};

G_DEFINE_FINAL_TYPE (HonCredits, hon_credits, G_TYPE_OBJECT)

/* Each one once: what several figures rest on is the same source, also where the laws of a scenario and in
 * force have a record each, but each figure has claims of its own.
 */
static void
append_new (GListStore *list,
            gpointer    item)
{
  GEqualFunc equal = HON_IS_CLAIM (item) ? (GEqualFunc) hon_claim_equal : (GEqualFunc) hon_source_equal;

  if (!g_list_store_find_with_equal_func (list, item, equal, NULL))
    g_list_store_append (list, item);
}

static void
append_all (GListStore *list,
            GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      append_new (list, item);
    }
}

static void
hon_credits_finalize (GObject *object)
{
  HonCredits *self = HON_CREDITS (object);

  g_clear_object (&self->sources);
  g_clear_object (&self->claims);

  G_OBJECT_CLASS (hon_credits_parent_class)->finalize (object);
}

static void
hon_credits_class_init (HonCreditsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_credits_finalize;
}

static void
hon_credits_init (HonCredits *self)
{
  self->sources = g_list_store_new (HON_TYPE_SOURCE);
  self->claims = g_list_store_new (HON_TYPE_CLAIM);
}

/**
 * hon_credits_new:
 *
 * Returns: (transfer full): credits without a name yet
 */
HonCredits *
hon_credits_new (void)
{
  return g_object_new (HON_TYPE_CREDITS, NULL);
}

/**
 * hon_credits_add_source:
 * @self: credits
 * @source: (nullable): a source of a figure
 *
 * Adds a source, unless it is there already.
 */
void
hon_credits_add_source (HonCredits *self,
                        HonSource  *source)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (source == NULL || HON_IS_SOURCE (source));

  if (source != NULL)
    append_new (self->sources, source);
}

/**
 * hon_credits_add_all:
 * @self: credits
 * @other: those of a part of the result
 *
 * Adds what another part of the result rests on.
 */
void
hon_credits_add_all (HonCredits *self,
                     HonCredits *other)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (HON_IS_CREDITS (other));

  append_all (self->sources, G_LIST_MODEL (other->sources));
  append_all (self->claims, G_LIST_MODEL (other->claims));
}

/**
 * hon_credits_add_evidence:
 * @self: credits
 * @evidence: what is known of a figure
 *
 * Adds its main source, and what is said of it where it is contested.
 */
void
hon_credits_add_evidence (HonCredits        *self,
                          const HonEvidence *evidence)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (evidence != NULL);

  hon_credits_add_source (self, hon_evidence_get_source (evidence));
  if (evidence->claims != NULL)
    append_all (self->claims, evidence->claims);
}

/**
 * hon_credits_add_figure:
 * @self: credits
 * @evidence: what is known of a figure that was published
 *
 * Adds all of its sources, and what is said of it where it is contested.
 */
void
hon_credits_add_figure (HonCredits        *self,
                        const HonEvidence *evidence)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (evidence != NULL);

  append_all (self->sources, evidence->sources);
  hon_credits_add_evidence (self, evidence);
}

/* Adds a source unless it is a publication. */
static void
add_own (HonCredits        *self,
         const HonEvidence *evidence)
{
  HonSource *source = hon_evidence_get_source (evidence);

  if (source != NULL && hon_source_get_origin (source) != NULL)
    append_new (self->sources, source);
}

/* Adds by @add what is known of each value that a line is made of. */
static void
add_values (HonCredits  *self,
            HonLineInfo *line,
            HonDate      date,
            void       (*add) (HonCredits        *self,
                               const HonEvidence *evidence))
{
  GListModel *parameters = hon_line_info_get_parameters (line);

  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameter) parameter = g_list_model_get_item (parameters, i);
      HonDatedValue *value = hon_parameter_get_value_at (parameter, date);

      if (value != NULL)
        add (self, hon_dated_value_get_evidence (value));
    }
}

/**
 * hon_credits_add_line:
 * @self: credits
 * @line: a line of a statement
 * @date: the day on which its parameters are read
 *
 * Adds what the values rest on that a line is made of.
 */
void
hon_credits_add_line (HonCredits  *self,
                      HonLineInfo *line,
                      HonDate      date)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (HON_IS_LINE_INFO (line));

  add_values (self, line, date, hon_credits_add_evidence);
}

/**
 * hon_credits_add_own:
 * @self: credits
 * @line: a line of a statement
 * @date: the day on which its parameters are read
 *
 * Adds what of the reader's own a line is made of, and no publication.
 */
void
hon_credits_add_own (HonCredits  *self,
                     HonLineInfo *line,
                     HonDate      date)
{
  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (HON_IS_LINE_INFO (line));

  add_values (self, line, date, add_own);
}

/**
 * hon_credits_add_explanation:
 * @self: credits
 * @explanation: how a figure came about
 *
 * Adds the sources that it names, what of the reader's own its parameters are, and the claims about
 * what it rests on.
 */
void
hon_credits_add_explanation (HonCredits     *self,
                             HonExplanation *explanation)
{
  GListModel *parameters;

  g_return_if_fail (HON_IS_CREDITS (self));
  g_return_if_fail (HON_IS_EXPLANATION (explanation));

  append_all (self->sources, hon_explanation_get_sources (explanation));
  parameters = hon_explanation_get_parameters (explanation);
  for (guint i = 0; i < g_list_model_get_n_items (parameters); i++)
    {
      g_autoptr (HonParameterUse) use = g_list_model_get_item (parameters, i);

      add_own (self, hon_dated_value_get_evidence (hon_parameter_use_get_value (use)));
    }
  append_all (self->claims, hon_explanation_get_claims (explanation));
}

/**
 * hon_credits_get_sources:
 * @self: credits
 *
 * Returns: (transfer none) (element-type HonSource): the sources, in order
 */
GListModel *
hon_credits_get_sources (HonCredits *self)
{
  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  return G_LIST_MODEL (self->sources);
}

/**
 * hon_credits_get_claims:
 * @self: credits
 *
 * Returns: (transfer none) (element-type HonClaim): who says what, where sources disagree
 */
GListModel *
hon_credits_get_claims (HonCredits *self)
{
  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  return G_LIST_MODEL (self->claims);
}

/* Joins what @get_name says of the sources, each thing once; nothing where it says nothing. */
static char *
join_names (HonCredits  *self,
            const char *(*get_name) (HonSource *source))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sources)); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (G_LIST_MODEL (self->sources), i);
      const char *name = get_name (source);

      /* The list keeps the source alive. */
      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);

  /* Translators: stands between the names of a list. */
  return g_strjoinv (C_("list", ", "), (char **) names->pdata);
}

/**
 * hon_credits_dup_origins:
 * @self: credits
 *
 * Returns: (transfer full) (nullable): what of the reader's own the result rests on, as it stands
 *   in a sentence, such as "own data “tariffs.json”"; %NULL where it rests on publications alone
 */
char *
hon_credits_dup_origins (HonCredits *self)
{
  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  return join_names (self, hon_source_get_origin);
}

/**
 * hon_credits_dup_notice:
 * @self: credits
 *
 * Returns: (transfer full) (nullable): a sentence that says what of the reader's own the result rests
 *   on; %NULL where it rests on publications alone
 */
char *
hon_credits_dup_notice (HonCredits *self)
{
  g_autofree char *origins = NULL;

  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  origins = hon_credits_dup_origins (self);

  /* Translators: %s is such as “own data “tariffs.json””. */
  return origins != NULL ? g_strdup_printf (_("Unpublished figures: %s."), origins) : NULL;
}

/**
 * hon_credits_dup_publishers:
 * @self: credits
 *
 * Returns: (transfer full): a sentence that names each publisher once, and one that tells what of
 *   the reader's own the result rests on
 */
char *
hon_credits_dup_publishers (HonCredits *self)
{
  g_autofree char *publishers = NULL;
  g_autofree char *published = NULL;
  g_autofree char *notice = NULL;

  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  publishers = join_names (self, hon_source_get_publisher);
  notice = hon_credits_dup_notice (self);
  if (publishers == NULL && notice != NULL)
    return g_steal_pointer (&notice);
  /* Translators: %s is a list of publishers. */
  published = g_strdup_printf (_("Rates and amounts published by: %s."), publishers != NULL ? publishers : "");

  return notice != NULL ? g_strconcat (published, " ", notice, NULL) : g_steal_pointer (&published);
}

/**
 * hon_credits_dup_footer:
 * @self: credits
 * @notes: (nullable): what must be known to read the figures
 * @check: what they are
 * @valid: the day up to which they were checked
 *
 * Writes what must stand wherever figures are published.
 *
 * Returns: (transfer full): the notes, each source once, and the day
 */
char *
hon_credits_dup_footer (HonCredits *self,
                        const char *notes,
                        HonCheck    check,
                        HonDate     valid)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *validity = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (HON_IS_CREDITS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sources)); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (G_LIST_MODEL (self->sources), i);
      g_autofree char *reference = hon_source_dup_reference (source);

      if (!g_ptr_array_find_with_equal_func (references, reference, g_str_equal, NULL))
        g_ptr_array_add (references, g_steal_pointer (&reference));
    }
  g_ptr_array_add (references, NULL);
  joined = g_strjoinv (C_("list separator", "; "), (char **) references->pdata);
  validity = hon_credits_dup_validity (check, valid);
  /* Translators: %s is a list of sources. */
  sources = g_strdup_printf (_("Sources: %s"), joined);
  checked = hon_format_sentences (validity, _("Made with Honoraires."));
  if (notes == NULL || *notes == '\0')
    return g_strconcat (sources, "\n", checked, NULL);

  return g_strconcat (notes, "\n", sources, "\n", checked, NULL);
}

/**
 * hon_credits_dup_validity:
 * @check: what was checked
 * @valid: the day up to which it was
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
hon_credits_dup_validity (HonCheck check,
                          HonDate  valid)
{
  g_autofree char *date = hon_format_date (valid);

  switch (check)
    {
    case HON_CHECK_REIMBURSEMENT:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("Tariffs and rules of reimbursement were checked up to %s."), date);

    case HON_CHECK_CONTRIBUTIONS:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("Contributions and taxes were checked up to %s."), date);

    case HON_CHECK_SECTORS:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("Rules of the sectors, tariffs, contributions and taxes were checked up to %s."), date);

    case HON_CHECK_TARIFFS:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("Tariffs and prices were checked up to %s."), date);

    case HON_CHECK_STATISTICS:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("These published statistics were checked up to %s."), date);
    }

  g_return_val_if_reached (NULL);
}
