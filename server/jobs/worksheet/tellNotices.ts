import type { NoticeLog } from '../../import/notice.ts'
import { WORKSHEET_NOTICES } from '../../import/worksheet/notices.ts'
import { findColumn, headerOf } from '../../import/worksheet/worksheetColumns.ts'
import { type ToldNotice, toldNotices } from '../toldNotices.ts'

/** Complaints about a filled worksheet, by the headers of its columns. */
export function tellNotices(log: NoticeLog): ToldNotice[] {
  return toldNotices(log, WORKSHEET_NOTICES, (field) => {
    const column = findColumn(field)
    return column && headerOf(column)
  })
}
