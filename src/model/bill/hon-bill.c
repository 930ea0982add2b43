/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-explain-private.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-published-error-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonBillLine:
 *
 * One row of a bill: what it is, and how much.
 */

struct _HonBillLine
{
  GObject   parent_instance;

  char     *id;       /* (owned) */
  char     *label;    /* (owned) */
  gint64    amount;   /* centimes; UNKNOWN */
  int       rate;     /* hundredths of a percent; -1 where there is an amount */
  gboolean  is_total;
};

G_DEFINE_FINAL_TYPE (HonBillLine, hon_bill_line, G_TYPE_OBJECT)

/**
 * HonBill:
 *
 * Who pays what for one act: a list of lines. It never changes: another
 * encounter has another bill.
 */

struct _HonBill
{
  GObject        parent_instance;

  HonCatalogue  *catalogue; /* (owned) */
  HonTariffs    *tariffs;   /* (owned): a copy, for the catalogue may be loaded again */
  HonBillInput   input;
  HonBillResult  result;
  HonBillable   *parts[HON_BILL_PARTS_MAX]; /* (owned): the act, then its supplements */
  GPtrArray     *lines;     /* (owned) (element-type HonBillLine) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
  { "reste_a_charge", G_STRUCT_OFFSET (HonBillResult, patient) },
  { "amo_minimum", G_STRUCT_OFFSET (HonBillResult, gross_low) },
  { "regime_local", G_STRUCT_OFFSET (HonBillResult, local) },
  { "paye_sur_place", G_STRUCT_OFFSET (HonBillResult, at_desk) },
  { "preleve_ensuite", G_STRUCT_OFFSET (HonBillResult, later) },
  { "depassement_interdit", G_STRUCT_OFFSET (HonBillResult, refused) },
};

static const struct
{
  HonBillDoubt  doubt;
  const char   *text;
} doubts[] = {
  { HON_BILL_DOUBT_NC_DEDUCTION,
    N_("No source tells whether the flat-rate deduction is taken outside the agreement; it is not here.") },
  { HON_BILL_DOUBT_LOCAL_OUTSIDE,
    N_("No source tells what the local scheme pays outside the pathway; the same as inside is added here.") },
  { HON_BILL_DOUBT_EXEMPT_OUTSIDE,
    N_("No source tells what an exemption is worth outside the pathway; it is kept here.") },
  { HON_BILL_DOUBT_HEAVY_OUTSIDE,
    N_("No source tells what a heavy act costs outside the pathway; the ordinary rate is taken here.") },
  { HON_BILL_DOUBT_AT_TARIFF,
    N_("No source tells the tariff of secteur 1, which holds without an overrun; the fee is taken to have one.") },
};

/* The lines that rest on figures of the law, and not on other lines. */
static const char * const sourced[] = {
  "bill-base", "bill-non-conventionne", "bill-da", "bill-taux", "bill-acte-lourd", "bill-regime-local",
  "bill-participation-forfaitaire",
};

static GType
hon_bill_get_item_type (GListModel *model)
{
  return HON_TYPE_BILL_LINE;
}

static guint
hon_bill_get_n_items (GListModel *model)
{
  return HON_BILL (model)->lines->len;
}

static gpointer
hon_bill_get_item (GListModel *model,
                   guint       position)
{
  HonBill *self = HON_BILL (model);

  if (position >= self->lines->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->lines, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_bill_get_item_type;
  iface->get_n_items = hon_bill_get_n_items;
  iface->get_item = hon_bill_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonBill, hon_bill, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static HonBillLine *
add_line (HonBill    *self,
          const char *id,
          gint64      amount)
{
  HonBillLine *line = g_object_new (HON_TYPE_BILL_LINE, NULL);
  HonLineInfo *info = hon_catalogue_find (self->catalogue, HON_RECORDS_LINES, id);

  line->id = g_strdup (id);
  line->label = g_strdup (info != NULL ? hon_line_info_get_label (info) : id);
  line->amount = amount;
  line->rate = -1;
  g_ptr_array_add (self->lines, line);

  return line;
}

/* What is billed, with the codes that doctors write. */
static void
add_part (HonBill *self,
          guint    position)
{
  HonBillable *part = self->parts[position];
  const char * const *codes = hon_billable_get_codes (part);
  HonBillLine *line = add_line (self, hon_billable_get_id (part), self->result.parts[position].amount);

  g_free (line->label);
  if (*codes != NULL)
    /* Translators: %1$s is what an act or a supplement is, %2$s its code. */
    line->label = g_strdup_printf (C_("act", "%1$s (%2$s)"), hon_billable_get_label (part), *codes);
  else
    line->label = g_strdup (hon_billable_get_label (part));
}

static void
add_lines (HonBill *self)
{
  const HonBillResult *result = &self->result;

  add_line (self, "bill-honoraires", result->asked);
  for (guint i = 0; i < result->n_parts; i++)
    add_part (self, i);
  if (result->ceiling != HON_BILL_UNKNOWN)
    add_line (self, "bill-da", result->ceiling);
  if (self->input.sector == HON_BILL_SECTOR_NC)
    add_line (self, "bill-non-conventionne", result->base);
  else
    add_line (self, "bill-base", result->base);
  if (result->is_heavy)
    add_line (self, "bill-acte-lourd", result->copayment);
  else if (result->rate >= 0)
    add_line (self, "bill-taux", HON_BILL_UNKNOWN)->rate = result->rate;
  add_line (self, "bill-amo-brut", result->gross);
  if (result->local > 0)
    add_line (self, "bill-regime-local", result->local);
  add_line (self, "bill-participation-forfaitaire", result->deduction);
  add_line (self, "bill-amo-net", result->net)->is_total = TRUE;
  if (self->input.guarantee >= 0)
    add_line (self, "bill-complementaire", result->complementary);
  /* With the deduction and the overrun, what a contract may take over and the rest is left of. */
  if (!result->is_heavy && result->copayment > 0)
    add_line (self, "bill-ticket-moderateur", result->copayment);
  add_line (self, "bill-depassement", result->overrun);
  add_line (self, "bill-reste-a-charge", result->patient)->is_total = TRUE;
  add_line (self, "bill-paiement", result->at_desk);
}

static char *
format_amount (gint64 centimes)
{
  return hon_format_money (centimes, HON_MONEY_CENTIMES);
}

/* Who says what of an amount that sources do not agree on. */
static void
add_dispute (GStrvBuilder *remarks,
             const char   *label,
             gint64        amount,
             GPtrArray    *claims)
{
  g_autofree char *counted = format_amount (amount);
  g_autofree char *told = NULL;

  g_ptr_array_add (claims, NULL);
  told = g_strjoinv (" ", (char **) claims->pdata);
  g_strv_builder_take (remarks,
                       /* Translators: %1$s is the name of a tariff, %2$s an amount, %3$s who says
                        * what, in sentences.
                        */
                       g_strdup_printf (_("%1$s: sources disagree. The bill counts with %2$s. %3$s"),
                                        label, counted, told));
}

/* Who says what of something contested. */
static GPtrArray *
list_claims (const HonEvidence *evidence)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hon_evidence_get_n_claims (evidence); i++)
    {
      HonClaim *claim = hon_evidence_get_claim (evidence, i);
      g_autofree char *reference = hon_source_dup_reference (hon_claim_get_source (claim));

      /* Translators: who says something, and what. */
      g_ptr_array_add (claims,
                       g_strdup_printf (_("%1$s: %2$s"), reference, hon_claim_get_text (claim)));
    }

  return claims;
}

static void
add_parameter_doubts (GStrvBuilder *remarks,
                      HonParameter *parameter,
                      HonDate       date)
{
  HonDatedValue *value = hon_parameter_get_value_at (parameter, date);
  g_autoptr (GPtrArray) claims = NULL;

  if (value == NULL || hon_dated_value_is_end (value) ||
      hon_dated_value_get_evidence (value)->confidence != HON_CONFIDENCE_CONTESTED)
    return;

  claims = list_claims (hon_dated_value_get_evidence (value));
  add_dispute (remarks, hon_parameter_get_label (parameter),
               hon_money_from_euros (hon_dated_value_get_number (value)), claims);
}

/* A tariff may have no source any more, or several that do not agree. */
static void
add_tariff_doubts (GStrvBuilder *remarks,
                   HonTariff    *tariff,
                   HonDate       date)
{
  HonTariffStep *step = hon_tariff_get_step_at (tariff, date);
  const char *label = hon_act_get_label (hon_tariff_get_act (tariff));
  const HonEvidence *evidence;
  g_autoptr (GPtrArray) claims = NULL;

  if (step == NULL || hon_tariff_step_is_ended (step))
    return;

  evidence = hon_tariff_step_get_evidence (step);

  if (!hon_tariff_step_is_known_at (step, date))
    {
      g_autofree char *from = hon_format_date (hon_tariff_step_get_known_until (step) + 1);
      g_autofree char *amount = format_amount (hon_tariff_step_get_amount (step));
      g_autofree char *since = hon_evidence_dup_since (evidence);
      g_autofree char *reference = hon_source_dup_reference (hon_evidence_get_source (evidence));

      g_strv_builder_take (remarks,
                           /* Translators: %1$s is the name of a tariff, %2$s a day, %3$s an amount, %4$s
                            * since when it holds (“since 1 November 2023”), %5$s who published it.
                            */
                           g_strdup_printf (_("%1$s: the authors of Honoraires found no source for the tariff from "
                                              "%2$s on. The bill keeps the last one that they found: %3$s, %4$s "
                                              "(%5$s)."),
                                            label, from, amount, since, reference));
      return;
    }
  if (evidence->confidence != HON_CONFIDENCE_CONTESTED)
    return;

  claims = list_claims (evidence);
  add_dispute (remarks, label, hon_tariff_step_get_amount (step), claims);
}

static void
add_base_doubts (HonBill      *self,
                 GStrvBuilder *remarks)
{
  for (guint i = 0; i < self->result.n_parts; i++)
    {
      const char *series = hon_bill_get_part_series (self, i);
      HonTariff *tariff = hon_catalogue_find (self->catalogue, HON_RECORDS_TARIFFS, series);
      HonParameter *parameter = hon_catalogue_find (self->catalogue, HON_RECORDS_PARAMETERS, series);

      if (tariff != NULL)
        add_tariff_doubts (remarks, tariff, self->input.date);
      else if (parameter != NULL)
        add_parameter_doubts (remarks, parameter, self->input.date);
    }
}

/* The publishers live as long as the catalogue that has them. */
static void
collect_publishers (GPtrArray  *publishers,
                    GListModel *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      const char *publisher = hon_source_get_publisher (source);

      if (!g_ptr_array_find_with_equal_func (publishers, publisher, g_str_equal, NULL))
        g_ptr_array_add (publishers, (gpointer) publisher);
    }
}

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
  GListModel *billables = hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES);

  g_string_append (text, ",\"lignes\":[");
  for (guint i = 0; i < result->n_parts; i++)
    {
      g_autoptr (HonBillable) part = g_list_model_get_item (billables, result->parts[i].record);
      const char *code = *hon_billable_get_codes (part);

      g_string_append_printf (text, "%s{\"id\":\"%s\",\"code\":\"%s\",\"montant\":", i == 0 ? "" : ",",
                              hon_billable_get_id (part), code != NULL ? code : "");
      append_json_amount (text, result->parts[i].amount);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
}

static void
hon_bill_line_finalize (GObject *object)
{
  HonBillLine *self = HON_BILL_LINE (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (hon_bill_line_parent_class)->finalize (object);
}

static void
hon_bill_line_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonBillLine *self = HON_BILL_LINE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_TEXT:
      g_value_take_string (value, hon_bill_line_dup_text (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_bill_line_class_init (HonBillLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_bill_line_finalize;
  object_class->get_property = hon_bill_line_get_property;

  /**
   * HonBillLine:id:
   *
   * Its name, to ask for its explanation.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonBillLine:label:
   *
   * What it is.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonBillLine:text:
   *
   * How much.
   */
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_bill_line_init (HonBillLine *self)
{
}

static void
hon_bill_dispose (GObject *object)
{
  HonBill *self = HON_BILL (object);

  g_clear_object (&self->catalogue);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_clear_object (&self->parts[i]);

  G_OBJECT_CLASS (hon_bill_parent_class)->dispose (object);
}

static void
hon_bill_finalize (GObject *object)
{
  HonBill *self = HON_BILL (object);

  g_ptr_array_unref (self->lines);
  g_free (self->tariffs);

  G_OBJECT_CLASS (hon_bill_parent_class)->finalize (object);
}

static void
hon_bill_class_init (HonBillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_bill_dispose;
  object_class->finalize = hon_bill_finalize;
}

static void
hon_bill_init (HonBill *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
hon_bill_line_get_id (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), NULL);

  return self->id;
}

const char *
hon_bill_line_get_label (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), NULL);

  return self->label;
}

/**
 * hon_bill_line_get_amount:
 * @self: a line
 *
 * Returns: how much, centimes; `HON_BILL_UNKNOWN` where it is not known, or a rate
 */
gint64
hon_bill_line_get_amount (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), HON_BILL_UNKNOWN);

  return self->amount;
}

/**
 * hon_bill_line_is_total:
 * @self: a line
 *
 * Returns: whether it is one of the answers
 */
gboolean
hon_bill_line_is_total (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), FALSE);

  return self->is_total;
}

/**
 * hon_bill_line_dup_text:
 * @self: a line
 *
 * Returns: (transfer full): how much, for people
 */
char *
hon_bill_line_dup_text (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), NULL);

  if (self->rate >= 0)
    return hon_format_percent (self->rate / 100.0, 2);
  if (self->amount == HON_BILL_UNKNOWN)
    return g_strdup ("–");

  return format_amount (self->amount);
}

/**
 * hon_bill_get_valid:
 * @catalogue: a loaded catalogue
 *
 * Returns: the day up to which everything that bills rest on was checked
 */
HonDate
hon_bill_get_valid (HonCatalogue *catalogue)
{
  static const char * const ids[] = { "acts", "reimbursement", "specialities", "tariffs", NULL };

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (catalogue, ids);
}

/**
 * hon_bill_dup_validity:
 * @catalogue: a loaded catalogue
 * @date: the day of a bill
 *
 * Returns: (transfer full): until when the figures were checked, and what that means for a
 *   bill of a later day
 */
char *
hon_bill_dup_validity (HonCatalogue *catalogue,
                       HonDate       date)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  valid = hon_format_date (hon_bill_get_valid (catalogue));
  if (date > hon_bill_get_valid (catalogue))
    /* Translators: %s is a date. */
    return g_strdup_printf (_("Figures checked up to %s; later changes are not included."), valid);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("The figures were checked up to %s."), valid);
}

/**
 * hon_bill_new:
 * @catalogue: a loaded catalogue
 * @encounter: what was done, for whom, by whom
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Computes a bill.
 *
 * Returns: (transfer full) (nullable): the bill
 */
HonBill *
hon_bill_new (HonCatalogue  *catalogue,
              HonEncounter  *encounter,
              GError       **error)
{
  g_autoptr (HonBill) self = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_ENCOUNTER (encounter), NULL);

  if (!hon_encounter_check (encounter, catalogue, error))
    return NULL;

  self = g_object_new (HON_TYPE_BILL, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->tariffs = g_memdup2 (hon_catalogue_get_bill_tariffs (catalogue, hon_encounter_get_date (encounter)),
                             sizeof *self->tariffs);
  hon_encounter_get_input (encounter, catalogue, &self->input);
  hon_bill_compute (self->tariffs, &self->input, &self->result);
  for (guint i = 0; i < self->result.n_parts; i++)
    self->parts[i] = g_list_model_get_item (hon_catalogue_get_list (catalogue, HON_RECORDS_BILLABLES),
                                            self->result.parts[i].record);
  add_lines (self);

  return g_steal_pointer (&self);
}

const HonBillInput *
hon_bill_get_input (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return &self->input;
}

const HonBillResult *
hon_bill_get_result (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return &self->result;
}

const HonTariffs *
hon_bill_get_tariffs (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  return self->tariffs;
}

/**
 * hon_bill_is_sourced:
 * @self: a bill
 *
 * Returns: whether a source tells the tariffs that it rests on as they were on
 *   its day; where none does, it rests on the last that are known
 */
gboolean
hon_bill_is_sourced (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), FALSE);

  for (guint i = 0; i < self->result.n_parts; i++)
    {
      HonTariff *tariff = hon_catalogue_find (self->catalogue, HON_RECORDS_TARIFFS, hon_bill_get_part_series (self, i));
      HonTariffStep *step = tariff != NULL ? hon_tariff_get_step_at (tariff, self->input.date) : NULL;

      if (step != NULL && !hon_tariff_step_is_known_at (step, self->input.date))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_bill_get_n_parts:
 * @self: a bill
 *
 * Returns: how many acts and supplements are billed; 0 outside the agreement, and for an
 *   act whose tariff was given
 */
guint
hon_bill_get_n_parts (HonBill *self)
{
  g_return_val_if_fail (HON_IS_BILL (self), 0);

  return self->result.n_parts;
}

/**
 * hon_bill_get_part:
 * @self: a bill
 * @position: which of its parts; the first is the act
 *
 * Returns: (transfer none): what is billed
 */
HonBillable *
hon_bill_get_part (HonBill *self,
                   guint    position)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (position < self->result.n_parts, NULL);

  return self->parts[position];
}

/**
 * hon_bill_get_part_series:
 * @self: a bill
 * @position: which of its parts
 *
 * Returns: (transfer none): the id of the tariff, or of the parameter in euros, that has
 *   the amount of the part
 */
const char *
hon_bill_get_part_series (HonBill *self,
                          guint    position)
{
  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (position < self->result.n_parts, NULL);

  return hon_billable_get_series (self->parts[position], self->result.level);
}

/**
 * hon_bill_dup_sentence:
 * @self: a bill
 *
 * Returns: (transfer full): the one sentence that a patient understands
 */
char *
hon_bill_dup_sentence (HonBill *self)
{
  g_autofree char *asked = NULL;
  g_autofree char *base = NULL;
  g_autofree char *net = NULL;
  g_autofree char *complementary = NULL;
  g_autofree char *patient = NULL;
  const HonBillResult *result;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  result = &self->result;
  base = format_amount (result->base);
  net = format_amount (result->net);
  if (result->asked == HON_BILL_UNKNOWN && result->at_tariff > result->base)
    {
      g_autofree char *tariff = format_amount (result->at_tariff);

      /* Translators: %1$s, %2$s and %3$s are amounts. */
      return g_strdup_printf (_("The fee is free: when more than %1$s is asked, the insurance counts on a base of %2$s "
                                "and pays back %3$s; otherwise it counts on the fee itself."), tariff, base, net);
    }
  if (result->asked == HON_BILL_UNKNOWN)
    /* Translators: %1$s and %2$s are amounts. */
    return g_strdup_printf (_("The fee is free: whatever is asked from %1$s on, the insurance counts on a "
                              "base of %1$s and pays back %2$s."), base, net);

  asked = format_amount (result->asked);
  patient = format_amount (result->patient);
  if (self->input.guarantee < 0)
    /* Translators: all are amounts. */
    return g_strdup_printf (_("%1$s is asked; on a base of %2$s, the insurance pays back %3$s, and %4$s "
                              "is left to the patient, before any complementary contract."),
                            asked, base, net, patient);

  complementary = format_amount (result->complementary);
  /* Translators: all are amounts. */
  return g_strdup_printf (_("%1$s is asked; on a base of %2$s, the insurance pays back %3$s, the "
                            "complementary contract %4$s, and %5$s is left to the patient."),
                          asked, base, net, complementary, patient);
}

/**
 * hon_bill_dup_doubts:
 * @self: a bill
 *
 * Returns: (transfer full) (array zero-terminated=1): those of its remarks that
 *   say which of the figures may be wrong
 */
GStrv
hon_bill_dup_doubts (HonBill *self)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  const HonBillResult *result;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  result = &self->result;
  add_base_doubts (self, remarks);
  if ((result->doubts & HON_BILL_DOUBT_AUTHORITY) != 0)
    {
      g_autofree char *low = format_amount (result->gross_low);
      g_autofree char *high = format_amount (result->gross);

      g_strv_builder_take (remarks,
                           /* Translators: both are amounts. */
                           g_strdup_printf (_("Sources differ on what is paid back outside the agreement: "
                                              "from %1$s to %2$s."), low, high));
    }
  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if ((result->doubts & doubts[i].doubt) != 0)
      g_strv_builder_add (remarks, _(doubts[i].text));

  return g_strv_builder_end (remarks);
}

/**
 * hon_bill_dup_remarks:
 * @self: a bill
 *
 * Returns: (transfer full) (array zero-terminated=1): what the figures alone
 *   would hide, a sentence or two each, the doubts first
 */
GStrv
hon_bill_dup_remarks (HonBill *self)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  g_auto (GStrv) found = NULL;
  const HonBillResult *result;
  HonPublishedError *published;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  result = &self->result;
  found = hon_bill_dup_doubts (self);
  g_strv_builder_addv (remarks, (const char **) found);
  if (result->pathway != self->input.pathway)
    {
      if (result->pathway == HON_PATHWAY_OUTSIDE)
        g_strv_builder_add (remarks, _("This speciality may not be seen without being sent at this age: "
                                       "the bill is that of outside the pathway."));
      else
        /* Translators: %d is an age. */
        g_strv_builder_take (remarks, g_strdup_printf (_("Below the age of %d, everybody is in the pathway."),
                                                       self->tariffs->pathway_age));
    }
  if (result->refused > 0)
    {
      g_autofree char *refused = format_amount (result->refused);

      /* Translators: %s is an amount. */
      g_strv_builder_take (remarks, g_strdup_printf (_("%s of the fee may not be asked of this patient."),
                                                     refused));
    }
  if (result->overrun_de > 0)
    {
      g_autofree char *more = format_amount (result->overrun_de);

      g_strv_builder_take (remarks,
                           /* Translators: %s is an amount. */
                           g_strdup_printf (_("%s more than a doctor of secteur 1 may ask, but for a special "
                                              "demand of the patient."), more));
    }
  for (guint i = 0; i < result->n_parts; i++)
    if (hon_billable_get_note (self->parts[i]) != NULL)
      g_strv_builder_add (remarks, hon_billable_get_note (self->parts[i]));

  published = hon_bill_get_published_error (self);
  if (published != NULL)
    {
      g_autofree char *printed = format_amount (hon_published_error_get_printed (published));
      g_autofree char *net = format_amount (result->net);

      g_strv_builder_take (remarks,
                           /* Translators: %1$s is the title of a page, %2$s and %3$s are amounts,
                            * %4$s is a sentence.
                            */
                           g_strdup_printf (_("“%1$s” prints %2$s, the rule gives %3$s. %4$s"),
                                            hon_source_get_title (hon_published_error_get_source (published)),
                                            printed, net, hon_published_error_get_text (published)));
    }

  if (!result->prescriptions)
    g_strv_builder_add (remarks, _("What this doctor prescribes is not reimbursed."));
  if (result->written)
    {
      g_autofree char *from = hon_format_money (self->tariffs->written_from, HON_MONEY_AUTO);

      g_strv_builder_take (remarks,
                           /* Translators: %s is an amount. */
                           g_strdup_printf (_("From %s on, the doctor must tell the fee in writing "
                                              "beforehand."), from));
    }

  return g_strv_builder_end (remarks);
}

/**
 * hon_bill_explain:
 * @self: a bill
 * @line_id: one of its lines
 *
 * Returns: (transfer full) (nullable): how the line came about; %NULL if there
 *   is no such line
 */
HonExplanation *
hon_bill_explain (HonBill    *self,
                  const char *line_id)
{
  HonExplanation *explanation;
  HonLineInfo *info;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);
  g_return_val_if_fail (line_id != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      HonBillLine *line = g_ptr_array_index (self->lines, i);

      if (!g_str_equal (line->id, line_id))
        continue;
      info = hon_catalogue_find (self->catalogue, HON_RECORDS_LINES, line_id);
      explanation = hon_explanation_new_titled (line->label,
                                                info != NULL ? hon_line_info_get_summary (info) : line->label);
      hon_bill_explain_line (explanation, self, self->catalogue, line_id);
      return explanation;
    }

  return NULL;
}

/**
 * hon_bill_get_published_error:
 * @self: a bill
 *
 * Returns: (transfer none) (nullable): a page that prints another reimbursement
 *   for such a bill, and is wrong
 */
HonPublishedError *
hon_bill_get_published_error (HonBill *self)
{
  GListModel *errors;

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  errors = hon_catalogue_get_list (self->catalogue, HON_RECORDS_PUBLISHED_ERRORS);
  for (guint i = 0; i < g_list_model_get_n_items (errors); i++)
    {
      g_autoptr (HonPublishedError) published = g_list_model_get_item (errors, i);
      const HonBillScope *scope = hon_published_error_get_scope (published);

      /* Pages print what an ordinary patient gets. */
      if (hon_period_contains (&scope->period, self->input.date) &&
          hon_bill_condition_fits (&scope->condition, &self->input, &self->result) &&
          !self->result.is_exempt && !self->input.local_scheme &&
          hon_published_error_get_printed (published) != self->result.net)
        return published;
    }

  return NULL;
}

/**
 * hon_bill_dup_credits:
 * @bills: (array length=n_bills): bills, at least one
 * @n_bills: how many there are
 *
 * Tells where the figures come from, and until when they were checked, for
 * those who publish them.
 *
 * Returns: (transfer full): three lines
 */
char *
hon_bill_dup_credits (HonBill * const *bills,
                      guint            n_bills)
{
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();
  g_autofree char *names = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *date = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (bills != NULL && n_bills > 0, NULL);

  for (guint i = 0; i < n_bills; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sourced); j++)
      {
        g_autoptr (HonExplanation) explanation = hon_bill_explain (bills[i], sourced[j]);

        if (explanation != NULL)
          collect_publishers (publishers, hon_explanation_get_sources (explanation));
      }
  g_ptr_array_add (publishers, NULL);
  /* Translators: stands between the names of a list. */
  names = g_strjoinv (C_("list", ", "), (char **) publishers->pdata);
  /* Translators: %s is a list of publishers. */
  sources = g_strdup_printf (_("Rates and amounts published by: %s."), names);
  date = hon_format_date (hon_bill_get_valid (bills[0]->catalogue));
  /* Translators: %s is a date. */
  valid = g_strdup_printf (_("The figures of the law are up to date as of %s."), date);

  return g_strjoin ("\n", sources, valid, _("An estimate by Honoraires, not legal advice."), NULL);
}

/**
 * hon_bill_to_csv:
 * @self: a bill
 *
 * Returns: (transfer full): its lines, the same in every locale
 */
char *
hon_bill_to_csv (HonBill *self)
{
  g_autoptr (GString) text = g_string_new ("ligne,valeur\r\n");

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      HonBillLine *line = g_ptr_array_index (self->lines, i);

      g_string_append_printf (text, "%s,", line->id);
      if (line->rate >= 0)
        append_json_amount (text, line->rate);
      else if (line->amount != HON_BILL_UNKNOWN)
        append_json_amount (text, line->amount);
      g_string_append (text, "\r\n");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * hon_bill_to_text:
 * @self: a bill
 *
 * Returns: (transfer full): its lines, with a tab between label and amount
 */
char *
hon_bill_to_text (HonBill *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (HON_IS_BILL (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      HonBillLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *amount = hon_bill_line_dup_text (line);

      g_string_append_printf (text, "%s\t%s\n", line->label, amount);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
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
