/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include <glib/gi18n.h>

/* The options that give the inputs of a class, made from its fields. */
struct _HonCliInputs
{
  HonInput            *initial; /* (owned): what is not given */
  const HonInputField *fields;
  guint                n_fields;
  GOptionEntry        *entries; /* (owned): those of the fields that have an option */
  GPtrArray           *words;   /* (owned) (element-type utf8): texts of the entries */
  char               **texts;   /* (owned): what was given for each field, in any encoding */
  gboolean            *flags;   /* (owned): which fields without a value were given */
};

/* Makes @word live as long as the entries. */
static const char *
keep (HonCliInputs *self,
      char         *word)
{
  g_ptr_array_add (self->words, word);

  return word;
}

static const char *
describe_value (HonCliInputs        *self,
                const HonInputField *field)
{
  if (field->argument != NULL || field->kind == HON_INPUT_FLAG)
    return field->argument;

  return keep (self, hon_choices_join (field->choices, "|"));
}

/* Says what holds where the option is left out, unless that goes without saying. */
static const char *
describe_option (HonCliInputs        *self,
                 const HonInputField *field)
{
  gboolean is_word = field->kind == HON_INPUT_CHOICE || field->kind == HON_INPUT_TEXT;
  g_autofree char *initial = NULL;

  if (field->kind == HON_INPUT_FLAG || (field->flags & HON_INPUT_REQUIRED) || (!is_word && field->initial <= 0))
    return field->help;

  initial = hon_input_dup_cell (self->initial, field);
  if (initial == NULL || *initial == '\0')
    return field->help;

  /* Translators: what an option is for, and its value when it is left out. */
  return keep (self, g_strdup_printf (_("%1$s (default: %2$s)"), _(field->help), initial));
}

static void
make_entries (HonCliInputs *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      const HonInputField *field = &self->fields[i];
      gboolean is_flag = field->kind == HON_INPUT_FLAG;

      if (field->option == NULL)
        continue;
      self->entries[n++] = (GOptionEntry) {
        .long_name = field->option,
        .arg = is_flag ? G_OPTION_ARG_NONE : G_OPTION_ARG_FILENAME,
        .arg_data = is_flag ? (gpointer) &self->flags[i] : (gpointer) &self->texts[i],
        .description = describe_option (self, field),
        .arg_description = describe_value (self, field),
      };
    }
}

/* Lists what files call the inputs that have to be given, or the others. */
static char *
join_columns (HonCliInputs *self,
              gboolean      are_required)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].column != NULL && !!(self->fields[i].flags & HON_INPUT_REQUIRED) == are_required)
      g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ", ", self->fields[i].column);

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
is_given (HonCliInputs *self,
          guint         i)
{
  return self->texts[i] != NULL || self->flags[i];
}

/* Appends a paragraph that lists the choices of a field. */
static void
describe_choices (const HonInputField *field,
                  const char          *name,
                  GString             *text)
{
  g_autofree char *ids = hon_choices_join (field->choices, ", ");

  g_string_append (text, "\n\n");
  /* Translators: the name of a value in the help of a command, and what it can be. */
  g_string_append_printf (text, _("%1$s is one of %2$s."), name, ids);
}

/* Appends a paragraph for the help: what a line of a batch has. */
static void
describe_batch (HonCliInputs *self,
                GString      *text)
{
  g_autofree char *required = join_columns (self, TRUE);
  g_autofree char *others = join_columns (self, FALSE);

  g_string_append (text, "\n\n");
  /* Translators: %1$s and %2$s are lists of names in files; the rest in braces is JSON. */
  g_string_append_printf (text, _("A line of a batch is an object with %1$s and, as needed, %2$s. Its result is an "
                                  "object, or {\"error\": {\"field\": …, \"message\": …}} in its place; the other "
                                  "lines go on."),
                          required, others);
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].kind == HON_INPUT_FLAG && self->fields[i].choices != NULL)
      describe_choices (&self->fields[i], self->fields[i].column, text);
}

/* The options of the inputs of the class @type. */
HonCliInputs *
hon_cli_inputs_new (GType type)
{
  HonCliInputs *self = g_new0 (HonCliInputs, 1);

  self->initial = g_object_new (type, NULL);
  self->fields = hon_input_class_get_fields (HON_INPUT_GET_CLASS (self->initial), &self->n_fields);
  self->entries = g_new0 (GOptionEntry, self->n_fields + 1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_new0 (char *, self->n_fields);
  self->flags = g_new0 (gboolean, self->n_fields);
  make_entries (self);

  return self;
}

void
hon_cli_inputs_free (HonCliInputs *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    g_free (self->texts[i]);
  g_object_unref (self->initial);
  g_ptr_array_unref (self->words);
  g_free (self->entries);
  g_free (self->texts);
  g_free (self->flags);
  g_free (self);
}

void
hon_cli_inputs_add (HonCliInputs   *self,
                    GOptionContext *context)
{
  g_option_context_add_main_entries (context, self->entries, GETTEXT_PACKAGE);
}

/* Appends paragraphs for the help: the choices that no option lists, and what a batch has. */
void
hon_cli_inputs_describe (HonCliInputs *self,
                         gboolean      has_batch,
                         GString      *text)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].kind == HON_INPUT_CHOICE && self->fields[i].argument != NULL)
      describe_choices (&self->fields[i], _(self->fields[i].argument), text);
  if (has_batch)
    describe_batch (self, text);
}

/* Whether any input was given. */
gboolean
hon_cli_inputs_are_given (HonCliInputs *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (is_given (self, i))
      return TRUE;

  return FALSE;
}

/* Has an input that was not given be as if it were. */
void
hon_cli_inputs_set_default (HonCliInputs *self,
                            const char   *name,
                            const char   *text)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, name) && !is_given (self, i))
      self->texts[i] = g_strdup (text);
}

/* Whether every input was given that has to be. */
gboolean
hon_cli_inputs_check (HonCliInputs  *self,
                      GError       **error)
{
  for (guint i = 0; i < self->n_fields; i++)
    if ((self->fields[i].flags & HON_INPUT_REQUIRED) && !is_given (self, i))
      {
        g_autofree char *option = g_strconcat ("--", self->fields[i].option, NULL);

        g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                     /* Translators: %s is an option. */
                     _("%s is missing"), option);
        return FALSE;
      }

  return TRUE;
}

/* Reads what was given into an object of the class. */
gpointer
hon_cli_inputs_read (HonCliInputs  *self,
                     GError       **error)
{
  g_autoptr (HonInput) input = hon_input_dup (self->initial);
  g_autofree const char **texts = g_new0 (const char *, self->n_fields);
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < self->n_fields; i++)
    texts[i] = self->flags[i] ? "" : self->texts[i];
  if (hon_input_read_options (input, texts, &reason))
    return g_steal_pointer (&input);

  hon_cli_inputs_set_error (error, reason);

  return NULL;
}

/* Fails for the reason that the model gives: an input is called as its option and as in files. */
void
hon_cli_inputs_set_error (GError       **error,
                          const GError  *reason)
{
  const HonInputField *field = hon_input_error_get_field (reason);

  g_assert (field != NULL);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_INPUT,
               /* Translators: %1$s is an option, %2$s its name in files, %3$s what is wrong. */
               _("--%1$s (%2$s): %3$s"), field->option, field->column, reason->message);
}
