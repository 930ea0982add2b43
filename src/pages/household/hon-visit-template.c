/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-template.h"

#include "hon-visit-table.h"

#include <glib/gi18n.h>

/* A table of visits to fill in. */

/**
 * hon_visit_template_ask:
 * @widget: where it was asked for
 * @func: called with the file, unless none is chosen
 *
 * Asks where to save a table to fill in.
 */
void
hon_visit_template_ask (GtkWidget           *widget,
                        HonFileQuestionFunc  func)
{
  /* Translators: the name of a new file; keep the extension. */
  hon_save_ask (widget, _("Save a Template"), _("visits to enter.csv"), func, NULL);
}

/**
 * hon_visit_template_save:
 * @widget: where it was asked for
 * @catalogue: a loaded catalogue
 * @file: where to write
 *
 * Writes a table to fill in, with all columns that are understood and an example.
 */
void
hon_visit_template_save (GtkWidget    *widget,
                         HonCatalogue *catalogue,
                         GFile        *file)
{
  g_autofree char *table = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  table = hon_visit_table_dup_template (catalogue);
  hon_save_write_table (widget, file, table);
}
