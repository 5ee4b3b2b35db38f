import { use } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { Language } from '../i18n/language.ts'
import type { DataWords } from './en.ts'

const READ: Record<Language, () => Promise<DataWords>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
}
const asked = new Map<Language, Promise<DataWords>>()

/** The words of the view of the data; whatever suspends around it waits for them. What failed is asked for again. */
export function useDataWords(): DataWords {
  const { language } = useLanguage()
  return use(asked.get(language) ?? ask(language))
}

function ask(language: Language): Promise<DataWords> {
  const words = READ[language]()
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return words
}
