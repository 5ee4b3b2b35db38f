/**
 * Words of street names, English and French, with the abbreviations of Canada Post's addressing guidelines and those that
 * people write. Each list ends in one canonical word so that "St", "Street" and "rue" compare equal.
 */

const TYPES: Readonly<Record<string, string>> = {
  street: 'st str street rue',
  avenue: 'av ave aven avenue',
  road: 'rd road ch chemin',
  boulevard: 'bl blvd boul bd boulevard',
  drive: 'dr drive promenade prom',
  crescent: 'cres cr crescent croissant crois',
  court: 'ct crt court cour',
  lane: 'ln lane ruelle',
  place: 'pl place',
  way: 'way voie',
  trail: 'tr trl trail sentier',
  terrace: 'ter terr terrace terrasse',
  parkway: 'pk pkwy pkway pky parkway',
  highway: 'hwy highway autoroute route rte',
  square: 'sq square carre',
  circle: 'cir circ circle cercle',
  gate: 'gt gate',
  grove: 'grv grove',
  heights: 'hts heights',
  gardens: 'gdn gdns gardens',
  sideroad: 'sdrd sideroad',
  expressway: 'expy expressway',
  alley: 'aly alley allee',
  landing: 'lndg landing',
  row: 'row',
  path: 'path',
  ridge: 'ridge',
  close: 'close',
  line: 'line',
  townline: 'townline',
  gateway: 'gateway',
  pass: 'pass',
  walk: 'walk',
  mews: 'mews',
  loop: 'loop',
  cove: 'cove',
  rise: 'rise',
  run: 'run',
  quay: 'quay',
  mall: 'mall',
  crossing: 'xing crossing',
  concession: 'conc con concession',
}

/** Written form to canonical type of street. */
export const STREET_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).flatMap(([type, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, type]),
  ),
)

/** Types that a French name puts before the name: "rue King". */
export const LEADING_TYPES: ReadonlySet<string> = new Set(
  'rue avenue av boulevard boul bd chemin ch promenade prom croissant cour ruelle place voie sentier terrasse carre cercle allee'.split(
    ' ',
  ),
)

/** Types that a number follows as part of the name: "Highway 8", "Regional Road 20", "Concession 5". */
export const NUMBERED_TYPES: ReadonlySet<string> = new Set([
  'road',
  'highway',
  'line',
  'sideroad',
  'concession',
  'townline',
])

export const DIRECTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    north: 'n north nord',
    south: 's south sud',
    east: 'e east est',
    west: 'w west ouest o',
  }).flatMap(([direction, forms]) => forms.split(' ').map((form): [string, string] => [form, direction])),
)

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

/** "16th", "16e" and "sixth" as bare numbers; any other word as it is. */
export function bareNumber(word: string): string {
  const digits = /^(\d+)(st|nd|rd|th|er|ere|e|eme|ieme)$/.exec(word)
  if (digits) return digits[1]
  const ordinal = ORDINALS.indexOf(word)
  return ordinal >= 0 ? String(ordinal + 1) : word
}
