import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** What the reader of road centrelines reports. */
export const CENTRELINE_NOTICES = {
  ...FILE_NOTICES,
  street_column_absent: {
    severity: 'error',
    en: 'The manifest names a column that no line of the file has. Check the spelling; shapefiles cut names at 10 characters.',
    fr: "Le manifeste nomme une colonne qu'aucune ligne du fichier ne contient. Vérifiez l'orthographe; les fichiers de formes coupent les noms à 10 caractères.",
  },
  street_not_a_line: {
    severity: 'warning',
    en: 'The feature is not a line; it was left out.',
    fr: "L'entité n'est pas une ligne; elle a été écartée.",
  },
  street_too_short: {
    severity: 'warning',
    en: 'All positions of the line are the same to 0.1 m; it was left out.',
    fr: 'Toutes les positions de la ligne sont identiques à 0,1 m près; elle a été écartée.',
  },
  street_jump: {
    severity: 'error',
    en: 'Two neighbouring positions of the line are more than 100 km apart; it was left out.',
    fr: 'Deux positions voisines de la ligne sont à plus de 100 km; elle a été écartée.',
  },
  street_in_parts: {
    severity: 'info',
    en: 'The line has several parts; each became a street of its own, without house numbers.',
    fr: 'La ligne a plusieurs parties; chacune est devenue une rue distincte, sans numéros.',
  },
  street_id_missing: {
    severity: 'info',
    en: 'The line has no key; its row number is used.',
    fr: "La ligne n'a pas de clé; son numéro de ligne est utilisé.",
  },
  street_id_duplicate: {
    severity: 'warning',
    en: 'Another line has the same key; this one was kept with a number added to its key.',
    fr: 'Une autre ligne porte la même clé; celle-ci a été gardée avec un numéro ajouté à sa clé.',
  },
  street_skipped: {
    severity: 'info',
    en: 'The manifest says to leave out lines with this value (`skipWhen`).',
    fr: "Le manifeste demande d'écarter les lignes qui ont cette valeur (`skipWhen`).",
  },
  street_class_unknown: {
    severity: 'warning',
    en: 'The class of the street stands neither in the manifest (`classes`) nor among OpenStreetMap classes; the street was taken as an ordinary road.',
    fr: "La classe de la rue ne figure ni dans le manifeste (`classes`) ni parmi les classes d'OpenStreetMap; la rue a été traitée comme une route ordinaire.",
  },
  street_one_way_unknown: {
    severity: 'warning',
    en: 'The one-way value is not known; traffic both ways was assumed. Add it to `oneWayValues`.',
    fr: 'La valeur de sens unique est inconnue; la circulation dans les deux sens a été supposée. Ajoutez-la à `oneWayValues`.',
  },
  street_numbers_unreadable: {
    severity: 'warning',
    en: 'The range of house numbers cannot be read; the side has none.',
    fr: 'La plage de numéros est illisible; ce côté est sans numéros.',
  },
  street_numbers_downwards: {
    severity: 'info',
    en: 'The house numbers run downwards along the line; they were kept so.',
    fr: 'Les numéros vont en décroissant le long de la ligne; ils ont été gardés ainsi.',
  },
  street_speed_unreadable: {
    severity: 'warning',
    en: 'The speed is not a number of km/h from 1 to 200; it was left out.',
    fr: "La vitesse n'est pas un nombre de km/h de 1 à 200; elle a été écartée.",
  },
} as const satisfies NoticeCatalogue
