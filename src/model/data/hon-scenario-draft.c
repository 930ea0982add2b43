/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scenario-draft.h"

#include "hon-changeable.h"
#include "hon-format.h"
#include "hon-json-print.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

/**
 * HonScenarioDraft:
 *
 * The scenario that a reader works on. A scenario that was changed is another one, so that those before can be gone
 * back to; what a later version has put in the document is kept.
 */

struct _HonScenarioDraft
{
  GObject      parent_instance;

  HonScenario *scenario; /* (owned) */
};

/* Where a change stands in a document. */
#define PLACE "$.changes["

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What scenarios that are made on request propose. */
static const struct
{
  HonRecords  records;
  const char *id;
  double      value;
} examples[] = {
  [HON_SCENARIO_EXAMPLE_CONSULTATION] = { HON_RECORDS_TARIFFS, "GP_REF", 35.0 },
  [HON_SCENARIO_EXAMPLE_DEDUCTION] = { HON_RECORDS_PARAMETERS, "participation-forfaitaire", 3.0 },
  [HON_SCENARIO_EXAMPLE_CEILING] = { HON_RECORDS_PARAMETERS, "overrun-ceiling", 50.0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (examples) == HON_N_SCENARIO_EXAMPLES);

G_DEFINE_FINAL_TYPE (HonScenarioDraft, hon_scenario_draft, G_TYPE_OBJECT)

/* The document of a scenario, to be changed. */
static JsonNode *
dup_document (HonScenario *scenario)
{
  g_autofree char *text = hon_scenario_write (scenario);

  return json_from_string (text, NULL);
}

/* What is wrong with a scenario is told by its title. */
static HonScenario *
read_document (JsonNode *document)
{
  g_autofree char *text = hon_json_print (document, 0);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HonScenario *scenario =
    hon_scenario_read (json_object_get_string_member (json_node_get_object (document), "title"), bytes, &error);

  if (scenario == NULL)
    g_critical ("A scenario was changed to what is none: %s", error->message);

  return scenario;
}

static void
hon_scenario_draft_dispose (GObject *object)
{
  HonScenarioDraft *self = HON_SCENARIO_DRAFT (object);

  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (hon_scenario_draft_parent_class)->dispose (object);
}

static void
hon_scenario_draft_class_init (HonScenarioDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_scenario_draft_dispose;

  /**
   * HonScenarioDraft::changed:
   * @self: a draft
   *
   * Emitted when the scenario is another one.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static const char *
get_usual_title (void)
{
  /* Translators: the title of a new scenario. */
  return _("My Reform");
}

static void
hon_scenario_draft_init (HonScenarioDraft *self)
{
  self->scenario = hon_scenario_new (get_usual_title ());
}

/**
 * hon_scenario_draft_new:
 *
 * Returns: (transfer full): a draft of a scenario that changes nothing yet
 */
HonScenarioDraft *
hon_scenario_draft_new (void)
{
  return g_object_new (HON_TYPE_SCENARIO_DRAFT, NULL);
}

/**
 * hon_scenario_draft_get_scenario:
 * @self: a draft
 *
 * Returns: (transfer none): the scenario as it is now, which is not to be changed
 */
HonScenario *
hon_scenario_draft_get_scenario (HonScenarioDraft *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO_DRAFT (self), NULL);

  return self->scenario;
}

void
hon_scenario_draft_set_scenario (HonScenarioDraft *self,
                                 HonScenario      *scenario)
{
  g_return_if_fail (HON_IS_SCENARIO_DRAFT (self));
  g_return_if_fail (HON_IS_SCENARIO (scenario));

  if (g_set_object (&self->scenario, scenario))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * hon_scenario_draft_is_empty:
 * @self: a draft
 *
 * Returns: whether the scenario changes nothing
 */
gboolean
hon_scenario_draft_is_empty (HonScenarioDraft *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO_DRAFT (self), TRUE);

  return hon_scenario_get_n_changes (self->scenario) == 0;
}

/**
 * hon_scenario_dup_titled:
 * @self: a scenario
 * @title: a title, not empty
 *
 * Returns: (transfer full): the same scenario by another title
 */
HonScenario *
hon_scenario_dup_titled (HonScenario *self,
                         const char  *title)
{
  g_autoptr (JsonNode) document = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (title != NULL && *title != '\0', NULL);

  document = dup_document (self);
  json_object_set_string_member (json_node_get_object (document), "title", title);

  return read_document (document);
}

/**
 * hon_scenario_dup_without:
 * @self: a scenario
 * @position: which of its changes
 *
 * Returns: (transfer full): the same scenario without that change
 */
HonScenario *
hon_scenario_dup_without (HonScenario *self,
                          guint        position)
{
  g_autoptr (JsonNode) document = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (position < hon_scenario_get_n_changes (self), NULL);

  document = dup_document (self);
  json_array_remove_element (json_object_get_array_member (json_node_get_object (document), "changes"), position);

  return read_document (document);
}

/**
 * hon_scenario_dup_with:
 * @self: a scenario
 * @position: which of its changes is replaced, where it stands, or `HON_SCENARIO_DRAFT_NEW`
 * @change: a change
 *
 * Returns: (transfer full): the same scenario with that change, which also replaces one of the same figure and day
 */
HonScenario *
hon_scenario_dup_with (HonScenario             *self,
                       guint                    position,
                       const HonScenarioChange *change)
{
  g_autoptr (JsonNode) document = NULL;
  HonScenario *copy;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (position == HON_SCENARIO_DRAFT_NEW || position < hon_scenario_get_n_changes (self), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  document = dup_document (self);
  copy = read_document (document);
  if (position == HON_SCENARIO_DRAFT_NEW)
    hon_scenario_set_change (copy, change);
  else
    hon_scenario_replace_change (copy, position, change);

  return copy;
}

/**
 * hon_scenario_get_last_day:
 * @self: a scenario
 *
 * Returns: the first day on which all its changes hold; `HON_DATE_NONE` where it has none
 */
HonDate
hon_scenario_get_last_day (HonScenario *self)
{
  HonDate day = HON_DATE_NONE;

  g_return_val_if_fail (HON_IS_SCENARIO (self), HON_DATE_NONE);

  for (guint i = 0; i < hon_scenario_get_n_changes (self); i++)
    day = MAX (day, hon_scenario_get_change (self, i)->from);

  return day;
}

/**
 * hon_scenario_get_whole_year:
 * @self: a scenario
 *
 * Returns: the first whole year in which all its parameters hold, since a year has those of its first day; 0 where it
 *   changes none
 */
int
hon_scenario_get_whole_year (HonScenario *self)
{
  int year = 0;

  g_return_val_if_fail (HON_IS_SCENARIO (self), 0);

  for (guint i = 0; i < hon_scenario_get_n_changes (self); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (self, i);

      if (change->records == HON_RECORDS_PARAMETERS)
        year = MAX (year, hon_date_get_whole_year (change->from));
    }

  return year;
}

/**
 * hon_scenario_changes:
 * @self: a scenario
 * @records: `HON_RECORDS_PARAMETERS` or `HON_RECORDS_TARIFFS`
 *
 * Returns: whether it changes one of these
 */
gboolean
hon_scenario_changes (HonScenario *self,
                      HonRecords   records)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), FALSE);

  for (guint i = 0; i < hon_scenario_get_n_changes (self); i++)
    if (hon_scenario_get_change (self, i)->records == records)
      return TRUE;

  return FALSE;
}

/**
 * hon_scenario_dup_context:
 * @self: a scenario
 * @day: the day on which it is compared with the law in force
 *
 * Returns: (transfer full): which law is compared with which, and when
 */
char *
hon_scenario_dup_context (HonScenario *self,
                          HonDate      day)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  date = hon_format_date (day);

  /* Translators: %1$s is the title of a scenario, %2$s a date. */
  return g_strdup_printf (_("Scenario “%1$s” beside the law in force, %2$s"), hon_scenario_get_title (self), date);
}

/**
 * hon_scenario_dup_heading:
 * @self: a scenario
 * @day: the day on which it is compared with the law in force
 * @changes: what it changes
 * @note: what else there is to say
 *
 * Returns: (transfer full): what must stand above a table that leaves its page, a paragraph each: which law is
 *   compared with which, that one of them is none, @changes and @note
 */
char *
hon_scenario_dup_heading (HonScenario *self,
                          HonDate      day,
                          const char  *changes,
                          const char  *note)
{
  g_autofree char *context = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (changes != NULL && note != NULL, NULL);

  context = hon_scenario_dup_context (self, day);

  return g_strjoin ("\n", context, _("The scenario is an assumption: it is not the law, and no one has published it."),
                    changes, note, NULL);
}

/**
 * hon_scenario_dup_changes:
 * @self: a scenario
 * @law: the law in force
 * @changed: the law under the scenario
 *
 * Returns: (transfer full): a line for each change: what the figure is worth under both laws on its day
 */
char *
hon_scenario_dup_changes (HonScenario  *self,
                          HonCatalogue *law,
                          HonCatalogue *changed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (hon_catalogue_is_loaded (law) && hon_catalogue_is_loaded (changed), NULL);

  for (guint i = 0; i < hon_scenario_get_n_changes (self); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (self, i);
      g_autoptr (HonChangeable) figure = hon_changeable_find (law, change->records, change->id);
      g_autoptr (HonChangeable) other = hon_changeable_find (changed, change->records, change->id);
      g_autofree char *date = hon_format_date (change->from);
      g_autofree char *before = figure != NULL ? hon_changeable_dup_value (figure, change->from) : NULL;
      g_autofree char *after = other != NULL ? hon_changeable_dup_value (other, change->from) : NULL;

      if (before != NULL && after != NULL && hon_changeable_is_none (figure, change->from))
        /* Translators: %1$s is the name of a figure, %2$s and %3$s are values, %4$s is a date; %3$s is such as “no
         * ceiling”.
         */
        g_strv_builder_take (builder, g_strdup_printf (_("%1$s: %2$s from %4$s on; in force: %3$s."),
                                                       hon_changeable_get_label (figure), after, before, date));
      else if (before != NULL && after != NULL)
        /* Translators: %1$s is the name of a figure, %2$s and %3$s are values, %4$s is a date. */
        g_strv_builder_take (builder, g_strdup_printf (_("%1$s: %2$s instead of %3$s, from %4$s on."),
                                                       hon_changeable_get_label (figure), after, before, date));
      else
        /* Translators: %1$s is the name of a figure, %2$s a date. */
        g_strv_builder_take (builder, g_strdup_printf (_("%1$s: changed from %2$s on."),
                                                       figure != NULL ? hon_changeable_get_label (figure) : change->id,
                                                       date));
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

/**
 * hon_scenario_dup_problem:
 * @self: a scenario
 * @law: the law in force
 * @message: why the law cannot be as @self says
 *
 * Returns: (transfer full): the same for people who made it by forms: a place in the document is the figure that
 *   changes there
 */
char *
hon_scenario_dup_problem (HonScenario  *self,
                          HonCatalogue *law,
                          const char   *message)
{
  const char *place;
  const HonScenarioChange *change;
  guint64 position;
  char *end;
  g_autoptr (HonChangeable) figure = NULL;
  g_autofree char *before = NULL;
  const char *label;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (hon_catalogue_is_loaded (law), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  place = strstr (message, PLACE);
  position = place != NULL ? g_ascii_strtoull (place + strlen (PLACE), &end, 10) : G_MAXUINT64;
  if (position >= hon_scenario_get_n_changes (self))
    return g_strdup (message);

  change = hon_scenario_get_change (self, (guint) position);
  figure = hon_changeable_find (law, change->records, change->id);
  /* The member of the change, up to what stands between the place and the rest in some language. */
  end += strcspn (end, " ,:");
  before = g_strndup (message, place - message);
  label = figure != NULL ? hon_changeable_get_label (figure) : change->id;

  /* Translators: %2$s is a figure of the law in a sentence, the others are the rest of it, with its spaces. */
  return g_strdup_printf (_("%1$s“%2$s”%3$s"), before, label, end);
}

/**
 * hon_scenario_get_usual_day:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day from which a change is taken to hold: the first of January after today and after the last year that
 *   has parameters of its own
 */
HonDate
hon_scenario_get_usual_day (HonCatalogue *catalogue)
{
  const int *years;
  guint n_years;
  int year;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), HON_DATE_NONE);

  years = hon_catalogue_get_years (catalogue, &n_years);
  year = MAX (years[n_years - 1], hon_date_get_year (hon_date_get_today ()));

  return hon_date_new (year + 1, 1, 1);
}

/**
 * hon_scenario_example_dup_title:
 * @example: a scenario that is made on request
 *
 * Returns: (transfer full): its title
 */
char *
hon_scenario_example_dup_title (HonScenarioExample example)
{
  g_autofree char *amount = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail ((guint) example < HON_N_SCENARIO_EXAMPLES, NULL);

  amount = hon_format_money (llround (examples[example].value * 100.0), HON_MONEY_AUTO);
  percent = hon_format_percent (examples[example].value, 0);
  switch (example)
    {
    case HON_SCENARIO_EXAMPLE_CONSULTATION:
      /* Translators: %s is an amount; the title of a scenario. */
      return g_strdup_printf (_("GP consultation at %s"), amount);

    case HON_SCENARIO_EXAMPLE_DEDUCTION:
      /* Translators: %s is an amount; the title of a scenario. */
      return g_strdup_printf (_("Flat-rate deduction of %s"), amount);

    case HON_SCENARIO_EXAMPLE_CEILING:
      /* Translators: %s is a percentage; the title of a scenario. */
      return g_strdup_printf (_("Overruns capped at %s"), percent);
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_scenario_example_make:
 * @example: a scenario that is made on request
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full): the scenario, from hon_scenario_get_usual_day() on
 */
HonScenario *
hon_scenario_example_make (HonScenarioExample  example,
                           HonCatalogue       *catalogue)
{
  g_autofree char *title = NULL;
  g_autoptr (JsonNode) value = NULL;
  HonScenarioChange change;
  HonScenario *scenario;

  g_return_val_if_fail ((guint) example < HON_N_SCENARIO_EXAMPLES, NULL);
  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);

  title = hon_scenario_example_dup_title (example);
  value = json_node_init_double (json_node_alloc (), examples[example].value);
  change = (HonScenarioChange) {
    .records = examples[example].records,
    .id = (char *) examples[example].id,
    .from = hon_scenario_get_usual_day (catalogue),
    .payload = "value",
    .value = value,
  };
  scenario = hon_scenario_new (title);
  hon_scenario_set_change (scenario, &change);

  return scenario;
}

/**
 * hon_scenario_dup_beyond_example:
 * @self: a scenario in which something was changed
 *
 * Returns: (transfer full): the same scenario; where it has the title of an example, which tells of a single value, it
 *   has the one of a new scenario
 */
HonScenario *
hon_scenario_dup_beyond_example (HonScenario *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  for (HonScenarioExample example = 0; example < HON_N_SCENARIO_EXAMPLES; example++)
    {
      g_autofree char *title = hon_scenario_example_dup_title (example);

      if (g_str_equal (hon_scenario_get_title (self), title))
        return hon_scenario_dup_titled (self, get_usual_title ());
    }

  return g_object_ref (self);
}
