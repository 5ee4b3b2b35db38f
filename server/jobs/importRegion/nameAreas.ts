import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { AreaRow, BilingualText } from '../../import/rows.ts'
import type { AreaLocator } from './locateArea.ts'

/**
 * Areas that have only a code get a name that people recognise: the community in which most of their streets lie, and the end of the code
 * ("Dundas 0013"). Merged areas are called what the manifest says.
 */
export function nameAreas(
  areas: AreaRow[],
  segments: StreetSegment[],
  locator: AreaLocator,
  mergedName: BilingualText | undefined,
): void {
  const nameless = new Set(areas.flatMap((area, index) => (area.name.en === area.code ? [index] : [])))
  if (nameless.size === 0) return
  const streets = new Map<number, Map<string, number>>()
  for (const { community, coordinates } of segments) {
    if (!community) continue
    const [lon, lat] = coordinates[coordinates.length >> 1]
    const area = locator.find(lon, lat)
    if (!nameless.has(area)) continue
    const counts = streets.get(area) ?? new Map<string, number>()
    streets.set(area, counts.set(community, (counts.get(community) ?? 0) + 1))
  }
  for (const index of nameless) {
    const area = areas[index]
    const counts = [...(streets.get(index) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    if (area.merged && mergedName) area.name = mergedName
    else if (counts.length > 0) {
      const name = `${counts[0][0]} ${area.code.slice(-4)}`
      area.name = { en: name, fr: name }
    }
  }
}
