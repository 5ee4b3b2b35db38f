import { longestSearch } from '../travel/longestSearch.ts'
import { isRoundTrip, type Travel, type TravelMode, type When } from '../travel/travel.ts'
import { capital } from './capital.ts'
import { de } from './de.ts'
import type { enTravel } from './enTravel.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const minutes = (count: number) => `${f.count(count)} ${p(count, 'minute', 'minutes')}`

/** Suit « 30 minutes ». */
const BY: Record<TravelMode, string> = {
  walk: 'de marche',
  bicycle: 'à vélo',
  car: 'en voiture',
  transit: 'en transport en commun',
}
const by = ({ mode }: Travel) => BY[mode]
/** « à plus de 30 minutes en transport en commun, à l’aller ou au retour, ». */
const beyond = (travel: Travel) => `${by(travel)}${isRoundTrip(travel) ? ', à l’aller ou au retour,' : ''}`
/** « 30 minutes de marche ou moins », « 30 minutes ou moins en voiture ». */
const within = (count: number, travel: Travel) =>
  travel.mode === 'walk'
    ? `${minutes(count)} de marche ou moins`
    : `${minutes(count)} ou moins ${by(travel)}${isRoundTrip(travel) ? ', à l’aller et au retour,' : ''}`
const ways = (travel: Travel) => (isRoundTrip(travel) ? 'le plus long des deux trajets' : 'aller simple')

function during(when: When): string {
  if (when.kind === 'arrive') return `arrivée au plus tard à ${f.time(when.by)}`
  if (when.kind === 'depart') return `départ entre ${f.time(when.from)} et ${f.time(when.to)}`
  return `pour une séance de ${f.time(when.start)} à ${f.time(when.end)}`
}
const whenClause = (travel: Travel) => (travel.mode === 'transit' ? `, ${during(travel.when)}` : '')

/** Les mots du déplacement, en français canadien. */
export const frTravel: typeof enTravel = {
  mode: 'Déplacement',
  modes: { walk: 'À pied', bicycle: 'Vélo', car: 'Voiture', transit: 'Transport en commun' },
  noTimetables: 'Pas de transport en commun : les fichiers de cette région ne contiennent aucun horaire.',
  minutesLabel: (travel) =>
    isRoundTrip(travel)
      ? 'Trajet maximal, dans chaque sens'
      : {
          walk: 'Marche maximale',
          bicycle: 'Trajet maximal à vélo',
          car: 'Trajet maximal en voiture',
          transit: 'Trajet maximal',
        }[travel.mode],

  date: 'Date',
  dateOption: (date, trips) =>
    `${f.dayShort(date)} (${trips > 0 ? `${f.count(trips)} ${p(trips, 'voyage', 'voyages')}` : 'aucun service'})`,
  dateOutside: (date) => `${f.dayShort(date)} (aucun horaire)`,
  loadingDates: 'Chargement des dates…',
  roundTrip: 'Aller-retour, pour une séance',
  roundTripHint: 'Arriver avant le début et rentrer après la fin.',
  when: 'Heure',
  whenKinds: { depart: 'Partir entre', arrive: 'Arriver au plus tard' },
  windowFrom: 'De',
  windowTo: 'Jusqu’à',
  arriveBy: 'Au plus tard à',
  sessionStart: 'Début de la séance',
  sessionEnd: 'Fin de la séance',
  sessionPresets: 'Séances habituelles',
  sessionPreset: (start, end) => `${f.time(start)} – ${f.time(end)}`,

  finding: (facts) => {
    const { travel, fromNearest } = facts
    if (facts.short <= 0) {
      const opening = facts.where ? `${facts.where}, tous les logements` : 'Tous les logements'
      return `${opening} sont à ${within(facts.minutes, travel)} ${fromNearest}${whenClause(travel)}.`
    }
    const opening = facts.where ? `${facts.where}, on estime que` : 'On estime que'
    return `${opening} ${f.percent(facts.share)} (${f.count(facts.short)} des ${f.count(facts.total)} ${facts.people}) se trouvent à plus de ${minutes(facts.minutes)} ${beyond(travel)} ${fromNearest}${whenClause(travel)}.`
  },
  printedQuestion: (facts) =>
    `Combien ${de(facts.people)} se trouvent à plus de ${minutes(facts.minutes)} ${beyond(facts.travel)} ${facts.fromNearest}${whenClause(facts.travel)}${facts.date ? `, le ${f.day(facts.date)}` : ''}?`,
  thereNotBack: (facts) =>
    facts.count > 0
      ? `Environ ${f.count(facts.count)} des ${facts.people} ${p(facts.count, 'se trouve', 'se trouvent')} à ${minutes(facts.minutes)} ou moins à l’aller, mais à plus de ${minutes(facts.minutes)} au retour.`
      : `Tout le monde à ${minutes(facts.minutes)} ou moins à l’aller l’est aussi au retour.`,
  thereNotBackWaiting: 'Comparaison de l’aller et du retour…',
  figureThereNotBack: (count) => `à ${minutes(count)} ou moins à l’aller, retour plus long`,
  columnLaterHome: 'Retour plus long',
  columnLaterHomeLong: (count) => `Personnes à ${minutes(count)} ou moins à l’aller, retour plus long`,
  tableCaptionUnranked: (people, count, travel) =>
    `Secteurs et nombre ${de(people)} à plus de ${minutes(count)} ${beyond(travel).replace(/,$/, '')}. Choisissez un secteur pour le voir sur la carte.`,
  tableCaptionLaterHome: (people, count) =>
    `Secteurs selon le nombre ${de(people)} à ${minutes(count)} ou moins à l’aller, retour plus long. Le rang est celui des personnes trop loin. Choisissez un secteur pour le voir sur la carte.`,
  resultSpoken: (short, total, people, count, travel) =>
    `${minutes(count)} ${beyond(travel)}${isRoundTrip(travel) ? '' : ' :'} environ ${f.count(short)} des ${f.count(total)} ${people} se trouvent plus loin.`,
  figureMedian: (travel) =>
    isRoundTrip(travel)
      ? 'médiane du trajet le plus long'
      : {
          walk: 'marche médiane, aller simple',
          bicycle: 'trajet médian à vélo, aller simple',
          car: 'trajet médian en voiture, aller simple',
          transit: 'trajet médian, aller simple',
        }[travel.mode],
  areaMedian: (travel) =>
    travel.mode === 'walk'
      ? 'Marche médiane'
      : isRoundTrip(travel)
        ? 'Médiane, trajet le plus long'
        : 'Trajet médian',

  bandsFinding: (facts) =>
    `${f.percent(facts.share)} des ${facts.people} se trouvent à ${within(facts.minutes, facts.travel).replace(/,$/, '')}.`,
  bandsCaption: (people, vintage, travel) =>
    `Part des ${people}${vintage ? ` (Recensement de ${vintage})` : ''} selon les minutes ${by(travel)}, ${ways(travel)}`,
  bandColumn: (travel) => `Minutes ${by(travel)}`,
  areaBands: (people, travel) => `Les ${people} du secteur selon les minutes ${by(travel)}`,
  tableCaption: (people, count, travel) =>
    `Secteurs classés selon le nombre ${de(people)} à plus de ${minutes(count)} ${beyond(travel).replace(/,$/, '')}. Choisissez un secteur pour le voir sur la carte.`,
  legendCoverage: (people, count, fromNearest, travel) =>
    `Part des ${people} à ${within(count, travel)} ${fromNearest}${whenClause(travel)} (%)`,

  serviceDay: (date, trips) =>
    `${capital(f.day(date))} : ${f.count(trips)} ${p(trips, 'voyage', 'voyages')} ce jour-là.`,
  howCounted: (when) =>
    when.kind === 'depart'
      ? `Médiane des départs à chaque minute de ${f.time(when.from)} à ${f.time(when.to)}, attente comprise.`
      : when.kind === 'arrive'
        ? `Compté à partir du dernier départ qui arrive au plus tard à ${f.time(when.by)}, attente comprise.`
        : `Aller : à partir du dernier départ qui arrive au plus tard à ${f.time(when.start)}. Retour : à partir de ${f.time(when.end)}. L’attente compte; le plus long des deux trajets est retenu.`,
  noServiceTitle: (date) =>
    date ? `Aucun service le ${f.day(date)}.` : 'Aucun service, à aucune date des horaires.',
  noService:
    'On ne peut donc rien dire du transport en commun à cette date. Dates de service les plus proches :',
  noServiceEver: 'Le transport en commun ne peut pas être calculé. Choisissez un autre déplacement.',
  noServiceMap: 'Aucun service à cette date : il n’y a rien à montrer. Choisissez une autre date.',
  legendNoService: 'Inconnu : aucun service à cette date',

  modelledNote: (vintage, walkKmh, travel) => {
    const walking = `${f.decimal(walkKmh, 1)} km/h`
    const speed = {
      walk: `Marche à ${walking} le long des rues`,
      bicycle: 'Vélo à 12 km/h le long des rues où il est permis',
      car: 'Voiture sans congestion, à des vitesses selon la classe de rue et un peu sous les limites affichées; stationnement non compté',
      transit: `Marche à ${walking}, au plus 20 minutes pour aller aux arrêts, en repartir ou en changer, et au plus 5 véhicules; le trajet entier à pied compte aussi`,
    }[travel.mode]
    return `Modélisé : l’effectif de chaque secteur${vintage ? ` (Recensement de ${vintage})` : ''} est réparti entre ses logements. ${speed}; on ne cherche pas au-delà de ${f.count(longestSearch(travel) / 60)} heures. La limite est votre choix, et non une norme officielle.`
  },
  loadingTimes: (mode) => `Chargement des temps ${BY[mode]}…`,
  computing: (step) => `${step}…`,
  computeProgress: 'Avancement du calcul',
  cancel: 'Annuler',
}
