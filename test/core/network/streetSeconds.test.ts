import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { openStreetNetwork, serializeStreetNetwork } from '../../../core/network/serializeStreetNetwork.ts'
import { type Snap, type Snaps, snapAt } from '../../../core/network/snaps.ts'
import { BICYCLE, CAR, type VehicleProfile, WALK_KMH } from '../../../core/network/streetProfile.ts'
import { nearestStreetSeconds, streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { walkSecondsToPoints } from '../../../core/network/walkSeconds.ts'
import {
  EAST_BLOCK_METERS,
  type GridPlace,
  gridCity,
  gridPosition,
  gridSegment,
  NORTH_BLOCK_METERS,
} from '../../gridCity.ts'
import { driveByBruteForce } from './driveByBruteForce.ts'

function toSnaps(snaps: Snap[]): Snaps {
  return {
    edge: Int32Array.from(snaps, (snap) => snap.edge),
    offsetMeters: Float64Array.from(snaps, (snap) => snap.offsetMeters),
    distanceMeters: Float64Array.from(snaps, (snap) => snap.distanceMeters),
  }
}

const at = (column: number, row: number): GridPlace => ({ column, row })
/** One metre per second everywhere, nothing off the street, no turn costs. */
const PLAIN: VehicleProfile = {
  mode: 'car',
  kmhByClass: {},
  otherKmh: 3.6,
  postedShare: null,
  offStreetKmh: Infinity,
  turns: null,
}
const TURNING = { turnSeconds: 7.5, bias: 1.075, uTurnSeconds: 20, trafficSide: 'right' } as const

/** Exact to a hundredth of a second, by driving a hundred times slower. */
function drive(
  segments: StreetSegment[],
  from: Snap,
  to: Snap,
  profile: VehicleProfile = PLAIN,
  restrictions: TurnRestriction[] = [],
): number {
  const network = buildStreetNetwork(segments, restrictions)
  const options = { mode: profile.mode, maxSeconds: Infinity, profile }
  const there = streetSecondsToPoints(network, from, toSnaps([to]), { ...options, direction: 'from-root' })[0]
  const back = streetSecondsToPoints(network, to, toSnaps([from]), { ...options, direction: 'to-root' })[0]
  expect(back).toBe(there)
  return there
}
const on = (edge: number, offsetMeters: number, distanceMeters = 0): Snap => ({
  edge,
  offsetMeters,
  distanceMeters,
})

// A plus: west and east arms, south and north arms, all towards or from the middle (1,1).
const WEST = gridSegment('west', 'W', at(0, 1), at(1, 1))
const EAST = gridSegment('east', 'E', at(1, 1), at(2, 1))
const SOUTH = gridSegment('south', 'S', at(1, 0), at(1, 1))
const NORTH = gridSegment('north', 'N', at(1, 1), at(1, 2))
const PLUS = [WEST, EAST, SOUTH, NORTH]
const FROM_WEST = on(0, EAST_BLOCK_METERS - 50)

describe('driving on a crossing made by hand', () => {
  test('without turn costs every arm is metres over speed away', () => {
    expect(drive(PLUS, FROM_WEST, on(1, 25))).toBe(75)
    expect(drive(PLUS, FROM_WEST, on(3, 25))).toBe(75)
    expect(drive(PLUS, on(0, 10), on(0, 40))).toBe(30)
    expect(drive(PLUS, on(0, 40), on(0, 10))).toBe(30)
  })

  test('turns cost what the published formula says, by angle and by side', () => {
    const turning = { ...PLAIN, turns: TURNING }
    const right = 7.5 / (1 + Math.exp(6.5 * 1.075 - 6.5 / 1.075))
    const left = 7.5 / (1 + Math.exp(6.5 / 1.075 - 6.5 * 1.075))
    expect(right).toBeCloseTo(2.11, 2)
    expect(left).toBeCloseTo(5.39, 2)
    expect(drive(PLUS, FROM_WEST, on(1, 25), turning)).toBe(Math.ceil(75 + 0.005))
    expect(drive(PLUS, FROM_WEST, on(2, 0), turning)).toBe(Math.ceil(50 + NORTH_BLOCK_METERS + right))
    expect(drive(PLUS, FROM_WEST, on(3, NORTH_BLOCK_METERS), turning)).toBe(
      Math.ceil(50 + NORTH_BLOCK_METERS + left),
    )
    const leftHand = { ...PLAIN, turns: { ...TURNING, trafficSide: 'left' as const } }
    expect(drive(PLUS, FROM_WEST, on(3, NORTH_BLOCK_METERS), leftHand)).toBe(
      Math.ceil(50 + NORTH_BLOCK_METERS + right),
    )
  })

  test('a bend where only two streets meet costs nothing', () => {
    expect(drive([WEST, NORTH], FROM_WEST, on(1, 25), { ...PLAIN, turns: TURNING })).toBe(75)
  })

  test('cars turn round at dead ends only, and pay for it', () => {
    // West arm eastwards only: to come back to it from the east one must turn round at the end of an arm.
    const oneWay = [{ ...WEST, oneWay: -1 as const }, EAST]
    expect(drive(oneWay, on(1, 30), on(1, 10))).toBe(20)
    const turned = drive(
      [
        { ...WEST, oneWay: 1 as const },
        { ...EAST, oneWay: 0 as const },
      ],
      on(0, 60),
      on(0, 50),
    )
    expect(turned).toBe(UNREACHED)
    const dead = [{ ...gridSegment('a', 'A', at(0, 0), at(1, 0)), oneWay: 0 as const }]
    expect(drive(dead, on(0, 60), on(0, 50))).toBe(10)
    // No left: right into the south arm, round at its end for 20 s and the sharpest turn, and straight on.
    const around = drive(PLUS, FROM_WEST, on(3, 10), { ...PLAIN, turns: TURNING }, [ban(['west', 'north'])])
    const uTurn = 20 + 7.5 / (1 + Math.exp(-(13 * 1.075 - 6.5 / 1.075)))
    const right = 7.5 / (1 + Math.exp(6.5 * 1.075 - 6.5 / 1.075))
    const straight = 7.5 / (1 + Math.exp(6.5 * 1.075))
    const meters = 50 + 2 * NORTH_BLOCK_METERS + 10
    expect(around).toBe(Math.ceil(meters + uTurn + right + straight))
  })

  test('one-way streets hold for cars, and for bicycles where nothing else is said', () => {
    const oneWay = [{ ...WEST, oneWay: 1 as const }, EAST]
    expect(drive(oneWay, FROM_WEST, on(1, 25))).toBe(75)
    expect(drive(oneWay, on(1, 25), FROM_WEST)).toBe(UNREACHED)
    const bicycle = { ...PLAIN, mode: 'bicycle' as const }
    expect(drive(oneWay, on(1, 25), FROM_WEST, bicycle)).toBe(UNREACHED)
    const contraflow = [{ ...WEST, oneWay: 1 as const, oneWayBicycle: 0 as const }, EAST]
    expect(drive(contraflow, on(1, 25), FROM_WEST, bicycle)).toBe(75)
  })

  test('streets closed to the mode are closed', () => {
    const closed = [{ ...WEST, car: false }, EAST]
    expect(drive(closed, FROM_WEST, on(1, 25))).toBe(UNREACHED)
    expect(drive(closed, FROM_WEST, on(1, 25), { ...PLAIN, mode: 'bicycle' })).toBe(75)
  })

  test('speeds go by class, and by what is posted where that is wanted', () => {
    const fast = { ...EAST, streetClass: 'primary', maxSpeedKmh: 50 }
    const byClass = { ...PLAIN, kmhByClass: { primary: 36 } }
    expect(drive([WEST, fast], FROM_WEST, on(1, 50), byClass)).toBe(55)
    expect(drive([WEST, fast], FROM_WEST, on(1, 50), { ...byClass, postedShare: 0.72 })).toBe(55)
    expect(drive([WEST, fast], FROM_WEST, on(1, 50), { ...byClass, postedShare: 0.36 })).toBe(60)
  })

  test('off the street people walk, at both ends', () => {
    const profile = { ...PLAIN, offStreetKmh: 1.8 }
    expect(drive(PLUS, { ...FROM_WEST, distanceMeters: 7 }, on(1, 25, 5), profile)).toBe(75 + 24)
  })

  test('a bound that ends inside a street reaches the points before it', () => {
    const network = buildStreetNetwork(PLUS)
    const points = toSnaps([on(1, 25), on(1, 26), on(1, 90)])
    for (const direction of ['from-root', 'to-root'] as const) {
      const options = { mode: 'car' as const, direction, profile: PLAIN, maxSeconds: 75 }
      expect([...streetSecondsToPoints(network, FROM_WEST, points, options)]).toEqual([
        75,
        UNREACHED,
        UNREACHED,
      ])
    }
  })

  test('points and roots without a street are unreached', () => {
    expect(drive(PLUS, on(-1, 0), on(1, 5))).toBe(UNREACHED)
  })

  test('settings that make no sense are refused', () => {
    const network = buildStreetNetwork(PLUS)
    const points = toSnaps([on(1, 25)])
    const good = { mode: 'car' as const, direction: 'from-root' as const, maxSeconds: 10 }
    for (const bad of [
      { ...good, maxSeconds: -1 },
      { ...good, profile: BICYCLE },
      { ...good, profile: { ...CAR, otherKmh: 0 } },
      { ...good, profile: { ...CAR, kmhByClass: { primary: -5 } } },
      { ...good, profile: { ...CAR, turns: { ...TURNING, uTurnSeconds: Number.NaN } } },
    ])
      expect(() => streetSecondsToPoints(network, FROM_WEST, points, bad)).toThrow(RangeError)
  })
})

function ban(segments: string[], more: Partial<TurnRestriction> = {}): TurnRestriction {
  return {
    id: segments.join(),
    kind: 'no',
    segments,
    viaPosition: gridPosition(at(1, 1)),
    bicycle: true,
    car: true,
    ...more,
  }
}

describe('turn restrictions', () => {
  test('a forbidden turn is not taken, and others are', () => {
    const noLeft = [ban(['west', 'north'])]
    expect(drive(PLUS, FROM_WEST, on(1, 25), PLAIN, noLeft)).toBe(75)
    expect(drive(PLUS, FROM_WEST, on(3, 25), PLAIN, noLeft)).toBeGreaterThan(200)
    expect(drive(PLUS, on(2, NORTH_BLOCK_METERS - 50), on(3, 25), PLAIN, noLeft)).toBe(75)
  })

  test('a demanded turn forbids every other', () => {
    const onlyStraight = [ban(['west', 'east'], { kind: 'only' })]
    expect(drive(PLUS, FROM_WEST, on(1, 25), PLAIN, onlyStraight)).toBe(75)
    expect(drive(PLUS, FROM_WEST, on(2, 80), PLAIN, onlyStraight)).toBeGreaterThan(200)
    expect(drive(PLUS, FROM_WEST, on(3, 20), PLAIN, onlyStraight)).toBeGreaterThan(200)
  })

  test('bicycles may be excepted', () => {
    const cars = [ban(['west', 'north'], { bicycle: false })]
    expect(drive(PLUS, FROM_WEST, on(3, 25), { ...PLAIN, mode: 'bicycle' }, cars)).toBe(75)
    expect(drive(PLUS, FROM_WEST, on(3, 25), PLAIN, cars)).toBeGreaterThan(200)
  })

  test('a ban over a via street binds only those who came by its first street', () => {
    // west, east, then up: forbidden; from the south over east and up: open.
    const up = gridSegment('up', 'U', at(2, 1), at(2, 2))
    const right = gridSegment('right', 'R', at(2, 1), at(3, 1))
    const streets = [WEST, EAST, SOUTH, up, right]
    const overEast = [ban(['west', 'east', 'up'])]
    const along = EAST_BLOCK_METERS
    expect(drive(streets, FROM_WEST, on(4, 25), PLAIN, overEast)).toBe(Math.ceil(75 + along))
    expect(drive(streets, FROM_WEST, on(3, 25), PLAIN, overEast)).toBeGreaterThan(250)
    expect(drive(streets, on(2, NORTH_BLOCK_METERS - 50), on(3, 25), PLAIN, overEast)).toBe(
      Math.ceil(75 + along),
    )
    // Who starts on the via street has no past.
    expect(drive(streets, on(1, 0), on(3, 25), PLAIN, overEast)).toBe(Math.ceil(25 + along))
  })

  test('restrictions that fit no streets are counted and change nothing', () => {
    const odd = [ban(['west', 'nowhere']), ban(['west', 'north'], { viaPosition: [5, 5] })]
    const network = buildStreetNetwork(PLUS, odd)
    expect(network.restrictionsUnused).toBe(2)
    expect(drive(PLUS, FROM_WEST, on(3, 25), PLAIN, odd)).toBe(75)
  })

  test('they come back from the file', () => {
    const network = buildStreetNetwork(PLUS, [ban(['west', 'north'])])
    expect(network.forbiddenArcs).toEqual(Uint32Array.of(0, 6))
    expect(openStreetNetwork(serializeStreetNetwork(network))).toEqual(network)
  })
})

/** A piece of grid with random one-ways, closings, classes and restrictions along random ways. */
const anyCity = fc
  .record({
    keep: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 }),
    oneWay: fc.array(fc.constantFrom<(0 | 1 | -1)[]>(0, 0, 0, 1, -1), { minLength: 24, maxLength: 24 }),
    fast: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    bans: fc.array(
      fc.record({
        start: fc.nat(100),
        steps: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
        only: fc.boolean(),
        car: fc.boolean(),
        bicycle: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    places: fc.array(
      fc.record({ edge: fc.nat(100), share: fc.integer({ min: 0, max: 10 }), off: fc.nat(20) }),
      {
        minLength: 2,
        maxLength: 8,
      },
    ),
    mode: fc.constantFrom<('bicycle' | 'car')[]>('bicycle', 'car'),
    turns: fc.constantFrom(null, TURNING, { ...TURNING, bias: 1.5, trafficSide: 'left' as const }),
  })
  .map(({ keep, oneWay, fast, bans, places, ...rest }) => {
    let index = -1
    const { segments } = gridCity(3, 3, (segment) => {
      index += 1
      if (keep[index] === 0) return null
      return {
        ...segment,
        oneWay: oneWay[index],
        streetClass: fast[index] ? 'primary' : 'residential',
        bicycle: keep[index] !== 1,
        car: keep[index] !== 2,
      }
    })
    const restrictions = bans.flatMap((each, i) => randomRestriction(segments, each, `ban ${i}`))
    const snaps = places.map(({ edge, share, off }): Snap => {
      const chosen = edge % segments.length
      const isEast = segments[chosen].name?.startsWith('Street')
      const length = isEast ? EAST_BLOCK_METERS : NORTH_BLOCK_METERS
      return { edge: chosen, offsetMeters: (share / 10) * length, distanceMeters: off }
    })
    return { segments, restrictions, snaps, ...rest }
  })

function randomRestriction(
  segments: StreetSegment[],
  {
    start,
    steps,
    only,
    car,
    bicycle,
  }: { start: number; steps: number[]; only: boolean; car: boolean; bicycle: boolean },
  id: string,
): TurnRestriction[] {
  const first = segments[start % segments.length]
  let place = first.coordinates[start % 2]
  const viaPosition = place
  const ids = [first.id]
  for (const step of steps) {
    const open = segments.filter(({ coordinates }) => coordinates.some((end) => end.join() === place.join()))
    const next = open[step % open.length]
    ids.push(next.id)
    place = next.coordinates.find((end) => end.join() !== place.join())!
  }
  return [{ id, kind: only ? 'only' : 'no', segments: ids, viaPosition, car, bicycle }]
}

describe('any small city', () => {
  test('times equal those of a search that remembers the whole way, in both directions', () => {
    let reached = 0
    fc.assert(
      fc.property(anyCity, ({ segments, restrictions, snaps, mode, turns }) => {
        const profile: VehicleProfile = {
          mode,
          kmhByClass: { primary: 7.2 },
          otherKmh: 3.6,
          postedShare: null,
          offStreetKmh: 3.6,
          turns,
        }
        const network = buildStreetNetwork(segments, restrictions)
        const points = toSnaps(snaps)
        const options = { mode, maxSeconds: Infinity, profile }
        const there = snaps.map((root) =>
          streetSecondsToPoints(network, root, points, { ...options, direction: 'from-root' }),
        )
        const back = snaps.map((root) =>
          streetSecondsToPoints(network, root, points, { ...options, direction: 'to-root' }),
        )
        for (const [a, from] of snaps.entries()) {
          for (const [b, to] of snaps.entries()) {
            expect(back[b][a]).toBe(there[a][b])
            const exact = driveByBruteForce(segments, restrictions, from, to, profile)
            if (exact === Infinity) expect(there[a][b]).toBe(UNREACHED)
            else {
              reached += 1
              expect(Math.abs(there[a][b] - 0.5 - exact)).toBeLessThan(0.501)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(reached).toBeGreaterThan(1000)
  })

  test('a bound leaves out exactly what is longer, and the nearest of many is the minimum of each', () => {
    fc.assert(
      fc.property(
        anyCity,
        fc.integer({ min: 0, max: 500 }),
        ({ segments, restrictions, snaps, mode }, bound) => {
          const network = buildStreetNetwork(segments, restrictions)
          const points = toSnaps(snaps)
          for (const direction of ['from-root', 'to-root'] as const) {
            const options = { mode, direction, maxSeconds: Infinity }
            const each = snaps.map((root) => streetSecondsToPoints(network, root, points, options))
            const nearest = each[0].map((_, i) => Math.min(...each.map((times) => times[i])))
            expect(nearestStreetSeconds(network, points, points, options)).toEqual(nearest)
            const bounded = streetSecondsToPoints(network, snaps[0], points, {
              ...options,
              maxSeconds: bound,
            })
            expect(bounded).toEqual(each[0].map((time) => (time <= bound ? time : UNREACHED)))
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('on foot the times are those of walking, at slower speeds too', () => {
  const network = buildStreetNetwork(gridCity(6, 6).segments)
  const points = toSnaps([on(3, 10, 5), on(40, 60), on(70, 0)])
  for (const kmh of Object.values(WALK_KMH)) {
    const profile = { mode: 'walk' as const, kmh }
    for (const direction of ['from-root', 'to-root'] as const) {
      const options = { mode: 'walk' as const, direction, maxSeconds: 1800, profile }
      const walking = { metersPerSecond: kmh / 3.6, maxSeconds: 1800 }
      expect(streetSecondsToPoints(network, snapAt(points, 0), points, options)).toEqual(
        walkSecondsToPoints(network, snapAt(points, 0), points, walking),
      )
    }
  }
})
