/** Sign and colour of every service type on the map and in lists: a maki icon (CC0), or a drawing of our own. */
import circle from '@mapbox/maki/icons/circle.svg?raw'
import college from '@mapbox/maki/icons/college.svg?raw'
import cross from '@mapbox/maki/icons/cross.svg?raw'
import dentist from '@mapbox/maki/icons/dentist.svg?raw'
import doctor from '@mapbox/maki/icons/doctor.svg?raw'
import fireStation from '@mapbox/maki/icons/fire-station.svg?raw'
import globe from '@mapbox/maki/icons/globe.svg?raw'
import grocery from '@mapbox/maki/icons/grocery.svg?raw'
import heart from '@mapbox/maki/icons/heart.svg?raw'
import home from '@mapbox/maki/icons/home.svg?raw'
import hospital from '@mapbox/maki/icons/hospital.svg?raw'
import landmark from '@mapbox/maki/icons/landmark.svg?raw'
import library from '@mapbox/maki/icons/library.svg?raw'
import lodging from '@mapbox/maki/icons/lodging.svg?raw'
import pharmacy from '@mapbox/maki/icons/pharmacy.svg?raw'
import pitch from '@mapbox/maki/icons/pitch.svg?raw'
import placeOfWorship from '@mapbox/maki/icons/place-of-worship.svg?raw'
import playground from '@mapbox/maki/icons/playground.svg?raw'
import school from '@mapbox/maki/icons/school.svg?raw'
import suitcase from '@mapbox/maki/icons/suitcase.svg?raw'
import theatre from '@mapbox/maki/icons/theatre.svg?raw'
import townHall from '@mapbox/maki/icons/town-hall.svg?raw'
import { pathsOf } from './pathsOf.ts'

export interface ServiceCategory {
  id: string
  colour: string
  /** Paths on a grid of 15 by 15. */
  paths: readonly string[]
}

/** Two speech bubbles: maki has no sign for language. */
const SPEECH = [
  'M1.5 2h7A1.5 1.5 0 0 1 10 3.500v3A1.5 1.500 0 0 1 8.500 8H5.200L2.600 10.400V8H1.500A1.500 1.500 0 0 1 0 6.500v-3A1.500 1.500 0 0 1 1.500 2Z',
  'M11.300 5.200h2.200A1.500 1.500 0 0 1 15 6.700v3a1.500 1.500 0 0 1-1.500 1.500h-.900v2.300l-2.500-2.300H7.400a1.500 1.500 0 0 1-1.450-1.100L7 9.300h1.600a2.700 2.700 0 0 0 2.700-2.700Z',
]

const make = (id: string, colour: string, icon: string | readonly string[]): ServiceCategory => ({
  id,
  colour,
  paths: typeof icon === 'string' ? pathsOf(icon) : icon,
})

/** Related types share a colour; the sign tells them apart. White on each colour has a contrast of at least 4.5 to 1. */
const CATEGORIES = {
  settlement: make('settlement', '#17639b', globe),
  language: make('language', '#0d5c63', SPEECH),
  employment: make('employment', '#6b4a1e', suitcase),
  citizenship: make('citizenship', '#3d4f73', landmark),
  hospital: make('hospital', '#8c1c5c', hospital),
  'primary-care': make('primary-care', '#8c1c5c', doctor),
  'mental-health': make('mental-health', '#5b2a86', heart),
  pharmacy: make('pharmacy', '#1d6b3a', pharmacy),
  'long-term-care': make('long-term-care', '#7a3b5e', lodging),
  'other-health': make('other-health', '#7a3b5e', cross),
  dental: make('dental', '#5b2a86', dentist),
  housing: make('housing', '#8a4b10', home),
  legal: make('legal', '#454545', landmark),
  food: make('food', '#7d5a00', grocery),
  library: make('library', '#2c4a9a', library),
  school: make('school', '#2c4a9a', school),
  'adult-education': make('adult-education', '#2c4a9a', college),
  'child-care': make('child-care', '#a03a2c', playground),
  recreation: make('recreation', '#36691f', pitch),
  culture: make('culture', '#36691f', theatre),
  municipal: make('municipal', '#454545', townHall),
  emergency: make('emergency', '#a03a2c', fireStation),
  worship: make('worship', '#5d5348', placeOfWorship),
  other: make('other', '#5c6166', circle),
} satisfies Record<string, ServiceCategory>

export type CategoryId = keyof typeof CATEGORIES

const CATEGORY_OF: Readonly<Record<string, CategoryId>> = {
  resettlement: 'settlement',
  'language-assessment': 'language',
  'language-training': 'language',
  'adult-esl-fsl': 'language',
  'job-language-training': 'language',
  health: 'other-health',
  laboratory: 'other-health',
}

export const SERVICE_CATEGORIES: readonly ServiceCategory[] = Object.values(CATEGORIES)

/** The category of a service type; unknown types are "other". */
export function categoryOf(slug: string): ServiceCategory {
  const id = CATEGORY_OF[slug] ?? slug
  return id in CATEGORIES ? CATEGORIES[id as CategoryId] : CATEGORIES.other
}

/** The sign of a service that has several types: the one that was asked for, else the first that says something. */
export function categoryOfService(types: readonly string[], asked: ReadonlySet<string>): ServiceCategory {
  const type = types.find((one) => asked.has(one)) ?? types.find((one) => one !== 'other') ?? 'other'
  return categoryOf(type)
}
