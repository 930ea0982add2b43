/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-record-list-private.h"
#include "hon-years-rules.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hon_income_rates_read        (HonIncomeRates  *rates,
                                       int              year,
                                       HonRecordList   *parameters,
                                       GError         **error);
gboolean hon_income_rates_has_ceiling (HonRecordList   *parameters,
                                       int              year);
int      hon_income_rates_find_change (HonRecordList   *parameters,
                                       int              after);
gboolean hon_calendar_read            (HonCalendar     *calendar,
                                       int              year,
                                       HonRecordList   *parameters,
                                       GError         **error);

G_END_DECLS
