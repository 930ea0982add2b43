/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-input-field.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HON_TYPE_INPUT (hon_input_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonInput, hon_input, HON, INPUT, GObject)

struct _HonInputClass
{
  GObjectClass         parent_class;

  /*< private >*/
  const HonInputField *fields;
  guint                n_fields;
  GParamSpec         **specs; /* of each field */
};

#define HON_INPUT_ERROR (hon_input_error_quark ())

/**
 * HonInputError:
 * @HON_INPUT_ERROR_SYNTAX: not an object with inputs
 * @HON_INPUT_ERROR_UNKNOWN: an input that does not exist
 * @HON_INPUT_ERROR_MISSING: an input that has to be given
 * @HON_INPUT_ERROR_VALUE: a value that is not of its kind, is out of range, or does not go with the
 *   other inputs
 *
 * What is wrong with inputs; hon_input_error_get_field() tells with which one.
 */
typedef enum
{
  HON_INPUT_ERROR_SYNTAX = 1,
  HON_INPUT_ERROR_UNKNOWN,
  HON_INPUT_ERROR_MISSING,
  HON_INPUT_ERROR_VALUE,
} HonInputError;

GQuark               hon_input_error_quark      (void);
const HonInputField *hon_input_error_get_field  (const GError         *error);
gboolean             hon_input_error_is_about   (const GError         *error,
                                                 const char           *name);

void                 hon_input_class_set_fields (HonInputClass        *klass,
                                                 const HonInputField  *fields,
                                                 guint                 n_fields);
const HonInputField *hon_input_class_get_fields (HonInputClass        *klass,
                                                 guint                *n_fields);
gpointer             hon_input_dup              (HonInput             *self) G_GNUC_WARN_UNUSED_RESULT;
void                 hon_input_copy             (HonInput             *self,
                                                 HonInput             *from);
void                 hon_input_copy_flagged     (HonInput             *self,
                                                 HonInput             *from,
                                                 HonInputFlags         flags);
void                 hon_input_propose_flagged  (HonInput             *self,
                                                 HonInput             *from,
                                                 HonInput             *last,
                                                 HonInputFlags         flags);
void                 hon_input_reset            (HonInput             *self);
GStrv                hon_input_dup_mentions     (HonInput             *self) G_GNUC_WARN_UNUSED_RESULT;
GVariant            *hon_input_to_variant       (HonInput             *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             hon_input_set_variant      (HonInput             *self,
                                                 GVariant             *variant);
gboolean             hon_input_take_variant     (HonInput             *self,
                                                 GVariant             *variant);
void                 hon_input_bind_settings    (HonInput             *self,
                                                 GSettings            *settings,
                                                 GSettingsBindFlags    flags);
gboolean             hon_input_read_json        (HonInput             *self,
                                                 JsonNode             *node,
                                                 GError              **error);
gboolean             hon_input_has_column       (HonInput             *self,
                                                 const char           *name);
void                 hon_input_write_json       (HonInput             *self,
                                                 JsonObject           *object);
gboolean             hon_input_read_cells       (HonInput             *self,
                                                 const char * const   *cells,
                                                 GError              **error);
gboolean             hon_input_read_one_cell    (HonInput             *self,
                                                 const HonInputField  *field,
                                                 const char           *cell,
                                                 GError              **error);
gboolean             hon_input_read_options     (HonInput             *self,
                                                 const char * const   *texts,
                                                 GError              **error);
gboolean             hon_input_read_option      (HonInput             *self,
                                                 const char           *name,
                                                 const char           *text,
                                                 GError              **error);
char                *hon_input_dup_cell         (HonInput             *self,
                                                 const HonInputField  *field) G_GNUC_WARN_UNUSED_RESULT;
gboolean             hon_input_check_ranges     (HonInput             *self,
                                                 GError              **error);
void                 hon_input_set_error        (HonInput             *self,
                                                 const char           *name,
                                                 GError              **error,
                                                 const char           *format,
                                                 ...) G_GNUC_PRINTF (4, 5);
void                 hon_input_set_choice_error (HonInput             *self,
                                                 const char           *name,
                                                 GError              **error,
                                                 const char           *given,
                                                 const char           *known);
void                 hon_input_set_missing_error (HonInput            *self,
                                                 const char           *name,
                                                 GError              **error);

G_END_DECLS
