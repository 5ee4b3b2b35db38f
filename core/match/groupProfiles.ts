/**
 * Who a member of a demand group is taken to be when rules of services are applied: data, each an assumption about an indicator of demand
 * and never a statement about a person. What the census does not say of the group is unknown: languages always, unless a partnership
 * sets them. Definitions: Statistics Canada, Census of Population 2021, "Immigrant status and period of immigration".
 * Worked: recent immigrants landed from 2016-01-01 to 2021-05-11, so that a rule for those landed since April 2020 leaves them unknown.
 */
import { NOTHING_KNOWN, type PersonProfile } from './personProfile.ts'

export interface GroupProfile {
  demandGroup: string
  person: PersonProfile
  /** Shown beside every answer. */
  assumption: { en: string; fr: string }
}

const ADULT = { ...NOTHING_KNOWN, age: { from: 18, to: null } }

export const GROUP_PROFILES: readonly GroupProfile[] = [
  {
    demandGroup: 'recent-immigrants',
    person: {
      ...ADULT,
      status: 'permanent-resident',
      landed: { from: '2016-01-01', to: '2021-05-11' },
    },
    assumption: {
      en: 'Assumed: adults, permanent residents, landed between 1 January 2016 and 11 May 2021; class, languages and health coverage unknown. The count holds all ages.',
      fr: 'Hypothèse : adultes, résidents permanents, établis entre le 1er janvier 2016 et le 11 mai 2021 ; catégorie, langues et couverture de santé inconnues. Le nombre compte tous les âges.',
    },
  },
  {
    demandGroup: 'refugees-since-1980',
    person: { ...ADULT, admissionClass: 'refugee', landed: { from: '1980-01-01', to: '2021-05-11' } },
    assumption: {
      en: 'Assumed: adults admitted as refugees between 1980 and 11 May 2021, mostly long settled; whether they are citizens by now, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes admis comme réfugiés entre 1980 et le 11 mai 2021, établis depuis longtemps pour la plupart ; citoyenneté, langues et couverture de santé inconnues.',
    },
  },
  {
    demandGroup: 'immigrants',
    person: { ...ADULT, landed: { from: null, to: '2021-05-11' } },
    assumption: {
      en: 'Assumed: adults who landed before 11 May 2021; whether they are citizens by now, class, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes établis avant le 11 mai 2021 ; citoyenneté, catégorie, langues et couverture de santé inconnues.',
    },
  },
  {
    demandGroup: 'non-permanent-residents',
    person: ADULT,
    assumption: {
      en: 'Assumed: adults. Students, workers and claimants are counted together, so that status, languages and health coverage are unknown.',
      fr: 'Hypothèse : adultes. Étudiants, travailleurs et demandeurs d’asile sont comptés ensemble : statut, langues et couverture de santé inconnus.',
    },
  },
]

/** Of a group that the list does not name nothing is known but that adults are meant. */
export function groupProfile(demandGroup: string, province: string | null): GroupProfile {
  const known = GROUP_PROFILES.find((each) => each.demandGroup === demandGroup)
  const profile = known ?? {
    demandGroup,
    person: ADULT,
    assumption: {
      en: 'Assumed: adults; status, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes ; statut, langues et couverture de santé inconnus.',
    },
  }
  return { ...profile, person: { ...profile.person, residence: province ? [`CA-${province}`] : null } }
}
