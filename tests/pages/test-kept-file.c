/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-file.h"
#include "hon-file.h"
#include "hon-test-disk.h"
#include "hon-visit-file.h"
#include "pages-fixture.h"

#include <glib/gstdio.h>

#include <sys/stat.h>

/* What is kept by itself, of each kind: whatever others do to the file, nothing of theirs is overwritten. */

#define RUBBISH "\"never closed"

typedef struct
{
  HonCatalogue *catalogue; /* (owned) */
  char         *folder;    /* (owned) */
  GFile        *file;      /* (owned) */
  gpointer      document;  /* (owned) */
  HonKeptFile  *kept;      /* (owned) */
  char         *unread;    /* (nullable) (owned): what was told */
  char         *unsaved;   /* (nullable) (owned): likewise */
} Fixture;

typedef struct
{
  const char    *name;
  gpointer    (* make)   (HonCatalogue    *catalogue);
  HonKeptFile * (* keep) (GFile           *file,
                          gpointer         document,
                          HonKeptFileFunc  tell_unread,
                          HonKeptFileFunc  tell_unsaved,
                          gpointer         user_data);
  void        (* change) (gpointer         document,
                          guint            number);
} Kind;

static gpointer
make_dossier (HonCatalogue *catalogue)
{
  return hon_dossier_new ();
}

static HonKeptFile *
keep_dossier (GFile           *file,
              gpointer         document,
              HonKeptFileFunc  tell_unread,
              HonKeptFileFunc  tell_unsaved,
              gpointer         user_data)
{
  return hon_dossier_file_new (file, document, tell_unread, tell_unsaved, user_data);
}

static void
change_dossier (gpointer document,
                guint    number)
{
  g_autofree char *title = g_strdup_printf ("number %u", number);

  g_object_set (document, "title", title, NULL);
}

static gpointer
make_household (HonCatalogue *catalogue)
{
  return hon_household_new (catalogue);
}

static HonKeptFile *
keep_visits (GFile           *file,
             gpointer         document,
             HonKeptFileFunc  tell_unread,
             HonKeptFileFunc  tell_unsaved,
             gpointer         user_data)
{
  return hon_visit_file_new (file, document, TRUE, tell_unread, tell_unsaved, user_data);
}

static void
change_household (gpointer document,
                  guint    number)
{
  g_autoptr (HonEncounter) encounter = hon_encounter_new ();
  g_autofree char *person = g_strdup_printf ("number %u", number);

  hon_encounter_set_date (encounter, hon_date_new (2025, 2, 3));
  g_assert_true (hon_household_add (document, person, "", encounter, NULL));
}

static const Kind kinds[] = {
  { "dossier", make_dossier, keep_dossier, change_dossier },
  { "visits", make_household, keep_visits, change_household },
};

static void
unread_cb (gpointer    user_data,
           const char *message)
{
  g_set_str (&((Fixture *) user_data)->unread, message);
}

static void
unsaved_cb (gpointer    user_data,
            const char *message)
{
  g_set_str (&((Fixture *) user_data)->unsaved, message);
}

static void
open_file (Fixture    *fixture,
           const Kind *kind)
{
  fixture->document = kind->make (fixture->catalogue);
  fixture->kept = kind->keep (fixture->file, fixture->document, unread_cb, unsaved_cb, fixture);
}

static void
close_file (Fixture *fixture)
{
  hon_kept_file_free (fixture->kept);
  g_clear_object (&fixture->document);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->catalogue = fixture_new_catalogue ();
  fixture->folder = g_dir_make_tmp ("honoraires-kept-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  path = g_build_filename (fixture->folder, "kept", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (hon_file_delete_all (fixture->file, NULL));
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->unread, g_free);
  g_clear_pointer (&fixture->unsaved, g_free);
  g_assert_finalize_object (fixture->catalogue);
}

static gboolean
has_number (Fixture *fixture,
            guint    number)
{
  g_autofree char *expected = g_strdup_printf ("number %u", number);
  g_autofree char *text = NULL;

  return g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL) && strstr (text, expected) != NULL;
}

static gboolean
has_first (gpointer data)
{
  return has_number (data, 1);
}

static gboolean
has_second (gpointer data)
{
  return has_number (data, 2);
}

static gboolean
is_told_unsaved (gpointer data)
{
  return ((Fixture *) data)->unsaved != NULL;
}

/* What is no file is neither waited for nor overwritten when the document is opened, and that is told; once more before
 * what was entered is lost.
 */
static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *place = g_strdup_printf ("“%s”", path);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (mkfifo (path, 0600));
  open_file (fixture, data);
  g_assert_nonnull (strstr (fixture->unread, "not a regular file"));
  g_assert_nonnull (strstr (fixture->unread, place));
  g_assert_true (hon_kept_file_flush (fixture->kept, NULL));
  ((const Kind *) data)->change (fixture->document, 1);
  g_assert_false (hon_kept_file_flush (fixture->kept, &error));
  g_assert_cmpstr (error->message, ==, fixture->unread);
  close_file (fixture);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* Nor is it while the document is open: what is entered is saved once there is room for it. */
static void
test_no_longer_file (Fixture       *fixture,
                     gconstpointer  data)
{
  const Kind *kind = data;
  const char *path = g_file_peek_path (fixture->file);

  open_file (fixture, kind);
  kind->change (fixture->document, 1);
  fixture_wait_for (has_first, fixture);
  g_assert_no_errno (g_remove (path));
  g_assert_no_errno (mkfifo (path, 0600));
  kind->change (fixture->document, 2);
  fixture_wait_for (is_told_unsaved, fixture);
  g_assert_nonnull (strstr (fixture->unsaved, path));
  g_assert_nonnull (strstr (fixture->unsaved, "not overwritten"));
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 1);
  g_assert_no_errno (g_remove (path));
  fixture_wait_for (has_second, fixture);
  close_file (fixture);
}

/* What is no document is set aside, however often within a second, and what is entered is saved. */
static void
test_rubbish (Fixture       *fixture,
              gconstpointer  data)
{
  const Kind *kind = data;
  const char *path = g_file_peek_path (fixture->file);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (g_file_set_contents (path, RUBBISH, -1, NULL));
      open_file (fixture, kind);
      g_assert_nonnull (strstr (fixture->unread, "kept.damaged-"));
      close_file (fixture);
    }
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 2);

  open_file (fixture, kind);
  kind->change (fixture->document, 1);
  fixture_wait_for (has_first, fixture);
  g_clear_pointer (&fixture->unread, g_free);
  g_assert_true (g_file_set_contents (path, RUBBISH, -1, NULL));
  kind->change (fixture->document, 2);
  fixture_wait_for (has_second, fixture);
  g_assert_nonnull (strstr (fixture->unread, "kept.damaged-"));
  close_file (fixture);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, 4);
}

/* What another one has saved meanwhile stays: in the same file, or under another name. */
static void
test_other (Fixture       *fixture,
            gconstpointer  data)
{
  const Kind *kind = data;
  Fixture other = *fixture;
  g_autofree char *contents = NULL;
  gboolean is_merged = kind->make == make_household;

  open_file (fixture, kind);
  open_file (&other, kind);
  kind->change (fixture->document, 1);
  fixture_wait_for (has_first, fixture);
  kind->change (other.document, 2);
  fixture_wait_for (has_second, fixture);
  g_assert_cmpuint (hon_test_disk_count_files (fixture->folder), ==, is_merged ? 1 : 2);
  g_assert_cmpint (has_number (fixture, 1), ==, is_merged);
  g_assert_cmpint (other.unread != NULL, ==, !is_merged);
  close_file (fixture);
  close_file (&other);
  g_free (other.unread);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char  *name;
    void      (* test) (Fixture       *fixture,
                        gconstpointer  data);
  } tests[] = {
    { "no-file", test_no_file },
    { "no-longer-file", test_no_longer_file },
    { "rubbish", test_rubbish },
    { "other", test_other },
  };

  if (!fixture_init (&argc, &argv))
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *path = g_strdup_printf ("/kept-file/%s/%s", tests[i].name, kinds[j].name);

        g_test_add (path, Fixture, &kinds[j], set_up, tests[i].test, tear_down);
      }

  return fixture_run ();
}
