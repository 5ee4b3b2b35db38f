/**
 * Points of forward sortation areas, one row each. The points are rough (0.2 to 2.4 km off in a city, 19 km for a rural area
 * in the list at hand), so they say in which region an area lies, never where an employer is.
 */
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { PostalSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'

export interface FsaPoint {
  fsa: string
  lon: number
  lat: number
  /** Name of the place in the list's own words, "Hamilton (Durand / Kirkendall)", or null. */
  place: string | null
}

/** The list by FSA. */
export async function readFsa(
  source: SourceFile,
  spec: PostalSpec,
  report: ReportNotice,
): Promise<Map<string, FsaPoint>> {
  const required = [spec.fsa, spec.lon, spec.lat, ...(spec.place ? [spec.place] : [])]
  const points = new Map<string, FsaPoint>()
  const options = { encoding: spec.encoding, delimiter: spec.delimiter, required }
  for await (const { rowNumber, cells } of readTable(source, options, report)) {
    const fsa = cells[spec.fsa].trim().toUpperCase()
    const [lon, lat] = [cells[spec.lon], cells[spec.lat]].map((text) =>
      text.trim() === '' ? Number.NaN : Number(text),
    )
    if (!/^[A-Z]\d[A-Z]$/.test(fsa))
      report('invalid_fsa', { rowNumber, fieldName: spec.fsa, value: cells[spec.fsa] })
    else if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
      report('invalid_fsa_point', {
        rowNumber,
        fieldName: spec.lat,
        value: `${cells[spec.lon]}, ${cells[spec.lat]}`,
      })
    else if (points.has(fsa)) report('duplicate_fsa', { rowNumber, fieldName: spec.fsa, value: fsa })
    else points.set(fsa, { fsa, lon, lat, place: (spec.place && cells[spec.place].trim()) || null })
  }
  return points
}
