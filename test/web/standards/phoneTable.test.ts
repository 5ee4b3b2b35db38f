import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { phoneRows, toCsvText, toTabs } from '../../../web/standards/phoneTable.ts'

const calls = [
  {
    service: 'a',
    name: { en: 'Class, "evening"', fr: 'Cours du soir' },
    organization: 'Centre\nwest',
    phone: '905-555-0101',
    people: 86.4,
  },
  {
    service: 'b',
    name: { en: '=cmd()', fr: '=cmd()' },
    organization: null,
    phone: '+1 905 555-0102',
    people: 0.3,
  },
]
const head = ['Service', 'Organization', 'Telephone', 'People'] as const
const rows = phoneRows(calls, 'en', head)

it('reads back as it was, and runs nothing in a spreadsheet', () => {
  const read = parse(toCsvText(rows), { bom: true })
  expect(read).toEqual([
    [...head],
    ['Class, "evening"', 'Centre\nwest', '905-555-0101', '86'],
    ["'=cmd()", '', '+1 905 555-0102', '1'],
  ])
})

it('copies one line a record, four cells each', () => {
  expect(
    toTabs(rows)
      .split('\n')
      .map((line) => line.split('\t').length),
  ).toEqual([4, 4, 4])
})
