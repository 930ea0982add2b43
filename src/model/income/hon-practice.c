/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-practice.h"

#include "hon-format.h"
#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* What is assumed of somebody who did not say when they started. */
#define START_YEAR 2015

/* The longest excerpt of a bad value that a message repeats. */
#define EXCERPT_MAX 60

/* What the page starts from, so that it is never empty. */
#define DEFAULT_RECEIPTS 15000000

/**
 * HonPractice:
 *
 * A doctor's situation in one year: what is asked for on the page, on the
 * command line and in a file. It holds whatever it is told; whether that can
 * be computed, hon_practice_check() says.
 */

struct _HonPractice
{
  GObject        parent_instance;

  int            year;
  HonSectorKind  sector;
  gint64         receipts;
  gint64         outside;
  gint64         overruns;
  gint64         expenses;
  HonDate        start;
  guint          children;
  gboolean       locum;
  gboolean       retired;
  gboolean       couple;
  gboolean       micro;
};

enum
{
  PROP_0,
  PROP_YEAR,
  PROP_SECTOR,
  PROP_RECEIPTS,
  PROP_OUTSIDE,
  PROP_OVERRUNS,
  PROP_EXPENSES,
  PROP_START,
  PROP_LOCUM,
  PROP_RETIRED,
  PROP_COUPLE,
  PROP_CHILDREN,
  PROP_MICRO,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What the command line and files call each input. */
static const struct
{
  HonPracticeError  code;
  const char       *name;
} fields[] = {
  { HON_PRACTICE_ERROR_YEAR, "year" },
  { HON_PRACTICE_ERROR_SECTOR, "secteur" },
  { HON_PRACTICE_ERROR_RECEIPTS, "recettes_eur" },
  { HON_PRACTICE_ERROR_AGREED, "recettes_conventionnees_eur" },
  { HON_PRACTICE_ERROR_OVERRUNS, "depassements_eur" },
  { HON_PRACTICE_ERROR_EXPENSES, "charges_eur" },
  { HON_PRACTICE_ERROR_START, "date_debut_activite" },
  { HON_PRACTICE_ERROR_LOCUM, "remplacant" },
  { HON_PRACTICE_ERROR_RETIRED, "cumul_retraite" },
  { HON_PRACTICE_ERROR_FAMILY, "situation_famille" },
  { HON_PRACTICE_ERROR_CHILDREN, "enfants" },
  { HON_PRACTICE_ERROR_MICRO, "micro_fiscal" },
};

G_DEFINE_QUARK (hon-practice-error-quark, hon_practice_error)

G_DEFINE_FINAL_TYPE (HonPractice, hon_practice, G_TYPE_OBJECT)

static const char *
field_name (HonPracticeError code)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].code == code)
      return fields[i].name;

  return NULL;
}

/* As much of a text as a message can repeat. */
static char *
excerpt (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= EXCERPT_MAX)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, EXCERPT_MAX);

  return g_strconcat (start, "…", NULL);
}

static char *
excerpt_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return excerpt (text);
}

/* Finds the member of one input; *node is NULL when it is left out. */
static JsonNode *
find_field (JsonObject       *object,
            HonPracticeError  code)
{
  return json_object_get_member (object, field_name (code));
}

static gboolean
read_amount (JsonObject        *object,
             HonPracticeError   code,
             gint64            *centimes,
             GError           **error)
{
  JsonNode *node = find_field (object, code);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double euros;

  if (node == NULL)
    return TRUE;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_PRACTICE_ERROR, code, _("%s is not an amount in euros"), found);
      return FALSE;
    }

  euros = json_node_get_double (node);
  if (euros < -HON_MONEY_MAX / 100.0)
    {
      g_set_error_literal (error, HON_PRACTICE_ERROR, code, _("the amount is negative"));
      return FALSE;
    }
  if (!isfinite (euros) || euros > HON_MONEY_MAX / 100.0)
    {
      g_autofree char *maximum = hon_format_money (HON_MONEY_MAX, HON_MONEY_AUTO);

      /* Translators: %s is an amount of money. */
      g_set_error (error, HON_PRACTICE_ERROR, code, _("the amount is more than %s"), maximum);
      return FALSE;
    }
  *centimes = hon_money_from_euros (euros);

  return TRUE;
}

static gboolean
read_boolean (JsonObject        *object,
              HonPracticeError   code,
              gboolean          *value,
              GError           **error)
{
  JsonNode *node = find_field (object, code);

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_PRACTICE_ERROR, code, _("%s is neither true nor false"), found);
      return FALSE;
    }
  *value = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_integer (JsonObject        *object,
              HonPracticeError   code,
              gint64            *value,
              GError           **error)
{
  JsonNode *node = find_field (object, code);

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_PRACTICE_ERROR, code, _("%s is not a whole number"), found);
      return FALSE;
    }
  *value = CLAMP (json_node_get_int (node), G_MININT, G_MAXINT);

  return TRUE;
}

static gboolean
read_word (JsonObject        *object,
           HonPracticeError   code,
           const char       **word,
           GError           **error)
{
  JsonNode *node = find_field (object, code);

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_PRACTICE_ERROR, code, _("%s is not a text"), found);
      return FALSE;
    }
  *word = json_node_get_string (node);

  return TRUE;
}

static gboolean
check_known_fields (JsonObject  *object,
                    GError     **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      gboolean is_known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (fields) && !is_known; i++)
        is_known = g_str_equal (fields[i].name, name);
      if (!is_known)
        {
          g_autofree char *found = excerpt (name);

          g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_FIELD,
                       _("there is no input “%s”"), found);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
require (JsonObject        *object,
         HonPracticeError   code,
         GError           **error)
{
  if (find_field (object, code) != NULL)
    return TRUE;

  g_set_error (error, HON_PRACTICE_ERROR, code, _("“%s” is missing"), field_name (code));

  return FALSE;
}

static gboolean
check_amount (gint64             centimes,
              HonPracticeError   code,
              GError           **error)
{
  if (centimes < 0)
    {
      g_set_error_literal (error, HON_PRACTICE_ERROR, code, _("the amount is negative"));
      return FALSE;
    }
  if (centimes > HON_MONEY_MAX)
    {
      g_autofree char *maximum = hon_format_money (HON_MONEY_MAX, HON_MONEY_AUTO);

      g_set_error (error, HON_PRACTICE_ERROR, code, _("the amount is more than %s"), maximum);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_year (HonPractice   *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  const int *years;
  guint n_years;

  if (hon_catalogue_get_rates (catalogue, self->year) != NULL)
    return TRUE;

  years = hon_catalogue_get_years (catalogue, &n_years);
  for (guint i = 0; i < n_years; i++)
    g_string_append_printf (known, "%s%d", i == 0 ? "" : ", ", years[i]);
  /* Translators: %1$d is a year, %2$s a list of years. */
  g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_YEAR,
               _("the year %1$d cannot be simulated; these can: %2$s"), self->year, known->str);

  return FALSE;
}

static gboolean
check_parts (HonPractice  *self,
             GError      **error)
{
  if (self->sector == HON_SECTOR_NC)
    return TRUE;

  if (self->outside < 0 || self->outside > self->receipts)
    {
      g_set_error_literal (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_AGREED,
                           _("the fees under the agreement are more than the receipts, or negative"));
      return FALSE;
    }
  if (self->overruns > self->receipts - self->outside)
    {
      g_set_error_literal (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_OVERRUNS,
                           _("the overruns are more than the fees under the agreement"));
      return FALSE;
    }

  return TRUE;
}

static void
hon_practice_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HonPractice *self = HON_PRACTICE (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;

    case PROP_SECTOR:
      g_value_set_enum (value, self->sector);
      break;

    case PROP_RECEIPTS:
      g_value_set_int64 (value, self->receipts);
      break;

    case PROP_OUTSIDE:
      g_value_set_int64 (value, self->outside);
      break;

    case PROP_OVERRUNS:
      g_value_set_int64 (value, self->overruns);
      break;

    case PROP_EXPENSES:
      g_value_set_int64 (value, self->expenses);
      break;

    case PROP_START:
      g_value_set_int (value, self->start);
      break;

    case PROP_LOCUM:
      g_value_set_boolean (value, self->locum);
      break;

    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;

    case PROP_COUPLE:
      g_value_set_boolean (value, self->couple);
      break;

    case PROP_CHILDREN:
      g_value_set_uint (value, self->children);
      break;

    case PROP_MICRO:
      g_value_set_boolean (value, self->micro);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_practice_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HonPractice *self = HON_PRACTICE (object);

  switch (prop_id)
    {
    case PROP_YEAR:
      hon_practice_set_year (self, g_value_get_int (value));
      break;

    case PROP_SECTOR:
      hon_practice_set_sector (self, g_value_get_enum (value));
      break;

    case PROP_RECEIPTS:
      hon_practice_set_receipts (self, g_value_get_int64 (value));
      break;

    case PROP_OUTSIDE:
      hon_practice_set_outside (self, g_value_get_int64 (value));
      break;

    case PROP_OVERRUNS:
      hon_practice_set_overruns (self, g_value_get_int64 (value));
      break;

    case PROP_EXPENSES:
      hon_practice_set_expenses (self, g_value_get_int64 (value));
      break;

    case PROP_START:
      hon_practice_set_start (self, g_value_get_int (value));
      break;

    case PROP_LOCUM:
      hon_practice_set_locum (self, g_value_get_boolean (value));
      break;

    case PROP_RETIRED:
      hon_practice_set_retired (self, g_value_get_boolean (value));
      break;

    case PROP_COUPLE:
      hon_practice_set_couple (self, g_value_get_boolean (value));
      break;

    case PROP_CHILDREN:
      hon_practice_set_children (self, g_value_get_uint (value));
      break;

    case PROP_MICRO:
      hon_practice_set_micro (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_practice_class_init (HonPracticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hon_practice_get_property;
  object_class->set_property = hon_practice_set_property;

  /**
   * HonPractice:year:
   *
   * The year of the receipts.
   */
  props[PROP_YEAR] =
    g_param_spec_int ("year", NULL, NULL, G_MININT, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:sector:
   *
   * The sector of the doctor.
   */
  props[PROP_SECTOR] =
    g_param_spec_enum ("sector", NULL, NULL, HON_TYPE_SECTOR_KIND, HON_SECTOR_S1,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:receipts:
   *
   * All fees received in the year, centimes.
   */
  props[PROP_RECEIPTS] =
    g_param_spec_int64 ("receipts", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:outside:
   *
   * The part of the receipts outside the agreement, centimes; nothing is
   * under it in the sector `HON_SECTOR_NC`, whatever this says.
   */
  props[PROP_OUTSIDE] =
    g_param_spec_int64 ("outside", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:overruns:
   *
   * The part of the receipts under the agreement that is overrun
   * (*dépassements*), centimes.
   */
  props[PROP_OVERRUNS] =
    g_param_spec_int64 ("overruns", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:expenses:
   *
   * Professional expenses without contributions, centimes.
   */
  props[PROP_EXPENSES] =
    g_param_spec_int64 ("expenses", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:start:
   *
   * The first day of activity, a `HonDate`.
   */
  props[PROP_START] =
    g_param_spec_int ("start", NULL, NULL, G_MININT, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:locum:
   *
   * Whether the doctor replaces colleagues (*remplaçant*).
   */
  props[PROP_LOCUM] =
    g_param_spec_boolean ("locum", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:retired:
   *
   * Whether a pension is combined with work (*cumul emploi-retraite*).
   */
  props[PROP_RETIRED] =
    g_param_spec_boolean ("retired", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:couple:
   *
   * Whether income is taxed as a couple.
   */
  props[PROP_COUPLE] =
    g_param_spec_boolean ("couple", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:children:
   *
   * How many children are dependent.
   */
  props[PROP_CHILDREN] =
    g_param_spec_uint ("children", NULL, NULL, 0, G_MAXUINT, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPractice:micro:
   *
   * Whether income is taxed under the micro-BNC.
   */
  props[PROP_MICRO] =
    g_param_spec_boolean ("micro", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_practice_init (HonPractice *self)
{
  self->year = 2026;
  self->start = hon_date_new (START_YEAR, 1, 1);
}

/**
 * hon_practice_error_get_field:
 * @error: an error in the `HON_PRACTICE_ERROR` domain
 *
 * Returns: (nullable): what the command line and files call the input that is wrong
 */
const char *
hon_practice_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == HON_PRACTICE_ERROR, NULL);

  return field_name (error->code);
}

HonPractice *
hon_practice_new (void)
{
  return g_object_new (HON_TYPE_PRACTICE, NULL);
}

/**
 * hon_practice_read_json:
 * @self: a practice
 * @node: (nullable): an object of inputs, in euros
 * @error: return location for an error in the `HON_PRACTICE_ERROR` domain
 *
 * Replaces the whole situation by that of @node. The year, the sector and the
 * receipts must be there; whatever else is left out has its default.
 *
 * Returns: whether @node was read; on failure @self is as before
 */
gboolean
hon_practice_read_json (HonPractice  *self,
                        JsonNode     *node,
                        GError      **error)
{
  g_autoptr (HonPractice) read = hon_practice_new ();
  g_autoptr (GError) date_error = NULL;
  const char *sector = NULL;
  const char *start = NULL;
  const char *family = NULL;
  gint64 year = 0;
  gint64 agreed = -1;
  gint64 children = 0;
  JsonObject *object;

  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_SYNTAX,
                           _("not an object with inputs"));
      return FALSE;
    }
  object = json_node_get_object (node);

  if (!check_known_fields (object, error) ||
      !require (object, HON_PRACTICE_ERROR_YEAR, error) ||
      !require (object, HON_PRACTICE_ERROR_SECTOR, error) ||
      !require (object, HON_PRACTICE_ERROR_RECEIPTS, error) ||
      !read_integer (object, HON_PRACTICE_ERROR_YEAR, &year, error) ||
      !read_word (object, HON_PRACTICE_ERROR_SECTOR, &sector, error) ||
      !read_amount (object, HON_PRACTICE_ERROR_RECEIPTS, &read->receipts, error) ||
      !read_amount (object, HON_PRACTICE_ERROR_AGREED, &agreed, error) ||
      !read_amount (object, HON_PRACTICE_ERROR_OVERRUNS, &read->overruns, error) ||
      !read_amount (object, HON_PRACTICE_ERROR_EXPENSES, &read->expenses, error) ||
      !read_word (object, HON_PRACTICE_ERROR_START, &start, error) ||
      !read_boolean (object, HON_PRACTICE_ERROR_LOCUM, &read->locum, error) ||
      !read_boolean (object, HON_PRACTICE_ERROR_RETIRED, &read->retired, error) ||
      !read_word (object, HON_PRACTICE_ERROR_FAMILY, &family, error) ||
      !read_integer (object, HON_PRACTICE_ERROR_CHILDREN, &children, error) ||
      !read_boolean (object, HON_PRACTICE_ERROR_MICRO, &read->micro, error))
    return FALSE;

  read->year = year;
  if (!hon_sector_kind_from_id (sector, &read->sector))
    {
      g_autofree char *found = excerpt (sector);

      g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_SECTOR,
                   /* Translators: %1$s is what was given, %2$s what there is. */
                   _("there is no sector “%1$s”; there are: %2$s"), found, "S1, S2, S2_OPTAM, NC");
      return FALSE;
    }
  if (agreed < 0 && find_field (object, HON_PRACTICE_ERROR_AGREED) != NULL)
    {
      check_amount (agreed, HON_PRACTICE_ERROR_AGREED, error);
      return FALSE;
    }
  if (agreed >= 0)
    read->outside = read->receipts - agreed;
  if (start != NULL)
    {
      g_autofree char *shown = excerpt (start);

      read->start = hon_date_parse (shown, &date_error);
      if (read->start == HON_DATE_NONE)
        {
          g_set_error_literal (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_START, date_error->message);
          return FALSE;
        }
    }
  if (family != NULL && !g_str_equal (family, "celibataire") && !g_str_equal (family, "couple"))
    {
      g_autofree char *found = excerpt (family);

      /* Translators: %1$s is what was given; the rest are words of the file. */
      g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_FAMILY,
                   _("“%1$s” is neither %2$s nor %3$s"), found, "celibataire", "couple");
      return FALSE;
    }
  read->couple = g_strcmp0 (family, "couple") == 0;
  if (children < 0 || children > HON_PRACTICE_CHILDREN_MAX)
    {
      g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_CHILDREN,
                   _("the number of children is not between 0 and %d"), HON_PRACTICE_CHILDREN_MAX);
      return FALSE;
    }
  read->children = children;

  hon_practice_copy (self, read);

  return TRUE;
}

/**
 * hon_practice_check:
 * @self: a practice
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_PRACTICE_ERROR` domain
 *
 * Returns: whether the situation can be computed
 */
gboolean
hon_practice_check (HonPractice   *self,
                    HonCatalogue  *catalogue,
                    GError       **error)
{
  const HonIncomeRates *rates;

  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  if (!check_year (self, catalogue, error) ||
      !check_amount (self->receipts, HON_PRACTICE_ERROR_RECEIPTS, error) ||
      !check_amount (self->overruns, HON_PRACTICE_ERROR_OVERRUNS, error) ||
      !check_amount (self->expenses, HON_PRACTICE_ERROR_EXPENSES, error) ||
      !check_parts (self, error))
    return FALSE;

  rates = hon_catalogue_get_rates (catalogue, self->year);
  if (self->start <= HON_DATE_NONE || self->start > rates->last_day)
    {
      g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_START,
                   _("the activity starts after the end of %d"), self->year);
      return FALSE;
    }
  if (self->children > HON_PRACTICE_CHILDREN_MAX)
    {
      g_set_error (error, HON_PRACTICE_ERROR, HON_PRACTICE_ERROR_CHILDREN,
                   _("the number of children is not between 0 and %d"), HON_PRACTICE_CHILDREN_MAX);
      return FALSE;
    }

  return TRUE;
}

/**
 * hon_practice_get_input:
 * @self: a practice that can be computed
 * @input: (out caller-allocates): the same for the engine
 */
void
hon_practice_get_input (HonPractice    *self,
                        HonIncomeInput *input)
{
  gboolean is_agreed;

  g_return_if_fail (HON_IS_PRACTICE (self));
  g_return_if_fail (input != NULL);

  is_agreed = self->sector != HON_SECTOR_NC;
  *input = (HonIncomeInput) {
    .sector = self->sector,
    .receipts = self->receipts,
    .agreed_receipts = is_agreed ? self->receipts - self->outside : 0,
    .overruns = is_agreed ? self->overruns : 0,
    .expenses = self->expenses,
    .start = self->start,
    .rule = HON_INCOME_RULE_URSSAF,
    .n_children = self->children,
    .locum = self->locum,
    .retired = self->retired,
    .couple = self->couple,
    .micro = self->micro,
  };
}

/**
 * hon_practice_copy:
 * @self: a practice
 * @from: another
 *
 * Makes the situation of @self that of @from.
 */
void
hon_practice_copy (HonPractice *self,
                   HonPractice *from)
{
  g_return_if_fail (HON_IS_PRACTICE (self));
  g_return_if_fail (HON_IS_PRACTICE (from));

  g_object_freeze_notify (G_OBJECT (self));
  hon_practice_set_year (self, from->year);
  hon_practice_set_sector (self, from->sector);
  hon_practice_set_receipts (self, from->receipts);
  hon_practice_set_outside (self, from->outside);
  hon_practice_set_overruns (self, from->overruns);
  hon_practice_set_expenses (self, from->expenses);
  hon_practice_set_start (self, from->start);
  hon_practice_set_locum (self, from->locum);
  hon_practice_set_retired (self, from->retired);
  hon_practice_set_couple (self, from->couple);
  hon_practice_set_children (self, from->children);
  hon_practice_set_micro (self, from->micro);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_practice_to_variant:
 * @self: a practice
 *
 * Writes every input, by the name of its property, for an action that carries the practice.
 *
 * Returns: (transfer floating): a dictionary
 */
GVariant *
hon_practice_to_variant (HonPractice *self)
{
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_PRACTICE (self), NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "year", "i", self->year);
  g_variant_dict_insert (&dict, "sector", "i", (int) self->sector);
  g_variant_dict_insert (&dict, "receipts", "x", self->receipts);
  g_variant_dict_insert (&dict, "outside", "x", self->outside);
  g_variant_dict_insert (&dict, "overruns", "x", self->overruns);
  g_variant_dict_insert (&dict, "expenses", "x", self->expenses);
  g_variant_dict_insert (&dict, "start", "i", self->start);
  g_variant_dict_insert (&dict, "locum", "b", self->locum);
  g_variant_dict_insert (&dict, "retired", "b", self->retired);
  g_variant_dict_insert (&dict, "couple", "b", self->couple);
  g_variant_dict_insert (&dict, "children", "u", self->children);
  g_variant_dict_insert (&dict, "micro", "b", self->micro);

  return g_variant_dict_end (&dict);
}

/**
 * hon_practice_set_variant:
 * @self: a practice
 * @variant: what hon_practice_to_variant() gave
 *
 * Takes the inputs of @variant, all of them or none. Whether they can be computed,
 * hon_practice_check() says.
 *
 * Returns: whether @variant has every input
 */
gboolean
hon_practice_set_variant (HonPractice *self,
                          GVariant    *variant)
{
  g_autoptr (HonPractice) read = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  int sector;

  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return FALSE;

  read = hon_practice_new ();
  dict = g_variant_dict_new (variant);
  if (!g_variant_dict_lookup (dict, "year", "i", &read->year) ||
      !g_variant_dict_lookup (dict, "sector", "i", &sector) ||
      sector < 0 || sector >= HON_N_SECTORS ||
      !g_variant_dict_lookup (dict, "receipts", "x", &read->receipts) ||
      !g_variant_dict_lookup (dict, "outside", "x", &read->outside) ||
      !g_variant_dict_lookup (dict, "overruns", "x", &read->overruns) ||
      !g_variant_dict_lookup (dict, "expenses", "x", &read->expenses) ||
      !g_variant_dict_lookup (dict, "start", "i", &read->start) ||
      !g_variant_dict_lookup (dict, "locum", "b", &read->locum) ||
      !g_variant_dict_lookup (dict, "retired", "b", &read->retired) ||
      !g_variant_dict_lookup (dict, "couple", "b", &read->couple) ||
      !g_variant_dict_lookup (dict, "children", "u", &read->children) ||
      !g_variant_dict_lookup (dict, "micro", "b", &read->micro))
    return FALSE;
  read->sector = (HonSectorKind) sector;
  hon_practice_copy (self, read);

  return TRUE;
}

/**
 * hon_practice_reset:
 * @self: a practice
 *
 * Makes the situation of @self the one that is assumed of somebody who has
 * said nothing.
 */
void
hon_practice_reset (HonPractice *self)
{
  g_autoptr (HonPractice) fresh = hon_practice_new ();

  g_return_if_fail (HON_IS_PRACTICE (self));

  fresh->receipts = DEFAULT_RECEIPTS;
  hon_practice_copy (self, fresh);
}

/**
 * hon_practice_drop_overruns:
 * @self: a practice
 *
 * Leaves the same acts at the tariff of the agreement: overruns go, and the
 * receipts with them.
 */
void
hon_practice_drop_overruns (HonPractice *self)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  hon_practice_set_receipts (self, self->receipts - self->overruns);
  hon_practice_set_overruns (self, 0);
}

/**
 * hon_practice_get_overruns_limit:
 * @self: a practice
 *
 * Returns: the most that `HonPractice:overruns` can be, centimes
 */
gint64
hon_practice_get_overruns_limit (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return MAX (0, self->receipts - self->outside);
}

/**
 * hon_practice_get_outside_limit:
 * @self: a practice
 *
 * Returns: the most that `HonPractice:outside` can be, centimes
 */
gint64
hon_practice_get_outside_limit (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return MAX (0, self->receipts - self->overruns);
}

int
hon_practice_get_year (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->year;
}

void
hon_practice_set_year (HonPractice *self,
                       int          year)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->year == year)
    return;

  self->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
}

HonSectorKind
hon_practice_get_sector (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), HON_SECTOR_S1);

  return self->sector;
}

void
hon_practice_set_sector (HonPractice   *self,
                         HonSectorKind  sector)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->sector == sector)
    return;

  self->sector = sector;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECTOR]);
}

gint64
hon_practice_get_receipts (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->receipts;
}

void
hon_practice_set_receipts (HonPractice *self,
                           gint64       receipts)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->receipts == receipts)
    return;

  self->receipts = receipts;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECEIPTS]);
}

gint64
hon_practice_get_outside (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->outside;
}

void
hon_practice_set_outside (HonPractice *self,
                          gint64       outside)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->outside == outside)
    return;

  self->outside = outside;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OUTSIDE]);
}

gint64
hon_practice_get_overruns (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->overruns;
}

void
hon_practice_set_overruns (HonPractice *self,
                           gint64       overruns)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->overruns == overruns)
    return;

  self->overruns = overruns;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OVERRUNS]);
}

gint64
hon_practice_get_expenses (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->expenses;
}

void
hon_practice_set_expenses (HonPractice *self,
                           gint64       expenses)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->expenses == expenses)
    return;

  self->expenses = expenses;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPENSES]);
}

HonDate
hon_practice_get_start (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), HON_DATE_NONE);

  return self->start;
}

void
hon_practice_set_start (HonPractice *self,
                        HonDate      start)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->start == start)
    return;

  self->start = start;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START]);
}

gboolean
hon_practice_get_locum (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  return self->locum;
}

void
hon_practice_set_locum (HonPractice *self,
                        gboolean     locum)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  locum = !!locum;
  if (self->locum == locum)
    return;

  self->locum = locum;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOCUM]);
}

gboolean
hon_practice_get_retired (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  return self->retired;
}

void
hon_practice_set_retired (HonPractice *self,
                          gboolean     retired)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  retired = !!retired;
  if (self->retired == retired)
    return;

  self->retired = retired;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RETIRED]);
}

gboolean
hon_practice_get_couple (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  return self->couple;
}

void
hon_practice_set_couple (HonPractice *self,
                         gboolean     couple)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  couple = !!couple;
  if (self->couple == couple)
    return;

  self->couple = couple;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUPLE]);
}

guint
hon_practice_get_children (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), 0);

  return self->children;
}

void
hon_practice_set_children (HonPractice *self,
                           guint        children)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  if (self->children == children)
    return;

  self->children = children;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILDREN]);
}

gboolean
hon_practice_get_micro (HonPractice *self)
{
  g_return_val_if_fail (HON_IS_PRACTICE (self), FALSE);

  return self->micro;
}

void
hon_practice_set_micro (HonPractice *self,
                        gboolean     micro)
{
  g_return_if_fail (HON_IS_PRACTICE (self));

  micro = !!micro;
  if (self->micro == micro)
    return;

  self->micro = micro;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MICRO]);
}
