/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-visit-fields.h"

#include "hon-encounter.h"
#include "hon-fold.h"
#include "hon-input.h"

#include <glib/gi18n-lib.h>

/* What a table says of each visit. */

static const struct
{
  const char *column;
  gsize       offset;
} results[HON_VISIT_N_RESULTS] = {
  { "demande_eur", G_STRUCT_OFFSET (HonBillResult, asked) },
  { "rembourse_eur", G_STRUCT_OFFSET (HonBillResult, net) },
  { "complementaire_eur", G_STRUCT_OFFSET (HonBillResult, complementary) },
  { "reste_eur", G_STRUCT_OFFSET (HonBillResult, patient) },
};

/* The inputs of an encounter. */
const HonInputField *
hon_visit_fields_get_inputs (guint *n_inputs)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (HON_TYPE_ENCOUNTER);

  return hon_input_class_get_fields (HON_INPUT_CLASS (klass), n_inputs);
}

/* The names of all columns that a table can have, in the order in which they are written. */
GStrv
hon_visit_fields_list (void)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  guint n;
  const HonInputField *inputs = hon_visit_fields_get_inputs (&n);

  g_strv_builder_add_many (fields, HON_VISIT_FIELD_PERSON, HON_VISIT_FIELD_DOCTOR, NULL);
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (fields, inputs[i].column);

  return g_strv_builder_end (fields);
}

/* Whether @name, which may be %NULL, is short enough for a person or a doctor. */
gboolean
hon_visit_fields_check_name (const char  *name,
                             GError     **error)
{
  if (name == NULL || g_utf8_strlen (name, -1) <= HON_VISIT_NAME_MAX)
    return TRUE;
  g_set_error (error, HON_INPUT_ERROR, HON_INPUT_ERROR_VALUE,
               /* Translators: %d is a number of characters. */
               _("a name has at most %d characters"), HON_VISIT_NAME_MAX);

  return FALSE;
}

/* Which of some names @name is, in any case, with and without accents; -1 for none. */
int
hon_visit_fields_find (GStrv       fields,
                       const char *name)
{
  g_autofree char *folded = hon_fold (name);

  for (int i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *field = hon_fold (fields[i]);

      if (g_str_equal (folded, field))
        return i;
    }

  return -1;
}

/* The names of the columns of results. */
GStrv
hon_visit_fields_list_results (void)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    g_strv_builder_add (columns, results[i].column);

  return g_strv_builder_end (columns);
}

/* One of them: centimes, or HON_BILL_UNKNOWN where it cannot be told. */
gint64
hon_visit_fields_get_result (HonVisit *visit,
                             guint     position)
{
  return G_STRUCT_MEMBER (gint64, hon_visit_get_result (visit), results[position].offset);
}
