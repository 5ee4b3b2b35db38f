import type { NearLeg } from '../../../server/contract/near.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { plural } from '../../i18n/plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const min = (count: number) => `${f.count(count)} min`
const HOW = { walk: 'Walk', bicycle: 'Ride a bicycle', car: 'Drive' }

/** Words of the view of a place; they come with it. `frPlace.ts` has the same shape. */
export const enPlace = {
  place: 'Place',
  hint: 'Or choose any point, area or service on the map. A point that you choose stands in no address and is kept nowhere.',
  coordinates: 'Or a point by latitude and longitude',
  coordinatesExample: '43.2557, -79.8711',
  coordinatesGo: 'Show',
  coordinatesBad: 'Write latitude, then longitude, such as 43.2557, -79.8711.',
  coordinatesOutside:
    'This point lies outside the region. Latitude comes before longitude, and west is negative.',
  thePoint: 'The chosen point',
  wholeArea: (area: string) => `Take all of ${area} instead`,
  question: 'What is asked',
  showJourneys: 'How to get there and back',
  hideJourneys: 'Hide the way',
  journeysOf: (name: string) => `How to get to ${name} and back`,
  journeysWaiting: 'Looking up the way there and back…',
  journeysDate: (date: string) => `On ${f.day(date)}`,
  noTrips: 'No trip runs on that date: this way is on foot.',
  there: 'There',
  back: 'Back',
  noWay: 'No way within the limit.',
  legTime: (from: string, to: string) => `${from} to ${to}`,
  leg: ({ kind, route, headsign, stops, stays_aboard }: NearLeg, minutes: number, to: string) =>
    kind === 'ride'
      ? `${stays_aboard ? 'Stay aboard, now' : 'Take'} ${route}${headsign ? ` towards ${headsign}` : ''}, ${min(minutes)} (${f.count((stops ?? 1) - 1)} ${p((stops ?? 1) - 1, 'stop', 'stops')}) to ${to}`
      : `${HOW[kind]} ${min(minutes)} to ${to}`,
  wait: (minutes: number) => `Wait ${min(minutes)}`,
  waitBegins: (minutes: number, at: string) => `Wait ${min(minutes)}; the visit begins at ${at}`,
  visit: (minutes: number, from: string, to: string) => `Visit of ${min(minutes)}, ${from} to ${to}`,
  home: 'where you started',
  lastHome: (route: string | null, depart: string, arrive: string) =>
    `Last way home within the limit: leave at ${depart}${route ? ` with ${route}` : ''}, home ${arrive}.`,
  noLastHome: 'No ride gets home within the limit that day, at any hour.',
  walkHome: (minutes: number) => `Home can be walked at any hour, in ${min(minutes)}.`,
  journeysNote:
    'As the timetable has it; waiting is counted. Between stops the line is drawn straight from stop to stop.',
  travel: 'Travel times on the map',
  travelShow: 'Draw how far one gets from here',
  travelShowTo: 'Draw from where one gets here in time',
  reach: 'Who can reach it',
  reachFinding: (share: string, group: string, minutes: number, how: string) =>
    `${share} of ${group} live within ${minutes} minutes ${how}.`,
  reachUnknown: 'How many people live within reach is not known.',
  reachTable: (how: string) => `People whose homes are within reach of this service ${how}`,
  reachGroup: 'People',
  reachWithin: (minutes: number) => `≤ ${min(minutes)}`,
  reachNote: 'People of the census areas of this region; which homes they live in is modelled.',
  reachWaiting: 'Working out who can reach it…',
  byMode: { walk: 'on foot', bicycle: 'by bicycle', car: 'by car', transit: 'by transit' },
  backToPlace: 'Choose another place',
  standard: 'Barriers here',
  standardNone: 'Choose a standard',
  standardWhich: 'Under the standard',
  standardNoArea: 'Barriers are told of areas. Choose an area above.',
  standardNotHere: 'This standard says nothing of this area.',
  legend: 'Near the place',
  legendPlace: 'The place',
  legendSure: 'Fits, in the order of the list',
  legendAsk: 'May fit: ask',
  legendWalk: 'On foot, by bicycle or by car',
  legendRide: 'Ride, with its line',
  onMap: (number: number) => `Number ${number} on the map`,
}
