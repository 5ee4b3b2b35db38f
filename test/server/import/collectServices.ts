import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import type { ServicesSpec } from '../../../server/import/manifest/regionManifest.ts'
import { NoticeLog } from '../../../server/import/notice.ts'
import { readServices, serviceNotices } from '../../../server/import/readServices.ts'
import type { ServiceAtLocationRow } from '../../../server/import/rows.ts'
import type { ServiceRegion } from '../../../server/import/serviceRow/serviceRegion.ts'

export interface CollectedServices {
  rows: ServiceAtLocationRow[]
  log: NoticeLog
  /** How often a notice was reported. */
  count: (code: string) => number
}

const ONTARIO: ServiceRegion = { province: 'ON', timeZone: 'America/Toronto', country: 'CA' }

/** All rows and notices of a service file. */
export async function collectServices(
  folder: string,
  spec: ServicesSpec,
  region = ONTARIO,
): Promise<CollectedServices> {
  const log = new NoticeLog(5000)
  const source = await openSource(folder, spec.file)
  const rows: ServiceAtLocationRow[] = []
  for await (const row of readServices(
    source,
    spec,
    region,
    log.reporter(spec.file, serviceNotices(spec.format)),
  ))
    rows.push(row)
  return { rows, log, count: (code) => log.counts.get(`${spec.file}\n${code}`)?.count ?? 0 }
}

/** The same for a file with the given content. */
export async function collectFrom(
  content: string | Buffer,
  spec: ServicesSpec,
  region = ONTARIO,
): Promise<CollectedServices> {
  const folder = mkdtempSync(join(tmpdir(), 'services-'))
  writeFileSync(join(folder, spec.file), content)
  return collectServices(folder, spec, region)
}

/** How many rows have each service type. */
export function countTypes(rows: readonly ServiceAtLocationRow[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const type of rows.flatMap((row) => row.serviceTypes)) counts[type] = (counts[type] ?? 0) + 1
  return counts
}
