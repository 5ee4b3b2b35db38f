/** What the address bar holds: everything that two people need to look at the same thing. */
import type { Language } from '../i18n/language.ts'
import type { TravelMode, When } from '../travel/travel.ts'

export const MIN_MINUTES = 5
export const MAX_MINUTES = 120
export const DEFAULT_MINUTES = 30

/** Layers that can be switched; areas are always drawn. */
export const LAYER_IDS = ['services', 'other-services', 'employers', 'streets'] as const
export type LayerId = (typeof LAYER_IDS)[number]
export const DEFAULT_LAYERS: readonly LayerId[] = ['services', 'streets']

export interface MapPosition {
  zoom: number
  lat: number
  lon: number
}

/** Views in the place of the question. */
export const PANELS = ['assets', 'data', 'standards', 'worksheet', 'near', 'records', 'compare'] as const
type Panel = (typeof PANELS)[number]

/** What the colours of the map say about a standard. */
export const PAINTS = ['barrier', 'coverage'] as const
export type Paint = (typeof PAINTS)[number]

/** What the map of a comparison shows. */
export const SHOWN_SIDES = ['a', 'difference', 'b'] as const
export type ShownSide = (typeof SHOWN_SIDES)[number]

/** What the view of assets adds to an address: language of service, day and time, colours of areas, hour of transit. */
export const ASSET_PARTS = ['language', 'open', 'people', 'hour'] as const

/** The one thing whose panel is open. */
export type Selection =
  | { kind: 'area'; id: string }
  | { kind: 'service'; id: string }
  | { kind: 'employers'; id: string }

export interface View {
  lang: Language
  /** null = the first region that there is. */
  region: string | null
  /** Service type; null = the region's default. */
  service: string | null
  /** Demand group; null = the region's default. */
  group: string | null
  /** Longest travel time that counts as within reach, whole minutes. */
  minutes: number
  mode: TravelMode
  /** Service date of transit, 2026-12-01; null = the server's choice. */
  date: string | null
  /** When transit is taken. */
  when: When
  selection: Selection | null
  panel: Panel | null
  /** Id of the standard whose answer the panel of standards shows. */
  standard: string | null
  paint: Paint
  /** The two sides of a comparison, as `web/compare/side.ts` reads them. */
  a: string | null
  b: string | null
  show: ShownSide
  /** As `web/assets/assetsView.ts` reads them. */
  assets: Readonly<Partial<Record<(typeof ASSET_PARTS)[number], string>>>
  layers: readonly LayerId[]
  /** null = the whole region. */
  map: MapPosition | null
}

/** A part of a link that could not be understood; the default stands in. */
export interface ViewProblem {
  part:
    | 'region'
    | 'service'
    | 'group'
    | 'minutes'
    | 'mode'
    | 'date'
    | 'when'
    | 'selection'
    | 'layers'
    | 'map'
    | 'panel'
    | 'standard'
    | 'paint'
    | 'side'
    | 'show'
    | 'assets'
  value: string
}
