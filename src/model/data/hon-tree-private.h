/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

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
HonTreeType    hon_tree_get_type   (const HonTree  *self);
guint          hon_tree_get_size   (const HonTree  *self);
double         hon_tree_get_number (const HonTree  *self);
const char    *hon_tree_get_string (const HonTree  *self);
const HonTree *hon_tree_get_child  (const HonTree  *self,
                                    guint           position);
const char    *hon_tree_get_name   (const HonTree  *self,
                                    guint           position);
const HonTree *hon_tree_get_member (const HonTree  *self,
                                    const char     *name);
gboolean       hon_tree_equal      (const HonTree  *self,
                                    const HonTree  *other);
char          *hon_tree_to_json    (const HonTree  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
