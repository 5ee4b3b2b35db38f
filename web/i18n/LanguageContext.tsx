import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { catalogueOf } from './catalogue.ts'
import type { Messages } from './en.ts'
import { type Formats, formatsFor } from './formats.ts'
import { type Language, LOCALE } from './language.ts'

interface Speech {
  language: Language
  /** The words. */
  t: Messages
  /** The numbers. */
  f: Formats
}

const Context = createContext<Speech | null>(null)

/**
 * Gives the words of one language, and tells the browser which one it is. Until they are there, the language before stays; without any,
 * nothing can be said yet.
 */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ language: Language; t: Messages } | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    catalogueOf(language).then(
      (t) => {
        if (!left) setSpoken({ language, t })
      },
      () => setFailed(true),
    )
    return () => {
      left = true
    }
  }, [language])
  const shown = spoken?.language
  useEffect(() => {
    if (shown) document.documentElement.lang = LOCALE[shown]
  }, [shown])
  const speech = useMemo(() => spoken && { ...spoken, f: formatsFor(spoken.language) }, [spoken])
  if (!speech) return failed ? <p>{NO_WORDS}</p> : null
  return <Context value={speech}>{children}</Context>
}

/** The one sentence that no catalogue can hold. */
const NO_WORDS =
  'The page could not be loaded: reload it. · La page n’a pas pu être chargée\u00a0: chargez-la de nouveau.'

export function useLanguage(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('useLanguage needs a LanguageProvider')
  return speech
}
