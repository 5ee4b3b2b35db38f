/** A line of 30 trips over 25 stops added to Hamilton's built timetable, against building the timetable again; one thread. */
import { addRoute } from '../../core/network/addRoute.ts'
import { buildTimetable } from '../../core/network/buildTimetable.ts'
import type { NewRoute } from '../../core/network/newRoute.ts'
import type { Timetable } from '../../core/network/timetable.ts'
import { walkNewStops } from '../../core/network/walkNewStops.ts'
import {
  HAMILTON_DATE,
  HAMILTON_WALKING,
  type HamiltonDay,
  lineAlongLatitude,
  openHamiltonDay,
} from '../hamiltonTransit.ts'
import { findRealRegion } from '../realRegions.ts'
import { cpuMilliseconds, type Measurement, median } from './bench.ts'

const ROUNDS = 15
const STOPS = 25
const TRIPS = 30
const NEW_STOPS = 5
/** What the project promises, milliseconds. */
const AT_MOST = 50

export default async function benchAddRoute(): Promise<Measurement[] | 'skipped'> {
  const hamilton = findRealRegion('hamilton')
  if (!hamilton) return 'skipped'
  const day = await openHamiltonDay(hamilton)
  const { timetable } = day
  const line = lineAlongLatitude(timetable, 43.25, STOPS, TRIPS)
  const added = await measure(ROUNDS, () => add(timetable, line))
  const moved = moveStops(day, line)
  let walkCount = 0
  const withStops = await measure(ROUNDS, () => {
    const { walks } = walkNewStops(day.network, timetable.stops, day.stopSnaps, moved, HAMILTON_WALKING)
    walkCount = walks.length
    return add(timetable, { ...moved, walks })
  })
  const rebuilt = await measure(3, () => buildTimetable(day.feeds, HAMILTON_DATE, day.foot))
  const detail = {
    serviceDate: HAMILTON_DATE,
    trips: TRIPS,
    stops: STOPS,
    tripsBefore: timetable.counts.trips,
    transfers: timetable.allTransfers.transferTo.length,
    rounds: ROUNDS,
    rebuildMilliseconds: rebuilt.wall,
    rebuildCpuMilliseconds: rebuilt.cpu,
  }
  return [
    {
      name: 'Hamilton: a line of 30 trips over 25 stops added to the built timetable',
      value: added.wall,
      unit: 'ms',
      bar: { atMost: AT_MOST },
      detail: { ...detail, firstMilliseconds: added.first },
    },
    {
      name: 'the same, CPU of all threads',
      value: added.cpu,
      unit: 'ms CPU',
      bar: { atMost: AT_MOST },
      detail,
    },
    {
      name: 'the same, 5 of the stops new, with their walks to all others',
      value: withStops.wall,
      unit: 'ms',
      bar: { atMost: AT_MOST },
      detail: { ...detail, newStops: NEW_STOPS, walks: walkCount, cpuMilliseconds: withStops.cpu },
    },
  ]
}

function add(timetable: Timetable, route: NewRoute): Timetable {
  const { timetable: after, problems } = addRoute(timetable, route)
  if (!after) throw new Error(`the line was refused: ${JSON.stringify(problems)}`)
  return after
}

/** Medians of the rounds after the first. */
async function measure(
  rounds: number,
  work: () => unknown,
): Promise<{ wall: number; cpu: number; first: number }> {
  const walls: number[] = []
  const cpus: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    cpus.push(await cpuMilliseconds(work))
    walls.push(performance.now() - start)
  }
  return { wall: median(walls.slice(1)), cpu: median(cpus.slice(1)), first: walls[0] }
}

/** Every fifth stop of the line replaced by a new one 0.001 degrees north of it. */
function moveStops({ timetable: { stops } }: HamiltonDay, line: NewRoute): NewRoute {
  const replaced = line.trips[0].calls.filter((_, i) => i % (STOPS / NEW_STOPS) === 2).map(({ stop }) => stop)
  const numberOf = (stop: number) => (replaced.includes(stop) ? stops.length + replaced.indexOf(stop) : stop)
  return {
    ...line,
    stops: replaced.map((stop, i) => ({
      id: `new ${i}`,
      name: `New stop ${i}`,
      lon: stops[stop].lon,
      lat: stops[stop].lat + 0.001,
    })),
    trips: line.trips.map((trip) => ({
      ...trip,
      calls: trip.calls.map((call) => ({ ...call, stop: numberOf(call.stop) })),
    })),
  }
}
