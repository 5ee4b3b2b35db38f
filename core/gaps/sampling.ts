/**
 * How the counts of a group came about, as the region's manifest states it. Null stands for "not stated": no interval is then given.
 * Worked: `"immigrants": "T1527 - T1528 - T1537"` of the long form: sampled, of 3 rounded figures.
 */
export interface Sampling {
  /** From the long form; false = everybody was asked. */
  sampled: boolean
  /** How many figures, each rounded to 5 at random, make the count; 0 = not rounded. */
  roundedFigures: number
}
