/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-row.h"

#include "hon-dossier-words.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonDossierRow:
 *
 * An item of the dossier: its title and a note, which can be changed, what it holds, and where it
 * stands. What it holds is made when it is first unfolded.
 *
 * ## Actions
 *
 * - `row.up`, `row.down`: asks for another place.
 * - `row.remove`: asks to be taken away.
 *
 * ## Keys
 *
 * Alt+Up and Alt+Down move it, Delete removes it.
 */

struct _HonDossierRow
{
  AdwExpanderRow  parent_instance;

  /* Template children */
  GtkWidget      *up_button;
  GtkWidget      *down_button;
  AdwEntryRow    *title_row;
  AdwEntryRow    *note_row;
  GtkBox         *contents_box;

  HonDossierItem *item; /* (owned) */
};

enum
{
  MOVE,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonDossierRow, hon_dossier_row, ADW_TYPE_EXPANDER_ROW)

static void
add_label (HonDossierRow *self,
           const char    *text,
           const char    *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "selectable", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->contents_box, label);
}

static void
add_picture (HonDossierRow        *self,
             const HonDossierPart *part)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (part->picture, NULL);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), part->text);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_box_append (self->contents_box, picture);
}

static void
add_part (HonDossierRow        *self,
          const HonDossierPart *part)
{
  guint n_rows;
  g_autofree char *text = NULL;

  switch (part->kind)
    {
    case HON_DOSSIER_PARAGRAPH:
      add_label (self, part->text, NULL);
      break;

    case HON_DOSSIER_CELLS:
      n_rows = g_strv_length (part->cells) / part->n_columns - 1;
      text = g_strdup_printf (ngettext ("A table of %u row", "A table of %u rows", n_rows), n_rows);
      add_label (self, text, "dim-label");
      break;

    case HON_DOSSIER_PICTURE:
      add_picture (self, part);
      break;

    case HON_DOSSIER_OTHER:
      add_label (self, hon_dossier_get_other_remark (), "dim-label");
      break;
    }
}

static void
add_claims (HonDossierRow *self)
{
  GPtrArray *claims = hon_dossier_item_get_claims (self->item);

  if (claims->len > 0)
    add_label (self, hon_dossier_get_contested_remark (), "heading");
  for (guint i = 0; i < claims->len; i++)
    {
      const HonDossierClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *text = g_strdup_printf (_("%1$s: %2$s"), claim->source->publisher, claim->text);

      add_label (self, text, NULL);
    }
}

static void
add_sources (HonDossierRow *self)
{
  GPtrArray *sources = hon_dossier_item_get_sources (self->item);

  if (sources->len == 0)
    add_label (self, hon_dossier_get_unsourced_remark (), "dim-label");
  else
    add_label (self, _("Sources"), "heading");
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *text = hon_dossier_dup_source (g_ptr_array_index (sources, i));

      add_label (self, text, "caption");
    }
}

static void
expanded_cb (HonDossierRow *self)
{
  g_autofree char *remark = NULL;
  GPtrArray *parts;

  /* It is folded while it goes away, too. */
  if (self->item == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) ||
      gtk_widget_get_first_child (GTK_WIDGET (self->contents_box)) != NULL)
    return;

  parts = hon_dossier_item_get_parts (self->item);

  remark = hon_dossier_item_dup_remark (self->item);
  if (remark != NULL)
    add_label (self, remark, "dim-label");
  for (guint i = 0; i < parts->len; i++)
    add_part (self, g_ptr_array_index (parts, i));
  add_claims (self);
  add_sources (self);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_str_equal (action_name, "row.down"));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
hon_dossier_row_dispose (GObject *object)
{
  HonDossierRow *self = HON_DOSSIER_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_DOSSIER_ROW);

  G_OBJECT_CLASS (hon_dossier_row_parent_class)->dispose (object);
}

static void
hon_dossier_row_class_init (HonDossierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_dossier_row_dispose;

  /**
   * HonDossierRow::move:
   * @self: a row
   * @is_down: whether it is to stand one place further down, not up
   *
   * It is to stand elsewhere.
   */
  signals[MOVE] =
    g_signal_new ("move", HON_TYPE_DOSSIER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_BOOLEAN);

  /**
   * HonDossierRow::remove:
   * @self: a row
   *
   * It is to be taken away.
   */
  signals[REMOVE] =
    g_signal_new ("remove", HON_TYPE_DOSSIER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  hon_page_set_template (widget_class, "dossier/hon-dossier-row");
  gtk_widget_class_bind_template_child (widget_class, HonDossierRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, HonDossierRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, HonDossierRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, HonDossierRow, note_row);
  gtk_widget_class_bind_template_child (widget_class, HonDossierRow, contents_box);
  gtk_widget_class_install_action (widget_class, "row.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static void
hon_dossier_row_init (HonDossierRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * hon_dossier_row_new:
 * @item: an item of the dossier
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
hon_dossier_row_new (HonDossierItem *item)
{
  HonDossierRow *self;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (item), NULL);

  self = g_object_new (HON_TYPE_DOSSIER_ROW, NULL);
  self->item = g_object_ref (item);
  summary = hon_dossier_item_dup_summary (item);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  g_object_bind_property (item, "title", self, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "title", self->title_row, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (item, "note", self->note_row, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return GTK_WIDGET (self);
}

/**
 * hon_dossier_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its item
 */
HonDossierItem *
hon_dossier_row_get_item (HonDossierRow *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ROW (self), NULL);

  return self->item;
}

/**
 * hon_dossier_row_set_place:
 * @self: a row
 * @position: where it stands, from 0
 * @n_items: how many there are
 *
 * Allows the moves that there is room for.
 */
void
hon_dossier_row_set_place (HonDossierRow *self,
                           guint          position,
                           guint          n_items)
{
  g_return_if_fail (HON_IS_DOSSIER_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.down", position + 1 < n_items);
}

/**
 * hon_dossier_row_focus_move:
 * @self: a row that was moved
 * @is_down: whether it was moved down
 *
 * Gives the focus to the button that moved it, or to the other one at the end of the list.
 */
void
hon_dossier_row_focus_move (HonDossierRow *self,
                            gboolean       is_down)
{
  GtkWidget *button;
  GtkWidget *other;

  g_return_if_fail (HON_IS_DOSSIER_ROW (self));

  button = is_down ? self->down_button : self->up_button;
  other = is_down ? self->up_button : self->down_button;
  gtk_widget_grab_focus (gtk_widget_is_sensitive (button) ? button : other);
}
