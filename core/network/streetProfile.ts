/**
 * How people move along streets: speeds and the cost of turning. All of it is settings; the defaults here are shown as assumptions.
 */
import type { StreetMode, VehicleMode } from './streetMode.ts'

export interface WalkProfile {
  mode: 'walk'
  kmh: number
}

export interface VehicleProfile {
  mode: VehicleMode
  /** km/h by class of street, in OpenStreetMap's words. */
  kmhByClass: Readonly<Record<string, number>>
  /** For classes that stand not in `kmhByClass`. */
  otherKmh: number
  /** Where a speed is posted, this share of it is driven instead of the class's speed. null = posted speeds are ignored. */
  postedShare: number | null
  /** From a point to its place on the street and back, on foot. Infinity counts it as nothing. */
  offStreetKmh: number
  /** null = turning costs nothing. */
  turns: TurnCosts | null
}
export type StreetProfile = WalkProfile | VehicleProfile

/**
 * Seconds for turning where three streets or more meet, growing from 0 (straight on) to `turnSeconds` (sharp), see turnSeconds.ts; nothing
 * where a street only bends. `uTurnSeconds` come on top for turning round.
 */
export interface TurnCosts {
  turnSeconds: number
  /** How much less turns on the near side cost than those across the oncoming traffic; 1 = the same. */
  bias: number
  uTurnSeconds: number
  trafficSide: 'right' | 'left'
}

/** 4.8 km/h, and slower for people who walk slowly or push a stroller through snow: the project's defaults. */
export const WALK_KMH = { usual: 4.8, slow: 3.6, strollerOrWinter: 3.3 } as const

/**
 * Turning: `turn_penalty` 7.5 s, `turn_bias` 1.075 and `u_turn_penalty` 20 s of the car profile of the Open Source Routing Machine
 * (Project-OSRM/osrm-backend, profiles/car.lua, version 5), which Valhalla uses for its times as well.
 */
export const CAR_TURNS: TurnCosts = { turnSeconds: 7.5, bias: 1.075, uTurnSeconds: 20, trafficSide: 'right' }

/** `speed_reduction` of the same file. */
export const CAR_POSTED_SHARE = 0.8

/**
 * Cars: speeds by class, and 0.8 of the posted speed (`speed_reduction`), of the same file; it knows no speed for tracks and roads without a
 * class: those are 10 and 25 km/h here. Speeds of free streets: there is no congestion in them.
 */
export const CAR: VehicleProfile = {
  mode: 'car',
  kmhByClass: {
    motorway: 90,
    motorway_link: 45,
    trunk: 85,
    trunk_link: 40,
    primary: 65,
    primary_link: 30,
    secondary: 55,
    secondary_link: 25,
    tertiary: 40,
    tertiary_link: 20,
    unclassified: 25,
    residential: 25,
    living_street: 10,
    service: 15,
    road: 25,
    track: 10,
  },
  otherKmh: 10,
  postedShare: CAR_POSTED_SHARE,
  offStreetKmh: WALK_KMH.usual,
  turns: CAR_TURNS,
}

/** Bicycles: 12 km/h everywhere, the project's default for ordinary riders; r5r and R5 use the same. Turning costs nothing. */
export const BICYCLE: VehicleProfile = {
  mode: 'bicycle',
  kmhByClass: {},
  otherKmh: 12,
  postedShare: null,
  offStreetKmh: WALK_KMH.usual,
  turns: null,
}

export const WALK: WalkProfile = { mode: 'walk', kmh: WALK_KMH.usual }

export const DEFAULT_PROFILES: Readonly<Record<StreetMode, StreetProfile>> = {
  walk: WALK,
  bicycle: BICYCLE,
  car: CAR,
}

/** Throws a RangeError for speeds and costs that make no sense. */
export function checkProfile(profile: StreetProfile): void {
  function positive(name: string, value: number): void {
    if (!(value > 0)) throw new RangeError(`${name} must be above 0, not ${value}`)
  }
  if (profile.mode === 'walk') {
    positive('kmh', profile.kmh)
    return
  }
  for (const [name, kmh] of Object.entries(profile.kmhByClass)) positive(`kmhByClass.${name}`, kmh)
  positive('otherKmh', profile.otherKmh)
  positive('offStreetKmh', profile.offStreetKmh)
  if (profile.postedShare !== null) positive('postedShare', profile.postedShare)
  if (!profile.turns) return
  positive('turns.bias', profile.turns.bias)
  for (const name of ['turnSeconds', 'uTurnSeconds'] as const)
    if (!(profile.turns[name] >= 0 && profile.turns[name] < Infinity))
      throw new RangeError(`turns.${name} must be 0 or more, not ${profile.turns[name]}`)
}
