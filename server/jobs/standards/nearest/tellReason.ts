import type { Barrier, Step } from '../../../../core/gaps/barriers.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { minuteWords } from '../countedWords.ts'

/** What one service lacks where it is neither a ride nor hours that can be counted in minutes. */
export function tellLacking(step: Step, name: BilingualText, isSession: boolean): BilingualText {
  const [en, fr] = LACKING[step === 'closed' && isSession ? 'no-class' : step]
  return { en: `${name.en} ${en}.`, fr: `${name.fr} ${fr}.` }
}

const LACKING: Record<Step | 'no-class', [en: string, fr: string]> = {
  'none-in-region': [
    'is within reach, but is not offered as the standard asks',
    'est à portée, mais n’est pas offert comme la norme le demande',
  ],
  'too-far': ['is beyond the limit even at the best departure', 'dépasse la limite même au meilleur départ'],
  'no-ride-there': [
    'would do, but no ride gets there in time',
    'conviendrait, mais aucun trajet n’y mène à temps',
  ],
  'no-ride-home': [
    'is reached in time, but no ride gets people home',
    'est atteint à temps, mais aucun trajet ne ramène les gens',
  ],
  closed: [
    'is within reach, but closed at the hours asked about',
    'est à portée, mais fermé aux heures demandées',
  ],
  'no-class': [
    'is within reach at the hours asked about, but holds no class then',
    'est à portée aux heures demandées, mais n’y tient pas de cours',
  ],
  language: [
    'is within reach, but serves in no language that these people are taken to speak',
    'est à portée, mais ne sert dans aucune langue que ces gens sont supposés parler',
  ],
  eligibility: [
    'is within reach, but its rules do not let these people in',
    'est à portée, mais ses règles n’admettent pas ces gens',
  ],
  'coverage-or-cost': [
    'is within reach, but costs too much or does not take these people’s health coverage',
    'est à portée, mais coûte trop cher ou n’accepte pas la couverture de santé de ces gens',
  ],
  full: ['is within reach, but has no room', 'est à portée, mais n’a pas de place'],
}

export function tellTooFar(name: BilingualText, seconds: number, limitSeconds: number): BilingualText {
  const all = Math.ceil(seconds / 60)
  const limit = Math.round(limitSeconds / 60)
  return {
    en: `Even at the best departure the way to ${name.en}, the nearest that would do, takes ${minuteWords(all).en}, ${all - limit} more than the limit of ${minuteWords(limit).en}.`,
    fr: `Même au meilleur départ, le trajet vers ${name.fr}, le plus proche qui conviendrait, prend ${minuteWords(all).fr}, ${all - limit} de plus que la limite de ${minuteWords(limit).fr}.`,
  }
}

/** Where nothing is near. */
export function tellFarthest(seconds: number): BilingualText {
  const minutes = minuteWords(Math.round(seconds / 60))
  return {
    en: `No service that would do is within ${minutes.en}, even at the best departure.`,
    fr: `Aucun service qui conviendrait n’est à ${minutes.fr} ou moins, même au meilleur départ.`,
  }
}

/** Why no single step can be named for an area: the barrier that most of its people meet first. */
export function tellReason(barrier: Barrier, askFirst: BilingualText | null): BilingualText {
  if (barrier === 'unknown')
    return askFirst
      ? {
          en: `Nothing is known to be missing: an answer from ${askFirst.en} would tell first.`,
          fr: `On ne sait de rien qui manque : une réponse de ${askFirst.fr} le dirait en premier.`,
        }
      : {
          en: 'Whether a service beyond the edge of what is loaded would do is not known.',
          fr: 'On ne sait pas si un service au-delà de ce qui est chargé conviendrait.',
        }
  if (barrier === 'none-in-region')
    return {
      en: 'There is no such service in the region or near it.',
      fr: 'Il n’y a pas de tel service dans la région ni à proximité.',
    }
  const [en, fr] = ALL_FAIL[barrier]
  return {
    en: `No single change would do, since every service lacks two things or more; first, ${en}.`,
    fr: `Aucun changement seul ne suffirait, car il manque deux choses ou plus à chaque service; d’abord, ${fr}.`,
  }
}

const ALL_FAIL: Record<Exclude<Barrier, 'unknown' | 'none-in-region'>, [en: string, fr: string]> = {
  'too-far': [
    'none is within the limit even at the best departure',
    'aucun n’est dans la limite, même au meilleur départ',
  ],
  'no-ride-there': [
    'no ride gets there in time to those within the limit',
    'aucun trajet ne mène à temps à ceux qui sont dans la limite',
  ],
  'no-ride-home': [
    'no ride leads home from those that are reached in time',
    'aucun trajet ne ramène de ceux qui sont atteints à temps',
  ],
  closed: [
    'those that travel allows are closed then',
    'ceux que les trajets permettent sont fermés à ces heures',
  ],
  language: [
    'those that are open serve in no language that these people are taken to speak',
    'ceux qui sont ouverts ne servent dans aucune langue que ces gens sont supposés parler',
  ],
  eligibility: [
    'the rules of those that are left do not let these people in',
    'les règles de ceux qui restent n’admettent pas ces gens',
  ],
  'coverage-or-cost': [
    'those that are left cost too much or do not take these people’s health coverage',
    'ceux qui restent coûtent trop cher ou n’acceptent pas la couverture de santé de ces gens',
  ],
  full: ['those that are left have no room', 'ceux qui restent n’ont pas de place'],
}
