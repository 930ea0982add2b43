/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-autosave.h"
#include "pages-fixture.h"

/* What is saved, and what was told of it. */
typedef struct
{
  HonAutosave *autosave;
  gboolean     is_full;  /* nothing can be saved */
  guint        n_tries;
  guint        n_saved;
  guint        n_failed; /* as was told */
  guint        n_well;   /* as was told */
} Fixture;

static gboolean
save (gpointer   user_data,
      GError   **error)
{
  Fixture *fixture = user_data;

  fixture->n_tries++;
  if (fixture->is_full)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");
      return FALSE;
    }
  fixture->n_saved++;

  return TRUE;
}

static void
tell (gpointer      user_data,
      const GError *error)
{
  Fixture *fixture = user_data;

  if (error != NULL)
    fixture->n_failed++;
  else
    fixture->n_well++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->autosave = hon_autosave_new (save, tell, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  hon_autosave_free (fixture->autosave);
}

static gboolean
is_told_well (gpointer data)
{
  return ((Fixture *) data)->n_well > 0;
}

static gboolean
is_told_failed (gpointer data)
{
  return ((Fixture *) data)->n_failed > 0;
}

/* Many changes are saved once, and not at once. */
static void
test_queue (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < 10; i++)
    hon_autosave_queue (fixture->autosave);
  fixture_settle ();
  g_assert_cmpuint (fixture->n_tries, ==, 0);
  fixture_wait_for (is_told_well, fixture);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_tries, ==, 1);
}

/* What fails is told, and tried again by itself. */
static void
test_retry (Fixture       *fixture,
            gconstpointer  data)
{
  fixture->is_full = TRUE;
  hon_autosave_queue (fixture->autosave);
  fixture_wait_for (is_told_failed, fixture);
  g_assert_cmpuint (fixture->n_well, ==, 0);
  fixture->is_full = FALSE;
  fixture_wait_for (is_told_well, fixture);
  g_assert_cmpuint (fixture->n_tries, ==, 2);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
}

/* What waits is written at once, and nothing waits after that, unless it cannot be written. */
static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_tries, ==, 0);
  hon_autosave_queue (fixture->autosave);
  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_saved, ==, 1);

  fixture->is_full = TRUE;
  hon_autosave_queue (fixture->autosave);
  g_assert_false (hon_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_assert_false (hon_autosave_flush (fixture->autosave, NULL));
  fixture->is_full = FALSE;
  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_saved, ==, 2);
  g_assert_cmpuint (fixture->n_tries, ==, 4);
}

/* What is not to be written any more is not, and nothing is wrong with that. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  fixture->is_full = TRUE;
  hon_autosave_queue (fixture->autosave);
  fixture_wait_for (is_told_failed, fixture);
  hon_autosave_cancel (fixture->autosave);
  g_assert_cmpuint (fixture->n_well, ==, 1);
  g_assert_true (hon_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_tries, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/autosave/queue", Fixture, NULL, set_up, test_queue, tear_down);
  g_test_add ("/autosave/retry", Fixture, NULL, set_up, test_retry, tear_down);
  g_test_add ("/autosave/flush", Fixture, NULL, set_up, test_flush, tear_down);
  g_test_add ("/autosave/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return fixture_run ();
}
