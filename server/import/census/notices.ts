import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** Areas, counts of people and indicators. */
export const CENSUS_NOTICES = {
  ...FILE_NOTICES,
  missing_code: {
    severity: 'error',
    en: 'The row has no code; it was left out.',
    fr: 'La ligne ne porte pas de code; elle a été écartée.',
  },
  interval_without_count: {
    severity: 'warning',
    en: 'The confidence interval does not hold its count; the interval was left out.',
    fr: 'L’intervalle de confiance ne contient pas son compte; l’intervalle a été écarté.',
  },
  duplicate_code: {
    severity: 'error',
    en: 'The code stands in the file more than once; only the first row was kept.',
    fr: 'Le code figure plus d’une fois dans le fichier; seule la première ligne a été gardée.',
  },
  code_generated: {
    severity: 'info',
    en: 'The areas have no codes; codes were made from the row and the hash of the file.',
    fr: "Les secteurs n'ont pas de code; des codes ont été formés à partir de la ligne et de l'empreinte du fichier.",
  },
  area_without_outline: {
    severity: 'error',
    en: 'The area has no outline; it was left out.',
    fr: "Le secteur n'a pas de contour; il a été écarté.",
  },
  not_an_h3_cell: {
    severity: 'error',
    en: 'The code is not a cell of H3; the row was left out.',
    fr: "Le code n'est pas une cellule H3; la ligne a été écartée.",
  },
  outline_made: {
    severity: 'info',
    en: 'The file gives points, not outlines; each area is drawn as a small ring around its point.',
    fr: 'Le fichier donne des points et non des contours; chaque secteur est dessiné comme un petit cercle autour de son point.',
  },
  missing_name: {
    severity: 'info',
    en: 'The area has no name; its code is shown.',
    fr: "Le secteur n'a pas de nom; son code est affiché.",
  },
  missing_count: {
    severity: 'info',
    en: 'The count is missing for the named reason; it is unknown, not zero.',
    fr: 'Le compte manque pour la raison indiquée; il est inconnu, et non nul.',
  },
  not_a_number: {
    severity: 'warning',
    en: 'The cell is neither a number nor a known sign for a missing value; the figure is unknown.',
    fr: "La cellule n'est ni un nombre ni un signe connu de valeur manquante; le chiffre est inconnu.",
  },
  negative_count: {
    severity: 'warning',
    en: 'The count came out below zero (published figures are rounded one by one); it was set to zero.',
    fr: 'Le compte est inférieur à zéro (les chiffres publiés sont arrondis un à un); il a été mis à zéro.',
  },
  part_missing: {
    severity: 'warning',
    en: 'A part of the area has no count, so the sum is unknown.',
    fr: "Une partie du secteur n'a pas de compte; la somme est donc inconnue.",
  },
  part_not_applicable: {
    severity: 'info',
    en: 'A part of the area has no such figure ("..."); the sum was taken over the other parts.',
    fr: "Une partie du secteur n'a pas de tel chiffre (« ... »); la somme porte sur les autres parties.",
  },
  code_not_in_crosswalk: {
    severity: 'warning',
    en: 'The code does not stand in the crosswalk; its row was left out.',
    fr: 'Le code ne figure pas dans la table de correspondance; sa ligne a été écartée.',
  },
  crosswalk_splits: {
    severity: 'error',
    en: 'The crosswalk leads from this code to several areas; its figure cannot be divided and is unknown in all of them.',
    fr: 'La table de correspondance mène de ce code à plusieurs secteurs; son chiffre ne peut être divisé et reste inconnu dans chacun.',
  },
  count_without_area: {
    severity: 'warning',
    en: 'The figure belongs to a code that is no area of the region; it was left out.',
    fr: "Le chiffre se rapporte à un code qui n'est pas un secteur de la région; il a été écarté.",
  },
  area_without_count: {
    severity: 'warning',
    en: 'The file has no figure for this area; it is unknown.',
    fr: "Le fichier n'a pas de chiffre pour ce secteur; il est inconnu.",
  },
  indicator_not_summed: {
    severity: 'info',
    en: 'The area is made of several published ones; an index cannot be summed, so it is unknown here.',
    fr: 'Le secteur réunit plusieurs secteurs publiés; un indice ne se somme pas, il est donc inconnu ici.',
  },
} as const satisfies NoticeCatalogue
