/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-encounter-view.h"

#include "hon-amount-row.h"
#include "hon-bill-term.h"
#include "hon-billing.h"
#include "hon-choice-row.h"
#include "hon-codes-group.h"
#include "hon-date-row.h"
#include "hon-encounter-effect.h"
#include "hon-input-rows.h"
#include "hon-number-row.h"
#include "hon-page-template.h"

#include <glib/gi18n.h>

/* What a contract is assumed to pay until its guarantee is entered. */
#define USUAL_GUARANTEE 100

/**
 * HonEncounterView:
 *
 * The inputs of an encounter as rows: what was done and by whom, when and where,
 * the patient, and the complementary contract.
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
  AdwBin          parent_instance;

  /* Template children */
  HonChoiceRow   *speciality_row;
  HonCodesGroup  *codes_group;
  GtkWidget      *prescribed_group;
  GtkWidget      *together_group;
  AdwSwitchRow   *contract_row;
  HonTypedRow    *overrun_row;
  AdwExpanderRow *situation_row;

  HonEncounter   *encounter;  /* (owned) */
  HonCatalogue   *catalogue;  /* (nullable) (owned) */
  HonBill        *bill;       /* (nullable) (owned): of the encounter, while there is one */
  gboolean        is_showing; /* a bill fills the rows in, and not a person */
  GListStore     *acts;       /* (nullable) (owned) (element-type HonBillTerm): what can be chosen */
};

enum
{
  PROP_0,
  PROP_ENCOUNTER,
  PROP_VALID,
  N_PROPS,
};

enum
{
  SIGNAL_CODE_REMOVED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The speciality brings a pathway with it. */
static const char * const others[] = { "speciality", "codes", NULL };

G_DEFINE_FINAL_TYPE (HonEncounterView, hon_encounter_view, ADW_TYPE_BIN)

/* The acts that have a tariff, and the one that is chosen, in the order of the datasets. */
static GPtrArray *
list_acts (HonEncounterView *self)
{
  g_autoptr (GListModel) possible = hon_encounter_list_acts (self->encounter, self->catalogue);
  GListModel *all = hon_catalogue_get_list (self->catalogue, HON_RECORDS_BILL_ACTS);
  GPtrArray *acts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonBillTerm) act = g_list_model_get_item (all, i);

      if (g_str_equal (hon_bill_term_get_id (act), hon_encounter_get_act (self->encounter)) ||
          hon_bill_term_find (possible, hon_bill_term_get_id (act)) != NULL)
        g_ptr_array_add (acts, g_steal_pointer (&act));
    }

  return acts;
}

static gboolean
has_acts (HonEncounterView *self,
          GPtrArray        *acts)
{
  if (self->acts == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->acts)) != acts->len)
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

  if (has_acts (self, acts))
    return;

  g_clear_object (&self->acts);
  self->acts = g_list_store_new (HON_TYPE_BILL_TERM);
  g_list_store_splice (self->acts, 0, 0, acts->pdata, acts->len);
  hon_choice_row_set_records (hon_input_rows_get (self, "act"), G_LIST_MODEL (self->acts));
}

static gboolean
has_tariff (HonEncounterView *self)
{
  return hon_typed_row_get_value (hon_input_rows_get (self, "tariff")) != HON_INPUT_NONE;
}

/* What is wrong with the tariff of a technical act, if anything is. */
static const char *
get_tariff_error (HonEncounterView *self,
                  const GError     *error)
{
  if (!hon_input_error_is_about (error, "tariff"))
    return NULL;

  return has_tariff (self) ? error->message : _("search for the act below, or enter its tariff");
}

/* Whether the act has no tariff but the one that is typed: a code has its own, and another one is told. */
static gboolean
wants_tariff (HonEncounterView *self)
{
  HonBillTerm *act = adw_combo_row_get_selected_item (hon_input_rows_get (self, "act"));
  g_auto (GStrv) codes = hon_encounter_dup_codes (self->encounter);

  return act != NULL && hon_bill_term_is_technical (act) &&
         (*codes == NULL || has_tariff (self));
}

/* Whether nothing is paid back of what the doctor prescribes; a price that was typed stays on show. */
static gboolean
wants_prescribed (HonEncounterView *self)
{
  const HonTariffs *tariffs = hon_catalogue_get_bill_tariffs (self->catalogue, hon_encounter_get_date (self->encounter));

  return hon_typed_row_get_value (hon_input_rows_get (self, "prescribed")) != HON_INPUT_NONE ||
         (hon_encounter_get_sector (self->encounter) == HON_BILL_SECTOR_NC && tariffs != NULL &&
          !tariffs->nc_prescriptions);
}

/* Whether several technical acts may be performed together in more than one way. */
static gboolean
has_several_acts (HonEncounterView *self)
{
  g_auto (GStrv) codes = hon_encounter_dup_codes (self->encounter);
  guint n = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (HonBillingItem) item =
        hon_billing_find (self->catalogue, hon_encounter_get_date (self->encounter), codes[i]);

      n += item != NULL && hon_billing_item_get_kind (item) == HON_BILLING_TECHNICAL;
    }

  return n > 1;
}

/* Which situations hold, also while their rows are folded away. */
static void
show_situations (HonEncounterView *self)
{
  g_auto (GStrv) mentions = hon_input_dup_mentions (HON_INPUT (self->encounter));
  /* Translators: stands between the names of a list. */
  g_autofree char *names = g_strjoinv (C_("list", ", "), mentions);

  adw_expander_row_set_subtitle (self->situation_row,
                                 *names != '\0' ? names : _("ALD, maternity, accident at work, C2S, AME, Alsace-Moselle"));
}

/* Shows what depends on the inputs. */
static void
show_encounter (HonEncounterView *self)
{
  int guarantee = hon_encounter_get_guarantee (self->encounter);

  if (self->catalogue == NULL)
    return;

  show_acts (self);
  hon_codes_group_show (self->codes_group, self->catalogue, self->encounter);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->codes_group),
                                   hon_encounter_is_act_among_codes (self->encounter, self->catalogue)
                                     ? _("Billed Acts") : _("Also Billed"));
  hon_choice_row_set_value (self->speciality_row, hon_encounter_get_speciality (self->encounter));
  gtk_widget_set_visible (hon_input_rows_get (self, "act"),
                          !hon_encounter_is_act_coded (self->encounter, self->catalogue));
  gtk_widget_set_visible (hon_input_rows_get (self, "tariff"), wants_tariff (self));
  gtk_widget_set_visible (hon_input_rows_get (self, "imaging"), wants_tariff (self));
  gtk_widget_set_visible (self->prescribed_group, wants_prescribed (self));
  gtk_widget_set_visible (self->together_group, has_several_acts (self));
  gtk_widget_set_visible (hon_input_rows_get (self, "regulated"),
                          hon_encounter_has_effect (self->encounter, self->catalogue, "regulated"));
  show_situations (self);
  adw_switch_row_set_active (self->contract_row, guarantee != HON_INPUT_NONE);
  gtk_widget_set_visible (hon_input_rows_get (self, "guarantee"), guarantee != HON_INPUT_NONE);
}

static gboolean
has_speciality (HonEncounterView *self)
{
  GListModel *specialities = hon_catalogue_get_list (self->catalogue, HON_RECORDS_SPECIALITIES);
  const char *id = hon_encounter_get_speciality (self->encounter);
  HonSpeciality *found = hon_speciality_find (specialities, id);

  return found != NULL && g_str_equal (hon_speciality_get_id (found), id);
}

/* What the datasets do not know any more becomes what is usual. */
static void
mend_encounter (HonEncounterView *self)
{
  g_autoptr (HonEncounter) usual = hon_encounter_new ();

  if (hon_bill_term_find (hon_catalogue_get_list (self->catalogue, HON_RECORDS_BILL_ACTS),
                          hon_encounter_get_act (self->encounter)) == NULL)
    hon_encounter_set_act (self->encounter, hon_encounter_get_act (usual));
  if (!has_speciality (self))
    hon_encounter_set_speciality (self->encounter, hon_encounter_get_speciality (usual));
}

static void
speciality_changed_cb (HonEncounterView *self)
{
  hon_encounter_choose_speciality (self->encounter, self->catalogue,
                                   hon_choice_row_get_value (self->speciality_row));
}

static gboolean
search_technical_cb (gpointer data)
{
  HonEncounterView *self = HON_ENCOUNTER_VIEW (data);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hon_codes_group_search_technical (self->codes_group);

  return G_SOURCE_REMOVE;
}

/* A technical act that a reader chooses, which the encounter does not have yet, is one to search for.
 * Outside the agreement it has no tariff but the one that is typed. The list of choices closes first, and
 * takes the focus with it.
 */
static void
act_changed_cb (HonEncounterView *self)
{
  HonBillTerm *act = adw_combo_row_get_selected_item (hon_input_rows_get (self, "act"));
  const char *id = hon_choice_row_get_value (hon_input_rows_get (self, "act"));

  if (self->catalogue == NULL || act == NULL || !hon_bill_term_is_technical (act) || has_tariff (self) ||
      g_str_equal (id, hon_encounter_get_act (self->encounter)) ||
      hon_encounter_get_sector (self->encounter) == HON_BILL_SECTOR_NC)
    return;

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, search_technical_cb, g_object_ref (self), g_object_unref);
}

/* The guarantee of the row is kept for when there is a contract again. */
static void
contract_changed_cb (HonEncounterView *self)
{
  gboolean has_contract = adw_switch_row_get_active (self->contract_row);

  if (has_contract != (hon_encounter_get_guarantee (self->encounter) != HON_INPUT_NONE))
    g_object_set (self->encounter,
                  "guarantee", has_contract ? (int) hon_typed_row_get_value (hon_input_rows_get (self, "guarantee"))
                                            : HON_INPUT_NONE,
                  NULL);
}

/* The overrun of the fee that was typed. */
static gint64
get_overrun (HonEncounterView *self)
{
  if (self->bill == NULL || hon_encounter_get_fee (self->encounter) == HON_INPUT_NONE)
    return HON_AMOUNT_ROW_NONE;

  return MAX (hon_bill_get_result (self->bill)->overrun, 0);
}

/* People are told of an overrun rather than of the whole fee: typing it fills in the fee. */
static void
overrun_changed_cb (HonEncounterView *self)
{
  gint64 overrun = hon_typed_row_get_value (self->overrun_row);

  if (self->bill == NULL || self->is_showing)
    return;

  hon_encounter_set_fee (self->encounter,
                         overrun == HON_AMOUNT_ROW_NONE ? HON_INPUT_NONE
                                                        : hon_bill_find_fee_with (self->bill, overrun));
}

static void
code_removed_cb (HonEncounterView *self,
                 const char       *code,
                 HonEncounter     *before)
{
  g_signal_emit (self, signals[SIGNAL_CODE_REMOVED], 0, code, before);
}

static void
valid_changed_cb (HonEncounterView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
hon_encounter_view_dispose (GObject *object)
{
  HonEncounterView *self = HON_ENCOUNTER_VIEW (object);

  g_clear_object (&self->encounter);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->acts);
  g_clear_object (&self->bill);
  hon_page_dispose_bin (ADW_BIN (self), HON_TYPE_ENCOUNTER_VIEW);

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

  /**
   * HonEncounterView::code-removed:
   * @self: a view
   * @code: the code of an act or a supplement
   * @before: the encounter with it
   *
   * Emitted when something that was billed as well was removed.
   */
  signals[SIGNAL_CODE_REMOVED] =
    g_signal_new ("code-removed", HON_TYPE_ENCOUNTER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, HON_TYPE_ENCOUNTER);

  g_type_ensure (HON_TYPE_BILL_TERM);
  g_type_ensure (HON_TYPE_CODES_GROUP);
  g_type_ensure (HON_TYPE_SPECIALITY);
  hon_page_set_template (widget_class, "common/hon-encounter-view");
  hon_input_rows_declare (widget_class, HON_TYPE_ENCOUNTER, others);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, speciality_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, codes_group);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, prescribed_group);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, together_group);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, contract_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, overrun_row);
  gtk_widget_class_bind_template_child (widget_class, HonEncounterView, situation_row);
  gtk_widget_class_bind_template_callback (widget_class, act_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, speciality_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, contract_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, overrun_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, valid_changed_cb);
}

static void
hon_encounter_view_init (HonEncounterView *self)
{
  self->encounter = hon_encounter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hon_typed_row_set_value (hon_input_rows_get (self, "guarantee"), USUAL_GUARANTEE);
  hon_typed_row_set_maximum (self->overrun_row, HON_BILL_FEE_MAX);
  hon_input_rows_bind (GTK_WIDGET (self), HON_INPUT (self->encounter), others, G_CALLBACK (valid_changed_cb));
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
  g_autoptr (GtkSortListModel) specialities = NULL;
  GtkSorter *sorter;

  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));
  g_return_if_fail (hon_catalogue_is_loaded (catalogue));

  g_set_object (&self->catalogue, catalogue);
  sorter = GTK_SORTER (gtk_string_sorter_new (gtk_property_expression_new (HON_TYPE_SPECIALITY, NULL, "doctor")));
  specialities = gtk_sort_list_model_new (g_object_ref (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES)), sorter);
  hon_choice_row_set_records (self->speciality_row, G_LIST_MODEL (specialities));
  hon_typed_row_set_minimum (hon_input_rows_get (self, "date"), hon_catalogue_get_first_bill_day (catalogue));
  hon_typed_row_set_maximum (hon_input_rows_get (self, "date"), end);
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
  g_return_val_if_fail (HON_IS_ENCOUNTER_VIEW (self), FALSE);

  return hon_typed_row_is_valid (self->overrun_row) &&
         hon_input_rows_are_valid (GTK_WIDGET (self), HON_INPUT (self->encounter), others);
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
  gboolean is_speciality = hon_input_error_is_about (error, "speciality");

  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  hon_input_rows_set_error (GTK_WIDGET (self), HON_INPUT (self->encounter), others, error);
  hon_choice_row_set_error (self->speciality_row, is_speciality ? error->message : NULL);
  hon_codes_group_set_error (self->codes_group, error);
  hon_typed_row_set_error (hon_input_rows_get (self, "tariff"), get_tariff_error (self, error));
}

/**
 * hon_encounter_view_set_bill:
 * @self: a view
 * @bill: (nullable): the bill of the encounter, or %NULL when there is none
 *
 * Tells how much each of the acts and supplements comes to, and the overrun.
 */
void
hon_encounter_view_set_bill (HonEncounterView *self,
                             HonBill          *bill)
{
  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  hon_codes_group_set_bill (self->codes_group, bill);
  g_set_object (&self->bill, bill);
  if (bill == NULL)
    return;

  self->is_showing = TRUE;
  hon_typed_row_set_value (self->overrun_row, get_overrun (self));
  self->is_showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->overrun_row), hon_bill_find_fee_with (bill, 1) != HON_BILL_UNKNOWN);
}

/**
 * hon_encounter_view_ask_day:
 * @self: a view
 *
 * Moves the focus to where the day is entered.
 */
void
hon_encounter_view_ask_day (HonEncounterView *self)
{
  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  gtk_widget_grab_focus (hon_input_rows_get (self, "date"));
}

/**
 * hon_encounter_view_ask_fee:
 * @self: a view
 *
 * Moves the focus to where the fee is entered.
 */
void
hon_encounter_view_ask_fee (HonEncounterView *self)
{
  g_return_if_fail (HON_IS_ENCOUNTER_VIEW (self));

  gtk_widget_grab_focus (hon_input_rows_get (self, "fee"));
}
