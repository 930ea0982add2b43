/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-file.h"
#include "hon-situations.h"
#include "hon-situations-file.h"
#include "hon-test-situations.h"
#include "hon-visit-file.h"
#include "hon-years-comparison.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program is killed again and again while it saves: what is on the disk opens, and is what was saved
 * last, or what was being saved.
 */

/* How many times, unless the environment says another number, and how long it may live before that. */
#define N_KILLS 50
#define KILLS_VARIABLE "HONORAIRES_KILLS"
#define LIFE_MAX_US 15000

/* How long the contents grow before they are short again. */
#define PERIOD 40

/* What the saving program says of itself, in memory that stays when it is killed. */
typedef struct
{
  volatile gint64 begun; /* the number of the contents that are being saved, or were last */
  volatile gint64 saved; /* of those that were saved last */
} Progress;

/* A kind of files: how contents of a number are saved in one, and what number is read from it. */
typedef struct
{
  const char *name;
  void     (* save) (GFile  *file,
                     gint64  number);
  gint64   (* read) (GFile  *file);
} Kind;

static void
ignore_message (gpointer    user_data,
                const char *message)
{
}

static void
ignore_unsaved (const char *message,
                gpointer    user_data)
{
}

static gint64
read_number (const char *text)
{
  char *end;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  g_assert_true (end != text && *end == '\0');

  return number;
}

/* A text of a number, longer or shorter. */
static char *
make_filling (gint64 number)
{
  return g_strnfill ((gsize) (1 + number % PERIOD * 100), 'x');
}

static void
save_situations (GFile  *file,
                 gint64  number)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonSituationsFile) saved =
    hon_situations_file_new (file, hon_career_document_new (), G_LIST_MODEL (careers), ignore_unsaved, NULL);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autoptr (GError) error = NULL;

  for (gint64 i = 0; i <= number % HON_COMPARISON_MAX; i++)
    {
      g_autoptr (HonCareer) career = hon_career_new ();

      g_object_set (career, "name", name, NULL);
      hon_situations_identify (G_LIST_MODEL (careers), career);
      g_list_store_append (careers, career);
    }
  hon_situations_file_queue_save (saved);
  hon_situations_file_flush (saved, &error);
  g_assert_no_error (error);
}

static gint64
read_situations (GFile *file)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonCareerDocument) document = NULL;
  g_autofree char *text = NULL;
  gsize length;
  gint64 number;

  g_file_load_contents (file, NULL, &text, &length, NULL, &error);
  g_assert_no_error (error);
  document = hon_career_document_read (text, length, careers, &error);
  g_assert_no_error (error);
  number = read_number (hon_career_get_name (hon_situations_get (G_LIST_MODEL (careers), 0)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (careers)), ==, 1 + number % HON_COMPARISON_MAX);

  return number;
}

/* As a start of the program that ends at once: what is there is read, changed, and saved. */
static void
save_dossier (GFile  *file,
              gint64  number)
{
  g_autoptr (HonDossier) dossier = hon_dossier_new ();
  HonKeptFile *kept = hon_dossier_file_new (file, dossier, ignore_message, ignore_message, NULL);
  g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *author = make_filling (number);

  g_object_set (dossier, "title", title, "author", author, NULL);
  hon_kept_file_free (kept);
}

static gint64
read_dossier (GFile *file)
{
  g_autoptr (HonDossier) dossier = hon_dossier_new ();
  HonKeptFile *kept = hon_dossier_file_new (file, dossier, ignore_message, ignore_message, NULL);
  gint64 number = read_number (hon_dossier_get_title (dossier));
  g_autofree char *author = make_filling (number);

  g_assert_cmpstr (hon_dossier_get_author (dossier), ==, author);
  hon_kept_file_free (kept);

  return number;
}

static void
save_visits (GFile  *file,
             gint64  number)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  HonKeptFile *kept = hon_visit_file_new (file, household, TRUE, ignore_message, ignore_message, NULL);
  g_autoptr (GString) text = g_string_new ("personne;medecin;date;specialite;secteur;parcours;age\n");
  g_autoptr (GError) error = NULL;

  while (g_list_model_get_n_items (G_LIST_MODEL (household)) > 0)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), 0);

      hon_household_remove (household, visit);
    }
  for (gint64 i = 0; i <= number % PERIOD; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT ";Dr A;2025-02-03;generaliste;S1;medecin_traitant;40\n", number);
  hon_household_restore_csv (household, text->str, &error);
  g_assert_no_error (error);
  hon_kept_file_free (kept);
}

static gint64
read_visits (GFile *file)
{
  g_autoptr (HonHousehold) household = hon_household_new (hon_test_get_catalogue ());
  HonKeptFile *kept = hon_visit_file_new (file, household, TRUE, ignore_message, ignore_message, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (household));
  gint64 number = -1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonVisit) visit = g_list_model_get_item (G_LIST_MODEL (household), i);
      gint64 read = read_number (hon_visit_get_person (visit));

      g_assert_true (i == 0 || read == number);
      number = read;
    }
  g_assert_cmpuint (n, ==, 1 + number % PERIOD);
  hon_kept_file_free (kept);

  return number;
}

static const Kind kinds[] = {
  { "situations", save_situations, read_situations },
  { "dossier", save_dossier, read_dossier },
  { "visits", save_visits, read_visits },
};

/* Saves until it is killed. */
static G_NORETURN void
save_forever (const Kind *kind,
              GFile      *file,
              Progress   *progress,
              gint64      number)
{
  for (;; number++)
    {
      progress->begun = number;
      kind->save (file, number);
      progress->saved = number;
    }
}

/* Lets a program save for a while, and kills it. */
static void
save_and_kill (const Kind *kind,
               GFile      *file,
               Progress   *progress,
               gint64      number)
{
  int life = g_test_rand_int_range (0, LIFE_MAX_US);
  pid_t child;
  int status;

  child = fork ();
  g_assert_no_errno (child);
  if (child == 0)
    save_forever (kind, file, progress, number);

  /* Its life counts from its first save on. */
  while (progress->begun < number && waitpid (child, &status, WNOHANG) == 0)
    g_usleep (50);
  g_usleep ((gulong) life);
  g_assert_no_errno (kill (child, SIGKILL));
  while (waitpid (child, &status, 0) < 0 && errno == EINTR)
    ;
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_kills (gconstpointer data)
{
  const Kind *kind = data;
  const char *wanted = g_getenv (KILLS_VARIABLE);
  gint64 n_kills = wanted != NULL ? read_number (wanted) : N_KILLS;
  g_autofree char *folder = g_dir_make_tmp ("honoraires-kills-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Progress *progress = mmap (NULL, sizeof *progress, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  gint64 n_during = 0;

  g_assert_true (progress != MAP_FAILED);
  kind->save (file, 0);
  *progress = (Progress) { 0, 0 };
  for (gint64 i = 0; i < n_kills; i++)
    {
      gint64 number;

      save_and_kill (kind, file, progress, progress->begun + 1);
      n_during += progress->begun > progress->saved;
      number = kind->read (file);
      g_assert_cmpint (number, >=, progress->saved);
      g_assert_cmpint (number, <=, progress->begun);
      progress->saved = number;
    }
  /* It was not always in between. */
  g_assert_cmpint (n_during, >, 0);
  g_test_message ("%s: killed %" G_GINT64_FORMAT " times, %" G_GINT64_FORMAT " of them during one of %" G_GINT64_FORMAT
                  " saves", kind->name, n_kills, n_during, progress->begun);

  munmap (progress, sizeof *progress);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* Made before, so that it is made once. */
  hon_test_get_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("/kills/", kinds[i].name, NULL);

      g_test_add_data_func (name, &kinds[i], test_kills);
    }

  return g_test_run ();
}
