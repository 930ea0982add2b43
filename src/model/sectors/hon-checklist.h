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

G_END_DECLS
