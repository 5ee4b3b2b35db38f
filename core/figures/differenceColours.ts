/**
 * Seven classes of the difference of two shares, from "B covers far more" (blue) over "about the same" to "A covers far more" (orange).
 * Both ends grow darker, so that sizes read in grey; any two colours are far apart for four kinds of vision: a test holds both.
 */
export interface DifferenceClass {
  /** Lower bound of share A - share B, -1..1, inclusive; the first is open. */
  from: number
  colour: string
}

/** Differences smaller than this are drawn as about the same; one of exactly this much is not. */
export const ABOUT_THE_SAME = 0.05
/** Room for the error of a difference of shares, so that 0.35 - 0.3 is 0.05. */
const ERROR = 1e-9

export const DIFFERENCE_CLASSES: readonly DifferenceClass[] = [
  { from: Number.NEGATIVE_INFINITY, colour: '#0b3a63' },
  { from: -0.5, colour: '#3b82b5' },
  { from: -0.2, colour: '#9fc9e2' },
  { from: -ABOUT_THE_SAME, colour: '#f7f5ef' },
  { from: ABOUT_THE_SAME, colour: '#f6bf8a' },
  { from: 0.2, colour: '#d56a1f' },
  { from: 0.5, colour: '#7f2704' },
]

/** Of bars: one colour a side. */
export const SIDE_COLOURS = { a: '#d56a1f', b: '#3b82b5' } as const

/** Position of the class of a difference. It and its opposite are as far from the middle: 0.2 is class 5, -0.2 is class 1. */
export function differenceClass(difference: number): number {
  const size = Math.abs(difference) + ERROR
  const away = DIFFERENCE_CLASSES.filter(({ from }) => from > 0 && size >= from).length
  return difference < 0 ? 3 - away : 3 + away
}
