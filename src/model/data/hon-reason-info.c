/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-reason-info.h"

#include "hon-finding-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * HonReasonInfo:
 *
 * The sentence for a reason, for any doctor: it has blanks, which
 * hon_reason_info_fill() fills in.
 */

struct _HonReasonInfo
{
  HonRecord      parent_instance;

  HonReasonCode  code;
  HonReasonKind  kind;
  HonFinding     finding;
};

/* What datasets call each reason. */
static const char * const ids[] = {
  [HON_REASON_S1_OPEN] = "s1-open",
  [HON_REASON_S1_PRESENT] = "s1-present",
  [HON_REASON_S1_FROM_S2] = "s1-from-s2",
  [HON_REASON_S1_FROM_NC] = "s1-from-nc",
  [HON_REASON_S1_IRREVERSIBLE] = "s1-irreversible",
  [HON_REASON_S1_NO_RETURN] = "s1-no-return",
  [HON_REASON_S2_FIRST_INSTALLATION] = "s2-first-installation",
  [HON_REASON_S2_OTHER_SPECIALITY] = "s2-other-speciality",
  [HON_REASON_S2_PRESENT] = "s2-present",
  [HON_REASON_S2_AFTER_S1] = "s2-after-s1",
  [HON_REASON_S2_FROM_NC] = "s2-from-nc",
  [HON_REASON_S2_TITLE_NEEDED] = "s2-title-needed",
  [HON_REASON_S2_GET_TITLE] = "s2-get-title",
  [HON_REASON_S2_REQUEST] = "s2-request",
  [HON_REASON_TITLE_NAMED] = "title-named",
  [HON_REASON_TITLE_HELD] = "title-held",
  [HON_REASON_TITLE_COMPLETED] = "title-completed",
  [HON_REASON_TITLE_UNDER_WAY] = "title-under-way",
  [HON_REASON_TITLE_ENDS] = "title-ends",
  [HON_REASON_TITLE_END_ASSUMED] = "title-end-assumed",
  [HON_REASON_TITLE_APPOINTED] = "title-appointed",
  [HON_REASON_TITLE_LEAVE_EARLY] = "title-leave-early",
  [HON_REASON_TITLE_TOO_SHORT] = "title-too-short",
  [HON_REASON_TITLE_STAY] = "title-stay",
  [HON_REASON_TITLE_COMPLETE_LATER] = "title-complete-later",
  [HON_REASON_TITLE_CHECK_DATES] = "title-check-dates",
  [HON_REASON_TITLE_LEAVES] = "title-leaves",
  [HON_REASON_TITLE_LEAVES_UNKNOWN] = "title-leaves-unknown",
  [HON_REASON_TITLE_LEAVE_IN_POST] = "title-leave-in-post",
  [HON_REASON_TITLE_LEAVE_BEFORE] = "title-leave-before",
  [HON_REASON_TITLE_LEAVE_COUNTED] = "title-leave-counted",
  [HON_REASON_TITLE_DURATION_UNKNOWN] = "title-duration-unknown",
  [HON_REASON_TITLE_CREDIT] = "title-credit",
  [HON_REASON_TITLE_CREDIT_ALONE] = "title-credit-alone",
  [HON_REASON_TITLE_SUMMED] = "title-summed",
  [HON_REASON_TITLE_CONTESTED] = "title-contested",
  [HON_REASON_TITLE_ABSENT] = "title-absent",
  [HON_REASON_TITLE_LIST_PARTIAL] = "title-list-partial",
  [HON_REASON_PLACE_ARMY] = "place-army",
  [HON_REASON_PLACE_ESPIC] = "place-espic",
  [HON_REASON_PLACE_EU] = "place-eu",
  [HON_REASON_PLACE_QUEBEC] = "place-quebec",
  [HON_REASON_PLACE_ELSEWHERE] = "place-elsewhere",
  [HON_REASON_PLACE_ASK] = "place-ask",
  [HON_REASON_OPTAM_WITH_S2] = "optam-with-s2",
  [HON_REASON_OPTAM_LEAVE] = "optam-leave",
  [HON_REASON_OPTAM_PRESENT] = "optam-present",
  [HON_REASON_OPTAM_ACO] = "optam-aco",
  [HON_REASON_OPTAM_NEEDS_S2] = "optam-needs-s2",
  [HON_REASON_OPTAM_PERMANENT] = "optam-permanent",
  [HON_REASON_OPTAM_S1_TITLED] = "optam-s1-titled",
  [HON_REASON_OPTAM_S1_UNTITLED] = "optam-s1-untitled",
  [HON_REASON_OPTAM_S1_UNKNOWN] = "optam-s1-unknown",
  [HON_REASON_OPTAM_FROM_NC] = "optam-from-nc",
  [HON_REASON_NC_OPEN] = "nc-open",
  [HON_REASON_NC_PRESENT] = "nc-present",
  [HON_REASON_NC_PRESCRIPTIONS] = "nc-prescriptions",
  [HON_REASON_NC_RETURN] = "nc-return",
  [HON_REASON_LOCUM] = "locum",
  [HON_REASON_STUDENT] = "student",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == HON_N_REASONS + 1);

/* What datasets call each kind. */
static const char * const kinds[] = {
  [HON_REASON_KIND_GROUND] = "ground",
  [HON_REASON_KIND_WARNING] = "warning",
  [HON_REASON_KIND_CHANGE] = "change",
  NULL,
};

/* What can be filled in: pairs, as hon_reason_info_fill() takes them. */
static const char * const blanks[] = {
  "title", "", "list", "", "date", "", "last", "", "duration", "", "days", "", "missing", "", "leave", "", NULL
};

/* Looks for the value of the blank at @text; *length is that of its name. */
static const char *
find_value (const char         *text,
            const char * const *values,
            gsize              *length)
{
  const char *end = strchr (text, '}');

  if (end == NULL)
    return NULL;

  *length = (gsize) (end - text);
  for (guint i = 0; values[i] != NULL; i += 2)
    if (strlen (values[i]) == *length && strncmp (values[i], text, *length) == 0)
      return values[i + 1];

  return NULL;
}

/* Which blanks a sentence has, as bits; whether all of them can be filled in. */
static gboolean
find_blanks (const char *text,
             guint      *found)
{
  *found = 0;
  for (const char *c = strchr (text, '{'); c != NULL; c = strchr (c + 1, '{'))
    {
      gsize length;

      if (find_value (c + 1, blanks, &length) == NULL)
        return FALSE;
      for (guint i = 0; blanks[i] != NULL; i += 2)
        if (strncmp (blanks[i], c + 1, length) == 0)
          *found |= 1u << i;
    }

  return TRUE;
}

/* Only blanks that are filled in, and the same in both languages. */
static gboolean
check_blanks (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  static const char * const languages[HON_N_LANGUAGES] = { "fr", "en" };
  const char *texts[HON_N_LANGUAGES];
  guint found[HON_N_LANGUAGES];
  HonJsonCursor text;

  hon_json_cursor_enter (cursor, "text", &text);
  if (!hon_json_cursor_get_texts (&text, texts, error))
    return FALSE;
  for (guint i = 0; i < HON_N_LANGUAGES; i++)
    {
      HonJsonCursor child;

      if (find_blanks (texts[i], &found[i]) && found[i] == found[0])
        continue;
      hon_json_cursor_enter (&text, languages[i], &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN,
                            "{title}, {list}, {date}, {last}, {duration}, {days}, {missing}, {leave}", error);
      return FALSE;
    }

  return TRUE;
}

/* The id says which reason of the engine it is. */
static gboolean
read_code (gpointer              self,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonJsonCursor child;
  guint code;

  hon_json_cursor_enter (cursor, "id", &child);
  if (!hon_json_cursor_get_word (&child, ids, N_("the id of a reason"), &code, error))
    return FALSE;
  HON_REASON_INFO (self)->code = code;

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { NULL, HON_FIELD_OTHER, .read = read_code },
  { "kind", HON_FIELD_WORD, G_STRUCT_OFFSET (HonReasonInfo, kind), .words = kinds },
  { NULL, HON_FIELD_GROUP, G_STRUCT_OFFSET (HonReasonInfo, finding), .fields = hon_finding_fields },
  { NULL, HON_FIELD_OTHER, .read = check_blanks },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonReasonInfo, hon_reason_info, fields)

/**
 * hon_reason_kind_to_id:
 * @kind: what a reason is good for
 *
 * Returns: what datasets and the command line call it
 */
const char *
hon_reason_kind_to_id (HonReasonKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds) - 1, NULL);

  return kinds[kind];
}

/**
 * hon_reason_code_to_id:
 * @code: a reason
 *
 * Returns: what datasets call it
 */
const char *
hon_reason_code_to_id (HonReasonCode code)
{
  g_return_val_if_fail ((guint) code < HON_N_REASONS, NULL);

  return ids[code];
}

/**
 * hon_reason_info_fill:
 * @self: a reason
 * @values: (array zero-terminated=1): pairs of the name of a blank and its value
 *
 * Returns: (transfer full): its sentence with the blanks filled in
 */
char *
hon_reason_info_fill (HonReasonInfo      *self,
                      const char * const *values)
{
  GString *text;
  const char *rest;

  g_return_val_if_fail (HON_IS_REASON_INFO (self), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  text = g_string_new (NULL);
  rest = self->finding.text;

  for (const char *open = strchr (rest, '{'); open != NULL; open = strchr (rest, '{'))
    {
      gsize length = 0;
      const char *value = find_value (open + 1, values, &length);

      g_string_append_len (text, rest, open - rest);
      g_string_append (text, value != NULL ? value : "{");
      rest = value != NULL ? open + length + 2 : open + 1;
    }
  g_string_append (text, rest);

  return g_string_free_and_steal (text);
}

HonReasonCode
hon_reason_info_get_code (HonReasonInfo *self)
{
  g_return_val_if_fail (HON_IS_REASON_INFO (self), HON_REASON_S1_OPEN);

  return self->code;
}

HonReasonKind
hon_reason_info_get_kind (HonReasonInfo *self)
{
  g_return_val_if_fail (HON_IS_REASON_INFO (self), HON_REASON_KIND_GROUND);

  return self->kind;
}

/**
 * hon_reason_info_get_finding:
 * @self: a reason
 *
 * Returns: (transfer none): its sentence with blanks, and where it was read
 */
const HonFinding *
hon_reason_info_get_finding (HonReasonInfo *self)
{
  g_return_val_if_fail (HON_IS_REASON_INFO (self), NULL);

  return &self->finding;
}
