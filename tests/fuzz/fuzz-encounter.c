/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-bill-explain.h"
#include "hon-bill-export.h"
#include "hon-bill-remarks.h"
#include "hon-bill.h"

/* Any bytes as an encounter: what is accepted has a bill whose parts make the
 * fee, and texts that can be shown.
 */

static HonCatalogue *
get_catalogue (void)
{
  static HonCatalogue *catalogue;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = hon_catalogue_new (NULL);
      hon_catalogue_load (catalogue, NULL, &error);
      g_assert_no_error (error);
    }

  return catalogue;
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == HON_INPUT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_bill (HonBill *bill)
{
  const HonBillResult *result = hon_bill_get_result (bill);
  g_autofree char *sentence = hon_bill_dup_sentence (bill);
  g_auto (GStrv) remarks = hon_bill_dup_remarks (bill);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (result->net, >=, 0);
  if (result->asked != HON_BILL_UNKNOWN)
    g_assert_cmpint (result->net + result->complementary + result->patient, ==, result->asked);

  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (hon_bill_get_table (bill))); i++)
    {
      g_autoptr (HonTableRow) line = g_list_model_get_item (G_LIST_MODEL (hon_bill_get_table (bill)), i);
      g_autoptr (HonExplanation) explanation = hon_bill_explain (bill, hon_table_row_get_id (line));

      g_assert_nonnull (explanation);
    }

  hon_bill_result_append_json (result, get_catalogue (), text);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autoptr (HonBill) bill = NULL;
  g_autoptr (GError) error = NULL;

  json_parser_set_strict (parser, TRUE);
  if (size == 0 || !json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL))
    return 0;

  if (!hon_input_read_json (HON_INPUT (encounter), json_parser_get_root (parser), &error))
    {
      check_error (error);
      return 0;
    }
  bill = hon_bill_new (get_catalogue (), encounter, &error);
  if (bill == NULL)
    check_error (error);
  else
    check_bill (bill);

  return 0;
}
