/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonAct:
 *
 * Something that a doctor is paid for, under whatever code at whatever time.
 */

struct _HonAct
{
  GObject      parent_instance;

  char        *id;          /* (owned) */
  GStrv        codes;       /* (owned) */
  char        *label;       /* (owned) */
  char        *short_label; /* (owned) */
  HonActGroup  group;
  char        *keywords;    /* (owned) */
  char        *base_s2_id;  /* (nullable) (owned) */
  char        *text;        /* (owned): all that it is found by */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_SHORT_LABEL,
  PROP_GROUP,
  PROP_KEYWORDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What datasets call each group. */
static const char * const groups[] = {
  [HON_ACT_GENERALISTE] = "generaliste",
  [HON_ACT_SPECIALISTE] = "specialiste",
  [HON_ACT_PEDIATRE] = "pediatre",
  [HON_ACT_PSYCHIATRE] = "psychiatre",
  [HON_ACT_COMPLEXE] = "complexe",
  [HON_ACT_AVIS] = "avis",
  [HON_ACT_VISITE] = "visite",
  [HON_ACT_ENFANT] = "enfant",
  [HON_ACT_MAJORATION] = "majoration",
  [HON_ACT_FORFAIT] = "forfait",
  [HON_ACT_AUTORITE] = "autorite",
};

G_STATIC_ASSERT (G_N_ELEMENTS (groups) == HON_N_ACT_GROUPS);

G_DEFINE_FINAL_TYPE (HonAct, hon_act, G_TYPE_OBJECT)

static void
hon_act_finalize (GObject *object)
{
  HonAct *self = HON_ACT (object);

  g_free (self->id);
  g_strfreev (self->codes);
  g_free (self->label);
  g_free (self->short_label);
  g_free (self->keywords);
  g_free (self->base_s2_id);
  g_free (self->text);

  G_OBJECT_CLASS (hon_act_parent_class)->finalize (object);
}

static void
hon_act_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  HonAct *self = HON_ACT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_SHORT_LABEL:
      g_value_set_string (value, self->short_label);
      break;

    case PROP_GROUP:
      g_value_set_enum (value, self->group);
      break;

    case PROP_KEYWORDS:
      g_value_set_string (value, self->keywords);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_act_class_init (HonActClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_act_finalize;
  object_class->get_property = hon_act_get_property;

  /**
   * HonAct:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonAct:label:
   *
   * Its name.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonAct:short-label:
   *
   * Its name where there is little room.
   */
  props[PROP_SHORT_LABEL] =
    g_param_spec_string ("short-label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonAct:group:
   *
   * What kind of act it is.
   */
  props[PROP_GROUP] =
    g_param_spec_enum ("group", NULL, NULL, HON_TYPE_ACT_GROUP, HON_ACT_GENERALISTE,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonAct:keywords:
   *
   * What else it can be searched by.
   */
  props[PROP_KEYWORDS] =
    g_param_spec_string ("keywords", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_act_init (HonAct *self)
{
}

static gboolean
read_codes (HonAct               *self,
            const HonJsonCursor  *cursor,
            GError              **error)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  HonJsonCursor array;
  guint n;

  if (!hon_json_cursor_enter_array (cursor, "codes", &array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *code;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &code, error))
        return FALSE;
      g_strv_builder_add (codes, code);
    }
  self->codes = g_strv_builder_end (codes);

  return TRUE;
}

/* Reads the act whose tariff is the base in secteur 2. It may come after this
 * one, so that only its id is known yet.
 */
static gboolean
read_base (HonAct               *self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonJsonCursor child;

  if (!hon_json_cursor_dup_string (cursor, "base_s2", TRUE, &self->base_s2_id, error))
    return FALSE;
  if (self->base_s2_id == NULL || g_hash_table_contains (references->own, self->base_s2_id))
    return TRUE;

  hon_json_cursor_enter (cursor, "base_s2", &child, NULL);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of an act"), error);

  return FALSE;
}

/* Reads one record of the array `acts`. */
HonAct *
hon_act_read (const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  static const char * const members[] = {
    "id", "codes", "label", "short", "group", "keywords", "base_s2", NULL
  };
  g_autoptr (HonAct) self = g_object_new (HON_TYPE_ACT, NULL);
  g_autofree char *codes = NULL;
  guint group;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !read_codes (self, cursor, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error) ||
      !hon_json_cursor_dup_text (cursor, "short", FALSE, &self->short_label, error) ||
      !hon_json_cursor_get_choice (cursor, "group", groups, sizeof *groups, G_N_ELEMENTS (groups),
                                   &group, error) ||
      !hon_json_cursor_dup_text (cursor, "keywords", FALSE, &self->keywords, error) ||
      !read_base (self, cursor, references, error))
    return NULL;

  self->group = group;
  codes = g_strjoinv (" ", self->codes);
  self->text = g_strjoin (" ", self->label, self->short_label, self->keywords, codes, self->id, NULL);

  return g_steal_pointer (&self);
}

GType
hon_act_group_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_ACT_GENERALISTE, "HON_ACT_GENERALISTE", "generaliste" },
    { HON_ACT_SPECIALISTE, "HON_ACT_SPECIALISTE", "specialiste" },
    { HON_ACT_PEDIATRE, "HON_ACT_PEDIATRE", "pediatre" },
    { HON_ACT_PSYCHIATRE, "HON_ACT_PSYCHIATRE", "psychiatre" },
    { HON_ACT_COMPLEXE, "HON_ACT_COMPLEXE", "complexe" },
    { HON_ACT_AVIS, "HON_ACT_AVIS", "avis" },
    { HON_ACT_VISITE, "HON_ACT_VISITE", "visite" },
    { HON_ACT_ENFANT, "HON_ACT_ENFANT", "enfant" },
    { HON_ACT_MAJORATION, "HON_ACT_MAJORATION", "majoration" },
    { HON_ACT_FORFAIT, "HON_ACT_FORFAIT", "forfait" },
    { HON_ACT_AUTORITE, "HON_ACT_AUTORITE", "autorite" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonActGroup", values));

  return type;
}

/**
 * hon_act_group_dup_label:
 * @group: a kind of acts
 *
 * Returns: (transfer full): its name, for people
 */
char *
hon_act_group_dup_label (HonActGroup group)
{
  switch (group)
    {
    case HON_ACT_GENERALISTE:
      return g_strdup (C_("acts", "General practitioners"));

    case HON_ACT_SPECIALISTE:
      return g_strdup (C_("acts", "Specialists"));

    case HON_ACT_PEDIATRE:
      return g_strdup (C_("acts", "Paediatricians"));

    case HON_ACT_PSYCHIATRE:
      return g_strdup (C_("acts", "Psychiatrists and neurologists"));

    case HON_ACT_COMPLEXE:
      return g_strdup (C_("acts", "Complex consultations"));

    case HON_ACT_AVIS:
      return g_strdup (C_("acts", "Opinions of consultants"));

    case HON_ACT_VISITE:
      return g_strdup (C_("acts", "Home visits"));

    case HON_ACT_ENFANT:
      return g_strdup (C_("acts", "Compulsory examinations of children"));

    case HON_ACT_MAJORATION:
      return g_strdup (C_("acts", "Supplements"));

    case HON_ACT_FORFAIT:
      return g_strdup (C_("acts", "Lump sums a year"));

    case HON_ACT_AUTORITE:
      return g_strdup (C_("acts", "Doctors without agreement"));
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_act_get_id (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->id;
}

/**
 * hon_act_get_codes:
 * @self: an act
 *
 * Returns: (transfer none) (array zero-terminated=1): what doctors have written
 *   on claims for it, the code in force first; it may be empty
 */
const char * const *
hon_act_get_codes (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return (const char * const *) self->codes;
}

const char *
hon_act_get_label (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->label;
}

const char *
hon_act_get_short_label (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->short_label;
}

HonActGroup
hon_act_get_group (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), HON_ACT_GENERALISTE);

  return self->group;
}

const char *
hon_act_get_keywords (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->keywords;
}

/**
 * hon_act_get_base_s2_id:
 * @self: an act
 *
 * Returns: (nullable): the id of the act whose tariff patients of secteur 2
 *   without OPTAM are reimbursed on in its place
 */
const char *
hon_act_get_base_s2_id (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->base_s2_id;
}

/**
 * hon_act_has_code:
 * @self: an act
 * @code: a code or an id, in any case
 *
 * Returns: whether @code names it
 */
gboolean
hon_act_has_code (HonAct     *self,
                  const char *code)
{
  g_return_val_if_fail (HON_IS_ACT (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  if (g_ascii_strcasecmp (self->id, code) == 0)
    return TRUE;
  for (guint i = 0; self->codes[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->codes[i], code) == 0)
      return TRUE;

  return FALSE;
}

/**
 * hon_act_matches:
 * @self: an act
 * @query: what a person typed
 *
 * Returns: whether each word of @query begins a word of its names, codes and
 *   keywords; case and accents make no difference
 */
gboolean
hon_act_matches (HonAct     *self,
                 const char *query)
{
  g_return_val_if_fail (HON_IS_ACT (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  return g_str_match_string (query, self->text, TRUE);
}
