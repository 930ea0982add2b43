/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-book.h"

#include "hon-help-resources.h"

#define RESOURCE_PREFIX "/io/github/honoraires/Honoraires/help/"

/**
 * HonHelpBook:
 *
 * The help in the language of the user: its pages, which are part of the
 * program, from the index on.
 */

struct _HonHelpBook
{
  GObject       parent_instance;

  const char   *language; /* the folder of its files */
  HonHelpTopic *index;    /* (owned) */
  GHashTable   *topics;   /* (owned) (element-type utf8 HonHelpTopic): by id */
};

G_DEFINE_FINAL_TYPE (HonHelpBook, hon_help_book, G_TYPE_OBJECT)

/* What a file holds; NULL where there is none. */
static GBytes *
look_up (const char *language,
         const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, language, "/", name, NULL);

  /* The linker drops the resources of a static library when nothing refers to them. */
  return g_resource_lookup_data (hon_help_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The pages come with the program: what is wrong with one is a mistake in it. */
static HonHelpTopic *
read_topic (HonHelpBook *self,
            const char  *id)
{
  g_autofree char *name = g_strconcat (id, ".page", NULL);
  g_autoptr (GBytes) bytes = look_up (self->language, name);
  g_autoptr (GError) error = NULL;
  HonHelpTopic *topic;
  const char *text;
  gsize length;

  if (bytes == NULL)
    g_error ("the help has no page %s/%s", self->language, name);
  text = g_bytes_get_data (bytes, &length);
  topic = hon_help_topic_new (text, length, &error);
  if (topic == NULL)
    g_error ("%s/%s: %s", self->language, name, error->message);

  return topic;
}

static void
read_topics (HonHelpBook *self)
{
  self->index = read_topic (self, "index");
  for (guint i = 0; i < hon_help_topic_get_n_blocks (self->index); i++)
    {
      const HonHelpBlock *block = hon_help_topic_get_block (self->index, i);

      for (guint j = 0; block->topics != NULL && block->topics[j] != NULL; j++)
        g_hash_table_insert (self->topics, g_strdup (block->topics[j]), read_topic (self, block->topics[j]));
    }
}

static void
hon_help_book_finalize (GObject *object)
{
  HonHelpBook *self = HON_HELP_BOOK (object);

  g_clear_object (&self->index);
  g_hash_table_unref (self->topics);

  G_OBJECT_CLASS (hon_help_book_parent_class)->finalize (object);
}

static void
hon_help_book_class_init (HonHelpBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_help_book_finalize;
}

static void
hon_help_book_init (HonHelpBook *self)
{
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * hon_help_book_new:
 * @languages: (array zero-terminated=1): what the user understands, the best first, as
 *   g_get_language_names() has them
 *
 * Reads the help in the first of the languages that it is in.
 *
 * Returns: (transfer full): the help
 */
HonHelpBook *
hon_help_book_new (const char * const *languages)
{
  HonHelpBook *self;

  g_return_val_if_fail (languages != NULL, NULL);

  self = g_object_new (HON_TYPE_HELP_BOOK, NULL);
  self->language = "C";
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = look_up (languages[i], "index.page");

      if (bytes == NULL)
        continue;
      self->language = g_intern_string (languages[i]);
      break;
    }
  read_topics (self);

  return self;
}

/**
 * hon_help_book_get_index:
 * @self: the help
 *
 * Returns: (transfer none): the page that leads to all others
 */
HonHelpTopic *
hon_help_book_get_index (HonHelpBook *self)
{
  g_return_val_if_fail (HON_IS_HELP_BOOK (self), NULL);

  return self->index;
}

/**
 * hon_help_book_find_topic:
 * @self: the help
 * @id: what a link calls a page
 *
 * Returns: (transfer none) (nullable): the page
 */
HonHelpTopic *
hon_help_book_find_topic (HonHelpBook *self,
                          const char  *id)
{
  g_return_val_if_fail (HON_IS_HELP_BOOK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->topics, id);
}

/**
 * hon_help_book_list_topics:
 * @self: the help
 * @ids: (array zero-terminated=1): what links call some pages
 *
 * Returns: (transfer full): the pages, as #HonHelpTopic
 */
GListModel *
hon_help_book_list_topics (HonHelpBook        *self,
                           const char * const *ids)
{
  GListStore *topics;

  g_return_val_if_fail (HON_IS_HELP_BOOK (self), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  topics = g_list_store_new (HON_TYPE_HELP_TOPIC);
  for (guint i = 0; ids[i] != NULL; i++)
    g_list_store_append (topics, hon_help_book_find_topic (self, ids[i]));

  return G_LIST_MODEL (topics);
}

/**
 * hon_help_book_load_figure:
 * @self: the help
 * @path: the path of a picture, beside the pages
 * @is_dark: whether it is to be seen in the dark
 *
 * Returns: (transfer full): the picture, in the language of the help
 */
GdkTexture *
hon_help_book_load_figure (HonHelpBook *self,
                           const char  *path,
                           gboolean     is_dark)
{
  g_autoptr (GString) name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  g_return_val_if_fail (HON_IS_HELP_BOOK (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  name = g_string_new (path);
  if (is_dark)
    g_string_replace (name, ".png", "-dark.png", 1);
  bytes = look_up (self->language, name->str);
  if (bytes == NULL)
    g_error ("the help has no picture %s/%s", self->language, name->str);
  texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL)
    g_error ("%s/%s: %s", self->language, name->str, error->message);

  return texture;
}
