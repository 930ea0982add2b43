/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* What a fuzzer calls with bytes that it made up. Every target defines it: it
 * returns 0, and a target that finds something wrong ends the program. The name
 * is that of libFuzzer.
 */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);
