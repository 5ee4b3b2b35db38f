import type { NoticeCatalogue } from '../notice.ts'

/** What the readers of files report, whatever the file is about. Every importer spreads it into its own catalogue. */
export const FILE_NOTICES = {
  encoding_guessed: {
    severity: 'info',
    en: 'The text is not UTF-8; it was read as the named encoding. Check accented letters, or state `encoding` in the manifest.',
    fr: "Le texte n'est pas en UTF-8; il a été lu selon le codage indiqué. Vérifiez les lettres accentuées ou indiquez `encoding` dans le manifeste.",
  },
  encoding_wrong: {
    severity: 'warning',
    en: 'The encoding stated in the manifest does not fit the file; another one was used.',
    fr: 'Le codage indiqué dans le manifeste ne convient pas au fichier; un autre a été utilisé.',
  },
  delimiter_detected: {
    severity: 'info',
    en: 'The cells are not parted by commas; the named character was used.',
    fr: 'Les cellules ne sont pas séparées par des virgules; le caractère indiqué a été utilisé.',
  },
  row_too_short: {
    severity: 'warning',
    en: 'The row has fewer cells than the header; the missing cells count as blank.',
    fr: "La ligne compte moins de cellules que l'en-tête; les cellules manquantes sont considérées comme vides.",
  },
  row_too_long: {
    severity: 'warning',
    en: 'The row has more cells than the header; the cells beyond it were ignored.',
    fr: "La ligne compte plus de cellules que l'en-tête; les cellules en trop ont été ignorées.",
  },
  duplicate_column: {
    severity: 'warning',
    en: 'Two columns have the same name; the second one was given a number.',
    fr: 'Deux colonnes portent le même nom; la seconde a reçu un numéro.',
  },
  several_layers: {
    severity: 'warning',
    en: 'The zip holds several layers; only the named one was read.',
    fr: "L'archive contient plusieurs couches; seule la couche indiquée a été lue.",
  },
  crs_guessed: {
    severity: 'warning',
    en: 'The file does not say its coordinate system; longitude and latitude in degrees (WGS84) were assumed.',
    fr: "Le fichier n'indique pas son système de coordonnées; longitude et latitude en degrés (WGS84) ont été supposées.",
  },
  datum_shift_missing: {
    severity: 'warning',
    en: 'The coordinates are on an old datum (NAD27); without its grid they may be off by up to 200 m.',
    fr: "Les coordonnées reposent sur un ancien système (NAD27); sans sa grille, l'écart peut atteindre 200 m.",
  },
  missing_geometry: {
    severity: 'warning',
    en: 'The feature has no shape.',
    fr: "L'entité n'a pas de géométrie.",
  },
  broken_geometry: {
    severity: 'warning',
    en: 'The shape of the feature cannot be read; the feature was kept without it.',
    fr: "La géométrie de l'entité est illisible; l'entité a été gardée sans elle.",
  },
  coordinates_out_of_range: {
    severity: 'error',
    en: 'The coordinates are not degrees of longitude and latitude; the shape was left out. Check the coordinate system (`crs`).',
    fr: 'Les coordonnées ne sont pas des degrés de longitude et de latitude; la géométrie a été écartée. Vérifiez le système de coordonnées (`crs`).',
  },
  unclosed_ring: {
    severity: 'warning',
    en: 'An outline does not end where it begins; it was closed.',
    fr: 'Un contour ne se termine pas à son point de départ; il a été fermé.',
  },
  empty_outline: {
    severity: 'warning',
    en: 'An outline has fewer than three corners; it was left out.',
    fr: 'Un contour a moins de trois sommets; il a été écarté.',
  },
  not_an_outline: {
    severity: 'error',
    en: 'The feature is not an area but the named kind of shape; it was left out.',
    fr: "L'entité n'est pas une surface, mais une géométrie du type indiqué; elle a été écartée.",
  },
  self_crossing: {
    severity: 'warning',
    en: 'An outline crosses itself at the given point; the store repairs it.',
    fr: 'Un contour se croise au point indiqué; il est réparé à l’enregistrement.',
  },
  swapped_lon_lat: {
    severity: 'error',
    en: 'Longitude and latitude look swapped: the point lies in the region only the other way round.',
    fr: "La longitude et la latitude semblent inversées : le point n'est dans la région que dans l'autre sens.",
  },
  point_far_away: {
    severity: 'warning',
    en: 'The point lies far away from the region.',
    fr: 'Le point est très éloigné de la région.',
  },
  deleted_record: {
    severity: 'info',
    en: 'The table of the shapefile marks this record as deleted; it was left out.',
    fr: 'La table du fichier de formes marque cet enregistrement comme supprimé; il a été écarté.',
  },
} as const satisfies NoticeCatalogue
