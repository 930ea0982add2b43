/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dossier-item-private.h"

/**
 * HonDossierItem:
 *
 * Something that a reader put into a dossier: a chart, a table, an explanation or a result, with its
 * sources as they were on that day. Its title and a note of the reader's own can be changed, the rest
 * is as it was taken.
 */

struct _HonDossierItem
{
  GObject         parent_instance;

  HonDossierKind  kind;
  char           *title;   /* (owned) */
  char           *note;    /* (owned) */
  gboolean        is_personal;
  char           *origin;  /* (nullable) (owned): what of the reader’s own its figures rest on in place of the law */
  GPtrArray      *parts;   /* (owned) (element-type HonDossierPart) */
  GPtrArray      *sources; /* (owned) (element-type HonDossierSource) */
  GPtrArray      *claims;  /* (owned) (element-type HonDossierClaim) */
  JsonObject     *unknown; /* (owned): members of a file that are kept as they are */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonDossierItem, hon_dossier_item, G_TYPE_OBJECT)

static void
free_part (gpointer data)
{
  HonDossierPart *part = data;

  g_free (part->text);
  g_strfreev (part->cells);
  g_free (part->figures);
  g_clear_pointer (&part->picture, g_bytes_unref);
  g_clear_pointer (&part->unknown, json_object_unref);
  g_free (part);
}

static void
free_source (gpointer data)
{
  HonDossierSource *source = data;

  g_free (source->title);
  g_free (source->publisher);
  g_free (source->date);
  g_free (source->url);
  g_clear_pointer (&source->unknown, json_object_unref);
  g_free (source);
}

static void
free_claim (gpointer data)
{
  HonDossierClaim *claim = data;

  g_free (claim->text);
  free_source (claim->source);
  g_free (claim);
}

static HonDossierPart *
insert_part (HonDossierItem     *self,
             guint               position,
             HonDossierPartKind  kind,
             const char         *text)
{
  HonDossierPart *part = g_new0 (HonDossierPart, 1);

  part->kind = kind;
  part->text = g_strdup (text);
  g_ptr_array_insert (self->parts, (int) position, part);

  return part;
}

static HonDossierSource *
new_source (const char *title,
            const char *publisher,
            const char *date,
            const char *url)
{
  HonDossierSource *source = g_new (HonDossierSource, 1);

  *source = (HonDossierSource) { g_strdup (title), g_strdup (publisher), g_strdup (date), g_strdup (url), NULL };

  return source;
}

static void
hon_dossier_item_finalize (GObject *object)
{
  HonDossierItem *self = HON_DOSSIER_ITEM (object);

  g_free (self->title);
  g_free (self->note);
  g_free (self->origin);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->claims);
  json_object_unref (self->unknown);

  G_OBJECT_CLASS (hon_dossier_item_parent_class)->finalize (object);
}

static void
hon_dossier_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HonDossierItem *self = HON_DOSSIER_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_dossier_item_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HonDossierItem *self = HON_DOSSIER_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value) != NULL ? g_value_get_string (value) : ""))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NOTE:
      hon_dossier_item_set_note (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_dossier_item_class_init (HonDossierItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_dossier_item_finalize;
  object_class->get_property = hon_dossier_item_get_property;
  object_class->set_property = hon_dossier_item_set_property;

  /**
   * HonDossierItem:title:
   *
   * What it is called.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonDossierItem:note:
   *
   * What the reader says of it; "" for nothing.
   */
  props[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_dossier_item_init (HonDossierItem *self)
{
  self->title = g_strdup ("");
  self->note = g_strdup ("");
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->sources = g_ptr_array_new_with_free_func (free_source);
  self->claims = g_ptr_array_new_with_free_func (free_claim);
  self->unknown = json_object_new ();
}

JsonObject *
hon_dossier_item_get_unknown (HonDossierItem *self)
{
  return self->unknown;
}

/* Appends a part of a kind that is not known. */
void
hon_dossier_item_add_other (HonDossierItem *self)
{
  insert_part (self, self->parts->len, HON_DOSSIER_OTHER, "");
}

/* What was taken never changes: the copy has the same. */
HonDossierItem *
hon_dossier_item_copy (HonDossierItem *self)
{
  HonDossierItem *copy = hon_dossier_item_new (self->kind, self->title, self->is_personal);

  g_set_str (&copy->note, self->note);
  g_set_str (&copy->origin, self->origin);
  g_ptr_array_unref (copy->parts);
  copy->parts = g_ptr_array_ref (self->parts);
  g_ptr_array_unref (copy->sources);
  copy->sources = g_ptr_array_ref (self->sources);
  g_ptr_array_unref (copy->claims);
  copy->claims = g_ptr_array_ref (self->claims);

  return copy;
}

/**
 * hon_dossier_item_new:
 * @kind: what it was on its page
 * @title: what it is called
 * @is_personal: whether it rests on what the reader entered
 *
 * Returns: (transfer full): an item without contents yet
 */
HonDossierItem *
hon_dossier_item_new (HonDossierKind  kind,
                      const char     *title,
                      gboolean        is_personal)
{
  HonDossierItem *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (HON_TYPE_DOSSIER_ITEM, "title", title, NULL);
  self->kind = kind;
  self->is_personal = is_personal;

  return self;
}

/**
 * hon_dossier_item_add_paragraph:
 * @self: an item
 * @text: (nullable): a text; nothing is added where there is none
 *
 * Appends a paragraph to its contents.
 */
void
hon_dossier_item_add_paragraph (HonDossierItem *self,
                                const char     *text)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));

  if (text != NULL && *text != '\0')
    insert_part (self, self->parts->len, HON_DOSSIER_PARAGRAPH, text);
}

/**
 * hon_dossier_item_take_cells:
 * @self: an item
 * @caption: what the table is about; "" where the title says it
 * @n_columns: how many columns it has
 * @cells: (transfer full): its cells, row after row, the titles of the columns first
 * @figures: (array length=n_columns): whether each column has figures
 *
 * Appends a table to its contents.
 */
void
hon_dossier_item_take_cells (HonDossierItem *self,
                             const char     *caption,
                             guint           n_columns,
                             GStrv           cells,
                             const gboolean *figures)
{
  HonDossierPart *part;

  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));
  g_return_if_fail (caption != NULL);
  g_return_if_fail (n_columns > 0 && cells != NULL && g_strv_length (cells) % n_columns == 0);

  part = insert_part (self, self->parts->len, HON_DOSSIER_CELLS, caption);
  part->n_columns = n_columns;
  part->cells = cells;
  part->figures = g_memdup2 (figures, n_columns * sizeof *figures);
}

/**
 * hon_dossier_item_insert_picture:
 * @self: an item
 * @position: before which part of its contents, from 0
 * @text: what the picture shows, for those who do not see it
 * @picture: the picture, as a PNG
 *
 * Adds a picture to its contents.
 */
void
hon_dossier_item_insert_picture (HonDossierItem *self,
                                 guint           position,
                                 const char     *text,
                                 GBytes         *picture)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));
  g_return_if_fail (position <= self->parts->len);
  g_return_if_fail (text != NULL && picture != NULL);

  insert_part (self, position, HON_DOSSIER_PICTURE, text)->picture = g_bytes_ref (picture);
}

/**
 * hon_dossier_item_add_source:
 * @self: an item
 * @title: what the source is called
 * @publisher: who published it
 * @date: (nullable): when, for people
 * @url: (nullable): where it can be read
 *
 * Appends a source of its figures.
 */
void
hon_dossier_item_add_source (HonDossierItem *self,
                             const char     *title,
                             const char     *publisher,
                             const char     *date,
                             const char     *url)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));
  g_return_if_fail (title != NULL && publisher != NULL);

  g_ptr_array_add (self->sources, new_source (title, publisher, date, url));
}

/**
 * hon_dossier_item_add_claim:
 * @self: an item
 * @text: what is said of a figure that is contested
 * @title: what the source of the claim is called
 * @publisher: who published it
 * @date: (nullable): when, for people
 * @url: (nullable): where it can be read
 *
 * Appends a claim.
 */
void
hon_dossier_item_add_claim (HonDossierItem *self,
                            const char     *text,
                            const char     *title,
                            const char     *publisher,
                            const char     *date,
                            const char     *url)
{
  HonDossierClaim *claim;

  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));
  g_return_if_fail (text != NULL && title != NULL && publisher != NULL);

  claim = g_new (HonDossierClaim, 1);
  *claim = (HonDossierClaim) { g_strdup (text), new_source (title, publisher, date, url) };
  g_ptr_array_add (self->claims, claim);
}

/**
 * hon_dossier_item_add_credits:
 * @self: an item
 * @credits: what its figures rest on
 *
 * Appends the sources and the claims as they are now, and says what of the reader’s own is among them.
 */
void
hon_dossier_item_add_credits (HonDossierItem *self,
                              HonCredits     *credits)
{
  g_autofree char *origins = NULL;
  GListModel *sources;
  GListModel *claims;

  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));
  g_return_if_fail (HON_IS_CREDITS (credits));

  origins = hon_credits_dup_origins (credits);
  if (origins != NULL)
    hon_dossier_item_set_origin (self, origins);

  sources = hon_credits_get_sources (credits);
  claims = hon_credits_get_claims (credits);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);
      g_autofree char *date = hon_source_dup_date (source);
      g_autofree char *publisher = hon_source_dup_publisher (source);

      hon_dossier_item_add_source (self, hon_source_get_title (source), publisher, date,
                                   hon_source_get_url (source));
    }
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (HonClaim) claim = g_list_model_get_item (claims, i);
      HonSource *source = hon_claim_get_source (claim);
      g_autofree char *date = hon_source_dup_date (source);
      g_autofree char *publisher = hon_source_dup_publisher (source);

      hon_dossier_item_add_claim (self, hon_claim_get_text (claim), hon_source_get_title (source), publisher, date,
                                  hon_source_get_url (source));
    }
}

/**
 * hon_dossier_item_get_kind:
 * @self: an item
 *
 * Returns: what it was on its page
 */
HonDossierKind
hon_dossier_item_get_kind (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), HON_DOSSIER_RESULT);

  return self->kind;
}

/**
 * hon_dossier_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): what it is called
 */
const char *
hon_dossier_item_get_title (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->title;
}

/**
 * hon_dossier_item_get_note:
 * @self: an item
 *
 * Returns: (transfer none): what the reader says of it; "" for nothing
 */
const char *
hon_dossier_item_get_note (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->note;
}

void
hon_dossier_item_set_note (HonDossierItem *self,
                           const char     *note)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));

  if (g_set_str (&self->note, note != NULL ? note : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NOTE]);
}

/**
 * hon_dossier_item_is_personal:
 * @self: an item
 *
 * Returns: whether it rests on what the reader entered
 */
gboolean
hon_dossier_item_is_personal (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), FALSE);

  return self->is_personal;
}

/**
 * hon_dossier_item_get_origin:
 * @self: an item
 *
 * Returns: (nullable): what of the reader’s own its figures rest on, such as “scenario “A G at 35 €””; %NULL where
 *   they rest on publications alone
 */
const char *
hon_dossier_item_get_origin (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->origin;
}

/**
 * hon_dossier_item_set_origin:
 * @self: an item
 * @origin: (nullable): what hon_dossier_item_get_origin() gives
 *
 * Sets it, where no credits do.
 */
void
hon_dossier_item_set_origin (HonDossierItem *self,
                             const char     *origin)
{
  g_return_if_fail (HON_IS_DOSSIER_ITEM (self));

  g_set_str (&self->origin, origin);
}

/**
 * hon_dossier_item_is_contested:
 * @self: an item
 *
 * Returns: whether sources disagree on a figure of it
 */
gboolean
hon_dossier_item_is_contested (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), FALSE);

  return self->claims->len > 0;
}

/**
 * hon_dossier_item_get_parts:
 * @self: an item
 *
 * Returns: (transfer none) (element-type HonDossierPart): its contents
 */
GPtrArray *
hon_dossier_item_get_parts (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->parts;
}

/**
 * hon_dossier_item_get_sources:
 * @self: an item
 *
 * Returns: (transfer none) (element-type HonDossierSource): where its figures come from
 */
GPtrArray *
hon_dossier_item_get_sources (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->sources;
}

/**
 * hon_dossier_item_get_claims:
 * @self: an item
 *
 * Returns: (transfer none) (element-type HonDossierClaim): who says what of it, where it is contested
 */
GPtrArray *
hon_dossier_item_get_claims (HonDossierItem *self)
{
  g_return_val_if_fail (HON_IS_DOSSIER_ITEM (self), NULL);

  return self->claims;
}
