/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-source-private.h"

#include "hon-format.h"
#include "hon-precision-private.h"
#include "hon-record-reader-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonSource:
 *
 * Where a fact was read: a law, an official page, a model, the press.
 */

struct _HonSource
{
  HonRecord  parent_instance;

  char      *title;     /* (owned) */
  char      *publisher; /* (owned) */
  char      *url;       /* (nullable) (owned) */
  char      *date;      /* (nullable) (owned) */
  guint      kind;      /* position in the table of kinds */
  char      *cited_id;  /* (nullable) (owned): of what is the reader's own, and has no publisher */
};

/* Who publishes it. The last is the website of a firm, a practice or a person: a weak source. */
static const char * const kinds[] = {
  "law", "agreement", "official", "model", "press", "union", "association", "private", NULL,
};

static gboolean
check_url (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  const char *url = HON_SOURCE (self)->url;
  HonJsonCursor child;

  if (url == NULL || hon_source_is_address (url))
    return TRUE;

  hon_json_cursor_enter (cursor, "url", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, _("the address of a page"), error);

  return FALSE;
}

static gboolean
check_date (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  HonPrecision precision;
  HonJsonCursor child;
  HonDate date;

  hon_json_cursor_enter (cursor, "date", &child);

  return hon_json_cursor_is_absent (&child) ||
         hon_precision_read_date (&child, &date, &precision, error);
}

/* What the reader added or changed is his, whatever it says of its publisher. */
static gboolean
note_origin (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonRecord *origin = hon_references_find_origin (references, cursor);

  if (origin == NULL)
    return TRUE;

  hon_record_set_origin (self, hon_record_get_origin (origin));
  HON_SOURCE (self)->cited_id = g_strdup_printf ("%s#%s", hon_record_get_id (origin), hon_record_get_id (self));

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "title", HON_FIELD_STRING, G_STRUCT_OFFSET (HonSource, title), .is_key = TRUE },
  { "publisher", HON_FIELD_STRING, G_STRUCT_OFFSET (HonSource, publisher), .is_key = TRUE },
  { "url", HON_FIELD_STRING, G_STRUCT_OFFSET (HonSource, url), .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_url },
  { "date", HON_FIELD_STRING, G_STRUCT_OFFSET (HonSource, date), .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_date },
  { "kind", HON_FIELD_WORD, G_STRUCT_OFFSET (HonSource, kind), .words = kinds },
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_STRING, G_STRUCT_OFFSET (HonSource, cited_id) },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonSource, hon_source, fields)

/* What to tell of figures of the reader's own, in place of a publication: @id is what files call it, and
 * @origin what it is called inside a sentence.
 */
HonSource *
hon_source_new_own (const char *id,
                    const char *origin)
{
  HonSource *self = g_object_new (HON_TYPE_SOURCE, NULL);

  hon_record_set_id (HON_RECORD (self), id);
  self->title = g_strdup (_("A figure without a publisher"));
  hon_record_set_origin (HON_RECORD (self), origin);

  return self;
}

const char *
hon_source_get_id (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_source_get_cited_id:
 * @self: a source
 *
 * Returns: what files for programs call it: its id, or for what is the reader's own that of no publication,
 *   such as "own:tariffs.json"
 */
const char *
hon_source_get_cited_id (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->cited_id != NULL ? self->cited_id : hon_source_get_id (self);
}

const char *
hon_source_get_title (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * hon_source_get_publisher:
 * @self: a source
 *
 * Returns: (nullable): its publisher; what is the reader's own has none
 */
const char *
hon_source_get_publisher (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return hon_source_get_origin (self) == NULL ? self->publisher : NULL;
}

/**
 * hon_source_get_origin:
 * @self: a source
 *
 * What is told of a figure of the reader's own is no publication.
 *
 * Returns: (nullable): what of the reader's own it is, as it stands in a sentence, such as
 *   "own data “tariffs.json”"; %NULL for a publication
 */
const char *
hon_source_get_origin (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return hon_record_get_origin (HON_RECORD (self));
}

/**
 * hon_source_equal:
 * @a: a source
 * @b: another one, perhaps of another law
 *
 * Returns: whether both are the same publication, or the same of the reader's own
 */
gboolean
hon_source_equal (HonSource *a,
                  HonSource *b)
{
  g_return_val_if_fail (HON_IS_SOURCE (a), FALSE);
  g_return_val_if_fail (HON_IS_SOURCE (b), FALSE);

  return a == b || (g_str_equal (hon_record_get_id (HON_RECORD (a)), hon_record_get_id (HON_RECORD (b))) &&
                    g_strcmp0 (hon_source_get_origin (a), hon_source_get_origin (b)) == 0);
}

/**
 * hon_source_dup_publisher:
 * @self: a source
 *
 * Returns: (transfer full): its publisher, and that it is a weak source where it is one: the website of a
 *   firm, a practice or a person; what is the reader's own has none, and says so
 */
char *
hon_source_dup_publisher (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  if (hon_source_get_origin (self) != NULL)
    return g_strdup (hon_source_get_origin (self));
  if (!g_str_equal (kinds[self->kind], "private"))
    return g_strdup (self->publisher);

  /* Translators: %s is a publisher that should not be relied on alone. */
  return g_strdup_printf (C_("source", "%s, a weak source"), self->publisher);
}

/**
 * hon_source_get_url:
 * @self: a source
 *
 * Returns: (nullable): where it can be read
 */
const char *
hon_source_get_url (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->url;
}

/* A day, a month or a year, as far as it is known. */
static char *
format_date (const char *text)
{
  g_autofree char *first_day = g_strconcat (text, "-01", NULL);
  HonDate day = hon_date_parse (text, NULL);
  HonDate month = hon_date_parse (first_day, NULL);

  if (day != HON_DATE_NONE)
    return hon_format_date (day);

  return month != HON_DATE_NONE ? hon_format_month (month) : g_strdup (text);
}

/**
 * hon_source_is_address:
 * @text: what a person or a file says is the address of a page
 *
 * Returns: whether people may be sent there
 */
gboolean
hon_source_is_address (const char *text)
{
  static const char * const schemes[] = { "https", "http", NULL };
  g_autoptr (GUri) uri = NULL;
  const char *host;

  g_return_val_if_fail (text != NULL, FALSE);

  uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL && strchr (host, '.') != NULL && g_strv_contains (schemes, g_uri_get_scheme (uri));
}

/**
 * hon_source_dup_date:
 * @self: a source
 *
 * Returns: (transfer full) (nullable): the date of the publication, for people, as far as it is known
 */
char *
hon_source_dup_date (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->date != NULL ? format_date (self->date) : NULL;
}

/**
 * hon_source_dup_reference:
 * @self: a source
 *
 * Returns: (transfer full): its publisher, and its date where there is one
 */
char *
hon_source_dup_reference (HonSource *self)
{
  g_autofree char *date = NULL;
  g_autofree char *publisher = NULL;

  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  date = hon_source_dup_date (self);
  publisher = hon_source_dup_publisher (self);
  if (date == NULL)
    return g_steal_pointer (&publisher);

  /* Translators: a publisher and the date of the publication. */
  return g_strdup_printf (_("%1$s, %2$s"), publisher, date);
}

/**
 * hon_source_search:
 * @sources: (element-type HonSource): some sources
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonSource): those it finds by title or publisher, the best
 *   first; all of them when it is blank
 */
GListModel *
hon_source_search (GListModel *sources,
                   const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (sources), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_list (sources, text);
}
