/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-published-error-private.h"

#include "hon-money.h"

/* No reimbursement of a consultation is larger, euros. */
#define PRINTED_MAX 100000.0

/**
 * HonPublishedError:
 *
 * A reimbursement that a page prints and that its own base and rate contradict.
 */

struct _HonPublishedError
{
  GObject       parent_instance;

  char         *id;      /* (owned) */
  HonBillScope  scope;
  gint64        printed; /* centimes */
  char         *text;    /* (owned) */
  HonSource    *source;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonPublishedError, hon_published_error, G_TYPE_OBJECT)

static void
hon_published_error_finalize (GObject *object)
{
  HonPublishedError *self = HON_PUBLISHED_ERROR (object);

  g_free (self->id);
  g_free (self->text);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_published_error_parent_class)->finalize (object);
}

static void
hon_published_error_class_init (HonPublishedErrorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_published_error_finalize;
}

static void
hon_published_error_init (HonPublishedError *self)
{
}

/* Reads one record of an array `published_errors`. */
HonPublishedError *
hon_published_error_read (const HonJsonCursor  *cursor,
                          const HonReferences  *references,
                          GError              **error)
{
  static const char * const members[] = {
    "id", "acte", "specialite", "secteurs", "parcours", "age", "from", "until", "printed", "text",
    "source", NULL
  };
  g_autoptr (HonPublishedError) self = g_object_new (HON_TYPE_PUBLISHED_ERROR, NULL);
  HonJsonCursor child;
  double printed;
  HonSource *source;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_bill_scope_read (&self->scope, cursor, references, error) ||
      !hon_json_cursor_enter (cursor, "printed", &child, error) ||
      !hon_json_cursor_get_number (&child, 0.0, PRINTED_MAX, &printed, error) ||
      !hon_json_cursor_dup_text (cursor, "text", FALSE, &self->text, error))
    return NULL;
  self->printed = hon_money_from_euros (printed);
  source = hon_references_read_source (references, cursor, "source", error);
  if (source == NULL)
    return NULL;
  self->source = g_object_ref (source);

  return g_steal_pointer (&self);
}

const HonBillScope *
hon_published_error_get_scope (HonPublishedError *self)
{
  return &self->scope;
}

const char *
hon_published_error_get_id (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), NULL);

  return self->id;
}

/**
 * hon_published_error_get_printed:
 * @self: an error
 *
 * Returns: what the page says is paid back, centimes
 */
gint64
hon_published_error_get_printed (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), 0);

  return self->printed;
}

/**
 * hon_published_error_get_text:
 * @self: an error
 *
 * Returns: how it came about, as far as that can be told
 */
const char *
hon_published_error_get_text (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), NULL);

  return self->text;
}

/**
 * hon_published_error_get_source:
 * @self: an error
 *
 * Returns: (transfer none): the page
 */
HonSource *
hon_published_error_get_source (HonPublishedError *self)
{
  g_return_val_if_fail (HON_IS_PUBLISHED_ERROR (self), NULL);

  return self->source;
}
