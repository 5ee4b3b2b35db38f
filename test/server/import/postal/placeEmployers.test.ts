import { expect, test } from 'vitest'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { buildFsaExtents } from '../../../../server/import/postal/fsaExtents.ts'
import { POSTAL_NOTICES } from '../../../../server/import/postal/notices.ts'
import { type PlaceKnowledge, placeEmployers } from '../../../../server/import/postal/placeEmployers.ts'
import { buildPlaces } from '../../../../server/import/postal/places.ts'
import type { PostalPoint } from '../../../../server/import/postal/postalPoints.ts'
import type { FsaPoint } from '../../../../server/import/postal/readFsa.ts'
import type { EmployerRow } from '../../../../server/import/rows.ts'

/** The region: -80.2 to -79.8 east, 43.0 to 43.4 north. Bigtown and Oldtown are its own; Nextdoor has a border strip only. */
const contains = (lon: number, lat: number) => lon > -80.2 && lon < -79.8 && lat > 43 && lat < 43.4

function streets(community: string, lon: number, lat: number, count: number): StreetSegment[] {
  return Array.from({ length: count }, (_, i) => ({
    coordinates: [
      [lon + i / 1000, lat],
      [lon + (i + 1) / 1000, lat],
    ],
    community,
  })) as unknown as StreetSegment[]
}

const places = buildPlaces(
  [
    ...streets('Bigtown', -79.9, 43.2, 20),
    ...streets('Oldtown', -80.1, 43.2, 8),
    ...streets('Nextdoor', -79.802, 43.3, 9),
  ],
  { contains, aliases: { Village: 'Oldtown', Ghost: 'Nextdoor' } },
)
const postalPoints = new Map<string, PostalPoint>([
  ['L8P 1A1', { lon: -79.895, lat: 43.2, n: 2 }],
  ['L9H 1A1', { lon: -80.097, lat: 43.2, n: 1 }],
  ['L9H 2B2', { lon: -80.06, lat: 43.25, n: 1 }],
  ['L0R 1A0', { lon: -80.05, lat: 43.1, n: 1 }],
  ['N4S 1A1', { lon: -80.75, lat: 43.13, n: 9 }],
  ['N4S 2A2', { lon: -80.74, lat: 43.13, n: 9 }],
  ['N4S 3A3', { lon: -79.89, lat: 43.2, n: 1 }],
])
const fsa = new Map<string, FsaPoint>(
  [
    { fsa: 'L8P', lon: -79.89, lat: 43.2, place: 'Bigtown (Centre)' },
    { fsa: 'L9H', lon: -80.09, lat: 43.2, place: 'Oldtown' },
    { fsa: 'L0R', lon: -80.07, lat: 43.17, place: 'East County' },
    { fsa: 'M2N', lon: -79.41, lat: 43.77, place: 'North York (Willowdale)' },
    { fsa: 'N4S', lon: -80.75, lat: 43.13, place: 'Woodstock' },
    { fsa: 'K0K', lon: -77.5, lat: 44.2, place: 'Far County' },
  ].map((point) => [point.fsa, point]),
)
const known: PlaceKnowledge = {
  postalPoints,
  places,
  fsa,
  contains,
  province: 'Ontario',
  fsaExtents: buildFsaExtents(places, postalPoints, fsa, contains),
}

async function place(city: string | null, postalCode: string | null, change: Partial<EmployerRow> = {}) {
  const row = {
    rowNumber: 7,
    employer: 'Secret Farm',
    province: 'ON',
    address: null,
    city,
    postalCode,
    lon: null,
    lat: null,
    precision: 'none',
    placedBy: null,
    ...change,
  } as EmployerRow
  const log = new NoticeLog()
  const rows = []
  for await (const placed of placeEmployers([row], known, log.reporter('list', POSTAL_NOTICES)))
    rows.push(placed)
  expect(JSON.stringify(log.notices)).not.toContain('Secret')
  const [first] = rows
  return {
    placed: first ? [first.precision, first.placedBy, first.lon] : null,
    codes: log.notices.map((notice) => notice.code),
  }
}

test('only communities that lie in the region are places, and villages share their extent', () => {
  expect([...places.byName.keys()].sort()).toEqual(['bigtown', 'oldtown', 'village'])
  expect(places.byName.get('village')).toBe(places.byName.get('oldtown'))
  expect(places.byName.get('bigtown')?.points).toHaveLength(21)
})

test('a sorting area that lies elsewhere gets no extent from one wrong point', () => {
  expect([...known.fsaExtents.keys()].sort()).toEqual(['L8P', 'L9H'])
  expect(known.fsaExtents.get('L9H')?.points).toHaveLength(9)
})

test('a full postal code that another layer knows is a point', async () => {
  expect(await place('Bigtown', 'L8P 1A1')).toEqual({
    placed: ['postal-code', 'L8P 1A1', -79.895],
    codes: [],
  })
  expect(await place('OLDTOWN', 'L9H 2B2')).toEqual({ placed: ['postal-code', 'L9H 2B2', -80.06], codes: [] })
})

test('else the place name gives an area without a point, also for villages and names in two parts', async () => {
  expect(await place('Bigtown', 'L8P 9Z9')).toEqual({ placed: ['place', 'Bigtown', null], codes: [] })
  expect(await place('village', null)).toEqual({ placed: ['place', 'Oldtown', null], codes: [] })
  expect(await place('Nowhere/Village', 'L9H 9Z9')).toEqual({ placed: ['place', 'Oldtown', null], codes: [] })
})

test('a rural postal code never gives a point, and its place name decides what is in the region', async () => {
  expect(await place('Village', 'L0R 1A0')).toMatchObject({ placed: ['place', 'Oldtown', null] })
  expect(await place('Smithville', 'L0R 2A0')).toEqual({ placed: null, codes: ['employers_outside_region'] })
})

test('else an urban sorting area of the region holds the site, with a notice that the name is unknown', async () => {
  expect(await place('Bigtwon', 'L8P 9Z9')).toEqual({
    placed: ['fsa', 'L8P', null],
    codes: ['place_not_known'],
  })
  expect(await place(null, null, { address: 'Bigtwon, ON L8P  9Z' })).toEqual({
    placed: ['fsa', 'L8P', null],
    codes: ['place_not_known'],
  })
})

test('place and postal code that disagree are reported, and the place name decides', async () => {
  expect(await place('Bigtown', 'M2N 1A1')).toEqual({
    placed: ['place', 'Bigtown', null],
    codes: ['place_and_postal_code_disagree'],
  })
  expect(await place('Bigtown', 'K0K 1A1')).toEqual({
    placed: ['place', 'Bigtown', null],
    codes: ['place_and_postal_code_disagree'],
  })
  expect(await place('Oldtown', 'L8P 1A1')).toEqual({
    placed: ['place', 'Oldtown', null],
    codes: ['place_and_postal_code_disagree'],
  })
  expect(await place('North York', 'L8P 9Z9')).toEqual({
    placed: null,
    codes: ['place_and_postal_code_disagree', 'employers_outside_region'],
  })
})

test('the name of the whole municipality with the postal code of another community is placed by the sorting area', async () => {
  expect(await place('Bigtown', 'L9H 9Z9')).toEqual({ placed: ['fsa', 'L9H', null], codes: [] })
})

test('other provinces and other towns are left out and counted', async () => {
  expect(await place('Bigtown', 'L8P 1A1', { province: 'NS' })).toEqual({
    placed: null,
    codes: ['employers_outside_region'],
  })
  expect(await place('Woodstock', 'N4S 1A1')).toEqual({ placed: null, codes: ['employers_outside_region'] })
  expect(await place(null, null)).toEqual({ placed: null, codes: ['employers_outside_region'] })
})

test('a point of its own is kept, or leaves the row out where it lies outside', async () => {
  const point = { lon: -79.9, lat: 43.1, precision: 'point' as const }
  expect(await place('Woodstock', 'N4S 1A1', point)).toEqual({ placed: ['point', null, -79.9], codes: [] })
  expect((await place('Bigtown', null, { ...point, lon: -75 })).placed).toBeNull()
})

test('a notice names the town alone, not who stands before it in the address', async () => {
  expect(await place('c/o Secret Farm, Bigtown', 'M2N 1A1')).toMatchObject({
    codes: ['place_and_postal_code_disagree'],
  })
  expect(await place('c/o Secret Farm, Bigtwon', 'L8P 9Z9')).toMatchObject({ codes: ['place_not_known'] })
})
