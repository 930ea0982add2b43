/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-topic.h"

#include "hon-fold.h"

#include <string.h>

/**
 * HonHelpTopic:
 *
 * A page of the help, read from Mallard. Of that only what our pages use is
 * known; anything else is an error, so that no part of a page can get lost.
 */

struct _HonHelpTopic
{
  GObject    parent_instance;

  char      *id;      /* (owned) */
  char      *title;   /* (owned) */
  char      *summary; /* (owned) */
  char      *words;   /* (owned) */
  GPtrArray *blocks;  /* (owned) (element-type HonHelpBlock) */
};

/* A page that is being read. */
typedef struct
{
  HonHelpTopic *topic;    /* (unowned) */
  GString      *markup;   /* (nullable) (owned): the text that is being read */
  GString      *text;     /* (owned): all text so far, without markup */
  gsize         begin;    /* where in it the text begins that is being read */
  HonHelpBlock *heading;  /* (nullable) (unowned): that of the section */
  GPtrArray    *topics;   /* (owned) (element-type utf8): where the section leads */
  char         *figure;   /* (nullable) (owned): the path of the picture whose text is read */
  guint         n_steps;  /* of the list of steps */
  guint         n_inside; /* parts of a sequence of keys or of menus so far */
} Reading;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_WORDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What stands around a text in Mallard, and in Pango's markup. */
static const struct
{
  const char *element;
  const char *begin;
  const char *end;
  const char *separator; /* within a sequence */
} inlines[] = {
  { "app", "", "", NULL },
  { "cmd", "<tt>", "</tt>", NULL },
  { "code", "<tt>", "</tt>", NULL },
  { "em", "<i>", "</i>", NULL },
  { "file", "<tt>", "</tt>", NULL },
  { "gui", "<b>", "</b>", " › " },
  { "guiseq", "", "", NULL },
  { "key", "<b>", "</b>", "+" },
  { "keyseq", "", "", NULL },
};

G_DEFINE_QUARK (hon-help-error-quark, hon_help_error)

G_DEFINE_FINAL_TYPE (HonHelpTopic, hon_help_topic, G_TYPE_OBJECT)

static void
free_block (gpointer data)
{
  HonHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->path);
  g_strfreev (block->topics);
  g_free (block);
}

static HonHelpBlock *
add_block (HonHelpTopic     *self,
           HonHelpBlockKind  kind)
{
  HonHelpBlock *block = g_new0 (HonHelpBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/* The element around the one that begins or ends. */
static const char *
get_parent (GMarkupParseContext *context)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  return stack->next != NULL ? stack->next->data : "";
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static gboolean
find_inline (const char *element,
             guint      *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (inlines[i].element, element))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static void
begin_text (Reading *reading)
{
  g_assert (reading->markup == NULL);
  reading->markup = g_string_new (NULL);
  reading->begin = reading->text->len;
}

static char *
end_markup (Reading *reading)
{
  GString *markup = g_steal_pointer (&reading->markup);

  g_string_append_c (reading->text, ' ');

  return g_strchomp (g_string_free_and_steal (markup));
}

/* The same of a text that has no markup. */
static char *
end_text (Reading *reading)
{
  g_autofree char *markup = end_markup (reading);

  return g_strchomp (g_strdup (reading->text->str + reading->begin));
}

static void
begin_inline (Reading *reading,
              guint    position,
              gboolean is_in_sequence)
{
  if (g_str_has_suffix (inlines[position].element, "seq"))
    reading->n_inside = 0;
  else if (is_in_sequence && reading->n_inside++ > 0)
    g_string_append (reading->markup, inlines[position].separator);
  g_string_append (reading->markup, inlines[position].begin);
}

/* A link to another page, or to somewhere else. */
static void
begin_link (Reading    *reading,
            const char *page,
            const char *address)
{
  g_autofree char *escaped = g_markup_escape_text (page != NULL ? page : address, -1);

  g_string_append_printf (reading->markup, "<a href=\"%s%s\">", page != NULL ? HON_HELP_SCHEME : "", escaped);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reading *reading = user_data;
  const char *parent = get_parent (context);
  const char *page = find_attribute (names, values, "xref");
  const char *address = find_attribute (names, values, "href");
  guint position;

  if (reading->markup != NULL && find_inline (element, &position))
    begin_inline (reading, position, g_str_has_suffix (parent, "seq"));
  else if (reading->markup != NULL && g_str_equal (element, "link") && (page != NULL || address != NULL))
    begin_link (reading, page, address);
  else if (g_str_equal (element, "link") && g_str_equal (parent, "info") && page != NULL)
    g_ptr_array_add (reading->topics, g_strdup (page));
  else if (reading->markup == NULL &&
           (g_str_equal (element, "p") || g_str_equal (element, "title") || g_str_equal (element, "desc")))
    begin_text (reading);
  else if (g_str_equal (element, "page"))
    g_set_str (&reading->topic->id, find_attribute (names, values, "id"));
  else if (g_str_equal (element, "section") && reading->heading == NULL)
    {
      reading->heading = add_block (reading->topic, HON_HELP_BLOCK_HEADING);
      g_ptr_array_set_size (reading->topics, 0);
    }
  else if (g_str_equal (element, "steps"))
    reading->n_steps = 0;
  else if (g_str_equal (element, "media"))
    g_set_str (&reading->figure, find_attribute (names, values, "src"));
  else if (!g_str_equal (element, "info") && !g_str_equal (element, "item") && !g_str_equal (element, "list") &&
           !g_str_equal (element, "note"))
    g_set_error (error, HON_HELP_ERROR, HON_HELP_ERROR_ELEMENT, "<%s> in <%s> is not known", element, parent);
}

static HonHelpBlockKind
find_kind (GMarkupParseContext *context)
{
  static const struct
  {
    const char       *element;
    HonHelpBlockKind  kind;
  } kinds[] = {
    { "media", HON_HELP_BLOCK_FIGURE },
    { "note", HON_HELP_BLOCK_NOTE },
    { "steps", HON_HELP_BLOCK_STEP },
    { "list", HON_HELP_BLOCK_ITEM },
  };
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_slist_find_custom ((GSList *) stack, kinds[i].element, (GCompareFunc) strcmp) != NULL)
      return kinds[i].kind;

  return HON_HELP_BLOCK_PARAGRAPH;
}

static void
end_paragraph (Reading             *reading,
               GMarkupParseContext *context)
{
  HonHelpBlock *block = add_block (reading->topic, find_kind (context));

  block->markup = end_markup (reading);
  if (block->kind == HON_HELP_BLOCK_STEP)
    block->number = ++reading->n_steps;
  if (block->kind == HON_HELP_BLOCK_FIGURE)
    block->path = g_steal_pointer (&reading->figure);
}

static void
end_section (Reading *reading)
{
  if (reading->topics->len > 0)
    {
      g_ptr_array_add (reading->topics, NULL);
      reading->heading->topics = (GStrv) g_ptr_array_steal (reading->topics, NULL);
    }
  reading->heading = NULL;
}

/* Of two titles, the last one counts. */
static void
take_text (char **text,
           char  *taken)
{
  g_free (*text);
  *text = taken;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reading *reading = user_data;
  guint position;

  if (g_str_equal (element, "p"))
    end_paragraph (reading, context);
  else if (g_str_equal (element, "desc"))
    take_text (&reading->topic->summary, end_text (reading));
  else if (g_str_equal (element, "title") && reading->heading != NULL)
    take_text (&reading->heading->markup, end_markup (reading));
  else if (g_str_equal (element, "title"))
    take_text (&reading->topic->title, end_text (reading));
  else if (g_str_equal (element, "section"))
    end_section (reading);
  else if (reading->markup != NULL && find_inline (element, &position))
    g_string_append (reading->markup, inlines[position].end);
  else if (reading->markup != NULL && g_str_equal (element, "link"))
    g_string_append (reading->markup, "</a>");
}

/* Lines are broken for the one who writes; one space is what is meant. */
static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Reading *reading = user_data;
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  if (reading->markup == NULL)
    return;
  for (gsize i = 0; i < length; i++)
    {
      gsize before = plain->len > 0 ? plain->len : reading->markup->len;
      const char *last = plain->len > 0 ? plain->str : reading->markup->str;

      if (!g_ascii_isspace (text[i]))
        g_string_append_c (plain, text[i]);
      else if (before > 0 && last[before - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  escaped = g_markup_escape_text (plain->str, plain->len);
  g_string_append (reading->markup, escaped);
  g_string_append (reading->text, plain->str);
}

static gboolean
read_page (HonHelpTopic  *self,
           const char    *text,
           gssize         length,
           GError       **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  Reading reading = { .topic = self, .text = g_string_new (NULL), .topics = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION,
                                                                        &reading, NULL);
  gboolean is_read = g_markup_parse_context_parse (context, text, length, error) &&
                     g_markup_parse_context_end_parse (context, error);

  if (is_read && (self->id == NULL || self->title == NULL || self->summary == NULL))
    {
      is_read = FALSE;
      g_set_error_literal (error, HON_HELP_ERROR, HON_HELP_ERROR_MISSING,
                           "a page has an id, a title and a description");
    }
  self->words = hon_fold (reading.text->str);

  if (reading.markup != NULL)
    g_string_free (reading.markup, TRUE);
  g_string_free (reading.text, TRUE);
  g_ptr_array_unref (reading.topics);
  g_free (reading.figure);

  return is_read;
}

static void
hon_help_topic_finalize (GObject *object)
{
  HonHelpTopic *self = HON_HELP_TOPIC (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->words);
  g_ptr_array_unref (self->blocks);

  G_OBJECT_CLASS (hon_help_topic_parent_class)->finalize (object);
}

static void
hon_help_topic_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonHelpTopic *self = HON_HELP_TOPIC (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_help_topic_class_init (HonHelpTopicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_help_topic_finalize;
  object_class->get_property = hon_help_topic_get_property;

  /**
   * HonHelpTopic:title:
   *
   * What the page is about.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonHelpTopic:summary:
   *
   * What it tells, in a line.
   */
  props[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonHelpTopic:words:
   *
   * All its text as hon_fold() makes it, to search in.
   */
  props[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_help_topic_init (HonHelpTopic *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
}

/**
 * hon_help_topic_new:
 * @text: a page in Mallard
 * @length: its length, or -1 where it ends with a nul
 * @error: return location of an error
 *
 * Reads a page.
 *
 * Returns: (transfer full): the page, or %NULL with a #HonHelpError or a #GMarkupError
 */
HonHelpTopic *
hon_help_topic_new (const char  *text,
                    gssize       length,
                    GError     **error)
{
  g_autoptr (HonHelpTopic) self = g_object_new (HON_TYPE_HELP_TOPIC, NULL);

  g_return_val_if_fail (text != NULL, NULL);

  return read_page (self, text, length, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * hon_help_topic_get_id:
 * @self: a page of the help
 *
 * Returns: (transfer none): what links call it
 */
const char *
hon_help_topic_get_id (HonHelpTopic *self)
{
  g_return_val_if_fail (HON_IS_HELP_TOPIC (self), NULL);

  return self->id;
}

/**
 * hon_help_topic_get_title:
 * @self: a page of the help
 *
 * Returns: (transfer none): what it is about
 */
const char *
hon_help_topic_get_title (HonHelpTopic *self)
{
  g_return_val_if_fail (HON_IS_HELP_TOPIC (self), NULL);

  return self->title;
}

/**
 * hon_help_topic_get_summary:
 * @self: a page of the help
 *
 * Returns: (transfer none): what it tells, in a line
 */
const char *
hon_help_topic_get_summary (HonHelpTopic *self)
{
  g_return_val_if_fail (HON_IS_HELP_TOPIC (self), NULL);

  return self->summary;
}

/**
 * hon_help_topic_get_n_blocks:
 * @self: a page of the help
 *
 * Returns: how many parts it has
 */
guint
hon_help_topic_get_n_blocks (HonHelpTopic *self)
{
  g_return_val_if_fail (HON_IS_HELP_TOPIC (self), 0);

  return self->blocks->len;
}

/**
 * hon_help_topic_get_block:
 * @self: a page of the help
 * @position: which part, from 0
 *
 * Returns: (transfer none): the part
 */
const HonHelpBlock *
hon_help_topic_get_block (HonHelpTopic *self,
                          guint         position)
{
  g_return_val_if_fail (HON_IS_HELP_TOPIC (self), NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}
