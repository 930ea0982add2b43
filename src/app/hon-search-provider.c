/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-search-provider.h"

#include "hon-shell-search-provider.h"

/* The shell shows a few, and asks about no more. */
#define RESULTS_MAX 20

/* How long the program stays after an answer: the next letter is soon typed. */
#define LINGER_SECONDS 30

/**
 * HonSearchProvider:
 *
 * Answers the overview of GNOME Shell, over D-Bus: what a text finds, how that is shown, and what
 * happens when it is chosen, which the actions `open` and `search` of the application do. What is
 * asked before the facts are loaded waits for them.
 */

struct _HonSearchProvider
{
  GObject                 parent_instance;

  GApplication           *application; /* (unowned): it owns the provider */
  HonShellSearchProvider *skeleton;    /* (owned) */
  HonFinder              *finder;      /* (nullable) (owned): once the facts are loaded */
  GPtrArray              *waiting;     /* (owned) (element-type Question) */
  guint                   linger_id;   /* timeout */
};

/* What is asked, and what answers it. */
typedef struct
{
  GDBusMethodInvocation  *invocation; /* (owned) */
  GStrv                   texts;      /* (owned): words, or names of places */
  void                  (*answer)     (HonSearchProvider     *self,
                                       GDBusMethodInvocation *invocation,
                                       const char * const    *texts);
} Question;

G_DEFINE_FINAL_TYPE (HonSearchProvider, hon_search_provider, G_TYPE_OBJECT)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->invocation);
  g_strfreev (question->texts);
  g_free (question);
}

static void
linger_cb (gpointer user_data)
{
  HonSearchProvider *self = HON_SEARCH_PROVIDER (user_data);

  self->linger_id = 0;
  g_application_release (self->application);
}

/* Nothing is shown while the shell asks: without this the program would be gone before it answers. */
static void
linger (HonSearchProvider *self)
{
  if (self->linger_id == 0)
    g_application_hold (self->application);
  else
    g_source_remove (self->linger_id);
  self->linger_id = g_timeout_add_seconds_once (LINGER_SECONDS, linger_cb, self);
}

static void
answer_results (HonSearchProvider     *self,
                GDBusMethodInvocation *invocation,
                const char * const    *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (GListModel) found = hon_finder_search (self->finder, text);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) results = NULL;
  guint n = MIN (g_list_model_get_n_items (found), RESULTS_MAX);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HonPlace) place = g_list_model_get_item (found, i);

      g_strv_builder_take (names, hon_place_dup_name (place));
    }
  results = g_strv_builder_end (names);
  /* Both methods answer the same. */
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", results));
}

static void
answer_metas (HonSearchProvider     *self,
              GDBusMethodInvocation *invocation,
              const char * const    *names)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (APPLICATION_ID);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; names[i] != NULL; i++)
    {
      HonPlace *place = hon_finder_find (self->finder, names[i]);
      g_autofree char *description = place != NULL ? hon_place_dup_description (place) : NULL;

      if (place == NULL)
        continue;
      g_variant_builder_open (&metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (names[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (hon_place_get_title (place)));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_add (&metas, "{sv}", "icon", serialized);
      g_variant_builder_close (&metas);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
ask (HonSearchProvider     *self,
     GDBusMethodInvocation *invocation,
     const char * const    *texts,
     void                 (*answer) (HonSearchProvider     *self,
                                     GDBusMethodInvocation *invocation,
                                     const char * const    *texts))
{
  Question *question;

  linger (self);
  if (self->finder != NULL)
    {
      answer (self, invocation, texts);
      return;
    }

  question = g_new (Question, 1);
  question->invocation = g_object_ref (invocation);
  question->texts = g_strdupv ((char **) texts);
  question->answer = answer;
  g_ptr_array_add (self->waiting, question);
}

static gboolean
initial_cb (HonSearchProvider     *self,
            GDBusMethodInvocation *invocation,
            const char * const    *terms)
{
  ask (self, invocation, terms, answer_results);

  return TRUE;
}

/* More words may find what fewer did not: it is searched again. */
static gboolean
subsearch_cb (HonSearchProvider     *self,
              GDBusMethodInvocation *invocation,
              const char * const    *previous,
              const char * const    *terms)
{
  ask (self, invocation, terms, answer_results);

  return TRUE;
}

static gboolean
metas_cb (HonSearchProvider     *self,
          GDBusMethodInvocation *invocation,
          const char * const    *names)
{
  ask (self, invocation, names, answer_metas);

  return TRUE;
}

static gboolean
activate_cb (HonSearchProvider     *self,
             GDBusMethodInvocation *invocation,
             const char            *name,
             const char * const    *terms,
             guint                  timestamp)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "open", g_variant_new_string (name));
  hon_shell_search_provider_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
launch_cb (HonSearchProvider     *self,
           GDBusMethodInvocation *invocation,
           const char * const    *terms,
           guint                  timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "search", g_variant_new_string (text));
  hon_shell_search_provider_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

static void
hon_search_provider_dispose (GObject *object)
{
  HonSearchProvider *self = HON_SEARCH_PROVIDER (object);

  g_clear_handle_id (&self->linger_id, g_source_remove);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->skeleton);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (hon_search_provider_parent_class)->dispose (object);
}

static void
hon_search_provider_class_init (HonSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hon_search_provider_dispose;
}

static void
hon_search_provider_init (HonSearchProvider *self)
{
  static const struct
  {
    const char *signal;
    GCallback   callback;
  } handlers[] = {
    { "handle-get-initial-result-set", G_CALLBACK (initial_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (subsearch_cb) },
    { "handle-get-result-metas", G_CALLBACK (metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_cb) },
    { "handle-launch-search", G_CALLBACK (launch_cb) },
  };

  self->waiting = g_ptr_array_new_with_free_func (question_free);
  self->skeleton = hon_shell_search_provider_skeleton_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->skeleton, handlers[i].signal, handlers[i].callback, self, G_CONNECT_SWAPPED);
}

/**
 * hon_search_provider_new:
 * @application: the application, which outlives it
 *
 * Returns: (transfer full): what answers for @application
 */
HonSearchProvider *
hon_search_provider_new (GApplication *application)
{
  HonSearchProvider *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_object_new (HON_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;

  return self;
}

/**
 * hon_search_provider_export:
 * @self: a provider
 * @connection: the bus
 * @object_path: where it is found
 * @error: return location for an error
 *
 * Returns: whether it can be asked from now on
 */
gboolean
hon_search_provider_export (HonSearchProvider  *self,
                            GDBusConnection    *connection,
                            const char         *object_path,
                            GError            **error)
{
  g_return_val_if_fail (HON_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, object_path, error);
}

/**
 * hon_search_provider_unexport:
 * @self: a provider
 *
 * Has it answer no more.
 */
void
hon_search_provider_unexport (HonSearchProvider *self)
{
  g_return_if_fail (HON_IS_SEARCH_PROVIDER (self));

  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}

/**
 * hon_search_provider_start:
 * @self: a provider
 * @finder: what finds, with its facts loaded
 *
 * Answers what was asked so far, and whatever is asked from now on.
 */
void
hon_search_provider_start (HonSearchProvider *self,
                           HonFinder         *finder)
{
  g_return_if_fail (HON_IS_SEARCH_PROVIDER (self));
  g_return_if_fail (HON_IS_FINDER (finder));

  g_set_object (&self->finder, finder);
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Question *question = g_ptr_array_index (self->waiting, i);

      question->answer (self, question->invocation, (const char * const *) question->texts);
    }
  g_ptr_array_set_size (self->waiting, 0);
}
