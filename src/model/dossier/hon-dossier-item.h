/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-credits.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * HonDossierKind:
 * @HON_DOSSIER_CHART: a chart, with its figures
 * @HON_DOSSIER_TABLE: a table
 * @HON_DOSSIER_EXPLANATION: how a figure came about
 * @HON_DOSSIER_RESULT: the answer of a page
 *
 * What an item of a dossier was on the page that it was taken from.
 */
typedef enum
{
  HON_DOSSIER_CHART,
  HON_DOSSIER_TABLE,
  HON_DOSSIER_EXPLANATION,
  HON_DOSSIER_RESULT,
} HonDossierKind;

#define HON_N_DOSSIER_KINDS 4

/**
 * HonDossierPartKind:
 * @HON_DOSSIER_PARAGRAPH: a text
 * @HON_DOSSIER_CELLS: a table of texts
 * @HON_DOSSIER_PICTURE: a picture
 * @HON_DOSSIER_OTHER: something that only a later version knows; it is kept, and not shown
 *
 * What the contents of an item are made of.
 */
typedef enum
{
  HON_DOSSIER_PARAGRAPH,
  HON_DOSSIER_CELLS,
  HON_DOSSIER_PICTURE,
  HON_DOSSIER_OTHER,
} HonDossierPartKind;

/**
 * HonDossierPart:
 * @kind: what it is
 * @text: the paragraph; what a table is about, or ""; what a picture shows
 * @n_columns: how many columns a table has
 * @cells: (nullable): the cells of a table, row after row, the titles of the columns first
 * @figures: (nullable): whether each column has figures, which stand below each other
 * @picture: (nullable): a picture, as a PNG
 * @unknown: (nullable): members of a file that are kept as they are
 *
 * A part of an item.
 */
typedef struct
{
  HonDossierPartKind  kind;
  char               *text;
  guint               n_columns;
  GStrv               cells;
  gboolean           *figures;
  GBytes             *picture;
  JsonObject         *unknown;
} HonDossierPart;

/**
 * HonDossierSource:
 * @title: what the source is called
 * @publisher: who published it
 * @date: (nullable): when, for people
 * @url: (nullable): where it can be read
 * @unknown: (nullable): members of a file that are kept as they are
 *
 * A source as it was when an item was added.
 */
typedef struct
{
  char       *title;
  char       *publisher;
  char       *date;
  char       *url;
  JsonObject *unknown;
} HonDossierSource;

/**
 * HonDossierClaim:
 * @text: what is said
 * @source: who says so, with what is not known of the claim
 *
 * One of the claims about a contested figure.
 */
typedef struct
{
  char             *text;
  HonDossierSource *source;
} HonDossierClaim;

#define HON_TYPE_DOSSIER_ITEM (hon_dossier_item_get_type ())

G_DECLARE_FINAL_TYPE (HonDossierItem, hon_dossier_item, HON, DOSSIER_ITEM, GObject)

HonDossierItem *hon_dossier_item_new           (HonDossierKind      kind,
                                                const char         *title,
                                                gboolean            is_personal) G_GNUC_WARN_UNUSED_RESULT;
void            hon_dossier_item_add_paragraph (HonDossierItem     *self,
                                                const char         *text);
void            hon_dossier_item_take_cells    (HonDossierItem     *self,
                                                const char         *caption,
                                                guint               n_columns,
                                                GStrv               cells,
                                                const gboolean     *figures);
void            hon_dossier_item_insert_picture
                                               (HonDossierItem     *self,
                                                guint               position,
                                                const char         *text,
                                                GBytes             *picture);
void            hon_dossier_item_add_source    (HonDossierItem     *self,
                                                const char         *title,
                                                const char         *publisher,
                                                const char         *date,
                                                const char         *url);
void            hon_dossier_item_add_claim     (HonDossierItem     *self,
                                                const char         *text,
                                                const char         *title,
                                                const char         *publisher,
                                                const char         *date,
                                                const char         *url);
void            hon_dossier_item_add_credits   (HonDossierItem     *self,
                                                HonCredits         *credits);
HonDossierKind  hon_dossier_item_get_kind      (HonDossierItem     *self);
const char     *hon_dossier_item_get_title     (HonDossierItem     *self);
const char     *hon_dossier_item_get_note      (HonDossierItem     *self);
void            hon_dossier_item_set_note      (HonDossierItem     *self,
                                                const char         *note);
gboolean        hon_dossier_item_is_personal   (HonDossierItem     *self);
const char     *hon_dossier_item_get_origin    (HonDossierItem     *self);
void            hon_dossier_item_set_origin    (HonDossierItem     *self,
                                                const char         *origin);
gboolean        hon_dossier_item_is_contested  (HonDossierItem     *self);
GPtrArray      *hon_dossier_item_get_parts     (HonDossierItem     *self);
GPtrArray      *hon_dossier_item_get_sources   (HonDossierItem     *self);
GPtrArray      *hon_dossier_item_get_claims    (HonDossierItem     *self);

G_END_DECLS
