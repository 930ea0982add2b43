/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-goal-group.h"

#include "hon-amount-row.h"
#include "hon-announcer.h"
#include "hon-income-words.h"
#include "hon-money.h"
#include "hon-group.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/**
 * HonGoalGroup:
 *
 * "To keep N € I must receive …": all receipts that keep a wanted income.
 *
 * There may be several answers, since past a threshold one must receive much
 * more to keep the same: every one has its row.
 */

struct _HonGoalGroup
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;

  HonIncome           *income;     /* (nullable) (owned) */
  gint64               wanted;
  gboolean             before_tax;
};

enum
{
  PROP_0,
  PROP_INCOME,
  PROP_WANTED,
  PROP_BEFORE_TAX,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonGoalGroup, hon_goal_group, ADW_TYPE_BIN)

static void
show_answers (HonGoalGroup *self)
{
  g_autoptr (GListModel) answers = NULL;

  hon_group_clear (self->group);
  if (self->income == NULL)
    return;

  answers = hon_income_list_answers (self->income,
                                     self->before_tax ? HON_INCOME_GOAL_NET_BEFORE_TAX : HON_INCOME_GOAL_NET,
                                     self->wanted);
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (HonRemark) answer = g_list_model_get_item (answers, i);

      gtk_widget_add_css_class (hon_group_add_row (self->group, hon_remark_get_title (answer),
                                                   hon_remark_get_text (answer)),
                                "property");
    }
}

/* What was asked for here is answered here; what follows from other inputs is told with their answer. */
static void
tell_answer (HonGoalGroup *self)
{
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (hon_group_get_n_rows (self->group) == 0)
    return;

  row = hon_group_get_row (self->group, 0);
  /* Translators: what was asked for, and the answer. */
  text = g_strdup_printf (_("%1$s: %2$s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                          adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  hon_announcer_tell (hon_announcer_of (GTK_WIDGET (self)), text);
}

static void
hon_goal_group_dispose (GObject *object)
{
  HonGoalGroup *self = HON_GOAL_GROUP (object);

  g_clear_object (&self->income);
  hon_page_dispose_bin (ADW_BIN (self), HON_TYPE_GOAL_GROUP);

  G_OBJECT_CLASS (hon_goal_group_parent_class)->dispose (object);
}

static void
hon_goal_group_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HonGoalGroup *self = HON_GOAL_GROUP (object);

  switch (prop_id)
    {
    case PROP_INCOME:
      g_value_set_object (value, self->income);
      break;

    case PROP_WANTED:
      g_value_set_int64 (value, self->wanted);
      break;

    case PROP_BEFORE_TAX:
      g_value_set_boolean (value, self->before_tax);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_goal_group_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HonGoalGroup *self = HON_GOAL_GROUP (object);

  switch (prop_id)
    {
    case PROP_INCOME:
      hon_goal_group_set_income (self, g_value_get_object (value));
      return;

    case PROP_WANTED:
      if (self->wanted == g_value_get_int64 (value))
        return;
      self->wanted = g_value_get_int64 (value);
      break;

    case PROP_BEFORE_TAX:
      if (self->before_tax == g_value_get_boolean (value))
        return;
      self->before_tax = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  show_answers (self);
  tell_answer (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
hon_goal_group_class_init (HonGoalGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_goal_group_dispose;
  object_class->get_property = hon_goal_group_get_property;
  object_class->set_property = hon_goal_group_set_property;

  /**
   * HonGoalGroup:income: (nullable)
   *
   * The situation that the wanted income is about.
   */
  props[PROP_INCOME] =
    g_param_spec_object ("income", NULL, NULL, HON_TYPE_INCOME,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonGoalGroup:wanted:
   *
   * The income that is wanted, centimes a year.
   */
  props[PROP_WANTED] =
    g_param_spec_int64 ("wanted", NULL, NULL, 0, HON_MONEY_MAX, 0,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonGoalGroup:before-tax:
   *
   * Whether it is wanted before income tax.
   */
  props[PROP_BEFORE_TAX] =
    g_param_spec_boolean ("before-tax", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  hon_page_set_template (widget_class, "simulator/hon-goal-group");
  gtk_widget_class_bind_template_child (widget_class, HonGoalGroup, group);
}

static void
hon_goal_group_init (HonGoalGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_goal_group_set_income:
 * @self: a group
 * @income: (nullable): the situation that the wanted income is about
 *
 * Sets the situation whose receipts are looked for.
 */
void
hon_goal_group_set_income (HonGoalGroup *self,
                           HonIncome    *income)
{
  g_return_if_fail (HON_IS_GOAL_GROUP (self));
  g_return_if_fail (income == NULL || HON_IS_INCOME (income));

  if (!g_set_object (&self->income, income))
    return;

  show_answers (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INCOME]);
}
