/**
 * Steps 2 to 5 of every point and service, from what was found for each mode and time (timeFlags.ts). Any mode is enough; any time, or
 * every time, as the standard says. Within the limit at the best departure counts by any mode, and so does having got there in time.
 * Worked: Tuesday there and home, Thursday no way home: with `every` `no-ride-home` is no, with `any` all steps pass.
 */
import type { ThreeValued } from '../match/threeValued.ts'
import { packPointSteps } from './packSteps.ts'
import { everyTime, pointStepsOf, THERE } from './timeFlags.ts'

/** Of one service; arrays by point, one a mode. */
export interface ServiceTravel {
  best: readonly Uint8Array[]
  times: readonly { hours: ThreeValued; flags: readonly Uint16Array[] }[]
}

const WITHIN = packPointSteps({
  'too-far': 'yes',
  'no-ride-there': 'yes',
  'no-ride-home': 'yes',
  closed: 'yes',
})
const BEYOND = packPointSteps({
  'too-far': 'no',
  'no-ride-there': 'yes',
  'no-ride-home': 'yes',
  closed: 'yes',
})
const NOWHERE_KNOWN = packPointSteps({
  'too-far': 'unknown',
  'no-ride-there': 'unknown',
  'no-ride-home': 'unknown',
  closed: 'unknown',
})

/**
 * @param services null = nobody knows where it is: all steps are unknown.
 * @returns one byte a pair, all services of the first point first: `pointSteps` of the diagnosis.
 */
export function pointSteps(
  services: readonly (ServiceTravel | null)[],
  pointCount: number,
  need: 'any' | 'every',
): Uint8Array {
  const steps = new Uint8Array(pointCount * services.length)
  for (const [s, travel] of services.entries()) {
    if (travel === null) {
      for (let p = 0; p < pointCount; p++) steps[p * services.length + s] = NOWHERE_KNOWN
      continue
    }
    const { best, times } = travel
    const hours = anyOf(times.map((time) => time.hours))
    for (let p = 0; p < pointCount; p++) {
      const flags = times.map((time) => time.flags.reduce((all, each) => all | each[p], 0))
      const all = flags.reduce((sum, each) => sum | each, 0)
      const within = (all & THERE) !== 0 || best.some((each) => each[p] === 1)
      steps[p * services.length + s] =
        times.length === 0
          ? within
            ? WITHIN
            : BEYOND
          : need === 'any'
            ? pointStepsOf(all, within, hours)
            : everyTime(flags.map((each, time) => pointStepsOf(each, within, times[time].hours)))
    }
  }
  return steps
}

function anyOf(values: readonly ThreeValued[]): ThreeValued {
  return values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no'
}
