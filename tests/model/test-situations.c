/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-situations.h"

#include <locale.h>

static GListStore *
make_situations (void)
{
  static const char * const names[] = { "S1", "S2" };
  GListStore *situations = g_list_store_new (HON_TYPE_CAREER);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HonCareer) career = hon_career_new ();

      g_object_set (career, "name", names[i], "receipts", (gint64) (i + 1) * 1000, NULL);
      g_list_store_append (situations, career);
    }

  return situations;
}

/* What is written comes back; what is not understood is left out. */
static void
test_write (void)
{
  g_autoptr (GListStore) situations = make_situations ();
  g_autoptr (GListStore) read = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GVariant) written = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GVariant) damaged = NULL;
  GVariantBuilder builder;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("situation %u", i);

      g_object_set (hon_situations_get (G_LIST_MODEL (situations), i), "id", id, NULL);
    }
  written = g_variant_ref_sink (hon_situations_write (G_LIST_MODEL (situations)));
  hon_situations_read (read, written);
  again = g_variant_ref_sink (hon_situations_write (G_LIST_MODEL (read)));
  g_assert_cmpvariant (again, written);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  g_variant_builder_add_parsed (&builder, "{'receipts': <'many'>}");
  g_variant_builder_add_parsed (&builder, "{'name': <'Right'>, 'later': <true>}");
  damaged = g_variant_ref_sink (g_variant_builder_end (&builder));
  g_test_expect_message ("HonModel", G_LOG_LEVEL_MESSAGE, "*not understood*");
  hon_situations_read (read, damaged);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read)), ==, 1);
}

/* A name that is taken gets a number; one that is none stays so. */
static void
test_names (void)
{
  g_autoptr (GListStore) situations = make_situations ();
  g_autofree char *other = hon_situations_dup_name (G_LIST_MODEL (situations), "S3");
  g_autofree char *taken = hon_situations_dup_name (G_LIST_MODEL (situations), "S2");
  g_autofree char *none = hon_situations_dup_name (G_LIST_MODEL (situations), "");

  g_assert_cmpstr (other, ==, "S3");
  g_assert_cmpstr (taken, ==, "S2 (2)");
  g_assert_cmpstr (none, ==, "");
}

/* Each has an id of its own, also what was kept without one. */
static void
test_ids (void)
{
  g_autoptr (GListStore) situations = make_situations ();
  g_autoptr (GVariant) written = g_variant_ref_sink (hon_situations_write (G_LIST_MODEL (situations)));
  g_autoptr (HonCareer) career = hon_career_new ();
  const char *id;
  guint position = 0;

  /* Those that have none are not one another. */
  g_assert_false (hon_situations_find (G_LIST_MODEL (situations), "", &position));
  hon_situations_read (situations, written);
  id = hon_career_get_id (hon_situations_get (G_LIST_MODEL (situations), 1));
  g_assert_cmpstr (id, !=, "");
  g_assert_cmpstr (id, !=, hon_career_get_id (hon_situations_get (G_LIST_MODEL (situations), 0)));
  g_assert_true (hon_situations_find (G_LIST_MODEL (situations), id, &position));
  g_assert_cmpuint (position, ==, 1);

  g_object_set (career, "id", id, NULL);
  hon_situations_identify (G_LIST_MODEL (situations), career);
  g_assert_cmpstr (hon_career_get_id (career), !=, id);
  g_assert_false (hon_situations_find (G_LIST_MODEL (situations), hon_career_get_id (career), &position));
}

/* A copy of the list does not change with it. */
static void
test_dup (void)
{
  g_autoptr (GListStore) situations = make_situations ();
  g_autoptr (GListModel) before = hon_situations_dup (G_LIST_MODEL (situations));
  g_autoptr (HonCareer) first = g_list_model_get_item (G_LIST_MODEL (situations), 0);
  g_autoptr (HonCareer) back = NULL;

  g_object_set (first, "name", "Another", NULL);
  g_list_store_remove (situations, 1);
  hon_situations_replace (situations, before);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (situations)), ==, 2);
  back = g_list_model_get_item (G_LIST_MODEL (situations), 0);
  g_assert_cmpstr (hon_career_get_name (back), ==, "S1");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/situations/write", test_write);
  g_test_add_func ("/situations/names", test_names);
  g_test_add_func ("/situations/ids", test_ids);
  g_test_add_func ("/situations/dup", test_dup);

  return g_test_run ();
}
