import { clockTime } from '../contract/clockTime.ts'
import { RefusedInput } from '../errors.ts'
import type { Vintage } from '../store/regions.ts'
import { type AnsweredDate, answerDate } from './transit/chooseDate.ts'
import type { RideLimits } from './transit/openSearch.ts'
import type { AttendSession, TRAVEL_MODES, TransitQuestion, TravelQuestion } from './travelQuestion.ts'
import type { TravelTimeSource } from './travelTimes.ts'

/** How people travel, as somebody asks: what is left out has a default. Times are seconds of the service date. */
export interface TravelWanted {
  mode: (typeof TRAVEL_MODES)[number]
  walkKmh?: number
  /** ISO. */
  date?: string
  depart?: { from: number; to: number }
  percentile?: number
  arriveBy?: number
  session?: { from: number; to: number }
  latestHome?: number
  leg?: AttendSession['leg']
  walkMinutes?: number
  bicycleMinutes?: number
  maxRides?: number
  maxWaitMinutes?: number
  totalWalkMinutes?: number
}

export const TRANSIT_DEFAULTS = {
  depart: { from: 8 * 3600, to: 10 * 3600 },
  percentile: 50,
  walkMinutes: 20,
  maxRides: 5,
} as const

export interface AskedTravel {
  travel: TravelQuestion
  /** Null where no timetable matters. */
  date: AnsweredDate | null
}

/** The question with its defaults and its service date. @throws RefusedInput naming the field that does not fit */
export async function toTravelQuestion(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  wanted: TravelWanted,
): Promise<AskedTravel> {
  const { mode, depart, arriveBy, session } = wanted
  const walkKmh = wanted.walkKmh ?? vintage.settings.walkKmh
  if (mode !== 'transit') {
    const useless = (
      [
        'date',
        'depart',
        'arriveBy',
        'session',
        'latestHome',
        'bicycleMinutes',
        'maxWaitMinutes',
        'totalWalkMinutes',
      ] as const
    ).find((name) => wanted[name] !== undefined)
    if (useless)
      throw new RefusedInput(
        'not_for_streets',
        `${nameOf(useless)} is for transit: streets know no timetable. Ask for the mode transit, or leave it out.`,
        nameOf(useless),
      )
    return { travel: { mode, walkKmh }, date: null }
  }
  if ([depart, arriveBy, session].filter((each) => each !== undefined).length > 1)
    throw new RefusedInput('one_time_only', 'Give one of depart, arrive-by and session.', 'depart')
  if (!session && (wanted.latestHome !== undefined || (wanted.leg ?? 'both') !== 'both'))
    throw new RefusedInput('no_session', 'latest-home and leg belong to a session.', 'session')
  if (session && wanted.latestHome !== undefined && wanted.latestHome < session.to)
    throw new RefusedInput(
      'home_before_end',
      'latest-home is before the session ends: nobody could be home by then.',
      'latest-home',
    )
  if (depart && depart.to <= depart.from)
    throw new RefusedInput('empty_window', 'A window of departures must end after it begins.', 'depart')
  const date = answerDate(await travelTimes.transit(vintage), wanted.date)
  const when: TransitQuestion['when'] = session
    ? {
        startSeconds: session.from,
        endSeconds: session.to,
        latestHomeSeconds: wanted.latestHome ?? null,
        leg: wanted.leg ?? 'both',
      }
    : arriveBy !== undefined
      ? { arriveBy }
      : {
          departFrom: (depart ?? TRANSIT_DEFAULTS.depart).from,
          departTo: (depart ?? TRANSIT_DEFAULTS.depart).to,
          percentile: wanted.percentile ?? TRANSIT_DEFAULTS.percentile,
        }
  return {
    date,
    travel: {
      mode,
      walkKmh,
      transit: {
        serviceDate: date.date,
        when,
        walkLegSeconds: Math.floor((wanted.walkMinutes ?? TRANSIT_DEFAULTS.walkMinutes) * 60),
        bicycleLegSeconds:
          wanted.bicycleMinutes === undefined ? null : Math.floor(wanted.bicycleMinutes * 60),
        ...rideLimits(wanted),
      },
    },
  }
}

/** Bounds on rides, waits and walks as asked for; without them five rides, and waits and walks as they come. */
export function rideLimits({
  maxRides = TRANSIT_DEFAULTS.maxRides,
  maxWaitMinutes,
  totalWalkMinutes,
}: Pick<TravelWanted, 'maxRides' | 'maxWaitMinutes' | 'totalWalkMinutes'>): RideLimits {
  const seconds = (minutes: number | undefined) => (minutes === undefined ? null : Math.floor(minutes * 60))
  return { maxRides, maxWaitSeconds: seconds(maxWaitMinutes), totalWalkSeconds: seconds(totalWalkMinutes) }
}

/** Names of parameters are the same on the command line and over HTTP. */
const nameOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What an answer says of how people travel. */
export function describeTravel({ travel, date }: AskedTravel): Record<string, string | number | null> {
  const shared = { mode: travel.mode, walkKmh: travel.walkKmh }
  if (travel.mode !== 'transit' || !date) return shared
  const { when, walkLegSeconds, bicycleLegSeconds, maxRides, maxWaitSeconds, totalWalkSeconds } =
    travel.transit
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60)
  return {
    ...shared,
    serviceDate: date.date,
    tripsOnServiceDate: date.trips,
    ...('departFrom' in when
      ? { depart: spanOf(when.departFrom, when.departTo), percentile: when.percentile }
      : 'arriveBy' in when
        ? { arriveBy: clockTime(when.arriveBy) }
        : {
            session: spanOf(when.startSeconds, when.endSeconds),
            leg: when.leg,
            latestHome: when.latestHomeSeconds === null ? null : clockTime(when.latestHomeSeconds),
          }),
    walkMinutes: walkLegSeconds / 60,
    bicycleMinutes: minutes(bicycleLegSeconds),
    maxRides,
    maxWaitMinutes: minutes(maxWaitSeconds),
    totalWalkMinutes: minutes(totalWalkSeconds),
  }
}

const spanOf = (from: number, to: number) => `${clockTime(from)}-${clockTime(to)}`
