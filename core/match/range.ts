/**
 * Whether something known only within limits lies within other limits: ages in years, ISO dates (which compare as text).
 * Both ends are inclusive; null = open. Worked: aged 16 to 40 within 18 and over is unknown; 18 to 40 is yes; 5 to 12 is no.
 */
import type { ThreeValued } from './threeValued.ts'

export interface Range<Value extends number | string> {
  from: Value | null
  to: Value | null
}

/** `known` null = nothing is known. Yes when all of `known` lies inside, no when none does. */
export function withinRange<Value extends number | string>(
  known: Range<Value> | null,
  limits: Range<Value>,
): ThreeValued {
  const { from, to } = limits
  if (from === null && to === null) return 'yes'
  if (known === null) return 'unknown'
  if (from !== null && known.to !== null && known.to < from) return 'no'
  if (to !== null && known.from !== null && known.from > to) return 'no'
  const fromHolds = from === null || (known.from !== null && known.from >= from)
  const toHolds = to === null || (known.to !== null && known.to <= to)
  return fromHolds && toHolds ? 'yes' : 'unknown'
}

export function rangesOverlap<Value extends number | string>(a: Range<Value>, b: Range<Value>): boolean {
  const before = (x: Range<Value>, y: Range<Value>) => x.to !== null && y.from !== null && x.to < y.from
  return !before(a, b) && !before(b, a)
}

/** From after to: nothing can lie inside. */
export function isEmptyRange<Value extends number | string>(range: Range<Value>): boolean {
  return range.from !== null && range.to !== null && range.from > range.to
}
