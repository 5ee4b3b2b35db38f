/** What requests about many points share. */
import type { FastifyReply } from 'fastify'
import { RefusedInput } from '../../errors.ts'
import type { Points } from '../../jobs/matrix/readPoints.ts'
import type { AnsweredDate } from '../../jobs/transit/chooseDate.ts'

export const MOST_BODY_BYTES = 8 * 1024 * 1024
const MOST_PAIRS = { owner: 25_000_000, public: 100_000 }

/** Points as columns. @throws RefusedInput where an id stands twice */
export function columnsOf(
  points: readonly { id: string; lon: number; lat: number }[],
  field: string,
): Points {
  const columns: Points = { id: [], lon: [], lat: [] }
  const known = new Set<string>()
  for (const { id, lon, lat } of points) {
    if (known.has(id))
      throw new RefusedInput(
        'bad_id',
        `The id "${id}" stands twice in "${field}". Every point needs its own.`,
        field,
      )
    known.add(id)
    columns.id.push(id)
    columns.lon.push(lon)
    columns.lat.push(lat)
  }
  return columns
}

/** Where all areas are asked for, they count as so many points. */
const ALL_AREAS = 5000

/** @throws RefusedInput where there are more pairs than one request may ask for */
export function mostPairs(from: Points | undefined, to: Points, access: 'owner' | 'public'): void {
  const pairs = (from?.id.length ?? ALL_AREAS) * to.id.length
  if (pairs > MOST_PAIRS[access])
    throw new RefusedInput(
      'too_many_pairs',
      `${pairs} pairs are more than one request may ask for (${MOST_PAIRS[access]}). Ask in parts, or use the command line.`,
      'from',
    )
}

/** Aborts when whoever asked goes away before all was sent. */
export function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

/** Which service date an answer used, how many trips run on it, and when there is service if none does. */
export function dateHeaders(date: AnsweredDate | null): Record<string, string> {
  if (!date) return {}
  return {
    'service-date': date.date,
    'service-date-trips': String(date.trips),
    ...(date.nearest.length > 0 ? { 'nearest-service-dates': date.nearest.join(', ') } : {}),
  }
}

/** @throws RefusedInput where somebody asks streets about dates or times */
export function onlyForTransit(mode: string, given: Readonly<Record<string, unknown>>): void {
  const useless = Object.keys(given).find((name) => given[name] !== undefined)
  if (mode !== 'transit' && useless)
    throw new RefusedInput(
      'not_for_streets',
      `${useless} is for transit: streets know no timetable. Ask for the mode transit, or leave it out.`,
      useless,
    )
}
