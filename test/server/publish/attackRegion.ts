/**
 * A region made to be attacked, twice: two sets of files that differ in everything that the public may not know, and in nothing that it
 * may. Whoever can tell the twins apart by public answers has found a leak.
 */

import { latOf, lonOf, type miniManifest } from '../../miniRegion.ts'
import { richFiles } from '../api/richRegion.ts'

export type Twin = 'first' | 'second'

/** By area: population, immigrants, recent immigrants, refugees; and of a partner, to the digit: claimants, of whom women and men. */
const PEOPLE: Record<Twin, Record<string, (number | string)[]>> = {
  first: {
    // All large: only the last digit differs.
    SW: [903, 412, 201, 31, 64, 31, 33],
    // Withheld by the source; three claimants and nobody else.
    SE: [301, 62, 'x', 11, 3, 3, 0],
    // Three recent immigrants; four claimants are women.
    NW: [302, 33, 3, 7, 11, 4, 7],
    // All immigrants but three are recent: the difference is small. No claimant.
    NE: [404, 13, 10, 2, 0, 0, 0],
  },
  second: {
    SW: [904, 409, 199, 28, 66, 32, 34],
    SE: [299, 61, 'x', 12, 2, 2, 0],
    NW: [299, 34, 2, 6, 10, 3, 7],
    NE: [405, 13, 9, 1, 0, 0, 0],
  },
}
const GROUPS = [
  'population',
  'immigrants',
  'recent-immigrants',
  'refugees-since-1980',
  'claimants',
  'claimant-women',
  'claimant-men',
]

/** By area and group as in the files, for whoever checks what may be shown. */
export function truth(twin: Twin): { area: string; counts: Record<string, number> }[] {
  return Object.entries(PEOPLE[twin]).map(([area, figures]) => ({
    area,
    counts: Object.fromEntries(
      GROUPS.flatMap((group, k) => (typeof figures[k] === 'number' ? [[group, figures[k]]] : [])),
    ),
  }))
}

/** In the order of their cells: three farms (NE), two farms and a motel or the other way round (SW), too few (SE). */
const EMPLOYERS: Record<Twin, [stream: string, name: string, postal: string, positions: string][]> = {
  first: [
    ['Agricultural Stream', 'Zzqworth Orchards', 'L8P 1A1', '12'],
    ['Agricultural Stream', 'Qvexley Farms', 'L8P 1A1', '7'],
    ['Agricultural Stream', 'Brumplequist Growers', 'L8P 1A1', '31'],
    ['Agricultural Stream', 'Fimblewick Fields', 'L8P 2B2', '1'],
    ['Agricultural Stream', 'Gorsthwaite Grapes', 'L8P 2B2', '1'],
    ['Low Wage', 'Xoltani Motel', 'L8P 2B2', '2'],
    ['Agricultural Stream', 'Hesperquill Herbs', 'L8P 3C3', '40'],
    ['Agricultural Stream', 'Ullabrook Acres', 'L8P 3C3', '9'],
  ],
  second: [
    ['Agricultural Stream', 'Aardquist Apples', 'L8P 1A1', '9'],
    ['Agricultural Stream', 'Brackenzull Berries', 'L8P 1A1', '22'],
    ['Agricultural Stream', 'Cadwygron Crops', 'L8P 1A1', '20'],
    ['Agricultural Stream', 'Dunquestle Dairy', 'L8P 2B2', '1'],
    ['Low Wage', 'Eftwhistle Inn', 'L8P 2B2', '1'],
    ['Low Wage', 'Frobnaught Foods', 'L8P 2B2', '1'],
    ['Agricultural Stream', 'Yarzelby Yields', 'L8P 3C3', '8'],
  ],
}

/** Words of both twins that no public answer may hold. */
export const NAMES = Object.values(EMPLOYERS)
  .flat()
  .map(([, name]) => name.split(' ')[0])

const SHELTERS: Record<Twin, string> = {
  first: '99 Hushaby Lane,Mini,L8P 9Z9,-79.98777,43.00888,905-555-0123,Knock at the backdoor',
  second: '12 Secretia Street,Mini,L8P 8Y8,-79.99111,43.01333,905-555-0123,Ring at the cellardoor',
}
const HOTELS: Record<Twin, string> = {
  first: '7 Lodgewell Road,Mini,L8P 7X7,-79.98222,43.00222,905-555-0456,Third floor',
  second: '3 Innmore Row,Mini,L8P 6W6,-79.99333,43.01111,905-555-0456,Annex',
}
export const SECRET_PLACES = [...Object.values(SHELTERS), ...Object.values(HOTELS)].flatMap((row) => {
  const [address, , postal, lon, lat, , note] = row.split(',')
  return [address, postal, postal.replace(' ', ''), lon, lat, note]
})

export function attackFiles(twin: Twin): Record<string, string | Buffer> {
  const rich = richFiles()
  const manifest = JSON.parse(rich['region.json']) as ReturnType<typeof miniManifest>
  const lmia = (quarter: string) => ({
    file: `employers-${quarter}.csv`,
    format: 'lmia',
    quarter,
    source: 'test',
  })
  const rows = EMPLOYERS[twin].map(
    ([stream, name, postal, positions]) =>
      `Ontario,${stream},${name},"Mini, ON ${postal}",8431-General farm workers,1,${positions}`,
  )
  const header =
    'Province/Territory,Program Stream,Employer,Address,Occupation,Approved LMIAs,Approved Positions'
  return {
    ...rich,
    'region.json': JSON.stringify({
      ...manifest,
      groups: Object.fromEntries(
        ['claimants', 'claimant-women', 'claimant-men'].map((id) => [
          id,
          { name: { en: id, fr: id }, ...(id === 'claimants' ? {} : { partOf: 'claimants' }) },
        ]),
      ),
      counts: [
        {
          file: 'counts.csv',
          key: 'code',
          vintage: 2021,
          source: 'test',
          groups: Object.fromEntries(GROUPS.map((group) => [group, group.replaceAll('-', '_')])),
        },
      ],
      employers: [lmia('2024Q1'), lmia('2024Q2')],
      corrections: [{ file: 'corrections.csv' }],
      transit: [{ file: 'gtfs' }],
    }),
    'counts.csv': `code,${GROUPS.map((group) => group.replaceAll('-', '_')).join(',')}\n${Object.entries(
      PEOPLE[twin],
    )
      .map(([area, figures]) => [area, ...figures].join(','))
      .join('\n')}\n`,
    'services.csv': `${[
      'id,name,type,address,city,postal,lon,lat,phone,note',
      `class,Evening class,language-training,,Mini,,${lonOf(0)},${latOf(0)},,`,
      `clinic,Clinic,primary-care,,Mini,L8P 1A1,${lonOf(4)},${latOf(4)},,`,
      `library,Library,library,,Mini,L8P 2B2,${lonOf(1)},${latOf(1)},,`,
      `food bank,Food bank,food,,Mini,L8P 3C3,${lonOf(4)},${latOf(0)},,`,
      `shelter,Women's emergency shelter,housing,${SHELTERS[twin]}`,
      `hotel,Refugee claimants' hotel,housing,${HOTELS[twin]}`,
    ].join('\n')}\n`,
    'employers-2024Q1.csv': `${[header, ...rows].join('\n')}\n`,
    // Two of the three farms of a cell: what they have is not told.
    'employers-2024Q2.csv': `${[header, ...rows.slice(0, 2)].join('\n')}\n`,
    // Somebody means well and writes down where the shelter is.
    'corrections.csv': `source,record id,field,value,who,date\n${[
      `test,shelter,address,${SHELTERS[twin].split(',')[0]},A. Planner,2026-02-01`,
      `test,shelter,point,"${SHELTERS[twin].split(',').slice(3, 5).join(', ')}",A. Planner,2026-02-01`,
      'test,clinic,phone,905-555-0199,A. Planner,2026-02-01',
    ].join('\n')}\n`,
  }
}
