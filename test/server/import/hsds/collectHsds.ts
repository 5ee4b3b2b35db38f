import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HSDS_NOTICES } from '../../../../server/import/hsds/notices.ts'
import { openHsdsSource } from '../../../../server/import/hsds/openHsdsSource.ts'
import type { ServicesSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { type Notice, NoticeLog } from '../../../../server/import/notice.ts'
import { readServices } from '../../../../server/import/readServices.ts'
import type { ServiceAtLocationRow } from '../../../../server/import/rows.ts'

interface Collected {
  rows: ServiceAtLocationRow[]
  notices: Notice[]
  /** Code, field and value of each notice. */
  told: [code: string, fieldName: string | null, value: string | null][]
}

export async function collectHsds(
  folder: string,
  file: string,
  spec: Partial<ServicesSpec> = {},
): Promise<Collected> {
  const log = new NoticeLog()
  const rows: ServiceAtLocationRow[] = []
  const source = await openHsdsSource(folder, file)
  const region = { province: 'ON', timeZone: 'America/Toronto', country: 'CA' }
  const report = log.reporter(file, HSDS_NOTICES)
  for await (const row of readServices(source, { file, format: 'hsds', ...spec }, region, report))
    rows.push(row)
  const { notices } = log
  return { rows, notices, told: notices.map(({ code, fieldName, value }) => [code, fieldName, value]) }
}

/** The same for a document: an object, or text as it stands. */
export function collectDocument(document: unknown, spec: Partial<ServicesSpec> = {}): Promise<Collected> {
  const folder = mkdtempSync(join(tmpdir(), 'hsds-'))
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  writeFileSync(join(folder, 'services.json'), text)
  return collectHsds(folder, 'services.json', spec)
}

/** The same for tables in a folder, each with its lines. */
export function collectTables(
  tables: Readonly<Record<string, readonly string[]>>,
  spec: Partial<ServicesSpec> = {},
): Promise<Collected> {
  const folder = mkdtempSync(join(tmpdir(), 'hsds-'))
  mkdirSync(join(folder, 'hsds'))
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(folder, 'hsds', `${name}.csv`), `${lines.join('\n')}\n`)
  return collectHsds(folder, 'hsds', spec)
}
