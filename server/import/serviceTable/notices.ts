import type { NoticeCatalogue } from '../notice.ts'
import { SERVICE_NOTICES } from '../serviceRow/notices.ts'
import { SCHEDULE_NOTICES } from '../serviceRow/scheduleNotices.ts'

export const SERVICE_TABLE_NOTICES = {
  ...SERVICE_NOTICES,
  ...SCHEDULE_NOTICES,
  unknown_language: {
    severity: 'warning',
    en: 'This language is not known; write its English or French name or its ISO 639-3 code.',
    fr: "Cette langue n'est pas connue; écrivez son nom français ou anglais ou son code ISO 639-3.",
  },
  unknown_attribute: {
    severity: 'warning',
    en: 'This word is not one of those that say for whom a service is; it was left out.',
    fr: "Ce mot n'est pas de ceux qui précisent à qui s'adresse un service; il a été écarté.",
  },
  invalid_date: {
    severity: 'warning',
    en: 'This is not a date in the form 2026-01-31; it was left out.',
    fr: "Ceci n'est pas une date de la forme 2026-01-31; elle a été écartée.",
  },
  invalid_value: {
    severity: 'warning',
    en: 'The value cannot be read as this field; it was left out.',
    fr: 'La valeur ne convient pas à ce champ; elle a été écartée.',
  },
  address_in_name: {
    severity: 'warning',
    en: 'The name holds the address too; a correction can give it its proper name.',
    fr: "Le nom contient aussi l'adresse; une correction peut lui donner son vrai nom.",
  },
  religion_ignored: {
    severity: 'info',
    en: 'A column on religion or denomination is never imported, although the manifest names it.',
    fr: "Une colonne sur la religion ou la confession n'est jamais importée, bien que le manifeste la nomme.",
  },
} as const satisfies NoticeCatalogue
