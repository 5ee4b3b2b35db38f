import type { NoticeCount } from '../../server/contract/region.ts'

/** What of the notices is shown; '' = all. */
export interface NoticeFilter {
  severity: '' | NoticeCount['severity']
  file: string
  code: string
  /** What a row, field or value must hold. */
  text: string
}

export const NO_FILTER: NoticeFilter = { severity: '', file: '', code: '', text: '' }

const ORDER = { error: 0, warning: 1, info: 2 }

/** Notices of one code in all the files that the filter lets through. */
export interface NoticeKind extends Pick<NoticeCount, 'severity' | 'code' | 'meaning' | 'count'> {
  /** That with most of them first. */
  files: readonly string[]
}

/** Kinds of notices that a filter lets through, what matters most first. Text is looked for by the server, in single notices. */
export function fittingKinds(counts: readonly NoticeCount[], filter: NoticeFilter): NoticeKind[] {
  const fitting = counts.filter(
    ({ severity, file, code }) =>
      (filter.severity === '' || filter.severity === severity) &&
      (filter.file === '' || filter.file === file) &&
      (filter.code === '' || filter.code === code),
  )
  return [...Map.groupBy(fitting, ({ code }) => code).values()]
    .map((same) => ({
      ...same[0],
      count: same.reduce((sum, { count }) => sum + count, 0),
      files: same.toSorted((a, b) => b.count - a.count).map(({ file }) => file),
    }))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count)
}

/** The filter as the server's parameters: what is left out is not asked for. */
export function filterQuery(filter: Partial<NoticeFilter>): string {
  const given = Object.entries({ ...filter, text: filter.text?.trim() }).filter(([, value]) => value)
  return new URLSearchParams(given as [string, string][]).toString()
}
