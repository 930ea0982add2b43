/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-billing.h"

#define TODAY (hon_date_new (2026, 2, 1))

static GListModel *
search (HonDate     date,
        const char *words,
        guint       max)
{
  return hon_billing_search (hon_test_get_catalogue (), date, words, FALSE, max);
}

/* What people type, and the code that comes first. */
static void
test_search (void)
{
  static const struct
  {
    const char     *words;
    const char     *code;
    HonBillingKind  kind;
  } cases[] = {
    { "ECG", "DEQP003", HON_BILLING_TECHNICAL },
    { "deqp", "DEQP003", HON_BILLING_TECHNICAL },
    { "cataracte", "BFGA427", HON_BILLING_TECHNICAL },
    { "prothèse de genou", "NFKA008", HON_BILLING_TECHNICAL },
    { "G", "G", HON_BILLING_ACT },
    { "consultation du généraliste", "G", HON_BILLING_ACT },
    { "visite", "VG", HON_BILLING_ACT },
    { "mhp", "MHP", HON_BILLING_SUPPLEMENT },
    { "supplement for a child", "MEG", HON_BILLING_SUPPLEMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) found = search (TODAY, cases[i].words, 1);
      g_autoptr (HonBillingItem) first = g_list_model_get_item (found, 0);

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (first);
      g_assert_cmpstr (hon_billing_item_get_code (first), ==, cases[i].code);
      g_assert_cmpint (hon_billing_item_get_kind (first), ==, cases[i].kind);
    }
}

/* Each code comes once, as many as are wanted, and only what is in force. */
static void
test_list (void)
{
  g_autoptr (GListModel) all = search (TODAY, "", 0);
  g_autoptr (GListModel) few = search (TODAY, "", 5);
  g_autoptr (GListModel) none = search (TODAY, "zzzzz", 5);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (all), >, 650);
  g_assert_cmpuint (g_list_model_get_n_items (few), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillingItem) item = g_list_model_get_item (all, i);
      g_autoptr (HonBillingItem) again = NULL;

      g_assert_true (g_hash_table_add (codes, g_strdup (hon_billing_item_get_code (item))));
      again = hon_billing_find (hon_test_get_catalogue (), TODAY, hon_billing_item_get_code (item));
      g_assert_nonnull (again);
      g_assert_cmpstr (hon_billing_item_get_label (again), ==, hon_billing_item_get_label (item));
      g_assert_cmpint (hon_billing_item_get_kind (again), ==, hon_billing_item_get_kind (item));
    }
}

/* A supplement of 2024 is not found before. */
static void
test_days (void)
{
  g_autoptr (HonBillingItem) before = hon_billing_find (hon_test_get_catalogue (), hon_date_new (2020, 1, 1), "MHP");
  g_autoptr (HonBillingItem) after = hon_billing_find (hon_test_get_catalogue (), TODAY, "MHP");
  g_autoptr (HonBillingItem) other = hon_billing_find (hon_test_get_catalogue (), TODAY, "GS");
  g_autoptr (HonBillingItem) nothing = hon_billing_find (hon_test_get_catalogue (), TODAY, "ZZZ");
  g_autofree char *code = NULL;
  g_autofree char *label = NULL;
  g_autofree char *kind = NULL;

  g_assert_null (before);
  g_assert_null (nothing);
  g_object_get (after, "code", &code, "label", &label, "kind-label", &kind, NULL);
  g_assert_cmpstr (code, ==, "MHP");
  g_assert_cmpstr (label, ==, hon_billing_item_get_label (after));
  g_assert_cmpstr (kind, ==, "Supplement");
  g_assert_cmpstr (hon_billing_item_get_code (other), ==, "GS");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/billing/search", test_search);
  g_test_add_func ("/billing/list", test_list);
  g_test_add_func ("/billing/days", test_days);

  status = g_test_run ();
  hon_test_drop_catalogue ();

  return status;
}
