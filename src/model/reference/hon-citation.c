/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-citation.h"

#include "hon-aggregate.h"
#include "hon-evidence-private.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonCitation:
 *
 * One thing that a record says, as it can be quoted: what it is about, on which day, what is said,
 * how we read it, who says so, how far that can be relied on, and who says something else.
 *
 * Citations are found in the tables of members that records are read by: whatever has a source there
 * has a citation, also in kinds of records that are yet to come.
 */

struct _HonCitation
{
  GObject     parent_instance;

  HonRecord  *record;     /* (owned): the one that it is of, or is in */
  char       *subject;    /* (owned) */
  char       *day;        /* (nullable) (owned) */
  char       *says;       /* (nullable) (owned) */
  char       *reading;    /* (nullable) (owned) */
  const char *confidence; /* (nullable): for people */
  gboolean    is_contested;
  GListModel *sources;    /* (owned) (element-type HonSource) */
  GListModel *claims;     /* (nullable) (owned) (element-type HonClaim) */
};

/* Called for each statement of sources in a record: @owner is the record, or one that stands in
 * it; @evidence is NULL where there are only @sources. Returns whether to go on.
 */
typedef gboolean (* VisitFunc) (HonRecord         *root,
                                HonRecord         *owner,
                                const HonEvidence *evidence,
                                GListModel        *sources,
                                gpointer           data);

G_DEFINE_FINAL_TYPE (HonCitation, hon_citation, G_TYPE_OBJECT)

static gboolean
is_evidence (const HonRecordField *fields)
{
  return fields == hon_evidence_fields || fields == hon_evidence_step_fields ||
         fields == hon_evidence_uncontested_fields || fields == hon_evidence_finding_fields;
}

static gboolean visit_fields (HonRecord            *root,
                              HonRecord            *owner,
                              const HonRecordField *fields,
                              gpointer              memory,
                              VisitFunc             visit,
                              gpointer              data);

static gboolean
visit_list (HonRecord  *root,
            GListModel *list,
            VisitFunc   visit,
            gpointer    data)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (HonRecord) owner = g_list_model_get_item (list, i);

      if (!visit_fields (root, owner, HON_RECORD_GET_CLASS (owner)->fields, owner, visit, data))
        return FALSE;
    }

  return TRUE;
}

/* A source that stands by itself. */
static gboolean
visit_source (HonRecord *root,
              HonRecord *owner,
              gpointer   record,
              VisitFunc  visit,
              gpointer   data)
{
  g_autoptr (GListStore) sources = NULL;

  if (!HON_IS_SOURCE (record))
    return TRUE;
  sources = g_list_store_new (HON_TYPE_SOURCE);
  g_list_store_append (sources, record);

  return visit (root, owner, NULL, G_LIST_MODEL (sources), data);
}

static gboolean
visit_sources (HonRecord  *root,
               HonRecord  *owner,
               GListModel *list,
               VisitFunc   visit,
               gpointer    data)
{
  if (list == NULL || g_list_model_get_item_type (list) != HON_TYPE_SOURCE || g_list_model_get_n_items (list) == 0)
    return TRUE;

  return visit (root, owner, NULL, list, data);
}

/* Goes through all that has a source in @memory, a record or a struct of it. */
static gboolean
visit_fields (HonRecord            *root,
              HonRecord            *owner,
              const HonRecordField *fields,
              gpointer              memory,
              VisitFunc             visit,
              gpointer              data)
{
  gboolean goes_on = TRUE;

  for (const HonRecordField *field = fields; goes_on && field->kind != HON_FIELD_END; field++)
    {
      gpointer place = G_STRUCT_MEMBER_P (memory, field->offset);

      if (field->kind == HON_FIELD_GROUP && is_evidence (field->fields))
        {
          const HonEvidence *evidence = place;

          if (evidence->sources != NULL)
            goes_on = visit (root, owner, evidence, evidence->sources, data);
        }
      else if (field->kind == HON_FIELD_GROUP || field->kind == HON_FIELD_OBJECT)
        goes_on = visit_fields (root, owner, field->fields, place, visit, data);
      else if (field->kind == HON_FIELD_RECORDS)
        goes_on = visit_list (root, *(GListModel **) place, visit, data);
      else if (field->kind == HON_FIELD_REFERENCE)
        goes_on = visit_source (root, owner, *(gpointer *) place, visit, data);
      else if (field->kind == HON_FIELD_REFERENCES)
        goes_on = visit_sources (root, owner, *(GListModel **) place, visit, data);
    }

  return goes_on;
}

static void
visit_record (HonRecord *record,
              VisitFunc  visit,
              gpointer   data)
{
  visit_fields (record, record, HON_RECORD_GET_CLASS (record)->fields, record, visit, data);
}

/* Whether a member is what a record is called by. */
static gboolean
is_title (const HonRecordField *field)
{
  static const char * const members[] = { "title", "label", "name", "term", "actor", NULL };

  return (field->kind == HON_FIELD_TEXT || field->kind == HON_FIELD_STRING) && field->member != NULL &&
         g_strv_contains (members, field->member);
}

static const char *
find_title (HonRecord *record)
{
  for (const HonRecordField *field = HON_RECORD_GET_CLASS (record)->fields; field->kind != HON_FIELD_END; field++)
    if (is_title (field))
      return G_STRUCT_MEMBER (char *, record, field->offset);

  return NULL;
}

/* What published figures are of; %NULL for what is none. */
static HonFigureTopic *
get_topic (HonRecord *record)
{
  if (HON_IS_FIGURE_SERIES (record))
    return hon_figure_series_get_topic (HON_FIGURE_SERIES (record));
  if (HON_IS_FIGURE_SPLIT (record))
    return hon_figure_split_get_topic (HON_FIGURE_SPLIT (record));
  if (HON_IS_FIGURE_MAP (record))
    return hon_figure_map_get_topic (HON_FIGURE_MAP (record));

  return NULL;
}

/* Adds the texts of a record that are no title, no note and no list of keywords. */
static void
append_texts (GString              *texts,
              const HonRecordField *fields,
              gpointer              memory)
{
  static const char * const others[] = { "note", "keywords", "short", NULL };

  for (const HonRecordField *field = fields; field->kind != HON_FIELD_END; field++)
    {
      gpointer place = G_STRUCT_MEMBER_P (memory, field->offset);

      if (field->kind == HON_FIELD_GROUP && !is_evidence (field->fields))
        append_texts (texts, field->fields, place);
      else if (field->kind == HON_FIELD_TEXT && !is_title (field) && *(char **) place != NULL &&
               !g_strv_contains (others, field->member))
        g_string_append_printf (texts, "%s%s", texts->len > 0 ? "\n" : "", *(char **) place);
    }
}

static char *
dup_texts (HonRecord *record)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  append_texts (texts, HON_RECORD_GET_CLASS (record)->fields, record);

  return texts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&texts)) : NULL;
}

/* What a value, a step or a record says, in a text. */
static char *
dup_said (HonRecord *root,
          HonRecord *owner)
{
  if (HON_IS_DATED_VALUE (owner))
    return hon_parameter_dup_value_text (HON_PARAMETER (root), HON_DATED_VALUE (owner));
  if (HON_IS_TARIFF_STEP (owner))
    return hon_tariff_step_is_ended (HON_TARIFF_STEP (owner))
             ? g_strdup (_("no longer exists"))
             : hon_format_money (hon_tariff_step_get_amount (HON_TARIFF_STEP (owner)), HON_MONEY_AUTO);
  if (HON_IS_MODIFIER_VALUE (owner))
    {
      gint64 amount = hon_modifier_value_get_amount (HON_MODIFIER_VALUE (owner));

      return amount != 0 ? hon_format_money (amount, HON_MONEY_AUTO)
                         : hon_format_percent (hon_modifier_value_get_percent (HON_MODIFIER_VALUE (owner)), 1);
    }
  if (HON_IS_PRICE (owner))
    {
      g_autofree char *index = hon_format_number (hon_price_get_index (HON_PRICE (owner)), 4);
      g_autofree char *change = hon_format_percent (hon_price_get_change (HON_PRICE (owner)), 3);

      return g_strdup_printf (_("%1$s, where 2025 is 100; %2$s since the year before"), index, change);
    }
  if (HON_IS_LISTING (owner))
    {
      HonListing *listing = HON_LISTING (owner);

      return g_strdup_printf (hon_listing_is_named (listing) ? _("named by %s") : _("not named by %s"),
                              hon_title_list_get_label (hon_listing_get_list (listing)));
    }

  if (HON_IS_FIGURE_VALUE (owner))
    {
      HonFigureTopic *topic = hon_figure_series_get_topic (HON_FIGURE_SERIES (root));

      return hon_figure_unit_dup_text (hon_figure_topic_get_unit (topic), hon_figure_value_get_value (HON_FIGURE_VALUE (owner)));
    }
  if (HON_IS_FIGURE_SPLIT (owner))
    return hon_figure_split_dup_text (HON_FIGURE_SPLIT (owner));
  if (HON_IS_AGGREGATE (owner))
    return hon_aggregate_dup_text (HON_AGGREGATE (owner));

  return dup_texts (owner);
}

static char *
dup_day (HonRecord         *root,
         HonRecord         *owner,
         const HonEvidence *evidence)
{
  if (HON_IS_DATED_VALUE (owner))
    return hon_parameter_dup_period (HON_PARAMETER (root), HON_DATED_VALUE (owner));
  if (HON_IS_AGGREGATE (owner))
    return g_strdup_printf ("%d", hon_aggregate_get_year (HON_AGGREGATE (owner)));
  if (HON_IS_FIGURE_MAP (owner))
    return hon_figure_map_dup_years (HON_FIGURE_MAP (owner));
  if (evidence != NULL && evidence->since != HON_DATE_NONE)
    return hon_evidence_dup_date (evidence);

  return NULL;
}

static HonCitation *
make_citation (HonRecord         *root,
               const HonEvidence *evidence,
               GListModel        *sources)
{
  HonCitation *self = g_object_new (HON_TYPE_CITATION, NULL);

  self->record = g_object_ref (root);
  self->subject = hon_citation_dup_title (root);
  self->sources = g_object_ref (sources);
  if (evidence != NULL)
    {
      self->reading = g_strdup (evidence->note);
      self->confidence = hon_confidence_get_label (evidence->confidence);
      self->is_contested = evidence->confidence == HON_CONFIDENCE_CONTESTED;
      g_set_object (&self->claims, evidence->claims);
    }

  return self;
}

static gboolean
add_citation (HonRecord         *root,
              HonRecord         *owner,
              const HonEvidence *evidence,
              GListModel        *sources,
              gpointer           data)
{
  HonCitation *citation = make_citation (root, evidence, sources);

  citation->day = dup_day (root, owner, evidence);
  citation->says = dup_said (root, owner);
  g_ptr_array_add (data, citation);

  return TRUE;
}

/* What a technical act is worth, which its edition of the tariffs says. */
static void
add_technical_steps (GPtrArray       *citations,
                     HonCatalogue    *catalogue,
                     HonTechnicalAct *act,
                     HonSubject       subject)
{
  GListModel *editions = hon_catalogue_get_list (catalogue, HON_RECORDS_EDITIONS);
  guint n;
  const HonTechnicalStep *steps = hon_technical_act_get_steps (act, subject, &n);

  for (guint i = 0; i < n; i++)
    {
      const HonEvidence *evidence = hon_technical_act_get_evidence (act, editions, subject, steps[i].from);
      HonCitation *citation;

      if (evidence == NULL)
        continue;
      citation = make_citation (HON_RECORD (act), evidence, evidence->sources);
      citation->day = hon_precision_dup_text (steps[i].precision, steps[i].from);
      citation->says = hon_technical_step_dup_text (&steps[i]);
      g_ptr_array_add (citations, citation);
    }
}

static gboolean
has_source (GListModel *sources,
            HonSource  *source)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) item = g_list_model_get_item (sources, i);

      if (item == source)
        return TRUE;
    }

  return FALSE;
}

/* A search for one source. */
typedef struct
{
  HonSource *source;
  gboolean   is_found;
} Wanted;

static gboolean
find_source (HonRecord         *root,
             HonRecord         *owner,
             const HonEvidence *evidence,
             GListModel        *sources,
             gpointer           data)
{
  Wanted *wanted = data;

  wanted->is_found = has_source (sources, wanted->source);
  for (guint i = 0; evidence != NULL && !wanted->is_found && i < hon_evidence_get_n_claims (evidence); i++)
    wanted->is_found = hon_claim_get_source (hon_evidence_get_claim (evidence, i)) == wanted->source;

  return !wanted->is_found;
}

static gboolean
rests_on (HonRecord *record,
          HonSource *source)
{
  Wanted wanted = { source, FALSE };

  visit_record (record, find_source, &wanted);

  return wanted.is_found;
}

/* Whether a source says so, or something else. */
static gboolean
is_cited (HonCitation *citation,
          HonSource   *source)
{
  for (guint i = 0; citation->claims != NULL && i < g_list_model_get_n_items (citation->claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (citation->claims, i);

      if (hon_claim_get_source (claim) == source)
        return TRUE;
    }

  return has_source (citation->sources, source);
}

static GPtrArray *
collect (HonCatalogue *catalogue,
         HonRecord    *record)
{
  GPtrArray *citations = g_ptr_array_new_with_free_func (g_object_unref);

  visit_record (record, add_citation, citations);
  if (HON_IS_TECHNICAL_ACT (record))
    {
      add_technical_steps (citations, catalogue, HON_TECHNICAL_ACT (record), HON_SUBJECT_ACT);
      add_technical_steps (citations, catalogue, HON_TECHNICAL_ACT (record), HON_SUBJECT_ANAESTHESIA);
    }

  return citations;
}

static void
hon_citation_finalize (GObject *object)
{
  HonCitation *self = HON_CITATION (object);

  g_clear_object (&self->record);
  g_free (self->subject);
  g_free (self->day);
  g_free (self->says);
  g_free (self->reading);
  g_clear_object (&self->sources);
  g_clear_object (&self->claims);

  G_OBJECT_CLASS (hon_citation_parent_class)->finalize (object);
}

static void
hon_citation_class_init (HonCitationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_citation_finalize;
}

static void
hon_citation_init (HonCitation *self)
{
}

/**
 * hon_citation_get_record:
 * @self: a citation
 *
 * Returns: (transfer none): the record that it is of
 */
HonRecord *
hon_citation_get_record (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->record;
}

/**
 * hon_citation_get_subject:
 * @self: a citation
 *
 * Returns: what it is about
 */
const char *
hon_citation_get_subject (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->subject;
}

/**
 * hon_citation_dup_summary:
 * @self: a citation
 *
 * Returns: (transfer full): on which day, and what is said, as far as there is either
 */
char *
hon_citation_dup_summary (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  if (self->day == NULL || self->says == NULL)
    return g_strdup (self->day != NULL ? self->day : self->says != NULL ? self->says : "");

  /* Translators: %1$s is a day or a period, %2$s what held then. */
  return g_strdup_printf (C_("citation", "%1$s: %2$s"), self->day, self->says);
}

/**
 * hon_citation_get_reading:
 * @self: a citation
 *
 * Returns: (nullable): how we read what is said, and what must be known of it
 */
const char *
hon_citation_get_reading (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->reading;
}

/**
 * hon_citation_get_confidence:
 * @self: a citation
 *
 * Returns: (nullable): how far it can be relied on, for people
 */
const char *
hon_citation_get_confidence (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->confidence;
}

gboolean
hon_citation_is_contested (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), FALSE);

  return self->is_contested;
}

/**
 * hon_citation_get_sources:
 * @self: a citation
 *
 * Returns: (transfer none) (element-type HonSource): who says so, the main source first
 */
GListModel *
hon_citation_get_sources (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->sources;
}

/**
 * hon_citation_get_claims:
 * @self: a citation
 *
 * Returns: (transfer none) (nullable) (element-type HonClaim): who says what, where sources disagree
 */
GListModel *
hon_citation_get_claims (HonCitation *self)
{
  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  return self->claims;
}

static void
append_source (GString   *text,
               HonSource *source)
{
  g_autofree char *reference = hon_source_dup_reference (source);
  /* Translators: a source: %1$s is its title, %2$s its publisher and date. */
  g_autofree char *line = g_strdup_printf (C_("source", "%1$s (%2$s)"), hon_source_get_title (source), reference);

  g_string_append_printf (text, "%s\n", line);
  if (hon_source_get_url (source) != NULL)
    g_string_append_printf (text, "%s\n", hon_source_get_url (source));
}

static void
append_claim (GString  *text,
              HonClaim *claim)
{
  /* Translators: %s is what another source says. */
  g_autofree char *line = g_strdup_printf (_("Disputed: %s"), hon_claim_get_text (claim));

  g_string_append_printf (text, "%s\n", line);
  append_source (text, hon_claim_get_source (claim));
}

/* Appends a line of a sentence with one blank, if there is something to fill it with. */
static void
append_line (GString    *text,
             const char *sentence,
             const char *word)
{
  g_autoptr (GString) line = g_string_new (sentence);

  if (word == NULL || *word == '\0')
    return;
  g_string_replace (line, "%s", word, 1);
  g_string_append_printf (text, "%s\n", line->str);
}

/**
 * hon_citation_dup_text:
 * @self: a citation
 *
 * Returns: (transfer full): all of it, to be quoted: what, when, how we read it, who says so with the
 *   address, how far that can be relied on, and who says something else
 */
char *
hon_citation_dup_text (HonCitation *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *summary = NULL;

  g_return_val_if_fail (HON_IS_CITATION (self), NULL);

  summary = hon_citation_dup_summary (self);
  g_string_append_printf (text, "%s\n", self->subject);
  if (*summary != '\0' && !g_str_equal (summary, self->subject))
    g_string_append_printf (text, "%s\n", summary);
  /* Translators: %s is how we read what a source says. */
  append_line (text, _("Our reading: %s"), self->reading);
  /* Translators: %s is such as “official”. */
  append_line (text, _("Confidence: %s"), self->confidence);
  for (guint i = 0; i < g_list_model_get_n_items (self->sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (self->sources, i);

      append_source (text, source);
    }
  for (guint i = 0; self->claims != NULL && i < g_list_model_get_n_items (self->claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (self->claims, i);

      append_claim (text, claim);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_citation_dup_title:
 * @record: a record of a catalogue
 *
 * Returns: (transfer full): what it is about, for people
 */
char *
hon_citation_dup_title (HonRecord *record)
{
  const char *title;
  HonFigureTopic *topic;
  char *texts;

  g_return_val_if_fail (HON_IS_RECORD (record), NULL);

  if (HON_IS_TARIFF (record))
    return g_strdup (hon_act_get_label (hon_tariff_get_act (HON_TARIFF (record))));
  if (HON_IS_PRICE (record))
    /* Translators: %d is a year. */
    return g_strdup_printf (_("Prices of %d"), hon_price_get_year (HON_PRICE (record)));
  if (HON_IS_TRANSITION (record))
    return g_strdup_printf ("%s → %s", hon_transition_get_from (HON_TRANSITION (record)),
                            hon_transition_get_to (HON_TRANSITION (record)));
  if (HON_IS_EDITION (record))
    {
      g_autofree char *day = hon_format_date (hon_edition_get_date (HON_EDITION (record)));

      /* Translators: %s is a date. */
      return g_strdup_printf (_("Technical acts and their tariffs, edition of %s"), day);
    }
  title = find_title (record);
  topic = get_topic (record);
  if (topic != NULL)
    /* Translators: what is counted, and of whom. */
    return g_strdup_printf (C_("citation", "%1$s: %2$s"), hon_figure_topic_get_title (topic), title);
  if (title != NULL)
    return g_strdup (title);
  texts = dup_texts (record);

  return texts != NULL ? texts : g_strdup (hon_record_get_id (record));
}

/**
 * hon_citation_list:
 * @catalogue: a loaded catalogue
 * @record: a record of it
 *
 * Returns: (transfer full) (element-type HonCitation): all that it says and who says so, in its order
 */
GListModel *
hon_citation_list (HonCatalogue *catalogue,
                   HonRecord    *record)
{
  GListStore *list;
  g_autoptr (GPtrArray) citations = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_RECORD (record), NULL);

  list = g_list_store_new (HON_TYPE_CITATION);
  citations = collect (catalogue, record);
  g_list_store_splice (list, 0, 0, citations->pdata, citations->len);

  return G_LIST_MODEL (list);
}

/**
 * hon_citation_list_resting:
 * @catalogue: a loaded catalogue
 * @source: a source of it
 *
 * Returns: (transfer full) (element-type HonCitation): everything that rests on @source, or that it
 *   disputes, in the order of the datasets
 */
GListModel *
hon_citation_list_resting (HonCatalogue *catalogue,
                           HonSource    *source)
{
  GListStore *list;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_SOURCE (source), NULL);

  list = g_list_store_new (HON_TYPE_CITATION);
  for (HonRecords kind = HON_RECORDS_SOURCES + 1; kind < HON_N_RECORDS; kind++)
    {
      GListModel *records = hon_catalogue_get_list (catalogue, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
          g_autoptr (GPtrArray) citations = NULL;

          if (!rests_on (record, source))
            continue;
          citations = collect (catalogue, record);
          for (guint j = 0; j < citations->len; j++)
            if (is_cited (g_ptr_array_index (citations, j), source))
              g_list_store_append (list, g_ptr_array_index (citations, j));
        }
    }

  return G_LIST_MODEL (list);
}
