import { expect, test } from 'vitest'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { POSTAL_NOTICES } from '../../../../server/import/postal/notices.ts'
import { buildPostalPoints } from '../../../../server/import/postal/postalPoints.ts'

test('points of one code are averaged where they agree within 1 km, else the code gives none', () => {
  const log = new NoticeLog()
  const points = buildPostalPoints(
    [
      { postalCode: 'L8P4S6', lon: -79.87, lat: 43.25 },
      { postalCode: 'l8p 4s6', lon: -79.872, lat: 43.252 },
      { postalCode: 'L9A 4K6', lon: -79.75, lat: 43.21 },
      { postalCode: 'L9A 4K6', lon: -79.86, lat: 43.23 },
      { postalCode: 'K1A', lon: -75.7, lat: 45.4 },
      { postalCode: 'L8S 4L8', lon: null, lat: null },
      { postalCode: null, lon: -79.9, lat: 43.2 },
    ],
    log.reporter('services', POSTAL_NOTICES),
  )
  expect([...points.keys()]).toEqual(['L8P 4S6'])
  expect(points.get('L8P 4S6')?.n).toBe(2)
  expect(points.get('L8P 4S6')?.lon).toBeCloseTo(-79.871, 9)
  expect(points.get('L8P 4S6')?.lat).toBeCloseTo(43.251, 9)
  expect(log.notices.map((notice) => [notice.code, notice.value])).toEqual([
    ['postal_code_points_disagree', 'L9A 4K6'],
  ])
})
