import { findProvince } from '../lmia/provinces.ts'
import type { ReportNotice } from '../notice.ts'
import { cleanText } from './cleanText.ts'

/** Two-letter code of a Canadian province ("Ontario", "on"); unknown text stays as it is with a notice; blank = null. */
export function readProvince(
  value: unknown,
  rowNumber: number,
  fieldName: string,
  report: ReportNotice,
): string | null {
  const text = cleanText(value)
  if (text === null) return null
  const code = findProvince(text)
  if (code && code.length === 2) return code
  report('unknown_province', { rowNumber, fieldName, value: text })
  return text
}
