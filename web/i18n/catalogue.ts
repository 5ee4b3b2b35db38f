import type { Messages } from './en.ts'
import type { Language } from './language.ts'

const READ: Record<Language, () => Promise<Messages>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
}

const asked = new Map<Language, Promise<Messages>>()

/** The words of a language, fetched when it is first spoken; what failed is asked for again. */
export function catalogueOf(language: Language): Promise<Messages> {
  const known = asked.get(language)
  if (known) return known
  const words = READ[language]()
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return words
}
