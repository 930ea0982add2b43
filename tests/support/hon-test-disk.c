/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-disk.h"

#include <signal.h>
#include <sys/resource.h>

/* A full disk, as far as the program can tell: from now on no file grows beyond a few bytes. */
void
hon_test_disk_fill (gsize n_bytes)
{
  struct rlimit limit;

  /* Else a file that grows too large ends the program. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = n_bytes;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

void
hon_test_disk_free (void)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* Counts hidden files as well: temporary ones are. */
guint
hon_test_disk_count_files (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) opened = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (opened) != NULL)
    n++;

  return n;
}
