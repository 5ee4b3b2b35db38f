/**
 * Colour and pattern of each barrier, for the page, pictures and print. Neither stands alone: an icon or the name is always beside them.
 * Colours have at least 4.5 : 1 against white.
 */
import type { Barrier } from '../gaps/barriers.ts'

export interface BarrierColour {
  colour: string
  /** White lines of the pattern as an SVG path in a square of 8; '' = plain. */
  pattern: string
}

export const BARRIER_COLOURS: Readonly<Record<Barrier, BarrierColour>> = {
  unknown: { colour: '#62676a', pattern: 'M-2 2 2-2M0 8 8 0M6 10 10 6' },
  'none-in-region': { colour: '#2b2140', pattern: '' },
  'too-far': { colour: '#8a2339', pattern: '' },
  'no-ride-there': { colour: '#b0541a', pattern: 'M2 0V8' },
  'no-ride-home': { colour: '#7d4b12', pattern: 'M0 2H8M0 6H8' },
  closed: { colour: '#0d4f5c', pattern: 'M2 2h1v1h-1ZM6 6h1v1h-1Z' },
  language: { colour: '#2f6f9c', pattern: 'M0 0 8 8M-2 6 2 10M6-2 10 2' },
  eligibility: { colour: '#6a4c93', pattern: 'M2 0V8M0 2H8' },
  'coverage-or-cost': { colour: '#66701c', pattern: 'M4 1V7M1 4H7' },
  full: { colour: '#4a4036', pattern: 'M0 0 8 8M0 8 8 0' },
}
