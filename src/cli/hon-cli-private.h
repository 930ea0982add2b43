/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-credits.h"
#include "hon-explanation.h"
#include "hon-input.h"
#include "hon-table.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HON_CLI_ERROR (hon_cli_error_quark ())

/**
 * HonCliError:
 * @HON_CLI_ERROR_INPUT: what was given cannot be: exit status 1
 * @HON_CLI_ERROR_USAGE: the command line is not one of ours: exit status 2, as
 *   for every error in the `G_OPTION_ERROR` domain
 *
 * Errors of the program itself; those of other domains are bad input as well.
 */
typedef enum
{
  HON_CLI_ERROR_INPUT = 1,
  HON_CLI_ERROR_USAGE,
} HonCliError;

/**
 * HonCliFormat:
 * @HON_CLI_FORMAT_TEXT: aligned, as the locale has it, for people
 * @HON_CLI_FORMAT_JSON: the same in every locale
 * @HON_CLI_FORMAT_CSV: the same in every locale, after RFC 4180
 *
 * How results are written.
 */
typedef enum
{
  HON_CLI_FORMAT_TEXT,
  HON_CLI_FORMAT_JSON,
  HON_CLI_FORMAT_CSV,
} HonCliFormat;

typedef struct _HonCliCommand HonCliCommand;
typedef struct _HonCliInputs HonCliInputs;

/* Runs a command: @arguments is the program, then what follows the command's
 * name. Results go to @output alone, so that main() notices when they cannot be
 * written.
 */
typedef gboolean (*HonCliFunc) (const HonCliCommand  *command,
                                GStrv                *arguments,
                                GOutputStream        *output,
                                GError              **error);

/* Computes one line of a batch: @line is what stands there, the result is
 * appended to @result as one line of JSON.
 */
typedef gboolean (*HonCliBatchFunc) (JsonNode  *line,
                                     GString   *result,
                                     gpointer   user_data,
                                     GError   **error);

/* Takes the line with @number of a file, without its end. @problem says why it cannot be read, if
 * it cannot.
 */
typedef gboolean (*HonCliLineFunc) (const char  *line,
                                    const char  *problem,
                                    guint        number,
                                    gpointer     user_data,
                                    GError     **error);

/* How a command answers: an object is computed of inputs, and told.
 *
 * All texts are translatable. What is said of an option that it has beside the common ones may be
 * missing.
 */
typedef struct
{
  GType            (*get_input_type) (void);
  const char        *explain_summary;
  const char        *explain_parameter;
  const char        *batch_summary;
  const char        *batch_alone;      /* why a batch has no other options */
  gboolean         (*is_extra_given) (gpointer         extra);
  void             (*prepare)        (gpointer         extra,
                                      HonCliInputs    *inputs);
  gboolean         (*check)          (gpointer         extra,
                                      gboolean         is_explained,
                                      HonCliFormat     format,
                                      GError         **error);
  /* (nullable): what a law makes of what was entered, where it is computed under several */
  gpointer         (*adapt)          (HonCatalogue    *catalogue,
                                      gpointer         input);
  gpointer         (*compute)        (HonCatalogue    *catalogue,
                                      gpointer         input,
                                      GError         **error);
  gboolean         (*compute_line)   (HonCatalogue    *catalogue,
                                      gpointer         input,
                                      GString         *json,
                                      GError         **error);
  HonExplanation  *(*explain)        (gpointer         answer,
                                      const char      *id);
  char            *(*dup_no_figure)  (gpointer         answer,
                                      const char      *id);
  HonCredits      *(*make_credits)   (gpointer         answer);
  char            *(*dup_text)       (gpointer         answer,
                                      gpointer         extra);
  HonTable        *(*get_table)      (gpointer         answer);
  char            *(*dup_note)       (gpointer         answer);
  guint              label_column;     /* of the table */
  guint              figure_column;
  void             (*append_json)    (gpointer         answer,
                                      gpointer         extra,
                                      GString         *json);
  char            *(*dup_csv)        (gpointer         answer,
                                      gpointer         extra);
} HonCliAnswer;

struct _HonCliCommand
{
  const char *name;        /* one word or two */
  const char *parameters;  /* (nullable): what follows the options, translatable */
  const char *summary;     /* what it does, in one line, translatable */
  const char *details;     /* what else there is to know, translatable */
  const char *examples;    /* indented, one a line */
  HonCliFunc  run;
};

GQuark        hon_cli_error_quark    (void);
gboolean      hon_cli_parse          (const HonCliCommand  *command,
                                      HonCliInputs         *inputs,
                                      const GOptionEntry   *entries,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      gboolean             *is_done,
                                      GError              **error);
gboolean      hon_cli_read_format    (const char           *text,
                                      HonCliFormat         *format,
                                      GError              **error);
gboolean      hon_cli_check_text     (const char           *option,
                                      const char           *text,
                                      GError              **error);
HonCatalogue *hon_cli_load_catalogue (const char           *scenario,
                                      GError              **error);
HonCatalogue *hon_cli_load_under     (const char           *path,
                                      GError              **error);
HonCatalogue *hon_cli_load_scenario  (HonScenario          *scenario,
                                      gboolean              is_told,
                                      GError              **error);
HonScenario  *hon_cli_read_scenario  (const char           *path,
                                      GError              **error);
gboolean      hon_cli_write          (GOutputStream        *output,
                                      const char           *text,
                                      GError              **error);
gboolean      hon_cli_write_text     (GOutputStream        *output,
                                      const char           *text,
                                      GError              **error);
gboolean      hon_cli_flush          (GOutputStream        *output,
                                      GError              **error);
void          hon_cli_append_table   (GString              *text,
                                      const char           *cells,
                                      guint                 n_left);
void          hon_cli_append_remarks (GString              *text,
                                      GListModel           *remarks);
void          hon_cli_append_titled_table (GString         *text,
                                      const char           *title,
                                      HonTable             *table);

char         *hon_cli_mark_text      (const char           *text,
                                      HonCredits           *credits) G_GNUC_WARN_UNUSED_RESULT;
void          hon_cli_mark_json      (GString              *json,
                                      HonCredits           *credits);
char         *hon_cli_dup_input_name (const char           *path) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *hon_cli_load           (const char           *path,
                                      gsize                 max_size,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      hon_cli_read_lines     (const char           *path,
                                      GOutputStream        *output,
                                      HonCliLineFunc        func,
                                      gpointer              user_data,
                                      GError              **error);
JsonNode     *hon_cli_parse_line     (const char           *line,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      hon_cli_is_blank       (const char           *line);
char         *hon_cli_dup_reason     (const GError         *reason) G_GNUC_WARN_UNUSED_RESULT;

HonCliInputs *hon_cli_inputs_new     (GType                 type) G_GNUC_WARN_UNUSED_RESULT;
void          hon_cli_inputs_free    (HonCliInputs         *self);
void          hon_cli_inputs_add     (HonCliInputs         *self,
                                      GOptionContext       *context);
void          hon_cli_inputs_describe (HonCliInputs        *self,
                                      gboolean              has_batch,
                                      GString              *text);
gboolean      hon_cli_inputs_are_given (HonCliInputs       *self);
void          hon_cli_inputs_set_default (HonCliInputs     *self,
                                      const char           *name,
                                      const char           *text);
gboolean      hon_cli_inputs_check   (HonCliInputs         *self,
                                      GError              **error);
gpointer      hon_cli_inputs_read    (HonCliInputs         *self,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          hon_cli_inputs_set_error (GError            **error,
                                      const GError         *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HonCliInputs, hon_cli_inputs_free)

gboolean      hon_cli_answer         (const HonCliCommand  *command,
                                      const HonCliAnswer   *kind,
                                      const GOptionEntry   *entry,
                                      gpointer              extra,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_beside         (const HonCliCommand  *command,
                                      const HonCliAnswer   *kind,
                                      gpointer              extra,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
char         *hon_cli_dup_no_line    (const char           *id,
                                      HonTable             *table) G_GNUC_WARN_UNUSED_RESULT;

gboolean      hon_cli_figures        (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_income         (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_years          (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_compare        (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_batch          (const char           *path,
                                      HonCliBatchFunc       func,
                                      gpointer              user_data,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_bill           (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_household      (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_validate (const HonCliCommand *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_diff (const HonCliCommand *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_set   (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_bill (const HonCliCommand *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_income (const HonCliCommand *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_scenario_profession (const HonCliCommand *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
const char   *hon_cli_scenario_take_path (GStrv            *arguments,
                                      GError              **error);
char         *hon_cli_scenario_dup_title (HonScenario      *scenario,
                                      HonCredits           *law) G_GNUC_WARN_UNUSED_RESULT;
gboolean      hon_cli_sectors        (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_list           (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_validate       (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_show           (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_acts           (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);
gboolean      hon_cli_tariffs        (const HonCliCommand  *command,
                                      GStrv                *arguments,
                                      GOutputStream        *output,
                                      GError              **error);

G_END_DECLS
