import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'

export const ODHF_NOTICES = {
  ...SERVICE_NOTICES,
  decimal_code: {
    severity: 'info',
    en: 'Codes of census subdivisions are written as decimals ("3525005.0"); they were read without the decimal.',
    fr: 'Les codes des subdivisions de recensement sont écrits avec une décimale (« 3525005.0 »); elle a été retirée.',
  },
  type_spelling: {
    severity: 'info',
    en: 'The type is spelled unlike the other rows; it was read as the same type.',
    fr: "Le type n'est pas écrit comme sur les autres lignes; il a été lu comme le même type.",
  },
} as const satisfies NoticeCatalogue
