import type { Relation } from './readPrimitiveBlock.ts'

/** A turn restriction as its relation tells it: ids of OpenStreetMap. */
export interface RestrictionRules {
  id: number
  /** "no_left_turn" ... */
  value: string
  kind: 'no' | 'only'
  bicycle: boolean
  car: boolean
  from: number[]
  to: number[]
  viaNode: number | null
  viaWays: number[]
}

const KNOWN = /^(no|only)_(left_turn|right_turn|straight_on|u_turn|entry|exit)$/
const CAR_WORDS = ['motorcar', 'motor_vehicle', 'vehicle']
const BICYCLE_WORDS = ['bicycle', 'vehicle']
const TIMED = ['restriction:conditional', 'day_on', 'hour_on', 'date_on']

/**
 * Reads a relation of type `restriction` after https://wiki.openstreetmap.org/wiki/Relation:restriction. It binds bicycles and cars but for those
 * in `except`; `restriction:motorcar` and the like bind their vehicle alone. null = not a restriction for bicycles or
 * cars, or left out with a notice. What is forbidden at red lights alone changes no way. Restrictions that hold at certain times only are left out.
 */
export function readRestriction(
  { id, tags, members }: Relation,
  report: (code: string, value: string) => void,
): RestrictionRules | null {
  if (tags.type !== 'restriction') return null
  const except = (tags.except ?? '').split(/[;,]/).map((word) => word.trim())
  const forCar = firstOf(CAR_WORDS.map((word) => tags[`restriction:${word}`]))
  const forBicycle = firstOf(BICYCLE_WORDS.map((word) => tags[`restriction:${word}`]))
  const value = tags.restriction ?? forCar ?? forBicycle
  if (TIMED.some((key) => tags[key] !== undefined)) {
    report('osm_restriction_conditional', tags['restriction:conditional'] ?? value ?? '')
    return null
  }
  if (value === undefined) return null
  if (value.endsWith('_on_red')) return null
  const match = KNOWN.exec(value)
  if (!match) {
    report('osm_restriction_unknown', value)
    return null
  }
  const car = (tags.restriction ?? forCar) !== undefined && !CAR_WORDS.some((word) => except.includes(word))
  const bicycle =
    (tags.restriction ?? forBicycle) !== undefined && !BICYCLE_WORDS.some((word) => except.includes(word))
  if (!car && !bicycle) return null
  const ways = (role: string): number[] =>
    members.filter((member) => member.type === 'way' && member.role === role).map((member) => member.id)
  const viaNodes = members.filter(({ type, role }) => type === 'node' && role === 'via')
  return {
    id,
    value,
    kind: match[1] as 'no' | 'only',
    bicycle,
    car,
    from: ways('from'),
    to: ways('to'),
    viaNode: viaNodes.length === 1 ? viaNodes[0].id : null,
    viaWays: ways('via'),
  }
}

function firstOf(values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined)
}
