/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-held-title.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonHeldTitle:
 *
 * A title that a doctor holds, or is on the way to. Without dates it is held.
 */

struct _HonHeldTitle
{
  HonInput       parent_instance;

  char          *title_id;     /* (owned): an id, an abbreviation or a name of the title */
  HonTitlePlace  place;        /* where it was gained */
  HonDate        from;         /* the first day of the functions, where it is known */
  HonDate        until;        /* the last day of the functions, where it is known */
  int            absence;      /* days of leave that do not count as functions */
  int            family_leave; /* days of maternity, adoption and paternity leave */
  int            early_leave;  /* how many of those are older than the text that counts them */
};

#define AT(member) G_STRUCT_OFFSET (HonHeldTitle, member)

/* On the command line one option has it all. */
#define TITLE .column = "titre", .option = "titre"

/* More days of leave than these are a mistake. */
#define LEAVE_MAX 3660

static const HonInputField fields[] = {
  { .name = "title-id", .kind = HON_INPUT_TEXT, .offset = AT (title_id), .initial_text = "", TITLE },
  { .name = "place", .kind = HON_INPUT_CHOICE, .offset = AT (place), .choices = &hon_title_place_choices, TITLE },
  { .name = "from", .kind = HON_INPUT_DATE, .offset = AT (from), TITLE },
  { .name = "until", .kind = HON_INPUT_DATE, .offset = AT (until), TITLE },
  { .name = "absence", .kind = HON_INPUT_INTEGER, .offset = AT (absence), .maximum = LEAVE_MAX, TITLE },
  { .name = "family-leave", .kind = HON_INPUT_INTEGER, .offset = AT (family_leave), .maximum = LEAVE_MAX, TITLE },
  { .name = "early-leave", .kind = HON_INPUT_INTEGER, .offset = AT (early_leave), .maximum = LEAVE_MAX, TITLE },
};

#undef AT
#undef TITLE

G_DEFINE_FINAL_TYPE (HonHeldTitle, hon_held_title, HON_TYPE_INPUT)

/* The days of the functions, as far as they are known. */
static char *
dup_days (HonHeldTitle *self)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (self->from != HON_DATE_NONE)
    from = hon_format_date (self->from);
  if (self->until != HON_DATE_NONE)
    until = hon_format_date (self->until);

  if (from != NULL && until != NULL)
    /* Translators: both are dates. */
    return g_strdup_printf (C_("title", "From %1$s to %2$s"), from, until);
  if (from != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (C_("title", "Since %s"), from);
  if (until != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (C_("title", "Until %s"), until);

  return g_strdup (C_("title", "Held"));
}

static guint
find_position (GListModel *list,
               gpointer    item)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (list, i);

      if (other == item)
        return i;
    }

  g_return_val_if_reached (0);
}

/* No more days of leave can be early than there are. */
static void
hon_held_title_notify (GObject    *object,
                       GParamSpec *pspec)
{
  HonHeldTitle *self = HON_HELD_TITLE (object);

  if (self->early_leave > self->family_leave)
    g_object_set (self, "early-leave", self->family_leave, NULL);
}

static void
hon_held_title_class_init (HonHeldTitleClass *klass)
{
  G_OBJECT_CLASS (klass)->notify = hon_held_title_notify;
  hon_input_class_set_fields (HON_INPUT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
hon_held_title_init (HonHeldTitle *self)
{
}

/**
 * hon_held_title_new:
 * @title_id: an id, an abbreviation or a name of a title
 *
 * Returns: (transfer full): a title that is held
 */
HonHeldTitle *
hon_held_title_new (const char *title_id)
{
  g_return_val_if_fail (title_id != NULL, NULL);

  return g_object_new (HON_TYPE_HELD_TITLE, "title-id", title_id, NULL);
}

/**
 * hon_held_title_get_facts:
 * @self: a held title whose id is that of a title
 * @catalogue: a loaded catalogue
 * @title: (out caller-allocates): return location for what the engine takes
 *
 * Puts together what the rules need.
 */
void
hon_held_title_get_facts (HonHeldTitle        *self,
                          HonCatalogue        *catalogue,
                          HonEligibilityTitle *title)
{
  GListModel *titles = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES);
  GListModel *lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);
  HonTitle *own = hon_title_find (titles, self->title_id);
  HonTitle *opener = hon_title_get_counts_for (own);

  if (opener == NULL)
    opener = own;
  *title = (HonEligibilityTitle) {
    .gain = hon_title_get_gain (opener),
    .group = find_position (titles, opener),
    .is_credit = opener != own,
    .months = hon_title_get_months (opener),
    .credit_months = hon_title_get_counts_months (own),
    .place = self->place,
    .from = self->from,
    .until = self->until,
    .absence = self->absence,
    .family_leave = self->family_leave,
    .early_leave = self->early_leave,
    .leave_from = hon_title_get_leave (own)->since,
    .leave_months = hon_title_get_leave_months (own),
  };

  /* Titles of army doctors are gained in the army, whatever is said of them. */
  if (title->place == HON_TITLE_PLACE_PUBLIC && g_str_equal (hon_title_get_family (own), "army"))
    title->place = HON_TITLE_PLACE_ARMY;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);
      HonListing *listing = hon_title_get_listing (opener, list);

      if (listing != NULL && hon_listing_is_named (listing))
        title->named |= 1u << i;
    }
}

const char *
hon_held_title_get_title_id (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), NULL);

  return self->title_id;
}

HonTitlePlace
hon_held_title_get_place (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), HON_TITLE_PLACE_PUBLIC);

  return self->place;
}

int
hon_held_title_get_absence (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), 0);

  return self->absence;
}

int
hon_held_title_get_family_leave (HonHeldTitle *self)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), 0);

  return self->family_leave;
}

/**
 * hon_held_title_asks_early_leave:
 * @self: a held title
 * @title: what is known of it
 *
 * Returns: whether the functions span the day from which family leave counts, so that
 *   leave may have been taken on either side of it
 */
gboolean
hon_held_title_asks_early_leave (HonHeldTitle *self,
                                 HonTitle     *title)
{
  HonDate leave_from;

  g_return_val_if_fail (HON_IS_HELD_TITLE (self), FALSE);
  g_return_val_if_fail (HON_IS_TITLE (title), FALSE);

  leave_from = hon_title_get_leave (title)->since;

  return self->from != HON_DATE_NONE && self->from < leave_from &&
         (self->until == HON_DATE_NONE || self->until >= leave_from);
}

/**
 * hon_held_title_check:
 * @self: a held title
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: whether its days can be
 */
gboolean
hon_held_title_check (HonHeldTitle  *self,
                      GError       **error)
{
  g_return_val_if_fail (HON_IS_HELD_TITLE (self), FALSE);

  if (self->from != HON_DATE_NONE && self->until != HON_DATE_NONE && self->until < self->from)
    {
      g_autofree char *from = hon_format_date (self->from);
      g_autofree char *until = hon_format_date (self->until);

      hon_input_set_error (HON_INPUT (self), "until", error,
                           /* Translators: %1$s is a title, the others are dates. */
                           _("%1$s: the last day, %3$s, is before the first, %2$s"), self->title_id, from, until);
      return FALSE;
    }
  if (self->from != HON_DATE_NONE && self->until != HON_DATE_NONE &&
      self->absence + self->family_leave > self->until - self->from + 1)
    {
      hon_input_set_error (HON_INPUT (self), "absence", error,
                           /* Translators: %s is a title. */
                           _("%s: there is more leave than time in the functions"), self->title_id);
      return FALSE;
    }

  return TRUE;
}

/**
 * hon_held_title_dup_period:
 * @self: a held title
 *
 * Returns: (transfer full): from when until when, as people write days
 */
char *
hon_held_title_dup_period (HonHeldTitle *self)
{
  g_autofree char *days = NULL;
  g_autofree char *with_family = NULL;

  g_return_val_if_fail (HON_IS_HELD_TITLE (self), NULL);

  days = dup_days (self);
  if (self->family_leave > 0)
    with_family =
      /* Translators: %1$s is a period, such as “From 1 November 2025 to 31 October 2027”. */
      g_strdup_printf (ngettext ("%1$s, %2$u day of maternity, adoption or paternity leave",
                                 "%1$s, %2$u days of maternity, adoption or paternity leave",
                                 (guint) self->family_leave),
                       days, (guint) self->family_leave);
  else
    with_family = g_steal_pointer (&days);
  if (self->absence == 0)
    return g_steal_pointer (&with_family);

  /* Translators: %1$s is a period, such as “From 1 November 2025 to 31 October 2027”. */
  return g_strdup_printf (ngettext ("%1$s, %2$u day of leave left out", "%1$s, %2$u days of leave left out",
                                    (guint) self->absence),
                          with_family, (guint) self->absence);
}
