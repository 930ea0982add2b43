/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HON_HELP_ERROR:
 *
 * Errors of a page of the help. Codes are those of #HonHelpError.
 */
#define HON_HELP_ERROR (hon_help_error_quark ())

/**
 * HonHelpError:
 * @HON_HELP_ERROR_ELEMENT: an element of Mallard that is not shown here
 * @HON_HELP_ERROR_MISSING: something that every page has is not there
 *
 * What can be wrong with a page, besides that it is no XML.
 */
typedef enum
{
  HON_HELP_ERROR_ELEMENT,
  HON_HELP_ERROR_MISSING,
} HonHelpError;

GQuark hon_help_error_quark (void);

/**
 * HonHelpBlockKind:
 * @HON_HELP_BLOCK_HEADING: the title of a section
 * @HON_HELP_BLOCK_PARAGRAPH: a paragraph
 * @HON_HELP_BLOCK_ITEM: an item of a list
 * @HON_HELP_BLOCK_STEP: a step of something to do, which has a number
 * @HON_HELP_BLOCK_NOTE: what must not be missed
 * @HON_HELP_BLOCK_FIGURE: a picture
 *
 * What a page is made of.
 */
typedef enum
{
  HON_HELP_BLOCK_HEADING,
  HON_HELP_BLOCK_PARAGRAPH,
  HON_HELP_BLOCK_ITEM,
  HON_HELP_BLOCK_STEP,
  HON_HELP_BLOCK_NOTE,
  HON_HELP_BLOCK_FIGURE,
} HonHelpBlockKind;

/**
 * HonHelpBlock:
 * @kind: what it is
 * @markup: its text in Pango's markup, where links to other pages have addresses
 *   that begin with %HON_HELP_SCHEME; of a figure what it shows
 * @number: which step it is, from 1
 * @path: (nullable): of a figure the path of its file, beside the page
 * @topics: (nullable) (array zero-terminated=1): of a heading the ids of the pages
 *   that it leads to
 *
 * A part of a page.
 */
typedef struct
{
  HonHelpBlockKind  kind;
  char             *markup;
  guint             number;
  char             *path;
  GStrv             topics;
} HonHelpBlock;

/**
 * HON_HELP_SCHEME:
 *
 * How the address of another page begins.
 */
#define HON_HELP_SCHEME "help:"

#define HON_TYPE_HELP_TOPIC (hon_help_topic_get_type ())
G_DECLARE_FINAL_TYPE (HonHelpTopic, hon_help_topic, HON, HELP_TOPIC, GObject)

HonHelpTopic       *hon_help_topic_new          (const char    *text,
                                                 gssize         length,
                                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char         *hon_help_topic_get_id       (HonHelpTopic  *self);
const char         *hon_help_topic_get_title    (HonHelpTopic  *self);
const char         *hon_help_topic_get_summary  (HonHelpTopic  *self);
guint               hon_help_topic_get_n_blocks (HonHelpTopic  *self);
const HonHelpBlock *hon_help_topic_get_block    (HonHelpTopic  *self,
                                                 guint          position);

G_END_DECLS
