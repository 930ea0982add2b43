/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-handover.h"

#include <glib/gi18n.h>

/* What a page knows of a situation becomes that of the reader, on all pages. What was taken is said, and what is
 * then still that of an example: it must not pass for the doctor's.
 */

/* What there is to name, and the inputs that tell that it was given. */
static const struct
{
  const char *name;
  const char *input;
} parts[] = {
  { NC_("carried over", "opening day"), "opening" },
  { NC_("carried over", "sector"), "sector" },
  { NC_("carried over", "fees"), "receipts" },
  { NC_("carried over", "expenses"), "other-expenses" },
  { NC_("carried over", "expenses"), "expenses" },
};

/* The lines of the expenses stay: they may be more than what is given. */
static gboolean
has_less (HonReader *reader,
          GVariant  *given)
{
  gint64 expenses;

  return g_variant_lookup (given, "expenses", "x", &expenses) &&
         expenses < hon_career_get_expenses (hon_reader_get_career (reader));
}

static char *
dup_taken (HonReader *reader,
           GVariant  *given)
{
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean has_lines = has_less (reader, given);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (given, parts[i].input, NULL);

      if (value != NULL && !(has_lines && g_str_equal (parts[i].input, "expenses")))
        g_string_append_printf (list, "%s%s", list->len > 0 ? C_("list", ", ") : "",
                                g_dpgettext2 (NULL, "carried over", parts[i].name));
    }

  if (has_lines)
    /* Translators: %s is a list such as “opening day, sector”. */
    return g_strdup_printf (_("Carried over: %s. Expenses stay the lines that were entered."), list->str);

  /* Translators: %s is a list such as “opening day, sector”. */
  return g_strdup_printf (_("Carried over: %s"), list->str);
}

/* What is still to be entered; NULL when there is nothing. */
static const char *
get_left (HonReader *reader)
{
  if (!hon_reader_has_fees (reader) && !hon_reader_has_expenses (reader))
    return _("Fees are still those of an example, and there are no expenses yet");
  if (!hon_reader_has_fees (reader))
    return _("Fees and overruns are still those of an example");
  if (!hon_reader_has_expenses (reader))
    return _("There are no expenses yet");

  return NULL;
}

/**
 * hon_handover_take:
 * @page: a page
 * @banner: tells what is still to be entered, and goes there by `page.enter`
 * @given: some inputs of a career
 *
 * Makes what is given the situation of the reader, and leaves the rest as it is; says which is which, and can be
 * undone.
 */
void
hon_handover_take (HonPage   *page,
                   AdwBanner *banner,
                   GVariant  *given)
{
  HonReader *before;
  g_autofree char *taken = NULL;

  g_return_if_fail (HON_IS_PAGE (page));
  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (given != NULL);

  before = hon_reader_dup (hon_page_get_reader (page));
  if (!hon_reader_take (hon_page_get_reader (page), given))
    {
      g_object_unref (before);
      return;
    }

  taken = dup_taken (hon_page_get_reader (page), given);
  hon_page_offer_reader_undo (page, taken, before);
  adw_banner_set_revealed (banner, TRUE);
  hon_page_queue_update (page);
}

/**
 * hon_handover_update:
 * @page: a page
 * @banner: what was given to hon_handover_take()
 * @expenses: how the page calls the input of expenses
 *
 * Has the banner tell what is still to be entered, and go once there is nothing; to be called whenever inputs have
 * changed.
 */
void
hon_handover_update (HonPage    *page,
                     AdwBanner  *banner,
                     const char *expenses)
{
  HonReader *reader;
  const char *left;

  g_return_if_fail (HON_IS_PAGE (page));
  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (expenses != NULL);

  if (!adw_banner_get_revealed (banner))
    return;

  reader = hon_page_get_reader (page);
  left = get_left (reader);
  adw_banner_set_revealed (banner, left != NULL);
  if (left == NULL)
    return;

  adw_banner_set_title (banner, left);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (banner), "s",
                                    hon_reader_has_fees (reader) ? expenses : "receipts");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (banner), "page.enter");
}
