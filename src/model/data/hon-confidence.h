/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HonConfidence:
 * @HON_CONFIDENCE_OFFICIAL: an official text or page, or the Urssaf's own model, states it
 * @HON_CONFIDENCE_SECONDARY: others report it
 * @HON_CONFIDENCE_CONTESTED: sources disagree; all claims are shown
 * @HON_CONFIDENCE_OWN: it is not published: it is the reader's own
 *
 * How far a fact can be relied on.
 */
typedef enum
{
  HON_CONFIDENCE_OFFICIAL,
  HON_CONFIDENCE_SECONDARY,
  HON_CONFIDENCE_CONTESTED,
  HON_CONFIDENCE_OWN,
} HonConfidence;

const char *hon_confidence_to_id     (HonConfidence confidence);
const char *hon_confidence_get_label (HonConfidence confidence);

G_END_DECLS
