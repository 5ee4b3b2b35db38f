/** Columns of the table of head-counts: which site, one a month, and who said so. */
import { plainWords } from '../addresses/plainWords.ts'
import type { Words } from '../worksheet/answerFields.ts'
import type { Lang } from '../worksheetCells/cellSyntax.ts'

const MONTH_NAMES: readonly Words[] = [
  { en: 'January', fr: 'janvier' },
  { en: 'February', fr: 'février' },
  { en: 'March', fr: 'mars' },
  { en: 'April', fr: 'avril' },
  { en: 'May', fr: 'mai' },
  { en: 'June', fr: 'juin' },
  { en: 'July', fr: 'juillet' },
  { en: 'August', fr: 'août' },
  { en: 'September', fr: 'septembre' },
  { en: 'October', fr: 'octobre' },
  { en: 'November', fr: 'novembre' },
  { en: 'December', fr: 'décembre' },
]

const TEXT_COLUMNS = {
  site: { en: 'site', fr: 'lieu' },
  employer: { en: 'employer', fr: 'employeur' },
  place: { en: 'place', fr: 'localité' },
  farm: { en: 'farm', fr: 'ferme' },
} as const satisfies Record<string, Words>
const WITNESS_COLUMNS = {
  who: { en: 'who said so', fr: 'qui l’a dit' },
  date: { en: 'date', fr: 'date' },
} as const satisfies Record<string, Words>

/** `1` to `12` are months; `workers` is none of ours, and told as a count without a month. */
export type HeadCountColumn = keyof typeof TEXT_COLUMNS | keyof typeof WITNESS_COLUMNS | number | 'workers'

export const MONTHS: readonly number[] = MONTH_NAMES.map((_, k) => k + 1)

const HEADERS: readonly (readonly [HeadCountColumn, Words])[] = [
  ...(Object.entries(TEXT_COLUMNS) as [HeadCountColumn, Words][]),
  ...MONTH_NAMES.map((words, k) => [k + 1, words] as const),
  ...(Object.entries(WITNESS_COLUMNS) as [HeadCountColumn, Words][]),
]
export const HEAD_COUNT_COLUMNS: readonly HeadCountColumn[] = HEADERS.map(([column]) => column)

const byHeader = new Map<string, HeadCountColumn>([
  ...['workers', 'head-count', 'travailleurs', 'effectif'].map(
    (word) => [plainWords(word), 'workers'] as const,
  ),
  ...HEADERS.flatMap(([column, { en, fr }]) =>
    [String(column), en, fr].map((text) => [plainWords(text), column] as const),
  ),
])

export function headCountHeader(column: HeadCountColumn): Words | undefined {
  return HEADERS.find(([each]) => each === column)?.[1]
}

export function findHeadCountColumn(header: string): HeadCountColumn | undefined {
  return byHeader.get(plainWords(header))
}

export function monthName(month: number, lang: Lang): string {
  return MONTH_NAMES[month - 1][lang]
}
