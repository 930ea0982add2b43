/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-place.h"

#include <glib/gi18n-lib.h>

/**
 * HonPlace:
 *
 * Something that a search finds and that can be gone to: a page, or a record where it is told.
 */

struct _HonPlace
{
  GObject       parent_instance;

  HonPlaceKind  kind;
  char         *id;     /* (owned) */
  char         *title;  /* (owned) */
  char         *detail; /* (nullable) (owned) */
};

/* What each kind is called, in names and for people. */
static const struct
{
  const char *word;
  const char *label;
} kinds[] = {
  [HON_PLACE_PAGE] = { "page", NC_("kind of place", "Page") },
  [HON_PLACE_ACT] = { "act", NC_("kind of place", "Act") },
  [HON_PLACE_TERM] = { "term", NC_("kind of place", "Glossary") },
  [HON_PLACE_EVENT] = { "event", NC_("kind of place", "Event") },
  [HON_PLACE_QUARREL] = { "debate", NC_("kind of place", "Debate") },
  [HON_PLACE_POSITION] = { "position", NC_("kind of place", "Position") },
  [HON_PLACE_FIGURE] = { "figure", NC_("kind of place", "Figures") },
  [HON_PLACE_TARIFF] = { "tariff", NC_("kind of place", "Tariff over the years") },
  [HON_PLACE_PARAMETER] = { "parameter", NC_("kind of place", "Parameter") },
  [HON_PLACE_DATASET] = { "dataset", NC_("kind of place", "Dataset") },
  [HON_PLACE_SOURCE] = { "source", NC_("kind of place", "Source") },
  [HON_PLACE_HELP] = { "help", NC_("kind of place", "Help") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == HON_N_PLACE_KINDS);

G_DEFINE_FINAL_TYPE (HonPlace, hon_place, G_TYPE_OBJECT)

static void
hon_place_finalize (GObject *object)
{
  HonPlace *self = HON_PLACE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (hon_place_parent_class)->finalize (object);
}

static void
hon_place_class_init (HonPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_place_finalize;
}

static void
hon_place_init (HonPlace *self)
{
}

/**
 * hon_place_new:
 * @kind: what it is
 * @id: what it is called among those of its kind
 * @title: what people call it
 * @detail: (nullable): what else tells it from others: a code, a date, a value
 *
 * Returns: (transfer full): a place
 */
HonPlace *
hon_place_new (HonPlaceKind  kind,
               const char   *id,
               const char   *title,
               const char   *detail)
{
  HonPlace *self;

  g_return_val_if_fail (kind < HON_N_PLACE_KINDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HON_TYPE_PLACE, NULL);
  self->kind = kind;
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);

  return self;
}

HonPlaceKind
hon_place_get_kind (HonPlace *self)
{
  g_return_val_if_fail (HON_IS_PLACE (self), HON_PLACE_PAGE);

  return self->kind;
}

const char *
hon_place_get_id (HonPlace *self)
{
  g_return_val_if_fail (HON_IS_PLACE (self), NULL);

  return self->id;
}

const char *
hon_place_get_title (HonPlace *self)
{
  g_return_val_if_fail (HON_IS_PLACE (self), NULL);

  return self->title;
}

/**
 * hon_place_dup_description:
 * @self: a place
 *
 * Returns: (transfer full): of what kind it is and what else is known of it, in one line
 */
char *
hon_place_dup_description (HonPlace *self)
{
  const char *label;

  g_return_val_if_fail (HON_IS_PLACE (self), NULL);

  label = g_dpgettext2 (GETTEXT_PACKAGE, "kind of place", kinds[self->kind].label);
  if (self->detail == NULL)
    return g_strdup (label);

  /* Translators: what a search has found: %1$s is its kind, such as “Event”, %2$s a date, a code or a value. */
  return g_strdup_printf (C_("place", "%1$s · %2$s"), label, self->detail);
}

/**
 * hon_place_dup_name:
 * @self: a place
 *
 * Returns: (transfer full): a name that no other place has, the same at each start, such as "term:optam"
 */
char *
hon_place_dup_name (HonPlace *self)
{
  g_return_val_if_fail (HON_IS_PLACE (self), NULL);

  return g_strconcat (kinds[self->kind].word, ":", self->id, NULL);
}
