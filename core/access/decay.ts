/**
 * Decay: how much an opportunity counts at a given travel time. A decay is a value that the caller passes to a measure;
 * it takes seconds (not negative) and gives a weight, 1 for full and 0 for none, that never grows with time.
 * Limits are inclusive: a trip of exactly the cutoff counts.
 */
export type Decay = (seconds: number) => number

/** 1 up to the cutoff, then 0. Worked: cutoff 45 min; 45 min gives 1, 46 min gives 0. */
export function stepDecay(cutoffSeconds: number): Decay {
  return (seconds) => (seconds <= cutoffSeconds ? 1 : 0)
}

/** Falls in a straight line from 1 at 0 to 0 at the cutoff. Worked: cutoff 40 min; 10 min gives 0.75. */
export function linearDecay(cutoffSeconds: number): Decay {
  return (seconds) => (seconds < cutoffSeconds ? 1 - seconds / cutoffSeconds : 0)
}

/** exp(-rate t), the rate per minute as in the literature. Worked: rate 0.1; 10 min gives exp(-1) = 0.367879. */
export function exponentialDecay(ratePerMinute: number): Decay {
  return (seconds) => Math.exp(-ratePerMinute * (seconds / 60))
}

/**
 * (1 + exp(-c k)) / (1 + exp((t - c) k)) with k = pi / (s sqrt 3): 1 at 0, about one half at the cutoff c, falling with the
 * standard deviation s. Bauer and Groneberg 2016, PLoS ONE 11(7). Worked: c 30, s 5; 30 min gives 0.500009.
 */
export function logisticDecay(cutoffSeconds: number, standardDeviationSeconds: number): Decay {
  const k = Math.PI / (standardDeviationSeconds * Math.sqrt(3))
  const numerator = 1 + Math.exp(-cutoffSeconds * k)
  return (seconds) => numerator / (1 + Math.exp((seconds - cutoffSeconds) * k))
}

/** exp(-t^2 / (2 s^2)), 1 at 0 (not a density). Worked: s 20 min; 20 min gives exp(-1/2) = 0.606531. */
export function gaussianDecay(standardDeviationSeconds: number): Decay {
  return (seconds) => Math.exp(-((seconds / standardDeviationSeconds) ** 2) / 2)
}

/**
 * t^-exponent, at most 1. The bound makes the unit matter, and it is the minute: every trip up to one minute counts whole.
 * Worked: exponent 1; 4 min gives 0.25.
 */
export function powerDecay(exponent: number): Decay {
  return (seconds) => (seconds <= 60 ? 1 : (seconds / 60) ** -exponent)
}

export interface DecayStep {
  cutoffSeconds: number
  weight: number
}

/**
 * The weight of the first step whose cutoff is not exceeded, 0 beyond the last: the travel zones of Luo and Qi 2009.
 * Steps rise in cutoff. Worked: 20 = 1, 40 = 0.68, 60 = 0.22; 40 min gives 0.68, 41 min gives 0.22.
 */
export function stepsDecay(steps: readonly DecayStep[]): Decay {
  const cutoffs = Float64Array.from(steps, (step) => step.cutoffSeconds)
  const weights = Float64Array.from(steps, (step) => step.weight)
  return (seconds) => {
    for (let k = 0; k < cutoffs.length; k++) if (seconds <= cutoffs[k]) return weights[k]
    return 0
  }
}
