/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-source-private.h"

#include "hon-date.h"
#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonSource:
 *
 * Where a fact was read: a law, an official page, a model, the press.
 */

struct _HonSource
{
  GObject  parent_instance;

  char    *id;        /* (owned) */
  char    *title;     /* (owned) */
  char    *publisher; /* (owned) */
  char    *url;       /* (nullable) (owned) */
  char    *date;      /* (nullable) (owned) */
  char    *kind;      /* (owned) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_URL,
  PROP_REFERENCE,
  PROP_KEYWORDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonSource, hon_source, G_TYPE_OBJECT)

static void
hon_source_finalize (GObject *object)
{
  HonSource *self = HON_SOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->date);
  g_free (self->kind);

  G_OBJECT_CLASS (hon_source_parent_class)->finalize (object);
}

static void
hon_source_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HonSource *self = HON_SOURCE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    case PROP_REFERENCE:
      g_value_take_string (value, hon_source_dup_reference (self));
      break;

    case PROP_KEYWORDS:
      g_value_take_string (value, g_strjoin (" ", self->title, self->publisher, self->id, NULL));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_source_class_init (HonSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_source_finalize;
  object_class->get_property = hon_source_get_property;

  /**
   * HonSource:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSource:title:
   *
   * Its title, in its own language.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSource:publisher:
   *
   * Who published it.
   */
  props[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSource:url: (nullable)
   *
   * Where it can be read.
   */
  props[PROP_URL] =
    g_param_spec_string ("url", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSource:reference:
   *
   * Publisher and date in one line.
   */
  props[PROP_REFERENCE] =
    g_param_spec_string ("reference", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSource:keywords:
   *
   * What it can be searched by.
   */
  props[PROP_KEYWORDS] =
    g_param_spec_string ("keywords", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_source_init (HonSource *self)
{
}

/* Fails unless a member, where there is one, is a page or a date. */
static gboolean
check_member (const HonJsonCursor  *cursor,
              const char           *member,
              gboolean              is_right,
              const char           *expected,
              GError              **error)
{
  HonJsonCursor child;

  if (is_right)
    return TRUE;

  hon_json_cursor_enter (cursor, member, &child, NULL);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);

  return FALSE;
}

/* Whether people may be sent to @url. */
static gboolean
is_page (const char *url)
{
  static const char * const schemes[] = { "https", "http", NULL };
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL && strchr (host, '.') != NULL &&
         g_strv_contains (schemes, g_uri_get_scheme (uri));
}

/* Whether @date is a year, a month or a day; what is left out is the first. */
static gboolean
is_partial_date (const char *date)
{
  static const char first_day[] = "0000-01-01";
  gsize length = strlen (date);
  g_autofree char *day = NULL;

  if (length != strlen ("0000") && length != strlen ("0000-01") && length != strlen (first_day))
    return FALSE;
  day = g_strconcat (date, first_day + length, NULL);

  return strchr (day, '/') == NULL && hon_date_parse (day, NULL) != HON_DATE_NONE;
}

/* Reads one record of the dataset `sources`. */
HonSource *
hon_source_read (const HonJsonCursor  *cursor,
                 GError              **error)
{
  static const char * const members[] = { "id", "title", "publisher", "url", "date", "kind", NULL };
  static const char * const kinds[] = { "law", "agreement", "official", "model", "press", "union", NULL };
  g_autoptr (HonSource) self = g_object_new (HON_TYPE_SOURCE, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_string (cursor, "title", FALSE, &self->title, error) ||
      !hon_json_cursor_dup_string (cursor, "publisher", FALSE, &self->publisher, error) ||
      !hon_json_cursor_dup_string (cursor, "url", TRUE, &self->url, error) ||
      !check_member (cursor, "url", self->url == NULL || is_page (self->url),
                     _("the address of a page"), error) ||
      !hon_json_cursor_dup_string (cursor, "date", TRUE, &self->date, error) ||
      !check_member (cursor, "date", self->date == NULL || is_partial_date (self->date),
                     _("a date such as 2026, 2026-01 or 2026-01-31"), error) ||
      !hon_json_cursor_dup_string (cursor, "kind", FALSE, &self->kind, error))
    return NULL;

  if (!g_strv_contains (kinds, self->kind))
    {
      HonJsonCursor child;

      hon_json_cursor_enter (cursor, "kind", &child, NULL);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN,
                            "law, agreement, official, model, press, union", error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

const char *
hon_source_get_id (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->id;
}

const char *
hon_source_get_title (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->title;
}

const char *
hon_source_get_publisher (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->publisher;
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

/**
 * hon_source_get_date:
 * @self: a source
 *
 * Returns: (nullable): when it was published, as an ISO year, month or day
 */
const char *
hon_source_get_date (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->date;
}

const char *
hon_source_get_kind (HonSource *self)
{
  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  return self->kind;
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
 * hon_source_dup_reference:
 * @self: a source
 *
 * Returns: (transfer full): its publisher, and its date where there is one
 */
char *
hon_source_dup_reference (HonSource *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (HON_IS_SOURCE (self), NULL);

  if (self->date == NULL)
    return g_strdup (self->publisher);

  date = format_date (self->date);

  /* Translators: a publisher and the date of the publication. */
  return g_strdup_printf (_("%1$s, %2$s"), self->publisher, date);
}
