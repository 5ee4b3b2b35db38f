import type { Arrivals, AskedTime } from '../../../../core/gaps/askTimes.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { lackingOnly } from '../../../../core/gaps/lackingOnly.ts'
import { pointSteps } from '../../../../core/gaps/pointSteps.ts'
import { clockWords, countEn, countFr, minuteWords } from '../countedWords.ts'
import { DAY_WORDS } from '../dayWords.ts'
import { type OfferMisses, searchOpeningMisses } from '../openingMissSearch.ts'
import { askedPlaces } from '../prepareStandard.ts'
import { searchTravel } from '../searchTravel.ts'
import {
  coverageWith,
  type Explained,
  type FoundChanges,
  mostLacked,
  type SmallChange,
  withOfferSteps,
} from './smallChange.ts'

const QUARTER = 15
const MOST_MINUTES = 120
const MINUTES = Array.from({ length: MOST_MINUTES / QUARTER }, (_, k) => (k + 1) * QUARTER)
const NEW_HOURS = 3 * 3600
const EVERY = 3600
const DAY = 86_400
const CLOSED = 1 << 3
const UNKNOWN_SHIFT = 4

/** Openings that begin earlier, or end later, by quarters of an hour, and hours on an asked day on which it is closed. */
export async function hoursChanges(explained: Explained): Promise<FoundChanges> {
  const { vintage, prepared, whole, diagnosis, people, how } = explained
  const { standard, services, offers, demand, searchedDates } = prepared
  const { time } = standard
  if (time.kind !== 'opening') return { changes: [], looked: [] }
  const closed = mostLacked(lackingOnly(whole, diagnosis, 'closed'), people).filter(
    ({ offer }) => !offers[offer].withoutHours,
  )
  const wanted = closed.map(({ offer }) => offer)
  const missed = await searchOpeningMisses(vintage, prepared, wanted, newHours, how)
  const places = askedPlaces(
    services,
    wanted.map((offer) => offers[offer]),
  )
  const travel = await searchTravel(
    demand.searchers,
    vintage,
    standard,
    [standard.cutoffSeconds],
    places,
    searchedDates,
    how,
  )
  const changes: SmallChange[] = []
  for (const [k, offer] of wanted.entries()) {
    const { record } = offers[offer]
    const { key: service, record: own } = services[record]
    const [steps] = pointSteps([travel[k]], demand.placeCount, time.need, 1)
    const days = missed.get(offer) ?? []
    const add = (
      told: Pick<SmallChange, 'kind' | 'thing' | 'minutes' | 'sentence'>,
      isOpen: (day: OfferMisses, place: number) => boolean,
    ) => {
      const opened = steps.map((byte, place) =>
        openedBy(days, time.need, (day) => isOpen(day, place))
          ? byte & ~(CLOSED | (CLOSED << UNKNOWN_SHIFT))
          : byte,
      )
      const pointBytes = withOfferSteps(whole, [offer], demand.toPoints(opened, 1))
      changes.push({ ...told, service, ...coverageWith(explained, { pointSteps: pointBytes }) })
    }
    for (const side of ['earlier', 'later'] as const)
      for (const minutes of MINUTES)
        add(
          { kind: 'hours', thing: `${offer} ${side}`, minutes, sentence: tellHours(own.name, side, minutes) },
          ({ misses }, place) => misses[side][place] <= minutes * 60,
        )
    for (const [d, { asked, parts }] of days.entries())
      for (const [bit, part] of parts.entries())
        add(
          { kind: 'opening-day', thing: `${offer}`, minutes: null, sentence: tellDay(own.name, asked, part) },
          (day, place) =>
            day === days[d] ? (day.misses.met[place] & (1 << bit)) !== 0 : day.misses.later[place] === 0,
        )
  }
  return {
    changes: changes.filter(({ gained }) => gained.length > 0),
    looked: wanted.length > 0 ? [tellLooked(wanted.length)] : [],
  }

  function tellDay(name: BilingualText, { time: position, ask }: AskedTime, part: Arrivals): BilingualText {
    const visit = ask.kind === 'opening' ? ask.visitSeconds : 0
    const day = time.kind === 'opening' ? DAY_WORDS[time.times[position].day - 1] : DAY_WORDS[0]
    const [from, to] = [clockWords(part.from), clockWords(part.to + visit)]
    return {
      en: `if ${name.en} opened on ${day.en}, ${from.en} to ${to.en}`,
      fr: `si ${name.fr} ouvrait le ${day.fr}, de ${from.fr} à ${to.fr}`,
    }
  }
}

/** Where a standard needs every day, a day that travel and hours allow already is missed by nothing. */
function openedBy(
  days: readonly OfferMisses[],
  need: 'any' | 'every',
  isOpen: (day: OfferMisses) => boolean,
): boolean {
  return days.length > 0 && (need === 'any' ? days.some(isOpen) : days.every(isOpen))
}

/** Three hours from every full hour of the stretch, as arrivals, on a day without any hours. */
function newHours({ ask, hours, open }: AskedTime): Arrivals[] {
  if (ask.kind !== 'opening' || hours !== 'no') return []
  const { window, visitSeconds } = ask
  const opens = open.some(({ startSeconds, endSeconds }) => startSeconds < DAY && endSeconds > 0)
  if (opens) return []
  const length = Math.max(NEW_HOURS, visitSeconds)
  const last = window.to + visitSeconds - length
  if (last <= window.from) return [window]
  const parts: Arrivals[] = []
  for (let from = window.from; from <= last; from += EVERY)
    parts.push({ from, to: from + length - visitSeconds })
  return parts
}

function tellHours(name: BilingualText, side: 'earlier' | 'later', minutes: number): BilingualText {
  const words = minuteWords(minutes)
  return side === 'earlier'
    ? { en: `if ${name.en} opened ${words.en} earlier`, fr: `si ${name.fr} ouvrait ${words.fr} plus tôt` }
    : { en: `if ${name.en} closed ${words.en} later`, fr: `si ${name.fr} fermait ${words.fr} plus tard` }
}

function tellLooked(count: number): BilingualText {
  return {
    en: `Hours: ${countEn(count, 'service')} that most people lack by hours alone, opening up to ${MOST_MINUTES} minutes earlier or closing up to ${MOST_MINUTES} minutes later by ${QUARTER}-minute steps on the days on which ${count === 1 ? 'it opens' : 'they open'}, or three hours on an asked day without any.`,
    fr: `Heures : ${countFr(count, 'service')} où manquent surtout les heures seules, ouvrant jusqu’à ${MOST_MINUTES} minutes plus tôt ou fermant jusqu’à ${MOST_MINUTES} minutes plus tard par pas de ${QUARTER} minutes les jours d’ouverture, ou trois heures un jour demandé sans ouverture.`,
  }
}
