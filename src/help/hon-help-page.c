/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-page.h"

#include "hon-help-resources.h"

/**
 * HonHelpPage:
 *
 * Shows a page of the help, with pictures for the light or the dark.
 *
 * ## Actions
 *
 * A link to another page activates `help.show` with its id, which is the window's.
 *
 * ## Accessibility
 *
 * Titles are headings, lists are lists, pictures tell what they show.
 */

struct _HonHelpPage
{
  AdwNavigationPage  parent_instance;

  /* Template children */
  GtkScrolledWindow *scrolled_window;
  GtkBox            *content_box;

  HonHelpBook       *book;  /* (owned) */
  HonHelpTopic      *topic; /* (owned) */
};

/* A picture in the colours of the day. */
typedef struct
{
  HonHelpBook *book; /* (owned) */
  char        *path; /* (owned) */
} Figure;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_TOPIC,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonHelpPage, hon_help_page, ADW_TYPE_NAVIGATION_PAGE)

static void
free_figure (gpointer data)
{
  Figure *figure = data;

  g_object_unref (figure->book);
  g_free (figure->path);
  g_free (figure);
}

static gboolean
load_figure (GBinding     *binding,
             const GValue *is_dark,
             GValue       *paintable,
             gpointer      user_data)
{
  Figure *figure = user_data;

  g_value_take_object (paintable,
                       hon_help_book_load_figure (figure->book, figure->path, g_value_get_boolean (is_dark)));

  return TRUE;
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *address,
                  gpointer    user_data)
{
  if (!g_str_has_prefix (address, HON_HELP_SCHEME))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (label), "help.show", "s", address + strlen (HON_HELP_SCHEME));

  return TRUE;
}

static GtkWidget *
make_label (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (activate_link_cb), NULL);

  return label;
}

static GtkWidget *
make_heading (const HonHelpBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", block->markup,
                                   "use-markup", TRUE,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "title-4");

  return label;
}

/* A text with what marks it before it: a bullet, a number, an icon. */
static GtkWidget *
make_marked (GtkWidget         *mark,
             const char        *markup,
             GtkAccessibleRole  role)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", role, "spacing", 12, NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), make_label (markup));

  return box;
}

static GtkWidget *
make_item (const HonHelpBlock *block)
{
  g_autofree char *number = g_strdup_printf ("%u.", block->number);
  gboolean is_step = block->kind == HON_HELP_BLOCK_STEP;
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role",
                                  is_step ? GTK_ACCESSIBLE_ROLE_LABEL : GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "label", is_step ? number : "•",
                                  NULL);

  gtk_widget_add_css_class (mark, "dim-label");

  return make_marked (mark, block->markup, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static GtkWidget *
make_note (const HonHelpBlock *block)
{
  GtkWidget *box = make_marked (gtk_image_new_from_icon_name ("dialog-information-symbolic"), block->markup,
                                GTK_ACCESSIBLE_ROLE_NOTE);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "note");

  return box;
}

static GtkWidget *
make_figure (HonHelpPage        *self,
             const HonHelpBlock *block)
{
  g_autofree char *text = NULL;
  GtkWidget *picture = gtk_picture_new ();
  Figure *figure = g_new0 (Figure, 1);

  pango_parse_markup (block->markup, -1, 0, NULL, &text, NULL, NULL);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), text);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "card");
  figure->book = g_object_ref (self->book);
  figure->path = g_strdup (block->path);
  g_object_bind_property_full (adw_style_manager_get_default (), "dark", picture, "paintable",
                               G_BINDING_SYNC_CREATE, load_figure, NULL, figure, free_figure);

  return picture;
}

/* The list that an item belongs to: the one before it goes on, or a new one begins. */
static GtkWidget *
ensure_list (HonHelpPage        *self,
             const HonHelpBlock *block,
             const HonHelpBlock *before)
{
  GtkWidget *list;

  if (before != NULL && before->kind == block->kind && block->number != 1)
    return gtk_widget_get_last_child (GTK_WIDGET (self->content_box));

  list = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", 6,
                       NULL);
  gtk_box_append (self->content_box, list);

  return list;
}

static void
add_block (HonHelpPage        *self,
           const HonHelpBlock *block,
           const HonHelpBlock *before)
{
  switch (block->kind)
    {
    case HON_HELP_BLOCK_HEADING:
      gtk_box_append (self->content_box, make_heading (block));
      break;

    case HON_HELP_BLOCK_PARAGRAPH:
      gtk_box_append (self->content_box, make_label (block->markup));
      break;

    case HON_HELP_BLOCK_ITEM:
    case HON_HELP_BLOCK_STEP:
      gtk_box_append (GTK_BOX (ensure_list (self, block, before)), make_item (block));
      break;

    case HON_HELP_BLOCK_NOTE:
      gtk_box_append (self->content_box, make_note (block));
      break;

    case HON_HELP_BLOCK_FIGURE:
      gtk_box_append (self->content_box, make_figure (self, block));
      break;
    }
}

static void
hon_help_page_constructed (GObject *object)
{
  HonHelpPage *self = HON_HELP_PAGE (object);
  const HonHelpBlock *before = NULL;

  G_OBJECT_CLASS (hon_help_page_parent_class)->constructed (object);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), hon_help_topic_get_title (self->topic));
  adw_navigation_page_set_tag (ADW_NAVIGATION_PAGE (self), hon_help_topic_get_id (self->topic));
  for (guint i = 0; i < hon_help_topic_get_n_blocks (self->topic); i++)
    {
      const HonHelpBlock *block = hon_help_topic_get_block (self->topic, i);

      add_block (self, block, before);
      before = block;
    }
}

/* The keys scroll at once. */
static void
hon_help_page_shown (AdwNavigationPage *page)
{
  HonHelpPage *self = HON_HELP_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->scrolled_window));
}

static void
hon_help_page_dispose (GObject *object)
{
  HonHelpPage *self = HON_HELP_PAGE (object);

  g_clear_object (&self->book);
  g_clear_object (&self->topic);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_HELP_PAGE);

  G_OBJECT_CLASS (hon_help_page_parent_class)->dispose (object);
}

static void
hon_help_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HonHelpPage *self = HON_HELP_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;

    case PROP_TOPIC:
      g_value_set_object (value, self->topic);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_help_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HonHelpPage *self = HON_HELP_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;

    case PROP_TOPIC:
      self->topic = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_help_page_class_init (HonHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->constructed = hon_help_page_constructed;
  object_class->dispose = hon_help_page_dispose;
  object_class->get_property = hon_help_page_get_property;
  object_class->set_property = hon_help_page_set_property;
  page_class->shown = hon_help_page_shown;

  /**
   * HonHelpPage:book:
   *
   * The help that it is a page of.
   */
  props[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, HON_TYPE_HELP_BOOK,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonHelpPage:topic:
   *
   * What it shows.
   */
  props[PROP_TOPIC] =
    g_param_spec_object ("topic", NULL, NULL, HON_TYPE_HELP_TOPIC,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "help-page");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/honoraires/Honoraires/ui/help/hon-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HonHelpPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, HonHelpPage, content_box);
}

static void
hon_help_page_init (HonHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_help_page_new:
 * @book: the help
 * @topic: a page of it
 *
 * Returns: (transfer floating): what shows the page
 */
AdwNavigationPage *
hon_help_page_new (HonHelpBook  *book,
                   HonHelpTopic *topic)
{
  g_return_val_if_fail (HON_IS_HELP_BOOK (book), NULL);
  g_return_val_if_fail (HON_IS_HELP_TOPIC (topic), NULL);

  return g_object_new (HON_TYPE_HELP_PAGE, "book", book, "topic", topic, NULL);
}
