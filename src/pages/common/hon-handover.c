/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-handover.h"

#include <glib/gi18n.h>

/* A page that takes inputs of another page takes those that are given, and the others stay as they were.
 * Which is which has to be said: figures of an example must not pass for those of the doctor.
 */

/* What there is to name, and the inputs that tell that it was given, as each page calls them. */
typedef enum
{
  PART_OPENING,
  PART_SECTOR,
  PART_FEES,
  PART_EXPENSES,
  N_PARTS,
} Part;

static const struct
{
  const char *name;
  const char *inputs[8]; /* the first that a page has is where it is entered */
} parts[] = {
  [PART_OPENING] = { NC_("carried over", "opening day"), { "opening", "start", NULL } },
  [PART_SECTOR] = { NC_("carried over", "sector"), { "sector", NULL } },
  [PART_FEES] = { NC_("carried over", "fees"), { "receipts", NULL } },
  [PART_EXPENSES] = { NC_("carried over", "expenses"), {
    "other-expenses", "expenses", "rent", "staff", "insurance", "ordre", "material", NULL } },
};

/* What of it was given, or entered since. */
typedef struct
{
  AdwBanner *banner; /* (unowned): it holds this */
  gboolean   has[N_PARTS];
} Handover;

static gboolean
is_given (GVariant *given,
          Part      part)
{
  for (gsize i = 0; parts[part].inputs[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (given, parts[part].inputs[i], NULL);

      if (value != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What was taken: by name where it is not all. */
static char *
dup_taken (const Handover *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (self->has[PART_FEES] && self->has[PART_EXPENSES])
    return g_strdup (_("Inputs carried over"));

  for (Part part = 0; part < N_PARTS; part++)
    {
      if (!self->has[part])
        continue;
      g_string_append (list, list->len > 0 ? C_("list", ", ") : "");
      g_string_append (list, g_dpgettext2 (NULL, "carried over", parts[part].name));
    }

  /* Translators: %s is a list such as “opening day, sector”. */
  return g_strdup_printf (_("Carried over: %s"), list->str);
}

/* What is still to be entered; NULL when there is nothing. */
static const char *
get_left (const Handover *self)
{
  if (!self->has[PART_FEES] && !self->has[PART_EXPENSES])
    return _("Fees, overruns and expenses are still those of this page, not yours");
  if (!self->has[PART_FEES])
    return _("Fees and overruns are still those of this page, not yours");
  if (!self->has[PART_EXPENSES])
    return _("Expenses are still those of this page, not yours");

  return NULL;
}

/* How the page calls an input of a part. */
static const char *
find_input (HonInput *input,
            Part      part)
{
  for (gsize i = 0; parts[part].inputs[i] != NULL; i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (input), parts[part].inputs[i]) != NULL)
      return parts[part].inputs[i];

  g_return_val_if_reached (NULL);
}

static void
show_left (const Handover *self,
           HonInput       *input)
{
  const char *left = get_left (self);

  adw_banner_set_revealed (self->banner, left != NULL);
  if (left == NULL)
    return;

  adw_banner_set_title (self->banner, left);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->banner), "s",
                                    find_input (input, self->has[PART_FEES] ? PART_EXPENSES : PART_FEES));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "page.enter");
}

/* What is entered is the reader's own from then on. */
static void
changed_cb (HonInput   *input,
            GParamSpec *pspec,
            AdwBanner  *banner)
{
  Handover *self = g_object_get_data (G_OBJECT (banner), "hon-handover");

  /* A reset or an undo has ended it. */
  if (!adw_banner_get_revealed (banner))
    return;

  for (Part part = 0; part < N_PARTS; part++)
    if (g_strv_contains (parts[part].inputs, pspec->name))
      self->has[part] = TRUE;
  show_left (self, input);
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
  Handover *self;
  HonInput *before;
  g_autofree char *taken = NULL;

  g_return_if_fail (HON_IS_PAGE (page));
  g_return_if_fail (HON_IS_INPUT (input));
  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (given != NULL);

  g_signal_handlers_disconnect_by_func (input, changed_cb, banner);
  before = hon_input_dup (input);
  if (!hon_input_take_variant (input, given))
    {
      g_object_unref (before);
      return;
    }

  self = g_new0 (Handover, 1);
  self->banner = banner;
  for (Part part = 0; part < N_PARTS; part++)
    self->has[part] = is_given (given, part);
  g_object_set_data_full (G_OBJECT (banner), "hon-handover", self, g_free);
  taken = dup_taken (self);
  hon_page_offer_undo (page, taken, before, g_object_unref);
  show_left (self, input);
  g_signal_connect_object (input, "notify", G_CALLBACK (changed_cb), banner, G_CONNECT_DEFAULT);
}
