/**
 * Who the workers of employer sites are taken to be, as data: assumptions of a standard about a kind of site, never about a person. Free
 * hours stand in core/schedule/freeTimeProfiles.ts under the same id.
 * Worked: a farm worker who speaks Spanish and whose health coverage nobody knows: a clinic that takes health cards alone is unknown.
 */
import { NOTHING_KNOWN, type PersonProfile } from './personProfile.ts'

export interface SiteProfile {
  id: string
  /** Sites of farms alone, or all. */
  agricultural: boolean
  person: PersonProfile
  assumption: { en: string; fr: string }
}

export const SITE_PROFILES: readonly SiteProfile[] = [
  {
    id: 'farm-worker',
    agricultural: true,
    person: {
      ...NOTHING_KNOWN,
      languages: ['spa'],
      status: 'temporary-foreign-worker',
      age: { from: 18, to: null },
    },
    assumption: {
      en: 'Assumed: adult temporary foreign workers who speak Spanish; health coverage unknown (card in hand, or pending).',
      fr: 'Hypothèse : travailleurs étrangers temporaires adultes qui parlent espagnol ; couverture de santé inconnue (carte en main ou en attente).',
    },
  },
]
