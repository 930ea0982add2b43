/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-checklist.h"

/**
 * HonChecklist:
 *
 * Which steps are taken, by their ids. A step that several sectors ask for is taken once.
 */

struct _HonChecklist
{
  GObject    parent_instance;

  GPtrArray *ids; /* (owned) (element-type utf8): in the order in which they were ticked */
};

enum
{
  PROP_0,
  PROP_IDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonChecklist, hon_checklist, G_TYPE_OBJECT)

static gboolean
find_id (HonChecklist *self,
         const char   *id,
         guint        *position)
{
  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, position);
}

static void
hon_checklist_finalize (GObject *object)
{
  HonChecklist *self = HON_CHECKLIST (object);

  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (hon_checklist_parent_class)->finalize (object);
}

/* The ids of the steps that are taken. */
static GStrv
dup_ids (HonChecklist *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->ids, i));

  return g_strv_builder_end (builder);
}

/* Takes just these for taken; an id twice counts once. */
static void
set_ids (HonChecklist       *self,
         const char * const *ids)
{
  g_auto (GStrv) before = dup_ids (self);
  g_auto (GStrv) after = NULL;

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!find_id (self, ids[i], NULL))
      g_ptr_array_add (self->ids, g_strdup (ids[i]));
  after = dup_ids (self);
  if (!g_strv_equal ((const char * const *) before, (const char * const *) after))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IDS]);
}

static void
hon_checklist_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonChecklist *self = HON_CHECKLIST (object);

  switch (prop_id)
    {
    case PROP_IDS:
      g_value_take_boxed (value, dup_ids (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_checklist_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonChecklist *self = HON_CHECKLIST (object);

  switch (prop_id)
    {
    case PROP_IDS:
      set_ids (self, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_checklist_class_init (HonChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_checklist_finalize;
  object_class->get_property = hon_checklist_get_property;
  object_class->set_property = hon_checklist_set_property;

  /**
   * HonChecklist:ids:
   *
   * The ids of the steps that are taken.
   */
  props[PROP_IDS] =
    g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_checklist_init (HonChecklist *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * hon_checklist_new:
 *
 * Returns: (transfer full): a list with no step taken
 */
HonChecklist *
hon_checklist_new (void)
{
  return g_object_new (HON_TYPE_CHECKLIST, NULL);
}

/**
 * hon_checklist_is_done:
 * @self: a checklist
 * @id: the id of a step
 *
 * Returns: whether it is taken
 */
gboolean
hon_checklist_is_done (HonChecklist *self,
                       const char   *id)
{
  g_return_val_if_fail (HON_IS_CHECKLIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return find_id (self, id, NULL);
}

/**
 * hon_checklist_set_done:
 * @self: a checklist
 * @id: the id of a step
 * @done: whether it is taken
 *
 * Ticks a step, or takes the tick back.
 */
void
hon_checklist_set_done (HonChecklist *self,
                        const char   *id,
                        gboolean      done)
{
  guint position;

  g_return_if_fail (HON_IS_CHECKLIST (self));
  g_return_if_fail (id != NULL);

  if (find_id (self, id, &position) == !!done)
    return;

  if (done)
    g_ptr_array_add (self->ids, g_strdup (id));
  else
    g_ptr_array_remove_index (self->ids, position);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IDS]);
}
