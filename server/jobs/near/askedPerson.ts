import { LANGUAGE_KINDS } from '../../../core/match/languageKinds.ts'
import type { MatchRules } from '../../../core/match/matchService.ts'
import type { PersonProfile } from '../../../core/match/personProfile.ts'
import { ADULT, type ProfileRecord } from '../../../core/match/profileRecord.ts'
import type { NearAnswer, NearRequest } from '../../contract/near.ts'
import { RefusedInput } from '../../errors.ts'
import { findLanguage } from '../../import/serviceTable/languageCodes.ts'

export interface AskedPerson {
  told: NearAnswer['person']
  profile: PersonProfile
  /** Only what was said of the person is asked of services. */
  rules: MatchRules
}

/**
 * An adult who lives in the province, or whoever the profile describes. @throws RefusedInput naming `languages` or `profile`
 * @param profiles in force in the region.
 */
export function askedPerson(
  { profile: id, languages, status, coverage, newPeople }: NearRequest,
  province: string | null,
  profiles: readonly ProfileRecord[],
): AskedPerson {
  const known = id === undefined ? null : profiles.find((each) => each.id === id)
  if (known === undefined)
    throw new RefusedInput(
      'unknown_profile',
      `There is no profile "${id}" in this region. It has: ${profiles.map((each) => each.id).join(', ')}.`,
      'profile',
    )
  const person = known?.person ?? ADULT
  const told = {
    languages: languages?.length ? languages.map(codeOf) : person.languages && [...person.languages],
    status: status ?? person.status,
    coverage: coverage ?? person.healthCoverage,
    assumption: known?.assumption ?? null,
  }
  return {
    told,
    profile: {
      ...person,
      languages: told.languages,
      status: told.status,
      healthCoverage: told.coverage,
      residence: person.residence ?? (province ? [`CA-${province}`] : null),
    },
    rules: {
      languageKinds: told.languages && LANGUAGE_KINDS,
      eligibility: told.status !== null,
      healthCoverage: told.coverage !== null,
      costAtMostDollars: null,
      room: newPeople ?? false,
      deliveries: null,
      childMinding: 'not-asked',
      confirmedSite: false,
    },
  }
}

function codeOf(text: string): string {
  const code = findLanguage(text)
  if (code) return code
  throw new RefusedInput(
    'unknown_language',
    `"${text}" is no language that is known here. Give a name or an ISO 639-3 code, such as Spanish or spa.`,
    'languages',
  )
}
