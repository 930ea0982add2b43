/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-candidate.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/**
 * HonCandidate:
 *
 * A doctor who asks for a sector: what is entered on a page and on the command line. It holds
 * whatever it is given; hon_candidate_check() says whether that can be judged.
 */

struct _HonCandidate
{
  HonInput      parent_instance;

  HonDate       date;             /* of the question; 0 for today */
  HonSituation  situation;
  char         *speciality;       /* (nullable) (owned): its id */
  HonInstalled  installed;        /* where the doctor is installed, or was last */
  gboolean      other_speciality; /* that was in another one */
  HonFeeWish    fees;
  int           share;            /* of patients at the tariffs, percent */
  gboolean      hospital;         /* some of the activity is to stay in one */
  GListStore   *titles;           /* (owned) (element-type HonHeldTitle) */
};

static const HonChoice situations[] = {
  [HON_SITUATION_STUDENT] = { "student", NC_("situation", "In training"), .nick = "student" },
  [HON_SITUATION_LOCUM] = { "locum", NC_("situation", "Locum"), .nick = "locum" },
  [HON_SITUATION_HOSPITAL] = { "hospital", NC_("situation", "In a hospital"), .nick = "hospital" },
  [HON_SITUATION_INSTALLED] = { "installed", NC_("situation", "Already installed"), .nick = "installed" },
};

static const HonChoice fee_wishes[] = {
  [HON_FEE_WISH_TARIFFS] = { "tariffs", NC_("fees", "The tariffs of the agreement"), .nick = "tariffs" },
  [HON_FEE_WISH_MODERATE] = { "moderate", NC_("fees", "Moderate overruns"), .nick = "moderate" },
  [HON_FEE_WISH_FREE] = { "free", NC_("fees", "Free fees"), .nick = "free" },
};

HON_DEFINE_CHOICES (HonSituation, hon_situation, "situation", situations)
HON_DEFINE_CHOICES (HonFeeWish, hon_fee_wish, "fees", fee_wishes)

#define AT(member) G_STRUCT_OFFSET (HonCandidate, member)

static const HonInputField fields[] = {
  {
    .name = "speciality", .kind = HON_INPUT_TEXT, .offset = AT (speciality),
    .column = "specialite", .option = "specialite", .argument = N_("SPECIALITY"),
    .help = N_("The speciality, by its id or name"),
  },
  {
    .name = "installed", .kind = HON_INPUT_CHOICE, .offset = AT (installed), .choices = &hon_installed_choices,
    .column = "deja_installe", .option = "deja-installe",
    .help = N_("Where the doctor is installed, or was last"),
  },
  {
    .name = "other-speciality", .kind = HON_INPUT_FLAG, .offset = AT (other_speciality),
    .column = "autre_specialite", .option = "autre-specialite",
    .help = N_("That was in another speciality"),
  },
  {
    .name = "date", .kind = HON_INPUT_DATE, .offset = AT (date),
    .column = "date", .option = "date", .argument = N_("YYYY-MM-DD"),
    .help = N_("The day of the question; today when left out"),
  },
  {
    .name = "situation", .kind = HON_INPUT_CHOICE, .offset = AT (situation), .choices = &hon_situation_choices,
    .initial = HON_SITUATION_HOSPITAL,
  },
  { .name = "fees", .kind = HON_INPUT_CHOICE, .offset = AT (fees), .choices = &hon_fee_wish_choices },
  { .name = "share", .kind = HON_INPUT_PERCENT, .offset = AT (share), .maximum = 100, .initial = 100 },
  { .name = "hospital", .kind = HON_INPUT_FLAG, .offset = AT (hospital) },
};

#undef AT

G_DEFINE_FINAL_TYPE (HonCandidate, hon_candidate, HON_TYPE_INPUT)

static HonDate
get_date_or_today (HonCandidate *self)
{
  return self->date != HON_DATE_NONE ? self->date : hon_date_get_today ();
}

static gboolean
check_date (HonCandidate  *self,
            HonCatalogue  *catalogue,
            GError       **error)
{
  GListModel *lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);
  HonDate date = get_date_or_today (self);
  HonDate first = HON_DATE_NONE;
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);
      const HonPeriod *period = hon_title_list_get_period (list);

      if (period->from == HON_DATE_NONE)
        continue;
      if (hon_period_contains (period, date))
        return TRUE;
      first = first == HON_DATE_NONE ? period->from : MIN (first, period->from);
    }

  day = hon_format_date (date);
  since = first != HON_DATE_NONE ? hon_format_date (first) : g_strdup ("–");
  hon_input_set_error (HON_INPUT (self), "date", error,
                       /* Translators: both are dates. */
                       _("no list of titles is known for %1$s; they are since %2$s"), day, since);

  return FALSE;
}

static gboolean
check_speciality (HonCandidate  *self,
                  HonCatalogue  *catalogue,
                  GError       **error)
{
  return self->speciality == NULL ||
         hon_speciality_check (HON_INPUT (self), self->speciality,
                               hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), error);
}

static gboolean
check_title_id (HonHeldTitle  *held,
                HonCatalogue  *catalogue,
                GError       **error)
{
  GListModel *all = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES);
  g_autoptr (GListModel) near = NULL;
  g_autofree char *names = NULL;

  if (hon_title_find (all, hon_held_title_get_title_id (held)) != NULL)
    return TRUE;

  near = hon_title_near (all, hon_held_title_get_title_id (held));
  if (g_list_model_get_n_items (near) > 0)
    {
      names = hon_record_dup_ids (near, 5);
      hon_input_set_error (HON_INPUT (held), "title-id", error,
                           /* Translators: %1$s is what was given, %2$s some ids. */
                           _("there is no title “%1$s”; perhaps: %2$s"), hon_held_title_get_title_id (held), names);
    }
  else
    {
      names = hon_record_dup_ids (all, G_MAXUINT);
      hon_input_set_error (HON_INPUT (held), "title-id", error,
                           /* Translators: %1$s is what was given, %2$s all ids. */
                           _("there is no title “%1$s”; there are: %2$s"), hon_held_title_get_title_id (held), names);
    }

  return FALSE;
}

static void
hon_candidate_finalize (GObject *object)
{
  HonCandidate *self = HON_CANDIDATE (object);

  g_clear_object (&self->titles);

  G_OBJECT_CLASS (hon_candidate_parent_class)->finalize (object);
}

static void
hon_candidate_class_init (HonCandidateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_candidate_finalize;
  hon_input_class_set_fields (HON_INPUT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
hon_candidate_init (HonCandidate *self)
{
  self->titles = g_list_store_new (HON_TYPE_HELD_TITLE);
}

/**
 * hon_candidate_new:
 *
 * Returns: (transfer full): a doctor in a hospital without a title
 */
HonCandidate *
hon_candidate_new (void)
{
  return g_object_new (HON_TYPE_CANDIDATE, NULL);
}

/**
 * hon_candidate_check:
 * @self: a candidate
 * @catalogue: a loaded catalogue
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Checks the inputs against each other and against the facts, and reports the first that is wrong.
 *
 * Returns: whether the candidate can be judged
 */
gboolean
hon_candidate_check (HonCandidate  *self,
                     HonCatalogue  *catalogue,
                     GError       **error)
{
  GListModel *titles;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), FALSE);

  if (!check_date (self, catalogue, error) || !check_speciality (self, catalogue, error))
    return FALSE;
  if (self->situation == HON_SITUATION_INSTALLED && self->installed == HON_INSTALLED_NEVER)
    {
      hon_input_set_error (HON_INPUT (self), "installed", error, "%s",
                           _("the sector of the present practice is missing"));
      return FALSE;
    }

  titles = G_LIST_MODEL (self->titles);
  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);

      if (i == HON_ELIGIBILITY_TITLES_MAX)
        {
          hon_input_set_error (HON_INPUT (held), "title-id", error, _("there are more than %d titles"),
                               HON_ELIGIBILITY_TITLES_MAX);
          return FALSE;
        }
      if (!check_title_id (held, catalogue, error) || !hon_held_title_check (held, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hon_candidate_get_input:
 * @self: a candidate that was checked
 * @catalogue: a loaded catalogue
 * @input: (out): return location for what the engine takes
 *
 * Puts together what the rules need.
 */
void
hon_candidate_get_input (HonCandidate        *self,
                         HonCatalogue        *catalogue,
                         HonEligibilityInput *input)
{
  HonSpeciality *speciality = NULL;
  GListModel *lists;

  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));
  g_return_if_fail (input != NULL);

  if (self->speciality != NULL)
    speciality = hon_speciality_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES),
                                      self->speciality);
  lists = hon_catalogue_get_list (catalogue, HON_RECORDS_TITLE_LISTS);

  *input = (HonEligibilityInput) {
    .date = get_date_or_today (self),
    .installed = self->installed,
    .is_other_speciality = self->other_speciality,
    .is_student = self->situation == HON_SITUATION_STUDENT,
    .is_locum = self->situation == HON_SITUATION_LOCUM,
    .operates = speciality != NULL && hon_speciality_get_operates (speciality),
    .n_titles = g_list_model_get_n_items (G_LIST_MODEL (self->titles)),
    .n_lists = g_list_model_get_n_items (lists),
  };
  for (guint i = 0; i < input->n_lists; i++)
    {
      g_autoptr (HonTitleList) list = g_list_model_get_item (lists, i);

      input->lists[i] = (HonEligibilityList) {
        hon_title_list_get_period (list)->from,
        hon_title_list_get_period (list)->until,
        hon_title_list_is_partial (list),
      };
    }
  for (guint i = 0; i < input->n_titles; i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      hon_held_title_get_facts (held, catalogue, &input->titles[i]);
    }
}

/**
 * hon_candidate_get_places:
 * @self: a candidate
 *
 * Returns: where the titles were gained, as bits of `HonTitlePlace`
 */
guint
hon_candidate_get_places (HonCandidate *self)
{
  guint places = 0;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->titles)); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      places |= 1u << hon_held_title_get_place (held);
    }

  return places;
}

/**
 * hon_candidate_copy:
 * @self: a candidate
 *
 * Returns: (transfer full): another one with the same inputs and copies of the titles
 */
HonCandidate *
hon_candidate_copy (HonCandidate *self)
{
  HonCandidate *copy;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  copy = hon_input_dup (HON_INPUT (self));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->titles)); i++)
    {
      g_autoptr (HonInput) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);
      g_autoptr (HonInput) held_copy = hon_input_dup (held);

      g_list_store_append (copy->titles, held_copy);
    }

  return copy;
}

/**
 * hon_candidate_reset:
 * @self: a candidate
 *
 * Gives @self the values of a new object, without a title.
 */
void
hon_candidate_reset (HonCandidate *self)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  hon_input_reset (HON_INPUT (self));
  g_list_store_remove_all (self->titles);
}

/**
 * hon_candidate_to_variant:
 * @self: a candidate
 *
 * Returns: (transfer floating): the inputs and the titles, to be kept
 */
GVariant *
hon_candidate_to_variant (HonCandidate *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder titles;
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  g_variant_builder_init (&titles, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->titles)); i++)
    {
      g_autoptr (HonInput) held = g_list_model_get_item (G_LIST_MODEL (self->titles), i);

      g_variant_builder_add_value (&titles, hon_input_to_variant (held));
    }
  variant = g_variant_ref_sink (hon_input_to_variant (HON_INPUT (self)));
  g_variant_dict_init (&dict, variant);
  g_variant_dict_insert_value (&dict, "titles", g_variant_builder_end (&titles));

  return g_variant_dict_end (&dict);
}

/**
 * hon_candidate_set_variant:
 * @self: a candidate
 * @variant: what hon_candidate_to_variant() gave, perhaps by another version
 *
 * Takes what was kept, all of it or nothing.
 *
 * Returns: whether everything in it makes sense
 */
gboolean
hon_candidate_set_variant (HonCandidate *self,
                           GVariant     *variant)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) titles = NULL;
  GVariantIter iter;
  GVariant *child;

  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return FALSE;

  titles = g_variant_lookup_value (variant, "titles", G_VARIANT_TYPE ("aa{sv}"));
  if (titles != NULL)
    {
      g_variant_iter_init (&iter, titles);
      while (g_variant_iter_loop (&iter, "@a{sv}", &child))
        {
          g_ptr_array_add (held, hon_held_title_new (""));
          if (held->len > HON_ELIGIBILITY_TITLES_MAX ||
              !hon_input_set_variant (g_ptr_array_index (held, held->len - 1), child))
            {
              g_variant_unref (child);
              return FALSE;
            }
        }
    }
  if (!hon_input_set_variant (HON_INPUT (self), variant))
    return FALSE;
  g_list_store_splice (self->titles, 0, g_list_model_get_n_items (G_LIST_MODEL (self->titles)), held->pdata,
                       held->len);

  return TRUE;
}

/**
 * hon_candidate_get_titles:
 * @self: a candidate
 *
 * Returns: (transfer none) (element-type HonHeldTitle): the titles held or under way
 */
GListModel *
hon_candidate_get_titles (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  return G_LIST_MODEL (self->titles);
}

void
hon_candidate_add_title (HonCandidate *self,
                         HonHeldTitle *title)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (HON_IS_HELD_TITLE (title));

  g_list_store_append (self->titles, title);
}

void
hon_candidate_remove_title (HonCandidate *self,
                            guint         position)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (self->titles)));

  g_list_store_remove (self->titles, position);
}

void
hon_candidate_remove_titles (HonCandidate *self)
{
  g_return_if_fail (HON_IS_CANDIDATE (self));

  g_list_store_remove_all (self->titles);
}

HonDate
hon_candidate_get_date (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_DATE_NONE);

  return self->date;
}

HonSituation
hon_candidate_get_situation (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_SITUATION_HOSPITAL);

  return self->situation;
}

const char *
hon_candidate_get_speciality (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), NULL);

  return self->speciality;
}

HonInstalled
hon_candidate_get_installed (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_INSTALLED_NEVER);

  return self->installed;
}

gboolean
hon_candidate_get_other_speciality (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);

  return self->other_speciality;
}

HonFeeWish
hon_candidate_get_fees (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), HON_FEE_WISH_TARIFFS);

  return self->fees;
}

int
hon_candidate_get_share (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), 0);

  return self->share;
}

gboolean
hon_candidate_get_hospital (HonCandidate *self)
{
  g_return_val_if_fail (HON_IS_CANDIDATE (self), FALSE);

  return self->hospital;
}
