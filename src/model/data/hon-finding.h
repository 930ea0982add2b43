/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-evidence.h"

G_BEGIN_DECLS

/**
 * HonFinding:
 * @text: what is said, in the reader's language
 * @evidence: where it was read, and how far it can be relied on
 *
 * A sentence with what is known of it. The record that hands it out owns it.
 */
typedef struct
{
  char        *text;
  HonEvidence  evidence;
} HonFinding;

G_END_DECLS
