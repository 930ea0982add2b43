/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-tour.h"

#include <errno.h>
#include <glib/gstdio.h>

/* How many frames a page has to settle before its picture is taken: layouts
 * change at breakpoints, and animations end.
 */
#define SETTLE_FRAMES 40

/**
 * HonTour:
 *
 * Visits every page in each size and colour scheme, writes a picture of it, and
 * leaves: for those who have no display, and for the tests.
 */

struct _HonTour
{
  GObject             parent_instance;

  char               *folder;      /* (owned) */
  GtkWindow          *window;      /* (nullable) (unowned) */
  const char * const *pages;       /* ids */
  GdkPaintable       *paintable;   /* (nullable) (owned): sees the window from its next frame on */
  guint               shot;        /* which picture is next */
  guint               frames;      /* that it has had to settle */
  gboolean            is_prepared; /* the window shows what the next picture is of */
};

static const struct
{
  int         width;
  int         height;
  const char *name;
} sizes[] = {
  { 1280, 800, "wide" },
  { 800, 600, "half" },
  { 360, 640, "narrow" },
};

static const struct
{
  AdwColorScheme  scheme;
  const char     *name;
} schemes[] = {
  { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" },
  { ADW_COLOR_SCHEME_FORCE_DARK, "dark" },
};

G_DEFINE_FINAL_TYPE (HonTour, hon_tour, G_TYPE_OBJECT)

static guint
count_shots (HonTour *self)
{
  return g_strv_length ((char **) self->pages) * G_N_ELEMENTS (sizes) * G_N_ELEMENTS (schemes);
}

/* Where the next picture is taken. */
static void
locate_shot (HonTour     *self,
             const char **page,
             guint       *size,
             guint       *scheme)
{
  *scheme = self->shot % G_N_ELEMENTS (schemes);
  *size = self->shot / G_N_ELEMENTS (schemes) % G_N_ELEMENTS (sizes);
  *page = self->pages[self->shot / G_N_ELEMENTS (schemes) / G_N_ELEMENTS (sizes)];
}

static void
prepare_shot (HonTour *self)
{
  const char *page;
  guint size, scheme;

  locate_shot (self, &page, &size, &scheme);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme].scheme);
  gtk_window_set_default_size (self->window, sizes[size].width, sizes[size].height);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "pages.show", "s", page);
  self->frames = 0;
  self->is_prepared = TRUE;
}

static void
take_shot (HonTour *self)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const char *page;
  guint size, scheme;

  locate_shot (self, &page, &size, &scheme);
  name = g_strdup_printf ("%s-%s-%s.png", page, sizes[size].name, schemes[scheme].name);
  path = g_build_filename (self->folder, name, NULL);

  gdk_paintable_snapshot (self->paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL);
  if (gdk_texture_save_to_png (texture, path))
    g_print ("%s\n", path);
  else
    g_printerr ("%s: %s\n", path, g_strerror (errno));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HonTour *self = HON_TOUR (user_data);

  gtk_widget_queue_draw (widget);
  if (++self->frames < SETTLE_FRAMES)
    return G_SOURCE_CONTINUE;

  if (self->is_prepared)
    {
      take_shot (self);
      self->shot++;
    }
  if (self->shot < count_shots (self))
    {
      prepare_shot (self);
      return G_SOURCE_CONTINUE;
    }

  g_application_quit (G_APPLICATION (gtk_window_get_application (self->window)));

  return G_SOURCE_REMOVE;
}

static void
hon_tour_dispose (GObject *object)
{
  HonTour *self = HON_TOUR (object);

  g_clear_object (&self->paintable);

  G_OBJECT_CLASS (hon_tour_parent_class)->dispose (object);
}

static void
hon_tour_finalize (GObject *object)
{
  HonTour *self = HON_TOUR (object);

  g_free (self->folder);

  G_OBJECT_CLASS (hon_tour_parent_class)->finalize (object);
}

static void
hon_tour_class_init (HonTourClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_tour_dispose;
  object_class->finalize = hon_tour_finalize;
}

static void
hon_tour_init (HonTour *self)
{
}

/**
 * hon_tour_new:
 * @folder: where pictures are written; made if it is not there
 *
 * Returns: (transfer full): a tour that has not begun
 */
HonTour *
hon_tour_new (const char *folder)
{
  HonTour *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (HON_TYPE_TOUR, NULL);
  self->folder = g_strdup (folder);

  return self;
}

/**
 * hon_tour_start:
 * @self: a tour
 * @window: a window whose action `pages.show` goes to a page; it must outlive the tour
 * @pages: (array zero-terminated=1): the ids of the pages to visit; static
 *
 * Begins, and quits the application at the end.
 */
void
hon_tour_start (HonTour            *self,
                GtkWindow          *window,
                const char * const *pages)
{
  g_return_if_fail (HON_IS_TOUR (self));
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (pages != NULL);

  self->window = window;
  self->pages = pages;
  g_mkdir_with_parents (self->folder, 0755);
  self->paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, g_object_ref (self), g_object_unref);
}
