/** What a form makes of a standard, and what changes on screen come to once they are saved. Pure. */
import { changePerson, listPersonChange, type PersonChange } from '../../core/match/changePerson.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import {
  type ChangedHours,
  type StandardChange,
  toLiveChange,
  withHours,
} from '../standards/live/standardChange.ts'
import { newId } from './newId.ts'
import type { Profile } from './recordRequests.ts'

export type Standard = StandardGaps['standard']
type Time = Standard['time']
type DayTime = Extract<Time, { kind: 'session' }>['times'][number]

const CLASS: DayTime = { day: 2, startSeconds: 18 * 3600, endSeconds: 21 * 3600 }
const VISIT_SECONDS = 3600

/** The standard as the live controls have changed it; who is meant is apart (`peopleOf`). */
export function changedRecord(standard: Standard, change: StandardChange, hours: ChangedHours): Standard {
  const { cutoffSeconds, match } = toLiveChange(standard, change)
  return { ...withHours(standard, hours), cutoffSeconds, match } as Standard
}

export const changedName = ({ en, fr }: Standard['name']): Standard['name'] => ({
  en: `${en} (changed)`,
  fr: `${fr} (norme modifiée)`,
})

/** What else is taken of the people than their profile says; null = nothing. */
export function peopleOf(standard: Standard, change: StandardChange): PersonChange | null {
  const person = toLiveChange(standard, change).person ?? {}
  return Object.keys(person).length > 0 ? person : null
}

/** A profile for people of whom something else is taken, beside the one that says the rest. */
export function changedProfile(profile: Profile, change: PersonChange, taken: readonly string[]): Profile {
  const told = listPersonChange(change)
  const name = {
    en: `${profile.name.en} (${told.en.join('; ')})`,
    fr: `${profile.name.fr} (${told.fr.join('; ')})`,
  }
  return {
    ...profile,
    id: newId(name.en, taken, 'people'),
    name,
    person: changePerson(profile.person as Parameters<typeof changePerson>[0], change) as Profile['person'],
    assumption: {
      en: `${profile.assumption.en} Other than that: ${told.en.join('; ')}.`,
      fr: `${profile.assumption.fr} Sauf que\u00a0: ${told.fr.join('; ')}.`,
    },
    assumed: false,
  }
}

/** The profile that says who the people of a standard are; null = nobody has described them. */
export function profileOfStandard(who: Standard['who'], profiles: readonly Profile[]): Profile | null {
  const id = who.kind === 'sites' ? who.profile : (who.profile ?? who.demandGroup)
  return profiles.find((each) => each.id === id && (each.of === 'group') === (who.kind === 'group')) ?? null
}

export const withProfile = (who: Standard['who'], profile: string): Standard['who'] => ({ ...who, profile })

/** Another kind of hours keeps what fits: days and times stay where there are some. */
export function withTimeKind(time: Time, kind: Time['kind']): Time {
  if (kind === 'any') return { kind }
  const { times, need } = time.kind === 'any' ? { times: [CLASS], need: 'any' as const } : time
  if (kind === 'session') return { kind, times, need }
  return { kind, times, need, visitSeconds: time.kind === 'opening' ? time.visitSeconds : VISIT_SECONDS }
}

/** One day more: the day after the last one, at its hours. */
export function withAnotherDay(times: readonly DayTime[]): DayTime[] {
  const last = times.at(-1)
  if (!last) return [CLASS]
  return [...times, { ...last, day: ((last.day % 7) + 1) as DayTime['day'] }]
}
