/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-record-reader-private.h"

#include "hon-money.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The one reader of records: strict about members, types, ranges and ids. */

static gboolean read_fields (HonRecord             *record,
                             const HonRecordField  *fields,
                             gpointer               memory,
                             const HonJsonCursor   *cursor,
                             const HonReferences   *references,
                             GError               **error);

static gboolean
has_member (const HonRecordField *fields,
            const char           *name)
{
  for (const HonRecordField *field = fields; field->kind != HON_FIELD_END; field++)
    if (field->member != NULL ? g_str_equal (field->member, name)
                              : field->kind == HON_FIELD_GROUP && has_member (field->fields, name))
      return TRUE;

  return FALSE;
}

/* Fails when an object has a member that is not in its table: a typing error in a
 * name must not be ignored.
 */
static gboolean
check_members (const HonRecordField  *fields,
               const HonJsonCursor   *cursor,
               GError               **error)
{
  if (!hon_json_cursor_check_object (cursor, error))
    return FALSE;

  for (guint i = 0; i < hon_tree_get_size (cursor->node); i++)
    {
      const char *name = hon_tree_get_name (cursor->node, i);

      if (!has_member (fields, name))
        return hon_json_cursor_refuse (cursor, name, error);
    }

  return TRUE;
}

/* What an id must name. */
static const char *
get_expected (HonRecords records)
{
  switch (records)
    {
    case HON_RECORDS_SOURCES:
      return _("the id of a source");

    case HON_RECORDS_PARAMETERS:
      return _("the id of a parameter");

    case HON_RECORDS_ACTS:
    case HON_RECORDS_TECHNICAL_ACTS:
    case HON_RECORDS_BILL_ACTS:
    case HON_RECORDS_BILLABLES:
      return _("the id of an act");

    case HON_RECORDS_TARIFFS:
      return _("the id of a tariff");

    case HON_RECORDS_TERMS:
      return _("the id of a term");

    case HON_RECORDS_EVENTS:
      return _("the id of an event");

    case HON_RECORDS_QUARRELS:
      return _("the id of a quarrel");

    case HON_RECORDS_SPECIALITIES:
      return _("the id of a speciality");

    case HON_RECORDS_TOPICS:
      return _("the id of a topic");

    case HON_RECORDS_TITLE_LISTS:
      return _("the id of a list");

    case HON_RECORDS_SPLITS:
      return _("the id of a line of figures");

    case HON_RECORDS_AGGREGATES:
      return _("the id of an aggregate");

    /* No record names these while it is read. */
    case HON_RECORDS_SECTORS:
    case HON_RECORDS_LINES:
    case HON_RECORDS_PRESETS:
    case HON_RECORDS_PLANS:
    case HON_RECORDS_PRICES:
    case HON_RECORDS_POSITIONS:
    case HON_RECORDS_EDITIONS:
    case HON_RECORDS_MODIFIERS:
    case HON_RECORDS_ASSOCIATIONS:
    case HON_RECORDS_PUBLISHED_ERRORS:
    case HON_RECORDS_TITLES:
    case HON_RECORDS_REASONS:
    case HON_RECORDS_TRANSITIONS:
    case HON_RECORDS_STEPS:
    case HON_RECORDS_SERIES:
    case HON_RECORDS_PLACES:
    case HON_RECORDS_MAPS:
    case HON_RECORDS_POPULATIONS:
      break;
    }

  g_return_val_if_reached (NULL);
}

/* What a list must have at least. */
static char *
dup_expected_entry (const HonRecordField *field)
{
  if (field->expected != NULL)
    return g_strdup (_(field->expected));
  if (field->kind == HON_FIELD_REFERENCES)
    return g_strdup (get_expected (field->records));
  if (field->kind == HON_FIELD_WORDS)
    return g_strjoinv (", ", (char **) field->words);

  return g_strdup (_("a text"));
}

/* Tells how long a list is: nothing where it may be absent. */
static gboolean
get_length (const HonRecordField  *field,
            const HonJsonCursor   *child,
            guint                 *n,
            GError               **error)
{
  *n = 0;
  if (field->is_optional && hon_json_cursor_is_absent (child))
    return TRUE;
  if (!hon_json_cursor_get_length (child, n, error))
    return FALSE;
  if (*n < field->minimum)
    {
      g_autofree char *expected = dup_expected_entry (field);

      hon_json_cursor_fail (child, HON_DATASET_ERROR_MISSING, expected, error);
      return FALSE;
    }

  return TRUE;
}

/* Fails when an entry of a list stands there before. */
static gboolean
check_new (const HonJsonCursor  *element,
           gboolean              is_new,
           GError              **error)
{
  if (!is_new)
    hon_json_cursor_fail (element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);

  return is_new;
}

static gboolean
read_strings (const HonRecordField  *field,
              HonRecord             *record,
              GStrv                 *value,
              const HonJsonCursor   *child,
              GError               **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;

  if (!get_length (field, child, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *text;

      hon_json_cursor_element (child, i, &element);
      if (!(field->kind == HON_FIELD_IDS ? hon_json_cursor_get_id (&element, &text, error)
                                         : hon_json_cursor_get_string (&element, &text, error)) ||
          !check_new (&element, g_hash_table_add (known, (gpointer) text), error))
        return FALSE;
      g_strv_builder_add (builder, text);
      if (field->is_key)
        hon_record_add_name (record, text);
    }
  g_strfreev (*value);
  *value = g_strv_builder_end (builder);

  return TRUE;
}

static gboolean
read_words (const HonRecordField  *field,
            guint                 *value,
            const HonJsonCursor   *child,
            GError               **error)
{
  guint n;

  *value = 0;
  if (!get_length (field, child, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      guint word;

      hon_json_cursor_element (child, i, &element);
      if (!hon_json_cursor_get_word (&element, field->words, field->expected, &word, error) ||
          !check_new (&element, (*value & (1u << word)) == 0, error))
        return FALSE;
      *value |= 1u << word;
    }

  return TRUE;
}

static gboolean
read_references (const HonRecordField  *field,
                 GListModel           **value,
                 const HonJsonCursor   *child,
                 const HonReferences   *references,
                 GError               **error)
{
  GListModel *known = G_LIST_MODEL (references->lists[field->records]);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HonRecordList) list = NULL;
  guint n;

  if (!get_length (field, child, &n, error))
    return FALSE;

  list = hon_record_list_new (g_list_model_get_item_type (known));
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      HonRecord *found;

      hon_json_cursor_element (child, i, &element);
      found = hon_references_read (references, field->records, &element, NULL, error);
      if (found == NULL ||
          !check_new (&element, g_hash_table_add (ids, (gpointer) hon_tree_get_string (element.node)), error))
        return FALSE;
      /* What the reader alone says has several sources, which are told as one. */
      if (hon_record_list_contains (list, found))
        continue;
      hon_record_list_add (list, g_object_ref (found));
    }
  g_clear_object (value);
  *value = G_LIST_MODEL (g_steal_pointer (&list));

  return TRUE;
}

/* Fails when a record inside another has the id of one before, or says the same. */
static gboolean
check_record (const HonRecordField  *field,
              HonRecordList         *list,
              HonRecord             *record,
              const HonJsonCursor   *child,
              const HonJsonCursor   *element,
              GError               **error)
{
  const char *id = hon_record_get_id (record);

  if (id != NULL && hon_record_list_find (list, id, NULL) != NULL)
    {
      HonJsonCursor place;

      hon_json_cursor_enter (element, "id", &place);
      hon_json_cursor_fail (&place, HON_DATASET_ERROR_DUPLICATE,
                            _("an id that no other record has"), error);
      return FALSE;
    }
  for (guint i = 0; field->is_distinct && i < hon_record_list_len (list); i++)
    {
      HonJsonCursor other;

      hon_json_cursor_element (child, i, &other);
      if (!check_new (element, !hon_tree_equal (other.node, element->node), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_records (const HonRecordField  *field,
              GListModel           **value,
              const HonJsonCursor   *child,
              const HonReferences   *references,
              GError               **error)
{
  g_autoptr (HonRecordList) list = hon_record_list_new (field->type ());
  guint n;

  if (!get_length (field, child, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonRecord) record = g_object_new (field->type (), NULL);
      HonJsonCursor element;

      hon_json_cursor_element (child, i, &element);
      if (!hon_record_read (record, &element, references, error) ||
          !check_record (field, list, record, child, &element, error))
        return FALSE;
      hon_record_list_add (list, g_steal_pointer (&record));
    }
  g_clear_object (value);
  *value = G_LIST_MODEL (g_steal_pointer (&list));

  return TRUE;
}

static gboolean
read_reference (const HonRecordField  *field,
                gpointer              *value,
                const HonJsonCursor   *child,
                const HonReferences   *references,
                GError               **error)
{
  gpointer found = hon_references_read (references, field->records, child, NULL, error);

  if (found == NULL)
    return FALSE;
  g_clear_object (value);
  *value = g_object_ref (found);

  return TRUE;
}

static gboolean
read_string (const HonRecordField  *field,
             HonRecord             *record,
             char                 **value,
             const HonJsonCursor   *child,
             GError               **error)
{
  const char *text;

  if (!hon_json_cursor_get_string (child, &text, error))
    return FALSE;
  g_set_str (value, text);
  if (field->is_key)
    hon_record_add_name (record, text);

  return TRUE;
}

/* Reads a text in the reader's language. It is found by what it is in all of them:
 * what people type and files hold is the same in every locale.
 */
static gboolean
read_text (const HonRecordField  *field,
           HonRecord             *record,
           char                 **value,
           const HonJsonCursor   *child,
           GError               **error)
{
  const char *texts[HON_N_LANGUAGES];

  if (!hon_json_cursor_get_texts (child, texts, error))
    return FALSE;
  /* Translators: the language in which to show the datasets: fr or en. */
  g_set_str (value, g_str_equal (C_("dataset language", "en"), "fr") ? texts[0] : texts[1]);
  for (guint i = 0; field->is_key && i < HON_N_LANGUAGES; i++)
    hon_record_add_name (record, texts[i]);

  return TRUE;
}

static gboolean
read_whole (const HonRecordField  *field,
            guint                 *value,
            const HonJsonCursor   *child,
            GError               **error)
{
  double number;

  if (!hon_json_cursor_get_number (child, field->minimum, field->maximum, &number, error))
    return FALSE;
  if (number != floor (number))
    {
      hon_json_cursor_fail (child, HON_DATASET_ERROR_TYPE,
                            field->expected != NULL ? _(field->expected) : _("a whole number"), error);
      return FALSE;
    }
  *value = (guint) number;

  return TRUE;
}

static gboolean
read_amount (const HonRecordField  *field,
             gint64                *value,
             const HonJsonCursor   *child,
             GError               **error)
{
  double euros;

  if (!hon_json_cursor_get_number (child, field->minimum, field->maximum, &euros, error))
    return FALSE;
  *value = hon_money_from_euros (euros);

  return TRUE;
}

static gboolean
read_object (const HonRecordField  *field,
             HonRecord             *record,
             gpointer               memory,
             const HonJsonCursor   *child,
             const HonReferences   *references,
             GError               **error)
{
  return check_members (field->fields, child, error) &&
         read_fields (record, field->fields, memory, child, references, error);
}

static gboolean
read_id (const HonRecordField  *field,
         HonRecord             *record,
         const HonJsonCursor   *child,
         GError               **error)
{
  const char *id;

  if (!hon_json_cursor_get_id (child, &id, error))
    return FALSE;
  hon_record_set_id (record, id);
  if (field->is_key)
    hon_record_add_name (record, id);

  return TRUE;
}

/* Reads the member at @child into @place. */
static gboolean
read_member (const HonRecordField  *field,
             HonRecord             *record,
             gpointer               place,
             const HonJsonCursor   *child,
             const HonReferences   *references,
             GError               **error)
{
  switch (field->kind)
    {
    case HON_FIELD_ID:
      return read_id (field, record, child, error);

    case HON_FIELD_STRING:
      return read_string (field, record, place, child, error);

    case HON_FIELD_TEXT:
      return read_text (field, record, place, child, error);

    case HON_FIELD_STRINGS:
    case HON_FIELD_IDS:
      return read_strings (field, record, place, child, error);

    case HON_FIELD_BOOLEAN:
      return hon_json_cursor_get_boolean (child, place, error);

    case HON_FIELD_NUMBER:
      return hon_json_cursor_get_number (child, field->minimum, field->maximum, place, error);

    case HON_FIELD_WHOLE:
      return read_whole (field, place, child, error);

    case HON_FIELD_AMOUNT:
      return read_amount (field, place, child, error);

    case HON_FIELD_DATE:
      return hon_json_cursor_get_date (child, place, error);

    case HON_FIELD_WORD:
      return hon_json_cursor_get_word (child, field->words, field->expected, place, error);

    case HON_FIELD_WORDS:
      return read_words (field, place, child, error);

    case HON_FIELD_REFERENCE:
      return read_reference (field, place, child, references, error);

    case HON_FIELD_REFERENCES:
      return read_references (field, place, child, references, error);

    case HON_FIELD_RECORDS:
      return read_records (field, place, child, references, error);

    case HON_FIELD_OBJECT:
      return read_object (field, record, place, child, references, error);

    case HON_FIELD_OTHER:
      return TRUE;

    case HON_FIELD_END:
    case HON_FIELD_ARRAY:
    case HON_FIELD_GROUP:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/* Whether a member is absent, may be, and leaves nothing behind: lists are empty then. */
static gboolean
is_left_out (const HonRecordField *field,
             const HonJsonCursor  *child)
{
  return field->is_optional && hon_json_cursor_is_absent (child) && field->kind != HON_FIELD_STRINGS &&
         field->kind != HON_FIELD_IDS && field->kind != HON_FIELD_REFERENCES &&
         field->kind != HON_FIELD_RECORDS;
}

static gboolean
read_fields (HonRecord             *record,
             const HonRecordField  *fields,
             gpointer               memory,
             const HonJsonCursor   *cursor,
             const HonReferences   *references,
             GError               **error)
{
  for (const HonRecordField *field = fields; field->kind != HON_FIELD_END; field++)
    {
      gpointer place = G_STRUCT_MEMBER_P (memory, field->offset);
      HonJsonCursor child;
      gboolean is_read;

      if (field->read != NULL)
        {
          is_read = field->read (memory, cursor, references, error);
        }
      else if (field->kind == HON_FIELD_GROUP)
        {
          is_read = read_fields (record, field->fields, place, cursor, references, error);
        }
      else if (field->member == NULL)
        {
          /* Memory that another member fills. */
          is_read = TRUE;
        }
      else
        {
          hon_json_cursor_enter (cursor, field->member, &child);
          is_read = is_left_out (field, &child) ||
                    read_member (field, record, place, &child, references, error);
        }
      if (!is_read)
        return FALSE;
    }

  return TRUE;
}

/* Reads a record by the table of its class; what was read of it stays on failure. */
gboolean
hon_record_read (HonRecord            *self,
                 const HonJsonCursor  *cursor,
                 const HonReferences  *references,
                 GError              **error)
{
  const HonRecordField *fields = HON_RECORD_GET_CLASS (self)->fields;

  return check_members (fields, cursor, error) &&
         read_fields (self, fields, self, cursor, references, error);
}

/* Reads the id of a record at @cursor; the record is borrowed from @references, and
 * its position in its list goes to @position, which may be NULL. In place of a source of what
 * the reader's own file alone says comes that file.
 */
gpointer
hon_references_read (const HonReferences  *references,
                     HonRecords            records,
                     const HonJsonCursor  *cursor,
                     guint                *position,
                     GError              **error)
{
  const char *id;
  gpointer found;

  if (!hon_json_cursor_get_string (cursor, &id, error))
    return NULL;

  found = hon_record_list_find (references->lists[records], id, position);
  if (found == NULL)
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_REFERENCE, get_expected (records), error);
      return NULL;
    }
  if (records == HON_RECORDS_SOURCES && hon_record_get_origin (found) == NULL)
    {
      const HonJsonCursor *holder = cursor->parent;
      HonRecord *origin;

      if (hon_tree_get_type (holder->node) == HON_TREE_ARRAY)
        holder = holder->parent;
      origin = hon_references_find_origin (references, holder);
      if (origin != NULL)
        return origin;
    }

  return found;
}

/* Whose own file alone says what stands at @cursor; nothing where a shipped one says so too. It is
 * told in place of the sources that are named there.
 */
HonRecord *
hon_references_find_origin (const HonReferences *references,
                            const HonJsonCursor *cursor)
{
  return references->layer != NULL ? hon_layer_find_origin (references->layer, cursor) : NULL;
}
