/** Names for streets, by the key under which they were drawn. City names are joined from two plain words. */
import { randomStream } from './random.ts'

const FIRST = [
  'Alder',
  'Amber',
  'Ash',
  'Barley',
  'Beech',
  'Birch',
  'Bracken',
  'Bramble',
  'Briar',
  'Cedar',
  'Clover',
  'Copper',
  'Dapple',
  'Elder',
  'Ember',
  'Fern',
  'Flint',
  'Foxglove',
  'Gorse',
  'Harrow',
  'Hawthorn',
  'Hazel',
  'Heron',
  'Hickory',
  'Juniper',
  'Kestrel',
  'Lark',
  'Linden',
  'Mallow',
  'Maple',
  'Meadow',
  'Myrtle',
  'Oat',
  'Orchard',
  'Osier',
  'Pebble',
  'Plover',
  'Quarry',
  'Quill',
  'Rowan',
  'Rush',
  'Russet',
  'Sage',
  'Sedge',
  'Slate',
  'Sorrel',
  'Sparrow',
  'Sumac',
  'Swallow',
  'Tansy',
  'Teal',
  'Thistle',
  'Thrush',
  'Umber',
  'Vetch',
  'Walnut',
  'Wheat',
  'Willow',
  'Wren',
  'Yarrow',
]
const SECOND = [
  '',
  'brook',
  'crest',
  'dale',
  'field',
  'gate',
  'glen',
  'hurst',
  'land',
  'mead',
  'moor',
  'ridge',
  'side',
  'view',
  'wick',
  'wood',
]
const TYPE: Record<string, string> = {
  street: 'Street',
  avenue: 'Avenue',
  drive: 'Drive',
  crescent: 'Crescent',
  court: 'Court',
}
const CITY_ROWS: Record<number, string> = {
  0: 'Harbour Street',
  1: 'Weir Street',
  2: 'Lantern Street',
  3: 'Foundry Street',
  4: 'Commerce Street',
  5: 'Reservoir Road',
  6: 'Northfield Road',
  7: 'Airfield Road',
}
const CITY_COLUMNS: Record<number, string> = {
  11: 'Westlimit Road',
  12: 'Fiddlehead Road',
  13: 'Brickyard Road',
  14: 'Tollgate Road',
  15: 'Pasture Road',
  16: 'Ropewalk Road',
  17: 'Millrace Road',
  18: 'Ferry Street',
  19: 'Marketgate Street',
  20: 'Lanternhill Road',
  21: 'Tannery Road',
  22: 'Eastway',
  23: 'Saltbox Road',
  24: 'Farmgate Road',
}
const TOWN_NAMES = [
  'Church Street',
  'Mill Street',
  'Water Street',
  'Elm Street',
  'School Street',
  'Station Street',
  'Bridge Street',
  'Market Street',
  'Orchard Street',
  'Cooper Street',
  'Union Street',
  'Pine Street',
  'Garden Street',
  'Chestnut Street',
  'Hill Street',
  'Mason Street',
  'Weaver Street',
  'Prospect Street',
]
const FIXED: Record<string, string> = {
  'city shore': 'Lakeshore Drive',
  shore: 'Lake Shore Road',
  'river -1': 'West Bank Road',
  'river 1': 'East Bank Road',
  'diagonal city': 'Old Plank Road',
  diagonal: 'Old Plank Road',
  'street u:18.43': 'Mercer Street',
  'street u:18.57': 'Granary Street',
  'avenue v:2.56': 'Assembly Avenue',
}

/** A function from drawing keys to street names; keys met in the same order get the same names. */
export function streetNamer(): (key: string) => string {
  const random = randomStream('street names')
  const pool = FIRST.flatMap((first) =>
    SECOND.map((second) => ({ name: first + second, rank: random() + (second ? 0.25 : 0) })),
  )
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
  const given = new Map<string, string>()
  const townStreets = new Map<string, string[]>()
  return (key) => {
    const known = given.get(key) ?? FIXED[key]
    if (known) return known
    const name = make(key)
    given.set(key, name)
    return name
  }

  function make(key: string): string {
    const [kind, ...rest] = key.split(' ')
    const last = rest[rest.length - 1] ?? ''
    if (key.startsWith('city row ')) return CITY_ROWS[Number(last)] ?? `Baseline ${last}`
    if (key.startsWith('city column ')) return CITY_COLUMNS[Number(last)] ?? `Cityline ${last}`
    if (kind === 'row')
      return Number(last) % 4 === 2
        ? `County Road ${10 + Number(last)}`
        : `Concession Road ${Number(last) / 2 + 1}`
    if (key.startsWith('east row '))
      return Number(last) % 3 === 0
        ? `County Road ${41 + Number(last)}`
        : `Netherby Concession ${Number(last) + 1}`
    if (kind === 'column')
      return Number(last) === 30
        ? 'Town Line'
        : Number(last) % 6 === 4
          ? `${FIRST[(Number(last) * 7) % FIRST.length]} Line`
          : `Sideroad ${last}`
    if (rest.length === 1 && last.includes(':')) {
      if (last.startsWith('trail')) return 'Meander Trail'
      return `${pool.shift()} ${TYPE[kind]}`
    }
    const town = rest.slice(0, -1).join(' ')
    if (kind === 'avenue' && last === '0') return 'Main Street'
    const names = townStreets.get(town) ?? [...TOWN_NAMES]
    townStreets.set(town, names)
    return (
      names.splice(Math.floor(randomStream(`town name ${key}`)() * names.length), 1)[0] ??
      `${pool.shift()} Street`
    )
  }
}
