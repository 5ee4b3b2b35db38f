import { expect, test } from 'vitest'
import { parsePoint } from '../../../web/place/parsePoint.ts'

test.each([
  ['43.2557, -79.8711', 43.2557, -79.8711],
  ['43.2557 -79.8711', 43.2557, -79.8711],
  ['43,2557 -79,8711', 43.2557, -79.8711],
  ['43,2557; −79,8711', 43.2557, -79.8711],
  ['43.2557° N, 79.8711° W', 43.2557, -79.8711],
  ['43.2557 N 79.8711 O', 43.2557, -79.8711],
  ['(43.2557)', null, null],
  ['somewhere', null, null],
  ['', null, null],
  ['43.2557', null, null],
  ['43.2557, -79.8711, 12', null, null],
  ['95, -79', null, null],
])('%s is read as people mean it', (text, lat, lon) => {
  expect(parsePoint(text)).toEqual(lat === null ? null : { lat, lon })
})
