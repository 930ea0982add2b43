/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-columns.h"

#include "hon-column-heads.h"
#include "hon-columns.h"
#include "hon-household.h"
#include "hon-table-words.h"

#include <glib/gi18n.h>

static gboolean
is_amount (HonVisitColumn column)
{
  return column == HON_VISIT_COLUMN_ASKED || column == HON_VISIT_COLUMN_INSURANCE ||
         column == HON_VISIT_COLUMN_COMPLEMENTARY || column == HON_VISIT_COLUMN_PATIENT;
}

static gboolean
is_words (HonVisitColumn column)
{
  return column == HON_VISIT_COLUMN_PERSON || column == HON_VISIT_COLUMN_ACT;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  user_data)
{
  HonVisitColumn column = GPOINTER_TO_UINT (user_data);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", is_amount (column) ? 1.0 : 0.0,
                                   NULL);

  if (is_amount (column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, is_words (column) ? hon_table_words_new (label) : label);
}

/* A row is read as what its cells are named: an amount without its column says little. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  user_data)
{
  HonVisitColumn column = GPOINTER_TO_UINT (user_data);
  HonVisit *visit = HON_VISIT (gtk_column_view_cell_get_item (cell));
  GtkWidget *label = hon_table_words_get_label (gtk_column_view_cell_get_child (cell));
  g_autofree char *text = hon_visit_dup_text (visit, column);
  /* Translators: the title of a column, and what stands in it. */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), hon_visit_column_get_title (column), text);

  if (is_words (column))
    hon_table_words_set_text (label, text);
  else
    gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_column (GtkColumnView  *view,
               HonVisitColumn  column,
               gpointer        owner)
{
  gboolean is_spare = column != HON_VISIT_COLUMN_DATE && column != HON_VISIT_COLUMN_PERSON &&
                      column != HON_VISIT_COLUMN_PATIENT;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  made = gtk_column_view_column_new (hon_visit_column_get_title (column), factory);
  gtk_column_view_column_set_expand (made, column == HON_VISIT_COLUMN_ACT);
  if (is_amount (column))
    hon_column_head_set_end (made);
  hon_columns_append (view, made, owner, is_spare ? "compact" : NULL, G_BINDING_INVERT_BOOLEAN);
}

/**
 * hon_visit_columns_append:
 * @view: a table whose items are visits
 * @owner: (type GObject): what has a property `compact`: whether there is no room for all columns
 *
 * Gives a table the columns of visits.
 */
void
hon_visit_columns_append (GtkColumnView *view,
                          gpointer       owner)
{
  static const HonVisitColumn columns[] = {
    HON_VISIT_COLUMN_DATE,
    HON_VISIT_COLUMN_PERSON,
    HON_VISIT_COLUMN_ACT,
    HON_VISIT_COLUMN_ASKED,
    HON_VISIT_COLUMN_INSURANCE,
    HON_VISIT_COLUMN_COMPLEMENTARY,
    HON_VISIT_COLUMN_PATIENT,
  };

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (G_IS_OBJECT (owner));

  hon_column_heads_watch (view);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_column (view, columns[i], owner);
}
