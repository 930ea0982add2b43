/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-figure-scatter.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/**
 * HonFigureScatter:
 *
 * Two maps against each other: two figures of each place, of a year each. It says which places have both,
 * and computes nothing of them: that two figures go together says nothing of causes.
 */

struct _HonFigureScatter
{
  GObject         parent_instance;

  HonFigureTopic *topic;  /* (owned) */
  HonFigureAtlas *across; /* (owned) */
  HonFigureAtlas *up;     /* (owned) */
  guint           n_both; /* places that have both figures */
  HonTable       *table;  /* (owned) */
};

enum
{
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_ACROSS,
  COLUMN_UP,
  COLUMN_SOURCE,
};

G_DEFINE_FINAL_TYPE (HonFigureScatter, hon_figure_scatter, G_TYPE_OBJECT)

/* What an axis is, with the year of its map. */
static char *
dup_axis_title (HonFigureScatter *self,
                guint             position,
                HonFigureAtlas   *atlas)
{
  g_autoptr (HonFigurePart) axis = g_list_model_get_item (hon_figure_topic_get_axes (self->topic), position);

  /* Translators: what is counted, and the year. */
  return g_strdup_printf (C_("figures", "%1$s, %2$d"), hon_figure_part_get_label (axis),
                          hon_figure_atlas_get_year (atlas));
}

static const HonEvidence *
get_evidence (HonFigureAtlas *atlas)
{
  return hon_figure_map_get_evidence (hon_figure_atlas_get_map (atlas));
}

static char *
dup_sources (HonFigureScatter *self)
{
  g_autofree char *across = hon_source_dup_reference (hon_evidence_get_source (get_evidence (self->across)));
  g_autofree char *up = hon_source_dup_reference (hon_evidence_get_source (get_evidence (self->up)));

  return g_strjoin (C_("list separator", "; "), across, up, NULL);
}

/* A row for each place, in the order of the figures across, the highest first. */
static HonTable *
make_table (HonFigureScatter *self)
{
  g_autofree char *across = hon_figure_scatter_dup_across_title (self);
  g_autofree char *up = hon_figure_scatter_dup_up_title (self);
  const HonColumn columns[] = {
    [COLUMN_NAME] = { "name", _("Département"), HON_COLUMN_NAME },
    [COLUMN_CODE] = { "code", _("Code"), HON_COLUMN_TEXT, HON_COLUMN_UNLESS_BRIEF },
    [COLUMN_ACROSS] = { "across", across, HON_COLUMN_FIGURE },
    [COLUMN_UP] = { "up", up, HON_COLUMN_FIGURE },
    [COLUMN_SOURCE] = { "source", _("Sources"), HON_COLUMN_LONG_TEXT, HON_COLUMN_UNLESS_BRIEF },
  };
  HonTable *table = hon_table_new (columns, G_N_ELEMENTS (columns));
  GListModel *rows = G_LIST_MODEL (hon_figure_atlas_get_table (self->across));
  g_autofree char *sources = dup_sources (self);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (HonTableRow) ranked = g_list_model_get_item (rows, i);
      const char *id = hon_table_row_get_id (ranked);
      guint place = (guint) hon_figure_atlas_find_place (self->across, id);
      g_autoptr (HonTerritory) territory = g_list_model_get_item (hon_figure_atlas_get_places (self->across), place);
      HonTableRow *row = hon_table_append (table, NULL, id);

      hon_table_row_set_text (row, COLUMN_NAME, hon_territory_get_name (territory));
      hon_table_row_set_text (row, COLUMN_CODE, id);
      hon_table_row_take_text (row, COLUMN_ACROSS, hon_figure_atlas_dup_text (self->across, place));
      hon_table_row_take_text (row, COLUMN_UP, hon_figure_atlas_dup_text (self->up, place));
      hon_table_row_set_text (row, COLUMN_SOURCE, sources);
    }

  return table;
}

static guint
count_both (HonFigureScatter *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (hon_figure_atlas_get_places (self->up)); i++)
    n += !isnan (hon_figure_atlas_get_value (self->across, i)) && !isnan (hon_figure_atlas_get_value (self->up, i));

  return n;
}

/* What one of the figures of a place is, who counts it, and how sure it is. */
static void
explain_axis (HonFigureAtlas *atlas,
              HonExplanation *explanation)
{
  HonFigureTopic *topic = hon_figure_map_get_topic (hon_figure_atlas_get_map (atlas));
  const HonEvidence *evidence = get_evidence (atlas);
  g_autofree char *text = g_strjoin ("\n", hon_figure_topic_get_text (topic),
                                     hon_confidence_get_label (evidence->confidence), NULL);

  hon_explanation_add_remark (explanation, hon_figure_topic_get_title (topic), text);
  hon_explanation_add_evidence (explanation, evidence);
}

static void
hon_figure_scatter_finalize (GObject *object)
{
  HonFigureScatter *self = HON_FIGURE_SCATTER (object);

  g_clear_object (&self->table);
  g_clear_object (&self->up);
  g_clear_object (&self->across);
  g_clear_object (&self->topic);

  G_OBJECT_CLASS (hon_figure_scatter_parent_class)->finalize (object);
}

static void
hon_figure_scatter_class_init (HonFigureScatterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_figure_scatter_finalize;
}

static void
hon_figure_scatter_init (HonFigureScatter *self)
{
}

/**
 * hon_figure_scatter_new:
 * @catalogue: a loaded catalogue
 * @topic: a topic of it with axes
 * @map: one of its maps, as hon_figure_atlas_list_maps() lists them
 * @year: a year; the nearest one is taken of each map
 *
 * Returns: (transfer full) (nullable): @map against the first one of the other axis; %NULL when there is none
 */
HonFigureScatter *
hon_figure_scatter_new (HonCatalogue   *catalogue,
                        HonFigureTopic *topic,
                        HonFigureMap   *map,
                        int             year)
{
  HonFigureScatter *self;
  g_autoptr (GListModel) maps = NULL;
  g_autoptr (HonFigureMap) first = NULL;
  g_autoptr (HonFigurePart) axis = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_FIGURE_TOPIC (topic), NULL);
  g_return_val_if_fail (HON_IS_FIGURE_MAP (map), NULL);

  axis = g_list_model_get_item (hon_figure_topic_get_axes (topic), 0);
  if (axis == NULL)
    return NULL;
  maps = hon_figure_atlas_list_maps (catalogue, hon_catalogue_find (catalogue, HON_RECORDS_TOPICS,
                                                                    hon_figure_part_get_id (axis)));
  first = g_list_model_get_item (maps, 0);
  if (first == NULL)
    return NULL;

  self = g_object_new (HON_TYPE_FIGURE_SCATTER, NULL);
  self->topic = g_object_ref (topic);
  self->across = hon_figure_atlas_new (catalogue, first, year);
  self->up = hon_figure_atlas_new (catalogue, map, year);
  self->n_both = count_both (self);
  self->table = make_table (self);

  return self;
}

/**
 * hon_figure_scatter_get_across:
 * @self: two maps against each other
 *
 * Returns: (transfer none): the map to the right, in its year
 */
HonFigureAtlas *
hon_figure_scatter_get_across (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  return self->across;
}

/**
 * hon_figure_scatter_get_up:
 * @self: two maps against each other
 *
 * Returns: (transfer none): the map upwards, in its year
 */
HonFigureAtlas *
hon_figure_scatter_get_up (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  return self->up;
}

/**
 * hon_figure_scatter_dup_across_title:
 * @self: two maps against each other
 *
 * Returns: (transfer full): what the axis to the right is, and of which year
 */
char *
hon_figure_scatter_dup_across_title (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  return dup_axis_title (self, 0, self->across);
}

/**
 * hon_figure_scatter_dup_up_title:
 * @self: two maps against each other
 *
 * Returns: (transfer full): what the axis upwards is, and of which year
 */
char *
hon_figure_scatter_dup_up_title (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  return dup_axis_title (self, 1, self->up);
}

/**
 * hon_figure_scatter_get_warning:
 *
 * Returns: the sentence that goes wherever the figures go
 */
const char *
hon_figure_scatter_get_warning (void)
{
  return C_("figures", "A correlation only: it says nothing of causes.");
}

/**
 * hon_figure_scatter_get_table:
 * @self: two maps against each other
 *
 * Returns: (transfer none): a row for each place, the highest figure to the right first; the id is that of the
 *   place
 */
HonTable *
hon_figure_scatter_get_table (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  return self->table;
}

/**
 * hon_figure_scatter_explain:
 * @self: two maps against each other
 * @place_id: the id of a place
 *
 * Returns: (transfer full) (nullable): both of its figures, and who published them; %NULL when there is no
 *   such place
 */
HonExplanation *
hon_figure_scatter_explain (HonFigureScatter *self,
                            const char       *place_id)
{
  g_autoptr (HonTerritory) place = NULL;
  g_autofree char *across_title = NULL;
  g_autofree char *across = NULL;
  g_autofree char *up_title = NULL;
  g_autofree char *up = NULL;
  g_autofree char *summary = NULL;
  const char *note;
  HonExplanation *explanation;
  int position;

  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  position = hon_figure_atlas_find_place (self->up, place_id);
  if (position < 0)
    return NULL;

  note = hon_figure_topic_get_note (self->topic);
  place = g_list_model_get_item (hon_figure_atlas_get_places (self->up), (guint) position);
  across_title = hon_figure_atlas_dup_title (self->across);
  across = hon_figure_atlas_dup_text (self->across, (guint) position);
  up_title = hon_figure_atlas_dup_title (self->up);
  up = hon_figure_atlas_dup_text (self->up, (guint) position);
  /* Translators: what is counted and a figure, twice. */
  summary = g_strdup_printf (C_("figures", "%1$s: %2$s.\n%3$s: %4$s."), across_title, across, up_title, up);
  explanation = hon_explanation_new_titled (hon_territory_get_name (place), summary);
  hon_explanation_add_remark (explanation, _("What It Shows"), hon_figure_scatter_get_warning ());
  if (note != NULL)
    hon_explanation_add_remark (explanation, _("To Be Known"), note);
  explain_axis (self->across, explanation);
  explain_axis (self->up, explanation);

  return explanation;
}

/**
 * hon_figure_scatter_dup_title:
 * @self: two maps against each other
 *
 * Returns: (transfer full): what is looked at, of whom, and when
 */
char *
hon_figure_scatter_dup_title (HonFigureScatter *self)
{
  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  /* Translators: what is counted, of whom, and in which year. */
  return g_strdup_printf (C_("figures", "%1$s: %2$s, %3$d"), hon_figure_topic_get_title (self->topic),
                          hon_figure_map_get_label (hon_figure_atlas_get_map (self->up)),
                          hon_figure_atlas_get_year (self->up));
}

/**
 * hon_figure_scatter_dup_amount:
 * @self: two maps against each other
 *
 * Returns: (transfer full): how many places have both figures, of how many
 */
char *
hon_figure_scatter_dup_amount (HonFigureScatter *self)
{
  g_autofree char *n_both = NULL;
  g_autofree char *n_all = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  n_both = hon_format_number (self->n_both, 0);
  n_all = hon_format_number (g_list_model_get_n_items (hon_figure_atlas_get_places (self->up)), 0);

  /* Translators: a number of things, and the number of all of them. */
  return g_strdup_printf (C_("figures", "%1$s of %2$s"), n_both, n_all);
}

/**
 * hon_figure_scatter_dup_answer:
 * @self: two maps against each other
 *
 * Returns: (transfer full): what is looked at and how many places have both figures, to be read out
 */
char *
hon_figure_scatter_dup_answer (HonFigureScatter *self)
{
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  title = hon_figure_scatter_dup_title (self);
  amount = hon_figure_scatter_dup_amount (self);

  /* Translators: what is looked at, how many départements have both figures, and that this tells no causes. */
  return g_strdup_printf (C_("figures", "%1$s; départements with both figures: %2$s. %3$s"), title, amount,
                          hon_figure_scatter_get_warning ());
}

/**
 * hon_figure_scatter_make_credits:
 * @self: two maps against each other
 *
 * Returns: (transfer full): the sources of the figures, and what is claimed against them
 */
HonCredits *
hon_figure_scatter_make_credits (HonFigureScatter *self)
{
  HonCredits *credits;

  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  credits = hon_credits_new ();
  hon_credits_add_figure (credits, get_evidence (self->across));
  hon_credits_add_figure (credits, get_evidence (self->up));

  return credits;
}

/**
 * hon_figure_scatter_dup_credits:
 * @self: two maps against each other
 *
 * Returns: (transfer full): what must be known to read the figures, who published them, and until when
 *   they were checked
 */
char *
hon_figure_scatter_dup_credits (HonFigureScatter *self)
{
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (HON_IS_FIGURE_SCATTER (self), NULL);

  credits = hon_figure_scatter_make_credits (self);
  note = g_strjoin (" ", hon_figure_scatter_get_warning (), hon_figure_topic_get_note (self->topic), NULL);

  return hon_credits_dup_footer (credits, note, HON_CHECK_STATISTICS, hon_figure_atlas_get_valid (self->up));
}
