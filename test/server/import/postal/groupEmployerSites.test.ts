import { expect, test } from 'vitest'
import { employerKey, groupEmployerSites } from '../../../../server/import/postal/groupEmployerSites.ts'
import type { EmployerRow } from '../../../../server/import/rows.ts'

function row(
  employer: string,
  city: string,
  quarter: string,
  positions: number | null,
  change: Partial<EmployerRow> = {},
): EmployerRow {
  return {
    source: 'list',
    quarter,
    rowNumber: 1,
    employer,
    province: 'ON',
    stream: 'Primary Agriculture',
    agricultural: true,
    address: null,
    city,
    postalCode: null,
    occupationCode: '8431',
    occupation: 'General farm workers',
    positions,
    lon: null,
    lat: null,
    precision: 'place',
    placedBy: city,
    ...change,
  }
}

test.each([
  ['Smith Farms Ltd.', 'SMITH FARMS LIMITED'],
  ['Ferme Côté inc.', 'Ferme Cote'],
  ["Joe's Greens Corp", 'JOES GREENS'],
])('"%s" and "%s" are one employer', (a, b) => {
  expect(employerKey(a)).toBe(employerKey(b))
})

test('a name that is nothing but a legal form keeps it', () => {
  expect(employerKey('The Company')).not.toBe('')
  expect(employerKey('Company')).toBe('company')
})

test('positions stay apart by quarter and are added only within one quarter, stream and occupation', () => {
  const sites = groupEmployerSites([
    row('Smith Farms Ltd.', 'Lynden', '2019Q1', 4),
    row('SMITH FARMS LIMITED', 'LYNDEN', '2019Q1', 2),
    row('Smith Farms', 'Lynden', '2020Q1', 6),
    row('Smith Farms', 'Lynden', '2020Q1', 1, { occupationCode: '8253', occupation: 'Supervisors' }),
    row('Smith Farms', 'Lynden', '2020Q1', null, { stream: 'Low Wage', agricultural: false }),
    row('Smith Farms', 'Troy', '2020Q1', 9),
  ])
  expect(sites).toHaveLength(2)
  expect(
    sites[0].positions.map((entry) => [entry.quarter, entry.stream, entry.occupationCode, entry.positions]),
  ).toEqual([
    ['2019Q1', 'Primary Agriculture', '8431', 6],
    ['2020Q1', 'Low Wage', '8431', null],
    ['2020Q1', 'Primary Agriculture', '8253', 1],
    ['2020Q1', 'Primary Agriculture', '8431', 6],
  ])
  expect(sites[0].agricultural).toBe(true)
  expect(Object.keys(sites[0])).not.toContain('total')
})

test('rows without a point join the only point of their employer and place; two distant points are two sites', () => {
  const at = (lon: number, placedBy: string) => ({
    lon,
    lat: 43.2,
    precision: 'postal-code' as const,
    placedBy,
  })
  const joined = groupEmployerSites([
    row('One', 'Dundas', '2019Q1', 1),
    row('One', 'Dundas', '2019Q2', 1, at(-79.9, 'L9H 1A1')),
    row('One', 'Dundas', '2019Q3', 1, at(-79.901, 'L9H 1A2')),
  ])
  expect(joined).toMatchObject([{ lon: -79.9, precision: 'postal-code', placedBy: 'L9H 1A1' }])
  const apart = groupEmployerSites([
    row('One', 'Hamilton', '2019Q1', 1),
    row('One', 'Hamilton', '2019Q2', 1, at(-79.9, 'L8P 1A1')),
    row('One', 'Hamilton', '2019Q3', 1, at(-79.8, 'L8E 1A1')),
  ])
  expect(apart.map((site) => site.precision)).toEqual(['postal-code', 'postal-code', 'place'])
  expect(new Set(apart.map((site) => site.id)).size).toBe(3)
})

test('the id is the same on the next import, whatever the spelling', () => {
  const [a] = groupEmployerSites([row('Smith Farms Ltd.', 'Lynden', '2019Q1', 4)])
  const [b] = groupEmployerSites([row('SMITH FARMS', 'LYNDEN', '2023Q4', 1)])
  expect(a.id).toBe(b.id)
  expect(a.id).toMatch(/^[0-9a-f]{16}$/)
})
