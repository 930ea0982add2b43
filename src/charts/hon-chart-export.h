/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hon-chart-edition.h"
#include "hon-chart.h"
#include "hon-csv.h"

G_BEGIN_DECLS

#define HON_CHART_EXPORT_ERROR (hon_chart_export_error_quark ())

/**
 * HonChartExportError:
 * @HON_CHART_EXPORT_ERROR_DRAWING: the picture could not be drawn
 *
 * Errors of exporting a chart, in addition to those of GIO.
 */
typedef enum
{
  HON_CHART_EXPORT_ERROR_DRAWING = 1,
} HonChartExportError;

/**
 * HonChartExportFormat:
 * @HON_CHART_EXPORT_PNG: a picture, with two pixels for each of the page
 * @HON_CHART_EXPORT_SVG: a drawing
 * @HON_CHART_EXPORT_PDF: a document with selectable text
 * @HON_CHART_EXPORT_CSV: the figures, for a spreadsheet
 *
 * The kinds of files that a chart can be exported to.
 */
typedef enum
{
  HON_CHART_EXPORT_PNG,
  HON_CHART_EXPORT_SVG,
  HON_CHART_EXPORT_PDF,
  HON_CHART_EXPORT_CSV,
} HonChartExportFormat;

#define HON_CHART_N_EXPORT_FORMATS 4

GQuark             hon_chart_export_error_quark         (void);
gboolean           hon_chart_export_format_from_string  (const char            *extension,
                                                         HonChartExportFormat  *format);
char              *hon_chart_export_dup_name            (HonChart              *chart,
                                                         const HonChartEdition *edition,
                                                         HonChartExportFormat   format)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char              *hon_chart_export_to_text             (HonChart              *chart)
                                                         G_GNUC_WARN_UNUSED_RESULT;
GdkTexture        *hon_chart_export_to_texture          (HonChart              *chart,
                                                         const HonChartEdition *edition,
                                                         GError               **error)
                                                         G_GNUC_WARN_UNUSED_RESULT;
void               hon_chart_export_write_async         (HonChart              *chart,
                                                         const HonChartEdition *edition,
                                                         HonChartExportFormat   format,
                                                         HonCsvDialect          dialect,
                                                         GFile                 *file,
                                                         GCancellable          *cancellable,
                                                         GAsyncReadyCallback    callback,
                                                         gpointer               user_data);
gboolean           hon_chart_export_write_finish        (GAsyncResult          *result,
                                                         GError               **error);
GtkPrintOperation *hon_chart_export_new_print_operation (HonChart              *chart)
                                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
