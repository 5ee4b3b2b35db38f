/** How people travel and, where timetables decide, when. Times are minutes of the service date: 25:10 is 1510. */
export const TRAVEL_MODES = ['walk', 'bicycle', 'car', 'transit'] as const
export type TravelMode = (typeof TRAVEL_MODES)[number]

export type When =
  /** Leaving at any minute from `from` on and before `to`: the median of all. */
  | { kind: 'depart'; from: number; to: number }
  | { kind: 'arrive'; by: number }
  /** There by `start`, and home again after `end`: the longer way counts. */
  | { kind: 'session'; start: number; end: number }

/** `date` null = the date that the server chooses. */
export type Travel =
  | { mode: Exclude<TravelMode, 'transit'> }
  | { mode: 'transit'; date: string | null; when: When }

/** Whether somebody must come home again at a time of the timetable. */
export const isRoundTrip = (travel: Travel): boolean =>
  travel.mode === 'transit' && travel.when.kind === 'session'

const clock = (hours: number, minutes = 0) => hours * 60 + minutes

export const DEFAULT_DEPART: When = { kind: 'depart', from: clock(8), to: clock(10) }
export const DEFAULT_ARRIVE: When = { kind: 'arrive', by: clock(9) }
/** When classes of adults are usually held. */
export const SESSION_PRESETS = [
  { kind: 'session', start: clock(9), end: clock(12) },
  { kind: 'session', start: clock(12, 30), end: clock(15, 30) },
  { kind: 'session', start: clock(18), end: clock(21) },
] as const satisfies readonly When[]
export const DEFAULT_SESSION: When = SESSION_PRESETS[2]
