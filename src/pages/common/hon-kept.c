/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept.h"

static G_DEFINE_QUARK (hon-kept, kept)

/* What is on screen stays when keeping is turned on or off. */
static void
remember_changed_cb (HonInput   *input,
                     const char *key,
                     GSettings  *settings)
{
  g_autoptr (HonInput) shown = hon_input_dup (input);

  hon_input_bind_settings (input, g_object_get_qdata (G_OBJECT (input), kept_quark ()),
                           hon_kept_get_flags (settings));
  hon_input_copy (input, shown);
}

/**
 * hon_kept_get_flags:
 * @settings: the settings of the application
 *
 * Gets how the inputs of a page are bound to what is kept between starts.
 *
 * When nothing is to be kept, the kept values are the defaults: read once, never written.
 *
 * Returns: flags for g_settings_bind()
 */
GSettingsBindFlags
hon_kept_get_flags (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), G_SETTINGS_BIND_GET);

  if (g_settings_get_boolean (settings, "remember-inputs"))
    return G_SETTINGS_BIND_DEFAULT;

  return G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES;
}

/**
 * hon_kept_bind_input:
 * @settings: the settings of the application
 * @kept: where the inputs are kept
 * @input: the inputs of a page
 *
 * Lets inputs come back at the next start, as long as they are to be kept.
 */
void
hon_kept_bind_input (GSettings *settings,
                     GSettings *kept,
                     HonInput  *input)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (G_IS_SETTINGS (kept));
  g_return_if_fail (HON_IS_INPUT (input));

  g_object_set_qdata_full (G_OBJECT (input), kept_quark (), g_object_ref (kept), g_object_unref);
  hon_input_bind_settings (input, kept, hon_kept_get_flags (settings));
  g_signal_connect_object (settings, "changed::remember-inputs", G_CALLBACK (remember_changed_cb), input,
                           G_CONNECT_SWAPPED);
}
