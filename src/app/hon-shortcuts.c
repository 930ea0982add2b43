/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-shortcuts.h"

#include <glib/gi18n.h>

/* What the keys do, everywhere. An action is done by its key in every window; the others stand with the widgets that
 * they are of, and tests/check/check-keys.py wants them here too.
 */
static const struct
{
  const char *group;
  const char *title; /* (nullable): not listed */
  const char *accelerator;
  const char *action; /* (nullable) */
} shortcuts[] = {
  { N_("General"), N_("Search Everything"), "<Control>k", "app.search('')" },
  { N_("General"), N_("Search"), "<Control>f", NULL },
  { N_("General"), N_("Help"), "F1", "app.help" },
  { N_("General"), N_("Preferences"), "<Control>comma", "app.preferences" },
  { N_("General"), N_("Keyboard Shortcuts"), "<Control>question", "app.shortcuts" },
  { N_("General"), N_("Main Menu"), "F10", NULL },
  { N_("General"), N_("Close Window"), "<Control>w", "window.close" },
  { N_("General"), N_("Quit"), "<Control>q", "app.quit" },
  { N_("Pages"), N_("Next Page"), "<Control>Page_Down", "pages.step(1)" },
  { N_("Pages"), N_("Previous Page"), "<Control>Page_Up", "pages.step(-1)" },
  { N_("Pages"), N_("First Page of the List"), "<Alt>1", "pages.show-nth(1)" },
  { N_("Pages"), NULL, "<Alt>2", "pages.show-nth(2)" },
  { N_("Pages"), NULL, "<Alt>3", "pages.show-nth(3)" },
  { N_("Pages"), NULL, "<Alt>4", "pages.show-nth(4)" },
  { N_("Pages"), NULL, "<Alt>5", "pages.show-nth(5)" },
  { N_("Pages"), NULL, "<Alt>6", "pages.show-nth(6)" },
  { N_("Pages"), NULL, "<Alt>7", "pages.show-nth(7)" },
  { N_("Pages"), NULL, "<Alt>8", "pages.show-nth(8)" },
  { N_("Pages"), N_("Ninth Page of the List"), "<Alt>9", "pages.show-nth(9)" },
  { N_("Pages"), N_("Back to the Page Before"), "<Alt>Left", NULL },
  { N_("Pages"), N_("Export Chart, Table or Result"), "<Control>e", NULL },
  { N_("Pages"), N_("Save Chart, Table or Result"), "<Control>s", NULL },
  { N_("Pages"), N_("Undo Last Change"), "<Control>z", NULL },
  { N_("Amounts"), N_("Add a Thousand Euros"), "Up", NULL },
  { N_("Amounts"), N_("Subtract a Thousand Euros"), "Down", NULL },
  { N_("Chart"), N_("Next Part"), "Right", NULL },
  { N_("Chart"), N_("Previous Part"), "Left", NULL },
  { N_("Chart"), N_("Next Bar"), "Down", NULL },
  { N_("Chart"), N_("Previous Bar"), "Up", NULL },
  { N_("Chart"), N_("Start of the Bar"), "Home", NULL },
  { N_("Chart"), N_("End of the Bar"), "End", NULL },
  { N_("Chart"), N_("Choose Bar"), "Return", NULL },
  { N_("Chart"), N_("Remove Cursor"), "Escape", NULL },
  { N_("Chart"), N_("Copy Table"), "<Control>c", NULL },
  { N_("Chart"), N_("Print Chart"), "<Control>p", NULL },
  { N_("Chart over Time"), N_("Next Point or Event"), "Right", NULL },
  { N_("Chart over Time"), N_("Previous Point or Event"), "Left", NULL },
  { N_("Chart over Time"), N_("Ten Points On"), "Page_Down", NULL },
  { N_("Chart over Time"), N_("Ten Points Back"), "Page_Up", NULL },
  { N_("Chart over Time"), N_("Zoom In"), "plus", NULL },
  { N_("Chart over Time"), N_("Zoom Out"), "minus", NULL },
  { N_("Chart over Time"), N_("Show Everything"), "0", NULL },
  { N_("Chart over Time"), N_("Show Later Times"), "<Control>Right", NULL },
  { N_("Chart over Time"), N_("Show Earlier Times"), "<Control>Left", NULL },
  { N_("Chart over Time"), N_("Choose Event"), "Return", NULL },
  { N_("Choose a Sector"), N_("Continue"), "Return", NULL },
  { N_("Choose a Sector"), N_("Back"), "<Alt>Left", NULL },
  { N_("Choose a Sector"), N_("Print Result"), "<Control>p", NULL },
  { N_("Compare Situations"), N_("New Comparison"), "<Control>n", NULL },
  { N_("Compare Situations"), N_("Open Document"), "<Control>o", NULL },
  { N_("Compare Situations"), N_("Save Document As"), "<Control><Shift>s", NULL },
  { N_("A Household’s Year"), N_("Add Visit"), "<Control>n", NULL },
  { N_("A Household’s Year"), N_("Duplicate Visit"), "<Control>d", NULL },
  { N_("A Household’s Year"), N_("Save Visit"), "<Control>Return", NULL },
  { N_("Dossier"), N_("Move Item Up"), "<Alt>Up", NULL },
  { N_("Dossier"), N_("Move Item Down"), "<Alt>Down", NULL },
  { N_("Dossier"), N_("Remove Item"), "Delete", NULL },
  { N_("Dossier"), N_("Print Dossier"), "<Control>p", NULL },
  { N_("Line by Line"), N_("Explain Line"), "Return", NULL },
  { N_("Explanation"), N_("Copy Explanation"), "<Control>c", NULL },
  { N_("Explanation"), N_("Close"), "Escape", NULL },
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
 * hon_shortcuts_set_accels:
 * @application: the application
 *
 * Has the keys that are the same in every window do what they do.
 */
void
hon_shortcuts_set_accels (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char * const []) { shortcuts[i].accelerator, NULL });
}

/**
 * hon_shortcuts_dialog_new:
 *
 * Libadwaita has a dialog of its own for this from 1.8 on.
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
      if (shortcuts[i].title == NULL)
        continue;

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
