/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-candidate.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonHeldTitle:
 *
 * A title that a doctor holds, or is on the way to. Without dates it is held.
 */

struct _HonHeldTitle
{
  GObject        parent_instance;

  char          *title_id; /* (owned) */
  HonTitlePlace  place;
  HonDate        from;
  HonDate        until;
  guint          absence;
  guint          family_leave;
  guint          early_leave;
};

enum
{
  HELD_PROP_0,
  HELD_PROP_TITLE_ID,
  HELD_PROP_PLACE,
  HELD_PROP_FROM,
  HELD_PROP_UNTIL,
  HELD_PROP_ABSENCE,
  HELD_PROP_FAMILY_LEAVE,
  HELD_PROP_EARLY_LEAVE,
  N_HELD_PROPS,
};

static GParamSpec *held_props[N_HELD_PROPS];

G_DEFINE_FINAL_TYPE (HonHeldTitle, hon_held_title, G_TYPE_OBJECT)

/**
 * HonCandidate:
 *
 * What a doctor says who asks for a sector: on the page, on the command line. It
 * holds whatever it is told; whether that can be, hon_candidate_check() says.
 */

struct _HonCandidate
{
  GObject       parent_instance;

  HonDate       date;
  HonSituation  situation;
  char         *speciality; /* (nullable) (owned) */
  HonInstalled  installed;
  gboolean      other_speciality;
  HonFeeWish    fees;
  guint         share;
  gboolean      hospital;
  GListStore   *titles;     /* (owned) (element-type HonHeldTitle) */
};

enum
{
  PROP_0,
  PROP_DATE,
  PROP_SITUATION,
  PROP_SPECIALITY,
  PROP_INSTALLED,
  PROP_OTHER_SPECIALITY,
  PROP_FEES,
  PROP_SHARE,
  PROP_HOSPITAL,
  PROP_TITLES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What the command line calls each input. */
static const struct
{
  HonCandidateError  code;
  const char        *name;
} fields[] = {
  { HON_CANDIDATE_ERROR_DATE, "date" },
  { HON_CANDIDATE_ERROR_SPECIALITY, "specialite" },
  { HON_CANDIDATE_ERROR_INSTALLED, "deja_installe" },
  { HON_CANDIDATE_ERROR_TITLE, "titre" },
  { HON_CANDIDATE_ERROR_UNTIL, "titre" },
  { HON_CANDIDATE_ERROR_ABSENCE, "titre" },
};

G_DEFINE_QUARK (hon-candidate-error-quark, hon_candidate_error)

G_DEFINE_FINAL_TYPE (HonCandidate, hon_candidate, G_TYPE_OBJECT)

static HonDate
get_date_or_today (HonCandidate *self)
{
  return self->date != HON_DATE_NONE ? self->date : hon_date_get_today ();
}

/* The names of some titles or specialities, for a message. */
static char *
dup_names (GListModel *items,
           guint       n_max)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = MIN (g_list_model_get_n_items (items), n_max);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              HON_IS_TITLE (item) ? hon_title_get_id (HON_TITLE (item))
                                                  : hon_speciality_get_id (HON_SPECIALITY (item)));
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static gboolean
check_date (HonCandidate  *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  GListModel *lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);
  HonDate date = get_date_or_today (self);
  HonDate first = HON_DATE_NONE;
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);
      const HonPeriod *period = hon_title_list_get_period (list);

      if (period->from == HON_DATE_NONE)
        continue;
      if (hon_period_contains (period, date))
        return TRUE;
      first = first == HON_DATE_NONE ? period->from : MIN (first, period->from);
    }

  day = hon_format_date (date);
  since = first != HON_DATE_NONE ? hon_format_date (first) : g_strdup ("–");
  g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_DATE,
               /* Translators: both are dates. */
               _("no list of titles is known for %1$s; they are since %2$s"), day, since);

  return FALSE;
}

static gboolean
check_speciality (HonCandidate  *self,
                  HonCatalogue  *catalogue,
                  GError       **error)
{
  GListModel *all = hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES);
  g_autoptr (GListModel) near = NULL;
  g_autofree char *names = NULL;

  if (self->speciality == NULL || hon_speciality_find (all, self->speciality) != NULL)
    return TRUE;

  near = hon_speciality_near (all, self->speciality);
  if (g_list_model_get_n_items (near) > 0)
    {
      names = dup_names (near, 5);
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_SPECIALITY,
                   /* Translators: %1$s is what was given, %2$s some ids. */
                   _("there is no speciality “%1$s”; perhaps: %2$s"), self->speciality, names);
    }
  else
    {
      names = dup_names (all, G_MAXUINT);
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_SPECIALITY,
                   /* Translators: %1$s is what was given, %2$s all ids. */
                   _("there is no speciality “%1$s”; there are: %2$s"), self->speciality, names);
    }

  return FALSE;
}

static gboolean
check_title_id (HonHeldTitle  *held,
                HonCatalogue  *catalogue,
                GError       **error)
{
  GListModel *all = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES);
  g_autoptr (GListModel) near = NULL;
  g_autofree char *names = NULL;

  if (hon_title_find (all, held->title_id) != NULL)
    return TRUE;

  near = hon_title_near (all, held->title_id);
  if (g_list_model_get_n_items (near) > 0)
    {
      names = dup_names (near, 5);
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_TITLE,
                   /* Translators: %1$s is what was given, %2$s some ids. */
                   _("there is no title “%1$s”; perhaps: %2$s"), held->title_id, names);
    }
  else
    {
      names = dup_names (all, G_MAXUINT);
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_TITLE,
                   /* Translators: %1$s is what was given, %2$s all ids. */
                   _("there is no title “%1$s”; there are: %2$s"), held->title_id, names);
    }

  return FALSE;
}

/* The days of the functions, as far as they are known. */
static char *
dup_days (HonHeldTitle *self)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (self->from != HON_DATE_NONE)
    from = hon_format_date (self->from);
  if (self->until != HON_DATE_NONE)
    until = hon_format_date (self->until);

  if (from != NULL && until != NULL)
    /* Translators: both are dates. */
    return g_strdup_printf (C_("title", "From %1$s to %2$s"), from, until);
  if (from != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (C_("title", "Since %s"), from);
  if (until != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (C_("title", "Until %s"), until);

  return g_strdup (C_("title", "Held"));
}

static guint
find_position (GListModel *list,
               gpointer    item)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (list, i);

      if (other == item)
        return i;
    }

  g_return_val_if_reached (0);
}

static void
fill_title (HonHeldTitle        *held,
            HonCatalogue        *catalogue,
            HonEligibilityTitle *title)
{
  GListModel *titles = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES);
  GListModel *lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);
  HonTitle *own = hon_title_find (titles, held->title_id);
  HonTitle *opener = hon_title_get_counts_for (own);

  if (opener == NULL)
    opener = own;
  *title = (HonEligibilityTitle) {
    .gain = hon_title_get_gain (opener),
    .group = find_position (titles, opener),
    .is_credit = opener != own,
    .months = hon_title_get_months (opener),
    .credit_months = hon_title_get_counts_months (own),
    .place = held->place,
    .from = held->from,
    .until = held->until,
    .absence = held->absence,
    .family_leave = held->family_leave,
    .early_leave = held->early_leave,
    .leave_from = hon_title_get_leave (own)->since,
    .leave_months = hon_title_get_leave_months (own),
  };

  /* Titles of army doctors are gained in the army, whatever is said of them. */
  if (title->place == HON_TITLE_PLACE_PUBLIC && g_str_equal (hon_title_get_family (own), "army"))
    title->place = HON_TITLE_PLACE_ARMY;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);
      HonListing *listing = hon_title_get_listing (opener, list);

      if (listing != NULL && hon_listing_is_named (listing))
        title->named |= 1u << i;
    }
}

/* Looks up a number that must lie in a range; out of it nothing changes. */
static void
look_up_int (GVariantDict *dict,
             const char   *key,
             int           minimum,
             int           maximum,
             int          *value)
{
  int found;

  if (g_variant_dict_lookup (dict, key, "i", &found) && found >= minimum && found <= maximum)
    *value = found;
}

static void
set_titles (HonCandidate *self,
            GVariant     *variant)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_object_unref);
  GVariantIter iter;
  const char *id;
  int place;
  int from;
  int until;
  int absence;
  int family_leave;
  int early_leave;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&siiiiii)", &id, &place, &from, &until, &absence,
                              &family_leave, &early_leave))
    {
      HonDate first = hon_date_new (HON_DATE_YEAR_MIN, 1, 1);
      HonDate last = hon_date_new (HON_DATE_YEAR_MAX, 12, 31);

      if (place < 0 || place >= HON_N_TITLE_PLACES || absence < 0 || absence > HON_HELD_TITLE_ABSENCE_MAX ||
          family_leave < 0 || family_leave > HON_HELD_TITLE_ABSENCE_MAX || early_leave < 0 ||
          early_leave > HON_HELD_TITLE_ABSENCE_MAX || titles->len == HON_ELIGIBILITY_TITLES_MAX ||
          (from != HON_DATE_NONE && (from < first || from > last)) ||
          (until != HON_DATE_NONE && (until < first || until > last)))
        continue;
      g_ptr_array_add (titles, g_object_new (HON_TYPE_HELD_TITLE, "title-id", id, "place", place,
                                             "from", from, "until", until,
                                             "absence", (guint) absence,
                                             "family-leave", (guint) family_leave,
                                             "early-leave", (guint) early_leave, NULL));
    }
  g_list_store_splice (self->titles, 0, g_list_model_get_n_items (G_LIST_MODEL (self->titles)),
                       titles->pdata, titles->len);
}

static void
hon_held_title_finalize (GObject *object)
{
  HonHeldTitle *self = HON_HELD_TITLE (object);

  g_free (self->title_id);

  G_OBJECT_CLASS (hon_held_title_parent_class)->finalize (object);
}

static void
hon_held_title_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonHeldTitle *self = HON_HELD_TITLE (object);

  switch (prop_id)
    {
    case HELD_PROP_TITLE_ID:
      g_value_set_string (value, self->title_id);
      break;

    case HELD_PROP_PLACE:
      g_value_set_enum (value, self->place);
      break;

    case HELD_PROP_FROM:
      g_value_set_int (value, self->from);
      break;

    case HELD_PROP_UNTIL:
      g_value_set_int (value, self->until);
      break;

    case HELD_PROP_ABSENCE:
      g_value_set_uint (value, self->absence);
      break;

    case HELD_PROP_FAMILY_LEAVE:
      g_value_set_uint (value, self->family_leave);
      break;

    case HELD_PROP_EARLY_LEAVE:
      g_value_set_uint (value, self->early_leave);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_held_title_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonHeldTitle *self = HON_HELD_TITLE (object);

  switch (prop_id)
    {
    case HELD_PROP_TITLE_ID:
      hon_held_title_set_title_id (self, g_value_get_string (value));
      break;

    case HELD_PROP_PLACE:
      hon_held_title_set_place (self, g_value_get_enum (value));
      break;

    case HELD_PROP_FROM:
      hon_held_title_set_from (self, g_value_get_int (value));
      break;

    case HELD_PROP_UNTIL:
      hon_held_title_set_until (self, g_value_get_int (value));
      break;

    case HELD_PROP_ABSENCE:
      hon_held_title_set_absence (self, g_value_get_uint (value));
      break;

    case HELD_PROP_FAMILY_LEAVE:
      hon_held_title_set_family_leave (self, g_value_get_uint (value));
      break;

    case HELD_PROP_EARLY_LEAVE:
      hon_held_title_set_early_leave (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_held_title_class_init (HonHeldTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_held_title_finalize;
  object_class->get_property = hon_held_title_get_property;
  object_class->set_property = hon_held_title_set_property;

  /**
   * HonHeldTitle:title-id:
   *
   * The id of the title.
   */
  held_props[HELD_PROP_TITLE_ID] =
    g_param_spec_string ("title-id", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:place:
   *
   * Where it was gained.
   */
  held_props[HELD_PROP_PLACE] =
    g_param_spec_enum ("place", NULL, NULL, HON_TYPE_TITLE_PLACE, HON_TITLE_PLACE_PUBLIC,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:from:
   *
   * The first day of the functions; 0 when it is not known.
   */
  held_props[HELD_PROP_FROM] =
    g_param_spec_int ("from", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:until:
   *
   * The last day of the functions; 0 when it is not known.
   */
  held_props[HELD_PROP_UNTIL] =
    g_param_spec_int ("until", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:absence:
   *
   * Days of leave that do not count as functions.
   */
  held_props[HELD_PROP_ABSENCE] =
    g_param_spec_uint ("absence", NULL, NULL, 0, HON_HELD_TITLE_ABSENCE_MAX, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:family-leave:
   *
   * Days of maternity, adoption and paternity leave.
   */
  held_props[HELD_PROP_FAMILY_LEAVE] =
    g_param_spec_uint ("family-leave", NULL, NULL, 0, HON_HELD_TITLE_ABSENCE_MAX, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHeldTitle:early-leave:
   *
   * How many of those were taken before the text that counts them as functions.
   */
  held_props[HELD_PROP_EARLY_LEAVE] =
    g_param_spec_uint ("early-leave", NULL, NULL, 0, HON_HELD_TITLE_ABSENCE_MAX, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_HELD_PROPS, held_props);
}

static void
hon_held_title_init (HonHeldTitle *self)
{
  self->title_id = g_strdup ("");
}

static void
hon_candidate_finalize (GObject *object)
{
  HonCandidate *self = HON_CANDIDATE (object);

  g_free (self->speciality);
  g_clear_object (&self->titles);

  G_OBJECT_CLASS (hon_candidate_parent_class)->finalize (object);
}

static void
hon_candidate_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonCandidate *self = HON_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;

    case PROP_SITUATION:
      g_value_set_enum (value, self->situation);
      break;

    case PROP_SPECIALITY:
      g_value_set_string (value, self->speciality);
      break;

    case PROP_INSTALLED:
      g_value_set_enum (value, self->installed);
      break;

    case PROP_OTHER_SPECIALITY:
      g_value_set_boolean (value, self->other_speciality);
      break;

    case PROP_FEES:
      g_value_set_enum (value, self->fees);
      break;

    case PROP_SHARE:
      g_value_set_uint (value, self->share);
      break;

    case PROP_HOSPITAL:
      g_value_set_boolean (value, self->hospital);
      break;

    case PROP_TITLES:
      g_value_set_object (value, self->titles);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_candidate_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonCandidate *self = HON_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_DATE:
      hon_candidate_set_date (self, g_value_get_int (value));
      break;

    case PROP_SITUATION:
      hon_candidate_set_situation (self, g_value_get_enum (value));
      break;

    case PROP_SPECIALITY:
      hon_candidate_set_speciality (self, g_value_get_string (value));
      break;

    case PROP_INSTALLED:
      hon_candidate_set_installed (self, g_value_get_enum (value));
      break;

    case PROP_OTHER_SPECIALITY:
      hon_candidate_set_other_speciality (self, g_value_get_boolean (value));
      break;

    case PROP_FEES:
      hon_candidate_set_fees (self, g_value_get_enum (value));
      break;

    case PROP_SHARE:
      hon_candidate_set_share (self, g_value_get_uint (value));
      break;

    case PROP_HOSPITAL:
      hon_candidate_set_hospital (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_candidate_class_init (HonCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_candidate_finalize;
  object_class->get_property = hon_candidate_get_property;
  object_class->set_property = hon_candidate_set_property;

  /**
   * HonCandidate:date:
   *
   * The day of the question; 0 for today.
   */
  props[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, 0, G_MAXINT, 0,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:situation:
   *
   * What the doctor does now.
   */
  props[PROP_SITUATION] =
    g_param_spec_enum ("situation", NULL, NULL, HON_TYPE_SITUATION, HON_SITUATION_HOSPITAL,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:speciality:
   *
   * The id of the speciality, or %NULL.
   */
  props[PROP_SPECIALITY] =
    g_param_spec_string ("speciality", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:installed:
   *
   * Where the doctor is installed, or was last.
   */
  props[PROP_INSTALLED] =
    g_param_spec_enum ("installed", NULL, NULL, HON_TYPE_INSTALLED, HON_INSTALLED_NEVER,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:other-speciality:
   *
   * Whether that was in another speciality.
   */
  props[PROP_OTHER_SPECIALITY] =
    g_param_spec_boolean ("other-speciality", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:fees:
   *
   * What fees are wished for.
   */
  props[PROP_FEES] =
    g_param_spec_enum ("fees", NULL, NULL, HON_TYPE_FEE_WISH, HON_FEE_WISH_TARIFFS,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:share:
   *
   * The share of patients at the tariffs, in percent.
   */
  props[PROP_SHARE] =
    g_param_spec_uint ("share", NULL, NULL, 0, 100, 100,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:hospital:
   *
   * Whether some of the activity is to stay in a hospital.
   */
  props[PROP_HOSPITAL] =
    g_param_spec_boolean ("hospital", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonCandidate:titles:
   *
   * The titles held or under way.
   */
  props[PROP_TITLES] =
    g_param_spec_object ("titles", NULL, NULL, G_TYPE_LIST_MODEL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_candidate_init (HonCandidate *self)
{
  self->situation = HON_SITUATION_HOSPITAL;
  self->share = 100;
  self->titles = g_list_store_new (HON_TYPE_HELD_TITLE);
}

/**
 * hon_candidate_error_get_field:
 * @error: an error in the `HON_CANDIDATE_ERROR` domain
 *
 * Returns: (nullable): what the command line calls the input that is wrong
 */
const char *
hon_candidate_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != HON_CANDIDATE_ERROR)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if ((int) fields[i].code == error->code)
      return fields[i].name;

  return NULL;
}

GType
hon_situation_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_SITUATION_STUDENT, "HON_SITUATION_STUDENT", "student" },
    { HON_SITUATION_LOCUM, "HON_SITUATION_LOCUM", "locum" },
    { HON_SITUATION_HOSPITAL, "HON_SITUATION_HOSPITAL", "hospital" },
    { HON_SITUATION_INSTALLED, "HON_SITUATION_INSTALLED", "installed" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonSituation", values));

  return type;
}

/**
 * hon_situation_get_label:
 * @situation: what a doctor does now
 *
 * Returns: translated words for it
 */
const char *
hon_situation_get_label (HonSituation situation)
{
  switch (situation)
    {
    case HON_SITUATION_STUDENT:
      return C_("situation", "In training");

    case HON_SITUATION_LOCUM:
      return C_("situation", "Locum");

    case HON_SITUATION_HOSPITAL:
      return C_("situation", "In a hospital");

    case HON_SITUATION_INSTALLED:
      return C_("situation", "Already installed");
    }

  g_return_val_if_reached (NULL);
}

GType
hon_fee_wish_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_FEE_WISH_TARIFFS, "HON_FEE_WISH_TARIFFS", "tariffs" },
    { HON_FEE_WISH_MODERATE, "HON_FEE_WISH_MODERATE", "moderate" },
    { HON_FEE_WISH_FREE, "HON_FEE_WISH_FREE", "free" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonFeeWish", values));

  return type;
}

/**
 * hon_fee_wish_get_label:
 * @wish: what fees are wished for
 *
 * Returns: translated words for it
 */
const char *
hon_fee_wish_get_label (HonFeeWish wish)
{
  switch (wish)
    {
    case HON_FEE_WISH_TARIFFS:
      return C_("fees", "The tariffs of the agreement");

    case HON_FEE_WISH_MODERATE:
      return C_("fees", "Moderate overruns");

    case HON_FEE_WISH_FREE:
      return C_("fees", "Free fees");
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_held_title_new:
 * @title_id: an id, an abbreviation or a name of a title
 *
 * Returns: (transfer full): a title that is held
 */
HonHeldTitle *
hon_held_title_new (const char *title_id)
{
  g_return_val_if_fail (title_id != NULL, NULL);

  return g_object_new (HON_TYPE_HELD_TITLE, "title-id", title_id, NULL);
}

const char *
hon_held_title_get_title_id (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), NULL);

  return self->title_id;
}

void
hon_held_title_set_title_id (HonHeldTitle *self,
                             const char   *title_id)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));
  g_return_if_fail (title_id != NULL);

  if (!g_set_str (&self->title_id, title_id))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_TITLE_ID]);
}

HonTitlePlace
hon_held_title_get_place (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), HON_TITLE_PLACE_PUBLIC);

  return self->place;
}

void
hon_held_title_set_place (HonHeldTitle  *self,
                          HonTitlePlace  place)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->place == place)
    return;

  self->place = place;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_PLACE]);
}

HonDate
hon_held_title_get_from (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), HON_DATE_NONE);

  return self->from;
}

void
hon_held_title_set_from (HonHeldTitle *self,
                         HonDate       from)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->from == from)
    return;

  self->from = from;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_FROM]);
}

HonDate
hon_held_title_get_until (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), HON_DATE_NONE);

  return self->until;
}

void
hon_held_title_set_until (HonHeldTitle *self,
                          HonDate       until)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->until == until)
    return;

  self->until = until;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_UNTIL]);
}

guint
hon_held_title_get_absence (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), 0);

  return self->absence;
}

void
hon_held_title_set_absence (HonHeldTitle *self,
                            guint         absence)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->absence == absence)
    return;

  self->absence = absence;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_ABSENCE]);
}

guint
hon_held_title_get_family_leave (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), 0);

  return self->family_leave;
}

void
hon_held_title_set_family_leave (HonHeldTitle *self,
                                 guint         family_leave)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->family_leave == family_leave)
    return;

  self->family_leave = family_leave;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_FAMILY_LEAVE]);
  hon_held_title_set_early_leave (self, MIN (self->early_leave, family_leave));
}

guint
hon_held_title_get_early_leave (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), 0);

  return self->early_leave;
}

void
hon_held_title_set_early_leave (HonHeldTitle *self,
                                guint         early_leave)
{
  g_return_if_fail (HON_IS_HELD_TITLE (self));

  if (self->early_leave == early_leave)
    return;

  self->early_leave = early_leave;
  g_object_notify_by_pspec (G_OBJECT (self), held_props[HELD_PROP_EARLY_LEAVE]);
}

/**
 * hon_held_title_asks_early_leave:
 * @self: a held title
 * @title: what is known of it
 *
 * Returns: whether the functions span the day from which family leave counts, so that
 *   leave may have been taken on either side of it
 */
gboolean
hon_held_title_asks_early_leave (HonHeldTitle *self,
                                 HonTitle     *title)
{
  HonDate leave_from;

  g_return_val_if_fail (HON_IS_HELD_TITLE (self), FALSE);
  g_return_val_if_fail (HON_IS_TITLE (title), FALSE);

  leave_from = hon_title_get_leave (title)->since;

  return self->from != HON_DATE_NONE && self->from < leave_from &&
         (self->until == HON_DATE_NONE || self->until >= leave_from);
}

/**
 * hon_held_title_check:
 * @self: a held title
 * @error: return location for an error in the `HON_CANDIDATE_ERROR` domain
 *
 * Returns: whether its days can be
 */
gboolean
hon_held_title_check (HonHeldTitle  *self,
                      GError       **error)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), FALSE);

  if (self->from != HON_DATE_NONE && self->until != HON_DATE_NONE && self->until < self->from)
    {
      g_autofree char *from = hon_format_date (self->from);
      g_autofree char *until = hon_format_date (self->until);

      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_UNTIL,
                   /* Translators: %1$s is a title, the others are dates. */
                   _("%1$s: the last day, %3$s, is before the first, %2$s"), self->title_id, from,
                   until);
      return FALSE;
    }
  if (self->from != HON_DATE_NONE && self->until != HON_DATE_NONE &&
      self->absence + self->family_leave > (guint) (self->until - self->from) + 1)
    {
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_ABSENCE,
                   /* Translators: %s is a title. */
                   _("%s: there is more leave than time in the functions"), self->title_id);
      return FALSE;
    }

  return TRUE;
}

/**
 * hon_held_title_dup_period:
 * @self: a held title
 *
 * Returns: (transfer full): from when until when, as people write days
 */
char *
hon_held_title_dup_period (HonHeldTitle *self)
{
  g_autofree char *days = NULL;
  g_autofree char *with_family = NULL;

  g_return_val_if_fail (HON_IS_HELD_TITLE (self), NULL);

  days = dup_days (self);
  if (self->family_leave > 0)
    with_family =
      /* Translators: %1$s is a period, such as “From 1 November 2025 to 31 October 2027”. */
      g_strdup_printf (ngettext ("%1$s, %2$u day of maternity, adoption or paternity leave",
                                 "%1$s, %2$u days of maternity, adoption or paternity leave",
                                 self->family_leave),
                       days, self->family_leave);
  else
    with_family = g_steal_pointer (&days);
  if (self->absence == 0)
    return g_steal_pointer (&with_family);

  /* Translators: %1$s is a period, such as “From 1 November 2025 to 31 October 2027”. */
  return g_strdup_printf (ngettext ("%1$s, %2$u day of leave left out", "%1$s, %2$u days of leave left out",
                                    self->absence),
                          with_family, self->absence);
}

/**
 * hon_candidate_new:
 *
 * Returns: (transfer full): a doctor in a hospital without a title
 */
HonCandidate *
hon_candidate_new (void)
{
  return g_object_new (HON_TYPE_CANDIDATE, NULL);
}

/**
 * hon_candidate_check:
 * @self: a candidate
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_CANDIDATE_ERROR` domain
 *
 * Returns: whether all that is said can be
 */
gboolean
hon_candidate_check (HonCandidate  *self,
                     HonCatalogue  *catalogue,
                     GError       **error)
{
  GListModel *titles;
  guint n;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  if (!check_date (self, catalogue, error) || !check_speciality (self, catalogue, error))
    return FALSE;
  if (self->situation == HON_SITUATION_INSTALLED && self->installed == HON_INSTALLED_NEVER)
    {
      g_set_error_literal (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_INSTALLED,
                           _("the sector of the present practice is missing"));
      return FALSE;
    }

  titles = G_LIST_MODEL (self->titles);
  n = g_list_model_get_n_items (titles);
  if (n > HON_ELIGIBILITY_TITLES_MAX)
    {
      g_set_error (error, HON_CANDIDATE_ERROR, HON_CANDIDATE_ERROR_TITLE,
                   _("there are more than %d titles"), HON_ELIGIBILITY_TITLES_MAX);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);

      if (!check_title_id (held, catalogue, error) || !hon_held_title_check (held, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_candidate_get_input:
 * @self: a candidate that was checked
 * @catalogue: a loaded catalogue
 * @input: (out): return location for what the engine takes
 *
 * Puts together what the rules need.
 */
void
hon_candidate_get_input (HonCandidate        *self,
                         HonCatalogue        *catalogue,
                         HonEligibilityInput *input)
{
  HonSpeciality *speciality = NULL;
  GListModel *lists;

  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (input != NULL);

  if (self->speciality != NULL)
    speciality = hon_speciality_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES),
                                      self->speciality);
  lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);

  *input = (HonEligibilityInput) {
    .date = get_date_or_today (self),
    .installed = self->installed,
    .is_other_speciality = self->other_speciality,
    .is_student = self->situation == HON_SITUATION_STUDENT,
    .is_locum = self->situation == HON_SITUATION_LOCUM,
    .operates = speciality != NULL && hon_speciality_get_operates (speciality),
    .n_titles = g_list_model_get_n_items (G_LIST_MODEL (self->titles)),
    .n_lists = g_list_model_get_n_items (lists),
  };
  for (guint i = 0; i < input->n_lists; i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);

      input->lists[i] = (HonEligibilityList) {
        hon_title_list_get_period (list)->from,
        hon_title_list_get_period (list)->until,
        hon_title_list_is_partial (list),
      };
    }
  for (guint i = 0; i < input->n_titles; i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      fill_title (held, catalogue, &input->titles[i]);
    }
}

/**
 * hon_candidate_get_places:
 * @self: a candidate
 *
 * Returns: where the titles were gained, as bits of `HonTitlePlace`
 */
guint
hon_candidate_get_places (HonCandidate *self)
{
  guint places = 0;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->titles)); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      places |= 1u << held->place;
    }

  return places;
}

/**
 * hon_candidate_copy:
 * @self: a candidate
 *
 * Returns: (transfer full): another one who says the same
 */
HonCandidate *
hon_candidate_copy (HonCandidate *self)
{
  g_autoptr (GVariant) variant = NULL;
  HonCandidate *copy;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  variant = g_variant_ref_sink (hon_candidate_to_variant (self));
  copy = hon_candidate_new ();
  hon_candidate_set_variant (copy, variant);

  return copy;
}

/**
 * hon_candidate_reset:
 * @self: a candidate
 *
 * Takes back everything that was said.
 */
void
hon_candidate_reset (HonCandidate *self)
{
  g_autoptr (HonCandidate) blank = hon_candidate_new ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (hon_candidate_to_variant (blank));

  g_return_if_fail (HON_IS_CANDIDATE (self));

  hon_candidate_set_variant (self, variant);
}

/**
 * hon_candidate_to_variant:
 * @self: a candidate
 *
 * Returns: (transfer floating): everything that is said, to be kept
 */
GVariant *
hon_candidate_to_variant (HonCandidate *self)
{
  GVariantDict dict;
  GVariantBuilder titles;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "date", "i", self->date);
  g_variant_dict_insert (&dict, "situation", "i", self->situation);
  g_variant_dict_insert (&dict, "speciality", "s",
                         self->speciality != NULL ? self->speciality : "");
  g_variant_dict_insert (&dict, "installed", "i", self->installed);
  g_variant_dict_insert (&dict, "other-speciality", "b", self->other_speciality);
  g_variant_dict_insert (&dict, "fees", "i", self->fees);
  g_variant_dict_insert (&dict, "share", "i", (int) self->share);
  g_variant_dict_insert (&dict, "hospital", "b", self->hospital);

  g_variant_builder_init (&titles, G_VARIANT_TYPE ("a(siiiiii)"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->titles)); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      g_variant_builder_add (&titles, "(siiiiii)", held->title_id, held->place, held->from,
                             held->until, (int) held->absence, (int) held->family_leave,
                             (int) held->early_leave);
    }
  g_variant_dict_insert_value (&dict, "titles", g_variant_builder_end (&titles));

  return g_variant_dict_end (&dict);
}

/**
 * hon_candidate_set_variant:
 * @self: a candidate
 * @variant: what hon_candidate_to_variant() gave, perhaps by another version
 *
 * Says again what was kept; what does not make sense is left as it is.
 *
 * Returns: whether @variant is one of ours at all
 */
gboolean
hon_candidate_set_variant (HonCandidate *self,
                           GVariant     *variant)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autoptr (GVariant) titles = NULL;
  int date;
  int situation;
  int installed;
  int fees;
  int share;
  gboolean flag;
  const char *text;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return FALSE;
  date = self->date;
  situation = (int) self->situation;
  installed = (int) self->installed;
  fees = (int) self->fees;
  share = (int) self->share;
  dict = g_variant_dict_new (variant);
  look_up_int (dict, "date", 0, hon_date_new (HON_DATE_YEAR_MAX, 12, 31), &date);
  look_up_int (dict, "situation", HON_SITUATION_STUDENT, HON_SITUATION_INSTALLED, &situation);
  look_up_int (dict, "installed", HON_INSTALLED_NEVER, HON_INSTALLED_NC, &installed);
  look_up_int (dict, "fees", HON_FEE_WISH_TARIFFS, HON_FEE_WISH_FREE, &fees);
  look_up_int (dict, "share", 0, 100, &share);
  hon_candidate_set_date (self, date);
  hon_candidate_set_situation (self, situation);
  hon_candidate_set_installed (self, installed);
  hon_candidate_set_fees (self, fees);
  hon_candidate_set_share (self, (guint) share);
  if (g_variant_dict_lookup (dict, "speciality", "&s", &text))
    hon_candidate_set_speciality (self, *text != '\0' ? text : NULL);
  if (g_variant_dict_lookup (dict, "other-speciality", "b", &flag))
    hon_candidate_set_other_speciality (self, flag);
  if (g_variant_dict_lookup (dict, "hospital", "b", &flag))
    hon_candidate_set_hospital (self, flag);
  titles = g_variant_dict_lookup_value (dict, "titles", G_VARIANT_TYPE ("a(siiiiii)"));
  if (titles != NULL)
    set_titles (self, titles);

  return TRUE;
}

/**
 * hon_candidate_get_titles:
 * @self: a candidate
 *
 * Returns: (transfer none) (element-type HonHeldTitle): the titles held or under way
 */
GListModel *
hon_candidate_get_titles (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  return G_LIST_MODEL (self->titles);
}

void
hon_candidate_add_title (HonCandidate *self,
                         HonHeldTitle *title)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (HON_IS_HELD_TITLE (title));

  g_list_store_append (self->titles, title);
}

void
hon_candidate_remove_title (HonCandidate *self,
                            guint         position)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (self->titles)));

  g_list_store_remove (self->titles, position);
}

void
hon_candidate_remove_titles (HonCandidate *self)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  g_list_store_remove_all (self->titles);
}

HonDate
hon_candidate_get_date (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_DATE_NONE);

  return self->date;
}

void
hon_candidate_set_date (HonCandidate *self,
                        HonDate       date)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->date == date)
    return;

  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

HonSituation
hon_candidate_get_situation (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_SITUATION_HOSPITAL);

  return self->situation;
}

void
hon_candidate_set_situation (HonCandidate *self,
                             HonSituation  situation)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->situation == situation)
    return;

  self->situation = situation;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SITUATION]);
}

const char *
hon_candidate_get_speciality (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  return self->speciality;
}

void
hon_candidate_set_speciality (HonCandidate *self,
                              const char   *speciality)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (!g_set_str (&self->speciality, speciality))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPECIALITY]);
}

HonInstalled
hon_candidate_get_installed (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_INSTALLED_NEVER);

  return self->installed;
}

void
hon_candidate_set_installed (HonCandidate *self,
                             HonInstalled  installed)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->installed == installed)
    return;

  self->installed = installed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INSTALLED]);
}

gboolean
hon_candidate_get_other_speciality (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);

  return self->other_speciality;
}

void
hon_candidate_set_other_speciality (HonCandidate *self,
                                    gboolean      other_speciality)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->other_speciality == other_speciality)
    return;

  self->other_speciality = other_speciality;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OTHER_SPECIALITY]);
}

HonFeeWish
hon_candidate_get_fees (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_FEE_WISH_TARIFFS);

  return self->fees;
}

void
hon_candidate_set_fees (HonCandidate *self,
                        HonFeeWish    fees)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->fees == fees)
    return;

  self->fees = fees;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FEES]);
}

guint
hon_candidate_get_share (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), 0);

  return self->share;
}

void
hon_candidate_set_share (HonCandidate *self,
                         guint         share)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->share == share)
    return;

  self->share = share;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHARE]);
}

gboolean
hon_candidate_get_hospital (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);

  return self->hospital;
}

void
hon_candidate_set_hospital (HonCandidate *self,
                            gboolean      hospital)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  if (self->hospital == hospital)
    return;

  self->hospital = hospital;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HOSPITAL]);
}
