import { clockTime } from './clockTime.ts'
import type { Travel, When } from './travel.ts'

/** When, as links and requests write it: `session=18:00-21:00`. */
export function whenParameter(when: When): [name: string, value: string] {
  if (when.kind === 'arrive') return ['arrive-by', clockTime(when.by)]
  if (when.kind === 'depart') return ['depart', `${clockTime(when.from)}-${clockTime(when.to)}`]
  return ['session', `${clockTime(when.start)}-${clockTime(when.end)}`]
}

/** Parameters of a request for travel times or gaps. */
export function travelQuery(travel: Travel): string {
  const query = new URLSearchParams({ mode: travel.mode })
  if (travel.mode === 'transit') {
    if (travel.date) query.set('date', travel.date)
    const [name, value] = whenParameter(travel.when)
    query.set(name, value)
  }
  return query.toString()
}
