/**
 * The timetable of the made-up county as GTFS tables: six city routes that thin out in the evening and on Sunday, and two rural
 * routes, one of them with two trips each way on two days of the week.
 */
import { type Cell, csvText } from './csvText.ts'
import { distanceMeters, type Lattice, type Meters, toLonLat, toMeters } from './lattice.ts'
import type { StreetPiece } from './streetPieces.ts'

interface Line {
  id: string
  name: string
  colour: string
  rural?: boolean
  way: Lattice[]
  /** First departures from each end by service, in minutes after midnight. */
  departures: Partial<Record<Service, number[]>>
}
type Service = 'weekday' | 'saturday' | 'sunday' | 'tue-thu'

const every = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
const hours = (hour: number, minute = 0) => hour * 60 + minute
const day = (start: number) => every(hours(6, start), hours(18, 30), 30)
const evening = (start: number) => every(hours(19, start), hours(21, start), 60)
const HUB: Lattice = [18.57, 2.41]

const LINES: Line[] = [
  {
    id: '1',
    name: 'Lantern Street',
    colour: '0B5FA5',
    way: [[23.6, 2], [21, 2], [19, 2], [18.57, 2.2], HUB, [18, 2.27], [16, 2], [14, 2], [12.2, 2]],
    departures: {
      weekday: [...day(10), ...evening(10)],
      saturday: every(hours(7, 10), hours(19, 10), 60),
      sunday: every(hours(9, 10), hours(17, 10), 60),
    },
  },
  {
    id: '2',
    name: 'Commerce Street',
    colour: 'B5322F',
    way: [HUB, [18, 3], [18, 4], [16, 4], [14, 4], [13, 4], [12.4, 4.4]],
    departures: {
      weekday: [...day(20), ...evening(20)],
      saturday: every(hours(7, 20), hours(19, 20), 60),
      sunday: every(hours(9, 20), hours(17, 20), 60),
    },
  },
  {
    id: '3',
    name: 'Northfield',
    colour: '2E7D4F',
    way: [HUB, [19, 3], [19, 4], [19, 5], [20, 5], [20, 6], [21, 5.6], [22, 4.6]],
    departures: { weekday: day(15), saturday: every(hours(8, 15), hours(18, 15), 60) },
  },
  {
    id: '4',
    name: 'College',
    colour: '7A4B9A',
    way: [HUB, [17.6, 2.56], [16.2, 3], [16, 4], [15, 5], [14.5, 5.2], [14, 6]],
    departures: {
      weekday: [...every(hours(7), hours(18, 30), 30), ...every(hours(19, 30), hours(21, 30), 60)],
      saturday: every(hours(8), hours(17), 90),
    },
  },
  {
    id: '5',
    name: 'Foundry and Eastbrook',
    colour: 'C77700',
    way: [HUB, [18.6, 1.4], [19.6, 1.2], [21, 1.4], [22, 1.6], [23, 1.2], [23.4, 2]],
    departures: { weekday: day(5), saturday: every(hours(8, 5), hours(18, 5), 60) },
  },
  {
    id: '6',
    name: 'Westshore',
    colour: '00818A',
    way: [HUB, [17.7, 2], [16, 2], [16, 1.3], [15, 1], [13.6, 1], [12.6, 0.6]],
    departures: {
      weekday: every(hours(6, 25), hours(18, 25), 60),
      saturday: every(hours(9, 25), hours(17, 25), 120),
    },
  },
  {
    id: '50',
    name: 'Halewick to Port Tamsin',
    colour: '5A5A5A',
    rural: true,
    way: [HUB, [20, 2], [23, 2], [26, 2], [30, 2.1], [32, 2.2], [33.9, 1.5]],
    departures: {
      weekday: [hours(6, 40), hours(8, 10), hours(12, 30), hours(15, 45), hours(17, 40)],
      saturday: [hours(9), hours(16)],
    },
  },
  {
    id: '60',
    name: 'Halewick to Dunvarrow',
    colour: '8A6D3B',
    rural: true,
    way: [HUB, [16, 4], [14, 6], [12, 8], [10, 10], [10, 12], [10, 13.9]],
    departures: { 'tue-thu': [hours(9, 15), hours(14, 30)] },
  },
]
const FIRST = '20260901'
const LAST = '20270630'
/** Holidays: the Sunday timetable instead of the weekday one. */
const HOLIDAYS = ['20260907', '20261012', '20261225', '20270101', '20270215', '20270326', '20270524']
const DAYS: Record<Service, string> = {
  weekday: '1111100',
  saturday: '0000010',
  sunday: '0000001',
  'tue-thu': '0101000',
}

export function transitFeed(pieces: readonly StreetPiece[]): Record<string, string> {
  const stops = new Map<string, { id: string; name: string; at: Meters }>()
  const trips: Cell[][] = []
  const times: Cell[][] = []
  for (const line of LINES) {
    const path = stopsAlong(line, pieces, stops)
    for (const [service, starts] of Object.entries(line.departures))
      for (const direction of [0, 1])
        for (const start of starts) {
          const order = direction === 0 ? path : [...path].reverse()
          const trip = `${line.id}-${service}-${direction}-${clock(start * 60)
            .replaceAll(':', '')
            .slice(0, 4)}`
          const ends = line.name.split(' to ')
          const headsign =
            ends.length === 2
              ? ends[1 - direction]
              : direction === 0
                ? `${line.name} outbound`
                : 'Marketgate terminal'
          trips.push([line.id, service, trip, headsign, direction])
          let seconds = start * 60
          order.forEach((stop, i) => {
            if (i > 0)
              seconds += Math.max(
                60,
                Math.round((distanceMeters(order[i - 1].at, stop.at) * 1.25) / (line.rural ? 13 : 6.2) / 60) *
                  60,
              )
            times.push([trip, clock(seconds), clock(seconds), stop.id, i + 1])
          })
        }
  }
  return {
    'agency.txt': csvText(
      ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang'],
      [['TT', 'Tamarisk Transit (made up)', 'https://example.org/transit', 'America/Toronto', 'en']],
    ),
    'calendar.txt': csvText(
      [
        'service_id',
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
        'start_date',
        'end_date',
      ],
      Object.entries(DAYS).map(([id, days]) => [id, ...days, FIRST, LAST]),
    ),
    'calendar_dates.txt': csvText(
      ['service_id', 'date', 'exception_type'],
      HOLIDAYS.flatMap((date) => [
        ['weekday', date, 2],
        ['sunday', date, 1],
      ]),
    ),
    'feed_info.txt': csvText(
      [
        'feed_publisher_name',
        'feed_publisher_url',
        'feed_lang',
        'feed_start_date',
        'feed_end_date',
        'feed_version',
      ],
      [['Within Reach, made up', 'https://example.org/transit', 'en', FIRST, LAST, 'sample-1']],
    ),
    'routes.txt': csvText(
      [
        'route_id',
        'agency_id',
        'route_short_name',
        'route_long_name',
        'route_type',
        'route_color',
        'route_text_color',
      ],
      LINES.map(({ id, name, colour }) => [id, 'TT', id, name, 3, colour, 'FFFFFF']),
    ),
    'stop_times.txt': csvText(
      ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'],
      times,
    ),
    'stops.txt': csvText(
      ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'],
      [...stops.values()].map(({ id, name, at }) => [id, name, toLonLat(at)[1], toLonLat(at)[0]]),
    ),
    'trips.txt': csvText(['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id'], trips),
  }
}

/** Stops at the street corners nearest to points every 350 m (2.5 km in the country) along the way. */
function stopsAlong(
  { way, rural }: Line,
  pieces: readonly StreetPiece[],
  stops: Map<string, { id: string; name: string; at: Meters }>,
) {
  const spacing = rural ? 1500 : 360
  const wanted: Meters[] = []
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [toMeters(way[i - 1]), toMeters(way[i])]
    const count = Math.max(1, Math.round(distanceMeters(a, b) / spacing))
    for (let k = i === 1 ? 0 : 1; k <= count; k++)
      wanted.push([a[0] + ((b[0] - a[0]) * k) / count, a[1] + ((b[1] - a[1]) * k) / count])
  }
  const path: { id: string; name: string; at: Meters }[] = []
  for (const at of wanted) {
    const [node, corner, names] = cornerNear(pieces, at)
    const stop = stops.get(node) ?? {
      id: `S${1001 + stops.size}`,
      name: names.slice(0, 2).join(' at '),
      at: corner,
    }
    stops.set(node, stop)
    if (path[path.length - 1] !== stop) path.push(stop)
  }
  return path
}

function cornerNear(pieces: readonly StreetPiece[], wanted: Meters): [string, Meters, string[]] {
  let best: { node: string; at: Meters; gap: number } | undefined
  for (const { from, to, points, streetClass, bridge } of pieces) {
    if (streetClass === 'Expressway' || streetClass === 'Ramp' || streetClass === 'Path' || bridge) continue
    for (const [node, at] of [
      [from, points[0]],
      [to, points[points.length - 1]],
    ] as const) {
      const gap = distanceMeters(at, wanted) * (streetClass === 'Local' ? 1.15 : 1)
      if (!best || gap < best.gap) best = { node, at, gap }
    }
  }
  const names = pieces
    .filter(({ from, to }) => from === best!.node || to === best!.node)
    .map(({ name }) => name)
  return [best!.node, best!.at, [...new Set(names)]]
}

/** GTFS time of day, hours may pass 24. */
function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
