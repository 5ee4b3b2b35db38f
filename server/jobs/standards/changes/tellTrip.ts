import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { tripWords } from '../../transit/tripOfRun.ts'
import { clockWords, countEn, countFr, minuteWords } from '../countedWords.ts'
import type { TripCandidate, TripCandidates } from './tripCandidates.ts'

/** What would be done to one trip. */
export function tellTrip({
  step,
  call,
  seconds,
}: Pick<TripCandidate, 'step' | 'call' | 'seconds'>): BilingualText {
  const home = step === 'no-ride-home'
  const trip = tripWords(call)
  const at = clockWords(home ? call.departureSeconds : call.arrivalSeconds)
  const minutes = minuteWords(Math.abs(seconds) / 60)
  return {
    en: `if ${trip.en} that ${home ? 'leaves' : 'reaches'} ${call.stop} at ${at.en} ran ${minutes.en} ${seconds > 0 ? 'later' : 'earlier'}`,
    fr: `si ${trip.fr} qui ${home ? 'quitte' : 'atteint'} ${call.stop} à ${at.fr} passait ${minutes.fr} plus ${seconds > 0 ? 'tard' : 'tôt'}`,
  }
}

/** Which trips were tried, and what a move does not show. */
export function tellTripsLooked(found: readonly TripCandidates[], searched: number): BilingualText {
  const [there, home] = found
  return {
    en: `Trips: ${countEn(home.looked, 'trip')} home from ${countEn(home.offers, 'service')} and ${there.looked} there to ${there.offers}, where most people lack that ride alone, each moved by 1 to 30 minutes, never past the next one of the same line; the best ${countEn(searched, 'move')} searched anew for all services. A moved trip keeps its times between stops; what its vehicle and driver do next is not modelled.`,
    fr: `Voyages : ${countFr(home.looked, 'voyage')} de retour depuis ${countFr(home.offers, 'service')} et ${there.looked} d’aller vers ${there.offers}, où manque surtout ce seul trajet, ${home.looked + there.looked < 2 ? 'déplacé' : 'déplacés'} chacun de 1 à 30 minutes, jamais au-delà du suivant de la même ligne; ${countFr(searched, 'meilleur déplacement recalculé', 'meilleurs déplacements recalculés')} pour tous les services. Un voyage déplacé garde ses durées entre les arrêts; la suite du véhicule et du conducteur n’est pas modélisée.`,
  }
}
