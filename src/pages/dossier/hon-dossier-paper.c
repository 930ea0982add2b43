/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-paper.h"

#include "hon-dossier-notes.h"
#include "hon-dossier-words.h"

#include <glib/gi18n.h>

/* A dossier as it goes on paper: its title, its items one below the other, and the notes. */

static char *
mark (const char *format,
      const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return g_strdup_printf ("<span%s>%s</span>", format, escaped);
}

static void
add_text (HonDocument *document,
          const char  *format,
          const char  *text)
{
  g_autofree char *markup = mark (format, text);

  hon_document_add_text (document, markup);
}

static void
add_heading (HonDocument *document,
             const char  *format,
             const char  *text)
{
  g_autofree char *markup = mark (format, text);

  hon_document_add_heading (document, markup);
}

/* What a picture or a table shows stands above it on the same page. */
static void
add_part (HonDocument *document,
          GPtrArray   *parts,
          guint        position)
{
  const HonDossierPart *part = g_ptr_array_index (parts, position);
  const HonDossierPart *next = position + 1 < parts->len ? g_ptr_array_index (parts, position + 1) : NULL;

  switch (part->kind)
    {
    case HON_DOSSIER_PARAGRAPH:
      if (next != NULL && next->kind != HON_DOSSIER_PARAGRAPH && next->kind != HON_DOSSIER_OTHER)
        add_heading (document, "", part->text);
      else
        add_text (document, "", part->text);
      break;

    case HON_DOSSIER_CELLS:
      if (*part->text != '\0')
        add_heading (document, " weight=\"bold\"", part->text);
      hon_document_add_table (document, part->n_columns, (const char * const *) part->cells, part->figures);
      break;

    case HON_DOSSIER_PICTURE:
      hon_document_add_picture (document, part->picture);
      break;

    case HON_DOSSIER_OTHER:
      add_text (document, " style=\"italic\"", hon_dossier_get_other_remark ());
      break;
    }
}

static void
add_claims (HonDocument     *document,
            HonDossierItem  *item,
            HonDossierNotes *notes)
{
  GPtrArray *claims = hon_dossier_item_get_claims (item);

  if (claims->len == 0)
    return;

  add_heading (document, " weight=\"bold\"", hon_dossier_get_contested_remark ());
  for (guint i = 0; i < claims->len; i++)
    {
      const HonDossierClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *said = g_strdup_printf (_("%1$s: %2$s"), claim->source->publisher, claim->text);
      g_autofree char *line = g_strdup_printf ("• %s [%u]", said, hon_dossier_notes_get_number (notes, claim->source));

      add_text (document, "", line);
    }
}

static void
add_sources (HonDocument     *document,
             HonDossierItem  *item,
             HonDossierNotes *notes)
{
  GPtrArray *sources = hon_dossier_item_get_sources (item);
  g_autoptr (GString) line = g_string_new (_("Sources"));

  if (sources->len == 0)
    {
      add_text (document, " style=\"italic\"", hon_dossier_get_unsourced_remark ());
      return;
    }

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (line, " [%u]", hon_dossier_notes_get_number (notes, g_ptr_array_index (sources, i)));
  add_text (document, "", line->str);
}

static void
add_item (HonDocument     *document,
          HonDossier      *dossier,
          guint            position,
          HonDossierNotes *notes)
{
  HonDossierItem *item = hon_dossier_get_item (dossier, position);
  GPtrArray *parts = hon_dossier_item_get_parts (item);
  g_autofree char *heading = hon_dossier_dup_item_heading (dossier, position);
  g_autofree char *remark = hon_dossier_item_dup_remark (item);
  g_autofree char *warning = hon_dossier_item_dup_warning (item);

  hon_document_set_warning (document, warning);
  hon_document_add_heading (document, " ");
  add_heading (document, " weight=\"bold\" size=\"130%\"", heading);
  if (*hon_dossier_item_get_note (item) != '\0')
    add_text (document, "", hon_dossier_item_get_note (item));
  if (remark != NULL)
    add_heading (document, " style=\"italic\"", remark);
  for (guint i = 0; i < parts->len; i++)
    add_part (document, parts, i);
  add_claims (document, item, notes);
  add_sources (document, item, notes);
  hon_document_set_warning (document, NULL);
}

static void
add_notes (HonDocument     *document,
           HonDossierNotes *notes)
{
  if (hon_dossier_notes_get_n (notes) == 0)
    return;

  hon_document_add_heading (document, " ");
  add_heading (document, " weight=\"bold\" size=\"130%\"", _("Notes"));
  for (guint i = 1; i <= hon_dossier_notes_get_n (notes); i++)
    {
      const HonDossierSource *source = hon_dossier_notes_get_source (notes, i);
      g_autofree char *text = hon_dossier_dup_source (source);
      g_autofree char *line = g_strdup_printf ("[%u] %s%s%s", i, text, source->url != NULL ? " – " : "",
                                               source->url != NULL ? source->url : "");

      /* An address that is broken across lines must not gain a hyphen. */
      add_text (document, " size=\"85%\" insert_hyphens=\"false\"", line);
    }
}

/**
 * hon_dossier_paper_new:
 * @dossier: a dossier
 *
 * Returns: (transfer full): it as a document to print
 */
HonDocument *
hon_dossier_paper_new (HonDossier *dossier)
{
  g_autoptr (HonDossierNotes) notes = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *byline = NULL;
  HonDocument *document;

  g_return_val_if_fail (HON_IS_DOSSIER (dossier), NULL);

  notes = hon_dossier_notes_new (dossier);
  heading = hon_dossier_dup_heading (dossier);
  byline = hon_dossier_dup_byline (dossier);
  document = hon_document_new (heading, *hon_dossier_get_author (dossier) != '\0' ? hon_dossier_get_author (dossier) : NULL);
  add_heading (document, " weight=\"bold\" size=\"180%\"", heading);
  add_heading (document, "", byline);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dossier)); i++)
    add_item (document, dossier, i, notes);
  add_notes (document, notes);
  hon_document_add_text (document, " ");
  add_text (document, " size=\"85%\"", hon_dossier_get_imprint ());

  return document;
}
