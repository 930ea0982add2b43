/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tariff-choice.h"

/* 1 January 2011: the base in secteur 2 has not changed since. */
#define DAY_DEFAULT 734138

/**
 * HonTariffChoice:
 *
 * Which tariffs are looked at, and how: what [class@TariffStudy] is made from.
 */

struct _HonTariffChoice
{
  GObject    parent_instance;

  GStrv      acts;    /* (owned) */
  HonMeasure measure;
  int        year;
  HonDate    day;
  gboolean   events;
};

enum
{
  PROP_0,
  PROP_ACTS,
  PROP_MEASURE,
  PROP_YEAR,
  PROP_DAY,
  PROP_EVENTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonTariffChoice, hon_tariff_choice, G_TYPE_OBJECT)

static const char * const default_acts[] = { "GP_REF", "GP_S2_BASE", NULL };

static void
set_year (HonTariffChoice *self,
          int              year)
{
  if (self->year == year)
    return;

  self->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_YEAR]);
}

static void
set_day (HonTariffChoice *self,
         HonDate          day)
{
  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAY]);
}

static void
set_events (HonTariffChoice *self,
            gboolean         events)
{
  events = !!events;
  if (self->events == events)
    return;

  self->events = events;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EVENTS]);
}

static void
hon_tariff_choice_finalize (GObject *object)
{
  HonTariffChoice *self = HON_TARIFF_CHOICE (object);

  g_strfreev (self->acts);

  G_OBJECT_CLASS (hon_tariff_choice_parent_class)->finalize (object);
}

static void
hon_tariff_choice_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HonTariffChoice *self = HON_TARIFF_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ACTS:
      g_value_set_boxed (value, self->acts);
      break;

    case PROP_MEASURE:
      g_value_set_enum (value, self->measure);
      break;

    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;

    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;

    case PROP_EVENTS:
      g_value_set_boolean (value, self->events);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_tariff_choice_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HonTariffChoice *self = HON_TARIFF_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ACTS:
      hon_tariff_choice_set_acts (self, g_value_get_boxed (value));
      break;

    case PROP_MEASURE:
      hon_tariff_choice_set_measure (self, g_value_get_enum (value));
      break;

    case PROP_YEAR:
      set_year (self, g_value_get_int (value));
      break;

    case PROP_DAY:
      set_day (self, g_value_get_int (value));
      break;

    case PROP_EVENTS:
      set_events (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_tariff_choice_class_init (HonTariffChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_tariff_choice_finalize;
  object_class->get_property = hon_tariff_choice_get_property;
  object_class->set_property = hon_tariff_choice_set_property;

  /**
   * HonTariffChoice:acts:
   *
   * The ids of the acts, in the order in which they are drawn; at most
   * %HON_TARIFF_CHOICE_MAX.
   */
  props[PROP_ACTS] =
    g_param_spec_boxed ("acts", NULL, NULL, G_TYPE_STRV,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTariffChoice:measure:
   *
   * What the tariffs are counted in.
   */
  props[PROP_MEASURE] =
    g_param_spec_enum ("measure", NULL, NULL, HON_TYPE_MEASURE, HON_MEASURE_NOMINAL,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTariffChoice:year:
   *
   * The year whose euros real values are in, or the nearest one whose prices are known.
   */
  props[PROP_YEAR] =
    g_param_spec_int ("year", NULL, NULL, HON_DATE_YEAR_MIN, HON_DATE_YEAR_MAX, HON_DATE_YEAR_MAX,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTariffChoice:day:
   *
   * The day with which the last value is compared, a `HonDate`; an index is 100 on it.
   */
  props[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, 1, G_MAXINT32, DAY_DEFAULT,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonTariffChoice:events:
   *
   * Whether the events of the agreements are marked.
   */
  props[PROP_EVENTS] =
    g_param_spec_boolean ("events", NULL, NULL, TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_tariff_choice_init (HonTariffChoice *self)
{
  self->acts = g_strdupv ((char **) default_acts);
  self->measure = HON_MEASURE_NOMINAL;
  self->year = HON_DATE_YEAR_MAX;
  self->day = DAY_DEFAULT;
  self->events = TRUE;
}

/**
 * hon_tariff_choice_new:
 *
 * Returns: (transfer full): the tariff of the general practitioner beside the base in secteur 2,
 *   in euros of their day
 */
HonTariffChoice *
hon_tariff_choice_new (void)
{
  return g_object_new (HON_TYPE_TARIFF_CHOICE, NULL);
}

/**
 * hon_tariff_choice_get_acts:
 * @self: a choice
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the acts
 */
const char * const *
hon_tariff_choice_get_acts (HonTariffChoice *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), NULL);

  return (const char * const *) self->acts;
}

/**
 * hon_tariff_choice_set_acts:
 * @self: a choice
 * @acts: (nullable) (array zero-terminated=1): ids of acts; those past the most are left out
 *
 * Sets the acts that are looked at.
 */
void
hon_tariff_choice_set_acts (HonTariffChoice    *self,
                            const char * const *acts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) old = NULL;

  g_return_if_fail (HON_IS_TARIFF_CHOICE (self));

  for (guint i = 0; acts != NULL && acts[i] != NULL && i < HON_TARIFF_CHOICE_MAX; i++)
    g_strv_builder_add (builder, acts[i]);
  old = g_steal_pointer (&self->acts);
  self->acts = g_strv_builder_end (builder);
  if (!g_strv_equal ((const char * const *) old, (const char * const *) self->acts))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTS]);
}

/**
 * hon_tariff_choice_has_act:
 * @self: a choice
 * @act: the id of an act
 *
 * Returns: whether the act is looked at
 */
gboolean
hon_tariff_choice_has_act (HonTariffChoice *self,
                           const char      *act)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), FALSE);
  g_return_val_if_fail (act != NULL, FALSE);

  return g_strv_contains ((const char * const *) self->acts, act);
}

/**
 * hon_tariff_choice_set_act:
 * @self: a choice
 * @act: the id of an act
 * @chosen: whether it is to be looked at
 *
 * Adds an act after the others, or takes it away.
 *
 * Returns: whether it is as wanted: there may be as many acts as there can be
 */
gboolean
hon_tariff_choice_set_act (HonTariffChoice *self,
                           const char      *act,
                           gboolean         chosen)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) acts = NULL;

  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), FALSE);
  g_return_val_if_fail (act != NULL, FALSE);

  if (hon_tariff_choice_has_act (self, act) == !!chosen)
    return TRUE;
  if (chosen && g_strv_length (self->acts) >= HON_TARIFF_CHOICE_MAX)
    return FALSE;

  for (guint i = 0; self->acts[i] != NULL; i++)
    if (!g_str_equal (self->acts[i], act))
      g_strv_builder_add (builder, self->acts[i]);
  if (chosen)
    g_strv_builder_add (builder, act);
  acts = g_strv_builder_end (builder);
  hon_tariff_choice_set_acts (self, (const char * const *) acts);

  return TRUE;
}

/**
 * hon_tariff_choice_get_measure:
 * @self: a choice
 *
 * Returns: what the tariffs are counted in
 */
HonMeasure
hon_tariff_choice_get_measure (HonTariffChoice *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), HON_MEASURE_NOMINAL);

  return self->measure;
}

/**
 * hon_tariff_choice_set_measure:
 * @self: a choice
 * @measure: what the tariffs are to be counted in
 *
 * Sets the measure.
 */
void
hon_tariff_choice_set_measure (HonTariffChoice *self,
                               HonMeasure       measure)
{
  g_return_if_fail (HON_IS_TARIFF_CHOICE (self));

  if (self->measure == measure)
    return;

  self->measure = measure;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEASURE]);
}

/**
 * hon_tariff_choice_get_year:
 * @self: a choice
 *
 * Returns: the year whose euros real values are in
 */
int
hon_tariff_choice_get_year (HonTariffChoice *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), 0);

  return self->year;
}

/**
 * hon_tariff_choice_get_day:
 * @self: a choice
 *
 * Returns: the day with which the last value is compared
 */
HonDate
hon_tariff_choice_get_day (HonTariffChoice *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), HON_DATE_NONE);

  return self->day;
}

/**
 * hon_tariff_choice_get_base:
 * @self: a choice
 * @prices: (element-type HonPrice): prices
 *
 * Returns: what the measure refers to: a year of those prices, a day, or 0
 */
gint32
hon_tariff_choice_get_base (HonTariffChoice *self,
                            GListModel      *prices)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (prices), 0);

  switch (self->measure)
    {
    case HON_MEASURE_REAL:
      return hon_prices_find_year (prices, self->year);

    case HON_MEASURE_INDEX:
      return self->day;

    case HON_MEASURE_NOMINAL:
    case HON_MEASURE_MINUTES:
      return 0;
    }

  g_return_val_if_reached (0);
}

/**
 * hon_tariff_choice_get_events:
 * @self: a choice
 *
 * Returns: whether the events of the agreements are marked
 */
gboolean
hon_tariff_choice_get_events (HonTariffChoice *self)
{
  g_return_val_if_fail (HON_IS_TARIFF_CHOICE (self), FALSE);

  return self->events;
}

/**
 * hon_tariff_choice_copy:
 * @self: a choice
 * @other: another one
 *
 * Makes a choice the same as another.
 */
void
hon_tariff_choice_copy (HonTariffChoice *self,
                        HonTariffChoice *other)
{
  g_return_if_fail (HON_IS_TARIFF_CHOICE (self));
  g_return_if_fail (HON_IS_TARIFF_CHOICE (other));

  hon_tariff_choice_set_acts (self, hon_tariff_choice_get_acts (other));
  hon_tariff_choice_set_measure (self, other->measure);
  set_year (self, other->year);
  set_day (self, other->day);
  set_events (self, other->events);
}

/**
 * hon_tariff_choice_reset:
 * @self: a choice
 *
 * Makes a choice the default one.
 */
void
hon_tariff_choice_reset (HonTariffChoice *self)
{
  g_autoptr (HonTariffChoice) fresh = hon_tariff_choice_new ();

  hon_tariff_choice_copy (self, fresh);
}
