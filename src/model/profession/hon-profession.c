/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-private.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-scenario-draft.h"
#include "hon-tariff.h"
#include "hon-territory.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonProfession:
 *
 * What a scenario brings in a year to the insurance, to complementary contracts, to households and to doctors, all of
 * them together. It never changes: another scenario, or something else that is supposed, has another one.
 *
 * Each figure has three values, since what is known of doctors are means. None of them is a forecast.
 */

#define CENTIMES_PER_MILLION 100000000.0
#define MILLIONS_PER_BILLION 1000.0

static const struct
{
  HonRecords  records;
  const char *id;
} measures[] = {
  [HON_PROFESSION_CEILING] = { HON_RECORDS_PARAMETERS, "overrun-ceiling" },
  [HON_PROFESSION_CONSULTATION] = { HON_RECORDS_TARIFFS, "GP_REF" },
  [HON_PROFESSION_RATE] = { HON_RECORDS_PARAMETERS, "taux-parcours" },
  [HON_PROFESSION_DEDUCTION] = { HON_RECORDS_PARAMETERS, "participation-forfaitaire" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (measures) == HON_N_PROFESSION_MEASURES);

/* Sentences of a party: that it pays or receives more, less, or that both may be. */
static const struct
{
  const char *id;
  const char *name;
  const char *more;
  const char *less;
  const char *both;
} parties[] = {
  [HON_PROFESSION_INSURANCE] = {
    "assurance", N_("The health insurance pays"),
    /* Translators: %s is an amount, such as “€600 million to €1.1 billion”; %1$s and %2$s are two of them. */
    N_("The health insurance would pay %s more a year"),
    N_("The health insurance would pay %s less a year"),
    N_("The health insurance would pay from %1$s less to %2$s more a year"),
  },
  [HON_PROFESSION_CONTRACTS] = {
    "complementaires", N_("Complementary contracts pay"),
    N_("Complementary contracts would pay %s more a year"),
    N_("Complementary contracts would pay %s less a year"),
    N_("Complementary contracts would pay from %1$s less to %2$s more a year"),
  },
  [HON_PROFESSION_HOUSEHOLDS] = {
    "menages", N_("Households pay"),
    N_("Households would pay %s more a year"),
    N_("Households would pay %s less a year"),
    N_("Households would pay from %1$s less to %2$s more a year"),
  },
  [HON_PROFESSION_DOCTORS] = {
    "medecins", N_("Doctors receive"),
    N_("Doctors would receive %s more a year"),
    N_("Doctors would receive %s less a year"),
    N_("Doctors would receive from %1$s less to %2$s more a year"),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parties) == HON_N_PROFESSION_PARTIES);

/* In which order sentences tell of those who pay and are paid, once the one that most changes for has come first. */
static const HonProfessionParty order[] = {
  HON_PROFESSION_HOUSEHOLDS, HON_PROFESSION_INSURANCE, HON_PROFESSION_CONTRACTS, HON_PROFESSION_DOCTORS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (order) == HON_N_PROFESSION_PARTIES);

G_DEFINE_FINAL_TYPE (HonProfession, hon_profession, G_TYPE_OBJECT)

/* What a parameter is worth on the day; NAN where it is not in force. */
static double
get_parameter (HonProfession        *self,
               int                   which,
               HonProfessionMeasure  measure)
{
  HonParameter *parameter = hon_catalogue_find (self->catalogues[which], HON_RECORDS_PARAMETERS, measures[measure].id);
  HonDatedValue *value = parameter != NULL ? hon_parameter_get_value_at (parameter, self->day) : NULL;

  return value != NULL && !hon_dated_value_is_end (value) ? hon_dated_value_get_number (value) : NAN;
}

static gint64
get_tariff (HonProfession        *self,
            int                   which,
            HonProfessionMeasure  measure)
{
  HonTariff *tariff = hon_catalogue_find (self->catalogues[which], HON_RECORDS_TARIFFS, measures[measure].id);
  HonTariffStep *step = tariff != NULL ? hon_tariff_get_step_at (tariff, self->day) : NULL;

  return step != NULL && !hon_tariff_step_is_ended (step) ? hon_tariff_step_get_amount (step) : 0;
}

static void
read_law (HonProfession *self,
          int            which)
{
  double ceiling = get_parameter (self, which, HON_PROFESSION_CEILING);
  double rate = get_parameter (self, which, HON_PROFESSION_RATE);
  double deduction = get_parameter (self, which, HON_PROFESSION_DEDUCTION);

  self->laws[which] = (HonProfessionLaw) {
    .ceiling = isnan (ceiling) ? INFINITY : ceiling / 100,
    .consultation = get_tariff (self, which, HON_PROFESSION_CONSULTATION),
    .rate = isnan (rate) ? 0 : rate,
    .deduction = isnan (deduction) ? 0 : hon_money_from_euros (deduction),
  };
}

static char *
dup_millions (gint64 centimes)
{
  return hon_format_number (round ((double) centimes / CENTIMES_PER_MILLION), 0);
}

/* A figure as people read it: the sign tells whether it grows. */
static void
set_amount (HonTableRow               *row,
            const HonProfessionAmount *amount)
{
  g_autofree char *least = dup_millions (amount->least);
  g_autofree char *central = dup_millions (amount->central);
  g_autofree char *most = dup_millions (amount->most);

  hon_table_row_set_amount (row, HON_PROFESSION_COLUMN_LEAST_EUROS, amount->least);
  hon_table_row_set_amount (row, HON_PROFESSION_COLUMN_CENTRAL_EUROS, amount->central);
  hon_table_row_set_amount (row, HON_PROFESSION_COLUMN_MOST_EUROS, amount->most);
  hon_table_row_set_text (row, HON_PROFESSION_COLUMN_LEAST, least);
  hon_table_row_set_text (row, HON_PROFESSION_COLUMN_CENTRAL, central);
  hon_table_row_set_text (row, HON_PROFESSION_COLUMN_MOST, most);
  if (g_str_equal (least, most))
    hon_table_row_set_text (row, HON_PROFESSION_COLUMN_BRIEF, central);
  else
    /* Translators: two numbers: from the first one to the second one. */
    hon_table_row_take_text (row, HON_PROFESSION_COLUMN_BRIEF, g_strdup_printf (_("%1$s to %2$s"), least, most));
}

static HonTable *
new_table (HonProfession *self)
{
  const HonColumn columns[HON_N_PROFESSION_COLUMNS] = {
    [HON_PROFESSION_COLUMN_ID] = { "ligne", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [HON_PROFESSION_COLUMN_NAME] = { "nom", _("Million Euros a Year"), HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    [HON_PROFESSION_COLUMN_LEAST_EUROS] = { "bas_eur", NULL, HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    [HON_PROFESSION_COLUMN_CENTRAL_EUROS] = { "central_eur", NULL, HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    [HON_PROFESSION_COLUMN_MOST_EUROS] = { "haut_eur", NULL, HON_COLUMN_MONEY, HON_COLUMN_ALWAYS },
    [HON_PROFESSION_COLUMN_LEAST] = { NULL, C_("column", "Low"), HON_COLUMN_FIGURE, HON_COLUMN_UNLESS_BRIEF },
    [HON_PROFESSION_COLUMN_CENTRAL] = { NULL, C_("column", "Central"), HON_COLUMN_FIGURE, HON_COLUMN_UNLESS_BRIEF },
    [HON_PROFESSION_COLUMN_MOST] = { NULL, C_("column", "High"), HON_COLUMN_FIGURE, HON_COLUMN_UNLESS_BRIEF },
    [HON_PROFESSION_COLUMN_BRIEF] = { NULL, C_("column", "Difference"), HON_COLUMN_FIGURE, HON_COLUMN_IF_BRIEF },
  };
  HonTable *table = hon_table_new (columns, HON_N_PROFESSION_COLUMNS);

  hon_table_set_origin (table, hon_scenario_get_name (self->scenario));

  return table;
}

static void
append_row (HonTable                  *table,
            const char                *id,
            const char                *name,
            const HonProfessionAmount *amount) /* (nullable): none where it cannot be told */
{
  HonTableRow *row = hon_table_append (table, NULL, id);

  hon_table_row_set_text (row, HON_PROFESSION_COLUMN_ID, id);
  hon_table_row_set_text (row, HON_PROFESSION_COLUMN_NAME, name);
  if (amount != NULL)
    set_amount (row, amount);
}

static gboolean
is_zero (const HonProfessionAmount *amount)
{
  return amount->least == 0 && amount->most == 0;
}

/* The id of the row of a party. */
const char *
hon_profession_party_id (HonProfessionParty party)
{
  return parties[party].id;
}

static void
fill_parties (HonProfession *self)
{
  gboolean is_told = hon_profession_is_told (self);

  self->of_parties = new_table (self);
  for (HonProfessionParty party = 0; party < HON_N_PROFESSION_PARTIES; party++)
    append_row (self->of_parties, parties[party].id, _(parties[party].name),
                is_told ? &self->result.parties[party] : NULL);
}

/* What the rows of a table are about, on their way into it. */
typedef struct
{
  char                      *id;   /* (owned) */
  const char                *name;
  const HonProfessionAmount *amount;
} Entry;

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->id);
}

/* Those that change most come first. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  gint64 left = ABS (((const Entry *) a)->amount->central);
  gint64 right = ABS (((const Entry *) b)->amount->central);

  return left > right ? -1 : left < right;
}

static HonTable *
make_ranking (HonProfession             *self,
              const char                *prefix,
              GListModel                *records,
              const char              *(*get_name) (gpointer record),
              const HonProfessionAmount *amounts)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  HonTable *table = new_table (self);

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);
      Entry entry = { NULL, get_name (record), &amounts[i] };

      if (is_zero (&amounts[i]))
        continue;
      entry.id = g_strconcat (prefix, hon_record_get_id (record), NULL);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      append_row (table, entry->id, entry->name, entry->amount);
    }

  return table;
}

static const char *
get_group_name (gpointer record)
{
  return hon_population_get_label (record);
}

static const char *
get_place_name (gpointer record)
{
  return hon_territory_get_name (record);
}

static void
compute (HonProfession *self)
{
  GListModel *places = hon_catalogue_get_list (self->catalogues[HON_PROFESSION_IN_FORCE], HON_RECORDS_PLACES);
  GListModel *groups = hon_catalogue_get_list (self->catalogues[HON_PROFESSION_IN_FORCE], HON_RECORDS_POPULATIONS);
  guint n_places = g_list_model_get_n_items (places);

  self->groups = g_new0 (HonProfessionAmount, g_list_model_get_n_items (groups));
  self->places = g_new0 (HonProfessionAmount, n_places);
  if (self->census != NULL)
    hon_profession_compute (&self->result, self->groups, self->places, n_places,
                            hon_census_get_population (self->census), hon_census_get_fit (self->census),
                            hon_census_get_suppositions (self->census), &self->laws[HON_PROFESSION_IN_FORCE],
                            &self->laws[HON_PROFESSION_SCENARIO]);
  fill_parties (self);
  self->of_specialities = make_ranking (self, "specialite/", groups, get_group_name, self->groups);
  self->of_places = make_ranking (self, "departement/", places, get_place_name, self->places);
}

/* What is less than half a million reads as nothing. */
static gboolean
is_small (const HonProfessionAmount *amount)
{
  return MAX (ABS (amount->least), ABS (amount->most)) < CENTIMES_PER_MILLION / 2;
}

/* The sentence of a party. */
static char *
dup_party (HonProfession      *self,
           HonProfessionParty  party)
{
  const HonProfessionAmount *amount = &self->result.parties[party];
  g_autoptr (GString) text = NULL;
  g_autofree char *span = NULL;

  if (amount->least < 0 && amount->most > 0)
    {
      g_autofree char *less = hon_profession_dup_amount (-amount->least);
      g_autofree char *more = hon_profession_dup_amount (amount->most);

      text = g_string_new (_(parties[party].both));
      g_string_replace (text, "%1$s", less, 0);
      g_string_replace (text, "%2$s", more, 0);
      return g_string_free_and_steal (g_steal_pointer (&text));
    }

  span = amount->most <= 0 ? hon_profession_dup_span (-amount->most, -amount->least) : hon_profession_dup_span (amount->least, amount->most);
  text = g_string_new (_(amount->most <= 0 ? parties[party].less : parties[party].more));
  g_string_replace (text, "%s", span, 0);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Whom the answer is about: of those who pay, the one that most changes for. */
static HonProfessionParty
find_first (HonProfession *self)
{
  HonProfessionParty first = order[0];

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != HON_PROFESSION_DOCTORS &&
        ABS (self->result.parties[order[i]].central) > ABS (self->result.parties[first].central))
      first = order[i];

  return first;
}

/* What a scenario changes that the profession is not known of, separated by commas; NULL if there is nothing. */
static char *
dup_untold (HonProfession *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < hon_scenario_get_n_changes (self->scenario); i++)
    {
      const HonScenarioChange *change = hon_scenario_get_change (self->scenario, i);
      gpointer record = hon_catalogue_find (self->catalogues[HON_PROFESSION_SCENARIO], change->records, change->id);
      gboolean is_known = FALSE;

      for (HonProfessionMeasure measure = 0; measure < HON_N_PROFESSION_MEASURES; measure++)
        is_known |= measures[measure].records == change->records && g_str_equal (measures[measure].id, change->id);
      if (is_known || record == NULL)
        continue;
      g_strv_builder_add (builder, change->records == HON_RECORDS_TARIFFS
                                     ? hon_act_get_label (hon_tariff_get_act (HON_TARIFF (record)))
                                     : hon_parameter_get_label (HON_PARAMETER (record)));
    }
  labels = g_strv_builder_end (builder);

  /* Translators: stands between the names of a list. */
  return *labels != NULL ? g_strjoinv (C_("list", ", "), labels) : NULL;
}

/* Whether the figures rest on how many doctors there are, and on what they ask. */
static gboolean
has_doctors (HonProfession *self)
{
  return hon_profession_differs (self, HON_PROFESSION_CEILING) ||
         hon_profession_differs (self, HON_PROFESSION_CONSULTATION);
}

static void
append_doctors (HonProfession *self,
                GString       *text)
{
  guint n = hon_census_count_doctors (self->census, TRUE);
  g_autofree char *all = hon_format_number (n, 0);
  g_autofree char *without = hon_format_number (n - hon_census_count_doctors (self->census, FALSE), 0);

  /* Translators: %1$s and %2$s are numbers of doctors. */
  g_string_append_printf (text, _("Built from published means of doctors by speciality and département (doctors of the end of "
                                  "2024, fees of 2021), raised to the totals published for 2024, in euros of 2024. Of %1$s "
                                  "doctors, no mean was published for %2$s: nothing is invented for their cells, and the "
                                  "totals are shared by the others."), all, without);
}

static void
hon_profession_finalize (GObject *object)
{
  HonProfession *self = HON_PROFESSION (object);

  g_clear_object (&self->of_parties);
  g_clear_object (&self->of_specialities);
  g_clear_object (&self->of_places);
  g_clear_pointer (&self->census, hon_census_free);
  g_clear_object (&self->catalogues[HON_PROFESSION_IN_FORCE]);
  g_clear_object (&self->catalogues[HON_PROFESSION_SCENARIO]);
  g_clear_object (&self->scenario);
  g_free (self->groups);
  g_free (self->places);

  G_OBJECT_CLASS (hon_profession_parent_class)->finalize (object);
}

static void
hon_profession_class_init (HonProfessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_profession_finalize;
}

static void
hon_profession_init (HonProfession *self)
{
}

/**
 * hon_profession_new:
 * @law: a loaded catalogue of what @scenario is compared with
 * @changed: a loaded catalogue of @scenario
 * @scenario: a law that is not in force
 * @day: the day on which both laws are looked at
 * @supposed: (array fixed-size=4): what is supposed, in percent
 *
 * Returns: (transfer full): what @scenario brings to all
 */
HonProfession *
hon_profession_new (HonCatalogue *law,
                    HonCatalogue *changed,
                    HonScenario  *scenario,
                    HonDate       day,
                    const double *supposed)
{
  HonProfession *self;

  g_return_val_if_fail (hon_catalogue_is_loaded (law) && hon_catalogue_is_loaded (changed), NULL);
  g_return_val_if_fail (HON_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (day != HON_DATE_NONE, NULL);
  g_return_val_if_fail (supposed != NULL, NULL);

  self = g_object_new (HON_TYPE_PROFESSION, NULL);
  self->catalogues[HON_PROFESSION_IN_FORCE] = g_object_ref (law);
  self->catalogues[HON_PROFESSION_SCENARIO] = g_object_ref (changed);
  self->scenario = g_object_ref (scenario);
  self->day = day;
  self->census = hon_census_new (law, supposed);
  read_law (self, HON_PROFESSION_IN_FORCE);
  read_law (self, HON_PROFESSION_SCENARIO);
  compute (self);

  return self;
}

/**
 * hon_profession_is_told:
 * @self: what a scenario brings to all
 *
 * Returns: whether it changes something of which all doctors are known
 */
gboolean
hon_profession_is_told (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), FALSE);

  for (HonProfessionMeasure measure = 0; self->census != NULL && measure < HON_N_PROFESSION_MEASURES; measure++)
    if (hon_profession_differs (self, measure))
      return TRUE;

  return FALSE;
}

/**
 * hon_profession_is_supposed:
 * @self: what a scenario brings to all
 *
 * Returns: whether its figures would be others if something else were supposed
 */
gboolean
hon_profession_is_supposed (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), FALSE);

  return self->census != NULL && hon_profession_differs (self, HON_PROFESSION_CEILING);
}

/**
 * hon_profession_get_parties:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer none): what each pays or receives more
 */
HonTable *
hon_profession_get_parties (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  return self->of_parties;
}

/**
 * hon_profession_get_specialities:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer none): what the doctors of each speciality receive more; those of whom nothing changes are not there
 */
HonTable *
hon_profession_get_specialities (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  return self->of_specialities;
}

/**
 * hon_profession_get_places:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer none): what the doctors of each place receive more; those of whom nothing changes are not there
 */
HonTable *
hon_profession_get_places (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  return self->of_places;
}

/**
 * hon_profession_dup_answer:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): in a sentence, what it brings to those whom it changes something for; or that it cannot be
 *   told
 */
char *
hon_profession_dup_answer (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  if (hon_profession_is_told (self) && !is_small (&self->result.parties[find_first (self)]))
    return dup_party (self, find_first (self));
  if (hon_profession_is_told (self))
    return g_strdup (_("Nothing differs for the whole profession"));

  return g_strdup (_("What this scenario brings to the whole profession cannot be told"));
}

/**
 * hon_profession_dup_sentence:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what else there is to say: what it brings to the others, or why it cannot be told
 */
char *
hon_profession_dup_sentence (HonProfession *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  if (self->census == NULL)
    return g_strdup (_("What was published of all doctors contradicts itself, with the datasets of your own."));
  if (!hon_profession_is_told (self))
    return g_strdup (_("Known of all doctors are what a ceiling on overruns, the tariff of the consultation with a general "
                       "practitioner, the rate of reimbursement in the pathway and the flat-rate deduction bring. On this "
                       "day none of these differs; of other acts, no number was published."));

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *sentence = NULL;

      if (is_small (&self->result.parties[order[i]]) || order[i] == find_first (self))
        continue;
      sentence = dup_party (self, order[i]);
      /* Translators: ends a sentence. */
      g_string_append_printf (text, C_("sentence", "%s."), sentence);
      g_string_append (text, C_("between sentences", " "));
    }
  g_string_append (text, has_doctors (self) ? _("The range is what is not known of doctors; it is no forecast.")
                                            : _("The range is that of what was announced; it is no forecast."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_profession_dup_note:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what is supposed, and what is not counted
 */
char *
hon_profession_dup_note (HonProfession *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *untold = NULL;

  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  if (self->census != NULL && has_doctors (self))
    append_doctors (self, text);
  else
    g_string_append (text, _("Counted from what was announced that such a change brings, in euros of 2024."));
  if (hon_profession_differs (self, HON_PROFESSION_CEILING))
    g_string_append_printf (text, "\n%s",
                            _("The least change for doctors supposes nothing of how overruns differ inside a speciality in a "
                              "département; it rests on the totals, and on what doctors are supposed to make up for. The "
                              "others suppose how overruns differ. How contracts and households share it is always supposed."));
  untold = dup_untold (self);
  if (untold != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a list of what a scenario changes. */
      g_string_append_printf (text, _("Not counted, since no number of acts was published: %s."), untold);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_title (HonProfession *self,
           const char    *format)
{
  g_autoptr (GString) title = g_string_new (format);

  g_string_replace (title, "%s", hon_scenario_get_name (self->scenario), 1);

  return g_string_free_and_steal (g_steal_pointer (&title));
}

/**
 * hon_profession_dup_parties_title:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what the table of those who pay and are paid is called where its page is not seen
 */
char *
hon_profession_dup_parties_title (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  /* Translators: %s is such as “scenario “50 %””. */
  return dup_title (self, _("Who would pay and who would receive, all of France: the %s"));
}

/**
 * hon_profession_dup_specialities_title:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what the table of specialities is called where its page is not seen
 */
char *
hon_profession_dup_specialities_title (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  /* Translators: %s is such as “scenario “50 %””. */
  return dup_title (self, _("By how much what doctors receive would change, by speciality: the %s"));
}

/**
 * hon_profession_dup_places_title:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what the table of places is called where its page is not seen
 */
char *
hon_profession_dup_places_title (HonProfession *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  /* Translators: %s is such as “scenario “50 %””. */
  return dup_title (self, _("By how much what doctors receive would change, by département: the %s"));
}

/**
 * hon_profession_dup_heading:
 * @self: what a scenario brings to all
 *
 * Returns: (transfer full): what must stand above a table that leaves the page, a paragraph each
 */
char *
hon_profession_dup_heading (HonProfession *self)
{
  g_autofree char *changes = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (HON_IS_PROFESSION (self), NULL);

  changes = hon_scenario_dup_changes (self->scenario, self->catalogues[HON_PROFESSION_IN_FORCE],
                                      self->catalogues[HON_PROFESSION_SCENARIO]);
  note = hon_profession_dup_note (self);

  return hon_scenario_dup_heading (self->scenario, self->day, changes, note);
}

/* Whether both laws differ in @measure on the day. */
gboolean
hon_profession_differs (HonProfession        *self,
                        HonProfessionMeasure  measure)
{
  const HonProfessionLaw *before = &self->laws[HON_PROFESSION_IN_FORCE];
  const HonProfessionLaw *after = &self->laws[HON_PROFESSION_SCENARIO];

  switch (measure)
    {
    case HON_PROFESSION_CEILING:
      return before->ceiling != after->ceiling;

    case HON_PROFESSION_CONSULTATION:
      return before->consultation != after->consultation;

    case HON_PROFESSION_RATE:
      return before->rate != after->rate;

    case HON_PROFESSION_DEDUCTION:
      return before->deduction != after->deduction;
    }

  g_return_val_if_reached (FALSE);
}

HonRecords
hon_profession_measure_records (HonProfessionMeasure measure)
{
  return measures[measure].records;
}

const char *
hon_profession_measure_id (HonProfessionMeasure measure)
{
  return measures[measure].id;
}

/* An amount of all together, in millions or billions. */
char *
hon_profession_dup_amount (gint64 centimes)
{
  double millions = round ((double) centimes / CENTIMES_PER_MILLION);
  double billions = round (millions / MILLIONS_PER_BILLION * 10) / 10; /* as it is written */
  g_autofree char *number = NULL;

  if (millions == 0)
    return hon_format_money (0, HON_MONEY_EUROS);
  if (fabs (millions) < MILLIONS_PER_BILLION)
    {
      number = hon_format_number (millions, 0);
      /* Translators: %s is a number of millions of euros. */
      return g_strdup_printf (C_("figures", "€%s million"), number);
    }
  number = hon_format_number (billions, 1);

  /* Translators: %s is a number of billions of euros, such as 1.3. */
  return g_strdup_printf (ngettext ("€%s billion", "€%s billion", (gulong) fabs (billions)), number);
}

/* From one amount to another, or the one where they read alike. */
char *
hon_profession_dup_span (gint64 from,
                         gint64 to)
{
  g_autofree char *least = hon_profession_dup_amount (from);
  g_autofree char *most = hon_profession_dup_amount (to);

  if (g_str_equal (least, most))
    return g_steal_pointer (&least);

  /* Translators: two numbers: from the first one to the second one. */
  return g_strdup_printf (_("%1$s to %2$s"), least, most);
}
