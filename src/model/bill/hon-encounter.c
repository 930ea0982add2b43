/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter.h"

#include "hon-bill-term-private.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-speciality-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The longest excerpt of a bad value that a message repeats. */
#define EXCERPT_MAX 60

/* What is assumed of somebody whose age is not told: an adult. */
#define DEFAULT_AGE 40

#define DEFAULT_ACT        "consultation"
#define DEFAULT_SPECIALITY "generaliste"

/**
 * HonEncounter:
 *
 * One act of a doctor for one patient: what is asked for on the page, on the
 * command line and in a file. It holds whatever it is told; whether that can be
 * computed, hon_encounter_check() says.
 */

struct _HonEncounter
{
  GObject        parent_instance;

  HonDate        date;
  char          *act; /* (owned) */
  char          *speciality; /* (owned) */
  HonBillSector  sector;
  HonPathway     pathway;
  int            age;
  gint64         fee;
  gint64         tariff;
  int            guarantee;
  gboolean       ald;
  gboolean       maternity;
  gboolean       c2s;
  gboolean       ame;
  gboolean       local_scheme;
  gboolean       imaging;
  gboolean       third_party;
};

enum
{
  PROP_0,
  PROP_DATE,
  PROP_ACT,
  PROP_SPECIALITY,
  PROP_SECTOR,
  PROP_PATHWAY,
  PROP_AGE,
  PROP_FEE,
  PROP_TARIFF,
  PROP_GUARANTEE,
  PROP_ALD,
  PROP_MATERNITY,
  PROP_C2S,
  PROP_AME,
  PROP_LOCAL_SCHEME,
  PROP_IMAGING,
  PROP_THIRD_PARTY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What the command line and files call each input. */
static const struct
{
  HonEncounterError  code;
  const char        *name;
} fields[] = {
  { HON_ENCOUNTER_ERROR_DATE, "date" },
  { HON_ENCOUNTER_ERROR_ACT, "acte" },
  { HON_ENCOUNTER_ERROR_SPECIALITY, "specialite" },
  { HON_ENCOUNTER_ERROR_SECTOR, "secteur" },
  { HON_ENCOUNTER_ERROR_PATHWAY, "parcours" },
  { HON_ENCOUNTER_ERROR_AGE, "age" },
  { HON_ENCOUNTER_ERROR_FEE, "honoraires_eur" },
  { HON_ENCOUNTER_ERROR_TARIFF, "tarif_eur" },
  { HON_ENCOUNTER_ERROR_GUARANTEE, "garantie_pct" },
  { HON_ENCOUNTER_ERROR_ALD, "ald" },
  { HON_ENCOUNTER_ERROR_MATERNITY, "maternite" },
  { HON_ENCOUNTER_ERROR_C2S, "c2s" },
  { HON_ENCOUNTER_ERROR_AME, "ame" },
  { HON_ENCOUNTER_ERROR_LOCAL_SCHEME, "alsace_moselle" },
  { HON_ENCOUNTER_ERROR_IMAGING, "imagerie" },
  { HON_ENCOUNTER_ERROR_THIRD_PARTY, "tiers_payant" },
};

G_DEFINE_QUARK (hon-encounter-error-quark, hon_encounter_error)

G_DEFINE_FINAL_TYPE (HonEncounter, hon_encounter, G_TYPE_OBJECT)

static const char *
field_name (HonEncounterError code)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].code == code)
      return fields[i].name;

  return NULL;
}

static gboolean
find_code (const char        *name,
           HonEncounterError *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      {
        *code = fields[i].code;
        return TRUE;
      }

  return FALSE;
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

/* The list of words that an input takes, for messages. */
static char *
list_terms (GListModel *terms)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (GObject) term = g_list_model_get_item (terms, i);
      g_autofree char *id = NULL;

      g_object_get (term, "id", &id, NULL);
      g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ", id);
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static char *
list_sectors (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < HON_N_BILL_SECTORS; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ", hon_bill_sector_to_id (i));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static char *
list_pathways (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < HON_N_PATHWAYS; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ", hon_pathway_to_id (i));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
read_word_of (HonEncounter       *self,
              HonEncounterError   code,
              const char         *word,
              GError            **error)
{
  g_autofree char *found = excerpt (word);
  g_autofree char *known = NULL;
  g_autoptr (GError) reason = NULL;
  HonBillSector sector;
  HonPathway pathway;
  HonDate date;

  if (code == HON_ENCOUNTER_ERROR_DATE)
    {
      date = hon_date_parse (word, &reason);
      if (reason != NULL)
        {
          g_set_error_literal (error, HON_ENCOUNTER_ERROR, code, reason->message);
          return FALSE;
        }
      hon_encounter_set_date (self, date);
    }
  else if (code == HON_ENCOUNTER_ERROR_ACT)
    {
      hon_encounter_set_act (self, word);
    }
  else if (code == HON_ENCOUNTER_ERROR_SPECIALITY)
    {
      hon_encounter_set_speciality (self, word);
    }
  else if (code == HON_ENCOUNTER_ERROR_SECTOR)
    {
      if (!hon_bill_sector_from_id (word, &sector))
        {
          known = list_sectors ();
          /* Translators: %1$s is what was given, %2$s a list of what there is. */
          g_set_error (error, HON_ENCOUNTER_ERROR, code, _("“%1$s” is none of %2$s"), found, known);
          return FALSE;
        }
      hon_encounter_set_sector (self, sector);
    }
  else
    {
      g_assert (code == HON_ENCOUNTER_ERROR_PATHWAY);
      if (!hon_pathway_from_id (word, &pathway))
        {
          known = list_pathways ();
          g_set_error (error, HON_ENCOUNTER_ERROR, code, _("“%1$s” is none of %2$s"), found, known);
          return FALSE;
        }
      hon_encounter_set_pathway (self, pathway);
    }

  return TRUE;
}

static gboolean
read_word (HonEncounter       *self,
           HonEncounterError   code,
           JsonNode           *node,
           GError            **error)
{
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("%s is not a text"), found);
      return FALSE;
    }

  return read_word_of (self, code, json_node_get_string (node), error);
}

static gboolean
read_amount (JsonNode           *node,
             HonEncounterError   code,
             gint64             *centimes,
             GError            **error)
{
  GType type = json_node_get_value_type (node);
  double euros;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("%s is not an amount in euros"), found);
      return FALSE;
    }

  euros = json_node_get_double (node);
  if (euros < 0.0)
    {
      g_set_error_literal (error, HON_ENCOUNTER_ERROR, code, _("the amount is negative"));
      return FALSE;
    }
  if (!isfinite (euros) || euros > HON_BILL_FEE_MAX / 100.0)
    {
      g_autofree char *maximum = hon_format_money (HON_BILL_FEE_MAX, HON_MONEY_AUTO);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("the amount is more than %s"), maximum);
      return FALSE;
    }
  *centimes = hon_money_from_euros (euros);

  return TRUE;
}

static gboolean
read_integer (JsonNode           *node,
              HonEncounterError   code,
              int                *value,
              GError            **error)
{
  GType type = json_node_get_value_type (node);
  double number = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : (double) NAN;

  if (!isfinite (number) || number != floor (number))
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("%s is not a whole number"), found);
      return FALSE;
    }
  *value = (int) CLAMP (number, G_MININT, G_MAXINT);

  return TRUE;
}

static gboolean
read_boolean (JsonNode           *node,
              HonEncounterError   code,
              gboolean           *value,
              GError            **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      g_autofree char *found = excerpt_node (node);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("%s is neither true nor false"), found);
      return FALSE;
    }
  *value = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
check_number (int                  number,
              int                  minimum,
              int                  maximum,
              HonEncounterError    code,
              GError             **error)
{
  if (number >= minimum && number <= maximum)
    return TRUE;

  /* Translators: %1$d is what was given, %2$d and %3$d are the least and the greatest. */
  g_set_error (error, HON_ENCOUNTER_ERROR, code, _("%1$d is not between %2$d and %3$d"),
               number, minimum, maximum);

  return FALSE;
}

/* Reads one input; null is the same as leaving it out. */
static gboolean
read_field (HonEncounter       *self,
            HonEncounterError   code,
            JsonNode           *node,
            GError            **error)
{
  gint64 amount = 0;
  int number = 0;
  gboolean flag = FALSE;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  switch (code)
    {
    case HON_ENCOUNTER_ERROR_SYNTAX:
    case HON_ENCOUNTER_ERROR_FIELD:
      break;

    case HON_ENCOUNTER_ERROR_DATE:
    case HON_ENCOUNTER_ERROR_ACT:
    case HON_ENCOUNTER_ERROR_SPECIALITY:
    case HON_ENCOUNTER_ERROR_SECTOR:
    case HON_ENCOUNTER_ERROR_PATHWAY:
      return read_word (self, code, node, error);

    case HON_ENCOUNTER_ERROR_AGE:
      if (!read_integer (node, code, &number, error))
        return FALSE;
      hon_encounter_set_age (self, number);
      return TRUE;

    case HON_ENCOUNTER_ERROR_FEE:
      if (!read_amount (node, code, &amount, error))
        return FALSE;
      hon_encounter_set_fee (self, amount);
      return TRUE;

    case HON_ENCOUNTER_ERROR_TARIFF:
      if (!read_amount (node, code, &amount, error))
        return FALSE;
      hon_encounter_set_tariff (self, amount);
      return TRUE;

    case HON_ENCOUNTER_ERROR_GUARANTEE:
      if (!read_integer (node, code, &number, error) ||
          !check_number (number, 0, HON_ENCOUNTER_GUARANTEE_MAX, code, error))
        return FALSE;
      hon_encounter_set_guarantee (self, number);
      return TRUE;

    case HON_ENCOUNTER_ERROR_ALD:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_ald (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_MATERNITY:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_maternity (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_C2S:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_c2s (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_AME:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_ame (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_LOCAL_SCHEME:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_local_scheme (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_IMAGING:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_imaging (self, flag);
      return TRUE;

    case HON_ENCOUNTER_ERROR_THIRD_PARTY:
      if (!read_boolean (node, code, &flag, error))
        return FALSE;
      hon_encounter_set_third_party (self, flag);
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
check_amount (gint64              centimes,
              HonEncounterError   code,
              GError            **error)
{
  if (centimes < HON_BILL_UNKNOWN)
    {
      g_set_error_literal (error, HON_ENCOUNTER_ERROR, code, _("the amount is negative"));
      return FALSE;
    }
  if (centimes > HON_BILL_FEE_MAX)
    {
      g_autofree char *maximum = hon_format_money (HON_BILL_FEE_MAX, HON_MONEY_AUTO);

      g_set_error (error, HON_ENCOUNTER_ERROR, code, _("the amount is more than %s"), maximum);
      return FALSE;
    }

  return TRUE;
}

/* @term is what was found for @word, if anything was. */
static gboolean
check_term (gpointer             term,
            GListModel          *terms,
            const char          *word,
            HonEncounterError    code,
            GError             **error)
{
  g_autofree char *found = NULL;
  g_autofree char *known = NULL;

  if (term != NULL)
    return TRUE;

  found = excerpt (word);
  known = list_terms (terms);
  g_set_error (error, HON_ENCOUNTER_ERROR, code, _("“%1$s” is none of %2$s"), found, known);

  return FALSE;
}

static gboolean
check_date (HonEncounter  *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  HonDate first_day = hon_catalogue_get_first_bill_day (catalogue);
  g_autofree char *first = NULL;

  if (self->date == HON_DATE_NONE)
    {
      g_set_error (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_DATE, _("“%s” is missing"),
                   field_name (HON_ENCOUNTER_ERROR_DATE));
      return FALSE;
    }
  if (self->date >= first_day)
    return TRUE;

  first = hon_format_date (first_day);
  g_set_error (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_DATE,
               /* Translators: %s is a date. */
               _("the data begin on %s"), first);

  return FALSE;
}

/* Whether the acts, sectors and people go together: whether there is a tariff. */
static gboolean
check_tariff (HonEncounter  *self,
              HonCatalogue  *catalogue,
              GError       **error)
{
  HonBillInput input;
  HonBillResult result;
  g_autofree char *date = NULL;

  hon_encounter_get_input (self, catalogue, &input);
  if (hon_bill_compute (hon_catalogue_get_bill_tariffs (catalogue, self->date), &input, &result))
    return TRUE;

  date = hon_format_date (self->date);
  g_set_error (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_ACT,
               /* Translators: %s is a date. */
               _("no source read has a tariff for this act, speciality, sector, age and way to the "
                 "doctor on %s"), date);

  return FALSE;
}

static void
hon_encounter_finalize (GObject *object)
{
  HonEncounter *self = HON_ENCOUNTER (object);

  g_free (self->act);
  g_free (self->speciality);

  G_OBJECT_CLASS (hon_encounter_parent_class)->finalize (object);
}

static void
hon_encounter_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonEncounter *self = HON_ENCOUNTER (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;

    case PROP_ACT:
      g_value_set_string (value, self->act);
      break;

    case PROP_SPECIALITY:
      g_value_set_string (value, self->speciality);
      break;

    case PROP_SECTOR:
      g_value_set_enum (value, self->sector);
      break;

    case PROP_PATHWAY:
      g_value_set_enum (value, self->pathway);
      break;

    case PROP_AGE:
      g_value_set_int (value, self->age);
      break;

    case PROP_FEE:
      g_value_set_int64 (value, self->fee);
      break;

    case PROP_TARIFF:
      g_value_set_int64 (value, self->tariff);
      break;

    case PROP_GUARANTEE:
      g_value_set_int (value, self->guarantee);
      break;

    case PROP_ALD:
      g_value_set_boolean (value, self->ald);
      break;

    case PROP_MATERNITY:
      g_value_set_boolean (value, self->maternity);
      break;

    case PROP_C2S:
      g_value_set_boolean (value, self->c2s);
      break;

    case PROP_AME:
      g_value_set_boolean (value, self->ame);
      break;

    case PROP_LOCAL_SCHEME:
      g_value_set_boolean (value, self->local_scheme);
      break;

    case PROP_IMAGING:
      g_value_set_boolean (value, self->imaging);
      break;

    case PROP_THIRD_PARTY:
      g_value_set_boolean (value, self->third_party);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_encounter_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonEncounter *self = HON_ENCOUNTER (object);

  switch (prop_id)
    {
    case PROP_DATE:
      hon_encounter_set_date (self, g_value_get_int (value));
      break;

    case PROP_ACT:
      hon_encounter_set_act (self, g_value_get_string (value));
      break;

    case PROP_SPECIALITY:
      hon_encounter_set_speciality (self, g_value_get_string (value));
      break;

    case PROP_SECTOR:
      hon_encounter_set_sector (self, g_value_get_enum (value));
      break;

    case PROP_PATHWAY:
      hon_encounter_set_pathway (self, g_value_get_enum (value));
      break;

    case PROP_AGE:
      hon_encounter_set_age (self, g_value_get_int (value));
      break;

    case PROP_FEE:
      hon_encounter_set_fee (self, g_value_get_int64 (value));
      break;

    case PROP_TARIFF:
      hon_encounter_set_tariff (self, g_value_get_int64 (value));
      break;

    case PROP_GUARANTEE:
      hon_encounter_set_guarantee (self, g_value_get_int (value));
      break;

    case PROP_ALD:
      hon_encounter_set_ald (self, g_value_get_boolean (value));
      break;

    case PROP_MATERNITY:
      hon_encounter_set_maternity (self, g_value_get_boolean (value));
      break;

    case PROP_C2S:
      hon_encounter_set_c2s (self, g_value_get_boolean (value));
      break;

    case PROP_AME:
      hon_encounter_set_ame (self, g_value_get_boolean (value));
      break;

    case PROP_LOCAL_SCHEME:
      hon_encounter_set_local_scheme (self, g_value_get_boolean (value));
      break;

    case PROP_IMAGING:
      hon_encounter_set_imaging (self, g_value_get_boolean (value));
      break;

    case PROP_THIRD_PARTY:
      hon_encounter_set_third_party (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_encounter_class_init (HonEncounterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_encounter_finalize;
  object_class->get_property = hon_encounter_get_property;
  object_class->set_property = hon_encounter_set_property;

  /**
   * HonEncounter:date:
   *
   * The day of the act.
   */
  props[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, HON_DATE_NONE,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:act:
   *
   * What was done: the id of one of the acts of bills.
   */
  props[PROP_ACT] =
    g_param_spec_string ("act", NULL, NULL, DEFAULT_ACT,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:speciality:
   *
   * Who did it: the id of one of the specialities.
   */
  props[PROP_SPECIALITY] =
    g_param_spec_string ("speciality", NULL, NULL, DEFAULT_SPECIALITY,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:sector:
   *
   * How the doctor is bound by the agreement.
   */
  props[PROP_SECTOR] =
    g_param_spec_enum ("sector", NULL, NULL, HON_TYPE_BILL_SECTOR, HON_BILL_SECTOR_S1,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:pathway:
   *
   * How the patient came to the doctor.
   */
  props[PROP_PATHWAY] =
    g_param_spec_enum ("pathway", NULL, NULL, HON_TYPE_PATHWAY, HON_PATHWAY_REGULAR,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:age:
   *
   * How old the patient is.
   */
  props[PROP_AGE] =
    g_param_spec_int ("age", NULL, NULL, G_MININT, G_MAXINT, DEFAULT_AGE,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:fee:
   *
   * What the doctor asks, centimes; `HON_BILL_UNKNOWN` when that is not known.
   */
  props[PROP_FEE] =
    g_param_spec_int64 ("fee", NULL, NULL, G_MININT64, G_MAXINT64, HON_BILL_UNKNOWN,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:tariff:
   *
   * The tariff of a technical act, centimes; `HON_BILL_UNKNOWN` for others.
   */
  props[PROP_TARIFF] =
    g_param_spec_int64 ("tariff", NULL, NULL, G_MININT64, G_MAXINT64, HON_BILL_UNKNOWN,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:guarantee:
   *
   * What a complementary contract pays up to, with the insurance, percent of the base; -1
   * without one.
   */
  props[PROP_GUARANTEE] =
    g_param_spec_int ("guarantee", NULL, NULL, G_MININT, G_MAXINT, -1,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:ald:
   *
   * Whether it is care for an exempting long-term illness.
   */
  props[PROP_ALD] =
    g_param_spec_boolean ("ald", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:maternity:
   *
   * Whether the patient is between the sixth month and the 12th day after birth.
   */
  props[PROP_MATERNITY] =
    g_param_spec_boolean ("maternity", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:c2s:
   *
   * Whether the patient has the complémentaire santé solidaire.
   */
  props[PROP_C2S] =
    g_param_spec_boolean ("c2s", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:ame:
   *
   * Whether the patient has the aide médicale de l’État.
   */
  props[PROP_AME] =
    g_param_spec_boolean ("ame", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:local-scheme:
   *
   * Whether the patient belongs to the local scheme of Alsace-Moselle.
   */
  props[PROP_LOCAL_SCHEME] =
    g_param_spec_boolean ("local-scheme", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:imaging:
   *
   * Whether a technical act is one that the share of heavy acts leaves out.
   */
  props[PROP_IMAGING] =
    g_param_spec_boolean ("imaging", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounter:third-party:
   *
   * Whether the insurance pays the doctor.
   */
  props[PROP_THIRD_PARTY] =
    g_param_spec_boolean ("third-party", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_encounter_init (HonEncounter *self)
{
  hon_encounter_reset (self);
}

/**
 * hon_encounter_error_get_field:
 * @error: an error in the `HON_ENCOUNTER_ERROR` domain
 *
 * Returns: (nullable): what files call the input that is wrong; %NULL when it is
 *   none of those that there are
 */
const char *
hon_encounter_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == HON_ENCOUNTER_ERROR, NULL);

  return field_name (error->code);
}

/**
 * hon_encounter_new:
 *
 * Returns: (transfer full): an adult at the practice of the general practitioner
 */
HonEncounter *
hon_encounter_new (void)
{
  return g_object_new (HON_TYPE_ENCOUNTER, NULL);
}

/**
 * hon_encounter_read_json:
 * @self: an encounter
 * @node: an object with inputs, by their names in files
 * @error: return location for an error in the `HON_ENCOUNTER_ERROR` domain
 *
 * Reads an encounter. What is left out, or null, is as in a new one; the date,
 * the speciality and the sector must be told. On failure @self holds some of it.
 *
 * Returns: whether every input is of its kind
 */
gboolean
hon_encounter_read_json (HonEncounter  *self,
                         JsonNode      *node,
                         GError       **error)
{
  static const HonEncounterError required[] = {
    HON_ENCOUNTER_ERROR_DATE, HON_ENCOUNTER_ERROR_SPECIALITY, HON_ENCOUNTER_ERROR_SECTOR
  };
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_SYNTAX,
                           _("an object with the inputs is expected"));
      return FALSE;
    }
  object = json_node_get_object (node);

  hon_encounter_reset (self);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    {
      HonEncounterError code;

      if (!find_code (name, &code))
        {
          g_autofree char *found = excerpt (name);

          g_set_error (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_FIELD,
                       _("there is no input “%s”"), found);
          return FALSE;
        }
      if (!read_field (self, code, value, error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      JsonNode *found = json_object_get_member (object, field_name (required[i]));

      if (found == NULL || JSON_NODE_HOLDS_NULL (found))
        {
          g_set_error (error, HON_ENCOUNTER_ERROR, required[i], _("“%s” is missing"),
                       field_name (required[i]));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * hon_encounter_check:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_ENCOUNTER_ERROR` domain
 *
 * Says what cannot be.
 *
 * Returns: whether it can be computed
 */
gboolean
hon_encounter_check (HonEncounter  *self,
                     HonCatalogue  *catalogue,
                     GError       **error)
{
  GListModel *acts;
  GListModel *specialities;
  HonBillTerm *act;
  HonSpeciality *speciality;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  acts = hon_catalogue_get_bill_acts (catalogue);
  act = hon_bill_terms_find (acts, self->act, NULL);
  specialities = hon_catalogue_get_specialities (catalogue);
  speciality = hon_speciality_find (specialities, self->speciality);
  if (!check_date (self, catalogue, error) ||
      !check_term (act, acts, self->act, HON_ENCOUNTER_ERROR_ACT, error) ||
      !check_term (speciality, specialities, self->speciality, HON_ENCOUNTER_ERROR_SPECIALITY,
                   error) ||
      !check_number (self->age, 0, HON_BILL_AGE_MAX, HON_ENCOUNTER_ERROR_AGE, error) ||
      !check_amount (self->fee, HON_ENCOUNTER_ERROR_FEE, error) ||
      !check_amount (self->tariff, HON_ENCOUNTER_ERROR_TARIFF, error) ||
      (self->guarantee != -1 &&
       !check_number (self->guarantee, 0, HON_ENCOUNTER_GUARANTEE_MAX,
                      HON_ENCOUNTER_ERROR_GUARANTEE, error)))
    return FALSE;

  if (hon_bill_term_is_technical (act) && self->tariff == HON_BILL_UNKNOWN)
    {
      g_set_error (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_TARIFF, _("“%s” is missing"),
                   field_name (HON_ENCOUNTER_ERROR_TARIFF));
      return FALSE;
    }

  return check_tariff (self, catalogue, error);
}

/**
 * hon_encounter_get_input:
 * @self: an encounter whose act and speciality exist
 * @catalogue: a loaded catalogue
 * @input: (out caller-allocates): where it is written
 *
 * Gives the encounter as the engine takes it.
 */
void
hon_encounter_get_input (HonEncounter *self,
                         HonCatalogue *catalogue,
                         HonBillInput *input)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (input != NULL);

  *input = (HonBillInput) {
    .date = self->date,
    .sector = self->sector,
    .pathway = self->pathway,
    .age = self->age,
    .fee = self->fee,
    .tariff = self->tariff,
    .guarantee = self->guarantee,
    .ald = self->ald,
    .maternity = self->maternity,
    .c2s = self->c2s,
    .ame = self->ame,
    .local_scheme = self->local_scheme,
    .imaging = self->imaging,
    .third_party = self->third_party,
  };
  hon_bill_terms_find (hon_catalogue_get_bill_acts (catalogue), self->act, &input->act);
  hon_specialities_find (hon_catalogue_get_specialities (catalogue), self->speciality,
                         &input->speciality);
}

/**
 * hon_encounter_list_acts:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 *
 * Lists what can be chosen: the acts that have a tariff on its day, for its
 * speciality, sector, age and way to the doctor.
 *
 * Returns: (transfer full) (element-type HonBillTerm): those acts
 */
GListModel *
hon_encounter_list_acts (HonEncounter *self,
                         HonCatalogue *catalogue)
{
  g_autoptr (GListStore) acts = g_list_store_new (HON_TYPE_BILL_TERM);
  GListModel *all;
  const HonTariffs *tariffs;
  HonBillInput input;
  HonBillResult result;

  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  all = hon_catalogue_get_bill_acts (catalogue);
  tariffs = hon_catalogue_get_bill_tariffs (catalogue, self->date);
  hon_encounter_get_input (self, catalogue, &input);
  for (guint i = 0; tariffs != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, i);

      input.act = i;
      input.age = CLAMP (self->age, 0, HON_BILL_AGE_MAX);
      input.fee = HON_BILL_UNKNOWN;
      input.tariff = hon_bill_term_is_technical (act) ? 0 : HON_BILL_UNKNOWN;
      if (hon_bill_compute (tariffs, &input, &result))
        g_list_store_append (acts, act);
    }

  return G_LIST_MODEL (g_steal_pointer (&acts));
}

/**
 * hon_encounter_copy:
 * @self: an encounter
 * @from: another one
 *
 * Makes @self say what @from says.
 */
void
hon_encounter_copy (HonEncounter *self,
                    HonEncounter *from)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_ENCOUNTER (from));

  g_object_freeze_notify (G_OBJECT (self));
  hon_encounter_set_date (self, from->date);
  hon_encounter_set_act (self, from->act);
  hon_encounter_set_speciality (self, from->speciality);
  hon_encounter_set_sector (self, from->sector);
  hon_encounter_set_pathway (self, from->pathway);
  hon_encounter_set_age (self, from->age);
  hon_encounter_set_fee (self, from->fee);
  hon_encounter_set_tariff (self, from->tariff);
  hon_encounter_set_guarantee (self, from->guarantee);
  hon_encounter_set_ald (self, from->ald);
  hon_encounter_set_maternity (self, from->maternity);
  hon_encounter_set_c2s (self, from->c2s);
  hon_encounter_set_ame (self, from->ame);
  hon_encounter_set_local_scheme (self, from->local_scheme);
  hon_encounter_set_imaging (self, from->imaging);
  hon_encounter_set_third_party (self, from->third_party);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_encounter_copy_patient:
 * @self: an encounter
 * @from: an earlier one of the same patient
 *
 * Makes @self say of the patient what @from says: what does not change from one
 * visit to the next. Whether a visit is for a long-term illness does.
 */
void
hon_encounter_copy_patient (HonEncounter *self,
                            HonEncounter *from)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_ENCOUNTER (from));

  g_object_freeze_notify (G_OBJECT (self));
  hon_encounter_set_age (self, from->age);
  hon_encounter_set_guarantee (self, from->guarantee);
  hon_encounter_set_c2s (self, from->c2s);
  hon_encounter_set_ame (self, from->ame);
  hon_encounter_set_local_scheme (self, from->local_scheme);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_encounter_has_input:
 * @name: a name
 *
 * Returns: whether files have an input of that name
 */
gboolean
hon_encounter_has_input (const char *name)
{
  HonEncounterError code;

  g_return_val_if_fail (name != NULL, FALSE);

  return find_code (name, &code);
}

/* How most patients come to a speciality: generalists are seen first, the others by those whom they send. */
static HonPathway
get_usual_pathway (HonCatalogue *catalogue,
                   const char   *speciality)
{
  HonSpeciality *found = hon_speciality_find (hon_catalogue_get_specialities (catalogue), speciality);

  return found != NULL && hon_speciality_get_rules (found)->is_generalist ? HON_PATHWAY_REGULAR
                                                                          : HON_PATHWAY_CORRESPONDENT;
}

/**
 * hon_encounter_choose_speciality:
 * @self: an encounter
 * @catalogue: a loaded catalogue
 * @speciality: the id of a speciality
 *
 * Sets the speciality, and the pathway with it where it was the usual one.
 */
void
hon_encounter_choose_speciality (HonEncounter *self,
                                 HonCatalogue *catalogue,
                                 const char   *speciality)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (speciality != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->pathway == get_usual_pathway (catalogue, self->speciality))
    hon_encounter_set_pathway (self, get_usual_pathway (catalogue, speciality));
  hon_encounter_set_speciality (self, speciality);
  g_object_thaw_notify (G_OBJECT (self));
}

void
hon_encounter_reset (HonEncounter *self)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  g_object_freeze_notify (G_OBJECT (self));
  hon_encounter_set_date (self, HON_DATE_NONE);
  hon_encounter_set_act (self, DEFAULT_ACT);
  hon_encounter_set_speciality (self, DEFAULT_SPECIALITY);
  hon_encounter_set_sector (self, HON_BILL_SECTOR_S1);
  hon_encounter_set_pathway (self, HON_PATHWAY_REGULAR);
  hon_encounter_set_age (self, DEFAULT_AGE);
  hon_encounter_set_fee (self, HON_BILL_UNKNOWN);
  hon_encounter_set_tariff (self, HON_BILL_UNKNOWN);
  hon_encounter_set_guarantee (self, -1);
  hon_encounter_set_ald (self, FALSE);
  hon_encounter_set_maternity (self, FALSE);
  hon_encounter_set_c2s (self, FALSE);
  hon_encounter_set_ame (self, FALSE);
  hon_encounter_set_local_scheme (self, FALSE);
  hon_encounter_set_imaging (self, FALSE);
  hon_encounter_set_third_party (self, FALSE);
  g_object_thaw_notify (G_OBJECT (self));
}

HonDate
hon_encounter_get_date (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_DATE_NONE);

  return self->date;
}

void
hon_encounter_set_date (HonEncounter *self,
                        HonDate       date)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->date == date)
    return;
  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

const char *
hon_encounter_get_act (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);

  return self->act;
}

void
hon_encounter_set_act (HonEncounter *self,
                       const char   *act)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (act != NULL);

  if (!g_set_str (&self->act, act))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACT]);
}

const char *
hon_encounter_get_speciality (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), NULL);

  return self->speciality;
}

void
hon_encounter_set_speciality (HonEncounter *self,
                              const char   *speciality)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));
  g_return_if_fail (speciality != NULL);

  if (!g_set_str (&self->speciality, speciality))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPECIALITY]);
}

HonBillSector
hon_encounter_get_sector (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_BILL_SECTOR_S1);

  return self->sector;
}

void
hon_encounter_set_sector (HonEncounter *self,
                          HonBillSector sector)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->sector == sector)
    return;
  self->sector = sector;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECTOR]);
}

HonPathway
hon_encounter_get_pathway (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_PATHWAY_REGULAR);

  return self->pathway;
}

void
hon_encounter_set_pathway (HonEncounter *self,
                           HonPathway    pathway)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->pathway == pathway)
    return;
  self->pathway = pathway;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATHWAY]);
}

int
hon_encounter_get_age (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), DEFAULT_AGE);

  return self->age;
}

void
hon_encounter_set_age (HonEncounter *self,
                       int           age)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->age == age)
    return;
  self->age = age;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AGE]);
}

gint64
hon_encounter_get_fee (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_BILL_UNKNOWN);

  return self->fee;
}

void
hon_encounter_set_fee (HonEncounter *self,
                       gint64        fee)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->fee == fee)
    return;
  self->fee = fee;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FEE]);
}

gint64
hon_encounter_get_tariff (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), HON_BILL_UNKNOWN);

  return self->tariff;
}

void
hon_encounter_set_tariff (HonEncounter *self,
                          gint64        tariff)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->tariff == tariff)
    return;
  self->tariff = tariff;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TARIFF]);
}

int
hon_encounter_get_guarantee (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), -1);

  return self->guarantee;
}

void
hon_encounter_set_guarantee (HonEncounter *self,
                             int           guarantee)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  if (self->guarantee == guarantee)
    return;
  self->guarantee = guarantee;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GUARANTEE]);
}

gboolean
hon_encounter_get_ald (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->ald;
}

void
hon_encounter_set_ald (HonEncounter *self,
                       gboolean      ald)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  ald = !!ald;
  if (self->ald == ald)
    return;
  self->ald = ald;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ALD]);
}

gboolean
hon_encounter_get_maternity (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->maternity;
}

void
hon_encounter_set_maternity (HonEncounter *self,
                             gboolean      maternity)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  maternity = !!maternity;
  if (self->maternity == maternity)
    return;
  self->maternity = maternity;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MATERNITY]);
}

gboolean
hon_encounter_get_c2s (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->c2s;
}

void
hon_encounter_set_c2s (HonEncounter *self,
                       gboolean      c2s)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  c2s = !!c2s;
  if (self->c2s == c2s)
    return;
  self->c2s = c2s;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_C2S]);
}

gboolean
hon_encounter_get_ame (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->ame;
}

void
hon_encounter_set_ame (HonEncounter *self,
                       gboolean      ame)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  ame = !!ame;
  if (self->ame == ame)
    return;
  self->ame = ame;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AME]);
}

gboolean
hon_encounter_get_local_scheme (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->local_scheme;
}

void
hon_encounter_set_local_scheme (HonEncounter *self,
                                gboolean      local_scheme)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  local_scheme = !!local_scheme;
  if (self->local_scheme == local_scheme)
    return;
  self->local_scheme = local_scheme;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOCAL_SCHEME]);
}

gboolean
hon_encounter_get_imaging (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->imaging;
}

void
hon_encounter_set_imaging (HonEncounter *self,
                           gboolean      imaging)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  imaging = !!imaging;
  if (self->imaging == imaging)
    return;
  self->imaging = imaging;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IMAGING]);
}

gboolean
hon_encounter_get_third_party (HonEncounter *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER (self), FALSE);

  return self->third_party;
}

void
hon_encounter_set_third_party (HonEncounter *self,
                               gboolean      third_party)
{
  g_return_if_fail (HON_IS_ENCOUNTER (self));

  third_party = !!third_party;
  if (self->third_party == third_party)
    return;
  self->third_party = third_party;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THIRD_PARTY]);
}
