/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-page.h"

#include "hon-announcer.h"
#include "hon-chart-view.h"
#include "hon-choice-factory.h"
#include "hon-failure.h"
#include "hon-group.h"
#include "hon-household-charts.h"
#include "hon-household-credits.h"
#include "hon-household-words.h"
#include "hon-page-template.h"
#include "hon-save.h"
#include "hon-visit-columns.h"
#include "hon-visit-dialog.h"
#include "hon-visit-file.h"
#include "hon-visit-import.h"
#include "hon-visit-template.h"

#include <glib/gi18n.h>

/**
 * HonHouseholdPage:
 *
 * What the visits of a household to doctors cost in a year: totals by payer and
 * by month, the ceilings that were reached, and the visits themselves.
 *
 * Visits are kept between starts by a #HonKeptFile, unless nothing is to be
 * kept. Banners tell of a file that cannot be read, and of visits that cannot be saved.
 * Visits that cannot be computed, and rows of the file that cannot be read, are listed with the reason.
 *
 * ## Actions
 *
 * - `household.add`: asks for a visit; Ctrl+N.
 * - `household.import`, `household.export`: reads or writes a table as CSV.
 * - `household.save-template`: saves a table to fill in.
 *
 * ## Keys
 *
 * Those of a table; Enter changes the visit.
 */

/* How many visits of which nothing is known are told of. */
#define UNKNOWN_TOLD 50

struct _HonHouseholdPage
{
  HonPage              parent_instance;

  /* Template children */
  AdwBanner           *banner;
  AdwBanner           *unsaved_banner;
  GtkStack            *stack;
  AdwComboRow         *year_row;
  GtkLabel            *context_label;
  GtkLabel            *amount_label;
  GtkLabel            *sentence_label;
  HonCompositionChart *chart;
  HonTimeChart        *time_chart;
  AdwPreferencesGroup *ceiling_group;
  AdwPreferencesGroup *unknown_group;
  GtkColumnView       *column_view;

  GFile               *file;       /* (nullable) (owned): where visits are kept */
  HonKeptFile         *kept;       /* (nullable) (owned): what keeps them there, likewise */
  HonHousehold        *household;  /* (nullable) (owned): once the catalogue is loaded */
  GtkCustomFilter     *filter;     /* (nullable) (owned): the visits of the year */
  int                  year;
  HonDate              last_day;   /* of the visit that was entered last; HON_DATE_NONE before the first */
  gboolean             compact;
  gboolean             is_loading; /* rows are being filled */
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonHouseholdPage, hon_household_page, HON_TYPE_PAGE)

static gboolean
is_of_year (gpointer item,
            gpointer user_data)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (user_data);

  return hon_visit_get_year (HON_VISIT (item)) == self->year;
}

static void
show_ceilings (HonHouseholdPage       *self,
               const HonHouseholdYear *year)
{
  hon_group_clear (self->ceiling_group);
  for (guint i = 0; i < year->persons->len; i++)
    {
      const HonHouseholdPerson *person = g_ptr_array_index (year->persons, i);
      g_autofree char *text = hon_household_dup_ceiling (year, person);

      if (text != NULL)
        hon_group_add_row (self->ceiling_group, hon_visit_label_person (person->name), text);
    }
}

/* The years that there are; the one on show stays while it has a visit. */
static void
show_years (HonHouseholdPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_years;
  g_autofree int *years = hon_household_dup_years (self->household, &n_years);
  guint selected = 0;

  for (guint i = 0; i < n_years; i++)
    {
      gtk_string_list_take (names, g_strdup_printf ("%d", years[i]));
      if (years[i] == self->year)
        selected = i;
    }
  /* The year of rows that could not be read is not known. */
  if (n_years == 0)
    gtk_string_list_take (names, g_strdup_printf ("%d", hon_date_get_year (hon_date_get_today ())));
  self->year = n_years > 0 ? years[selected] : hon_date_get_year (hon_date_get_today ());
  self->is_loading = TRUE;
  adw_combo_row_set_model (self->year_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->year_row, selected);
  self->is_loading = FALSE;
}

static void
show_year (HonHouseholdPage *self)
{
  g_autoptr (HonHouseholdYear) year = hon_household_year_new (self->household, self->year);
  g_autofree char *context = hon_household_dup_context (year);
  g_autofree char *amount = hon_household_dup_amount (year);
  g_autofree char *sentence = hon_household_dup_sentence (year);
  g_autofree char *credits = hon_household_dup_credits (self->household, self->year);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->amount_label, amount);
  gtk_label_set_label (self->sentence_label, sentence);
  hon_household_charts_show (self->chart, self->time_chart, year, credits);
  show_ceilings (self, year);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
visits_changed_cb (HonHouseholdPage *self)
{
  hon_page_queue_update (HON_PAGE (self));
}

static void
unread_cb (gpointer    user_data,
           const char *message)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (user_data);

  adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, TRUE);
}

/* Said aloud once, however often it is tried. */
static void
unsaved_cb (gpointer    user_data,
            const char *message)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (user_data);

  if (message != NULL)
    adw_banner_set_title (self->unsaved_banner, message);
  hon_announcer_tell_error (hon_announcer_of (GTK_WIDGET (self)), self->unsaved_banner, message);
  adw_banner_set_revealed (self->unsaved_banner, message != NULL);
}

static void
set_up_table (HonHouseholdPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkFilterListModel *filtered;

  self->filter = gtk_custom_filter_new (is_of_year, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->household)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (filtered)));
  gtk_column_view_set_model (self->column_view, selection);
}

static void
year_selected_cb (HonHouseholdPage *self)
{
  guint n_years;
  g_autofree int *years = NULL;
  guint selected = adw_combo_row_get_selected (self->year_row);

  if (self->is_loading || self->household == NULL)
    return;

  years = hon_household_dup_years (self->household, &n_years);
  if (selected < n_years)
    {
      self->year = years[selected];
      hon_page_queue_update (HON_PAGE (self));
    }
}

/* What was done to the visits, and which year was on show before. */
typedef struct
{
  GPtrArray *before; /* (owned) (element-type GObject): rows of the household */
  GPtrArray *after;  /* (owned) (element-type GObject): likewise */
  int        year;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_ptr_array_unref (change->before);
  g_ptr_array_unref (change->after);
  g_free (change);
}

/* Tells what was done, and lets it be taken back: alone, whatever is done since. */
static void
offer_undo (HonHouseholdPage *self,
            GPtrArray        *before,
            int               year,
            const char       *message)
{
  Change *change = g_new (Change, 1);

  change->before = g_ptr_array_ref (before);
  change->after = hon_household_dup_rows (self->household);
  change->year = year;
  hon_page_offer_undo (HON_PAGE (self), message, change, change_free);
}

static void
remove_cb (HonHouseholdPage *self,
           gpointer          row)
{
  g_autoptr (GPtrArray) before = hon_household_dup_rows (self->household);

  /* Others may have removed it already. */
  if (!hon_household_remove (self->household, row))
    return;

  offer_undo (self, before, HON_IS_VISIT (row) ? hon_visit_get_year (row) : self->year, _("Visit removed"));
}

/* What a program or a window beside this one did to the file has been taken over. */
static void
merged_cb (HonHouseholdPage *self,
           GPtrArray        *before,
           guint             n_added,
           guint             n_removed)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u visit added", "%u visits added", n_added), n_added);
  g_autofree char *removed = g_strdup_printf (ngettext ("%u removed", "%u removed", n_removed), n_removed);
  /* Translators: %1$s is how many visits were added, %2$s how many were removed. */
  g_autofree char *message = g_strdup_printf (_("Changed by another program: %1$s, %2$s"), added, removed);

  offer_undo (self, before, self->year, message);
}

/* What was entered is shown, whichever year was on show; what is entered next is seldom far from it. */
static void
saved_cb (HonHouseholdPage *self,
          HonDate           day)
{
  self->year = hon_date_get_year (day);
  self->last_day = day;
  hon_page_queue_update (HON_PAGE (self));
}

static void
present_dialog (HonHouseholdPage *self,
                HonVisit         *visit)
{
  AdwDialog *dialog = hon_visit_dialog_new (hon_page_get_catalogue (HON_PAGE (self)), self->household, visit,
                                            self->last_day);

  g_signal_connect_object (dialog, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
unread_response_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (HonHouseholdPage) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (self->household != NULL && g_str_equal (response, "remove"))
    remove_cb (self, g_object_get_data (object, "row"));
}

/* Shows a row that was not read, and lets it go. */
static void
present_unread (HonHouseholdPage *self,
                HonUnreadVisit   *row)
{
  g_autofree char *text = hon_unread_visit_dup_text (row);
  /* Translators: %1$s says what is wrong, %2$s is what stands in a row of a table. */
  g_autofree char *body = g_strdup_printf (_("%1$s\n\nIt stays in the file as it is:\n%2$s"),
                                           hon_unread_visit_get_reason (row), text);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Visit Not Read"), body));

  adw_alert_dialog_add_responses (dialog, "close", _("_Close"), "remove", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "close");
  g_object_set_data_full (G_OBJECT (dialog), "row", g_object_ref (row), g_object_unref);
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, unread_response_cb, g_object_ref (self));
}

static void
unknown_activated_cb (HonHouseholdPage *self,
                      GtkWidget        *row)
{
  gpointer item = g_object_get_data (G_OBJECT (row), "row");

  if (HON_IS_VISIT (item))
    present_dialog (self, item);
  else
    present_unread (self, item);
}

static void
add_unknown (HonHouseholdPage *self,
             gpointer          item,
             const char       *title,
             const char       *reason)
{
  GtkWidget *row = hon_group_make_link (hon_visit_label_person (title), reason);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data_full (G_OBJECT (row), "row", g_object_ref (item), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (unknown_activated_cb), self, G_CONNECT_SWAPPED);
  hon_group_add (self->unknown_group, row);
}

static char *
dup_visit_title (HonVisit *visit)
{
  g_autofree char *person = hon_visit_dup_text (visit, HON_VISIT_COLUMN_PERSON);
  g_autofree char *day = hon_visit_dup_text (visit, HON_VISIT_COLUMN_DATE);

  return g_strdup_printf ("%s, %s", day, person);
}

/* Lists the visits, of whichever year, of which it is not known what they cost, with the reason. */
static void
show_unknown (HonHouseholdPage *self)
{
  GPtrArray *unread = hon_household_get_unread (self->household);
  guint n_visits = g_list_model_get_n_items (G_LIST_MODEL (self->household));
  guint n = 0;

  hon_group_clear (self->unknown_group);
  for (guint i = 0; i < unread->len && n < UNKNOWN_TOLD; i++, n++)
    {
      HonUnreadVisit *row = g_ptr_array_index (unread, i);
      g_autofree char *title = hon_unread_visit_dup_title (row);

      add_unknown (self, row, title, hon_unread_visit_get_reason (row));
    }
  for (guint i = 0; i < n_visits && n < UNKNOWN_TOLD; i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->household), i);
      g_autofree char *title = NULL;

      if (hon_visit_get_problem (visit) == NULL)
        continue;
      title = dup_visit_title (visit);
      add_unknown (self, visit, title, hon_visit_get_problem (visit));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_group), n > 0);
}

/* A banner shows three lines at most, which a path may fill alone. */
static void
details_cb (HonHouseholdPage *self,
            AdwBanner        *banner)
{
  hon_failure_tell (GTK_WIDGET (self), banner == self->banner ? _("Visits Not Read") : _("Visits Not Saved"),
                    adw_banner_get_title (banner));
}

static void
activate_cb (HonHouseholdPage *self,
             guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  g_autoptr (HonVisit) visit = g_list_model_get_item (model, position);

  present_dialog (self, visit);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present_dialog (HON_HOUSEHOLD_PAGE (widget), NULL);
}

static void
imported_cb (gpointer   widget,
             GPtrArray *before,
             guint      n_visits)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (widget);
  g_autofree char *message = g_strdup_printf (ngettext ("%u visit imported", "%u visits imported", n_visits),
                                              n_visits);

  /* The page may have gone meanwhile. */
  if (self->household != NULL)
    offer_undo (self, before, self->year, message);
}

static void
chosen_cb (gpointer  widget,
           GFile    *file,
           gpointer  user_data)
{
  hon_household_page_export (HON_HOUSEHOLD_PAGE (widget), file);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  hon_visit_import_ask (widget, HON_HOUSEHOLD_PAGE (widget)->household, imported_cb);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  /* Translators: the name of a new file; keep the extension. */
  hon_save_ask (widget, _("Export as CSV"), _("visits.csv"), chosen_cb, NULL);
}

static void
template_chosen_cb (gpointer  widget,
                    GFile    *file,
                    gpointer  user_data)
{
  hon_visit_template_save (widget, hon_page_get_catalogue (HON_PAGE (widget)), file);
}

static void
save_template_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  hon_visit_template_ask (widget, template_chosen_cb);
}

static void
hon_household_page_catalogue_changed (HonPage *page)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);

  if (self->household != NULL)
    {
      hon_household_refresh (self->household);
      return;
    }

  self->household = hon_household_new (hon_page_get_catalogue (page));
  set_up_table (self);
  g_signal_connect_object (self->household, "items-changed", G_CALLBACK (visits_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->household, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  self->kept = hon_visit_file_new (self->file, self->household, hon_page_is_keeping (page), unread_cb, unsaved_cb,
                                   self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.add", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.import", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.save-template", TRUE);
}

static void
hon_household_page_update (HonPage *page)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);
  guint n_visits = g_list_model_get_n_items (G_LIST_MODEL (self->household));
  gboolean is_empty = n_visits == 0 && hon_household_get_unread (self->household)->len == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.export", n_visits > 0);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "year");
  show_years (self);
  if (is_empty)
    {
      /* From here on, a first visit is an answer. */
      hon_page_announce (page, _("No Visits Yet"));
      return;
    }

  show_year (self);
  show_unknown (self);
  hon_page_announce (page, gtk_label_get_label (self->sentence_label));
}

static void
hon_household_page_restore (HonPage  *page,
                            gpointer  before)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);
  Change *change = before;

  self->year = change->year;
  hon_household_revert (self->household, change->before, change->after);
}

static void
hon_household_page_keeping_changed (HonPage *page)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);

  if (self->kept != NULL)
    hon_kept_file_set_active (self->kept, hon_page_is_keeping (page));
}

static void
hon_household_page_constructed (GObject *object)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  if (self->file == NULL)
    self->file = hon_household_page_new_file ();

  G_OBJECT_CLASS (hon_household_page_parent_class)->constructed (object);
}

static HonCredits *
hon_household_page_make_credits (HonPage   *page,
                                 GtkWidget *widget)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);

  return self->household != NULL ? hon_household_make_credits (self->household, self->year) : NULL;
}

static gboolean
hon_household_page_flush (HonPage  *page,
                          GError  **error)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);

  return self->kept == NULL || hon_kept_file_flush (self->kept, error);
}

static void
hon_household_page_dispose (GObject *object)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  /* What is taken over at the last moment cannot be shown any more. */
  if (self->household != NULL)
    g_signal_handlers_disconnect_by_data (self->household, self);
  g_clear_pointer (&self->kept, hon_kept_file_free);
  g_clear_object (&self->filter);
  g_clear_object (&self->household);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_HOUSEHOLD_PAGE);

  G_OBJECT_CLASS (hon_household_page_parent_class)->dispose (object);
}

static void
hon_household_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_compact (HonHouseholdPage *self,
             gboolean          compact)
{
  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
hon_household_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;

    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_household_page_class_init (HonHouseholdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HonPageClass *page_class = HON_PAGE_CLASS (klass);

  object_class->constructed = hon_household_page_constructed;
  object_class->dispose = hon_household_page_dispose;
  object_class->get_property = hon_household_page_get_property;
  object_class->set_property = hon_household_page_set_property;
  page_class->catalogue_changed = hon_household_page_catalogue_changed;
  page_class->export_action = "household.export";
  page_class->is_personal = TRUE;
  page_class->make_credits = hon_household_page_make_credits;
  page_class->flush = hon_household_page_flush;
  page_class->update = hon_household_page_update;
  page_class->restore = hon_household_page_restore;
  page_class->keeping_changed = hon_household_page_keeping_changed;

  /**
   * HonHouseholdPage:file:
   *
   * Where visits are kept between starts; unless it is set, hon_household_page_new_file().
   */
  props[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHouseholdPage:compact:
   *
   * Whether columns are left out of the table, for want of room.
   */
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_CHART_VIEW);
  g_type_ensure (HON_TYPE_COMPOSITION_CHART);
  g_type_ensure (HON_TYPE_TIME_CHART);
  hon_page_set_template (widget_class, "household/hon-household-page");
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, context_label);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, time_chart);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, ceiling_group);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, unknown_group);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, column_view);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_install_action (widget_class, "household.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "household.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "household.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "household.save-template", NULL, save_template_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "household.add", NULL);
}

static void
hon_household_page_init (HonHouseholdPage *self)
{
  static const char * const later[] = {
    "household.add", "household.import", "household.export", "household.save-template",
  };

  self->compact = TRUE;
  self->last_day = HON_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_choice_factory_set (self->year_row, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), later[i], FALSE);
  hon_visit_columns_append (self->column_view, self);
  hon_household_charts_set_up (self->chart, self->time_chart);
}

/**
 * hon_household_page_new_file:
 *
 * Returns: (transfer full): the file where visits are kept between starts; it need not exist
 */
GFile *
hon_household_page_new_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "honoraires", "visits.csv", NULL);
}

/**
 * hon_household_page_get_household:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the visits, once the catalogue is loaded
 */
HonHousehold *
hon_household_page_get_household (HonHouseholdPage *self)
{
  g_return_val_if_fail (HON_IS_HOUSEHOLD_PAGE (self), NULL);

  return self->household;
}

/**
 * hon_household_page_import:
 * @self: a page whose catalogue is loaded
 * @file: a table of visits
 *
 * Reads the visits of a table, or tells why it cannot be read. Where there are
 * visits already, asks whether these are to stay.
 */
void
hon_household_page_import (HonHouseholdPage *self,
                           GFile            *file)
{
  g_return_if_fail (HON_IS_HOUSEHOLD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->household != NULL);

  hon_visit_import_read (GTK_WIDGET (self), self->household, file, imported_cb);
}

/**
 * hon_household_page_export:
 * @self: a page whose catalogue is loaded
 * @file: where the table goes
 *
 * Writes the visits as a table, with who paid what, whole or not at all.
 */
void
hon_household_page_export (HonHouseholdPage *self,
                           GFile            *file)
{
  g_autofree char *table = NULL;

  g_return_if_fail (HON_IS_HOUSEHOLD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->household != NULL);

  table = hon_household_export_csv (self->household);
  hon_save_write_table (GTK_WIDGET (self), file, table);
}
