/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-unread-visit.h"

#include "hon-input-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonUnreadVisit:
 *
 * A row of a table of visits in which something is wrong: its cells as they were, and the reason. It
 * is kept, since only a person can tell what was meant. It never changes.
 */

struct _HonUnreadVisit
{
  GObject  parent_instance;

  GStrv    columns; /* (owned): what the table calls them */
  GStrv    cells;   /* (owned): more or fewer than columns, where that is what is wrong */
  char    *reason;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (HonUnreadVisit, hon_unread_visit, G_TYPE_OBJECT)

static void
hon_unread_visit_finalize (GObject *object)
{
  HonUnreadVisit *self = HON_UNREAD_VISIT (object);

  g_strfreev (self->columns);
  g_strfreev (self->cells);
  g_free (self->reason);

  G_OBJECT_CLASS (hon_unread_visit_parent_class)->finalize (object);
}

static void
hon_unread_visit_class_init (HonUnreadVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_unread_visit_finalize;
}

static void
hon_unread_visit_init (HonUnreadVisit *self)
{
}

/**
 * hon_unread_visit_new:
 * @columns: what a table calls its columns
 * @cells: the cells of one row; as many or not
 * @reason: what is wrong
 *
 * Returns: (transfer full): the row
 */
HonUnreadVisit *
hon_unread_visit_new (const char * const *columns,
                      const char * const *cells,
                      const char         *reason)
{
  HonUnreadVisit *self;

  g_return_val_if_fail (columns != NULL && cells != NULL && reason != NULL, NULL);

  self = g_object_new (HON_TYPE_UNREAD_VISIT, NULL);
  self->columns = g_strdupv ((GStrv) columns);
  self->cells = g_strdupv ((GStrv) cells);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * hon_unread_visit_get_cells:
 * @self: a row
 *
 * Returns: (transfer none): its cells, in the order of its table
 */
GStrv
hon_unread_visit_get_cells (HonUnreadVisit *self)
{
  g_return_val_if_fail (HON_IS_UNREAD_VISIT (self), NULL);

  return self->cells;
}

/**
 * hon_unread_visit_is_whole:
 * @self: a row
 *
 * Returns: whether it has a cell for each column, so that it is known what each of them is about
 */
gboolean
hon_unread_visit_is_whole (HonUnreadVisit *self)
{
  g_return_val_if_fail (HON_IS_UNREAD_VISIT (self), FALSE);

  return g_strv_length (self->cells) == g_strv_length (self->columns);
}

const char *
hon_unread_visit_get_reason (HonUnreadVisit *self)
{
  g_return_val_if_fail (HON_IS_UNREAD_VISIT (self), NULL);

  return self->reason;
}

/**
 * hon_unread_visit_dup_title:
 * @self: a row
 *
 * Returns: (transfer full): what tells it from others, in one line: the first of its cells
 */
char *
hon_unread_visit_dup_title (HonUnreadVisit *self)
{
  g_autoptr (GStrvBuilder) filled = NULL;
  g_auto (GStrv) told = NULL;
  guint n = 0;

  g_return_val_if_fail (HON_IS_UNREAD_VISIT (self), NULL);

  filled = g_strv_builder_new ();
  for (guint i = 0; self->cells[i] != NULL && n < 3; i++)
    if (*self->cells[i] != '\0')
      {
        g_strv_builder_add (filled, self->cells[i]);
        n++;
      }
  told = g_strv_builder_end (filled);

  return g_strjoinv (", ", told);
}

/**
 * hon_unread_visit_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): all that it has, a line for each cell, long ones cut
 */
char *
hon_unread_visit_dup_text (HonUnreadVisit *self)
{
  g_autoptr (GString) text = NULL;
  gboolean is_whole;

  g_return_val_if_fail (HON_IS_UNREAD_VISIT (self), NULL);

  text = g_string_new (NULL);
  is_whole = hon_unread_visit_is_whole (self);
  for (guint i = 0; self->cells[i] != NULL; i++)
    {
      g_autofree char *cell = hon_input_excerpt (self->cells[i]);

      if (*cell == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (is_whole)
        /* Translators: the name of a column of a table, and what stands in it. */
        g_string_append_printf (text, _("%1$s: %2$s"), self->columns[i], cell);
      else
        g_string_append (text, cell);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
