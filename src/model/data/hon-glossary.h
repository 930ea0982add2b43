/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-term.h"

G_BEGIN_DECLS

#define HON_TYPE_GLOSSARY (hon_glossary_get_type ())

G_DECLARE_FINAL_TYPE (HonGlossary, hon_glossary, HON, GLOSSARY, GObject)

HonGlossary *hon_glossary_new  (GListModel  *terms) G_GNUC_WARN_UNUSED_RESULT;
void         hon_glossary_find (HonGlossary *self,
                                const char  *text,
                                GListStore  *found);

G_END_DECLS
