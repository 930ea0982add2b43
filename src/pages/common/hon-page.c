/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-page.h"

#include "hon-announcer.h"
#include "hon-dossier-send.h"
#include "hon-explanation-dialog.h"
#include "hon-heading.h"
#include "hon-input-rows.h"
#include "hon-keeper.h"
#include "hon-kept-reader.h"
#include "hon-terms.h"
#include "hon-toast.h"

#include <glib/gi18n.h>

/* How long what was done can be taken back with the pointer. */
#define UNDO_SECONDS 20

/**
 * HonPage:
 *
 * What all pages of the window have in common: where their facts come from, inputs that come back
 * at the next start, results that follow the inputs, and an offer to undo what was done last.
 *
 * A page is an object of a class derived from this one, with a template whose `tag` is the name of
 * the page and of the settings that its inputs are kept in. The methods of [struct@PageClass] are
 * all that it must implement.
 *
 * ## Actions
 *
 * - `page.reset`: puts the inputs back; can be undone.
 * - `page.add-result`: puts the answer into the dossier.
 * - `page.enter`: goes to the row of an input, named as the input is.
 * - `page.export`: exports what the page shows; Ctrl+E and Ctrl+S.
 * - `page.explain`: opens the explanation of a line of the datasets, named by its id.
 * - `page.undo`: takes back what was done last, until something else is changed; Ctrl+Z.
 *
 * ## Accessibility
 *
 * The answer is announced, politely, once the inputs have come to rest; never one that is not of
 * the inputs on show.
 */

typedef struct
{
  HonCatalogue   *catalogue;      /* (owned) */
  GSettings      *settings;       /* (owned) */
  GSettings      *inputs;         /* (nullable) (owned): where inputs are kept */
  HonKeeper      *keeper;         /* (owned) */
  HonReader      *reader;         /* (nullable) (owned): shared with other pages; made here where none was given */
  AdwToast       *toast;          /* (nullable) (owned): while there is something to undo */
  gpointer        before;         /* (nullable) (owned): how it was before */
  GDestroyNotify  destroy;        /* frees it */
  AdwBanner      *origin_banner;  /* (nullable): what the figures rest on that is not published */
  guint           update_id;      /* idle */
  gboolean        is_reader_undo; /* that is of the situation that pages share */
  gboolean        is_stale;
} HonPagePrivate;

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_SETTINGS,
  PROP_READER,
  PROP_STALE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HonPage, hon_page, ADW_TYPE_NAVIGATION_PAGE)

static HonPagePrivate *
get_private (HonPage *self)
{
  return hon_page_get_instance_private (self);
}

static void
keeping_changed_cb (HonPage *self)
{
  if (HON_PAGE_GET_CLASS (self)->keeping_changed != NULL)
    HON_PAGE_GET_CLASS (self)->keeping_changed (self);
}

/* The banner that says what the figures rest on that is not published; it is made where there is such a thing. */
static AdwBanner *
get_origin_banner (HonPage *self)
{
  HonPagePrivate *priv = get_private (self);
  GtkWidget *child = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self));

  if (priv->origin_banner == NULL && ADW_IS_TOOLBAR_VIEW (child))
    {
      priv->origin_banner = ADW_BANNER (adw_banner_new (""));
      adw_banner_set_use_markup (priv->origin_banner, FALSE);
      adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (child), GTK_WIDGET (priv->origin_banner));
    }

  return priv->origin_banner;
}

/* Says above the figures of the page that they rest on what is not published, where they do. */
static void
show_origins (HonPage *self)
{
  HonPagePrivate *priv = get_private (self);
  g_autoptr (HonCredits) credits = NULL;
  g_autofree char *notice = NULL;

  if (hon_catalogue_is_loaded (priv->catalogue) &&
      (hon_catalogue_has_own (priv->catalogue) || HON_PAGE_GET_CLASS (self)->rests_on_scenario))
    credits = hon_page_make_credits (self, GTK_WIDGET (self));
  if (credits != NULL)
    notice = hon_credits_dup_notice (credits);
  if (notice != NULL && get_origin_banner (self) != NULL)
    adw_banner_set_title (priv->origin_banner, notice);
  if (priv->origin_banner != NULL)
    adw_banner_set_revealed (priv->origin_banner, notice != NULL);
}

static void
update (HonPage *self)
{
  g_clear_handle_id (&get_private (self)->update_id, g_source_remove);
  if (HON_PAGE_GET_CLASS (self)->update != NULL)
    HON_PAGE_GET_CLASS (self)->update (self);
  show_origins (self);
}

/* At once: what waits for the datasets to come up is to come up with its results. */
static void
catalogue_changed_cb (HonPage *self)
{
  if (HON_PAGE_GET_CLASS (self)->catalogue_changed != NULL)
    HON_PAGE_GET_CLASS (self)->catalogue_changed (self);
  hon_terms_mark (GTK_WIDGET (self));
  update (self);
}

static void
inputs_changed_cb (HonPage *self)
{
  hon_page_withdraw_undo (self);
  hon_page_queue_update (self);
}

static gboolean
update_cb (gpointer user_data)
{
  get_private (HON_PAGE (user_data))->update_id = 0;
  update (HON_PAGE (user_data));

  return G_SOURCE_REMOVE;
}

static void
drop_before (HonPage *self)
{
  HonPagePrivate *priv = get_private (self);

  if (priv->before != NULL)
    priv->destroy (priv->before);
  priv->before = NULL;
}

static void
undo (HonPage *self)
{
  HonPagePrivate *priv = get_private (self);
  gpointer before = g_steal_pointer (&priv->before);

  if (before == NULL)
    return;

  hon_page_withdraw_undo (self);
  HON_PAGE_GET_CLASS (self)->restore (self, before);
  priv->destroy (before);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  undo (HON_PAGE (widget));
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HON_PAGE_GET_CLASS (widget)->reset (HON_PAGE (widget));
}

static void
explain_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HonPage *self = HON_PAGE (widget);
  HonPageClass *klass = HON_PAGE_GET_CLASS (self);
  g_autoptr (HonExplanation) explanation = NULL;

  if (klass->explain != NULL)
    explanation = klass->explain (self, g_variant_get_string (parameter, NULL));
  if (explanation != NULL)
    adw_dialog_present (hon_explanation_dialog_new (explanation), widget);
}

static void
enter_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  hon_input_rows_reveal (widget, name);
  gtk_widget_grab_focus (hon_input_rows_get (widget, name));
}

static void
add_result_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  HonPage *self = HON_PAGE (widget);
  g_autoptr (HonDossierItem) item = HON_PAGE_GET_CLASS (self)->make_result (self);
  g_autoptr (HonCredits) credits = NULL;

  if (item == NULL)
    return;

  credits = hon_page_make_credits (self, widget);
  if (credits != NULL)
    hon_dossier_item_add_credits (item, credits);
  hon_dossier_send (widget, item);
}

/* Does what a shown part of a page has as an action, for the first part that has it. */
static gboolean
activate_part (GtkWidget  *widget,
               const char *action_name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) &&
        (gtk_widget_activate_action_variant (child, action_name, NULL) || activate_part (child, action_name)))
      return TRUE;

  return FALSE;
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *detailed_name = HON_PAGE_GET_CLASS (widget)->export_action;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  gboolean is_done;

  if (detailed_name == NULL)
    is_done = activate_part (widget, "chart.publish") || activate_part (widget, "table.export");
  else
    is_done = g_action_parse_detailed_name (detailed_name, &name, &target, NULL) &&
              gtk_widget_activate_action_variant (widget, name, target);
  if (!is_done)
    gtk_widget_error_bell (widget);
}

static void
hon_page_constructed (GObject *object)
{
  HonPage *self = HON_PAGE (object);
  HonPagePrivate *priv = get_private (self);

  G_OBJECT_CLASS (hon_page_parent_class)->constructed (object);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reset", HON_PAGE_GET_CLASS (self)->reset != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-result", HON_PAGE_GET_CLASS (self)->make_result != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.undo", FALSE);
  hon_keeper_start (priv->keeper, priv->settings, adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (self)));
  g_signal_connect_object (priv->settings, "changed::remember-inputs", G_CALLBACK (keeping_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->catalogue, "changed", G_CALLBACK (catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (hon_catalogue_is_loaded (priv->catalogue))
    catalogue_changed_cb (self);
  hon_heading_mark (GTK_WIDGET (self));
}

static void
hon_page_root (GtkWidget *widget)
{
  /* Its rows look for the terms as soon as they are in the window too. */
  hon_terms_offer (GTK_WIDGET (gtk_widget_get_root (widget)), get_private (HON_PAGE (widget))->catalogue);

  GTK_WIDGET_CLASS (hon_page_parent_class)->root (widget);
}

/* What stands in a layout is in the page only once the layout is chosen. */
static void
hon_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hon_page_parent_class)->map (widget);

  hon_terms_mark (widget);
}

static void
hon_page_dispose (GObject *object)
{
  HonPagePrivate *priv = get_private (HON_PAGE (object));

  g_clear_handle_id (&priv->update_id, g_source_remove);
  drop_before (HON_PAGE (object));
  g_clear_object (&priv->toast);
  g_clear_pointer (&priv->keeper, hon_keeper_free);
  g_clear_object (&priv->reader);
  g_clear_object (&priv->inputs);
  g_clear_object (&priv->settings);
  g_clear_object (&priv->catalogue);

  G_OBJECT_CLASS (hon_page_parent_class)->dispose (object);
}

static void
hon_page_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  HonPagePrivate *priv = get_private (HON_PAGE (object));

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, priv->catalogue);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, priv->settings);
      break;

    case PROP_READER:
      g_value_set_object (value, priv->reader);
      break;

    case PROP_STALE:
      g_value_set_boolean (value, priv->is_stale);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_page_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  HonPagePrivate *priv = get_private (HON_PAGE (object));

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      priv->catalogue = g_value_dup_object (value);
      break;

    case PROP_SETTINGS:
      priv->settings = g_value_dup_object (value);
      break;

    case PROP_READER:
      priv->reader = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_page_class_init (HonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hon_page_constructed;
  object_class->dispose = hon_page_dispose;
  object_class->get_property = hon_page_get_property;
  object_class->set_property = hon_page_set_property;
  widget_class->map = hon_page_map;
  widget_class->root = hon_page_root;

  /**
   * HonPage:catalogue:
   *
   * The facts; results come once it is loaded.
   */
  props[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, HON_TYPE_CATALOGUE,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPage:settings:
   *
   * The settings of the application: what is kept between starts, and whether inputs are.
   */
  props[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPage:reader:
   *
   * The situation that it shares with other pages.
   */
  props[PROP_READER] =
    g_param_spec_object ("reader", NULL, NULL, HON_TYPE_READER,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  /**
   * HonPage:stale:
   *
   * Whether the results on show are not those of the inputs on show.
   */
  props[PROP_STALE] =
    g_param_spec_boolean ("stale", NULL, NULL, FALSE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "page.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "page.add-result", NULL, add_result_action);
  gtk_widget_class_install_action (widget_class, "page.enter", "s", enter_action);
  gtk_widget_class_install_action (widget_class, "page.explain", "s", explain_action);
  gtk_widget_class_install_action (widget_class, "page.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "page.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "page.export", NULL);
}

static void
hon_page_init (HonPage *self)
{
  get_private (self)->keeper = hon_keeper_new ();
}

/**
 * hon_page_flush:
 * @self: a page
 * @error: return location for an error, which names the file
 *
 * Writes what waits to be written.
 *
 * Returns: whether all that was changed on the page is kept, as far as it is to be
 */
gboolean
hon_page_flush (HonPage  *self,
                GError  **error)
{
  g_return_val_if_fail (HON_IS_PAGE (self), FALSE);

  return HON_PAGE_GET_CLASS (self)->flush == NULL || HON_PAGE_GET_CLASS (self)->flush (self, error);
}

/**
 * hon_page_get_catalogue:
 * @self: a page
 *
 * Returns: (transfer none): the facts
 */
HonCatalogue *
hon_page_get_catalogue (HonPage *self)
{
  g_return_val_if_fail (HON_IS_PAGE (self), NULL);

  return get_private (self)->catalogue;
}

/**
 * hon_page_get_inputs:
 * @self: a page whose settings have a child of its name
 *
 * Returns: (transfer none): where its inputs are kept
 */
GSettings *
hon_page_get_inputs (HonPage *self)
{
  HonPagePrivate *priv;

  g_return_val_if_fail (HON_IS_PAGE (self), NULL);

  priv = get_private (self);
  if (priv->inputs == NULL)
    priv->inputs = g_settings_get_child (priv->settings,
                                         adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (self)));

  return priv->inputs;
}

/**
 * hon_page_get_reader:
 * @self: a page
 *
 * Returns: (transfer none): the situation that all pages share; that of the page alone where it is in no window
 */
HonReader *
hon_page_get_reader (HonPage *self)
{
  HonPagePrivate *priv;

  g_return_val_if_fail (HON_IS_PAGE (self), NULL);

  priv = get_private (self);
  if (priv->reader == NULL)
    priv->reader = hon_kept_reader_new (priv->catalogue, priv->settings);

  return priv->reader;
}

/**
 * hon_page_is_keeping:
 * @self: a page
 *
 * Returns: whether inputs are kept between starts
 */
gboolean
hon_page_is_keeping (HonPage *self)
{
  g_return_val_if_fail (HON_IS_PAGE (self), FALSE);

  return hon_keeper_is_keeping (get_private (self)->settings);
}

/**
 * hon_page_keep:
 * @self: a page
 * @key: a setting of the page; static
 * @object: what has an input
 * @property: the property of @object that is the input; static
 *
 * Lets an input come back at the next start, as long as inputs are to be kept.
 *
 * May be called while @self is being made: the input then comes back at the end of that.
 */
void
hon_page_keep (HonPage    *self,
               const char *key,
               gpointer    object,
               const char *property)
{
  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (property != NULL);

  hon_keeper_add (get_private (self)->keeper, key, object, property);
}

/**
 * hon_page_keep_input:
 * @self: a page whose settings have a key for each of the inputs
 * @input: its inputs
 *
 * Lets inputs come back at the next start, as hon_page_keep() does for one.
 */
void
hon_page_keep_input (HonPage  *self,
                     HonInput *input)
{
  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (HON_IS_INPUT (input));

  hon_keeper_add_input (get_private (self)->keeper, input);
}

/**
 * hon_page_watch:
 * @self: a page
 * @inputs: an object whose properties are inputs
 *
 * Has the results made again whenever an input changes; what was done before can then not be undone
 * any more.
 */
void
hon_page_watch (HonPage  *self,
                gpointer  inputs)
{
  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (G_IS_OBJECT (inputs));

  g_signal_connect_object (inputs, "notify", G_CALLBACK (inputs_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_page_queue_update:
 * @self: a page
 *
 * Has the results made again. However much changes at once, that is done once, before the next
 * frame.
 */
void
hon_page_queue_update (HonPage *self)
{
  HonPagePrivate *priv;

  g_return_if_fail (HON_IS_PAGE (self));

  priv = get_private (self);
  if (priv->update_id == 0 && hon_catalogue_is_loaded (priv->catalogue))
    priv->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/**
 * hon_page_set_stale:
 * @self: a page
 * @stale: whether the results on show are not those of the inputs on show
 *
 * Tells whether the results can be relied on: a text that a row does not take leaves them as they
 * were. What is about to be announced then is not.
 */
void
hon_page_set_stale (HonPage  *self,
                    gboolean  stale)
{
  HonPagePrivate *priv;

  g_return_if_fail (HON_IS_PAGE (self));

  priv = get_private (self);
  stale = !!stale;
  hon_announcer_set_stale (hon_announcer_of (GTK_WIDGET (self)), stale);
  if (priv->is_stale == stale)
    return;

  priv->is_stale = stale;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STALE]);
}

/**
 * hon_page_announce:
 * @self: a page
 * @answer: the answer to what was entered
 *
 * Has screen readers read an answer, once the inputs have come to rest. The first answer of a page
 * is read with the page, and is not announced.
 */
void
hon_page_announce (HonPage    *self,
                   const char *answer)
{
  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (answer != NULL);

  hon_announcer_tell_answer (hon_announcer_of (GTK_WIDGET (self)), answer);
}

/**
 * hon_page_offer_undo:
 * @self: a page that implements restore()
 * @text: what was done
 * @before: (transfer full): how it was before, for restore()
 * @destroy: frees @before
 *
 * Tells in a toast what was done, and offers to take it back. To be called once it is done.
 */
void
hon_page_offer_undo (HonPage        *self,
                     const char     *text,
                     gpointer        before,
                     GDestroyNotify  destroy)
{
  HonPagePrivate *priv;

  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (before != NULL && destroy != NULL);

  priv = get_private (self);
  hon_page_withdraw_undo (self);
  priv->before = before;
  priv->destroy = destroy;
  priv->toast = adw_toast_new (text);
  adw_toast_set_use_markup (priv->toast, FALSE);
  adw_toast_set_button_label (priv->toast, _("Undo"));
  adw_toast_set_timeout (priv->toast, UNDO_SECONDS);
  g_signal_connect_object (priv->toast, "button-clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.undo", TRUE);
  hon_toast_show (GTK_WIDGET (self), g_object_ref (priv->toast));
}

/**
 * hon_page_offer_reader_undo:
 * @self: a page
 * @text: what was done to the situation that pages share
 * @before: (transfer full): how it was before
 *
 * Does the same for hon_page_get_reader(): the step can be taken back from every page, until the situation is changed
 * on any of them.
 */
void
hon_page_offer_reader_undo (HonPage    *self,
                            const char *text,
                            HonReader  *before)
{
  g_return_if_fail (HON_IS_READER (before));

  hon_page_offer_undo (self, text, before, g_object_unref);
  get_private (self)->is_reader_undo = TRUE;
  g_signal_connect_object (hon_page_get_reader (self), "changed", G_CALLBACK (hon_page_withdraw_undo), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hon_page_undo_reader:
 * @self: a page
 *
 * Takes back what hon_page_offer_reader_undo() offers to.
 *
 * Returns: whether there was something
 */
gboolean
hon_page_undo_reader (HonPage *self)
{
  g_return_val_if_fail (HON_IS_PAGE (self), FALSE);

  if (!get_private (self)->is_reader_undo)
    return FALSE;

  undo (self);

  return TRUE;
}

/**
 * hon_page_withdraw_undo:
 * @self: a page
 *
 * Offers to undo nothing any more: what was done since would be lost with it.
 */
void
hon_page_withdraw_undo (HonPage *self)
{
  HonPagePrivate *priv;

  g_return_if_fail (HON_IS_PAGE (self));

  priv = get_private (self);
  if (priv->toast == NULL)
    return;

  drop_before (self);
  if (priv->is_reader_undo)
    g_signal_handlers_disconnect_by_func (priv->reader, hon_page_withdraw_undo, self);
  priv->is_reader_undo = FALSE;
  adw_toast_dismiss (priv->toast);
  g_clear_object (&priv->toast);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.undo", FALSE);
}

/**
 * hon_page_take:
 * @self: a page that shows the situation of the reader
 * @situation: some inputs of a career, as hon_career_dup_activity() gives them
 *
 * Makes what another page knows the situation of the reader, and leaves the rest as it is; can be undone.
 */
void
hon_page_take (HonPage  *self,
               GVariant *situation)
{
  g_return_if_fail (HON_IS_PAGE (self) && HON_PAGE_GET_CLASS (self)->take != NULL);
  g_return_if_fail (situation != NULL);

  HON_PAGE_GET_CLASS (self)->take (self, situation);
}

/**
 * hon_page_open:
 * @self: a page that is on show, with its datasets loaded
 * @place: something that the page tells
 *
 * Shows what is at a place: a term, an act, a source.
 */
void
hon_page_open (HonPage  *self,
               HonPlace *place)
{
  g_return_if_fail (HON_IS_PAGE (self));
  g_return_if_fail (HON_IS_PLACE (place));

  if (HON_PAGE_GET_CLASS (self)->open != NULL)
    HON_PAGE_GET_CLASS (self)->open (self, place);
}

/**
 * hon_page_is_personal:
 * @self: a page
 *
 * Returns: whether its figures rest on what is entered
 */
gboolean
hon_page_is_personal (HonPage *self)
{
  g_return_val_if_fail (HON_IS_PAGE (self), FALSE);

  return HON_PAGE_GET_CLASS (self)->is_personal;
}

/**
 * hon_page_make_credits:
 * @self: a page
 * @widget: the page, or something on it
 *
 * Returns: (transfer full) (nullable): what the figures of @widget rest on
 */
HonCredits *
hon_page_make_credits (HonPage   *self,
                       GtkWidget *widget)
{
  g_return_val_if_fail (HON_IS_PAGE (self), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return HON_PAGE_GET_CLASS (self)->make_credits != NULL ? HON_PAGE_GET_CLASS (self)->make_credits (self, widget) : NULL;
}
