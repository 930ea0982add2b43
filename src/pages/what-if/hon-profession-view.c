/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-profession-view.h"

#include "hon-explanation-dialog.h"
#include "hon-page-template.h"
#include "hon-table-view.h"

/**
 * HonProfessionView:
 *
 * What a scenario brings in a year to the insurance, contracts, households and all doctors: a sentence, tables whose rows
 * explain themselves, and what may be supposed otherwise. Where it cannot be told, a sentence says why.
 *
 * ## CSS nodes
 *
 * `profession-view`
 */

struct _HonProfessionView
{
  AdwBin               parent_instance;

  /* Template children */
  GtkLabel            *answer_label;
  GtkLabel            *sentence_label;
  GtkWidget           *told_box;
  AdwPreferencesGroup *supposed_group;
  AdwSpinRow          *contracts_row;
  AdwSpinRow          *at_tariff_row;
  AdwSpinRow          *places_row;
  AdwSpinRow          *regained_row;
  HonTableView        *parties_view;
  HonTableView        *specialities_view;
  HonTableView        *places_view;
  GtkLabel            *note_label;

  HonCatalogue        *law;        /* (nullable) (owned) */
  HonCatalogue        *changed;    /* (nullable) (owned) */
  HonScenario         *scenario;   /* (nullable) (owned) */
  HonDate              day;
  HonProfession       *profession; /* (nullable) (owned): what is on show */
  gboolean             is_brief;
  gboolean             is_loading; /* rows are being filled */
};

enum
{
  PROP_0,
  PROP_BRIEF,
  PROP_PROFESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonProfessionView, hon_profession_view, ADW_TYPE_BIN)

static AdwSpinRow *
get_row (HonProfessionView *self,
         HonSupposition     supposition)
{
  switch (supposition)
    {
    case HON_SUPPOSITION_CONTRACTS:
      return self->contracts_row;

    case HON_SUPPOSITION_AT_TARIFF:
      return self->at_tariff_row;

    case HON_SUPPOSITION_PLACES:
      return self->places_row;

    case HON_SUPPOSITION_REGAINED:
      return self->regained_row;
    }

  g_return_val_if_reached (NULL);
}

/* The bounds are those of the datasets; what was supposed otherwise stays. */
static void
fill_rows (HonProfessionView *self,
           gboolean           is_first)
{
  self->is_loading = TRUE;
  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    {
      AdwSpinRow *row = get_row (self, supposition);
      double least;
      double most;

      hon_supposition_get_bounds (self->law, supposition, &least, &most);
      adw_spin_row_set_range (row, least, most);
      if (is_first)
        adw_spin_row_set_value (row, hon_supposition_get_value (self->law, supposition));
    }
  self->is_loading = FALSE;
}

static void
show_table (HonTableView *view,
            HonTable     *table,
            const char   *name,
            const char   *heading)
{
  hon_table_view_set_name (view, name);
  hon_table_view_set_heading (view, heading);
  hon_table_view_set_table (view, table);
  gtk_widget_set_visible (GTK_WIDGET (view), g_list_model_get_n_items (G_LIST_MODEL (table)) > 0);
}

static void
show_tables (HonProfessionView *self)
{
  g_autofree char *note = hon_profession_dup_note (self->profession);
  g_autofree char *heading = hon_profession_dup_heading (self->profession);
  g_autofree char *parties = hon_profession_dup_parties_title (self->profession);
  g_autofree char *specialities = hon_profession_dup_specialities_title (self->profession);
  g_autofree char *places = hon_profession_dup_places_title (self->profession);

  gtk_label_set_label (self->note_label, note);
  show_table (self->parties_view, hon_profession_get_parties (self->profession), parties, heading);
  show_table (self->specialities_view, hon_profession_get_specialities (self->profession), specialities, heading);
  show_table (self->places_view, hon_profession_get_places (self->profession), places, heading);
}

static void
show_profession (HonProfessionView *self)
{
  double supposed[HON_N_SUPPOSITIONS];
  gboolean is_told;
  g_autofree char *answer = NULL;
  g_autofree char *sentence = NULL;

  for (HonSupposition supposition = 0; supposition < HON_N_SUPPOSITIONS; supposition++)
    supposed[supposition] = adw_spin_row_get_value (get_row (self, supposition));
  g_clear_object (&self->profession);
  self->profession = hon_profession_new (self->law, self->changed, self->scenario, self->day, supposed);
  is_told = hon_profession_is_told (self->profession);
  answer = hon_profession_dup_answer (self->profession);
  sentence = hon_profession_dup_sentence (self->profession);
  gtk_label_set_label (self->answer_label, answer);
  gtk_label_set_label (self->sentence_label, sentence);
  gtk_widget_set_visible (self->told_box, is_told);
  gtk_widget_set_visible (GTK_WIDGET (self->supposed_group), hon_profession_is_supposed (self->profession));
  if (is_told)
    show_tables (self);
}

static void
supposed_cb (HonProfessionView *self)
{
  if (self->is_loading || self->law == NULL)
    return;

  show_profession (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROFESSION]);
}

static void
row_activated_cb (HonProfessionView *self,
                  HonTableRow       *row)
{
  g_autoptr (HonExplanation) explanation = hon_profession_explain (self->profession, hon_table_row_get_id (row));

  if (explanation != NULL)
    adw_dialog_present (hon_explanation_dialog_new (explanation), GTK_WIDGET (self));
}

static void
hon_profession_view_dispose (GObject *object)
{
  HonProfessionView *self = HON_PROFESSION_VIEW (object);

  g_clear_object (&self->profession);
  g_clear_object (&self->law);
  g_clear_object (&self->changed);
  g_clear_object (&self->scenario);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_PROFESSION_VIEW);

  G_OBJECT_CLASS (hon_profession_view_parent_class)->dispose (object);
}

static void
hon_profession_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HonProfessionView *self = HON_PROFESSION_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, self->is_brief);
      break;

    case PROP_PROFESSION:
      g_value_set_object (value, self->profession);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_profession_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  HonProfessionView *self = HON_PROFESSION_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      if (self->is_brief == g_value_get_boolean (value))
        return;
      self->is_brief = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_profession_view_class_init (HonProfessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_profession_view_dispose;
  object_class->get_property = hon_profession_view_get_property;
  object_class->set_property = hon_profession_view_set_property;

  /**
   * HonProfessionView:brief:
   *
   * Whether there is room for one column of figures only.
   */
  props[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * HonProfessionView:profession: (nullable)
   *
   * What is on show; it is notified where something else is supposed, and not where another scenario is set.
   */
  props[PROP_PROFESSION] =
    g_param_spec_object ("profession", NULL, NULL, HON_TYPE_PROFESSION,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_TABLE_VIEW);
  gtk_widget_class_set_css_name (widget_class, "profession-view");
  hon_page_set_template (widget_class, "what-if/hon-profession-view");
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, answer_label);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, told_box);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, supposed_group);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, contracts_row);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, at_tariff_row);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, places_row);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, regained_row);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, parties_view);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, specialities_view);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, places_view);
  gtk_widget_class_bind_template_child (widget_class, HonProfessionView, note_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, supposed_cb);
}

static void
hon_profession_view_init (HonProfessionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hon_profession_view_set_laws:
 * @self: a view
 * @law: a loaded catalogue of what @scenario is compared with
 * @changed: a loaded catalogue of @scenario
 * @scenario: a law that is not in force
 * @day: the day on which both are looked at
 *
 * Shows what another scenario brings.
 */
void
hon_profession_view_set_laws (HonProfessionView *self,
                              HonCatalogue      *law,
                              HonCatalogue      *changed,
                              HonScenario       *scenario,
                              HonDate            day)
{
  gboolean is_first;

  g_return_if_fail (HON_IS_PROFESSION_VIEW (self));
  g_return_if_fail (HON_IS_CATALOGUE (law) && HON_IS_CATALOGUE (changed));
  g_return_if_fail (HON_IS_SCENARIO (scenario));

  is_first = self->law == NULL;
  g_set_object (&self->law, law);
  g_set_object (&self->changed, changed);
  g_set_object (&self->scenario, scenario);
  self->day = day;
  fill_rows (self, is_first);
  show_profession (self);
}

/**
 * hon_profession_view_get_profession:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is on show
 */
HonProfession *
hon_profession_view_get_profession (HonProfessionView *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION_VIEW (self), NULL);

  return self->profession;
}

/**
 * hon_profession_view_make_credits:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what its figures rest on
 */
HonCredits *
hon_profession_view_make_credits (HonProfessionView *self)
{
  g_return_val_if_fail (HON_IS_PROFESSION_VIEW (self), NULL);

  return self->profession != NULL ? hon_profession_make_credits (self->profession) : NULL;
}
