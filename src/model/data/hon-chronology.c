/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-chronology.h"

#include "hon-record-list-private.h"
#include "hon-search-private.h"

#include <stdlib.h>
#include <string.h>

/* What the debate's records have to do with each other, and how they are looked for. */

typedef gboolean (*ChooseFunc) (gpointer      record,
                                gconstpointer data);

/* What is looked for in a list. */
typedef struct
{
  GHashTable *found; /* (element-type HonRecord): what the text finds */
  int         theme;
} Wish;

/* What is held in a quarrel on one side. */
typedef struct
{
  HonQuarrel *quarrel;
  HonSide     side;
} Camp;

/* The year among the words of a text, which are taken over without it; 0 where there is none. */
static int
split_year (const char *text,
            GString    *rest)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  int year = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int number = strlen (words[i]) == 4 && strspn (words[i], "0123456789") == 4 ? atoi (words[i]) : 0;

      if (year == 0 && number >= HON_DATE_YEAR_MIN && number <= HON_DATE_YEAR_MAX)
        year = number;
      else
        g_string_append_printf (rest, "%s ", words[i]);
    }

  return year;
}

/* Adds the events of the year that a text names, as far as the rest of it is found in them. */
static void
add_of_year (GHashTable *found,
             GListModel *events,
             const char *text)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  int year = split_year (text, rest);
  g_autoptr (GListModel) hits = NULL;

  if (year == 0)
    return;

  hits = hon_search_list (events, rest->str);
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (HonEvent) event = g_list_model_get_item (hits, i);

      if (hon_date_get_year (hon_event_get_date (event)) == year)
        g_hash_table_add (found, g_steal_pointer (&event));
    }
}

/* Those of @records that @choose chooses, in their order. */
static GListModel *
choose (GListModel    *records,
        ChooseFunc     is_chosen,
        gconstpointer  data)
{
  GListStore *store = g_list_store_new (g_list_model_get_item_type (records));

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);

      if (is_chosen (record, data))
        g_list_store_append (store, record);
    }

  return G_LIST_MODEL (store);
}

static gboolean
is_wished (gpointer      record,
           gconstpointer data)
{
  const Wish *wish = data;

  return g_hash_table_contains (wish->found, record) &&
         (wish->theme == HON_CHRONOLOGY_ALL || hon_event_has_theme (record, wish->theme));
}

static gboolean
is_around (gpointer      record,
           gconstpointer data)
{
  return hon_record_list_contains (HON_RECORD_LIST (hon_quarrel_get_events (record)), (gpointer) data);
}

static gboolean
is_held (gpointer      record,
         gconstpointer data)
{
  const Camp *camp = data;

  return hon_position_get_quarrel (record) == camp->quarrel && hon_position_get_side (record) == camp->side;
}

static gboolean
is_mentioning (gpointer      record,
               gconstpointer data)
{
  return hon_record_list_contains (HON_RECORD_LIST (hon_event_get_terms (record)), (gpointer) data);
}

/**
 * hon_chronology_search:
 * @events: (element-type HonEvent): all of them, oldest first
 * @text: what was typed, in any case and with or without accents and plurals
 * @theme: a `HonTheme`, or %HON_CHRONOLOGY_ALL
 *
 * Returns: (transfer full) (element-type HonEvent): those about @theme in which @text is
 *   found, or of the year that it names, oldest first; a blank text is found in all
 */
GListModel *
hon_chronology_search (GListModel *events,
                       const char *text,
                       int         theme)
{
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Wish wish = { found, theme };

  g_return_val_if_fail (G_IS_LIST_MODEL (events), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  hits = hon_search_list (events, text);
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    g_hash_table_add (found, g_list_model_get_item (hits, i));
  add_of_year (found, events, text);

  return choose (events, is_wished, &wish);
}

static gboolean
is_found (gpointer      record,
          gconstpointer data)
{
  return g_hash_table_contains ((GHashTable *) data, record);
}

/**
 * hon_chronology_search_quarrels:
 * @catalogue: a loaded catalogue
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonQuarrel): those in which it is found, or in what
 *   was held there; a blank text is found in all
 */
GListModel *
hon_chronology_search_quarrels (HonCatalogue *catalogue,
                                const char   *text)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GListModel) quarrels = NULL;
  g_autoptr (GListModel) positions = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  quarrels = hon_search_list (hon_catalogue_get_list (catalogue, HON_RECORDS_QUARRELS), text);
  positions = hon_search_list (hon_catalogue_get_list (catalogue, HON_RECORDS_POSITIONS), text);
  for (guint i = 0; i < g_list_model_get_n_items (quarrels); i++)
    g_hash_table_add (found, g_list_model_get_item (quarrels, i));
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (HonPosition) position = g_list_model_get_item (positions, i);

      g_hash_table_add (found, g_object_ref (hon_position_get_quarrel (position)));
    }

  return choose (hon_catalogue_get_list (catalogue, HON_RECORDS_QUARRELS), is_found, found);
}

/**
 * hon_chronology_get_decade:
 * @event: an event
 *
 * Returns: the first of the ten years that it belongs to, such as 1980
 */
int
hon_chronology_get_decade (HonEvent *event)
{
  g_return_val_if_fail (HON_IS_EVENT (event), 0);

  return hon_date_get_year (hon_event_get_date (event)) / 10 * 10;
}

/**
 * hon_chronology_list_quarrels:
 * @catalogue: a loaded catalogue
 * @event: an event
 *
 * Returns: (transfer full) (element-type HonQuarrel): what was disputed about it
 */
GListModel *
hon_chronology_list_quarrels (HonCatalogue *catalogue,
                              HonEvent     *event)
{
  g_return_val_if_fail (HON_IS_EVENT (event), NULL);

  return choose (hon_catalogue_get_list (catalogue, HON_RECORDS_QUARRELS), is_around, event);
}

/**
 * hon_chronology_list_positions:
 * @catalogue: a loaded catalogue
 * @quarrel: a quarrel
 * @side: a side of it
 *
 * Returns: (transfer full) (element-type HonPosition): what was held on that side, oldest first
 */
GListModel *
hon_chronology_list_positions (HonCatalogue *catalogue,
                               HonQuarrel   *quarrel,
                               HonSide       side)
{
  const Camp camp = { quarrel, side };

  g_return_val_if_fail (HON_IS_QUARREL (quarrel), NULL);

  return choose (hon_catalogue_get_list (catalogue, HON_RECORDS_POSITIONS), is_held, &camp);
}

/**
 * hon_chronology_list_mentions:
 * @catalogue: a loaded catalogue
 * @term: a term
 *
 * Returns: (transfer full) (element-type HonEvent): the events that cannot be read without it
 */
GListModel *
hon_chronology_list_mentions (HonCatalogue *catalogue,
                              HonTerm      *term)
{
  g_return_val_if_fail (HON_IS_TERM (term), NULL);

  return choose (hon_catalogue_get_list (catalogue, HON_RECORDS_EVENTS), is_mentioning, term);
}

/**
 * hon_glossary_search:
 * @terms: (element-type HonTerm): all of them
 * @text: what was typed
 *
 * Returns: (transfer full) (element-type HonTerm): those it finds, the best first; all of
 *   them when it is blank
 */
GListModel *
hon_glossary_search (GListModel *terms,
                     const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (terms), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_list (terms, text);
}
