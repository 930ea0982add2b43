/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-confidence.h"

#include <glib/gi18n-lib.h>

GType
hon_confidence_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_CONFIDENCE_OFFICIAL, "HON_CONFIDENCE_OFFICIAL", "official" },
    { HON_CONFIDENCE_SECONDARY, "HON_CONFIDENCE_SECONDARY", "secondary" },
    { HON_CONFIDENCE_CONTESTED, "HON_CONFIDENCE_CONTESTED", "contested" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonConfidence", values));

  return type;
}

/**
 * hon_confidence_get_label:
 * @confidence: how far a fact can be relied on
 *
 * Returns: a translated word for it
 */
const char *
hon_confidence_get_label (HonConfidence confidence)
{
  switch (confidence)
    {
    case HON_CONFIDENCE_OFFICIAL:
      return C_("confidence", "Official");

    case HON_CONFIDENCE_SECONDARY:
      return C_("confidence", "Secondary source");

    case HON_CONFIDENCE_CONTESTED:
      return C_("confidence", "Contested");
    }

  g_return_val_if_reached (NULL);
}
