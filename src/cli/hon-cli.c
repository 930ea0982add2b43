/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-cli-private.h"

#include "hon-json-writer.h"
#include "hon-plain.h"

#include <glib/gi18n.h>

#include <gio/gunixoutputstream.h>

#include <locale.h>
#include <signal.h>
#include <unistd.h>

#define PROGRAM "honoraires-cli"

/* The folder of own datasets, as people write it. */
#define OVERLAY "$XDG_DATA_HOME/honoraires/datasets"

/* Large enough that a batch writes seldom. */
#define BUFFER_SIZE (64 * 1024)

/* What the shell is told. */
enum
{
  STATUS_RIGHT = 0,
  STATUS_INPUT = 1,
  STATUS_USAGE = 2,
};

static const HonCliCommand commands[] = {
  {
    "income", NULL,
    N_("Compute what a doctor keeps of a year’s receipts"),
    N_("Amounts are euros a year, written as the locale has them: 150000, 150 000,50 or "
       "150,000.50. The formats json and csv, and batches, are the same in every locale."),
    "  " PROGRAM " income --year 2026 --secteur S1 --recettes 150000 --charges 45000\n"
    "  " PROGRAM " income --year 2026 --secteur S2 --recettes 200000 --depassements 60000\n"
    "  " PROGRAM " income --year 2026 --secteur S1 --recettes 150000 --explain maladie\n"
    "  " PROGRAM " income --year 2026 --secteur S1 --keep 80000\n"
    "  " PROGRAM " income --batch situations.jsonl > incomes.jsonl",
    hon_cli_income,
  },
  {
    "years", NULL,
    N_("Compute a doctor’s years from the opening day on, month by month"),
    N_("Tells what is due for each year, what is called and when, what is settled later, the tax that the "
       "practice causes in its household, what is left at each month’s end and what of it has to be set "
       "aside. Amounts are euros of a whole year, written as the locale has them. The formats json and csv, "
       "and batches, are the same in every locale.\n\n"
       "Years whose parameters are not known are computed with the last known ones, and say so."),
    "  " PROGRAM " years --debut 2027-11-02 --secteur S2 --recettes 180000 --depassements 41538 --charges 50000\n"
    "  " PROGRAM " years --debut 2027-11-02 --secteur S1 --recettes 150000 --loyer 12000 --annees 4 --format csv\n"
    "  " PROGRAM " years --debut 2025-03-01 --secteur S2 --recettes 150000 --explain 2026-07:urssaf_eur",
    hon_cli_years,
  },
  {
    "compare", N_("FILE"),
    N_("Compare two to four of a doctor’s situations over the years"),
    N_("FILE has a situation a line: a JSON object as a line of a batch of “years”. Tells what each leaves "
       "over the years that all of them reach to, what makes the difference, from which overruns and from "
       "which fees on another one leaves more than the first, and in which year it has. Time until an opening "
       "counts with revenu_attente_eur, if that is given."),
    "  " PROGRAM " compare careers.jsonl\n"
    "  " PROGRAM " compare careers.jsonl --format json",
    hon_cli_compare,
  },
  {
    "bill", NULL,
    N_("Compute what a patient is asked, paid back and left with"),
    N_("Amounts are euros, written as the locale has them. The formats json and csv, and batches, "
       "are the same in every locale. Without --honoraires, a doctor of secteur 1 asks the tariff; "
       "elsewhere the fee is free, and what depends on it is not told.\n\n"
       "Acts: consultation, consultation_complexe, consultation_tres_complexe, consultation_longue, "
       "visite, visite_longue, teleconsultation, examen_obligatoire, examen_obligatoire_certificat, "
       "depistage_melanome, acte_technique (whose tariff --tarif tells)."),
    "  " PROGRAM " bill --date 2026-03-02 --specialite generaliste --secteur S1\n"
    "  " PROGRAM " bill --date 2026-03-02 --specialite psychiatre --secteur S2 --parcours correspondant "
    "--honoraires 90 --garantie 150\n"
    "  " PROGRAM " bill --date 2026-03-02 --specialite cardiologue --secteur S1 --parcours hors_parcours "
    "--explain bill-da\n"
    "  " PROGRAM " bill --batch encounters.jsonl > bills.jsonl",
    hon_cli_bill,
  },
  {
    "household", N_("FILE"),
    N_("Compute what the visits of a household cost"),
    N_("FILE is a table of visits as spreadsheets write it, in UTF-8, UTF-16 or Windows-1252, with commas, "
       "semicolons or tabs; its first line names the columns. It is understood as the import of the application "
       "understands it: tells what each column is taken for, every cell that is wrong or could be two things, "
       "with its line, what each visit costs, is paid back and leaves, and the sums of each year.\n\n"
       "Columns: personne, medecin, and those of the inputs of “bill”, such as date, specialite, secteur and "
       "honoraires_eur; other usual names are understood, and other columns left out. The format csv has the visits "
       "that are understood, with who paid what. The formats json and csv are the same in every locale, save the "
       "messages. When a line is not understood, the exit status is 1."),
    "  " PROGRAM " household visits.csv\n"
    "  " PROGRAM " household visits.csv --format json\n"
    "  " PROGRAM " household - --format csv < visits.csv > costs.csv",
    hon_cli_household,
  },
  {
    "tariffs", N_("[CODE…]"),
    N_("Show what acts have been worth since 1960"),
    N_("A CODE is the code of an act, such as G, CS or APC, or its id, such as GP_REF; without any, "
       "all acts are shown. A code that several acts share shows them all. Values are those in force "
       "between --from and --to, each from its own day on.\n\n"
       "Amounts before 2002 were in francs, which stand beside the euros. Prices are yearly averages, "
       "and the minimum wage is known since April 1990: what cannot be told is left empty."),
    "  " PROGRAM " tariffs G\n"
    "  " PROGRAM " tariffs G CS --from 2011-01-01 --real 2025\n"
    "  " PROGRAM " tariffs GP_REF --index 2011-01-01 --minutes\n"
    "  " PROGRAM " tariffs --format csv > tariffs.csv",
    hon_cli_tariffs,
  },
  {
    "acts", N_("[WORD…]"),
    N_("Find technical acts, such as operations and images, with their tariffs"),
    N_("WORDs are what people call an act, in any language, or the beginning of its code in the CCAM; "
       "accents, case and plurals make no difference. The best found are first, and of equals those "
       "that are performed most. Without any, all acts are shown.\n\n"
       "An act has two tariffs: s1 in secteur 1 and in secteur 2 with the OPTAM, others in secteur 2 "
       "without it; anaesthesia is paid beside it. Each is what reimbursement is based on, and not "
       "what a doctor asks."),
    "  " PROGRAM " acts cataracte\n"
    "  " PROGRAM " acts prothèse de hanche --date 2020-01-01\n"
    "  " PROGRAM " acts BFGA427 --format json\n"
    "  " PROGRAM " acts --limit 0 --format csv > acts.csv",
    hon_cli_acts,
  },
  {
    "figures", N_("[ID]"),
    N_("Show the published figures of the debate, with who published them"),
    N_("Without an ID, the topics are listed. Each figure is as it was published, with its source and how sure it "
       "is; a figure that was not published is empty, and not zero. The formats json and csv are the same in every "
       "locale, save the labels."),
    "  " PROGRAM " figures\n"
    "  " PROGRAM " figures outside-agreement\n"
    "  " PROGRAM " figures secteur-2-by-speciality --format csv > secteur2.csv\n"
    "  " PROGRAM " figures map-overruns --year 2015 --format json",
    hon_cli_figures,
  },
  {
    "sectors", NULL,
    N_("Tell which sectors a doctor’s titles open, from when and why"),
    N_("A title is given by its id, abbreviation or name: CCU-AH, CCA, “chef de clinique”. Without "
       "dates it is held; FROM is the first day of the functions and UNTIL the last, and either may "
       "be left out, as in CCA::2027-10-31. PLACE is where it is gained: public when left out, army, "
       "espic, eu, quebec or elsewhere.\n\n"
       "A verdict is open, open_from, closed, contested or unknown; each reason names its source. "
       "This is information, not legal advice: the CPAM decides."),
    "  " PROGRAM " sectors --specialite rhumatologue --titre CCA::2027-10-31\n"
    "  " PROGRAM " sectors --titre AH@espic:2024-11-01:2026-10-31 --date 2026-11-22\n"
    "  " PROGRAM " sectors --titre PH --deja-installe S1 --format json",
    hon_cli_sectors,
  },
  {
    "scenario set", N_("FILE ID VALUE"),
    N_("Make a scenario: change a parameter or a tariff of the law from a day on"),
    N_("ID is that of a parameter or a tariff, as “datasets show” has it, and VALUE is in its unit, written as the "
       "locale has it; a fraction is such as 2/3. The value holds from its first day on, in place of all that the law "
       "has from then. A new FILE needs a title; in one that is there, the change takes the place of one of the same "
       "figure and day, and everything else stays."),
    "  " PROGRAM " scenario set reform.json GP_REF 35 --from 2027-01-01 --title \"35 euros\"",
    hon_cli_scenario_set,
  },
  {
    "scenario validate", N_("FILE"),
    N_("Check a scenario: a law that is not in force"),
    N_("A scenario is a JSON document with a title and changes, each of a parameter or a tariff, with its value "
       "and the day from which that holds: {\"format\":\"honoraires-scenario\", \"version\":1, \"title\":\"35 euros\", "
       "\"changes\":[{\"tariff\":\"GP_REF\", \"from\":\"2027-01-01\", \"value\":35}]}. A value is written as in the "
       "datasets; “source” may tell the title and the url of a text. “datasets show” tells the ids."),
    "  " PROGRAM " scenario validate reform.json",
    hon_cli_scenario_validate,
  },
  {
    "scenario diff", N_("FILE"),
    N_("Show what a scenario changes in the law in force, figure by figure"),
    N_("Each value of the scenario stands beside that in force on its first day. Years that are not known yet have the "
       "last known parameters, but for those that the scenario changes."),
    "  " PROGRAM " scenario diff reform.json\n"
    "  " PROGRAM " scenario diff reform.json --format csv",
    hon_cli_scenario_diff,
  },
  {
    "scenario bill", N_("FILE"),
    N_("Compute a patient’s bill under the law in force and under a scenario"),
    N_("Tells both, line by line, with the difference. The inputs are those of “bill”, and the format json has both "
       "results as “bill” writes them."),
    "  " PROGRAM " scenario bill reform.json --date 2027-03-02 --specialite generaliste --secteur S1",
    hon_cli_scenario_bill,
  },
  {
    "scenario income", N_("FILE"),
    N_("Compute what a doctor keeps under the law in force and under a scenario"),
    N_("Tells both, line by line, with the difference. The inputs are those of “income”; a year that is not known yet "
       "is computed with the last known parameters, but for those that the scenario changes."),
    "  " PROGRAM " scenario income reform.json --year 2026 --secteur S1 --recettes 150000",
    hon_cli_scenario_income,
  },
  {
    "scenario profession", N_("FILE"),
    N_("Count what a scenario brings to the insurance, contracts, households and all doctors"),
    N_("Known of all doctors are what a ceiling on overruns, the tariff of the consultation with a general practitioner, the "
       "rate of reimbursement and the deduction bring. Each figure has three values, since what was published are means: "
       "the range is no forecast. The options suppose something else than was published. The formats json and csv also have "
       "the départements."),
    "  " PROGRAM " scenario profession reform.json\n"
    "  " PROGRAM " scenario profession reform.json --contracts 30 --format csv",
    hon_cli_scenario_profession,
  },
  {
    "datasets list", NULL,
    N_("List the datasets"),
    N_("Tells of each its version, the day until which it was checked, how many records it has "
       "and how many of them come from the reader’s own files."),
    "  " PROGRAM " datasets list\n"
    "  " PROGRAM " datasets list --format csv",
    hon_cli_list,
  },
  {
    "datasets validate", N_("FILE…"),
    N_("Check files before they are laid over the shipped datasets"),
    N_("Each file bears the name of the dataset whose records it replaces or adds to. The place of "
       "files that are right is the folder of own datasets."),
    "  " PROGRAM " datasets validate contributions.json taxation.json",
    hon_cli_validate,
  },
  {
    "datasets show", N_("ID"),
    N_("Show a dataset"),
    N_("The format json is the file as it is shipped, and what is shown without --format; the "
       "format text is what is in force, own files included."),
    "  " PROGRAM " datasets show contributions\n"
    "  " PROGRAM " datasets show contributions --format text",
    hon_cli_show,
  },
};

G_DEFINE_QUARK (hon-cli-error-quark, hon_cli_error)

static void
set_program (const char *command)
{
  g_autofree char *name = NULL;

  name = command != NULL ? g_strdup_printf ("%s %s", PROGRAM, command) : g_strdup (PROGRAM);
  g_set_prgname (name);
}

/* Takes the words of a command's name from the front of @arguments, behind the
 * program.
 */
static const HonCliCommand *
take_command (GStrv *arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (GStrv) words = g_strsplit (commands[i].name, " ", -1);
      guint n_words = g_strv_length (words);
      guint n_equal = 0;
      GStrvBuilder *rest;

      while (n_equal < n_words && g_strcmp0 ((*arguments)[n_equal + 1], words[n_equal]) == 0)
        n_equal++;
      if (n_equal < n_words)
        continue;

      rest = g_strv_builder_new ();
      g_strv_builder_add (rest, (*arguments)[0]);
      g_strv_builder_addv (rest, (const char **) *arguments + 1 + n_words);
      g_strfreev (*arguments);
      *arguments = g_strv_builder_unref_to_strv (rest);

      return &commands[i];
    }

  return NULL;
}

/* Whether @word begins the names of several commands. */
static gboolean
is_group (const char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_has_prefix (commands[i].name, word) && commands[i].name[length] == ' ')
      return TRUE;

  return FALSE;
}

/* Lists all commands, or those of a group. */
static void
append_commands (GString    *text,
                 const char *group)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (group == NULL || g_str_has_prefix (commands[i].name, group))
      g_string_append_printf (cells, "  %s\t%s\n", commands[i].name, _(commands[i].summary));
  hon_cli_append_table (text, cells->str, 2);
}

static void
append_statuses (GString *text)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  g_string_append_printf (cells, "  %d\t%s\n", STATUS_RIGHT, _("All went well."));
  g_string_append_printf (cells, "  %d\t%s\n", STATUS_INPUT,
                          _("What was given cannot be: the message names the option, the line or "
                            "the file."));
  g_string_append_printf (cells, "  %d\t%s\n", STATUS_USAGE,
                          _("The command line is not understood."));
  hon_cli_append_table (text, cells->str, 2);
}

/* The help of the program, or of a group of its commands. Headings end in a
 * colon and what is under them is indented: the manual page is made from it.
 */
static char *
dup_help (GOptionContext *context,
          const char     *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _("Commands:"));
  append_commands (text, group);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("“%s COMMAND --help” says more about a command."), PROGRAM);
  g_string_append_printf (text, "\n\n%s\n", _("Exit status:"));
  append_statuses (text);
  g_string_append_printf (text, "\n%s\n  %s  %s", _("Files:"), OVERLAY,
                          _("Own datasets, laid over the shipped ones record by record."));
  g_option_context_set_description (context, text->str);

  return g_option_context_get_help (context, TRUE, NULL);
}

/* Handles a command line that begins with no command. */
static gboolean
run_alone (GStrv          *arguments,
           GOutputStream  *output,
           GError        **error)
{
  gboolean help = FALSE;
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help,
      N_("Show this help"), NULL },
    { "version", 'V', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &version,
      N_("Show the version"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND …"));
  g_autofree char *group = NULL;
  g_autofree char *text = NULL;

  if ((*arguments)[1] != NULL && is_group ((*arguments)[1]))
    {
      group = g_strconcat ((*arguments)[1], " ", NULL);
      if ((*arguments)[2] == NULL)
        {
          g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                       /* Translators: %s is a word of the command line. */
                       _("“%s” is followed by what to do"), (*arguments)[1]);
          return FALSE;
        }
    }

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, group == NULL);
  g_option_context_set_summary (context,
                                _("Tells what a French doctor keeps of fees, sector by sector."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, error))
    return FALSE;

  if (version)
    text = g_strdup_printf ("%s %s\n", PROGRAM, PACKAGE_VERSION);
  else if (help || (*arguments)[1] == NULL)
    text = dup_help (context, group);
  else
    {
      g_autofree char *words = g_strjoinv (" ", *arguments + 1);
      g_autofree char *given = g_utf8_make_valid (words, -1);

      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE, _("there is no command “%s”"), given);
      return FALSE;
    }

  return hon_cli_write_text (output, text, error);
}

static gboolean
run (GStrv          *arguments,
     GOutputStream  *output,
     GError        **error)
{
  const HonCliCommand *command = take_command (arguments);

  if (command == NULL)
    return run_alone (arguments, output, error);

  set_program (command->name);

  return command->run (command, arguments, output, error);
}

/* Says what is wrong, after the name of the program. */
static void
complain (const char *message)
{
  g_autofree char *plain = hon_plain_dup_text (message);

  g_printerr ("%s: %s\n", g_get_prgname (), plain);
}

static int
report (const GError *error)
{
  complain (error->message);

  if (error->domain == G_OPTION_ERROR ||
      g_error_matches (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE))
    {
      g_printerr (_("Try “%s --help”."), g_get_prgname ());
      g_printerr ("\n");
      return STATUS_USAGE;
    }

  return STATUS_INPUT;
}

/* Tells that the output failed, whatever the stream says about it. */
static void
set_output_error (GError       **error,
                  const GError  *reason)
{
  g_set_error (error, G_IO_ERROR, reason->code,
               /* Translators: %s is the reason, such as “No space left on device”. */
               _("the output cannot be written: %s"), reason->message);
}

static GOutputStream *
open_output (void)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return g_buffered_output_stream_new_sized (stream, BUFFER_SIZE);
}

static guint
get_display_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *text,
               guint    n)
{
  g_string_append_printf (text, "%*s", (int) n, "");
}

/* What the help of a command says before its options. */
static char *
dup_summary (const HonCliCommand *command,
             HonCliInputs        *inputs,
             const GOptionEntry  *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean has_batch = FALSE;

  for (guint i = 0; entries[i].long_name != NULL; i++)
    has_batch |= g_str_equal (entries[i].long_name, "batch");

  g_string_append_printf (text, "%s.\n\n%s", _(command->summary), _(command->details));
  if (inputs != NULL)
    hon_cli_inputs_describe (inputs, has_batch, text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Parses the options of a command, those of its inputs first, and shows its help when that is asked
 * for; @is_done says that nothing else is.
 */
gboolean
hon_cli_parse (const HonCliCommand  *command,
               HonCliInputs         *inputs,
               const GOptionEntry   *entries,
               GStrv                *arguments,
               GOutputStream        *output,
               gboolean             *is_done,
               GError              **error)
{
  const char *parameters = command->parameters != NULL ? _(command->parameters) : NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *summary = dup_summary (command, inputs, entries);
  g_autofree char *description = NULL;
  g_autofree char *help_text = NULL;
  gboolean help = FALSE;
  const GOptionEntry common_entries[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help,
      N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  *is_done = FALSE;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  if (inputs != NULL)
    hon_cli_inputs_add (inputs, context);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common_entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, error))
    return FALSE;

  if (help)
    {
      description = g_strdup_printf ("%s\n%s", _("Examples:"), command->examples);
      g_option_context_set_description (context, description);
      help_text = g_option_context_get_help (context, TRUE, NULL);
      *is_done = TRUE;
      return hon_cli_write_text (output, help_text, error);
    }

  if (command->parameters == NULL && (*arguments)[1] != NULL)
    {
      g_autofree char *given = g_utf8_make_valid ((*arguments)[1], -1);

      g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
                   _("“%s” belongs to no option"), given);
      return FALSE;
    }

  return TRUE;
}

/* Reads the name of a format; @format stays as it is when @text is NULL. */
gboolean
hon_cli_read_format (const char    *text,
                     HonCliFormat  *format,
                     GError       **error)
{
  static const char * const names[] = {
    [HON_CLI_FORMAT_TEXT] = "text",
    [HON_CLI_FORMAT_JSON] = "json",
    [HON_CLI_FORMAT_CSV] = "csv",
  };
  g_autofree char *given = NULL;

  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], text))
      {
        *format = i;
        return TRUE;
      }

  given = g_utf8_make_valid (text, -1);
  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
               /* Translators: %s is what was given; text, json and csv stay. */
               _("--format: “%s” is none of text, json and csv"), given);

  return FALSE;
}

/* Fails when an option was given what is no text; @text is NULL when it was not given. */
gboolean
hon_cli_check_text (const char  *option,
                    const char  *text,
                    GError     **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;

  g_set_error (error, HON_CLI_ERROR, HON_CLI_ERROR_USAGE,
               /* Translators: %s is an option. */
               _("--%s: what was given is not text"), option);

  return FALSE;
}

/* Loads the facts, as @scenario changes them if there is one; what is wrong in the folder of own datasets
 * is told, unless it has been, and the shipped data stay in force.
 */
HonCatalogue *
hon_cli_load_scenario (HonScenario  *scenario,
                       gboolean      is_told,
                       GError      **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "honoraires", "datasets", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (HonCatalogue) catalogue = hon_catalogue_new_scenario (folder, scenario);
  const char * const *problems;

  if (!hon_catalogue_load (catalogue, NULL, error))
    return NULL;

  problems = hon_catalogue_get_problems (catalogue);
  for (guint i = 0; !is_told && problems[i] != NULL; i++)
    {
      /* Translators: %s is what is wrong. */
      g_autofree char *warning = g_strdup_printf (_("warning: %s"), problems[i]);

      complain (warning);
    }

  return g_steal_pointer (&catalogue);
}

/* The same of a file; NULL for the law in force. */
HonCatalogue *
hon_cli_load_catalogue (const char  *path,
                        GError     **error)
{
  g_autoptr (HonScenario) scenario = NULL;

  if (path != NULL)
    {
      scenario = hon_cli_read_scenario (path, error);
      if (scenario == NULL)
        return NULL;
    }

  return hon_cli_load_scenario (scenario, FALSE, error);
}

/* The same of what the option --scenario was given. */
HonCatalogue *
hon_cli_load_under (const char  *path,
                    GError     **error)
{
  HonCatalogue *catalogue = hon_cli_load_catalogue (path, error);

  if (catalogue == NULL && path != NULL)
    g_prefix_error_literal (error, "--scenario: ");

  return catalogue;
}

/* Writes bytes as they are. */
gboolean
hon_cli_write (GOutputStream  *output,
               const char     *text,
               GError        **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_output_stream_write_all (output, text, strlen (text), NULL, NULL, &reason))
    return TRUE;

  set_output_error (error, reason);

  return FALSE;
}

/* Writes for people, in the encoding of their terminal, and nothing that it takes for an order. */
gboolean
hon_cli_write_text (GOutputStream  *output,
                    const char     *text,
                    GError        **error)
{
  g_autofree char *plain = hon_plain_dup_text (text);
  g_autofree char *encoding = NULL;
  g_autofree char *converted = NULL;
  const char *charset;

  if (g_get_console_charset (&charset))
    return hon_cli_write (output, plain, error);

  encoding = g_strconcat (charset, "//TRANSLIT", NULL);
  converted = g_convert_with_fallback (plain, -1, encoding, "UTF-8", "?", NULL, NULL, error);

  return converted != NULL && hon_cli_write (output, converted, error);
}

/* Hands on what was written so far. */
gboolean
hon_cli_flush (GOutputStream  *output,
               GError        **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_output_stream_flush (output, NULL, &reason))
    return TRUE;

  set_output_error (error, reason);

  return FALSE;
}

/* Appends a table, given as cells between tabs in lines. The first @n_left
 * columns stand on the left of their place, the others, of figures, on the right.
 */
void
hon_cli_append_table (GString    *text,
                      const char *cells,
                      guint       n_left)
{
  g_auto (GStrv) lines = g_strsplit (cells, "\n", -1);
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      guint n = g_strv_length (fields);

      if (widths->len < n)
        g_array_set_size (widths, n);
      for (guint j = 0; j < n; j++)
        {
          guint *width = &g_array_index (widths, guint, j);

          *width = MAX (*width, get_display_width (fields[j]));
        }
    }

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      guint gap = 0;

      for (guint j = 0; fields[j] != NULL; j++)
        {
          guint padding = g_array_index (widths, guint, j) - get_display_width (fields[j]);

          /* Spaces wait for something to follow, so that no line ends in one. */
          if (j >= n_left)
            gap += padding;
          if (*fields[j] != '\0')
            {
              append_spaces (text, gap);
              g_string_append (text, fields[j]);
              gap = 0;
            }
          if (j < n_left)
            gap += padding;
          gap += 2;
        }
      g_string_append_c (text, '\n');
    }
}

/* Lays out a table for a terminal, under its title. */
void
hon_cli_append_titled_table (GString    *text,
                             const char *title,
                             HonTable   *table)
{
  g_autofree char *cells = hon_table_to_text (table, 1);

  g_string_append_printf (text, "%s\n\n", title);
  hon_cli_append_table (text, cells, 1);
}

/* Writes remarks, one a line. */
void
hon_cli_append_remarks (GString    *text,
                        GListModel *remarks)
{
  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (HonRemark) remark = g_list_model_get_item (remarks, i);

      /* Translators: the title of a remark, and what it says. */
      g_string_append_printf (text, _("%1$s: %2$s"), hon_remark_get_title (remark), hon_remark_get_text (remark));
      g_string_append_c (text, '\n');
    }
}

/* Says above an answer that it rests on figures that are not published, if it does. */
char *
hon_cli_mark_text (const char *text,
                   HonCredits *credits)
{
  g_autofree char *notice = hon_credits_dup_notice (credits);

  return notice != NULL ? g_strconcat (notice, "\n\n", text, NULL) : g_strdup (text);
}

/* The same in the object that ends @json. */
void
hon_cli_mark_json (GString    *json,
                   HonCredits *credits)
{
  g_autofree char *origins = hon_credits_dup_origins (credits);
  GListModel *sources = hon_credits_get_sources (credits);
  HonJsonWriter writer;

  g_return_if_fail (g_str_has_suffix (json->str, "}"));

  if (origins == NULL)
    return;
  g_string_truncate (json, json->len - 1);
  g_string_append (json, ",\"" HON_TABLE_ORIGIN "\":");
  hon_json_writer_init (&writer, json, FALSE);
  hon_json_writer_begin_array (&writer);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      if (hon_source_get_origin (source) != NULL)
        hon_json_writer_add_string (&writer, hon_source_get_cited_id (source));
    }
  hon_json_writer_end_array (&writer);
  g_string_append_c (json, '}');
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) close_error = NULL;
  int status = STATUS_RIGHT;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  set_program (NULL);

  /* A closed pipe is an error like a full disk. */
  signal (SIGPIPE, SIG_IGN);

  output = open_output ();
  if (!run (&arguments, output, &error))
    status = report (error);

  /* The last of the output is written only now, after errors too: a batch has
   * them and goes on.
   */
  if (!g_output_stream_close (output, NULL, &close_error) &&
      (error == NULL || error->domain != G_IO_ERROR))
    {
      g_autoptr (GError) output_error = NULL;

      set_output_error (&output_error, close_error);
      status = report (output_error);
    }

  return status;
}
