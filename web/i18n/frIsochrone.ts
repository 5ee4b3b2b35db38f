import type { TravelMode } from '../travel/travel.ts'
import { capital } from './capital.ts'
import { de } from './de.ts'
import type { enIsochrone } from './enIsochrone.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const BY: Record<TravelMode, string> = {
  walk: 'à pied',
  bicycle: 'à vélo',
  car: 'en voiture',
  transit: 'en transport en commun',
}

/** Les mots de ce qui est à portée d’un point, en français canadien. */
export const frIsochrone: typeof enIsochrone = {
  isochroneOffer: 'Temps de trajet à partir d’ici',
  isochroneOfferArea: 'Temps de trajet à partir de ce secteur',
  isochroneOfferService: 'Temps de trajet jusqu’à ce lieu',
  isochroneKind: 'Temps de trajet',
  isochroneTitle: (direction, place, mode) =>
    direction === 'from'
      ? `Ce qui est à portée ${place ? de(place) : 'de ce point'} ${BY[mode]}`
      : `D’où ${place ?? 'ce point'} est à portée ${BY[mode]}`,
  isochroneMiddle: 'Compté à partir du milieu du secteur.',
  isochroneHint:
    'Choisissez un autre point sur la carte pour le déplacer. Ce point n’est conservé nulle part.',
  isochroneDirection: 'Sens',
  isochroneDirections: { from: 'À partir d’ici', to: 'Jusqu’ici' },
  isochroneTime: { from: 'Départ à', to: 'Arrivée au plus tard à' },
  isochroneLegend: (direction, mode) =>
    `Minutes ${BY[mode]} ${direction === 'from' ? 'à partir du' : 'jusqu’au'} point marqué`,
  isochroneBand: (minutes) => `${f.count(minutes)} min ou moins`,
  isochroneBandSpoken: (minutes) => `${f.count(minutes)} minutes ou moins`,
  isochroneTable: (service) => `Superficie, et services de ce type à l’intérieur – ${service}`,
  isochroneTableTo: 'Superficie d’où l’on peut partir',
  columnBand: 'Temps de trajet',
  columnSize: 'Superficie',
  columnServices: 'Services',
  isochroneServices: (service, count) =>
    count > 0 ? `${service} : ${f.count(count)} à l’intérieur` : `${service} : aucun à l’intérieur`,
  isochroneOn: (date, trips) =>
    `${capital(f.day(date))} : ${f.count(trips)} ${p(trips, 'voyage', 'voyages')} ce jour-là.`,
  isochroneNote: (bufferMeters, walkKmh, mode) => {
    const walking = `Marche à ${f.decimal(walkKmh, 1)} km/h`
    const speed = {
      walk: `${walking}.`,
      bicycle: 'Vélo à 12 km/h.',
      car: 'Voiture sans congestion.',
      transit: `${walking}, au plus 20 minutes pour aller aux arrêts, en repartir ou en changer, et au plus 5 véhicules; l’attente compte.`,
    }[mode]
    return `${speed} Le contour passe à ${f.count(bufferMeters)} m des rues atteintes.`
  },
  isochroneWaiting: 'Tracé des temps de trajet…',
  isochroneFailed: 'Les temps de trajet n’ont pas pu être tracés',
  isochroneNoStreet: 'Aucune rue près de ce point. Choisissez un point plus proche d’une rue.',
  isochroneNoService: (date, nearest) =>
    date && nearest.length > 0
      ? `Aucun service le ${f.day(date)} : il n’y a rien à tracer. Dates de service les plus proches : ${f.list(nearest.map(f.date))}.`
      : 'Aucun service, à aucune date des horaires : choisissez un autre déplacement.',
  isochroneLegendNoService: 'Aucun service à cette date : il n’y a pas de temps de trajet à tracer.',
  isochroneClose: 'Retirer les temps de trajet de la carte',
  isochroneShowAll: 'Tout voir',
  isochroneBack: 'Retirer de la carte',
  isochroneSpoken: (minutes, squareKm, count) =>
    `${f.count(minutes)} minutes ou moins : ${squareKm}${count === null ? '' : `, ${f.count(count)} ${p(count, 'service', 'services')} de ce type`}.`,
}
