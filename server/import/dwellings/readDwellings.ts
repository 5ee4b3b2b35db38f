import { RefusedInput } from '../../errors.ts'
import { readCrosswalk } from '../census/readCrosswalk.ts'
import { createPlaceCheck, type Extent } from '../files/placeCheck.ts'
import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { DwellingsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { DemandPointRow } from '../rows.ts'

/** A dwelling may stand this far outside of the extent of its region before its point is doubted. */
const MARGIN_KM = 10

export interface DwellingsContext {
  /** Codes of the region's areas: rows of others are left out. */
  areaCodes?: ReadonlySet<string>
  /** Extent of the region's areas, to recognise points that cannot be right. */
  extent?: Extent
}

/**
 * Where people live: each row belongs to the area of its code column (through the crosswalk), wherever its point lies.
 * Repeated points stay. Throws RefusedInput when longitude and latitude are swapped throughout.
 */
export async function* readDwellings(
  folder: string,
  spec: DwellingsSpec,
  report: ReportNotice,
  { areaCodes, extent }: DwellingsContext = {},
): AsyncGenerator<DemandPointRow> {
  const source = await openSource(folder, spec.file)
  const follow = await readCrosswalk(folder, spec.areaCrosswalk, report)
  const judge = extent ? createPlaceCheck(extent, MARGIN_KM) : () => null
  const required = [spec.lon, spec.lat, spec.area, ...(spec.weight ? [spec.weight] : [])]
  let kept = 0
  let swapped = 0
  for await (const { rowNumber, cells } of readTable(source, { ...spec, required }, report)) {
    const areas = follow(cells[spec.area].trim())
    const areaCode = areas[0]
    if (areas.length > 1) {
      report('crosswalk_splits', {
        rowNumber,
        fieldName: spec.area,
        value: cells[spec.area],
        detail: { areas: areas.join(', ') },
      })
      continue
    }
    if (areaCode === undefined || areaCode === '' || (areaCodes && !areaCodes.has(areaCode))) {
      report('dwelling_outside_region', { rowNumber, fieldName: spec.area, value: cells[spec.area] })
      continue
    }
    const lon = parseNumber(cells[spec.lon])
    const lat = parseNumber(cells[spec.lat])
    if (Number.isNaN(lon) || Number.isNaN(lat)) {
      report('missing_point', {
        rowNumber,
        fieldName: spec.lon,
        value: `${cells[spec.lon]}, ${cells[spec.lat]}`,
      })
      continue
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      report('coordinates_out_of_range', { rowNumber, fieldName: spec.lon, value: `${lon}, ${lat}` })
      continue
    }
    const fault = judge(lon, lat)
    if (fault) {
      report(fault, { rowNumber, lon, lat })
      if (fault === 'swapped_lon_lat') swapped += 1
      continue
    }
    const weight = spec.weight ? parseNumber(cells[spec.weight]) : 1
    if (!(weight > 0)) {
      report('weight_not_positive', { rowNumber, fieldName: spec.weight, value: cells[spec.weight!] })
      continue
    }
    kept += 1
    yield { areaCode, lon, lat, weight }
  }
  if (kept === 0 && swapped > 0) {
    throw new RefusedInput(
      'swapped_lon_lat',
      `"${spec.file}": longitude and latitude are swapped. Exchange \`lon\` and \`lat\` under \`dwellings\`.`,
      'dwellings.lon',
    )
  }
}

function parseNumber(text: string): number {
  const trimmed = text.trim()
  return trimmed === '' ? Number.NaN : Number(trimmed)
}
