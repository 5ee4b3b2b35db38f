/**
 * Who is asked about, as stated assumptions: a member of a demand group, or a worker of a site. Nobody real is described. Whatever
 * is not assumed is null = unknown, and a group that spans several ages or landing dates is a range. Statuses are those of the
 * Immigration and Refugee Protection Act (S.C. 2001, c. 27); classes are those of the census (economic, family, refugee, other).
 */
import type { HealthCoverage } from './coverage.ts'
import type { Range } from './range.ts'

export const STATUSES = [
  'citizen',
  'permanent-resident',
  'protected-person',
  'refugee-claimant',
  'temporary-foreign-worker',
  'international-student',
  'visitor',
  'no-status',
] as const
export type Status = (typeof STATUSES)[number]

export const STATUS_NAMES: Readonly<Record<Status, { en: string; fr: string }>> = {
  citizen: { en: 'citizen', fr: 'citoyen' },
  'permanent-resident': { en: 'permanent resident', fr: 'résident permanent' },
  'protected-person': { en: 'protected person', fr: 'personne protégée' },
  'refugee-claimant': { en: 'refugee claimant', fr: 'demandeur d’asile' },
  'temporary-foreign-worker': { en: 'temporary foreign worker', fr: 'travailleur étranger temporaire' },
  'international-student': { en: 'international student', fr: 'étudiant étranger' },
  visitor: { en: 'visitor', fr: 'visiteur' },
  'no-status': { en: 'person without status', fr: 'personne sans statut' },
}

/** The class under which somebody became a permanent resident. */
export const ADMISSION_CLASSES = ['economic', 'family', 'refugee', 'other'] as const
export type AdmissionClass = (typeof ADMISSION_CLASSES)[number]

export const GENDERS = ['woman', 'man', 'another'] as const
export type Gender = (typeof GENDERS)[number]

export interface PersonProfile {
  /** ISO 639-3 codes of the languages spoken. */
  languages: readonly string[] | null
  status: Status | null
  admissionClass: AdmissionClass | null
  /** ISO dates between which they became permanent residents. */
  landed: Range<string> | null
  /** Completed years. */
  age: Range<number> | null
  gender: Gender | null
  /** Every place that holds the home, as rules name them: `CA-ON`, a census subdivision code ... */
  residence: readonly string[] | null
  healthCoverage: HealthCoverage | null
  /** Whether a place is of use only with child-minding. */
  needsChildMinding: boolean | null
}

export const NOTHING_KNOWN: PersonProfile = {
  languages: null,
  status: null,
  admissionClass: null,
  landed: null,
  age: null,
  gender: null,
  residence: null,
  healthCoverage: null,
  needsChildMinding: null,
}
