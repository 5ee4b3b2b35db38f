import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'
import type { DataWords } from './en.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const areas = (count: number) => `${f.count(count)} ${p(count, 'secteur', 'secteurs')}`

export const fr: DataWords = {
  title: 'Les données derrière cette page',
  finding: (files, vintages, errors, warnings) =>
    `${f.count(files)} ${p(files, 'fichier', 'fichiers')}${vintages ? `, aux données de ${vintages}` : ''}. L’importation ${
      errors + warnings === 0
        ? 'n’y a trouvé aucun défaut'
        : `y a trouvé ${f.count(errors)} ${p(errors, 'erreur', 'erreurs')} et ${f.count(warnings)} ${p(warnings, 'avertissement', 'avertissements')}`
    }.`,
  fromTo: (first, last) => (first === last ? first : `${first} à ${last}`),
  contents: 'Sur cette page',
  sections: {
    sources: 'Sources',
    notices: 'Ce qui n’allait pas',
    groups: 'Effectifs, et ce que l’on ne sait pas',
    method: 'Comment on calcule',
    imports: 'Corrections et importations',
  },
  worksheetLink: 'Téléphoner et remplir',
  worksheetNote: 'Heures, langues et règles qu’aucune liste ne donne : un tableau pour téléphoner.',

  roles: {
    areas: 'secteurs',
    counts: 'effectifs',
    indicators: 'indicateurs',
    dwellings: 'logements',
    streets: 'rues',
    services: 'services',
    employers: 'employeurs',
    transit: 'transport en commun',
    postal: 'codes postaux',
    context: 'fond de carte',
    corrections: 'corrections',
    crosswalk: 'table de concordance',
  },
  columnRole: 'Contenu',
  columnFile: 'Fichier',
  columnPublisher: 'Éditeur',
  columnVintage: 'Date des données',
  columnLicence: 'Licence',
  columnRows: 'Lignes',
  columnNotices: 'Avis',
  notStated: 'non précisé',
  noticesOf: (count, file) => `${f.count(count)} avis sur ${file}`,
  sourcesNote:
    'La date est celle des données, non du téléchargement. Vérifiez la licence avant de publier ce que vous en tirez.',

  noNotices: 'Aucun défaut trouvé.',
  noticesIntro:
    'On ne devine pas une ligne fautive : elle est écartée ou utilisée avec prudence, et un avis le dit. Transmettez les avis à qui tient le fichier.',
  filter: 'Filtrer',
  severity: 'Gravité',
  file: 'Fichier',
  code: 'Genre',
  text: 'Texte',
  textNote: 'Dans une ligne, un champ ou une valeur',
  all: 'Tous',
  severities: { error: 'Erreurs', warning: 'Avertissements', info: 'À titre indicatif' },
  noticesFound: (kinds, count) =>
    `${f.count(kinds)} ${p(kinds, 'genre', 'genres')} d’avis, ${f.count(count)} avis`,
  filesOf: (count) => `${f.count(count)} ${p(count, 'fichier', 'fichiers')}`,
  allKinds: (count) => `Afficher les ${f.count(count)} genres`,
  allFiles: (count) => `Afficher les ${f.count(count)} fichiers`,
  noneFits: 'Aucun avis ne correspond au filtre.',
  clearFilter: 'Effacer le filtre',
  columnNotice: 'Avis',
  columnSeverity: 'Gravité',
  columnCount: 'Fois',
  showOne: 'Afficher un à un',
  row: (row) => `ligne ${f.count(row)}`,
  shownOf: (shown, total) => `${f.count(shown)} sur ${f.count(total)}`,
  more: 'En afficher d’autres',
  onMap: 'Voir sur la carte',
  onMapOf: (what) => `Voir sur la carte : ${what}`,
  downloadCsv: 'Télécharger en CSV',
  downloaded: 'Le tableau a été remis à votre navigateur.',
  noticesOwner:
    'Les avis un à un citent des lignes des données : ils sont réservés à la personne responsable de la région.',
  searching: 'Recherche dans les avis…',

  groupsIntro: (areaCount, level) =>
    `Les personnes sont comptées par secteur (${level}, ${areas(areaCount)}). Un effectif manquant n’est jamais pris pour 0 : les personnes qui y vivent n’entrent dans aucun chiffre, et chaque réponse dit combien de secteurs elle laisse de côté.`,
  columnGroup: 'Groupe',
  columnPeople: 'Personnes comptées',
  columnKnown: 'Secteurs avec effectif',
  columnUnknown: 'Secteurs sans effectif, et pourquoi',
  noneUnknown: 'aucun',
  missing: {
    'not-available': 'non disponible',
    withheld: 'retenu par la source',
    unreliable: 'trop peu fiable pour être publié',
    'not-applicable': 'sans objet',
    blank: 'laissé en blanc',
    'fewer-than-five': 'moins de 5, non montré',
    'few-people': 'peu de personnes, non montré',
  },
  missingPart: (count, why) => `${f.count(count)} ${why}`,
  mergedAreas: (count) =>
    `${areas(count)} ${p(count, 'est une zone réunissant', 'sont des zones réunissant')} plusieurs aires dont les codes ont changé : montrées, jamais classées.`,
  servicesUnknown: 'Services : ce que l’on ne sait pas',
  servicesTotal: (count) => `${f.count(count)} ${p(count, 'service', 'services')} dans la région et autour`,
  unknownParts: {
    unplaced: 'sans point : aucun trajet ne peut y mener',
    doubtful: 'dont le point ne concorde pas avec l’adresse',
    hours: 'sans heures d’ouverture',
    languages: 'sans langues de service',
    verified: 'jamais vérifiés par une personne, d’après la liste',
    duplicates: 'qui figurent peut-être dans deux listes',
  },
  columnUnknownPart: 'Services',
  columnHowMany: 'Combien',

  importsTitle: 'Importations',
  importsIntro:
    'Chaque jeu de fichiers est une importation à part. La plus récente répond; les précédentes restent lisibles (« reach gaps --vintage »), pour qu’un chiffre d’un ancien rapport puisse être expliqué.',
  columnImport: 'Importation',
  columnDate: 'Date',
  columnServices: 'Services',
  columnFound: 'Avis',
  columnChanged: 'Ce qui a changé',
  inForce: 'en vigueur',
  importServices: (inRegion, around, corrected) =>
    `${f.count(inRegion)} dans la région, ${f.count(around)} autour${corrected ? `; ${f.count(corrected)} ${p(corrected, 'corrigé', 'corrigés')}` : ''}`,
  importNotices: (error, warning) =>
    `${f.count(error)} ${p(error, 'erreur', 'erreurs')}, ${f.count(warning)} ${p(warning, 'avertissement', 'avertissements')}`,
  firstImport: 'première importation',
  sameFiles: 'mêmes fichiers : corrections, réglages ou nouvelle version du produit',
  moreFiles: (count) => `et ${f.count(count)} de plus`,
  olderImports: (count) => `Afficher les ${f.count(count)}`,

  correct: 'Corriger',
  correctTitle: 'Corriger cette fiche',
  correctNote:
    'Une correction prime sur la liste dès la prochaine importation. La valeur publiée reste lisible, et une correction peut être retirée.',
  correctName: 'Nom',
  correctPhone: 'Téléphone',
  correctPoint: 'Point : latitude, longitude',
  correctPointNote: 'Par exemple 43.25110, -79.86920',
  pick: 'Prendre le point sur la carte',
  picking: 'Cliquez au bon endroit sur la carte. Échap laisse tout comme avant.',
  middle: 'Prendre le milieu de la carte',
  correctHere: 'Le service n’est pas à cette adresse',
  correctClosed: 'Fermé pour de bon : le laisser de côté',
  save: 'Enregistrer',
  cancel: 'Annuler',
  nothingChanged: 'Rien n’a encore été modifié.',
  badPoint: 'Ce n’est pas un point : écrivez la latitude, puis la longitude, séparées par une virgule.',
  saved: 'Enregistré. La correction vaut dès la prochaine importation.',
  importNow: 'Importer de nouveau maintenant',
  importNote: (count) =>
    `${f.count(count)} ${p(count, 'correction attend', 'corrections attendent')} la prochaine importation. Elle relit tous les fichiers et prend de quelques secondes à quelques minutes; la page reste utilisable, et un échec ne change rien.`,
  importing: (step, share) => `${step} : ${f.percent(share)}`,
  importFailed: 'L’importation a échoué; rien n’a été modifié.',
  importRefused: {
    origin_unknown:
      'On ne sait pas où sont les fichiers de cette région. Lancez « npx reach region add DOSSIER » dans un terminal : les corrections seront prises en compte, et cette page pourra importer par la suite.',
    origin_gone:
      'Le dossier de cette région n’est plus sur cet ordinateur. Lancez « npx reach region add DOSSIER » dans un terminal : les corrections seront prises en compte.',
  },
  correctionsTitle: 'Corrections',
  correctionsFile:
    'Cette région a aussi des fichiers de corrections : leur contenu revient à chaque importation. Retirez-le du fichier.',
  noCorrections: 'Rien n’a été corrigé. Un service se corrige dans son panneau, sur la carte.',
  columnService: 'Service',
  columnField: 'Champ',
  columnValue: 'Corrigé en',
  columnWho: 'Qui, quand',
  columnState: 'État',
  correctionFields: {
    name: 'nom',
    'name.en': 'nom anglais',
    'name.fr': 'nom français',
    phone: 'téléphone',
    point: 'point (longitude, latitude)',
    siteConfirmed: 'à cette adresse',
    closed: 'fermé pour de bon',
    address: 'adresse',
    openingHours: 'heures d’ouverture',
    languages: 'langues',
    website: 'site Web',
  },
  yesNo: { yes: 'oui', no: 'non' },
  emptied: 'vidé',
  holds: 'en vigueur',
  waits: 'attend une importation',
  takeBack: 'Retirer',
  takeBackOf: (field, service) => `Retirer : ${field} de ${service}`,

  method: (m) => [
    {
      title: 'Qui vit où',
      lines: [
        `Les effectifs sont publiés par secteur (${m.level}), non par logement. Les personnes d’un secteur sont réparties également entre ses logements : ${f.count(m.points)} points dans ${areas(m.areas)}. Personne n’est montré à un logement, et l’on ne sait pas où vivent vraiment, dans un secteur, les personnes d’un groupe.`,
        m.corners + m.middles > 0
          ? `${areas(m.corners + m.middles)} ${p(m.corners + m.middles, 'n’a', 'n’ont')} aucun logement connu : les personnes y sont placées aux intersections${m.middles > 0 ? `, ou sur un point au milieu (${f.count(m.middles)})` : ''}.`
          : 'Chaque secteur a des logements connus.',
        'Les constats parlent des secteurs où vit un groupe, non de ce que ses membres peuvent faire ou non.',
      ],
    },
    {
      title: 'Comment les trajets sont calculés',
      lines: [
        `À pied, le long des rues du fichier, à ${f.decimal(m.walkKmh, 1)} km/h. La ligne droite du logement à sa rue se marche aussi; un logement à plus de ${f.count(m.snapMeters)} m de toute rue n’atteint rien. Les temps sont arrondis à la seconde supérieure.`,
        `À vélo, ${f.decimal(m.bicycleKmh, 1)} km/h. Les voitures roulent à ${f.percent(m.postedShare)} de la vitesse affichée, ou à une vitesse usuelle pour le genre de rue, sans circulation; tourner coûte quelques secondes.`,
        m.transit
          ? 'Le transport en commun circule comme publié, à une date : marcher, attendre, monter, changer. Ce qui compte, c’est combien de temps avant le début il faut partir, et combien de temps après la fin on est rentré; l’attente compte.'
          : 'Aucun horaire n’est chargé : le transport en commun ne peut pas être choisi.',
        'Aller-retour : une personne ne peut participer que si l’aller et le retour tiennent tous deux dans la limite.',
      ],
    },
    {
      title: 'Quels services comptent',
      lines: [
        `Ceux des listes, dans la région et à moins de ${f.decimal(m.bufferKm, 0)} km autour. Au-delà du bord, un service ne compte que si une liste le contient.`,
        `Un point à plus de ${f.count(m.geocodeMeters)} m de son adresse est dit douteux. Il compte quand même, et les réponses disent ce qui repose sur lui.`,
        'Les corrections et les réponses obtenues au téléphone priment sur la liste; la valeur publiée reste lisible. Les doublons probables sont liés, jamais fusionnés.',
        'Les refuges et lieux semblables perdent adresse et point à l’importation, pour que personne ne puisse les trouver.',
      ],
    },
    {
      title: 'Ce que veulent dire les obstacles, et leur ordre',
      lines: [
        'Une norme demande si un service franchit toutes les étapes : du bon genre, dans la limite, avec un trajet pour y aller et pour rentrer, ouvert quand les personnes sont libres, dans leur langue, ouvert à elles, couvert ou abordable, avec de la place. Chaque étape est oui, non ou inconnue.',
        'Qui n’est pas couvert est compté une fois, au premier obstacle rencontré, de sorte que les obstacles s’additionnent au manque. Combien seraient couverts si un seul obstacle était levé est compté à part, et vient d’abord.',
      ],
      barriers: true,
      after:
        'Inconnu n’est jamais pris pour oui : qui n’est couvert que si l’inconnu tourne bien compte comme « pas encore connu ». Ce que personne n’a vérifié depuis 12 mois ne permet pas d’affirmer qu’il manque quelque chose.',
    },
    {
      title: 'À quel point les chiffres sont sûrs',
      lines: [
        'Les chiffres du questionnaire détaillé viennent d’un ménage sur quatre et sont arrondis de façon aléatoire. Quand la source dit comment elle a compté, les chiffres portent des intervalles de confiance à 95 %, et les rangs qui se chevauchent sont à égalité.',
        `Pour le public, les effectifs de 1 à ${f.count(m.threshold - 1)} sont retenus et les autres arrondis à 5 avant tout calcul.`,
        'Les mêmes fichiers et paramètres donnent les mêmes chiffres, sur cette page et avec « reach gaps ».',
      ],
    },
    {
      title: 'Ce qui n’est pas modélisé',
      lines: [
        'Retards, affluence et tarifs; circulation; pentes, neige, trottoirs et traversées; trajets avec d’autres personnes.',
        'Les autres dates que celle affichée : un horaire d’été dit peu d’un cours en hiver.',
        'Le transport à la demande qui n’est dans aucun horaire, sauf si sa zone est dessinée : les trajets y sont alors inconnus, non refusés.',
        'Ce qui se trouve au-delà des rues chargées : qui pourrait atteindre ce bord à temps compte comme inconnu.',
      ],
    },
  ],
}
