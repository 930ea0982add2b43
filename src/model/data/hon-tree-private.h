/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include <string.h>

G_BEGIN_DECLS

/* A JSON document in one block of memory, which is read where it lies: nothing is parsed,
 * allocated or freed. The shipped datasets are packed when Honoraires is built, and those
 * of readers when they have been parsed.
 */

/**
 * HonTreeType:
 * @HON_TREE_NULL: null
 * @HON_TREE_FALSE: false
 * @HON_TREE_TRUE: true
 * @HON_TREE_INTEGER: a number without decimals
 * @HON_TREE_NUMBER: any other number
 * @HON_TREE_STRING: a text
 * @HON_TREE_ARRAY: a list
 * @HON_TREE_OBJECT: an object
 *
 * What a place in a document holds.
 */
typedef enum
{
  HON_TREE_NULL,
  HON_TREE_FALSE,
  HON_TREE_TRUE,
  HON_TREE_INTEGER,
  HON_TREE_NUMBER,
  HON_TREE_STRING,
  HON_TREE_ARRAY,
  HON_TREE_OBJECT,
} HonTreeType;

typedef struct _HonTree HonTree;

GBytes        *hon_tree_pack       (JsonNode       *node) G_GNUC_WARN_UNUSED_RESULT;
const HonTree *hon_tree_get_root   (GBytes         *packed);
double         hon_tree_get_number (const HonTree  *self);
const HonTree *hon_tree_get_member (const HonTree  *self,
                                    const char     *name);
gboolean       hon_tree_equal      (const HonTree  *self,
                                    const HonTree  *other);
JsonNode      *hon_tree_unpack     (const HonTree  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *hon_tree_to_json    (const HonTree  *self) G_GNUC_WARN_UNUSED_RESULT;

/* A document is a row of 32-bit words, little end first, whatever the machine that packed
 * it. Its last word says how far before it the root is. A node is
 *
 *   a word: its type, and eight times its size: the bytes of a text, the entries of a list
 *     or an object
 *   a number: 64 bits
 *   a text: its bytes, a NUL, and what it takes to fill the last word
 *   a list: for each entry a word: how far before this node that is
 *   an object: for each member two such words, for its name and its value
 *
 * so that entries stand before what holds them. Reading one is a matter of few instructions,
 * which stand where they are used.
 */
#define HON_TREE_TYPE_BITS 3
#define HON_TREE_TYPE_MASK 7u
#define HON_TREE_WORD      sizeof (guint32)

static inline guint32
hon_tree_get_word (const HonTree *self,
                   gsize          position)
{
  guint32 word;

  memcpy (&word, (const guint8 *) self + position * HON_TREE_WORD, sizeof word);

  return GUINT32_FROM_LE (word);
}

/* The node that the word at @position says is before this one. */
static inline const HonTree *
hon_tree_follow (const HonTree *self,
                 gsize          position)
{
  return (const HonTree *) ((const guint8 *) self - hon_tree_get_word (self, position));
}

static inline HonTreeType
hon_tree_get_type (const HonTree *self)
{
  return (HonTreeType) (hon_tree_get_word (self, 0) & HON_TREE_TYPE_MASK);
}

/* How many entries a list or an object has. */
static inline guint
hon_tree_get_size (const HonTree *self)
{
  return hon_tree_get_word (self, 0) >> HON_TREE_TYPE_BITS;
}

static inline const char *
hon_tree_get_string (const HonTree *self)
{
  return (const char *) self + HON_TREE_WORD;
}

/* The value at @position of a list or an object. */
static inline const HonTree *
hon_tree_get_child (const HonTree *self,
                    guint          position)
{
  return hon_tree_follow (self, hon_tree_get_type (self) == HON_TREE_OBJECT ? 2 + 2 * (gsize) position
                                                                            : 1 + (gsize) position);
}

/* The name of the member at @position of an object. */
static inline const char *
hon_tree_get_name (const HonTree *self,
                   guint          position)
{
  return hon_tree_get_string (hon_tree_follow (self, 1 + 2 * (gsize) position));
}

G_END_DECLS
