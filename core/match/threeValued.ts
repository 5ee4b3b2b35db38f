/**
 * Yes, no, unknown: strong Kleene logic (S. C. Kleene, Introduction to Metamathematics, 1952, § 64). Unknown is never silently
 * yes: the lower bound of a total counts unknown as no, the upper bound as yes.
 * Worked: yes and unknown = unknown; no and unknown = no; yes or unknown = yes.
 */
export type ThreeValued = 'yes' | 'no' | 'unknown'

/** `null` and `undefined` are unknown. */
export function threeValued(value: boolean | null | undefined): ThreeValued {
  if (value === null || value === undefined) return 'unknown'
  return value ? 'yes' : 'no'
}

export function not(value: ThreeValued): ThreeValued {
  if (value === 'unknown') return 'unknown'
  return value === 'yes' ? 'no' : 'yes'
}

/** All of them; yes for none. */
export function and(...values: readonly ThreeValued[]): ThreeValued {
  if (values.includes('no')) return 'no'
  return values.includes('unknown') ? 'unknown' : 'yes'
}

/** Any of them; no for none. */
export function or(...values: readonly ThreeValued[]): ThreeValued {
  if (values.includes('yes')) return 'yes'
  return values.includes('unknown') ? 'unknown' : 'no'
}

/** The common answer of several possible worlds; unknown where they differ. */
export function agreed(values: readonly ThreeValued[]): ThreeValued {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0] : 'unknown'
}

/** Whether it counts when unknown is taken as no, and when unknown is taken as yes. */
export function boundsOf(value: ThreeValued): { lower: boolean; upper: boolean } {
  return { lower: value === 'yes', upper: value !== 'no' }
}
