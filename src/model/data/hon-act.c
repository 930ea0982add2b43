/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act.h"

#include "hon-record-reader-private.h"
#include "hon-search-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonAct:
 *
 * Something that a doctor is paid for, under whatever code at whatever time.
 */

struct _HonAct
{
  HonRecord    parent_instance;

  GStrv        codes;       /* (owned) */
  char        *label;       /* (owned) */
  char        *short_label; /* (owned) */
  HonActGroup  group;
  char        *keywords;    /* (owned) */
  char        *base_s2_id;  /* (nullable) (owned) */
};

/* What datasets call each group. */
static const char * const groups[] = {
  [HON_ACT_GENERALISTE] = "generaliste",
  [HON_ACT_SPECIALISTE] = "specialiste",
  [HON_ACT_PEDIATRE] = "pediatre",
  [HON_ACT_PSYCHIATRE] = "psychiatre",
  [HON_ACT_COMPLEXE] = "complexe",
  [HON_ACT_AVIS] = "avis",
  [HON_ACT_VISITE] = "visite",
  [HON_ACT_ENFANT] = "enfant",
  [HON_ACT_MAJORATION] = "majoration",
  [HON_ACT_FORFAIT] = "forfait",
  [HON_ACT_AUTORITE] = "autorite",
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (groups) == HON_N_ACT_GROUPS + 1);

/* The act whose tariff is the base in secteur 2 may come after this one, so that only
 * its id is known yet.
 */
static gboolean
check_base (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  const char *id = HON_ACT (self)->base_s2_id;
  HonJsonCursor child;

  if (id == NULL || g_hash_table_contains (references->own, id))
    return TRUE;

  hon_json_cursor_enter (cursor, "base_s2", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_REFERENCE, _("the id of an act"), error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID, .is_key = TRUE },
  { "codes", HON_FIELD_STRINGS, G_STRUCT_OFFSET (HonAct, codes), .is_key = TRUE },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonAct, label), .is_key = TRUE },
  { "short", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonAct, short_label), .is_key = TRUE },
  { "group", HON_FIELD_WORD, G_STRUCT_OFFSET (HonAct, group), .words = groups },
  { "keywords", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonAct, keywords), .is_key = TRUE },
  { "base_s2", HON_FIELD_STRING, G_STRUCT_OFFSET (HonAct, base_s2_id), .is_optional = TRUE },
  { NULL, HON_FIELD_OTHER, .read = check_base },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonAct, hon_act, fields)

/**
 * hon_act_group_dup_label:
 * @group: a kind of acts
 *
 * Returns: (transfer full): its name, for people
 */
char *
hon_act_group_dup_label (HonActGroup group)
{
  switch (group)
    {
    case HON_ACT_GENERALISTE:
      return g_strdup (C_("acts", "General practitioners"));

    case HON_ACT_SPECIALISTE:
      return g_strdup (C_("acts", "Specialists"));

    case HON_ACT_PEDIATRE:
      return g_strdup (C_("acts", "Paediatricians"));

    case HON_ACT_PSYCHIATRE:
      return g_strdup (C_("acts", "Psychiatrists and neurologists"));

    case HON_ACT_COMPLEXE:
      return g_strdup (C_("acts", "Complex consultations"));

    case HON_ACT_AVIS:
      return g_strdup (C_("acts", "Opinions of consultants"));

    case HON_ACT_VISITE:
      return g_strdup (C_("acts", "Home visits"));

    case HON_ACT_ENFANT:
      return g_strdup (C_("acts", "Compulsory examinations of children"));

    case HON_ACT_MAJORATION:
      return g_strdup (C_("acts", "Supplements"));

    case HON_ACT_FORFAIT:
      return g_strdup (C_("acts", "Lump sums a year"));

    case HON_ACT_AUTORITE:
      return g_strdup (C_("acts", "Doctors without agreement"));
    }

  g_return_val_if_reached (NULL);
}

const char *
hon_act_get_id (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return hon_record_get_id (HON_RECORD (self));
}

/**
 * hon_act_get_codes:
 * @self: an act
 *
 * Returns: (transfer none) (array zero-terminated=1): what doctors have written
 *   on claims for it, the code in force first; it may be empty
 */
const char * const *
hon_act_get_codes (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return (const char * const *) self->codes;
}

const char *
hon_act_get_label (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->label;
}

const char *
hon_act_get_short_label (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), NULL);

  return self->short_label;
}

HonActGroup
hon_act_get_group (HonAct *self)
{
  g_return_val_if_fail (HON_IS_ACT (self), HON_ACT_GENERALISTE);

  return self->group;
}

/**
 * hon_act_has_code:
 * @self: an act
 * @code: a code or an id, in any case
 *
 * Returns: whether @code names it
 */
gboolean
hon_act_has_code (HonAct     *self,
                  const char *code)
{
  g_return_val_if_fail (HON_IS_ACT (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  if (g_ascii_strcasecmp (hon_act_get_id (self), code) == 0)
    return TRUE;
  for (guint i = 0; self->codes[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->codes[i], code) == 0)
      return TRUE;

  return FALSE;
}

/**
 * hon_act_matches:
 * @self: an act
 * @query: what a person typed
 *
 * Returns: whether it is found by its names, codes and keywords; case, accents and plurals
 *   make no difference
 */
gboolean
hon_act_matches (HonAct     *self,
                 const char *query)
{
  g_auto (GStrv) forms = NULL;

  g_return_val_if_fail (HON_IS_ACT (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  forms = hon_search_dup_forms (query);

  return **forms == '\0' || hon_search_rank (hon_record_get_keys (HON_RECORD (self)), forms) != HON_SEARCH_NONE;
}
