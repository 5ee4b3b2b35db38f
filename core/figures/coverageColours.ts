/**
 * Six classes of coverage, few within reach = dark. The order is the lightness, so it reads in grey, in print and with every
 * kind of colour vision; the least distance between neighbours is tested.
 */
export interface CoverageClass {
  /** Lower bound of the share, 0..1, inclusive. */
  from: number
  colour: string
}

export const COVERAGE_CLASSES: readonly CoverageClass[] = [
  { from: 0, colour: '#6e3560' },
  { from: 0.1, colour: '#a8444f' },
  { from: 0.3, colour: '#d66d43' },
  { from: 0.5, colour: '#eea05b' },
  { from: 0.7, colour: '#f8d199' },
  { from: 0.9, colour: '#fffaf0' },
]

/** Areas where nobody of the group is counted. */
export const NOBODY_COLOUR = '#c8ced1'

/** Colour of a share, 0..1. */
export function coverageColour(share: number): string {
  let colour = COVERAGE_CLASSES[0].colour
  for (const one of COVERAGE_CLASSES) if (share >= one.from) colour = one.colour
  return colour
}
