import type { MultiPolygon, Position } from 'geojson'
import { cellToBoundary, isValidCell } from 'h3-js'
import { RefusedInput } from '../../errors.ts'
import { checkedGeometry } from '../files/checkedGeometry.ts'
import { readFeatures } from '../files/readFeatures.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { AreasSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { isTable } from './isTable.ts'
import { ringsAround } from './ringsAround.ts'

export interface OutlineRecord {
  rowNumber: number
  values: Record<string, unknown>
  geometry: MultiPolygon | null
}

/** Rows with their outlines: as published, of H3 cells by their ids, or small rings around points. */
export async function* readOutlines(
  source: SourceFile,
  spec: AreasSpec,
  report: ReportNotice,
): AsyncGenerator<OutlineRecord> {
  if (spec.format === 'h3') yield* readCells(source, spec, report)
  else if (spec.format === 'points') yield* readPoints(source, spec, report)
  else {
    if (isTable(source.name)) {
      throw new RefusedInput(
        'missing_format',
        `"${source.name}" is a table: say \`"format": "h3"\` (ids of H3 cells) or \`"format": "points"\` (with \`lon\` and \`lat\`) under \`areas\`.`,
        'areas.format',
      )
    }
    for await (const { rowNumber, properties, geometry } of readFeatures(source, spec, report)) {
      yield { rowNumber, values: properties, geometry: checkedGeometry(geometry, rowNumber, report) }
    }
  }
}

async function* readCells(
  source: SourceFile,
  spec: AreasSpec,
  report: ReportNotice,
): AsyncGenerator<OutlineRecord> {
  const column = spec.id ?? 'id'
  for await (const { rowNumber, cells } of readTable(source, { ...spec, required: [column] }, report)) {
    const cell = cells[column].trim()
    if (!isValidCell(cell)) {
      report('not_an_h3_cell', { rowNumber, fieldName: column, value: cell })
      continue
    }
    const ring = cellToBoundary(cell, true) as Position[]
    yield { rowNumber, values: cells, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }
  }
}

/** All points are needed before the first ring can be drawn, since rings must not overlap. */
async function* readPoints(
  source: SourceFile,
  spec: AreasSpec,
  report: ReportNotice,
): AsyncGenerator<OutlineRecord> {
  const { lon: lonColumn, lat: latColumn } = spec
  if (!lonColumn || !latColumn) {
    throw new RefusedInput(
      'missing_setting',
      'Areas of format "points" need `lon` and `lat`, the columns of their coordinates.',
      'areas.lon',
    )
  }
  const rows: { rowNumber: number; values: Record<string, unknown>; point: [number, number] | null }[] = []
  for await (const { rowNumber, cells } of readTable(
    source,
    { ...spec, required: [lonColumn, latColumn] },
    report,
  )) {
    const lon = Number(cells[lonColumn].trim() || Number.NaN)
    const lat = Number(cells[latColumn].trim() || Number.NaN)
    const sound = Math.abs(lon) <= 180 && Math.abs(lat) <= 90
    if (!sound)
      report('coordinates_out_of_range', { rowNumber, value: `${cells[lonColumn]}, ${cells[latColumn]}` })
    rows.push({ rowNumber, values: cells, point: sound ? [lon, lat] : null })
  }
  report('outline_made', { value: rows.length })
  const rings = ringsAround(rows.flatMap(({ point }) => (point ? [point] : [])))
  let next = 0
  for (const { rowNumber, values, point } of rows) {
    yield {
      rowNumber,
      values,
      geometry: point ? { type: 'MultiPolygon', coordinates: [[rings[next++]]] } : null,
    }
  }
}
