import type { NoticeLog, Severity } from '../../import/notice.ts'
import type { Words } from '../../import/worksheet/answerFields.ts'
import { WORKSHEET_NOTICES } from '../../import/worksheet/notices.ts'
import { findColumn, headerOf } from '../../import/worksheet/worksheetColumns.ts'

/** A complaint about a filled worksheet, for people. */
export interface ToldNotice {
  severity: Severity
  code: string
  rowNumber: number | null
  /** Header of the column. */
  field: Words | null
  value: string | null
  meaning: Words
}

export function tellNotices({ notices }: NoticeLog): ToldNotice[] {
  return notices.map(({ severity, code, rowNumber, fieldName, value }) => {
    const column = fieldName === null ? undefined : findColumn(fieldName)
    const { en, fr } = WORKSHEET_NOTICES[code as keyof typeof WORKSHEET_NOTICES]
    return {
      severity,
      code,
      rowNumber,
      field: column ? headerOf(column) : fieldName === null ? null : { en: fieldName, fr: fieldName },
      value,
      meaning: { en, fr },
    }
  })
}
