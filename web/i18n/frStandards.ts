import type { Barrier } from '../../core/gaps/barriers.ts'
import { de } from './de.ts'
import type { enStandards } from './enStandards.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)

/** Suit « le plus souvent : ». */
const MEANS: Record<Exclude<Barrier, 'unknown'>, string> = {
  'none-in-region': 'aucun service de ce type dans la région',
  'too-far': 'un trajet plus long que la limite',
  'no-ride-there': 'aucun trajet pour arriver à temps',
  'no-ride-home': 'aucun trajet de retour ensuite',
  closed: 'rien d’offert à ces heures',
  language: 'aucun service dans leur langue',
  eligibility: 'les règles d’admissibilité',
  'coverage-or-cost': 'la couverture de santé ou le coût',
  full: 'aucune place libre',
}

/** Suit « pour la plupart (240), » ou un point-virgule. */
const REASONS: Record<Exclude<Barrier, 'unknown'>, string> = {
  'none-in-region': 'il n’y a aucun service de ce type dans la région',
  'too-far': 'le trajet dépasse la limite',
  'no-ride-there': 'aucun trajet n’y arrive à temps',
  'no-ride-home': 'il n’y a pas de trajet de retour ensuite',
  closed: 'rien n’est offert à ces heures',
  language: 'aucun service n’offre leur langue',
  eligibility: 'les règles d’admissibilité font obstacle',
  'coverage-or-cost': 'la couverture de santé ou le coût fait obstacle',
  full: 'il n’y a aucune place libre',
}

const BARRIER_NAMES: Record<Barrier, string> = {
  unknown: 'Pas encore connu',
  'none-in-region': 'Aucun dans la région',
  'too-far': 'Trop loin',
  'no-ride-there': 'Aucun trajet pour y aller',
  'no-ride-home': 'Aucun trajet de retour',
  closed: 'Pas offert à ces heures',
  language: 'Langue',
  eligibility: 'Admissibilité',
  'coverage-or-cost': 'Couverture de santé ou coût',
  full: 'Complet',
}

const range = (lower: number, upper: number) =>
  lower === upper ? f.count(upper) : `${f.count(lower)} à ${f.count(upper)}`

/** Les deux bouts se lisent pareil, ou le plus petit n’ajoute rien à « < 1 % ». */
const readsAsOne = (lower: number, upper: number) => f.percent(lower) === f.percent(upper) || upper < 0.005

/** Les mots des normes et des obstacles, en français canadien. */
export const frStandards: typeof enStandards = {
  recordsLink: 'Règles et hypothèses',
  standardsLink: 'Normes et obstacles',
  questionTab: 'Temps de trajet',
  viewTabs: 'Ce que la page montre',
  standardsIntro:
    'Une norme dit ce que les gens devraient avoir à portée, quand et comment. La réponse dit combien l’ont, ce qui fait obstacle pour les autres et ce qui aiderait.',
  standardChoice: 'Norme',
  standardOwnerOnly:
    'Elle porte sur des lieux de travail; elle est donc réservée au propriétaire de cet ordinateur.',
  standardOptionClosed: (name) => `${name} (sans réponse)`,
  allStandards: 'Toutes les normes, expliquées',
  standardNotYet: 'Sans réponse',
  standardProblem: (fieldName, value) => `Sans réponse possible : ${fieldName} (${value}) n’a pas de sens.`,
  standardPrompt: 'Choisissez une norme pour voir qui n’est pas couvert, et pourquoi',
  standardUnknown: (id) => `Il n’y a pas ici de norme « ${id} ». Choisissez-en une autre.`,
  standardsLoading: 'Chargement des normes…',
  standardWaiting: 'Calcul en cours…',

  changeStandard: 'Modifier la norme',
  changeLoading: 'Calcul des trajets pour chaque limite…',
  changeTold: 'La réponse porte sur la norme modifiée, qui n’est pas enregistrée.',
  changeReset: 'Revenir à la norme enregistrée',
  changeAsSaved: 'Comme enregistré',
  changeLimit: 'Limite par trajet',
  changeLanguage: 'Langue que parlent les gens',
  changeStatus: 'Qui vient',
  changeCost: 'Coût maximal',
  changeAnyCost: 'Peu importe le coût',
  changeDollars: (dollars: number) => (dollars === 0 ? 'Gratuit' : `${dollars}\u00a0$`),
  changeEligibility: 'Appliquer les règles d’admissibilité',
  changeDay: 'Jour',
  changeFrom: 'De',
  changeTo: 'À',
  changeAskHours: 'Demander ces heures au serveur',
  changeNote:
    'Réponse immédiate sur cette page\u00a0; rien n’est enregistré. D’autres heures demandent le serveur.',

  siteWords: (agricultural) => (agricultural ? 'fermes' : 'lieux de travail'),
  workerWords: (agricultural) =>
    agricultural ? 'travailleurs agricoles' : 'travailleurs des lieux de travail',
  standardNothing: (people) =>
    `Aucun secteur n’a à la fois un nombre connu ${de(people)} et un point de départ; on ne peut donc rien en dire.`,
  standardFinding: ({ people, total, coverage, count, mostOften }) => {
    const barrier = mostOften ? `, le plus souvent : ${MEANS[mostOften]}` : ''
    if (count.lower === total) return `Couverture complète : ${f.count(total)} ${people}.`
    if (count.upper === 0)
      return `Aucune couverture : un obstacle se présente pour ${f.count(total)} ${people}${barrier}.`
    const share = readsAsOne(coverage.lower, coverage.upper)
      ? `On estime que la norme est respectée pour ${f.percent(coverage.upper)}`
      : `La norme est respectée pour ${f.percent(coverage.lower)} à ${f.percent(coverage.upper)}`
    const unknown =
      count.upper > count.lower
        ? `pour ${f.percent(coverage.upper - coverage.lower)}, cela dépend de ce que personne n’a encore établi`
        : ''
    const short =
      count.upper < total
        ? `pour les ${f.percent(1 - coverage.upper)} qui restent, un obstacle se présente${barrier}`
        : ''
    return `${share} des ${f.count(total)} ${people}; ${[unknown, short].filter(Boolean).join('; ')}.`
  },
  coveredFigure: (people) => `${people} avec une couverture certaine`,
  unknownFigure: 'pas encore connu',
  barrierFigure: 'devant un obstacle',
  standardRange: range,
  percentRange: (lower, upper) =>
    readsAsOne(lower, upper) ? f.percent(upper) : `${f.percent(lower)} à ${f.percent(upper)}`,
  beyondBorder: (count, people) =>
    `Au bord du territoire, la réponse est inconnue pour ${f.count(count)} ${people} : aucun service répertorié ici ne peut convenir, mais le bord des rues et des services chargés est à leur portée, et on ignore ce qu’il y a derrière. Aucun appel n’y change rien; les rues et les services des lieux voisins, oui.`,
  beyondBorderShort: (count) => `réponse inconnue pour ${f.count(count)}, au bord du territoire`,
  servedOnDemand: (count, people) =>
    `Zone desservie sur demande, non modélisée : la réponse est inconnue pour ${f.count(count)} ${people}, car aucun horaire ne dit si le trajet est possible.`,
  servedOnDemandShort: (count) => `desserte sur demande, non modélisée : ${f.count(count)}`,
  boundsNote: (shortfall) =>
    `Le manque est de ${f.count(shortfall)} : tout ce qui n’a pas de couverture certaine. La plus petite part compte l’inconnu comme un non, la plus grande comme un oui.`,
  belowTarget: (target, yes, unknown) =>
    `Cible de ${f.percent(target)} : ${f.count(yes)} ${p(yes, 'secteur est', 'secteurs sont')} en dessous; pour ${f.count(unknown)}, on ne le sait pas.`,

  fixesTitle: 'Ce qui y remédierait',
  fixesHere: 'Ce qui y remédierait ici',
  fixesNote: (people) =>
    `Combien ${de(people)} de plus auraient une couverture si cela seul était fait. Ces nombres se recoupent et ne s’additionnent pas.`,
  fixes: {
    'none-in-region': 'L’offrir dans la région',
    'too-far': 'L’offrir plus près, ou un trajet plus rapide',
    'no-ride-there': 'Un trajet qui arrive à temps',
    'no-ride-home': 'Un trajet de retour ensuite',
    closed: 'Des heures où les gens sont libres',
    language: 'Un service dans leur langue',
    eligibility: 'Des règles d’admissibilité plus larges',
    'coverage-or-cost': 'Un coût plus bas, ou leur couverture de santé acceptée',
    full: 'Plus de places',
  },
  fixesNone: 'On ne connaît aucun obstacle qui, levé seul, changerait quelque chose.',
  fixesNoneUnknown:
    'On ne connaît aucun obstacle qui, levé seul, changerait quelque chose; il faut d’abord répondre aux questions ouvertes.',
  fixesOthers: 'Tout autre obstacle, levé seul, ne changerait rien.',
  firstTitle: 'Premier obstacle rencontré',
  firstNote: (total, people) =>
    `Un seul obstacle est compté à chaque fois, le premier rencontré; la somme est donc le total : ${f.count(total)} ${people}.`,
  stackedSpoken: (parts) => `Premier obstacle rencontré : ${f.list(parts)}.`,
  partName: (kind) => (kind === 'covered' ? 'Couverture certaine' : BARRIER_NAMES[kind]),
  barrierPart: (name, count) => `${name} ${f.count(count)}`,
  barrierOrder: (names) =>
    `Les obstacles sont vérifiés dans cet ordre : ${names.join(', ')}. « Pas encore connu » : la norme n’est respectée que si ce qu’on ignore se révèle favorable.`,
  barriersTable: 'Obstacles dans toute la région',
  columnBarrier: 'Obstacle',
  columnFix: 'Couverture gagnée s’il était seul levé',
  columnFirst: 'Premier obstacle rencontré',
  columnShortfallShare: 'Part du manque',
  sumOfBarriers: 'Ensemble : le manque',
  notLifted: 'demande une réponse',
  barriers: BARRIER_NAMES,

  changesTitle: 'Petits changements les plus utiles',
  changeLoses: (people) => `perte pour ${people}`,
  changesNote: (people) =>
    `Le plus grand nombre ${de(people)} que chacun peut couvrir. Ces nombres se recoupent.`,

  standardAreasTitle: 'Secteurs selon le manque',
  standardAreasCaption: (people) =>
    `La barre : tout le secteur (${people}), d’abord la couverture certaine, puis selon le premier obstacle rencontré. Dessous, le principal. Manque : nombre sans couverture certaine.`,
  sortBy: 'Trier par',
  sortKeys: {
    rank: 'Rang : plus grand manque',
    name: 'Nom',
    people: 'Nombre compté',
    covered: 'Couverture, la plus petite d’abord',
    barrier: 'Principal obstacle',
  },
  columnStacked: 'Couverture et obstacles',
  columnShortfall: 'Manque',
  noBarrier: 'couverture complète',

  areaUnknown: (area, why) => `${area} : ${why}.`,
  areaSentence: ({ area, people, total, barred, unknown, most }) => {
    if (barred + unknown === 0) return `${area} : couverture complète (${f.count(total)} ${people}).`
    const of = `des ${f.count(total)} ${people}`
    if (barred === 0)
      return `${area} : pour ${unknown === total ? `l’ensemble ${of}` : `${f.count(unknown)} ${of}`}, la couverture dépend de ce que personne n’a encore établi.`
    const reason = most
      ? most.count >= barred
        ? `; ${REASONS[most.barrier]}`
        : `; ${most.count > barred / 2 ? 'pour la plupart' : 'le plus souvent'} (${f.count(most.count)}), ${REASONS[most.barrier]}`
      : ''
    const more =
      unknown > 0
        ? ` Pour ${f.count(unknown)} de plus, cela dépend de ce que personne n’a encore établi.`
        : ''
    return `${area} : aucune couverture pour ${barred === total ? `l’ensemble ${of}` : `${f.count(barred)} ${of}`}${reason}.${more}`
  },
  nearestMiss: (sentence) => `De justesse : ${sentence}`,
  rankLine: (rank) => `rang ${f.count(rank)} selon le manque`,
  rankRange: (low, high, tied) => `rang ${f.count(low)} à ${f.count(high)}${tied ? ', à égalité' : ''}`,
  inBrackets: (low, high) => `(${f.count(low)} à ${f.count(high)})`,
  shortLine: (count, low, high, unknown) =>
    `Manque : ${f.count(count)} (${f.count(low)} à ${f.count(high)}, intervalle à 95 %)${unknown ? ', avec ce qui n’est pas encore connu' : ''}.`,
  shortfallInterval: (low, high) =>
    `Le recensement interroge un échantillon, arrondit ses nombres et en retient certains; le manque se situe donc entre ${f.count(low)} et ${f.count(high)} (intervalle à 95 %).`,
  intervalNote:
    'Entre parenthèses, l’intervalle à 95 %. Des secteurs dont les rangs se recoupent sont à égalité.',

  paintSwitch: 'Couleurs de la carte',
  paintNames: { barrier: 'Principal obstacle', coverage: 'Couverture' },
  hoverStandard: (short, total, barrier) =>
    `${short} sur ${total} sans couverture certaine${barrier ? ` · ${barrier}` : ''}`,
  legendNoStandard: 'Aucune norme choisie',
  legendFailed: 'Aucune réponse à montrer',
  legendBarrier: (people) =>
    `Le premier obstacle le plus fréquent pour les ${people} sans couverture certaine`,
  legendCovered: (people) => `Part des ${people} avec une couverture certaine (%)`,
  legendBands: 'La partie hachurée d’un secteur n’est pas encore connue',
  legendMostlyCovered: (share) => `Couverture de ${f.percent(share)} ou plus`,
  legendSigns: 'Signe plus grand : plus grand manque',
  legendCells: (people) =>
    `Nombre ${de(people)} par secteur ou lieu, à partir de trois employeurs; les autres sont réunis dans la liste.`,

  briefButton: 'Télécharger un résumé de deux pages (PDF)',
  briefWaiting: 'Rédaction du résumé…',
  briefOfSaved: 'Il porte sur la norme enregistrée, sans vos changements.',
  briefSaved: (name) => `Enregistré sous ${name}.`,

  phoneTitle: 'Qui appeler d’abord',
  phoneWhy: (share, people) =>
    `Pour ${share} des ${people}, la réponse dépend de ce que personne n’a encore établi. Un appel peut trancher.`,
  phoneHead: ['Service', 'Organisme', 'Téléphone', 'Personnes qu’une réponse peut faire changer'],
  phoneCopy: 'Copier la liste',
  phoneCopied: (count) => `${f.count(count)} ${p(count, 'fiche copiée', 'fiches copiées')}.`,
  phoneCopyFailed: 'Ce navigateur ne laisse pas la page copier. Téléchargez plutôt la liste.',
  phoneDownload: 'Télécharger en CSV',
  phoneNote: (people) =>
    `Avec le nombre ${de(people)} qu’une réponse peut faire changer. Ces nombres se recoupent.`,
  phoneMoves: (count) => `jusqu’à ${f.count(Math.max(count, 1))}`,
  phoneMissing: 'aucun numéro de téléphone connu',
  phoneAll: (count) => `Afficher les ${f.count(count)}`,
  phoneFewer: 'Afficher les premiers seulement',
  worksheetLine: 'Télécharger le tableau de tous ces services',

  basisTitle: 'Sur quoi cela repose',
  basisAssumed:
    'La limite, les jours et les heures sont des hypothèses du produit tant que personne ne les fixe.',
  basisHours: (count) =>
    `${f.count(count)} ${p(count, 'service n’a pas d’heures propres et est supposé ouvert', 'services n’ont pas d’heures propres et sont supposés ouverts')} aux heures de la norme.`,
  basisWorkers: (month, unknown, sites) =>
    `Les travailleurs sont comptés selon les effectifs du mois (${month}). Pour ${unknown} des ${sites} lieux, personne n’a indiqué d’effectif : ils sont inconnus et ne sont pas comptés.`,
  basisRules: 'Certaines règles d’admissibilité n’ont pas été lues chez leur éditeur : non vérifié.',
  basisNoServices:
    'Aucun service de ce type dont le lieu est connu ne se trouve dans la région ni près de sa limite.',
  basisServices: (counts) => {
    const notes = [
      [counts.stale, p(counts.stale, 'non vérifié depuis un an', 'non vérifiés depuis un an')],
      [counts.withoutHours, 'sans heures'],
      [counts.doubtful, 'sur un point douteux'],
      [counts.unconfirmed, 'à un lieu que personne n’a confirmé'],
    ] as const
    const out = [
      [counts.unplaced, 'sans lieu connu'],
      [counts.closedDown, p(counts.closedDown, 'fermé pour de bon', 'fermés pour de bon')],
    ] as const
    const told = (list: readonly (readonly [number, string])[]) =>
      list.filter(([count]) => count > 0).map(([count, words]) => `${f.count(count)} ${words}`)
    const [of, left] = [told(notes), told(out)]
    return `${f.count(counts.counted)} ${p(counts.counted, 'service compté', 'services comptés')}${of.length > 0 ? `, dont ${of.join(', ')}` : ''}.${left.length > 0 ? ` Laissés de côté : ${left.join(', ')}.` : ''}`
  },
  basisTrips: (date, trips) =>
    `Meilleurs départs et règles du ${f.day(date)} : ${f.count(trips)} ${p(trips, 'voyage', 'voyages')} ce jour-là.`,
  basisSeason: (season, from, to, isClass) =>
    `${{ summer: 'Horaire d’été' }[season]} : du ${f.day(from)} au ${f.day(to)}.${isClass ? ' La plupart des cours ont lieu de septembre à juin : à revoir quand l’horaire de cette saison sera publié.' : ''}`,
  basisOutOfTerm: (services, begins, ended) =>
    `Les cours de ${f.count(services)} ${p(services, 'service', 'services')} n’ont pas lieu aux dates utilisées (${[begins && `séances à partir du ${f.day(begins)}`, ended && `séances jusqu’au ${f.day(ended)}`].filter(Boolean).join('; ')}). Leurs heures de la semaine sont celles de la session.`,
  basisRulesDate: (date) => `Règles du ${f.day(date)}.`,
  basisDates: 'Dates utilisées',
  basisDate: (date, trips, holiday) => {
    const notes = [...(trips === null ? [] : [`${f.count(trips)} ${p(trips, 'voyage', 'voyages')}`]), holiday]
    const told = notes.filter(Boolean).join(', ')
    return `${f.day(date)}${told ? ` (${told})` : ''}`
  },
  basisStale: (share, people) =>
    `Pour ${f.percent(share)} des ${people}, la couverture ne tient qu’à des fiches non vérifiées depuis un an.`,
  basisLeftOut: (leftOut, areas) =>
    `${f.count(leftOut)} des ${f.count(areas)} secteurs ${p(leftOut, 'est laissé', 'sont laissés')} de côté : nombre inconnu ou aucun point de départ.`,
}
