import { useMemo } from 'react'
import { enRecords } from '../i18n/enRecords.ts'
import { frRecords } from '../i18n/frRecords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

const WORDS = { en: enRecords, fr: frRecords }

/** The words of the page and those about records: these come with what edits records, not with the first interface. */
export function useRecordWords() {
  const speech = useLanguage()
  return useMemo(() => ({ ...speech, t: { ...speech.t, ...WORDS[speech.language] } }), [speech])
}
