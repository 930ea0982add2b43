/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-notes.h"

/* The notes of a dossier: every source once, numbered in the order in which it is first named. */

struct _HonDossierNotes
{
  GPtrArray *sources; /* (element-type HonDossierSource): they belong to their items */
};

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const HonDossierSource *source = a;
  const HonDossierSource *other = b;

  return g_str_equal (source->title, other->title) && g_str_equal (source->publisher, other->publisher) &&
         g_strcmp0 (source->date, other->date) == 0 && g_strcmp0 (source->url, other->url) == 0;
}

static void
add_source (HonDossierNotes  *self,
            HonDossierSource *source)
{
  if (!g_ptr_array_find_with_equal_func (self->sources, source, is_same, NULL))
    g_ptr_array_add (self->sources, source);
}

/**
 * hon_dossier_notes_new:
 * @dossier: a dossier; it and its items must outlive the notes
 *
 * Returns: (transfer full): its notes
 */
HonDossierNotes *
hon_dossier_notes_new (HonDossier *dossier)
{
  HonDossierNotes *self;

  g_return_val_if_fail (HON_IS_DOSSIER (dossier), NULL);

  self = g_new (HonDossierNotes, 1);
  self->sources = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dossier)); i++)
    {
      HonDossierItem *item = hon_dossier_get_item (dossier, i);
      GPtrArray *sources = hon_dossier_item_get_sources (item);
      GPtrArray *claims = hon_dossier_item_get_claims (item);

      for (guint j = 0; j < sources->len; j++)
        add_source (self, g_ptr_array_index (sources, j));
      for (guint j = 0; j < claims->len; j++)
        add_source (self, ((const HonDossierClaim *) g_ptr_array_index (claims, j))->source);
    }

  return self;
}

/**
 * hon_dossier_notes_free:
 * @self: notes
 */
void
hon_dossier_notes_free (HonDossierNotes *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->sources);
  g_free (self);
}

/**
 * hon_dossier_notes_get_n:
 * @self: notes
 *
 * Returns: how many there are
 */
guint
hon_dossier_notes_get_n (HonDossierNotes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sources->len;
}

/**
 * hon_dossier_notes_get_source:
 * @self: notes
 * @number: the number of a note, from 1
 *
 * Returns: (transfer none): the source that it names
 */
const HonDossierSource *
hon_dossier_notes_get_source (HonDossierNotes *self,
                              guint            number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number > 0 && number <= self->sources->len, NULL);

  return g_ptr_array_index (self->sources, number - 1);
}

/**
 * hon_dossier_notes_get_number:
 * @self: notes
 * @source: a source of the dossier
 *
 * Returns: the number of its note, from 1
 */
guint
hon_dossier_notes_get_number (HonDossierNotes        *self,
                              const HonDossierSource *source)
{
  guint position;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (source != NULL, 0);

  if (!g_ptr_array_find_with_equal_func (self->sources, source, is_same, &position))
    g_return_val_if_reached (0);

  return position + 1;
}
