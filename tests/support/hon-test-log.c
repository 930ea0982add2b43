/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-log.h"

/* What other people's libraries complain about for no fault of ours, word for
 * word. GTK 4.24 tells the first frame of a popup twice on an X server without
 * a compositor, which is what tests run on.
 */
static const char * const forgiven[] = {
  "gdk_frame_timings_submitted() called on submitted frame.",
};

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0)
      for (guint j = 0; j < G_N_ELEMENTS (forgiven); j++)
        if (g_str_equal (fields[i].value, forgiven[j]))
          return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* Lets a program live on after what is forgiven; whether another warning ends it is said by
 * G_DEBUG, as ever.
 */
void
hon_test_log_init (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}
