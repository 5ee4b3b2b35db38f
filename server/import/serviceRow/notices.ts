import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** What every importer of services may report about a row. */
export const SERVICE_NOTICES = {
  ...FILE_NOTICES,
  missing_name: {
    severity: 'warning',
    en: 'The record has no name; it was given the name of its kind.',
    fr: "L'enregistrement n'a pas de nom; il a reçu celui de sa catégorie.",
  },
  missing_point: {
    severity: 'warning',
    en: 'The record has no point; it cannot be reached in the computation until a correction gives it one.',
    fr: "L'enregistrement n'a pas de point; le calcul ne peut pas l'atteindre tant qu'une correction ne lui en donne pas un.",
  },
  invalid_point: {
    severity: 'error',
    en: 'The longitude and latitude are not degrees on Earth; the record is kept without a point.',
    fr: "La longitude et la latitude ne sont pas des degrés valables; l'enregistrement est gardé sans point.",
  },
  repaired_point: {
    severity: 'warning',
    en: 'A coordinate held a stray sign; it was read without it.',
    fr: 'Une coordonnée contenait un signe superflu; elle a été lue sans lui.',
  },
  shape_instead_of_point: {
    severity: 'info',
    en: 'The record is drawn as a shape; the middle of its extent stands for it.',
    fr: "L'enregistrement est représenté par une forme; le centre de son étendue en tient lieu.",
  },
  shared_point: {
    severity: 'info',
    en: 'The record has the same point as another one of the file.',
    fr: "L'enregistrement a le même point qu'un autre du fichier.",
  },
  one_point_two_addresses: {
    severity: 'warning',
    en: 'Two records with different street addresses have exactly the same point: one of them is probably misplaced.',
    fr: "Deux enregistrements d'adresses différentes ont exactement le même point : l'un d'eux est sans doute mal placé.",
  },
  point_far_from_postal_area: {
    severity: 'warning',
    en: 'The point lies far from the other records of the same postal area: the point or the postal code may be wrong.',
    fr: 'Le point est loin des autres enregistrements de la même zone postale : le point ou le code postal est peut-être erroné.',
  },
  missing_postal_code: {
    severity: 'info',
    en: 'The record has no postal code.',
    fr: "L'enregistrement n'a pas de code postal.",
  },
  invalid_postal_code: {
    severity: 'warning',
    en: 'This is not a Canadian postal code; it was left out.',
    fr: "Ceci n'est pas un code postal canadien; il a été écarté.",
  },
  normalised_postal_code: {
    severity: 'info',
    en: 'The postal code was put into the form "A1A 1A1".',
    fr: 'Le code postal a été mis sous la forme « A1A 1A1 ».',
  },
  stray_spaces: {
    severity: 'info',
    en: 'The text had spaces before, after or doubled within it; they were removed.',
    fr: 'Le texte comportait des espaces superflues; elles ont été retirées.',
  },
  unknown_province: {
    severity: 'warning',
    en: 'The province is not known; the text is kept as it is.',
    fr: "La province n'est pas connue; le texte est gardé tel quel.",
  },
  unknown_service_type: {
    severity: 'warning',
    en: 'This kind of service is not in the list of service types; the record counts as "other".',
    fr: 'Cette catégorie ne figure pas dans la liste des types de services; l’enregistrement est classé « autre ».',
  },
  duplicate_id: {
    severity: 'error',
    en: 'Two records have the same identifier; the later one was given a number. Corrections may go to the wrong record.',
    fr: 'Deux enregistrements ont le même identifiant; le second a reçu un numéro. Des corrections pourraient viser le mauvais.',
  },
  exact_double: {
    severity: 'warning',
    en: 'The record repeats an earlier one of the file. Both are kept and linked as duplicates.',
    fr: "L'enregistrement répète un précédent du fichier. Les deux sont gardés et liés comme doublons.",
  },
  sensitive_site: {
    severity: 'info',
    en: 'A shelter or another sensitive site: its address and exact point were removed.',
    fr: 'Un refuge ou un autre lieu sensible : son adresse et son point exact ont été retirés.',
  },
  head_office_address: {
    severity: 'warning',
    en: 'Several sites of an organization carry one address, that of its head office: the site counts as unconfirmed.',
    fr: "Plusieurs lieux d'un organisme portent la même adresse, celle de son siège : le lieu n'est pas confirmé.",
  },
} as const satisfies NoticeCatalogue
