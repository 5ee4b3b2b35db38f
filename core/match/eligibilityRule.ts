/**
 * One row of the rules on who may come, as data that a partnership can edit. A row admits people of certain statuses under its
 * conditions, and refuses others outright. HSDS 3 has `eligibility_description` as text; rows are this product's extension.
 */
import type { AdmissionClass, Status } from './personProfile.ts'
import type { Range } from './range.ts'

export interface EligibilityRule {
  id: string
  name: { en: string; fr: string }
  /** Slugs of serviceTypes.ts; children are not included, since another funder often pays for them. */
  serviceTypes: readonly string[]
  /** Ids of single services that the row is about instead; what a service says of itself replaces rules of its type. */
  services: readonly string[] | null
  /** Who pays (`ircc`, `ontario` ...); null = whoever does. */
  funder: string | null
  /** ISO dates, inclusive. */
  inForce: Range<string>
  /** Admitted if the conditions below hold. */
  admits: readonly Status[]
  /** Some of them are admitted, under conditions that a row cannot express: unknown. */
  sometimes: readonly Status[]
  /** Refused, whatever the conditions. */
  excludes: readonly Status[]
  /** null = any class. */
  admissionClasses: readonly AdmissionClass[] | null
  /** ISO dates of becoming a permanent resident. */
  landed: Range<string>
  yearsSinceLandingAtMost: number | null
  /** The years end with the month of the anniversary instead of its day. */
  toEndOfMonth: boolean
  /** Completed years, inclusive. */
  age: Range<number>
  /** Places, one of which must hold the home; null = anywhere. */
  residence: readonly string[] | null
  source: RuleSource
}

/** `verified` false = nobody has opened the text at its publisher; shown beside every answer that rests on it. */
export interface RuleSource {
  publisher: string
  title: string
  url: string | null
  verified: boolean
  note: { en: string; fr: string } | null
}
