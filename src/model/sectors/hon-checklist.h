/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HON_TYPE_CHECKLIST (hon_checklist_get_type ())

G_DECLARE_FINAL_TYPE (HonChecklist, hon_checklist, HON, CHECKLIST, GObject)

HonChecklist *hon_checklist_new      (void);
gboolean      hon_checklist_is_done  (HonChecklist        *self,
                                      const char          *id);
void          hon_checklist_set_done (HonChecklist        *self,
                                      const char          *id,
                                      gboolean             done);
GStrv         hon_checklist_dup_ids  (HonChecklist        *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_checklist_set_ids  (HonChecklist        *self,
                                      const char * const  *ids);

G_END_DECLS
