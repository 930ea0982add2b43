/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-compare-page.h"

#include "hon-chart-view.h"
#include "hon-compare-chart.h"
#include "hon-credits.h"
#include "hon-difference-view.h"
#include "hon-failure.h"
#include "hon-file.h"
#include "hon-format.h"
#include "hon-group.h"
#include "hon-open.h"
#include "hon-page-template.h"
#include "hon-patients-view.h"
#include "hon-row-dialog.h"
#include "hon-save.h"
#include "hon-situations-file.h"
#include "hon-situations.h"
#include "hon-table-view.h"
#include "hon-time-chart.h"
#include "hon-toast.h"
#include "hon-years-comparison-words.h"

#include <glib/gi18n.h>

/**
 * HonComparePage:
 *
 * Two to four situations side by side: which leaves most, what each has left so far year by year,
 * what makes the difference line by line, and where they break even. Situations come from the page of
 * the first years; here they are renamed, duplicated and removed.
 *
 * They can be a document, a file that is written by itself after each change. Banners tell of a document
 * that could not be opened again at the start, and of one that cannot be saved.
 *
 * ## Actions
 *
 * - `compare.edit`, `compare.duplicate`, `compare.remove`: the situation at a position.
 * - `compare.first`: puts the situation at a position first; the others are compared with the first one.
 * - `compare.new`: leaves the document, if there is one, and begins without situations; Ctrl+N.
 * - `compare.open`: asks for a document and opens it; Ctrl+O.
 * - `compare.save-as`: asks for a file and makes the situations a document; Ctrl+Shift+S.
 * - `compare.close`: leaves the document; the situations stay on the page.
 */

struct _HonComparePage
{
  HonPage              parent_instance;

  /* Template children */
  AdwWindowTitle      *window_title;
  AdwBanner           *unread_banner;
  AdwBanner           *unsaved_banner;
  AdwPreferencesGroup *situations_group;
  GtkWidget           *empty_group;
  GtkWidget           *results_box;
  GtkLabel            *context_label;
  GtkLabel            *answer_label;
  GtkLabel            *sentence_label;
  AdwPreferencesGroup *notice_group;
  HonTimeChart        *chart;
  HonDifferenceView   *difference_view;
  HonTableView        *table_view;
  HonPatientsView     *patients_view;
  AdwPreferencesGroup *remarks_group;
  GtkLabel            *validity_label;

  GListStore          *situations;   /* (owned) (element-type HonCareer) */
  HonSituationsFile   *file;         /* (nullable) (owned): of the document that they are */
  HonYearsComparison  *comparison;   /* (nullable) (owned): what is on show */
  GCancellable        *cancellable;  /* (nullable) (owned): while break-even points are looked for */
  gpointer             renamed;      /* (nullable) (unowned): never read; whose name before an undo brings back */
  gboolean             is_restored;  /* what was kept is there */
};

/* What an undo brings back. */
typedef struct
{
  GListModel        *situations; /* (owned) */
  HonSituationsFile *file;       /* (nullable) (owned) */
} Before;

G_DEFINE_FINAL_TYPE (HonComparePage, hon_compare_page, HON_TYPE_PAGE)

static void
free_before (gpointer data)
{
  Before *before = data;

  g_object_unref (before->situations);
  g_clear_pointer (&before->file, hon_situations_file_unref);
  g_free (before);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Before, free_before)

static void
save (HonComparePage *self)
{
  if (self->is_restored && hon_page_is_keeping (HON_PAGE (self)))
    g_settings_set_value (hon_page_get_inputs (HON_PAGE (self)), "situations",
                          hon_situations_write (G_LIST_MODEL (self->situations)));
  if (self->file != NULL)
    hon_situations_file_queue_save (self->file);
}

static void
tell_unsaved (const char *message,
              gpointer    user_data)
{
  hon_failure_show (HON_COMPARE_PAGE (user_data)->unsaved_banner, message);
}

/* Keeps in mind which document it is, and names it. */
static void
show_file (HonComparePage *self)
{
  GFile *file = self->file != NULL ? hon_situations_file_get_file (self->file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;

  adw_window_title_set_subtitle (self->window_title, shown != NULL ? shown : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.close", file != NULL);
  hon_failure_show (self->unread_banner, NULL);
  tell_unsaved (NULL, self);
  if (hon_page_is_keeping (HON_PAGE (self)))
    {
      g_settings_set_string (hon_page_get_inputs (HON_PAGE (self)), "document", uri);
      if (file != NULL)
        gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
    }
}

/* Has the document on show written with all that was changed in it, and tells where it cannot be. */
static gboolean
flush_file (HonComparePage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->file == NULL || hon_situations_file_flush (self->file, &error))
    return TRUE;

  hon_failure_tell (GTK_WIDGET (self), _("Document Not Saved"), error->message);

  return FALSE;
}

/* The page goes, and there is nowhere left to tell it. Should the last changes be missing in the document,
 * then what was kept of them is shown at the next start, and not the document.
 */
static void
lose_file (HonComparePage *self)
{
  if (self->file == NULL || hon_situations_file_flush (self->file, NULL))
    return;

  if (hon_page_is_keeping (HON_PAGE (self)))
    g_settings_set_string (hon_page_get_inputs (HON_PAGE (self)), "document", "");
}

/* Leaves the document on show for another one, or none, and returns whether it has all that was changed in it. What
 * could not be written is not tried again: the file may be kept for an undo, while the page has other situations.
 */
static gboolean
set_file (HonComparePage    *self,
          HonSituationsFile *file)
{
  gboolean is_written;

  if (self->file == file)
    return TRUE;

  is_written = flush_file (self);
  if (self->file != NULL)
    hon_situations_file_cancel_save (self->file);
  g_clear_pointer (&self->file, hon_situations_file_unref);
  self->file = file != NULL ? hon_situations_file_ref (file) : NULL;
  show_file (self);

  return is_written;
}

/* A banner shows three lines at most, which a path may fill alone. */
static void
details_cb (HonComparePage *self,
            AdwBanner      *banner)
{
  hon_failure_tell (GTK_WIDGET (self), _("Document"), adw_banner_get_title (banner));
}

static void
situations_changed_cb (HonComparePage *self)
{
  save (self);
  hon_page_queue_update (HON_PAGE (self));
}

/* To be called before anything is done that can be taken back. */
static Before *
remember (HonComparePage *self)
{
  Before *before = g_new0 (Before, 1);

  before->situations = hon_situations_dup (G_LIST_MODEL (self->situations));
  before->file = self->file != NULL ? hon_situations_file_ref (self->file) : NULL;

  return before;
}

/* Tells what was done, and offers to take it back. Takes @before. */
static void
offer_undo (HonComparePage *self,
            Before         *before,
            const char     *message)
{
  self->renamed = NULL;
  hon_page_offer_undo (HON_PAGE (self), message, before, free_before);
}

static void
remarks_found_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (HonComparePage) self = HON_COMPARE_PAGE (user_data);
  g_autoptr (GListModel) remarks = g_task_propagate_pointer (G_TASK (result), NULL);
  guint n;

  /* Another comparison is on show by now. */
  if (remarks == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  n = g_list_model_get_n_items (remarks);
  hon_group_clear (self->remarks_group);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      gtk_widget_add_css_class (hon_group_add_row (self->remarks_group, hon_remark_get_title (remark),
                                                   hon_remark_get_text (remark)),
                                "property");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->remarks_group), n > 0);
}

static void
find_remarks (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, hon_years_comparison_list_remarks (HON_YEARS_COMPARISON (task_data)), g_object_unref);
}

/* Where careers break even takes thousands of careers to find. */
static void
show_remarks (HonComparePage *self)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, remarks_found_cb, g_object_ref (self));
  g_task_set_source_tag (task, show_remarks);
  g_task_set_task_data (task, g_object_ref (self->comparison), g_object_unref);
  g_task_run_in_thread (task, find_remarks);
}

/* There are too few to compare: what was on show is of others. */
static void
show_nothing (HonComparePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->comparison);
  hon_page_set_stale (HON_PAGE (self), FALSE);
}

static void
show_answer (HonComparePage *self)
{
  g_autofree char *answer = hon_years_comparison_dup_answer (self->comparison);
  g_autofree char *sentence = hon_years_comparison_dup_sentence (self->comparison);
  g_autoptr (GListModel) notices = hon_years_comparison_list_notices (self->comparison);

  gtk_label_set_label (self->answer_label, answer);
  gtk_label_set_label (self->sentence_label, sentence);
  hon_group_set_remarks (self->notice_group, notices, _("Caution"));
}

static void
renamed_cb (HonComparePage *self,
            GtkEditable    *row)
{
  HonCareer *career = g_object_get_data (G_OBJECT (row), "career");
  /* One step back is the name before, however many keys were pressed. */
  Before *before = self->renamed != career ? remember (self) : NULL;

  g_object_set (career, "name", gtk_editable_get_text (row), NULL);
  situations_changed_cb (self);
  if (before != NULL)
    offer_undo (self, before, _("Situation renamed"));
  self->renamed = career;
}

static void
add_button (GtkWidget  *row,
            const char *icon_name,
            const char *tooltip,
            const char *action_name,
            guint       position)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* The target goes first: an action is looked for with the one that is there. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

/* What tells a situation from the others, whatever it is called. */
static char *
dup_details (HonComparePage *self,
             HonCareer      *career)
{
  HonSector *sector = hon_catalogue_get_sector (hon_page_get_catalogue (HON_PAGE (self)), hon_career_get_sector (career));
  g_autofree char *receipts = hon_format_money (hon_career_get_receipts (career), HON_MONEY_EUROS);

  /* Translators: a sector, the year of an opening, and an amount of fees. */
  return g_strdup_printf (_("%1$s, %2$d, %3$s"), hon_sector_get_short_label (sector),
                          hon_date_get_year (hon_career_get_opening (career)), receipts);
}

static void
show_situations (HonComparePage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->situations));

  hon_group_clear (self->situations_group);
  for (guint i = 0; i < n; i++)
    {
      HonCareer *career = hon_situations_get (G_LIST_MODEL (self->situations), i);
      g_autofree char *details = dup_details (self, career);
      /* Translators: the number of a situation, and what it is. */
      g_autofree char *title = g_strdup_printf (_("%1$u: %2$s"), i + 1, details);
      GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_editable_set_text (GTK_EDITABLE (row), hon_career_get_name (career));
      g_object_set_data_full (G_OBJECT (row), "career", g_object_ref (career), g_object_unref);
      g_signal_connect_object (row, "changed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
      if (i > 0)
        add_button (row, "go-top-symbolic", _("Compare the Others with This One"), "compare.first", i);
      add_button (row, "x-office-calendar-symbolic", _("Change in My First Years"), "compare.edit", i);
      add_button (row, "edit-copy-symbolic", _("Duplicate"), "compare.duplicate", i);
      add_button (row, "user-trash-symbolic", _("Remove"), "compare.remove", i);
      hon_group_add (self->situations_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->situations_group), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.duplicate", n < HON_COMPARISON_MAX);
}

static void
list_changed_cb (HonComparePage *self)
{
  if (hon_catalogue_is_loaded (hon_page_get_catalogue (HON_PAGE (self))))
    show_situations (self);
  situations_changed_cb (self);
}

/* The window knows where the first years are. */
static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  HonCareer *career = hon_situations_get (G_LIST_MODEL (self->situations), g_variant_get_uint32 (parameter));
  g_autoptr (GVariant) situation =
    g_variant_ref_sink (g_variant_new ("(s@a{sv})", "years", hon_input_to_variant (HON_INPUT (career))));

  gtk_widget_activate_action_variant (widget, "pages.take", situation);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  Before *before = remember (self);
  HonCareer *career = hon_situations_get (G_LIST_MODEL (self->situations), g_variant_get_uint32 (parameter));
  g_autoptr (HonCareer) copy = hon_input_dup (HON_INPUT (career));
  g_autofree char *name = hon_situations_dup_name (G_LIST_MODEL (self->situations), hon_career_get_name (copy));

  g_object_set (copy, "id", "", "name", name, NULL);
  hon_situations_identify (G_LIST_MODEL (self->situations), copy);
  g_list_store_append (self->situations, copy);
  offer_undo (self, before, _("Situation duplicated"));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  Before *before = remember (self);

  g_list_store_remove (self->situations, g_variant_get_uint32 (parameter));
  offer_undo (self, before, _("Situation removed"));
}

static void
first_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  guint position = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  Before *before = remember (self);

  g_ptr_array_add (order, g_list_model_get_item (G_LIST_MODEL (self->situations), position));
  for (guint i = 0; i < position; i++)
    g_ptr_array_add (order, g_list_model_get_item (G_LIST_MODEL (self->situations), i));
  g_list_store_splice (self->situations, 0, order->len, order->pdata, order->len);
  gtk_widget_grab_focus (hon_group_get_row (self->situations_group, 0));
  offer_undo (self, before, _("Situation moved to the top: the others are compared with it"));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  Before *before = remember (self);

  set_file (self, NULL);
  g_list_store_remove_all (self->situations);
  offer_undo (self, before, _("New comparison"));
}

static void
open_chosen_cb (gpointer  widget,
                GFile    *file,
                gpointer  user_data)
{
  hon_compare_page_open (HON_COMPARE_PAGE (widget), file);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  hon_open_ask (widget, _("Open Document"), "honoraires", _("Document Not Opened"), open_chosen_cb, NULL);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  hon_save_tell (widget, hon_compare_page_save_as (self, file, &error) ? file : NULL, error);
}

static void
save_as_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  /* Translators: the name of a new file; the suffix stays. */
  hon_save_ask (widget, _("Save Document"), _("My Situations.honoraires"), chosen_cb, NULL);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HonComparePage *self = HON_COMPARE_PAGE (widget);
  Before *before = remember (self);
  g_autofree char *name = g_strdup (adw_window_title_get_subtitle (self->window_title));
  /* Translators: the name of a file. */
  g_autofree char *message = g_strdup_printf (set_file (self, NULL)
                                              ? _("“%s” closed: the file has all changes, and its situations stay here")
                                              : _("“%s” closed: its situations stay here"),
                                              name);

  offer_undo (self, before, message);
}

static HonExplanation *
explain (const char *row_id,
         const char *column,
         gpointer    comparison)
{
  return hon_years_comparison_explain (HON_YEARS_COMPARISON (comparison), row_id, column);
}

static void
line_activated_cb (HonComparePage *self,
                   HonTableRow    *row)
{
  adw_dialog_present (hon_row_dialog_new (hon_years_comparison_get_table (self->comparison), row, explain,
                                          g_object_ref (self->comparison), g_object_unref),
                      GTK_WIDGET (self));
}

/* The day up to which the figures were checked. */
static void
show_validity (HonComparePage *self)
{
  g_autofree char *text = hon_credits_dup_validity (HON_CHECK_CONTRIBUTIONS, hon_years_get_valid (hon_page_get_catalogue (HON_PAGE (self))));

  gtk_label_set_label (self->validity_label, text);
}

static gboolean
read_document (HonComparePage  *self,
               GFile           *file,
               GBytes          *contents,
               GError         **error)
{
  g_autoptr (GListStore) read = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonSituationsFile) opened = NULL;
  gsize length;
  const char *text = g_bytes_get_data (contents, &length);
  HonCareerDocument *document = hon_career_document_read (text, length, read, error);

  if (document == NULL)
    return FALSE;

  /* Neither the document that is left nor this one is written because of it. */
  set_file (self, NULL);
  hon_situations_replace (self->situations, G_LIST_MODEL (read));
  opened = hon_situations_file_new (file, document, G_LIST_MODEL (self->situations), tell_unsaved, self);
  set_file (self, opened);

  return TRUE;
}

static char *
dup_unread (GFile        *file,
            const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  /* Translators: %1$s is a file, %2$s says what is wrong with it. */
  return g_strdup_printf (_("“%1$s” could not be opened: %2$s"), name, error->message);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HonComparePage) self = HON_COMPARE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = hon_file_load_finish (G_FILE (object), result, &error);
  g_autoptr (Before) before = NULL;
  g_autofree char *message = NULL;

  /* The page may be gone by now. */
  if (self->situations == NULL)
    return;

  before = remember (self);
  if (contents != NULL && read_document (self, G_FILE (object), contents, &error))
    {
      offer_undo (self, g_steal_pointer (&before), _("Document opened"));
      return;
    }

  message = dup_unread (G_FILE (object), error);
  hon_failure_tell (GTK_WIDGET (self), _("Document Not Opened"), message);
}

/* At once: what is added next must not be overwritten by it. */
static void
reopen (HonComparePage *self,
        GFile          *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = hon_file_load (file, HON_CAREER_DOCUMENT_MAX, NULL, &error);
  g_autofree char *message = NULL;

  if (contents != NULL && read_document (self, file, contents, &error))
    return;

  /* The situations are there as they were kept. */
  show_file (self);
  message = dup_unread (file, error);
  hon_failure_show (self->unread_banner, message);
}

static void
restore_kept (HonComparePage *self)
{
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->is_restored)
    return;

  if (hon_page_is_keeping (HON_PAGE (self)))
    {
      kept = g_settings_get_value (hon_page_get_inputs (HON_PAGE (self)), "situations");
      hon_situations_read (self->situations, kept);
      uri = g_settings_get_string (hon_page_get_inputs (HON_PAGE (self)), "document");
    }
  self->is_restored = TRUE;
  if (uri != NULL && *uri != '\0')
    {
      file = g_file_new_for_uri (uri);
      reopen (self, file);
    }
}

static void
hon_compare_page_catalogue_changed (HonPage *page)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);

  restore_kept (self);
  show_situations (self);
  show_validity (self);
}

static void
hon_compare_page_update (HonPage *page)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->situations));
  g_autoptr (GListModel) copies = NULL;
  g_autoptr (HonYearsComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (self->empty_group, n < HON_COMPARISON_MIN);
  gtk_widget_set_visible (self->results_box, n >= HON_COMPARISON_MIN);
  if (n < HON_COMPARISON_MIN)
    {
      show_nothing (self);
      return;
    }

  copies = hon_situations_dup (G_LIST_MODEL (self->situations));
  comparison = hon_years_comparison_new (hon_page_get_catalogue (page), copies, &error);
  hon_page_set_stale (page, comparison == NULL);
  gtk_label_set_label (self->context_label, comparison == NULL ? error->message : _("Over All Years That They Cover"));
  if (comparison == NULL)
    return;

  g_set_object (&self->comparison, comparison);
  show_answer (self);
  hon_compare_chart_show (self->chart, comparison);
  hon_difference_view_set_comparison (self->difference_view, comparison);
  hon_table_view_set_table (self->table_view, hon_years_comparison_get_table (comparison));
  hon_patients_view_set_comparison (self->patients_view, comparison, copies);
  show_remarks (self);
  hon_page_announce (page, gtk_label_get_label (self->answer_label));
}

static void
hon_compare_page_restore (HonPage  *page,
                          gpointer  before)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);
  Before *kept = before;

  self->renamed = NULL;
  /* A document that is left now stays as it is; what is brought back is saved where it was. */
  set_file (self, kept->file);
  hon_situations_replace (self->situations, kept->situations);
}

static void
hon_compare_page_keeping_changed (HonPage *page)
{
  save (HON_COMPARE_PAGE (page));
}

static HonCredits *
hon_compare_page_make_credits (HonPage   *page,
                               GtkWidget *widget)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);
  HonCredits *credits;
  g_autoptr (HonCredits) of_patients = NULL;

  if (gtk_widget_is_ancestor (widget, GTK_WIDGET (self->patients_view)))
    return hon_patients_view_make_credits (self->patients_view);
  if (self->comparison == NULL)
    return NULL;

  /* The page as a whole has both. */
  credits = hon_years_comparison_make_credits (self->comparison);
  if (widget == GTK_WIDGET (self))
    of_patients = hon_patients_view_make_credits (self->patients_view);
  if (of_patients != NULL)
    hon_credits_add_all (credits, of_patients);

  return credits;
}

/* A notice is about all situations. */
static HonExplanation *
hon_compare_page_explain (HonPage    *page,
                          const char *line)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);

  return self->comparison != NULL ? hon_years_comparison_explain_line (self->comparison, line) : NULL;
}

static gboolean
hon_compare_page_flush (HonPage  *page,
                        GError  **error)
{
  HonComparePage *self = HON_COMPARE_PAGE (page);

  return self->file == NULL || hon_situations_file_flush (self->file, error);
}

static void
hon_compare_page_dispose (GObject *object)
{
  HonComparePage *self = HON_COMPARE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->comparison);
  lose_file (self);
  g_clear_pointer (&self->file, hon_situations_file_unref);
  g_clear_object (&self->situations);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_COMPARE_PAGE);

  G_OBJECT_CLASS (hon_compare_page_parent_class)->dispose (object);
}

static void
hon_compare_page_class_init (HonComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hon_compare_page_dispose;
  page_class->flush = hon_compare_page_flush;
  page_class->catalogue_changed = hon_compare_page_catalogue_changed;
  page_class->is_personal = TRUE;
  page_class->make_credits = hon_compare_page_make_credits;
  page_class->explain = hon_compare_page_explain;
  page_class->update = hon_compare_page_update;
  page_class->restore = hon_compare_page_restore;
  page_class->keeping_changed = hon_compare_page_keeping_changed;

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_DIFFERENCE_VIEW);
  g_type_ensure (HON_TYPE_PATIENTS_VIEW);
  g_type_ensure (HON_TYPE_TABLE_VIEW);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "compare/hon-compare-page");
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, unread_banner);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, situations_group);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, empty_group);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, results_box);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, answer_label);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, notice_group);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, difference_view);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, table_view);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, patients_view);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, remarks_group);
  gtk_widget_class_bind_template_child (widget_class, HonComparePage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_install_action (widget_class, "compare.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "compare.duplicate", "u", duplicate_action);
  gtk_widget_class_install_action (widget_class, "compare.remove", "u", remove_action);
  gtk_widget_class_install_action (widget_class, "compare.first", "u", first_action);
  gtk_widget_class_install_action (widget_class, "compare.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "compare.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "compare.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "compare.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "compare.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "compare.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "compare.save-as",
                                       NULL);
}

static void
hon_compare_page_init (HonComparePage *self)
{
  self->situations = g_list_store_new (HON_TYPE_CAREER);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.close", FALSE);
  hon_compare_chart_set_up (self->chart);
  g_signal_connect_object (self->situations, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_compare_page_add:
 * @self: a page
 * @situation: inputs of a career, as hon_input_to_variant() gives them
 *
 * Adds a situation, or puts it in the place of the one that has its id; can be undone.
 */
void
hon_compare_page_add (HonComparePage *self,
                      GVariant       *situation)
{
  g_autoptr (HonCareer) career = NULL;
  Before *before;
  guint position;

  g_return_if_fail (HON_IS_COMPARE_PAGE (self));
  g_return_if_fail (situation != NULL);

  restore_kept (self);
  career = hon_career_new ();
  if (!hon_input_set_variant (HON_INPUT (career), situation))
    return;

  if (hon_situations_find (G_LIST_MODEL (self->situations), hon_career_get_id (career), &position))
    {
      before = remember (self);
      g_list_store_splice (self->situations, position, 1, (gpointer *) &career, 1);
      offer_undo (self, before, _("Situation updated"));
      return;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->situations)) == HON_COMPARISON_MAX)
    {
      hon_toast_say (GTK_WIDGET (self), _("No more than four can be compared: remove one first"));
      return;
    }

  before = remember (self);
  hon_situations_identify (G_LIST_MODEL (self->situations), career);
  g_list_store_append (self->situations, career);
  offer_undo (self, before, _("Situation added"));
}

/**
 * hon_compare_page_open:
 * @self: a page
 * @file: a document
 *
 * Opens a document in the place of the situations that are there; can be undone. What is wrong with a
 * file is told. Nothing is opened while the document on show cannot be saved.
 */
void
hon_compare_page_open (HonComparePage *self,
                       GFile          *file)
{
  g_return_if_fail (HON_IS_COMPARE_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  restore_kept (self);
  if (flush_file (self))
    hon_file_load_async (file, HON_CAREER_DOCUMENT_MAX, NULL, loaded_cb, g_object_ref (self));
}

/**
 * hon_compare_page_save_as:
 * @self: a page
 * @file: where the document goes
 * @error: return location for an error, which names the file
 *
 * Makes the situations a document, or another one. What the document before has of another version goes
 * along.
 *
 * Returns: whether it was written; if not, all is as before
 */
gboolean
hon_compare_page_save_as (HonComparePage  *self,
                          GFile           *file,
                          GError         **error)
{
  g_autoptr (HonSituationsFile) saved = NULL;

  g_return_val_if_fail (HON_IS_COMPARE_PAGE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  saved = hon_situations_file_new (file, hon_situations_file_dup_document (self->file),
                                   G_LIST_MODEL (self->situations), tell_unsaved, self);
  if (!hon_situations_file_save (saved, error))
    return FALSE;

  set_file (self, saved);
  /* It would go back to the other document, and write there. */
  self->renamed = NULL;
  hon_page_withdraw_undo (HON_PAGE (self));

  return TRUE;
}
