/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-keeper.h"

/* Lets inputs come back at the next start, as long as inputs are to be kept, and as long as what has them is there. */

struct _HonKeeper
{
  GSettings  *settings; /* (nullable) (owned): of the application; NULL until it starts */
  const char *name;     /* (nullable): of the child of it where inputs are kept; likewise */
  GPtrArray  *kept;     /* (owned) (element-type KeptInput) */
};

/* What comes back at the next start. */
typedef struct
{
  GObject    *object;   /* (nullable) (unowned): what has the property, or inputs all of which come back */
  const char *property; /* (nullable): NULL for all of the inputs */
  const char *key;      /* (nullable): of the setting; likewise */
} KeptInput;

static void
free_kept (gpointer data)
{
  KeptInput *kept = data;

  g_clear_weak_pointer (&kept->object);
  g_free (kept);
}

static void
bind_kept (HonKeeper          *self,
           const KeptInput    *kept,
           GSettingsBindFlags  flags)
{
  g_autoptr (GSettings) inputs = g_settings_get_child (self->settings, self->name);

  if (kept->object == NULL)
    return;
  if (kept->property != NULL)
    g_settings_bind (inputs, kept->key, kept->object, kept->property, flags);
  else
    hon_input_bind_settings (HON_INPUT (kept->object), inputs, flags);
}

/* When nothing is to be kept, what there is are the defaults: read once, never written. */
static void
restore_kept (HonKeeper       *self,
              const KeptInput *kept)
{
  bind_kept (self, kept, hon_keeper_is_keeping (self->settings) ? G_SETTINGS_BIND_DEFAULT
                                                                : G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES);
}

static void
add (HonKeeper  *self,
     GObject    *object,
     const char *property,
     const char *key)
{
  KeptInput *kept = g_new0 (KeptInput, 1);

  g_set_weak_pointer (&kept->object, object);
  kept->property = property;
  kept->key = key;
  g_ptr_array_add (self->kept, kept);
  if (self->settings != NULL)
    restore_kept (self, kept);
}

/* Runs a function for each property that is kept. */
static void
foreach_kept (HonKeeper  *self,
              void     (* func) (gpointer    object,
                                 const char *property))
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const KeptInput *kept = g_ptr_array_index (self->kept, i);
      const HonInputField *fields;
      guint n_fields;

      if (kept->object == NULL)
        continue;
      if (kept->property != NULL)
        {
          func (kept->object, kept->property);
          continue;
        }
      fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (kept->object), &n_fields);
      for (guint j = 0; j < n_fields; j++)
        func (kept->object, fields[j].name);
    }
}

static void
notify (gpointer    object,
        const char *property)
{
  g_object_notify (object, property);
}

/* What is on screen stays, and is what is kept from now on, or is no longer. */
static void
keeping_changed_cb (HonKeeper *self)
{
  if (!hon_keeper_is_keeping (self->settings))
    {
      foreach_kept (self, g_settings_unbind);
      return;
    }

  for (guint i = 0; i < self->kept->len; i++)
    bind_kept (self, g_ptr_array_index (self->kept, i), G_SETTINGS_BIND_SET);
  foreach_kept (self, notify);
}

/**
 * hon_keeper_new:
 *
 * Returns: (transfer full): a keeper of nothing yet
 */
HonKeeper *
hon_keeper_new (void)
{
  HonKeeper *self = g_new0 (HonKeeper, 1);

  self->kept = g_ptr_array_new_with_free_func (free_kept);

  return self;
}

void
hon_keeper_free (HonKeeper *self)
{
  g_return_if_fail (self != NULL);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/**
 * hon_keeper_start:
 * @self: a keeper
 * @settings: the settings of the application
 * @name: the child of them where inputs are kept, each in its key; static
 *
 * Brings the inputs back that were added, and those that are added later.
 */
void
hon_keeper_start (HonKeeper  *self,
                  GSettings  *settings,
                  const char *name)
{
  g_return_if_fail (self != NULL && self->settings == NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (name != NULL);

  self->settings = g_object_ref (settings);
  self->name = name;
  for (guint i = 0; i < self->kept->len; i++)
    restore_kept (self, g_ptr_array_index (self->kept, i));
  g_signal_connect_swapped (settings, "changed::remember-inputs", G_CALLBACK (keeping_changed_cb), self);
}

/**
 * hon_keeper_add:
 * @self: a keeper
 * @key: a setting; static
 * @object: what has an input
 * @property: the property of @object that is the input; static
 *
 * Keeps an input.
 */
void
hon_keeper_add (HonKeeper  *self,
                const char *key,
                gpointer    object,
                const char *property)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL);
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (property != NULL);

  add (self, object, property, key);
}

/**
 * hon_keeper_add_input:
 * @self: a keeper
 * @input: inputs, for each of which there is a key
 *
 * Keeps all inputs of an object.
 */
void
hon_keeper_add_input (HonKeeper *self,
                      HonInput  *input)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (HON_IS_INPUT (input));

  add (self, G_OBJECT (input), NULL, NULL);
}

/**
 * hon_keeper_is_keeping:
 * @settings: the settings of the application
 *
 * Returns: whether inputs are kept between starts
 */
gboolean
hon_keeper_is_keeping (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);

  return g_settings_get_boolean (settings, "remember-inputs");
}
