/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-reader.h"

/**
 * HonReader:
 *
 * The situation of the doctor who reads: one, which all pages show and change. Some look at one year of it,
 * a practice, others at the years from the opening on, a career. What both tell is the same:
 *
 * - inputs of the same name;
 * - expenses: the one amount of the practice is the sum of the lines of the career. Entered as one amount,
 *   what is beyond the lines is the line of all others, and no line is lost.
 * - the day on which the activity starts and the age on it. A doctor whose start is too long ago for first
 *   years looks at those of another opening: the two days are then apart, as they are as long as neither
 *   was told.
 *
 * What was told is known, not guessed from the values: the example of an opening is a day like another, and may be
 * the one that is meant. It is told once it is given, or changed to something else than the example, until a reset.
 *
 * Apart from it stay, on purpose:
 *
 * - the doctor of a bill and of a household's visits, with speciality, sector and region: that is whom the
 *   patient sees;
 * - the region: contributions and taxes are those of metropolitan France;
 * - activity and fee of the choice of a sector, which are the same in each sector, so that fees differ;
 * - the situations that are compared, also those of a document: each is one of its own.
 *
 * Its signal `changed` tells that some input of either has changed.
 */

enum
{
  OPENING_TOLD,
  START_TOLD,
  RECEIPTS_TOLD,
  N_TELLINGS,
};

struct _HonReader
{
  GObject       parent_instance;

  HonCatalogue *catalogue;        /* (nullable) (owned) */
  HonCareer    *career;           /* (owned) */
  HonPractice  *practice;         /* (owned) */
  gboolean      told[N_TELLINGS]; /* whether it is the reader’s, and no example */
  gboolean      is_following;     /* one changes because the other did */
};

/* What has an example as long as it was not told: the properties that say so, and the inputs that they are about. */
static const struct
{
  const char *property;
  const char *input;
  gboolean    is_of_practice;
} tellings[] = {
  [OPENING_TOLD] = { "opening-told", "opening", FALSE },
  [START_TOLD] = { "start-told", "start", TRUE },
  [RECEIPTS_TOLD] = { "receipts-told", "receipts", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tellings) == N_TELLINGS);

/* Inputs that both have. */
static const char * const shared[] = {
  "sector", "receipts", "outside", "overruns", "rule", "locum", "retired", "couple", "children", "micro",
  "partner-income", "salaries", NULL
};

/* The lines of the expenses but the last one, which has all others. */
static const char * const lines[] = { "rent", "staff", "insurance", "ordre", "material" };

static GParamSpec *props[N_TELLINGS + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HonReader, hon_reader, G_TYPE_OBJECT)

static HonDate
get_day (gpointer    input,
         const char *name)
{
  HonDate day;

  g_object_get (input, name, &day, NULL);

  return day;
}

static int
get_age (gpointer input)
{
  int age;

  g_object_get (input, "age", &age, NULL);

  return age;
}

/* The day that a new object has: it was not told. */
static HonDate
get_initial (gpointer    input,
             const char *name)
{
  const GValue *value =
    g_param_spec_get_default_value (g_object_class_find_property (G_OBJECT_GET_CLASS (input), name));

  return g_value_get_int (value);
}

static void
set_told (HonReader *self,
          guint      telling,
          gboolean   is_told)
{
  if (self->told[telling] == is_told)
    return;

  self->told[telling] = is_told;
  g_object_notify_by_pspec (G_OBJECT (self), props[telling + 1]);
}

static gpointer
get_half (HonReader *self,
          guint      telling)
{
  return tellings[telling].is_of_practice ? (gpointer) self->practice : (gpointer) self->career;
}

/* Something else than the example was told. */
static void
follow_value (HonReader  *self,
              GParamSpec *pspec,
              GObject    *half)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (half, pspec->name, &value);
  for (guint i = 0; i < N_TELLINGS; i++)
    if (half == get_half (self, i) && g_str_equal (pspec->name, tellings[i].input) &&
        !g_param_value_defaults (pspec, &value))
      set_told (self, i, TRUE);
}

static gboolean
can_open (HonReader *self,
          HonDate    day)
{
  HonDate first, last;

  hon_career_get_openings (self->catalogue, &first, &last);

  return day >= first && day <= last;
}

/* Whether the practice started on a day that was told, and is no opening. */
static gboolean
is_apart (HonReader *self)
{
  return self->told[START_TOLD] && !can_open (self, get_day (self->practice, "start"));
}

static gboolean
can_follow (HonReader *self)
{
  return !self->is_following && self->catalogue != NULL && hon_catalogue_is_loaded (self->catalogue) &&
         !is_apart (self);
}

static void
follow_opening (HonReader *self)
{
  HonDate opening = get_day (self->career, "opening");

  if (!can_follow (self))
    return;

  self->is_following = TRUE;
  if (!self->told[OPENING_TOLD])
    opening = get_initial (self->practice, "start");
  g_object_set (self->practice, "start", opening, "age", get_age (self->career), NULL);
  set_told (self, START_TOLD, self->told[OPENING_TOLD]);
  self->is_following = FALSE;
}

static void
follow_start (HonReader *self)
{
  HonDate start = get_day (self->practice, "start");

  if (!can_follow (self))
    return;

  self->is_following = TRUE;
  if (self->told[START_TOLD] && can_open (self, start))
    {
      g_object_set (self->career, "opening", start, NULL);
      set_told (self, OPENING_TOLD, TRUE);
    }
  g_object_set (self->career, "age", get_age (self->practice), NULL);
  self->is_following = FALSE;
}

static void
follow_lines (HonReader *self)
{
  g_object_set (self->practice, "expenses", hon_career_get_expenses (self->career), NULL);
}

static void
follow_expenses (HonReader *self)
{
  gint64 expenses;

  g_object_get (self->practice, "expenses", &expenses, NULL);
  if (expenses != hon_career_get_expenses (self->career))
    g_object_set (self->career, "other-expenses", MAX (0, expenses - hon_reader_get_lines (self)), NULL);
  follow_lines (self);
}

/* What there is of the expenses as one amount, which only a practice has. */
static GVariant *
dup_expenses (GVariant *situation)
{
  g_autoptr (GVariant) expenses = g_variant_lookup_value (situation, "expenses", NULL);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  if (expenses != NULL)
    g_variant_dict_insert_value (&dict, "expenses", expenses);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/* What is given is told, even where it is as the example. */
static void
tell (HonReader *self,
      GVariant  *situation)
{
  for (guint i = 0; i < N_TELLINGS; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (situation, tellings[i].input, NULL);

      if (value != NULL)
        set_told (self, i, TRUE);
    }
  if (self->told[OPENING_TOLD])
    follow_opening (self);
}

/* A file and the command line may tell it by a name; pages compare ids. */
static void
resolve_speciality (HonReader *self)
{
  HonSpeciality *speciality = NULL;

  if (self->catalogue != NULL && hon_catalogue_is_loaded (self->catalogue))
    speciality = hon_career_find_speciality (self->career, self->catalogue);
  if (speciality != NULL)
    g_object_set (self->career, "speciality", hon_speciality_get_id (speciality), NULL);
}

static void
emit_changed (HonReader *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Which days can be openings is known by now. */
static void
catalogue_changed_cb (HonReader *self)
{
  if (self->told[OPENING_TOLD])
    follow_opening (self);
  else
    follow_start (self);
  resolve_speciality (self);
}

static void
connect_lines (HonReader *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", lines[i], NULL);

      g_signal_connect_object (self->career, signal, G_CALLBACK (follow_lines), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->career, "notify::other-expenses", G_CALLBACK (follow_lines), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::expenses", G_CALLBACK (follow_expenses), self, G_CONNECT_SWAPPED);
}

static void
hon_reader_dispose (GObject *object)
{
  HonReader *self = HON_READER (object);

  g_clear_object (&self->career);
  g_clear_object (&self->practice);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (hon_reader_parent_class)->dispose (object);
}

/* The number of a property is that of what is told, from 1 on. */
static void
hon_reader_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_boolean (value, HON_READER (object)->told[prop_id - 1]);
}

static void
hon_reader_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  set_told (HON_READER (object), prop_id - 1, g_value_get_boolean (value));
}

static void
hon_reader_class_init (HonReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hon_reader_dispose;
  object_class->get_property = hon_reader_get_property;
  object_class->set_property = hon_reader_set_property;

  /**
   * HonReader:opening-told:
   *
   * Whether the opening day is the reader’s, and not that of the example.
   */
  /**
   * HonReader:start-told:
   *
   * The same of the day on which the activity started.
   */
  /**
   * HonReader:receipts-told:
   *
   * The same of the fees.
   */
  for (guint i = 0; i < N_TELLINGS; i++)
    props[i + 1] = g_param_spec_boolean (tellings[i].property, NULL, NULL, FALSE,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_TELLINGS + 1, props);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hon_reader_init (HonReader *self)
{
  self->career = hon_career_new ();
  self->practice = hon_practice_new ();
  for (gsize i = 0; shared[i] != NULL; i++)
    g_object_bind_property (self->career, shared[i], self->practice, shared[i],
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  for (guint i = 0; i < N_TELLINGS; i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", tellings[i].input, NULL);

      /* Before what follows it. */
      g_signal_connect_object (get_half (self, i), signal, G_CALLBACK (follow_value), self, G_CONNECT_SWAPPED);
    }
  connect_lines (self);
  g_signal_connect_object (self->career, "notify", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->career, "notify::opening", G_CALLBACK (follow_opening), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->career, "notify::age", G_CALLBACK (follow_opening), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::start", G_CALLBACK (follow_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::age", G_CALLBACK (follow_start), self, G_CONNECT_SWAPPED);
}

/**
 * hon_reader_new:
 *
 * Returns: (transfer full): a reader of whom nothing is known yet
 */
HonReader *
hon_reader_new (void)
{
  return g_object_new (HON_TYPE_READER, NULL);
}

/**
 * hon_reader_set_catalogue:
 * @self: a reader that has none yet
 * @catalogue: a catalogue, which may still be loading
 *
 * Tells which days can be openings. From then on the start of the activity and the opening follow each other;
 * of two that were told, that of the career counts.
 */
void
hon_reader_set_catalogue (HonReader    *self,
                          HonCatalogue *catalogue)
{
  g_return_if_fail (HON_IS_READER (self) && self->catalogue == NULL);
  g_return_if_fail (HON_IS_CATALOGUE (catalogue));

  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (catalogue_changed_cb), self, G_CONNECT_SWAPPED);
  if (hon_catalogue_is_loaded (catalogue))
    catalogue_changed_cb (self);
}

/**
 * hon_reader_get_career:
 * @self: a reader
 *
 * Returns: (transfer none): the situation over the years; changing it changes the practice
 */
HonCareer *
hon_reader_get_career (HonReader *self)
{
  g_return_val_if_fail (HON_IS_READER (self), NULL);

  return self->career;
}

/**
 * hon_reader_get_practice:
 * @self: a reader
 *
 * Returns: (transfer none): the situation in one year; changing it changes the career
 */
HonPractice *
hon_reader_get_practice (HonReader *self)
{
  g_return_val_if_fail (HON_IS_READER (self), NULL);

  return self->practice;
}

/**
 * hon_reader_get_lines:
 * @self: a reader
 *
 * Returns: the expenses that have a line of their own, centimes: all of them are no less
 */
gint64
hon_reader_get_lines (HonReader *self)
{
  gint64 others;

  g_return_val_if_fail (HON_IS_READER (self), 0);

  g_object_get (self->career, "other-expenses", &others, NULL);

  return hon_career_get_expenses (self->career) - others;
}

/**
 * hon_reader_has_fees:
 * @self: a reader
 *
 * Returns: whether the fees are the reader’s, and not those of the example
 */
gboolean
hon_reader_has_fees (HonReader *self)
{
  g_return_val_if_fail (HON_IS_READER (self), FALSE);

  return self->told[RECEIPTS_TOLD];
}

/**
 * hon_reader_has_expenses:
 * @self: a reader
 *
 * Returns: whether expenses were told
 */
gboolean
hon_reader_has_expenses (HonReader *self)
{
  g_return_val_if_fail (HON_IS_READER (self), FALSE);

  return hon_career_get_expenses (self->career) > 0;
}

/**
 * hon_reader_dup:
 * @self: a reader
 *
 * Returns: (transfer full): the same situation, which does not change with @self
 */
HonReader *
hon_reader_dup (HonReader *self)
{
  HonReader *copy;

  g_return_val_if_fail (HON_IS_READER (self), NULL);

  copy = hon_reader_new ();
  hon_reader_copy (copy, self);
  g_set_object (&copy->catalogue, self->catalogue);

  return copy;
}

/**
 * hon_reader_copy:
 * @self: a reader
 * @from: another one
 *
 * Gives @self the situation of @from.
 */
void
hon_reader_copy (HonReader *self,
                 HonReader *from)
{
  g_return_if_fail (HON_IS_READER (self));
  g_return_if_fail (HON_IS_READER (from));

  self->is_following = TRUE;
  hon_input_copy (HON_INPUT (self->career), HON_INPUT (from->career));
  hon_input_copy (HON_INPUT (self->practice), HON_INPUT (from->practice));
  for (guint i = 0; i < N_TELLINGS; i++)
    set_told (self, i, from->told[i]);
  self->is_following = FALSE;
}

/**
 * hon_reader_reset:
 * @self: a reader
 * @half: its career or its practice
 *
 * Puts one of the two back: what it told is an example again. What only the other one tells stays: an opening too,
 * where the activity started on another day.
 */
void
hon_reader_reset (HonReader *self,
                  HonInput  *half)
{
  gboolean is_one_day;

  g_return_if_fail (HON_IS_READER (self));
  g_return_if_fail (half == HON_INPUT (self->career) || half == HON_INPUT (self->practice));

  is_one_day = can_follow (self);
  self->is_following = TRUE;
  for (guint i = 0; i < N_TELLINGS; i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (half), tellings[i].input) != NULL)
      set_told (self, i, FALSE);
  hon_input_reset (half);
  if (half == HON_INPUT (self->practice) && is_one_day)
    {
      set_told (self, OPENING_TOLD, FALSE);
      g_object_set (self->career, "opening", get_initial (self->career, "opening"),
                    "age", get_age (self->practice), NULL);
    }
  self->is_following = FALSE;
  follow_opening (self);
}

/**
 * hon_reader_take:
 * @self: a reader
 * @situation: some inputs of a career; expenses may be one amount
 *
 * Takes what another page knows, all of it or nothing, and leaves the rest as it is: one amount of expenses takes
 * none of the lines away. Whether the whole can be computed, the pages tell.
 *
 * Returns: whether every input is of its kind and in its range
 */
gboolean
hon_reader_take (HonReader *self,
                 GVariant  *situation)
{
  g_autoptr (GVariant) expenses = NULL;
  g_autoptr (HonInput) scratch = NULL;

  g_return_val_if_fail (HON_IS_READER (self), FALSE);
  g_return_val_if_fail (situation != NULL, FALSE);

  expenses = dup_expenses (situation);
  scratch = hon_input_dup (HON_INPUT (self->practice));
  if (!hon_input_take_variant (scratch, expenses) ||
      !hon_input_take_variant (HON_INPUT (self->career), situation))
    return FALSE;

  hon_input_take_variant (HON_INPUT (self->practice), expenses);
  tell (self, situation);
  resolve_speciality (self);

  return TRUE;
}

/**
 * hon_reader_list_shared:
 *
 * Returns: (transfer none) (array zero-terminated=1): the inputs of the same name that a practice and a career
 *   have in common
 */
const char * const *
hon_reader_list_shared (void)
{
  return shared;
}
