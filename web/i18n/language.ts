export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** Locale of numbers and dates. */
export const LOCALE: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

export function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'fr'
}

/** The first of a browser's languages that the page speaks, else English. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase()
    if (isLanguage(language)) return language
  }
  return 'en'
}
