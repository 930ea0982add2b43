/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-career-document.h"
#include "hon-situations.h"

#include <locale.h>
#include <string.h>

static GListStore *
new_careers (void)
{
  GListStore *careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareer) first = hon_career_new ();
  g_autoptr (HonCareer) second = hon_career_new ();

  g_object_set (first,
                "id", "a", "name", "Chez moi",
                "opening", hon_date_new (2027, 11, 2),
                "sector", HON_SECTOR_S2,
                "receipts", (gint64) 18000050,
                "outside", (gint64) 1000000,
                "overruns", (gint64) 4000000,
                "couple", TRUE,
                "partner-income", (gint64) 3000000,
                NULL);
  g_object_set (second,
                "id", "b", "name", "Attendre",
                "opening", hon_date_new (2029, 11, 2),
                "sector", HON_SECTOR_S1,
                "change", hon_date_new (2031, 1, 1),
                "next-sector", HON_SECTOR_NC,
                "next-receipts", (gint64) 12345678,
                NULL);
  g_list_store_append (careers, first);
  g_list_store_append (careers, second);

  return careers;
}

static gboolean
are_equal (GListModel *a,
           GListModel *b)
{
  if (g_list_model_get_n_items (a) != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (HonInput) one = g_list_model_get_item (a, i);
      g_autoptr (HonInput) other = g_list_model_get_item (b, i);
      g_autoptr (GVariant) first = g_variant_ref_sink (hon_input_to_variant (one));
      g_autoptr (GVariant) second = g_variant_ref_sink (hon_input_to_variant (other));

      if (!g_variant_equal (first, second))
        return FALSE;
    }

  return TRUE;
}

static HonCareerDocument *
read_text (const char *text,
           GListStore *careers)
{
  g_autoptr (GError) error = NULL;
  HonCareerDocument *document = hon_career_document_read (text, strlen (text), careers, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

/* What is read is what was written. */
static void
test_round_trip (void)
{
  g_autoptr (GListStore) careers = new_careers ();
  g_autoptr (GListStore) read = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareerDocument) document = hon_career_document_new ();
  g_autofree char *text = hon_career_document_write (document, G_LIST_MODEL (careers));
  g_autoptr (HonCareerDocument) again = read_text (text, read);
  g_autofree char *same = hon_career_document_write (again, G_LIST_MODEL (read));

  g_assert_true (are_equal (G_LIST_MODEL (careers), G_LIST_MODEL (read)));
  g_assert_cmpstr (text, ==, same);
  g_assert_nonnull (strstr (text, "\"format\" : \"honoraires\""));
  g_assert_nonnull (strstr (text, "\"date_debut_activite\" : \"2027-11-02\""));
  g_assert_nonnull (strstr (text, "180000.5"));
}

/* What another version wrote stays, with the situation that it belongs to. */
static void
test_unknown (void)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"note\": \"à garder\","
    "  \"situations\": ["
    "    { \"identifiant\": \"a\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S2\","
    "      \"recettes_eur\": 180000, \"couleur\": \"bleu\" },"
    "    { \"identifiant\": \"b\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 150000, \"couleur\": \"rouge\" } ] }";
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareerDocument) document = read_text (text, careers);
  g_autoptr (HonCareer) second = NULL;
  g_autofree char *written = NULL;

  g_list_store_remove (careers, 0);
  second = g_list_model_get_item (G_LIST_MODEL (careers), 0);
  g_object_set (second, "name", "Autre", NULL);
  written = hon_career_document_write (document, G_LIST_MODEL (careers));
  g_assert_nonnull (strstr (written, "à garder"));
  g_assert_nonnull (strstr (written, "rouge"));
  g_assert_nonnull (strstr (written, "Autre"));
  g_assert_null (strstr (written, "bleu"));
}

/* A career that was removed and comes back has what another version wrote. */
static void
test_comeback (void)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": ["
    "    { \"identifiant\": \"a\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"bleu\" } ] }";
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GListStore) none = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareerDocument) document = read_text (text, careers);
  g_autofree char *without = hon_career_document_write (document, G_LIST_MODEL (none));
  g_autofree char *written = hon_career_document_write (document, G_LIST_MODEL (careers));

  g_assert_null (strstr (without, "bleu"));
  g_assert_nonnull (strstr (written, "bleu"));
}

/* Each career has an id of its own, whatever the document says, and keeps what is unknown of it. */
static void
test_ids (void)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": ["
    "    { \"identifiant\": \"a\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"bleu\" },"
    "    { \"identifiant\": \"a\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"rouge\" },"
    "    { \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"vert\" },"
    "    { \"identifiant\": \"\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"jaune\" } ] }";
  static const char * const colours[] = { "bleu", "rouge", "vert", "jaune" };
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareerDocument) document = read_text (text, careers);
  g_autofree char *written = NULL;
  const char *place;

  g_assert_cmpstr (hon_career_get_id (hon_situations_get (G_LIST_MODEL (careers), 0)), ==, "a");
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      const char *id = hon_career_get_id (hon_situations_get (G_LIST_MODEL (careers), i));
      guint position = G_MAXUINT;

      g_assert_cmpstr (id, !=, "");
      g_assert_true (hon_situations_find (G_LIST_MODEL (careers), id, &position));
      g_assert_cmpuint (position, ==, i);
    }

  written = hon_career_document_write (document, G_LIST_MODEL (careers));
  place = written;
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      place = strstr (place, colours[i]);
      g_assert_nonnull (place);
    }
}

/* A copy has everything, and does not change with the document. */
static void
test_dup (void)
{
  static const char text[] =
    "{ \"format\": \"honoraires\", \"version\": 1, \"note\": \"à garder\", \"situations\": ["
    "    { \"identifiant\": \"a\", \"date_debut_activite\": \"2027-11-02\", \"secteur\": \"S1\","
    "      \"recettes_eur\": 1, \"couleur\": \"bleu\" } ] }";
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GListStore) none = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (HonCareerDocument) document = read_text (text, careers);
  g_autoptr (HonCareerDocument) copy = hon_career_document_dup (document);
  g_autofree char *emptied = hon_career_document_write (document, G_LIST_MODEL (none));
  g_autofree char *written = hon_career_document_write (copy, G_LIST_MODEL (careers));

  g_assert_null (strstr (emptied, "bleu"));
  g_assert_nonnull (strstr (written, "à garder"));
  g_assert_nonnull (strstr (written, "bleu"));
}

/* What is wrong is told, and nothing is changed. */
static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *told;
  } cases[] = {
    { "", "" },
    { "{", "" },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": [] }{}", "" },
    { "{ \"format\": \"honoraires\", \xe2\x80\xae" "9 }", "" },
    { "[]", "no document of Honoraires" },
    { "{}", "no document of Honoraires" },
    { "{ \"format\": \"autre\", \"version\": 1 }", "no document of Honoraires" },
    { "{ \"format\": 1, \"version\": 1 }", "no document of Honoraires" },
    { "{ \"format\": \"honoraires\" }", "which version" },
    { "{ \"format\": \"honoraires\", \"version\": \"1\" }", "which version" },
    { "{ \"format\": \"honoraires\", \"version\": 2 }", "newer Honoraires" },
    { "{ \"format\": \"honoraires\", \"version\": 1 }", "no list of situations" },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": {} }", "no list of situations" },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": [1] }", "situation 1: an object" },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": [{},{},{},{},{}] }", "5 situations; 4 at most" },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": [{ \"secteur\": \"S9\","
      " \"date_debut_activite\": \"2027-11-02\", \"recettes_eur\": 1 }] }", "situation 1: " },
    { "{ \"format\": \"honoraires\", \"version\": 1, \"situations\": [{ \"secteur\": \"S1\","
      " \"date_debut_activite\": \"2027-11-02\", \"recettes_eur\": 1e300 }] }", "situation 1: " },
    { "\xff\xfe", "not text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) careers = new_careers ();
      g_autoptr (GListStore) before = new_careers ();
      g_autoptr (GError) error = NULL;

      g_assert_null (hon_career_document_read (cases[i].text, strlen (cases[i].text), careers, &error));
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (strstr (error->message, cases[i].told) == NULL)
        g_test_fail_printf ("“%s”: “%s”", cases[i].text, error->message);
      g_assert_true (are_equal (G_LIST_MODEL (careers), G_LIST_MODEL (before)));
    }
}

/* A text that is cut anywhere is refused or is whole; it never crashes. */
static void
test_cut (void)
{
  g_autoptr (GListStore) careers = new_careers ();
  g_autoptr (HonCareerDocument) document = hon_career_document_new ();
  g_autofree char *text = hon_career_document_write (document, G_LIST_MODEL (careers));
  gsize length = strlen (text);

  for (gsize i = 0; i < length - 2; i++)
    {
      g_autoptr (GListStore) read = g_list_store_new (HON_TYPE_CAREER);
      g_autoptr (GError) error = NULL;

      g_assert_null (hon_career_document_read (text, i, read, &error));
      g_assert_nonnull (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/career-document/round-trip", test_round_trip);
  g_test_add_func ("/career-document/unknown", test_unknown);
  g_test_add_func ("/career-document/comeback", test_comeback);
  g_test_add_func ("/career-document/ids", test_ids);
  g_test_add_func ("/career-document/dup", test_dup);
  g_test_add_func ("/career-document/errors", test_errors);
  g_test_add_func ("/career-document/cut", test_cut);

  return g_test_run ();
}
