/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-title-private.h"

#include "hon-evidence-private.h"
#include "hon-fold.h"
#include "hon-record-list-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

/* No title takes longer to gain. */
#define MONTHS_MAX 240

/* No more days of sick leave count. */
#define SICK_DAYS_MAX 366

/**
 * HonTitle:
 *
 * A hospital or university title, how it is gained, and which lists name it.
 */

struct _HonTitle
{
  HonRecord     parent_instance;

  char         *label;         /* (owned) */
  GStrv         abbreviations; /* (owned) */
  GStrv         names;         /* (owned) */
  guint         family;        /* position in the table of families */
  HonTitleGain  gain;
  guint         months;        /* 0: not known, or none */
  HonEvidence   duration;
  guint         leave_months;  /* 0: no limit was read */
  guint         sick_days;
  HonEvidence   leave;
  char         *counts_for_id; /* (nullable) (owned) */
  HonTitle     *counts_for;    /* (nullable) (owned): it counts for none itself */
  guint         counts_months;
  char         *note;          /* (nullable) (owned) */
  GListModel   *listings;      /* (owned) (element-type HonListing) */
};

static const char * const families[] = { "university", "hospital", "army", NULL };

/* What datasets call the ways of gaining a title. */
static const char * const gains[] = {
  [HON_TITLE_GAIN_FUNCTIONS] = "functions",
  [HON_TITLE_GAIN_SENIORITY] = "seniority",
  [HON_TITLE_GAIN_APPOINTMENT] = "appointment",
  NULL,
};

/* Abbreviations are typed with a mark between their parts, or without. */
static void
add_abbreviation (HonRecord  *record,
                  const char *abbreviation)
{
  g_autofree char *folded = hon_fold (abbreviation);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  hon_record_add_name (record, folded);
  if (parts[0] != NULL && parts[1] != NULL)
    {
      g_autofree char *joined = g_strjoinv ("", parts);

      hon_record_add_name (record, joined);
    }
}

static gboolean
add_abbreviations (gpointer              self,
                   const HonJsonCursor  *cursor,
                   const HonReferences  *references,
                   GError              **error)
{
  HonTitle *title = self;

  add_abbreviation (self, hon_title_get_id (title));
  for (guint i = 0; title->abbreviations[i] != NULL; i++)
    add_abbreviation (self, title->abbreviations[i]);

  return TRUE;
}

/* A list says one thing of a title. */
static gboolean
check_listings (gpointer              self,
                const HonJsonCursor  *cursor,
                const HonReferences  *references,
                GError              **error)
{
  HonRecordList *listings = HON_RECORD_LIST (HON_TITLE (self)->listings);

  for (guint i = 0; i < hon_record_list_len (listings); i++)
    {
      HonListing *listing = hon_record_list_get (listings, i);
      HonJsonCursor array;
      HonJsonCursor element;
      HonJsonCursor child;

      if (hon_title_get_listing (self, hon_listing_get_list (listing)) == listing)
        continue;

      hon_json_cursor_enter (cursor, "lists", &array);
      hon_json_cursor_element (&array, i, &element);
      hon_json_cursor_enter (&element, "list", &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE,
                            _("a list of which nothing was said yet"), error);
      return FALSE;
    }

  return TRUE;
}

static const HonRecordField duration_fields[] = {
  { "months", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTitle, months),
    .minimum = 1, .maximum = MONTHS_MAX },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitle, duration.note), .is_optional = TRUE },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTitle, duration),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_END },
};

static const HonRecordField leave_fields[] = {
  { "from", HON_FIELD_DATE, G_STRUCT_OFFSET (HonTitle, leave.since) },
  { "months", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTitle, leave_months), .is_optional = TRUE,
    .minimum = 1, .maximum = MONTHS_MAX },
  { "sick_days", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTitle, sick_days), .is_optional = TRUE,
    .minimum = 1, .maximum = SICK_DAYS_MAX },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitle, leave.note) },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTitle, leave),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_END },
};

static const HonRecordField counts_fields[] = {
  { "title", HON_FIELD_STRING, G_STRUCT_OFFSET (HonTitle, counts_for_id) },
  { "months", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTitle, counts_months), .minimum = 1,
    .maximum = MONTHS_MAX },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonTitle, duration),
    .fields = hon_evidence_uncontested_fields },
  { NULL, HON_FIELD_REFERENCE, G_STRUCT_OFFSET (HonTitle, counts_for) },
  { NULL, HON_FIELD_END },
};

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitle, label), .is_key = TRUE },
  { "abbreviations", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonTitle, abbreviations), .minimum = 1 },
  { NULL, HON_FIELD_OTHER, .read = add_abbreviations },
  { "names", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonTitle, names), .is_optional = TRUE,
    .is_key = TRUE, .minimum = 1 },
  { "family", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTitle, family), .words = families },
  { "gained", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTitle, gain), .words = gains },
  { "duration", HON_FIELD_OBJECT, .is_optional = TRUE, .fields = duration_fields },
  { "leave", HON_FIELD_OBJECT, .is_optional = TRUE, .fields = leave_fields },
  { "counts", HON_FIELD_OBJECT, .is_optional = TRUE, .fields = counts_fields },
  { "note", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTitle, note), .is_optional = TRUE },
  { "lists", HON_FIELD_RECORDS, G_STRUCT_OFFSET (HonTitle, listings), .minimum = 1,
    .expected = N_("the id of a list"), .type = hon_listing_get_type },
  { NULL, HON_FIELD_OTHER, .read = check_listings },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTitle, hon_title, fields)

/* Looks for the title that @self counts towards, once all have been read. */
gboolean
hon_title_resolve (HonTitle       *self,
                   HonRecordList  *titles,
                   GError        **error)
{
  g_autofree char *place = NULL;
  HonTitle *title;

  if (self->counts_for_id == NULL)
    return TRUE;

  title = hon_record_list_find (titles, self->counts_for_id, NULL);
  if (title != NULL && title->counts_for_id == NULL)
    {
      g_set_object (&self->counts_for, title);
      return TRUE;
    }

  place = g_strdup_printf ("$.titles[%s].counts.title", hon_title_get_id (self));
  g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_REFERENCE,
               /* Translators: %1$s is a place in a file, %2$s what should be there, %3$s what is
                * there.
                */
               _("at %1$s: expected %2$s, found %3$s"), place,
               _("the id of a title that opens secteur 2"), self->counts_for_id);

  return FALSE;
}

const char *
hon_title_get_id (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
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

  return families[self->family];
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
 * Returns: how many months of functions it takes; 0 when it takes none, or when no source says
 */
guint
hon_title_get_months (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->months;
}

/**
 * hon_title_get_duration:
 * @self: a title
 *
 * Returns: (transfer none): what is known of that time, or of what it counts towards;
 *   without a source when no source says
 */
const HonEvidence *
hon_title_get_duration (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return &self->duration;
}

/**
 * hon_title_get_leave_months:
 * @self: a title
 *
 * Returns: how many months of maternity, adoption and paternity leave count at most; 0
 *   when no limit was read
 */
guint
hon_title_get_leave_months (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->leave_months;
}

/**
 * hon_title_get_sick_days:
 * @self: a title
 *
 * Returns: how many days of sick leave count as functions too
 */
guint
hon_title_get_sick_days (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), 0);

  return self->sick_days;
}

/**
 * hon_title_get_leave:
 * @self: a title
 *
 * Returns: (transfer none): since when such leave counts as functions, and who says so;
 *   without a date when no text that was read says that it does
 */
const HonEvidence *
hon_title_get_leave (HonTitle *self)
{
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return &self->leave;
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
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);

  return self->counts_for;
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

  return self->listings;
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
  g_return_val_if_fail (HON_IS_TITLE (self), NULL);
  g_return_val_if_fail (HON_IS_TITLE_LIST (list), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->listings); i++)
    {
      g_autoptr (HonListing) listing = g_list_model_get_item (self->listings, i);

      /* The list keeps it alive. */
      if (hon_listing_get_list (listing) == list)
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

  return hon_search_exact (titles, text, NULL);
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

  return hon_search_list (titles, text);
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

  return hon_search_near (titles, text);
}
