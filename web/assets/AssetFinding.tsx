import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { languageName } from '../i18n/languageName.ts'
import { useAssets } from './AssetsContext.tsx'
import { useAssetWords } from './useAssetWords.ts'

/** Longer than between two letters of a search. */
const SETTLED_MS = 600

/** What is here, in one sentence; told to screen readers once it rests. */
export function AssetFinding() {
  const { language } = useLanguage()
  const w = useAssetWords()
  const { asked, found } = useAssets()
  const text = found
    ? w.finding({
        services: found.asked.length,
        types: new Set(found.asked.flatMap(({ service }) => service.serviceTypes)).size,
        withHours: found.asked.filter(({ week }) => week?.hoursKnown).length,
        language: asked.language && languageName(language)(asked.language),
        time: asked.open,
        yes: found.yes.length,
        unknown: found.unknown.length,
      })
    : ''
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <>
      {text && <p className="finding">{text}</p>}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  )
}
