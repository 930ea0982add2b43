/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-confidence.h"

#include <glib/gi18n-lib.h>

/**
 * hon_confidence_to_id:
 * @confidence: how far a fact can be relied on
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_confidence_to_id (HonConfidence confidence)
{
  switch (confidence)
    {
    case HON_CONFIDENCE_OFFICIAL:
      return "official";

    case HON_CONFIDENCE_SECONDARY:
      return "secondary";

    case HON_CONFIDENCE_CONTESTED:
      return "contested";

    case HON_CONFIDENCE_OWN:
      return "own";
    }

  g_return_val_if_reached (NULL);
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

    case HON_CONFIDENCE_OWN:
      return C_("confidence", "Not published");
    }

  g_return_val_if_reached (NULL);
}
