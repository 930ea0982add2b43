/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hon-remark.h"

/**
 * HonRemark:
 *
 * What must be known of a figure: a note, or who says something else.
 */

struct _HonRemark
{
  GObject  parent_instance;

  char    *title; /* (owned) */
  char    *text;  /* (owned) */
  char    *line;  /* (nullable) (owned): of the datasets, which explains it */
  char    *input; /* (nullable) (owned): which it asks for */
  HonTariff *tariff; /* (nullable) (owned): which it is about */
  gboolean is_tip;
};

G_DEFINE_FINAL_TYPE (HonRemark, hon_remark, G_TYPE_OBJECT)

static void
hon_remark_finalize (GObject *object)
{
  HonRemark *self = HON_REMARK (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->line);
  g_free (self->input);
  g_clear_object (&self->tariff);

  G_OBJECT_CLASS (hon_remark_parent_class)->finalize (object);
}

static void
hon_remark_class_init (HonRemarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hon_remark_finalize;
}

static void
hon_remark_init (HonRemark *self)
{
}

/**
 * hon_remark_new:
 * @title: what kind of remark it is, or who makes it
 * @text: what it says
 *
 * Returns: (transfer full): a remark
 */
HonRemark *
hon_remark_new (const char *title,
                const char *text)
{
  HonRemark *self;

  g_return_val_if_fail (title != NULL && text != NULL, NULL);

  self = g_object_new (HON_TYPE_REMARK, NULL);
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

/**
 * hon_remark_get_title:
 * @self: a remark
 *
 * Returns: (transfer none): what kind of remark it is, or who makes it
 */
const char *
hon_remark_get_title (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), NULL);

  return self->title;
}

/**
 * hon_remark_get_text:
 * @self: a remark
 *
 * Returns: (transfer none): what it says
 */
const char *
hon_remark_get_text (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), NULL);

  return self->text;
}

/**
 * hon_remark_new_about:
 * @title: what kind of remark it is
 * @text: what it says
 * @line: the id of the line of the datasets that explains what it is about
 *
 * Returns: (transfer full): a remark that can be opened
 */
HonRemark *
hon_remark_new_about (const char *title,
                      const char *text,
                      const char *line)
{
  HonRemark *self;

  g_return_val_if_fail (line != NULL, NULL);

  self = hon_remark_new (title, text);
  self->line = g_strdup (line);

  return self;
}

/**
 * hon_remark_get_line:
 * @self: a remark
 *
 * Returns: (nullable): the id of the line that explains what it is about
 */
const char *
hon_remark_get_line (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), NULL);

  return self->line;
}

/**
 * hon_remark_new_asking:
 * @title: what kind of remark it is
 * @text: what it says
 * @input: the name of the input that it asks for
 *
 * Returns: (transfer full): a remark that goes to that input
 */
HonRemark *
hon_remark_new_asking (const char *title,
                       const char *text,
                       const char *input)
{
  HonRemark *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = hon_remark_new (title, text);
  self->input = g_strdup (input);

  return self;
}

/**
 * hon_remark_get_input:
 * @self: a remark
 *
 * Returns: (nullable): the name of the input that it asks for
 */
const char *
hon_remark_get_input (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), NULL);

  return self->input;
}

/**
 * hon_remark_new_of_tariff:
 * @tariff: a tariff
 * @text: what it is worth
 *
 * Returns: (transfer full): a remark that tells a tariff
 */
HonRemark *
hon_remark_new_of_tariff (HonTariff  *tariff,
                          const char *text)
{
  HonRemark *self;

  g_return_val_if_fail (HON_IS_TARIFF (tariff), NULL);

  self = hon_remark_new (hon_act_get_label (hon_tariff_get_act (tariff)), text);
  self->tariff = g_object_ref (tariff);

  return self;
}

/**
 * hon_remark_get_tariff:
 * @self: a remark
 *
 * Returns: (transfer none) (nullable): the tariff that it tells
 */
HonTariff *
hon_remark_get_tariff (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), NULL);

  return self->tariff;
}

/**
 * hon_remark_is_tip:
 * @self: a remark
 *
 * Returns: whether it is only good to know, also among warnings
 */
gboolean
hon_remark_is_tip (HonRemark *self)
{
  g_return_val_if_fail (HON_IS_REMARK (self), FALSE);

  return self->is_tip;
}

/**
 * hon_remark_make_tip:
 * @self: a remark that is not shown yet
 *
 * Says that it is only good to know, also among warnings.
 */
void
hon_remark_make_tip (HonRemark *self)
{
  g_return_if_fail (HON_IS_REMARK (self));

  self->is_tip = TRUE;
}
