/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-title-private.h"

#include "hon-fold.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

/* No title takes longer to gain. */
#define MONTHS_MAX 240

/* No more days of sick leave count. */
#define SICK_DAYS_MAX 366

/**
 * HonTitleList:
 *
 * A list of the titles that open secteur 2: of an agreement, or of somebody who
 * reproduces one.
 */

struct _HonTitleList
{
  GObject        parent_instance;

  char          *id;         /* (owned) */
  char          *label;      /* (owned) */
  HonPeriod      period;
  gboolean       is_partial;
  char          *note;       /* (nullable) (owned) */
  HonSource     *source;     /* (owned) */
  HonConfidence  confidence;
};

G_DEFINE_FINAL_TYPE (HonTitleList, hon_title_list, G_TYPE_OBJECT)

/**
 * HonListing:
 *
 * What one list says of one title.
 */

struct _HonListing
{
  GObject        parent_instance;

  HonTitleList  *list;       /* (owned) */
  gboolean       is_named;
  char          *note;       /* (nullable) (owned) */
  HonSource     *source;     /* (owned) */
  HonConfidence  confidence;
};

G_DEFINE_FINAL_TYPE (HonListing, hon_listing, G_TYPE_OBJECT)

/**
 * HonTitle:
 *
 * A hospital or university title, how it is gained, and which lists name it.
 */

struct _HonTitle
{
  GObject        parent_instance;

  char          *id;                  /* (owned) */
  char          *label;               /* (owned) */
  GStrv          abbreviations;       /* (owned) */
  GStrv          keys;                /* (owned): folded, to be found by */
  char          *family;              /* (owned) */
  HonTitleGain   gain;
  guint          months;              /* 0: not known, or none */
  char          *duration_note;       /* (nullable) (owned) */
  HonSource     *duration_source;     /* (nullable) (owned) */
  HonConfidence  duration_confidence;
  HonDate        leave_from;          /* none: no text was read */
  guint          leave_months;        /* 0: no limit was read */
  guint          leave_sick_days;
  char          *leave_note;          /* (nullable) (owned) */
  HonSource     *leave_source;        /* (nullable) (owned) */
  HonConfidence  leave_confidence;
  char          *counts_for_id;       /* (nullable) (owned) */
  GWeakRef       counts_for;          /* (element-type HonTitle): of the same catalogue */
  guint          counts_months;
  char          *note;                /* (nullable) (owned) */
  GListStore    *listings;            /* (owned) (element-type HonListing) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonTitle, hon_title, G_TYPE_OBJECT)

static const char *
get_id (gpointer item)
{
  return HON_TITLE (item)->id;
}

static GStrv
get_keys (gpointer item)
{
  return HON_TITLE (item)->keys;
}

/* Who says so, and how far that can be relied on; nothing here is contested by itself. */
static gboolean
read_source (const HonJsonCursor  *cursor,
             const HonReferences  *references,
             HonSource           **source,
             HonConfidence        *confidence,
             GError              **error)
{
  HonJsonCursor child;
  int value;

  if (!g_set_object (source, hon_references_read_source (references, cursor, "source", error)) ||
      !hon_json_cursor_enter (cursor, "confidence", &child, error) ||
      !hon_json_cursor_get_enum (cursor, "confidence", HON_TYPE_CONFIDENCE, &value, error))
    return FALSE;
  if (value == HON_CONFIDENCE_CONTESTED)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "official, secondary", error);
      return FALSE;
    }
  *confidence = value;

  return TRUE;
}

/* A whole number from 1 to @maximum. */
static gboolean
read_count (const HonJsonCursor  *cursor,
            const char           *member,
            guint                 maximum,
            gboolean              is_optional,
            guint                *count,
            GError              **error)
{
  HonJsonCursor child;
  double number;

  if (!hon_json_cursor_enter (cursor, member, &child, error))
    return FALSE;
  if (is_optional && hon_json_cursor_is_absent (&child))
    return TRUE;
  if (!hon_json_cursor_get_number (&child, 1, maximum, &number, error))
    return FALSE;
  *count = (guint) number;
  if (*count != number)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_TYPE, _("a whole number"), error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_months (const HonJsonCursor  *cursor,
             guint                *months,
             GError              **error)
{
  return read_count (cursor, "months", MONTHS_MAX, FALSE, months, error);
}

static gboolean
read_optional_date (const HonJsonCursor  *cursor,
                    const char           *member,
                    HonDate              *date,
                    GError              **error)
{
  HonJsonCursor child;

  return hon_json_cursor_enter (cursor, member, &child, error) &&
         (hon_json_cursor_is_absent (&child) || hon_json_cursor_get_date (&child, date, error));
}

static gboolean
read_duration (HonTitle             *self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  static const char * const members[] = { "months", "note", "source", "confidence", NULL };
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "duration", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  return hon_json_cursor_only (&child, members, error) &&
         read_months (&child, &self->months, error) &&
         hon_json_cursor_dup_text (&child, "note", TRUE, &self->duration_note, error) &&
         read_source (&child, references, &self->duration_source, &self->duration_confidence,
                      error);
}

static gboolean
read_leave (HonTitle             *self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  static const char * const members[] = { "from", "months", "sick_days", "note", "source", "confidence", NULL };
  HonJsonCursor child;
  HonJsonCursor from;

  if (!hon_json_cursor_enter (cursor, "leave", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  return hon_json_cursor_only (&child, members, error) &&
         hon_json_cursor_enter (&child, "from", &from, error) &&
         hon_json_cursor_get_date (&from, &self->leave_from, error) &&
         read_count (&child, "months", MONTHS_MAX, TRUE, &self->leave_months, error) &&
         read_count (&child, "sick_days", SICK_DAYS_MAX, TRUE, &self->leave_sick_days, error) &&
         hon_json_cursor_dup_text (&child, "note", FALSE, &self->leave_note, error) &&
         read_source (&child, references, &self->leave_source, &self->leave_confidence, error);
}

static gboolean
read_counts (HonTitle             *self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  static const char * const members[] = { "title", "months", "source", "confidence", NULL };
  HonJsonCursor child;

  if (!hon_json_cursor_enter (cursor, "counts", &child, error))
    return FALSE;
  if (hon_json_cursor_is_absent (&child))
    return TRUE;

  return hon_json_cursor_only (&child, members, error) &&
         hon_json_cursor_dup_string (&child, "title", FALSE, &self->counts_for_id, error) &&
         read_months (&child, &self->counts_months, error) &&
         read_source (&child, references, &self->duration_source, &self->duration_confidence,
                      error);
}

static gboolean
read_listing (HonTitle             *self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  static const char * const members[] = { "list", "named", "note", "source", "confidence", NULL };
  g_autoptr (HonListing) listing = g_object_new (HON_TYPE_LISTING, NULL);
  HonTitleList *list;
  HonJsonCursor child;
  const char *id;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_enter (cursor, "list", &child, error) ||
      !hon_json_cursor_get_string (&child, &id, error))
    return FALSE;
  list = g_hash_table_lookup (references->title_lists, id);
  if (list == NULL)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of a list"), error);
      return FALSE;
    }
  if (hon_title_get_listing (self, list) != NULL)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE,
                            _("a list of which nothing was said yet"), error);
      return FALSE;
    }

  listing->list = g_object_ref (list);
  if (!hon_json_cursor_get_boolean (cursor, "named", FALSE, &listing->is_named, error) ||
      !hon_json_cursor_dup_text (cursor, "note", TRUE, &listing->note, error) ||
      !read_source (cursor, references, &listing->source, &listing->confidence, error))
    return FALSE;
  g_list_store_append (self->listings, listing);

  return TRUE;
}

static gboolean
read_listings (HonTitle             *self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "lists", &array, &n, error))
    return FALSE;
  if (n == 0)
    {
      hon_json_cursor_fail (&array, HON_DATASET_ERROR_MISSING, _("the id of a list"), error);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;

      hon_json_cursor_element (&array, i, &element);
      if (!read_listing (self, &element, references, error))
        return FALSE;
    }

  return TRUE;
}

/* Abbreviations are typed with a mark between their parts, or without. */
static void
add_abbreviation (GStrvBuilder *keys,
                  const char   *abbreviation)
{
  g_autofree char *folded = hon_fold (abbreviation);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  g_strv_builder_add (keys, folded);
  if (parts[0] != NULL && parts[1] != NULL)
    g_strv_builder_take (keys, g_strjoinv ("", parts));
}

static gboolean
read_keys (HonTitle             *self,
           const HonJsonCursor  *cursor,
           GError              **error)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  add_abbreviation (keys, self->id);
  for (guint i = 0; self->abbreviations[i] != NULL; i++)
    add_abbreviation (keys, self->abbreviations[i]);
  if (!hon_search_add_names (keys, cursor, "names", error) ||
      !hon_search_add_text (keys, cursor, "label", error))
    return FALSE;
  self->keys = g_strv_builder_end (keys);

  return TRUE;
}

static void
hon_title_list_finalize (GObject *object)
{
  HonTitleList *self = HON_TITLE_LIST (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->note);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_title_list_parent_class)->finalize (object);
}

static void
hon_title_list_class_init (HonTitleListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_title_list_finalize;
}

static void
hon_title_list_init (HonTitleList *self)
{
}

static void
hon_listing_finalize (GObject *object)
{
  HonListing *self = HON_LISTING (object);

  g_clear_object (&self->list);
  g_free (self->note);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_listing_parent_class)->finalize (object);
}

static void
hon_listing_class_init (HonListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_listing_finalize;
}

static void
hon_listing_init (HonListing *self)
{
}

static void
hon_title_finalize (GObject *object)
{
  HonTitle *self = HON_TITLE (object);

  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->abbreviations);
  g_strfreev (self->keys);
  g_free (self->family);
  g_free (self->duration_note);
  g_clear_object (&self->duration_source);
  g_free (self->leave_note);
  g_clear_object (&self->leave_source);
  g_free (self->counts_for_id);
  g_weak_ref_clear (&self->counts_for);
  g_free (self->note);
  g_clear_object (&self->listings);

  G_OBJECT_CLASS (hon_title_parent_class)->finalize (object);
}

static void
hon_title_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HonTitle *self = HON_TITLE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_title_class_init (HonTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_title_finalize;
  object_class->get_property = hon_title_get_property;

  /**
   * HonTitle:id:
   *
   * What datasets and the command line call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonTitle:label:
   *
   * Its name.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_title_init (HonTitle *self)
{
  g_weak_ref_init (&self->counts_for, NULL);
  self->listings = g_list_store_new (HON_TYPE_LISTING);
}

/* Reads one record of the array `lists`. */
HonTitleList *
hon_title_list_read (const HonJsonCursor  *cursor,
                     const HonReferences  *references,
                     GError              **error)
{
  static const char * const members[] = {
    "id", "label", "from", "until", "partial", "note", "source", "confidence", NULL
  };
  g_autoptr (HonTitleList) self = g_object_new (HON_TYPE_TITLE_LIST, NULL);
  HonJsonCursor child;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !read_optional_date (cursor, "from", &self->period.from, error) ||
      !read_optional_date (cursor, "until", &self->period.until, error) ||
      !hon_json_cursor_get_boolean (cursor, "partial", TRUE, &self->is_partial, error) ||
      !hon_json_cursor_dup_text (cursor, "note", TRUE, &self->note, error) ||
      !read_source (cursor, references, &self->source, &self->confidence, error) ||
      !hon_json_cursor_enter (cursor, "until", &child, error))
    return NULL;
  if (self->period.until != HON_DATE_NONE &&
      (self->period.from == HON_DATE_NONE || self->period.until <= self->period.from))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after “from”"), error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Reads one record of the array `titles`. */
HonTitle *
hon_title_read (const HonJsonCursor  *cursor,
                const HonReferences  *references,
                GError              **error)
{
  static const char * const members[] = {
    "id", "label", "abbreviations", "names", "family", "gained", "duration", "leave", "counts", "note",
    "lists", NULL
  };
  static const char * const families[] = { "university", "hospital", "army", NULL };
  g_autoptr (HonTitle) self = g_object_new (HON_TYPE_TITLE, NULL);
  HonJsonCursor child;
  int gain;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_strv (cursor, "abbreviations", FALSE, &self->abbreviations, error) ||
      !read_keys (self, cursor, error) ||
      !hon_json_cursor_dup_string (cursor, "family", FALSE, &self->family, error) ||
      !hon_json_cursor_enter (cursor, "family", &child, error))
    return NULL;
  if (!g_strv_contains (families, self->family))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, "university, hospital, army", error);
      return NULL;
    }
  if (!hon_json_cursor_get_enum (cursor, "gained", HON_TYPE_TITLE_GAIN, &gain, error))
    return NULL;
  self->gain = gain;

  if (!read_duration (self, cursor, references, error) ||
      !read_leave (self, cursor, references, error) ||
      !read_counts (self, cursor, references, error) ||
      !hon_json_cursor_dup_text (cursor, "note", TRUE, &self->note, error) ||
      !read_listings (self, cursor, references, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Looks for the title that @self counts towards, once all have been read. */
gboolean
hon_title_resolve (HonTitle    *self,
                   GListModel  *titles,
                   GError     **error)
{
  g_autofree char *place = NULL;

  if (self->counts_for_id == NULL)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonTitle) title = g_list_model_get_item (titles, i);

      if (!g_str_equal (title->id, self->counts_for_id) || title->counts_for_id != NULL)
        continue;
      g_weak_ref_set (&self->counts_for, title);
      return TRUE;
    }

  place = g_strdup_printf ("$.titles[%s].counts.title", self->id);
  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
               /* Translators: %1$s is a place in a file, %2$s what should be there, %3$s what is
                * there.
                */
               _("at %1$s: expected %2$s, found %3$s"), place,
               _("the id of a title that opens secteur 2"), self->counts_for_id);

  return FALSE;
}

const char *
hon_title_list_get_id (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return self->id;
}

/**
 * hon_title_list_get_label:
 * @self: a list
 *
 * Returns: its name, to follow a preposition: “article 38.1.1 of the agreement of 2016”
 */
const char *
hon_title_list_get_label (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return self->label;
}

/**
 * hon_title_list_get_period:
 * @self: a list
 *
 * Returns: (transfer none): when it holds; one that only reproduces another never began
 */
const HonPeriod *
hon_title_list_get_period (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return &self->period;
}

/**
 * hon_title_list_is_partial:
 * @self: a list
 *
 * Returns: whether it could be read in extracts only
 */
gboolean
hon_title_list_is_partial (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), FALSE);

  return self->is_partial;
}

/**
 * hon_title_list_get_note:
 * @self: a list
 *
 * Returns: (nullable): what there is to know about it
 */
const char *
hon_title_list_get_note (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return self->note;
}

/**
 * hon_title_list_get_source:
 * @self: a list
 *
 * Returns: (transfer none): where it was read
 */
HonSource *
hon_title_list_get_source (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), NULL);

  return self->source;
}

HonConfidence
hon_title_list_get_confidence (HonTitleList *self)
{
  g_return_val_if_fail (HON_IS_TITLE_LIST (self), HON_CONFIDENCE_SECONDARY);

  return self->confidence;
}

/**
 * hon_listing_get_list:
 * @self: a listing
 *
 * Returns: (transfer none): the list that speaks
 */
HonTitleList *
hon_listing_get_list (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), NULL);

  return self->list;
}

/**
 * hon_listing_is_named:
 * @self: a listing
 *
 * Returns: whether the list names the title
 */
gboolean
hon_listing_is_named (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), FALSE);

  return self->is_named;
}

/**
 * hon_listing_get_note:
 * @self: a listing
 *
 * Returns: (nullable): how the list words it
 */
const char *
hon_listing_get_note (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), NULL);

  return self->note;
}

/**
 * hon_listing_get_source:
 * @self: a listing
 *
 * Returns: (transfer none): where that was read
 */
HonSource *
hon_listing_get_source (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), NULL);

  return self->source;
}

HonConfidence
hon_listing_get_confidence (HonListing *self)
{
  g_return_val_if_fail (HON_IS_LISTING (self), HON_CONFIDENCE_SECONDARY);

  return self->confidence;
}

const char *
hon_title_get_id (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->id;
}

const char *
hon_title_get_label (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->label;
}

/**
 * hon_title_get_abbreviations:
 * @self: a title
 *
 * Returns: (transfer none) (array zero-terminated=1): what it is called for short
 */
const char * const *
hon_title_get_abbreviations (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return (const char * const *) self->abbreviations;
}

/**
 * hon_title_get_family:
 * @self: a title
 *
 * Returns: university, hospital or army
 */
const char *
hon_title_get_family (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->family;
}

HonTitleGain
hon_title_get_gain (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), HON_TITLE_GAIN_FUNCTIONS);

  return self->gain;
}

/**
 * hon_title_get_months:
 * @self: a title
 *
 * Returns: how many months of functions it takes; 0 when it takes none, or nobody says
 */
guint
hon_title_get_months (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->months;
}

/**
 * hon_title_get_duration_note:
 * @self: a title
 *
 * Returns: (nullable): what there is to know about that time
 */
const char *
hon_title_get_duration_note (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->duration_note;
}

/**
 * hon_title_get_duration_source:
 * @self: a title
 *
 * Returns: (transfer none) (nullable): who says how long it takes, or that it counts
 */
HonSource *
hon_title_get_duration_source (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->duration_source;
}

HonConfidence
hon_title_get_duration_confidence (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), HON_CONFIDENCE_SECONDARY);

  return self->duration_confidence;
}

/**
 * hon_title_get_leave_from:
 * @self: a title
 *
 * Returns: the first day on which maternity, adoption and paternity leave counts as
 *   functions; none when no text that was read says so
 */
HonDate
hon_title_get_leave_from (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), HON_DATE_NONE);

  return self->leave_from;
}

/**
 * hon_title_get_leave_months:
 * @self: a title
 *
 * Returns: how many months of such leave count at most; 0 when no limit was read
 */
guint
hon_title_get_leave_months (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->leave_months;
}

/**
 * hon_title_get_leave_sick_days:
 * @self: a title
 *
 * Returns: how many days of sick leave count as functions too
 */
guint
hon_title_get_leave_sick_days (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->leave_sick_days;
}

/**
 * hon_title_get_leave_note:
 * @self: a title
 *
 * Returns: (nullable): what there is to know about the leave that counts
 */
const char *
hon_title_get_leave_note (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->leave_note;
}

/**
 * hon_title_get_leave_source:
 * @self: a title
 *
 * Returns: (transfer none) (nullable): where it was read that leave counts
 */
HonSource *
hon_title_get_leave_source (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->leave_source;
}

HonConfidence
hon_title_get_leave_confidence (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), HON_CONFIDENCE_SECONDARY);

  return self->leave_confidence;
}

/**
 * hon_title_get_counts_for:
 * @self: a title of a loaded catalogue
 *
 * Returns: (transfer none) (nullable): the title that its time counts towards,
 *   which is all that it does
 */
HonTitle *
hon_title_get_counts_for (HonTitle *self)
{
  g_autoptr (HonTitle) title = NULL;

  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  /* The list of titles keeps it alive. */
  title = g_weak_ref_get (&self->counts_for);

  return title;
}

/**
 * hon_title_get_counts_months:
 * @self: a title
 *
 * Returns: how many months of it count at most
 */
guint
hon_title_get_counts_months (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->counts_months;
}

/**
 * hon_title_get_note:
 * @self: a title
 *
 * Returns: (nullable): what there is to know about it
 */
const char *
hon_title_get_note (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->note;
}

/**
 * hon_title_get_listings:
 * @self: a title
 *
 * Returns: (transfer none) (element-type HonListing): what each list says of it
 */
GListModel *
hon_title_get_listings (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return G_LIST_MODEL (self->listings);
}

/**
 * hon_title_get_listing:
 * @self: a title
 * @list: a list
 *
 * Returns: (transfer none) (nullable): what @list says of it
 */
HonListing *
hon_title_get_listing (HonTitle     *self,
                       HonTitleList *list)
{
  GListModel *listings;

  g_return_val_if_fail (HON_IS_TITLE (self), NULL);
  g_return_val_if_fail (HON_IS_TITLE_LIST (list), NULL);

  listings = G_LIST_MODEL (self->listings);
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (HonListing) listing = g_list_model_get_item (listings, i);

      /* The list keeps it alive. */
      if (listing->list == list)
        return listing;
    }

  return NULL;
}

/**
 * hon_title_find:
 * @titles: (element-type HonTitle): all of them
 * @text: an id, an abbreviation or a name, in any case and with or without accents
 *
 * Returns: (transfer none) (nullable): the one that goes by it
 */
HonTitle *
hon_title_find (GListModel *titles,
                const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (titles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_exact (titles, get_id, get_keys, text, NULL);
}

/**
 * hon_title_search:
 * @titles: (element-type HonTitle): all of them
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonTitle): those it finds, the best first;
 *   all when it is blank
 */
GListModel *
hon_title_search (GListModel *titles,
                  const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (titles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_list (titles, get_keys, text);
}

/**
 * hon_title_near:
 * @titles: (element-type HonTitle): all of them
 * @text: what is the name of none
 *
 * Returns: (transfer full) (element-type HonTitle): those perhaps meant
 */
GListModel *
hon_title_near (GListModel *titles,
                const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (titles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_near (titles, get_keys, text);
}
