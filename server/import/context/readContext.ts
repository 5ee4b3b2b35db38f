import type { Geometry } from 'geojson'
import { RefusedInput } from '../../errors.ts'
import { checkedGeometry } from '../files/checkedGeometry.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { openSource } from '../files/sourceFile.ts'
import type { ContextSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ContextRow } from '../rows.ts'

/** Layers that are surfaces; water may be lines too, and places are points or surfaces. */
const SURFACES = new Set<ContextRow['kind']>(['boundary', 'municipal-limit', 'ward', 'park'])

/** Parks, wards, boundaries, water and place names for the background of the map. */
export async function* readContext(
  folder: string,
  spec: ContextSpec,
  report: ReportNotice,
): AsyncGenerator<ContextRow> {
  const source = await openSource(folder, spec.file)
  let first = true
  for await (const { rowNumber, properties, geometry } of readFeatures(source, spec, report)) {
    if (first) requireNames(spec, properties)
    first = false
    if (!geometry) continue
    const surface = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' || SURFACES.has(spec.kind)
    const shape: Geometry | null = surface ? checkedGeometry(geometry, rowNumber, report) : geometry
    if (!shape) continue
    if (spec.kind === 'place' && /LineString/.test(shape.type)) {
      report('unfit_shape', { rowNumber, value: shape.type })
      continue
    }
    const en = textOf(spec.name && properties[spec.name])
    const fr = textOf(spec.nameFr && properties[spec.nameFr])
    yield { kind: spec.kind, name: en || fr ? { en: en || fr, fr: fr || en } : null, geometry: shape }
  }
}

function requireNames(spec: ContextSpec, properties: Record<string, unknown>): void {
  for (const column of [spec.name, spec.nameFr]) {
    if (column === undefined || column in properties) continue
    const found = Object.keys(properties).map((name) => `"${name}"`)
    throw new RefusedInput(
      'missing_columns',
      `"${spec.file}" has no "${column}". It has ${found.join(', ') || 'nothing'}.`,
      column,
    )
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim()
}
