import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../../server/contract/service.ts'
import { describeBands } from '../../../web/isochrone/describeBands.ts'
import type { Isochrones } from '../../../web/isochrone/isochrone.ts'
import { isochroneTime } from '../../../web/isochrone/isochroneTime.ts'
import { outerBounds } from '../../../web/isochrone/outerBounds.ts'
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
  it('have no bounds where nothing is reached', () => {
    const properties = { minutes: 15 } as Isochrones['features'][number]['properties']
    const nothing = { type: 'MultiPolygon' as const, coordinates: [] }
    const of = (geometry: Isochrones['features'][number]['geometry']): Isochrones => ({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry, properties }],
    })
    expect(outerBounds(of(nothing))).toBeNull()
    expect(outerBounds(of(square(0.5)))).toEqual([-0.5, -0.5, 0.5, 0.5])
  })

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
    ['from', 'home', { kind: 'depart', from: 480, to: 600 }, 480],
    ['to', 'home', { kind: 'depart', from: 480, to: 600 }, 600],
    ['from', 'home', { kind: 'arrive', by: 540 }, 510],
    ['to', 'service', { kind: 'arrive', by: 540 }, 540],
    ['from', 'service', { kind: 'session', start: 1080, end: 1260 }, 1260],
    ['to', 'service', { kind: 'session', start: 1080, end: 1260 }, 1080],
    ['from', 'home', { kind: 'session', start: 1080, end: 1260 }, 1050],
    ['to', 'home', { kind: 'session', start: 1080, end: 1260 }, 1290],
  ] as const)('%s a %s under %o is minute %i', (direction, place, when, minutes) => {
    expect(isochroneTime(when, direction, 30, place === 'service')).toBe(minutes)
  })
})
