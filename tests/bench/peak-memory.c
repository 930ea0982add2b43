/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* How long a command takes and how much memory it has at most.
 *
 *   peak-memory COMMAND [ARGUMENT…]
 *
 * Runs the command with our own standard input and output, then prints its wall
 * time in milliseconds and its peak resident memory in KiB on standard error.
 * A small program of its own, because a process starts with the peak of the
 * one that made it: below that of an interpreter nothing could be seen.
 */

int
main (int   argc,
      char *argv[])
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  int status;
  int failure;
  pid_t pid;

  if (argc < 2)
    {
      fprintf (stderr, "usage: %s COMMAND [ARGUMENT...]\n", program_invocation_short_name);
      return 2;
    }

  failure = posix_spawnp (&pid, argv[1], NULL, NULL, &argv[1], environ);
  if (failure != 0)
    {
      fprintf (stderr, "%s: %s: %s\n", program_invocation_short_name, argv[1],
               g_strerror (failure));
      return 2;
    }
  if (wait4 (pid, &status, 0, &usage) < 0)
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, g_strerror (errno));
      return 2;
    }
  fprintf (stderr, "%.3f %ld\n", (g_get_monotonic_time () - start) / 1000.0, usage.ru_maxrss);

  return WIFEXITED (status) ? WEXITSTATUS (status) : 1;
}
