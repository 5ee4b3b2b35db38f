import { expect, it } from 'vitest'
import { readIsoDate } from '../../../../server/import/serviceTable/readIsoDate.ts'

it.each([
  ['2026-01-31', '2026-01-31'],
  ['2026-01-31T12:00:00Z', '2026-01-31'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2026-13-01', null],
  ['2026-04-31', null],
  ['2026-04-99', null],
  ['2026-01', '2026-01'],
  ['2026', '2026'],
  ['31/01/2026', null],
])('%s is %s', (text, date) => expect(readIsoDate(text)).toBe(date))
