/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-technical-act-private.h"

#include "hon-format.h"
#include "hon-money.h"
#include "hon-precision-private.h"
#include "hon-record-list-private.h"
#include "hon-record-reader-private.h"
#include "hon-search-private.h"
#include "hon-tariff-step.h"

#include <glib/gi18n-lib.h>

/* No act is performed more often in a year. */
#define COUNT_MAX 1e9

/**
 * HonTechnicalAct:
 *
 * An act of the CCAM: an operation, an examination, an image. Its tariffs are bases of
 * reimbursement, and not what a doctor of secteur 2 asks.
 */

struct _HonTechnicalAct
{
  HonRecord          parent_instance;

  char              *label;           /* (owned) */
  HonTechnicalGroup  group;
  guint              count;           /* 0: not known */
  gboolean           needs_agreement;
  GArray            *tariffs;         /* (owned) (element-type HonTechnicalStep) */
  GArray            *anaesthesia;     /* (owned) (element-type HonTechnicalStep) */
  HonEvidence        own;             /* of what the reader alone says */
  gboolean           is_own;          /* whether the reader changed anything of it */
};

/* What datasets and claims call each group. */
const char * const hon_technical_group_words[] = {
  [HON_TECHNICAL_GROUP_IMAGING] = "ADI",
  [HON_TECHNICAL_GROUP_ULTRASOUND] = "ADE",
  [HON_TECHNICAL_GROUP_SURGERY] = "ADC",
  [HON_TECHNICAL_GROUP_OBSTETRICS] = "ACO",
  [HON_TECHNICAL_GROUP_OTHER] = "ATM",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (hon_technical_group_words) == HON_N_TECHNICAL_GROUPS + 1);

/* Where the values of a step stand in its list. */
enum
{
  AT_FROM,
  AT_AMOUNTS,
  AT_PRECISION = AT_AMOUNTS + HON_N_PRICE_LEVELS,
  N_VALUES,
};

/* Reads what the act is found by; nothing else is made of it. */
static gboolean
read_keywords (gpointer              self,
               const HonJsonCursor  *cursor,
               const HonReferences  *references,
               GError              **error)
{
  HonJsonCursor array;
  guint n;

  hon_json_cursor_enter (cursor, "keywords", &array);
  if (!hon_json_cursor_get_length (&array, &n, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      HonJsonCursor element;
      const char *keyword;

      hon_json_cursor_element (&array, i, &element);
      if (!hon_json_cursor_get_string (&element, &keyword, error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          HonJsonCursor before;

          hon_json_cursor_element (&array, j, &before);
          if (!g_str_equal (hon_tree_get_string (before.node), keyword))
            continue;
          hon_json_cursor_fail (&element, HON_DATASET_ERROR_DUPLICATE, _("each entry once"), error);
          return FALSE;
        }
      hon_record_add_name (self, keyword);
    }

  return TRUE;
}

static gboolean
read_amount (gint64               *amount,
             const HonJsonCursor  *cursor,
             GError              **error)
{
  double euros;

  *amount = HON_AMOUNT_UNKNOWN;
  if (hon_json_cursor_is_null (cursor))
    return TRUE;
  if (!hon_json_cursor_get_number (cursor, 0.0, HON_TARIFF_EUROS_MAX, &euros, error))
    return FALSE;
  *amount = hon_money_from_euros (euros);

  return TRUE;
}

/* For others the tariff is that of secteur 1 where it is left out; without the latter
 * there is none any more, and nothing follows.
 */
static gboolean
read_amounts (HonTechnicalStep     *step,
              const HonJsonCursor  *cursor,
              guint                 n,
              GError              **error)
{
  gint64 *amounts = step->amounts;
  HonJsonCursor child;

  hon_json_cursor_element (cursor, AT_AMOUNTS, &child);
  if (!read_amount (&amounts[HON_PRICE_LEVEL_S1], &child, error))
    return FALSE;
  amounts[HON_PRICE_LEVEL_OTHERS] = amounts[HON_PRICE_LEVEL_S1];
  if (n <= AT_AMOUNTS + HON_PRICE_LEVEL_OTHERS)
    return TRUE;

  if (amounts[HON_PRICE_LEVEL_S1] == HON_AMOUNT_UNKNOWN)
    {
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_MISSING, _("a number"), error);
      return FALSE;
    }
  hon_json_cursor_element (cursor, AT_AMOUNTS + HON_PRICE_LEVEL_OTHERS, &child);

  return read_amount (&amounts[HON_PRICE_LEVEL_OTHERS], &child, error);
}

static gboolean
read_step (HonTechnicalStep     *step,
           const HonJsonCursor  *cursor,
           const HonReferences  *references,
           GError              **error)
{
  HonJsonCursor child;
  guint n;

  step->is_own = hon_references_find_origin (references, cursor) != NULL;

  if (!hon_json_cursor_get_length (cursor, &n, error))
    return FALSE;
  if (n <= AT_AMOUNTS || n > N_VALUES)
    {
      hon_json_cursor_fail (cursor, HON_DATASET_ERROR_RANGE,
                            _("a day, one tariff or two, and how far the day is known"), error);
      return FALSE;
    }

  hon_json_cursor_element (cursor, AT_FROM, &child);
  if (!hon_json_cursor_get_date (&child, &step->from, error) || !read_amounts (step, cursor, n, error))
    return FALSE;
  if (n <= AT_PRECISION)
    return TRUE;
  hon_json_cursor_element (cursor, AT_PRECISION, &child);

  return hon_json_cursor_get_word (&child, hon_precision_words, NULL, &step->precision, error);
}

/* A step comes after the one before, and says something new; the first is no end. */
static gboolean
check_step (const HonTechnicalStep  *step,
            const HonTechnicalStep  *before,
            const HonJsonCursor     *cursor,
            GError                 **error)
{
  static const gint64 none[HON_N_PRICE_LEVELS] = { HON_AMOUNT_UNKNOWN, HON_AMOUNT_UNKNOWN };
  const gint64 *amounts = before != NULL ? before->amounts : none;
  HonJsonCursor child;

  if (before != NULL && step->from <= before->from)
    {
      hon_json_cursor_element (cursor, AT_FROM, &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_ORDER, _("a date after the one before"), error);
      return FALSE;
    }
  if (memcmp (step->amounts, amounts, sizeof step->amounts) == 0)
    {
      hon_json_cursor_element (cursor, AT_AMOUNTS, &child);
      hon_json_cursor_fail (&child, HON_DATASET_ERROR_DUPLICATE, _("a tariff that did not hold before"), error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_steps (GArray              **steps,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  guint n;

  if (!hon_json_cursor_get_length (cursor, &n, error))
    return FALSE;

  g_clear_pointer (steps, g_array_unref);
  *steps = g_array_sized_new (FALSE, TRUE, sizeof (HonTechnicalStep), n);
  g_array_set_size (*steps, n);
  for (guint i = 0; i < n; i++)
    {
      HonTechnicalStep *step = &g_array_index (*steps, HonTechnicalStep, i);
      HonJsonCursor element;

      hon_json_cursor_element (cursor, i, &element);
      if (!read_step (step, &element, references, error) ||
          !check_step (step, i > 0 ? step - 1 : NULL, &element, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tariffs (gpointer              self,
              const HonJsonCursor  *cursor,
              const HonReferences  *references,
              GError              **error)
{
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "tariffs", &child);

  return read_steps (&HON_TECHNICAL_ACT (self)->tariffs, &child, references, error);
}

static gboolean
read_anaesthesia (gpointer              self,
                  const HonJsonCursor  *cursor,
                  const HonReferences  *references,
                  GError              **error)
{
  HonJsonCursor child;

  hon_json_cursor_enter (cursor, "anaesthesia", &child);

  return hon_json_cursor_is_absent (&child) ||
         read_steps (&HON_TECHNICAL_ACT (self)->anaesthesia, &child, references, error);
}

/* Editions tell where the figures of all acts were read, save those that the reader alone tells. */
static gboolean
note_origin (gpointer              self,
             const HonJsonCursor  *cursor,
             const HonReferences  *references,
             GError              **error)
{
  HonTechnicalAct *act = self;
  HonRecord *origin = hon_references_find_origin (references, cursor);

  if (origin == NULL)
    return TRUE;

  act->is_own = TRUE;
  act->own.confidence = HON_CONFIDENCE_OWN;
  act->own.sources = G_LIST_MODEL (hon_record_list_new (HON_TYPE_SOURCE));
  hon_record_list_add (HON_RECORD_LIST (act->own.sources), g_object_ref (origin));

  return TRUE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_key = TRUE },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonTechnicalAct, label), .is_key = TRUE },
  { "keywords", HON_FIELD_OTHER, .read = read_keywords },
  { "group", HON_FIELD_WORD, G_STRUCT_OFFSET (HonTechnicalAct, group), .words = hon_technical_group_words },
  { "count", HON_FIELD_WHOLE, G_STRUCT_OFFSET (HonTechnicalAct, count), .is_optional = TRUE,
    .maximum = COUNT_MAX },
  { "agreement", HON_FIELD_BOOLEAN, G_STRUCT_OFFSET (HonTechnicalAct, needs_agreement),
    .is_optional = TRUE },
  { "tariffs", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonTechnicalAct, tariffs), .read = read_tariffs },
  { "anaesthesia", HON_FIELD_ARRAY, G_STRUCT_OFFSET (HonTechnicalAct, anaesthesia),
    .read = read_anaesthesia },
  { NULL, HON_FIELD_OTHER, .read = note_origin },
  { NULL, HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonTechnicalAct, own.sources) },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonTechnicalAct, hon_technical_act, fields)

/**
 * hon_price_level_from_sector:
 * @sector: a sector
 * @level: (out): return location for the tariffs that hold in it
 *
 * Returns: whether there are any: doctors without agreement have none
 */
gboolean
hon_price_level_from_sector (HonSectorKind  sector,
                             HonPriceLevel *level)
{
  g_return_val_if_fail (level != NULL, FALSE);

  switch (sector)
    {
    case HON_SECTOR_S1:
    case HON_SECTOR_S2_OPTAM:
      *level = HON_PRICE_LEVEL_S1;
      return TRUE;

    case HON_SECTOR_S2:
      *level = HON_PRICE_LEVEL_OTHERS;
      return TRUE;

    case HON_SECTOR_NC:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * hon_technical_group_to_id:
 * @group: a group of technical acts
 *
 * Returns: what datasets and claims call it, such as ADI
 */
const char *
hon_technical_group_to_id (HonTechnicalGroup group)
{
  g_return_val_if_fail ((guint) group < HON_N_TECHNICAL_GROUPS, NULL);

  return hon_technical_group_words[group];
}

/* An amount for people, or that it is not known. */
static char *
dup_amount (gint64 amount)
{
  return amount != HON_AMOUNT_UNKNOWN ? hon_format_money (amount, HON_MONEY_CENTIMES)
                                      : g_strdup (C_("tariff", "not known"));
}

/**
 * hon_technical_step_dup_text:
 * @self: a step
 *
 * Returns: (transfer full): what the act is worth at each price level, for people
 */
char *
hon_technical_step_dup_text (const HonTechnicalStep *self)
{
  const gint64 *amounts;
  g_autofree char *s1 = NULL;
  g_autofree char *others = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  amounts = self->amounts;
  if (amounts[HON_PRICE_LEVEL_S1] == HON_AMOUNT_UNKNOWN)
    return g_strdup (_("no longer exists"));

  s1 = dup_amount (amounts[HON_PRICE_LEVEL_S1]);
  if (amounts[HON_PRICE_LEVEL_OTHERS] == amounts[HON_PRICE_LEVEL_S1])
    return g_steal_pointer (&s1);
  others = dup_amount (amounts[HON_PRICE_LEVEL_OTHERS]);

  /* Translators: two tariffs of an act: %1$s in secteur 1 and with the OPTAM, %2$s for others. */
  return g_strdup_printf (_("%1$s in secteur 1 and with the OPTAM, %2$s for others"), s1, others);
}

/* The step that holds on a day. */
static const HonTechnicalStep *
find_step (HonTechnicalAct *self,
           HonSubject       subject,
           HonDate          date)
{
  guint n;
  const HonTechnicalStep *steps = hon_technical_act_get_steps (self, subject, &n);

  while (n > 0 && steps[n - 1].from > date)
    n--;

  return n > 0 ? &steps[n - 1] : NULL;
}

/**
 * hon_technical_act_get_code:
 * @self: a technical act
 *
 * Returns: its code in the CCAM, which is its id
 */
const char *
hon_technical_act_get_code (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

const char *
hon_technical_act_get_label (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), NULL);

  return self->label;
}

HonTechnicalGroup
hon_technical_act_get_group (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), HON_TECHNICAL_GROUP_OTHER);

  return self->group;
}

/**
 * hon_technical_act_get_count:
 * @self: a technical act
 *
 * Returns: how often it is performed a year, or 0 where that was not read; which year
 *   and by whom, the edition about it tells
 */
guint
hon_technical_act_get_count (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), 0);

  return self->count;
}

/**
 * hon_technical_act_needs_agreement:
 * @self: a technical act
 *
 * Returns: whether the insurance must agree to it beforehand
 */
gboolean
hon_technical_act_needs_agreement (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), FALSE);

  return self->needs_agreement;
}

/**
 * hon_technical_act_get_steps:
 * @self: a technical act
 * @subject: whose tariff: that of the act or of its anaesthesia
 * @n_steps: (out): how many there are; none where no tariff was read
 *
 * Returns: (transfer none) (nullable) (array length=n_steps): its tariffs, oldest first
 */
const HonTechnicalStep *
hon_technical_act_get_steps (HonTechnicalAct *self,
                             HonSubject       subject,
                             guint           *n_steps)
{
  GArray *steps;

  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), NULL);
  g_return_val_if_fail (subject == HON_SUBJECT_ACT || subject == HON_SUBJECT_ANAESTHESIA, NULL);
  g_return_val_if_fail (n_steps != NULL, NULL);

  steps = subject == HON_SUBJECT_ACT ? self->tariffs : self->anaesthesia;
  *n_steps = steps != NULL ? steps->len : 0;

  return steps != NULL ? (const HonTechnicalStep *) steps->data : NULL;
}

/**
 * hon_technical_act_get_tariff:
 * @self: a technical act
 * @subject: whose tariff: that of the act or of its anaesthesia
 * @level: a price level
 * @date: a day
 * @centimes: (out): return location for the tariff, which is the base of reimbursement
 *
 * Returns: whether a tariff of that day is known
 */
gboolean
hon_technical_act_get_tariff (HonTechnicalAct *self,
                              HonSubject       subject,
                              HonPriceLevel    level,
                              HonDate          date,
                              gint64          *centimes)
{
  const HonTechnicalStep *step;

  g_return_val_if_fail ((guint) level < HON_N_PRICE_LEVELS, FALSE);
  g_return_val_if_fail (centimes != NULL, FALSE);

  step = find_step (self, subject, date);
  if (step == NULL || step->amounts[level] == HON_AMOUNT_UNKNOWN)
    return FALSE;
  *centimes = step->amounts[level];

  return TRUE;
}

/**
 * hon_technical_act_get_own_evidence:
 * @self: a technical act
 *
 * Returns: (transfer none): what is known of those of its figures that the reader alone tells
 */
const HonEvidence *
hon_technical_act_get_own_evidence (HonTechnicalAct *self)
{
  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), NULL);

  return &self->own;
}

/**
 * hon_technical_act_get_evidence:
 * @self: a technical act
 * @editions: (element-type HonEdition): all of them, oldest first
 * @subject: what of the act
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is known of that figure of that day: where its edition
 *   was read, or that it is the reader's own
 */
const HonEvidence *
hon_technical_act_get_evidence (HonTechnicalAct *self,
                                GListModel      *editions,
                                HonSubject       subject,
                                HonDate          date)
{
  HonEdition *edition;
  gboolean is_own;

  g_return_val_if_fail (HON_IS_TECHNICAL_ACT (self), NULL);

  is_own = self->is_own;
  if (subject != HON_SUBJECT_COUNT)
    {
      const HonTechnicalStep *step = find_step (self, subject, date);

      is_own = step != NULL && step->is_own;
    }
  if (is_own)
    return &self->own;
  edition = hon_edition_find (editions, subject, date);

  return edition != NULL ? hon_edition_get_evidence (edition) : NULL;
}

/**
 * hon_technical_act_search:
 * @acts: (element-type HonTechnicalAct): all of them
 * @text: the beginning of a code, or words in any language
 *
 * Returns: (transfer full) (element-type HonTechnicalAct): those it finds, the best
 *   first, and of equals those that are performed most; all when it is blank
 */
GListModel *
hon_technical_act_search (GListModel *acts,
                          const char *text)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (acts), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return hon_search_list (acts, text);
}
