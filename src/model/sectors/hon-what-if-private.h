/* SPDX-FileCopyrightText: 2026 The Honoraires Authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hon-what-if.h"

#include "hon-income.h"
#include "hon-overrun-cut.h"
#include "hon-patients.h"

G_BEGIN_DECLS

/* What is compared, for the file that makes sentences of it. */

struct _HonWhatIf
{
  GObject      parent_instance;

  HonScenario *scenario;  /* (owned) */
  HonDate      day;
  int          year;
  GListModel  *sectors;   /* (owned) (element-type HonSector) */
  char        *act;       /* (owned): for people */
  char        *doctor;    /* (owned): whom patients see, for people */
  HonPatients *patients[2];            /* (owned) */
  HonIncome   *incomes[HON_N_SECTORS][2]; /* (owned) (nullable): none where it cannot be computed */
  HonOverrunCut cuts[HON_N_SECTORS]; /* of the scenario */
  char        *problem;   /* (nullable) (owned): why */
  char        *changes;   /* (owned): what the scenario changes, for people, a line each */
  char        *receipts;  /* (owned): of the year, for people */
  HonTable    *of_patients; /* (owned) */
  HonTable    *of_doctors;  /* (owned) */
};

/* Each figure is there twice. */
enum
{
  LAW,
  SCENARIO,
};

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_LAW,
  COLUMN_SCENARIO,
  COLUMN_DIFFERENCE,
  COLUMN_BRIEF,
  N_COLUMNS,
};

/* Between a sector and a figure of it, in the id of a row. */
#define SEPARATOR "/"

/* The figures of patients that sentences are about, as HonPatients calls them. */
#define HON_WHAT_IF_FEE "honoraires_eur"
#define HON_WHAT_IF_INSURANCE "rembourse_eur"
#define HON_WHAT_IF_NO_CONTRACT "reste_sans_contrat_eur"

/* What a doctor keeps, as HonIncome calls it. */
#define HON_WHAT_IF_KEPT "revenu-net"

G_END_DECLS
