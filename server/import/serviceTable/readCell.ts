import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { findAttribute } from './findAttribute.ts'
import { findLanguage } from './languageCodes.ts'
import { readIsoDate } from './readIsoDate.ts'
import { splitList } from './splitList.ts'

type Columns = NonNullable<ServicesSpec['mapping']>
type Field = keyof Columns

const YES = /^(yes|y|true|1|oui|o|vrai)$/i
const NO = /^(no|n|false|0|non|faux)$/i

/** Readers of the cells that are more than text; what cannot be read is a notice and null, or left out of a list. */
export function readCell(
  text: (field: Field) => string | null,
  mapping: Columns,
  rowNumber: number,
  report: ReportNotice,
) {
  const tell = (code: string, field: Field, value: string) =>
    report(code, { rowNumber, fieldName: mapping[field], value })

  function list(field: Field, find: (part: string) => string | undefined, code: string): string[] {
    const found = splitList(text(field) ?? '').flatMap((part) => {
      const slug = find(part)
      if (slug === undefined) tell(code, field, part)
      return slug ?? []
    })
    return [...new Set(found)]
  }

  function read<T>(field: Field, parse: (value: string) => T | null, code: string): T | null {
    const value = text(field)
    if (value === null) return null
    const parsed = parse(value)
    if (parsed === null) tell(code, field, value)
    return parsed
  }

  /** As published: whoever asks when it is open reads them again, and takes what cannot be read as unknown. */
  function hours(): string | null {
    const published = text('openingHours')
    if (published !== null)
      for (const { code, value } of readOpeningHours(published).complaints)
        tell(code, 'openingHours', value ?? published)
    return published
  }

  return {
    hours,
    attributes: () => list('attributes', findAttribute, 'unknown_attribute'),
    languages: () => list('languages', findLanguage, 'unknown_language'),
    date: (field: Field) => read(field, readIsoDate, 'invalid_date'),
    yesNo: (field: Field) =>
      read(field, (value) => (YES.test(value) ? true : NO.test(value) ? false : null), 'invalid_value'),
    number: (field: Field) =>
      read(field, (value) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : null), 'invalid_value'),
  }
}
