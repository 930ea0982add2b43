/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-html.h"

#include "hon-dossier-notes.h"
#include "hon-dossier-words.h"

#include <glib/gi18n-lib.h>

/* A dossier as one HTML file that needs no other: for browsers, and for word processors, which take
 * over its headings, tables, pictures and links.
 */

static const char style[] =
  "body { color: #241f31; font-family: sans-serif; line-height: 1.5; margin: 2em auto; max-width: 46em; "
  "padding: 0 1em; }\n"
  "h1 { line-height: 1.2; }\n"
  "h2 { line-height: 1.3; margin-top: 2em; }\n"
  "img { height: auto; max-width: 100%; }\n"
  "table { border-collapse: collapse; margin: 1em 0; width: 100%; }\n"
  "caption { font-weight: bold; padding: 0.3em 0; text-align: left; }\n"
  "th, td { border-bottom: 1px solid #c0bfbc; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }\n"
  ".figure { text-align: right; }\n"
  ".remark { font-style: italic; }\n"
  ".contested { border-left: 4px solid #c64600; padding-left: 1em; }\n"
  ".url { overflow-wrap: anywhere; }\n";

/* Appends a text between an opening and a closing tag; its lines stay lines. */
static void
append_element (GString    *html,
                const char *open,
                const char *text,
                const char *close)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>", lines);

  g_string_append_printf (html, "%s%s%s", open, joined, close);
}

static void
append_mark (GString *html,
             guint    number)
{
  g_string_append_printf (html, " <a href=\"#note-%u\">[%u]</a>", number, number);
}

static void
append_row (GString              *html,
            const HonDossierPart *part,
            guint                 row)
{
  const char *name = row == 0 ? "th" : "td";

  g_string_append (html, "<tr>");
  for (guint i = 0; i < part->n_columns; i++)
    {
      g_autofree char *open = g_strdup_printf ("<%s%s%s>", name, row == 0 ? " scope=\"col\"" : "",
                                               part->figures[i] ? " class=\"figure\" align=\"right\"" : "");
      g_autofree char *close = g_strdup_printf ("</%s>", name);

      append_element (html, open, part->cells[row * part->n_columns + i], close);
    }
  g_string_append (html, "</tr>\n");
}

static void
append_cells (GString              *html,
              const HonDossierPart *part)
{
  guint n_rows = g_strv_length (part->cells) / part->n_columns;

  g_string_append (html, "<table>\n");
  if (*part->text != '\0')
    append_element (html, "<caption>", part->text, "</caption>\n");
  for (guint i = 0; i < n_rows; i++)
    {
      if (i == 0)
        g_string_append (html, "<thead>\n");
      append_row (html, part, i);
      if (i == 0)
        g_string_append (html, "</thead>\n<tbody>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
append_picture (GString              *html,
                const HonDossierPart *part)
{
  gsize size;
  const guchar *data = g_bytes_get_data (part->picture, &size);
  g_autofree char *encoded = g_base64_encode (data, size);
  g_autofree char *text = g_markup_escape_text (part->text, -1);

  g_string_append_printf (html, "<p><img src=\"data:image/png;base64,%s\" width=\"640\" alt=\"%s\"></p>\n", encoded, text);
}

static void
append_part (GString              *html,
             const HonDossierPart *part)
{
  switch (part->kind)
    {
    case HON_DOSSIER_PARAGRAPH:
      append_element (html, "<p>", part->text, "</p>\n");
      break;

    case HON_DOSSIER_CELLS:
      append_cells (html, part);
      break;

    case HON_DOSSIER_PICTURE:
      append_picture (html, part);
      break;

    case HON_DOSSIER_OTHER:
      append_element (html, "<p class=\"remark\">", hon_dossier_get_other_remark (), "</p>\n");
      break;
    }
}

static void
append_claims (GString         *html,
               HonDossierItem  *item,
               HonDossierNotes *notes)
{
  GPtrArray *claims = hon_dossier_item_get_claims (item);

  if (claims->len == 0)
    return;

  g_string_append (html, "<div class=\"contested\">\n");
  append_element (html, "<p><strong>", hon_dossier_get_contested_remark (), "</strong></p>\n<ul>\n");
  for (guint i = 0; i < claims->len; i++)
    {
      const HonDossierClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *text = g_strdup_printf (_("%1$s: %2$s"), claim->source->publisher, claim->text);

      append_element (html, "<li>", text, "");
      append_mark (html, hon_dossier_notes_get_number (notes, claim->source));
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul>\n</div>\n");
}

static void
append_sources (GString         *html,
                HonDossierItem  *item,
                HonDossierNotes *notes)
{
  GPtrArray *sources = hon_dossier_item_get_sources (item);

  if (sources->len == 0)
    {
      append_element (html, "<p class=\"remark\">", hon_dossier_get_unsourced_remark (), "</p>\n");
      return;
    }

  append_element (html, "<p>", _("Sources"), "");
  for (guint i = 0; i < sources->len; i++)
    append_mark (html, hon_dossier_notes_get_number (notes, g_ptr_array_index (sources, i)));
  g_string_append (html, "</p>\n");
}

static void
append_item (GString         *html,
             HonDossier      *dossier,
             guint            position,
             HonDossierNotes *notes)
{
  HonDossierItem *item = hon_dossier_get_item (dossier, position);
  GPtrArray *parts = hon_dossier_item_get_parts (item);
  g_autofree char *heading = hon_dossier_dup_item_heading (dossier, position);
  g_autofree char *remark = hon_dossier_item_dup_remark (item);

  append_element (html, "<h2>", heading, "</h2>\n");
  if (*hon_dossier_item_get_note (item) != '\0')
    append_element (html, "<p>", hon_dossier_item_get_note (item), "</p>\n");
  if (remark != NULL)
    append_element (html, "<p class=\"remark\">", remark, "</p>\n");
  for (guint i = 0; i < parts->len; i++)
    append_part (html, g_ptr_array_index (parts, i));
  append_claims (html, item, notes);
  append_sources (html, item, notes);
}

static void
append_notes (GString         *html,
              HonDossierNotes *notes)
{
  if (hon_dossier_notes_get_n (notes) == 0)
    return;

  append_element (html, "<h2>", _("Notes"), "</h2>\n<ol>\n");
  for (guint i = 1; i <= hon_dossier_notes_get_n (notes); i++)
    {
      const HonDossierSource *source = hon_dossier_notes_get_source (notes, i);
      g_autofree char *text = hon_dossier_dup_source (source);
      g_autofree char *open = g_strdup_printf ("<li id=\"note-%u\">", i);

      append_element (html, open, text, "");
      if (source->url != NULL)
        {
          g_autofree char *url = g_markup_escape_text (source->url, -1);

          g_string_append_printf (html, "<br><a class=\"url\" href=\"%s\">%s</a>", url, url);
        }
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ol>\n");
}

/**
 * hon_dossier_to_html:
 * @self: a dossier
 *
 * Returns: (transfer full): it as an HTML document, with its pictures inside
 */
char *
hon_dossier_to_html (HonDossier *self)
{
  g_autoptr (GString) html = NULL;
  g_autoptr (HonDossierNotes) notes = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *byline = NULL;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  notes = hon_dossier_notes_new (self);
  heading = hon_dossier_dup_heading (self);
  byline = hon_dossier_dup_byline (self);
  title = g_markup_escape_text (heading, -1);
  author = g_markup_escape_text (hon_dossier_get_author (self), -1);
  html = g_string_new (NULL);
  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"generator\" content=\"Honoraires\">\n"
                          "<meta name=\"author\" content=\"%s\">\n<title>%s</title>\n<style>\n%s</style>\n</head>\n"
                          "<body>\n",
                          /* Translators: the code of your language, such as fr. */
                          C_("language", "en"), author, title, style);
  append_element (html, "<h1>", heading, "</h1>\n");
  append_element (html, "<p>", byline, "</p>\n");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    append_item (html, self, i, notes);
  append_notes (html, notes);
  append_element (html, "<hr>\n<p>", hon_dossier_get_imprint (), "</p>\n</body>\n</html>\n");

  return g_string_free_and_steal (g_steal_pointer (&html));
}
