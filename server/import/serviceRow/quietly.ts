import type { ReportNotice } from '../notice.ts'

/** The same reporter without values and places: notices about a sensitive site must not tell where it is. */
export function quietly(report: ReportNotice): ReportNotice {
  return (code, fields = {}) => report(code, { rowNumber: fields.rowNumber, fieldName: fields.fieldName })
}
