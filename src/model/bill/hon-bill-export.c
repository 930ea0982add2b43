/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-export.h"

#include "hon-bill-credits.h"
#include "hon-bill-part.h"

/* Bills as programs read them. */

/* The members of the JSON form: amounts, but the one that is a rate. */
static const struct
{
  const char *name;
  gsize       offset;
} outputs[] = {
  { "tarif", G_STRUCT_OFFSET (HonBillResult, tariff) },
  { "tarif_maximum_depassement_autorise", G_STRUCT_OFFSET (HonBillResult, ceiling) },
  { "base_remboursement", G_STRUCT_OFFSET (HonBillResult, base) },
  { "participation_forfaitaire", G_STRUCT_OFFSET (HonBillResult, deduction) },
  { "amo_brut", G_STRUCT_OFFSET (HonBillResult, gross) },
  { "amo_net", G_STRUCT_OFFSET (HonBillResult, net) },
  { "honoraires", G_STRUCT_OFFSET (HonBillResult, asked) },
  { "depassement", G_STRUCT_OFFSET (HonBillResult, overrun) },
  { "amc", G_STRUCT_OFFSET (HonBillResult, complementary) },
  { "prescriptions_a_charge", G_STRUCT_OFFSET (HonBillResult, patient_prescribed) },
  { "reste_a_charge", G_STRUCT_OFFSET (HonBillResult, patient) },
  { "amo_minimum", G_STRUCT_OFFSET (HonBillResult, gross_low) },
  { "regime_local", G_STRUCT_OFFSET (HonBillResult, local) },
  { "paye_sur_place", G_STRUCT_OFFSET (HonBillResult, at_desk) },
  { "preleve_ensuite", G_STRUCT_OFFSET (HonBillResult, later) },
  { "base_sans_depassement", G_STRUCT_OFFSET (HonBillResult, at_tariff) },
  { "depassement_interdit", G_STRUCT_OFFSET (HonBillResult, refused) },
};

static void
append_json_amount (GString *text,
                    gint64   centimes)
{
  if (centimes == HON_BILL_UNKNOWN)
    g_string_append (text, "null");
  else if (centimes % 100 == 0)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, centimes / 100);
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT ".%02d", centimes / 100, (int) (centimes % 100));
}

static void
append_json_parts (const HonBillResult *result,
                   HonCatalogue        *catalogue,
                   GString             *text)
{
  HonRecord *records[HON_BILL_PARTS_MAX];

  g_string_append (text, ",\"lignes\":[");
  for (guint i = 0; i < result->n_parts; i++)
    {
      g_autofree char *id = NULL;
      const char *code;

      records[i] = hon_bill_part_find (&result->parts[i], catalogue);
      id = hon_bill_part_dup_id (result, i, records);
      code = hon_bill_part_get_code (&result->parts[i], records[i]);
      g_string_append_printf (text, "%s{\"id\":\"%s\",\"code\":\"%s\",\"montant\":", i == 0 ? "" : ",", id,
                              code != NULL ? code : "");
      append_json_amount (text, result->parts[i].amount);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
}

/**
 * hon_bill_result_append_json:
 * @result: every component
 * @catalogue: the catalogue that it was computed with
 * @text: where an object is appended
 *
 * Writes @result as one JSON object on one line: euros, `null` where an amount
 * does not exist or cannot be known. The rate counts from 0 to 1. The acts and
 * supplements have the ids of their records, and their codes.
 */
void
hon_bill_result_append_json (const HonBillResult *result,
                             HonCatalogue        *catalogue,
                             GString             *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (result != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_string_append_printf (text, "%c\"%s\":", i == 0 ? '{' : ',', outputs[i].name);
      append_json_amount (text, G_STRUCT_MEMBER (gint64, result, outputs[i].offset));
    }
  g_string_append (text, ",\"taux\":");
  if (result->rate < 0)
    g_string_append (text, "null");
  else
    g_string_append_printf (text, "%d.%04d", result->rate / HON_BILL_WHOLE, result->rate % HON_BILL_WHOLE);
  g_string_append_printf (text, ",\"information_ecrite\":%s,\"prescriptions_remboursees\":%s,\"incertain\":%s",
                          result->written ? "true" : "false", result->prescriptions ? "true" : "false",
                          result->doubts != 0 ? "true" : "false");
  append_json_parts (result, catalogue, text);
  valid = hon_date_to_iso (hon_bill_get_valid (catalogue));
  g_string_append_printf (text, ",\"verifie_jusqu_au\":\"%s\"}", valid);
}
