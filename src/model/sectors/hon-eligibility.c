/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-eligibility.h"

#include "hon-finding-private.h"
#include "hon-format.h"
#include "hon-reason-info.h"

#include <glib/gi18n-lib.h>

/**
 * HonReason:
 *
 * One reason for a verdict: a sentence, and where what it says was read.
 */

struct _HonReason
{
  GObject        parent_instance;

  HonReasonInfo *info;       /* (owned) */
  char          *text;       /* (owned): with days as people write them */
  char          *plain_text; /* (owned): with days as files write them */
  HonConfidence  confidence;
  GListStore    *sources;    /* (owned) (element-type HonSource) */
  GListModel    *claims;     /* (owned) (element-type HonClaim) */
};

G_DEFINE_FINAL_TYPE (HonReason, hon_reason, G_TYPE_OBJECT)

/**
 * HonVerdict:
 *
 * Whether one sector is open to a doctor, from when, and why.
 */

struct _HonVerdict
{
  GObject         parent_instance;

  HonSector      *sector;     /* (owned) */
  HonVerdictKind  kind;
  HonDate         from;
  HonConfidence   confidence;
  gboolean        is_irreversible;
  GListStore     *reasons;    /* (owned) (element-type HonReason) */
  GListStore     *warnings;   /* (owned) (element-type HonReason) */
  GListStore     *changes;    /* (owned) (element-type HonReason) */
};

enum
{
  VERDICT_PROP_0,
  VERDICT_PROP_SECTOR,
  VERDICT_PROP_SUMMARY,
  N_VERDICT_PROPS,
};

static GParamSpec *verdict_props[N_VERDICT_PROPS];

G_DEFINE_FINAL_TYPE (HonVerdict, hon_verdict, G_TYPE_OBJECT)

/**
 * HonEligibility:
 *
 * What is said of all sectors to one candidate, as a list of verdicts. It never
 * changes: another candidate has another one.
 */

struct _HonEligibility
{
  GObject             parent_instance;

  HonCatalogue       *catalogue; /* (owned) */
  HonEligibilityInput input;
  guint               places;    /* bits of HonTitlePlace */
  HonVerdict         *verdicts[HON_N_SECTORS]; /* (owned) */
};

static GType
hon_eligibility_get_item_type (GListModel *list)
{
  return HON_TYPE_VERDICT;
}

static guint
hon_eligibility_get_n_items (GListModel *list)
{
  return HON_ELIGIBILITY (list)->verdicts[0] != NULL ? HON_N_SECTORS : 0;
}

static gpointer
hon_eligibility_get_item (GListModel *list,
                          guint       position)
{
  HonEligibility *self = HON_ELIGIBILITY (list);

  if (position >= hon_eligibility_get_n_items (list))
    return NULL;

  return g_object_ref (self->verdicts[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hon_eligibility_get_item_type;
  iface->get_n_items = hon_eligibility_get_n_items;
  iface->get_item = hon_eligibility_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HonEligibility, hon_eligibility, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static char *
dup_duration (guint months)
{
  if (months % 12 == 0)
    return g_strdup_printf (ngettext ("%u year", "%u years", months / 12), months / 12);

  return g_strdup_printf (ngettext ("%u month", "%u months", months), months);
}

/* What is missing of the functions. */
static char *
dup_missing (guint months,
             guint days)
{
  g_autofree char *whole = dup_duration (months);
  g_autofree char *rest = g_strdup_printf (ngettext ("%u day", "%u days", days), days);

  if (months == 0)
    return g_steal_pointer (&rest);
  if (days == 0)
    return g_steal_pointer (&whole);

  /* Translators: %1$s is a number of months or years, %2$s a number of days. */
  return g_strdup_printf (C_("duration", "%1$s and %2$s"), whole, rest);
}

static char *
dup_date (HonDate  date,
          gboolean is_plain)
{
  if (date == HON_DATE_NONE)
    return g_strdup ("");

  return is_plain ? hon_date_to_iso (date) : hon_format_date (date);
}

static char *
fill_text (HonReasonInfo              *info,
           const HonEligibilityReason *reason,
           HonTitle                   *title,
           HonTitleList               *list,
           gboolean                    is_plain)
{
  g_autofree char *date = dup_date (reason->date, is_plain);
  g_autofree char *last = dup_date (reason->last, is_plain);
  g_autofree char *duration = dup_duration (title != NULL ? hon_title_get_months (title) : 0);
  g_autofree char *days = g_strdup_printf ("%u", reason->days);
  g_autofree char *missing = dup_missing (reason->missing_months, reason->missing_days);
  const char *leave = title != NULL ? hon_title_get_leave (title)->note : NULL;
  const char * const values[] = {
    "title", title != NULL ? hon_title_get_label (title) : "",
    /* Translators: stands where a list of titles is named otherwise. */
    "list", list != NULL ? hon_title_list_get_label (list) : _("no list in force"),
    "date", date,
    "last", last,
    "duration", duration,
    "days", days,
    "missing", missing,
    "leave", leave != NULL ? leave : "",
    NULL
  };

  return hon_reason_info_fill (info, values);
}

/* The first list that names @title, for who holds it says so. */
static HonSource *
find_naming_source (HonTitle *title)
{
  GListModel *listings = hon_title_get_listings (title);

  for (guint i = g_list_model_get_n_items (listings); i > 0; i--)
    {
      g_autoptr (HonListing) listing = g_list_model_get_item (listings, i - 1);

      if (hon_listing_is_named (listing))
        return hon_evidence_get_source (hon_listing_get_evidence (listing));
    }

  return NULL;
}

/* What each list says of a title on which they do not agree. */
static void
claim_listings (HonReason *reason,
                HonTitle  *title)
{
  GListModel *listings = hon_title_get_listings (title);

  reason->confidence = HON_CONFIDENCE_CONTESTED;
  g_list_store_remove_all (reason->sources);
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (HonListing) listing = g_list_model_get_item (listings, i);
      const char *label = hon_title_list_get_label (hon_listing_get_list (listing));
      const HonEvidence *evidence = hon_listing_get_evidence (listing);
      HonSource *source = hon_evidence_get_source (evidence);
      g_autoptr (HonClaim) claim = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      /* Translators: %s is a list of titles, such as “article 38.1.1 of the agreement of 2016”. */
      g_string_append_printf (text, hon_listing_is_named (listing) ? _("Named by %s.")
                                                                   : _("Not named by %s."), label);
      if (evidence->note != NULL)
        g_string_append_printf (text, " %s", evidence->note);
      claim = hon_claim_new (text->str, source);
      g_list_store_append (G_LIST_STORE (reason->claims), claim);
      if (!g_list_store_find (reason->sources, source, NULL))
        g_list_store_append (reason->sources, source);
    }
}

/* Which source says what a reason says of this very title, and how far it goes. */
static HonSource *
find_own_source (HonReasonCode  code,
                 HonTitle      *title,
                 HonTitleList  *list,
                 HonConfidence *confidence)
{
  HonListing *listing = title != NULL && list != NULL ? hon_title_get_listing (title, list) : NULL;

  if (title == NULL)
    return NULL;

  if (code == HON_REASON_TITLE_NAMED)
    {
      if (listing == NULL)
        return NULL;
      *confidence = hon_listing_get_evidence (listing)->confidence;
      return hon_evidence_get_source (hon_listing_get_evidence (listing));
    }

  if (code == HON_REASON_TITLE_HELD || code == HON_REASON_TITLE_APPOINTED)
    return find_naming_source (title);

  if (code == HON_REASON_TITLE_COMPLETED || code == HON_REASON_TITLE_UNDER_WAY ||
      code == HON_REASON_TITLE_ENDS || code == HON_REASON_TITLE_END_ASSUMED ||
      code == HON_REASON_TITLE_TOO_SHORT || code == HON_REASON_TITLE_STAY ||
      code == HON_REASON_TITLE_LEAVE_EARLY)
    {
      *confidence = hon_title_get_duration (title)->confidence;
      return hon_evidence_get_source (hon_title_get_duration (title));
    }

  if (code == HON_REASON_TITLE_LEAVES || code == HON_REASON_TITLE_LEAVE_IN_POST)
    {
      *confidence = hon_title_get_leave (title)->confidence;
      return hon_evidence_get_source (hon_title_get_leave (title));
    }

  return NULL;
}

static HonReason *
make_reason (HonEligibility             *self,
             const HonEligibilityReason *plain)
{
  HonReason *reason = g_object_new (HON_TYPE_REASON, NULL);
  HonReasonInfo *info = hon_catalogue_get_reason (self->catalogue, plain->code);
  const HonFinding *finding = hon_reason_info_get_finding (info);
  GListModel *sources = finding->evidence.sources;
  g_autoptr (HonTitle) title = NULL;
  g_autoptr (HonTitleList) list = NULL;
  HonSource *own;

  if (plain->title >= 0)
    title = g_list_model_get_item (hon_catalogue_get_list (self->catalogue, HON_RECORDS_TITLES),
                                   self->input.titles[plain->title].group);
  if (plain->list >= 0)
    list = g_list_model_get_item (hon_catalogue_get_list (self->catalogue, HON_RECORDS_TITLE_LISTS),
                                  (guint) plain->list);

  reason->info = g_object_ref (info);
  reason->text = fill_text (info, plain, title, list, FALSE);
  reason->plain_text = fill_text (info, plain, title, list, TRUE);
  reason->confidence = finding->evidence.confidence;

  own = find_own_source (plain->code, title, list, &reason->confidence);
  if (own != NULL)
    {
      g_list_store_append (reason->sources, own);
      return reason;
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HonSource) source = g_list_model_get_item (sources, i);

      g_list_store_append (reason->sources, source);
    }
  if (plain->code == HON_REASON_TITLE_CONTESTED && title != NULL)
    claim_listings (reason, title);
  else
    g_set_object (&reason->claims, finding->evidence.claims);

  return reason;
}

static void
add_reason (HonEligibility             *self,
            HonVerdict                 *verdict,
            const HonEligibilityReason *plain)
{
  g_autoptr (HonReason) reason = make_reason (self, plain);

  switch (hon_reason_get_kind (reason))
    {
    case HON_REASON_KIND_GROUND:
      g_list_store_append (verdict->reasons, reason);
      /* What is contested of a lesser title is said, and makes no open sector doubtful. */
      if (reason->confidence == HON_CONFIDENCE_SECONDARY &&
          verdict->confidence == HON_CONFIDENCE_OFFICIAL)
        verdict->confidence = HON_CONFIDENCE_SECONDARY;
      else if (reason->confidence == HON_CONFIDENCE_OWN && verdict->confidence != HON_CONFIDENCE_CONTESTED)
        verdict->confidence = HON_CONFIDENCE_OWN;
      break;

    case HON_REASON_KIND_WARNING:
      g_list_store_append (verdict->warnings, reason);
      break;

    case HON_REASON_KIND_CHANGE:
      g_list_store_append (verdict->changes, reason);
      break;
    }

  /* Secteur 2 warns of secteur 1 too, and can itself be left. */
  if ((plain->code == HON_REASON_S1_IRREVERSIBLE || plain->code == HON_REASON_S1_NO_RETURN) &&
      hon_sector_get_kind (verdict->sector) == HON_SECTOR_S1)
    verdict->is_irreversible = TRUE;
}

static HonVerdict *
make_verdict (HonEligibility              *self,
              HonSectorKind                sector,
              const HonEligibilityVerdict *plain)
{
  HonVerdict *verdict = g_object_new (HON_TYPE_VERDICT, NULL);

  verdict->sector = g_object_ref (hon_catalogue_get_sector (self->catalogue, sector));
  verdict->kind = plain->kind;
  verdict->from = plain->from;
  verdict->confidence = plain->kind == HON_VERDICT_CONTESTED ? HON_CONFIDENCE_CONTESTED
                                                             : HON_CONFIDENCE_OFFICIAL;
  for (guint i = 0; i < plain->n_reasons; i++)
    add_reason (self, verdict, &plain->reasons[i]);

  return verdict;
}

static void
hon_reason_finalize (GObject *object)
{
  HonReason *self = HON_REASON (object);

  g_clear_object (&self->info);
  g_free (self->text);
  g_free (self->plain_text);
  g_clear_object (&self->sources);
  g_clear_object (&self->claims);

  G_OBJECT_CLASS (hon_reason_parent_class)->finalize (object);
}

static void
hon_reason_class_init (HonReasonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_reason_finalize;
}

static void
hon_reason_init (HonReason *self)
{
  self->sources = g_list_store_new (HON_TYPE_SOURCE);
  self->claims = G_LIST_MODEL (g_list_store_new (HON_TYPE_CLAIM));
}

static void
hon_verdict_finalize (GObject *object)
{
  HonVerdict *self = HON_VERDICT (object);

  g_clear_object (&self->sector);
  g_clear_object (&self->reasons);
  g_clear_object (&self->warnings);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (hon_verdict_parent_class)->finalize (object);
}

static void
hon_verdict_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HonVerdict *self = HON_VERDICT (object);

  switch (prop_id)
    {
    case VERDICT_PROP_SECTOR:
      g_value_set_object (value, self->sector);
      break;

    case VERDICT_PROP_SUMMARY:
      g_value_take_string (value, hon_verdict_dup_summary (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hon_verdict_class_init (HonVerdictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hon_verdict_finalize;
  object_class->get_property = hon_verdict_get_property;

  /**
   * HonVerdict:sector:
   *
   * The sector that it is about.
   */
  verdict_props[VERDICT_PROP_SECTOR] =
    g_param_spec_object ("sector", NULL, NULL, HON_TYPE_SECTOR,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  /**
   * HonVerdict:summary:
   *
   * The verdict in a few words.
   */
  verdict_props[VERDICT_PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_VERDICT_PROPS, verdict_props);
}

static void
hon_verdict_init (HonVerdict *self)
{
  self->reasons = g_list_store_new (HON_TYPE_REASON);
  self->warnings = g_list_store_new (HON_TYPE_REASON);
  self->changes = g_list_store_new (HON_TYPE_REASON);
}

static void
hon_eligibility_finalize (GObject *object)
{
  HonEligibility *self = HON_ELIGIBILITY (object);

  g_clear_object (&self->catalogue);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    g_clear_object (&self->verdicts[i]);

  G_OBJECT_CLASS (hon_eligibility_parent_class)->finalize (object);
}

static void
hon_eligibility_class_init (HonEligibilityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_eligibility_finalize;
}

static void
hon_eligibility_init (HonEligibility *self)
{
}

HonReasonCode
hon_reason_get_code (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), HON_REASON_S1_OPEN);

  return hon_reason_info_get_code (self->info);
}

HonReasonKind
hon_reason_get_kind (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), HON_REASON_KIND_GROUND);

  return hon_reason_info_get_kind (self->info);
}

/**
 * hon_reason_get_text:
 * @self: a reason
 *
 * Returns: the sentence, with days as people write them
 */
const char *
hon_reason_get_text (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), NULL);

  return self->text;
}

/**
 * hon_reason_get_plain_text:
 * @self: a reason
 *
 * Returns: the sentence, with days as files write them
 */
const char *
hon_reason_get_plain_text (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), NULL);

  return self->plain_text;
}

HonConfidence
hon_reason_get_confidence (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), HON_CONFIDENCE_SECONDARY);

  return self->confidence;
}

/**
 * hon_reason_get_sources:
 * @self: a reason
 *
 * Returns: (transfer none) (element-type HonSource): where that was read
 */
GListModel *
hon_reason_get_sources (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), NULL);

  return G_LIST_MODEL (self->sources);
}

/**
 * hon_reason_get_claims:
 * @self: a reason
 *
 * Returns: (transfer none) (element-type HonClaim): what both sides say, when it is
 *   contested
 */
GListModel *
hon_reason_get_claims (HonReason *self)
{
  g_return_val_if_fail (HON_IS_REASON (self), NULL);

  return self->claims;
}

/**
 * hon_verdict_get_sector:
 * @self: a verdict
 *
 * Returns: (transfer none): the sector that it is about
 */
HonSector *
hon_verdict_get_sector (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), NULL);

  return self->sector;
}

HonVerdictKind
hon_verdict_get_kind (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), HON_VERDICT_UNKNOWN);

  return self->kind;
}

/**
 * hon_verdict_get_from:
 * @self: a verdict
 *
 * Returns: the first day on which the sector is, or may be, open; none when that is now,
 *   never or not known
 */
HonDate
hon_verdict_get_from (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), HON_DATE_NONE);

  return self->from;
}

/**
 * hon_verdict_get_confidence:
 * @self: a verdict
 *
 * Returns: how far it can be relied on: as far as the weakest of its reasons
 */
HonConfidence
hon_verdict_get_confidence (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), HON_CONFIDENCE_SECONDARY);

  return self->confidence;
}

/**
 * hon_verdict_is_irreversible:
 * @self: a verdict
 *
 * Returns: whether choosing the sector cannot be undone
 */
gboolean
hon_verdict_is_irreversible (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), FALSE);

  return self->is_irreversible;
}

/**
 * hon_verdict_get_reasons:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HonReason): what it rests on
 */
GListModel *
hon_verdict_get_reasons (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), NULL);

  return G_LIST_MODEL (self->reasons);
}

/**
 * hon_verdict_get_warnings:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HonReason): what to know before choosing
 */
GListModel *
hon_verdict_get_warnings (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), NULL);

  return G_LIST_MODEL (self->warnings);
}

/**
 * hon_verdict_get_changes:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HonReason): what would change it
 */
GListModel *
hon_verdict_get_changes (HonVerdict *self)
{
  g_return_val_if_fail (HON_IS_VERDICT (self), NULL);

  return G_LIST_MODEL (self->changes);
}

/**
 * hon_verdict_dup_summary:
 * @self: a verdict
 *
 * Returns: (transfer full): the verdict in a few words, with its day
 */
char *
hon_verdict_dup_summary (HonVerdict *self)
{
  g_autofree char *from = NULL;

  g_return_val_if_fail (HON_IS_VERDICT (self), NULL);

  if (self->from != HON_DATE_NONE)
    from = hon_format_date (self->from);

  switch (self->kind)
    {
    case HON_VERDICT_OPEN:
      return g_strdup (C_("verdict", "Open now"));

    case HON_VERDICT_OPEN_FROM:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("verdict", "Open from %s"), from);

    case HON_VERDICT_CONTESTED:
      if (from == NULL)
        return g_strdup (C_("verdict", "Contested: sources disagree"));
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("verdict", "Contested: sources disagree; not before %s"), from);

    case HON_VERDICT_UNKNOWN:
      return g_strdup (C_("verdict", "Unknown: no text that was read says"));

    case HON_VERDICT_CLOSED:
      return g_strdup (C_("verdict", "Closed"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * hon_eligibility_new:
 * @catalogue: a loaded catalogue
 * @candidate: who asks
 * @error: return location for an error in the `HON_INPUT_ERROR` domain
 *
 * Returns: (transfer full) (nullable): what is said of all sectors
 */
HonEligibility *
hon_eligibility_new (HonCatalogue  *catalogue,
                     HonCandidate  *candidate,
                     GError       **error)
{
  g_autofree HonEligibilityResult *result = NULL;
  g_autoptr (HonEligibility) self = NULL;

  g_return_val_if_fail (HON_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (HON_IS_CANDIDATE (candidate), NULL);

  if (!hon_candidate_check (candidate, catalogue, error))
    return NULL;

  self = g_object_new (HON_TYPE_ELIGIBILITY, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->places = hon_candidate_get_places (candidate);
  hon_candidate_get_input (candidate, catalogue, &self->input);

  result = g_new (HonEligibilityResult, 1);
  hon_eligibility_compute (&self->input, result);
  for (guint i = 0; i < HON_N_SECTORS; i++)
    self->verdicts[i] = make_verdict (self, i, &result->verdicts[i]);

  return g_steal_pointer (&self);
}

/**
 * hon_eligibility_get_date:
 * @self: an eligibility
 *
 * Returns: the day that was asked about
 */
HonDate
hon_eligibility_get_date (HonEligibility *self)
{
  g_return_val_if_fail (HON_IS_ELIGIBILITY (self), HON_DATE_NONE);

  return self->input.date;
}

/**
 * hon_eligibility_get_verdict:
 * @self: an eligibility
 * @sector: which sector
 *
 * Returns: (transfer none): what is said of @sector
 */
HonVerdict *
hon_eligibility_get_verdict (HonEligibility *self,
                             HonSectorKind   sector)
{
  g_return_val_if_fail (HON_IS_ELIGIBILITY (self), NULL);
  g_return_val_if_fail ((guint) sector < HON_N_SECTORS, NULL);

  return self->verdicts[sector];
}

/**
 * hon_eligibility_dup_steps:
 * @self: an eligibility
 * @sector: the sector that was chosen
 *
 * Returns: (transfer full) (element-type HonFormality): the steps to take, in their
 *   order; none for a sector that is closed or where the doctor is already
 */
GListModel *
hon_eligibility_dup_steps (HonEligibility *self,
                           HonSectorKind   sector)
{
  g_autoptr (GListStore) steps = g_list_store_new (HON_TYPE_FORMALITY);
  static const HonInstalled here[HON_N_SECTORS] = {
    [HON_SECTOR_S1] = HON_INSTALLED_S1,
    [HON_SECTOR_S2] = HON_INSTALLED_S2,
    [HON_SECTOR_S2_OPTAM] = HON_INSTALLED_S2_OPTAM,
    [HON_SECTOR_NC] = HON_INSTALLED_NC,
  };
  HonInstalled installed;
  GListModel *all;

  g_return_val_if_fail (HON_IS_ELIGIBILITY (self), NULL);
  g_return_val_if_fail ((guint) sector < HON_N_SECTORS, NULL);

  installed = self->input.installed == HON_INSTALLED_S1_DP ? HON_INSTALLED_S1
                                                           : self->input.installed;
  if (self->verdicts[sector]->kind == HON_VERDICT_CLOSED || installed == here[sector])
    return G_LIST_MODEL (g_steal_pointer (&steps));

  all = hon_catalogue_get_list (self->catalogue, HON_RECORDS_STEPS);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HonFormality) step = g_list_model_get_item (all, i);

      if (hon_formality_applies (step, sector, self->input.installed, self->places))
        g_list_store_append (steps, step);
    }

  return G_LIST_MODEL (g_steal_pointer (&steps));
}
