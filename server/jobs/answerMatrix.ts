import { RefusedInput } from '../errors.ts'
import type { Vintage } from '../store/regions.ts'
import type { Matrix } from './matrix/matrix.ts'
import type { Points } from './matrix/readPoints.ts'
import { streetMatrix } from './matrix/streetMatrix.ts'
import { matrixWithoutService, transitMatrix } from './matrix/transitMatrix.ts'
import { streetProfile } from './streetProfiles.ts'
import { type AnsweredDate, answerDate } from './transit/chooseDate.ts'
import type { RideLimits } from './transit/openSearch.ts'
import type { TRAVEL_MODES } from './travelQuestion.ts'
import type { TravelTimeSource } from './travelTimes.ts'
import { TRANSIT_DEFAULTS } from './travelWanted.ts'

export interface MatrixQuestion {
  mode: (typeof TRAVEL_MODES)[number]
  maxSeconds: number
  percentiles: readonly number[]
  date?: string
  depart?: { from: number; to: number }
  arriveBy?: number
  walkKmh: number
  walkLegSeconds: number
  bicycleLegSeconds: number | null
  rides: RideLimits
  signal?: AbortSignal
}

/** Travel times of all pairs by any mode. The date is null where no timetable matters. @throws RefusedInput where the question makes no sense */
export async function answerMatrix(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  from: Points,
  to: Points,
  question: MatrixQuestion,
): Promise<{ matrix: Matrix; date: AnsweredDate | null }> {
  const { mode, depart, arriveBy, percentiles, walkKmh, maxSeconds, signal } = question
  const { threads } = travelTimes
  const network = await travelTimes.network(vintage)
  const { snapLimitMeters } = vintage.settings
  if (mode !== 'transit') {
    const profile = streetProfile(vintage.settings, mode, walkKmh)
    const options = { profile, maxSeconds, snapLimitMeters, percentiles, signal }
    return { matrix: streetMatrix(threads, network, from, to, options), date: null }
  }
  const window = depart ?? TRANSIT_DEFAULTS.depart
  if (arriveBy === undefined && window.to <= window.from)
    throw new RefusedInput('empty_window', 'A window of departures must end after it begins.', 'depart')
  const date = answerDate(await travelTimes.transit(vintage), question.date)
  if (date.trips === 0)
    return { matrix: matrixWithoutService(from, to, arriveBy === undefined ? percentiles : [50]), date }
  const { walkLegSeconds, bicycleLegSeconds, rides } = question
  const day = await travelTimes.transitDay(vintage, {
    serviceDate: date.date,
    walkKmh,
    walkLegSeconds,
    bicycleLegSeconds,
  })
  const when = arriveBy === undefined ? { departFrom: window.from, departTo: window.to } : { arriveBy }
  const options = { when, percentiles, maxSeconds, limits: rides, snapLimitMeters, signal }
  return { matrix: transitMatrix(threads, network, day, from, to, options), date }
}
