import type { ImportHistory } from '../../server/contract/imports.ts'
import type { SingleNotices } from '../../server/contract/notices.ts'
import { fetchJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath, versionOf } from '../api/requests.ts'
import { filterQuery, type NoticeFilter } from './noticeFilter.ts'

/** The first `limit` (at most 1000) single notices that a filter (`filterQuery`) lets through. The public is refused. */
export function noticesRequest(region: ImportedRegion, query: string, limit: number): Request<SingleNotices> {
  const address = regionPath(region.id, `/notices?${query}&limit=${limit}`)
  // A new import gives new notices under the same address.
  return { key: `${address}&${versionOf(region)}`, load: (signal) => fetchJson(address, signal) }
}

/** All of them as a table to save. */
export const noticesCsvAddress = (region: ImportedRegion, filter: Partial<NoticeFilter>) =>
  regionPath(region.id, `/notices.csv?${filterQuery(filter)}`)

export function importsRequest(region: ImportedRegion): Request<ImportHistory> {
  const address = regionPath(region.id, '/imports')
  return { key: `${address} ${versionOf(region)}`, load: (signal) => fetchJson(address, signal) }
}
