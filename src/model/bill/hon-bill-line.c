/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-bill-line-private.h"

#include "hon-bill-part.h"
#include "hon-format.h"

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

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonBillLine, hon_bill_line, G_TYPE_OBJECT)

/* The lines on the way. */
typedef struct
{
  GPtrArray    *lines;
  HonCatalogue *catalogue;
} Writer;

static HonBillLine *
add_line (Writer     *writer,
          const char *id,
          gint64      amount)
{
  HonBillLine *line = g_object_new (HON_TYPE_BILL_LINE, NULL);
  HonLineInfo *info = hon_catalogue_find (writer->catalogue, HON_RECORDS_LINES, id);

  line->id = g_strdup (id);
  line->label = g_strdup (info != NULL ? hon_line_info_get_label (info) : id);
  line->amount = amount;
  line->rate = -1;
  g_ptr_array_add (writer->lines, line);

  return line;
}

/* What is billed, with the codes that doctors write. */
static void
add_part (Writer              *writer,
          const HonBillResult *result,
          guint                position,
          HonRecord * const   *parts)
{
  g_autofree char *id = hon_bill_part_dup_id (result, position, parts);
  HonBillLine *line = add_line (writer, id, result->parts[position].amount);

  g_free (line->label);
  line->label = hon_bill_part_dup_label (&result->parts[position], parts[position]);
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
 * hon_bill_line_get_rate:
 * @self: a line
 *
 * Returns: hundredths of a percent; -1 where there is an amount
 */
int
hon_bill_line_get_rate (HonBillLine *self)
{
  g_return_val_if_fail (HON_IS_BILL_LINE (self), -1);

  return self->rate;
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

  return hon_format_money (self->amount, HON_MONEY_CENTIMES);
}

/* Lists what a bill says.
 *
 * Returns: (transfer full) (element-type HonBillLine): its lines
 */
GPtrArray *
hon_bill_lines_new (HonCatalogue        *catalogue,
                    const HonBillInput  *input,
                    const HonBillResult *result,
                    HonRecord * const   *parts)
{
  Writer writer = { g_ptr_array_new_with_free_func (g_object_unref), catalogue };

  add_line (&writer, "bill-honoraires", result->asked);
  for (guint i = 0; i < result->n_parts; i++)
    add_part (&writer, result, i, parts);
  if (result->ceiling != HON_BILL_UNKNOWN)
    add_line (&writer, "bill-da", result->ceiling);
  if (input->sector == HON_BILL_SECTOR_NC)
    add_line (&writer, "bill-non-conventionne", result->base);
  else
    add_line (&writer, "bill-base", result->base);
  if (result->is_heavy)
    add_line (&writer, "bill-acte-lourd", result->heavy);
  if (result->rate >= 0 && (!result->is_heavy || result->rate < HON_BILL_WHOLE))
    add_line (&writer, "bill-taux", HON_BILL_UNKNOWN)->rate = result->rate;
  add_line (&writer, "bill-amo-brut", result->gross);
  if (result->local > 0)
    add_line (&writer, "bill-regime-local", result->local);
  add_line (&writer, "bill-participation-forfaitaire", result->deduction);
  add_line (&writer, "bill-amo-net", result->net)->is_total = TRUE;
  if (input->guarantee >= 0)
    add_line (&writer, "bill-complementaire", result->complementary);
  /* With the deduction and the overrun, what a contract may take over and the rest is left of. */
  if (result->copayment > result->heavy)
    add_line (&writer, "bill-ticket-moderateur", result->copayment - result->heavy);
  add_line (&writer, "bill-depassement", result->overrun);
  add_line (&writer, "bill-reste-a-charge", result->patient)->is_total = TRUE;
  add_line (&writer, "bill-paiement", result->at_desk);

  return writer.lines;
}
