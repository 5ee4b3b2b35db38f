import type { CorrectionList, CorrectionRecord, SaveCorrections } from '../../server/contract/corrections.ts'
import type { ImportHistory } from '../../server/contract/imports.ts'
import type { SingleNotices } from '../../server/contract/notices.ts'
import { deleteJson, fetchJson, postJson } from '../api/fetchAnswer.ts'
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

export function correctionsRequest(region: ImportedRegion): Request<CorrectionList> {
  const address = regionPath(region.id, '/corrections')
  return { key: `${address} ${versionOf(region)}`, load: (signal) => fetchJson(address, signal) }
}

export const saveCorrections = (region: string, what: SaveCorrections, signal: AbortSignal) =>
  postJson<CorrectionList>(regionPath(region, '/corrections'), what, signal)

export const takeBackCorrection = (
  region: string,
  { source, recordId, field }: Pick<CorrectionRecord, 'source' | 'recordId' | 'field'>,
  signal: AbortSignal,
) =>
  deleteJson<CorrectionList>(
    regionPath(region, `/corrections?${new URLSearchParams({ source, recordId, field })}`),
    signal,
  )

const LOOK_AGAIN_MS = 700

/** Imports the region again, telling how far it is. @returns why it failed; null = it did not */
export async function importAgain(
  region: string,
  signal: AbortSignal,
  report: (progress: NonNullable<ImportHistory['progress']>) => void,
): Promise<{ message: string | null } | null> {
  const address = regionPath(region, '/imports')
  let { progress, failed } = await postJson<ImportHistory>(address, {}, signal)
  while (progress && !failed) {
    report(progress)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    const seen = await fetchJson<ImportHistory>(address, signal)
    progress = seen.progress
    failed = seen.failed
  }
  return failed ? { message: progress?.message ?? null } : null
}
