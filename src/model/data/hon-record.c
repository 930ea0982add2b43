/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-record-private.h"

#include "hon-fold.h"

#include <string.h>

/* What the names of most records take. */
#define NAMES_SIZE 256

/**
 * HonRecord:
 *
 * A fact that a dataset holds, or a part of one. Its class has a table of
 * members, from which it is read, shown and freed. Immutable once it is read.
 */

typedef struct
{
  char       *id;      /* (nullable) (owned) */
  const char *dataset; /* (nullable): the id of the dataset that holds it */
  char       *origin;  /* (nullable) (owned): of what is the reader's own */
  GByteArray *names;   /* (nullable) (owned): what it is found by, each name with its NUL */
  GStrv       keys;    /* (nullable) (owned): the same, folded when first asked for */
} HonRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HonRecord, hon_record, G_TYPE_OBJECT)

static void
clear_fields (const HonRecordField *fields,
              gpointer              memory)
{
  for (const HonRecordField *field = fields; field->kind != HON_FIELD_END; field++)
    {
      gpointer place = G_STRUCT_MEMBER_P (memory, field->offset);

      switch (field->kind)
        {
        case HON_FIELD_STRING:
        case HON_FIELD_TEXT:
          g_clear_pointer ((char **) place, g_free);
          break;

        case HON_FIELD_STRINGS:
        case HON_FIELD_IDS:
          g_clear_pointer ((GStrv *) place, g_strfreev);
          break;

        case HON_FIELD_REFERENCE:
        case HON_FIELD_REFERENCES:
        case HON_FIELD_RECORDS:
          g_clear_object ((GObject **) place);
          break;

        case HON_FIELD_ARRAY:
          g_clear_pointer ((GArray **) place, g_array_unref);
          break;

        case HON_FIELD_OBJECT:
        case HON_FIELD_GROUP:
          clear_fields (field->fields, place);
          break;

        case HON_FIELD_END:
        case HON_FIELD_ID:
        case HON_FIELD_BOOLEAN:
        case HON_FIELD_NUMBER:
        case HON_FIELD_WHOLE:
        case HON_FIELD_AMOUNT:
        case HON_FIELD_DATE:
        case HON_FIELD_WORD:
        case HON_FIELD_WORDS:
        case HON_FIELD_OTHER:
          break;
        }
    }
}

static void
hon_record_finalize (GObject *object)
{
  HonRecord *self = HON_RECORD (object);
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  clear_fields (HON_RECORD_GET_CLASS (self)->fields, self);
  g_free (priv->id);
  g_free (priv->origin);
  g_clear_pointer (&priv->names, g_byte_array_unref);
  g_strfreev (priv->keys);

  G_OBJECT_CLASS (hon_record_parent_class)->finalize (object);
}

static void
hon_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  const HonRecordField *field = &HON_RECORD_GET_CLASS (object)->fields[prop_id - 1];

  if (field->kind == HON_FIELD_ID)
    g_value_set_string (value, hon_record_get_id (HON_RECORD (object)));
  else
    g_value_set_string (value, G_STRUCT_MEMBER (char *, object, field->offset));
}

static void
hon_record_class_init (HonRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_record_finalize;
}

static void
hon_record_init (HonRecord *self)
{
}

/* Gives a class its table, and makes properties of those members that views show. */
void
hon_record_class_set_fields (HonRecordClass       *klass,
                             const HonRecordField *fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  klass->fields = fields;
  object_class->get_property = hon_record_get_property;
  for (guint i = 0; fields[i].kind != HON_FIELD_END; i++)
    if (fields[i].is_property)
      g_object_class_install_property (object_class, i + 1,
                                       g_param_spec_string (fields[i].member, NULL, NULL, NULL, flags));
}

/**
 * hon_record_get_id:
 * @self: a record
 *
 * Returns: (nullable): what datasets call it, unless it is a part of another
 */
const char *
hon_record_get_id (HonRecord *self)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  g_return_val_if_fail (HON_IS_RECORD (self), NULL);

  return priv->id;
}

void
hon_record_set_id (HonRecord  *self,
                   const char *id)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  g_set_str (&priv->id, id);
}

/* The id of the dataset that holds the record. */
const char *
hon_record_get_dataset (HonRecord *self)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  return priv->dataset;
}

/* Notes which dataset holds the record: one of hon_dataset_get_known_ids(). */
void
hon_record_set_dataset (HonRecord  *self,
                        const char *dataset)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  priv->dataset = dataset;
}

/* What of the reader's own a source is, as it stands in a sentence; NULL for a publication. */
const char *
hon_record_get_origin (HonRecord *self)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  return priv->origin;
}

void
hon_record_set_origin (HonRecord  *self,
                       const char *origin)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  g_set_str (&priv->origin, origin);
}

/* Lets the record be found by @name. */
void
hon_record_add_name (HonRecord  *self,
                     const char *name)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  if (priv->names == NULL)
    priv->names = g_byte_array_sized_new (NAMES_SIZE);
  g_byte_array_append (priv->names, (const guint8 *) name, (guint) strlen (name) + 1);
}

/* The names that the record is found by, folded. Folding takes longer than all the
 * rest of reading a record, and is done for those that are searched only.
 */
const char * const *
hon_record_get_keys (HonRecord *self)
{
  HonRecordPrivate *priv = hon_record_get_instance_private (self);

  if (priv->keys == NULL)
    {
      g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

      for (guint i = 0; priv->names != NULL && i < priv->names->len;)
        {
          const char *name = (const char *) priv->names->data + i;

          g_strv_builder_take (keys, hon_fold (name));
          i += (guint) strlen (name) + 1;
        }
      priv->keys = g_strv_builder_end (keys);
    }

  return (const char * const *) priv->keys;
}

/**
 * hon_record_dup_ids:
 * @records: (element-type HonRecord): some records
 * @n_max: how many are told at most
 *
 * Returns: (transfer full): the ids of the first of them, for a message
 */
char *
hon_record_dup_ids (GListModel *records,
                    guint       n_max)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);

  n = MIN (g_list_model_get_n_items (records), n_max);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonRecord) record = g_list_model_get_item (records, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", hon_record_get_id (record));
    }

  return g_string_free_and_steal (g_steal_pointer (&ids));
}
