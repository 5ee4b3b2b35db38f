import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { buildFootTransfers, snapStops } from '../../../core/network/footTransfers.ts'
import { listStops } from '../../../core/network/listStops.ts'
import { searchPoints } from '../../../core/network/pointSearch.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import { linkStops } from '../../../core/network/stopLinks.ts'
import { BICYCLE } from '../../../core/network/streetProfile.ts'
import { windowFromRoot, windowPercentiles, windowToRoot } from '../../../core/network/travelWindow.ts'
import { accessOptions, type TransitDirection, waysOfRoot } from '../../../server/jobs/transit/transitDay.ts'
import {
  EAST_BLOCK_METERS,
  type GridPlace,
  gridCity,
  gridPosition,
  NORTH_BLOCK_METERS,
} from '../../gridCity.ts'
import { GRID_DATE, gridFeed } from '../../gridTransit.ts'

const HOUR = 3600
const METERS_PER_SECOND = 12 / 3.6
const at = (column: number, row: number): GridPlace => ({ column, row })

/** Street 1, along which people ride to the stop in the south-west corner, is one-way to the west between two avenues. */
const network = buildStreetNetwork(
  gridCity(40, 3, (segment, from, to) =>
    from.row === 1 && to.row === 1 && from.column < 10 ? { ...segment, oneWay: -1 } : segment,
  ).segments,
)
/** Every ten minutes from the corner to the far end of the street, two minutes. */
const feed = gridFeed([
  {
    name: 'A',
    stops: [at(0, 1), at(40, 1)],
    rideSeconds: 120,
    departures: Array.from({ length: 96 }, (_, i) => 6 * HOUR + i * 600),
  },
])
const access = { profile: BICYCLE, maxSeconds: 600 }
const timetable = buildTimetable(
  [feed],
  GRID_DATE,
  buildFootTransfers(network, snapStops(network, listStops([feed])), {
    metersPerSecond: 1.25,
    maxSeconds: 600,
  }),
)
const stopSnaps = snapStops(network, listStops([feed]), 'bicycle')

function snapPlaces(places: GridPlace[]) {
  const positions = places.map(gridPosition)
  return snapPoints(
    network,
    positions.map(([lon]) => lon),
    positions.map(([, lat]) => lat),
    { mode: 'bicycle' },
  )
}

/** Median seconds between a root and one point over an hour of departures. */
function median(root: GridPlace, point: GridPlace, direction: TransitDirection): number {
  const points = snapPlaces([point])
  const links = linkStops(network, stopSnaps, points, accessOptions(access, direction))
  const ways = waysOfRoot(
    { network, platformStart: timetable.platformStart, stopSnaps, access, points },
    snapAt(snapPlaces([root]), 0),
    direction,
    2 * HOUR,
  )
  const window = { fromSeconds: 8 * HOUR, toSeconds: 9 * HOUR, maxSeconds: 2 * HOUR }
  const search = searchPoints(timetable, direction, links, 4)
  const seconds = (direction === 'forward' ? windowFromRoot : windowToRoot)(search, ways.walks, window)
  return windowPercentiles(seconds, ways.walkSeconds, [50])[0]
}

describe('a bicycle that is taken along on the bus', () => {
  test('is ridden to the stop, with the one-way street, and faster than walking', () => {
    // Ten blocks to the west at 12 km/h: 300.6 s, so that of every ten departures waits run from 59.4 s upwards.
    const ride = Math.ceil((10 * EAST_BLOCK_METERS) / METERS_PER_SECOND)
    expect(ride).toBe(301)
    const waits = Array.from({ length: 60 }, (_, j) => 600 - ((60 * j + ride) % 600)).sort((a, b) => a - b)
    const expected = ride + waits[29] + 120
    expect(median(at(10, 1), at(40, 1), 'forward')).toBe(expected)
  })

  test('goes round against the one-way street on the way back, and both ends give the same numbers', () => {
    const home = feed.stops.length
    expect(home).toBe(2)
    const back = gridFeed([
      {
        name: 'B',
        stops: [at(40, 1), at(0, 1)],
        rideSeconds: 120,
        departures: Array.from({ length: 96 }, (_, i) => 6 * HOUR + i * 600),
      },
    ])
    const stops = listStops([back])
    const day = buildTimetable(
      [back],
      GRID_DATE,
      buildFootTransfers(network, snapStops(network, stops), { metersPerSecond: 1.25, maxSeconds: 600 }),
    )
    const placed = snapStops(network, stops, 'bicycle')
    const times = (['forward', 'reverse'] as const).map((direction) => {
      const [root, point] = direction === 'forward' ? [at(40, 1), at(10, 1)] : [at(10, 1), at(40, 1)]
      const points = snapPlaces([point])
      const links = linkStops(network, placed, points, accessOptions(access, direction))
      const ways = waysOfRoot(
        { network, platformStart: day.platformStart, stopSnaps: placed, access, points },
        snapAt(snapPlaces([root]), 0),
        direction,
        2 * HOUR,
      )
      const window = { fromSeconds: 8 * HOUR, toSeconds: 9 * HOUR, maxSeconds: 2 * HOUR }
      const search = searchPoints(day, direction, links, 4)
      const seconds = (direction === 'forward' ? windowFromRoot : windowToRoot)(search, ways.walks, window)
      return [...windowPercentiles(seconds, ways.walkSeconds, [5, 50, 95])]
    })
    expect(times[0]).toEqual(times[1])
    // One block north or south, ten east, one back: the buses leave on the minutes of the departures, waits of 0 to 9 minutes.
    const round = Math.ceil((10 * EAST_BLOCK_METERS + 2 * NORTH_BLOCK_METERS) / METERS_PER_SECOND)
    expect(times[0][0]).toBe(0 + 120 + round)
    expect(times[0][1]).toBe(240 + 120 + round)
  })

  test('is left out where nobody asks for it: a stop ten minutes away by bicycle is too far on foot', () => {
    const onFoot = { profile: { mode: 'walk' as const, kmh: 4.8 }, maxSeconds: 600 }
    const points = snapPlaces([at(10, 1)])
    const links = linkStops(
      network,
      snapStops(network, listStops([feed])),
      points,
      accessOptions(onFoot, 'forward'),
    )
    expect(links.point).toHaveLength(0)
  })
})
