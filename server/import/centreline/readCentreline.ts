import { type ClassAccess, findClassAccess } from '../../../core/network/streetClass.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { readFeatures } from '../files/readFeatures.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { Condition, StreetsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { cellText } from './cellText.ts'
import { readNumberRange } from './readNumberRange.ts'
import { readOneWay } from './readOneWay.ts'
import { readParts } from './readParts.ts'
import { readStreetClass } from './readStreetClass.ts'

type Properties = Record<string, unknown>

/**
 * Reads road centrelines (zipped shapefile or GeoJSON in any coordinate system) as street segments, one line at a time. The manifest says which
 * column is what. Lines meet where their ends are equal to 1e-6 degrees (0.1 m): ends that nearly meet, and lines that cross
 * without a shared end, are not junctions. Faults are notices of CENTRELINE_NOTICES; throws RefusedInput where the file cannot be read at all.
 */
export async function* readCentreline(
  source: SourceFile,
  spec: StreetsSpec,
  report: ReportNotice,
): AsyncIterable<StreetSegment> {
  const mapping = spec.mapping ?? {}
  const unseen = new Set(columnsOf(spec))
  const ids = new Map<string, number>()
  let features = 0
  for await (const { rowNumber, properties, geometry } of readFeatures(
    source,
    { crs: spec.crs, encoding: spec.encoding },
    report,
  )) {
    features += 1
    for (const column of unseen) if (column in properties) unseen.delete(column)
    const skip = findCondition(spec.skipWhen, properties)
    if (skip) {
      report('street_skipped', { rowNumber, fieldName: skip.field, value: cellText(properties[skip.field]) })
      continue
    }
    if (geometry === null) continue
    const lines = readParts(geometry)
    if (lines === 'not-a-line') {
      report('street_not_a_line', { rowNumber, value: geometry.type })
      continue
    }
    for (const fault of lines.faults)
      report(fault === 'jump' ? 'street_jump' : 'street_too_short', { rowNumber })
    if (lines.parts.length === 0) continue

    const rules = readRules(properties, spec, (code, fieldName, value) =>
      report(code, { rowNumber, fieldName, value }),
    )
    const id = uniqueId(
      mapping.id ? cellText(properties[mapping.id]) : null,
      rowNumber,
      ids,
      (code, value) => {
        if (code === 'street_id_duplicate' || mapping.id)
          report(code, { rowNumber, fieldName: mapping.id ?? null, value })
      },
    )
    if (lines.parts.length === 1) {
      yield { id, coordinates: lines.parts[0], ...rules }
      continue
    }
    report('street_in_parts', { rowNumber, value: lines.parts.length })
    for (const [part, coordinates] of lines.parts.entries()) {
      yield { id: `${id}-${part + 1}`, coordinates, ...rules, leftNumbers: null, rightNumbers: null }
    }
  }
  if (features > 0)
    for (const column of unseen) report('street_column_absent', { fieldName: column, value: column })
}

type Rules = Omit<StreetSegment, 'id' | 'coordinates'>

function readRules(
  properties: Properties,
  spec: StreetsSpec,
  report: (code: string, fieldName: string, value: string | null) => void,
): Rules {
  const mapping = spec.mapping ?? {}
  function cell(column: string | undefined): string | null {
    return column === undefined ? null : cellText(properties[column])
  }
  function numbers(columns: string | [string, string] | undefined): [number, number] | null {
    if (columns === undefined) return null
    const [field, other] = typeof columns === 'string' ? [columns] : columns
    const range = readNumberRange(
      other === undefined ? properties[field] : [properties[field], properties[other]],
    )
    if (range === undefined) report('street_numbers_unreadable', field, cell(field))
    else if (range !== null && range[0] > range[1]) report('street_numbers_downwards', field, range.join('-'))
    return range ?? null
  }

  let streetClass = readStreetClass(cell(mapping.class), cell(mapping.type), spec.classes)
  if (streetClass === undefined) {
    const value = [cell(mapping.class), cell(mapping.type)].filter((word) => word !== null).join('/')
    report('street_class_unknown', (mapping.class ?? mapping.type)!, value)
    streetClass = 'road'
  }
  const access: ClassAccess = findClassAccess(streetClass) ?? { walk: true, bicycle: true, car: true }
  let traffic = readOneWay(cell(mapping.oneWay), spec.oneWayValues)
  if (traffic === undefined) {
    report('street_one_way_unknown', mapping.oneWay!, cell(mapping.oneWay))
    traffic = { oneWay: 0, closed: false }
  }
  const speed = cell(mapping.speed)
  const maxSpeedKmh = speed === null || Number(speed) === 0 ? null : Number(speed)
  const isSpeed = maxSpeedKmh === null || (maxSpeedKmh >= 1 && maxSpeedKmh <= 200)
  if (!isSpeed) report('street_speed_unreadable', mapping.speed!, speed)

  return {
    name: cell(mapping.name),
    streetClass,
    oneWay: traffic.oneWay,
    walk: access.walk && !findCondition(spec.noWalkWhen, properties),
    bicycle: access.bicycle,
    car: access.car && !traffic.closed && !findCondition(spec.noCarWhen, properties),
    bridgeOrTunnel: [mapping.bridgeOrTunnel ?? []].flat().some((column) => saysYes(cell(column))),
    maxSpeedKmh: isSpeed ? maxSpeedKmh : null,
    leftNumbers: numbers(mapping.leftNumbers),
    rightNumbers: numbers(mapping.rightNumbers),
    community: cell(mapping.community),
  }
}

function columnsOf(spec: StreetsSpec): string[] {
  const mapped = Object.values(spec.mapping ?? {}).flat()
  const asked = [spec.noWalkWhen, spec.noCarWhen, spec.skipWhen].flatMap((list) =>
    (list ?? []).map(({ field }) => field),
  )
  return [...mapped, ...asked]
}

function findCondition(conditions: Condition[] | undefined, properties: Properties): Condition | undefined {
  return conditions?.find(({ field, equals }) => {
    const value = properties[field]
    return value !== null && value !== undefined && [equals].flat().includes(String(value).trim())
  })
}

function saysYes(value: string | null): boolean {
  return value !== null && !['no', 'n', 'non', 'false', 'f', '0'].includes(value.toLowerCase())
}

function uniqueId(
  key: string | null,
  rowNumber: number,
  ids: Map<string, number>,
  report: (code: string, value: string) => void,
): string {
  if (key === null) report('street_id_missing', String(rowNumber))
  const id = key ?? `row ${rowNumber}`
  const seen = ids.get(id) ?? 0
  ids.set(id, seen + 1)
  if (seen === 0) return id
  report('street_id_duplicate', id)
  return `${id}#${seen + 1}`
}
