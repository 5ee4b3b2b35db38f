/**
 * Where on a segment a house number lies. A side counts whose range holds the number and whose parity it shares; a range
 * that mixes odd and even takes both. Numbers are spread evenly along the side, first to last.
 */
import type { StreetSegment } from '../../../core/network/streetSegment.ts'

/** Share of the segment's length (0 to 1), or null where neither side has the number. */
export function shareOfNumber(segment: StreetSegment, number: number): number | null {
  for (const range of [segment.leftNumbers, segment.rightNumbers]) {
    if (!range) continue
    const [from, to] = range
    if (number < Math.min(from, to) || number > Math.max(from, to)) continue
    if (from % 2 === to % 2 && number % 2 !== from % 2) continue
    return from === to ? 0.5 : (number - from) / (to - from)
  }
  return null
}

/** How far the number is from the segment's nearest range, and the share of the length at that end; null without ranges. */
export function gapToNumber(segment: StreetSegment, number: number): { gap: number; share: number } | null {
  let best: { gap: number; share: number } | null = null
  for (const range of [segment.leftNumbers, segment.rightNumbers]) {
    if (!range) continue
    for (const [at, end] of range.entries()) {
      const gap = Math.abs(number - end)
      if (!best || gap < best.gap) best = { gap, share: at }
    }
  }
  return best
}
