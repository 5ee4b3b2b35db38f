import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { buildAddressIndex } from '../../../../server/import/addresses/addressIndex.ts'
import { distanceMeters, nearestOnLine, pointAlong } from '../../../../server/import/addresses/alongLine.ts'
import { findAddress, listAddresses } from '../../../../server/import/addresses/findAddress.ts'

function street(
  name: string,
  community: string | null,
  from: [number, number],
  to: [number, number],
  left: [number, number] | null,
  right: [number, number] | null,
): StreetSegment {
  return {
    id: `${name} ${community}`,
    coordinates: [from, to],
    name,
    streetClass: 'residential',
    oneWay: 0,
    walk: true,
    bicycle: true,
    car: true,
    bridgeOrTunnel: false,
    maxSpeedKmh: null,
    leftNumbers: left,
    rightNumbers: right,
    community,
  } as StreetSegment
}

/** Main Street runs east in Alpha; a second Main Street lies 0.1 degrees north in Beta; King Street is split by direction. */
const index = buildAddressIndex(
  [
    street('Main Street', 'Alpha', [0, 43], [0.01, 43], [101, 199], [100, 200]),
    street('Main Street', 'Alpha', [0.01, 43], [0.02, 43], [201, 299], [300, 202]),
    street('Main Street', 'Beta', [0, 43.1], [0.01, 43.1], [1, 199], [2, 200]),
    street('King Street East', 'Alpha', [0, 43.02], [0.01, 43.02], [1, 99], null),
    street('King Street West', 'Alpha', [0, 43.02], [-0.01, 43.02], [1, 99], null),
    street('Old Road', 'Alpha', [0, 43.05], [0.01, 43.05], null, null),
    street('Mill Lane', 'Beta', [0.02, 43.1], [0.02, 43.11], [4, 8], null),
  ],
  { aliases: { Village: 'Beta' } },
)

test('a number is interpolated on the side of its parity, also where the range runs downwards', () => {
  expect(findAddress(index, { number: 150, street: 'Main St', community: 'Beta' })).toMatchObject({
    lat: 43.1,
    precision: 'number',
  })
  const at = (number: number) => findAddress(index, { number, street: 'main street', near: [0, 43] })!.lon
  expect(at(100)).toBeCloseTo(0, 9)
  expect(at(150)).toBeCloseTo(0.005, 9)
  expect(at(199)).toBeCloseTo(0.01, 9)
  // Right side 300 down to 202: 300 is at the start of the second segment, 202 at its end.
  expect(at(300)).toBeCloseTo(0.01, 9)
  expect(at(202)).toBeCloseTo(0.02, 9)
  expect(at(251)).toBeCloseTo(0.01 + (0.01 * 50) / 98, 9)
})

test('the community decides between streets of one name, its villages too', () => {
  expect(findAddress(index, { number: 151, street: 'Main Street', community: 'BETA' })?.community).toBe(
    'Beta',
  )
  expect(findAddress(index, { number: 151, street: 'Main Street', community: 'Village' })?.community).toBe(
    'Beta',
  )
})

test('the name of the largest community may mean the whole municipality: its own street first, all are candidates', () => {
  expect(listAddresses(index, { number: 151, street: 'Main Street', community: 'Alpha' })).toHaveLength(2)
  expect(findAddress(index, { number: 151, street: 'Main Street', community: 'Alpha' })?.community).toBe(
    'Alpha',
  )
  expect(findAddress(index, { number: 6, street: 'Mill Lane', community: 'Alpha' })?.community).toBe('Beta')
})

test('an address that may mean two distant places is null, unless a point decides', () => {
  expect(findAddress(index, { number: 151, street: 'Main Street' })).toBeNull()
  expect(findAddress(index, { number: 151, street: 'Main Street', near: [0, 43.2] })?.community).toBe('Beta')
  expect(findAddress(index, { number: 51, street: 'King Street', community: 'Alpha' })).toBeNull()
  expect(findAddress(index, { number: 51, street: 'King St W', community: 'Alpha' })?.lon).toBeLessThan(0)
})

test('a place that the index does not hold, and a street of another type, are not found', () => {
  expect(findAddress(index, { number: 151, street: 'Main Street', community: 'Elsewhere' })).toBeNull()
  expect(findAddress(index, { number: 151, street: 'Main Crescent', community: 'Beta' })).toBeNull()
})

test('a number just outside the ranges is near, one far outside leaves only the street', () => {
  expect(findAddress(index, { number: 12, street: 'Mill Lane', community: 'Beta' })).toMatchObject({
    precision: 'near-number',
    lat: 43.11,
  })
  expect(findAddress(index, { number: 900, street: 'Mill Lane', community: 'Beta' })?.precision).toBe(
    'street',
  )
  const found = findAddress(index, { number: 9, street: 'Old Road', near: [0.004, 43.06] })
  expect(found).toMatchObject({ precision: 'street' })
  expect(found!.lon).toBeCloseTo(0.004, 9)
})

test('points along a line lie at their share of its length', () => {
  const line: [number, number][] = [
    [-80, 43],
    [-79.99, 43],
    [-79.99, 43.01],
  ]
  const whole = distanceMeters(line[0], line[1]) + distanceMeters(line[1], line[2])
  // One degree of latitude is 111.2 km; 0.01 degrees of longitude at 43 N is 813 m.
  expect(distanceMeters(line[1], line[2])).toBeCloseTo(1112, 0)
  expect(distanceMeters(line[0], line[1])).toBeCloseTo(813, 0)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const point = pointAlong(line, share)
      const onFirst = Math.abs(point[1] - 43) < 1e-12
      const before = onFirst
        ? distanceMeters(line[0], point)
        : distanceMeters(line[0], line[1]) + distanceMeters(line[1], point)
      expect(before).toBeCloseTo(share * whole, 3)
      expect(distanceMeters(nearestOnLine(line, point), point)).toBeLessThan(0.01)
    }),
  )
})
