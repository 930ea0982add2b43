/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-table-words.h"

/* Cells of a table whose words can be read whole, however narrow their column is. */

/* How wide a column of words is at least: where the other columns leave no more, the words go on below. */
#define WORDS_CHARS 16

static G_DEFINE_QUARK (hon-table-words-width, words_width)

/* How wide the words of a cell are, as far as that is known: at least as wide as they must be. */
static int
get_words_width (GtkWidget *words)
{
  int known = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (words), words_width_quark ()));
  int minimum;

  gtk_widget_measure (gtk_widget_get_first_child (words), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (known, minimum);
}

static int
get_words_height (GtkWidget *words,
                  int        width)
{
  int minimum;

  gtk_widget_measure (gtk_widget_get_first_child (words), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* A table asks its rows how high they are without telling how wide their cells will be: they remember how wide they
 * were.
 */
static void
measure_words (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (for_size < 0)
    for_size = get_words_width (widget);

  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static gboolean
resize_cb (gpointer data)
{
  gtk_widget_queue_resize (GTK_WIDGET (data));

  return G_SOURCE_REMOVE;
}

/* Nothing may be measured again while it is laid out. */
static void
allocate_words (GtkWidget *widget,
                int        width,
                int        height,
                int        baseline)
{
  int before = get_words_height (widget, get_words_width (widget));

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  g_object_set_qdata (G_OBJECT (widget), words_width_quark (), GINT_TO_POINTER (width));
  if (get_words_height (widget, width) != before)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, g_object_ref (widget), g_object_unref);
}

/**
 * hon_table_words_new:
 * @label: a label
 *
 * Makes a cell of words that go on below where there is no room for them.
 *
 * Returns: (transfer floating): what holds the label
 */
GtkWidget *
hon_table_words_new (GtkWidget *label)
{
  GtkWidget *bin;

  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  bin = g_object_new (ADW_TYPE_BIN, "child", label, NULL);
  gtk_widget_set_layout_manager (bin, gtk_custom_layout_new (NULL, measure_words, allocate_words));
  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  return bin;
}

/**
 * hon_table_words_get_label:
 * @cell: what hon_table_words_new() made, or a label that stands alone
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
hon_table_words_get_label (GtkWidget *cell)
{
  g_return_val_if_fail (GTK_IS_WIDGET (cell), NULL);

  return GTK_IS_LABEL (cell) ? cell : gtk_widget_get_first_child (cell);
}

/**
 * hon_table_words_set_text:
 * @label: the label of a cell of words
 * @text: what it says
 *
 * Sets the words. The other columns, which keep their width, would leave nothing of words that may break anywhere: some
 * of them always have room.
 */
void
hon_table_words_set_text (GtkWidget  *label,
                          const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN ((int) g_utf8_strlen (text, -1), WORDS_CHARS));
}
