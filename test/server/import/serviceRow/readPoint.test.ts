import { expect, it } from 'vitest'
import { readPoint } from '../../../../server/import/serviceRow/readPoint.ts'

it.each([
  ['-79.87', '43.25', [-79.87, 43.25], null],
  [-79.87, 43.25, [-79.87, 43.25], null],
  ['-97.2', '49.892832344080446,', [-97.2, 49.892832344080446], 'repaired_point'],
  ['-79,87', '43,25', [-79.87, 43.25], 'repaired_point'],
  ['', null, [null, null], 'missing_point'],
  ['-79.87', '', [null, null], 'invalid_point'],
  ['589194.2', '4787027.3', [null, null], 'invalid_point'],
  ['43.2', '-179.8', [null, null], 'invalid_point'],
  ['0', '0', [null, null], 'invalid_point'],
  ['about -79', '43', [null, null], 'invalid_point'],
])('lon %j, lat %j is %j', (lon, lat, expected, notice) => {
  const codes: string[] = []
  const point = readPoint({ lon, lat }, 1, (code) => codes.push(code))
  expect([point.lon, point.lat]).toEqual(expected)
  expect(codes).toEqual(notice ? [notice] : [])
})
