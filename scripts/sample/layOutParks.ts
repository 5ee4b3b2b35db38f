/** Turns some blocks into parks: squares in the city and towns, the riverside and beach of the city, and the headland. */
import type { CountyBlock } from './buildCounty.ts'
import { type Lattice, riverBank, riverS, shoreRoadT } from './lattice.ts'
import { randomStream } from './random.ts'
import { CITY } from './settlements.ts'

const SQUARES = [
  'Assembly',
  'Bellwether',
  'Cartwright',
  'Dovecote',
  'Elderflower',
  'Fairground',
  'Gristmill',
  'Hollyhock',
  'Ironbridge',
  'Jubilee Oak',
  'Kingfisher',
  'Larkspur',
  'Millpond',
  'Nightingale',
  'Orchard Rise',
  'Primrose',
  'Quarryside',
  'Redwing',
  'Skylark',
  'Teasel',
  'Underhill',
  'Valerian',
]
const LARGE: { name: string; test: (block: CountyBlock) => boolean }[] = [
  { name: 'Kiln Creek', test: ({ fabric }) => fabric === 'park' },
  {
    name: 'Tansy Riverside',
    test: ({ at, municipality }) =>
      municipality === CITY && at[1] < 6 && Math.abs(at[0] - riverS(at[1])) < riverBank(at[1]) - 0.01,
  },
  {
    name: 'Halewick Beach',
    test: ({ at, municipality }) =>
      municipality === CITY && at[1] < shoreRoadT(at[0]) && at[0] > 18 && at[0] < 23.6,
  },
  {
    name: 'Sorrel Point',
    test: ({ at, municipality }) =>
      municipality.startsWith('Netherby') && at[1] < shoreRoadT(at[0]) && at[0] > 38.1 && at[0] < 40,
  },
]

export function layOutParks(blocks: (CountyBlock | null)[]) {
  const squares = [...SQUARES]
  const taken: Lattice[] = []
  for (const block of blocks) {
    if (!block) continue
    const large = LARGE.find(({ test }) => test(block))
    const small =
      ['core', 'old-grid', 'crescents', 'ribbons', 'loops', 'town'].includes(block.fabric) &&
      block.areaSquareMeters > 9_000 &&
      block.areaSquareMeters < 34_000 &&
      randomStream(`park ${block.id}`)() < 0.09 &&
      taken.every(([s, t]) => Math.hypot(s - block.at[0], t - block.at[1]) > 0.75)
    if (!large && (!small || squares.length === 0)) continue
    if (!large) taken.push(block.at)
    block.parkName = large ? large.name : squares.shift()!
    block.fabric = 'park'
  }
}
