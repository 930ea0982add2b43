/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-input-private.h"

#include "hon-date.h"
#include "hon-format.h"
#include "hon-plain.h"

#include <glib/gi18n-lib.h>

/* The longest excerpt of a bad value that a message repeats. */
#define EXCERPT_MAX 60

/**
 * HonInput:
 *
 * What a person tells of one thing, on a page, on the command line or in a file: the base of the
 * classes whose inputs stand in a table of `HonInputField`.
 *
 * It holds whatever its properties are set to; the class says whether that can be computed. What is
 * read from a file or from the command line is taken as a whole or not at all, and an error names the
 * input, the value and what is allowed.
 */

/* Which input an error is about. */
typedef struct
{
  const HonInputField *field; /* (nullable) */
} HonInputErrorPrivate;

static void
hon_input_error_private_init (HonInputErrorPrivate *priv)
{
}

static void
hon_input_error_private_copy (const HonInputErrorPrivate *priv,
                              HonInputErrorPrivate       *copy)
{
  *copy = *priv;
}

static void
hon_input_error_private_clear (HonInputErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (HonInputError, hon_input_error)

G_DEFINE_ABSTRACT_TYPE (HonInput, hon_input, G_TYPE_OBJECT)

static GParamSpec *
make_spec (const HonInputField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, field->initial, flags);

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
    case HON_INPUT_DATE:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, (int) field->initial, flags);

    case HON_INPUT_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, field->initial != 0, flags);

    case HON_INPUT_CHOICE:
      return g_param_spec_enum (field->name, NULL, NULL, field->choices->get_type (), (int) field->initial, flags);

    case HON_INPUT_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, field->initial_text, flags);
    }

  g_return_val_if_reached (NULL);
}

static void
copy_field (HonInput            *self,
            HonInput            *from,
            const HonInputField *field)
{
  if (field->kind == HON_INPUT_TEXT)
    hon_input_set_text (self, field, hon_input_get_text (from, field));
  else
    hon_input_set_number (self, field, hon_input_get_number (from, field));
}

static gboolean
is_same_field (HonInput            *self,
               HonInput            *other,
               const HonInputField *field)
{
  if (field->kind == HON_INPUT_TEXT)
    return g_strcmp0 (hon_input_get_text (self, field), hon_input_get_text (other, field)) == 0;

  return hon_input_get_number (self, field) == hon_input_get_number (other, field);
}

static void
reset_field (HonInput            *self,
             const HonInputField *field)
{
  if (field->kind == HON_INPUT_TEXT)
    hon_input_set_text (self, field, field->initial_text);
  else
    hon_input_set_number (self, field, field->initial);
}

static gboolean
read_day_cb (GValue   *value,
             GVariant *variant,
             gpointer  user_data)
{
  HonDate day = g_variant_get_int32 (variant);

  g_value_set_int (value, day != HON_DATE_NONE ? day : hon_date_get_today ());

  return TRUE;
}

static GVariant *
write_day_cb (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  HonDate day = g_value_get_int (value);

  return g_variant_new_int32 (day != hon_date_get_today () ? day : HON_DATE_NONE);
}

static void
hon_input_constructed (GObject *object)
{
  HonInput *self = HON_INPUT (object);
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  G_OBJECT_CLASS (hon_input_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    reset_field (self, &klass->fields[i]);
}

static void
hon_input_finalize (GObject *object)
{
  HonInput *self = HON_INPUT (object);
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HON_INPUT_TEXT)
      g_free (G_STRUCT_MEMBER (char *, self, klass->fields[i].offset));

  G_OBJECT_CLASS (hon_input_parent_class)->finalize (object);
}

/* The number of a property is that of its field, from 1 on. */
static void
hon_input_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HonInput *self = HON_INPUT (object);
  const HonInputField *field = &HON_INPUT_GET_CLASS (self)->fields[prop_id - 1];

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      g_value_set_int64 (value, hon_input_get_number (self, field));
      break;

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
    case HON_INPUT_DATE:
      g_value_set_int (value, (int) hon_input_get_number (self, field));
      break;

    case HON_INPUT_FLAG:
      g_value_set_boolean (value, hon_input_get_number (self, field) != 0);
      break;

    case HON_INPUT_CHOICE:
      g_value_set_enum (value, (int) hon_input_get_number (self, field));
      break;

    case HON_INPUT_TEXT:
      g_value_set_string (value, hon_input_get_text (self, field));
      break;
    }
}

static void
hon_input_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HonInput *self = HON_INPUT (object);
  const HonInputField *field = &HON_INPUT_GET_CLASS (self)->fields[prop_id - 1];

  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      hon_input_set_number (self, field, g_value_get_int64 (value));
      break;

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
    case HON_INPUT_DATE:
      hon_input_set_number (self, field, g_value_get_int (value));
      break;

    case HON_INPUT_FLAG:
      hon_input_set_number (self, field, g_value_get_boolean (value));
      break;

    case HON_INPUT_CHOICE:
      hon_input_set_number (self, field, g_value_get_enum (value));
      break;

    case HON_INPUT_TEXT:
      hon_input_set_text (self, field, g_value_get_string (value));
      break;
    }
}

static void
hon_input_class_init (HonInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hon_input_constructed;
  object_class->finalize = hon_input_finalize;
}

static void
hon_input_init (HonInput *self)
{
}

static gboolean
has_range (const HonInputField *field)
{
  return field->kind == HON_INPUT_MONEY || field->kind == HON_INPUT_INTEGER || field->kind == HON_INPUT_PERCENT;
}

/* The field of that name. */
const HonInputField *
hon_input_find_field (HonInput   *self,
                      const char *name)
{
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];

  g_return_val_if_reached (NULL);
}

/* Whether the value of a field may be not known. */
gboolean
hon_input_field_is_optional (const HonInputField *field)
{
  return has_range (field) && field->initial == HON_INPUT_NONE;
}

/* The value of a field that is not a text. */
gint64
hon_input_get_number (HonInput            *self,
                      const HonInputField *field)
{
  switch (field->kind)
    {
    case HON_INPUT_MONEY:
      return G_STRUCT_MEMBER (gint64, self, field->offset);

    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
    case HON_INPUT_DATE:
    case HON_INPUT_FLAG:
    case HON_INPUT_CHOICE:
      return G_STRUCT_MEMBER (int, self, field->offset);

    case HON_INPUT_TEXT:
      break;
    }

  g_return_val_if_reached (0);
}

void
hon_input_set_number (HonInput            *self,
                      const HonInputField *field,
                      gint64               number)
{
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  if (hon_input_get_number (self, field) == number)
    return;

  if (field->kind == HON_INPUT_MONEY)
    G_STRUCT_MEMBER (gint64, self, field->offset) = number;
  else
    G_STRUCT_MEMBER (int, self, field->offset) = (int) number;
  g_object_notify_by_pspec (G_OBJECT (self), klass->specs[field - klass->fields]);
}

/* The value of a field that is a text. */
const char *
hon_input_get_text (HonInput            *self,
                    const HonInputField *field)
{
  g_return_val_if_fail (field->kind == HON_INPUT_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, field->offset);
}

void
hon_input_set_text (HonInput            *self,
                    const HonInputField *field,
                    const char          *text)
{
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  g_return_if_fail (field->kind == HON_INPUT_TEXT);

  if (g_set_str (&G_STRUCT_MEMBER (char *, self, field->offset), text))
    g_object_notify_by_pspec (G_OBJECT (self), klass->specs[field - klass->fields]);
}

/* As much of a text, in any encoding, as a message can repeat. */
char *
hon_input_excerpt (const char *text)
{
  g_autofree char *valid = hon_plain_dup_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= EXCERPT_MAX)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, EXCERPT_MAX);

  return g_strconcat (start, "…", NULL);
}

/* Sets an error about @field, or about none of them. */
void
hon_input_set_field_error (GError              **error,
                           const HonInputField  *field,
                           HonInputError         code,
                           const char           *format,
                           ...)
{
  GError *reason;
  va_list args;

  va_start (args, format);
  reason = g_error_new_valist (HON_INPUT_ERROR, (int) code, format, args);
  va_end (args);
  hon_input_error_get_private (reason)->field = field;
  g_propagate_error (error, reason);
}

/* Whether an amount or a whole number that is known is in the range of its field; @shown is how it was
 * given, where that is known.
 */
gboolean
hon_input_check_number (const HonInputField  *field,
                        gint64                number,
                        const char           *shown,
                        GError              **error)
{
  if (number >= field->minimum && number <= field->maximum)
    return TRUE;

  if (field->kind != HON_INPUT_MONEY)
    {
      g_autofree char *given = g_strdup_printf ("%" G_GINT64_FORMAT, number);

      /* Translators: %1$s is what was given, %2$d and %3$d are the least and the greatest. */
      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("%1$s is not between %2$d and %3$d"),
                                 shown != NULL ? shown : given, (int) field->minimum, (int) field->maximum);
    }
  else if (number < 0)
    {
      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, "%s", _("the amount is negative"));
    }
  else
    {
      g_autofree char *maximum = hon_format_money (field->maximum, HON_MONEY_AUTO);

      /* Translators: %s is an amount of money. */
      hon_input_set_field_error (error, field, HON_INPUT_ERROR_VALUE, _("the amount is more than %s"), maximum);
    }

  return FALSE;
}

static gboolean
is_possible (const HonInputField *field,
             gint64               number)
{
  switch (field->kind)
    {
    case HON_INPUT_MONEY:
    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      return (number >= field->minimum && number <= field->maximum) ||
             (number == HON_INPUT_NONE && hon_input_field_is_optional (field));

    case HON_INPUT_DATE:
      return number == HON_DATE_NONE || (number >= hon_date_new (HON_DATE_YEAR_MIN, 1, 1) &&
                                         number <= hon_date_new (HON_DATE_YEAR_MAX, 12, 31));

    case HON_INPUT_FLAG:
      return number == TRUE || number == FALSE;

    case HON_INPUT_CHOICE:
      return number >= 0 && number < field->choices->n_items;

    case HON_INPUT_TEXT:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/* Takes one input of a dictionary, where it is there. */
static gboolean
take_variant (HonInput            *self,
              const HonInputField *field,
              GVariant            *variant)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (variant, field->name, NULL);

  if (value == NULL)
    return TRUE;

  if (field->kind == HON_INPUT_TEXT)
    {
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        return FALSE;
      hon_input_set_text (self, field, g_variant_get_string (value, NULL));
      return TRUE;
    }

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) || !is_possible (field, g_variant_get_int64 (value)))
    return FALSE;
  hon_input_set_number (self, field, g_variant_get_int64 (value));

  return TRUE;
}

/* Takes the inputs of @variant over those of @scratch, all of them or none. */
static gboolean
take_variant_over (HonInput *self,
                   HonInput *scratch,
                   GVariant *variant)
{
  HonInputClass *klass = HON_INPUT_GET_CLASS (self);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    if (!take_variant (scratch, &klass->fields[i], variant))
      return FALSE;
  hon_input_copy (self, scratch);

  return TRUE;
}

/**
 * hon_input_error_get_field:
 * @error: an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: (nullable): the input that is wrong; %NULL when it is none of those that exist
 */
const HonInputField *
hon_input_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == HON_INPUT_ERROR, NULL);

  return hon_input_error_get_private (error)->field;
}

/**
 * hon_input_error_is_about:
 * @error: (nullable): any error
 * @name: the name of the property of an input
 *
 * Returns: whether that input is wrong
 */
gboolean
hon_input_error_is_about (const GError *error,
                          const char   *name)
{
  const HonInputField *field;

  g_return_val_if_fail (name != NULL, FALSE);

  if (error == NULL || error->domain != HON_INPUT_ERROR)
    return FALSE;
  field = hon_input_error_get_field (error);

  return field != NULL && g_str_equal (field->name, name);
}

/**
 * hon_input_class_set_fields:
 * @klass: a class
 * @fields: (array length=n_fields): its inputs
 * @n_fields: how many there are
 *
 * Makes properties of the inputs of a class; to be called in its class_init().
 */
void
hon_input_class_set_fields (HonInputClass       *klass,
                            const HonInputField *fields,
                            guint                n_fields)
{
  /* A class that has properties does not inherit these. */
  G_OBJECT_CLASS (klass)->get_property = hon_input_get_property;
  G_OBJECT_CLASS (klass)->set_property = hon_input_set_property;

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->specs = g_new0 (GParamSpec *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      klass->specs[i] = make_spec (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->specs[i]);
    }
}

/**
 * hon_input_class_get_fields:
 * @klass: a class
 * @n_fields: (out): how many there are
 *
 * Returns: (array length=n_fields): its inputs
 */
const HonInputField *
hon_input_class_get_fields (HonInputClass *klass,
                            guint         *n_fields)
{
  g_return_val_if_fail (HON_IS_INPUT_CLASS (klass), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = klass->n_fields;

  return klass->fields;
}

/**
 * hon_input_dup:
 * @self: inputs
 *
 * Returns: (transfer full) (type HonInput): another object of the same class with the same values
 */
gpointer
hon_input_dup (HonInput *self)
{
  HonInput *copy;

  g_return_val_if_fail (HON_IS_INPUT (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  hon_input_copy (copy, self);

  return copy;
}

/**
 * hon_input_copy:
 * @self: inputs
 * @from: inputs of the same class
 *
 * Gives @self the values of @from.
 */
void
hon_input_copy (HonInput *self,
                HonInput *from)
{
  hon_input_copy_flagged (self, from, 0);
}

/**
 * hon_input_copy_flagged:
 * @self: inputs
 * @from: inputs of the same class
 * @flags: what the inputs to copy have in common
 *
 * Gives @self the values of those inputs of @from that have all of @flags.
 */
void
hon_input_copy_flagged (HonInput      *self,
                        HonInput      *from,
                        HonInputFlags  flags)
{
  HonInputClass *klass;

  g_return_if_fail (HON_IS_INPUT (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (from, G_OBJECT_TYPE (self)));

  klass = HON_INPUT_GET_CLASS (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & flags) == flags)
      copy_field (self, from, &klass->fields[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_input_propose_flagged:
 * @self: inputs
 * @from: inputs of the same class
 * @last: inputs of the same class: what was proposed before
 * @flags: what the inputs to propose have in common
 *
 * Gives @self the values of those inputs of @from that have all of @flags, save where another value than that of
 * @last was chosen.
 */
void
hon_input_propose_flagged (HonInput      *self,
                           HonInput      *from,
                           HonInput      *last,
                           HonInputFlags  flags)
{
  HonInputClass *klass;

  g_return_if_fail (HON_IS_INPUT (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (from, G_OBJECT_TYPE (self)));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (last, G_OBJECT_TYPE (self)));

  klass = HON_INPUT_GET_CLASS (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & flags) == flags && is_same_field (self, last, &klass->fields[i]))
      copy_field (self, from, &klass->fields[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_input_reset:
 * @self: inputs
 *
 * Gives @self the values of a new object.
 */
void
hon_input_reset (HonInput *self)
{
  HonInputClass *klass;

  g_return_if_fail (HON_IS_INPUT (self));

  klass = HON_INPUT_GET_CLASS (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    reset_field (self, &klass->fields[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * hon_input_dup_mentions:
 * @self: inputs
 *
 * Returns: (transfer full) (array zero-terminated=1): how sentences name those flags that hold
 */
GStrv
hon_input_dup_mentions (HonInput *self)
{
  g_autoptr (GStrvBuilder) mentions = g_strv_builder_new ();
  HonInputClass *klass;

  g_return_val_if_fail (HON_IS_INPUT (self), NULL);

  klass = HON_INPUT_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HonInputField *field = &klass->fields[i];

      if (field->mention != NULL && hon_input_get_number (self, field) != 0)
        g_strv_builder_add (mentions, g_dpgettext2 (GETTEXT_PACKAGE, "circumstance", field->mention));
    }

  return g_strv_builder_end (mentions);
}

/**
 * hon_input_to_variant:
 * @self: inputs
 *
 * Writes every input that is known, by the name of its property, to be kept or carried.
 *
 * Returns: (transfer floating): a dictionary
 */
GVariant *
hon_input_to_variant (HonInput *self)
{
  HonInputClass *klass;
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_INPUT (self), NULL);

  klass = HON_INPUT_GET_CLASS (self);
  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HonInputField *field = &klass->fields[i];

      if (field->kind != HON_INPUT_TEXT)
        g_variant_dict_insert (&dict, field->name, "x", hon_input_get_number (self, field));
      else if (hon_input_get_text (self, field) != NULL)
        g_variant_dict_insert (&dict, field->name, "s", hon_input_get_text (self, field));
    }

  return g_variant_dict_end (&dict);
}

/**
 * hon_input_set_variant:
 * @self: inputs
 * @variant: a dictionary that hon_input_to_variant() gave, perhaps that of another version
 *
 * Takes the inputs of @variant, all of them or none; what is left out is as in a new object. Whether
 * they go with each other, the class says.
 *
 * Returns: whether every input is of its kind and in its range
 */
gboolean
hon_input_set_variant (HonInput *self,
                       GVariant *variant)
{
  g_autoptr (HonInput) scratch = NULL;

  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  scratch = g_object_new (G_OBJECT_TYPE (self), NULL);

  return take_variant_over (self, scratch, variant);
}

/**
 * hon_input_take_variant:
 * @self: inputs
 * @variant: a dictionary, as of hon_input_to_variant(), of some inputs
 *
 * Takes the inputs of @variant, all of them or none; what is left out stays as it is. Whether they go
 * with each other, the class says.
 *
 * Returns: whether every input is of its kind and in its range
 */
gboolean
hon_input_take_variant (HonInput *self,
                        GVariant *variant)
{
  g_autoptr (HonInput) scratch = NULL;

  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  scratch = hon_input_dup (self);

  return take_variant_over (self, scratch, variant);
}

/**
 * hon_input_bind_settings:
 * @self: inputs
 * @settings: where they are kept, each in the key of its name
 * @flags: how they are bound
 *
 * Binds every input to what is kept of it between starts. A binding that was made earlier is replaced.
 */
void
hon_input_bind_settings (HonInput           *self,
                         GSettings          *settings,
                         GSettingsBindFlags  flags)
{
  HonInputClass *klass;

  g_return_if_fail (HON_IS_INPUT (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  klass = HON_INPUT_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *name = klass->fields[i].name;

      if (klass->fields[i].flags & HON_INPUT_TODAY)
        g_settings_bind_with_mapping (settings, name, self, name, flags, read_day_cb, write_day_cb, NULL, NULL);
      else
        g_settings_bind (settings, name, self, name, flags);
    }
}

/**
 * hon_input_check_ranges:
 * @self: inputs
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: whether every amount and every number is in its range
 */
gboolean
hon_input_check_ranges (HonInput  *self,
                        GError   **error)
{
  HonInputClass *klass;

  g_return_val_if_fail (HON_IS_INPUT (self), FALSE);

  klass = HON_INPUT_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HonInputField *field = &klass->fields[i];
      gint64 number;

      if (!has_range (field) || field->rest_of != NULL)
        continue;
      number = hon_input_get_number (self, field);
      if ((number != HON_INPUT_NONE || !hon_input_field_is_optional (field)) &&
          !hon_input_check_number (field, number, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_input_set_error:
 * @self: inputs
 * @name: the name of the property of the input that is wrong
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 * @format: what is wrong, as by printf(); translated
 * @...: what goes into it
 *
 * Says that an input does not go with the others, or with the facts.
 */
void
hon_input_set_error (HonInput    *self,
                     const char  *name,
                     GError     **error,
                     const char  *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (HON_IS_INPUT (self));

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  hon_input_set_field_error (error, hon_input_find_field (self, name), HON_INPUT_ERROR_VALUE, "%s", message);
}

/**
 * hon_input_set_choice_error:
 * @self: inputs
 * @name: the name of the property of the input that is wrong
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 * @given: its value
 * @known: a list of the values that there are
 *
 * Says that an input is none of those that can be chosen.
 */
void
hon_input_set_choice_error (HonInput    *self,
                            const char  *name,
                            GError     **error,
                            const char  *given,
                            const char  *known)
{
  g_autofree char *shown = hon_input_excerpt (given);

  /* Translators: %1$s is what was given, %2$s a list of what there is. */
  hon_input_set_error (self, name, error, _("“%1$s” is none of %2$s"), shown, known);
}

/**
 * hon_input_set_missing_error:
 * @self: inputs
 * @name: the name of the property of an input
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Says that an input has to be given.
 */
void
hon_input_set_missing_error (HonInput    *self,
                             const char  *name,
                             GError     **error)
{
  const HonInputField *field;

  g_return_if_fail (HON_IS_INPUT (self));

  field = hon_input_find_field (self, name);
  /* Translators: %s is the name of an input in files. */
  hon_input_set_field_error (error, field, HON_INPUT_ERROR_MISSING, _("“%s” is missing"), field->column);
}
