/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-record-list-private.h"

/**
 * HonRecordList:
 *
 * Records in their order. It is filled while datasets are read and does not change
 * afterwards, which makes it much cheaper than a list store.
 */

struct _HonRecordList
{
  GObject     parent_instance;

  GType       type;
  GPtrArray  *records; /* (owned) (element-type HonRecord) */
  GHashTable *index;   /* (nullable) (owned) (element-type utf8 guint): made when first asked for */
};

static GType
hon_record_list_get_item_type (GListModel *model)
{
  return HON_RECORD_LIST (model)->type;
}

static guint
hon_record_list_get_n_items (GListModel *model)
{
  return HON_RECORD_LIST (model)->records->len;
}

static gpointer
hon_record_list_get_item (GListModel *model,
                          guint       position)
{
  HonRecordList *self = HON_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_record_list_get_item_type;
  iface->get_n_items = hon_record_list_get_n_items;
  iface->get_item = hon_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonRecordList, hon_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
hon_record_list_finalize (GObject *object)
{
  HonRecordList *self = HON_RECORD_LIST (object);

  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->index, g_hash_table_unref);

  G_OBJECT_CLASS (hon_record_list_parent_class)->finalize (object);
}

static void
hon_record_list_class_init (HonRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_record_list_finalize;
}

static void
hon_record_list_init (HonRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

HonRecordList *
hon_record_list_new (GType type)
{
  HonRecordList *self = g_object_new (HON_TYPE_RECORD_LIST, NULL);

  self->type = type;

  return self;
}

/* Appends @record (transfer full). */
void
hon_record_list_add (HonRecordList *self,
                     gpointer       record)
{
  g_ptr_array_add (self->records, record);
}

/* Sorts by @compare, which is given records; equal ones stay in their order. */
void
hon_record_list_sort (HonRecordList *self,
                      GCompareFunc   compare)
{
  g_ptr_array_sort_values (self->records, compare);
  g_clear_pointer (&self->index, g_hash_table_unref);
}

guint
hon_record_list_len (HonRecordList *self)
{
  return self->records->len;
}

/* The record at @position; it is borrowed. */
gpointer
hon_record_list_get (HonRecordList *self,
                     guint          position)
{
  return g_ptr_array_index (self->records, position);
}

/* The record of that id and its position, which may be NULL; it is borrowed. */
gpointer
hon_record_list_find (HonRecordList *self,
                      const char    *id,
                      guint         *position)
{
  gpointer found;

  if (self->index == NULL)
    self->index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = g_hash_table_size (self->index); i < self->records->len; i++)
    {
      HonRecord *record = g_ptr_array_index (self->records, i);

      g_hash_table_insert (self->index, (gpointer) hon_record_get_id (record), GUINT_TO_POINTER (i));
    }

  if (!g_hash_table_lookup_extended (self->index, id, NULL, &found))
    return NULL;
  if (position != NULL)
    *position = GPOINTER_TO_UINT (found);

  return g_ptr_array_index (self->records, GPOINTER_TO_UINT (found));
}

gboolean
hon_record_list_contains (HonRecordList *self,
                          gpointer       record)
{
  return g_ptr_array_find (self->records, record, NULL);
}
