/** The points of a standard on the map: signs of barriers at areas, and discs at cells of employer sites. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { COVERED_COLOUR } from '../../core/figures/barrierColours.ts'
import { coverageColour } from '../../core/figures/coverageColours.ts'
import type { Area } from '../../server/contract/region.ts'
import type { EmployerCell } from '../../server/contract/service.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import type { StandardArea } from '../standards/areaFacts.ts'
import { BARRIER_SIGNS } from '../standards/barrierSigns.ts'
import { mainBarrier } from '../standards/mainBarrier.ts'
import type { Paint } from '../url/view.ts'
import { signImage } from './layers/standardLayers.ts'

/** Where the places of an answer are: centres of areas; cells of employers by the name of their place. None of "other places". */
export function placeCenters(
  areas: readonly Area[],
  cells: readonly EmployerCell[],
): ReadonlyMap<string, [number, number]> {
  const centers = new Map(areas.map(({ id, center }) => [id, center]))
  for (const { id, center } of cells) {
    const place = id.match(/^place (.+)$/)?.[1]
    if (place !== undefined && center) centers.set(place, center)
  }
  return centers
}

export function standardPlaces(
  gaps: StandardGaps,
  centers: ReadonlyMap<string, [number, number]>,
  paint: Paint,
  selected: string | null,
): FeatureCollection<Point> {
  const sites = gaps.standard.who.kind === 'sites'
  const most = Math.max(1, ...gaps.areas.map(({ shortfall }) => shortfall ?? 0))
  return {
    type: 'FeatureCollection',
    features: gaps.areas.flatMap((area): Feature<Point>[] => {
      const center = centers.get(area.id)
      if (!center) return []
      const properties = sites ? cellSign(area, paint, area.id === selected) : areaSign(area, paint, most)
      return properties === null
        ? []
        : [{ type: 'Feature', geometry: { type: 'Point', coordinates: center }, properties }]
    }),
  }
}

/** Larger where more fall short; where signs collide the larger stays. */
function areaSign(area: StandardArea, paint: Paint, most: number) {
  const barrier = mainBarrier(area.barriers)
  if (paint === 'coverage' || !barrier || Math.round(area.shortfall ?? 0) === 0) return null
  const share = Math.sqrt((area.shortfall ?? 0) / most)
  return { image: signImage(barrier), size: 0.62 + 0.5 * share, order: -(area.shortfall ?? 0) }
}

function cellSign(area: StandardArea, paint: Paint, selected: boolean) {
  if (area.people === null || !area.coverage) return null
  const radius = Math.max(14, 5 * Math.sqrt(area.people))
  const place = {
    cell: area.id,
    radius,
    selected,
    order: -area.people,
    count: String(Math.round(area.people)),
    below: [0, radius / 13 + 0.15],
  }
  const barrier = mainBarrier(area.barriers)
  if (paint === 'coverage' && barrier !== 'unknown')
    return { ...place, colour: coverageColour(area.coverage.lower), edge: '#ffffff' }
  if (!barrier) return { ...place, colour: COVERED_COLOUR, edge: '#ffffff' }
  const { colour } = BARRIER_SIGNS[barrier]
  return {
    ...place,
    colour,
    edge: barrier === 'unknown' ? '#62676a' : '#ffffff',
    image: signImage(barrier, false),
    size: 0.9,
  }
}
