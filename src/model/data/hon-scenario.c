/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-scenario-private.h"

#include "hon-json-pack-private.h"
#include "hon-json-print.h"

#include <glib/gi18n-lib.h>

/* What every document says it is. */
#define FORMAT "honoraires-scenario"

/* What this program knows; a document of a later one may mean something else by the same members. */
#define VERSION 1

/**
 * HonScenario:
 *
 * A law that is not in force: a named set of changes to parameters and tariffs, each from a day on. It is a
 * document; what a later version has put in it is kept.
 */

struct _HonScenario
{
  GObject     parent_instance;

  char       *label;   /* (owned): the file, for messages */
  JsonObject *root;    /* (owned): the document */
  char       *name;    /* (owned): what it is called inside a sentence */
  GPtrArray  *changes; /* (owned) (element-type HonScenarioChange) */
  int         reach;   /* the year up to which incomes can be simulated, whatever changes; 0: none */
};

/* The members that name what changes. */
static const struct
{
  const char *member;
  HonRecords  records;
} kinds[] = {
  { "parameter", HON_RECORDS_PARAMETERS },
  { "tariff", HON_RECORDS_TARIFFS },
};

/* The members that may have the value. */
static const char * const payloads[] = { "value", "points", "brackets", "tiers" };

G_DEFINE_FINAL_TYPE (HonScenario, hon_scenario, G_TYPE_OBJECT)

static void
change_free (gpointer data)
{
  HonScenarioChange *change = data;

  g_free (change->id);
  g_clear_pointer (&change->value, json_node_unref);
  g_free (change->title);
  g_free (change->url);
  g_free (change);
}

static void
hon_scenario_finalize (GObject *object)
{
  HonScenario *self = HON_SCENARIO (object);

  g_free (self->label);
  g_free (self->name);
  g_clear_pointer (&self->root, json_object_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (hon_scenario_parent_class)->finalize (object);
}

static void
hon_scenario_class_init (HonScenarioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_scenario_finalize;
}

static void
hon_scenario_init (HonScenario *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_free);
}

/* Reads a text that may be left out. */
static gboolean
read_optional (const HonJsonCursor  *object,
               const char           *member,
               char                **text,
               GError              **error)
{
  HonJsonCursor cursor;
  const char *found;

  hon_json_cursor_enter (object, member, &cursor);
  if (hon_json_cursor_is_absent (&cursor))
    return TRUE;
  if (!hon_json_cursor_get_string (&cursor, &found, error))
    return FALSE;
  g_set_str (text, found);

  return TRUE;
}

/* Which record changes: one member names it, and one alone. */
static gboolean
read_record (HonScenarioChange    *change,
             const HonJsonCursor  *object,
             GError              **error)
{
  HonJsonCursor cursor;
  const char *id;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      hon_json_cursor_enter (object, kinds[i].member, &cursor);
      if (hon_json_cursor_is_absent (&cursor))
        continue;
      if (change->id != NULL)
        return hon_json_cursor_refuse (object, kinds[i].member, error);
      if (!hon_json_cursor_get_string (&cursor, &id, error))
        return FALSE;
      change->records = kinds[i].records;
      change->id = g_strdup (id);
    }
  if (change->id != NULL)
    return TRUE;

  hon_json_cursor_enter (object, kinds[0].member, &cursor);
  hon_json_cursor_fail (&cursor, HON_DATASET_ERROR_MISSING,
                        _("the id of a parameter, or “tariff” with the id of a tariff"), error);

  return FALSE;
}

/* Takes the value as it stands: whether it is right is seen where it is laid over the law. */
static gboolean
read_value (HonScenarioChange    *change,
            const HonJsonCursor  *object,
            GError              **error)
{
  HonJsonCursor cursor;

  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      hon_json_cursor_enter (object, payloads[i], &cursor);
      if (hon_json_cursor_is_absent (&cursor))
        continue;
      if (change->value != NULL)
        return hon_json_cursor_refuse (object, payloads[i], error);
      change->payload = payloads[i];
      change->value = hon_tree_unpack (cursor.node);
    }
  if (change->value != NULL)
    return TRUE;

  hon_json_cursor_enter (object, payloads[0], &cursor);
  hon_json_cursor_fail (&cursor, HON_DATASET_ERROR_MISSING,
                        _("a value, or “points”, “brackets” or “tiers”"), error);

  return FALSE;
}

static gboolean
read_source (HonScenarioChange    *change,
             const HonJsonCursor  *object,
             GError              **error)
{
  HonJsonCursor source;
  HonJsonCursor title;

  hon_json_cursor_enter (object, "source", &source);
  if (hon_json_cursor_is_absent (&source))
    return TRUE;
  if (!hon_json_cursor_check_object (&source, error) ||
      !read_optional (&source, "title", &change->title, error) ||
      !read_optional (&source, "url", &change->url, error))
    return FALSE;
  if (change->title != NULL)
    return TRUE;

  hon_json_cursor_enter (&source, "title", &title);
  hon_json_cursor_fail (&title, HON_DATASET_ERROR_MISSING, _("a text"), error);

  return FALSE;
}

/* Where the change of that figure and day stands, or would. */
static guint
find_change (HonScenario             *self,
             const HonScenarioChange *change)
{
  guint position = 0;

  while (position < self->changes->len)
    {
      const HonScenarioChange *other = g_ptr_array_index (self->changes, position);

      if (other->records == change->records && other->from == change->from && g_str_equal (other->id, change->id))
        break;
      position++;
    }

  return position;
}

static gboolean
read_change (HonScenario          *self,
             const HonJsonCursor  *object,
             GError              **error)
{
  HonScenarioChange *change = g_new0 (HonScenarioChange, 1);
  HonJsonCursor from;
  gboolean is_read;

  hon_json_cursor_enter (object, "from", &from);
  is_read = hon_json_cursor_check_object (object, error) &&
            read_record (change, object, error) &&
            hon_json_cursor_get_date (&from, &change->from, error) &&
            read_value (change, object, error) &&
            read_source (change, object, error);
  /* The same figure may change several times, but once a day. */
  if (is_read && find_change (self, change) < self->changes->len)
    {
      hon_json_cursor_fail (object, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
      is_read = FALSE;
    }
  if (is_read)
    g_ptr_array_add (self->changes, change);
  else
    change_free (change);

  return is_read;
}

static gboolean
check_format (const HonJsonCursor  *root,
              GError              **error)
{
  HonJsonCursor format;
  HonJsonCursor version;
  const char *name;
  double number;

  hon_json_cursor_enter (root, "format", &format);
  if (!hon_json_cursor_check_object (root, error) || !hon_json_cursor_get_string (&format, &name, error))
    return FALSE;
  if (!g_str_equal (name, FORMAT))
    {
      hon_json_cursor_fail (&format, HON_DATASET_ERROR_UNKNOWN, FORMAT, error);
      return FALSE;
    }

  hon_json_cursor_enter (root, "version", &version);

  return hon_json_cursor_get_number (&version, 1, VERSION, &number, error);
}

/* Gives the scenario the name that stands wherever something rests on it. */
static void
name_it (HonScenario *self,
         const char  *title)
{
  g_free (self->name);
  /* Translators: %s is the title that a reader gave to a law of his own. It stands inside a sentence, and
   * in place of a publisher.
   */
  self->name = g_strdup_printf (_("scenario “%s”"), title);
}

static gboolean
read_document (HonScenario          *self,
               const HonJsonCursor  *root,
               GError              **error)
{
  HonJsonCursor title;
  HonJsonCursor changes;
  const char *text;
  guint n;

  hon_json_cursor_enter (root, "title", &title);
  hon_json_cursor_enter (root, "changes", &changes);
  if (!check_format (root, error) ||
      !hon_json_cursor_get_string (&title, &text, error) ||
      !hon_json_cursor_get_length (&changes, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor object;

      hon_json_cursor_element (&changes, i, &object);
      if (!read_change (self, &object, error))
        return FALSE;
    }
  name_it (self, text);

  return TRUE;
}

/* What messages call the document. */
const char *
hon_scenario_get_label (HonScenario *self)
{
  return self->label;
}

/* The last year that can be simulated under it, known or not; 0 where it reaches no year. */
int
hon_scenario_get_last_year (HonScenario *self)
{
  int last = self->reach;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const HonScenarioChange *change = g_ptr_array_index (self->changes, i);

      if (change->records == HON_RECORDS_PARAMETERS)
        last = MAX (last, hon_date_get_whole_year (change->from));
    }

  return MIN (last, HON_DATE_YEAR_MAX);
}

/**
 * hon_scenario_new:
 * @title: what it is called
 *
 * Returns: (transfer full): a scenario that changes nothing yet
 */
HonScenario *
hon_scenario_new (const char *title)
{
  HonScenario *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HON_TYPE_SCENARIO, NULL);
  self->label = g_strdup (title);
  self->root = json_object_new ();
  json_object_set_string_member (self->root, "format", FORMAT);
  json_object_set_int_member (self->root, "version", VERSION);
  json_object_set_string_member (self->root, "title", title);
  json_object_set_array_member (self->root, "changes", json_array_new ());
  name_it (self, title);

  return self;
}

/**
 * hon_scenario_read:
 * @label: what the document is called in messages
 * @bytes: a document
 * @error: return location for an error in the `HON_DATASET_ERROR` domain
 *
 * Returns: (transfer full) (nullable): the scenario that it has
 */
HonScenario *
hon_scenario_read (const char  *label,
                   GBytes      *bytes,
                   GError     **error)
{
  g_autoptr (HonScenario) self = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (JsonNode) node = NULL;
  HonJsonCursor root;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (!hon_json_check_size (label, (goffset) g_bytes_get_size (bytes), error))
    return NULL;
  packed = hon_json_pack (label, bytes, error);
  if (packed == NULL)
    return NULL;

  self = g_object_new (HON_TYPE_SCENARIO, NULL);
  self->label = g_strdup (label);
  hon_json_cursor_init (&root, label, hon_tree_get_root (packed));
  if (!read_document (self, &root, error))
    return NULL;
  node = hon_tree_unpack (root.node);
  self->root = json_object_ref (json_node_get_object (node));

  return g_steal_pointer (&self);
}

/**
 * hon_scenario_dup_unchanged:
 * @self: a scenario
 *
 * Makes what a scenario is compared with: the law in force, which reaches the same years.
 *
 * Returns: (transfer full): a scenario that changes nothing
 */
HonScenario *
hon_scenario_dup_unchanged (HonScenario *self)
{
  HonScenario *unchanged;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  unchanged = hon_scenario_new (hon_scenario_get_title (self));
  g_set_str (&unchanged->label, self->label);
  unchanged->reach = hon_scenario_get_last_year (self);

  return unchanged;
}

/**
 * hon_scenario_write:
 * @self: a scenario
 *
 * Returns: (transfer full): its document, with everything that another version has put in it
 */
char *
hon_scenario_write (HonScenario *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  json_node_set_object (node, self->root);
  text = hon_json_print (node, 1);

  return g_strconcat (text, "\n", NULL);
}

/**
 * hon_scenario_get_title:
 * @self: a scenario
 *
 * Returns: what the reader called it
 */
const char *
hon_scenario_get_title (HonScenario *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  return json_object_get_string_member (self->root, "title");
}

/**
 * hon_scenario_get_name:
 * @self: a scenario
 *
 * Returns: what it is called inside a sentence, and in place of a publisher: "scenario “Title”"
 */
const char *
hon_scenario_get_name (HonScenario *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);

  return self->name;
}

guint
hon_scenario_get_n_changes (HonScenario *self)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), 0);

  return self->changes->len;
}

/**
 * hon_scenario_get_change:
 * @self: a scenario
 * @position: which of its changes, in the order of the document
 *
 * Returns: (transfer none): the change
 */
const HonScenarioChange *
hon_scenario_get_change (HonScenario *self,
                         guint        position)
{
  g_return_val_if_fail (HON_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (position < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, position);
}

static void
set_text (JsonObject *object,
          const char *member,
          const char *text) /* (nullable) */
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

/* Writes the source of a change: what another version says of one stays as long as it is the same. */
static void
write_source (JsonObject              *object,
              const HonScenarioChange *change)
{
  JsonObject *source = NULL;

  if (json_object_has_member (object, "source"))
    source = json_object_get_object_member (object, "source");
  if (source != NULL && g_strcmp0 (json_object_get_string_member (source, "title"), change->title) != 0)
    {
      json_object_remove_member (object, "source");
      source = NULL;
    }
  if (change->title == NULL)
    return;

  if (source == NULL)
    {
      source = json_object_new ();
      json_object_set_object_member (object, "source", source);
    }
  set_text (source, "title", change->title);
  set_text (source, "url", change->url);
}

/* Writes a change into its object of the document; what another version says of it stays. */
static void
write_change (JsonObject              *object,
              const HonScenarioChange *change)
{
  g_autofree char *from = hon_date_to_iso (change->from);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].records == change->records)
      json_object_set_string_member (object, kinds[i].member, change->id);
  json_object_set_string_member (object, "from", from);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    if (json_object_has_member (object, payloads[i]))
      json_object_remove_member (object, payloads[i]);
  json_object_set_member (object, change->payload, json_node_copy (change->value));
  write_source (object, change);
}

/* Puts a change where another one stands. */
static void
put_change (HonScenario             *self,
            guint                    position,
            const HonScenarioChange *change)
{
  HonScenarioChange *copy = g_memdup2 (change, sizeof *change);
  JsonArray *array = json_object_get_array_member (self->root, "changes");

  write_change (json_array_get_object_element (array, position), change);

  copy->id = g_strdup (change->id);
  copy->value = json_node_copy (change->value);
  copy->title = g_strdup (change->title);
  copy->url = g_strdup (change->url);
  change_free (self->changes->pdata[position]);
  self->changes->pdata[position] = copy;
}

/* Takes everything away that is said of a change. */
static void
clear_object (JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *member = members; member != NULL; member = member->next)
    json_object_remove_member (object, member->data);
}

/**
 * hon_scenario_set_change:
 * @self: a scenario
 * @change: a change
 *
 * Adds a change, in place of the one of the same figure and day if there is one: also of its source, which
 * goes where @change has none.
 */
void
hon_scenario_set_change (HonScenario             *self,
                         const HonScenarioChange *change)
{
  guint position;

  g_return_if_fail (HON_IS_SCENARIO (self));
  g_return_if_fail (change != NULL && change->value != NULL);

  position = find_change (self, change);
  if (position == self->changes->len)
    {
      g_ptr_array_add (self->changes, g_new0 (HonScenarioChange, 1));
      json_array_add_object_element (json_object_get_array_member (self->root, "changes"), json_object_new ());
    }
  put_change (self, position, change);
}

/**
 * hon_scenario_replace_change:
 * @self: a scenario
 * @position: which of its changes
 * @change: a change, also of another figure or day
 *
 * Puts a change where another one stands. One of the same figure and day that stands elsewhere goes.
 */
void
hon_scenario_replace_change (HonScenario             *self,
                             guint                    position,
                             const HonScenarioChange *change)
{
  JsonArray *array;
  const HonScenarioChange *old;
  guint other;

  g_return_if_fail (HON_IS_SCENARIO (self));
  g_return_if_fail (position < self->changes->len);
  g_return_if_fail (change != NULL && change->value != NULL);

  array = json_object_get_array_member (self->root, "changes");
  old = g_ptr_array_index (self->changes, position);
  /* What is said of one figure is not said of another. */
  if (old->records != change->records || !g_str_equal (old->id, change->id))
    clear_object (json_array_get_object_element (array, position));
  other = find_change (self, change);
  put_change (self, position, change);
  if (other == position || other == self->changes->len)
    return;

  g_ptr_array_remove_index (self->changes, other);
  json_array_remove_element (array, other);
}
