/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-help-topic.h"

#define PAGE(content) "<page xmlns=\"http://projectmallard.org/1.0/\" id=\"a\">" content "</page>"
#define INFO          "<info><desc>In a  line\n  or two.</desc></info><title>Fees &amp; more</title>"

static HonHelpTopic *
read_page (const char *text)
{
  g_autoptr (GError) error = NULL;
  HonHelpTopic *topic = hon_help_topic_new (text, -1, &error);

  g_assert_no_error (error);

  return topic;
}

static void
assert_block (HonHelpTopic     *topic,
              guint             position,
              HonHelpBlockKind  kind,
              const char       *markup)
{
  const HonHelpBlock *block = hon_help_topic_get_block (topic, position);

  g_assert_cmpint (block->kind, ==, kind);
  g_assert_cmpstr (block->markup, ==, markup);
}

static void
test_head (void)
{
  g_autoptr (HonHelpTopic) topic = read_page (PAGE (INFO "<p>Éric’s <em>own</em> OPTAM</p>"));
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpstr (hon_help_topic_get_id (topic), ==, "a");
  g_assert_cmpstr (hon_help_topic_get_title (topic), ==, "Fees & more");
  g_assert_cmpstr (hon_help_topic_get_summary (topic), ==, "In a line or two.");
  g_assert_cmpuint (hon_help_topic_get_n_blocks (topic), ==, 1);

  g_object_get (topic, "title", &title, "summary", &summary, "words", &words, NULL);
  g_assert_cmpstr (title, ==, hon_help_topic_get_title (topic));
  g_assert_cmpstr (summary, ==, hon_help_topic_get_summary (topic));
  g_assert_cmpstr (words, ==, "in a line or two fees more eric s own optam");
}

static void
test_blocks (void)
{
  g_autoptr (HonHelpTopic) topic =
    read_page (PAGE (INFO
                     "<p>\n  One\n  &lt;two&gt;\n</p>"
                     "<media type=\"image\" src=\"figures/a.png\"><p>What it shows</p></media>"
                     "<section id=\"s\"><title>More</title>"
                     "<list><item><p>x</p></item><item><p>y</p></item></list>"
                     "<steps><item><p>first</p></item><item><p>second</p></item></steps>"
                     "<steps><item><p>again</p></item></steps></section>"
                     "<note><p>Mind</p></note>"));
  const HonHelpBlock *figure = hon_help_topic_get_block (topic, 1);

  g_assert_cmpuint (hon_help_topic_get_n_blocks (topic), ==, 9);
  assert_block (topic, 0, HON_HELP_BLOCK_PARAGRAPH, "One &lt;two&gt;");
  assert_block (topic, 1, HON_HELP_BLOCK_FIGURE, "What it shows");
  g_assert_cmpstr (figure->path, ==, "figures/a.png");
  assert_block (topic, 2, HON_HELP_BLOCK_HEADING, "More");
  g_assert_null (hon_help_topic_get_block (topic, 2)->topics);
  assert_block (topic, 3, HON_HELP_BLOCK_ITEM, "x");
  assert_block (topic, 4, HON_HELP_BLOCK_ITEM, "y");
  assert_block (topic, 5, HON_HELP_BLOCK_STEP, "first");
  assert_block (topic, 6, HON_HELP_BLOCK_STEP, "second");
  assert_block (topic, 7, HON_HELP_BLOCK_STEP, "again");
  assert_block (topic, 8, HON_HELP_BLOCK_NOTE, "Mind");
  g_assert_cmpuint (hon_help_topic_get_block (topic, 4)->number, ==, 0);
  g_assert_cmpuint (hon_help_topic_get_block (topic, 6)->number, ==, 2);
  g_assert_cmpuint (hon_help_topic_get_block (topic, 7)->number, ==, 1);
}

static void
test_inline (void)
{
  g_autoptr (HonHelpTopic) topic =
    read_page (PAGE (INFO
                     "<p>Go to <guiseq><gui>Menu</gui><gui>Help</gui></guiseq>.</p>"
                     "<p><keyseq><key>Ctrl</key><key>?</key></keyseq> and <key>F1</key> in "
                     "<cmd>a</cmd>, <code>b</code>, <file>c</file></p>"
                     "<p>See <link xref=\"bill\">the bill</link> or <link href=\"https://a/?b&amp;c\">that</link>.</p>"));

  assert_block (topic, 0, HON_HELP_BLOCK_PARAGRAPH, "Go to <b>Menu</b> › <b>Help</b>.");
  assert_block (topic, 1, HON_HELP_BLOCK_PARAGRAPH,
                "<b>Ctrl</b>+<b>?</b> and <b>F1</b> in <tt>a</tt>, <tt>b</tt>, <tt>c</tt>");
  assert_block (topic, 2, HON_HELP_BLOCK_PARAGRAPH,
                "See <a href=\"help:bill\">the bill</a> or <a href=\"https://a/?b&amp;c\">that</a>.");
}

static void
test_topics (void)
{
  g_autoptr (HonHelpTopic) topic =
    read_page (PAGE (INFO
                     "<section id=\"s\"><info><link type=\"topic\" xref=\"b\"/><link type=\"topic\" xref=\"c\"/></info>"
                     "<title>S</title></section>"
                     "<section id=\"t\"><title>T</title></section>"));
  const char * const expected[] = { "b", "c", NULL };

  g_assert_cmpstrv (hon_help_topic_get_block (topic, 0)->topics, expected);
  g_assert_null (hon_help_topic_get_block (topic, 1)->topics);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { PAGE (INFO "\n<table/>"), HON_HELP_ERROR_ELEMENT, "*line 3*<table> in <page>*" },
    { PAGE (INFO "<p>a <video/></p>"), HON_HELP_ERROR_ELEMENT, "*<video> in <p>*" },
    { PAGE (INFO "<p>a <link>b</link></p>"), HON_HELP_ERROR_ELEMENT, "*<link> in <p>*" },
    { PAGE ("<title>T</title>"), HON_HELP_ERROR_MISSING, "*description*" },
    { PAGE ("<info><desc>D</desc></info>"), HON_HELP_ERROR_MISSING, "*title*" },
    { "<page>" INFO "</page>", HON_HELP_ERROR_MISSING, "*id*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HonHelpTopic) topic = hon_help_topic_new (cases[i].text, -1, &error);

      g_assert_null (topic);
      g_assert_error (error, HON_HELP_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
    }
}

static void
test_broken (void)
{
  static const char * const texts[] = { "", "<page", "<page><p>a</page>", "no page", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HonHelpTopic) topic = hon_help_topic_new (texts[i], -1, &error);

      g_assert_null (topic);
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_MARKUP_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help-topic/head", test_head);
  g_test_add_func ("/help-topic/blocks", test_blocks);
  g_test_add_func ("/help-topic/inline", test_inline);
  g_test_add_func ("/help-topic/topics", test_topics);
  g_test_add_func ("/help-topic/errors", test_errors);
  g_test_add_func ("/help-topic/broken", test_broken);

  return g_test_run ();
}
