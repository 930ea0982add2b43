/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-layer-private.h"

/* Whether a place holds entries of its own, each of which is compared by itself: lists of values, and what has
 * its own source, but no texts.
 */
static gboolean
has_entries (const HonTree *tree)
{
  HonTreeType type = hon_tree_get_type (tree);
  HonTreeType first;

  if (type == HON_TREE_OBJECT)
    return hon_tree_get_member (tree, "confidence") != NULL;
  if (type != HON_TREE_ARRAY || hon_tree_get_size (tree) == 0)
    return FALSE;
  first = hon_tree_get_type (hon_tree_get_child (tree, 0));

  return first == HON_TREE_ARRAY || first == HON_TREE_OBJECT;
}

static gboolean
is_container (const HonTree *tree)
{
  HonTreeType type = hon_tree_get_type (tree);

  return type == HON_TREE_ARRAY || type == HON_TREE_OBJECT;
}

/* Whether all that @record says of itself stands in @other too: its name, its unit, and
 * whatever else makes its entries mean what they do.
 */
static gboolean
has_same_frame (const HonTree *record,
                const HonTree *other)
{
  for (guint i = 0; i < hon_tree_get_size (record); i++)
    {
      const HonTree *member = hon_tree_get_child (record, i);
      const HonTree *there = hon_tree_get_member (other, hon_tree_get_name (record, i));

      if (!has_entries (member) && (there == NULL || !hon_tree_equal (member, there)))
        return FALSE;
    }

  return TRUE;
}

/* Finds a place within @tree that says the same as @wanted, and what comes after it in its list. */
static gboolean
find_same (const HonTree  *tree,
           const HonTree  *wanted,
           const HonTree **next)
{
  guint n = is_container (tree) ? hon_tree_get_size (tree) : 0;

  for (guint i = 0; i < n; i++)
    {
      const HonTree *child = hon_tree_get_child (tree, i);

      if (hon_tree_get_type (child) == hon_tree_get_type (wanted) && hon_tree_equal (child, wanted))
        {
          *next = hon_tree_get_type (tree) == HON_TREE_ARRAY && i + 1 < n ? hon_tree_get_child (tree, i + 1) : NULL;
          return TRUE;
        }
      if (find_same (child, wanted, next))
        return TRUE;
    }

  return FALSE;
}

/* The day from which an entry of a list of dated values holds. */
static const char *
get_first_day (const HonTree *entry)
{
  const HonTree *day = NULL;

  if (hon_tree_get_type (entry) == HON_TREE_OBJECT)
    day = hon_tree_get_member (entry, "from");
  else if (hon_tree_get_type (entry) == HON_TREE_ARRAY && hon_tree_get_size (entry) > 0)
    day = hon_tree_get_child (entry, 0);

  return day != NULL && hon_tree_get_type (day) == HON_TREE_STRING ? hon_tree_get_string (day) : NULL;
}

/* Whether a value holds longer here than there, as what follows it there was left out. */
static gboolean
holds_longer (const HonJsonCursor *cursor,
              const HonTree       *next_there)
{
  const char *end_there = next_there != NULL ? get_first_day (next_there) : NULL;
  const HonTree *list = cursor->parent != NULL ? cursor->parent->node : NULL;
  const char *end_here;

  if (end_there == NULL || list == NULL || hon_tree_get_type (list) != HON_TREE_ARRAY)
    return FALSE;
  if (cursor->index + 1 >= hon_tree_get_size (list))
    return TRUE;
  end_here = get_first_day (hon_tree_get_child (list, cursor->index + 1));

  return end_here == NULL || strcmp (end_here, end_there) > 0;
}

/* Whether the record below says the same as the place at @cursor. */
static gboolean
is_said_below (const HonLayer      *self,
               const HonTree       *record,
               const HonJsonCursor *cursor)
{
  const HonTree *next = NULL;

  if (cursor->node == record)
    return hon_tree_equal (record, self->record);

  return has_same_frame (record, self->record) && has_same_frame (self->record, record) &&
         find_same (self->record, cursor->node, &next) && !holds_longer (cursor, next);
}

/* What to tell in place of the sources that a place in a record names: nothing where a
 * shipped file says the same, and holds it for as long.
 */
HonRecord *
hon_layer_find_origin (const HonLayer      *self,
                       const HonJsonCursor *cursor)
{
  const HonLayer *lowest = self;

  while (lowest->below != NULL && is_said_below (lowest->below, self->record, cursor))
    lowest = lowest->below;

  return lowest->origin;
}
