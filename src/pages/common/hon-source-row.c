/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-source-row.h"

#include <glib/gi18n.h>

/**
 * HonSourceRow:
 *
 * A row that names a source, and opens it in the browser when it is activated.
 */

struct _HonSourceRow
{
  AdwActionRow  parent_instance;

  HonSource    *source; /* (owned) */
};

enum
{
  PROP_0,
  PROP_SOURCE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonSourceRow, hon_source_row, ADW_TYPE_ACTION_ROW)

static void
hon_source_row_activate (AdwActionRow *row)
{
  HonSourceRow *self = HON_SOURCE_ROW (row);
  const char *url = hon_source_get_url (self->source);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (url == NULL)
    return;

  launcher = gtk_uri_launcher_new (url);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
}

static void
show_source (HonSourceRow *self)
{
  g_autofree char *reference = hon_source_dup_reference (self->source);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hon_source_get_title (self->source));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reference);
  if (hon_source_get_url (self->source) != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name ("hon-external-link-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Opens in the browser"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), image);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), hon_source_get_url (self->source));
    }
}

static void
hon_source_row_dispose (GObject *object)
{
  HonSourceRow *self = HON_SOURCE_ROW (object);

  g_clear_object (&self->source);

  G_OBJECT_CLASS (hon_source_row_parent_class)->dispose (object);
}

static void
hon_source_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonSourceRow *self = HON_SOURCE_ROW (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_source_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonSourceRow *self = HON_SOURCE_ROW (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      self->source = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_source_row_class_init (HonSourceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_source_row_dispose;
  object_class->get_property = hon_source_row_get_property;
  object_class->set_property = hon_source_row_set_property;
  ADW_ACTION_ROW_CLASS (klass)->activate = hon_source_row_activate;

  /**
   * HonSourceRow:source:
   *
   * The source that the row names.
   */
  props[PROP_SOURCE] =
    g_param_spec_object ("source", NULL, NULL, HON_TYPE_SOURCE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_source_row_init (HonSourceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
hon_source_row_new (HonSource *source)
{
  HonSourceRow *self;

  g_return_val_if_fail (HON_IS_SOURCE (source), NULL);

  self = g_object_new (HON_TYPE_SOURCE_ROW, "source", source, NULL);

  /* Not before it is made: until then its labels take an ampersand for markup. */
  show_source (self);

  return GTK_WIDGET (self);
}
