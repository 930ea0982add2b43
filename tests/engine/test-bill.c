/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-bill-words.h"

#define N_ENCOUNTERS 1000000

/* No fee and no contract. */
#define NONE HON_BILL_UNKNOWN

typedef struct
{
  const char *what; /* and where it is printed, where it is */
  const char *date;
  const char *act;
  const char *speciality;
  const char *sector;
  const char *pathway;
  int         age;
  gint64      fee;
  int         guarantee;
  const char *flags; /* a: ALD, m: maternity, c: C2S, e: AME, w: accident at work, l: local scheme, t: third party, i: imaging */
  gint64      tariff;

  gint64      base;
  gint64      gross;
  gint64      deduction;
  gint64      complementary;
  gint64      patient;
  gint64      at_desk;
} Case;

static guint
find (GListModel *terms,
      const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (GObject) term = g_list_model_get_item (terms, i);
      g_autofree char *own = NULL;

      g_object_get (term, "id", &own, NULL);
      if (g_str_equal (own, id))
        return i;
    }

  g_assert_not_reached ();
}

static gboolean
has (const Case *c,
     char        flag)
{
  return c->flags != NULL && strchr (c->flags, flag) != NULL;
}

static HonBillInput
make_input (const Case *c)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  HonBillInput input = {
    .date = hon_date_parse (c->date, NULL),
    .act = find (hon_catalogue_get_list (catalogue, HON_RECORDS_BILL_ACTS), c->act),
    .speciality = find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), c->speciality),
    .age = c->age,
    .fee = c->fee,
    .tariff = c->tariff > 0 ? c->tariff : NONE,
    .guarantee = c->guarantee,
    .ald = has (c, 'a'),
    .maternity = has (c, 'm'),
    .c2s = has (c, 'c'),
    .ame = has (c, 'e'),
    .work_accident = has (c, 'w'),
    .local_scheme = has (c, 'l'),
    .third_party = has (c, 't'),
    .imaging = has (c, 'i'),
  };

  g_assert_true (hon_bill_sector_from_id (c->sector, &input.sector));
  input.pathway = hon_choices_find (&hon_pathway_choices, c->pathway);

  return input;
}

static const HonTariffs *
get_tariffs (HonDate date)
{
  return hon_catalogue_get_bill_tariffs (hon_test_get_catalogue (), date);
}

static const Case cases[] = {
  { "the tariff, asked when no fee is told (F1069, 22 December 2024)",
    "2024-12-22", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1, NULL, 0,
    3000, 2100, 200, 0, 1100, 3000 },
  { "outside the pathway in 2006: 11 € paid back of 20 €, 9 € left (ASH 2431)",
    "2006-01-02", "consultation", "generaliste", "S1", "hors_parcours", 40, NONE, -1, NULL, 0,
    2000, 1200, 100, 0, 900, 2000 },
  { "a specialist outside the pathway in 2006, 27 €: 13 € left (ASH 2431)",
    "2006-01-02", "consultation", "specialiste", "S1", "hors_parcours", 40, 2700, -1, NULL, 0,
    2500, 1500, 100, 0, 1300, 2700 },
  { "the same at 32 €: 18 € left (ASH 2431)",
    "2006-01-02", "consultation", "specialiste", "S1", "hors_parcours", 40, 3200, -1, NULL, 0,
    2500, 1500, 100, 0, 1800, 3200 },
  { "the penalty of 10 points was 2,50 € at most (ASH 2431)",
    "2006-04-01", "consultation", "cardiologue", "S1", "hors_parcours", 40, NONE, -1, NULL, 0,
    4573, 2951, 100, 0, 1722, 4573 },
  { "a generalist outside the pathway in 2009: 5,60 € (Molinari)",
    "2009-01-31", "consultation", "generaliste", "S1", "hors_parcours", 40, NONE, -1, NULL, 0,
    2200, 660, 100, 0, 1640, 2200 },
  { "a specialist outside the pathway in 2009, 33 €: 6,50 € (Molinari)",
    "2009-01-31", "consultation", "specialiste", "S1", "hors_parcours", 40, 3300, -1, NULL, 0,
    2500, 750, 100, 0, 2650, 3300 },
  { "no penalty before 2006",
    "2005-06-01", "consultation", "generaliste", "S1", "hors_parcours", 40, NONE, -1, NULL, 0,
    2000, 1400, 100, 0, 700, 2000 },
  { "no deduction before 2005",
    "2004-12-31", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1, NULL, 0,
    2000, 1400, 0, 0, 600, 2000 },
  { "200 % of 23 € at 55 €: 29,90 € from the contract, 9 € and 1 € left (synonyme-du-mot)",
    "2011-01-01", "consultation", "generaliste", "S2", "medecin_traitant", 40, 5500, 200, NULL, 0,
    2300, 1610, 100, 2990, 1000, 5500 },
  { "200 % of 30 € with the OPTAM: 60 € in all (Santiane)",
    "2024-12-22", "consultation", "generaliste", "S2_OPTAM", "medecin_traitant", 40, 8000, 200, NULL, 0,
    3000, 2100, 200, 3900, 2200, 8000 },
  { "a responsible contract pays overruns of 100 % of the base outside the OPTAM",
    "2025-03-01", "consultation", "psychiatre", "S2", "correspondant", 40, 20000, 400, NULL, 0,
    4250, 2975, 200, 5525, 11700, 20000 },
  { "and of 125 % in 2016",
    "2016-03-01", "consultation", "specialiste", "S2", "correspondant", 40, 20000, 400, NULL, 0,
    2300, 1610, 100, 3565, 14925, 20000 },
  { "with the OPTAM there is no such limit",
    "2025-03-01", "consultation", "specialiste", "S2_OPTAM", "correspondant", 40, 20000, 400, NULL, 0,
    3150, 2205, 200, 10395, 7600, 20000 },
  { "outside the pathway a contract pays the ordinary co-payment, R871-1",
    "2025-03-01", "consultation", "generaliste", "S1", "hors_parcours", 40, NONE, 200, NULL, 0,
    3000, 900, 200, 900, 1400, 3000 },
  { "a guarantee of 100 % pays the co-payment",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, 100, NULL, 0,
    3000, 2100, 200, 900, 200, 3000 },
  { "secteur 2 at the agreed tariff is reimbursed on it (ameli, 2024)",
    "2025-03-01", "consultation", "generaliste", "S2", "medecin_traitant", 40, 3000, -1, NULL, 0,
    3000, 2100, 200, 0, 1100, 3000 },
  { "a little above, on 23 €",
    "2025-03-01", "consultation", "generaliste", "S2", "medecin_traitant", 40, 3100, -1, NULL, 0,
    2300, 1610, 200, 0, 1690, 3100 },
  { "a permanent right to overruns has the base of secteur 2",
    "2025-03-01", "consultation", "specialiste", "S1_DP", "correspondant", 40, 6000, -1, NULL, 0,
    2300, 1610, 200, 0, 4590, 6000 },
  { "no more is paid back than was paid",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, 1000, -1, NULL, 0,
    1000, 700, 200, 0, 500, 1000 },
  { "nor is more deducted than is paid back",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, 200, -1, NULL, 0,
    200, 140, 140, 0, 200, 200 },
  { "at 17 there is no deduction, outside the pathway the penalty holds (F165, F163)",
    "2025-03-01", "consultation", "generaliste", "S1", "hors_parcours", 17, NONE, -1, NULL, 0,
    3000, 900, 0, 0, 2100, 3000 },
  { "below 16 everybody is in the pathway (F10874)",
    "2025-03-01", "consultation", "generaliste", "S1", "hors_parcours", 15, NONE, -1, NULL, 0,
    3000, 2100, 0, 0, 900, 3000 },
  { "a long-term illness pays the deduction, later (F34068, F165)",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1, "a", 0,
    3000, 3000, 200, 0, 200, 0 },
  { "so does an accident at work, without an advance",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1, "w", 0,
    3000, 3000, 200, 0, 200, 0 },
  { "nor a share of heavy acts",
    "2025-03-01", "acte_technique", "chirurgien", "S1", "correspondant", 40, NONE, -1, "w", 20000,
    20000, 20000, 200, 0, 200, 0 },
  { "and all of the overrun",
    "2025-03-01", "consultation", "specialiste", "S2", "correspondant", 40, 7000, -1, "a", 0,
    2300, 2300, 200, 0, 4900, 4700 },
  { "maternity pays no deduction (F164)",
    "2025-03-01", "consultation", "gynecologue", "S1", "acces_direct", 30, NONE, -1, "m", 0,
    3700, 3700, 0, 0, 0, 0 },
  { "the C2S leaves nothing, whatever is asked (F10027)",
    "2025-03-01", "consultation", "specialiste", "S2", "correspondant", 40, 9000, -1, "c", 0,
    3150, 3150, 0, 0, 0, 0 },
  { "before 2017 on the base of secteur 2",
    "2016-03-01", "consultation", "specialiste", "S2", "correspondant", 40, 9000, -1, "c", 0,
    2300, 2300, 0, 0, 0, 0 },
  { "nor has it a right to overruns outside the pathway, article 37.1",
    "2025-03-01", "consultation", "specialiste", "S1", "hors_parcours", 40, 3700, -1, "c", 0,
    2650, 2650, 0, 0, 0, 0 },
  { "the AME leaves nothing (F3079)",
    "2025-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, 5000, -1, "e", 0,
    3000, 3000, 0, 0, 0, 0 },
  { "Alsace-Moselle: 10 % of 23 € with third-party payment (généraliste en France)",
    "2012-03-01", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1, "lt", 0,
    2300, 2070, 100, 0, 330, 230 },
  { "outside the agreement: 0,61 € (F17042)",
    "2023-11-01", "consultation", "generaliste", "NC", "medecin_traitant", 40, 6000, -1, NULL, 0,
    61, 61, 0, 0, 5939, 6000 },
  { "and 1,22 € of a specialist (F17042)",
    "2023-11-01", "consultation", "cardiologue", "NC", "correspondant", 40, 9000, -1, NULL, 0,
    122, 122, 0, 0, 8878, 9000 },
  { "a technical act outside the agreement: 16 % of the tariff, at 70 %",
    "2023-11-01", "acte_technique", "cardiologue", "NC", "correspondant", 40, 20000, -1, NULL, 10000,
    1600, 1120, 0, 0, 18880, 20000 },
  { "a heavy act: 24 € in place of the co-payment (ameli)",
    "2023-11-01", "acte_technique", "specialiste", "S1", "correspondant", 40, NONE, -1, NULL, 15000,
    15000, 12600, 100, 0, 2500, 15000 },
  { "32 € in May 2026: 34 € left of 284.09 € (Que Choisir)",
    "2026-05-01", "acte_technique", "chirurgien", "S1", "correspondant", 40, NONE, -1, NULL, 28409,
    28409, 25209, 200, 0, 3400, 28409 },
  { "18 € before 2019 (securite-sociale.fr)",
    "2018-11-01", "acte_technique", "specialiste", "S1", "correspondant", 40, NONE, -1, NULL, 12000,
    12000, 10200, 100, 0, 1900, 12000 },
  { "not just below 120 €",
    "2023-11-01", "acte_technique", "specialiste", "S1", "correspondant", 40, NONE, -1, NULL, 11999,
    11999, 8399, 100, 0, 3700, 11999 },
  { "nor for imaging",
    "2023-11-01", "acte_technique", "radiologue", "S1", "correspondant", 40, NONE, -1, "i", 15000,
    15000, 10500, 100, 0, 4600, 15000 },
  { "nor for exempted people",
    "2023-11-01", "acte_technique", "specialiste", "S1", "correspondant", 40, NONE, -1, "a", 15000,
    15000, 15000, 100, 0, 100, 0 },
  { "a contract pays the flat amount of a heavy act",
    "2023-11-01", "acte_technique", "specialiste", "S1", "correspondant", 40, NONE, 100, NULL, 15000,
    15000, 12600, 100, 2400, 100, 15000 },
  { "a mandatory examination is paid whole (F10874)",
    "2024-12-22", "examen_obligatoire_certificat", "generaliste", "S1", "medecin_traitant", 1, NONE, -1, NULL, 0,
    5400, 5400, 0, 0, 0, 5400 },
  { "a visit and the travel",
    "2024-12-22", "visite", "generaliste", "S1", "medecin_traitant", 85, NONE, -1, NULL, 0,
    4000, 2800, 200, 0, 1400, 4000 },
  { "half a centime counts as one: 49,23 € × 70 % is 34,461 (F10874)",
    "2023-11-01", "consultation", "cardiologue", "S2", "correspondant", 10, 4923, -1, NULL, 0,
    4923, 3446, 0, 0, 1477, 4923 },
};

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      HonBillInput input = make_input (c);
      HonBillResult r;

      g_test_message ("%s", c->what);
      g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
      g_assert_cmpint (r.base, ==, c->base);
      g_assert_cmpint (r.gross, ==, c->gross);
      g_assert_cmpint (r.deduction, ==, c->deduction);
      g_assert_cmpint (r.net, ==, c->gross - c->deduction);
      g_assert_cmpint (r.complementary, ==, c->complementary);
      g_assert_cmpint (r.patient, ==, c->patient);
      g_assert_cmpint (r.at_desk, ==, c->at_desk);
    }
}

/* The most that a specialist of secteur 1 may ask outside the pathway, as printed. */
static void
test_ceilings (void)
{
  static const struct
  {
    const char *date;
    const char *speciality;
    gint64      ceiling;
  } printed[] = {
    { "2006-01-02", "specialiste", 3200 },
    { "2009-01-31", "specialiste", 3300 },
    { "2018-01-01", "specialiste", 3500 },
    { "2023-11-01", "specialiste", 3500 },
    { "2024-12-22", "specialiste", 3700 },
    { "2018-01-01", "cardiologue", 6000 },
    { "2023-11-01", "psychiatre", 5899 },
    { "2024-12-22", "psychiatre", 6100 },
    { "2024-12-22", "generaliste", NONE },
  };
  const Case technical = { "", "2023-11-01", "acte_technique", "specialiste", "S1", "hors_parcours", 40, NONE, -1,
                           .tariff = 4773 };
  HonBillInput other = make_input (&technical);
  HonBillResult result;

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      Case c = { "", printed[i].date, "consultation", printed[i].speciality, "S1", "hors_parcours", 40, NONE, -1 };
      HonBillInput input = make_input (&c);
      HonBillResult r;

      g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
      g_assert_cmpint (r.ceiling, ==, printed[i].ceiling);
      g_assert_cmpint (r.asked, ==, r.tariff);
    }

  /* A technical act: 17.5 % more, not rounded to the euro. */
  g_assert_true (hon_bill_compute (get_tariffs (other.date), &other, &result));
  g_assert_cmpint (result.ceiling, ==, 5608);
}

static gint64
find_base (const char *speciality,
           const char *pathway,
           HonDate     date)
{
  Case c = { "", "2025-01-01", "consultation", speciality, "S1", pathway, 40, NONE, -1 };
  HonBillInput input = make_input (&c);
  HonBillResult r;

  input.date = date;

  return hon_bill_compute (get_tariffs (date), &input, &r) ? r.base : NONE;
}

/* Being sent by one's own doctor is worth more than not being sent, for every
 * speciality on every day. The one exception is printed by F1069: since
 * 22 December 2024 a psychiatrist who is the patient's own doctor is paid as
 * if the patient were sent.
 */
static void
test_coordination (void)
{
  static const char * const not_sent[] = { "medecin_traitant", "urgence", "hors_parcours" };
  static const char * const like_sent[] = { "psychiatre", "neurologue", "neuropsychiatre", NULL };
  static const struct
  {
    const char *date;
    const char *speciality;
    const char *pathway;
    gint64      base;
  } printed[] = {
    { "2025-06-01", "gynecologue", "medecin_traitant", 3200 },
    { "2025-06-01", "gynecologue", "correspondant", 3700 },
    { "2026-03-02", "gynecologue", "medecin_traitant", 3500 },
    { "2026-03-02", "gynecologue", "urgence", 3500 },
    { "2026-03-02", "gynecologue", "hors_parcours", 3500 },
    { "2026-03-02", "gynecologue", "correspondant", 4000 },
    { "2026-03-02", "gynecologue", "acces_direct", 4000 },
    { "2025-06-01", "geriatre", "medecin_traitant", 3200 },
    { "2026-03-02", "geriatre", "medecin_traitant", 3700 },
    { "2026-03-02", "geriatre", "urgence", 3700 },
    { "2026-03-02", "geriatre", "correspondant", 4200 },
    { "2025-06-01", "medecin_physique", "medecin_traitant", 3100 },
    { "2025-06-01", "medecin_physique", "correspondant", 3600 },
    { "2026-03-02", "medecin_physique", "medecin_traitant", 3500 },
    { "2026-03-02", "medecin_physique", "hors_parcours", 3500 },
    { "2026-03-02", "medecin_physique", "correspondant", 4000 },
    { "2025-06-01", "psychiatre", "urgence", 5000 },
    { "2026-03-02", "psychiatre", "urgence", 5200 },
    { "2026-03-02", "psychiatre", "medecin_traitant", 5700 },
  };
  GListModel *specialities = hon_catalogue_get_list (hon_test_get_catalogue (), HON_RECORDS_SPECIALITIES);
  HonDate paid_as_sent = hon_date_new (2024, 12, 22);
  guint n_compared = 0;

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_cmpint (find_base (printed[i].speciality, printed[i].pathway, hon_date_parse (printed[i].date, NULL)),
                     ==, printed[i].base);

  for (guint i = 0; i < g_list_model_get_n_items (specialities); i++)
    {
      g_autoptr (GObject) speciality = g_list_model_get_item (specialities, i);
      g_autofree char *id = NULL;

      g_object_get (speciality, "id", &id, NULL);
      for (HonDate date = hon_date_new (2006, 4, 1); date < hon_date_new (2027, 1, 1); date += 7)
        {
          gint64 sent = find_base (id, "correspondant", date);

          for (guint j = 0; j < G_N_ELEMENTS (not_sent); j++)
            {
              gint64 base = find_base (id, not_sent[j], date);

              if (sent == NONE || base == NONE ||
                  (j == 0 && date >= paid_as_sent && g_strv_contains (like_sent, id)))
                continue;
              n_compared++;
              if (base >= sent)
                {
                  g_autofree char *day = hon_date_to_iso (date);

                  g_test_fail_printf ("%s, %s, %s: the base of a patient who was sent", id, not_sent[j], day);
                  return;
                }
            }
        }
    }
  g_assert_cmpuint (n_compared, >, 10000);
}

/* From which tariff an act is heavy, and what is then paid of it. */
static void
test_heavy (void)
{
  static const struct
  {
    const char *date;
    gint64      from; /* NONE where no act is heavy */
    gint64      share;
  } days[] = {
    { "2006-08-31", NONE, 0 },     { "2006-09-01", 9100, 1800 },  { "2011-02-23", 9100, 1800 },
    { "2011-02-24", 12000, 1800 }, { "2018-12-31", 12000, 1800 }, { "2019-01-01", 12000, 2400 },
    { "2026-04-21", 12000, 2400 }, { "2026-04-22", 12000, 3200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const HonTariffs *tariffs = get_tariffs (hon_date_parse (days[i].date, NULL));

      g_test_message ("%s", days[i].date);
      g_assert_cmpint (tariffs->heavy_from, ==, days[i].from);
      g_assert_cmpint (tariffs->heavy_share, ==, days[i].share);
    }
}

static void
test_overrun_parts (void)
{
  Case c = { "", "2024-12-22", "consultation", "specialiste", "S1", "hors_parcours", 40, 5000, -1 };
  HonBillInput input = make_input (&c);
  HonBillResult r;

  g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_cmpint (r.overrun_da, ==, 3700 - 2650);
  g_assert_cmpint (r.overrun_de, ==, 5000 - 3700);
  g_assert_cmpint (r.overrun, ==, r.overrun_da + r.overrun_de);
}

static void
test_flags (void)
{
  Case c = { "", "2026-12-31", "consultation", "generaliste", "NC", "medecin_traitant", 40, 7000, -1 };
  HonBillInput input = make_input (&c);
  HonBillResult r;

  g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_true (r.prescriptions);
  g_assert_true (r.written);
  g_assert_cmpint (r.gross_low, ==, 43);
  g_assert_cmpint (r.rate, ==, -1);
  g_assert_cmpuint (r.doubts, ==, HON_BILL_DOUBT_AUTHORITY | HON_BILL_DOUBT_NC_DEDUCTION);

  input.date = hon_date_new (2027, 1, 1);
  input.fee = 6999;
  g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_false (r.prescriptions);
  g_assert_false (r.written);
}

/* What a doctor outside the agreement prescribes is left to the patient from 2027 on, and counted. */
static void
test_prescribed (void)
{
  static const struct
  {
    const char *date;
    const char *sector;
    gint64      prescribed;
    gint64      counted;
  } bills[] = {
    { "2026-12-31", "NC", 5000, 0 },
    { "2027-01-01", "NC", 5000, 5000 },
    { "2027-01-01", "NC", 0, 0 },
    { "2027-01-01", "NC", NONE, 0 },
    { "2027-01-01", "S1", 5000, 0 },
    { "2027-01-01", "S2", 5000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bills); i++)
    {
      Case c = { "", bills[i].date, "consultation", "generaliste", bills[i].sector, "medecin_traitant", 40, 7000, 100 };
      HonBillInput input = make_input (&c);
      HonBillResult r;

      input.prescribed = bills[i].prescribed;
      g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
      g_assert_cmpint (r.patient_prescribed, ==, bills[i].counted);
      g_assert_cmpint (r.asked + r.patient_prescribed, ==, r.net + r.complementary + r.patient);
      g_assert_cmpint (r.patient, ==, r.patient_copayment + r.deduction + r.patient_overrun + r.patient_prescribed);
    }
}

/* One contract pays in each sector what it may there: up to its guarantee, and not a centime less. */
static void
test_contract_of_sectors (void)
{
  static const struct
  {
    const char *date;
    int         contract;
    int         elsewhere; /* with a doctor who has not joined the OPTAM */
  } contracts[] = {
    { "2026-02-01", 100, 100 },
    { "2026-02-01", 110, 100 },
    { "2026-02-01", 150, 130 },
    { "2026-02-01", 200, 180 },
    { "2026-02-01", 220, 200 },
    { "2026-02-01", 300, 200 },
    { "2026-02-01", 400, 200 },
    { "2016-02-01", 400, 225 },
    { "2014-02-01", 400, 400 },
  };
  static const char * const sectors[] = { "S1", "S1_DP", "S2", "S2_OPTAM", "NC" };

  for (guint i = 0; i < G_N_ELEMENTS (contracts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sectors); j++)
      {
        gboolean is_optam = g_str_equal (sectors[j], "S2_OPTAM");
        Case c = { "", contracts[i].date, "consultation", "specialiste", sectors[j], "correspondant", 40, 30000,
                   contracts[i].contract };
        HonBillInput input = make_input (&c);
        HonBillResult r;

        g_test_message ("%s in %s, %d %%", sectors[j], c.date, c.guarantee);
        g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
        g_assert_cmpint (r.overrun, >, 0);
        g_assert_cmpint (r.guarantee, ==, is_optam ? contracts[i].contract : contracts[i].elsewhere);
        g_assert_cmpint (r.contract_copayment, ==, r.copayment);
        g_assert_cmpint (r.gross + r.contract_copayment + r.contract_overrun, ==, (r.base * r.guarantee + 50) / 100);

        /* Without an overrun, or where none is paid, there is nothing that differs. */
        input.fee = r.base;
        g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
        g_assert_cmpint (r.overrun, ==, 0);
        g_assert_cmpint (r.guarantee, ==, contracts[i].contract);
        g_assert_cmpint (r.complementary, ==, r.copayment);
        input.fee = 30000;
        input.pathway = HON_PATHWAY_OUTSIDE;
        g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
        g_assert_cmpint (r.guarantee, ==, contracts[i].contract);
        g_assert_cmpint (r.complementary, ==, r.copayment - r.penalty);
      }
}

/* What is free and was not told is not known; what does not depend on it is. */
static void
test_unknown (void)
{
  Case c = { "", "2024-12-22", "consultation", "specialiste", "S2", "correspondant", 40, NONE, 150 };
  HonBillInput input = make_input (&c);
  HonBillResult r;

  g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_cmpint (r.tariff, ==, NONE);
  g_assert_cmpint (r.asked, ==, NONE);
  g_assert_cmpint (r.overrun, ==, NONE);
  g_assert_cmpint (r.complementary, ==, NONE);
  g_assert_cmpint (r.patient, ==, NONE);
  g_assert_cmpint (r.base, ==, 2300);
  g_assert_cmpint (r.net, ==, 1410);

  /* An act that is for fees without an overrun, since those have the tariffs of secteur 1. */
  c.act = "consultation_complexe";
  input = make_input (&c);
  g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_cmpint (r.asked, ==, 4750);
  input.fee = 4751;
  g_assert_false (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_cmpint (r.refusal, ==, HON_BILL_REFUSAL_OVERRUN);
  g_assert_cmpint (r.at_tariff, ==, 4750);
  input.date = hon_date_new (2018, 3, 31);
  input.fee = NONE;
  g_assert_false (hon_bill_compute (get_tariffs (input.date), &input, &r));
  g_assert_cmpint (r.refusal, ==, HON_BILL_REFUSAL_NO_ACT);
}

/* What is asked by whom asks an overrun. */
static void
test_fee_of_overrun (void)
{
  static const struct
  {
    Case   c;
    gint64 overrun;
    gint64 fee;
  } overruns[] = {
    { { "", "2026-03-02", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1 }, 0, 3000 },
    { { "", "2026-03-02", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1 }, 1500, 4500 },
    /* Without an overrun the tariff of secteur 1, with one 23 € are counted. */
    { { "", "2026-03-02", "consultation", "generaliste", "S2", "medecin_traitant", 40, NONE, -1 }, 0, 3000 },
    { { "", "2026-03-02", "consultation", "generaliste", "S2", "medecin_traitant", 40, NONE, -1 }, 2700, 5000 },
    { { "", "2026-03-02", "consultation", "generaliste", "S2", "medecin_traitant", 40, 9900, -1 }, 2700, 5000 },
    { { "", "2026-03-02", "consultation", "generaliste", "S2_OPTAM", "medecin_traitant", 40, NONE, -1 }, 2700, 5700 },
    { { "", "2026-03-02", "acte_technique", "ophtalmologue", "S2", "correspondant", 70, NONE, -1, NULL, 27170 }, 40000, 67170 },
    /* No overrun may be asked. */
    { { "", "2026-03-02", "consultation", "generaliste", "S2", "medecin_traitant", 40, NONE, -1, "c" }, 1500, NONE },
    { { "", "2026-03-02", "consultation_complexe", "specialiste", "S2", "correspondant", 40, NONE, -1 }, 1500, NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (overruns); i++)
    {
      HonBillInput input = make_input (&overruns[i].c);

      g_assert_cmpint (hon_bill_find_fee (get_tariffs (input.date), &input, overruns[i].overrun), ==, overruns[i].fee);
    }
}

/* The ceilings of the deduction: four of them a day for one doctor, 50 € a year for one person. */
static void
test_year (void)
{
  Case c = { "", "2025-01-10", "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1 };
  HonBillInput inputs[30];
  HonBillResult results[30];
  const HonTariffs *tariffs[30];
  guint persons[30] = { 0, };
  guint pairs[30] = { 0, };
  HonBillDeducted years[30];
  HonBillDeducted days[30];
  gboolean known[30];
  gint64 total = 0;

  for (guint i = 0; i < 30; i++)
    {
      inputs[i] = make_input (&c);
      if (i >= 5)
        inputs[i].date += i;
      tariffs[i] = get_tariffs (inputs[i].date);
    }
  persons[6] = 1;
  pairs[6] = 2;
  pairs[4] = 1;
  inputs[29].date = hon_date_new (2026, 1, 2);

  hon_bill_compute_all (tariffs, persons, pairs, inputs, results, known, years, days, 30);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (results[i].deduction, ==, 200);
  for (guint i = 0; i < 29; i++)
    if (persons[i] == 0)
      total += results[i].deduction;
  g_assert_cmpint (total, ==, 5000);
  g_assert_cmpint (results[28].deduction, ==, 0);
  g_assert_cmpint (results[29].deduction, ==, 200);

  /* A fifth act of the day with the same doctor is free of it. */
  pairs[4] = 0;
  hon_bill_compute_all (tariffs, persons, pairs, inputs, results, known, years, days, 30);
  g_assert_cmpint (results[4].deduction, ==, 0);
}

/* Both ceilings are those of the day of the act. */
static void
test_dated_ceilings (void)
{
  static const struct
  {
    const char *date;
    gint64      today; /* what was deducted before, by the same doctor and in the year */
    gint64      year;
    gint64      deduction;
  } acts[] = {
    { "2005-01-03", 0, 0, 100 },      { "2007-08-02", 100, 100, 0 },
    { "2007-08-03", 100, 100, 100 },  { "2007-08-03", 400, 400, 0 },
    { "2024-05-14", 300, 300, 100 },  { "2024-05-14", 400, 400, 0 },
    { "2024-05-15", 400, 400, 200 },  { "2024-05-15", 600, 600, 200 },
    { "2024-05-15", 800, 800, 0 },    { "2026-09-30", 0, 4900, 100 },
    { "2026-09-30", 0, 5000, 0 },     { "2026-10-01", 0, 5000, 200 },
    { "2026-10-01", 0, 6900, 100 },   { "2026-10-01", 0, 7000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      Case c = { "", acts[i].date, "consultation", "generaliste", "S1", "medecin_traitant", 40, NONE, -1 };
      HonBillInput input = make_input (&c);
      HonBillResult r;

      input.deducted_today = acts[i].today;
      input.deducted_year = acts[i].year;
      g_test_message ("%s after %d and %d", acts[i].date, (int) acts[i].today, (int) acts[i].year);
      g_assert_true (hon_bill_compute (get_tariffs (input.date), &input, &r));
      g_assert_cmpint (r.deduction, ==, acts[i].deduction);
    }
}

/* The position of any record of a kind. */
static guint
pick (HonCatalogue *catalogue,
      HonRecords    records)
{
  GListModel *list = hon_catalogue_get_list (catalogue, records);

  return (guint) g_test_rand_int_range (0, (gint32) g_list_model_get_n_items (list));
}

static void
random_input (HonBillInput *input)
{
  HonCatalogue *catalogue = hon_test_get_catalogue ();
  gint32 flags = g_test_rand_int ();

  *input = (HonBillInput) {
    .date = g_test_rand_int_range (hon_date_new (2004, 1, 1), hon_date_new (2028, 1, 1)),
    .act = pick (catalogue, HON_RECORDS_BILL_ACTS),
    .speciality = pick (catalogue, HON_RECORDS_SPECIALITIES),
    .sector = g_test_rand_int_range (0, HON_N_BILL_SECTORS),
    .pathway = g_test_rand_int_range (0, HON_N_PATHWAYS),
    .age = g_test_rand_int_range (0, HON_BILL_AGE_MAX + 1),
    .fee = (flags & 1) != 0 ? g_test_rand_int_range (0, 20000) : HON_BILL_UNKNOWN,
    .tariff = g_test_rand_int_range (0, 30000),
    .guarantee = (flags & 2) != 0 ? g_test_rand_int_range (0, 500) : -1,
    .ald = (flags & 0x1c) == 0,
    .maternity = (flags & 0xe0) == 0,
    .c2s = (flags & 0x700) == 0,
    .ame = (flags & 0x3800) == 0,
    .work_accident = (flags & 0x1c00000) == 0,
    .local_scheme = (flags & 0xc000) == 0,
    .imaging = (flags & 0x10000) != 0,
    .third_party = (flags & 0x20000) != 0,
    .deducted_today = (flags & 0x40000) != 0 ? 200 : 0,
    .deducted_year = (flags & 0x80000) != 0 ? g_test_rand_int_range (0, 5001) : 0,
  };
  /* Most encounters are plain consultations; the other acts are for few doctors. */
  if ((flags & 0x300000) != 0)
    input->act = 0;
}

static gboolean
is_negative (gint64 amount)
{
  return amount < 0 && amount != HON_BILL_UNKNOWN;
}

static void
check_amounts (const HonBillInput  *input,
               const HonBillResult *r)
{
  const gint64 amounts[] = { r->tariff, r->ceiling, r->asked, r->overrun, r->complementary, r->patient,
                             r->patient_overrun, r->at_desk };
  const gint64 always[] = { r->refused, r->base, r->overrun_da, r->overrun_de, r->gross, r->gross_low,
                            r->local, r->deduction, r->net, r->copayment, r->penalty,
                            r->contract_copayment, r->patient_copayment, r->later };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    g_assert_false (is_negative (amounts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_assert_cmpint (always[i], >=, 0);

  g_assert_cmpint (r->gross, <=, r->base);
  g_assert_cmpint (r->gross_low, <=, r->gross);
  g_assert_cmpint (r->penalty, <=, r->copayment);
  g_assert_cmpint (r->net, ==, r->gross - r->deduction);
  g_assert_cmpint (r->copayment, ==, r->base - r->gross);
  if (input->date < hon_date_new (2005, 1, 1))
    g_assert_cmpint (r->deduction, ==, 0);
  if (r->deduction_exempt)
    g_assert_cmpint (r->deduction, ==, 0);
  if (input->fee != HON_BILL_UNKNOWN)
    g_assert_cmpint (r->asked + r->refused, ==, input->fee);

  if (r->asked == HON_BILL_UNKNOWN)
    return;
  g_assert_cmpint (r->base, <=, r->asked);
  g_assert_cmpint (r->overrun, ==, r->asked - r->base);
  g_assert_cmpint (r->net + r->complementary + r->patient, ==, r->asked);
  g_assert_cmpint (r->patient_copayment + r->deduction + r->patient_overrun, ==, r->patient);
  g_assert_cmpint (r->patient, >=, r->deduction);
  if (r->third_party)
    g_assert_cmpint (r->at_desk, ==, r->asked - r->gross);
  else
    g_assert_cmpint (r->at_desk, ==, r->asked);
}

/* The properties that hold whatever the encounter. */
static void
test_properties (void)
{
  guint n_known = 0;
  guint n_optam = 0;
  guint n_two_prices = 0;
  guint n_overruns = 0;

  for (guint i = 0; i < N_ENCOUNTERS; i++)
    {
      HonBillInput input;
      HonBillInput other;
      HonBillResult r;
      HonBillResult s;
      const HonTariffs *tariffs;
      gint64 overrun;

      random_input (&input);
      tariffs = get_tariffs (input.date);
      if (!hon_bill_compute (tariffs, &input, &r))
        continue;
      n_known++;
      check_amounts (&input, &r);

      if (input.c2s && input.sector != HON_BILL_SECTOR_NC)
        g_assert_cmpint (r.patient, ==, 0);

      if (input.fee != HON_BILL_UNKNOWN)
        {
          other = input;
          other.fee += g_test_rand_int_range (1, 5000);
          if (hon_bill_compute (tariffs, &other, &s))
            g_assert_cmpint (s.patient, >=, r.patient);
          else
            g_assert_cmpint (r.at_tariff, !=, HON_BILL_UNKNOWN);
        }

      /* The fee of an overrun has it, unless it is too small to come to more than the tariff. */
      other = input;
      overrun = g_test_rand_int_range (0, 30000);
      other.fee = hon_bill_find_fee (tariffs, &input, overrun);
      if (other.fee != HON_BILL_UNKNOWN)
        {
          g_assert_true (hon_bill_compute (tariffs, &other, &s));
          if (s.overrun == overrun)
            n_overruns++;
          else
            g_assert_cmpint (other.fee, <=, s.at_tariff);
        }

      /* Asking no overrun is never worth less to the patient. */
      if (r.level == HON_BILL_LEVEL_OVERRUN && r.at_tariff != HON_BILL_UNKNOWN)
        {
          n_two_prices++;
          g_assert_cmpint (r.at_tariff, >=, r.base);
        }

      if (input.sector == HON_BILL_SECTOR_S2)
        {
          other = input;
          other.sector = HON_BILL_SECTOR_S2_OPTAM;
          if (hon_bill_compute (tariffs, &other, &s))
            {
              n_optam++;
              g_assert_cmpint (s.net, >=, r.net);
              if (r.patient != HON_BILL_UNKNOWN)
                g_assert_cmpint (s.patient, <=, r.patient);
            }
        }
    }

  /* The draw reaches the rules at all. */
  g_assert_cmpuint (n_known, >, N_ENCOUNTERS / 2);
  g_assert_cmpuint (n_optam, >, N_ENCOUNTERS / 20);
  g_assert_cmpuint (n_two_prices, >, N_ENCOUNTERS / 20);
  g_assert_cmpuint (n_overruns, >, N_ENCOUNTERS / 4);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bill/rules", test_rules);
  g_test_add_func ("/bill/ceilings", test_ceilings);
  g_test_add_func ("/bill/coordination", test_coordination);
  g_test_add_func ("/bill/heavy", test_heavy);
  g_test_add_func ("/bill/overrun-parts", test_overrun_parts);
  g_test_add_func ("/bill/flags", test_flags);
  g_test_add_func ("/bill/prescribed", test_prescribed);
  g_test_add_func ("/bill/contract-of-sectors", test_contract_of_sectors);
  g_test_add_func ("/bill/unknown", test_unknown);
  g_test_add_func ("/bill/fee-of-overrun", test_fee_of_overrun);
  g_test_add_func ("/bill/year", test_year);
  g_test_add_func ("/bill/dated-ceilings", test_dated_ceilings);
  g_test_add_func ("/bill/properties", test_properties);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
