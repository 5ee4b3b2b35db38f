import type { AskedTime } from '../../../../core/gaps/askTimes.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { lackingOnly } from '../../../../core/gaps/lackingOnly.ts'
import { RIDE_STEPS } from '../../../../core/gaps/nearestStep.ts'
import { pointSteps } from '../../../../core/gaps/pointSteps.ts'
import { serviceSeconds } from '../../../../core/schedule/clockTime.ts'
import type { RegionManifest } from '../../../import/manifest/regionManifest.ts'
import { countEn, countFr, minuteWords } from '../countedWords.ts'
import type { Offer } from '../offers.ts'
import { askedPlaces } from '../prepareStandard.ts'
import { searchTravel } from '../searchTravel.ts'
import {
  coverageWith,
  type Explained,
  type FoundChanges,
  MOST_OFFERS,
  mostLacked,
  type SmallChange,
  withOfferSteps,
} from './smallChange.ts'

const MINUTES = [-60, -45, -30, -15, 15, 30, 45, 60]

/** The same class at another hour, where a ride is what people lack: as long as the standard still takes it for a class of its hours. */
export async function sessionChanges(explained: Explained): Promise<FoundChanges> {
  const { vintage, prepared, whole, diagnosis, people, how } = explained
  const { standard, services, offers, demand, searchedDates } = prepared
  const { time } = standard
  if (time.kind !== 'session') return { changes: [], looked: [] }
  const isKnown = ({ asked }: Offer) => asked.every(({ hours, assumed }) => hours === 'yes' && !assumed)
  const { timeZone } = vintage.manifest as RegionManifest
  const lacked = RIDE_STEPS.map((step) => lackingOnly(whole, diagnosis, step))
  const either = offers.map((_, offer) => [...new Set(lacked.flatMap((step) => step[offer]))])
  const tried = mostLacked(either, people).filter(({ offer }) => isKnown(offers[offer]))
  const moved = tried.flatMap(({ offer }) =>
    MINUTES.flatMap((minutes) => {
      const asked = offers[offer].asked.map((each) => movedAsk(each, minutes * 60))
      return asked.every(isAsked) ? [{ ...offers[offer], asked, minutes, offer }] : []
    }),
  )
  const travel = await searchTravel(
    demand.searchers,
    vintage,
    standard,
    [standard.cutoffSeconds],
    askedPlaces(services, moved),
    searchedDates,
    how,
  )
  const changes = moved.map(({ offer, record, minutes }, k): SmallChange => {
    const [steps] = pointSteps([travel[k]], demand.placeCount, time.need, 1)
    const own = withOfferSteps(whole, [offer], demand.toPoints(steps, 1))
    return {
      kind: 'session',
      thing: `${offer} ${Math.sign(minutes)}`,
      service: services[record].key,
      minutes: Math.abs(minutes),
      sentence: tellSession(services[record].record.name, minutes),
      ...coverageWith(explained, { pointSteps: own }),
    }
  })
  return { changes, looked: [tellLooked(tried.length)] }

  /** As courseTimes.ts decides: by the middle of the session. */
  function isAsked({ time: position, date, ask }: AskedTime): boolean {
    if (ask.kind !== 'session' || time.kind !== 'session') return false
    const { startSeconds, endSeconds } = time.times[position]
    const middle = (ask.startSeconds + ask.endSeconds) / 2
    return (
      serviceSeconds(date, startSeconds, timeZone) <= middle &&
      middle <= serviceSeconds(date, endSeconds, timeZone)
    )
  }
}

function movedAsk(asked: AskedTime, seconds: number): AskedTime {
  const { ask } = asked
  if (ask.kind !== 'session') return asked
  return {
    ...asked,
    ask: { ...ask, startSeconds: ask.startSeconds + seconds, endSeconds: ask.endSeconds + seconds },
  }
}

function tellSession(name: BilingualText, minutes: number): BilingualText {
  const words = minuteWords(Math.abs(minutes))
  return {
    en: `if the class at ${name.en} began and ended ${words.en} ${minutes > 0 ? 'later' : 'earlier'}`,
    fr: `si le cours à ${name.fr} commençait et finissait ${words.fr} plus ${minutes > 0 ? 'tard' : 'tôt'}`,
  }
}

function tellLooked(count: number): BilingualText {
  return {
    en: `Classes at other hours: ${countEn(count, 'class', 'classes')} with known sessions, of the ${MOST_OFFERS} that most people lack by a ride alone, moved by 15 to 60 minutes within the hours that the standard asks about; all searched anew.`,
    fr: `Cours à d’autres heures : ${countFr(count, 'cours', 'cours')} aux séances connues, parmi les ${MOST_OFFERS} où manque surtout un trajet, ${count < 2 ? 'déplacé' : 'déplacés'} de 15 à 60 minutes dans les heures de la norme; tous recalculés.`,
  }
}
