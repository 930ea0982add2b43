/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-import-dialog.h"

#include "hon-announcer.h"
#include "hon-group.h"
#include "hon-heading.h"
#include "hon-page-template.h"
#include "hon-visit-template.h"

#include <glib/gi18n.h>

/* For how long a step of reading and checking keeps the window from drawing, in microseconds. */
#define STEP 4000

/* How many questions are shown at a time. */
#define QUESTIONS_TOLD 30

/**
 * HonImportDialog:
 *
 * Shows how a table of visits is understood before anything changes: what each column is taken for, and
 * all that is wrong or could be two things, each with a row to say what is meant. It is shown at once, and
 * reads the table while it is.
 *
 * ## Actions
 *
 * - `import.accept`: takes the visits over, and closes; once nothing is left to answer, or what is wrong
 *   is left out.
 * - `import.save-template`: saves a table to fill in.
 */

struct _HonImportDialog
{
  AdwDialog            parent_instance;

  /* Template children */
  GtkWidget           *import_button;
  GtkWidget           *spinner;
  GtkLabel            *summary_label;
  AdwPreferencesGroup *question_group;
  GtkWidget           *skip_group;
  AdwSwitchRow        *skip_row;
  AdwPreferencesGroup *column_group;

  GtkWidget           *content;

  guint                idle_id;  /* of what goes on to check; 0 where all is checked */
  int                  answered; /* the question that has the focus, once it is answered; -1 for none */
  GtkWidget           *chosen;   /* (nullable) (unowned): the row of a column that has it */
  HonVisitTable       *table;    /* (owned) */
  GStrv                fields;   /* (owned): what a column can be taken for */
};

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonImportDialog, hon_import_dialog, ADW_TYPE_DIALOG)

static void
update (HonImportDialog *self)
{
  GPtrArray *questions = hon_visit_table_get_questions (self->table);
  g_autoptr (GPtrArray) visits = hon_visit_table_dup_visits (self->table);
  gboolean is_ready = questions->len == 0 || adw_switch_row_get_active (self->skip_row);
  g_autofree char *summary = hon_visit_table_dup_summary (self->table);

  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->question_group), questions->len > 0);
  gtk_widget_set_visible (self->skip_group, questions->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.accept", is_ready && visits->len > 0);
}

static void check (HonImportDialog *self);

/* What was asked is gone then, and with it the row. */
static void
answered_cb (HonImportDialog *self,
             GtkWidget       *row)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "position"));

  hon_visit_table_answer (self->table, position, gtk_editable_get_text (GTK_EDITABLE (row)));
  self->answered = (int) position;
  /* The row may not go while it has the focus. */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  check (self);
}

static void
accepted_cb (HonImportDialog *self,
             GtkWidget       *button)
{
  answered_cb (self, g_object_get_data (G_OBJECT (button), "row"));
}

static void
add_question (HonImportDialog *self,
              guint            position)
{
  const HonVisitQuestion *question = g_ptr_array_index (hon_visit_table_get_questions (self->table), position);
  g_autofree char *title = hon_visit_table_dup_question_title (self->table, question);
  GtkWidget *row;

  row = hon_group_add_row (self->question_group, title, question->message);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  /* A line that is cut off cannot be answered for, only left out. */
  if (question->column < 0 && question->field == NULL)
    return;

  row = g_object_new (ADW_TYPE_ENTRY_ROW,
                      "title", question->answer != NULL ? _("Probably Meant") : _("What Is Meant"),
                      "text", question->answer != NULL ? question->answer : question->value,
                      NULL);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (row, "apply", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  if (question->answer != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Accept"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
      g_object_set_data (G_OBJECT (button), "row", row);
      g_signal_connect_object (button, "clicked", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
    }
  hon_group_add (self->question_group, row);
}

static void
show_questions (HonImportDialog *self)
{
  guint n = hon_visit_table_get_questions (self->table)->len;

  hon_group_clear (self->question_group);
  for (guint i = 0; i < MIN (n, QUESTIONS_TOLD); i++)
    add_question (self, i);
  if (n > QUESTIONS_TOLD)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n - QUESTIONS_TOLD),
                                               n - QUESTIONS_TOLD);

      hon_group_add_row (self->question_group, more, NULL);
    }
  update (self);
}

static void
field_chosen_cb (HonImportDialog *self,
                 GParamSpec      *pspec,
                 AdwComboRow     *row)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
  guint selected = adw_combo_row_get_selected (row);
  const char *field = selected > 0 ? self->fields[selected - 1] : NULL;

  if (g_strcmp0 (hon_visit_table_get_field (self->table, column), field) == 0)
    return;

  hon_visit_table_set_field (self->table, column, field);
  /* The column that was taken for it before is left out now. */
  for (guint i = 0; i < hon_group_get_n_rows (self->column_group); i++)
    if (i != column && hon_visit_table_get_field (self->table, i) == NULL)
      adw_combo_row_set_selected (ADW_COMBO_ROW (hon_group_get_row (self->column_group, i)), 0);
  self->chosen = GTK_WIDGET (row);
  check (self);
}

static void
add_column (HonImportDialog *self,
            guint            column)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *sample = hon_visit_table_dup_sample (self->table, column);
  const char *field = hon_visit_table_get_field (self->table, column);
  guint selected = 0;
  GtkWidget *row;

  gtk_string_list_append (names, C_("column", "Left out"));
  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      gtk_string_list_append (names, hon_visit_table_get_field_label (self->fields[i]));
      if (g_strcmp0 (self->fields[i], field) == 0)
        selected = i + 1;
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "subtitle-lines", 2, NULL);
  g_object_set (row,
                "title", hon_visit_table_get_column (self->table, column),
                "subtitle", sample,
                "model", names,
                "selected", selected,
                NULL);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (field_chosen_cb), self, G_CONNECT_SWAPPED);
  hon_group_add (self->column_group, row);
}

static void
show_columns (HonImportDialog *self)
{
  for (guint i = 0; i < hon_visit_table_get_n_columns (self->table); i++)
    add_column (self, i);
  gtk_widget_set_visible (self->content, TRUE);
}

/* The row to answer the question at @position, or one after it; else the first one. %NULL where there is none. */
static GtkWidget *
find_question (HonImportDialog *self,
               int              position)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < hon_group_get_n_rows (self->question_group); i++)
    {
      GtkWidget *row = hon_group_get_row (self->question_group, i);

      if (!ADW_IS_ENTRY_ROW (row))
        continue;
      if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "position")) >= position)
        return row;
      if (first == NULL)
        first = row;
    }

  return first;
}

/* What had the focus is gone once it is answered, and lost it while nothing could be. */
static void
restore_focus (HonImportDialog *self)
{
  GtkWidget *next = self->chosen;

  if (self->answered >= 0)
    {
      next = find_question (self, self->answered);
      if (next == NULL)
        next = gtk_widget_is_sensitive (self->import_button) ? self->import_button : GTK_WIDGET (self->skip_row);
    }
  if (next != NULL)
    gtk_widget_grab_focus (next);
  self->answered = -1;
  self->chosen = NULL;
}

static void
end_check (HonImportDialog *self)
{
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_sensitive (self->content, TRUE);
  /* The samples of columns are those of lines. */
  if (hon_group_get_n_rows (self->column_group) == 0)
    show_columns (self);
  show_questions (self);
  restore_focus (self);
  hon_announcer_tell (hon_announcer_of (GTK_WIDGET (self)), gtk_label_get_label (self->summary_label));
}

static gboolean
go_on_cb (gpointer user_data)
{
  HonImportDialog *self = HON_IMPORT_DIALOG (user_data);

  if (hon_visit_table_go_on (self->table, STEP))
    return G_SOURCE_CONTINUE;

  self->idle_id = 0;
  end_check (self);

  return G_SOURCE_REMOVE;
}

/* Reads and checks the table, from the first line on. Nothing can be answered meanwhile, for what is asked may change. */
static void
check (HonImportDialog *self)
{
  if (self->idle_id != 0)
    return;
  if (!hon_visit_table_go_on (self->table, STEP))
    {
      end_check (self);
      return;
    }

  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_widget_set_sensitive (self->content, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.accept", FALSE);
  gtk_label_set_label (self->summary_label, _("Checking the table…"));
  hon_announcer_tell (hon_announcer_of (GTK_WIDGET (self)), gtk_label_get_label (self->summary_label));
  self->idle_id = g_idle_add (go_on_cb, self);
}

static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonImportDialog *self = HON_IMPORT_DIALOG (widget);
  g_autoptr (GPtrArray) visits = hon_visit_table_dup_visits (self->table);

  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0, visits);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_import_dialog_save_template (widget, file);
}

static void
save_template_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  hon_visit_template_ask (widget, chosen_cb);
}

static void
hon_import_dialog_dispose (GObject *object)
{
  HonImportDialog *self = HON_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->table);
  g_clear_pointer (&self->fields, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (hon_import_dialog_parent_class)->dispose (object);
}

static void
hon_import_dialog_class_init (HonImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_import_dialog_dispose;

  /**
   * HonImportDialog::accepted:
   * @self: a dialog
   * @visits: (element-type HonVisit): what the table has
   *
   * Emitted when the visits are to be taken over.
   */
  signals[SIGNAL_ACCEPTED] =
    g_signal_new ("accepted", HON_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  hon_page_set_template (widget_class, "household/hon-import-dialog");
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, question_group);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, skip_group);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, skip_row);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, column_group);
  gtk_widget_class_bind_template_child (widget_class, HonImportDialog, content);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "import.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "import.save-template", NULL, save_template_action);
}

static void
hon_import_dialog_init (HonImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_heading_mark (GTK_WIDGET (self));
  self->fields = hon_visit_table_list_fields ();
  self->answered = -1;
}

/**
 * hon_import_dialog_new:
 * @table: a table of visits
 *
 * Returns: (transfer floating): a dialog that is not yet shown, and has begun to read
 */
AdwDialog *
hon_import_dialog_new (HonVisitTable *table)
{
  HonImportDialog *self;

  g_return_val_if_fail (HON_IS_VISIT_TABLE (table), NULL);

  self = g_object_new (HON_TYPE_IMPORT_DIALOG, NULL);
  self->table = g_object_ref (table);
  check (self);

  return ADW_DIALOG (self);
}

/**
 * hon_import_dialog_save_template:
 * @self: a dialog
 * @file: where to write
 *
 * Writes a table to fill in, with all columns that are understood and an example.
 */
void
hon_import_dialog_save_template (HonImportDialog *self,
                                 GFile           *file)
{
  g_return_if_fail (HON_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  /* What is told of it is told inside the dialog. */
  hon_visit_template_save (GTK_WIDGET (self->summary_label), hon_visit_table_get_catalogue (self->table), file);
}
