/** What can be wrong with a list of employers. No notice carries an employer's name: its value is a place, a number or a word. */
import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

export const LMIA_NOTICES: NoticeCatalogue = {
  ...FILE_NOTICES,
  missing_employer: {
    severity: 'warning',
    en: 'The row names no employer and is left out.',
    fr: "La ligne ne nomme aucun employeur et n'est pas retenue.",
  },
  missing_address: {
    severity: 'info',
    en: 'The employer has no address, so it cannot be placed.',
    fr: "L'employeur n'a pas d'adresse; il ne peut donc pas être situé.",
  },
  missing_occupation: {
    severity: 'info',
    en: 'The row has no occupation.',
    fr: "La ligne n'indique aucune profession.",
  },
  invalid_occupation: {
    severity: 'info',
    en: 'The occupation does not begin with a code of the National Occupational Classification; it is kept as text.',
    fr: 'La profession ne commence pas par un code de la Classification nationale des professions; elle est gardée telle quelle.',
  },
  missing_stream: {
    severity: 'info',
    en: 'The row names no program stream; it is not counted as agricultural.',
    fr: "La ligne ne nomme aucun volet de programme; elle n'est pas comptée comme agricole.",
  },
  invalid_positions: {
    severity: 'warning',
    en: 'The number of positions is missing or is not a whole number of 0 or more; it is unknown, not 0.',
    fr: "Le nombre de postes manque ou n'est pas un entier positif ou nul; il est inconnu et ne vaut pas 0.",
  },
  incomplete_postal_code: {
    severity: 'info',
    en: 'The address ends in a postal code that is not complete; only its first three characters can be used.',
    fr: "L'adresse se termine par un code postal incomplet; seuls ses trois premiers caractères sont utilisables.",
  },
  corrected_postal_code: {
    severity: 'info',
    en: 'The postal code had letters in the place of digits (O for 0, I for 1); it was read as the digits.',
    fr: 'Le code postal portait des lettres à la place de chiffres (O pour 0, I pour 1); il a été lu avec les chiffres.',
  },
  province_and_address_disagree: {
    severity: 'info',
    en: 'The province column and the province of the mailing address differ; the column is used.',
    fr: "La colonne de la province et la province de l'adresse postale diffèrent; la colonne est retenue.",
  },
  quarter_disagrees: {
    severity: 'warning',
    en: 'The file names another quarter than the manifest; the manifest is used.',
    fr: 'Le fichier nomme un autre trimestre que le manifeste; le manifeste est retenu.',
  },
  invalid_quarter: {
    severity: 'warning',
    en: 'The row has no readable decision quarter and is left out.',
    fr: "La ligne n'a pas de trimestre de décision lisible et n'est pas retenue.",
  },
  row_after_notes: {
    severity: 'warning',
    en: 'A row that looks like data stands after the notes at the end of the list and is not read.',
    fr: "Une ligne qui ressemble à des données suit les notes de fin de liste et n'est pas lue.",
  },
  repeat_without_line_above: {
    severity: 'warning',
    en: 'A blank repeats the line above, but no line above has a value.',
    fr: "Une case vide répète la ligne précédente, mais aucune ligne précédente n'a de valeur.",
  },
  invalid_point: {
    severity: 'warning',
    en: 'Longitude or latitude is not a number of degrees; the site is placed by its address instead.',
    fr: "La longitude ou la latitude n'est pas un nombre de degrés; le lieu est situé par son adresse.",
  },
}
