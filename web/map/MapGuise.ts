import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ComponentType, createContext, use } from 'react'
import type { Area } from '../../server/contract/region.ts'
import type { HeadingRef } from '../ui/PlaceHeading.tsx'

/** What a view of its own draws in the place of a question: the colours of areas, and all that speaks of them. */
export interface MapGuise {
  Paint: ComponentType<{ map: MapLibreMap }>
  /** Over the map, beside its top. */
  Switch: ComponentType
  Legend: ComponentType
  /** Figures beside the pointer, of the area of that index. */
  Tip: ComponentType<{ area: number }>
  AreaPanel: ComponentType<{ area: Area; heading: HeadingRef }>
  /** In the place of the services of a question. */
  Points?: ComponentType<{ map: MapLibreMap }>
  /** In the place of the signs and the layers' switches in the legend. */
  Keys?: ComponentType
  Layers?: ComponentType
}

const Context = createContext<MapGuise | null>(null)
export const MapGuiseProvider = Context
export const useMapGuise = () => use(Context)
