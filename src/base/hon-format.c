/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-format.h"

#include "hon-money-private.h"

#include <glib/gi18n.h>

#include <langinfo.h>
#include <math.h>
#include <string.h>

/* The locale is asked at every call, with nl_langinfo(): it may be called from
 * any thread, which localeconv() may not, and a locale that a test or a worker
 * (uselocale()) sets is followed. No thread may call setlocale() while another
 * thread formats; programs set it once, before they start one.
 */

#define EURO           "€"
#define MINUS          "\342\210\222" /* U+2212 MINUS SIGN */
#define NO_BREAK_SPACE "\302\240"     /* U+00A0 NO-BREAK SPACE */
#define NARROW_SPACE   "\342\200\257" /* U+202F NARROW NO-BREAK SPACE */

/* So many decimal digits always survive the way through a double. */
#define MAX_DIGITS 15

typedef struct
{
  const char *decimal;
  const char *group; /* empty where digits are not grouped */
} Marks;

/* (-1)^negative × coefficient × 10^-decimals */
typedef struct
{
  gboolean negative;
  gint64   coefficient;
  int      n_digits;
  int      decimals;
  gboolean is_too_long; /* there were more digits than MAX_DIGITS */
} Decimal;

/* All of them are exact. */
static const double POWERS_OF_TEN[MAX_DIGITS + 1] = {
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
};

G_DEFINE_QUARK (hon-format-error-quark, hon_format_error)

/* In files, the same in every locale: either mark ends the whole part. */
static const Marks PLAIN_MARKS = { ".", "" };

static Marks
get_marks (void)
{
  Marks marks = { nl_langinfo (RADIXCHAR), nl_langinfo (THOUSEP) };

  if (*marks.decimal == '\0' || !g_utf8_validate (marks.decimal, -1, NULL))
    marks.decimal = ".";

  /* An ordinary space would let a number break across lines. Where a locale
   * has a decimal comma and leaves the groups open, the neutral separator of
   * ISO 80000 does no harm; the C locale, with its point, stays plain.
   */
  if (*marks.group == '\0')
    marks.group = strcmp (marks.decimal, ".") == 0 ? "" : NARROW_SPACE;
  else if (strcmp (marks.group, " ") == 0 || !g_utf8_validate (marks.group, -1, NULL))
    marks.group = NARROW_SPACE;

  return marks;
}

/* The euro stands where the locale puts its own currency. CRNCYSTR begins with
 * "-" for a symbol in front; a bare "-", as in the C locale, is no symbol.
 */
static gboolean
get_symbol_precedes (void)
{
  const char *currency = nl_langinfo (CRNCYSTR);

  return currency[0] == '-' && currency[1] != '\0';
}

static gboolean
get_symbol_is_spaced (void)
{
#ifdef P_SEP_BY_SPACE
  return *nl_langinfo (P_SEP_BY_SPACE) == 1;
#else
  return FALSE;
#endif
}

/* Gives the digits of @magnitude rounded to @decimals, with no mark between
 * them and at least one before the decimals.
 */
static char *
dup_digits (double magnitude,
            int    decimals)
{
  g_autofree char *text = NULL;
  char *digits;
  gsize n = 0;

  if (magnitude * POWERS_OF_TEN[decimals] < 0x1p53)
    return g_strdup_printf ("%0*" G_GINT64_FORMAT, decimals + 1,
                            hon_money_round_scaled (magnitude, POWERS_OF_TEN[decimals]));

  /* Here a product would lose digits, and there is no half left to round.
   * The mark that printf() takes from the locale is dropped.
   */
  text = g_strdup_printf ("%.*f", decimals, magnitude);
  digits = g_malloc (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        digits[n++] = *p;
    }
  digits[n] = '\0';

  return digits;
}

/* printf()'s %'d follows the locale's own grouping and spaces, which may be
 * ordinary ones, and knows no doubles.
 */
static void
append_digits (GString    *string,
               const char *digits,
               gsize       decimals)
{
  Marks marks = get_marks ();
  gsize n_whole = strlen (digits) - decimals;

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (string, marks.group);
      g_string_append_c (string, digits[i]);
    }

  if (decimals > 0)
    {
      g_string_append (string, marks.decimal);
      g_string_append_len (string, digits + n_whole, (gssize) decimals);
    }
}

static gboolean
is_zero (const char *digits)
{
  return digits[strspn (digits, "0")] == '\0';
}

static void
trim (const char **start,
      const char **end)
{
  while (*start < *end && g_unichar_isspace (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);

  while (*start < *end)
    {
      const char *last = g_utf8_prev_char (*end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      *end = last;
    }
}

static gboolean
take_prefix (const char **start,
             const char **end,
             const char  *prefix)
{
  gsize length = strlen (prefix);

  if ((gsize) (*end - *start) < length || g_ascii_strncasecmp (*start, prefix, length) != 0)
    return FALSE;

  *start += length;
  trim (start, end);

  return TRUE;
}

static gboolean
take_suffix (const char **start,
             const char **end,
             const char  *suffix)
{
  gsize length = strlen (suffix);

  if ((gsize) (*end - *start) < length || g_ascii_strncasecmp (*end - length, suffix, length) != 0)
    return FALSE;

  *end -= length;
  trim (start, end);

  return TRUE;
}

static gboolean
take_currency (const char **start,
               const char **end)
{
  return (take_prefix (start, end, EURO) || take_prefix (start, end, "EUR") ||
          take_suffix (start, end, EURO) || take_suffix (start, end, "EUR"));
}

static gboolean
take_minus (const char **start,
            const char **end)
{
  return take_prefix (start, end, "-") || take_prefix (start, end, MINUS);
}

/* Whether @mark, a character of the text, is the whole of @expected. */
static gboolean
is_mark (const char *mark,
         const char *expected)
{
  return *expected != '\0' && g_str_has_prefix (mark, expected);
}

/* Brings a number into one notation: a point for what can only be the decimal
 * mark, a comma for the point or comma that the locale groups digits with.
 * Spaces, and marks of the locale that are never a decimal mark, hold no
 * doubt and are dropped, wherever they stand among the whole digits: who adds a
 * digit to “1 234” has typed “1 2345”.
 */
static gboolean
normalize (const char *start,
           const char *end,
           Marks       marks,
           GString    *plain,
           gboolean   *spaced)
{
  gboolean has_mark = FALSE;
  gboolean after_space = FALSE;

  *spaced = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (plain, *p);
          after_space = FALSE;
          continue;
        }

      if (after_space)
        return FALSE;

      if (is_mark (p, marks.decimal))
        {
          g_string_append_c (plain, '.');
          has_mark = TRUE;
        }
      else if (*p == '.' || *p == ',')
        {
          g_string_append_c (plain, is_mark (p, marks.group) ? ',' : '.');
          has_mark = TRUE;
        }
      else if (is_mark (p, marks.group) ||
               g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_SPACE_SEPARATOR)
        {
          if (has_mark || plain->len == 0)
            return FALSE;
          after_space = TRUE;
          *spaced = TRUE;
        }
      else
        return FALSE;
    }

  return !after_space;
}

/* Whether the commas of @plain stand where a careful hand puts them. */
static gboolean
is_grouped (const char *plain)
{
  gsize n = strspn (plain, "0123456789");

  if (n < 1 || n > 3 || *plain == '0')
    return FALSE;

  for (plain += n; *plain == ','; plain += 4)
    {
      if (strspn (plain + 1, "0123456789") != 3)
        return FALSE;
    }

  return strchr (plain, ',') == NULL;
}

/* Whether the one comma of @plain is a decimal mark, although the locale groups
 * digits with it: there is no group that it could end.
 */
static gboolean
is_decimal_comma (const char *plain,
                  gboolean    spaced)
{
  const char *comma = strchr (plain, ',');

  if (strpbrk (comma + 1, ",.") != NULL || memchr (plain, '.', (gsize) (comma - plain)) != NULL)
    return FALSE;

  return (spaced || strlen (comma + 1) < 3 || comma == plain ||
          (comma == plain + 1 && *plain == '0'));
}

static gboolean
read_plain (const char *plain,
            gboolean    spaced,
            Decimal    *decimal)
{
  gboolean comma_is_decimal = FALSE;
  gboolean in_decimals = FALSE;

  if (strchr (plain, ',') != NULL)
    {
      comma_is_decimal = spaced || !is_grouped (plain);
      if (comma_is_decimal && !is_decimal_comma (plain, spaced))
        return FALSE;
    }

  for (; *plain != '\0'; plain++)
    {
      if (*plain == '.' || (*plain == ',' && comma_is_decimal))
        {
          if (in_decimals)
            return FALSE;
          in_decimals = TRUE;
        }
      else if (*plain != ',')
        {
          if (decimal->n_digits < MAX_DIGITS)
            {
              decimal->coefficient = decimal->coefficient * 10 + g_ascii_digit_value (*plain);
              decimal->n_digits++;
              decimal->decimals += in_decimals ? 1 : 0;
            }
          else
            decimal->is_too_long = TRUE;
        }
    }

  return decimal->n_digits > 0;
}

static gboolean
read_decimal (const char *text,
              Marks       marks,
              gboolean    with_currency,
              Decimal    *decimal)
{
  const char *start = text;
  const char *end = text + strlen (text);
  gboolean has_currency = FALSE;
  gboolean spaced;
  g_autoptr (GString) plain = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  *decimal = (Decimal) { 0 };
  trim (&start, &end);

  /* The symbol may stand on either side of the minus, but only once. */
  if (with_currency)
    has_currency = take_currency (&start, &end);
  decimal->negative = take_minus (&start, &end);
  if (with_currency && !has_currency)
    take_currency (&start, &end);

  plain = g_string_sized_new ((gsize) (end - start));

  return normalize (start, end, marks, plain, &spaced) && read_plain (plain->str, spaced, decimal);
}

static gboolean
is_blank (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  trim (&start, &end);

  return start == end;
}

static void
set_too_long_error (GError     **error,
                    const char  *text)
{
  g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE,
               /* Translators: %s is the number that was given. */
               _("“%s” has too many digits"), text);
}

static gboolean
parse_money (const char  *text,
             Marks        marks,
             gboolean     is_exact,
             gint64      *centimes,
             GError     **error)
{
  Decimal decimal;
  gint64 magnitude;

  if (!read_decimal (text, marks, TRUE, &decimal))
    {
      g_autofree char *shown = g_utf8_make_valid (text, -1);

      if (is_blank (text))
        g_set_error_literal (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                             _("An amount is missing"));
      else
        g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                     /* Translators: %s is the text that was given. */
                     _("“%s” is not an amount in euros"), shown);
      return FALSE;
    }

  if (decimal.is_too_long)
    {
      set_too_long_error (error, text);
      return FALSE;
    }

  /* “220.000” where points group the digits must not become 220 €. */
  if (decimal.decimals == 3 && decimal.coefficient >= 1000)
    {
      g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                   /* Translators: %s is the text that was given. */
                   _("“%s” could be thousands or decimals: leave the mark out"), text);
      return FALSE;
    }

  if (is_exact && decimal.decimals > 2)
    {
      g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                   /* Translators: %s is the text that was given. */
                   _("“%s” has more than two decimals"), text);
      return FALSE;
    }

  magnitude = decimal.coefficient;
  for (; decimal.decimals < 2; decimal.decimals++)
    magnitude *= 10;
  /* The third decimal alone decides which way to round; the rest is cut off. */
  for (; decimal.decimals > 3; decimal.decimals--)
    magnitude /= 10;
  if (decimal.decimals == 3)
    magnitude = (magnitude + 5) / 10;

  if (magnitude > HON_MONEY_MAX)
    {
      g_autofree char *min = hon_format_money (-HON_MONEY_MAX, HON_MONEY_AUTO);
      g_autofree char *max = hon_format_money (HON_MONEY_MAX, HON_MONEY_AUTO);

      g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_RANGE,
                   /* Translators: %1$s is the text that was given, the others are amounts. */
                   _("“%1$s” is not between %2$s and %3$s"), text, min, max);
      return FALSE;
    }

  *centimes = decimal.negative ? -magnitude : magnitude;

  return TRUE;
}

/**
 * hon_format_number:
 * @value: a finite number
 * @decimals: how many decimals are shown, from 0 to 15
 *
 * Writes a number for people.
 *
 * It is rounded half away from zero, as [func@money_from_euros] does: 1.005
 * is 1.01. What rounds to zero has no sign.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the number, as [func@parse_number] reads it
 */
char *
hon_format_number (double value,
                   int    decimals)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char *digits = NULL;

  g_return_val_if_fail (isfinite (value), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= MAX_DIGITS, NULL);

  digits = dup_digits (fabs (value), decimals);
  if (value < 0 && !is_zero (digits))
    g_string_append (string, MINUS);
  append_digits (string, digits, (gsize) decimals);

  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * hon_format_money:
 * @centimes: an amount in centimes
 * @style: how much of it is shown
 *
 * Writes an amount in euros for people.
 *
 * Digits follow LC_NUMERIC like all other numbers, so that a table agrees with
 * itself; LC_MONETARY says on which side the sign of the euro stands. Amounts
 * are rounded half away from zero, so that a debt is shown as the claim that it
 * is to its creditor.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the amount, as [func@parse_money] reads it
 */
char *
hon_format_money (gint64        centimes,
                  HonMoneyStyle style)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char *digits = NULL;
  gboolean precedes = get_symbol_precedes ();
  guint64 magnitude = centimes < 0 ? -(guint64) centimes : (guint64) centimes;
  int decimals = 0;

  switch (style)
    {
    case HON_MONEY_AUTO:
      if (magnitude % 100 == 0)
        magnitude /= 100;
      else
        decimals = 2;
      break;
    case HON_MONEY_EUROS:
      magnitude = magnitude / 100 + (magnitude % 100 >= 50 ? 1 : 0);
      break;
    case HON_MONEY_CENTIMES:
      decimals = 2;
      break;
    }

  if (centimes < 0 && magnitude > 0)
    g_string_append (string, MINUS);

  if (precedes)
    {
      g_string_append (string, EURO);
      if (get_symbol_is_spaced ())
        g_string_append (string, NO_BREAK_SPACE);
    }

  digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, decimals + 1, magnitude);
  append_digits (string, digits, (gsize) decimals);

  if (!precedes)
    g_string_append (string, NO_BREAK_SPACE EURO);

  return g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * hon_format_percent:
 * @percent: a finite number of percent
 * @max_decimals: how many decimals are shown at most, from 0 to 15
 *
 * Writes a rate for people, without zeros at the end of its decimals.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the rate with its sign
 */
char *
hon_format_percent (double percent,
                    int    max_decimals)
{
  g_autoptr (GString) number = g_string_new (NULL);
  g_autofree char *digits = NULL;
  gsize decimals;

  g_return_val_if_fail (isfinite (percent), NULL);
  g_return_val_if_fail (max_decimals >= 0 && max_decimals <= MAX_DIGITS, NULL);

  digits = dup_digits (fabs (percent), max_decimals);
  if (percent < 0 && !is_zero (digits))
    g_string_append (number, MINUS);

  decimals = (gsize) max_decimals;
  for (gsize last = strlen (digits) - 1; decimals > 0 && digits[last] == '0'; last--)
    {
      digits[last] = '\0';
      decimals--;
    }
  append_digits (number, digits, decimals);

  /* Translators: a rate such as “7.09%”. Add a no-break space (U+00A0) where your language has a
   * space there, as French does.
   */
  return g_strdup_printf (C_("percent", "%s%%"), number->str);
}

/**
 * hon_format_change:
 * @percent: a finite number of percent
 * @decimals: how many decimals are shown, from 0 to 15
 *
 * Writes by how much something changed, with its sign and with all its decimals, so that changes
 * line up in a column.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): the change
 */
char *
hon_format_change (double percent,
                   int    decimals)
{
  g_autofree char *number = NULL;
  g_autofree char *digits = NULL;
  const char *sign;

  g_return_val_if_fail (isfinite (percent), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= MAX_DIGITS, NULL);

  number = hon_format_number (percent, decimals);
  digits = dup_digits (fabs (percent), decimals);
  sign = percent > 0 && !is_zero (digits) ? "+" : "";

  /* Translators: by how much something changed, such as “+7.1%”: a sign or nothing, and a number.
   * Add a no-break space (U+00A0) where your language has a space there, as French does.
   */
  return g_strdup_printf (C_("percent", "%1$s%2$s%%"), sign, number);
}

/**
 * hon_format_sentences:
 * @first: a whole sentence, or several
 * @second: (nullable): another one
 *
 * Returns: (transfer full): one after the other
 */
char *
hon_format_sentences (const char *first,
                      const char *second)
{
  g_return_val_if_fail (first != NULL, NULL);

  if (second == NULL)
    return g_strdup (first);

  /* Translators: two whole sentences, one after the other. */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), first, second);
}

/**
 * hon_parse_number:
 * @text: what a person typed
 * @value: (out): the number
 * @error: return location for an error
 *
 * Reads a number as people type it.
 *
 * Groups of digits may be kept apart by spaces of any kind or by the mark of
 * the locale. The decimal mark is that of the locale; a point or a comma is one
 * as well where it cannot end a group, as on a numeric keypad in French. So
 * `1,234` is 1.234 in French and 1234 in English, and `1,5` is 1.5 in both;
 * what could be either, such as `1,2345` in English, is refused.
 *
 * This function may be called from any thread.
 *
 * Returns: whether @value was set
 */
gboolean
hon_parse_number (const char  *text,
                  double      *value,
                  GError     **error)
{
  Decimal decimal;
  double magnitude;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!read_decimal (text, get_marks (), FALSE, &decimal))
    {
      g_autofree char *shown = g_utf8_make_valid (text, -1);

      if (is_blank (text))
        g_set_error_literal (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                             _("A number is missing"));
      else
        g_set_error (error, HON_FORMAT_ERROR, HON_FORMAT_ERROR_SYNTAX,
                     /* Translators: %s is the text that was given. */
                     _("“%s” is not a number"), shown);
      return FALSE;
    }

  if (decimal.is_too_long)
    {
      set_too_long_error (error, text);
      return FALSE;
    }

  /* Both are exact, so that the quotient is the double closest to the text. */
  magnitude = (double) decimal.coefficient / POWERS_OF_TEN[decimal.decimals];
  *value = decimal.negative && decimal.coefficient > 0 ? -magnitude : magnitude;

  return TRUE;
}

/* The words that may follow an age, in French and in English, and how many of them make a year. */
static const struct
{
  const char *word;
  int         per_year;
} age_words[] = {
  { "ans", 1 }, { "an", 1 }, { "years", 1 }, { "year", 1 }, { "mois", 12 }, { "months", 12 }, { "month", 12 },
};

/**
 * hon_parse_age:
 * @text: what a person typed
 * @years: (out): the age in years; of months, those that are full
 * @error: return location for an error
 *
 * Reads an age as people type it: as a number of years, or with a word behind it, as “18 mois”.
 *
 * This function may be called from any thread.
 *
 * Returns: whether @years was set
 */
gboolean
hon_parse_age (const char  *text,
               double      *years,
               GError     **error)
{
  g_autofree char *number = NULL;
  int per_year = 1;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (years != NULL, FALSE);

  number = g_strchomp (g_strdup (text));
  for (gsize i = 0; i < G_N_ELEMENTS (age_words); i++)
    {
      gsize length = strlen (number);
      gsize word_length = strlen (age_words[i].word);

      if (length <= word_length || g_ascii_strcasecmp (number + length - word_length, age_words[i].word) != 0)
        continue;
      number[length - word_length] = '\0';
      per_year = age_words[i].per_year;
      break;
    }
  if (!hon_parse_number (number, years, error))
    return FALSE;
  if (per_year > 1)
    *years = floor (*years / per_year);

  return TRUE;
}

/**
 * hon_parse_money:
 * @text: what a person typed
 * @centimes: (out): the amount in centimes
 * @error: return location for an error
 *
 * Reads an amount in euros as people type it.
 *
 * Numbers are read as by [func@parse_number]; “€” or “EUR” may stand on one
 * side. The amount is rounded to the centime, half away from zero, and may not
 * be larger than `HON_MONEY_MAX`.
 *
 * This function may be called from any thread.
 *
 * Returns: whether @centimes was set
 */
gboolean
hon_parse_money (const char  *text,
                 gint64      *centimes,
                 GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (centimes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return parse_money (text, get_marks (), FALSE, centimes, error);
}

/**
 * hon_parse_plain_money:
 * @text: a cell of a table
 * @centimes: (out): the amount in centimes
 * @error: return location for an error
 *
 * Reads an amount in euros as [func@parse_money] does, but in the same way in
 * every locale.
 *
 * Both a point and a comma are a decimal mark, so that `1.234` and `1,234`
 * could be two amounts each, and are refused; and so is what is no whole number
 * of centimes.
 *
 * Returns: whether @centimes was set
 */
gboolean
hon_parse_plain_money (const char  *text,
                       gint64      *centimes,
                       GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (centimes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return parse_money (text, PLAIN_MARKS, TRUE, centimes, error);
}
