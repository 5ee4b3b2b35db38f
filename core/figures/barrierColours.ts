/**
 * Colour and pattern of each barrier, for the page, pictures and print. Neither stands alone: an icon or the name is always beside them.
 * Any two colours are at least 9 apart (CIEDE2000) for four kinds of vision, and white reads 3 : 1 on each but that of what is unknown: a
 * test holds both.
 */
import type { Barrier } from '../gaps/barriers.ts'

export interface BarrierColour {
  colour: string
  /** Lines of the pattern as an SVG path in a square of PATTERN_SIZE; '' = plain. */
  pattern: string
  line: string
}

export const PATTERN_SIZE = 8

/** The part that is covered: no barrier, so that it is pale and plain. */
export const COVERED_COLOUR = '#92c8ce'

const barrier = (colour: string, pattern: string): BarrierColour => ({ colour, pattern, line: '#ffffff8c' })

export const BARRIER_COLOURS: Readonly<Record<Barrier, BarrierColour>> = {
  /** Drawn as unknown, neither good nor bad. */
  unknown: { colour: '#ecebe6', pattern: 'M-2 6 2 10M0 0 8 8M6-2 10 2', line: '#62676a' },
  'none-in-region': barrier('#1c1633', ''),
  'too-far': barrier('#87163d', ''),
  'no-ride-there': barrier('#f25a41', 'M2 0V8'),
  'no-ride-home': barrier('#775017', 'M0 2H8M0 6H8'),
  closed: barrier('#0b5a66', 'M2 2h1v1h-1ZM6 6h1v1h-1Z'),
  language: barrier('#3389d3', 'M-2 2 2-2M0 8 8 0M6 10 10 6'),
  eligibility: barrier('#834e9a', 'M2 0V8M0 2H8'),
  'coverage-or-cost': barrier('#5b8e00', 'M4 1V7M1 4H7'),
  full: barrier('#646967', 'M0 0 8 8M0 8 8 0'),
}
