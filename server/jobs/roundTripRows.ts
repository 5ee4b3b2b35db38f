import type { Access } from '../../core/gaps/gapResult.ts'
import { NO_RIDE } from '../../core/network/lastRideHome.ts'
import {
  BINDING_LEGS,
  type RoundTripLimits,
  type RoundTrips,
  roundTripOf,
  type Session,
} from '../../core/network/roundTrip.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import { NO_STREET } from '../../core/network/snaps.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { roundToFive } from '../../core/privacy/roundToFive.ts'
import { clockTime } from '../contract/clockTime.ts'
import { NotFound } from '../errors.ts'
import type { Cell } from '../reports/cell.ts'
import { listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import type { Vintage } from '../store/regions.ts'
import type { Points } from './matrix/readPoints.ts'
import type { ReportProgress } from './progress.ts'
import { showGroups } from './publish/showGroups.ts'
import type { RideLimits } from './transit/openSearch.ts'
import { type RoundTripBlock, roundTripBlocks } from './transit/roundTripBlocks.ts'
import type { TransitDay } from './transit/transitDay.ts'
import { weighedMedian } from './transit/weighedMedian.ts'
import type { TravelTimeSource } from './travelTimes.ts'

const COLUMNS = [
  'from_id',
  'to_id',
  'feasible',
  'binding_leg',
  'outbound_minutes',
  'return_minutes',
  'depart_home',
  'arrive_home',
  'last_ride_home',
  'reason',
]

/** Columns of `reach round-trip`; of areas also their people. */
export function roundTripColumns(ofAreas: boolean): string[] {
  return ofAreas ? [...COLUMNS, 'people', 'people_feasible'] : COLUMNS
}

export interface RoundTripQuestion {
  session: Session
  limits: RoundTripLimits & { rides: RideLimits; snapLimitMeters: number; signal?: AbortSignal }
}

const minutes = (seconds: number | null): number | null => (seconds === null ? null : seconds / 60)
const clock = (seconds: number | null): string | null => (seconds === null ? null : clockTime(seconds))
/** Arrivals are told in the minute by which one has arrived. */
const arrival = (seconds: number | null): string | null =>
  seconds === null ? null : clockTime(Math.ceil(seconds / 60) * 60)

/** One row a home and service. */
export async function pointRows(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  day: TransitDay | null,
  homes: Points,
  to: Points,
  { session, limits }: RoundTripQuestion,
): Promise<Cell[][]> {
  if (!day) return withoutService(homes.id, to)
  const network = await travelTimes.network(vintage)
  const { mode } = day.access.profile
  const snaps = snapPoints(network, homes.lon, homes.lat, { limitMeters: limits.snapLimitMeters, mode })
  const rows: Cell[][] = []
  for await (const block of roundTripBlocks(travelTimes.threads, network, day, snaps, to, session, limits)) {
    homes.id.forEach((id, point) => {
      const trip = roundTripOf(block.trips, point)
      const last = block.lastRides[point]
      const noStreet = block.noStreet || snaps.edge[point] === NO_STREET
      rows.push([
        id,
        to.id[block.to],
        trip.feasible,
        trip.bindingLeg,
        minutes(trip.outboundSeconds),
        minutes(trip.returnSeconds),
        clock(trip.departHome),
        arrival(trip.arriveHome),
        last === NO_RIDE ? null : clockTime(last),
        trip.feasible
          ? null
          : noStreet
            ? 'no_street'
            : whyNot(trip.outboundSeconds, trip.returnSeconds, limits.maxSeconds),
      ])
    })
  }
  return rows
}

function whyNot(outbound: number | null, homeward: number | null, maxSeconds: number): string {
  return outbound !== null && homeward !== null && outbound <= maxSeconds && homeward <= maxSeconds
    ? 'after_latest_home'
    : 'beyond_limit'
}

/** One row an area and service: the share of people who can go there and back, times of the middle person. */
export async function areaRows(
  db: Db,
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  day: TransitDay | null,
  to: Points,
  { session, limits }: RoundTripQuestion,
  { group, access, progress = () => {} }: { group: string; access: Access; progress?: ReportProgress },
): Promise<Cell[][]> {
  const areas = await listAreas(db, vintage.id)
  const groups = await showGroups(db, vintage, areas.length, access)
  const counts = groups.find((each) => each.id === group)?.counts
  if (!counts)
    throw new NotFound(
      'group',
      `There are no counts of the group "${group}". There are: ${groups.map((each) => each.id).join(', ')}.`,
    )
  if (!day)
    return withoutService(
      areas.map((area) => area.code),
      to,
    ).map((row, index) => [...row, counts[index % areas.length].value, 0])
  const demand = await travelTimes.demandPoints(vintage)
  const snaps = await travelTimes.demandSnaps(vintage, day.access.profile.mode)
  const network = await travelTimes.network(vintage)
  const members: number[][] = areas.map(() => [])
  demand.areaIndex.forEach((area, point) => {
    members[area].push(point)
  })
  const rows: Cell[][] = []
  for await (const block of roundTripBlocks(travelTimes.threads, network, day, snaps, to, session, limits)) {
    progress({ en: 'Round trips', fr: 'Allers-retours' }, (block.to + 1) / to.id.length)
    for (const area of areas)
      rows.push(
        areaRow(
          area.code,
          to.id[block.to],
          members[area.index],
          demand.weight,
          counts[area.index].value,
          block,
          limits,
          access,
        ),
      )
  }
  return rows
}

function areaRow(
  code: string,
  toId: string,
  points: number[],
  weight: Float32Array,
  people: number | null,
  { trips, lastRides }: RoundTripBlock,
  limits: RoundTripLimits,
  access: Access,
): Cell[] {
  const byLeg = [0, 0, 0, 0]
  for (const point of points) byLeg[trips.bindingLeg[point]] += weight[point]
  const all = byLeg.reduce((sum, each) => sum + each, 0)
  const share = all > 0 ? byLeg[0] / all : null
  const worst = byLeg.indexOf(Math.max(...byLeg.slice(1)), 1)
  const median = (value: (point: number) => number) => {
    const middle = weighedMedian(points, value, weight)
    return middle === null || middle === UNREACHED ? null : middle
  }
  const outbound = median((point) => trips.outboundSeconds[point])
  const homeward = median((point) => trips.returnSeconds[point])
  const last = weighedMedian(points, (point) => lastRides[point], weight)
  return [
    code,
    toId,
    share,
    share === 1 ? 'none' : BINDING_LEGS[worst],
    minutes(outbound),
    minutes(homeward),
    outbound === null ? null : clockTime(trips.session.startSeconds - outbound),
    homeward === null ? null : arrival(trips.session.endSeconds + homeward),
    last === null || last === NO_RIDE ? null : clockTime(last),
    share === 1 ? null : all === 0 ? 'no_street' : mainReason(points, weight, trips, limits.maxSeconds),
    people,
    people === null || share === null ? null : shownPeople(people * share, access),
  ]
}

/** What keeps most of those who cannot go there and back. */
function mainReason(points: number[], weight: Float32Array, trips: RoundTrips, maxSeconds: number): string {
  const byReason = new Map<string, number>()
  for (const point of points) {
    const { feasible, outboundSeconds, returnSeconds } = roundTripOf(trips, point)
    if (feasible) continue
    const reason = whyNot(outboundSeconds, returnSeconds, maxSeconds)
    byReason.set(reason, (byReason.get(reason) ?? 0) + weight[point])
  }
  return [...byReason].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'beyond_limit'
}

/** The public sees modelled people rounded to 5, as it sees the counts that they come from. */
function shownPeople(people: number, access: Access): number {
  return access === 'public' ? roundToFive(people) : people
}

function withoutService(ids: readonly string[], to: Points): Cell[][] {
  return to.id.flatMap((toId) =>
    ids.map((id) => [id, toId, false, 'both', null, null, null, null, null, 'no_service_on_date']),
  )
}
