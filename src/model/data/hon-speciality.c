/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-speciality-private.h"

#include "hon-bill-scope-private.h"
#include "hon-fold.h"
#include "hon-search-private.h"

/**
 * HonSpeciality:
 *
 * A speciality that a doctor can be registered in: what it is called, and what bills
 * and sectors make of it.
 */

struct _HonSpeciality
{
  GObject              parent_instance;

  char                *id;     /* (owned) */
  char                *label;  /* (owned) */
  char                *doctor; /* (owned) */
  char                *like;   /* (nullable) (owned): whose tariffs hold where it has none */
  GStrv                keys;   /* (owned): folded, to be found by */
  gboolean             operates;
  HonTariffSpeciality  rules;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_DOCTOR,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonSpeciality, hon_speciality, G_TYPE_OBJECT)

static const char *
get_id (gpointer item)
{
  return HON_SPECIALITY (item)->id;
}

static GStrv
get_keys (gpointer item)
{
  return HON_SPECIALITY (item)->keys;
}

static void
hon_speciality_finalize (GObject *object)
{
  HonSpeciality *self = HON_SPECIALITY (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->doctor);
  g_free (self->like);
  g_strfreev (self->keys);

  G_OBJECT_CLASS (hon_speciality_parent_class)->finalize (object);
}

static void
hon_speciality_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonSpeciality *self = HON_SPECIALITY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_DOCTOR:
      g_value_set_string (value, self->doctor);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_speciality_class_init (HonSpecialityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_speciality_finalize;
  object_class->get_property = hon_speciality_get_property;

  /**
   * HonSpeciality:id:
   *
   * What datasets and the command line call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSpeciality:label:
   *
   * Its name.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonSpeciality:doctor:
   *
   * What its doctors are called.
   */
  props[PROP_DOCTOR] =
    g_param_spec_string ("doctor", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_speciality_init (HonSpeciality *self)
{
}

/* Reads one record of the dataset `specialities`. */
HonSpeciality *
hon_speciality_read (const HonJsonCursor  *cursor,
                     GError              **error)
{
  static const char * const members[] = {
    "id", "label", "doctor", "names", "operates", "like", "direct", "generalist", NULL
  };
  static const char * const acts[] = { "anaesthesia", "surgery", "obstetrics", NULL };
  g_autoptr (HonSpeciality) self = g_object_new (HON_TYPE_SPECIALITY, NULL);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  HonJsonCursor child;
  const char *operates;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "doctor", FALSE, &self->doctor, error) ||
      !hon_search_add_text (keys, cursor, "label", error) ||
      !hon_search_add_text (keys, cursor, "doctor", error) ||
      !hon_search_add_names (keys, cursor, "names", error) ||
      !hon_json_cursor_dup_string (cursor, "like", TRUE, &self->like, error) ||
      !hon_bill_scope_read_ages (cursor, "direct", &self->rules.direct_min,
                                 &self->rules.direct_below, error) ||
      !hon_json_cursor_get_boolean (cursor, "generalist", TRUE, &self->rules.is_generalist, error) ||
      !hon_json_cursor_enter (cursor, "operates", &child, error))
    return NULL;
  if (!hon_json_cursor_is_absent (&child))
    {
      if (!hon_json_cursor_get_string (&child, &operates, error))
        return NULL;
      if (!g_strv_contains (acts, operates))
        {
          hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN,
                                "anaesthesia, surgery, obstetrics", error);
          return NULL;
        }
      self->operates = TRUE;
    }

  g_strv_builder_take (keys, hon_fold (self->id));
  self->keys = g_strv_builder_end (keys);

  return g_steal_pointer (&self);
}

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

/* As hon_speciality_find(), and tells where in the list it is. */
HonSpeciality *
hon_specialities_find (GListModel *specialities,
                       const char *text,
                       guint      *position)
{
  return hon_search_exact (specialities, get_id, get_keys, text, position);
}

const char *
hon_speciality_get_id (HonSpeciality *self)
{
  g_return_val_if_fail (HON_IS_SPECIALITY (self), NULL);

  return self->id;
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

  return hon_search_list (specialities, get_keys, text);
}

/**
 * hon_speciality_near:
 * @specialities: (element-type HonSpeciality): all of them
 * @text: what is the name of none
 *
 * Returns: (transfer full) (element-type HonSpeciality): those perhaps meant
 */
GListModel *
hon_speciality_near (GListModel *specialities,
                     const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (specialities), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_near (specialities, get_keys, text);
}
