import { expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../../core/network/buildStreetNetwork.ts'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { STREET_NETWORK_NOTICES } from '../../../../server/import/streetNetwork/notices.ts'
import { reportStreetNetwork } from '../../../../server/import/streetNetwork/reportStreetNetwork.ts'
import { gridCity, gridSegment } from '../../../gridCity.ts'

function noticesOf(segments: StreetSegment[]) {
  const log = new NoticeLog()
  reportStreetNetwork(buildStreetNetwork(segments), log.reporter('streets.zip', STREET_NETWORK_NOTICES))
  return log.notices.map(({ code, value, lon, lat }) => ({ code, value, lon, lat }))
}

test('a network in one piece gives no notice', () => {
  expect(noticesOf(gridCity(5, 5).segments)).toEqual([])
})

test('a scrap is told as isolated, with its length and place', () => {
  const scrap = gridSegment('scrap', '', { column: 20, row: 0 }, { column: 20.5, row: 0 })
  expect(noticesOf([...gridCity(8, 8).segments, scrap])).toEqual([
    { code: 'street_component_isolated', value: '0.05 km', lon: expect.closeTo(0.018, 3), lat: 0 },
  ])
})

test('two towns without a road between them are told as divided', () => {
  const north = gridCity(4, 4).segments
  const south = north.map((segment) => ({
    ...segment,
    coordinates: segment.coordinates.map(([lon, lat]): [number, number] => [lon, lat - 0.1]),
  }))
  expect(noticesOf([...north, ...south]).map(({ code }) => code)).toEqual(['street_network_divided'])
})

test('streets without length are counted', () => {
  const point = gridSegment('point', '', { column: 1, row: 1 }, { column: 1, row: 1 })
  expect(noticesOf([...gridCity(2, 2).segments, point])).toMatchObject([
    { code: 'street_without_length', value: '1' },
  ])
})
