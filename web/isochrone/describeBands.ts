import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Service } from '../../server/contract/service.ts'
import type { Isochrones } from './isochrone.ts'
import { squareKilometres } from './squareKilometres.ts'

export interface BandFacts {
  minutes: number
  /** Of all that lies within the limit, nearer bands included. */
  squareKm: number
  services: readonly Service[]
}

/** What lies within each limit, near to far: the words for what the map draws. */
export function describeBands(isochrones: Isochrones, services: readonly Service[]): BandFacts[] {
  return [...isochrones.features]
    .sort((a, b) => a.properties.minutes - b.properties.minutes)
    .map(({ geometry, properties }) => ({
      minutes: properties.minutes,
      squareKm: squareKilometres(geometry),
      services: services.filter(({ point }) => point && booleanPointInPolygon(point, geometry)),
    }))
}
