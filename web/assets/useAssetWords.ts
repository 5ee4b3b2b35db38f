import { startTransition, use, useEffect, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { Language } from '../i18n/language.ts'
import type { AssetWords } from './enAssets.ts'

const READ: Record<Language, () => Promise<AssetWords>> = {
  en: () => import('./enAssets.ts').then(({ enAssets }) => enAssets),
  fr: () => import('./frAssets.ts').then(({ frAssets }) => frAssets),
}
const asked = new Map<Language, Promise<AssetWords>>()

function wordsOf(language: Language): Promise<AssetWords> {
  const known = asked.get(language)
  if (known) return known
  const words = READ[language]()
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return words
}

/** Words about assets in the page's language; until they are there, those of the language before stay. */
export function useAssetWords(): AssetWords {
  const { language } = useLanguage()
  const [spoken, setSpoken] = useState(language)
  useEffect(() => {
    let left = false
    wordsOf(language).then(
      () => {
        if (!left) startTransition(() => setSpoken(language))
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [language])
  return use(wordsOf(spoken))
}
