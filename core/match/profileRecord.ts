/**
 * Who is meant and when they are free, as a record that a partnership edits: members of a demand group, or workers of sites. All of it is an
 * assumption, never a statement about a person. Free hours are those of the season; null = whatever the standard asks.
 * Worked: farm workers who speak Spanish, free on Sunday from 12:00 to 18:00 = 43,200 to 64,800 s: a clinic open on Mondays alone is closed.
 */
import type { BilingualText } from '../gaps/gapResult.ts'
import type { FreeTime } from '../schedule/freeTime.ts'
import type { RuleSource } from './eligibilityRule.ts'
import { NOTHING_KNOWN, type PersonProfile } from './personProfile.ts'

export const PROFILE_SUBJECTS = ['group', 'farms', 'sites'] as const

export interface ProfileRecord {
  /** Of a demand group's id: the profile of its members unless a standard names another. */
  id: string
  name: BilingualText
  /** Members of a demand group; workers of farms alone; workers of all employer sites. */
  of: (typeof PROFILE_SUBJECTS)[number]
  /** `residence` null = the province of the region. */
  person: PersonProfile
  freeTime: FreeTime | null
  /** Shown beside every answer that rests on the profile. */
  assumption: BilingualText
  /** Whether it is this product's default, not yet a community's choice. */
  assumed: boolean
  /** Empty = custom, or our own choice. */
  sources: readonly RuleSource[]
}

export const ADULT: PersonProfile = { ...NOTHING_KNOWN, age: { from: 18, to: null } }

/** Of a group without a profile nothing is known but that adults are meant. */
export function unknownGroup(demandGroup: string): ProfileRecord {
  return {
    id: demandGroup,
    name: { en: demandGroup, fr: demandGroup },
    of: 'group',
    person: ADULT,
    freeTime: null,
    assumption: {
      en: 'Assumed: adults; status, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes; statut, langues et couverture de santé inconnus.',
    },
    assumed: true,
    sources: [],
  }
}
