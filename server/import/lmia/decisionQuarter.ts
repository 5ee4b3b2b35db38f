/**
 * Decision quarter ("2019Q4") in the words of a list: its title line ("... in 2019 (October-December)",
 * "..., January to March 2020", "de janvier à mars 2020") or its year and period columns.
 */
import { plainWords } from '../addresses/plainWords.ts'

const FIRST_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/\b(january|janvier)\b/, 1],
  [/\b(april|avril)\b/, 2],
  [/\b(july|juillet)\b/, 3],
  [/\b(october|octobre)\b/, 4],
]

/** The year is the last one of the title: an earlier one names the classification of occupations ("NOC 2011"). */
export function quarterOfTitle(title: string): string | null {
  const words = plainWords(title)
  const years = words.match(/\b(19|20)\d\d\b/g)
  const quarter =
    FIRST_MONTHS.find(([month]) => month.test(words))?.[1] ?? Number(/\b[qt]([1-4])\b/.exec(words)?.[1] ?? 0)
  return years && quarter ? `${years[years.length - 1]}Q${quarter}` : null
}

/** From a cell "2024Q1", "2024-Q1", "Q1 2024", or from a year and a period ("2024", "Q1"). */
export function quarterOfCells(...cells: string[]): string | null {
  const text = cells.join(' ')
  const year = /(?:19|20)\d\d/.exec(text)?.[0]
  const quarter = /[QT]\s*([1-4])(?!\d)/i.exec(text)?.[1]
  return year && quarter ? `${year}Q${quarter}` : null
}
