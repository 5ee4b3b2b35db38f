import { LANGUAGE_KINDS } from '../../../core/match/language.ts'
import type { MatchRules } from '../../../core/match/matchService.ts'
import { NOTHING_KNOWN, type PersonProfile } from '../../../core/match/personProfile.ts'
import type { NearAnswer, NearRequest } from '../../contract/near.ts'
import { RefusedInput } from '../../errors.ts'
import { findLanguage } from '../../import/serviceTable/languageCodes.ts'

export interface AskedPerson {
  told: NearAnswer['person']
  profile: PersonProfile
  /** Only what was said of the person is asked of services. */
  rules: MatchRules
}

/** An adult who lives in the province. @throws RefusedInput naming `languages` */
export function askedPerson(
  { languages, status, coverage, newPeople }: NearRequest,
  province: string | null,
): AskedPerson {
  const codes = languages?.map((text) => {
    const code = findLanguage(text)
    if (code) return code
    throw new RefusedInput(
      'unknown_language',
      `"${text}" is no language that is known here. Give a name or an ISO 639-3 code, such as Spanish or spa.`,
      'languages',
    )
  })
  const told = {
    languages: codes?.length ? codes : null,
    status: status ?? null,
    coverage: coverage ?? null,
  }
  return {
    told,
    profile: {
      ...NOTHING_KNOWN,
      languages: told.languages,
      status: told.status,
      healthCoverage: told.coverage,
      age: { from: 18, to: null },
      residence: province ? [`CA-${province}`] : null,
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
