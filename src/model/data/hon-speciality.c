/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-speciality-private.h"

#include "hon-record-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonSpeciality:
 *
 * A speciality that a doctor can be registered in: what it is called, and what bills
 * and sectors make of it.
 */

struct _HonSpeciality
{
  HonRecord            parent_instance;

  char                *label;    /* (owned) */
  char                *doctor;   /* (owned) */
  GStrv                names;    /* (owned) */
  gboolean             operates;
  gboolean             anaesthetises;
  char                *like;     /* (nullable) (owned): whose tariffs hold where it has none */
  HonTariffSpeciality  rules;
};

/* From the first age on, and before the second, it may be seen without being sent. */
static gboolean
read_direct (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonTariffSpeciality *rules = &HON_SPECIALITY (self)->rules;
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "direct", &child);

  return hon_json_cursor_is_absent (&child) ||
         hon_json_cursor_get_ages (&child, HON_BILL_AGE_MAX + 1, &rules->direct_min,
                                   &rules->direct_below, error);
}

/* Of those who operate, anaesthetists are told apart: they bill a part of their own of the acts of
 * others.
 */
static gboolean
read_operates (gpointer              self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  static const char * const acts[] = { "anaesthesia", "surgery", "obstetrics", NULL };
  HonJsonCursor child;
  guint act;

  hon_json_cursor_enter (cursor, "operates", &child);
  if (hon_json_cursor_is_absent (&child))
    return TRUE;
  HON_SPECIALITY (self)->operates = TRUE;

  if (!hon_json_cursor_get_word (&child, acts, NULL, &act, error))
    return FALSE;
  HON_SPECIALITY (self)->anaesthetises = act == 0;

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_key = TRUE, .is_property = TRUE },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonSpeciality, label), .is_key = TRUE },
  { "doctor", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonSpeciality, doctor),
    .is_key = TRUE, .is_property = TRUE },
  { "names", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonSpeciality, names), .is_optional = TRUE,
    .is_key = TRUE, .minimum = 1 },
  { "like", HON_FIELD_STRING, G_STRUCT_OFFSET (HonSpeciality, like), .is_optional = TRUE },
  { "direct", HON_FIELD_OTHER, .read = read_direct },
  { "generalist", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonSpeciality, rules.is_generalist),
    .is_optional = TRUE },
  { "operates", HON_FIELD_OTHER, .read = read_operates },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonSpeciality, hon_speciality, fields)

/* The id of the speciality whose tariffs hold where this one has none. */
const char *
hon_speciality_get_like (HonSpeciality *self)
{
  return self->like;
}

const HonTariffSpeciality *
hon_speciality_get_rules (HonSpeciality *self)
{
  return &self->rules;
}

/* Most patients see a generalist first, and are sent to other doctors; NULL is one of those. */
HonPathway
hon_speciality_get_usual_pathway (HonSpeciality *self)
{
  return self != NULL && self->rules.is_generalist ? HON_PATHWAY_REGULAR : HON_PATHWAY_CORRESPONDENT;
}

/* As hon_speciality_find(), and tells where in the list it is. */
HonSpeciality *
hon_specialities_find (GListModel *specialities,
                       const char *text,
                       guint      *position)
{
  return hon_search_exact (specialities, text, position);
}

const char *
hon_speciality_get_id (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_speciality_get_label (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), NULL);

  return self->label;
}

const char *
hon_speciality_get_doctor (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), NULL);

  return self->doctor;
}

/**
 * hon_speciality_get_operates:
 * @self: a speciality
 *
 * Returns: whether its doctors perform acts of surgery, obstetrics or anaesthesia,
 *   for which there is the OPTAM-ACO
 */
gboolean
hon_speciality_get_operates (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), FALSE);

  return self->operates;
}

/**
 * hon_speciality_get_anaesthetises:
 * @self: a speciality
 *
 * Returns: whether its doctors take part in the acts of others, for the anaesthesia
 */
gboolean
hon_speciality_get_anaesthetises (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), FALSE);

  return self->anaesthetises;
}

/**
 * hon_speciality_find:
 * @specialities: (element-type HonSpeciality): all of them
 * @text: an id or a name, in any case and with or without accents
 *
 * Returns: (transfer none) (nullable): the one that goes by it
 */
HonSpeciality *
hon_speciality_find (GListModel *specialities,
                     const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (specialities), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_specialities_find (specialities, text, NULL);
}

/**
 * hon_speciality_search:
 * @specialities: (element-type HonSpeciality): all of them
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonSpeciality): those it finds, the best
 *   first; all when it is blank
 */
GListModel *
hon_speciality_search (GListModel *specialities,
                       const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (specialities), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_list (specialities, text);
}

/**
 * hon_speciality_check:
 * @input: what tells a speciality, as its input of that name
 * @text: how it tells it
 * @specialities: (element-type HonSpeciality): all of them
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Says which speciality was perhaps meant where there is none that goes by @text.
 *
 * Returns: whether there is one
 */
gboolean
hon_speciality_check (HonInput    *input,
                      const char  *text,
                      GListModel  *specialities,
                      GError     **error)
{
  g_autoptr (GListModel) near = NULL;
  g_autofree char *ids = NULL;

  g_return_val_if_fail (HON_IS_INPUT (input), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (specialities), FALSE);

  if (hon_speciality_find (specialities, text) != NULL)
    return TRUE;

  near = hon_search_near (specialities, text);
  if (g_list_model_get_n_items (near) > 0)
    {
      ids = hon_record_dup_ids (near, 5);
      hon_input_set_error (input, "speciality", error,
                           /* Translators: %1$s is what was given, %2$s some ids. */
                           _("there is no speciality “%1$s”; perhaps: %2$s"), text, ids);
    }
  else
    {
      ids = hon_record_dup_ids (specialities, G_MAXUINT);
      hon_input_set_error (input, "speciality", error,
                           /* Translators: %1$s is what was given, %2$s all ids. */
                           _("there is no speciality “%1$s”; there are: %2$s"), text, ids);
    }

  return FALSE;
}
