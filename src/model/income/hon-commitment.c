/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-commitment.h"

#include "hon-format.h"
#include "hon-remark.h"

#include <glib/gi18n-lib.h>

/* The OPTAM: what a doctor has agreed on with the health insurance, and whether a practice keeps to it. */

static void
add_notice (GListStore *notices,
            const char *title,
            const char *text)
{
  g_autoptr (HonRemark) notice = hon_remark_new (title, text);

  g_list_store_append (notices, notice);
}

/* The first indicator: overruns for fees at the tariff, in percent (convention of 2016, annex 21). The health
 * insurance counts these at the tariffs of secteur 1, which makes it no higher.
 */
static double
get_mean_overrun (const HonYearsPhase *phase)
{
  gint64 at_tariff = phase->receipts - phase->outside - phase->overruns;

  return at_tariff > 0 ? 100.0 * phase->overruns / at_tariff : 0.0;
}

/* Which fee those may be asked on average who do not pay the tariff, in percent of it: the overruns that are
 * agreed on are spread over them. It is 0 where that is not known, or all pay the tariff.
 */
static double
get_fee_within (const HonCommitment *self)
{
  int share = MAX (self->tariff_share, self->agreed_share);

  if (self->agreed_overrun < 0 || share < 0 || share >= 100)
    return 0.0;

  return 100.0 + 100.0 * self->agreed_overrun / (100 - share);
}

static void
add_mean_overrun (GListStore          *notices,
                  const HonYearsPhase *phase,
                  int                  agreed)
{
  double own = get_mean_overrun (phase);
  g_autofree char *own_text = hon_format_percent (own, 1);
  g_autofree char *agreed_text = hon_format_percent (agreed, 0);
  g_autofree char *text = NULL;

  text = g_strdup_printf (own <= agreed
                          /* Translators: two shares in percent. */
                          ? _("Your overruns are %1$s of your fees at the tariff: within the %2$s that are agreed on.")
                          /* Translators: two shares in percent. */
                          : _("Your overruns are %1$s of your fees at the tariff: more than the %2$s that are agreed "
                              "on. The premium is then reduced or lost."),
                          own_text, agreed_text);
  add_notice (notices, _("OPTAM: mean overrun"), text);
}

static void
add_tariff_share (GListStore *notices,
                  int         own,
                  int         agreed)
{
  g_autofree char *own_text = hon_format_percent (own, 0);
  g_autofree char *agreed_text = hon_format_percent (agreed, 0);
  g_autofree char *text = NULL;

  text = g_strdup_printf (own >= agreed
                          /* Translators: two shares in percent. */
                          ? _("%1$s of your activity is at the tariff: no less than the %2$s that are agreed on.")
                          /* Translators: two shares in percent. */
                          : _("%1$s of your activity is at the tariff: less than the %2$s that are agreed on. The "
                              "premium is then reduced or lost."),
                          own_text, agreed_text);
  add_notice (notices, _("OPTAM: share at the tariff"), text);
}

/* The commitment is an average: what one fee may be depends on how many pay the tariff. */
static void
add_fee_within (GListStore          *notices,
                const HonCommitment *commitment)
{
  double fee = get_fee_within (commitment);
  g_autofree char *percent = hon_format_percent (fee, 0);
  g_autofree char *share = hon_format_percent (MAX (commitment->tariff_share, commitment->agreed_share), 0);
  g_autofree char *text = NULL;

  if (fee <= 0.0)
    return;

  /* Translators: two shares in percent. */
  text = g_strdup_printf (_("With %1$s at the tariff, the others may be asked %2$s of the tariff on average: a higher "
                            "fee fits only if others are lower."), share, percent);
  add_notice (notices, _("OPTAM: fees that fit"), text);
}

/* What is known of the premium: rates of years ago, which are no longer published. */
static const char *
get_history (HonCatalogue *catalogue)
{
  HonLineInfo *line = hon_catalogue_find (catalogue, HON_RECORDS_LINES, "prime-optam");
  g_autoptr (HonDeparture) departure = g_list_model_get_item (hon_line_info_get_departures (line), 0);

  /* The record keeps it alive. */
  return departure != NULL ? hon_departure_get_text (departure) : hon_line_info_get_summary (line);
}

/**
 * hon_commitment_add_notices:
 * @self: what is entered of the OPTAM
 * @phase: the part of a career that is in it
 * @catalogue: a loaded catalogue
 * @notices: (element-type HonRemark): where to add to
 *
 * Tells whether a practice keeps to what is agreed on, as far as that is known: the mean overrun, the share of
 * the activity at the tariff, which fees fit; and what the premium is.
 */
void
hon_commitment_add_notices (const HonCommitment *self,
                            const HonYearsPhase *phase,
                            HonCatalogue        *catalogue,
                            GListStore          *notices)
{
  g_return_if_fail (self != NULL && phase != NULL);
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (G_IS_LIST_STORE (notices));

  if (self->agreed_overrun >= 0)
    add_mean_overrun (notices, phase, self->agreed_overrun);
  if (self->agreed_share >= 0 && self->tariff_share >= 0)
    add_tariff_share (notices, self->tariff_share, self->agreed_share);
  add_fee_within (notices, self);
  if (self->premium == 0)
    add_notice (notices, _("OPTAM: no premium is counted"), get_history (catalogue));
  else
    add_notice (notices, _("OPTAM: the premium"),
                _("It is counted in the year that it is for, and paid only in the next one, after the health "
                  "insurance has checked the commitments."));
}
