/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-atlas.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* How many places are named as those with the highest figures. */
#define N_HIGHEST 3

/**
 * HonFigureAtlas:
 *
 * A map of figures in one year: the places in order, those with the highest figures, and what explains
 * each. What was not published is not ranked.
 */

struct _HonFigureAtlas
{
  GObject       parent_instance;

  HonCatalogue *catalogue; /* (owned) */
  HonFigureMap *map;       /* (owned) */
  guint         position;  /* of the year */
  GArray       *order;     /* (owned) (element-type guint): positions of places, the highest figure first */
  HonTable     *table;     /* (owned) */
};

enum
{
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_YEAR,
  COLUMN_VALUE,
  COLUMN_CONFIDENCE,
  COLUMN_SOURCE,
};

G_DEFINE_FINAL_TYPE (HonFigureAtlas, hon_figure_atlas, G_TYPE_OBJECT)

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  HonFigureAtlas *self = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  double x = hon_figure_atlas_get_value (self, first);
  double y = hon_figure_atlas_get_value (self, second);

  if (isnan (x) != isnan (y))
    return isnan (x) ? 1 : -1;
  if (!isnan (x) && x != y)
    return x < y ? 1 : -1;

  return first < second ? -1 : 1;
}

/* The figure of a place in one of the years. */
static char *
dup_text_of (HonFigureAtlas *self,
             guint           position,
             guint           place)
{
  double value = hon_figure_map_get_value (self->map, position, place);

  return isnan (value) ? g_strdup (hon_figure_atlas_get_missing ())
                       : hon_figure_unit_dup_text (hon_figure_topic_get_unit (hon_figure_map_get_topic (self->map)), value);
}

/* The figures of a place in all years, the newest first. */
static char *
dup_years (HonFigureAtlas *self,
           guint           place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = hon_figure_map_get_n_years (self->map); i > 0; i--)
    {
      g_autofree char *figure = dup_text_of (self, i - 1, place);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a year, and the figure of it. */
      g_string_append_printf (text, C_("figures", "%1$d: %2$s"), hon_figure_map_get_year (self->map, i - 1), figure);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static HonTable *
make_table (HonFigureAtlas *self)
{
  const HonColumn columns[] = {
    [COLUMN_NAME] = { "name", _("Département"), HON_COLUMN_NAME },
    [COLUMN_CODE] = { "code", _("Code"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_YEAR] = { "year", _("Year"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_VALUE] = { "value", _("Figure"), HON_COLUMN_FIGURE },
    [COLUMN_CONFIDENCE] = { "confidence", _("Confidence"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_COMPACT },
    [COLUMN_SOURCE] = { "source", _("Source"), HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
  };
  const HonEvidence *evidence = hon_figure_map_get_evidence (self->map);
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  GListModel *places = hon_figure_atlas_get_places (self);

  for (guint i = 0; i < self->order->len; i++)
    {
      guint position = g_array_index (self->order, guint, i);
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, position);
      HonTableRow *row = hon_table_append (table, NULL, hon_territory_get_id (place));

      hon_table_row_set_text (row, COLUMN_NAME, hon_territory_get_name (place));
      hon_table_row_set_text (row, COLUMN_CODE, hon_territory_get_id (place));
      hon_table_row_take_text (row, COLUMN_YEAR, g_strdup_printf ("%d", hon_figure_atlas_get_year (self)));
      hon_table_row_take_text (row, COLUMN_VALUE, hon_figure_atlas_dup_text (self, position));
      hon_table_row_set_text (row, COLUMN_CONFIDENCE, hon_confidence_get_label (evidence->confidence));
      hon_table_row_take_text (row, COLUMN_SOURCE, hon_source_dup_reference (hon_evidence_get_source (evidence)));
    }

  return table;
}

/* The position of the year, or of the nearest one that has figures. */
static guint
find_year (HonFigureMap *map,
           int           year)
{
  guint nearest = 0;

  for (guint i = 1; i < hon_figure_map_get_n_years (map); i++)
    if (ABS (hon_figure_map_get_year (map, i) - year) <= ABS (hon_figure_map_get_year (map, nearest) - year))
      nearest = i;

  return nearest;
}

static void
hon_figure_atlas_finalize (GObject *object)
{
  HonFigureAtlas *self = HON_FIGURE_ATLAS (object);

  g_clear_object (&self->table);
  g_array_unref (self->order);
  g_clear_object (&self->map);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (hon_figure_atlas_parent_class)->finalize (object);
}

static void
hon_figure_atlas_class_init (HonFigureAtlasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_figure_atlas_finalize;
}

static void
hon_figure_atlas_init (HonFigureAtlas *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * hon_figure_atlas_new:
 * @catalogue: a loaded catalogue
 * @map: a map of it
 * @year: a year; the nearest one is taken where the map has none of it
 *
 * Returns: (transfer full): the map in that year
 */
HonFigureAtlas *
hon_figure_atlas_new (HonCatalogue *catalogue,
                      HonFigureMap *map,
                      int           year)
{
  HonFigureAtlas *self;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_FIGURE_MAP (map), NULL);

  self = g_object_new (HON_TYPE_FIGURE_ATLAS, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->map = g_object_ref (map);
  self->position = find_year (map, year);
  for (guint i = 0; i < g_list_model_get_n_items (hon_figure_atlas_get_places (self)); i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_places, self);
  self->table = make_table (self);

  return self;
}

/**
 * hon_figure_atlas_list_maps:
 * @catalogue: a loaded catalogue
 * @topic: a topic of it
 *
 * Returns: (transfer full) (element-type HonFigureMap): the maps of the topic, or of the one that is upwards
 *   in it; empty where it has none
 */
GListModel *
hon_figure_atlas_list_maps (HonCatalogue   *catalogue,
                            HonFigureTopic *topic)
{
  GListStore *found;
  GListModel *all;
  g_autoptr (HonFigurePart) up = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (topic), NULL);

  up = g_list_model_get_item (hon_figure_topic_get_axes (topic), 1);
  if (up != NULL)
    topic = hon_catalogue_find (catalogue, HON_RECORDS_TOPICS, hon_figure_part_get_id (up));
  found = g_list_store_new (HON_TYPE_FIGURE_MAP);
  all = hon_catalogue_get_list (catalogue, HON_RECORDS_MAPS);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFigureMap) map = g_list_model_get_item (all, i);

      if (hon_figure_map_get_topic (map) == topic)
        g_list_store_append (found, map);
    }

  return G_LIST_MODEL (found);
}

/**
 * hon_figure_atlas_get_map:
 * @self: a map in a year
 *
 * Returns: (transfer none): the map
 */
HonFigureMap *
hon_figure_atlas_get_map (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  return self->map;
}

/**
 * hon_figure_atlas_get_year:
 * @self: a map in a year
 *
 * Returns: the year that is shown
 */
int
hon_figure_atlas_get_year (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), 0);

  return hon_figure_map_get_year (self->map, self->position);
}

/**
 * hon_figure_atlas_get_places:
 * @self: a map in a year
 *
 * Returns: (transfer none) (element-type HonTerritory): the places, by their codes
 */
GListModel *
hon_figure_atlas_get_places (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  return hon_catalogue_get_list (self->catalogue, HON_RECORDS_PLACES);
}

/**
 * hon_figure_atlas_get_value:
 * @self: a map in a year
 * @place: the position of a place
 *
 * Returns: its figure; NAN where it was not published
 */
double
hon_figure_atlas_get_value (HonFigureAtlas *self,
                            guint           place)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NAN);

  return hon_figure_map_get_value (self->map, self->position, place);
}

/**
 * hon_figure_atlas_find_place:
 * @self: a map in a year
 * @place_id: the id of a place
 *
 * Returns: its position, or -1 when there is no such place
 */
int
hon_figure_atlas_find_place (HonFigureAtlas *self,
                             const char     *place_id)
{
  GListModel *places;

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), -1);
  g_return_val_if_fail (place_id != NULL, -1);

  places = hon_figure_atlas_get_places (self);
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (HonTerritory) place = g_list_model_get_item (places, i);

      if (g_str_equal (hon_territory_get_id (place), place_id))
        return (int) i;
    }

  return -1;
}

/**
 * hon_figure_atlas_dup_text:
 * @self: a map in a year
 * @place: the position of a place
 *
 * Returns: (transfer full): its figure for people, or that it was not published
 */
char *
hon_figure_atlas_dup_text (HonFigureAtlas *self,
                           guint           place)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  return dup_text_of (self, self->position, place);
}

/**
 * hon_figure_atlas_get_missing:
 *
 * Returns: what a figure is called that was not published
 */
const char *
hon_figure_atlas_get_missing (void)
{
  return C_("figures", "not published");
}

/**
 * hon_figure_atlas_get_table:
 * @self: a map in a year
 *
 * Returns: (transfer none): a row for each place, the highest figure first; the id is that of the place
 */
HonTable *
hon_figure_atlas_get_table (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  return self->table;
}

/**
 * hon_figure_atlas_explain:
 * @self: a map in a year
 * @place_id: the id of a place
 *
 * Returns: (transfer full) (nullable): its figure in this year and in all others, and who published them;
 *   %NULL when there is no such place
 */
HonExplanation *
hon_figure_atlas_explain (HonFigureAtlas *self,
                          const char     *place_id)
{
  HonFigureTopic *topic;
  const HonEvidence *evidence;
  const char *note;
  g_autoptr (HonTerritory) place = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  HonExplanation *explanation;
  int position;

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  position = hon_figure_atlas_find_place (self, place_id);
  if (position < 0)
    return NULL;

  topic = hon_figure_map_get_topic (self->map);
  note = hon_figure_topic_get_note (topic);
  evidence = hon_figure_map_get_evidence (self->map);
  place = g_list_model_get_item (hon_figure_atlas_get_places (self), (guint) position);
  text = hon_figure_atlas_dup_text (self, (guint) position);
  title = hon_figure_atlas_dup_title (self);
  /* Translators: what is counted, and a figure. */
  summary = g_strdup_printf (C_("figures", "%1$s: %2$s."), title, text);
  explanation = hon_explanation_new_titled (hon_territory_get_name (place), summary);
  hon_explanation_add_remark (explanation, _("What It Counts"), hon_figure_topic_get_text (topic));
  if (note != NULL)
    hon_explanation_add_remark (explanation, _("To Be Known"), note);
  if (hon_figure_map_get_n_years (self->map) > 1)
    {
      g_autofree char *years = dup_years (self, (guint) position);

      hon_explanation_add_remark (explanation, _("Year by Year"), years);
    }
  hon_explanation_add_remark (explanation, _("Confidence"), hon_confidence_get_label (evidence->confidence));
  hon_explanation_add_evidence (explanation, evidence);

  return explanation;
}

/**
 * hon_figure_atlas_dup_title:
 * @self: a map in a year
 *
 * Returns: (transfer full): what is counted, of whom, and when
 */
char *
hon_figure_atlas_dup_title (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  /* Translators: what is counted, of whom, and in which year. */
  return g_strdup_printf (C_("figures", "%1$s: %2$s, %3$d"),
                          hon_figure_topic_get_title (hon_figure_map_get_topic (self->map)),
                          hon_figure_map_get_label (self->map), hon_figure_atlas_get_year (self));
}

/**
 * hon_figure_atlas_dup_amount:
 * @self: a map in a year
 *
 * Returns: (transfer full): the places with the three highest figures, and these
 */
char *
hon_figure_atlas_dup_amount (HonFigureAtlas *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  for (guint i = 0; i < MIN (N_HIGHEST, self->order->len); i++)
    {
      guint position = g_array_index (self->order, guint, i);
      g_autoptr (HonTerritory) place = g_list_model_get_item (hon_figure_atlas_get_places (self), position);
      g_autofree char *figure = NULL;

      if (isnan (hon_figure_atlas_get_value (self, position)))
        break;
      figure = hon_figure_atlas_dup_text (self, position);
      g_string_append (text, i > 0 ? " · " : "");
      /* Translators: a place, and its figure. */
      g_string_append_printf (text, C_("figures", "%1$s %2$s"), hon_territory_get_name (place), figure);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hon_figure_atlas_dup_answer:
 * @self: a map in a year
 *
 * Returns: (transfer full): what is counted, and the highest figures, to be read out
 */
char *
hon_figure_atlas_dup_answer (HonFigureAtlas *self)
{
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  title = hon_figure_atlas_dup_title (self);
  amount = hon_figure_atlas_dup_amount (self);

  /* Translators: what is counted, of whom and when, and the places with the highest figures. */
  return g_strdup_printf (C_("figures", "%1$s; the highest: %2$s"), title, amount);
}

/**
 * hon_figure_atlas_make_credits:
 * @self: a map in a year
 *
 * Returns: (transfer full): the sources of the figures, and what is claimed against them
 */
HonCredits *
hon_figure_atlas_make_credits (HonFigureAtlas *self)
{
  HonCredits *credits;

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  credits = hon_credits_new ();
  hon_credits_add_figure (credits, hon_figure_map_get_evidence (self->map));

  return credits;
}

/**
 * hon_figure_atlas_dup_credits:
 * @self: a map in a year
 *
 * Returns: (transfer full): what must be known to read the figures, who published them, and until when
 *   they were checked
 */
char *
hon_figure_atlas_dup_credits (HonFigureAtlas *self)
{
  g_autoptr (HonCredits) credits = NULL;
  const char *note;

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  credits = hon_figure_atlas_make_credits (self);
  note = hon_figure_topic_get_note (hon_figure_map_get_topic (self->map));

  return hon_credits_dup_footer (credits, note, HON_CHECK_STATISTICS, hon_figure_atlas_get_valid (self));
}

/**
 * hon_figure_atlas_get_valid:
 * @self: a map in a year
 *
 * Returns: the day up to which the figures were checked
 */
HonDate
hon_figure_atlas_get_valid (HonFigureAtlas *self)
{
  static const char * const ids[] = { "territories", NULL };

  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), HON_DATE_NONE);

  return hon_catalogue_get_valid_of (self->catalogue, ids);
}

/**
 * hon_figure_atlas_dup_validity:
 * @self: a map in a year
 *
 * Returns: (transfer full): a sentence with the day up to which the figures were checked
 */
char *
hon_figure_atlas_dup_validity (HonFigureAtlas *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_ATLAS (self), NULL);

  return hon_credits_dup_validity (HON_CHECK_STATISTICS, hon_figure_atlas_get_valid (self));
}
