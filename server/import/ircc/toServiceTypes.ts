/** Flags of the IRCC list to service types. Help_gar is help for government-assisted refugees only. */
const TYPES: Readonly<Record<string, string>> = {
  General: 'settlement',
  Help_gar: 'resettlement',
  Lang_assess: 'language-assessment',
  Lang_training: 'language-training',
  Job_lang_training: 'job-language-training',
  Job_search: 'employment',
  Citzenship_test_prep: 'citizenship',
}

/** Flags that say for whom, never what. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  Franco: 'francophone',
  Women: 'women',
  Youth: 'youth',
  Seniors: 'seniors',
  LGBTQ2: '2slgbtqi',
}

/** Flags without a type of their own: matching with volunteers, and anything else. Alone they make a site `other`. */
const UNTYPED = ['Volunteer', 'Other']

export const IRCC_FLAGS: readonly string[] = [...Object.keys(TYPES), ...Object.keys(ATTRIBUTES), ...UNTYPED]

export interface FlaggedServices {
  /** Never empty: `other` where no flag has a type. */
  serviceTypes: string[]
  attributes: string[]
  /** No flag at all says what is offered. */
  unknown: boolean
}

/** What a site offers and for whom, from the flags that are "yes". */
export function toServiceTypes(flags: ReadonlySet<string>): FlaggedServices {
  const pick = (table: Readonly<Record<string, string>>) =>
    Object.keys(table).flatMap((flag) => (flags.has(flag) ? [table[flag]] : []))
  const serviceTypes = pick(TYPES)
  return {
    serviceTypes: serviceTypes.length > 0 ? serviceTypes : ['other'],
    attributes: pick(ATTRIBUTES),
    unknown: serviceTypes.length === 0 && !UNTYPED.some((flag) => flags.has(flag)),
  }
}
