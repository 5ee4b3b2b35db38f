/** A decay as it is written on the command line, in minutes: `step:45`, `logistic:45,10`, `steps:20=1,40=0.68,60=0.22` ... */
import {
  type Decay,
  exponentialDecay,
  gaussianDecay,
  linearDecay,
  logisticDecay,
  powerDecay,
  stepDecay,
  stepsDecay,
} from '../../../core/access/decay.ts'
import { WrongUsage } from '../../errors.ts'

const KINDS: Record<string, { numbers: number; make(...numbers: number[]): Decay }> = {
  step: { numbers: 1, make: (minutes) => stepDecay(minutes * 60) },
  linear: { numbers: 1, make: (minutes) => linearDecay(minutes * 60) },
  exponential: { numbers: 1, make: (rate) => exponentialDecay(rate) },
  logistic: { numbers: 2, make: (cutoff, deviation) => logisticDecay(cutoff * 60, deviation * 60) },
  gaussian: { numbers: 1, make: (deviation) => gaussianDecay(deviation * 60) },
  power: { numbers: 1, make: (exponent) => powerDecay(exponent) },
}

export const DECAY_FORMS =
  'step:45, linear:45, exponential:0.05, logistic:45,10, gaussian:20, power:0.5 or steps:20=1,40=0.68,60=0.22'

export function parseDecay(spec: string): Decay {
  const wrong = (why: string) =>
    new WrongUsage(`--decay "${spec}": ${why}. Forms, in minutes: ${DECAY_FORMS}.`)
  const colon = spec.indexOf(':')
  const kind = colon < 0 ? spec : spec.slice(0, colon)
  const parts = colon < 0 ? [] : spec.slice(colon + 1).split(',')
  const positive = (text: string) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value <= 0)
      throw wrong(`"${text}" is not a number above 0`)
    return value
  }
  if (kind === 'steps') {
    const steps = parts.map((part) => {
      const [minutes, weight, ...more] = part.split('=')
      const value = Number(weight)
      if (more.length > 0 || !weight?.trim() || !(value >= 0 && value <= 1))
        throw wrong(`"${part}" is not minutes=weight with a weight from 0 to 1`)
      return { cutoffSeconds: positive(minutes) * 60, weight: value }
    })
    if (steps.length === 0) throw wrong('it has no steps')
    for (let k = 1; k < steps.length; k++) {
      if (steps[k].cutoffSeconds <= steps[k - 1].cutoffSeconds) throw wrong('the minutes must rise')
      if (steps[k].weight > steps[k - 1].weight) throw wrong('the weights may not rise')
    }
    return stepsDecay(steps)
  }
  const found = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (!found) throw wrong(`there is no decay "${kind}"`)
  if (parts.length !== found.numbers)
    throw wrong(`${kind} takes ${found.numbers === 1 ? 'one number' : `${found.numbers} numbers`}`)
  return found.make(...parts.map(positive))
}
