import bicycle from '@mapbox/maki/icons/bicycle.svg?raw'
import bus from '@mapbox/maki/icons/bus.svg?raw'
import car from '@mapbox/maki/icons/car.svg?raw'
import { pathsOf } from '../map/pathsOf.ts'
import type { TravelMode } from '../travel/travel.ts'

/** A walker: maki has none. */
const WALKER = [
  'M8.600 0.600a1.350 1.350 0 1 1-.010 0ZM7.200 3.900 4.600 5.200 3.900 8h1.200l.500-2 1.100-.500-.900 4.100-2.300 4.600h1.500l2.100-4 1.700 1.600.500 2.400h1.400l-.700-3-1.800-1.900.500-2.400.9 1.100h2.200v-1.100H10.200L8.900 4.400C8.600 3.900 7.900 3.600 7.200 3.900Z',
]
const PATHS: Record<TravelMode, readonly string[]> = {
  walk: WALKER,
  bicycle: pathsOf(bicycle),
  car: pathsOf(car),
  transit: pathsOf(bus),
}

/** The sign of a way to travel; its name stands beside it. */
export function ModeIcon({ mode }: { mode: TravelMode }) {
  return (
    <svg
      className="mode-icon"
      width="18"
      height="18"
      viewBox="0 0 15 15"
      fill="currentColor"
      aria-hidden="true"
    >
      {PATHS[mode].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
