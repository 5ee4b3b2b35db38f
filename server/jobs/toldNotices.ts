import type { NoticeCatalogue, NoticeLog, Severity } from '../import/notice.ts'

interface Words {
  en: string
  fr: string
}

/** A complaint about something that people filled in or wrote, for people. */
export interface ToldNotice {
  severity: Severity
  code: string
  rowNumber: number | null
  /** As people read it, such as the header of a column. */
  field: Words | null
  value: string | null
  meaning: Words
}

/** @param headerOf what people call a field; undefined = by its name. */
export function toldNotices(
  { notices }: NoticeLog,
  catalogue: NoticeCatalogue,
  headerOf: (fieldName: string) => Words | undefined = () => undefined,
): ToldNotice[] {
  return notices.map(({ severity, code, rowNumber, fieldName, value }) => {
    const { en, fr } = catalogue[code]
    const field = fieldName === null ? null : (headerOf(fieldName) ?? { en: fieldName, fr: fieldName })
    return { severity, code, rowNumber, field, value, meaning: { en, fr } }
  })
}
