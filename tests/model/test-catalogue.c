/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-credits.h"
#include "hon-bill.h"
#include "hon-catalogue.h"
#include "hon-dataset-private.h"
#include "hon-income.h"
#include "hon-wizard-report.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Longer than anything that is waited for here, on the slowest machine. */
#define WAIT_SECONDS 30

/* How often something was told. */
typedef struct
{
  guint n_changed;
  guint n_loaded;
  guint n_problems;
} Told;

typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  char         *folder;    /* (owned): of the overlay; it need not exist */
  Told          told;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "honoraires", "datasets", NULL);
  file = g_file_new_for_path (fixture->folder);
  fixture->catalogue = hon_catalogue_new (file);
  g_signal_connect_swapped (fixture->catalogue, "changed", G_CALLBACK (count_cb),
                            &fixture->told.n_changed);
  g_signal_connect_swapped (fixture->catalogue, "notify::loaded", G_CALLBACK (count_cb),
                            &fixture->told.n_loaded);
  g_signal_connect_swapped (fixture->catalogue, "notify::problems", G_CALLBACK (count_cb),
                            &fixture->told.n_problems);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->catalogue != NULL)
    g_assert_finalize_object (fixture->catalogue);
  g_free (fixture->folder);
}

static void
write_overlay (Fixture    *fixture,
               const char *name,
               const char *text,
               gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

static void
remove_overlay (Fixture    *fixture,
                const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_no_errno (g_unlink (path));
}

/* Copies one of the files of tests/data/fixtures under the name of a dataset. */
static void
copy_overlay (Fixture    *fixture,
              const char *fixture_name,
              const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "fixtures",
                                                 fixture_name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  write_overlay (fixture, name, text, (gssize) length);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean loaded = hon_catalogue_load (fixture->catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (loaded);
}

static guint
count_problems (Fixture *fixture)
{
  return g_strv_length ((char **) hon_catalogue_get_problems (fixture->catalogue));
}

static guint
count_sources (Fixture *fixture)
{
  return g_list_model_get_n_items (hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_SOURCES));
}

static const char *
get_problem (Fixture *fixture)
{
  g_assert_cmpuint (count_problems (fixture), ==, 1);

  return hon_catalogue_get_problems (fixture->catalogue)[0];
}

static guint
get_n_overlaid (Fixture    *fixture,
                const char *id)
{
  GListModel *datasets = hon_catalogue_get_datasets (fixture->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);

      if (g_str_equal (hon_dataset_get_id (dataset), id))
        return hon_dataset_get_n_overlaid (dataset);
    }

  g_assert_not_reached ();
}

static double
get_number (Fixture    *fixture,
            const char *id,
            int         year)
{
  HonParameter *parameter = hon_catalogue_find (fixture->catalogue, HON_RECORDS_PARAMETERS, id);
  HonDatedValue *value;

  g_assert_nonnull (parameter);
  value = hon_parameter_get_value_at (parameter, hon_date_new (year, 1, 1));
  g_assert_nonnull (value);

  return hon_dated_value_get_number (value);
}

/* That the shipped facts are in force, whatever else was tried. */
static void
assert_shipped (Fixture *fixture)
{
  guint n_years;
  const int *years = hon_catalogue_get_years (fixture->catalogue, &n_years);

  g_assert_cmpuint (n_years, ==, 3);
  for (guint i = 0; i < n_years; i++)
    g_assert_cmpint (years[i], ==, 2024 + (int) i);
  g_assert_cmpfloat (get_number (fixture, "plafond-securite-sociale", 2026), ==, 48060.0);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2026), ==, 5751.0);
  g_assert_cmpfloat (hon_catalogue_get_rates (fixture->catalogue, 2026)->asv_flat, ==, 5751.0);
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("Nothing came after %d seconds", WAIT_SECONDS);

  return G_SOURCE_REMOVE;
}

static void
wait_for (const guint *count,
          guint        wanted)
{
  guint id = g_timeout_add_seconds (WAIT_SECONDS, give_up_cb, NULL);

  while (*count < wanted)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/* The shipped values of a parameter, and one more. */
static const char asv_2027[] =
  "{ \"dataset\": \"contributions\", \"version\": \"2027-01-15\", \"valid\": \"2027-01-15\","
  "  \"licence\": \"CC0-1.0\", \"parameters\": [ { \"id\": \"asv-forfait\","
  "  \"label\": { \"fr\": \"ASV\", \"en\": \"ASV\" }, \"unit\": \"euro-per-year\","
  "  \"kind\": \"scalar\", \"values\": ["
  "  { \"from\": \"2024-01-01\", \"value\": 5421,"
  "    \"source\": \"carmf-taux-2024\", \"confidence\": \"official\" },"
  "  { \"from\": \"2025-01-01\", \"value\": 5556,"
  "    \"source\": \"carmf-taux-2025\", \"confidence\": \"official\" },"
  "  { \"from\": \"2026-01-01\", \"value\": 5751,"
  "    \"source\": \"carmf-taux-2026\", \"confidence\": \"official\" },"
  "  { \"from\": \"2027-01-01\", \"value\": 5900,"
  "    \"source\": \"carmf-taux-2026\", \"confidence\": \"secondary\" } ] } ] }";

/* The same for the ceiling, which makes a year of its own. */
static char *
make_pass (const char *from,
           const char *value)
{
  return g_strdup_printf (
      "{ \"dataset\": \"contributions\", \"version\": \"2027-01-01\","
      "  \"valid\": \"2027-01-01\", \"licence\": \"CC0-1.0\", \"parameters\": [ {"
      "  \"id\": \"plafond-securite-sociale\","
      "  \"label\": { \"fr\": \"PASS\", \"en\": \"PASS\" },"
      "  \"unit\": \"euro-per-year\", \"kind\": \"scalar\", \"values\": ["
      "  { \"from\": \"2024-01-01\", \"value\": 46368,"
      "    \"source\": \"arrete-plafond-2024\", \"confidence\": \"official\" },"
      "  { \"from\": \"2025-01-01\", \"value\": 47100,"
      "    \"source\": \"arrete-plafond-2025\", \"confidence\": \"official\" },"
      "  { \"from\": \"2026-01-01\", \"value\": 48060,"
      "    \"source\": \"arrete-plafond-2026\", \"confidence\": \"official\" },"
      "  { \"from\": \"%s\", \"value\": %s,"
      "    \"source\": \"arrete-plafond-2026\", \"confidence\": \"official\" }"
      "  ] } ] }",
      from, value);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  GListModel *datasets;

  g_assert_false (hon_catalogue_is_loaded (fixture->catalogue));
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  load (fixture);
  g_assert_true (hon_catalogue_is_loaded (fixture->catalogue));
  g_assert_cmpuint (fixture->told.n_changed, ==, 1);
  g_assert_cmpuint (fixture->told.n_loaded, ==, 1);

  /* The folder of own datasets is not there, and need not be. */
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  assert_shipped (fixture);

  datasets = hon_catalogue_get_datasets (fixture->catalogue);
  g_assert_cmpuint (g_list_model_get_n_items (datasets), ==, 20);
  for (guint i = 0; i < g_list_model_get_n_items (datasets); i++)
    {
      g_autoptr (HonDataset) dataset = g_list_model_get_item (datasets, i);
      g_autofree char *title = hon_dataset_dup_title (dataset);
      g_autoptr (GBytes) bytes = hon_dataset_dup_bytes (dataset);

      g_assert_cmpuint (hon_dataset_get_n_records (dataset), >, 0);
      g_assert_cmpuint (hon_dataset_get_n_overlaid (dataset), ==, 0);
      g_assert_cmpint (hon_dataset_get_valid (dataset), >, hon_date_new (2026, 1, 1));
      g_assert_nonnull (hon_dataset_get_version (dataset));
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
      g_assert_cmpstr (title, !=, "");
    }
}

static void
test_look_up (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *id;
    HonRecords  records;
  } cases[] = {
    { "sources", HON_RECORDS_SOURCES },
    { "sectors", HON_RECORDS_SECTORS },
    { "contributions", HON_RECORDS_PARAMETERS },
    { "taxation", HON_RECORDS_PARAMETERS },
    { "calendar", HON_RECORDS_PARAMETERS },
    { "acts", HON_RECORDS_ACTS },
    { "tariffs", HON_RECORDS_TARIFFS },
    { "prices", HON_RECORDS_PRICES },
    { "minimum-wage", HON_RECORDS_PARAMETERS },
    { "reimbursement", HON_RECORDS_PARAMETERS },
    { "glossary", HON_RECORDS_TERMS },
    { "conventions", HON_RECORDS_EVENTS },
    { "positions", HON_RECORDS_POSITIONS },
    { "specialities", HON_RECORDS_SPECIALITIES },
    { "technical-acts", HON_RECORDS_TECHNICAL_ACTS },
    { "titles", HON_RECORDS_TITLES },
    { "transitions", HON_RECORDS_TRANSITIONS },
    { "statistics", HON_RECORDS_TOPICS },
    { "territories", HON_RECORDS_MAPS },
  };
  guint n_parameters = 0;

  load (fixture);

  for (int kind = 0; kind < HON_N_SECTORS; kind++)
    {
      HonSector *sector = hon_catalogue_get_sector (fixture->catalogue, kind);

      g_assert_cmpint (hon_sector_get_kind (sector), ==, kind);
      g_assert_cmpint (hon_choices_find (&hon_sector_kind_choices, hon_sector_get_id (sector)), ==, kind);
    }
  g_assert_null (hon_catalogue_find (fixture->catalogue, HON_RECORDS_PARAMETERS, "nothing"));
  g_assert_null (hon_catalogue_find (fixture->catalogue, HON_RECORDS_LINES, "nothing"));
  g_assert_nonnull (hon_catalogue_find (fixture->catalogue, HON_RECORDS_LINES, "maladie"));
  g_assert_null (hon_catalogue_get_rates (fixture->catalogue, 2023));
  g_assert_null (hon_catalogue_get_rates (fixture->catalogue, 2027));
  g_assert_cmpuint (count_sources (fixture), >, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) records = hon_catalogue_dup_records (fixture->catalogue, cases[i].id);
      GListModel *all = hon_catalogue_get_list (fixture->catalogue, cases[i].records);
      guint n = g_list_model_get_n_items (records);

      g_assert_true (g_list_model_get_item_type (records) == g_list_model_get_item_type (all));
      /* Several datasets have parameters, and topics. */
      if (cases[i].records != HON_RECORDS_PARAMETERS && cases[i].records != HON_RECORDS_TOPICS)
        g_assert_cmpuint (n, ==, g_list_model_get_n_items (all));
      n_parameters += cases[i].records == HON_RECORDS_PARAMETERS ? n : 0;
    }
  g_assert_cmpuint (n_parameters, ==, g_list_model_get_n_items (
                        hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_PARAMETERS)));
  for (guint code = 0; code < HON_N_REASONS; code++)
    g_assert_cmpuint (hon_reason_info_get_code (hon_catalogue_get_reason (fixture->catalogue, code)),
                      ==, code);
  g_assert_null (hon_catalogue_dup_records (fixture->catalogue, "nothing"));
  g_assert_null (hon_catalogue_find (fixture->catalogue, HON_RECORDS_ACTS, "nothing"));
  g_assert_null (hon_catalogue_find (fixture->catalogue, HON_RECORDS_TARIFFS, "nothing"));
}

/* A date is told as far as it is known, in words. */
static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *id;
    const char *expected;
  } cases[] = {
    { "cnavpl-guide-2025", "CNAVPL, July 2025" },
    { "cassation-15-20772", "Cour de cassation, 16 June 2016" },
  };

  GListModel *sources;
  guint n_found = 0;

  load (fixture);
  sources = hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_SOURCES);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *reference = hon_source_dup_reference (source);

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        if (g_str_equal (hon_source_get_id (source), cases[j].id))
          {
            g_assert_cmpstr (reference, ==, cases[j].expected);
            n_found++;
          }
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (cases));
}

/* What is told is as fresh as the oldest dataset that it rests on. */
static void
test_valid (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const some[] = { "contributions", "prices", "tariffs", NULL };
  static const char * const none[] = { "no such dataset", NULL };

  load (fixture);
  g_assert_cmpint (hon_catalogue_get_valid_of (fixture->catalogue, some), ==, hon_date_new (2026, 1, 15));
  g_assert_cmpint (hon_catalogue_get_valid_of (fixture->catalogue, none), ==, HON_DATE_NONE);
  g_assert_cmpint (hon_income_get_valid (fixture->catalogue), ==, hon_date_new (2026, 6, 30));
  g_assert_cmpint (hon_bill_get_valid (fixture->catalogue), ==, hon_date_new (2026, 2, 28));
  g_assert_cmpint (hon_wizard_get_valid (fixture->catalogue), ==, hon_date_new (2026, 2, 28));
}

/* A second load replaces everything, and tells only what is new. */
static void
test_load_again (Fixture       *fixture,
                 gconstpointer  data)
{
  load (fixture);
  fixture->told = (Told) { 0 };
  load (fixture);
  g_assert_cmpuint (fixture->told.n_changed, ==, 1);
  g_assert_cmpuint (fixture->told.n_loaded, ==, 0);
  g_assert_cmpuint (fixture->told.n_problems, ==, 0);

  write_overlay (fixture, "contributions.json", "[", -1);
  load (fixture);
  g_assert_cmpuint (fixture->told.n_problems, ==, 1);
  load (fixture);
  g_assert_cmpuint (fixture->told.n_problems, ==, 1);
  remove_overlay (fixture, "contributions.json");
  load (fixture);
  g_assert_cmpuint (fixture->told.n_problems, ==, 2);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
take_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static GAsyncResult *
load_async (Fixture      *fixture,
            GCancellable *cancellable)
{
  GAsyncResult *result = NULL;
  guint id;

  hon_catalogue_load_async (fixture->catalogue, cancellable, take_result_cb, &result);
  id = g_timeout_add_seconds (WAIT_SECONDS, give_up_cb, NULL);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  return result;
}

static void
test_load_async (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = load_async (fixture, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hon_catalogue_is_loaded (fixture->catalogue));
  g_assert_true (hon_catalogue_load_finish (fixture->catalogue, result, &error));
  g_assert_no_error (error);
  g_assert_true (hon_catalogue_is_loaded (fixture->catalogue));
  g_assert_cmpuint (fixture->told.n_changed, ==, 1);
  g_assert_cmpuint (fixture->told.n_loaded, ==, 1);
  assert_shipped (fixture);
}

static void
test_cancel_async (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  result = load_async (fixture, cancellable);
  g_assert_false (hon_catalogue_load_finish (fixture->catalogue, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (hon_catalogue_is_loaded (fixture->catalogue));
  g_assert_cmpuint (fixture->told.n_changed, ==, 0);
}

/* Who stops loading must not be left with half of it. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_overlay (fixture, "contributions.json", asv_2027, -1);
  load (fixture);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2027), ==, 5900.0);

  g_cancellable_cancel (cancellable);
  g_assert_false (hon_catalogue_load (fixture->catalogue, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2027), ==, 5900.0);
  g_assert_cmpuint (fixture->told.n_changed, ==, 1);
}

/* The catalogue outlives a load that it started, on the thread that made it. */
static void
test_drop_while_loading (Fixture       *fixture,
                         gconstpointer  data)
{
  GAsyncResult *result = NULL;
  gpointer weak = fixture->catalogue;

  g_object_add_weak_pointer (weak, &weak);
  hon_catalogue_load_async (fixture->catalogue, NULL, take_result_cb, &result);
  g_clear_object (&fixture->catalogue);
  g_assert_nonnull (weak);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (result);
  while (weak != NULL)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_overlay (Fixture       *fixture,
              gconstpointer  data)
{
  write_overlay (fixture, "contributions.json", asv_2027, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  assert_shipped (fixture);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2027), ==, 5900.0);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 1);
  g_assert_cmpuint (get_n_overlaid (fixture, "sources"), ==, 0);
  g_assert_cmpuint (get_n_overlaid (fixture, "sectors"), ==, 0);
  g_assert_cmpuint (get_n_overlaid (fixture, "taxation"), ==, 0);
}

/* A record replaces the one of its id where it stood; others stay. */
static void
test_overlay_replaces (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_sources;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  load (fixture);
  n_sources = count_sources (fixture);
  copy_overlay (fixture, "y_sources_replaced.json", "sources.json");
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpuint (get_n_overlaid (fixture, "sources"), ==, 1);
  g_assert_cmpuint (count_sources (fixture), ==,
                    n_sources);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (HonSource) source =
        g_list_model_get_item (hon_catalogue_get_list (fixture->catalogue, HON_RECORDS_SOURCES), i);

      g_assert_true (g_hash_table_add (ids, g_strdup (hon_source_get_id (source))));
    }
}

/* One own file may build on another, in whatever order they are found. */
static void
test_overlay_builds_on_another (Fixture       *fixture,
                                gconstpointer  data)
{
  static const char sources[] =
    "{ \"dataset\": \"sources\", \"version\": \"1\", \"valid\": \"2027-01-01\","
    "  \"licence\": \"CC0-1.0\", \"sources\": ["
    "  { \"id\": \"zz-new\", \"title\": \"T\", \"publisher\": \"P\", \"kind\": \"union\" } ] }";
  g_autofree char *pass = make_pass ("2027-01-01", "49000");
  g_auto (GStrv) parts = g_strsplit (pass, "arrete-plafond-2026", -1);
  g_autofree char *with_new_source = g_strjoinv ("zz-new", parts);

  write_overlay (fixture, "contributions.json", with_new_source, -1);
  load (fixture);
  g_assert_nonnull (strstr (get_problem (fixture), "zz-new"));

  write_overlay (fixture, "sources.json", sources, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpfloat (get_number (fixture, "plafond-securite-sociale", 2027), ==, 49000.0);
}

/* What one file needs of another is found in either order of their names. */
static void
test_overlay_order (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char specialities[] =
    "{ \"dataset\": \"specialities\", \"version\": \"1\", \"valid\": \"2027-01-01\","
    "  \"licence\": \"CC0-1.0\", \"specialities\": ["
    "  { \"id\": \"zz-new\", \"label\": { \"fr\": \"Z\", \"en\": \"Z\" },"
    "    \"doctor\": { \"fr\": \"Z\", \"en\": \"Z\" }, \"like\": \"specialiste\" } ] }";
  static const char billables[] =
    "{ \"dataset\": \"reimbursement\", \"version\": \"1\", \"valid\": \"2027-01-01\","
    "  \"licence\": \"CC0-1.0\", \"billables\": ["
    "  { \"id\": \"zz-avis\", \"label\": { \"fr\": \"Z\", \"en\": \"Z\" }, \"kind\": \"acte\","
    "    \"specialites\": [ \"zz-new\" ], \"tarif\": \"APC\", \"sources\": [ \"isnar-guide-2017\" ] } ] }";

  write_overlay (fixture, "reimbursement.json", billables, -1);
  load (fixture);
  g_assert_nonnull (strstr (get_problem (fixture), "zz-new"));

  write_overlay (fixture, "specialities.json", specialities, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_nonnull (hon_catalogue_find (fixture->catalogue, HON_RECORDS_SPECIALITIES, "zz-new"));
}

/* Supplements with conditions that are known are data alone. */
static void
test_overlay_supplement (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char overlay[] =
    "{ \"dataset\": \"reimbursement\", \"version\": \"1\", \"valid\": \"2027-01-01\", \"licence\": \"CC0-1.0\","
    "  \"parameters\": [ { \"id\": \"zz-dimanche\", \"label\": { \"fr\": \"Z\", \"en\": \"Z\" }, \"unit\": \"euro\","
    "    \"kind\": \"scalar\", \"values\": [ { \"from\": \"2027-01-01\", \"value\": 4.25,"
    "    \"source\": \"isnar-guide-2017\", \"confidence\": \"secondary\" } ] } ],"
    "  \"billables\": [ { \"id\": \"zz-dimanche\", \"label\": { \"fr\": \"Z\", \"en\": \"Z\" }, \"kind\": \"majoration\","
    "    \"codes\": [ \"ZZD\" ], \"actes\": [ \"consultation\" ], \"specialites\": [ \"generaliste\" ],"
    "    \"jours\": [ \"samedi\" ], \"age\": [ 75, 131 ], \"from\": \"2027-01-01\", \"tarif\": \"zz-dimanche\","
    "    \"sources\": [ \"isnar-guide-2017\" ] },"
    "    { \"id\": \"zz-suite\", \"label\": { \"fr\": \"Z\", \"en\": \"Z\" }, \"kind\": \"majoration\","
    "    \"codes\": [ \"ZZS\" ], \"actes\": [ \"consultation\" ], \"specialites\": [ \"generaliste\" ],"
    "    \"jours\": [ \"samedi\" ], \"tarif\": \"zz-dimanche\", \"needs\": [ \"zz-dimanche\" ],"
    "    \"sources\": [ \"isnar-guide-2017\" ] } ] }";
  static const struct
  {
    const char *date;
    HonBillDay  day;
    int         age;
    const char *codes;
    gint64      base;
  } cases[] = {
    { "2027-01-02", HON_BILL_DAY_SATURDAY, 80, "", 3850 },
    { "2027-01-02", HON_BILL_DAY_SATURDAY, 74, "", 3000 },
    { "2027-01-02", HON_BILL_DAY_WEEKDAY, 80, "", 3000 },
    { "2026-12-26", HON_BILL_DAY_SATURDAY, 80, "", 3000 },
    { "2027-01-02", HON_BILL_DAY_WEEKDAY, 80, "G+ZZD", 3425 },
    { "2027-01-02", HON_BILL_DAY_WEEKDAY, 80, "G+ZZS+ZZD", 3850 },
  };

  write_overlay (fixture, "reimbursement.json", overlay, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonEncounter) encounter =
        g_object_new (HON_TYPE_ENCOUNTER, "date", hon_date_parse (cases[i].date, NULL), "day", cases[i].day,
                      "age", cases[i].age, "codes", cases[i].codes, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HonBill) bill = hon_bill_new (fixture->catalogue, encounter, &error);

      g_assert_no_error (error);
      g_assert_cmpint (hon_bill_get_result (bill)->base, ==, cases[i].base);
    }
}

static void
test_new_year (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *pass = make_pass ("2027-01-01", "49000");
  const HonIncomeRates *rates;
  const int *years;
  guint n_years;

  write_overlay (fixture, "contributions.json", pass, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  years = hon_catalogue_get_years (fixture->catalogue, &n_years);
  g_assert_cmpuint (n_years, ==, 4);
  g_assert_cmpint (years[3], ==, 2027);
  rates = hon_catalogue_get_rates (fixture->catalogue, 2027);
  g_assert_nonnull (rates);
  g_assert_cmpint (rates->year, ==, 2027);
  g_assert_cmpint (rates->first_day, ==, hon_date_new (2027, 1, 1));
  g_assert_cmpint (rates->last_day, ==, hon_date_new (2027, 12, 31));
  g_assert_cmpfloat (rates->pass, ==, 49000.0);
  g_assert_cmpfloat (rates->asv_flat, ==, 5751.0);
}

/* A ceiling that changes within a year makes no second year of it. */
static void
test_mid_year (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *pass = make_pass ("2026-07-01", "49000");

  write_overlay (fixture, "contributions.json", pass, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  assert_shipped (fixture);
}

/* Facts that are right one by one, but that the engine cannot work with. */
static void
test_incomplete_year (Fixture       *fixture,
                      gconstpointer  data)
{
  const struct
  {
    const char *name;
    const char *text;
    const char *told;
  } cases[] = {
    { "taxation.json",
      "{ \"dataset\": \"taxation\", \"version\": \"1\", \"valid\": \"2027-01-01\","
      "  \"licence\": \"CC0-1.0\", \"parameters\": ["
      "  { \"id\": \"impot-bareme\", \"label\": { \"fr\": \"B\", \"en\": \"B\" },"
      "  \"unit\": \"percent\", \"kind\": \"marginal\", \"bound\": \"euro\", \"values\": ["
      "  { \"from\": \"2026-01-01\", \"value\": null,"
      "    \"source\": \"cgi-102-ter\", \"confidence\": \"official\" } ] } ] }",
      "2024" },
    { "taxation.json",
      "{ \"dataset\": \"taxation\", \"version\": \"1\", \"valid\": \"2027-01-01\","
      "  \"licence\": \"CC0-1.0\", \"parameters\": ["
      "  { \"id\": \"impot-bareme\", \"label\": { \"fr\": \"B\", \"en\": \"B\" },"
      "  \"unit\": \"percent\", \"kind\": \"scalar\", \"values\": ["
      "  { \"from\": \"2024-01-01\", \"value\": 20,"
      "    \"source\": \"cgi-102-ter\", \"confidence\": \"official\" } ] } ] }",
      "impot-bareme" },
  };
  g_autofree char *no_ceiling = make_pass ("2027-01-01", "0");
  g_autofree char *ended = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_overlay (fixture, cases[i].name, cases[i].text, -1);
      load (fixture);
      g_assert_nonnull (strstr (get_problem (fixture), cases[i].name));
      g_assert_nonnull (strstr (get_problem (fixture), cases[i].told));
      assert_shipped (fixture);
      remove_overlay (fixture, cases[i].name);
    }

  write_overlay (fixture, "contributions.json", no_ceiling, -1);
  load (fixture);
  g_assert_nonnull (strstr (get_problem (fixture), "contributions.json"));
  g_assert_nonnull (strstr (get_problem (fixture), "plafond-securite-sociale"));
  assert_shipped (fixture);

  /* A ceiling that ends is no year of its own. */
  ended = make_pass ("2027-01-01", "null");
  write_overlay (fixture, "contributions.json", ended, -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  assert_shipped (fixture);
}

/* A record replaces the shipped one whole: years that it says nothing of cannot
 * be simulated any more, and that is told.
 */
static void
test_lost_years (Fixture       *fixture,
                 gconstpointer  data)
{
  const char * const *problems;
  const int *years;
  guint n_years;

  copy_overlay (fixture, "y_contributions_new_value.json", "contributions.json");
  load (fixture);
  years = hon_catalogue_get_years (fixture->catalogue, &n_years);
  g_assert_cmpuint (n_years, ==, 1);
  g_assert_cmpint (years[0], ==, 2026);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 1);

  g_assert_cmpuint (count_problems (fixture), ==, 2);
  problems = hon_catalogue_get_problems (fixture->catalogue);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", 2024 + (int) i);

      g_assert_nonnull (strstr (problems[i], "contributions.json"));
      g_assert_nonnull (strstr (problems[i], year));
    }
}

/* A bad file does not keep a good one from being used. */
static void
test_bad_beside_good (Fixture       *fixture,
                      gconstpointer  data)
{
  write_overlay (fixture, "contributions.json", asv_2027, -1);
  copy_overlay (fixture, "n_sources_unknown_kind.json", "sources.json");
  write_overlay (fixture, "taxation.json", "{ ", -1);
  write_overlay (fixture, "anything.json", "{ }", -1);
  write_overlay (fixture, "notes.txt", "not a dataset", -1);
  load (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 3);
  g_assert_nonnull (strstr (hon_catalogue_get_problems (fixture->catalogue)[0], "sources.json"));
  g_assert_nonnull (strstr (hon_catalogue_get_problems (fixture->catalogue)[1], "taxation.json"));
  g_assert_nonnull (strstr (hon_catalogue_get_problems (fixture->catalogue)[2], "anything.json"));
  assert_shipped (fixture);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2027), ==, 5900.0);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 1);
  g_assert_cmpuint (get_n_overlaid (fixture, "sources"), ==, 0);
}

static void
test_folder_is_a_file (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  g_file_set_contents (fixture->folder, "not a folder", -1, &error);
  g_assert_no_error (error);
  load (fixture);
  g_assert_nonnull (strstr (get_problem (fixture), fixture->folder));
  assert_shipped (fixture);
}

static void
test_dataset_is_a_folder (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "contributions.json", NULL);

  g_assert_no_errno (g_mkdir_with_parents (path, 0700));
  load (fixture);
  g_assert_nonnull (strstr (get_problem (fixture), "contributions.json"));
  assert_shipped (fixture);
}

/* A pipe or a device may never end, and a file of gigabytes takes all memory: none of
 * them is opened.
 */
static void
test_dataset_is_no_file (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder, "contributions.json", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "sources.json", NULL);
  g_autofree char *large = g_build_filename (fixture->folder, "tariffs.json", NULL);
  const char * const *problems;

  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_no_errno (symlink ("/dev/zero", link));
  g_assert_true (g_file_set_contents (large, "", 0, NULL));
  g_assert_no_errno (truncate (large, (off_t) 3 << 30));

  load (fixture);
  problems = hon_catalogue_get_problems (fixture->catalogue);
  g_assert_cmpuint (count_problems (fixture), ==, 3);
  g_assert_true (strstr (problems[0], link) != NULL && strstr (problems[0], "not a regular file") != NULL);
  g_assert_true (strstr (problems[1], pipe) != NULL && strstr (problems[1], "not a regular file") != NULL);
  g_assert_true (strstr (problems[2], large) != NULL && strstr (problems[2], "too large") != NULL);
  assert_shipped (fixture);
}

/* Files appear, break, are mended and go, while the application runs. */
static void
test_watch (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  load (fixture);
  hon_catalogue_watch (fixture->catalogue);
  hon_catalogue_watch (fixture->catalogue);

  write_overlay (fixture, "contributions.json", asv_2027, -1);
  wait_for (&fixture->told.n_changed, 2);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 1);
  g_assert_cmpfloat (get_number (fixture, "asv-forfait", 2027), ==, 5900.0);

  write_overlay (fixture, "contributions.json", "{ \"dataset\":", -1);
  wait_for (&fixture->told.n_changed, 3);
  g_assert_nonnull (strstr (get_problem (fixture), "contributions.json"));
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 0);
  assert_shipped (fixture);

  write_overlay (fixture, "contributions.json", asv_2027, -1);
  wait_for (&fixture->told.n_changed, 4);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 1);

  remove_overlay (fixture, "contributions.json");
  wait_for (&fixture->told.n_changed, 5);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpuint (get_n_overlaid (fixture, "contributions"), ==, 0);
  assert_shipped (fixture);

  /* However often a file was written in one go, it is read once. */
  g_assert_cmpuint (fixture->told.n_changed, ==, 5);
  g_assert_cmpuint (fixture->told.n_loaded, ==, 1);
}

/* Those who follow a first agreement have to make the folder. */
static void
test_watch_new_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  load (fixture);
  hon_catalogue_watch (fixture->catalogue);
  write_overlay (fixture, "contributions.json", asv_2027, -1);
  while (get_n_overlaid (fixture, "contributions") == 0)
    wait_for (&fixture->told.n_changed, fixture->told.n_changed + 1);
}

/* A change that was seen, but not read yet, dies with the catalogue. */
static void
test_drop_while_watching (Fixture       *fixture,
                          gconstpointer  data)
{
  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  load (fixture);
  hon_catalogue_watch (fixture->catalogue);
  write_overlay (fixture, "contributions.json", asv_2027, -1);
  g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
}

static gboolean
validate_bytes (Fixture    *fixture,
                const char *id,
                const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  return hon_catalogue_validate_bytes (fixture->catalogue, id, bytes, NULL);
}

static void
test_validate (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tests", "data", "fixtures", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  guint n_right = 0;
  guint n_wrong = 0;
  const char *name;

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (name, "_", 3);
      g_autofree char *overlay_name = NULL;
      g_autofree char *path = NULL;
      g_autoptr (GFile) file = NULL;
      g_autoptr (GError) refusal = NULL;
      gboolean accepted;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      overlay_name = g_strconcat (parts[1], ".json", NULL);
      copy_overlay (fixture, name, overlay_name);
      path = g_build_filename (fixture->folder, overlay_name, NULL);
      file = g_file_new_for_path (path);
      accepted = hon_catalogue_validate_file (fixture->catalogue, file, NULL, &refusal);

      if (g_str_equal (parts[0], "y"))
        {
          if (!accepted)
            {
              g_test_message ("%s is refused: %s", name, refusal->message);
              g_test_fail ();
            }
          n_right++;
        }
      else
        {
          g_assert_cmpstr (parts[0], ==, "n");
          n_wrong++;
          if (accepted)
            {
              g_test_message ("%s is accepted", name);
              g_test_fail ();
              remove_overlay (fixture, overlay_name);
              continue;
            }
          g_assert_true (refusal->domain == HON_DATASET_ERROR);
          if (strstr (refusal->message, path) == NULL)
            g_test_fail_printf ("%s: no file in: %s", name, refusal->message);
          if (refusal->code != HON_DATASET_ERROR_SYNTAX && strstr (refusal->message, " $") == NULL)
            g_test_fail_printf ("%s: no place in: %s", name, refusal->message);
          g_test_message ("%s: %s", name, refusal->message);
        }

      /* The application says the same, and keeps what it has. */
      if (!accepted)
        {
          load (fixture);
          g_assert_cmpstr (get_problem (fixture), ==, refusal->message);
          assert_shipped (fixture);
        }
      g_assert_true (validate_bytes (fixture, parts[1], path) == accepted);
      remove_overlay (fixture, overlay_name);
    }

  g_assert_cmpuint (n_right, >=, 12);
  g_assert_cmpuint (n_wrong, >=, 50);
}

/* Reads a shipped file with one change, and tells what is said of it. */
static GError *
refuse (Fixture    *fixture,
        const char *id,
        JsonNode   *root)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  GError *error = NULL;

  hon_catalogue_validate_bytes (fixture->catalogue, id, bytes, &error);

  return error;
}

/* Repeats the first entry of every list below @node, one list of each place in turn. */
static void
repeat_entries (Fixture    *fixture,
                const char *id,
                JsonNode   *root,
                JsonNode   *node,
                const char *place,
                GHashTable *places)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *child;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &child))
        {
          g_autofree char *child_place = g_strconcat (place, ".", name, NULL);

          repeat_entries (fixture, id, root, child, child_place, places);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint n = json_array_get_length (array);

      for (guint i = 0; i < n; i++)
        repeat_entries (fixture, id, root, json_array_get_element (array, i), place, places);
      if (n > 0 && g_hash_table_add (places, g_strdup (place)))
        {
          g_autoptr (GError) error = NULL;

          json_array_add_element (array, json_node_copy (json_array_get_element (array, 0)));
          error = refuse (fixture, id, root);
          json_array_remove_element (array, n);
          if (error == NULL)
            g_test_fail_printf ("%s%s may have an entry twice", id, place);
        }
    }
}

/* No list of any dataset takes an entry that it has. */
static void
test_validate_entries (Fixture       *fixture,
                       gconstpointer  data)
{
  const char * const *ids = hon_dataset_get_known_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "datasets", name, NULL);
      g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) refusal = NULL;
      JsonNode *root;

      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
      root = json_parser_get_root (parser);
      refusal = refuse (fixture, ids[i], root);
      g_assert_no_error (refusal);
      repeat_entries (fixture, ids[i], root, root, "", places);
      g_assert_cmpuint (g_hash_table_size (places), >, 0);
    }
}

/* A member that stands twice is told where it stands, at any depth. */
static void
test_validate_members (Fixture       *fixture,
                       gconstpointer  data)
{
  static const struct { const char *text; const char *place; } cases[] = {
    { "{ \"a\": 1, \"a\": 2 }", " $.a:" },
    { "{ \"a\": { \"b\": 1, \"c\": 2, \"b\": 1 } }", " $.a.b:" },
    { "{ \"a\": [ 1, { \"b\": [ { \"c\": 1, \"c\": 1 } ] } ] }", " $.a[1].b[0].c:" },
    { "{ \"a\": { \"b\": 1, \"b\": 2 }, \"a\": 1 }", " $.a:" },
    { "[ {}, { \"a\": {}, \"a\": {} } ]", " $[1].a:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_false (hon_catalogue_validate_bytes (fixture->catalogue, "sources", bytes, &error));
      g_assert_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_DUPLICATE);
      if (strstr (error->message, cases[i].place) == NULL)
        g_test_fail_printf ("%s: %s", cases[i].text, error->message);
    }
}

/* U+0000 would end a text early, however it is written; what only looks like it would not. */
static void
test_validate_characters (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct { const char *text; gsize length; gboolean is_refused; } cases[] = {
    { "{ \"a\\u0000\": 1 }", 0, TRUE },
    { "{ \"a\":\n\"\\u0000\" }", 0, TRUE },
    { "{ \"a\": \"\\\\\\u0000\" }", 0, TRUE },
    { "{ \"a\": \"\\\\u0000\" }", 0, FALSE },
    { "{ \"a\": \"\\u00001\" }", 0, TRUE },
    { "{ \"a\": \"\\u000a\" }", 0, FALSE },
    { "{ \"a\": \"\0\" }", 12, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i].length > 0 ? cases[i].length : strlen (cases[i].text);
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, length);
      g_autoptr (GError) error = NULL;

      g_assert_false (hon_catalogue_validate_bytes (fixture->catalogue, "sources", bytes, &error));
      if ((strstr (error->message, "U+0000") != NULL) != cases[i].is_refused)
        g_test_fail_printf ("case %zu: %s", i, error->message);
    }
}

/* What a file calls its members is shown as JSON shows it, and cut: it may hold what a
 * terminal obeys.
 */
static void
test_validate_names (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *long_name = g_strnfill (100000, 'a');
  const struct { const char *name; const char *place; } cases[] = {
    { "source", " $.source:" },
    { "$schema2", " $.$schema2:" },
    { "a.b", " $[\"a.b\"]:" },
    { "\\u001b]0;owned\\u0007", " $[\"\\u001b]0;owned\\u0007\"]:" },
    { "\\n", " $[\"\\n\"]:" },
    { "", " $[\"\"]:" },
    { "é", " $[\"é\"]:" },
    { long_name, "aaaa…]:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{ \"dataset\": \"sources\", \"%s\": 1 }", cases[i].name);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_false (hon_catalogue_validate_bytes (fixture->catalogue, "sources", bytes, &error));
      g_assert_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_UNKNOWN);
      g_assert_cmpuint (strlen (error->message), <, 400);
      if (strstr (error->message, cases[i].place) == NULL)
        g_test_fail_printf ("%s", error->message);
    }
}

/* Members that mean nothing where they stand are refused. */
static void
test_validate_parameters (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char scalar[] = "\"unit\": \"euro\", \"kind\": \"scalar\"";
  static const char curve[] =
    "\"unit\": \"percent\", \"kind\": \"progressive\", \"bound\": \"pass\"";
  const struct { const char *shape; const char *value; const char *place; } cases[] = {
    { scalar, "\"value\": 1", NULL },
    { scalar, "\"value\": null", NULL },
    { curve, "\"points\": [ { \"at\": 1, \"rate\": 1 } ]", NULL },
    { curve, "\"value\": null", NULL },
    { scalar, "\"value\": 1, \"points\": []", ".values[0].points:" },
    { scalar, "\"value\": null, \"tiers\": []", ".values[0].tiers:" },
    { scalar, "\"points\": [ { \"at\": 1, \"rate\": 1 } ]", ".values[0].points:" },
    { curve, "\"points\": [ { \"at\": 1, \"rate\": 1 } ], \"value\": 1", ".values[0].value:" },
    { curve, "\"points\": [ { \"at\": 1, \"rate\": 1 } ], \"value\": null", ".values[0].points:" },
    { curve, "\"value\": 1", ".values[0].value:" },
    { "\"unit\": \"euro\", \"kind\": \"scalar\", \"bound\": \"pass\"", "\"value\": 1", ".bound:" },
    { "\"unit\": \"fraction\", \"kind\": \"scalar\"", "\"value\": 1", ".unit:" },
    { "\"unit\": \"euro\", \"kind\": \"fraction\"", "\"value\": [1, 2]", ".unit:" },
    { "\"unit\": \"euro\", \"kind\": \"progressive\", \"bound\": \"pass\"",
      "\"points\": [ { \"at\": 1, \"rate\": 1 } ]", ".unit:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{ \"dataset\": \"contributions\", \"version\": \"1\", \"valid\": \"2027-01-01\","
          "  \"licence\": \"CC0-1.0\", \"parameters\": [ { \"id\": \"trial\","
          "  \"label\": { \"fr\": \"E\", \"en\": \"T\" }, %s, \"values\": [ {"
          "  \"from\": \"2026-01-01\", \"source\": \"carmf-taux-2026\","
          "  \"confidence\": \"official\", %s } ] } ] }",
          cases[i].shape, cases[i].value);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;

      if (hon_catalogue_validate_bytes (fixture->catalogue, "contributions", bytes, &error) !=
          (cases[i].place == NULL))
        g_test_fail_printf ("%s: %s", text, error != NULL ? error->message : "accepted");
      else if (cases[i].place != NULL && strstr (error->message, cases[i].place) == NULL)
        g_test_fail_printf ("%s: %s", text, error->message);
    }
}

/* Nothing is said without a source. */
static void
test_validate_sources (Fixture       *fixture,
                       gconstpointer  data)
{
  const struct
  {
    const char *sources;
    const char *departures;
    const char *place;
  } cases[] = {
    { "\"carmf-cotisations\"", "", NULL },
    { "", "", ".sources:" },
    { "\"carmf-cotisations\"", "{ \"text\": { \"fr\": \"D\", \"en\": \"D\" }, \"sources\": [] }",
      ".departures[0].sources:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{ \"dataset\": \"contributions\", \"version\": \"1\", \"valid\": \"2027-01-01\","
          "  \"licence\": \"CC0-1.0\", \"lines\": [ { \"id\": \"trial\","
          "  \"organism\": \"none\", \"label\": { \"fr\": \"E\", \"en\": \"T\" },"
          "  \"summary\": { \"fr\": \"E\", \"en\": \"T\" }, \"parameters\": [],"
          "  \"sources\": [ %s ], \"departures\": [ %s ] } ] }",
          cases[i].sources, cases[i].departures);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_true (hon_catalogue_validate_bytes (fixture->catalogue, "contributions", bytes,
                                                   &error) == (cases[i].place == NULL));
      if (cases[i].place != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_validate_missing (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "contributions.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (hon_catalogue_validate_file (fixture->catalogue, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, path));
}

/* Every byte of a right file is changed in turn: whatever comes of it is told
 * or taken, never a crash, and what is told names the file.
 */
static void
test_broken_bytes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *fixture_path = g_test_build_filename (G_TEST_DIST, "tests", "data", "fixtures",
                                                         "y_contributions_every_kind.json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "contributions.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture_path, &text, &length, NULL));
  for (gsize i = 0; i < length; i += 1 + g_test_rand_int_range (0, 16))
    {
      static const char bytes[] = "0-\"[]{},:n\0\xff";
      char kept = text[i];
      g_autoptr (GError) error = NULL;

      text[i] = bytes[g_test_rand_int_range (0, sizeof bytes)];
      write_overlay (fixture, "contributions.json", text, (gssize) length);
      if (!hon_catalogue_validate_file (fixture->catalogue, file, NULL, &error))
        g_assert_nonnull (strstr (error->message, path));
      text[i] = kept;
    }
}

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/catalogue/load", test_load);
  ADD ("/catalogue/look-up", test_look_up);
  ADD ("/catalogue/load/again", test_load_again);
  ADD ("/catalogue/references", test_references);
  ADD ("/catalogue/valid", test_valid);
  ADD ("/catalogue/load/async", test_load_async);
  ADD ("/catalogue/load/drop", test_drop_while_loading);
  ADD ("/catalogue/cancel", test_cancel);
  ADD ("/catalogue/cancel/async", test_cancel_async);
  ADD ("/catalogue/overlay", test_overlay);
  ADD ("/catalogue/overlay/replaces", test_overlay_replaces);
  ADD ("/catalogue/overlay/builds-on-another", test_overlay_builds_on_another);
  ADD ("/catalogue/overlay/order", test_overlay_order);
  ADD ("/catalogue/overlay/supplement", test_overlay_supplement);
  ADD ("/catalogue/overlay/new-year", test_new_year);
  ADD ("/catalogue/overlay/mid-year", test_mid_year);
  ADD ("/catalogue/overlay/incomplete-year", test_incomplete_year);
  ADD ("/catalogue/overlay/lost-years", test_lost_years);
  ADD ("/catalogue/overlay/bad-beside-good", test_bad_beside_good);
  ADD ("/catalogue/overlay/folder-is-a-file", test_folder_is_a_file);
  ADD ("/catalogue/overlay/dataset-is-a-folder", test_dataset_is_a_folder);
  ADD ("/catalogue/overlay/dataset-is-no-file", test_dataset_is_no_file);
  ADD ("/catalogue/watch", test_watch);
  ADD ("/catalogue/watch/new-folder", test_watch_new_folder);
  ADD ("/catalogue/watch/drop", test_drop_while_watching);
  ADD ("/catalogue/validate", test_validate);
  ADD ("/catalogue/validate/entries", test_validate_entries);
  ADD ("/catalogue/validate/members", test_validate_members);
  ADD ("/catalogue/validate/characters", test_validate_characters);
  ADD ("/catalogue/validate/names", test_validate_names);
  ADD ("/catalogue/validate/parameters", test_validate_parameters);
  ADD ("/catalogue/validate/sources", test_validate_sources);
  ADD ("/catalogue/validate/missing", test_validate_missing);
  ADD ("/catalogue/validate/broken-bytes", test_broken_bytes);

  return g_test_run ();
}
