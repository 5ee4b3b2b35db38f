/** The list of whom to phone as a table for a spreadsheet: the same text to copy (tabs) and to keep (CSV). */
import type { StandardGaps } from '../../server/contract/standards.ts'
import type { Language } from '../i18n/language.ts'

type Calls = StandardGaps['phoneFirst']

/** Text that a spreadsheet would run as a formula; a number with its sign is none. */
const FORMULA = /^[=+\-@\t\r](?![\d\s().-]*$)/

export function phoneRows(
  calls: Calls,
  language: Language,
  head: readonly [string, string, string, string],
): string[][] {
  return [
    [...head],
    ...calls.map(({ name, organization, phone, people }) => [
      name[language],
      organization ?? '',
      phone ?? '',
      String(Math.max(Math.round(people), 1)),
    ]),
  ].map((row) => row.map((text) => (FORMULA.test(text) ? `'${text}` : text)))
}

/** RFC 4180; the mark in front lets spreadsheets read accents. */
export const toCsvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`

export const toTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
