/** Comparisons that can be clicked. Times are of a Tuesday, where the timetables' usual week has one. */
import type { RegionDetail } from '../../server/contract/region.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import type { Question } from '../coverage/question.ts'
import type { When } from '../travel/travel.ts'
import { PLAIN_SIDE, type Side } from './side.ts'

export type PresetId = 'hours' | 'modes' | 'groups' | 'limits' | 'classes' | 'vintages'

export interface Preset {
  id: PresetId
  a: Side
  b: Side
}

const DAY_MS = 24 * 3600 * 1000
const TUESDAY = 2
export const [MORNING, EVENING] = [10 * 60, 20 * 60]
const hourFrom = (from: number): When => ({ kind: 'depart', from, to: from + 60 })

/** The Tuesday in the week of the usual date, if trips run then; else the usual date. Null = no date has service. */
export function tuesdayOf({ dates, default: usual }: ServiceDates): string | null {
  if (!usual) return null
  const at = Date.parse(usual.date)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  const tuesday = new Date(at + (TUESDAY - 1 - sinceMonday) * DAY_MS).toISOString().slice(0, 10)
  return dates.some(({ date, trips }) => date === tuesday && trips > 0) ? tuesday : usual.date
}

/** Those that the region can answer, about the service, people and limit of the question. */
export function presetsFor(
  { service, group, minutes }: Question,
  region: RegionDetail,
  dates: ServiceDates | null,
  list: StandardList | null,
): Preset[] {
  const base: Side = { ...PLAIN_SIDE, service, group, minutes }
  const day = dates && tuesdayOf(dates)
  const transit: Side = { ...base, mode: 'transit' }
  const has = (id: string) => region.groups.some((one) => one.id === id)
  const ofStandard = (id: string): Side => ({ ...PLAIN_SIDE, standard: id })
  const listed = (id: string) =>
    list?.standards.some(({ standard, origin, notYet }) => standard.id === id && origin !== 'off' && !notYet)
  const [evening, daytime] = ['language-training-evening', 'language-training-day']
  const presets: (Preset | false)[] = [
    day !== null && {
      id: 'hours',
      a: { ...transit, date: day, when: hourFrom(MORNING) },
      b: { ...transit, date: day, when: hourFrom(EVENING) },
    },
    day !== null && { id: 'modes', a: base, b: transit },
    has('recent-immigrants') &&
      has('population') && {
        id: 'groups',
        a: { ...base, group: 'recent-immigrants' },
        b: { ...base, group: 'population' },
      },
    { id: 'limits', a: { ...base, minutes: 30 }, b: { ...base, minutes: 45 } },
    !!listed(evening) &&
      !!listed(daytime) && { id: 'classes', a: ofStandard(evening), b: ofStandard(daytime) },
    region.access === 'owner' &&
      (region.vintage ?? 0) > 1 && { id: 'vintages', a: base, b: { ...base, vintage: region.vintage! - 1 } },
  ]
  return presets.filter((one) => one !== false)
}
