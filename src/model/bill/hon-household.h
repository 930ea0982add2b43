/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-household-table.h"
#include "hon-unread-visit.h"
#include "hon-visit.h"

G_BEGIN_DECLS

#define HON_TYPE_HOUSEHOLD (hon_household_get_type ())

G_DECLARE_FINAL_TYPE (HonHousehold, hon_household, HON, HOUSEHOLD, GObject)

HonHousehold *hon_household_new          (HonCatalogue        *catalogue);
HonCatalogue *hon_household_get_catalogue (HonHousehold       *self);
gboolean      hon_household_add          (HonHousehold        *self,
                                          const char          *person,
                                          const char          *doctor,
                                          HonEncounter        *encounter,
                                          GError             **error);
gboolean      hon_household_replace      (HonHousehold        *self,
                                          HonVisit            *visit,
                                          const char          *person,
                                          const char          *doctor,
                                          HonEncounter        *encounter,
                                          GError             **error);
gboolean      hon_household_remove       (HonHousehold        *self,
                                          gpointer             row);
HonVisit     *hon_household_find_latest  (HonHousehold        *self,
                                          const char          *person,
                                          const char          *doctor);
GPtrArray    *hon_household_get_unread   (HonHousehold        *self);
GPtrArray    *hon_household_dup_rows     (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
void          hon_household_revert       (HonHousehold        *self,
                                          GPtrArray           *before,
                                          GPtrArray           *after);
void          hon_household_refresh      (HonHousehold        *self);
void          hon_household_add_visits   (HonHousehold        *self,
                                          GPtrArray           *visits);
void          hon_household_replace_visits (HonHousehold      *self,
                                          GPtrArray           *visits);
gboolean      hon_household_restore_csv  (HonHousehold        *self,
                                          const char          *text,
                                          GError             **error);
gboolean      hon_household_merge_csv    (HonHousehold        *self,
                                          const char          *before,
                                          const char          *theirs,
                                          GError             **error);
char         *hon_household_to_csv       (HonHousehold        *self) G_GNUC_WARN_UNUSED_RESULT;
int          *hon_household_dup_years    (HonHousehold        *self,
                                          guint               *n_years) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
