import type { HealthCoverage } from '../../core/match/coverage.ts'
import type { Status } from '../../core/match/personProfile.ts'
import type { ThreeValued } from '../../core/match/threeValued.ts'
import type { AskedStep, NearAnswer } from '../../server/contract/near.ts'
import type { TravelMode } from '../travel/travel.ts'
import type { enNear } from './enNear.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const BY: Record<TravelMode, string> = {
  walk: 'à pied',
  bicycle: 'à vélo',
  car: 'en voiture',
  transit: 'en transport en commun',
}
const anyOf = new Intl.ListFormat('fr-CA', { type: 'disjunction' })
const by = (modes: readonly TravelMode[]) => anyOf.format(modes.map((mode) => BY[mode]))
const minutes = (least: number, most: number) =>
  least === most ? `${most}\u00a0${p(most, 'minute', 'minutes')}` : `${least} à ${most}\u00a0minutes`
const clock = (hour: number) => `${hour}\u00a0h`
const ASK: Record<AskedStep, string> = {
  closed: 'les heures d’ouverture',
  language: 'les langues',
  eligibility: 'les personnes servies',
  'coverage-or-cost': 'la couverture de santé',
  full: 'l’accueil de nouvelles personnes',
}
const WHY_NOT: Record<Exclude<keyof NearAnswer['excluded'], 'total'>, string> = {
  'no-point': 'emplacement inconnu',
  'too-far': 'aller-retour au-delà de la limite à ce moment',
  closed: 'fermé à ce moment',
  language: 'pas dans la langue',
  eligibility: 'règles d’admission',
  'coverage-or-cost': 'couverture de santé',
  full: 'aucune nouvelle personne',
}

export const frNear: typeof enNear = {
  nearOfferArea: 'Ce qui est ouvert près d’ici, heure par heure',
  nearOfferFarm: 'Ce qui est ouvert près d’une ferme, heure par heure',
  nearTitle: 'Qu’y a-t-il à proximité, et quand est-ce ouvert\u00a0?',
  nearIntro:
    'Choisissez un point de départ\u00a0: la réponse énumère ce qui est à portée aller-retour, qui y est servi, et qui appeler quand on ne sait pas.',
  nearForm: 'Question',
  nearPlace: 'Point de départ',
  nearPlaceNone: 'Choisissez un lieu',
  nearAreas: 'Secteurs (depuis le milieu)',
  nearFarms: (place: string) => `Fermes, ${place}`,
  nearSite: (site: number, place: string, hasPoint: boolean, positions: string | null) =>
    `Ferme ${site}, ${hasPoint ? 'près de' : 'quelque part à'} ${place}${positions ? ` (${positions})` : ''}`,
  nearPositions: (count: number, quarter: string) =>
    `${f.count(count)}\u00a0${p(count, 'poste', 'postes')}, ${quarter}`,
  nearFarmsNote:
    'Les fermes figurent ici par numéro, pour vous seulement\u00a0; «\u00a0npx reach near --sites\u00a0» les énumère avec leur nom dans le terminal. La ferme choisie ne figure dans aucune adresse ni aucun journal.',
  nearFarmSet:
    'Réglé pour des travailleurs agricoles, par hypothèse\u00a0: espagnol, jeudi soir, à pied ou à vélo. Changez ce qui diffère.',
  nearService: 'Service',
  nearLanguage: 'Langue',
  nearAnyLanguage: 'Toutes les langues',
  nearCoverage: 'Couverture de santé',
  nearCoverages: {
    none: 'Sans carte Santé ni autre couverture',
    'card-pending': 'Carte Santé en attente',
    ifhp: 'Programme fédéral de santé intérimaire (PFSI)',
    card: 'Carte Santé en main',
    private: 'Assurance privée',
  } as Record<HealthCoverage, string>,
  nearCoverageShort: {
    none: 'sans couverture',
    'card-pending': 'carte en attente',
    ifhp: 'PFSI',
    card: 'carte Santé',
    private: 'assurance privée',
  } as Record<HealthCoverage, string>,
  nearNotAsked: 'Sans critère',
  nearStatus: 'Statut',
  nearStatuses: {
    citizen: 'Citoyenneté canadienne',
    'permanent-resident': 'Résidence permanente',
    'protected-person': 'Personne protégée',
    'refugee-claimant': 'Demandeur d’asile',
    'temporary-foreign-worker': 'Travailleur étranger temporaire',
    'international-student': 'Étudiant étranger',
    visitor: 'Visiteur',
    'no-status': 'Personne sans statut',
  } as Record<Status, string>,
  nearDay: 'Jour',
  nearAnyDay: 'Tous les jours',
  nearDays: DAYS,
  nearHours: 'Seulement à certaines heures',
  nearFrom: 'De',
  nearTo: 'À',
  nearModes: 'Déplacement, au choix',
  nearLimit: 'Trajet le plus long, par sens',
  nearWaiting: 'Recherche de ce qui est à proximité…',
  nearNoMode: 'Choisissez au moins un mode de déplacement.',
  nearPrompt: 'Choisissez un point de départ.',
  nearFinding: (sure: number, ask: number) =>
    sure > 0
      ? `${sure === 1 ? 'Un service convient' : `${sure} services conviennent`} avec certitude${ask > 0 ? `, ${ask} autre${ask > 1 ? 's' : ''} peut-être\u00a0: à appeler` : ''}.`
      : ask > 0
        ? `Aucun ne convient avec certitude\u00a0; ${ask === 1 ? 'un seul peut-être' : `${ask} peut-être`}\u00a0: à appeler.`
        : 'Aucun ne convient.',
  nearPlaceWords: (kind: NearAnswer['place']['kind'], name: string | null, approximate: boolean) => {
    const place = name ?? 'lieu inconnu'
    if (kind === 'area') return `Depuis le milieu du secteur ${place}`
    if (kind === 'point') return 'Depuis le point'
    return approximate
      ? `Depuis une ferme quelque part à ${place}\u00a0: le milieu de ses rues`
      : `Depuis une ferme à ${place}`
  },
  nearWhen: (day: number | null, hours: string | null) =>
    `${day === null ? 'tous les jours' : DAYS[day - 1]}${hours ? `, ${hours}` : ''}`,
  nearWithin: (most: number, modes: readonly TravelMode[], visit: number) =>
    `au plus ${most}\u00a0minutes par sens ${by(modes)}, visite de ${visit}\u00a0minutes`,
  nearFits: 'Convient',
  nearAsk: 'À appeler',
  nearWay: (there: number, home: number, mode: TravelMode) =>
    `Aller ${minutes(there, there)}, retour ${minutes(home, home)} ${BY[mode]}`,
  nearTimes: (day: number, leaves: string, arrives: string, home: string) =>
    `${DAYS[day - 1]}\u00a0: départ ${leaves}, arrivée ${arrives}, retour ${home}`,
  nearOpen: 'Ouvert',
  nearWithoutCard: 'Sans carte Santé',
  nearThree: { yes: 'Oui', no: 'Non', unknown: 'Inconnu' } as Record<ThreeValued, string>,
  nearTakes: (list: string) => `accepte\u00a0: ${list}`,
  nearTakesAll: 'accepte tout le monde, quelle que soit la couverture',
  nearCost: (dollars: number | null, coverages: string | null) =>
    `${dollars === 0 ? 'gratuit' : dollars === null ? 'prix non indiqué' : `${f.count(dollars)}\u00a0$`}${coverages ? ` (${coverages})` : ''}`,
  nearServes: 'Qui peut venir',
  nearUnread: 'non lue chez l’éditeur',
  nearNoRule: 'aucune règle connue',
  nearKinds: { staff: 'personnel', interpreter: 'interprète', telephone: 'par téléphone' },
  nearSeveral: 'plusieurs langues',
  nearSaid: (by: string | null, date: string | null, stale: boolean) =>
    [by ?? 'selon la liste', date && f.date(date), stale && 'périmé'].filter(Boolean).join(', '),
  nearConfirmed: 'Dernière confirmation',
  nearNever: 'jamais',
  nearStale: 'il y a plus de 12 mois',
  nearAskAbout: (steps: readonly AskedStep[]) =>
    `À demander\u00a0: ${f.list(steps.map((step) => ASK[step]))}`,
  nearNoPhone: 'aucun numéro de téléphone dans la liste',
  nearMore: (count: number) => `En afficher ${count} de plus`,
  nearFewer: 'En afficher moins',
  nearExcluded: (total: number, reasons: readonly (readonly [keyof typeof WHY_NOT, number])[]) =>
    `${f.count(total)} ${p(total, 'autre ne convient', 'autres ne conviennent')} pas, d’abord pour\u00a0: ${reasons
      .map(([reason, count]) => `${WHY_NOT[reason]} (${f.count(count)})`)
      .join(', ')}.`,
  nearBasis: (first: string, last: string) =>
    `Heures et horaires du ${first} au ${last}. Un service sans heures connues est inconnu, jamais ouvert. Les cours à suivre en entier relèvent des normes.`,
  nearHoliday: (date: string) => `Le ${f.date(date)} est un jour férié.`,
  weekTitle: 'La semaine, heure par heure',
  weekNote:
    'Chaque case est le service le plus proche pour qui arrive dans l’heure\u00a0: y être, être servi et rentrer dans la limite.',
  weekGrid: 'Service le plus proche par heure de la semaine',
  weekHint: 'Les flèches passent d’une heure à l’autre.',
  weekKeys: {
    near: 'au plus 15\u00a0minutes',
    middle: 'au plus 30\u00a0minutes',
    far: 'plus long',
    perhaps: 'un seul, dont personne n’est certain',
    none: 'aucun',
  },
  weekKeyTitle: 'Le plus long des deux trajets\u00a0:',
  weekCell: (day: number, hour: number, what: string) =>
    `${DAYS[day]}, ${clock(hour)} à ${clock(hour + 1)}\u00a0: ${what}`,
  weekSure: (name: string, seconds: number, mode: TravelMode) =>
    `${name}, ${minutes(seconds, seconds)} ${BY[mode]}`,
  weekPerhaps: (name: string, seconds: number, mode: TravelMode) =>
    `peut-être ${name}, ${minutes(seconds, seconds)} ${BY[mode]}\u00a0; personne n’en est certain`,
  weekNone: 'aucun',
  weekInWords: 'La semaine en mots',
  weekDaysWords: (first: number, last: number) =>
    first === last ? DAYS[first] : `${DAYS[first]} au ${DAYS[last]}`,
  weekRun: (
    sure: boolean,
    name: string,
    from: number,
    to: number,
    least: number,
    most: number,
    modes: readonly TravelMode[],
  ) =>
    `${sure ? '' : 'peut-être '}${name}, ${clock(from)} à ${clock(to)}, ${minutes(least, most)} ${by(modes)}`,
  weekDayShort: DAYS.map((day) => `${day.slice(0, 3)}.`),
}
