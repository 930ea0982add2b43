/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-plan-private.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-tariff-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HonAct *act;    /* (owned) */
  gint64  amount;
} Promise;

/**
 * HonPlan:
 *
 * A day on which an agreement announced new tariffs, and what became of it.
 */

struct _HonPlan
{
  GObject        parent_instance;

  char          *id;         /* (owned) */
  HonDate        date;
  HonPlanStatus  status;
  HonDate        applied_on;
  char          *label;      /* (owned) */
  char          *text;       /* (owned) */
  GArray        *promises;   /* (owned) (element-type Promise) */
  HonSource     *source;     /* (owned) */
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

/* What datasets call each status. */
static const char * const statuses[] = {
  [HON_PLAN_APPLIED] = "applied",
  [HON_PLAN_SUSPENDED] = "suspended",
  [HON_PLAN_PLANNED] = "planned",
};

G_DEFINE_FINAL_TYPE (HonPlan, hon_plan, G_TYPE_OBJECT)

static void
clear_promise (gpointer data)
{
  Promise *promise = data;

  g_clear_object (&promise->act);
}

static void
hon_plan_finalize (GObject *object)
{
  HonPlan *self = HON_PLAN (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->text);
  g_array_unref (self->promises);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_plan_parent_class)->finalize (object);
}

static void
hon_plan_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HonPlan *self = HON_PLAN (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_plan_class_init (HonPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_plan_finalize;
  object_class->get_property = hon_plan_get_property;

  /**
   * HonPlan:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonPlan:label:
   *
   * Its name.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonPlan:text:
   *
   * What was announced and what became of it, in a sentence or two.
   */
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_plan_init (HonPlan *self)
{
  self->promises = g_array_new (FALSE, TRUE, sizeof (Promise));
  g_array_set_clear_func (self->promises, clear_promise);
}

/* What is applied has a day, and what is still planned has none. */
static gboolean
read_applied_on (HonPlan              *self,
                 const HonJsonCursor  *cursor,
                 GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "applied_on", &child, error))
    return FALSE;
  if (hon_json_cursor_is_null (&child))
    {
      if (self->status != HON_PLAN_APPLIED)
        return TRUE;
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_MISSING, _("a date such as 2026-01-31"), error);
      return FALSE;
    }
  if (self->status == HON_PLAN_PLANNED)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, "null", error);
      return FALSE;
    }

  return hon_json_cursor_get_date (&child, &self->applied_on, error);
}

static gboolean
read_promises (HonPlan              *self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  static const char * const members[] = { "act", "value", NULL };
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "acts", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonJsonCursor child;
      Promise promise;
      double euros;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_only (&element, members, error))
        return FALSE;
      promise.act = hon_references_read_act (references, &element, "act", error);
      if (promise.act == NULL ||
          !hon_json_cursor_enter (&element, "value", &child, error) ||
          !hon_json_cursor_get_number (&child, 0.0, HON_TARIFF_EUROS_MAX, &euros, error))
        return FALSE;
      promise.amount = hon_money_from_euros (euros);
      g_object_ref (promise.act);
      g_array_append_val (self->promises, promise);
    }

  return TRUE;
}

/* Reads one record of the array `measures`. */
HonPlan *
hon_plan_read (const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  static const char * const members[] = {
    "id", "date", "status", "applied_on", "label", "text", "acts", "source", NULL
  };
  g_autoptr (HonPlan) self = g_object_new (HON_TYPE_PLAN, NULL);
  HonJsonCursor child;
  HonSource *source;
  guint status;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_enter (cursor, "date", &child, error) ||
      !hon_json_cursor_get_date (&child, &self->date, error) ||
      !hon_json_cursor_get_choice (cursor, "status", statuses, sizeof *statuses,
                                   G_N_ELEMENTS (statuses), &status, error))
    return NULL;
  self->status = status;

  if (!read_applied_on (self, cursor, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "text", FALSE, &self->text, error) ||
      !read_promises (self, cursor, references, error))
    return NULL;
  source = hon_references_read_source (references, cursor, "source", error);
  if (source == NULL)
    return NULL;
  self->source = g_object_ref (source);

  return g_steal_pointer (&self);
}

GType
hon_plan_status_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_PLAN_APPLIED, "HON_PLAN_APPLIED", "applied" },
    { HON_PLAN_SUSPENDED, "HON_PLAN_SUSPENDED", "suspended" },
    { HON_PLAN_PLANNED, "HON_PLAN_PLANNED", "planned" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonPlanStatus", values));

  return type;
}

const char *
hon_plan_get_id (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->id;
}

/**
 * hon_plan_get_date:
 * @self: a plan
 *
 * Returns: the day that was announced
 */
HonDate
hon_plan_get_date (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), HON_DATE_NONE);

  return self->date;
}

HonPlanStatus
hon_plan_get_status (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), HON_PLAN_APPLIED);

  return self->status;
}

/**
 * hon_plan_get_applied_on:
 * @self: a plan
 *
 * Returns: the day on which it came into force, or `HON_DATE_NONE`
 */
HonDate
hon_plan_get_applied_on (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), HON_DATE_NONE);

  return self->applied_on;
}

/**
 * hon_plan_dup_status_text:
 * @self: a plan
 *
 * Returns: (transfer full): what became of it, for people
 */
char *
hon_plan_dup_status_text (HonPlan *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  if (self->applied_on != HON_DATE_NONE)
    day = hon_format_date (self->applied_on);

  switch (self->status)
    {
    case HON_PLAN_APPLIED:
      /* Translators: of measures; %s is a date. */
      return g_strdup_printf (_("Applied on %s"), day);

    case HON_PLAN_SUSPENDED:
      if (day == NULL)
        return g_strdup (C_("measures", "Suspended"));
      /* Translators: of measures; %s is a date. */
      return g_strdup_printf (_("Suspended, then applied on %s"), day);

    case HON_PLAN_PLANNED:
      return g_strdup (C_("measures", "Announced, not verified"));
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_plan_get_label (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->label;
}

const char *
hon_plan_get_text (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->text;
}

/**
 * hon_plan_get_source:
 * @self: a plan
 *
 * Returns: (transfer none): who says so
 */
HonSource *
hon_plan_get_source (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), NULL);

  return self->source;
}

/**
 * hon_plan_get_n_acts:
 * @self: a plan
 *
 * Returns: how many acts it gives a new tariff
 */
guint
hon_plan_get_n_acts (HonPlan *self)
{
  g_return_val_if_fail (HON_IS_PLAN (self), 0);

  return self->promises->len;
}

/**
 * hon_plan_get_act:
 * @self: a plan
 * @position: which of its acts
 *
 * Returns: (transfer none): the act
 */
HonAct *
hon_plan_get_act (HonPlan *self,
                  guint    position)
{
  g_return_val_if_fail (position < hon_plan_get_n_acts (self), NULL);

  return g_array_index (self->promises, Promise, position).act;
}

/**
 * hon_plan_get_amount:
 * @self: a plan
 * @position: which of its acts
 *
 * Returns: the tariff announced, in centimes
 */
gint64
hon_plan_get_amount (HonPlan *self,
                     guint    position)
{
  g_return_val_if_fail (position < hon_plan_get_n_acts (self), 0);

  return g_array_index (self->promises, Promise, position).amount;
}
