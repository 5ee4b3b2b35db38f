/** Colour, pattern and icon of each barrier. Neither of the three stands alone, and the name is always beside them. */
import bank from '@mapbox/maki/icons/bank.svg?raw'
import bus from '@mapbox/maki/icons/bus.svg?raw'
import cross from '@mapbox/maki/icons/cross.svg?raw'
import globe from '@mapbox/maki/icons/globe.svg?raw'
import home from '@mapbox/maki/icons/home.svg?raw'
import liftGate from '@mapbox/maki/icons/lift-gate.svg?raw'
import marker from '@mapbox/maki/icons/marker.svg?raw'
import roadblock from '@mapbox/maki/icons/roadblock.svg?raw'
import watch from '@mapbox/maki/icons/watch.svg?raw'
import type { Barrier } from '../../core/gaps/barriers.ts'
import { pathsOf } from '../map/pathsOf.ts'

interface BarrierSign {
  /** At least 4.5 : 1 against white, for the icon in it. */
  colour: string
  /** White lines of the pattern, in a square of 8; '' = plain. */
  pattern: string
  /** In a square of 15. */
  paths: readonly string[]
}

const QUESTION_MARK =
  'M4.700 5.300A2.900 2.900 0 0 1 7.600 2.300C9.300 2.300 10.500 3.400 10.500 5 10.500 6.300 9.800 7 9.100 7.600 8.500 8.100 8.300 8.400 8.300 9.200V9.700H6.700V9C6.700 7.800 7.200 7.100 7.900 6.500 8.500 6 8.800 5.700 8.800 5 8.800 4.300 8.300 3.900 7.600 3.900 6.800 3.900 6.300 4.500 6.300 5.300ZM6.600 11H8.500V12.900H6.600Z'

export const BARRIER_SIGNS: Readonly<Record<Barrier, BarrierSign>> = {
  unknown: { colour: '#62676a', pattern: 'M-2 2 2-2M0 8 8 0M6 10 10 6', paths: [QUESTION_MARK] },
  'none-in-region': { colour: '#2b2140', pattern: '', paths: pathsOf(cross) },
  'too-far': { colour: '#8a2339', pattern: '', paths: pathsOf(marker) },
  'no-ride-there': { colour: '#b0541a', pattern: 'M2 0V8', paths: pathsOf(bus) },
  'no-ride-home': { colour: '#7d4b12', pattern: 'M0 2H8M0 6H8', paths: pathsOf(home) },
  closed: { colour: '#0d4f5c', pattern: 'M2 2h1v1h-1ZM6 6h1v1h-1Z', paths: pathsOf(watch) },
  language: { colour: '#2f6f9c', pattern: 'M0 0 8 8M-2 6 2 10M6-2 10 2', paths: pathsOf(globe) },
  eligibility: { colour: '#6a4c93', pattern: 'M2 0V8M0 2H8', paths: pathsOf(liftGate) },
  'coverage-or-cost': { colour: '#66701c', pattern: 'M4 1V7M1 4H7', paths: pathsOf(bank) },
  full: { colour: '#4a4036', pattern: 'M0 0 8 8M0 8 8 0', paths: pathsOf(roadblock) },
}
