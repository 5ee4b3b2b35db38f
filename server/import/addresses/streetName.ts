/**
 * Street names in comparable parts: "King St. W", "KING STREET WEST" and "rue King Ouest" are all
 * { base: 'king', type: 'street', direction: 'west' }; "East 16th St" is { base: 'east16', type: 'street', direction: null }.
 * `rest` is what follows the street in an address without commas ("Wentworth St S HAMILTON ON").
 */
import { plainWords } from './plainWords.ts'
import { bareNumber, DIRECTIONS, LEADING_TYPES, NUMBERED_TYPES, STREET_TYPES } from './streetWords.ts'

export interface StreetName {
  /** The name itself without spaces, so that "Stone Church" and "Stonechurch" are equal. */
  base: string
  type: string | null
  direction: string | null
  rest: string
}

/** Parts of a street's name, or null where no name is left. */
export function parseStreetName(text: string): StreetName | null {
  let words = plainWords(text)
    .replace(/\bside road\b/g, 'sideroad')
    .split(' ')
    .map(bareNumber)
  words = words.filter((word, at) => word !== '' && !(word === 'no' && /^\d+$/.test(words[at + 1] ?? '')))
  if (words.length === 0) return null
  if (
    words.length > 1 &&
    LEADING_TYPES.has(words[0]) &&
    !STREET_TYPES.has(words[words.length - 1]) &&
    !endsInType(words)
  )
    return frenchName(words)
  const concession = /^(\d+) concession(?: road)?(?: (\w+))?$/.exec(words.join(' '))
  if (concession) words = ['concession', concession[1], concession[2] ?? ''].filter(Boolean)
  const at = lastType(words)
  if (at < 0) return untyped(words, '')
  const after = words.slice(at + 1)
  const type = STREET_TYPES.get(words[at])!
  if (NUMBERED_TYPES.has(type) && /^\d+$/.test(after[0] ?? '')) {
    const name = [...words.slice(0, at), type, after[0]]
    const direction = DIRECTIONS.get(after[1] ?? '') ?? null
    return { base: join(name), type: null, direction, rest: after.slice(direction ? 2 : 1).join(' ') }
  }
  const direction = DIRECTIONS.get(after[0] ?? '') ?? null
  const rest = after
    .slice(direction ? 1 : 0)
    .filter((word, i, all) => !(i === 0 && all.length === 1 && /^\d+$/.test(word)))
  return { base: join(words.slice(0, at)), type, direction, rest: rest.join(' ') }
}

/** The last word that is a type of street and has a name before it; "st" before a further word of a name is "Saint". */
function lastType(words: string[]): number {
  for (let at = words.length - 1; at > 0; at--) {
    if (!STREET_TYPES.has(words[at])) continue
    const saint =
      words[at] === 'st' &&
      at + 1 < words.length &&
      !DIRECTIONS.has(words[at + 1]) &&
      STREET_TYPES.has(words[at - 1])
    if (!saint) return at
  }
  return -1
}

function endsInType(words: string[]): boolean {
  return (
    words.length > 2 && DIRECTIONS.has(words[words.length - 1]) && STREET_TYPES.has(words[words.length - 2])
  )
}

function frenchName(words: string[]): StreetName {
  return { ...untyped(words.slice(1), ''), type: STREET_TYPES.get(words[0])! }
}

function untyped(words: string[], rest: string): StreetName {
  const direction = words.length > 1 ? (DIRECTIONS.get(words[words.length - 1]) ?? null) : null
  return { base: join(direction ? words.slice(0, -1) : words), type: null, direction, rest }
}

/**
 * One key: a direction before the name is written out ("E 16th" is "East 16th"), "st" before a name is "saint". Highways
 * that became regional or county roads keep their number: "Hamilton Regional Road 56" is "Highway 56".
 */
function join(words: string[]): string {
  const key = words
    .map((word, at) => {
      if (at === 0 && words.length > 1 && word.length === 1 && DIRECTIONS.has(word))
        return DIRECTIONS.get(word)!
      if (word === 'st' || word === 'ste') return 'saint'
      return STREET_TYPES.get(word) === 'highway' ? 'highway' : word
    })
    .join('')
  return key
    .replace(/^.*(?:regional|county)road(?=\d+$)/, 'highway')
    .replace(/^concessionroad(?=\d+$)/, 'concession')
}
