/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-help-topic.h"

/* Any bytes as a page of the help: it is read or refused with a reason, and what is read can be shown. */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HonHelpTopic) topic = hon_help_topic_new ((const char *) data, (gssize) size, &error);

  g_assert_true ((topic == NULL) == (error != NULL));
  for (guint i = 0; topic != NULL && i < hon_help_topic_get_n_blocks (topic); i++)
    {
      const HonHelpBlock *block = hon_help_topic_get_block (topic, i);

      g_assert_true (block->markup == NULL || g_utf8_validate (block->markup, -1, NULL));
    }

  return 0;
}
