/**
 * Eligibility rules as a table for spreadsheets, one row each: written and read back as the same rules. Lists stand in one cell, parted by
 * ";"; a blank cell is null or an empty list. What cannot be read stays as text, to be told as a fault of its field.
 */
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import { plainWords } from '../addresses/plainWords.ts'
import { unguarded } from '../files/unguarded.ts'
import type { Lang } from '../worksheetCells/cellSyntax.ts'
import { yesNoCell } from '../worksheetCells/plainCells.ts'

interface RuleColumn {
  en: string
  fr: string
  /** Names of fields from the rule inwards. */
  path: readonly string[]
  /** `maybe` = a list whose blank is null. */
  is: 'text' | 'required' | 'list' | 'maybe' | 'number' | 'yes-no'
}

const column = (path: string, is: RuleColumn['is'], en: string, fr: string): RuleColumn => ({
  path: path.split('.'),
  is,
  en,
  fr,
})

const COLUMNS: readonly RuleColumn[] = [
  column('id', 'required', 'id', 'identifiant'),
  column('name.en', 'required', 'name', 'nom anglais'),
  column('name.fr', 'required', 'name in French', 'nom'),
  column('serviceTypes', 'list', 'service types', 'types de services'),
  column('services', 'maybe', 'single services', 'services particuliers'),
  column('funder', 'text', 'funder', 'bailleur de fonds'),
  column('inForce.from', 'text', 'in force from', 'en vigueur du'),
  column('inForce.to', 'text', 'in force to', 'en vigueur au'),
  column('admits', 'list', 'admits', 'admet'),
  column('sometimes', 'list', 'admits sometimes', 'admet parfois'),
  column('excludes', 'list', 'refuses', 'refuse'),
  column('admissionClasses', 'maybe', 'admission classes', 'catégories d’admission'),
  column('landed.from', 'text', 'landed from', 'établissement du'),
  column('landed.to', 'text', 'landed to', 'établissement au'),
  column(
    'yearsSinceLandingAtMost',
    'number',
    'years since landing at most',
    'années depuis l’établissement au plus',
  ),
  column('toEndOfMonth', 'yes-no', 'years end with the month', 'années jusqu’à la fin du mois'),
  column('age.from', 'number', 'age from', 'âge minimal'),
  column('age.to', 'number', 'age to', 'âge maximal'),
  column('residence', 'maybe', 'residence', 'résidence'),
  column('source.publisher', 'required', 'publisher', 'éditeur'),
  column('source.title', 'required', 'title', 'titre'),
  column('source.url', 'text', 'address', 'adresse'),
  column('source.verified', 'yes-no', 'read at its publisher', 'lu chez son éditeur'),
  column('source.note.en', 'text', 'note', 'note en anglais'),
  column('source.note.fr', 'text', 'note in French', 'note en français'),
]

export function ruleHeader(lang: Lang): string[] {
  return COLUMNS.map((each) => each[lang])
}

export function ruleRow(rule: EligibilityRule, lang: Lang): string[] {
  return COLUMNS.map(({ path, is }) => {
    const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], rule)
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.join('; ')
    return is === 'yes-no' ? yesNoCell.write(value as boolean, lang) : String(value)
  })
}

/** The rule of a row, by header cells in either language; whether it is one is for the check of records to say. */
export function readRuleRow(cells: Readonly<Record<string, string>>): unknown {
  const texts = new Map(Object.entries(cells).map(([header, text]) => [plainWords(unguarded(header)), text]))
  const textOf = ({ en, fr }: RuleColumn) => texts.get(plainWords(en)) ?? texts.get(plainWords(fr)) ?? ''
  const rule: Record<string, unknown> = {}
  for (const each of COLUMNS) {
    put(rule, each.path, cellValue(unguarded(textOf(each)).trim(), each.is))
  }
  const source = rule.source as { note: { en: string | null; fr: string | null } | null }
  if (source.note?.en === null && source.note.fr === null) source.note = null
  return rule
}

/** Columns that a table of rules must have; the others may be left out, as if blank. */
export function missingRuleColumns(header: readonly string[]): string[] {
  const known = new Set(header.map((name) => plainWords(unguarded(name))))
  return COLUMNS.filter(({ is }) => is === 'required')
    .filter(({ en, fr }) => !known.has(plainWords(en)) && !known.has(plainWords(fr)))
    .map(({ en }) => en)
}

function cellValue(text: string, is: RuleColumn['is']): unknown {
  if (is === 'list' || is === 'maybe') {
    const parts = text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)
    return parts.length === 0 && is === 'maybe' ? null : parts
  }
  if (is === 'yes-no') return text === '' ? false : readYesNo(text)
  if (text === '') return is === 'required' ? '' : null
  return is === 'number' && !Number.isNaN(Number(text)) ? Number(text) : text
}

function readYesNo(text: string): boolean | string {
  try {
    return yesNoCell.read(text)
  } catch {
    return text
  }
}

function put(target: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[name] = value
  else {
    target[name] ??= {}
    put(target[name] as Record<string, unknown>, rest, value)
  }
}
