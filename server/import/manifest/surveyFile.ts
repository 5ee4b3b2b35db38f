import type { Geometry } from 'geojson'
import { RefusedInput } from '../../errors.ts'
import { isTable } from '../census/isTable.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { readRawTable } from '../files/readRawTable.ts'
import { openSource } from '../files/sourceFile.ts'
import { openZip } from '../files/zipArchive.ts'
import { areHsdsTables, isHsdsDocument } from './guessHsds.ts'

/** What a file looks like, for the draft of a manifest. */
export interface FileFacts {
  /** Path in the folder, with "/". */
  file: string
  kind: 'table' | 'shapes' | 'osm' | 'transit' | 'ircc' | 'hsds' | 'unknown'
  columns: string[]
  /** Values of the first rows, by column. */
  values: Map<string, string[]>
  /** At most SAMPLE_ROWS. */
  rows: number
  geometry: 'area' | 'line' | 'point' | null
  /** The first line of a table before its header ("Employers who were issued ..."), or "". */
  title: string
  /** Why it could not be looked at. */
  refusal: string | null
}

/** Rows that are looked at: enough to tell codes from names. */
const SAMPLE_ROWS = 3000
const silent = () => {}

/** Looks at the first rows of a file. Never throws over its content: what cannot be read is said in `refusal`. */
export async function surveyFile(folder: string, file: string): Promise<FileFacts> {
  const facts: FileFacts = {
    file,
    kind: 'unknown',
    columns: [],
    values: new Map(),
    rows: 0,
    geometry: null,
    title: '',
    refusal: null,
  }
  try {
    if (/\.pbf$/i.test(file)) facts.kind = 'osm'
    else if (/ircc.*\.(js|json)$/i.test(file)) facts.kind = 'ircc'
    else if (isTable(file)) await surveyTable(folder, facts)
    else if (/\.zip$/i.test(file)) await surveyZip(folder, facts)
    else if (await isHsdsDocument(folder, file)) facts.kind = 'hsds'
    else if (/\.(geo)?json(l)?(\.gz)?$/i.test(file)) await surveyShapes(folder, facts)
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error
    facts.refusal = error.message
  }
  return facts
}

async function surveyZip(folder: string, facts: FileFacts): Promise<void> {
  const archive = await openZip(await openSource(folder, facts.file))
  archive.close()
  const names = archive.entries.map((entry) => entry.name.toLowerCase())
  if (names.some((name) => /(^|\/)stop_times\.txt$/.test(name))) facts.kind = 'transit'
  else if (areHsdsTables(names)) facts.kind = 'hsds'
  else if (names.some((name) => name.endsWith('.shp'))) await surveyShapes(folder, facts)
}

async function surveyTable(folder: string, facts: FileFacts): Promise<void> {
  facts.kind = 'table'
  for await (const { cells } of readRawTable(await openSource(folder, facts.file), {}, silent)) {
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (facts.columns.length === 0) {
      if (filled <= 1 && cells.length > 1) {
        facts.title ||= cells.find((cell) => cell.trim() !== '') ?? ''
        continue
      }
      facts.columns = cells.map((cell) => cell.trim())
      continue
    }
    if (facts.rows === SAMPLE_ROWS) break
    facts.rows += 1
    keep(facts, Object.fromEntries(facts.columns.map((column, index) => [column, cells[index]])))
  }
}

async function surveyShapes(folder: string, facts: FileFacts): Promise<void> {
  for await (const { properties, geometry } of readFeatures(
    await openSource(folder, facts.file),
    {},
    silent,
  )) {
    facts.kind = 'shapes'
    if (facts.rows === SAMPLE_ROWS) break
    facts.rows += 1
    facts.geometry ??= dimension(geometry)
    for (const column of Object.keys(properties))
      if (!facts.columns.includes(column)) facts.columns.push(column)
    keep(facts, properties)
  }
}

function keep(facts: FileFacts, row: Record<string, unknown>): void {
  for (const [column, value] of Object.entries(row)) {
    const values = facts.values.get(column) ?? []
    if (values.length === 0) facts.values.set(column, values)
    values.push(String(value ?? '').trim())
  }
}

function dimension(geometry: Geometry | null): FileFacts['geometry'] {
  if (!geometry) return null
  if (/Polygon/.test(geometry.type)) return 'area'
  return /Line/.test(geometry.type) ? 'line' : 'point'
}
