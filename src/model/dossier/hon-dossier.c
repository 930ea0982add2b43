/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-private.h"

#include "hon-dossier-item-private.h"

/**
 * HonDossier:
 *
 * What a reader collects to show to others: a list of [class@DossierItem] under a title, with an
 * author and a day.
 */

struct _HonDossier
{
  GObject     parent_instance;

  GListStore *items;   /* (owned) (element-type HonDossierItem) */
  char       *title;   /* (owned) */
  char       *author;  /* (owned) */
  HonDate     day;
  JsonObject *unknown; /* (owned): members of a file that are kept as they are */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_AUTHOR,
  PROP_DAY,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static GType
hon_dossier_get_item_type (GListModel *list)
{
  return HON_TYPE_DOSSIER_ITEM;
}

static guint
hon_dossier_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HON_DOSSIER (list)->items));
}

static gpointer
hon_dossier_dup_item (GListModel *list,
                      guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (HON_DOSSIER (list)->items), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_dossier_get_item_type;
  iface->get_n_items = hon_dossier_get_n_items;
  iface->get_item = hon_dossier_dup_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonDossier, hon_dossier, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
changed (HonDossier *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
items_changed_cb (HonDossier *self,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  changed (self);
}

static void
hon_dossier_finalize (GObject *object)
{
  HonDossier *self = HON_DOSSIER (object);

  g_clear_object (&self->items);
  g_free (self->title);
  g_free (self->author);
  json_object_unref (self->unknown);

  G_OBJECT_CLASS (hon_dossier_parent_class)->finalize (object);
}

static void
hon_dossier_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HonDossier *self = HON_DOSSIER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;

    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_text (HonDossier    *self,
          char         **text,
          const GValue  *value,
          GParamSpec    *pspec)
{
  const char *new_text = g_value_get_string (value);

  if (!g_set_str (text, new_text != NULL ? new_text : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  changed (self);
}

static void
hon_dossier_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HonDossier *self = HON_DOSSIER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_text (self, &self->title, value, pspec);
      break;

    case PROP_AUTHOR:
      set_text (self, &self->author, value, pspec);
      break;

    case PROP_DAY:
      if (self->day == g_value_get_int (value))
        break;
      self->day = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      changed (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_dossier_class_init (HonDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_dossier_finalize;
  object_class->get_property = hon_dossier_get_property;
  object_class->set_property = hon_dossier_set_property;

  /**
   * HonDossier:title:
   *
   * What stands on top of it; "" where none was given.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDossier:author:
   *
   * Who answers for it; "" where none was given.
   */
  props[PROP_AUTHOR] =
    g_param_spec_string ("author", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDossier:day:
   *
   * The day that it bears; `HON_DATE_NONE` for the one on which it is exported.
   */
  props[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, HON_DATE_NONE, G_MAXINT, HON_DATE_NONE,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * HonDossier::changed:
   * @self: a dossier
   *
   * Something of it or of its items is not as it was.
   */
  signals[CHANGED] =
    g_signal_new ("changed", HON_TYPE_DOSSIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hon_dossier_init (HonDossier *self)
{
  self->items = g_list_store_new (HON_TYPE_DOSSIER_ITEM);
  self->title = g_strdup ("");
  self->author = g_strdup ("");
  self->unknown = json_object_new ();
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
}

JsonObject *
hon_dossier_get_unknown (HonDossier *self)
{
  return self->unknown;
}

/**
 * hon_dossier_new:
 *
 * Returns: (transfer full): a dossier without items
 */
HonDossier *
hon_dossier_new (void)
{
  return g_object_new (HON_TYPE_DOSSIER, NULL);
}

/**
 * hon_dossier_copy:
 * @self: a dossier
 *
 * Copies what a dossier shows now, for a worker that writes it: its texts and pictures never change and are
 * shared. What is only kept for its file is not copied; json-glib counts its users in one thread alone.
 *
 * Returns: (transfer full): another dossier with the same contents
 */
HonDossier *
hon_dossier_copy (HonDossier *self)
{
  HonDossier *copy;

  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  copy = g_object_new (HON_TYPE_DOSSIER, "title", self->title, "author", self->author, "day", self->day, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (HonDossierItem) item = hon_dossier_item_copy (hon_dossier_get_item (self, i));

      g_list_store_append (copy->items, item);
    }

  return copy;
}

/**
 * hon_dossier_get_title:
 * @self: a dossier
 *
 * Returns: (transfer none): what stands on top of it; "" where none was given
 */
const char *
hon_dossier_get_title (HonDossier *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  return self->title;
}

/**
 * hon_dossier_get_author:
 * @self: a dossier
 *
 * Returns: (transfer none): who answers for it; "" where none was given
 */
const char *
hon_dossier_get_author (HonDossier *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  return self->author;
}

/**
 * hon_dossier_get_day:
 * @self: a dossier
 *
 * Returns: the day that it bears; `HON_DATE_NONE` where none was given
 */
HonDate
hon_dossier_get_day (HonDossier *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER (self), HON_DATE_NONE);

  return self->day;
}

/**
 * hon_dossier_get_item:
 * @self: a dossier
 * @position: which item, from 0
 *
 * Returns: (transfer none): the item
 */
HonDossierItem *
hon_dossier_get_item (HonDossier *self,
                      guint       position)
{
  g_autoptr (HonDossierItem) item = NULL;

  g_return_val_if_fail (HON_IS_DOSSIER (self), NULL);

  item = g_list_model_get_item (G_LIST_MODEL (self), position);

  /* The list keeps it alive. */
  return item;
}

/**
 * hon_dossier_insert:
 * @self: a dossier
 * @position: where; past the end is the end
 * @item: an item
 *
 * Puts an item into it.
 */
void
hon_dossier_insert (HonDossier     *self,
                    guint           position,
                    HonDossierItem *item)
{
  g_return_if_fail (HON_IS_DOSSIER (self));
  g_return_if_fail (HON_IS_DOSSIER_ITEM (item));

  g_signal_connect_object (item, "notify", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_list_store_insert (self->items, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (self))), item);
}

/**
 * hon_dossier_remove:
 * @self: a dossier
 * @position: which item, from 0
 *
 * Takes an item out of it.
 */
void
hon_dossier_remove (HonDossier *self,
                    guint       position)
{
  g_return_if_fail (HON_IS_DOSSIER (self));
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (self)));

  g_signal_handlers_disconnect_by_func (hon_dossier_get_item (self, position), changed, self);
  g_list_store_remove (self->items, position);
}

/**
 * hon_dossier_move:
 * @self: a dossier
 * @position: which item, from 0
 * @other: where it goes, as positions are once it is there
 *
 * Changes the order.
 */
void
hon_dossier_move (HonDossier *self,
                  guint       position,
                  guint       other)
{
  g_autoptr (HonDossierItem) item = NULL;

  g_return_if_fail (HON_IS_DOSSIER (self));
  g_return_if_fail (MAX (position, other) < g_list_model_get_n_items (G_LIST_MODEL (self)));

  item = g_object_ref (hon_dossier_get_item (self, position));
  hon_dossier_remove (self, position);
  hon_dossier_insert (self, other, item);
}
