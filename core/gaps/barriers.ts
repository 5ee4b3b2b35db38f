/**
 * The barriers in the order in which they are met (method, section 7). `unknown` stands first: whoever is covered only if unknowns
 * are yes meets no other barrier. Positions 1 to 9 are the steps that a service must pass.
 */
export const BARRIERS = [
  'unknown',
  'none-in-region',
  'too-far',
  'no-ride-there',
  'no-ride-home',
  'closed',
  'language',
  'eligibility',
  'coverage-or-cost',
  'full',
] as const
export type Barrier = (typeof BARRIERS)[number]

/** A step that can be lifted: every barrier but `unknown`. */
export type Step = Exclude<Barrier, 'unknown'>

/** Steps that depend on where the person lives and when they travel, in order; the others depend on the service and person only. */
export const POINT_STEPS = ['too-far', 'no-ride-there', 'no-ride-home', 'closed'] as const
export const SERVICE_STEPS = [
  'none-in-region',
  'language',
  'eligibility',
  'coverage-or-cost',
  'full',
] as const
