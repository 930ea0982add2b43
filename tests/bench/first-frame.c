/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* How long a program takes from its start to its first frame and to its whole
 * picture, and what memory it has once it has come to rest.
 *
 *   first-frame COMMAND [ARGUMENT…]
 *
 * An ordinary client of the X server, which knows nothing of the program. The
 * first frame is there when a new top-level window, that is no icon or tooltip,
 * shows more than one colour. Two seconds later the picture that it shows then
 * is taken for the whole, and the moment from which on no more than one part in
 * a hundred was missing is looked up. Prints both in milliseconds from just
 * before the start, the proportional set size (PSS) of the program and all it
 * started, in KiB, and how much of the whole picture the first frame lacked, in
 * percent; then ends the program.
 */

#define LEAST_SIZE   100  /* pixels */
#define PIXEL_STEP   4    /* pictures are compared on every fourth pixel of every fourth row */
#define MISSING_PART 100  /* one part in this many may be missing, such as a cursor that blinks */
#define TIMEOUT      30   /* seconds until we give up waiting for a frame */
#define SETTLE       2    /* seconds from the first frame until all is taken for done */
#define END_TIMEOUT  5    /* seconds to end in before we kill */

typedef struct
{
  double  when;
  GArray *pixels; /* (element-type guint32) (owned) */
} Picture;

typedef struct
{
  Display   *display;
  int        damage_event;
  pid_t      pid;
  Window     window;   /* the one that showed the first frame; None before */
  GPtrArray *pictures; /* (element-type Picture) (owned): what it showed since */
} Watch;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_array_unref (picture->pixels);
  g_free (picture);
}

/* Windows of the program come and go while we look at them. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static double
seconds_now (void)
{
  return g_get_monotonic_time () / (double) G_USEC_PER_SEC;
}

static pid_t
start_program (char *argv[])
{
  pid_t parent = getpid ();
  pid_t pid = fork ();

  if (pid != 0)
    return pid;

  setpgid (0, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (getppid () == parent)
    execvp (argv[0], argv);
  _exit (127);
}

static gboolean
has_ended (pid_t pid)
{
  siginfo_t info = { 0 };

  return waitid (P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == pid;
}

static void
end_program (pid_t pid)
{
  double end = seconds_now () + END_TIMEOUT;

  kill (pid, SIGTERM);
  while (!has_ended (pid) && seconds_now () < end)
    g_usleep (G_USEC_PER_SEC / 100);

  /* Whatever is left of it and of what it started. */
  kill (-pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

/* Takes what the screen shows of a window; NULL when it is gone. */
static Picture *
take_picture (Watch  *watch,
              Window  window)
{
  XWindowAttributes attributes;
  XImage *image;
  Picture *picture;
  double when = seconds_now ();
  int width;
  int height;

  if (!XGetWindowAttributes (watch->display, window, &attributes) ||
      attributes.map_state != IsViewable)
    return NULL;

  width = MIN (attributes.width, WidthOfScreen (attributes.screen) - MAX (attributes.x, 0));
  height = MIN (attributes.height, HeightOfScreen (attributes.screen) - MAX (attributes.y, 0));
  image = XGetImage (watch->display, window, 0, 0, width, height, AllPlanes, ZPixmap);
  if (image == NULL)
    return NULL;

  picture = g_new (Picture, 1);
  picture->when = when;
  picture->pixels = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (int y = 0; y < height; y += PIXEL_STEP)
    for (int x = 0; x < width; x += PIXEL_STEP)
      {
        guint32 pixel = XGetPixel (image, x, y);

        g_array_append_val (picture->pixels, pixel);
      }
  XDestroyImage (image);

  return picture;
}

static gboolean
is_painted (const Picture *picture)
{
  for (guint i = 1; i < picture->pixels->len; i++)
    if (g_array_index (picture->pixels, guint32, i) != g_array_index (picture->pixels, guint32, 0))
      return TRUE;

  return FALSE;
}

/* Returns: how many pixels of two pictures differ; all of them if the sizes do */
static guint
count_different (const Picture *picture,
                 const Picture *other)
{
  guint n_different = 0;

  if (picture->pixels->len != other->pixels->len)
    return other->pixels->len;
  for (guint i = 0; i < picture->pixels->len; i++)
    if (g_array_index (picture->pixels, guint32, i) != g_array_index (other->pixels, guint32, i))
      n_different++;

  return n_different;
}

static const Picture *
get_picture (Watch *watch,
             guint  position)
{
  return g_ptr_array_index (watch->pictures, position);
}

/* Finds when the window came to show what it shows in the end. */
static double
find_whole (Watch *watch)
{
  guint i = watch->pictures->len - 1;
  const Picture *last = get_picture (watch, i);

  while (i > 0 &&
         count_different (get_picture (watch, i - 1), last) <= last->pixels->len / MISSING_PART)
    i--;

  return get_picture (watch, i)->when;
}

/* Returns: how much of what the window shows in the end was not in its first frame, percent */
static double
measure_lack (Watch *watch)
{
  const Picture *last = get_picture (watch, watch->pictures->len - 1);

  return 100.0 * count_different (get_picture (watch, 0), last) / last->pixels->len;
}

static void
handle_map (Watch  *watch,
            XEvent *event)
{
  XWindowAttributes attributes;

  /* The server reports the whole window as damaged at once, so nothing is
   * missed that was painted before.
   */
  if (!event->xmap.override_redirect &&
      XGetWindowAttributes (watch->display, event->xmap.window, &attributes) &&
      attributes.width > LEAST_SIZE && attributes.height > LEAST_SIZE)
    XDamageCreate (watch->display, event->xmap.window, XDamageReportNonEmpty);
}

static void
handle_damage (Watch  *watch,
               XEvent *event)
{
  XDamageNotifyEvent *damage = (XDamageNotifyEvent *) event;
  Picture *picture;

  XDamageSubtract (watch->display, damage->damage, None, None);
  if (watch->window != None && watch->window != damage->drawable)
    return;

  picture = take_picture (watch, damage->drawable);
  if (picture == NULL)
    return;
  if (!is_painted (picture))
    {
      picture_free (picture);
      return;
    }

  watch->window = damage->drawable;
  g_ptr_array_add (watch->pictures, picture);
}

/* Watches for some seconds, or as long as no frame has come. */
static void
watch_screen (Watch    *watch,
              double    seconds,
              gboolean  until_frame)
{
  double end = seconds_now () + seconds;
  struct pollfd poll_fd = { .fd = ConnectionNumber (watch->display), .events = POLLIN };

  while (!has_ended (watch->pid) && seconds_now () < end &&
         !(until_frame && watch->window != None))
    {
      XEvent event;

      if (XPending (watch->display) == 0)
        {
          poll (&poll_fd, 1, 20);
          continue;
        }

      XNextEvent (watch->display, &event);
      if (event.type == MapNotify)
        handle_map (watch, &event);
      else if (event.type == watch->damage_event + XDamageNotify)
        handle_damage (watch, &event);
    }
}

/* Reads the parent of a process; 0 when it is gone. */
static pid_t
read_parent (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *text = NULL;
  const char *end;
  int parent;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  /* The second field is a name that may hold anything, in parentheses. */
  end = strrchr (text, ')');
  if (end == NULL || sscanf (end + 1, " %*c %d", &parent) != 1)
    return 0;

  return parent;
}

static gboolean
is_within (pid_t pid,
           pid_t ancestor)
{
  while (pid > 1 && pid != ancestor)
    pid = read_parent (pid);

  return pid == ancestor;
}

/* Reads the PSS of one process, KiB. */
static long
read_pss (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  line = strstr (text, "\nPss:");

  return line != NULL ? strtol (line + strlen ("\nPss:"), NULL, 10) : 0;
}

static long
read_tree_pss (pid_t root)
{
  g_autoptr (GDir) processes = g_dir_open ("/proc", 0, NULL);
  const char *name;
  long total = 0;

  if (processes == NULL)
    return 0;
  while ((name = g_dir_read_name (processes)) != NULL)
    {
      pid_t pid = atoi (name);

      if (pid > 0 && is_within (pid, root))
        total += read_pss (pid);
    }

  return total;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (picture_free);
  Watch watch = { .pictures = pictures };
  int damage_error;
  double start;
  double first = 0.0;
  double whole = 0.0;
  double lack = 0.0;
  long pss = 0;

  if (argc < 2)
    {
      fprintf (stderr, "usage: %s COMMAND [ARGUMENT...]\n", program_invocation_short_name);
      return 2;
    }

  watch.display = XOpenDisplay (NULL);
  if (watch.display == NULL ||
      !XDamageQueryExtension (watch.display, &watch.damage_event, &damage_error))
    {
      fprintf (stderr, "%s: no X display with the DAMAGE extension\n",
               program_invocation_short_name);
      return 2;
    }
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);

  start = seconds_now ();
  watch.pid = start_program (&argv[1]);
  if (watch.pid < 0)
    {
      fprintf (stderr, "%s: %s\n", program_invocation_short_name, g_strerror (errno));
      return 2;
    }

  watch_screen (&watch, TIMEOUT, TRUE);
  if (watch.window != None)
    {
      first = get_picture (&watch, 0)->when - start;
      watch_screen (&watch, SETTLE, FALSE);
      whole = find_whole (&watch) - start;
      lack = measure_lack (&watch);
      if (!has_ended (watch.pid))
        pss = read_tree_pss (watch.pid);
    }
  end_program (watch.pid);
  XCloseDisplay (watch.display);

  if (pss == 0)
    {
      fprintf (stderr, "%s: %s: %s\n", program_invocation_short_name, argv[1],
               watch.window == None ? "no frame" : "ended by itself");
      return 1;
    }
  printf ("%.1f %.1f %ld %.1f\n", first * 1000.0, whole * 1000.0, pss, lack);

  return 0;
}
