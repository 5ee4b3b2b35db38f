import type { FeatureCollection } from 'geojson'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'

/** A numbered service of the answer about a place. */
export interface PlaceMark {
  id: string
  number: number
  point: [number, number]
  /** Fits for certain. */
  sure: boolean
}

/** What the view of a place draws on the map, and what it does with a click there. In memory only. */
export interface PlaceOnMap {
  point: readonly number[] | null
  marks: readonly PlaceMark[]
  /** Key of the service whose journeys are told. */
  opened: string | null
  /** Legs, each with `kind` and, of rides, `colour` and `route`. */
  legs: FeatureCollection
  pick: (lon: number, lat: number, area: string | null) => void
  open: (id: string) => void
}

const Context = createContext<{
  place: PlaceOnMap | null
  setPlace: (place: PlaceOnMap | null) => void
} | null>(null)

/** Maps of other views have no place. */
const NOWHERE = { place: null, setPlace: () => {} }

/** Between the view of a place and the map; null while another view is on screen. */
export function PlaceMapProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<PlaceOnMap | null>(null)
  const value = useMemo(() => ({ place, setPlace }), [place])
  return <Context value={value}>{children}</Context>
}

export function usePlaceMap() {
  return use(Context) ?? NOWHERE
}
