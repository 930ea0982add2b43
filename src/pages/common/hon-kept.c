/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-kept.h"

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
