/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act-preset-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonActPreset:
 *
 * Acts that are looked at together.
 */

struct _HonActPreset
{
  GObject     parent_instance;

  char       *id;    /* (owned) */
  char       *label; /* (owned) */
  GListModel *acts;  /* (owned) (element-type HonAct) */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonActPreset, hon_act_preset, G_TYPE_OBJECT)

static void
hon_act_preset_finalize (GObject *object)
{
  HonActPreset *self = HON_ACT_PRESET (object);

  g_free (self->id);
  g_free (self->label);
  g_clear_object (&self->acts);

  G_OBJECT_CLASS (hon_act_preset_parent_class)->finalize (object);
}

static void
hon_act_preset_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonActPreset *self = HON_ACT_PRESET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_act_preset_class_init (HonActPresetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_act_preset_finalize;
  object_class->get_property = hon_act_preset_get_property;

  /**
   * HonActPreset:id:
   *
   * What datasets call it.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonActPreset:label:
   *
   * What its acts have in common.
   */
  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_act_preset_init (HonActPreset *self)
{
}

/* Reads one record of the array `presets`. */
HonActPreset *
hon_act_preset_read (const HonJsonCursor  *cursor,
                     const HonReferences  *references,
                     GError              **error)
{
  static const char * const members[] = { "id", "label", "acts", NULL };
  g_autoptr (HonActPreset) self = g_object_new (HON_TYPE_ACT_PRESET, NULL);

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_dup_string (cursor, "id", FALSE, &self->id, error) ||
      !hon_json_cursor_dup_text (cursor, "label", FALSE, &self->label, error))
    return NULL;
  self->acts = hon_references_read_acts (references, cursor, "acts", error);
  if (self->acts == NULL)
    return NULL;

  if (g_list_model_get_n_items (self->acts) > HON_ACT_PRESET_MAX)
    {
      g_autofree char *expected = g_strdup_printf (ngettext ("a list of at most %d act",
                                                             "a list of 1 to %d acts",
                                                             HON_ACT_PRESET_MAX),
                                                   HON_ACT_PRESET_MAX);
      HonJsonCursor child;

      hon_json_cursor_enter (cursor, "acts", &child, NULL);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

const char *
hon_act_preset_get_id (HonActPreset *self)
{
  g_return_val_if_fail (HON_IS_ACT_PRESET (self), NULL);

  return self->id;
}

const char *
hon_act_preset_get_label (HonActPreset *self)
{
  g_return_val_if_fail (HON_IS_ACT_PRESET (self), NULL);

  return self->label;
}

/**
 * hon_act_preset_get_acts:
 * @self: a preset
 *
 * Returns: (transfer none) (element-type HonAct): its acts, in the order in
 *   which they are drawn
 */
GListModel *
hon_act_preset_get_acts (HonActPreset *self)
{
  g_return_val_if_fail (HON_IS_ACT_PRESET (self), NULL);

  return self->acts;
}
