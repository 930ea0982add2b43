/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-patients.h"

#include "hon-bill-credits.h"
#include "hon-bill-explain.h"
#include "hon-bill-term.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-patient-fee-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonPatients:
 *
 * What one act costs patients of each of several compared situations, and what they are left with: the other face
 * of what the doctor keeps. It never changes: another comparison has others.
 *
 * Nothing is known of the patients of a doctor. Those that are told of are alike but for what pays for them; an
 * encounter that nothing was entered of says the rest, and hon_patients_dup_assumptions() says what that is. The
 * speciality, the sector and the mean overrun are those of the situation, also those after a change.
 */

struct _HonPatients
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonPatients  *before;    /* (nullable) (owned): those whose free fees stay */
  char         *act;       /* (owned) */
  HonDate       date;      /* of the bills */
  GPtrArray    *rows;      /* (owned) (element-type Row) */
  HonTable     *table;     /* (owned) */
};

/* Who pays for them makes the difference. */
static const struct
{
  const char *column;
  const char *title;
  int         guarantee;
  const char *flag; /* (nullable): what holds of them */
} patients[] = {
  { "reste_sans_contrat_eur", NC_("patient", "No Contract"), HON_INPUT_NONE, NULL },
  { "reste_contrat_100_eur", NC_("patient", "Contract of 100 %"), 100, NULL },
  { "reste_contrat_200_eur", NC_("patient", "Contract of 200 %"), 200, NULL },
  { "reste_ald_eur", NC_("patient", "ALD"), HON_INPUT_NONE, "ald" },
  { "reste_c2s_eur", NC_("patient", "C2S"), HON_INPUT_NONE, "c2s" },
};

#define N_PATIENTS G_N_ELEMENTS (patients)

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_FEE,
  COLUMN_NET,
  COLUMN_PATIENTS,
  N_COLUMNS = COLUMN_PATIENTS + N_PATIENTS,
};

#define FEE_COLUMN "honoraires_eur"
#define NET_COLUMN "rembourse_eur"

static const HonBillSector bill_sectors[HON_N_SECTORS] = {
  [HON_SECTOR_S1] = HON_BILL_SECTOR_S1,
  [HON_SECTOR_S2] = HON_BILL_SECTOR_S2,
  [HON_SECTOR_S2_OPTAM] = HON_BILL_SECTOR_S2_OPTAM,
  [HON_SECTOR_NC] = HON_BILL_SECTOR_NC,
};

/* A situation in one sector. */
typedef struct
{
  char           *id;                /* (owned) */
  char           *title;             /* (owned) */
  char           *since;             /* (nullable) (owned): from when on, after a change */
  char           *speciality;        /* (owned): "" where it is not told */
  HonSectorKind   sector;
  gint64          overruns;          /* of a year */
  gint64          at_tariff;         /* the fees of a year that they are on */
  gint64          fee;               /* of the act; `HON_BILL_UNKNOWN` where it has none */
  gint64          wanted;            /* the same, without a ceiling on overruns */
  gint64          base;              /* that an overrun is added to; the same */
  HonBill        *bills[N_PATIENTS]; /* (owned) (nullable): none where the act has no tariff there */
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  for (gsize i = 0; i < N_PATIENTS; i++)
    g_clear_object (&row->bills[i]);
  g_free (row->speciality);
  g_free (row->since);
  g_free (row->title);
  g_free (row->id);
  g_free (row);
}

G_DEFINE_FINAL_TYPE (HonPatients, hon_patients, G_TYPE_OBJECT)

static void
add_row (HonPatients         *self,
         const HonYearsPhase *phase,
         const char          *speciality,
         char                *id,
         const char          *title,
         char                *since)
{
  Row *row = g_new0 (Row, 1);

  row->id = id;
  row->title = g_strdup (title);
  row->since = since;
  row->speciality = g_strdup (speciality);
  row->sector = phase->sector;
  row->overruns = phase->overruns;
  row->at_tariff = phase->receipts - phase->outside - phase->overruns;
  row->fee = HON_BILL_UNKNOWN;
  row->base = HON_BILL_UNKNOWN;
  g_ptr_array_add (self->rows, row);
}

/* One situation in each sector, in the order of the datasets. */
static void
add_sectors (HonPatients *self,
             HonPractice *practice,
             const char  *speciality)
{
  GListModel *sectors = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SECTORS);
  HonIncomeInput input;

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (HonSector) sector = g_list_model_get_item (sectors, i);
      g_autoptr (HonPractice) there = hon_input_dup (HON_INPUT (practice));
      HonYearsPhase phase;

      g_object_set (there, "sector", hon_sector_get_kind (sector), NULL);
      hon_practice_get_input (there, &input);
      phase = (HonYearsPhase) {
        .sector = input.sector,
        .receipts = input.receipts,
        .outside = input.receipts - input.agreed_receipts,
        .overruns = input.overruns,
      };
      add_row (self, &phase, speciality, g_strdup (hon_sector_get_id (sector)), hon_sector_get_short_label (sector),
               NULL);
    }
}

/* A situation that changes its sector has two rows. */
static void
add_rows (HonPatients        *self,
          HonYearsComparison *comparison,
          GListModel         *careers)
{
  for (guint i = 0; i < hon_years_comparison_get_n (comparison); i++)
    {
      g_autoptr (HonCareer) career = g_list_model_get_item (careers, i);
      const HonYearsInput *input = hon_years_get_input (hon_years_comparison_get_years (comparison, i));
      HonSpeciality *told = hon_career_find_speciality (career, self->catalogue);
      const char *speciality = told != NULL ? hon_speciality_get_id (told) : "";
      g_autofree char *title = hon_years_comparison_dup_title (comparison, i);

      add_row (self, &input->phases[0], speciality, g_strdup_printf ("%u", i + 1), title, NULL);
      if (input->n_phases > 1)
        {
          g_autofree char *date = hon_format_date (input->phases[1].from);

          add_row (self, &input->phases[1], speciality, g_strdup_printf ("%u.2", i + 1), title,
                   /* Translators: %s is a date. */
                   g_strdup_printf (_("from %s on"), date));
        }
    }
}

static HonPatients *
make_self (HonCatalogue *catalogue,
           const char   *act,
           HonDate       date)
{
  HonPatients *self = g_object_new (HON_TYPE_PATIENTS, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->act = g_strdup (act);
  self->date = date;

  return self;
}

static HonEncounter *
make_encounter (HonPatients *self,
                const Row   *row,
                gsize        patient,
                gint64       fee)
{
  HonEncounter *encounter = hon_encounter_new ();

  hon_encounter_set_date (encounter, self->date);
  hon_encounter_set_act (encounter, self->act);
  hon_encounter_choose_speciality (encounter, self->catalogue, row->speciality);
  hon_encounter_set_sector (encounter, bill_sectors[row->sector]);
  hon_encounter_set_fee (encounter, fee);
  g_object_set (encounter, "guarantee", patients[patient].guarantee, NULL);
  if (patients[patient].flag != NULL)
    g_object_set (encounter, patients[patient].flag, TRUE, NULL);

  return encounter;
}

static HonBill *
make_bill (HonPatients *self,
           const Row   *row,
           gsize        patient,
           gint64       fee)
{
  g_autoptr (HonEncounter) encounter = NULL;

  if (*row->speciality == '\0')
    return NULL;
  encounter = make_encounter (self, row, patient, fee);

  return hon_bill_new (self->catalogue, encounter, NULL);
}

/* The act in secteur 1, at the tariff of the agreement. */
static HonBill *
make_tariff_bill (HonPatients *self,
                  const Row   *row)
{
  Row in_s1 = *row;

  in_s1.sector = HON_SECTOR_S1;

  return make_bill (self, &in_s1, 0, HON_BILL_UNKNOWN);
}

static gint64
find_tariff (HonPatients *self,
             const Row   *row)
{
  g_autoptr (HonBill) bill = make_tariff_bill (self, row);

  return bill != NULL ? hon_bill_get_result (bill)->asked : HON_BILL_UNKNOWN;
}

/* What is asked where patients pay the mean overrun of the situation: it is on top of what the insurance counts
 * with in that sector. It is the tariff at least, at which nothing of it is an overrun.
 */
static void
find_fee (HonPatients *self,
          Row         *row)
{
  gint64 tariff = find_tariff (self, row);
  g_autoptr (HonBill) bill = NULL;
  const HonBillResult *result;

  if (tariff == HON_BILL_UNKNOWN)
    return;

  row->fee = tariff;
  row->wanted = tariff;
  row->base = tariff;
  if (row->sector == HON_SECTOR_S1 || row->sector == HON_SECTOR_NC || row->overruns == 0 || row->at_tariff <= 0)
    return;

  /* Above the tariff, and so with an overrun for sure. */
  bill = make_bill (self, row, 0, tariff * 2);
  if (bill == NULL)
    return;
  result = hon_bill_get_result (bill);
  row->base = result->limit != HON_BILL_UNKNOWN ? result->limit_base : result->base;
  row->wanted = row->base + (gint64) round ((double) row->base * row->overruns / row->at_tariff);
  row->wanted = CLAMP (row->wanted, tariff, HON_BILL_FEE_MAX);
  row->fee = result->limit != HON_BILL_UNKNOWN ? MIN (row->wanted, result->limit) : row->wanted;
}

/* Outside the agreement nothing says which part of the fees is an overrun: it is the highest fee of the others. */
static void
find_free_fee (HonPatients *self,
               Row         *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *other = g_ptr_array_index (self->rows, i);

      if (other->sector != HON_SECTOR_NC && other->fee != HON_BILL_UNKNOWN &&
          g_str_equal (other->speciality, row->speciality))
        row->fee = MAX (row->fee, other->fee);
    }
}

static const Row *
find_row (HonPatients *self,
          const char  *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->id, id))
        return row;
    }

  return NULL;
}

/* The fee of the same situation under another law; one that is free does not follow the tariffs. */
static void
keep_free_fee (HonPatients *self,
               Row         *row)
{
  const Row *before = find_row (self->before, row->id);

  if (before != NULL && before->fee != HON_BILL_UNKNOWN)
    row->fee = before->fee;
}

static void
compute (HonPatients *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    find_fee (self, g_ptr_array_index (self->rows, i));
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->sector == HON_SECTOR_NC && row->fee != HON_BILL_UNKNOWN)
        find_free_fee (self, row);
      if (row->sector == HON_SECTOR_NC && self->before != NULL)
        keep_free_fee (self, row);
      if (row->sector == HON_SECTOR_NC)
        row->wanted = row->fee;
      for (gsize p = 0; row->fee != HON_BILL_UNKNOWN && p < N_PATIENTS; p++)
        row->bills[p] = make_bill (self, row, p, row->wanted);
    }
}

static gint64
to_amount (gint64 centimes)
{
  return centimes != HON_BILL_UNKNOWN ? centimes : HON_TABLE_NO_AMOUNT;
}

static char *
dup_name (const Row *row)
{
  return row->since != NULL ? g_strconcat (row->title, C_("list", ", "), row->since, NULL) : g_strdup (row->title);
}

/* Beside many figures there is little room. */
static void
show_name (HonTableRow *shown,
           const Row   *row)
{
  g_autofree char *name = NULL;

  name = dup_name (row);
  hon_table_row_set_text (shown, COLUMN_NAME, name);
  if (row->since != NULL)
    hon_table_row_take_lines (shown, COLUMN_NAME, g_strconcat (row->title, "\n", row->since, NULL));
}

static void
append_row (HonPatients *self,
            const Row   *row)
{
  HonTableRow *shown = hon_table_append (self->table, NULL, row->id);

  hon_table_row_set_text (shown, COLUMN_ID, row->id);
  show_name (shown, row);
  hon_table_row_set_amount (shown, COLUMN_FEE, to_amount (row->bills[0] != NULL ? row->fee : HON_BILL_UNKNOWN));
  hon_table_row_set_amount (shown, COLUMN_NET,
                            to_amount (row->bills[0] != NULL ? hon_bill_get_result (row->bills[0])->net
                                                             : HON_BILL_UNKNOWN));
  for (gsize p = 0; p < N_PATIENTS; p++)
    hon_table_row_set_amount (shown, COLUMN_PATIENTS + p,
                              to_amount (row->bills[p] != NULL ? hon_bill_get_result (row->bills[p])->patient
                                                               : HON_BILL_UNKNOWN));
}

static void
make_table (HonPatients *self)
{
  HonColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "situation", NULL, HON_COLUMN_TEXT, HON_COLUMN_ALWAYS },
    [COLUMN_NAME] = { "nom", _("Situation"), HON_COLUMN_NAME, HON_COLUMN_ALWAYS },
    [COLUMN_FEE] = { FEE_COLUMN, C_("column", "Fee"), HON_COLUMN_FIGURES, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_NET] = { NET_COLUMN, C_("column", "Insurance"), HON_COLUMN_FIGURES, HON_COLUMN_UNLESS_BRIEF },
  };

  for (gsize p = 0; p < N_PATIENTS; p++)
    columns[COLUMN_PATIENTS + p] = (HonColumn) {
      patients[p].column, g_dpgettext2 (GETTEXT_PACKAGE, "patient", patients[p].title), HON_COLUMN_FIGURES,
      p == 0 ? HON_COLUMN_ALWAYS : HON_COLUMN_UNLESS_BRIEF,
    };
  self->table = hon_table_new (columns, N_COLUMNS);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, g_ptr_array_index (self->rows, i));
}

/* The acts that a situation has a tariff for, in secteur 1 as well: fees rest on that. Those of the CCAM have none of
 * their own.
 */
static void
add_acts (HonPatients *self,
          const Row   *row,
          GHashTable  *acts)
{
  Row in_s1 = *row;
  g_autoptr (HonEncounter) encounter = make_encounter (self, row, 0, HON_BILL_UNKNOWN);
  g_autoptr (HonEncounter) at_tariff = NULL;
  g_autoptr (GListModel) here = NULL;
  g_autoptr (GListModel) there = NULL;

  in_s1.sector = HON_SECTOR_S1;
  at_tariff = make_encounter (self, &in_s1, 0, HON_BILL_UNKNOWN);
  here = hon_encounter_list_acts (encounter, self->catalogue);
  there = hon_encounter_list_acts (at_tariff, self->catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (here); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (here, i);

      if (!hon_bill_term_is_technical (act) && hon_bill_term_find (there, hon_bill_term_get_id (act)) != NULL)
        g_hash_table_add (acts, act);
    }
}

/* To a patient without a contract. */
static gint64
get_left (const Row *row)
{
  return hon_bill_get_result (row->bills[0])->patient;
}

/* What the fee of a situation comes of; it has bills. */
static HonPatientFee
get_fee (HonPatients *self,
         const Row   *row)
{
  return (HonPatientFee) {
    .sector = row->sector,
    .overruns = row->overruns,
    .at_tariff = row->at_tariff,
    .base = row->base,
    .wanted = row->wanted,
    .fee = row->fee,
    .result = hon_bill_get_result (row->bills[0]),
    .stays = self->before != NULL,
  };
}

static HonPatientFeeKind
get_fee_kind (HonPatients *self,
              const Row   *row)
{
  const HonPatientFee fee = get_fee (self, row);

  return hon_patient_fee_get_kind (&fee);
}

/* Whether the fee of some situation came about like that. */
static gboolean
has_fee_kind (HonPatients       *self,
              HonPatientFeeKind  kind)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row->bills[0] != NULL && get_fee_kind (self, row) == kind)
        return TRUE;
    }

  return FALSE;
}

/* What is told of the fees beside the table: of the sectors that are there, and nothing else. What limits the mean
 * follows it.
 */
static void
append_fees (HonPatients *self,
             GString     *text)
{
  static const HonPatientFeeKind kinds[] = {
    HON_PATIENT_FEE_WITH_MEAN, HON_PATIENT_FEE_LIMITED, HON_PATIENT_FEE_AT_LEAST, HON_PATIENT_FEE_WITHOUT_MEAN,
    HON_PATIENT_FEE_WITHOUT_OVERRUN, HON_PATIENT_FEE_IN_S1, HON_PATIENT_FEE_OF_OTHERS,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (has_fee_kind (self, kinds[i]) ||
        (kinds[i] == HON_PATIENT_FEE_WITH_MEAN &&
         (has_fee_kind (self, HON_PATIENT_FEE_AT_LEAST) || has_fee_kind (self, HON_PATIENT_FEE_LIMITED))))
      g_string_append_printf (text, "%s%s", C_("between sentences", " "),
                              hon_patient_fee_get_sentence (kinds[i], self->before != NULL));
}

/* The names of the situations where a patient without a contract is left with an amount. */
static char *
dup_names (HonPatients *self,
           gint64       left)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *name = dup_name (row);

      if (row->bills[0] != NULL && get_left (row) == left)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list of situations", "; ") : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* The situation that has the fee of another one, which is free. */
static const Row *
find_others_fee (HonPatients *self,
                 const Row   *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *other = g_ptr_array_index (self->rows, i);

      if (other->sector != HON_SECTOR_NC && other->fee == row->fee && other->bills[0] != NULL &&
          g_str_equal (other->speciality, row->speciality))
        return other;
    }

  return NULL;
}

/* What a fee rests on: the base that a mean overrun is added to, or the tariff. One that was free before stays. */
static HonCredits *
make_fee_credits (HonPatients *self,
                  const Row   *row)
{
  HonCredits *credits = hon_credits_new ();
  const Row *other = row->sector == HON_SECTOR_NC ? find_others_fee (self, row) : NULL;
  const Row *of = other != NULL ? other : row;
  g_autoptr (HonBill) bill = NULL;
  g_autoptr (HonExplanation) base = NULL;
  gboolean has_base;

  if (row->sector == HON_SECTOR_NC && self->before != NULL)
    return credits;

  has_base = get_fee_kind (self, of) == HON_PATIENT_FEE_WITH_MEAN || get_fee_kind (self, of) == HON_PATIENT_FEE_LIMITED;
  bill = has_base ? g_object_ref (of->bills[0]) : make_tariff_bill (self, of);
  base = hon_bill_explain (bill, "bill-base");
  if (base != NULL)
    hon_credits_add_explanation (credits, base);

  return credits;
}

/* What is not published of what a figure rests on is named where it is explained. */
static void
add_own_sources (HonExplanation *explanation,
                 HonCredits     *credits)
{
  GListModel *sources = hon_credits_get_sources (credits);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      if (hon_source_get_origin (source) != NULL)
        hon_explanation_add_source (explanation, source);
    }
}

static void
hon_patients_finalize (GObject *object)
{
  HonPatients *self = HON_PATIENTS (object);

  g_clear_object (&self->before);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->table);
  g_ptr_array_unref (self->rows);
  g_free (self->act);

  G_OBJECT_CLASS (hon_patients_parent_class)->finalize (object);
}

static void
hon_patients_class_init (HonPatientsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_patients_finalize;
}

static void
hon_patients_init (HonPatients *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

/**
 * hon_patients_new:
 * @comparison: situations
 * @careers: (element-type HonCareer): what they were made from
 * @act: the id of an act of bills
 *
 * Returns: (transfer full): what patients pay there
 */
HonPatients *
hon_patients_new (HonYearsComparison *comparison,
                  GListModel         *careers,
                  const char         *act)
{
  HonPatients *self;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (careers), NULL);
  g_return_val_if_fail (g_list_model_get_n_items (careers) == hon_years_comparison_get_n (comparison), NULL);
  g_return_val_if_fail (act != NULL, NULL);

  self = make_self (hon_years_get_catalogue (hon_years_comparison_get_years (comparison, 0)), act,
                    hon_date_get_today ());
  add_rows (self, comparison, careers);
  compute (self);
  make_table (self);

  return self;
}

/**
 * hon_patients_new_in_sectors:
 * @catalogue: a loaded catalogue
 * @practice: a situation
 * @speciality: the id of the speciality of the doctor
 * @act: the id of an act of bills
 * @date: the day of the bills
 * @before: (nullable): the same under the law in force, where @catalogue is another one
 *
 * Returns: (transfer full): what patients pay in each sector, with the mean overrun of @practice where there can be
 *   one, and outside the agreement with the fee that they pay @before; the rows are named after the sectors
 */
HonPatients *
hon_patients_new_in_sectors (HonCatalogue *catalogue,
                             HonPractice  *practice,
                             const char   *speciality,
                             const char   *act,
                             HonDate       date,
                             HonPatients  *before)
{
  HonPatients *self;

  g_return_val_if_fail (hon_catalogue_is_loaded (catalogue), NULL);
  g_return_val_if_fail (HON_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (speciality != NULL && act != NULL, NULL);
  g_return_val_if_fail (before == NULL || HON_IS_PATIENTS (before), NULL);

  self = make_self (catalogue, act, date);
  g_set_object (&self->before, before);
  add_sectors (self, practice, speciality);
  compute (self);
  make_table (self);

  return self;
}

/**
 * hon_patients_list_acts:
 * @comparison: situations
 * @careers: (element-type HonCareer): what they were made from
 *
 * Returns: (transfer full) (element-type HonBillTerm): the acts that at least one of them has a tariff for
 */
GListModel *
hon_patients_list_acts (HonYearsComparison *comparison,
                        GListModel         *careers)
{
  g_autoptr (HonPatients) self = NULL;
  g_autoptr (GHashTable) possible = g_hash_table_new (NULL, NULL);
  GListModel *all;
  GListStore *acts;

  g_return_val_if_fail (HON_IS_YEARS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (careers), NULL);

  self = hon_patients_new (comparison, careers, HON_PATIENTS_ACT);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (*row->speciality != '\0')
        add_acts (self, row, possible);
    }

  all = hon_catalogue_get_list (self->catalogue, HON_RECORDS_BILL_ACTS);
  acts = g_list_store_new (HON_TYPE_BILL_TERM);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, i);

      if (g_hash_table_contains (possible, act))
        g_list_store_append (acts, act);
    }

  return G_LIST_MODEL (acts);
}

/**
 * hon_patients_has_bills:
 * @self: what patients pay
 *
 * Returns: whether it is known of a situation; not where none tells its speciality
 */
gboolean
hon_patients_has_bills (HonPatients *self)
{
  g_return_val_if_fail (HON_IS_PATIENTS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (((const Row *) g_ptr_array_index (self->rows, i))->bills[0] != NULL)
      return TRUE;

  return FALSE;
}

/**
 * hon_patients_get_table:
 * @self: what patients pay
 *
 * Returns: (transfer none): a row for each situation, with columns for the fee, for what the insurance pays back and
 *   for what is left to each patient
 */
HonTable *
hon_patients_get_table (HonPatients *self)
{
  g_return_val_if_fail (HON_IS_PATIENTS (self), NULL);

  return self->table;
}

/**
 * hon_patients_dup_sentence:
 * @self: what patients pay
 *
 * Returns: (transfer full): what is left to a patient without a contract, at least and at most
 */
char *
hon_patients_dup_sentence (HonPatients *self)
{
  const Row *least = NULL;
  const Row *most = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *least_names = NULL;
  g_autofree char *most_names = NULL;
  gboolean is_known = TRUE;

  g_return_val_if_fail (HON_IS_PATIENTS (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      is_known &= row->bills[0] != NULL;
      if (row->bills[0] == NULL)
        continue;
      if (least == NULL || get_left (row) < get_left (least))
        least = row;
      if (most == NULL || get_left (row) > get_left (most))
        most = row;
    }
  if (least == NULL)
    return g_strdup (_("Tell the speciality of a situation in “My First Years”, and have it updated here: what patients "
                       "pay depends on it."));

  low = hon_format_money (get_left (least), HON_MONEY_CENTIMES);
  high = hon_format_money (get_left (most), HON_MONEY_CENTIMES);
  least_names = dup_names (self, get_left (least));
  most_names = dup_names (self, get_left (most));
  if (get_left (least) == get_left (most) && is_known)
    /* Translators: %s is an amount. */
    return g_strdup_printf (_("A patient without a complementary contract is left with %s in every situation."), low);
  if (get_left (least) == get_left (most))
    /* Translators: %1$s is an amount, %2$s one or several situations. */
    return g_strdup_printf (_("A patient without a complementary contract is left with %1$s (%2$s); of the others it is "
                              "not known, for want of a speciality or of a tariff."), low, least_names);

  /* Translators: %1$s and %3$s are amounts, the others one or several situations. */
  return g_strdup_printf (_("A patient without a complementary contract is left with %1$s (%2$s) to %3$s (%4$s)."),
                          low, least_names, high, most_names);
}

/**
 * hon_patients_dup_assumptions:
 * @self: what patients pay
 *
 * Returns: (transfer full): what is supposed, since nothing is known of the patients
 */
char *
hon_patients_dup_assumptions (HonPatients *self)
{
  const Row *row = NULL;
  g_autoptr (HonEncounter) encounter = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *date = NULL;
  HonPathway pathway;
  int age;

  g_return_val_if_fail (HON_IS_PATIENTS (self), NULL);

  for (guint i = 0; i < self->rows->len && row == NULL; i++)
    if (((const Row *) g_ptr_array_index (self->rows, i))->bills[0] != NULL)
      row = g_ptr_array_index (self->rows, i);
  if (row == NULL)
    return g_strdup ("");

  encounter = make_encounter (self, row, 0, row->fee);
  date = hon_format_date (self->date);
  g_object_get (encounter, "age", &age, "pathway", &pathway, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text,
                          /* Translators: %1$s is a date, %2$d an age, %3$s a way to the doctor. */
                          _("Supposed: the tariffs of %1$s, a patient of %2$d years (%3$s), on a weekday, in metropolitan "
                            "France."),
                          date, age, hon_choices_get_label (&hon_pathway_choices, pathway));
  append_fees (self, text);
  g_string_append_printf (text, "%s%s", C_("between sentences", " "),
                          _("Contracts are in percent of the base, as with a doctor of the OPTAM. What patients of yours "
                            "pay depends on whom you see."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_patients_make_credits:
 * @self: what patients pay
 *
 * Returns: (transfer full) (nullable): what it rests on
 */
HonCredits *
hon_patients_make_credits (HonPatients *self)
{
  g_autoptr (GPtrArray) bills = g_ptr_array_new ();

  g_return_val_if_fail (HON_IS_PATIENTS (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      for (gsize p = 0; p < N_PATIENTS; p++)
        if (row->bills[p] != NULL)
          g_ptr_array_add (bills, row->bills[p]);
    }

  return bills->len > 0 ? hon_bill_make_credits ((HonBill * const *) bills->pdata, bills->len) : NULL;
}

/**
 * hon_patients_explain:
 * @self: what patients pay
 * @row_id: the id of a row of the table
 * @column: what files call a column of it
 *
 * Returns: (transfer full) (nullable): how that figure came about
 */
HonExplanation *
hon_patients_explain (HonPatients *self,
                      const char  *row_id,
                      const char  *column)
{
  const Row *row;
  HonPatientFee fee;
  const char *line = "bill-reste-a-charge";
  gsize patient = 0;
  HonExplanation *explanation;
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *origin = NULL;

  g_return_val_if_fail (HON_IS_PATIENTS (self), NULL);
  g_return_val_if_fail (row_id != NULL && column != NULL, NULL);

  row = find_row (self, row_id);
  for (gsize p = 0; p < N_PATIENTS; p++)
    if (g_str_equal (patients[p].column, column))
      patient = p;
  if (row == NULL || row->bills[patient] == NULL)
    return NULL;

  if (g_str_equal (column, FEE_COLUMN))
    line = "bill-honoraires";
  else if (g_str_equal (column, NET_COLUMN))
    line = "bill-amo-net";
  explanation = hon_bill_explain (row->bills[patient], line);
  if (explanation == NULL)
    return NULL;
  credits = g_str_equal (column, FEE_COLUMN) ? make_fee_credits (self, row)
                                             : hon_bill_make_credits (&row->bills[patient], 1);
  add_own_sources (explanation, credits);
  fee = get_fee (self, row);
  origin = hon_patient_fee_dup_origin (&fee);
  hon_explanation_add_remark (explanation, _("Where the fee comes from"), origin);

  return explanation;
}

/**
 * hon_patients_add_json:
 * @self: what patients pay
 * @json: where it goes, in an object
 *
 * Adds it as a list of situations; amounts are euros.
 */
void
hon_patients_add_json (HonPatients   *self,
                       HonJsonWriter *json)
{
  g_return_if_fail (HON_IS_PATIENTS (self));
  g_return_if_fail (json != NULL);

  hon_json_writer_add_name (json, "patients");
  hon_json_writer_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->table)); i++)
    {
      g_autoptr (HonTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->table), i);

      hon_json_writer_begin_object (json);
      hon_json_writer_add_text (json, "situation", hon_table_row_get_id (row));
      hon_json_writer_add_text (json, "acte", self->act);
      for (guint column = COLUMN_FEE; column < N_COLUMNS; column++)
        {
          gint64 amount = hon_table_row_get_amount (row, column);

          hon_json_writer_add_name (json, hon_table_get_column (self->table, column)->name);
          if (amount != HON_TABLE_NO_AMOUNT)
            hon_json_writer_add_amount (json, amount);
          else
            hon_json_writer_add_null (json);
        }
      hon_json_writer_end_object (json);
    }
  hon_json_writer_end_array (json);
}
