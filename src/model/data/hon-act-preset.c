/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-act-preset.h"

#include "hon-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * HonActPreset:
 *
 * Acts that are looked at together.
 */

struct _HonActPreset
{
  HonRecord   parent_instance;

  char       *label; /* (owned) */
  GListModel *acts;  /* (owned) (element-type HonAct) */
};

/* A chart has no more colours. */
static gboolean
check_acts (gpointer              self,
            const HonJsonCursor  *cursor,
            const HonReferences  *references,
            GError              **error)
{
  g_autofree char *expected = NULL;
  HonJsonCursor child;

  if (g_list_model_get_n_items (HON_ACT_PRESET (self)->acts) <= HON_ACT_PRESET_MAX)
    return TRUE;

  expected = g_strdup_printf (ngettext ("a list of at most %d act", "a list of 1 to %d acts",
                                        HON_ACT_PRESET_MAX),
                              HON_ACT_PRESET_MAX);
  hon_json_cursor_enter (cursor, "acts", &child);
  hon_json_cursor_fail (&child, HON_DATASET_ERROR_RANGE, expected, error);

  return FALSE;
}

static const HonRecordField fields[] = {
  { "id", HON_FIELD_ID },
  { "label", HON_FIELD_TEXT, G_STRUCT_OFFSET (HonActPreset, label) },
  { "acts", HON_FIELD_REFERENCES, G_STRUCT_OFFSET (HonActPreset, acts), .minimum = 1,
    .records = HON_RECORDS_ACTS },
  { NULL, HON_FIELD_OTHER, .read = check_acts },
  { NULL, HON_FIELD_END },
};

HON_DEFINE_RECORD (HonActPreset, hon_act_preset, fields)

const char *
hon_act_preset_get_label (HonActPreset *self)
{
  g_return_val_if_fail (HON_IS_ACT_PRESET (self), NULL);

  return self->label;
}

/**
 * hon_act_preset_get_acts:
 * @self: a preset
 *
 * Returns: (transfer none) (element-type HonAct): its acts, in the order in
 *   which they are drawn
 */
GListModel *
hon_act_preset_get_acts (HonActPreset *self)
{
  g_return_val_if_fail (HON_IS_ACT_PRESET (self), NULL);

  return self->acts;
}
