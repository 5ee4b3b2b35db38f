import { createContext, use } from 'react'
import type { NoticePlace } from '../../server/contract/notices.ts'
import type { Area } from '../../server/contract/region.ts'
import type { Service } from '../../server/contract/service.ts'
import type { MapPosition } from '../url/view.ts'

/** Near enough to see the houses around a point, and the streets of an area. */
const CLOSE = { point: 15, service: 15, area: 13 }

/** Where the map has to look to show a place; null = the whole region. */
export type PositionOf = (place: NoticePlace) => MapPosition | null

export const PositionContext = createContext<PositionOf>(() => null)
export const usePositions = () => use(PositionContext)

export function positionsOf(areas: readonly Area[], services: readonly Service[] | null): PositionOf {
  return (place) => {
    const point =
      place.kind === 'point'
        ? ([place.lon, place.lat] as const)
        : place.kind === 'area'
          ? areas.find(({ id }) => id === place.id)?.center
          : services?.find(({ id }) => id === place.id)?.point
    return point ? { zoom: CLOSE[place.kind], lon: point[0], lat: point[1] } : null
  }
}
