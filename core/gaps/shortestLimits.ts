/**
 * The shortest limit under which something holds. A search answers several limits of travel at once, ascending and each inclusive: that of
 * a standard, or a grid for a slider. What holds under a limit holds under every longer one, so that its position among the limits is
 * all that is kept.
 * Worked: limits of 1,800 and 2,700 s: who needs 2,000 s is within from the limit at position 1 on.
 */
import type { Arrivals, TimeAsk } from './askTimes.ts'

/** Not even under the longest limit. */
export const NO_LIMIT = 255

/** Positions of the shortest limits that so many seconds keep to. */
export function shortestLimits(seconds: ArrayLike<number>, limits: readonly number[]): Uint8Array {
  const longest = limits.at(-1)!
  const shortest = new Uint8Array(seconds.length).fill(NO_LIMIT)
  for (let i = 0; i < shortest.length; i++) {
    const each = seconds[i]
    if (!(each <= longest)) continue
    let k = 0
    while (limits[k] < each) k += 1
    shortest[i] = k
  }
  return shortest
}

/** 1 = within the limit at this position. */
export function withinLimit(shortest: Uint8Array, limit: number): Uint8Array {
  return shortest.map((k) => (k <= limit ? 1 : 0))
}

/**
 * The instants of arrival that are told apart: those asked about, of these the ones at which it is open for certain, and at which it may
 * be. The same instants are one set; a kind without any has none. A session has one instant, its start.
 */
export interface InstantSets {
  sets: readonly (readonly Arrivals[])[]
  asked: number
  open: number | null
  perhaps: number | null
}

export function instantSets(ask: TimeAsk): InstantSets {
  if (ask.kind === 'session') {
    const { startSeconds: start, open } = ask
    return {
      sets: [[{ from: start, to: start }]],
      asked: 0,
      open: open === 'yes' ? 0 : null,
      perhaps: open === 'no' ? null : 0,
    }
  }
  const sets: (readonly Arrivals[])[] = []
  const setOf = (parts: readonly Arrivals[]): number => {
    const same = sets.findIndex(
      (set) =>
        set.length === parts.length &&
        set.every(({ from, to }, k) => from === parts[k].from && to === parts[k].to),
    )
    return same < 0 ? sets.push(parts) - 1 : same
  }
  return {
    asked: setOf([ask.window]),
    open: ask.open.length > 0 ? setOf(ask.open) : null,
    perhaps: ask.perhaps.length > 0 ? setOf(ask.perhaps) : null,
    sets,
  }
}

/** Of each set of instants: there by one of them, home from one, both by the same. By point, all sets of the first point first. */
export const OUTCOMES = 3
