/** The invented places of the county. All names were made up; none is meant to be a place in Ontario. */
import { type Lattice, shoreRoadT } from './lattice.ts'

export interface Settlement {
  name: string
  kind: 'city' | 'town' | 'hamlet'
  at: Lattice
  /** Built-up blocks along and across. */
  reach: number
  population: number
}

export const CITY = 'Halewick'
export const COUNTY = { en: 'Tamarisk County', fr: 'Comté de Tamarisk' }
export const RIVER = { en: 'Tansy River', fr: 'Rivière Tansy' }
export const LAKE = { en: 'Lake Meridian', fr: 'Lac Méridien' }

export const SETTLEMENTS: readonly Settlement[] = [
  { name: CITY, kind: 'city', at: [18.55, 2.05], reach: 0, population: 60_000 },
  { name: 'Port Tamsin', kind: 'town', at: [34, shoreRoadT(34) + 0.46], reach: 5.2, population: 7_200 },
  { name: 'Dunvarrow', kind: 'town', at: [10, 14], reach: 4.3, population: 4_600 },
  { name: 'Quillan', kind: 'town', at: [36, 12.6], reach: 3.7, population: 3_300 },
  { name: 'Teasel Corners', kind: 'hamlet', at: [4, 6], reach: 1.5, population: 420 },
  { name: 'Wexcombe', kind: 'hamlet', at: [6, 18], reach: 1.3, population: 260 },
  { name: 'Sainte-Maëlle', kind: 'hamlet', at: [24, 12], reach: 1.8, population: 610 },
  { name: 'Brindle Station', kind: 'hamlet', at: [28, 18], reach: 1.2, population: 240 },
  { name: 'Sorrel Point', kind: 'hamlet', at: [38, shoreRoadT(38) + 0.25], reach: 1.5, population: 380 },
  { name: 'Yarrowby', kind: 'hamlet', at: [40, 18.6], reach: 1.2, population: 210 },
  { name: 'Fennick', kind: 'hamlet', at: [4, shoreRoadT(4) + 0.22], reach: 1.3, population: 300 },
  { name: 'Lower Averill', kind: 'hamlet', at: [18, 18], reach: 1.4, population: 330 },
]

/** Rural townships by the side of the county they lie on. */
export function townshipAt([s, t]: Lattice): string {
  if (s > 30) return 'Netherby Township'
  return t > 9 ? 'Upper Arrowmere Township' : 'Arrowmere Township'
}

/** The name in addresses: a township goes without the word. */
export function postalPlace(municipality: string): string {
  return municipality.replace(' Township', '')
}
