import { RefusedInput } from '../../errors.ts'
import type { ReportNotice } from '../notice.ts'
import { JsonSplitter } from './jsonSplitter.ts'
import { readText } from './readText.ts'
import type { SourceFile } from './sourceFile.ts'

/** A feature as it stands in the file. */
export interface RawFeature {
  rowNumber: number
  properties: Record<string, unknown>
  geometry: unknown
}

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

/**
 * What stands around the features of a GeoJSON file: its `crs` member (GeoJSON 2008), wherever it is. Reads the file once
 * to its end, so that a file that is cut off is refused before any feature is handed out.
 */
export async function surveyGeoJson(
  source: SourceFile,
  encoding: string | undefined,
  report: ReportNotice,
): Promise<{ crs: string | null }> {
  let crs: string | null = null
  let values = 0
  let elements = 0
  const splitter = new JsonSplitter({
    onElement: (text) => {
      elements += 1
      if (elements === 1) requireFeature(source, JSON.parse(text))
    },
    onValue: (text) => {
      values += 1
      if (values > 1) return
      const value = JSON.parse(text)
      const type = value?.type
      if (elements === 0 && !Array.isArray(value) && type !== 'FeatureCollection')
        requireFeature(source, value)
      const name = value?.crs?.properties?.name
      if (typeof name === 'string') crs = name
    },
  })
  await feed(source, encoding, report, splitter)
  if (values === 0) throw brokenJson(source, new SyntaxError('there is no value in it'))
  return { crs }
}

/** The features in order, one at a time. Throws RefusedInput `broken_json` where the text is not JSON. */
export async function* readGeoJson(
  source: SourceFile,
  encoding: string | undefined,
): AsyncGenerator<RawFeature> {
  let ready: string[] = []
  const splitter = new JsonSplitter({
    onElement: (text) => ready.push(text),
    onValue: (text) => ready.push(text),
  })
  let rowNumber = 0
  for await (const text of readText(source, { encoding }, () => {})) {
    splitter.push(text)
    for (const piece of ready) {
      const feature = toFeature(source, piece, rowNumber + 1)
      if (!feature) continue
      rowNumber += 1
      yield feature
    }
    ready = []
  }
}

/** null for the emptied collection around features that were handed out already. */
function toFeature(source: SourceFile, text: string, rowNumber: number): RawFeature | null {
  let value: { type?: string; id?: unknown; properties?: Record<string, unknown> | null; geometry?: unknown }
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw brokenJson(source, error as Error, rowNumber)
  }
  if (Array.isArray(value) || value?.type === 'FeatureCollection') return null
  if (GEOMETRIES.has(String(value?.type))) return { rowNumber, properties: {}, geometry: value }
  const properties = value?.properties ?? {}
  if (value?.id !== undefined && properties.id === undefined) properties.id = value.id
  return { rowNumber, properties, geometry: value?.geometry ?? null }
}

function requireFeature(source: SourceFile, value: { type?: unknown } | null): void {
  if (value?.type === 'Feature' || GEOMETRIES.has(String(value?.type))) return
  const found =
    value?.type === undefined ? 'it holds no features' : `its type is ${JSON.stringify(value.type)}`
  throw new RefusedInput('not_geojson', `"${source.name}" is JSON but not GeoJSON: ${found}.`, source.name)
}

async function feed(
  source: SourceFile,
  encoding: string | undefined,
  report: ReportNotice,
  splitter: JsonSplitter,
): Promise<void> {
  try {
    for await (const text of readText(source, { encoding }, report)) splitter.push(text)
    splitter.end()
  } catch (error) {
    if (error instanceof SyntaxError) throw brokenJson(source, error)
    throw error
  }
}

function brokenJson(source: SourceFile, error: Error, rowNumber?: number): RefusedInput {
  const where = rowNumber === undefined ? '' : ` at feature ${rowNumber}`
  return new RefusedInput(
    'broken_json',
    `"${source.name}" is not sound JSON${where}: ${error.message}. It may be cut off: fetch it again.`,
    source.name,
  )
}
