/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-situations.h"

#include "hon-visit-table.h"

/* Tables as people have them: what each program writes, and what people make of it. */

#define BYTES(text) (text), sizeof (text) - 1

static HonVisitTable *
read_table (const char *bytes,
            gsize       length)
{
  g_autoptr (GBytes) contents = g_bytes_new_static (bytes, length);
  g_autoptr (GError) error = NULL;
  HonVisitTable *table = hon_visit_table_new (hon_test_get_catalogue (), contents, &error);

  g_assert_no_error (error);

  return table;
}

/* All of them say that Élodie paid 30 € on 3 February 2025. */
static void
test_understood (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *encoding;
  } cases[] = {
    /* Our own, and what LibreOffice makes of it. */
    { BYTES ("personne,medecin,date,specialite,secteur,honoraires_eur\nÉlodie,Dr A,2025-02-03,generaliste,S1,30.00\n"), "UTF-8" },
    { BYTES ("\xef\xbb\xbfpersonne;medecin;date;specialite;secteur;honoraires_eur\r\nÉlodie;Dr A;03/02/2025;generaliste;S1;30\r\n"), "UTF-8" },
    { BYTES ("\"personne\",\"date\",\"specialite\",\"secteur\",\"honoraires_eur\"\n\"Élodie\",\"2025-02-03\",\"generaliste\",\"S1\",\"30,00\"\n"), "UTF-8" },
    /* Excel in French: “CSV”, “CSV UTF-8”, “Texte Unicode”. */
    { BYTES ("Personne;M\xe9" "decin;Date;Sp\xe9" "cialit\xe9;Secteur;Honoraires\r\n\xc9lodie;Dr A;03/02/2025;M\xe9" "decin g\xe9n\xe9raliste;Secteur 1;30,00 \x80\r\n"), "WINDOWS-1252" },
    { BYTES ("\xef\xbb\xbfPersonne;Médecin;Date;Spécialité;Secteur;Honoraires\r\nÉlodie;Dr A;03/02/2025;Médecin généraliste;1;30,00 €\r\n;;;;;\r\n"), "UTF-8" },
    { BYTES ("\xff\xfe" "d\0a\0t\0e\0\t\0n\0o\0m\0\t\0s\0p\0e\0c\0i\0a\0l\0i\0t\0e\0\t\0s\0e\0c\0t\0e\0u\0r\0\t\0p\0r\0i\0x\0\r\0\n\0"
             "3\0/\0" "2\0/\0" "2\0" "0\0" "2\0" "5\0\t\0\xc9\0l\0o\0d\0i\0e\0\t\0g\0e\0n\0e\0r\0a\0l\0i\0s\0t\0e\0\t\0S\0" "1\0\t\0" "3\0" "0\0\r\0\n\0"), "UTF-16LE" },
    { BYTES ("\xfe\xff" "\0d\0a\0t\0e\0\t\0n\0o\0m\0\t\0s\0p\0e\0c\0i\0a\0l\0i\0t\0e\0\t\0s\0e\0c\0t\0e\0u\0r\0\t\0p\0r\0i\0x\0\n"
             "\0" "3\0/\0" "2\0/\0" "2\0" "0\0" "2\0" "5\0\t\0\xc9\0l\0o\0d\0i\0e\0\t\0g\0e\0n\0e\0r\0a\0l\0i\0s\0t\0e\0\t\0s\0" "1\0\t\0" "3\0" "0\0\n"), "UTF-16BE" },
    { BYTES ("sep=;\r\npersonne;date;specialite;secteur;montant\r\nÉlodie;03.02.2025;generaliste;S1;30 EUR\r\n"), "UTF-8" },
    /* Copied from a page into a text. */
    { BYTES ("Patient\tDate des soins\tDiscipline\tConventionnement\tMontant payé\nÉlodie\t3/2/25\tgénéraliste\tsecteur 1\t30,00\302\240€\n"), "UTF-8" },
    /* With columns that a visit does not have, and blank ones. */
    { BYTES ("personne;date;specialite;secteur;honoraires;remarque;remboursé;;\nÉlodie;2025-02-03 10:30;generaliste;S1;30,0;à jeun;19,00 €;;\n\n"), "UTF-8" },
    { BYTES ("bénéficiaire,praticien,date de consultation,spécialité,secteur conventionnel,dépense\rÉlodie,Dr A,03-02-2025,generaliste,S1,30\r"), "UTF-8" },
    { BYTES ("PERSONNE;DATE;SPECIALITE;SECTEUR;HONORAIRES_EUR;ALD;GARANTIE_PCT\nÉlodie;03/02/2025;GENERALISTE;s1;30;x;100 %\n"), "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonVisitTable) table = read_table (cases[i].bytes, cases[i].length);
      GPtrArray *questions = hon_visit_table_get_questions (table);
      g_autoptr (GPtrArray) visits = hon_visit_table_dup_visits (table);
      HonEncounter *encounter;

      g_assert_cmpstr (hon_visit_table_get_encoding (table), ==, cases[i].encoding);
      for (guint j = 0; j < questions->len; j++)
        {
          const HonVisitQuestion *question = g_ptr_array_index (questions, j);

          g_test_fail_printf ("table %" G_GSIZE_FORMAT ", line %u, “%s”: %s", i, question->line, question->value,
                              question->message);
        }
      if (visits->len != 1)
        {
          g_test_fail_printf ("table %" G_GSIZE_FORMAT ": %u visits", i, visits->len);
          continue;
        }
      encounter = hon_visit_get_encounter (g_ptr_array_index (visits, 0));
      g_assert_cmpstr (hon_visit_get_person (g_ptr_array_index (visits, 0)), ==, "Élodie");
      g_assert_cmpint (hon_encounter_get_date (encounter), ==, hon_date_new (2025, 2, 3));
      g_assert_cmpint (hon_encounter_get_fee (encounter), ==, 3000);
      g_assert_cmpstr (hon_encounter_get_speciality (encounter), ==, "generaliste");
      g_assert_cmpint (hon_encounter_get_sector (encounter), ==, HON_BILL_SECTOR_S1);
    }
}

#define PATHWAY_HEADER "personne,date,specialite,secteur,parcours\n"
#define HEADER "personne,date,specialite,secteur,age,honoraires_eur\n"

/* What could be two things is asked about, and what is wrong is told: all of it at once. */
static void
test_asked (void)
{
  static const struct
  {
    const char *text;
    const char *value;
    const char *message;
    const char *answer; /* what is offered, or what is given */
    gboolean    is_offered;
  } cases[] = {
    { HEADER "Anne,2025-02-03,generaliste,S1,40,1.234\n", "1.234", "could be", "1234", TRUE },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,\"1,234\"\n", "1,234", "could be", "1234", TRUE },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,45,50\n", "45,50", "one cell too many", "45,50", TRUE },
    { HEADER "Anne Durand,2025-02-03,generaliste,S1,40,30\nDURAND Anne,2025-02-04,generaliste,S1,40,30\n", "DURAND Anne",
      "may be the same person as “Anne Durand”", "Anne Durand", TRUE },
    { HEADER "Anne Durand,2025-02-03,generaliste,S1,40,30\nAnne Durant,2025-02-04,generaliste,S1,40,30\n", "Anne Durant",
      "may be the same person as “Anne Durand”", "Anne Durant", FALSE },
    { HEADER "Anne,2025-02-30,generaliste,S1,40,30\n", "2025-02-30", "calendar", "2025-02-28", FALSE },
    { HEADER "Anne,2025-02-03,generaliste,secteur unique,40,30\n", "secteur unique", "Secteur 1; ", "S1", FALSE },
    { HEADER "Anne,2025-02-03,toubib,S1,40,30\n", "toubib", "is none of these: General practice; Allergology; ", "generaliste", FALSE },
    { HEADER "Anne,2025-02-03,ophtalmo,S1,40,30\n", "ophtalmo", "is “Ophthalmology” meant?", "Ophthalmology", TRUE },
    { HEADER "Anne,2025-02-03,generaliste,hors conv,40,30\n", "hors conv", "is none of these: Secteur 1; ", "NC", FALSE },
    { PATHWAY_HEADER "Anne,2025-02-03,generaliste,S1,acces\n", "acces", "meant?", "acces_direct", FALSE },
    { "personne,date,specialite\nAnne,2025-02-03,generaliste\n", "", "every visit needs it", "S1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonVisitTable) table = read_table (cases[i].text, strlen (cases[i].text));
      GPtrArray *questions = hon_visit_table_get_questions (table);
      g_autoptr (GPtrArray) visits = NULL;
      const HonVisitQuestion *question;

      g_assert_cmpuint (questions->len, ==, 1);
      question = g_ptr_array_index (questions, 0);
      g_assert_cmpstr (question->value, ==, cases[i].value);
      if (strstr (question->message, cases[i].message) == NULL)
        g_test_fail_printf ("“%s”: %s", cases[i].value, question->message);
      if (cases[i].is_offered)
        g_assert_cmpstr (question->answer, ==, cases[i].answer);

      hon_visit_table_answer (table, 0, cases[i].answer);
      questions = hon_visit_table_get_questions (table);
      g_assert_cmpuint (questions->len, ==, 0);
      visits = hon_visit_table_dup_visits (table);
      g_assert_cmpuint (visits->len, ==, hon_visit_table_get_n_rows (table));
    }
}

static const HonVisitQuestion *
get_only_question (HonVisitTable *table)
{
  GPtrArray *questions = hon_visit_table_get_questions (table);

  g_assert_cmpuint (questions->len, ==, 1);

  return g_ptr_array_index (questions, 0);
}

/* An answer that is wrong as well is not the last: the same is asked until one is right. */
static void
test_answered_again (void)
{
  static const struct
  {
    const char *text;
    const char *wrong;
    const char *right;
  } cases[] = {
    { HEADER "Anne,2025-02-30,generaliste,S1,40,30\n", "2025-02-31", "2025-02-28" },
    { HEADER "Anne,2025-02-03,toubib,S1,40,30\n", "rebouteux", "generaliste" },
    { HEADER "Anne,2025-02-03,generaliste,S9,40,30\n", "S8", "S1" },
    { HEADER "Anne,2025-02-03,generaliste,S9,40,30\n", "", "S1" },
    { HEADER "Anne,2025-02-03,generaliste,S1,200,30\n", "201", "40" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,1.234\n", "2.345", "1234" },
    /* An empty cell, and a column that is not there. */
    { HEADER "Anne,2025-02-03,generaliste,,40,30\n", "S9", "S1" },
    { "personne,date,specialite\nAnne,2025-02-03,generaliste\n", "S9", "S1" },
    { "personne,specialite,secteur\nAnne,generaliste,S1\n", "1.234", "2025-02-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonVisitTable) table = read_table (cases[i].text, strlen (cases[i].text));
      g_autoptr (GPtrArray) visits = NULL;

      for (guint j = 0; j < 2; j++)
        {
          const HonVisitQuestion *question = get_only_question (table);

          g_assert_true (question->column >= 0 || question->field != NULL);
          hon_visit_table_answer (table, 0, cases[i].wrong);
        }
      g_assert_nonnull (get_only_question (table));
      hon_visit_table_answer (table, 0, cases[i].right);
      g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 0);
      visits = hon_visit_table_dup_visits (table);
      g_assert_cmpuint (visits->len, ==, 1);
    }
}

/* A name that no page can lay out is asked about, and what is shown of it is short. */
static void
test_long_name (void)
{
  static const char * const texts[] = {
    "personne,medecin,date,specialite,secteur\n%s,Dr A,2025-02-03,generaliste,S1\n",
    "personne,medecin,date,specialite,secteur\nAnne,%s,2025-02-03,generaliste,S1\n",
  };
  g_autofree char *longest = g_strnfill (100, 'a');
  g_autofree char *too_long = g_strnfill (1000000, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) parts = g_strsplit (texts[i], "%s", 2);
      g_autofree char *right = g_strconcat (parts[0], longest, parts[1], NULL);
      g_autofree char *wrong = g_strconcat (parts[0], too_long, parts[1], NULL);
      g_autoptr (HonVisitTable) accepted = read_table (right, strlen (right));
      g_autoptr (HonVisitTable) table = read_table (wrong, strlen (wrong));
      g_autoptr (GPtrArray) visits = NULL;
      g_autofree char *title = NULL;
      const HonVisitQuestion *question;

      g_assert_cmpuint (hon_visit_table_get_questions (accepted)->len, ==, 0);
      question = get_only_question (table);
      title = hon_visit_table_dup_question_title (table, question);
      g_assert_cmpuint (strlen (title), <, 200);
      g_assert_cmpuint (strlen (question->answer), ==, 100);
      hon_visit_table_answer (table, 0, "Luc");
      g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 0);
      visits = hon_visit_table_dup_visits (table);
      g_assert_cmpuint (visits->len, ==, 1);
    }
}

/* An amount that its comma has cut in two is what is said of it, and says nothing of another one. */
static void
test_cut (void)
{
  const char *text = HEADER "Anne,2025-02-03,generaliste,S1,40,45,50\nAnne,2025-02-04,generaliste,S1,40,12,34\n";
  g_autoptr (HonVisitTable) table = read_table (text, strlen (text));
  GPtrArray *questions = hon_visit_table_get_questions (table);
  const HonVisitQuestion *question;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) both = NULL;

  g_assert_cmpuint (questions->len, ==, 2);
  hon_visit_table_answer (table, 0, "46,5x");
  questions = hon_visit_table_get_questions (table);
  g_assert_cmpuint (questions->len, ==, 2);
  hon_visit_table_answer (table, 0, "46,50");
  questions = hon_visit_table_get_questions (table);
  question = get_only_question (table);
  g_assert_cmpstr (question->value, ==, "12,34");
  first = hon_visit_table_dup_visits (table);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpint (hon_encounter_get_fee (hon_visit_get_encounter (g_ptr_array_index (first, 0))), ==, 4650);

  hon_visit_table_answer (table, 0, question->answer);
  questions = hon_visit_table_get_questions (table);
  both = hon_visit_table_dup_visits (table);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (hon_encounter_get_fee (hon_visit_get_encounter (g_ptr_array_index (both, 1))), ==, 1234);
}

/* What is wrong is told at its line and column, with what is wrong. */
static void
test_mistakes (void)
{
  static const struct
  {
    const char *text;
    guint       line;
    const char *column;  /* %NULL for the line as a whole */
    const char *message;
  } cases[] = {
    { HEADER "Anne,2025-02-03,generaliste,S1,40,30\nAnne,2025-02-30,generaliste,S1,40,30\n", 3, "date", "2025-02-30" },
    { HEADER "Anne,2025-02-03,generaliste,S1,200,30\n", 2, "age", "200" },
    { HEADER "Anne,2025-02-03,generaliste,S1,0x28,30\n", 2, "age", "“0x28” is not a whole number" },
    { HEADER "Anne,2025-02-03,generaliste,S1,forty years,30\n", 2, "age", "“forty years” is not a whole number" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40.0,30\n", 2, "age", "“40.0” is not a whole number" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,many\n", 2, "honoraires_eur", "many" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,1.234\n", 2, "honoraires_eur", "“1.234” could be" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,0x1E\n", 2, "honoraires_eur", "“0x1E” is not" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,0x1.8p4\n", 2, "honoraires_eur", "0x1.8p4" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,0.001\n", 2, "honoraires_eur", "“0.001” has more than two" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,nan\n", 2, "honoraires_eur", "“nan” is not an amount" },
    { "date,specialite,secteur,garantie_pct\n2025-02-03,generaliste,S1,1e2\n", 2, "garantie_pct", "1e2" },
    { "date,specialite,secteur,ald\n2025-02-03,generaliste,S1,perhaps\n", 2, "ald", "“perhaps” is neither oui nor non" },
    { HEADER "Anne,2025-02-03,,S1,40,30\n", 2, "specialite", "the cell is empty" },
    { "date,secteur\n2025-02-03,S1\n", 2, "specialite", "the table does not have it" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,30,too many\n", 2, NULL, "there are more cells" },
    { HEADER "\"Anne\n,2025-02-03,generaliste,S1\n", 2, NULL, "a quote is not closed" },
    { HEADER "Anne,2025-02-03,generaliste,S1,40,30\nAnne,2025\n", 3, NULL, "there are fewer cells" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonVisitTable) table = read_table (cases[i].text, strlen (cases[i].text));
      const HonVisitQuestion *question = g_ptr_array_index (hon_visit_table_get_questions (table), 0);
      const char *column = question->field;

      if (question->column >= 0)
        column = hon_visit_table_get_column (table, (guint) question->column);
      g_assert_cmpuint (question->line, ==, cases[i].line);
      g_assert_cmpstr (column, ==, cases[i].column);
      if (strstr (question->message, cases[i].message) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", cases[i].message, question->message);
    }
}

/* Lines in which different things are wrong are told one by one, also where the same stands in them. */
static void
test_different (void)
{
  const char *text = HEADER "Anne,b,c,d,e,f,g\n\"Anne, b, c, d, e, f, g\"\nAnne,b,c,d,e,f,g\n";
  g_autoptr (HonVisitTable) table = read_table (text, strlen (text));
  GPtrArray *questions = hon_visit_table_get_questions (table);
  const HonVisitQuestion *more;
  const HonVisitQuestion *fewer;

  g_assert_cmpuint (questions->len, ==, 2);
  more = g_ptr_array_index (questions, 0);
  fewer = g_ptr_array_index (questions, 1);
  g_assert_cmpstr (more->value, ==, fewer->value);
  g_assert_true (g_str_has_prefix (more->message, "there are more cells"));
  g_assert_cmpuint (more->n_lines, ==, 2);
  g_assert_true (g_str_has_prefix (fewer->message, "there are fewer cells"));
  g_assert_cmpuint (fewer->line, ==, 3);
}

/* The same mistake on many lines is one question; every one of a line is told. */
static void
test_all_at_once (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (HonVisitTable) table = NULL;
  GPtrArray *questions;
  const HonVisitQuestion *first;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "Anne,2025-02-30,toubib,S9,200,nan\n");
  table = read_table (text->str, text->len);
  questions = hon_visit_table_get_questions (table);
  g_assert_cmpuint (questions->len, ==, 4);
  first = g_ptr_array_index (questions, 0);
  g_assert_cmpuint (first->line, ==, 2);
  g_assert_cmpuint (first->n_lines, ==, 1000);
}

/* What a column is about can be said otherwise. */
static void
test_columns (void)
{
  const char *text = "qui;quand;remarque;specialite;secteur\nAnne;2025-02-03;x;generaliste;S1\n";
  g_autoptr (HonVisitTable) table = read_table (text, strlen (text));
  g_auto (GStrv) fields = hon_visit_table_list_fields ();
  g_autofree char *sample = hon_visit_table_dup_sample (table, 1);
  g_autoptr (GPtrArray) visits = NULL;

  g_assert_true (g_strv_contains ((const char * const *) fields, "date"));
  g_assert_cmpuint (hon_visit_table_get_n_columns (table), ==, 5);
  g_assert_cmpstr (hon_visit_table_get_column (table, 1), ==, "quand");
  g_assert_cmpstr (hon_visit_table_get_field (table, 0), ==, "personne");
  g_assert_null (hon_visit_table_get_field (table, 1));
  g_assert_cmpstr (sample, ==, "2025-02-03");
  g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 1);
  hon_visit_table_set_field (table, 1, "date");
  g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 0);
  visits = hon_visit_table_dup_visits (table);
  g_assert_cmpuint (visits->len, ==, 1);
  hon_visit_table_set_field (table, 2, "date");
  g_assert_null (hon_visit_table_get_field (table, 1));
}

/* An empty table to fill in has all columns, and each of them is understood. */
static void
test_template (void)
{
  g_autofree char *text = hon_visit_table_dup_template (hon_test_get_catalogue ());
  g_autoptr (HonVisitTable) table = read_table (text, strlen (text));
  g_auto (GStrv) fields = hon_visit_table_list_fields ();

  g_autoptr (GPtrArray) visits = hon_visit_table_dup_visits (table);

  /* The example is right as it is. */
  g_assert_cmpuint (hon_visit_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, 0);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpuint (hon_visit_table_get_n_columns (table), ==, g_strv_length (fields));
  for (guint i = 0; fields[i] != NULL; i++)
    g_assert_cmpstr (hon_visit_table_get_field (table, i), ==, fields[i]);
}

/* A column is recognised by the beginnings of its values, however long they are. */
static void
test_samples (void)
{
  g_autofree char *longest = g_strnfill (100000, 'a');
  g_autofree char *text = g_strdup_printf ("remarque,date,specialite,secteur\n%s,2025-02-03,generaliste,S1\n"
                                           "b,2025-02-03,generaliste,S1\n", longest);
  g_autoptr (HonVisitTable) table = read_table (text, strlen (text));
  g_autofree char *sample = hon_visit_table_dup_sample (table, 0);

  g_assert_cmpuint (strlen (sample), <, 200);
  g_assert_true (g_str_has_prefix (sample, "aaaa"));
  g_assert_true (g_str_has_suffix (sample, "…, b"));
}

/* A table is read in steps as it is read at once. */
static void
test_steps (void)
{
  g_autoptr (GString) text = g_string_new ("personne;date;specialite;secteur;age\n");
  g_autoptr (HonVisitTable) table = NULL;
  g_autoptr (HonVisitTable) at_once = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  guint n_steps = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "P%u;2025-01-0%u;%s;S1;%s\n", i % 40, 1 + i % 9, i % 2 == 0 ? "generaliste" : "psychiatre",
                            i % 100 == 0 ? "old" : "40");
  table = read_table (text->str, text->len);
  at_once = read_table (text->str, text->len);
  while (hon_visit_table_go_on (table, 100))
    n_steps++;
  g_assert_cmpuint (n_steps, >, 10);
  g_assert_cmpuint (hon_visit_table_get_n_rows (table), ==, 5000);
  g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, hon_visit_table_get_questions (at_once)->len);
  visits = hon_visit_table_dup_visits (table);
  g_assert_cmpuint (visits->len, ==, 4950);

  /* An answer has all of it checked again. */
  hon_visit_table_answer (table, 0, "70");
  g_assert_true (hon_visit_table_go_on (table, 0));
  g_assert_cmpuint (hon_visit_table_get_questions (table)->len, ==, hon_visit_table_get_questions (at_once)->len - 1);
  g_assert_false (hon_visit_table_go_on (table, 0));
}

/* No step does more than one thing with one row, also where many persons are compared with each other. */
static void
test_short_steps (void)
{
  const guint n_rows = 500;
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (HonVisitTable) table = NULL;
  guint n_steps = 1;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%c%c%u Durand-Martin,2025-01-02,generaliste,S1,40,30\n", 'A' + (int) (i * 7 % 26),
                            'a' + (int) (i / 26), i * 7919 % 10007);
  table = read_table (text->str, text->len);
  while (hon_visit_table_go_on (table, 0))
    n_steps++;

  /* It is read, checked and compared. */
  g_assert_cmpuint (n_steps, >=, 3 * n_rows);
}

/* It is said of those that are understood. */
static void
test_summary (void)
{
  static const struct { const char *text; const char *summary; } cases[] = {
    { HEADER "A,2025-02-03,generaliste,S1,40,30\nB,x,generaliste,S1,40,30\nC,x,generaliste,S1,40,30\n",
      "1 of 3 lines is understood (UTF-8)." },
    { HEADER "A,2025-02-03,generaliste,S1,40,30\nB,2025-02-03,generaliste,S1,40,30\nC,x,generaliste,S1,40,30\n",
      "2 of 3 lines are understood (UTF-8)." },
    { HEADER "A,x,generaliste,S1,40,30\n", "0 of 1 lines are understood (UTF-8)." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HonVisitTable) table = read_table (cases[i].text, strlen (cases[i].text));
      g_autofree char *summary = hon_visit_table_dup_summary (table);

      g_assert_cmpstr (summary, ==, cases[i].summary);
    }
}

/* What is no table is told. */
static void
test_no_table (void)
{
  static const struct { const char *bytes; gsize length; } cases[] = {
    { BYTES ("") },
    { BYTES ("PK\003\004\0\0\0\0\0\0") },
    { BYTES ("a\0b") },
    { BYTES ("\xff\xfe" "a") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) contents = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (hon_visit_table_new (hon_test_get_catalogue (), contents, &error));
      g_assert_nonnull (error);
    }
}

/* What a column can be taken for is told in words, each its own. */
static void
test_labels (void)
{
  g_auto (GStrv) fields = hon_visit_table_list_fields ();

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_assert_cmpstr (hon_visit_table_get_field_label (fields[i]), !=, fields[i]);
      /* A row that is 360 pixels wide has no room for more. */
      g_assert_cmpint (g_utf8_strlen (hon_visit_table_get_field_label (fields[i]), -1), <=, 30);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (hon_visit_table_get_field_label (fields[i]), !=, hon_visit_table_get_field_label (fields[j]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-table/understood", test_understood);
  g_test_add_func ("/visit-table/labels", test_labels);
  g_test_add_func ("/visit-table/asked", test_asked);
  g_test_add_func ("/visit-table/answered-again", test_answered_again);
  g_test_add_func ("/visit-table/long-name", test_long_name);
  g_test_add_func ("/visit-table/cut", test_cut);
  g_test_add_func ("/visit-table/mistakes", test_mistakes);
  g_test_add_func ("/visit-table/different", test_different);
  g_test_add_func ("/visit-table/all-at-once", test_all_at_once);
  g_test_add_func ("/visit-table/columns", test_columns);
  g_test_add_func ("/visit-table/template", test_template);
  g_test_add_func ("/visit-table/samples", test_samples);
  g_test_add_func ("/visit-table/steps", test_steps);
  g_test_add_func ("/visit-table/short-steps", test_short_steps);
  g_test_add_func ("/visit-table/summary", test_summary);
  g_test_add_func ("/visit-table/no-table", test_no_table);

  return g_test_run ();
}
