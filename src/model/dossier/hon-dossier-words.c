/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-words.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* The sentences of a dossier: the page and everything that leaves it have the same. */

/**
 * hon_dossier_dup_heading:
 * @self: a dossier
 *
 * Returns: (transfer full): its title, or what it is called without one
 */
char *
hon_dossier_dup_heading (HonDossier *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  return g_strdup (*hon_dossier_get_title (self) != '\0' ? hon_dossier_get_title (self) : _("Dossier"));
}

/**
 * hon_dossier_dup_byline:
 * @self: a dossier
 *
 * Returns: (transfer full): who answers for it, and its day, which is today where none was given
 */
char *
hon_dossier_dup_byline (HonDossier *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  day = hon_format_date (hon_dossier_get_day (self) != HON_DATE_NONE ? hon_dossier_get_day (self)
                                                                     : hon_date_get_today ());
  if (*hon_dossier_get_author (self) == '\0')
    return g_steal_pointer (&day);

  /* Translators: an author and a date. */
  return g_strdup_printf (C_("byline", "%1$s, %2$s"), hon_dossier_get_author (self), day);
}

/**
 * hon_dossier_dup_item_heading:
 * @self: a dossier
 * @position: which item, from 0
 *
 * Returns: (transfer full): the number and the title of the item
 */
char *
hon_dossier_dup_item_heading (HonDossier *self,
                              guint       position)
{
  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  /* Translators: the number of a chapter, and its title. */
  return g_strdup_printf (_("%1$u. %2$s"), position + 1,
                          hon_dossier_item_get_title (hon_dossier_get_item (self, position)));
}

/**
 * hon_dossier_item_dup_summary:
 * @item: an item
 *
 * Returns: (transfer full): what it is, how many sources it has, and what must be known of it
 */
char *
hon_dossier_item_dup_summary (HonDossierItem *item)
{
  static const char * const labels[] = { N_("Chart"), N_("Table"), N_("Explanation"), N_("Result") };
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) words = NULL;
  guint n;

  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (item), NULL);

  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == HON_N_DOSSIER_KINDS);
  builder = g_strv_builder_new ();
  n = hon_dossier_item_get_sources (item)->len;
  g_strv_builder_add (builder, _(labels[hon_dossier_item_get_kind (item)]));
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u source", "%u sources", n), n));
  if (hon_dossier_item_get_origin (item) != NULL)
    g_strv_builder_add (builder, hon_dossier_item_get_origin (item));
  else if (hon_dossier_item_is_personal (item))
    g_strv_builder_add (builder, _("own data"));
  if (hon_dossier_item_is_contested (item))
    g_strv_builder_add (builder, _("contested"));
  words = g_strv_builder_end (builder);

  return g_strjoinv (C_("list", ", "), words);
}

/**
 * hon_dossier_item_dup_warning:
 * @item: an item
 *
 * Returns: (transfer full) (nullable): what must stand on each page with its figures: that they rest on a scenario or
 *   on data of the reader’s own, in place of the law; %NULL where they do not
 */
char *
hon_dossier_item_dup_warning (HonDossierItem *item)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (item), NULL);

  if (hon_dossier_item_get_origin (item) == NULL)
    return NULL;

  /* Translators: %s is such as “scenario “A consultation at 35 €””. */
  return g_strdup_printf (_("With figures that are not the law in force: %s."), hon_dossier_item_get_origin (item));
}

/**
 * hon_dossier_item_dup_remark:
 * @item: an item
 *
 * Returns: (transfer full) (nullable): what must stand at its figures, where they rest on what the reader entered or on
 *   a scenario
 */
char *
hon_dossier_item_dup_remark (HonDossierItem *item)
{
  g_autofree char *warning = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (item), NULL);

  warning = hon_dossier_item_dup_warning (item);
  if (warning == NULL && hon_dossier_item_is_personal (item))
    return g_strdup (_("Computed from data of the author’s own: an example, not a published figure."));

  return g_steal_pointer (&warning);
}

/**
 * hon_dossier_get_contested_remark:
 *
 * Returns: what stands before the claims about a figure
 */
const char *
hon_dossier_get_contested_remark (void)
{
  return _("Contested: sources disagree.");
}

/**
 * hon_dossier_get_unsourced_remark:
 *
 * Returns: what must stand at an item without sources
 */
const char *
hon_dossier_get_unsourced_remark (void)
{
  return _("No source is known for this.");
}

/**
 * hon_dossier_get_other_remark:
 *
 * Returns: what stands in place of a part that only a later version knows
 */
const char *
hon_dossier_get_other_remark (void)
{
  return _("A part that this version of Honoraires cannot show. It is kept as it is.");
}

/**
 * hon_dossier_get_imprint:
 *
 * Returns: what stands at the end
 */
const char *
hon_dossier_get_imprint (void)
{
  return _("Put together with Honoraires. Every figure is as it was when it was added. This is not legal or tax "
           "advice.");
}

/**
 * hon_dossier_dup_source:
 * @source: a source
 *
 * Returns: (transfer full): it in one line, without its address
 */
char *
hon_dossier_dup_source (const HonDossierSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  if (source->date == NULL)
    /* Translators: the title of a source, and its publisher. */
    return g_strdup_printf (_("%1$s – %2$s"), source->title, source->publisher);

  /* Translators: the title of a source, its publisher, and its date. */
  return g_strdup_printf (_("%1$s – %2$s, %3$s"), source->title, source->publisher, source->date);
}
