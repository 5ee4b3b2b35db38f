import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { type Language, LOCALE } from '../i18n/language.ts'
import { mainBarrier } from './mainBarrier.ts'

type Area = StandardGaps['areas'][number]

export const SORT_KEYS = ['rank', 'name', 'people', 'covered', 'barrier'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Areas in another order; what is not known stands at the end, and equals stay in the order of rank. */
export function orderAreas(areas: readonly Area[], key: SortKey, language: Language): Area[] {
  if (key === 'name')
    return [...areas].sort((a, b) =>
      a.name[language].localeCompare(b.name[language], LOCALE[language], { numeric: true }),
    )
  const place = PLACES[key]
  return [...areas].sort((a, b) => {
    const [x, y] = [place(a), place(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return x - y
  })
}

const PLACES: Record<Exclude<SortKey, 'name'>, (area: Area) => number | null> = {
  rank: ({ rank }) => rank,
  people: ({ people }) => people && -people,
  covered: ({ coverage }) => coverage && coverage.lower + coverage.upper * 1e-6,
  barrier: (area) => {
    const barrier = mainBarrier(area.barriers)
    return barrier && BARRIERS.indexOf(barrier)
  },
}
