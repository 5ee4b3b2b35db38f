import { expect, it } from 'vitest'
import { readPostalCode } from '../../../../server/import/serviceRow/readPostalCode.ts'

it.each([
  ['L8P 1A1', 'L8P 1A1', null],
  ['l8p1a1', 'L8P 1A1', 'normalised_postal_code'],
  ['\u00a0L8P  1A1 ', 'L8P 1A1', 'normalised_postal_code'],
  ['L8P-1A1', 'L8P 1A1', 'normalised_postal_code'],
  ['L4K OA4', null, 'invalid_postal_code'],
  ['K7I 0C3', null, 'invalid_postal_code'],
  ['W1A 1A1', null, 'invalid_postal_code'],
  ['41011', null, 'invalid_postal_code'],
  ['  ', null, null],
  [null, null, null],
])('%j is %j', (published, code, notice) => {
  const codes: string[] = []
  expect(readPostalCode(published, 1, 'Postal', (name) => codes.push(name))).toBe(code)
  expect(codes).toEqual(notice ? [notice] : [])
})
