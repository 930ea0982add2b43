/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-shortcuts-dialog.h"

#include <glib/gi18n.h>

/* What the keys do. Libadwaita has a dialog of its own for this from 1.8 on. */
static const struct
{
  const char *group;
  const char *title;
  const char *accelerator;
} shortcuts[] = {
  { N_("General"), N_("Search Everything"), "<Control>k" },
  { N_("General"), N_("Help"), "F1" },
  { N_("General"), N_("Preferences"), "<Control>comma" },
  { N_("General"), N_("Keyboard Shortcuts"), "<Control>question" },
  { N_("General"), N_("Main Menu"), "F10" },
  { N_("General"), N_("Search"), "<Control>f" },
  { N_("General"), N_("Close Window"), "<Control>w" },
  { N_("General"), N_("Quit"), "<Control>q" },
  { N_("Amounts"), N_("Add a Thousand Euros"), "Up" },
  { N_("Amounts"), N_("Subtract a Thousand Euros"), "Down" },
  { N_("Amounts"), N_("Undo Reset"), "<Control>z" },
  { N_("Chart"), N_("Next Part"), "Right" },
  { N_("Chart"), N_("Previous Part"), "Left" },
  { N_("Chart"), N_("Next Bar"), "Down" },
  { N_("Chart"), N_("Previous Bar"), "Up" },
  { N_("Chart"), N_("Start of the Bar"), "Home" },
  { N_("Chart"), N_("End of the Bar"), "End" },
  { N_("Chart"), N_("Choose Bar"), "Return" },
  { N_("Chart"), N_("Remove Cursor"), "Escape" },
  { N_("Chart"), N_("Copy Table"), "<Control>c" },
  { N_("Chart"), N_("Print Chart"), "<Control>p" },
  { N_("Chart over Time"), N_("Next Point or Event"), "Right" },
  { N_("Chart over Time"), N_("Previous Point or Event"), "Left" },
  { N_("Chart over Time"), N_("Ten Points On"), "Page_Down" },
  { N_("Chart over Time"), N_("Ten Points Back"), "Page_Up" },
  { N_("Chart over Time"), N_("Zoom In"), "plus" },
  { N_("Chart over Time"), N_("Zoom Out"), "minus" },
  { N_("Chart over Time"), N_("Show Everything"), "0" },
  { N_("Chart over Time"), N_("Show Later Times"), "<Control>Right" },
  { N_("Chart over Time"), N_("Show Earlier Times"), "<Control>Left" },
  { N_("Chart over Time"), N_("Choose Event"), "Return" },
  { N_("Choose a Sector"), N_("Continue"), "Return" },
  { N_("Choose a Sector"), N_("Back"), "<Alt>Left" },
  { N_("Choose a Sector"), N_("Undo Removal of a Title"), "<Control>z" },
  { N_("Choose a Sector"), N_("Save Result"), "<Control>s" },
  { N_("Choose a Sector"), N_("Print Result"), "<Control>p" },
  { N_("Compare Situations"), N_("New Comparison"), "<Control>n" },
  { N_("Compare Situations"), N_("Open Document"), "<Control>o" },
  { N_("Compare Situations"), N_("Save Document As"), "<Shift><Control>s" },
  { N_("Compare Situations"), N_("Undo Last Change"), "<Control>z" },
  { N_("A Household’s Year"), N_("Add Visit"), "<Control>n" },
  { N_("A Household’s Year"), N_("Undo Removal or Import"), "<Control>z" },
  { N_("Line by Line"), N_("Explain Line"), "Return" },
  { N_("Explanation"), N_("Copy Explanation"), "<Control>c" },
  { N_("Explanation"), N_("Close"), "Escape" },
};

static GtkWidget *
make_row (guint position)
{
  g_autofree char *keys = NULL;
  GdkModifierType modifiers;
  GtkWidget *label;
  GtkWidget *row;
  guint key;

  gtk_accelerator_parse (shortcuts[position].accelerator, &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (keys);
  gtk_widget_add_css_class (label, "dim-label");
  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _(shortcuts[position].title), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * hon_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists all keys
 */
AdwDialog *
hon_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (i));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);

  return dialog;
}
