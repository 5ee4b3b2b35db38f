import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import type { NearestStep } from '../../../../core/gaps/nearestStep.ts'
import { NO_MISS } from '../../../../core/gaps/rideMisses.ts'
import type { NearestMiss } from '../../../contract/standards.ts'
import { weighedMedian } from '../../transit/weighedMedian.ts'
import type { Explained } from '../changes/smallChange.ts'
import { clockWords, minuteWords } from '../countedWords.ts'
import { DAY_WORDS } from '../dayWords.ts'
import { type OfferMisses, searchOpeningMisses } from '../openingMissSearch.ts'

interface MissedHour {
  side: 'later' | 'earlier'
  day: OfferMisses
  seconds: number
}

/** By how much the hours of the service that an area lacks by hours alone are too short for its middle person. */
export async function missedHours(
  { vintage, prepared, whole, how }: Explained,
  near: readonly (NearestStep | null)[],
): Promise<(near: NearestStep) => Omit<NearestMiss, 'share'> | null> {
  const { standard, services, offers, demand } = prepared
  const { time } = standard
  if (time.kind !== 'opening') return () => null
  const wanted = near.flatMap((each) => (each?.step === 'closed' ? [each.services[0].service] : []))
  const found = await searchOpeningMisses(vintage, prepared, [...new Set(wanted)], () => [], how)
  return ({ step, services: [{ service: offer, points }] }) => {
    const days = found.get(offer)
    // Where every day is needed no one of them says by how much.
    if (step !== 'closed' || !days || time.need === 'every') return null
    const missed = (['later', 'earlier'] as const).flatMap((side) =>
      days.flatMap((day): MissedHour[] => {
        const secondsAt = (point: number) =>
          demand.places(point).reduce((most, place) => Math.max(most, day.misses[side][place]), 0) || NO_MISS
        const seconds = weighedMedian(points, secondsAt, whole.points.weight) ?? NO_MISS
        return seconds === NO_MISS ? [] : [{ side, day, seconds }]
      }),
    )
    if (missed.length === 0) return null
    const least = missed.reduce((a, b) => (b.seconds < a.seconds ? b : a))
    const { key, record } = services[offers[offer].record]
    return {
      barrier: 'closed',
      service: key,
      minutes: Math.ceil(least.seconds / 60),
      sentence: tellHours(record.name, least, time.times[least.day.asked.time].day, standard.cutoffSeconds),
    }
  }
}

function tellHours(
  name: BilingualText,
  { side, day, seconds }: MissedHour,
  weekday: number,
  limitSeconds: number,
): BilingualText {
  const { ask } = day.asked
  if (ask.kind !== 'opening') throw new Error('a session has no opening hours')
  const minutes = minuteWords(Math.ceil(seconds / 60))
  const limit = minuteWords(Math.round(limitSeconds / 60))
  const on = DAY_WORDS[weekday - 1]
  const closes = clockWords(Math.max(...day.hours.map(({ to }) => to)) + ask.visitSeconds)
  const opens = clockWords(Math.min(...day.hours.map(({ from }) => from)))
  return side === 'later'
    ? {
        en: `${name.en} closes at ${closes.en} on ${on.en}, ${minutes.en} too early for the first visit that people here could make within ${limit.en} each way.`,
        fr: `${name.fr} ferme à ${closes.fr} le ${on.fr}, ${minutes.fr} trop tôt pour la première visite possible d’ici en ${limit.fr} au plus par trajet.`,
      }
    : {
        en: `${name.en} opens at ${opens.en} on ${on.en}, ${minutes.en} too late for the last visit that people here could make within ${limit.en} each way.`,
        fr: `${name.fr} ouvre à ${opens.fr} le ${on.fr}, ${minutes.fr} trop tard pour la dernière visite possible d’ici en ${limit.fr} au plus par trajet.`,
      }
}
