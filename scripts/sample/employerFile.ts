/** Invented farms and other employers, in the manner of lists of approved positions. Each name says that it is made up. */
import { type Cell, csvText } from './csvText.ts'
import { type Lattice, toLonLat } from './lattice.ts'
import { addressNear } from './placeServices.ts'
import { between, pick, randomStream } from './random.ts'
import type { StreetPiece } from './streetPieces.ts'

const WORDS = [
  'Bracken',
  'Clover',
  'Dappled',
  'Elderberry',
  'Foxglove',
  'Gorse',
  'Hollow',
  'Ivory',
  'Juniper',
  'Kestrel',
  'Larch',
  'Mallow',
  'Nettle',
  'Osier',
  'Plover',
  'Quince',
  'Rushlight',
  'Sedge',
  'Teasel',
  'Umber',
  'Vetch',
  'Wheatear',
  'Yarrow',
  'Barley',
  'Curlew',
  'Damson',
  'Ember',
  'Fescue',
  'Goldfinch',
  'Heron',
]
const KINDS: { kind: string; occupation: string; label: string }[] = [
  { kind: 'Greenhouses', occupation: '85103', label: 'Nursery and greenhouse labourers' },
  { kind: 'Orchards', occupation: '85101', label: 'Harvesting labourers' },
  { kind: 'Vegetable Farm', occupation: '85100', label: 'Livestock and crop labourers' },
  { kind: 'Berry Farm', occupation: '85101', label: 'Harvesting labourers' },
  { kind: 'Ginseng and Tobacco Farm', occupation: '84120', label: 'Specialized livestock and farm workers' },
]
const OTHERS: { name: string; at: Lattice; occupation: string; label: string; positions: number }[] = [
  {
    name: 'Halewick Cold Storage',
    at: [22.5, 4.4],
    occupation: '75101',
    label: 'Material handlers',
    positions: 8,
  },
  {
    name: 'Tannery Road Packing',
    at: [21.5, 5.4],
    occupation: '95106',
    label: 'Labourers in food and beverage processing',
    positions: 35,
  },
  { name: 'Lantern Street Diner', at: [19.3, 2], occupation: '63200', label: 'Cooks', positions: 2 },
  {
    name: 'Port Tamsin Fish Processing',
    at: [33.7, 1.2],
    occupation: '95107',
    label: 'Labourers in fish and seafood processing',
    positions: 24,
  },
  {
    name: 'Quillan Sawmill',
    at: [35.6, 12.4],
    occupation: '94120',
    label: 'Sawmill machine operators',
    positions: 5,
  },
  {
    name: 'Northfield Home Care',
    at: [20.2, 5.4],
    occupation: '44101',
    label: 'Home support workers',
    positions: 6,
  },
]
const QUARTERS = ['2025Q4', '2026Q1', '2026Q2']
/** Most farms lie along the lake in the east and on the sand plain in the north-west. */
const FARM_LANDS: [s: number, t: number, spreadS: number, spreadT: number][] = [
  [31, 3.6, 4, 2.2],
  [38.5, 3, 4, 2.2],
  [6, 11, 4, 4],
  [27, 14.5, 5, 4],
]

export function employersText(pieces: readonly StreetPiece[]): string {
  const rural = pieces.filter(
    ({ streetClass }) => streetClass === 'Rural Road' || streetClass === 'County Road',
  )
  const rows: Cell[][] = []
  const header = [
    'employer',
    'stream',
    'agricultural',
    'address',
    'city',
    'province',
    'postalCode',
    'lon',
    'lat',
    'occupationCode',
    'occupation',
    'positions',
    'quarter',
  ]
  WORDS.forEach((word, i) => {
    const random = randomStream(`farm ${word}`)
    const [s, t, ds, dt] = FARM_LANDS[i % 5 === 4 ? 3 : i % 4]
    const at: Lattice = [s + between(random, -ds, ds), t + between(random, -dt, dt)]
    const place = addressNear(rural, at, word)
    const { kind, occupation, label } = pick(random, KINDS)
    // Every sixth farm is known by its postal code alone, as in published lists.
    const [lon, lat] = i % 6 === 5 ? ['', ''] : toLonLat(place.at)
    const size = kind === 'Greenhouses' ? between(random, 20, 90) : between(random, 3, 32)
    for (const quarter of QUARTERS)
      if (quarter === '2026Q1' || random() < 0.45)
        rows.push([
          `${word} ${kind} (made up)`,
          'Primary Agriculture',
          'yes',
          place.text,
          place.city,
          'ON',
          place.postalCode,
          lon,
          lat,
          occupation,
          label,
          Math.max(1, Math.round(size * between(random, 0.6, 1.1))),
          quarter,
        ])
  })
  OTHERS.forEach(({ name, at, occupation, label, positions }, i) => {
    const place = addressNear(pieces, at, name)
    rows.push([
      `${name} (made up)`,
      i % 2 ? 'Low Wage' : 'High Wage',
      'no',
      place.text,
      place.city,
      'ON',
      place.postalCode,
      ...toLonLat(place.at),
      occupation,
      label,
      positions,
      QUARTERS[i % 3],
    ])
  })
  return csvText(header, rows)
}
