/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-household-page.h"

#include "hon-chart-view.h"
#include "hon-columns.h"
#include "hon-composition-chart.h"
#include "hon-failure.h"
#include "hon-file.h"
#include "hon-format.h"
#include "hon-money.h"
#include "hon-page-template.h"
#include "hon-save.h"
#include "hon-time-chart.h"
#include "hon-visit-dialog.h"

#include <glib/gi18n.h>

/* How long changes may wait until they are written, and after a failure until the next try. */
#define SAVE_DELAY_MS 500
#define RETRY_DELAY_MS 5000

#define N_MONTHS 12

/**
 * HonHouseholdPage:
 *
 * What the visits of a household to doctors cost in a year: totals by payer and
 * by month, the ceilings that were reached, and the visits themselves.
 *
 * Visits are kept between starts as a table in a file, unless nothing is to be
 * kept. A file that cannot be read is told, and kept aside. As long as visits
 * cannot be saved, a banner says so, and it is tried again: after a while, at
 * the next change, and when the page is closed.
 *
 * ## Actions
 *
 * - `household.add`: asks for a visit; Ctrl+N.
 * - `household.import`, `household.export`: reads or writes a table as CSV.
 *
 * ## Keys
 *
 * Those of a table; Enter changes the visit.
 */

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
  HonChartView        *chart_view;
  HonCompositionChart *chart;
  HonChartView        *time_view;
  HonTimeChart        *time_chart;
  AdwPreferencesGroup *ceiling_group;
  GtkColumnView       *column_view;

  GFile               *file;       /* (nullable) (owned): where visits are kept */
  HonHousehold        *household;  /* (nullable) (owned): once the catalogue is loaded */
  GtkCustomFilter     *filter;     /* (nullable) (owned): the visits of the year */
  GPtrArray           *ceilings;   /* (owned) (element-type GtkWidget) */
  int                  year;
  HonDate              last_day;   /* of the visit that was entered last; HON_DATE_NONE before the first */
  guint                save_id;    /* timeout; there is one as long as the file is not up to date */
  gboolean             compact;
  gboolean             is_loading; /* what is there comes from the file, or rows are being filled */
  gboolean             has_loaded; /* what was kept is there */
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

static char *
format_euros (double   value,
              gpointer user_data)
{
  return hon_format_money (hon_money_from_euros (value), HON_MONEY_CENTIMES);
}

static char *
format_tick (double   value,
             gpointer user_data)
{
  return hon_format_money (hon_money_from_euros (value), HON_MONEY_AUTO);
}

static char *
format_month (double   value,
              gpointer user_data)
{
  return hon_format_month ((HonDate) value);
}

static gboolean
is_of_year (gpointer item,
            gpointer user_data)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (user_data);

  return hon_visit_get_year (HON_VISIT (item)) == self->year;
}

/* Whoever has a visit in the year. */
static gboolean
is_seen (HonHouseholdPage *self,
         const char       *person)
{
  HonHouseholdTotals totals;

  hon_household_get_totals (self->household, person, self->year, 0, &totals);

  return totals.n + totals.n_unknown > 0;
}

static const char *
get_name (const char *person)
{
  return *person != '\0' ? person : _("Without a name");
}

/* Who paid for one person, or for all. */
static void
append_bar (HonHouseholdPage *self,
            GListStore       *bars,
            const char       *id,
            const char       *label,
            const char       *person)
{
  g_autoptr (HonChartBar) bar = hon_chart_bar_new (id, label);
  HonHouseholdTotals totals;

  hon_household_get_totals (self->household, person, self->year, 0, &totals);

  {
    const struct
    {
      const char *id;
      const char *label;
      guint       style_index;
      gint64      amount;
    } parts[] = {
      { "insurance", C_("part of a bill", "Insurance"), 2, totals.insurance },
      { "complementary", C_("part of a bill", "Complementary contract"), 0, totals.complementary },
      { "copayment", C_("part of a bill", "Patient: co-payment"), 3, totals.copayment },
      { "deduction", C_("part of a bill", "Patient: flat-rate deduction"), 5, totals.deduction },
      { "overrun", C_("part of a bill", "Patient: overrun"), 1, totals.overrun },
    };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      hon_chart_bar_append (bar, parts[i].id, parts[i].label, parts[i].style_index,
                            hon_money_to_euros (parts[i].amount));
  }
  g_list_store_append (bars, bar);
}

static void
show_chart (HonHouseholdPage *self,
            const char       *credits)
{
  g_autoptr (GListStore) bars = g_list_store_new (HON_TYPE_CHART_BAR);
  g_auto (GStrv) persons = hon_household_dup_persons (self->household);
  /* Translators: %d is a year. */
  g_autofree char *subtitle = g_strdup_printf (_("Euros in %d"), self->year);

  append_bar (self, bars, "all", _("Whole household"), NULL);
  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("person-%u", i);

      if (is_seen (self, persons[i]))
        append_bar (self, bars, id, get_name (persons[i]), persons[i]);
    }
  /* One person alone is the whole household. */
  if (g_list_model_get_n_items (G_LIST_MODEL (bars)) == 2)
    g_list_store_remove (bars, 0);
  hon_chart_set_subtitle (HON_CHART (self->chart), subtitle);
  hon_chart_set_credits (HON_CHART (self->chart), credits);
  hon_composition_chart_set_bars (self->chart, G_LIST_MODEL (bars));
}

static void
show_months (HonHouseholdPage *self,
             const char       *credits)
{
  g_autoptr (GListStore) all = g_list_store_new (HON_TYPE_CHART_SERIES);
  g_autoptr (HonChartSeries) insurance = hon_chart_series_new (C_("curve", "Paid back"),
                                                               HON_CHART_SERIES_BAR, 2);
  g_autoptr (HonChartSeries) contract = hon_chart_series_new (C_("curve", "Contracts"),
                                                              HON_CHART_SERIES_BAR, 0);
  g_autoptr (HonChartSeries) patient = hon_chart_series_new (C_("curve", "Left to pay"),
                                                             HON_CHART_SERIES_BAR, 1);
  HonChartPoint insurance_points[N_MONTHS];
  HonChartPoint contract_points[N_MONTHS];
  HonChartPoint patient_points[N_MONTHS];
  HonHouseholdTotals year_totals;
  g_autofree char *subtitle = g_strdup_printf (_("Euros in %d"), self->year);

  for (guint i = 0; i < N_MONTHS; i++)
    {
      HonDate date = hon_date_new (self->year, i + 1, 1);
      HonHouseholdTotals totals;

      hon_household_get_totals (self->household, NULL, self->year, i + 1, &totals);
      insurance_points[i] = (HonChartPoint) { date, hon_money_to_euros (totals.insurance) };
      contract_points[i] = (HonChartPoint) { date, hon_money_to_euros (totals.complementary) };
      patient_points[i] = (HonChartPoint) { date, hon_money_to_euros (totals.patient) };
    }
  hon_chart_series_set_points (insurance, insurance_points, N_MONTHS);
  hon_chart_series_set_points (contract, contract_points, N_MONTHS);
  hon_chart_series_set_points (patient, patient_points, N_MONTHS);
  g_list_store_append (all, insurance);
  /* Without a contract, the legend has none either. */
  hon_household_get_totals (self->household, NULL, self->year, 0, &year_totals);
  if (year_totals.complementary > 0)
    g_list_store_append (all, contract);
  g_list_store_append (all, patient);
  hon_chart_set_subtitle (HON_CHART (self->time_chart), subtitle);
  hon_chart_set_credits (HON_CHART (self->time_chart), credits);
  hon_time_chart_set_series (self->time_chart, G_LIST_MODEL (all));
}

static void
show_ceilings (HonHouseholdPage *self)
{
  g_auto (GStrv) persons = hon_household_dup_persons (self->household);

  for (guint i = 0; i < self->ceilings->len; i++)
    adw_preferences_group_remove (self->ceiling_group, g_ptr_array_index (self->ceilings, i));
  g_ptr_array_set_size (self->ceilings, 0);
  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autofree char *text = hon_household_dup_ceiling (self->household, persons[i], self->year);
      GtkWidget *row;

      if (text == NULL || !is_seen (self, persons[i]))
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW,
                          "title", get_name (persons[i]),
                          "subtitle", text,
                          "use-markup", FALSE,
                          NULL);
      adw_preferences_group_add (self->ceiling_group, row);
      g_ptr_array_add (self->ceilings, row);
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
  if (n_years > 0)
    self->year = years[selected];
  self->is_loading = TRUE;
  adw_combo_row_set_model (self->year_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->year_row, selected);
  self->is_loading = FALSE;
}

static void
show_year (HonHouseholdPage *self)
{
  g_autofree char *context = hon_household_dup_context (self->household, self->year);
  g_autofree char *amount = hon_household_dup_amount (self->household, self->year);
  g_autofree char *sentence = hon_household_dup_sentence (self->household, self->year);
  g_autofree char *credits = hon_household_dup_credits (self->household, self->year);

  gtk_label_set_label (self->context_label, context);
  gtk_label_set_label (self->amount_label, amount);
  gtk_label_set_label (self->sentence_label, sentence);
  show_chart (self, credits);
  show_months (self, credits);
  show_ceilings (self);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static GBytes *
make_table (HonHouseholdPage *self)
{
  g_autofree char *table = hon_household_to_csv (self->household);
  /* The mark at the beginning tells spreadsheets that it is UTF-8. */
  char *text = g_strconcat ("\xEF\xBB\xBF", table, NULL);

  return g_bytes_new_take (text, strlen (text));
}

/* A table of a household is small, and it must be written before the program leaves: no worker does
 * it.
 */
static gboolean
write_visits (HonHouseholdPage  *self,
              GError           **error)
{
  g_autoptr (GBytes) bytes = make_table (self);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GError) reason = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &reason) &&
      !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return hon_file_replace (self->file, bytes, G_FILE_CREATE_PRIVATE, NULL, error);
}

/* Said aloud once, however often it is tried. */
static void
tell_unsaved (HonHouseholdPage *self,
              const GError     *error)
{
  /* Translators: %s is a sentence that names the file and the reason. */
  g_autofree char *message = g_strdup_printf (_("The visits could not be saved. %s"), error->message);

  adw_banner_set_title (self->unsaved_banner, message);
  if (adw_banner_get_revealed (self->unsaved_banner))
    return;

  adw_banner_set_revealed (self->unsaved_banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
save_cb (gpointer user_data)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (user_data);
  g_autoptr (GError) error = NULL;

  self->save_id = 0;
  if (write_visits (self, &error))
    {
      adw_banner_set_revealed (self->unsaved_banner, FALSE);
      return;
    }

  tell_unsaved (self, error);
  self->save_id = g_timeout_add_once (RETRY_DELAY_MS, save_cb, self);
}

static gboolean
is_kept (HonHouseholdPage *self)
{
  return self->file != NULL && hon_page_is_keeping (HON_PAGE (self));
}

/* What waits to be written is not, once nothing is to be kept. */
static void
queue_save (HonHouseholdPage *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (is_kept (self))
    self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
  else
    adw_banner_set_revealed (self->unsaved_banner, FALSE);
}

static void
visits_changed_cb (HonHouseholdPage *self)
{
  hon_page_queue_update (HON_PAGE (self));
  if (!self->is_loading)
    queue_save (self);
}

/* A file that is not understood may hold what somebody needs: it gets another name. */
static void
keep_aside (HonHouseholdPage *self,
            const GError     *reason)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.damaged-%s", base, time);
  g_autoptr (GFile) aside = g_file_get_child (folder, name);
  /* Of a table that is damaged from end to end, one line is enough. */
  g_autofree char *problem = g_strndup (reason->message, strcspn (reason->message, "\n"));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_file_move (self->file, aside, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    {
      g_autofree char *path = g_file_get_parse_name (aside);

      /* Translators: %1$s says what is wrong, %2$s is a file. */
      message = g_strdup_printf (_("The visits could not be read: %1$s. Their file was kept as “%2$s”."),
                                 problem, path);
    }
  else
    {
      /* Nothing may be written over it. */
      g_clear_object (&self->file);
      /* Translators: %1$s and %2$s say what is wrong. */
      message = g_strdup_printf (_("The visits could not be read: %1$s. Nothing is kept now: %2$s."),
                                 problem, error->message);
    }
  adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
load (HonHouseholdPage *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!is_kept (self))
    return;
  self->has_loaded = TRUE;
  if (!g_file_load_contents (self->file, NULL, &text, &length, NULL, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        keep_aside (self, error);
      return;
    }

  self->is_loading = TRUE;
  if (strlen (text) != length)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not a text"));
  if (error != NULL || !hon_household_read_csv (self->household, text, &error))
    keep_aside (self, error);
  self->is_loading = FALSE;
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
  GPtrArray *before; /* (owned) (element-type HonVisit) */
  GPtrArray *after;  /* (owned) (element-type HonVisit) */
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
  change->after = hon_household_dup_visits (self->household);
  change->year = year;
  hon_page_offer_undo (HON_PAGE (self), message, change, change_free);
}

static void
remove_cb (HonHouseholdPage *self,
           HonVisit         *visit)
{
  g_autoptr (GPtrArray) before = hon_household_dup_visits (self->household);

  hon_household_remove (self->household, visit);
  offer_undo (self, before, hon_visit_get_year (visit), _("Visit removed"));
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
tell_unread (HonHouseholdPage *self,
             const GError     *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Import Failed"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: %s says what is wrong, and where; it may be several lines. */
                                _("%s\n\nNothing was added; the visits are as they were."), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* A table that was asked for. */
typedef struct
{
  HonHouseholdPage *page;         /* (owned) */
  GFile            *file;         /* (owned) */
  gboolean          is_replacing; /* the visits that are there are to go */
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->page);
  g_object_unref (import->file);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  HonHouseholdPage *self = import->page;
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  guint n;
  g_autofree char *message = NULL;

  /* The page may have gone meanwhile. */
  if (self->household == NULL)
    return;

  before = hon_household_dup_visits (self->household);
  if (g_file_load_contents_finish (import->file, result, &text, &length, NULL, &error) &&
      strlen (text) != length)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("it is not a text"));
  if (error != NULL || !hon_household_read_csv (self->household, text, &error))
    {
      tell_unread (self, error);
      return;
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (self->household)) - before->len;
  if (import->is_replacing)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      hon_household_revert (self->household, none, before);
    }
  message = g_strdup_printf (ngettext ("%u visit imported", "%u visits imported", n), n);
  offer_undo (self, before, self->year, message);
}

static void
begin_import (Import *import)
{
  g_file_load_contents_async (import->file, NULL, read_cb, import);
}

static void
response_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "cancel"))
    return;

  import->is_replacing = g_str_equal (response, "replace");
  begin_import (g_steal_pointer (&import));
}

/* A table that was exported, changed and comes back would double what is there. */
static void
ask_how_to_import (Import *import)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Add or Replace?"), NULL));

  adw_alert_dialog_set_body (dialog, _("There are visits already. Those of the table can be added to them, or take "
                                       "their place."));
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "replace", _("_Replace"),
                                  "add", _("_Add"),
                                  NULL);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (import->page), NULL, response_cb, import);
}

static void
import_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (HonHouseholdPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL && self->household != NULL)
    hon_household_page_import (self, file);
}

static void
export_chosen_cb (gpointer  widget,
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
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_mime_type (filter, "text/csv");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import Visits"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, import_chosen_cb,
                        g_object_ref (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  /* Translators: the name of a new file; keep the extension. */
  hon_save_ask (widget, _("Export as CSV"), _("visits.csv"), export_chosen_cb, NULL);
}

static gboolean
is_amount (HonVisitColumn column)
{
  return column == HON_VISIT_COLUMN_ASKED || column == HON_VISIT_COLUMN_INSURANCE ||
         column == HON_VISIT_COLUMN_COMPLEMENTARY || column == HON_VISIT_COLUMN_PATIENT;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  user_data)
{
  HonVisitColumn column = GPOINTER_TO_UINT (user_data);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", column == HON_VISIT_COLUMN_ACT ? PANGO_ELLIPSIZE_END
                                                                               : PANGO_ELLIPSIZE_NONE,
                                   "xalign", is_amount (column) ? 1.0 : 0.0,
                                   NULL);

  if (is_amount (column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

/* A row is read as what its cells are named: an amount without its column says little. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  user_data)
{
  HonVisitColumn column = GPOINTER_TO_UINT (user_data);
  HonVisit *visit = HON_VISIT (gtk_column_view_cell_get_item (cell));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = hon_visit_dup_text (visit, column);
  /* Translators: the title of a column, and what stands in it. */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), hon_visit_column_get_title (column), text);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (column == HON_VISIT_COLUMN_ACT)
    gtk_widget_set_tooltip_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_column (HonHouseholdPage *self,
               HonVisitColumn    column,
               gboolean          is_spare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  made = gtk_column_view_column_new (hon_visit_column_get_title (column), factory);
  gtk_column_view_column_set_expand (made, column == HON_VISIT_COLUMN_ACT);
  hon_columns_append (self->column_view, made, self, is_spare ? "compact" : NULL, G_BINDING_INVERT_BOOLEAN);
}

static void
set_up_charts (HonHouseholdPage *self)
{
  g_autoptr (HonChartFormat) format = hon_chart_format_new (format_euros, NULL, NULL);
  g_autoptr (HonChartFormat) axis_format = hon_chart_format_new (format_tick, NULL, NULL);
  g_autoptr (HonChartFormat) month_format = hon_chart_format_new (format_month, NULL, NULL);

  hon_chart_set_title (HON_CHART (self->chart), _("Who Paid"));
  hon_chart_set_format (HON_CHART (self->chart), format);
  hon_chart_set_title (HON_CHART (self->time_chart), _("By Month"));
  hon_chart_set_format (HON_CHART (self->time_chart), format);
  hon_time_chart_set_axis_format (self->time_chart, axis_format);
  hon_time_chart_set_date_format (self->time_chart, month_format);
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
  load (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.add", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.import", TRUE);
}

static void
hon_household_page_update (HonPage *page)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->household)) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.export", !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "year");
  show_years (self);
  if (is_empty)
    return;

  show_year (self);
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

/* What was kept before may be in the file still: it is added to what is there, and not overwritten. */
static void
hon_household_page_keeping_changed (HonPage *page)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (page);

  if (self->household == NULL)
    return;
  if (!self->has_loaded)
    load (self);
  queue_save (self);
}

static void
hon_household_page_constructed (GObject *object)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  if (self->file == NULL)
    self->file = hon_household_page_new_file ();

  G_OBJECT_CLASS (hon_household_page_parent_class)->constructed (object);
}

static void
hon_household_page_dispose (GObject *object)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);
  g_autoptr (GError) error = NULL;

  if (self->save_id != 0 && !write_visits (self, &error))
    g_message ("The last changes of the visits are lost. %s", error->message);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->filter);
  g_clear_object (&self->household);
  g_clear_object (&self->file);
  g_ptr_array_set_size (self->ceilings, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_HOUSEHOLD_PAGE);

  G_OBJECT_CLASS (hon_household_page_parent_class)->dispose (object);
}

static void
hon_household_page_finalize (GObject *object)
{
  HonHouseholdPage *self = HON_HOUSEHOLD_PAGE (object);

  g_ptr_array_unref (self->ceilings);

  G_OBJECT_CLASS (hon_household_page_parent_class)->finalize (object);
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
  object_class->finalize = hon_household_page_finalize;
  object_class->get_property = hon_household_page_get_property;
  object_class->set_property = hon_household_page_set_property;
  page_class->catalogue_changed = hon_household_page_catalogue_changed;
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
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, chart_view);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, chart);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, time_view);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, time_chart);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, ceiling_group);
  gtk_widget_class_bind_template_child (widget_class, HonHouseholdPage, column_view);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_install_action (widget_class, "household.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "household.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "household.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "household.add", NULL);
}

static void
hon_household_page_init (HonHouseholdPage *self)
{
  static const char * const later[] = { "household.add", "household.import", "household.export" };

  self->ceilings = g_ptr_array_new ();
  self->compact = TRUE;
  self->last_day = HON_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), later[i], FALSE);
  append_column (self, HON_VISIT_COLUMN_DATE, FALSE);
  append_column (self, HON_VISIT_COLUMN_PERSON, FALSE);
  append_column (self, HON_VISIT_COLUMN_ACT, TRUE);
  append_column (self, HON_VISIT_COLUMN_ASKED, TRUE);
  append_column (self, HON_VISIT_COLUMN_INSURANCE, TRUE);
  append_column (self, HON_VISIT_COLUMN_COMPLEMENTARY, TRUE);
  append_column (self, HON_VISIT_COLUMN_PATIENT, FALSE);
  set_up_charts (self);
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
  Import *import;

  g_return_if_fail (HON_IS_HOUSEHOLD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->household != NULL);

  import = g_new0 (Import, 1);
  import->page = g_object_ref (self);
  import->file = g_object_ref (file);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->household)) > 0)
    ask_how_to_import (import);
  else
    begin_import (import);
}

/**
 * hon_household_page_export:
 * @self: a page whose catalogue is loaded
 * @file: where the table goes
 *
 * Writes the visits as a table, whole or not at all.
 */
void
hon_household_page_export (HonHouseholdPage *self,
                           GFile            *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (HON_IS_HOUSEHOLD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->household != NULL);

  bytes = make_table (self);
  hon_save_write (GTK_WIDGET (self), file, bytes);
}
