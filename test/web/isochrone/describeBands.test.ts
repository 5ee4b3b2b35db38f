import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../../server/contract/service.ts'
import { describeBands } from '../../../web/isochrone/describeBands.ts'
import type { Isochrones } from '../../../web/isochrone/isochrone.ts'
import { isochroneTime } from '../../../web/isochrone/isochroneTime.ts'
import { squareKilometres } from '../../../web/isochrone/squareKilometres.ts'

const ring = (half: number, lat = 0) => [
  [-half, lat - half],
  [half, lat - half],
  [half, lat + half],
  [-half, lat + half],
  [-half, lat - half],
]
const square = (half: number, lat = 0): Polygon => ({ type: 'Polygon', coordinates: [ring(half, lat)] })

describe('the size of a polygon', () => {
  it('is that of the sphere', () => {
    expect(squareKilometres(square(0.005))).toBeCloseTo(1.2364, 3)
    expect(squareKilometres(square(0.005, 60))).toBeCloseTo(1.2364 / 2, 3)
  })

  it('leaves holes out and adds parts up', () => {
    const holed: Polygon = { type: 'Polygon', coordinates: [ring(0.005), ring(0.0025).reverse()] }
    expect(squareKilometres(holed)).toBeCloseTo(1.2364 * 0.75, 3)
    const both = { type: 'MultiPolygon' as const, coordinates: [[ring(0.005)], [ring(0.005, 1)]] }
    expect(squareKilometres(both)).toBeCloseTo(2 * 1.2364, 2)
  })
})

describe('bands of travel time', () => {
  it('count what lies within each limit, near to far, and nothing without a place', () => {
    const feature = (minutes: number, half: number) =>
      ({ type: 'Feature', geometry: square(half), properties: { minutes } }) as Isochrones['features'][number]
    const isochrones: Isochrones = {
      type: 'FeatureCollection',
      features: [feature(30, 0.02), feature(15, 0.01)],
    }
    const service = (id: string, point: [number, number] | null) => ({ id, point }) as Service
    const services = [
      service('near', [0.001, 0]),
      service('far', [0.015, 0]),
      service('out', [1, 1]),
      service('nowhere', null),
    ]
    const bands = describeBands(isochrones, services)
    expect(bands.map((band) => [band.minutes, band.services.map((one) => one.id)])).toEqual([
      [15, ['near']],
      [30, ['near', 'far']],
    ])
  })
})

describe('the time of an isochrone', () => {
  it.each([
    ['from', { kind: 'depart', from: 480, to: 600 }, 480],
    ['to', { kind: 'depart', from: 480, to: 600 }, 600],
    ['from', { kind: 'arrive', by: 540 }, 510],
    ['to', { kind: 'arrive', by: 540 }, 540],
    ['from', { kind: 'session', start: 1080, end: 1260 }, 1260],
    ['to', { kind: 'session', start: 1080, end: 1260 }, 1080],
  ] as const)('%s a point under %o is minute %i', (direction, when, minutes) => {
    expect(isochroneTime(when, direction, 30)).toBe(minutes)
  })
})
