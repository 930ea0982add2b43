/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-situations.h"

#include "hon-years-comparison.h"

#include <glib/gi18n-lib.h>

/* The list of the situations that are compared: careers, each with an id of its own. What they are called
 * is up to the doctor.
 */

/* Whether another one is called so. */
static gboolean
is_taken (GListModel *situations,
          const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (situations); i++)
    if (g_str_equal (hon_career_get_name (hon_situations_get (situations, i)), name))
      return TRUE;

  return FALSE;
}

/**
 * hon_situations_read:
 * @situations: (element-type HonCareer): a list
 * @variant: what hon_situations_write() gave, perhaps in another version
 *
 * Replaces what is in the list. Situations that are not understood are left out.
 */
void
hon_situations_read (GListStore *situations,
                     GVariant   *variant)
{
  g_autoptr (GListStore) read = NULL;

  g_return_if_fail (G_IS_LIST_STORE (situations));
  g_return_if_fail (variant != NULL);

  read = g_list_store_new (HON_TYPE_CAREER);
  for (gsize i = 0; i < g_variant_n_children (variant) && i < HON_COMPARISON_MAX; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (variant, i);
      g_autoptr (HonCareer) career = hon_career_new ();

      if (!hon_input_set_variant (HON_INPUT (career), child))
        {
          g_message ("A situation that was kept is not understood");
          continue;
        }
      hon_situations_identify (G_LIST_MODEL (read), career);
      g_list_store_append (read, career);
    }
  hon_situations_replace (situations, G_LIST_MODEL (read));
}

/**
 * hon_situations_write:
 * @situations: (element-type HonCareer): a list
 *
 * Returns: (transfer floating): all of it, for the settings
 */
GVariant *
hon_situations_write (GListModel *situations)
{
  GVariantBuilder builder;

  g_return_val_if_fail (G_IS_LIST_MODEL (situations), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < g_list_model_get_n_items (situations); i++)
    g_variant_builder_add_value (&builder, hon_input_to_variant (HON_INPUT (hon_situations_get (situations, i))));

  return g_variant_builder_end (&builder);
}

/**
 * hon_situations_replace:
 * @situations: (element-type HonCareer): a list
 * @others: (element-type HonCareer): another one
 *
 * Puts those of @others in the place of all that are in the list.
 */
void
hon_situations_replace (GListStore *situations,
                        GListModel *others)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (G_IS_LIST_STORE (situations));
  g_return_if_fail (G_IS_LIST_MODEL (others));

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    g_ptr_array_add (items, g_list_model_get_item (others, i));
  g_list_store_splice (situations, 0, g_list_model_get_n_items (G_LIST_MODEL (situations)), items->pdata, items->len);
}

/**
 * hon_situations_dup:
 * @situations: (element-type HonCareer): a list
 *
 * Returns: (transfer full): a list of copies, which do not change with it
 */
GListModel *
hon_situations_dup (GListModel *situations)
{
  GListStore *copies;

  g_return_val_if_fail (G_IS_LIST_MODEL (situations), NULL);

  copies = g_list_store_new (HON_TYPE_CAREER);
  for (guint i = 0; i < g_list_model_get_n_items (situations); i++)
    {
      g_autoptr (HonCareer) copy = hon_input_dup (HON_INPUT (hon_situations_get (situations, i)));

      g_list_store_append (copies, copy);
    }

  return G_LIST_MODEL (copies);
}

/**
 * hon_situations_get:
 * @situations: (element-type HonCareer): a list
 * @position: a position in it
 *
 * Returns: (transfer none): the situation there
 */
HonCareer *
hon_situations_get (GListModel *situations,
                    guint       position)
{
  g_autoptr (HonCareer) career = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (situations), NULL);
  g_return_val_if_fail (position < g_list_model_get_n_items (situations), NULL);

  career = g_list_model_get_item (situations, position);

  /* The list keeps it alive. */
  return career;
}

/**
 * hon_situations_find:
 * @situations: (element-type HonCareer): a list
 * @id: the id of a situation
 * @position: (out): where it is
 *
 * Returns: whether it is there; one without an id is not found
 */
gboolean
hon_situations_find (GListModel *situations,
                     const char *id,
                     guint      *position)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (situations), FALSE);
  g_return_val_if_fail (id != NULL && position != NULL, FALSE);

  for (guint i = 0; *id != '\0' && i < g_list_model_get_n_items (situations); i++)
    if (g_str_equal (hon_career_get_id (hon_situations_get (situations, i)), id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * hon_situations_identify:
 * @situations: (element-type HonCareer): a list
 * @career: a career that is not in it
 *
 * Gives a career an id of its own where it has none, or one that is in the list.
 */
void
hon_situations_identify (GListModel *situations,
                         HonCareer  *career)
{
  guint position;

  g_return_if_fail (G_IS_LIST_MODEL (situations));
  g_return_if_fail (HON_IS_CAREER (career));

  while (*hon_career_get_id (career) == '\0' ||
         hon_situations_find (situations, hon_career_get_id (career), &position))
    {
      g_autofree char *id = g_uuid_string_random ();

      g_object_set (career, "id", id, NULL);
    }
}

/**
 * hon_situations_dup_name:
 * @situations: (element-type HonCareer): a list
 * @name: a name that may be taken
 *
 * Returns: (transfer full): a name that no other has, or none where it is empty
 */
char *
hon_situations_dup_name (GListModel *situations,
                         const char *name)
{
  g_autofree char *found = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (situations), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  found = g_strdup (name);
  for (guint i = 2; *name != '\0' && is_taken (situations, found); i++)
    {
      g_free (found);
      /* Translators: a name that is there already, and a number that tells them apart. */
      found = g_strdup_printf (_("%1$s (%2$u)"), name, i);
    }

  return g_steal_pointer (&found);
}
