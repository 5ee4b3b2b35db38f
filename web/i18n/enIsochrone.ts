import type { TravelMode } from '../travel/travel.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const BY: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  car: 'by car',
  transit: 'by transit',
}

/** Words about what is within reach of one point. `frIsochrone.ts` has the same shape. */
export const enIsochrone = {
  isochroneOffer: 'Travel times from here',
  isochroneOfferArea: 'Travel times from this area',
  isochroneOfferService: 'Travel times to this place',
  isochroneKind: 'Travel times',
  isochroneTitle: (direction: 'from' | 'to', place: string | null, mode: TravelMode) =>
    direction === 'from'
      ? `What is within reach of ${place ?? 'this point'} ${BY[mode]}`
      : `From where ${place ?? 'this point'} is within reach ${BY[mode]}`,
  isochroneMiddle: 'Counted from the middle of the area.',
  isochroneHint: 'Choose another point on the map to move it. The point is stored nowhere.',
  isochroneDirection: 'Direction',
  isochroneDirections: { from: 'From here', to: 'To here' },
  isochroneTime: { from: 'Leaving at', to: 'Arriving by' },
  isochroneLegend: (direction: 'from' | 'to', mode: TravelMode) =>
    `Minutes ${BY[mode]} ${direction === 'from' ? 'from' : 'to'} the marked point`,
  isochroneBand: (minutes: number) => `within ${f.count(minutes)} min`,
  isochroneBandSpoken: (minutes: number) => `Within ${f.count(minutes)} minutes`,
  isochroneTable: (service: string) => `Size, and services of this type inside – ${service}`,
  isochroneTableTo: 'Size of where one can set out from',
  columnBand: 'Travel time',
  columnSize: 'Size',
  columnServices: 'Services',
  isochroneServices: (service: string, count: number) =>
    count > 0 ? `${service}: ${f.count(count)} inside` : `${service}: none inside`,
  isochroneOn: (date: string, trips: number) =>
    `${f.day(date)}: ${f.count(trips)} ${p(trips, 'trip runs', 'trips run')} that day.`,
  isochroneNote: (bufferMeters: number, walkKmh: number, mode: TravelMode) => {
    const walking = `Walking at ${f.decimal(walkKmh, 1)} km/h`
    const speed = {
      walk: `${walking}.`,
      bicycle: 'Cycling at 12 km/h.',
      car: 'Driving without congestion.',
      transit: `${walking}, at most 20 minutes to, from and between stops, and at most 5 rides; waiting counts.`,
    }[mode]
    return `${speed} The outline lies ${f.count(bufferMeters)} m around the streets that are reached.`
  },
  isochroneWaiting: 'Drawing travel times…',
  isochroneFailed: 'The travel times could not be drawn',
  isochroneNoStreet: 'No street is near this point. Choose a point closer to a street.',
  isochroneNoService: (date: string | null, nearest: readonly string[]) =>
    date && nearest.length > 0
      ? `No trip runs on ${f.day(date)}, so there is nothing to draw. The nearest dates with service: ${f.list(nearest.map(f.date))}.`
      : 'No trip runs on any date of the timetables: choose another way to travel.',
  isochroneLegendNoService: 'No trip runs on this date: there are no travel times to draw.',
  isochroneClose: 'Remove travel times from the map',
  isochroneShowAll: 'Show all of it',
  isochroneBack: 'Remove from the map',
  isochroneSpoken: (minutes: number, squareKm: string, count: number | null) =>
    `Within ${f.count(minutes)} minutes: ${squareKm}${count === null ? '' : `, ${f.count(count)} ${p(count, 'service', 'services')} of this type`}.`,
}
