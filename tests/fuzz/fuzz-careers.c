/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "hon-career-document.h"

/* Any bytes as a document of situations: what is read is written as a document that says the same again. */

static char *
write_again (const char *text,
             gsize       length)
{
  g_autoptr (GListStore) careers = g_list_store_new (HON_TYPE_CAREER);
  g_autoptr (GError) error = NULL;
  g_autoptr (HonCareerDocument) document = hon_career_document_read (text, length, careers, &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return NULL;
    }

  return hon_career_document_write (document, G_LIST_MODEL (careers));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *first = write_again (text, size);
  g_autofree char *second = NULL;

  if (first == NULL)
    return 0;

  second = write_again (first, strlen (first));
  g_assert_cmpstr (second, ==, first);

  return 0;
}
