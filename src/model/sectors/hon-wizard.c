/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-wizard.h"

#include "hon-format.h"

#include <glib/gi18n-lib.h>

/* How many of 100 patients pay the tariff: all of them, and what one starts from otherwise. */
#define SHARE_ALL   100
#define SHARE_BEGIN 50

/**
 * HonWizard:
 *
 * The way through the questions: which is asked, which are passed over, how far
 * there is to go. It knows no widget. Answers live in its candidate and are never
 * taken back, whichever way one goes; what an earlier answer makes pointless is
 * kept, but left out of hon_wizard_dup_effective().
 */

struct _HonWizard
{
  GObject       parent_instance;

  HonCandidate *candidate; /* (owned) */
  HonQuestion   question;
  HonFeeWish    fees; /* as they were last */
  gboolean      is_finished;
};

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_FINISHED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The name of each question, and how it is asked. */
static const HonChoice questions[] = {
  [HON_QUESTION_SITUATION] = {
    "situation", NC_("question", "Situation"),
    NC_("question", "What do you do now?"),
    "situation",
  },
  [HON_QUESTION_SPECIALITY] = {
    "speciality", NC_("question", "Speciality"),
    NC_("question", "What is your speciality?"),
    "speciality",
  },
  [HON_QUESTION_INSTALLED] = {
    "installed", NC_("question", "Earlier Installation"),
    NC_("question", "Have you ever been installed?"),
    "installed",
  },
  [HON_QUESTION_TITLES] = {
    "titles", NC_("question", "Titles"),
    NC_("question", "Which titles do you hold, or are you on the way to?"),
    "titles",
  },
  [HON_QUESTION_PLACES] = {
    "places", NC_("question", "Places of the Titles"),
    NC_("question", "Where did you gain them?"),
    "places",
  },
  [HON_QUESTION_FEES] = {
    "fees", NC_("question", "Fees"),
    NC_("question", "Which fees do you wish to charge?"),
    "fees",
  },
  [HON_QUESTION_SHARE] = {
    "share", NC_("question", "Patients at the Tariff"),
    NC_("question", "Of 100 patients, how many will pay the tariff alone, without overrun?"),
    "share",
  },
  [HON_QUESTION_HOSPITAL] = {
    "hospital", NC_("question", "Activity in a Hospital"),
    NC_("question", "Will you keep some activity in a hospital?"),
    "hospital",
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (questions) == HON_N_QUESTIONS);

HON_DEFINE_CHOICES (HonQuestion, hon_question, "question", questions)

G_DEFINE_FINAL_TYPE (HonWizard, hon_wizard, G_TYPE_OBJECT)

static gboolean
has_titles (HonWizard *self)
{
  return g_list_model_get_n_items (hon_candidate_get_titles (self->candidate)) > 0;
}

static HonInstalled
get_effective_installed (HonWizard *self)
{
  if (hon_candidate_get_situation (self->candidate) == HON_SITUATION_STUDENT)
    return HON_INSTALLED_NEVER;

  return hon_candidate_get_installed (self->candidate);
}

/* Whether there is an answer that one can go on from. */
static gboolean
is_answered (HonWizard   *self,
             HonQuestion  question)
{
  switch (question)
    {
    case HON_QUESTION_SPECIALITY:
      return hon_candidate_get_speciality (self->candidate) != NULL;

    case HON_QUESTION_INSTALLED:
      return hon_candidate_get_situation (self->candidate) != HON_SITUATION_INSTALLED ||
             hon_candidate_get_installed (self->candidate) != HON_INSTALLED_NEVER;

    case HON_QUESTION_SITUATION:
    case HON_QUESTION_TITLES:
    case HON_QUESTION_PLACES:
    case HON_QUESTION_FEES:
    case HON_QUESTION_SHARE:
    case HON_QUESTION_HOSPITAL:
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}

/* The nearest question that is asked before @question, or after it; whether there
 * is one.
 */
static gboolean
find_asked (HonWizard   *self,
            HonQuestion  question,
            int          step,
            HonQuestion *found)
{
  for (int i = (int) question + step; i >= 0 && i < HON_N_QUESTIONS; i += step)
    if (hon_wizard_asks (self, i))
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_place (HonHeldTitle *held)
{
  return g_strdup (hon_choices_get_label (&hon_title_place_choices, hon_held_title_get_place (held)));
}

/* Something of each title, one a line. */
static char *
dup_titles (HonWizard    *self,
            HonCatalogue *catalogue,
            char       *(*dup_detail) (HonHeldTitle *held))
{
  GListModel *titles = hon_candidate_get_titles (self->candidate);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr (HonHeldTitle) held = g_list_model_get_item (titles, i);
      const char *id = hon_held_title_get_title_id (held);
      HonTitle *title = hon_title_find (hon_catalogue_get_list (catalogue, HON_RECORDS_TITLES), id);
      g_autofree char *detail = dup_detail (held);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: %1$s is a title, %2$s when or where it was gained. */
      g_string_append_printf (text, C_("title", "%1$s: %2$s"), title != NULL ? hon_title_get_label (title) : id,
                              detail);
    }
  if (text->len == 0)
    g_string_append (text, C_("titles", "None"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
set_place (HonWizard   *self,
           HonQuestion  question,
           gboolean     is_finished)
{
  if (self->question == question && self->is_finished == is_finished)
    return;

  self->question = question;
  self->is_finished = is_finished;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUESTION]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FINISHED]);
}

/* Who has only just wished for more than the tariff does not have it paid by all: half is a beginning. */
static void
fees_changed_cb (HonWizard *self)
{
  HonFeeWish before = self->fees;

  self->fees = hon_candidate_get_fees (self->candidate);
  if (before == HON_FEE_WISH_TARIFFS && self->fees != HON_FEE_WISH_TARIFFS &&
      hon_candidate_get_share (self->candidate) == SHARE_ALL)
    g_object_set (self->candidate, "share", SHARE_BEGIN, NULL);
}

/* An answer may make the present question pointless. */
static void
answered_cb (HonWizard *self)
{
  HonQuestion earlier;

  if (!hon_wizard_asks (self, self->question) &&
      find_asked (self, self->question, -1, &earlier))
    set_place (self, earlier, FALSE);
}

static void
hon_wizard_dispose (GObject *object)
{
  HonWizard *self = HON_WIZARD (object);

  g_clear_object (&self->candidate);

  G_OBJECT_CLASS (hon_wizard_parent_class)->dispose (object);
}

static void
hon_wizard_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HonWizard *self = HON_WIZARD (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_enum (value, self->question);
      break;

    case PROP_FINISHED:
      g_value_set_boolean (value, self->is_finished);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_wizard_class_init (HonWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_wizard_dispose;
  object_class->get_property = hon_wizard_get_property;

  /**
   * HonWizard:question:
   *
   * The question that is asked now, or was last.
   */
  props[PROP_QUESTION] =
    g_param_spec_enum ("question", NULL, NULL, HON_TYPE_QUESTION, HON_QUESTION_SITUATION,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonWizard:finished:
   *
   * Whether all questions are answered, and the result is shown.
   */
  props[PROP_FINISHED] =
    g_param_spec_boolean ("finished", NULL, NULL, FALSE,
                          (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hon_wizard_init (HonWizard *self)
{
  self->candidate = hon_candidate_new ();
  self->fees = hon_candidate_get_fees (self->candidate);
  g_signal_connect_object (self->candidate, "notify::fees", G_CALLBACK (fees_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->candidate, "notify", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hon_candidate_get_titles (self->candidate), "items-changed",
                           G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hon_wizard_new:
 *
 * Returns: (transfer full): a wizard at its first question
 */
HonWizard *
hon_wizard_new (void)
{
  return g_object_new (HON_TYPE_WIZARD, NULL);
}

/**
 * hon_wizard_get_candidate:
 * @self: a wizard
 *
 * Returns: (transfer none): who answers; its properties are the answers
 */
HonCandidate *
hon_wizard_get_candidate (HonWizard *self)
{
  g_return_val_if_fail (HON_IS_WIZARD (self), NULL);

  return self->candidate;
}

/**
 * hon_wizard_dup_effective:
 * @self: a wizard
 *
 * Gives what counts: an answer to a question that is no longer asked does not.
 *
 * Returns: (transfer full): the candidate to judge
 */
HonCandidate *
hon_wizard_dup_effective (HonWizard *self)
{
  HonCandidate *effective;

  g_return_val_if_fail (HON_IS_WIZARD (self), NULL);

  effective = hon_candidate_copy (self->candidate);
  g_object_set (effective, "installed", get_effective_installed (self), NULL);
  if (hon_candidate_get_installed (effective) == HON_INSTALLED_NEVER)
    g_object_set (effective, "other-speciality", FALSE, NULL);
  if (!hon_wizard_asks (self, HON_QUESTION_TITLES))
    hon_candidate_remove_titles (effective);
  if (!hon_wizard_asks (self, HON_QUESTION_SHARE))
    g_object_set (effective, "share", SHARE_ALL, NULL);
  if (!hon_wizard_asks (self, HON_QUESTION_HOSPITAL))
    g_object_set (effective, "hospital", FALSE, NULL);

  return effective;
}

HonQuestion
hon_wizard_get_question (HonWizard *self)
{
  g_return_val_if_fail (HON_IS_WIZARD (self), HON_QUESTION_SITUATION);

  return self->question;
}

gboolean
hon_wizard_is_finished (HonWizard *self)
{
  g_return_val_if_fail (HON_IS_WIZARD (self), FALSE);

  return self->is_finished;
}

/**
 * hon_wizard_get_n_questions:
 * @self: a wizard
 *
 * Returns: how many questions are asked, as far as can be told now
 */
guint
hon_wizard_get_n_questions (HonWizard *self)
{
  guint n = 0;

  g_return_val_if_fail (HON_IS_WIZARD (self), 0);

  for (guint i = 0; i < HON_N_QUESTIONS; i++)
    n += hon_wizard_asks (self, i) ? 1 : 0;

  return n;
}

/**
 * hon_wizard_asks:
 * @self: a wizard
 * @question: a question
 *
 * Returns: whether @question is asked, after the answers to those before it
 */
gboolean
hon_wizard_asks (HonWizard   *self,
                 HonQuestion  question)
{
  HonSituation situation;
  HonInstalled installed;

  g_return_val_if_fail (HON_IS_WIZARD (self), FALSE);

  situation = hon_candidate_get_situation (self->candidate);
  installed = get_effective_installed (self);
  switch (question)
    {
    case HON_QUESTION_SITUATION:
    case HON_QUESTION_SPECIALITY:
    case HON_QUESTION_FEES:
      return TRUE;

    case HON_QUESTION_INSTALLED:
      return situation != HON_SITUATION_STUDENT;

    case HON_QUESTION_TITLES:
      /* Who is in secteur 2 needs no title any more. */
      return installed != HON_INSTALLED_S2 && installed != HON_INSTALLED_S2_OPTAM;

    case HON_QUESTION_PLACES:
      return hon_wizard_asks (self, HON_QUESTION_TITLES) && has_titles (self);

    case HON_QUESTION_SHARE:
      return hon_candidate_get_fees (self->candidate) != HON_FEE_WISH_TARIFFS;

    case HON_QUESTION_HOSPITAL:
      return situation == HON_SITUATION_HOSPITAL || situation == HON_SITUATION_INSTALLED;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * hon_wizard_can_go_forward:
 * @self: a wizard
 *
 * Returns: whether this question has an answer that one can go on from
 */
gboolean
hon_wizard_can_go_forward (HonWizard *self)
{
  g_return_val_if_fail (HON_IS_WIZARD (self), FALSE);

  return !self->is_finished && is_answered (self, self->question);
}

/**
 * hon_wizard_go_back:
 * @self: a wizard
 *
 * Goes to the question before, or from the result to the last one. No answer is lost.
 */
void
hon_wizard_go_back (HonWizard *self)
{
  HonQuestion earlier;

  g_return_if_fail (HON_IS_WIZARD (self));

  if (self->is_finished)
    set_place (self, self->question, FALSE);
  else if (find_asked (self, self->question, -1, &earlier))
    set_place (self, earlier, FALSE);
}

/**
 * hon_wizard_go_forward:
 * @self: a wizard
 *
 * Goes to the next question, or from the last one to the result; nowhere as long as
 * this one is not answered.
 */
void
hon_wizard_go_forward (HonWizard *self)
{
  HonQuestion later;

  g_return_if_fail (HON_IS_WIZARD (self));

  if (!hon_wizard_can_go_forward (self))
    return;
  if (find_asked (self, self->question, 1, &later))
    set_place (self, later, FALSE);
  else
    set_place (self, self->question, TRUE);
}

/**
 * hon_wizard_go_to:
 * @self: a wizard
 * @question: a question that is asked
 *
 * Goes to a question, to change its answer; not past one that has no answer yet.
 */
void
hon_wizard_go_to (HonWizard   *self,
                  HonQuestion  question)
{
  g_return_if_fail (HON_IS_WIZARD (self));
  g_return_if_fail ((guint) question < HON_N_QUESTIONS);
  g_return_if_fail (hon_wizard_asks (self, question));

  for (guint i = 0; i < question; i++)
    if (hon_wizard_asks (self, i) && !is_answered (self, i))
      {
        set_place (self, i, FALSE);
        return;
      }
  set_place (self, question, FALSE);
}

/**
 * hon_wizard_restart:
 * @self: a wizard
 *
 * Takes back all answers, and asks the first question again.
 */
void
hon_wizard_restart (HonWizard *self)
{
  g_return_if_fail (HON_IS_WIZARD (self));

  set_place (self, HON_QUESTION_SITUATION, FALSE);
  hon_candidate_reset (self->candidate);
}

/**
 * hon_wizard_dup_answer:
 * @self: a wizard
 * @catalogue: a loaded catalogue
 * @question: a question
 *
 * Returns: (transfer full): its answer in words
 */
char *
hon_wizard_dup_answer (HonWizard    *self,
                       HonCatalogue *catalogue,
                       HonQuestion   question)
{
  const char *id;

  g_return_val_if_fail (HON_IS_WIZARD (self), NULL);
  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);

  switch (question)
    {
    case HON_QUESTION_SITUATION:
      return g_strdup (hon_choices_get_label (&hon_situation_choices, hon_candidate_get_situation (self->candidate)));

    case HON_QUESTION_SPECIALITY:
      id = hon_candidate_get_speciality (self->candidate);
      if (id != NULL)
        {
          HonSpeciality *speciality =
            hon_speciality_find (hon_catalogue_get_list (catalogue, HON_RECORDS_SPECIALITIES), id);

          return g_strdup (speciality != NULL ? hon_speciality_get_label (speciality) : id);
        }
      return g_strdup (_("No answer yet"));

    case HON_QUESTION_INSTALLED:
      if (get_effective_installed (self) == HON_INSTALLED_NEVER ||
          !hon_candidate_get_other_speciality (self->candidate))
        return g_strdup (hon_choices_get_label (&hon_installed_choices, get_effective_installed (self)));
      /* Translators: %s is where a doctor was installed. */
      return g_strdup_printf (_("%s, in another speciality"),
                              hon_choices_get_label (&hon_installed_choices, get_effective_installed (self)));

    case HON_QUESTION_TITLES:
      return dup_titles (self, catalogue, hon_held_title_dup_period);

    case HON_QUESTION_PLACES:
      return dup_titles (self, catalogue, dup_place);

    case HON_QUESTION_FEES:
      return g_strdup (hon_choices_get_label (&hon_fee_wish_choices, hon_candidate_get_fees (self->candidate)));

    case HON_QUESTION_SHARE:
      return hon_format_percent (hon_candidate_get_share (self->candidate), 0);

    case HON_QUESTION_HOSPITAL:
      return g_strdup (hon_candidate_get_hospital (self->candidate) ? C_("answer", "Yes") : C_("answer", "No"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_wizard_to_string:
 * @self: a wizard
 *
 * Returns: (transfer full): all answers and the place, to be kept in the settings
 */
char *
hon_wizard_to_string (HonWizard *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantDict dict;

  g_return_val_if_fail (HON_IS_WIZARD (self), NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "candidate", hon_candidate_to_variant (self->candidate));
  g_variant_dict_insert (&dict, "question", "i", self->question);
  g_variant_dict_insert (&dict, "finished", "b", self->is_finished);
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));

  return g_variant_print (variant, FALSE);
}

/**
 * hon_wizard_restore:
 * @self: a wizard
 * @text: what hon_wizard_to_string() gave, perhaps by another version
 *
 * Finds again the answers and the place; what does not make sense is left out.
 *
 * Returns: whether @text is one of ours at all
 */
gboolean
hon_wizard_restore (HonWizard  *self,
                    const char *text)
{
  g_autoptr (GVariantDict) dict = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) candidate = NULL;
  gboolean is_finished = FALSE;
  int question = HON_QUESTION_SITUATION;

  g_return_val_if_fail (HON_IS_WIZARD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  if (variant == NULL)
    return FALSE;

  dict = g_variant_dict_new (variant);
  candidate = g_variant_dict_lookup_value (dict, "candidate", G_VARIANT_TYPE_VARDICT);
  if (candidate == NULL)
    return FALSE;

  /* The share that was kept is not one to begin with. */
  g_signal_handlers_block_by_func (self->candidate, fees_changed_cb, self);
  hon_candidate_set_variant (self->candidate, candidate);
  g_signal_handlers_unblock_by_func (self->candidate, fees_changed_cb, self);
  self->fees = hon_candidate_get_fees (self->candidate);

  g_variant_dict_lookup (dict, "question", "i", &question);
  g_variant_dict_lookup (dict, "finished", "b", &is_finished);

  if (question < 0 || question >= HON_N_QUESTIONS || !hon_wizard_asks (self, question))
    question = HON_QUESTION_SITUATION;
  hon_wizard_go_to (self, question);

  /* The result is shown again only when nothing is missing for it. */
  if (is_finished && !find_asked (self, self->question, 1, &(HonQuestion) { 0 }) &&
      is_answered (self, self->question))
    set_place (self, self->question, TRUE);

  return TRUE;
}
