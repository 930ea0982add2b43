/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-handover.h"

#include <glib/gi18n.h>

/* A page that takes inputs of another page takes those that are given, and the others stay as they were.
 * Which is which has to be said: figures of an example must not pass for those of the doctor.
 */

/* What there is to name, and the inputs that tell that it was given, as each page calls them. */
static const struct
{
  const char *name;
  const char *inputs[3];
} parts[] = {
  { NC_("carried over", "opening day"), { "opening", "start", NULL } },
  { NC_("carried over", "sector"), { "sector", NULL } },
  { NC_("carried over", "fees"), { "receipts", NULL } },
  { NC_("carried over", "expenses"), { "other-expenses", "expenses", NULL } },
};

static gboolean
has_any (GVariant           *given,
         const char * const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (given, names[i], NULL);

      if (value != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_fees (GVariant *given)
{
  return has_any (given, (const char * const []) { "receipts", NULL });
}

static gboolean
has_expenses (GVariant *given)
{
  return has_any (given, (const char * const []) { "other-expenses", "expenses", NULL });
}

/* What was taken: by name where it is not all. */
static char *
dup_taken (GVariant *given)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (has_fees (given) && has_expenses (given))
    return g_strdup (_("Inputs carried over"));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!has_any (given, parts[i].inputs))
        continue;
      g_string_append (list, list->len > 0 ? C_("list", ", ") : "");
      g_string_append (list, g_dpgettext2 (NULL, "carried over", parts[i].name));
    }

  /* Translators: %s is a list such as “opening day, sector”. */
  return g_strdup_printf (_("Carried over: %s"), list->str);
}

/* What is still to be entered; NULL when there is nothing. */
static const char *
get_left (GVariant *given)
{
  if (!has_fees (given) && !has_expenses (given))
    return _("Fees, overruns and expenses are still those of this page, not yours");
  if (!has_fees (given))
    return _("Fees and overruns are still those of this page, not yours");
  if (!has_expenses (given))
    return _("Expenses are still those of this page, not yours");

  return NULL;
}

static void
hide_cb (AdwBanner *banner)
{
  adw_banner_set_revealed (banner, FALSE);
}

static void
show_left (HonInput  *input,
           AdwBanner *banner,
           GVariant  *given)
{
  const char *left = get_left (given);
  const char *field = "receipts";
  g_autofree char *signal = NULL;

  g_signal_handlers_disconnect_by_func (input, hide_cb, banner);
  adw_banner_set_revealed (banner, left != NULL);
  if (left == NULL)
    return;

  if (has_fees (given))
    field = g_object_class_find_property (G_OBJECT_GET_CLASS (input), "expenses") != NULL ? "expenses"
                                                                                         : "other-expenses";
  adw_banner_set_title (banner, left);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (banner), "s", field);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (banner), "page.enter");
  signal = g_strconcat ("notify::", field, NULL);
  g_signal_connect_object (input, signal, G_CALLBACK (hide_cb), banner, G_CONNECT_SWAPPED);
}

/**
 * hon_handover_take:
 * @page: a page that implements restore()
 * @input: its inputs
 * @banner: tells what is still to be entered, and goes there by `page.enter`
 * @given: some inputs, which another page knows
 *
 * Takes what is given and leaves the rest as it is; says which is which, and can be undone.
 */
void
hon_handover_take (HonPage   *page,
                   HonInput  *input,
                   AdwBanner *banner,
                   GVariant  *given)
{
  HonInput *before;
  g_autofree char *taken = NULL;

  g_return_if_fail (HON_IS_PAGE (page));
  g_return_if_fail (HON_IS_INPUT (input));
  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (given != NULL);

  before = hon_input_dup (input);
  if (!hon_input_take_variant (input, given))
    {
      g_object_unref (before);
      return;
    }

  taken = dup_taken (given);
  hon_page_offer_undo (page, taken, before, g_object_unref);
  show_left (input, banner, given);
}
