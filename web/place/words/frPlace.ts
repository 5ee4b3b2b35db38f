import type { NearLeg } from '../../../server/contract/near.ts'
import { formatsFor } from '../../i18n/formats.ts'
import { plural } from '../../i18n/plural.ts'
import type { enPlace } from './enPlace.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const min = (count: number) => `${f.count(count)}\u00a0min`
const HOW = { walk: 'Marcher', bicycle: 'Rouler à vélo', car: 'Rouler en voiture' }

/** Les mots de la vue d’un lieu, en français canadien. */
export const frPlace: typeof enPlace = {
  place: 'Lieu',
  hint: 'Ou choisissez un point, un secteur ou un service sur la carte. Un point choisi ne figure dans aucune adresse et n’est conservé nulle part.',
  coordinates: 'Ou un point par latitude et longitude',
  coordinatesExample: '43.2557, -79.8711',
  coordinatesGo: 'Afficher',
  coordinatesBad: 'Écrivez la latitude, puis la longitude, par exemple 43.2557, -79.8711.',
  coordinatesOutside:
    'Ce point est hors de la région. La latitude précède la longitude, et l’ouest est négatif.',
  thePoint: 'Le point choisi',
  wholeArea: (area) => `Prendre plutôt tout le secteur ${area}`,
  question: 'La question',
  showJourneys: 'Comment s’y rendre et en revenir',
  hideJourneys: 'Masquer le trajet',
  journeysOf: (name) => `Comment se rendre à ${name} et en revenir`,
  journeysWaiting: 'Recherche du trajet, aller et retour…',
  journeysDate: (date) => `Le ${f.day(date)}`,
  noTrips: 'Aucun service ce jour-là\u00a0: ce trajet est à pied.',
  there: 'Aller',
  back: 'Retour',
  noWay: 'Aucun trajet dans la limite.',
  legTime: (from, to) => `${from} à ${to}`,
  leg: ({ kind, route, headsign, stops, stays_aboard }: NearLeg, minutes, to) =>
    kind === 'ride'
      ? `${stays_aboard ? 'Rester à bord, maintenant la ligne' : 'Prendre la ligne'} ${route}${headsign ? `, direction ${headsign}` : ''}, ${min(minutes)} (${f.count((stops ?? 1) - 1)}\u00a0${p((stops ?? 1) - 1, 'arrêt', 'arrêts')}), jusqu’à ${to}`
      : `${HOW[kind]} ${min(minutes)} jusqu’à ${to}`,
  wait: (minutes) => `Attendre ${min(minutes)}`,
  waitBegins: (minutes, at) => `Attendre ${min(minutes)}\u00a0; la visite commence à ${at}`,
  visit: (minutes, from, to) => `Visite de ${min(minutes)}, de ${from} à ${to}`,
  home: 'votre point de départ',
  lastHome: (route, depart, arrive) =>
    `Dernier retour dans la limite\u00a0: départ à ${depart}${route ? ` par la ligne ${route}` : ''}, arrivée à ${arrive}.`,
  noLastHome: 'Ce jour-là, aucun transport ne ramène dans la limite, à aucune heure.',
  walkHome: (minutes) => `On peut rentrer à pied à toute heure, en ${min(minutes)}.`,
  journeysNote:
    'Selon l’horaire\u00a0; l’attente est comptée. Entre les arrêts, la ligne est tracée droit d’un arrêt à l’autre.',
  travel: 'Temps de trajet sur la carte',
  travelShow: 'Tracer jusqu’où on se rend d’ici',
  travelShowTo: 'Tracer d’où on arrive ici à temps',
  reach: 'Qui peut s’y rendre',
  reachFinding: (share, group, minutes, how) =>
    `${share} de ce groupe (${group}) habite à ${minutes}\u00a0minutes ou moins ${how}.`,
  reachUnknown: 'On ne sait pas combien de personnes habitent à portée.',
  reachTable: (how) => `Personnes dont le domicile est à portée de ce service ${how}`,
  reachGroup: 'Personnes',
  reachWithin: (minutes) => `≤ ${min(minutes)}`,
  reachNote:
    'Personnes des secteurs de recensement de cette région\u00a0; la répartition entre les logements est modélisée.',
  reachWaiting: 'Calcul de qui peut s’y rendre…',
  byMode: {
    walk: 'à pied',
    bicycle: 'à vélo',
    car: 'en voiture',
    transit: 'en transport en commun',
  },
  backToPlace: 'Choisir un autre lieu',
  standard: 'Obstacles ici',
  standardNone: 'Choisissez une norme',
  standardWhich: 'Selon la norme',
  standardNoArea: 'Les obstacles sont donnés par secteur. Choisissez un secteur ci-dessus.',
  standardNotHere: 'Cette norme ne dit rien de ce secteur.',
  legend: 'Près du lieu',
  legendPlace: 'Le lieu',
  legendSure: 'Convient, dans l’ordre de la liste',
  legendAsk: 'Convient peut-être\u00a0: à appeler',
  legendWalk: 'À pied, à vélo ou en voiture',
  legendRide: 'En transport, avec la ligne',
  onMap: (number) => `Numéro ${number} sur la carte`,
}
