import fc from 'fast-check'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { checkedGeometry } from '../../../../server/import/files/checkedGeometry.ts'
import { findSelfCrossing } from '../../../../server/import/files/findSelfCrossing.ts'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { createPlaceCheck } from '../../../../server/import/files/placeCheck.ts'
import { timeZoneExtent } from '../../../../server/import/files/timeZoneExtent.ts'
import { listen } from './importTest.ts'

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const BOW_TIE: Position[] = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2],
  [0, 0],
]

describe('checkedGeometry', () => {
  test('a self-crossing outline is reported once, with the point, and handed on', () => {
    const { report, log } = listen(FILE_NOTICES)
    const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [[BOW_TIE], [BOW_TIE]] }
    expect(checkedGeometry(both, 7, report)).toEqual(both)
    expect(log.notices).toMatchObject([{ code: 'self_crossing', rowNumber: 7, lon: 1, lat: 1 }])
  })

  test('a hole that crosses the outer ring is one too; rings that touch in a corner are not', () => {
    const square: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ]
    expect(
      findSelfCrossing([
        square,
        [
          [3, 1],
          [3, 2],
          [5, 2],
          [5, 1],
          [3, 1],
        ],
      ]),
    ).not.toBeNull()
    expect(
      findSelfCrossing([
        square,
        [
          [0, 0],
          [1, 2],
          [2, 1],
          [0, 0],
        ],
      ]),
    ).toBeNull()
  })

  test('points and lines are no areas', () => {
    const { report, codes } = listen(FILE_NOTICES)
    expect(checkedGeometry({ type: 'Point', coordinates: [0, 0] }, 1, report)).toBeNull()
    expect(checkedGeometry(null, 2, report)).toBeNull()
    expect(codes()).toEqual(['not_an_outline'])
  })

  test('the index for long outlines finds what trying all pairs finds', () => {
    const ring = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
      minLength: 5,
      maxLength: 40,
    })
    fc.assert(
      fc.property(ring, (corners) => {
        const short = [...corners, corners[0]].map(([x, y]) => [x, y])
        // Far away and sound: pushes the number of pieces over the limit without any crossing.
        const far = Array.from({ length: 101 }, (_, i) => [
          1000 + Math.cos((i * Math.PI) / 50),
          Math.sin((i * Math.PI) / 50),
        ])
        expect(findSelfCrossing([short, far]) === null).toBe(findSelfCrossing([short]) === null)
      }),
    )
  })

  test('a shore of 100,000 corners is checked within seconds, not hours', () => {
    const shore = Array.from({ length: 100_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 100_000
      const radius = 1 + 0.01 * Math.sin(angle * 500)
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    })
    shore.push([...shore[0]])
    const started = performance.now()
    expect(checkedGeometry(polygon(shore), 1, () => expect.unreachable())).not.toBeNull()
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

describe('places', () => {
  const hamilton = createPlaceCheck([-80.25, 43.05, -79.62, 43.47], 10)
  test('swapped and far points are told apart from those near the border', () => {
    expect(hamilton(-79.87, 43.25)).toBeNull()
    expect(hamilton(-79.55, 43.5)).toBeNull()
    expect(hamilton(43.25, -79.87)).toBe('swapped_lon_lat')
    expect(hamilton(2.35, 48.85)).toBe('point_far_away')
  })

  test('a time zone says roughly where a region is', () => {
    const toronto = createPlaceCheck(timeZoneExtent('America/Toronto'), 0)
    expect(toronto(-79.87, 43.25)).toBeNull()
    expect(toronto(43.25, -79.87)).toBe('swapped_lon_lat')
    expect(toronto(2.35, 48.85)).toBe('point_far_away')
    const saoPaulo = createPlaceCheck(timeZoneExtent('America/Sao_Paulo'), 0)
    expect(saoPaulo(-51.2, -30)).toBeNull()
    const stJohns = createPlaceCheck(timeZoneExtent('America/St_Johns'), 0)
    expect(stJohns(-52.7, 47.6)).toBeNull()
    expect(createPlaceCheck(timeZoneExtent('Australia/Sydney'), 0)(151.2, -33.9)).toBeNull()
  })
})
