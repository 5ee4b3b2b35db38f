import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import type { RideStep } from '../../../../core/gaps/nearestStep.ts'
import { tripWords } from '../../transit/tripOfRun.ts'
import { clockWords, minuteWords } from '../countedWords.ts'
import type { RideMiss } from '../rideMissSearch.ts'
import type { NamedRide } from './nameRide.ts'

export interface MissedRide {
  /** Of the service. */
  name: BilingualText
  step: RideStep
  miss: RideMiss
  limitSeconds: number
  ride: NamedRide | null
}

/** One has arrived by the end of the minute. */
const arrival = (seconds: number) => Math.ceil(seconds / 60) * 60

/** By how much the middle person of an area misses a session for want of a ride, and which ride that is. */
export function tellRide(missed: MissedRide): BilingualText {
  const { step, miss } = missed
  if (step === 'no-ride-home')
    return miss.at < miss.session.endSeconds ? tellLastHome(missed) : tellSlowHome(missed)
  return miss.at > miss.session.startSeconds ? tellFirstThere(missed) : tellSlowThere(missed)
}

function wordsOf({ miss, limitSeconds, ride }: MissedRide) {
  const minutes = Math.ceil(miss.seconds / 60)
  const limit = Math.round(limitSeconds / 60)
  return {
    minutes: minuteWords(minutes),
    limit: minuteWords(limit),
    all: minuteWords(limit + minutes),
    more: minutes,
    start: clockWords(miss.session.startSeconds),
    end: clockWords(miss.session.endSeconds),
    ride: ride && {
      ...tripWords(ride),
      stop: ride.stop,
      leaves: clockWords(ride.seconds),
      arrives: clockWords(arrival(ride.seconds)),
    },
  }
}

function tellLastHome(missed: MissedRide): BilingualText {
  const { name, miss } = missed
  const { minutes, limit, end, ride } = wordsOf(missed)
  const by = clockWords(miss.at)
  return ride
    ? {
        en: `The last ride from ${name.en} that gets people home within ${limit.en}, ${ride.en}, leaves ${ride.stop} at ${ride.leaves.en}: one must leave by ${by.en}, ${minutes.en} before the end at ${end.en}.`,
        fr: `Le dernier trajet depuis ${name.fr} qui ramène les gens en ${limit.fr} au plus, ${ride.fr}, quitte ${ride.stop} à ${ride.leaves.fr} : il faut partir à ${by.fr} au plus tard, ${minutes.fr} avant la fin à ${end.fr}.`,
      }
    : {
        en: `To be home within ${limit.en} one must leave ${name.en} by ${by.en}, ${minutes.en} before the end at ${end.en}.`,
        fr: `Pour être de retour en ${limit.fr}, il faut quitter ${name.fr} au plus tard à ${by.fr}, ${minutes.fr} avant la fin à ${end.fr}.`,
      }
}

function tellSlowHome(missed: MissedRide): BilingualText {
  const { name } = missed
  const { limit, all, more, end, ride } = wordsOf(missed)
  const by = ride
    ? {
        en: `, by ${ride.en} from ${ride.stop} at ${ride.leaves.en},`,
        fr: `, par ${ride.fr} qui quitte ${ride.stop} à ${ride.leaves.fr},`,
      }
    : { en: '', fr: '' }
  return {
    en: `From ${name.en} after the end at ${end.en} the way home${by.en} takes ${all.en} with the wait, ${more} more than the limit of ${limit.en}.`,
    fr: `De ${name.fr} après la fin à ${end.fr}, le retour${by.fr} prend ${all.fr} avec l’attente, ${more} de plus que la limite de ${limit.fr}.`,
  }
}

function tellFirstThere(missed: MissedRide): BilingualText {
  const { name, miss } = missed
  const { minutes, limit, start, ride } = wordsOf(missed)
  const at = clockWords(arrival(miss.at))
  return ride
    ? {
        en: `The first ride to ${name.en} within ${limit.en}, ${ride.en}, reaches ${ride.stop} at ${ride.arrives.en}: one is there at ${at.en}, ${minutes.en} after the start at ${start.en}.`,
        fr: `Le premier trajet vers ${name.fr} en ${limit.fr} au plus, ${ride.fr}, atteint ${ride.stop} à ${ride.arrives.fr} : on arrive à ${at.fr}, ${minutes.fr} après le début à ${start.fr}.`,
      }
    : {
        en: `The first way to ${name.en} within ${limit.en} arrives at ${at.en}, ${minutes.en} after the start at ${start.en}.`,
        fr: `Le premier trajet vers ${name.fr} en ${limit.fr} arrive à ${at.fr}, ${minutes.fr} après le début à ${start.fr}.`,
      }
}

function tellSlowThere(missed: MissedRide): BilingualText {
  const { name } = missed
  const { limit, all, more, start, ride } = wordsOf(missed)
  const by = ride
    ? {
        en: `, on ${ride.en}, which reaches ${ride.stop} at ${ride.arrives.en},`,
        fr: `, par ${ride.fr} qui atteint ${ride.stop} à ${ride.arrives.fr},`,
      }
    : { en: '', fr: '' }
  return {
    en: `To be at ${name.en} by ${start.en}${by.en} one must leave home ${all.en} before, ${more} more than the limit of ${limit.en}.`,
    fr: `Pour être à ${name.fr} à ${start.fr}${by.fr} il faut partir ${all.fr} avant, ${more} de plus que la limite de ${limit.fr}.`,
  }
}
