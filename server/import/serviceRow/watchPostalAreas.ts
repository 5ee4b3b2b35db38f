import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'

/** Fewer placed records than this say nothing of where a postal area lies. */
const RECORDS = 4
/** Rural postal areas (a zero in the second place) are wide. A point is far only beyond both distance and spread. */
const FAR_METERS = { urban: 20_000, rural: 80_000 }
const FAR_SPREADS = 3
const METERS_PER_DEGREE = 111_195

interface Placed {
  row: ServiceAtLocationRow
  lon: number
  lat: number
}

/**
 * Looks at rows as they pass; `finish` reports points that lie far from the other records of their forward sortation area
 * (first half of the postal code): beyond 20 km, or 80 km in the country, and beyond three times the usual distance from the
 * area's middle (medians).
 * ODCAF's library of Beaverton, L0K, is drawn in downtown Hamilton, some 130 km from the rest of L0K.
 */
export function watchPostalAreas(report: ReportNotice): {
  watch: (row: ServiceAtLocationRow) => void
  finish: () => void
} {
  const areas = new Map<string, Placed[]>()
  return {
    watch(row) {
      if (row.lon === null || row.lat === null || row.postalCode === null) return
      const fsa = row.postalCode.slice(0, 3)
      const placed = { row, lon: row.lon, lat: row.lat }
      const area = areas.get(fsa)
      if (area) area.push(placed)
      else areas.set(fsa, [placed])
    },
    finish() {
      for (const [fsa, area] of areas) if (area.length >= RECORDS) reportFar(fsa, area, report)
    },
  }
}

function reportFar(fsa: string, area: readonly Placed[], report: ReportNotice): void {
  const lon = median(area.map((placed) => placed.lon))
  const lat = median(area.map((placed) => placed.lat))
  const scale = Math.cos((lat * Math.PI) / 180)
  const distances = area.map(
    (placed) => Math.hypot((placed.lon - lon) * scale, placed.lat - lat) * METERS_PER_DEGREE,
  )
  const far = fsa[1] === '0' ? FAR_METERS.rural : FAR_METERS.urban
  const limit = Math.max(far, FAR_SPREADS * median(distances))
  for (const [index, { row }] of area.entries()) {
    if (distances[index] <= limit) continue
    report('point_far_from_postal_area', {
      rowNumber: row.rowNumber,
      fieldName: 'postalCode',
      value: row.postalCode,
      lon: row.lon,
      lat: row.lat,
      detail: { postalArea: fsa, kilometers: Math.round(distances[index] / 1000), records: area.length },
    })
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
