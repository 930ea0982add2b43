/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chart.h"

#include <glib/gi18n.h>

/**
 * HonChart:
 *
 * What all charts have in common: a title, a subtitle and credits; figures in a sheet; a scene that
 * can be drawn outside the window; and a cursor that is moved by keys.
 *
 * ## Keys
 *
 * | Key                             | Does                                                   |
 * |---------------------------------|--------------------------------------------------------|
 * | arrows, Page Up and Down,       | emit [signal@Chart::move-cursor]; a chart ignores      |
 * | Home, End                       | those it has no use for                                |
 * | Enter, Space                    | emit [signal@Chart::activate-cursor]                   |
 * | Escape                          | emits [signal@Chart::clear-cursor]                     |
 *
 * ## CSS nodes
 *
 * Each kind of chart has a CSS node of its own; all have the class `.chart`.
 *
 * ## Accessibility
 *
 * The role is GROUP, labelled with the title.
 */

typedef struct
{
  char           *title; /* (nullable) (owned) */
  char           *subtitle; /* (nullable) (owned) */
  char           *credits; /* (nullable) (owned) */
  HonChartFormat *format; /* (nullable) (owned) */
} HonChartPrivate;

typedef struct
{
  guint           keyval;
  guint           keypad_keyval;
  GtkMovementStep step;
  int             count;
} Move;

static const Move moves[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_MOVEMENT_VISUAL_POSITIONS, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_MOVEMENT_VISUAL_POSITIONS, 1 },
  { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_MOVEMENT_DISPLAY_LINES, -1 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_MOVEMENT_DISPLAY_LINES, 1 },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_MOVEMENT_PAGES, -1 },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_MOVEMENT_PAGES, 1 },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_MOVEMENT_DISPLAY_LINE_ENDS, -1 },
  { GDK_KEY_End, GDK_KEY_KP_End, GTK_MOVEMENT_DISPLAY_LINE_ENDS, 1 },
};

static const guint activating_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_HEADING,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HonChart, hon_chart, GTK_TYPE_WIDGET)

static HonChartPrivate *
get_private (HonChart *self)
{
  return hon_chart_get_instance_private (self);
}

static void
hon_chart_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hon_chart_parent_class)->dispose (object);
}

static void
hon_chart_finalize (GObject *object)
{
  HonChartPrivate *priv = get_private (HON_CHART (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->credits, g_free);
  g_clear_pointer (&priv->format, hon_chart_format_unref);

  G_OBJECT_CLASS (hon_chart_parent_class)->finalize (object);
}

static void
hon_chart_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HonChartPrivate *priv = get_private (HON_CHART (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_HEADING:
      g_value_take_string (value, hon_chart_dup_heading (HON_CHART (object), priv->title));
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_chart_class_init (HonChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_chart_dispose;
  object_class->finalize = hon_chart_finalize;
  object_class->get_property = hon_chart_get_property;

  /**
   * HonChart:title: (nullable)
   *
   * What the chart shows, already translated; its accessible label.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChart:heading: (nullable)
   *
   * The title with the period that is shown, if the chart is over time.
   */
  props[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonChart:subtitle: (nullable)
   *
   * The unit of the figures and how they were computed, already translated.
   */
  props[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonChart::move-cursor:
   * @self: a chart
   * @step: the unit of the move
   * @count: how many units, and in which direction
   *
   * A keybinding signal that moves the cursor.
   *
   * Returns: whether the key was handled
   */
  g_signal_new ("move-cursor",
                HON_TYPE_CHART,
                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                G_STRUCT_OFFSET (HonChartClass, move_cursor),
                g_signal_accumulator_true_handled, NULL,
                NULL,
                G_TYPE_BOOLEAN, 2, GTK_TYPE_MOVEMENT_STEP, G_TYPE_INT);

  /**
   * HonChart::activate-cursor:
   * @self: a chart
   *
   * A keybinding signal that activates what is under the cursor.
   *
   * Returns: whether the key was handled
   */
  g_signal_new ("activate-cursor",
                HON_TYPE_CHART,
                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                G_STRUCT_OFFSET (HonChartClass, activate_cursor),
                g_signal_accumulator_true_handled, NULL,
                NULL,
                G_TYPE_BOOLEAN, 0);

  /**
   * HonChart::clear-cursor:
   * @self: a chart
   *
   * A keybinding signal that removes the cursor.
   *
   * Returns: whether the key was handled
   */
  g_signal_new ("clear-cursor",
                HON_TYPE_CHART,
                G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                G_STRUCT_OFFSET (HonChartClass, clear_cursor),
                g_signal_accumulator_true_handled, NULL,
                NULL,
                G_TYPE_BOOLEAN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding_signal (widget_class, moves[i].keyval, 0, "move-cursor",
                                           "(ii)", moves[i].step, moves[i].count);
      gtk_widget_class_add_binding_signal (widget_class, moves[i].keypad_keyval, 0, "move-cursor",
                                           "(ii)", moves[i].step, moves[i].count);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activating_keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, activating_keys[i], 0,
                                         "activate-cursor", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Escape, 0, "clear-cursor", NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hon_chart_init (HonChart *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "chart");
}

/**
 * hon_chart_get_title:
 * @self: a chart
 *
 * Gets what the chart shows.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
hon_chart_get_title (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return get_private (self)->title;
}

/**
 * hon_chart_set_title:
 * @self: a chart
 * @title: (nullable): a title, already translated
 *
 * Sets what the chart shows.
 */
void
hon_chart_set_title (HonChart   *self,
                     const char *title)
{
  g_return_if_fail (HON_IS_CHART (self));

  if (!g_set_str (&get_private (self)->title, title))
    return;

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEADING]);
}

/**
 * hon_chart_dup_heading:
 * @self: a chart
 * @title: (nullable): what the chart is called: its title, or another one
 *
 * Adds the period that is shown to a title.
 *
 * Returns: (transfer full) (nullable): the title, with the period if the chart is over time
 */
char *
hon_chart_dup_heading (HonChart   *self,
                       const char *title)
{
  HonChartClass *klass;
  g_autofree char *period = NULL;

  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  klass = HON_CHART_GET_CLASS (self);
  period = klass->dup_period != NULL ? klass->dup_period (self) : NULL;
  if (title == NULL || *title == '\0' || period == NULL)
    return g_strdup (title);

  /* Translators: the title of a chart; %2$s is the period that it shows, such as 1990–2026. */
  return g_strdup_printf (C_("chart", "%1$s, %2$s"), title, period);
}

/**
 * hon_chart_period_changed:
 * @self: a chart
 *
 * Tells that another period is shown; called by charts over time.
 */
void
hon_chart_period_changed (HonChart *self)
{
  g_return_if_fail (HON_IS_CHART (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEADING]);
}

/**
 * hon_chart_get_subtitle:
 * @self: a chart
 *
 * Gets the unit of the figures and how they were computed.
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
hon_chart_get_subtitle (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return get_private (self)->subtitle;
}

/**
 * hon_chart_set_subtitle:
 * @self: a chart
 * @subtitle: (nullable): a subtitle, already translated
 *
 * Sets the unit of the figures and how they were computed.
 */
void
hon_chart_set_subtitle (HonChart   *self,
                        const char *subtitle)
{
  g_return_if_fail (HON_IS_CHART (self));

  if (g_set_str (&get_private (self)->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
}

/**
 * hon_chart_get_credits:
 * @self: a chart
 *
 * Gets the sources of the figures.
 *
 * Returns: (transfer none) (nullable): a line for each source
 */
const char *
hon_chart_get_credits (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return get_private (self)->credits;
}

/**
 * hon_chart_set_credits:
 * @self: a chart
 * @credits: (nullable): a line for each source, already translated
 *
 * Sets the sources of the figures.
 */
void
hon_chart_set_credits (HonChart   *self,
                       const char *credits)
{
  g_return_if_fail (HON_IS_CHART (self));

  g_set_str (&get_private (self)->credits, credits);
}

/**
 * hon_chart_get_format:
 * @self: a chart
 *
 * Gets how values are written.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL for plain numbers
 */
HonChartFormat *
hon_chart_get_format (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return get_private (self)->format;
}

/**
 * hon_chart_set_format:
 * @self: a chart
 * @format: (nullable): a format; %NULL writes plain numbers
 *
 * Sets how values are written.
 */
void
hon_chart_set_format (HonChart       *self,
                      HonChartFormat *format)
{
  g_return_if_fail (HON_IS_CHART (self));

  if (hon_chart_format_set (&get_private (self)->format, format))
    HON_CHART_GET_CLASS (self)->format_changed (self);
}

/**
 * hon_chart_get_sheet:
 * @self: a chart
 *
 * Gets the figures of the chart in rows and columns.
 *
 * Returns: (transfer none): the sheet, which stays the same as long as the chart lives
 */
HonChartSheet *
hon_chart_get_sheet (HonChart *self)
{
  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  return HON_CHART_GET_CLASS (self)->get_sheet (self);
}

/**
 * hon_chart_measure_scene:
 * @self: a chart
 * @context: fonts and text direction
 * @width: the width in pixels
 *
 * Measures the chart as it is drawn outside the window.
 *
 * Returns: the height that it needs, in pixels
 */
int
hon_chart_measure_scene (HonChart     *self,
                         PangoContext *context,
                         int           width)
{
  g_return_val_if_fail (HON_IS_CHART (self), 0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);
  g_return_val_if_fail (width > 0, 0);

  return HON_CHART_GET_CLASS (self)->measure_scene (self, context, width);
}

/**
 * hon_chart_dup_notes:
 * @self: a chart
 * @context: fonts and text direction
 * @width: the width of the scene in pixels
 *
 * Writes what the scene has only a number for at a width.
 *
 * Returns: (transfer full) (nullable): one paragraph; %NULL if there is nothing to tell
 */
char *
hon_chart_dup_notes (HonChart     *self,
                     PangoContext *context,
                     int           width)
{
  HonChartClass *klass;

  g_return_val_if_fail (HON_IS_CHART (self), NULL);

  klass = HON_CHART_GET_CLASS (self);

  return klass->dup_notes != NULL ? klass->dup_notes (self, context, width) : NULL;
}

/**
 * hon_chart_snapshot_scene:
 * @self: a chart
 * @palette: colours
 * @context: fonts and text direction
 * @snapshot: the snapshot to draw on
 * @width: the width in pixels
 * @height: the height in pixels, at least that of hon_chart_measure_scene()
 *
 * Draws the chart as it is exported, without its title and its credits.
 */
void
hon_chart_snapshot_scene (HonChart              *self,
                          const HonChartPalette *palette,
                          PangoContext          *context,
                          GtkSnapshot           *snapshot,
                          int                    width,
                          int                    height)
{
  g_return_if_fail (HON_IS_CHART (self));
  g_return_if_fail (palette != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  HON_CHART_GET_CLASS (self)->snapshot_scene (self, palette, context, snapshot, width, height);
}
