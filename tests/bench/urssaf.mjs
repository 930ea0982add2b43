// SPDX-FileCopyrightText: 2026 The Honoraires Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many incomes the Urssaf's own model computes in a second, on one core.
//
//   node urssaf.mjs FOLDER CASES YEAR REPETITIONS SECONDS
//
// FOLDER is where npm installed package.json. The cases, their order and how
// the receipts vary are those of bench-income.c. Prints one number of
// evaluations a second for each repetition.
//
// The packaged model is a release behind the one that made the reference cases:
// it does not know the base of contributions that came into force with the
// income of 2025. What it computes is thus compared for speed only.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PASS_STEP = 37
const PASS_RANGE = 1000

const GOALS = [
  'dirigeant . rémunération . cotisations',
  'dirigeant . rémunération . net',
  'dirigeant . rémunération . net . imposable',
  'dirigeant . rémunération . net . après impôt',
]

// Without their singulars, units in the plural are unknown to the engine, and
// some rules never apply.
const SINGULARS = { ans: 'an', heures: 'heure', jours: 'jour', trimestres: 'trimestre' }

async function load(folder, name) {
  const path = join(folder, 'node_modules', name, 'dist', 'index.js')
  return (await import(pathToFileURL(path))).default
}

function percent(part, whole) {
  return `${whole > 0 ? (100 * part) / whole : 0}%`
}

function yesNo(value) {
  return value ? 'oui' : 'non'
}

// The rules' names for a doctor, a sole trader taxed at income tax.
function makeSituation(inputs, added) {
  const receipts = inputs.recettes_eur + added
  const agreed = inputs.recettes_conventionnees_eur + added
  const overruns = inputs.depassements_eur
  const situation = {
    date: `01/07/${inputs.year}`,
    'entreprise . catégorie juridique': "'EI'",
    'entreprise . catégorie juridique . EI . auto-entrepreneur': 'non',
    'entreprise . imposition': "'IR'",
    'entreprise . imposition . IR . régime micro-fiscal': yesNo(inputs.micro_fiscal),
    'entreprise . activité . nature': "'libérale'",
    'entreprise . activité . nature . libérale . réglementée': 'oui',
    'entreprise . date de création': inputs.date_debut_activite,
    "entreprise . chiffre d'affaires": `${receipts} €/an`,
    'entreprise . charges': `${inputs.charges_eur} €/an`,
    'dirigeant . indépendant . PL . métier': "'santé . médecin'",
    'impôt . foyer fiscal . situation de famille':
      inputs.situation_famille === 'couple' ? "'couple'" : "'célibataire'",
    'impôt . foyer fiscal . enfants à charge': `${inputs.enfants}`,
  }

  const sector = 'dirigeant . indépendant . PL . métier . santé . médecin . secteur'
  if (inputs.secteur === 'NC') {
    situation[sector] = "'non conventionné'"
  } else {
    situation[sector] = `'${inputs.secteur}'`
    situation['dirigeant . indépendant . PL . PAMC . remplaçant'] = yesNo(inputs.remplacant)
    situation[
      'dirigeant . indépendant . PL . PAMC . proportion recette activité non conventionnée'
    ] = percent(receipts - agreed, receipts)
  }
  // What is asked is the mean overrun, as a share of the tariffs.
  if (inputs.secteur === 'S2') {
    situation["dirigeant . indépendant . PL . PAMC . dépassement d'honoraire moyen"] = percent(
      overruns,
      agreed - overruns
    )
  }
  if (inputs.cumul_retraite) {
    situation['dirigeant . indépendant . PL . CARMF . en retraite'] = 'oui'
  }

  return situation
}

const [folder, casesFile, year, repetitions, seconds] = process.argv.slice(2)
if (seconds === undefined) {
  console.error('usage: urssaf.mjs FOLDER CASES YEAR REPETITIONS SECONDS')
  process.exit(2)
}

const Engine = await load(folder, 'publicodes')
const rules = await load(folder, 'modele-social')
const engine = new Engine(rules, {
  getUnitKey: (unit) => SINGULARS[unit] ?? unit,
  logger: { log() {}, warn() {}, error: console.error },
})
const cases = JSON.parse(readFileSync(casesFile, 'utf8')).cases.filter(
  (one) => one.year === Number(year)
)
let done = 0
let checksum = 0

function evaluateNext() {
  const { inputs } = cases[done % cases.length]
  const pass = Math.floor(done / cases.length) + 1

  engine.setSituation(makeSituation(inputs, (pass * PASS_STEP) % PASS_RANGE))
  for (const goal of GOALS) {
    checksum += engine.evaluate(goal).nodeValue
  }
  done += 1
}

// Returns evaluations a second.
function measure() {
  const first = done
  const start = performance.now()
  let now = start

  while (now - start < seconds * 1000) {
    evaluateNext()
    now = performance.now()
  }

  return ((done - first) * 1000) / (now - start)
}

measure() // lets the just-in-time compiler do its work
for (let i = 0; i < repetitions; i++) {
  console.log(measure().toFixed(2))
}
console.error(`${done} evaluations, checksum ${checksum}`)
