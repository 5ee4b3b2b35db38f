import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Area } from '../../server/contract/region.ts'

type Named = Pick<Area, 'name' | 'center'>

/**
 * Communities as the names of areas tell them: "Ancaster 0053" and "Ancaster 0052" are of Ancaster, which stands in the middle
 * of its areas. A name that one area alone bears is no community. For regions without places of their own.
 */
export function communityNames(areas: readonly Named[]): FeatureCollection<Point, { name: string }> {
  const members = new Map<string, Named[]>()
  for (const area of areas) {
    const name = /^(.*\p{L})\s+\d+$/u.exec(area.name.en)?.[1]
    if (!name) continue
    const known = members.get(name)
    if (known) known.push(area)
    else members.set(name, [area])
  }
  const features: Feature<Point, { name: string }>[] = []
  for (const [name, of] of members) {
    if (of.length < 2) continue
    const mean = (axis: 0 | 1) => of.reduce((sum, { center }) => sum + center[axis], 0) / of.length
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [mean(0), mean(1)] },
      properties: { name },
    })
  }
  return { type: 'FeatureCollection', features }
}
