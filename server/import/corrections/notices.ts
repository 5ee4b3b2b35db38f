import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

export const CORRECTION_NOTICES = {
  ...FILE_NOTICES,
  incomplete_correction: {
    severity: 'error',
    en: 'The correction does not say its source, record, field, person or date; it was left out.',
    fr: "La correction n'indique pas sa source, son enregistrement, son champ, son auteur ou sa date; elle a été écartée.",
  },
  invalid_correction_date: {
    severity: 'error',
    en: 'The date of the correction is not in the form 2026-01-31; it was left out.',
    fr: "La date de la correction n'est pas de la forme 2026-01-31; elle a été écartée.",
  },
  unknown_correction_record: {
    severity: 'warning',
    en: 'No record of this source has this identifier: it may have left the list, or its identifier changed.',
    fr: "Aucun enregistrement de cette source ne porte cet identifiant : il a pu quitter la liste ou changer d'identifiant.",
  },
  unknown_correction_field: {
    severity: 'error',
    en: 'This is not a field that can be corrected; see the documentation for the list.',
    fr: 'Ce champ ne peut pas être corrigé; voyez la liste dans la documentation.',
  },
  invalid_correction_value: {
    severity: 'error',
    en: 'The value does not fit the field; the published value stays.',
    fr: 'La valeur ne convient pas au champ; la valeur publiée demeure.',
  },
  correction_of_sensitive_site: {
    severity: 'warning',
    en: 'Address, postal code, point and note of a sensitive site are not kept, so that they cannot be corrected.',
    fr: "L'adresse, le code postal, le point et la note d'un lieu sensible ne sont pas conservés et ne peuvent donc pas être corrigés.",
  },
  superseded_correction: {
    severity: 'info',
    en: 'A later correction of the same field holds.',
    fr: 'Une correction plus récente du même champ prévaut.',
  },
} as const satisfies NoticeCatalogue
