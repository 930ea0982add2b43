/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter.h"

#include "hon-bill-term-private.h"
#include "hon-billable.h"
#include "hon-billing.h"
#include "hon-encounter-codes-private.h"
#include "hon-format.h"
#include "hon-input-private.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * HonEncounter:
 *
 * One act of a doctor for one patient: what is entered on a page, on the command line and in a file.
 * It holds whatever it is given; hon_encounter_check() says whether that can be computed.
 */

struct _HonEncounter
{
  HonInput       parent_instance;

  HonDate        date;
  char          *act;        /* (owned): the id or a name of an act of bills */
  char          *codes;      /* (owned): what doctors write: “G+MHP”; with an act, in place of the one above */
  char          *speciality; /* (owned): the same of a speciality */
  HonBillSector  sector;
  HonPathway     pathway;
  HonRegion      region;
  HonBillDay     day;
  HonTogether    together;   /* how technical acts are performed */
  gboolean       regulated;  /* sent by the regulation of unscheduled care */
  int            age;
  gint64         fee;        /* `HON_BILL_UNKNOWN` when it is not known */
  gint64         tariff;     /* of a technical act; `HON_BILL_UNKNOWN` for others */
  gint64         prescribed; /* price of what was prescribed; `HON_BILL_UNKNOWN` when it is not known */
  int            guarantee;  /* percent of the base with a doctor of the OPTAM, with the insurance;
                              * -1 without a contract
                              */
  gboolean       ald;
  gboolean       maternity;
  gboolean       c2s;
  gboolean       ame;
  gboolean       work_accident;
  gboolean       local_scheme;
  gboolean       imaging;    /* a technical act to which the share of heavy acts does not apply */
  gboolean       third_party;
};

#define AT(member) G_STRUCT_OFFSET (HonEncounter, member)

static const HonInputField fields[] = {
  {
    .name = "date", .kind = HON_INPUT_DATE, .offset = AT (date),
    .flags = HON_INPUT_REQUIRED | HON_INPUT_TODAY,
    .column = "date", .option = "date", .argument = N_("YYYY-MM-DD"),
    .help = N_("Day of the act"),
  },
  {
    .name = "act", .kind = HON_INPUT_TEXT, .offset = AT (act), .initial_text = "consultation",
    .column = "acte", .option = "acte", .argument = N_("ACT"),
    .help = N_("What was done"),
  },
  {
    .name = "speciality", .kind = HON_INPUT_TEXT, .offset = AT (speciality), .initial_text = "generaliste",
    .flags = HON_INPUT_REQUIRED,
    .column = "specialite", .option = "specialite", .argument = N_("SPECIALITY"),
    .help = N_("The speciality, by its id or name"),
  },
  {
    .name = "sector", .kind = HON_INPUT_CHOICE, .offset = AT (sector), .choices = &hon_bill_sector_choices,
    .flags = HON_INPUT_REQUIRED,
    .column = "secteur", .option = "secteur",
    .help = N_("Sector of the doctor"),
  },
  {
    .name = "pathway", .kind = HON_INPUT_CHOICE, .offset = AT (pathway), .choices = &hon_pathway_choices,
    .column = "parcours", .option = "parcours", .argument = N_("WAY"),
    .help = N_("Way to the doctor"),
  },
  {
    .name = "age", .kind = HON_INPUT_INTEGER, .offset = AT (age), .maximum = HON_BILL_AGE_MAX, .initial = 40,
    .flags = HON_INPUT_LASTING | HON_INPUT_AGE,
    .column = "age", .option = "age", .argument = N_("YEARS"),
    .help = N_("Age of the patient"),
  },
  {
    .name = "fee", .kind = HON_INPUT_MONEY, .offset = AT (fee), .maximum = HON_BILL_FEE_MAX,
    .initial = HON_INPUT_NONE,
    .column = "honoraires_eur", .option = "honoraires", .argument = N_("AMOUNT"),
    .help = N_("What the doctor asks"),
  },
  {
    .name = "tariff", .kind = HON_INPUT_MONEY, .offset = AT (tariff), .maximum = HON_BILL_FEE_MAX,
    .initial = HON_INPUT_NONE,
    .column = "tarif_eur", .option = "tarif", .argument = N_("AMOUNT"),
    .help = N_("Tariff of a technical act"),
  },
  {
    .name = "guarantee", .kind = HON_INPUT_PERCENT, .offset = AT (guarantee), .maximum = 1000,
    .initial = HON_INPUT_NONE,
    .flags = HON_INPUT_LASTING,
    .column = "garantie_pct", .option = "garantie", .argument = N_("PERCENT"),
    .help = N_("What the complementary contract pays up to with a doctor of the OPTAM, with the insurance, percent of the base"),
  },
  {
    .name = "ald", .kind = HON_INPUT_FLAG, .offset = AT (ald),
    .column = "ald", .option = "ald",
    .help = N_("Care for an exempting long-term illness"),
    .mention = NC_("circumstance", "ALD"),
  },
  {
    .name = "maternity", .kind = HON_INPUT_FLAG, .offset = AT (maternity),
    .column = "maternite", .option = "maternite",
    .help = N_("From the sixth month of pregnancy to the 12th day after birth"),
    .mention = NC_("circumstance", "maternity"),
  },
  {
    .name = "c2s", .kind = HON_INPUT_FLAG, .offset = AT (c2s),
    .flags = HON_INPUT_LASTING,
    .column = "c2s", .option = "c2s",
    .help = N_("Complémentaire santé solidaire"),
    .mention = NC_("circumstance", "C2S"),
  },
  {
    .name = "ame", .kind = HON_INPUT_FLAG, .offset = AT (ame),
    .flags = HON_INPUT_LASTING,
    .column = "ame", .option = "ame",
    .help = N_("Aide médicale de l’État"),
    .mention = NC_("circumstance", "AME"),
  },
  {
    .name = "work-accident", .kind = HON_INPUT_FLAG, .offset = AT (work_accident),
    .column = "accident_travail", .option = "accident-travail",
    .help = N_("Care for an accident at work or an occupational disease"),
    .mention = NC_("circumstance", "accident at work"),
  },
  {
    .name = "local-scheme", .kind = HON_INPUT_FLAG, .offset = AT (local_scheme),
    .flags = HON_INPUT_LASTING,
    .column = "alsace_moselle", .option = "alsace-moselle",
    .help = N_("Local scheme of Alsace-Moselle"),
    .mention = NC_("circumstance", "Alsace-Moselle"),
  },
  {
    .name = "imaging", .kind = HON_INPUT_FLAG, .offset = AT (imaging),
    .column = "imagerie", .option = "imagerie",
    .help = N_("A technical act without the flat amount of heavy acts"),
  },
  {
    .name = "third-party", .kind = HON_INPUT_FLAG, .offset = AT (third_party),
    .column = "tiers_payant", .option = "tiers-payant",
    .help = N_("The insurance pays the doctor"),
  },
  {
    .name = "codes", .kind = HON_INPUT_TEXT, .offset = AT (codes), .initial_text = "",
    .flags = HON_INPUT_LIST,
    .column = "codes", .option = "code", .argument = N_("CODES"),
    .help = N_("Codes of what is billed, as G+MHP, BFGA427, G+DEQP003: supplements to the act, an act with "
               "them, technical acts; a “+” at the beginning sets technical acts beside the act"),
  },
  {
    .name = "region", .kind = HON_INPUT_CHOICE, .offset = AT (region), .choices = &hon_region_choices,
    .flags = HON_INPUT_LASTING,
    .column = "region", .option = "region",
    .help = N_("Where the doctor is"),
  },
  {
    .name = "day", .kind = HON_INPUT_CHOICE, .offset = AT (day), .choices = &hon_bill_day_choices,
    .column = "jour", .option = "jour",
    .help = N_("Kind of day, or time of the night"),
  },
  {
    .name = "regulated", .kind = HON_INPUT_FLAG, .offset = AT (regulated),
    .column = "regule", .option = "regule",
    .help = N_("Sent by the regulation of unscheduled care (15, 116 117)"),
  },
  {
    .name = "prescribed", .kind = HON_INPUT_MONEY, .offset = AT (prescribed), .maximum = HON_BILL_FEE_MAX,
    .initial = HON_INPUT_NONE,
    .column = "prescriptions_eur", .option = "prescriptions", .argument = N_("AMOUNT"),
    .help = N_("Price of what was prescribed; counted where nothing of it is paid back"),
  },
  {
    .name = "together", .kind = HON_INPUT_CHOICE, .offset = AT (together), .choices = &hon_together_choices,
    .column = "association", .option = "association",
    .help = N_("How operations are performed together"),
  },
};

#undef AT

G_STATIC_ASSERT (HON_BILL_UNKNOWN == HON_INPUT_NONE);

G_DEFINE_FINAL_TYPE (HonEncounter, hon_encounter, HON_TYPE_INPUT)

/* @term is what was found for @word, if anything was. */
static gboolean
check_term (HonEncounter  *self,
            const char    *name,
            const char    *word,
            gpointer       term,
            GListModel    *terms,
            GError       **error)
{
  g_autofree char *known = NULL;

  if (term != NULL)
    return TRUE;

  known = hon_record_dup_ids (terms, G_MAXUINT);
  hon_input_set_choice_error (HON_INPUT (self), name, error, word, known);

  return FALSE;
}

/* Says that there is no such act, and which technical act was perhaps meant. */
static gboolean
check_act (HonEncounter  *self,
           HonCatalogue  *catalogue,
           gpointer       act,
           GError       **error)
{
  GListModel *acts = hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS);
  g_autoptr (GListModel) found = NULL;
  g_autoptr (HonBillingItem) item = NULL;
  g_autofree char *word = NULL;

  if (act != NULL)
    return TRUE;
  found = hon_billing_search (catalogue, self->date, self->act, FALSE, 1);
  item = g_list_model_get_item (found, 0);
  if (item == NULL || *self->act == '\0')
    return check_term (self, "act", self->act, NULL, acts, error);

  word = hon_input_excerpt (self->act);
  hon_input_set_error (HON_INPUT (self), "act", error,
                       /* Translators: %1$s is what was written, %2$s a code, %3$s what that means. */
                       _("there is no act “%1$s”; perhaps the code %2$s (%3$s) is meant"), word,
                       hon_billing_item_get_code (item), hon_billing_item_get_label (item));

  return FALSE;
}

static gboolean
check_date (HonEncounter  *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  HonDate first_day = hon_catalogue_get_first_bill_day (catalogue);
  g_autofree char *first = NULL;

  if (self->date == HON_DATE_NONE)
    {
      hon_input_set_missing_error (HON_INPUT (self), "date", error);
      return FALSE;
    }
  if (self->date >= first_day)
    return TRUE;

  first = hon_format_date (first_day);
  /* Translators: %s is a date. */
  hon_input_set_error (HON_INPUT (self), "date", error, _("the data begin on %s"), first);

  return FALSE;
}

static const char *
get_technical_code (HonCatalogue *catalogue,
                    guint         record)
{
  g_autoptr (HonTechnicalAct) act =
    g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_TECHNICAL_ACTS), record);

  return hon_technical_act_get_code (act);
}

/* Says why there is no bill for this combination of act, doctor and patient. */
static void
set_refusal (HonEncounter         *self,
             HonCatalogue         *catalogue,
             const HonBillInput   *input,
             const HonBillResult  *result,
             GError              **error)
{
  g_autoptr (HonBillable) billable = NULL;
  g_autofree char *date = hon_format_date (self->date);
  g_autofree char *most = NULL;

  switch (result->refusal)
    {
    case HON_BILL_REFUSAL_NONE:
    case HON_BILL_REFUSAL_NO_ACT:
      hon_input_set_error (HON_INPUT (self), "act", error,
                           /* Translators: %s is a date. */
                           _("no source read has a tariff for this act, speciality, sector, age and way to the "
                             "doctor on %s"), date);
      return;

    case HON_BILL_REFUSAL_NO_TARIFF:
      billable = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES), result->record);
      hon_input_set_error (HON_INPUT (self), "act", error,
                           /* Translators: %1$s is an act or a supplement, %2$s a date. */
                           _("no source read has a tariff for “%1$s” on %2$s"), hon_billable_get_label (billable),
                           date);
      return;

    case HON_BILL_REFUSAL_CODE:
      billable = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES), result->record);
      hon_input_set_error (HON_INPUT (self), "codes", error,
                           /* Translators: %1$s is a code, %2$s what it means. */
                           _("%1$s (%2$s) does not go with this act, doctor, patient or supplement"),
                           *hon_billable_get_codes (billable), hon_billable_get_label (billable));
      return;

    case HON_BILL_REFUSAL_TECHNICAL:
      if (self->sector == HON_BILL_SECTOR_NC)
        hon_input_set_error (HON_INPUT (self), "codes", error,
                             _("outside the agreement, give the tariff of the technical act and not its code"));
      else
        hon_input_set_error (HON_INPUT (self), "codes", error,
                             /* Translators: %1$s is the code of a technical act, %2$s a date. */
                             _("no source read has a tariff for %1$s in this sector on %2$s"),
                             get_technical_code (catalogue, result->record), date);
      return;

    case HON_BILL_REFUSAL_APART:
      billable = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES), result->record);
      hon_input_set_error (HON_INPUT (self), "codes", error,
                           /* Translators: both are codes, or the second is the name of an act. */
                           _("no source read says that %1$s may be billed with “%2$s”"),
                           get_technical_code (catalogue, input->technical[0].record),
                           hon_billable_get_label (billable));
      return;

    case HON_BILL_REFUSAL_OVERRUN:
      most = hon_format_money (result->at_tariff, HON_MONEY_CENTIMES);
      hon_input_set_error (HON_INPUT (self), "fee", error,
                           /* Translators: %s is an amount. */
                           _("outside the OPTAM this act is billed without an overrun only, at %s at most"), most);
      return;
    }
}

/* Fills all but the codes, and what they say. */
static void
fill_input (HonEncounter *self,
            HonCatalogue *catalogue,
            HonBillInput *input)
{
  *input = (HonBillInput) {
    .date = self->date,
    .sector = self->sector,
    .pathway = self->pathway,
    .region = self->region,
    .day = self->day,
    .is_regulated = self->regulated,
    .together = self->together,
    .association = G_MAXUINT,
    .age = self->age,
    .fee = self->fee,
    .tariff = self->tariff,
    .prescribed = self->prescribed,
    .guarantee = self->guarantee,
    .ald = self->ald,
    .maternity = self->maternity,
    .c2s = self->c2s,
    .ame = self->ame,
    .work_accident = self->work_accident,
    .local_scheme = self->local_scheme,
    .imaging = self->imaging,
    .third_party = self->third_party,
  };
  hon_bill_terms_find (hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS), self->act, &input->act);
  hon_specialities_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), self->speciality,
                         &input->speciality);
}

/* A technical act has a code or a tariff, and nothing beside the latter. */
static gboolean
check_codes (HonEncounter        *self,
             HonCatalogue        *catalogue,
             const HonBillInput  *input,
             GError             **error)
{
  const HonTariffs *tariffs = hon_catalogue_get_bill_tariffs (catalogue, self->date);
  g_auto (GStrv) codes = NULL;

  if (input->n_technical > 0 && input->act == tariffs->technical && self->tariff != HON_BILL_UNKNOWN)
    {
      hon_input_set_error (HON_INPUT (self), "tariff", error,
                           _("the code of a technical act has its tariff; give one of them only"));
      return FALSE;
    }
  if (input->n_technical > 0 || input->act != tariffs->technical)
    return TRUE;
  if (self->tariff == HON_BILL_UNKNOWN)
    {
      hon_input_set_missing_error (HON_INPUT (self), "tariff", error);
      return FALSE;
    }
  if (input->n_codes > 0)
    {
      codes = hon_encounter_codes_split (self->codes);
      hon_input_set_error (HON_INPUT (self), "codes", error,
                           /* Translators: %s is a code. */
                           _("no source read says that %s may be billed with another act"), codes[0]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_tariff (HonEncounter        *self,
              HonCatalogue        *catalogue,
              const HonBillInput  *input,
              GError             **error)
{
  HonBillResult result;

  if (hon_bill_compute (hon_catalogue_get_bill_tariffs (catalogue, self->date), input, &result))
    return TRUE;

  set_refusal (self, catalogue, input, &result, error);

  return FALSE;
}

static HonPathway
get_usual_pathway (HonCatalogue *catalogue,
                   const char   *speciality)
{
  GListModel *specialities = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);

  return hon_speciality_get_usual_pathway (hon_speciality_find (specialities, speciality));
}

static void
hon_encounter_class_init (HonEncounterClass *klass)
{
  hon_input_class_set_fields (HON_INPUT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
hon_encounter_init (HonEncounter *self)
{
}

/**
 * hon_encounter_new:
 *
 * Returns: (transfer full): an adult at the practice of the general practitioner
 */
HonEncounter *
hon_encounter_new (void)
{
  return g_object_new (HON_TYPE_ENCOUNTER, NULL);
}

/**
 * hon_encounter_check:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Checks the inputs against each other and against the facts, and reports the first that is wrong.
 *
 * Returns: whether the encounter can be computed
 */
gboolean
hon_encounter_check (HonEncounter  *self,
                     HonCatalogue  *catalogue,
                     GError       **error)
{
  HonBillInput input;

  return hon_encounter_read (self, catalogue, &input, error);
}

/**
 * hon_encounter_read:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @input: (out caller-allocates): where it is written; of no use where something is wrong
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Checks the encounter as hon_encounter_check() does, and gives it as the engine takes it.
 *
 * Returns: whether the encounter can be computed
 */
gboolean
hon_encounter_read (HonEncounter  *self,
                    HonCatalogue  *catalogue,
                    HonBillInput  *input,
                    GError       **error)
{
  GListModel *acts;
  GListModel *specialities;
  HonBillTerm *act;
  HonSpeciality *speciality;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  acts = hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS);
  act = hon_bill_terms_find (acts, self->act, NULL);
  specialities = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);
  speciality = hon_speciality_find (specialities, self->speciality);
  if (!check_date (self, catalogue, error) ||
      !check_act (self, catalogue, act, error) ||
      !check_term (self, "speciality", self->speciality, speciality, specialities, error) ||
      !hon_input_check_ranges (HON_INPUT (self), error))
    return FALSE;

  fill_input (self, catalogue, input);

  return hon_encounter_codes_read (HON_INPUT (self), self->codes, catalogue, input, error) &&
         check_codes (self, catalogue, input, error) &&
         check_tariff (self, catalogue, input, error);
}

/**
 * hon_encounter_get_input:
 * @self: an encounter whose act and speciality exist
 * @catalogue: a loaded catalogue
 * @input: (out caller-allocates): where it is written
 *
 * Gives the encounter as the engine takes it.
 */
void
hon_encounter_get_input (HonEncounter *self,
                         HonCatalogue *catalogue,
                         HonBillInput *input)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (input != NULL);

  fill_input (self, catalogue, input);
  hon_encounter_codes_read (HON_INPUT (self), self->codes, catalogue, input, NULL);
}

/**
 * hon_encounter_list_acts:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 *
 * Lists what can be chosen: the acts that have a tariff on its day, for its
 * speciality, sector, age and way to the doctor.
 *
 * Returns: (transfer full) (element-type HonBillTerm): those acts
 */
GListModel *
hon_encounter_list_acts (HonEncounter *self,
                         HonCatalogue *catalogue)
{
  g_autoptr (GListStore) acts = g_list_store_new (HON_TYPE_BILL_TERM);
  GListModel *all;
  const HonTariffs *tariffs;
  HonBillInput input;
  HonBillResult result;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  all = hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS);
  tariffs = hon_catalogue_get_bill_tariffs (catalogue, self->date);
  hon_encounter_get_input (self, catalogue, &input);
  for (guint i = 0; tariffs != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, i);

      input.act = i;
      input.only = 0;
      input.n_codes = 0;
      input.n_technical = 0;
      input.age = CLAMP (self->age, 0, HON_BILL_AGE_MAX);
      input.fee = HON_BILL_UNKNOWN;
      input.tariff = hon_bill_term_is_technical (act) ? 0 : HON_BILL_UNKNOWN;
      if (hon_bill_compute (tariffs, &input, &result))
        g_list_store_append (acts, act);
    }

  return G_LIST_MODEL (g_steal_pointer (&acts));
}

/**
 * hon_encounter_choose_speciality:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @speciality: the id of a speciality
 *
 * Sets the speciality, and the pathway with it where it was the usual one.
 */
void
hon_encounter_choose_speciality (HonEncounter *self,
                                 HonCatalogue *catalogue,
                                 const char   *speciality)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (speciality != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->pathway == get_usual_pathway (catalogue, self->speciality))
    g_object_set (self, "pathway", get_usual_pathway (catalogue, speciality), NULL);
  hon_encounter_set_speciality (self, speciality);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_encounter_dup_act_label:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full): what was done, with its codes; as it was written where the catalogue
 *   does not know it
 */
char *
hon_encounter_dup_act_label (HonEncounter *self,
                             HonCatalogue *catalogue)
{
  GListModel *acts;
  g_autoptr (HonBillTerm) act = NULL;
  g_auto (GStrv) codes = NULL;
  g_autofree char *joined = NULL;
  HonBillInput input;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  acts = hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS);
  if (hon_bill_terms_find (acts, self->act, NULL) == NULL)
    return g_strdup (self->act);

  hon_encounter_get_input (self, catalogue, &input);
  act = g_list_model_get_item (acts, input.act);
  codes = hon_encounter_codes_split (self->codes);
  if (*codes == NULL)
    return g_strdup (hon_bill_term_get_label (act));
  joined = g_strjoinv ("+", codes);

  /* Translators: %1$s is what an act or a supplement is, %2$s its code. */
  return g_strdup_printf (C_("act", "%1$s (%2$s)"), hon_bill_term_get_label (act), joined);
}

/**
 * hon_encounter_list_technical_days:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 *
 * Returns: (transfer full) (element-type HonDate): the days on which the tariff of one of its
 *   technical acts changes, in no order
 */
GArray *
hon_encounter_list_technical_days (HonEncounter *self,
                                   HonCatalogue *catalogue)
{
  static const HonSubject subjects[] = { HON_SUBJECT_ACT, HON_SUBJECT_ANAESTHESIA };
  g_auto (GStrv) codes = NULL;
  GArray *days;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  days = g_array_new (FALSE, FALSE, sizeof (HonDate));
  codes = hon_encounter_codes_split (self->codes);
  for (guint i = 0; codes[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (subjects); j++)
      {
        g_autofree char *code = g_strndup (codes[i], strcspn (codes[i], "-"));
        HonTechnicalAct *act = hon_catalogue_find (catalogue, HON_RECORDS_TECHNICAL_ACTS, code);
        guint n = 0;
        const HonTechnicalStep *steps = act != NULL ? hon_technical_act_get_steps (act, subjects[j], &n) : NULL;

        for (guint k = 0; k < n; k++)
          g_array_append_val (days, steps[k].from);
      }

  return days;
}

/**
 * hon_encounter_add_code:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @code: what hon_billing_search() found
 *
 * Adds something to the codes: an act takes the place of the one that is there, and a technical
 * act stands beside an act that was chosen, where it ever does, or else in its place. A technical act has its own
 * tariff: one that was typed was that of another, and goes.
 */
void
hon_encounter_add_code (HonEncounter *self,
                        HonCatalogue *catalogue,
                        const char   *code)
{
  HonBillTerm *act;
  g_autoptr (HonBillingItem) item = NULL;
  g_autofree char *codes = NULL;

  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (code != NULL);

  act = hon_bill_terms_find (hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS), self->act, NULL);
  codes = hon_encounter_codes_add (self->codes, catalogue, self->date,
                                   act != NULL && !hon_bill_term_is_technical (act), code);
  item = hon_billing_find (catalogue, self->date, code);
  g_object_freeze_notify (G_OBJECT (self));
  if (item != NULL && hon_billing_item_get_kind (item) == HON_BILLING_TECHNICAL)
    g_object_set (self, "tariff", (gint64) HON_INPUT_NONE, NULL);
  g_object_set (self, "codes", codes, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Has a doctor bill it who may, where this one may not. */
static void
find_doctor (HonEncounter *self,
             HonCatalogue *catalogue)
{
  GListModel *specialities = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);
  g_autofree char *before = g_strdup (self->speciality);

  for (guint i = 0; i < g_list_model_get_n_items (specialities); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (specialities, i);

      if (hon_encounter_check (self, catalogue, NULL))
        return;
      hon_encounter_set_speciality (self, hon_speciality_get_id (speciality));
    }
  if (!hon_encounter_check (self, catalogue, NULL))
    hon_encounter_set_speciality (self, before);
}

/**
 * hon_encounter_show_code:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @code: what can be billed today
 *
 * Makes it an encounter of today with @code: an act takes the place of all that was there, a supplement
 * goes with it. Where the doctor may not bill it, one who may does.
 */
void
hon_encounter_show_code (HonEncounter *self,
                         HonCatalogue *catalogue,
                         const char   *code)
{
  g_autoptr (HonBillingItem) item = NULL;
  HonDate today = hon_date_get_today ();

  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (code != NULL);

  item = hon_billing_find (catalogue, today, code);
  if (item == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  hon_encounter_set_date (self, today);
  if (hon_billing_item_get_kind (item) == HON_BILLING_SUPPLEMENT)
    hon_encounter_add_code (self, catalogue, code);
  else
    g_object_set (self, "codes", code, "tariff", (gint64) HON_INPUT_NONE, NULL);
  find_doctor (self, catalogue);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_encounter_remove_code:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @code: one of its codes
 *
 * Takes a code away, with the modifiers of a technical act.
 */
void
hon_encounter_remove_code (HonEncounter *self,
                           HonCatalogue *catalogue,
                           const char   *code)
{
  g_autofree char *codes = NULL;

  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (code != NULL);

  codes = hon_encounter_codes_remove (self->codes, catalogue, code);
  g_object_set (self, "codes", codes, NULL);
}

/**
 * hon_encounter_dup_codes:
 * @self: an encounter
 *
 * Returns: (transfer full) (array zero-terminated=1): its codes one by one, in capitals
 */
GStrv
hon_encounter_dup_codes (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);

  return hon_encounter_codes_split (self->codes);
}

HonDate
hon_encounter_get_date (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_DATE_NONE);

  return self->date;
}

void
hon_encounter_set_date (HonEncounter *self,
                        HonDate       date)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_set (self, "date", date, NULL);
}

const char *
hon_encounter_get_act (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);

  return self->act;
}

void
hon_encounter_set_act (HonEncounter *self,
                       const char   *act)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_set (self, "act", act, NULL);
}

const char *
hon_encounter_get_speciality (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);

  return self->speciality;
}

void
hon_encounter_set_speciality (HonEncounter *self,
                              const char   *speciality)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_set (self, "speciality", speciality, NULL);
}

HonBillSector
hon_encounter_get_sector (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_BILL_SECTOR_S1);

  return self->sector;
}

void
hon_encounter_set_sector (HonEncounter *self,
                          HonBillSector sector)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_set (self, "sector", sector, NULL);
}

int
hon_encounter_get_age (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), 0);

  return self->age;
}

gint64
hon_encounter_get_fee (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_BILL_UNKNOWN);

  return self->fee;
}

void
hon_encounter_set_fee (HonEncounter *self,
                       gint64        fee)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_set (self, "fee", fee, NULL);
}

int
hon_encounter_get_guarantee (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_INPUT_NONE);

  return self->guarantee;
}
