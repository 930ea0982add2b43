/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-reason-info-private.h"

#include "hon-finding-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * HonReasonInfo:
 *
 * The sentence for a reason, whoever it is given to: it has blanks, which
 * hon_reason_info_fill() fills in.
 */

struct _HonReasonInfo
{
  GObject        parent_instance;

  HonReasonCode  code;
  HonReasonKind  kind;
  HonFinding    *finding; /* (owned) */
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
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == HON_N_REASONS);

/* What can be filled in: pairs, as hon_reason_info_fill() takes them. */
static const char * const blanks[] = {
  "title", "", "list", "", "date", "", "last", "", "duration", "", "days", "", "missing", "", "leave", "", NULL
};

G_DEFINE_FINAL_TYPE (HonReasonInfo, hon_reason_info, G_TYPE_OBJECT)

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
check_blanks (const HonJsonCursor  *cursor,
              GError              **error)
{
  static const char * const languages[] = { "fr", "en" };
  guint found[G_N_ELEMENTS (languages)];
  HonJsonCursor text;

  if (!hon_json_cursor_enter (cursor, "text", &text, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      HonJsonCursor child;
      const char *sentence;

      if (!hon_json_cursor_enter (&text, languages[i], &child, error) ||
          !hon_json_cursor_get_string (&child, &sentence, error))
        return FALSE;
      if (find_blanks (sentence, &found[i]) && found[i] == found[0])
        continue;
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN,
                            "{title}, {list}, {date}, {last}, {duration}, {days}, {missing}, {leave}", error);
      return FALSE;
    }

  return TRUE;
}

static void
hon_reason_info_finalize (GObject *object)
{
  HonReasonInfo *self = HON_REASON_INFO (object);

  g_clear_object (&self->finding);

  G_OBJECT_CLASS (hon_reason_info_parent_class)->finalize (object);
}

static void
hon_reason_info_class_init (HonReasonInfoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_reason_info_finalize;
}

static void
hon_reason_info_init (HonReasonInfo *self)
{
}

GType
hon_reason_kind_get_type (void)
{
  static const GEnumValue values[] = {
    { HON_REASON_KIND_GROUND, "HON_REASON_KIND_GROUND", "ground" },
    { HON_REASON_KIND_WARNING, "HON_REASON_KIND_WARNING", "warning" },
    { HON_REASON_KIND_CHANGE, "HON_REASON_KIND_CHANGE", "change" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("HonReasonKind", values));

  return type;
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
 * hon_reason_code_from_id:
 * @id: what datasets call a reason
 * @code: (out): return location for the reason
 *
 * Returns: whether there is such a reason
 */
gboolean
hon_reason_code_from_id (const char    *id,
                         HonReasonCode *code)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      {
        *code = i;
        return TRUE;
      }

  return FALSE;
}

/* Reads one record of the array `reasons`. */
HonReasonInfo *
hon_reason_info_read (const HonJsonCursor  *cursor,
                      const HonReferences  *references,
                      GError              **error)
{
  static const char * const members[] = { "id", "kind", HON_FINDING_MEMBERS, NULL };
  g_autoptr (HonReasonInfo) self = g_object_new (HON_TYPE_REASON_INFO, NULL);
  HonJsonCursor child;
  const char *id;
  int kind;

  if (!hon_json_cursor_only (cursor, members, error) ||
      !hon_json_cursor_enter (cursor, "id", &child, error) ||
      !hon_json_cursor_get_string (&child, &id, error))
    return NULL;
  if (!hon_reason_code_from_id (id, &self->code))
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_UNKNOWN, _("the id of a reason"), error);
      return NULL;
    }
  if (!hon_json_cursor_get_enum (cursor, "kind", HON_TYPE_REASON_KIND, &kind, error))
    return NULL;
  self->kind = kind;
  self->finding = hon_finding_read (cursor, references, error);
  if (self->finding == NULL || !check_blanks (cursor, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The sentence with its blanks filled in; @values are pairs of a name and a value,
 * and NULL at the end.
 */
char *
hon_reason_info_fill (HonReasonInfo      *self,
                      const char * const *values)
{
  GString *text = g_string_new (NULL);
  const char *rest = hon_finding_get_text (self->finding);

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
HonFinding *
hon_reason_info_get_finding (HonReasonInfo *self)
{
  g_return_val_if_fail (HON_IS_REASON_INFO (self), NULL);

  return self->finding;
}
