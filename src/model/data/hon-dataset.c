/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-dataset-private.h"

#include "hon-datasets-resource.h"
#include "hon-json-pack-private.h"
#include "hon-source-private.h"

#include <glib/gi18n-lib.h>

#define RESOURCE_FOLDER "/io/github/honoraires/Honoraires/datasets/"

/* A kind of records is one of these, moved by its number: there are more than an int has. */
#define BIT G_GUINT64_CONSTANT (1)

/* The array that holds the records of each kind. */
static const char * const record_members[] = {
  [HON_RECORDS_SOURCES] = "sources",
  [HON_RECORDS_TERMS] = "terms",
  [HON_RECORDS_SECTORS] = "sectors",
  [HON_RECORDS_PARAMETERS] = "parameters",
  [HON_RECORDS_LINES] = "lines",
  [HON_RECORDS_ACTS] = "acts",
  [HON_RECORDS_PRESETS] = "presets",
  [HON_RECORDS_TARIFFS] = "tariffs",
  [HON_RECORDS_PLANS] = "measures",
  [HON_RECORDS_PRICES] = "prices",
  [HON_RECORDS_EVENTS] = "events",
  [HON_RECORDS_QUARRELS] = "quarrels",
  [HON_RECORDS_POSITIONS] = "positions",
  [HON_RECORDS_SPECIALITIES] = "specialities",
  [HON_RECORDS_EDITIONS] = "editions",
  [HON_RECORDS_TECHNICAL_ACTS] = "technical_acts",
  [HON_RECORDS_BILL_ACTS] = "bill_acts",
  [HON_RECORDS_BILLABLES] = "billables",
  [HON_RECORDS_MODIFIERS] = "modifiers",
  [HON_RECORDS_ASSOCIATIONS] = "associations",
  [HON_RECORDS_PUBLISHED_ERRORS] = "published_errors",
  [HON_RECORDS_TITLE_LISTS] = "lists",
  [HON_RECORDS_TITLES] = "titles",
  [HON_RECORDS_REASONS] = "reasons",
  [HON_RECORDS_TRANSITIONS] = "transitions",
  [HON_RECORDS_STEPS] = "steps",
  [HON_RECORDS_TOPICS] = "topics",
  [HON_RECORDS_SERIES] = "series",
  [HON_RECORDS_SPLITS] = "splits",
  [HON_RECORDS_PLACES] = "places",
  [HON_RECORDS_MAPS] = "maps",
  [HON_RECORDS_AGGREGATES] = "aggregates",
  [HON_RECORDS_POPULATIONS] = "populations",
};

G_STATIC_ASSERT (G_N_ELEMENTS (record_members) == HON_N_RECORDS);

/* Every dataset, in the order in which they are listed. */
static const struct
{
  const char *id;
  const char *title;
  HonRecords  main;    /* the kind that it is about */
  guint64     records; /* bits of HonRecords: all that it holds */
} known[] = {
  { "sources", N_("Sources"), HON_RECORDS_SOURCES, BIT << HON_RECORDS_SOURCES },
  { "sectors", N_("Sectors"), HON_RECORDS_SECTORS, BIT << HON_RECORDS_SECTORS },
  { "contributions", N_("Contributions"), HON_RECORDS_PARAMETERS,
    BIT << HON_RECORDS_PARAMETERS | BIT << HON_RECORDS_LINES },
  { "taxation", N_("Taxation"), HON_RECORDS_PARAMETERS,
    BIT << HON_RECORDS_PARAMETERS | BIT << HON_RECORDS_LINES },
  { "calendar", N_("Calendar of payments"), HON_RECORDS_PARAMETERS,
    BIT << HON_RECORDS_PARAMETERS | BIT << HON_RECORDS_LINES },
  { "acts", N_("Acts"), HON_RECORDS_ACTS, BIT << HON_RECORDS_ACTS | BIT << HON_RECORDS_PRESETS },
  { "tariffs", N_("Tariffs"), HON_RECORDS_TARIFFS, BIT << HON_RECORDS_TARIFFS | BIT << HON_RECORDS_PLANS },
  { "prices", N_("Consumer prices"), HON_RECORDS_PRICES, BIT << HON_RECORDS_PRICES },
  { "minimum-wage", N_("Minimum wage"), HON_RECORDS_PARAMETERS, BIT << HON_RECORDS_PARAMETERS },
  { "reimbursement", N_("Reimbursement"), HON_RECORDS_PARAMETERS,
    BIT << HON_RECORDS_PARAMETERS | BIT << HON_RECORDS_LINES | BIT << HON_RECORDS_BILL_ACTS |
    BIT << HON_RECORDS_BILLABLES | BIT << HON_RECORDS_PUBLISHED_ERRORS },
  { "glossary", N_("Glossary"), HON_RECORDS_TERMS, BIT << HON_RECORDS_TERMS },
  { "conventions", N_("Agreements"), HON_RECORDS_EVENTS, BIT << HON_RECORDS_EVENTS },
  { "positions", N_("Positions"), HON_RECORDS_POSITIONS,
    BIT << HON_RECORDS_QUARRELS | BIT << HON_RECORDS_POSITIONS },
  { "specialities", N_("Specialities"), HON_RECORDS_SPECIALITIES, BIT << HON_RECORDS_SPECIALITIES },
  { "technical-acts", N_("Technical acts"), HON_RECORDS_TECHNICAL_ACTS,
    BIT << HON_RECORDS_EDITIONS | BIT << HON_RECORDS_TECHNICAL_ACTS | BIT << HON_RECORDS_MODIFIERS |
    BIT << HON_RECORDS_ASSOCIATIONS },
  { "titles", N_("Titles"), HON_RECORDS_TITLES,
    BIT << HON_RECORDS_TITLE_LISTS | BIT << HON_RECORDS_TITLES },
  { "transitions", N_("Changes of sector"), HON_RECORDS_TRANSITIONS,
    BIT << HON_RECORDS_REASONS | BIT << HON_RECORDS_TRANSITIONS | BIT << HON_RECORDS_STEPS },
  { "statistics", N_("Statistics"), HON_RECORDS_TOPICS,
    BIT << HON_RECORDS_TOPICS | BIT << HON_RECORDS_SERIES | BIT << HON_RECORDS_SPLITS },
  { "territories", N_("Départements"), HON_RECORDS_MAPS,
    BIT << HON_RECORDS_TOPICS | BIT << HON_RECORDS_PLACES | BIT << HON_RECORDS_MAPS },
  { "profession", N_("The whole profession"), HON_RECORDS_POPULATIONS,
    BIT << HON_RECORDS_AGGREGATES | BIT << HON_RECORDS_POPULATIONS },
};

/**
 * HonDataset:
 *
 * One file of facts: its header, and its records as they stand in the file.
 */

struct _HonDataset
{
  GObject     parent_instance;

  guint       known;      /* position in the table of known datasets */
  char       *label;      /* (owned): the file, for messages */
  GBytes     *packed;     /* (nullable) (owned): until the records have been read */
  char       *version;    /* (owned) */
  HonDate     valid;
  char       *licence;    /* (owned) */
  HonSource  *origin;     /* (nullable) (owned): what its figures are called; NULL for a shipped one */
  guint       n_records;
  guint       n_overlaid;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_VERSION,
  PROP_N_RECORDS,
  PROP_N_OVERLAID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonDataset, hon_dataset, G_TYPE_OBJECT)

static void
hon_dataset_finalize (GObject *object)
{
  HonDataset *self = HON_DATASET (object);

  g_free (self->label);
  g_clear_pointer (&self->packed, g_bytes_unref);
  g_free (self->version);
  g_free (self->licence);
  g_clear_object (&self->origin);

  G_OBJECT_CLASS (hon_dataset_parent_class)->finalize (object);
}

static void
hon_dataset_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HonDataset *self = HON_DATASET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, hon_dataset_get_id (self));
      break;

    case PROP_TITLE:
      g_value_take_string (value, hon_dataset_dup_title (self));
      break;

    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;

    case PROP_N_RECORDS:
      g_value_set_uint (value, self->n_records);
      break;

    case PROP_N_OVERLAID:
      g_value_set_uint (value, self->n_overlaid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_dataset_class_init (HonDatasetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_dataset_finalize;
  object_class->get_property = hon_dataset_get_property;

  /**
   * HonDataset:id:
   *
   * The name of its file, without the extension.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonDataset:title:
   *
   * What it holds, for people.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonDataset:version:
   *
   * Which version of the facts it is.
   */
  props[PROP_VERSION] =
    g_param_spec_string ("version", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonDataset:n-records:
   *
   * How many facts it holds.
   */
  props[PROP_N_RECORDS] =
    g_param_spec_uint ("n-records", NULL, NULL, 0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonDataset:n-overlaid:
   *
   * How many of its facts come from the reader's own file.
   */
  props[PROP_N_OVERLAID] =
    g_param_spec_uint ("n-overlaid", NULL, NULL, 0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_dataset_init (HonDataset *self)
{
}

static gboolean
find_known (const char *id,
            guint      *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].id, id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* The ids of all datasets, in the order in which they are listed. */
const char * const *
hon_dataset_get_known_ids (void)
{
  static const char *known_ids[G_N_ELEMENTS (known) + 1];

  if (g_once_init_enter_pointer (&known_ids[G_N_ELEMENTS (known) - 1]))
    {
      for (guint i = 0; i + 1 < G_N_ELEMENTS (known); i++)
        known_ids[i] = known[i].id;
      g_once_init_leave_pointer (&known_ids[G_N_ELEMENTS (known) - 1], known[G_N_ELEMENTS (known) - 1].id);
    }

  return known_ids;
}

const char *
hon_records_get_member (HonRecords records)
{
  return record_members[records];
}

/* Which datasets build on which: one refers only to those of lower ranks. That is so
 * as its last kind of records refers to none of a later kind. The highest rank is that
 * of a name that no dataset has.
 */
guint
hon_dataset_get_rank (const char *id)
{
  guint position;
  guint rank = HON_N_RECORDS;

  if (!find_known (id, &position))
    return HON_N_RECORDS + 1;
  while (!(known[position].records & (BIT << (rank - 1))))
    rank--;

  return rank;
}

/* The kind of records that a dataset is about; the others only go with it. */
gboolean
hon_dataset_get_main_records (const char *id,
                              HonRecords *records)
{
  guint position;

  if (!find_known (id, &position))
    return FALSE;
  *records = known[position].main;

  return TRUE;
}

/* The members that the root object of a dataset may have. */
static gboolean
check_root (HonDataset           *self,
            const HonJsonCursor  *root,
            gboolean              is_overlay,
            GError              **error)
{
  const char *members[5 + HON_N_RECORDS + 1] = { "$schema", "dataset", "version", "valid", "licence" };
  guint n = 5;

  for (guint i = 0; i < HON_N_RECORDS; i++)
    if (known[self->known].records & (BIT << i))
      members[n++] = record_members[i];
  if (!hon_json_cursor_only (root, members, error))
    return FALSE;

  for (guint i = 0; i < HON_N_RECORDS; i++)
    {
      HonJsonCursor array;
      guint n_elements;

      if (!(known[self->known].records & (BIT << i)))
        continue;
      hon_json_cursor_enter (root, record_members[i], &array);
      if (is_overlay && hon_json_cursor_is_absent (&array))
        continue;
      if (!hon_json_cursor_get_length (&array, &n_elements, error))
        return FALSE;
      self->n_records += n_elements;
    }

  return TRUE;
}

static gboolean
read_header (HonDataset           *self,
             const HonJsonCursor  *root,
             GError              **error)
{
  HonJsonCursor id;
  HonJsonCursor version;
  HonJsonCursor licence;
  HonJsonCursor valid;
  const char *text;

  hon_json_cursor_enter (root, "dataset", &id);
  if (!hon_json_cursor_get_string (&id, &text, error))
    return FALSE;
  if (!g_str_equal (text, known[self->known].id))
    {
      hon_json_cursor_fail (&id, HON_DATASET_ERROR_UNKNOWN, known[self->known].id, error);
      return FALSE;
    }

  hon_json_cursor_enter (root, "version", &version);
  if (!hon_json_cursor_get_string (&version, &text, error))
    return FALSE;
  self->version = g_strdup (text);

  hon_json_cursor_enter (root, "licence", &licence);
  if (!hon_json_cursor_get_string (&licence, &text, error))
    return FALSE;
  self->licence = g_strdup (text);

  hon_json_cursor_enter (root, "valid", &valid);

  return hon_json_cursor_get_date (&valid, &self->valid, error);
}

/* Reads the header of a dataset that is packed; @label is what messages call the file. */
static HonDataset *
open_packed (guint        position,
             const char  *label,
             GBytes      *packed,
             gboolean     is_overlay,
             GError     **error)
{
  g_autoptr (HonDataset) self = g_object_new (HON_TYPE_DATASET, NULL);
  HonJsonCursor root;

  self->known = position;
  self->label = g_strdup (label);
  self->packed = g_bytes_ref (packed);
  hon_json_cursor_init (&root, self->label, hon_dataset_get_root (self));
  if (!check_root (self, &root, is_overlay, error) || !read_header (self, &root, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* What to tell in place of the sources of a file that bears the name of a dataset. */
static HonSource *
make_origin (guint position)
{
  g_autofree char *name = g_strconcat (known[position].id, ".json", NULL);
  g_autofree char *id = g_strconcat ("own:", name, NULL);
  /* Translators: %s is a file of data of the reader’s own. It stands inside a sentence, and in place of
   * a publisher.
   */
  g_autofree char *origin = g_strdup_printf (_("own data “%s”"), name);

  return hon_source_new_own (id, origin);
}

/* Reads the header of a file of the reader's own. @origin is told in place of the sources of what it alone
 * says; NULL for one that bears the name of the file.
 */
HonDataset *
hon_dataset_parse (const char  *id,
                   const char  *label,
                   GBytes      *bytes,
                   HonSource   *origin,
                   GError     **error)
{
  g_autoptr (GBytes) packed = NULL;
  HonDataset *self;
  guint position;

  if (!find_known (id, &position))
    {
      g_autofree char *names = g_strjoinv (", ", (char **) hon_dataset_get_known_ids ());

      /* Translators: %1$s is a file, %2$s a list of names. */
      g_set_error (error, HON_DATASET_ERROR, HON_DATASET_ERROR_UNKNOWN,
                   _("%1$s: there is no dataset of this name; there are: %2$s"), label, names);
      return NULL;
    }
  if (!hon_json_check_size (label, (goffset) g_bytes_get_size (bytes), error))
    return NULL;
  packed = hon_json_pack (label, bytes, error);

  self = packed != NULL ? open_packed (position, label, packed, TRUE, error) : NULL;
  if (self != NULL)
    self->origin = origin != NULL ? g_object_ref (origin) : make_origin (position);

  return self;
}

static GBytes *
look_up (guint        position,
         const char  *extension,
         GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, known[position].id, extension, NULL);

  return g_resource_lookup_data (hon_datasets_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* The shipped datasets; they are tested, so an error here means a broken build. */
GPtrArray *
hon_dataset_read_shipped (GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *label = g_strconcat (known[i].id, ".json", NULL);
      g_autoptr (GBytes) packed = look_up (i, ".packed", error);
      HonDataset *dataset;

      if (packed == NULL)
        return NULL;
      dataset = open_packed (i, label, packed, FALSE, error);
      if (dataset == NULL)
        return NULL;
      g_ptr_array_add (files, dataset);
    }

  return g_steal_pointer (&files);
}

/* The document, until hon_dataset_finish(). */
const HonTree *
hon_dataset_get_root (HonDataset *self)
{
  return hon_tree_get_root (self->packed);
}

const char *
hon_dataset_get_label (HonDataset *self)
{
  return self->label;
}

/* What to tell in place of the sources of what the file alone says; NULL for a shipped one. */
HonSource *
hon_dataset_get_origin (HonDataset *self)
{
  return self->origin;
}

/* Lets the document go once all records have been read. */
void
hon_dataset_finish (HonDataset *self,
                    guint       n_overlaid)
{
  self->n_overlaid = n_overlaid;
  g_clear_pointer (&self->packed, g_bytes_unref);
}

const char *
hon_dataset_get_id (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), NULL);

  return known[self->known].id;
}

const char *
hon_dataset_get_version (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), NULL);

  return self->version;
}

/**
 * hon_dataset_get_valid:
 * @self: a dataset
 *
 * Returns: the day on which its facts were last checked
 */
HonDate
hon_dataset_get_valid (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), HON_DATE_NONE);

  return self->valid;
}

guint
hon_dataset_get_n_records (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), 0);

  return self->n_records;
}

/**
 * hon_dataset_get_n_overlaid:
 * @self: a dataset
 *
 * Returns: how many of its records come from the reader's own file
 */
guint
hon_dataset_get_n_overlaid (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), 0);

  return self->n_overlaid;
}

/**
 * hon_dataset_dup_bytes:
 * @self: a dataset
 *
 * Returns: (transfer full): the file as it is shipped
 */
GBytes *
hon_dataset_dup_bytes (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), NULL);

  return look_up (self->known, ".json", NULL);
}

/**
 * hon_dataset_dup_title:
 * @self: a dataset
 *
 * Returns: (transfer full): what it holds, for people
 */
char *
hon_dataset_dup_title (HonDataset *self)
{
  g_return_val_if_fail (HON_IS_DATASET (self), NULL);

  return g_strdup (_(known[self->known].title));
}
