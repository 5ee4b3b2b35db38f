import { asksForCoverage, findServiceType } from '../../core/match/serviceTypes.ts'
import type { NearRequest } from '../../server/contract/near.ts'
import { clockTime } from '../travel/clockTime.ts'
import type { Selection } from '../url/view.ts'

/** What the form holds. It stays in the page's memory: a farm and a chosen point must stand in no address and no storage. */
export interface NearQuestion {
  place:
    | { kind: 'area'; code: string }
    | { kind: 'site'; site: number }
    /** `area` = the one in which it lies, where that is known. */
    | { kind: 'point'; lon: number; lat: number; area: string | null }
    | null
  service: NearRequest['services'][number]
  /** ISO 639-3; null = not asked. */
  language: string | null
  status: NonNullable<NearRequest['status']> | null
  coverage: NonNullable<NearRequest['coverage']> | null
  /** Monday 1 to Sunday 7; null = any. */
  day: number | null
  /** Minutes; null = any time of the day. */
  hours: readonly [from: number, to: number] | null
  modes: NearRequest['modes']
  maxMinutes: number
}

const FIRST_QUESTION: NearQuestion = {
  place: null,
  service: 'health',
  language: null,
  status: null,
  coverage: null,
  day: null,
  hours: null,
  modes: ['walk', 'bicycle'],
  maxMinutes: 30,
}

/** With what the address holds: the area that is selected, the service that was asked about. */
export function firstQuestion(selection: Selection | null, service: string | null): NearQuestion {
  return {
    ...FIRST_QUESTION,
    place: selection?.kind === 'area' ? { kind: 'area', code: selection.id } : null,
    service: (findServiceType(service ?? '')?.slug ?? FIRST_QUESTION.service) as NearQuestion['service'],
  }
}

/** Assumed of farm workers, as the standard near farms assumes it: Spanish, free on Thursday evening, on foot or by bicycle. */
export const FARM_WORKER: Pick<NearQuestion, 'language' | 'day' | 'hours' | 'modes'> = {
  language: 'spa',
  day: 4,
  hours: [18.5 * 60, 21 * 60],
  modes: ['walk', 'bicycle'],
}

function placeOf(
  place: NonNullable<NearQuestion['place']>,
): Pick<NearRequest, 'site' | 'area' | 'lon' | 'lat'> {
  if (place.kind === 'area') return { area: place.code }
  if (place.kind === 'site') return { site: place.site }
  return { lon: place.lon, lat: place.lat }
}

/** Null until there is a place and a way to travel. */
export function toNearRequest(question: NearQuestion): NearRequest | null {
  const { place, service, language, status, coverage, day, hours, modes, maxMinutes } = question
  if (!place || modes.length === 0) return null
  return {
    ...placeOf(place),
    services: [service],
    ...(language ? { languages: [language] } : {}),
    ...(status ? { status } : {}),
    ...(coverage && asksForCoverage(service) ? { coverage } : {}),
    ...(day ? { day } : {}),
    ...(hours ? { hours: `${clockTime(hours[0])}-${clockTime(hours[1])}` } : {}),
    modes,
    maxMinutes,
    week: true,
  }
}
