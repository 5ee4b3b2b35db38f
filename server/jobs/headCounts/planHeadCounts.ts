/** What a filled table of head-counts would change, compared with what is known. Pure: nothing is saved here. */
import { headCountHeader } from '../../import/headCounts/headCountColumns.ts'
import type { FilledSite } from '../../import/headCounts/readHeadCounts.ts'
import type { ReportNotice } from '../../import/notice.ts'
import type { KeyedSite } from '../publish/ownersSites.ts'
import { type HeadCount, headCountId } from './knownHeadCounts.ts'

export interface HeadCountChange extends HeadCount {
  kind: 'new' | 'changed' | 'confirmed' | 'withdrawn' | 'asked'
  rowNumber: number
  employer: string
  before: number | null
}

export function planHeadCounts(
  rows: readonly FilledSite[],
  sites: readonly KeyedSite[],
  known: readonly HeadCount[],
  report: ReportNotice,
): HeadCountChange[] {
  const byKey = new Map(sites.map((site) => [site.key, site]))
  const knownById = new Map(known.map((each) => [headCountId(each.site, each.month), each]))
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const site = byKey.get(row.site)
    const { rowNumber } = row
    if (!site) report('unknown_site', { rowNumber, fieldName: 'site', value: row.site })
    else if (seen.has(row.site)) report('repeated_site', { rowNumber, fieldName: 'site', value: row.site })
    else {
      seen.add(row.site)
      return planRow(row, site, (month) => knownById.get(headCountId(row.site, month)), report)
    }
    return []
  })
}

function planRow(
  { rowNumber, counts, who, date }: FilledSite,
  { key, employer }: KeyedSite,
  knownOf: (month: number) => HeadCount | undefined,
  report: ReportNotice,
): HeadCountChange[] {
  const months = [...counts].filter(([month, said]) => said === 'same' || said !== knownOf(month)?.workers)
  if (months.length === 0) {
    if (who !== null || date !== null) report('row_without_counts', { rowNumber, value: key })
    return []
  }
  if (who === null) report('missing_who', { rowNumber, fieldName: 'who said so' })
  if (date === null) report('missing_date', { rowNumber, fieldName: 'date' })
  if (who === null || date === null) return []
  return months.flatMap(([month, said]): HeadCountChange[] => {
    const fieldName = headCountHeader(month)?.en
    const old = knownOf(month)
    const before = old?.workers ?? null
    if (said === 'same' && before === null) report('nothing_known', { rowNumber, fieldName })
    else if (old && date < old.date)
      report('older_than_known', { rowNumber, fieldName, value: date, detail: { known: old.date } })
    else {
      const workers = said === 'same' ? before : said
      const isSaid = old?.workers === workers && old.who === who && old.date === date
      if (!isSaid)
        return [
          {
            kind: kindOf(before, workers),
            rowNumber,
            site: key,
            employer,
            month,
            before,
            workers,
            who,
            date,
          },
        ]
    }
    return []
  })
}

function kindOf(before: number | null, after: number | null): HeadCountChange['kind'] {
  if (before === null) return after === null ? 'asked' : 'new'
  if (after === null) return 'withdrawn'
  return before === after ? 'confirmed' : 'changed'
}
