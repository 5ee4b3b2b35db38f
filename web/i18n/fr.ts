import { de } from './de.ts'
import type { Messages } from './en.ts'
import { formatsFor } from './formats.ts'
import { frIsochrone } from './frIsochrone.ts'
import { frNear } from './frNear.ts'
import { frStandards } from './frStandards.ts'
import { frTravel } from './frTravel.ts'
import { frWorksheet } from './frWorksheet.ts'
import { plural } from './plural.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const minutes = (count: number) => `${f.count(count)} ${p(count, 'minute', 'minutes')}`

/** Le même catalogue en français canadien. */
export const fr: Messages = {
  ...frTravel,
  ...frIsochrone,
  ...frNear,
  ...frStandards,
  ...frWorksheet,
  title: 'À portée',
  tagline: 'Qui vit trop loin des services nécessaires',
  documentTitle: (region) => (region ? `${region} · À portée` : 'À portée'),
  otherLanguage: 'English',
  skipToTable: 'Aller au tableau des secteurs',
  madeUp: 'Région fictive : lieux, personnes et services sont inventés.',

  question: 'La question',
  region: 'Région',
  service: 'Service',
  serviceOption: (name, count) => `${name} (${f.count(count)})`,
  noneOfType: (name) => `${name} (aucun au répertoire)`,
  group: 'Population',
  groupOption: (name, vintage) => (vintage && !name.includes(vintage) ? `${name}, ${vintage}` : name),
  minutes,
  minutesShort: (count) => `${f.count(count)} min`,

  findingNoService: (name, bufferKm) =>
    `Aucun service de ce type (${name}) n’est répertorié dans la région ni à moins de ${f.decimal(bufferKm, 0)} km; personne n’en a donc un à portée.`,
  findingNoCounts: (people) =>
    `On ne sait pas combien ${de(people)} vivent ici; on ne peut donc rien en dire.`,
  largestShortfall: (area, short) =>
    `Le plus grand nombre de personnes trop loin : environ ${f.count(short)}, secteur ${area}.`,
  doubtfulServices: (doubtful, all) =>
    `${f.count(doubtful)} des ${f.count(all)} services ${p(doubtful, 'a', 'ont')} un point douteux : les temps de trajet qui y mènent sont peut-être faux.`,

  figurePeopleShort: (people, count) => `${people} à plus de ${minutes(count)}`,
  figureAreas: (total) => `secteurs sur ${f.count(total)} où moins de la moitié est à portée`,
  beyondSearch: (hours) => `plus de ${f.count(hours)} heures`,

  bandShare: 'Part de la population',
  bandPeople: 'Personnes (modélisé)',
  band: (from, to) => (to === null ? `${from}+` : `${from}–${to}`),
  bandSpoken: (from, to) => (to === null ? `${from} minutes ou plus` : `de ${from} à ${to} minutes`),
  showAsTable: 'Afficher en tableau',
  limitMark: (count) => `limite : ${f.count(count)} min`,

  tableTitle: 'Personnes trop loin, par secteur',
  columnRank: 'Rang',
  columnArea: 'Secteur',
  columnWithin: 'À portée',
  columnShort: 'Trop loin',
  columnShortLong: 'Personnes au-delà de la limite',
  noAreaShort: (someUnknown) =>
    someUnknown
      ? 'Personne n’est trop loin, dans aucun secteur dont l’effectif est connu.'
      : 'Personne n’est trop loin, dans aucun secteur.',
  peopleOfArea: (count, people) => `${f.count(count)} ${people}`,
  filterAreas: 'Trouver un secteur',
  noAreaMatches: (text) => `Aucun nom de secteur ne ressemble à « ${text} ».`,
  showAllAreas: (count) => `Afficher les ${f.count(count)} secteurs`,
  showFewerAreas: 'Afficher les premiers seulement',
  mergedNotRanked: 'Plusieurs secteurs réunis parce que les codes ont changé : affichés, non classés.',
  mergedShort: 'zone réunie, non classée',
  unknown: 'inconnu',
  nobodyCounted: 'personne de ce groupe n’y est dénombré',
  missing: {
    'not-available': 'non disponible',
    withheld: 'confidentiel, supprimé par Statistique Canada',
    unreliable: 'trop peu fiable pour être publié',
    'not-applicable': 'sans objet',
    blank: 'non fourni',
    'fewer-than-five': 'moins de 5',
    'few-people': 'non affiché : peu de personnes',
  },
  fewerThanFive: 'moins de 5',
  fewPeople: 'non affiché : peu de personnes',
  notShown: 'non affiché',
  notRanked: 'non classé',
  noDemandPoints: 'inconnu : ni logements ni rues connus',

  servicesTitle: (count) => `${f.count(count)} ${p(count, 'service', 'services')} de ce type`,
  servicesHint: 'Services dans la région et près de sa limite, par nom.',
  servicesTwice: (count) =>
    `${f.count(count)} ${p(count, 'fiche semble', 'fiches semblent')} désigner le même lieu qu’une autre : le total est peut-être trop élevé.`,
  servicesBeyondStreets: (count) =>
    `${f.count(count)} d’entre eux ${p(count, 'se trouve', 'se trouvent')} au-delà des rues chargées et ne ${p(count, 'peut pas être atteint', 'peuvent pas être atteints')}.`,
  inBuffer: 'hors de la région, près de sa limite',
  unplaced: 'lieu inconnu',

  mapSection: 'Carte',
  mapLabel:
    'Carte des secteurs et des services. Le tableau des secteurs donne les mêmes chiffres. La touche Entrée offre les temps de trajet à partir du milieu de la carte.',
  mapLoading: 'Tracé de la carte…',
  mapUnavailable:
    'La carte ne peut pas être tracée ici : ce navigateur n’offre pas WebGL. Le tableau et les fiches contiennent tout ce que montre la carte.',
  mapFailed:
    'La carte n’a pas pu être chargée. Le tableau et les fiches contiennent tout ce que montre la carte.',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  wholeRegion: 'Voir toute la région',
  attributionToggle: 'Sources de la carte',
  attribution: (publishers) => `Données : ${publishers.join(', ')}`,
  legend: 'Légende',
  legendLow: 'peu',
  legendHigh: 'tous',
  legendUnknown: 'Effectif inconnu',
  legendNobody: 'Personne de ce groupe',
  legendCluster: 'Plusieurs services, par type',
  legendEmployers: 'Employeurs, par secteur (3 ou plus); partie foncée : agricoles',
  signs: 'Signes',
  categoryNames: {
    settlement: 'Services d’établissement',
    language: 'Évaluation et formation linguistiques',
    'other-health': 'Autres services de santé',
  },
  layers: 'Couches',
  layerNames: {
    services: 'Services de ce type',
    'other-services': 'Tous les autres services',
    employers: 'Employeurs ayant des postes approuvés',
    streets: 'Rues',
  },
  hoverArea: (within, short) => `${within} à portée, ${short} trop loin`,

  closePanel: 'Fermer',
  areaPanel: 'Secteur',
  levels: {
    DA: 'Aire de diffusion',
    ADA: 'Aire de diffusion agrégée',
    CT: 'Secteur de recensement',
    CSD: 'Subdivision de recensement',
    CD: 'Division de recensement',
    DB: 'Îlot de diffusion',
    block: 'Îlot',
    'block group': 'Groupe d’îlots',
  },
  servicePanel: 'Ressource',
  employerPanel: 'Employeurs',
  areaWithin: 'À portée',
  areaDwellings: 'Logements',
  areaSize: 'Terre et eau',
  squareKilometres: (value) => `${f.decimal(value, value < 10 ? 1 : 0)} km²`,
  areaCounts: 'Population par groupe',
  pointKinds: {
    dwellings: 'Les trajets partent des logements du secteur; son effectif est réparti entre eux (modélisé).',
    'street-nodes':
      'On ne connaît pas de logements ici : les trajets partent des coins de rue du secteur, à parts égales (modélisé).',
    'interior-point':
      'On ne connaît ici ni logements ni rues : les trajets partent d’un seul point du secteur. Chiffres à prendre avec prudence.',
  },

  address: 'Adresse',
  telephone: 'Téléphone',
  website: 'Site Web',
  types: 'Types de services',
  forWhom: 'Pour qui',
  openingHours: 'Heures d’ouverture',
  hoursUnknown: 'inconnues',
  languages: 'Langues',
  listDate: 'Date de la liste',
  verifiedDate: 'Dernière vérification',
  neverVerified: 'aucune vérification connue',
  sourceLine: (publisher, kind, licence) =>
    `Source : ${publisher}${kind ? ` (${kind})` : ''}. Licence : ${licence ?? 'non précisée'}.`,
  siteUnconfirmed: 'Personne n’a confirmé que le service est offert à cette adresse.',
  siteConfirmed: 'Confirmé : le service est offert ici.',
  siteRefuted: 'Le service n’est pas offert ici.',
  sensitive: 'L’adresse de ce genre de lieu n’est jamais conservée.',
  addressUnknown: 'non fournie',
  sourceNote: 'Note de la source',
  placedOutside: 'Hors de la région, près de sa limite : compte comme destination.',
  placedNowhere: 'Aucun lieu utilisable n’est connu : ne compte dans aucun temps de trajet.',
  doubtfulTitle: 'Point douteux',
  doubtful: (km) =>
    `Le point publié se trouve à ${f.decimal(km, 1)} km de l’adresse publiée. Il reste utilisé jusqu’à ce qu’une correction soit acceptée.`,
  correctedTitle: 'Corrigé',
  fieldNames: {
    address: 'adresse',
    city: 'ville',
    postalCode: 'code postal',
    lon: 'longitude',
    lat: 'latitude',
    point: 'point',
    phone: 'téléphone',
    website: 'site Web',
    name: 'nom',
  },
  correctedField: (field, published, who, date) =>
    `${field} : valeur publiée ${published ? `« ${published} »` : 'vide'}, corrigée ${who === null ? '' : `par ${who}, `}le ${date}.`,
  duplicatesTitle: 'Peut-être le même que',
  duplicate: (name, meters) => `${name}, à ${f.count(meters)} m`,
  placeNotFound: 'Le lieu que nomme le lien ne figure pas dans les données de cette région.',

  employersTitle: 'Employeurs ayant des postes approuvés, par secteur',
  employersCount: (count) => `${f.count(count)} ${p(count, 'employeur', 'employeurs')}`,
  employersAgricultural: (count) =>
    count === null
      ? 'certains agricoles, nombre non affiché'
      : `${f.count(count)} ${p(count, 'agricole', 'agricoles')}`,
  employersNote:
    'Adresses postales d’employeurs ayant obtenu une étude d’impact sur le marché du travail favorable; ce ne sont ni des lieux de travail ni des logements. Affichés seulement pour les secteurs d’au moins 3 employeurs, sans nom. Les postes sont arrondis à 5, et non affichés lorsqu’ils sont peu nombreux, presque tous d’un même employeur ou inconnus.',
  positionsByQuarter:
    'Postes approuvés par trimestre de décision (les postes reviennent : ne jamais les additionner)',
  quarter: 'Trimestre',
  quarterName: (year, quarter) => `${year}, T${quarter}`,
  positions: 'Postes',
  employersHidden: (count) =>
    count === null
      ? 'Certains employeurs ne sont pas affichés : trop peu nombreux dans leur secteur.'
      : `${f.count(count)} ${p(count, 'employeur n’est pas affiché', 'employeurs ne sont pas affichés')} : trop peu nombreux dans leur secteur.`,
  precision: {
    point: 'situés par un point',
    'postal-code': 'situés par le code postal',
    place: 'situés par le nom de lieu seulement',
    fsa: 'situés par la première moitié du code postal seulement',
  },

  backToMap: 'Retour à la carte',
  viewNav: 'Questions',
  questions: { assets: 'Ressources', gaps: 'Lacunes', place: 'Lieu', compare: 'Comparer', data: 'Données' },
  dataIntro: (vintage, imported) =>
    `Importation ${vintage ?? '?'}${imported ? ` du ${imported}` : ''}. Tous les chiffres viennent de ses fichiers.`,
  noticeRow: (row) => `ligne ${row}`,
  thirdParty: 'Mentions relatives aux tiers',
  printed: (date, address) => `Imprimé le ${date}. La même vue à l’écran : ${address}`,
  severity: { error: 'erreur', warning: 'avertissement', info: 'à titre indicatif' },

  loadingRegion: (name) => (name ? `Chargement de ${name}…` : 'Chargement…'),
  importingTitle: (name) => `Préparation : ${name}`,
  importing: (step, share) =>
    `${step ?? 'Lecture des fichiers'} : ${f.percent(share)}. La page continuera d’elle-même.`,
  importProgress: 'Avancement de l’importation',
  importFailed: (name) =>
    `L’importation de ${name} a échoué. Relancez « reach region add » : la commande dit ce qui ne va pas.`,
  emptyTitle: 'Aucune région pour l’instant',
  empty: 'Ajoutez-en une à partir d’un dossier contenant un fichier region.json. Dans un terminal, lancez :',
  emptyCommand: 'npx reach region add data/sample',
  emptyAfter: 'Cette page la trouvera d’elle-même.',
  failedTitle: 'Le chargement a échoué',
  stoppedTitle: 'Arrêté',
  failure: {
    offline: 'Le serveur est injoignable. Vérifiez que « npm start » tourne encore, ou votre connexion.',
    'not-found': 'Le serveur n’a pas cet élément.',
    owners:
      'Seule la personne qui fait tourner À portée, sur l’ordinateur même, peut voir ceci : il s’agit de fermes ou d’autres employeurs un par un, de fiches une par une ou d’une importation antérieure. Rechargez la page si cela fonctionnait avant.',
    refused: 'Le serveur a refusé la demande.',
    broken: 'La réponse est incompréhensible.',
    stopped: 'Vous avez cessé d’attendre; plus rien n’est calculé.',
  },
  retry: 'Réessayer',
  offlineBanner:
    'Vous êtes hors ligne. Ce qui est à l’écran fonctionne encore; rien de nouveau ne peut être chargé.',
  regionUnknown: (id) => `Il n’y a pas de région « ${id} » ici. Choisissez-en une :`,
  linkProblem: (parts) =>
    `Une partie du lien est incompréhensible (${parts}); la valeur habituelle est affichée à la place.`,
  linkPart: (name, value) => `${name} : ${value}`,
  linkParts: {
    region: 'région',
    service: 'service',
    group: 'population',
    minutes: 'minutes',
    mode: 'déplacement',
    date: 'date',
    when: 'heure',
    selection: 'lieu choisi',
    layers: 'couches',
    map: 'position de la carte',
    panel: 'panneau',
    standard: 'norme',
    paint: 'couleurs de la carte',
    side: 'côté de la comparaison',
    show: 'côté affiché sur la carte',
    assets: 'filtre des ressources',
  },
  dismiss: 'Fermer',
  sheetMore: 'Agrandir le panneau',
  sheetLess: 'Agrandir la carte',
  panelLabel: 'Question et résultats',
}
