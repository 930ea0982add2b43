/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-test-inputs.h"

#include "hon-candidate.h"
#include "hon-career.h"
#include "hon-date.h"
#include "hon-encounter.h"
#include "hon-practice.h"
#include "hon-reader.h"

/* Every class of inputs, and where a page keeps it. */
static const struct
{
  GType      (*get_type) (void);
  const char  *schema;
} bags[] = {
  { hon_encounter_get_type, "io.github.honoraires.Honoraires.Bill" },
  { hon_practice_get_type, "io.github.honoraires.Honoraires.Simulator" },
  { hon_career_get_type, "io.github.honoraires.Honoraires.Years" },
};

/* The others, which pages keep in their own way, and which are not in files. */
static GType (* const others[]) (void) = { hon_candidate_get_type, hon_held_title_get_type };

/* Called for each field of each class. */
typedef void (*FieldFunc) (HonInput            *input,
                           const HonInputField *field,
                           guint                position,
                           GSettingsSchema     *schema);

static void
foreach_field (FieldFunc func)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bags); i++)
    {
      g_autoptr (HonInput) input = g_object_new (bags[i].get_type (), NULL);
      g_autoptr (GSettingsSchema) schema =
        g_settings_schema_source_lookup (g_settings_schema_source_get_default (), bags[i].schema, TRUE);
      const HonInputField *fields;
      guint n_fields;

      g_assert_nonnull (schema);
      fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
      for (guint j = 0; j < n_fields; j++)
        func (input, &fields[j], j, schema);
    }
}

static void
foreach_other_field (FieldFunc func)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (HonInput) input = g_object_new (others[i] (), NULL);
      const HonInputField *fields;
      guint n_fields;

      fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
      for (guint j = 0; j < n_fields; j++)
        func (input, &fields[j], j, NULL);
    }
}

static gboolean
has_range (const HonInputField *field)
{
  return field->kind == HON_INPUT_MONEY || field->kind == HON_INPUT_INTEGER || field->kind == HON_INPUT_PERCENT;
}

/* A value that is not the initial one, and right. */
static gint64
get_other_number (const HonInputField *field)
{
  switch (field->kind)
    {
    case HON_INPUT_MONEY:
    case HON_INPUT_INTEGER:
    case HON_INPUT_PERCENT:
      if (field->rest_of != NULL)
        return 1;
      return field->initial == field->maximum ? field->minimum : field->maximum;

    case HON_INPUT_DATE:
      return hon_date_new (2024, 2, 29);

    case HON_INPUT_FLAG:
      return field->initial == 0;

    case HON_INPUT_CHOICE:
      return field->choices->n_items - 1;

    case HON_INPUT_TEXT:
      break;
    }

  g_assert_not_reached ();
}

static void
set_other (HonInput            *input,
           const HonInputField *field)
{
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (input), field->name);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;

  /* Where there was no leave, none was early. */
  if (g_str_equal (field->name, "early-leave"))
    g_object_set (input, "family-leave", (int) field->maximum, NULL);

  g_value_init (&value, spec->value_type);
  g_value_init (&number, G_TYPE_INT64);
  if (field->kind == HON_INPUT_TEXT)
    g_value_set_string (&value, "another, \"quoted\"");
  else
    {
      g_value_set_int64 (&number, get_other_number (field));
      g_assert_true (g_value_transform (&number, &value));
    }
  g_object_set_property (G_OBJECT (input), field->name, &value);
}

/* Whether two objects have the same value of a property. */
static gboolean
is_same (HonInput            *input,
         HonInput            *other,
         const HonInputField *field)
{
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (input), field->name);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) other_value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (input), field->name, &value);
  g_object_get_property (G_OBJECT (other), field->name, &other_value);

  return g_param_values_cmp (spec, &value, &other_value) == 0;
}

/* What a table has for the number of a new object. */
static const char *
get_initial_cell (HonInput            *input,
                  const HonInputField *field)
{
  g_autoptr (HonInput) fresh = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autofree char *cell = hon_input_dup_cell (fresh, field);

  return g_intern_string (cell);
}

/* What is needed for an object to be read, but for one field: a cell of each required one. */
static const char **
make_cells (HonInput *input,
            guint     except)
{
  const HonInputField *fields;
  const char **cells;
  guint n_fields;

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  cells = g_new0 (const char *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (i != except && (fields[i].flags & HON_INPUT_REQUIRED))
      {
        if (fields[i].kind == HON_INPUT_CHOICE)
          cells[i] = fields[i].choices->items[0].id;
        else if (fields[i].kind == HON_INPUT_DATE)
          cells[i] = "2026-03-02";
        else if (fields[i].kind == HON_INPUT_INTEGER && fields[i].initial == HON_INPUT_NONE)
          cells[i] = g_intern_static_string ("2026");
        else
          cells[i] = fields[i].kind == HON_INPUT_TEXT ? fields[i].initial_text : get_initial_cell (input, &fields[i]);
      }

  return cells;
}

/* The same as JSON, with the value of one field as it is written there. */
static JsonNode *
make_node (HonInput            *input,
           const HonInputField *field,
           guint                position,
           const char          *value)
{
  g_autofree const char **cells = make_cells (input, position);
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  const HonInputField *fields;
  guint n_fields;
  JsonNode *node;

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (cells[i] != NULL)
      g_string_append_printf (text, has_range (&fields[i]) ? "\"%s\": %s, " : "\"%s\": \"%s\", ", fields[i].column,
                              cells[i]);
  g_string_append_printf (text, "\"%s\": %s}", field->column, value);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);

  return node;
}

/* A row of the table says all that there is to say. */
static void
check_row (HonInput            *input,
           const HonInputField *field,
           guint                position,
           GSettingsSchema     *schema)
{
  const HonInputField *fields;
  guint n_fields;

  fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (input), &n_fields);
  for (guint i = 0; i < position; i++)
    {
      g_assert_cmpstr (fields[i].name, !=, field->name);
      g_assert_cmpstr (fields[i].column, !=, field->column);
      g_assert_cmpstr (fields[i].option, !=, field->option);
      g_assert_cmpuint (fields[i].offset, !=, field->offset);
    }
  g_assert_nonnull (field->help);
  if (field->kind == HON_INPUT_FLAG)
    g_assert_null (field->argument);
  else if (field->kind != HON_INPUT_CHOICE)
    g_assert_nonnull (field->argument);
  if (field->kind == HON_INPUT_CHOICE)
    g_assert_cmpint (field->initial, <, field->choices->n_items);
  if (has_range (field) && field->initial != HON_INPUT_NONE)
    {
      g_assert_cmpint (field->initial, >=, field->minimum);
      g_assert_cmpint (field->initial, <=, field->maximum);
    }
}

static void
test_rows (void)
{
  foreach_field (check_row);
}

/* A number in the settings, whatever its width. */
static gint64
get_kept_number (GVariant *variant)
{
  if (g_variant_is_of_type (variant, G_VARIANT_TYPE_INT64))
    return g_variant_get_int64 (variant);
  if (g_variant_is_of_type (variant, G_VARIANT_TYPE_UINT32))
    return g_variant_get_uint32 (variant);
  if (g_variant_is_of_type (variant, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_get_boolean (variant);

  return g_variant_get_int32 (variant);
}

static void
check_kept_choice (const HonInputField *field,
                   GVariant            *nicks,
                   GVariant            *initial)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (field->choices->get_type ());

  g_assert_cmpuint (g_variant_n_children (nicks), ==, values->n_values);
  for (guint i = 0; i < values->n_values; i++)
    {
      const char *nick;

      g_variant_get_child (nicks, i, "&s", &nick);
      g_assert_cmpstr (nick, ==, values->values[i].value_nick);
    }
  g_assert_cmpstr (g_variant_get_string (initial, NULL), ==, values->values[field->initial].value_nick);
}

/* Each input that a page keeps has a key that takes what it takes. */
static void
check_key (HonInput            *input,
           const HonInputField *field,
           guint                position,
           GSettingsSchema     *schema)
{
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) details = NULL;
  g_autoptr (GVariant) initial = NULL;
  const char *kind;

  /* What a practice shares with a career is kept with that. */
  if (HON_IS_PRACTICE (input) && g_strv_contains (hon_reader_list_shared (), field->name))
    return;
  if (!g_settings_schema_has_key (schema, field->name))
    {
      g_test_fail_printf ("%s has no key “%s”", g_settings_schema_get_id (schema), field->name);
      return;
    }
  key = g_settings_schema_get_key (schema, field->name);
  range = g_settings_schema_key_get_range (key);
  g_variant_get (range, "(&sv)", &kind, &details);
  initial = g_settings_schema_key_get_default_value (key);

  if (field->kind == HON_INPUT_TEXT)
    g_assert_cmpstr (g_variant_get_string (initial, NULL), ==, field->initial_text);
  else if (field->kind == HON_INPUT_CHOICE)
    check_kept_choice (field, details, initial);
  else
    g_assert_cmpint (get_kept_number (initial), ==, field->initial);

  if (has_range (field))
    {
      g_autoptr (GVariant) minimum = g_variant_get_child_value (details, 0);
      g_autoptr (GVariant) maximum = g_variant_get_child_value (details, 1);

      g_assert_cmpstr (kind, ==, "range");
      g_assert_cmpint (get_kept_number (minimum), ==,
                       field->initial == HON_INPUT_NONE ? HON_INPUT_NONE : field->minimum);
      g_assert_cmpint (get_kept_number (maximum), ==, field->maximum);
    }
}

static void
test_keys (void)
{
  foreach_field (check_key);
}

/* What is kept comes back, to the last input. */
static void
check_kept (HonInput            *input,
            const HonInputField *field,
            guint                position,
            GSettingsSchema     *schema)
{
  g_autoptr (GSettings) settings = g_settings_new (g_settings_schema_get_id (schema));
  g_autoptr (HonInput) other = g_object_new (G_OBJECT_TYPE (input), NULL);

  if (HON_IS_PRACTICE (input))
    return;

  hon_input_reset (input);
  hon_input_bind_settings (input, settings, G_SETTINGS_BIND_DEFAULT);
  g_assert_true (field->flags & HON_INPUT_TODAY || is_same (input, other, field));
  set_other (input, field);
  hon_input_bind_settings (other, settings, G_SETTINGS_BIND_GET);
  g_assert_true (is_same (input, other, field));
  g_settings_reset (settings, field->name);
  g_settings_unbind (input, field->name);
}

static void
test_kept (void)
{
  foreach_field (check_kept);
}

/* A copy has it, a reset loses it, and each tells of the change once. */
static void
check_copy (HonInput            *input,
            const HonInputField *field,
            guint                position,
            GSettingsSchema     *schema)
{
  g_autoptr (HonInput) fresh = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autoptr (HonInput) other = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autoptr (HonInput) copy = NULL;
  g_autofree char *signal = g_strconcat ("notify::", field->name, NULL);
  guint n = 0;

  hon_input_reset (input);
  set_other (input, field);
  g_assert_false (is_same (input, fresh, field));
  copy = hon_input_dup (input);
  g_assert_true (is_same (input, copy, field));

  g_signal_connect (other, signal, G_CALLBACK (hon_test_count_notify), &n);
  hon_input_copy (other, input);
  hon_input_copy (other, input);
  g_assert_true (is_same (input, other, field));
  g_assert_cmpuint (n, ==, 1);
  hon_input_reset (other);
  hon_input_reset (other);
  g_assert_true (is_same (other, fresh, field));
  g_assert_cmpuint (n, ==, 2);

  hon_input_copy_flagged (other, input, HON_INPUT_LASTING);
  g_assert_true (is_same (other, field->flags & HON_INPUT_LASTING ? input : fresh, field));
}

static void
test_copy (void)
{
  foreach_field (check_copy);
  foreach_other_field (check_copy);
}

/* A cell that is written is read again, whatever the value. */
static void
check_cell (HonInput            *input,
            const HonInputField *field,
            guint                position,
            GSettingsSchema     *schema)
{
  g_autoptr (HonInput) other = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autofree const char **cells = make_cells (input, position);
  g_autofree char *cell = NULL;
  g_autoptr (GError) error = NULL;

  hon_input_reset (input);
  set_other (input, field);
  cell = hon_input_dup_cell (input, field);
  cells[position] = cell;
  hon_input_read_cells (other, cells, &error);
  g_assert_no_error (error);
  g_assert_true (is_same (input, other, field));
}

static void
test_cells (void)
{
  foreach_field (check_cell);
}

/* What is carried over is all of it, or nothing; what is left out is as in a new object. */
static void
check_variant (HonInput            *input,
               const HonInputField *field,
               guint                position,
               GSettingsSchema     *schema)
{
  g_autoptr (HonInput) fresh = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autoptr (HonInput) other = g_object_new (G_OBJECT_TYPE (input), NULL);
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) bad = NULL;
  g_autoptr (GVariant) lacking = NULL;
  GVariantDict dict;

  hon_input_reset (input);
  set_other (input, field);
  variant = g_variant_ref_sink (hon_input_to_variant (input));
  g_variant_dict_init (&dict, variant);
  if (field->kind == HON_INPUT_TEXT)
    g_variant_dict_insert (&dict, field->name, "b", TRUE);
  else
    g_variant_dict_insert (&dict, field->name, "x", G_MAXINT64);
  bad = g_variant_ref_sink (g_variant_dict_end (&dict));
  g_assert_false (hon_input_set_variant (other, bad));
  g_assert_true (is_same (other, fresh, field));
  g_assert_true (hon_input_set_variant (other, variant));
  g_assert_true (is_same (other, input, field));

  g_variant_dict_init (&dict, variant);
  g_variant_dict_remove (&dict, field->name);
  lacking = g_variant_ref_sink (g_variant_dict_end (&dict));
  g_assert_true (hon_input_set_variant (other, lacking));
  g_assert_true (is_same (other, fresh, field));

  /* The same, where what is left out stays as it is. */
  g_assert_true (hon_input_take_variant (other, variant));
  g_assert_true (is_same (other, input, field));
  g_assert_true (hon_input_take_variant (other, lacking));
  g_assert_true (is_same (other, input, field));
  g_assert_false (hon_input_take_variant (other, bad));
  g_assert_true (is_same (other, input, field));
}

static void
test_variant (void)
{
  g_autoptr (HonInput) input = g_object_new (HON_TYPE_PRACTICE, NULL);
  g_autoptr (GVariant) other = g_variant_ref_sink (g_variant_new_int32 (1));

  g_assert_false (hon_input_set_variant (input, other));
  g_assert_false (hon_input_take_variant (input, other));
  foreach_field (check_variant);
  foreach_other_field (check_variant);
}

/* Checks that @value was refused with the name of the input, and left nothing behind. */
static void
check_refusal (HonInput            *input,
               const HonInputField *field,
               const char          *value,
               gboolean             was_read,
               const GError        *error)
{
  g_autoptr (HonInput) fresh = g_object_new (G_OBJECT_TYPE (input), NULL);

  if (was_read)
    {
      g_test_fail_printf ("%s took %s", field->column, value);
      return;
    }
  hon_test_assert_input_error (error, field->name);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 220);
  g_assert_true (is_same (input, fresh, field));
}

/* Whatever is not of its kind, or out of range, is refused with the name of the input, from every side. */
static void
check_bad_values (HonInput            *input,
                  const HonInputField *field,
                  guint                position,
                  GSettingsSchema     *schema)
{
  static const char * const words[] = { "many", "0x1E", "nan", "-1", "1e3", "1.234", "99999999999999999999" };
  static const char * const values[] = {
    "-1", "1e400", "99999999999999999999", "-99999999999999999999", "[]", "{}", "1.5", "40.0", "true", "\"many\"",
    "null", "\"2026-02-30\"",
  };
  g_autofree const char **cells = make_cells (input, position);

  hon_input_reset (input);
  if (field->kind == HON_INPUT_TEXT)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) cell_error = NULL;
      g_autoptr (GError) option_error = NULL;
      gboolean was_read;

      cells[position] = words[i];
      was_read = hon_input_read_cells (input, cells, &cell_error);
      check_refusal (input, field, words[i], was_read, cell_error);
      if (field->kind == HON_INPUT_FLAG)
        continue;
      was_read = hon_input_read_options (input, cells, &option_error);
      check_refusal (input, field, words[i], was_read, option_error);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (JsonNode) node = make_node (input, field, position, values[i]);
      g_autoptr (GError) error = NULL;
      gboolean is_right = (field->kind == HON_INPUT_FLAG && field->choices == NULL && g_str_equal (values[i], "true")) ||
                          (field->kind == HON_INPUT_MONEY && g_ascii_isdigit (*values[i]) &&
                           strlen (values[i]) < 5) ||
                          (field->initial == HON_INPUT_NONE && g_str_equal (values[i], "null"));
      gboolean was_read;

      if (is_right)
        continue;
      was_read = hon_input_read_json (input, node, &error);
      check_refusal (input, field, values[i], was_read, error);
    }
}

static void
test_bad_values (void)
{
  foreach_field (check_bad_values);
}

/* What has to be given is asked for; the rest is as in a new object. */
static void
check_missing (HonInput            *input,
               const HonInputField *field,
               guint                position,
               GSettingsSchema     *schema)
{
  g_autofree const char **cells = make_cells (input, position);
  g_autoptr (GError) error = NULL;
  gboolean was_read = hon_input_read_cells (input, cells, &error);

  g_assert_true (was_read == !(field->flags & HON_INPUT_REQUIRED));
  if (!was_read)
    {
      hon_test_assert_input_error (error, field->name);
      g_assert_error (error, HON_INPUT_ERROR, HON_INPUT_ERROR_MISSING);
      g_assert_nonnull (strstr (error->message, field->column));
    }
}

static void
test_missing (void)
{
  foreach_field (check_missing);
}

/* The value that is wrong is told as it was given. */
static void
test_messages (void)
{
  static const struct { const char *column; const char *value; const char *message; } cases[] = {
    { "age", "131", "131 is not between 0 and 130" },
    { "age", "-99999999999999999999", "-9223372036854775808 is not between 0 and 130" },
    { "age", "40.0", "40.0 is not a whole number" },
    { "garantie_pct", "1001", "1001 is not between 0 and 1000" },
    { "honoraires_eur", "-0.001", "the amount is negative" },
    { "honoraires_eur", "1000000.01", "the amount is more than 1000000\302\240€" },
    { "parcours", "\"x\"", "“x” is none of medecin_traitant, correspondant, avis_ponctuel, acces_direct, urgence, "
                           "hors_parcours" },
    { "ald", "1", "1 is neither true nor false" },
    { "acte", "[1]", "[1] is not a text" },
    { "acte", "null", "null is not a text" },
  };
  static const struct { const char *member; const char *message; } practice_cases[] = {
    { "\"enfants\": 21", "21 is not between 0 and 20" },
    { "\"situation_famille\": \"marie\"", "“marie” is none of celibataire, couple" },
    { "\"situation_famille\": true", "true is not a text" },
    { "\"recettes_conventionnees_eur\": -0.01", "the amount is negative" },
    { "\"recettes_conventionnees_eur\": 1e10", "the amount is more than 1000000000\302\240€" },
  };
  g_autoptr (HonInput) input = g_object_new (HON_TYPE_ENCOUNTER, NULL);
  g_autoptr (HonInput) practice = g_object_new (HON_TYPE_PRACTICE, NULL);
  g_autofree const char **cells = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"date\": \"2026-03-02\", \"specialite\": \"generaliste\", \"secteur\": \"S1\", "
                         "\"%s\": %s}", cases[i].column, cases[i].value);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError) reason = NULL;

      g_assert_false (hon_input_read_json (input, node, &reason));
      g_assert_cmpstr (hon_input_error_get_field (reason)->column, ==, cases[i].column);
      g_assert_cmpstr (reason->message, ==, cases[i].message);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (practice_cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"year\": 2026, \"secteur\": \"S1\", \"recettes_eur\": 1, %s}",
                                               practice_cases[i].member);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError) reason = NULL;

      g_assert_false (hon_input_read_json (practice, node, &reason));
      g_assert_cmpstr (reason->message, ==, practice_cases[i].message);
    }

  /* A text keeps digits that no number holds. */
  cells = make_cells (input, G_MAXUINT);
  cells[5] = "99999999999999999999";
  g_assert_false (hon_input_read_options (input, cells, &error));
  g_assert_cmpstr (error->message, ==, "99999999999999999999 is not between 0 and 130");
}

/* An error that is about no input says so. */
static void
test_no_field (void)
{
  static const char * const texts[] = { "[]", "12", "null", "{\"pointure\": 43}", "{\"\": 1}" };
  g_autoptr (HonInput) input = g_object_new (HON_TYPE_ENCOUNTER, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) copy = NULL;

      g_assert_false (hon_input_read_json (input, node, &error));
      g_assert_true (error->domain == HON_INPUT_ERROR);
      g_assert_null (hon_input_error_get_field (error));
      copy = g_error_copy (error);
      g_assert_null (hon_input_error_get_field (copy));
    }
  g_assert_false (hon_input_error_is_about (NULL, "age"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/inputs/rows", test_rows);
  g_test_add_func ("/inputs/keys", test_keys);
  g_test_add_func ("/inputs/kept", test_kept);
  g_test_add_func ("/inputs/copy", test_copy);
  g_test_add_func ("/inputs/cells", test_cells);
  g_test_add_func ("/inputs/variant", test_variant);
  g_test_add_func ("/inputs/bad-values", test_bad_values);
  g_test_add_func ("/inputs/missing", test_missing);
  g_test_add_func ("/inputs/messages", test_messages);
  g_test_add_func ("/inputs/no-field", test_no_field);

  return g_test_run ();
}
