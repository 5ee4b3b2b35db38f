import { CENSUS_NOTICES } from '../census/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** Dwelling parcels and other points where people live. */
export const DWELLINGS_NOTICES = {
  ...CENSUS_NOTICES,
  missing_point: {
    severity: 'warning',
    en: 'The dwelling has no usable coordinates; it was left out.',
    fr: "Le logement n'a pas de coordonnées utilisables; il a été écarté.",
  },
  dwelling_outside_region: {
    severity: 'warning',
    en: 'The dwelling carries the code of an area outside the region; it was left out.',
    fr: "Le logement porte le code d'un secteur hors de la région; il a été écarté.",
  },
  weight_not_positive: {
    severity: 'warning',
    en: 'The number of dwellings is blank, zero, negative or no number; the row was left out.',
    fr: "Le nombre de logements est vide, nul, négatif ou n'est pas un nombre; la ligne a été écartée.",
  },
} as const satisfies NoticeCatalogue
