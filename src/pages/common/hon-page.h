/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-catalogue.h"
#include "hon-dossier-item.h"
#include "hon-explanation.h"
#include "hon-input.h"
#include "hon-place.h"
#include "hon-reader.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HON_TYPE_PAGE (hon_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (HonPage, hon_page, HON, PAGE, AdwNavigationPage)

/**
 * HonPageClass:
 * @catalogue_changed: fills what is chosen from the datasets; called when they are loaded, and
 *   whenever they have changed since
 * @update: shows the results of the inputs, before the next frame; only called once the datasets
 *   are loaded
 * @reset: puts the inputs back, and offers to undo that; called by the action `page.reset`
 * @restore: makes the inputs as they were before what hon_page_offer_undo() was called for
 * @take: makes what another page knows the situation of the reader, and offers to undo that
 * @open: shows what is at a place of the page, which is on show; only called once the datasets are
 *   loaded
 * @flush: writes what waits to be written; called before the window closes
 * @keeping_changed: whether inputs are kept has changed; for what hon_page_keep() does not cover
 * @export_action: (nullable): the detailed name of the action that exports the page as a whole; where there is none,
 *   exporting means its first chart, or else its first table
 * @is_personal: whether its figures rest on what is entered, so that a dossier must say so
 * @rests_on_scenario: whether its figures rest on a scenario, whatever the datasets are
 * @make_credits: (transfer full) (nullable): tells what the figures of a widget of the page rest on
 * @make_result: (transfer full) (nullable): makes its answer an item of a dossier; for the action
 *   `page.add-result`
 * @explain: (transfer full) (nullable): tells of a line of the datasets, with the figures of the page; for the
 *   action `page.explain`
 *
 * What a page implements; all of it is optional.
 */
struct _HonPageClass
{
  AdwNavigationPageClass parent_class;

  void (* catalogue_changed) (HonPage *self);
  void (* update)            (HonPage *self);
  void (* reset)             (HonPage *self);
  void (* restore)           (HonPage *self,
                              gpointer before);
  void (* take)              (HonPage  *self,
                              GVariant *situation);
  void (* open)              (HonPage  *self,
                              HonPlace *place);
  gboolean (* flush)         (HonPage  *self,
                              GError  **error);
  void (* keeping_changed)   (HonPage *self);

  const char       *export_action;
  gboolean          is_personal;
  gboolean          rests_on_scenario;
  HonCredits     * (* make_credits) (HonPage   *self,
                                     GtkWidget *widget);
  HonDossierItem * (* make_result)  (HonPage   *self);
  HonExplanation * (* explain)      (HonPage    *self,
                                     const char *line);
};

gboolean      hon_page_flush         (HonPage        *self,
                                      GError        **error);
HonCatalogue *hon_page_get_catalogue (HonPage        *self);
GSettings    *hon_page_get_inputs    (HonPage        *self);
HonReader    *hon_page_get_reader    (HonPage        *self);
gboolean      hon_page_is_keeping    (HonPage        *self);
void          hon_page_keep          (HonPage        *self,
                                      const char     *key,
                                      gpointer        object,
                                      const char     *property);
void          hon_page_keep_input    (HonPage        *self,
                                      HonInput       *input);
void          hon_page_watch         (HonPage        *self,
                                      gpointer        inputs);
void          hon_page_queue_update  (HonPage        *self);
void          hon_page_set_stale     (HonPage        *self,
                                      gboolean        stale);
void          hon_page_announce      (HonPage        *self,
                                      const char     *answer);
void          hon_page_offer_undo    (HonPage        *self,
                                      const char     *text,
                                      gpointer        before,
                                      GDestroyNotify  destroy);
void          hon_page_offer_reader_undo (HonPage    *self,
                                      const char     *text,
                                      HonReader      *before);
gboolean      hon_page_undo_reader   (HonPage        *self);
void          hon_page_withdraw_undo (HonPage        *self);
void          hon_page_take          (HonPage        *self,
                                      GVariant       *situation);
void          hon_page_open          (HonPage        *self,
                                      HonPlace       *place);
gboolean      hon_page_is_personal   (HonPage        *self);
HonCredits   *hon_page_make_credits  (HonPage        *self,
                                      GtkWidget      *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
