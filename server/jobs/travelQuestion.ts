import type { StreetMode } from '../../core/network/streetMode.ts'
import type { RideLimits } from './transit/openSearch.ts'

/** Modes that a question can be about. */
export const TRAVEL_MODES = ['walk', 'bicycle', 'car', 'transit'] as const

/** Departures every minute of a window, of which a percentile counts; seconds of the service date. */
export interface DepartInWindow {
  departFrom: number
  departTo: number
  percentile: number
}
export interface ArriveBy {
  arriveBy: number
}
/** There by the start, home after the end. */
export interface AttendSession {
  startSeconds: number
  endSeconds: number
  latestHomeSeconds: number | null
  /** Which leg counts; of `both` the longer one. */
  leg: 'both' | 'outbound' | 'return'
}

export interface TransitQuestion extends RideLimits {
  /** ISO. */
  serviceDate: string
  when: DepartInWindow | ArriveBy | AttendSession
  /** Longest walk to, from and between stops. */
  walkLegSeconds: number
  /** Longest ride by bicycle to and from stops, the bicycle taken along; null = people walk there. */
  bicycleLegSeconds: number | null
}

/** How people travel. */
export type TravelQuestion =
  | { mode: StreetMode; walkKmh: number }
  | { mode: 'transit'; walkKmh: number; transit: TransitQuestion }

/** The same question gives the same text. */
export function travelKey(travel: TravelQuestion): string {
  return JSON.stringify(travel)
}
