/** HSDS as tables, put together by their keys into services as the document form has them. */
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { type HsdsNode, type HsdsTable, type TellNode, tellBy, textOf } from './hsdsNode.ts'
import { openTables } from './openTables.ts'

/** To whom rows of a table belong, by which column: the most telling first, the first that is filled decides. */
const OWNERS: readonly [table: HsdsTable, owners: [column: string, owner: HsdsTable][]][] = [
  ['schedule', keys('service_at_location', 'service', 'location')],
  ['holiday_schedule', keys('service_at_location', 'service', 'location')],
  ['phone', keys('service_at_location', 'service', 'location', 'organization')],
  ['language', keys('service_at_location', 'service', 'location')],
  ['address', keys('location')],
  ['cost_option', keys('service')],
  ['funding', keys('service')],
  ['service_capacity', keys('service')],
  ['service_at_location', keys('service')],
]
/** What a row names as its own. */
const NAMED: readonly [table: HsdsTable, named: HsdsTable][] = [
  ['service', 'organization'],
  ['service', 'program'],
  ['service_at_location', 'location'],
  ['attribute', 'taxonomy_term'],
]

/** Throws RefusedInput `missing_table`, `missing_columns` for `services.csv`. */
export async function readTables(
  source: SourceFile,
  isFolder: boolean,
  spec: ServicesSpec,
  report: ReportNotice,
): Promise<HsdsNode[]> {
  const archive = await openTables(source, isFolder)
  const tables = new Map<HsdsTable, HsdsNode[]>()
  try {
    for (const [table, file] of archive.files) {
      const required = table === 'service' ? ['id', 'name'] : []
      const options = { encoding: spec.encoding, delimiter: spec.delimiter, required }
      const tableReport: ReportNotice = (code, fields) =>
        report(code, { ...fields, detail: { ...fields?.detail, table } })
      const rows: HsdsNode[] = []
      for await (const { rowNumber, cells } of readTable(file, options, tableReport))
        rows.push({ table, rowNumber, cells, parts: {} })
      tables.set(table, rows)
    }
  } finally {
    archive.close()
  }
  return join(tables, tellBy(report))
}

function join(tables: ReadonlyMap<HsdsTable, HsdsNode[]>, tell: TellNode): HsdsNode[] {
  const rowsOf = (table: HsdsTable) => tables.get(table) ?? []
  const byId = new Map([...tables].map(([table, rows]) => [table, indexRows(rows, tell)]))
  const find = (table: HsdsTable, id: string, row: HsdsNode, column: string): HsdsNode | undefined => {
    const found = byId.get(table)?.get(id)
    if (!found) tell('unknown_reference', row, column, id)
    return found
  }
  for (const [table, named] of NAMED)
    for (const row of rowsOf(table)) {
      const id = textOf(row, `${named}_id`)
      const found = id !== null && byId.has(named) ? find(named, id, row, `${named}_id`) : undefined
      if (found) attach(row, found)
    }
  const places = new Map(rowsOf('service_at_location').map((row) => [pairOf(row) ?? '', row]))
  for (const [table, owners] of OWNERS)
    for (const row of rowsOf(table)) {
      const pair = table === 'service_at_location' ? undefined : places.get(pairOf(row) ?? 'none')
      const named = owners.find(([column]) => textOf(row, column) !== null)
      const specific = named?.[1] === 'service_at_location' ? undefined : pair
      const owner = specific ?? (named ? find(named[1], textOf(row, named[0])!, row, named[0]) : undefined)
      if (owner) attach(owner, row)
      else if (!named && textOf(row, 'contact_id') === null && textOf(row, 'phone_id') === null)
        tell('unknown_reference', row, owners[0][0])
    }
  for (const row of rowsOf('attribute')) {
    const entity = textOf(row, 'link_entity')?.toLowerCase() ?? 'service'
    if (entity !== 'service' && entity !== 'service_at_location') continue
    const owner = find(entity, textOf(row, 'link_id') ?? '', row, 'link_id')
    if (owner) attach(owner, row)
  }
  return [...(byId.get('service')?.values() ?? [])]
}

/** Rows by id, those without one by their number; of two with the same id the first is used. */
function indexRows(rows: readonly HsdsNode[], tell: TellNode): Map<string, HsdsNode> {
  const index = new Map<string, HsdsNode>()
  for (const row of rows) {
    const id = textOf(row, 'id') ?? `row ${row.rowNumber}`
    if (index.has(id)) tell('repeated_row', row, 'id', id)
    else index.set(id, row)
  }
  return index
}

function attach(owner: HsdsNode, row: HsdsNode): void {
  owner.parts[row.table] = [...(owner.parts[row.table] ?? []), row]
}

/** A row that names a service and a location means the service there. */
function pairOf(row: HsdsNode): string | undefined {
  const [service, location] = [textOf(row, 'service_id'), textOf(row, 'location_id')]
  return service === null || location === null ? undefined : `${service}\n${location}`
}

function keys(...tables: HsdsTable[]): [column: string, owner: HsdsTable][] {
  return tables.map((table) => [`${table}_id`, table])
}
