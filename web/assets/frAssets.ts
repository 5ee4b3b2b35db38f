import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'
import type { AssetWords } from './enAssets.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const n = (count: number, one: string, other: string) => `${f.count(count)} ${p(count, one, other)}`
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const when = ({ day, minutes }: { day: number; minutes: number }) =>
  `le ${DAYS[day - 1]} à ${f.time(minutes)}`
/** « d’immigrants », « de résidents ». */
const de = (words: string) => (/^[aeiouyhéèê]/i.test(words) ? `d’${words}` : `de ${words}`)

export const frAssets: AssetWords = {
  skip: 'Passer à la liste des services',
  finding: ({ services, types, withHours, language, time, yes, unknown }) => {
    if (services === 0) return 'Aucun service ne correspond. Retirez un filtre ou cherchez autre chose.'
    const all = `${n(services, 'service', 'services')} de ${n(types, 'type', 'types')}; ${f.count(withHours)} ${p(withHours, 'indique ses', 'indiquent leurs')} heures`
    if (!language && !time) return `${all}.`
    const asks = [
      time && `${p(yes, 'est ouvert', 'sont ouverts')} ${when(time)}`,
      language && `${p(yes, 'sert', 'servent')} en ${language}`,
    ]
      .filter(Boolean)
      .join(' et ')
    const more = unknown > 0 ? `; pour ${n(unknown, 'autre', 'autres')}, on ne le sait pas` : ''
    return `${all}; ${f.count(yes)} ${asks}${more}.`
  },
  filters: 'Filtres',
  search: 'Chercher un nom, un organisme ou une adresse',
  searchNote: 'Ce que vous tapez reste sur cette page.',
  type: 'Type de service',
  anyType: (count) => `Tous les types (${f.count(count)})`,
  language: 'Langue de service',
  anyLanguage: 'Toutes les langues',
  option: (name, count) => `${name} (${f.count(count)})`,
  organization: 'Organisme',
  anyOrganization: 'Tous les organismes',
  openAt: 'Ouvert',
  anyTime: 'À toute heure',
  day: 'Jour',
  days: DAYS,
  time: 'Heure',
  clear: 'Retirer les filtres',
  weekNote: 'Les heures sont celles d’une semaine habituelle, sans jour férié.',
  typesTitle: 'Services par type',
  typesNote: 'Un service de deux types compte dans les deux.',
  columnType: 'Type',
  columnServices: 'Services',
  listTitle: (count) => n(count, 'service', 'services'),
  listOpen: (count, time) => `${p(count, 'Ouvert', 'Ouverts')} ${when(time)} (${f.count(count)})`,
  listSpeaking: (count, language) => `En ${language} (${f.count(count)})`,
  listBoth: (count, time, language) =>
    `${p(count, 'Ouvert', 'Ouverts')} ${when(time)}, en ${language} (${f.count(count)})`,
  listUnknown: (count) => `Peut-être\u00a0: on ne le sait pas (${f.count(count)})`,
  listUnknownNote:
    'On ne connaît pas leurs heures ou leurs langues\u00a0: demandez-leur avant d’y envoyer quelqu’un.',
  noneCertain: 'Aucun avec certitude.',
  more: (count) => `En afficher ${f.count(count)} de plus`,
  hoursUnknown: 'Heures inconnues',
  openNow: 'Ouvert à ce moment',
  closedNow: 'Fermé à ce moment',
  severalLanguages: 'd’autres langues sur demande',
  languagesUnknown: 'langues inconnues',
  confirmed: (date) => `confirmé le ${date}`,
  neverConfirmed: 'jamais confirmé',
  areaTitle: (people) => `Où vivent les ${people}`,
  shadeTitle: 'Couleurs des secteurs',
  shades: { none: 'Services seuls', count: 'Nombre', share: 'Part', 'two-way': 'Part\u00a0× trajet' },
  group: 'Population',
  columnArea: 'Secteur',
  columnCount: 'Personnes',
  columnShare: 'Part des résidents',
  columnMinutes: 'Médiane, minutes',
  areaNote: (vintage) =>
    `Chiffres du recensement${vintage ? ` de ${vintage}` : ''}, arrondis au hasard à 5 près. Ils parlent de secteurs, non de ce que les gens peuvent faire.`,
  noResidents: 'Les résidents n’ont pas été comptés avec ce groupe\u00a0: aucune part ne peut être donnée.',
  allAreas: (count) => `Afficher les ${f.count(count)} secteurs`,
  fewerAreas: 'En afficher moins',
  legendCount: (people) => `${people} par secteur`,
  legendShare: (people) => `${people}\u00a0: part des résidents du secteur`,
  legendTwoWay: (people, service) => `Part ${de(people)}, et temps de trajet à partir ${service}`,
  legendNone: 'Ce qu’il y a ici',
  axisShare: 'Part →',
  axisTime: 'Trajet →',
  highFar: 'grande part, loin',
  from: (value) => `à partir de ${value}`,
  upTo: (value) => `moins de ${value}`,
  between: (from, to) => `de ${from} à ${to}`,
  minutesUpTo: (minutes) => `${f.count(minutes)} min ou moins`,
  minutesBetween: (from, to) => `${f.count(from)} à ${f.count(to)} min`,
  minutesOver: (minutes) => `plus de ${f.count(minutes)} min`,
  twoWayCell: (share, time) => `part ${share}, ${time}`,
  withheld: 'Inconnu ou supprimé',
  cluster: 'Services voisins\u00a0: leur nombre et leurs types',
  quiet: 'Petit et pâle\u00a0: peut-être, on ne le sait pas',
  layers: 'Couches',
  layerServices: 'Services',
  layerEmployers: 'Employeurs',
  layerStreets: 'Rues',
  transitTitle: 'Transport en commun, heure par heure',
  transitHour: 'Lignes et arrêts',
  transitOff: 'Pas sur la carte',
  transitHourOption: (hour) => `de ${f.time(hour * 60)} à ${f.time(hour * 60 + 60)}`,
  transitLoading: 'Chargement de l’horaire…',
  transitFinding: ({ lines, stops, often, hour, date }) =>
    lines === 0
      ? `Entre ${f.time(hour * 60)} et ${f.time(hour * 60 + 60)}, le ${date}, aucune ligne ne part.`
      : `Entre ${f.time(hour * 60)} et ${f.time(hour * 60 + 60)}, le ${date}, ${n(lines, 'ligne part', 'lignes partent')}; ${n(stops, 'arrêt a', 'arrêts ont')} au moins un départ, ${f.count(often)} au moins quatre.`,
  transitNone: (date, nearest) => `Aucun voyage le ${date}.${nearest ? ` Il y en a le ${nearest}.` : ''}`,
  transitTable: 'Lignes et leurs voyages pendant cette heure, dans les deux directions',
  columnLine: 'Ligne',
  columnTrips: 'Voyages',
  columnFirst: 'Premier',
  columnLast: 'Dernier',
  legendTransit: (hour) => `Départs par direction, de ${f.time(hour * 60)} à ${f.time(hour * 60 + 60)}`,
  departures: (from, to) =>
    to === null ? `${from} ou plus` : from === to ? String(from) : `${from} à ${to}`,
  transitNote: 'En ligne droite d’arrêt en arrêt.',
  spokenLoading: 'Chargement des services…',
  tipCount: (count, people) => `${count} ${people}`,
  tipShare: (share) => `${share} des résidents`,
  tipMinutes: (minutes) => `la moitié en ${minutes} au plus`,
  minutes: (minutes) => `${f.count(minutes)} min`,
  beyond: (minutes) => `plus de ${f.count(minutes)} min`,
  groupsTitle: 'La population de ce secteur',
}
