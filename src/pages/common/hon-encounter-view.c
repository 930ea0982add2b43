/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter-view.h"

#include "hon-amount-row.h"
#include "hon-bill-term.h"
#include "hon-choice-factory.h"
#include "hon-date-row.h"
#include "hon-number-row.h"
#include "hon-page-template.h"
#include "hon-row-error.h"

#include <glib/gi18n.h>

/* What a contract is taken to pay when somebody says that there is one. */
#define USUAL_GUARANTEE 100

/**
 * HonEncounterView:
 *
 * The inputs of an encounter as rows: the consultation, the patient, and the
 * complementary contract.
 *
 * Only acts that have a tariff can be chosen; when another input takes the
 * tariff of the chosen one away, its row says so.
 *
 * ## Accessibility
 *
 * What is wrong is said in the title of the row that it is about.
 */

struct _HonEncounterView
{
  AdwBin        parent_instance;

  /* Template children */
  HonDateRow   *date_row;
  AdwComboRow  *act_row;
  HonAmountRow *tariff_row;
  AdwSwitchRow *imaging_row;
  AdwComboRow  *speciality_row;
  AdwComboRow  *sector_row;
  HonAmountRow *fee_row;
  HonNumberRow *age_row;
  AdwComboRow  *pathway_row;
  AdwSwitchRow *ald_row;
  AdwSwitchRow *maternity_row;
  AdwSwitchRow *c2s_row;
  AdwSwitchRow *ame_row;
  AdwSwitchRow *local_scheme_row;
  AdwSwitchRow *contract_row;
  HonNumberRow *guarantee_row;
  AdwSwitchRow *third_party_row;

  HonEncounter *encounter;    /* (owned) */
  HonCatalogue *catalogue;    /* (nullable) (owned) */
  GListStore   *acts;         /* (owned) (element-type HonBillTerm): what can be chosen */
  GListModel   *specialities; /* (nullable) (owned) (element-type HonSpeciality): by their doctors */
  gboolean      is_loading;   /* rows are being filled, not used */
};

enum
{
  PROP_0,
  PROP_ENCOUNTER,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HonEncounterView, hon_encounter_view, ADW_TYPE_BIN)

static guint
find_term (GListModel *terms,
           const char *id)
{
  for (guint i = 0; terms != NULL && i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (HonBillTerm) term = g_list_model_get_item (terms, i);

      if (g_str_equal (hon_bill_term_get_id (term), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static guint
find_speciality (GListModel *specialities,
                 const char *id)
{
  for (guint i = 0; specialities != NULL && i < g_list_model_get_n_items (specialities); i++)
    {
      g_autoptr (HonSpeciality) speciality = g_list_model_get_item (specialities, i);

      if (g_str_equal (hon_speciality_get_id (speciality), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Chooses without taking it for a choice of somebody. */
static void
select_item (HonEncounterView *self,
             AdwComboRow      *row,
             guint             position)
{
  gboolean was_loading = self->is_loading;

  self->is_loading = TRUE;
  adw_combo_row_set_selected (row, position);
  self->is_loading = was_loading;
}

/* The acts that have a tariff, and the one that is chosen, in the order of the datasets. */
static GPtrArray *
list_acts (HonEncounterView *self)
{
  g_autoptr (GListModel) possible = hon_encounter_list_acts (self->encounter, self->catalogue);
  GListModel *all = hon_catalogue_get_bill_acts (self->catalogue);
  GPtrArray *acts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, i);

      if (g_str_equal (hon_bill_term_get_id (act), hon_encounter_get_act (self->encounter)) ||
          find_term (possible, hon_bill_term_get_id (act)) != GTK_INVALID_LIST_POSITION)
        g_ptr_array_add (acts, g_steal_pointer (&act));
    }

  return acts;
}

static gboolean
has_acts (HonEncounterView *self,
          GPtrArray        *acts)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->acts)) != acts->len)
    return FALSE;

  for (guint i = 0; i < acts->len; i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (G_LIST_MODEL (self->acts), i);

      if (act != g_ptr_array_index (acts, i))
        return FALSE;
    }

  return TRUE;
}

static void
show_acts (HonEncounterView *self)
{
  g_autoptr (GPtrArray) acts = list_acts (self);
  guint position;

  if (!has_acts (self, acts))
    {
      gboolean was_loading = self->is_loading;

      self->is_loading = TRUE;
      g_list_store_splice (self->acts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->acts)),
                           acts->pdata, acts->len);
      self->is_loading = was_loading;
    }
  position = find_term (G_LIST_MODEL (self->acts), hon_encounter_get_act (self->encounter));
  select_item (self, self->act_row, position);
}

static gboolean
is_technical (HonEncounterView *self)
{
  HonBillTerm *act = adw_combo_row_get_selected_item (self->act_row);

  return act != NULL && hon_bill_term_is_technical (act);
}

/* Puts what the encounter has into the rows that are not bound to it. */
static void
show_encounter (HonEncounterView *self)
{
  int guarantee = hon_encounter_get_guarantee (self->encounter);

  if (self->catalogue == NULL)
    return;

  show_acts (self);
  select_item (self, self->speciality_row,
               find_speciality (self->specialities, hon_encounter_get_speciality (self->encounter)));
  select_item (self, self->sector_row, hon_encounter_get_sector (self->encounter));
  select_item (self, self->pathway_row, hon_encounter_get_pathway (self->encounter));
  gtk_widget_set_visible (GTK_WIDGET (self->tariff_row), is_technical (self));
  gtk_widget_set_visible (GTK_WIDGET (self->imaging_row), is_technical (self));

  self->is_loading = TRUE;
  adw_switch_row_set_active (self->contract_row, guarantee >= 0);
  if (guarantee >= 0)
    hon_number_row_set_value (self->guarantee_row, guarantee);
  self->is_loading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->guarantee_row), guarantee >= 0);
}

/* What the datasets do not know any more becomes what is usual. */
static void
mend_encounter (HonEncounterView *self)
{
  g_autoptr (HonEncounter) usual = hon_encounter_new ();
  GListModel *acts = hon_catalogue_get_bill_acts (self->catalogue);

  if (find_term (acts, hon_encounter_get_act (self->encounter)) == GTK_INVALID_LIST_POSITION)
    hon_encounter_set_act (self->encounter, hon_encounter_get_act (usual));
  if (find_speciality (self->specialities, hon_encounter_get_speciality (self->encounter)) ==
      GTK_INVALID_LIST_POSITION)
    hon_encounter_set_speciality (self->encounter, hon_encounter_get_speciality (usual));
}

static void
act_selected_cb (HonEncounterView *self)
{
  HonBillTerm *act = adw_combo_row_get_selected_item (self->act_row);

  if (act != NULL && !self->is_loading)
    hon_encounter_set_act (self->encounter, hon_bill_term_get_id (act));
}

static void
speciality_selected_cb (HonEncounterView *self)
{
  HonSpeciality *speciality = adw_combo_row_get_selected_item (self->speciality_row);

  if (speciality != NULL && !self->is_loading)
    hon_encounter_choose_speciality (self->encounter, self->catalogue, hon_speciality_get_id (speciality));
}

static void
sector_selected_cb (HonEncounterView *self)
{
  guint selected = adw_combo_row_get_selected (self->sector_row);

  if (selected < HON_N_BILL_SECTORS && !self->is_loading)
    hon_encounter_set_sector (self->encounter, selected);
}

static void
pathway_selected_cb (HonEncounterView *self)
{
  guint selected = adw_combo_row_get_selected (self->pathway_row);

  if (selected < HON_N_PATHWAYS && !self->is_loading)
    hon_encounter_set_pathway (self->encounter, selected);
}

static void
contract_changed_cb (HonEncounterView *self)
{
  if (self->is_loading)
    return;

  hon_encounter_set_guarantee (self->encounter, adw_switch_row_get_active (self->contract_row)
                                                  ? hon_number_row_get_value (self->guarantee_row) : -1);
}

static void
valid_changed_cb (HonEncounterView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
fill_combos (HonEncounterView *self)
{
  g_autoptr (GtkStringList) sectors = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) pathways = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) hints = g_strv_builder_new ();

  for (HonBillSector sector = 0; sector < HON_N_BILL_SECTORS; sector++)
    gtk_string_list_take (sectors, hon_bill_sector_dup_label (sector));
  for (HonPathway pathway = 0; pathway < HON_N_PATHWAYS; pathway++)
    {
      gtk_string_list_take (pathways, hon_pathway_dup_label (pathway));
      g_strv_builder_take (hints, hon_pathway_dup_hint (pathway));
    }

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->sector_row, G_LIST_MODEL (sectors));
  adw_combo_row_set_model (self->pathway_row, G_LIST_MODEL (pathways));
  adw_combo_row_set_model (self->act_row, G_LIST_MODEL (self->acts));
  hon_number_row_set_value (self->guarantee_row, USUAL_GUARANTEE);
  self->is_loading = FALSE;

  hon_choice_factory_set (self->act_row, NULL);
  hon_choice_factory_set (self->speciality_row, NULL);
  hon_choice_factory_set (self->sector_row, NULL);
  hon_choice_factory_set (self->pathway_row, g_strv_builder_end (hints));
}

static void
bind_rows (HonEncounterView *self)
{
  const struct
  {
    const char *name;
    gpointer    row;
    const char *property;
  } bindings[] = {
    { "date", self->date_row, "date" },
    { "tariff", self->tariff_row, "value" },
    { "imaging", self->imaging_row, "active" },
    { "fee", self->fee_row, "value" },
    { "age", self->age_row, "value" },
    { "ald", self->ald_row, "active" },
    { "maternity", self->maternity_row, "active" },
    { "c2s", self->c2s_row, "active" },
    { "ame", self->ame_row, "active" },
    { "local-scheme", self->local_scheme_row, "active" },
    { "third-party", self->third_party_row, "active" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      g_object_bind_property (self->encounter, bindings[i].name, bindings[i].row, bindings[i].property,
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      if (ADW_IS_ENTRY_ROW (bindings[i].row))
        g_signal_connect_object (bindings[i].row, "notify::valid", G_CALLBACK (valid_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->guarantee_row, "notify::valid", G_CALLBACK (valid_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Says at a row that is chosen from what is wrong with the choice, or that nothing is. */
static void
set_choice_error (AdwComboRow *row,
                  const char  *label,
                  const char  *message)
{
  g_autofree char *title = NULL;

  if (message != NULL)
    /* Translators: the name of an input, and what is wrong with what was typed into it. */
    title = g_strdup_printf (_("%1$s: %2$s"), label, message);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : label);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
hon_encounter_view_dispose (GObject *object)
{
  HonEncounterView *self = HON_ENCOUNTER_VIEW (object);

  g_clear_object (&self->encounter);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->acts);
  g_clear_object (&self->specialities);
  /* Its only child is bound: the bin must let go of it before the template does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HON_TYPE_ENCOUNTER_VIEW);

  G_OBJECT_CLASS (hon_encounter_view_parent_class)->dispose (object);
}

static void
hon_encounter_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HonEncounterView *self = HON_ENCOUNTER_VIEW (object);

  switch (prop_id)
    {
    case PROP_ENCOUNTER:
      g_value_set_object (value, self->encounter);
      break;

    case PROP_VALID:
      g_value_set_boolean (value, hon_encounter_view_is_valid (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_encounter_view_class_init (HonEncounterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hon_encounter_view_dispose;
  object_class->get_property = hon_encounter_view_get_property;

  /**
   * HonEncounterView:encounter:
   *
   * What the rows show and change.
   */
  props[PROP_ENCOUNTER] =
    g_param_spec_object ("encounter", NULL, NULL, HON_TYPE_ENCOUNTER,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonEncounterView:valid:
   *
   * Whether every text on show is taken.
   */
  props[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HON_TYPE_AMOUNT_ROW);
  g_type_ensure (HON_TYPE_BILL_TERM);
  g_type_ensure (HON_TYPE_SPECIALITY);
  g_type_ensure (HON_TYPE_DATE_ROW);
  g_type_ensure (HON_TYPE_NUMBER_ROW);
  hon_page_set_template (widget_class, "common/hon-encounter-view");
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, date_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, act_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, tariff_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, imaging_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, speciality_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, sector_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, fee_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, age_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, pathway_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, ald_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, maternity_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, c2s_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, ame_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, local_scheme_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, contract_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, guarantee_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, third_party_row);
  gtk_widget_class_bind_template_callback (widget_class, act_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, speciality_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, sector_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pathway_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, contract_changed_cb);
}

static void
hon_encounter_view_init (HonEncounterView *self)
{
  self->encounter = hon_encounter_new ();
  self->acts = g_list_store_new (HON_TYPE_BILL_TERM);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_combos (self);
  bind_rows (self);
  g_signal_connect_object (self->encounter, "notify", G_CALLBACK (show_encounter), self, G_CONNECT_SWAPPED);
}

/**
 * hon_encounter_view_get_encounter:
 * @self: a view
 *
 * Returns: (transfer none): what the rows show and change
 */
HonEncounter *
hon_encounter_view_get_encounter (HonEncounterView *self)
{
  g_return_val_if_fail (HON_IS_ENCOUNTER_VIEW (self), NULL);

  return self->encounter;
}

/**
 * hon_encounter_view_set_catalogue:
 * @self: a view
 * @catalogue: a loaded catalogue
 * @end: the last day that can be chosen
 *
 * Fills the rows that are chosen from; to be called again when the catalogue
 * has changed.
 */
void
hon_encounter_view_set_catalogue (HonEncounterView *self,
                                  HonCatalogue     *catalogue,
                                  HonDate           end)
{
  g_autoptr (GtkExpression) label = NULL;
  GListModel *specialities;

  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));
  g_return_if_fail (hon_catalogue_is_loaded (catalogue));

  label = gtk_property_expression_new (HON_TYPE_SPECIALITY, NULL, "doctor");
  specialities = g_object_ref (hon_catalogue_get_specialities (catalogue));
  g_set_object (&self->catalogue, catalogue);
  g_clear_object (&self->specialities);
  self->specialities =
    G_LIST_MODEL (gtk_sort_list_model_new (specialities,
                                           GTK_SORTER (gtk_string_sorter_new (g_steal_pointer (&label)))));

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->speciality_row, self->specialities);
  self->is_loading = FALSE;
  hon_date_row_set_minimum (self->date_row, hon_catalogue_get_first_bill_day (catalogue));
  hon_date_row_set_maximum (self->date_row, end);
  mend_encounter (self);
  show_encounter (self);
}

/**
 * hon_encounter_view_is_valid:
 * @self: a view
 *
 * A text that is not taken leaves the last value: results are then not of what
 * is on show.
 *
 * Returns: whether every text on show is taken
 */
gboolean
hon_encounter_view_is_valid (HonEncounterView *self)
{
  GtkWidget *rows[] = {
    GTK_WIDGET (self->date_row),
    GTK_WIDGET (self->tariff_row),
    GTK_WIDGET (self->fee_row),
    GTK_WIDGET (self->age_row),
    GTK_WIDGET (self->guarantee_row),
  };

  g_return_val_if_fail (HON_IS_ENCOUNTER_VIEW (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_valid;

      g_object_get (rows[i], "valid", &is_valid, NULL);
      if (!is_valid && gtk_widget_get_visible (rows[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_encounter_view_set_error:
 * @self: a view
 * @error: (nullable): what hon_encounter_check() says of the encounter
 *
 * Says at the row that it is about why there is no bill. What rows do not take
 * they tell by themselves.
 */
void
hon_encounter_view_set_error (HonEncounterView *self,
                              const GError     *error)
{
  gboolean is_tariff = g_error_matches (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_TARIFF);
  gboolean is_act = g_error_matches (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_ACT);
  gboolean is_speciality = g_error_matches (error, HON_ENCOUNTER_ERROR, HON_ENCOUNTER_ERROR_SPECIALITY);

  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  set_choice_error (self->act_row, _("Act"), is_act ? error->message : NULL);
  set_choice_error (self->speciality_row, _("Speciality"), is_speciality ? error->message : NULL);
  if (hon_amount_row_get_value (self->tariff_row) == HON_AMOUNT_ROW_NONE)
    hon_row_error_set (ADW_ENTRY_ROW (self->tariff_row), _("Tariff of the Act"),
                       is_tariff ? _("An amount is missing") : NULL);
}

/**
 * hon_encounter_view_ask_fee:
 * @self: a view
 *
 * Takes whoever uses the page to where the fee is entered.
 */
void
hon_encounter_view_ask_fee (HonEncounterView *self)
{
  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->fee_row));
}
