import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { en, type Messages } from './en.ts'
import { type Formats, formatsFor } from './formats.ts'
import { fr } from './fr.ts'
import { type Language, LOCALE } from './language.ts'

const CATALOGUES: Record<Language, Messages> = { en, fr }

interface Speech {
  language: Language
  /** The words. */
  t: Messages
  /** The numbers. */
  f: Formats
}

const Context = createContext<Speech | null>(null)

/** Gives the words of one language, and tells the browser which one it is. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = LOCALE[language]
  }, [language])
  const speech = useMemo(() => ({ language, t: CATALOGUES[language], f: formatsFor(language) }), [language])
  return <Context value={speech}>{children}</Context>
}

export function useLanguage(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('useLanguage needs a LanguageProvider')
  return speech
}
