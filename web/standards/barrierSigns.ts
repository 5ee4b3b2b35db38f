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
import { BARRIER_COLOURS, type BarrierColour } from '../../core/figures/barrierColours.ts'
import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import { pathsOf } from '../map/pathsOf.ts'

interface BarrierSign extends BarrierColour {
  /** The icon is white on the colour; of what is not known, dark on white. */
  chip: { ground: string; icon: string; edge: string }
  /** In a square of 15. */
  paths: readonly string[]
}

const QUESTION_MARK =
  'M4.700 5.300A2.900 2.900 0 0 1 7.600 2.300C9.300 2.300 10.500 3.400 10.500 5 10.500 6.300 9.800 7 9.100 7.600 8.500 8.100 8.300 8.400 8.300 9.200V9.700H6.700V9C6.700 7.800 7.200 7.100 7.900 6.500 8.500 6 8.800 5.700 8.800 5 8.800 4.300 8.300 3.900 7.600 3.900 6.800 3.900 6.300 4.500 6.300 5.300ZM6.600 11H8.500V12.900H6.600Z'

const ICONS: Readonly<Record<Barrier, readonly string[]>> = {
  unknown: [QUESTION_MARK],
  'none-in-region': pathsOf(cross),
  'too-far': pathsOf(marker),
  'no-ride-there': pathsOf(bus),
  'no-ride-home': pathsOf(home),
  closed: pathsOf(watch),
  language: pathsOf(globe),
  eligibility: pathsOf(liftGate),
  'coverage-or-cost': pathsOf(bank),
  full: pathsOf(roadblock),
}

const chipOf = (barrier: Barrier): BarrierSign['chip'] => {
  const { colour, line } = BARRIER_COLOURS[barrier]
  return barrier === 'unknown'
    ? { ground: '#ffffff', icon: '#3c4447', edge: line }
    : { ground: colour, icon: '#ffffff', edge: colour }
}

export const BARRIER_SIGNS = Object.fromEntries(
  BARRIERS.map((barrier) => [
    barrier,
    { ...BARRIER_COLOURS[barrier], chip: chipOf(barrier), paths: ICONS[barrier] },
  ]),
) as Readonly<Record<Barrier, BarrierSign>>
