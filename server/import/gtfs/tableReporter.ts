import type { ReportNotice } from '../notice.ts'

/** A reporter that says in `detail.table` which table of the feed a notice is about. */
export function tableReporter(report: ReportNotice, table: string): ReportNotice {
  return (code, fields) => report(code, { ...fields, detail: { table, ...fields?.detail } })
}
