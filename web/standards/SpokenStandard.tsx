import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useStandard } from './StandardContext.tsx'
import { standardFacts } from './standardFacts.ts'

/** So that a screen reader hears an answer once, and not the one that is being left. */
const SETTLED_MS = 600

/** Tells screen readers the answer to the standard that was chosen. */
export function SpokenStandard() {
  const { t, language } = useLanguage()
  const shown = useStandard()
  const { standard, people = '', gaps } = shown ?? {}
  const facts = gaps && standardFacts(gaps.total, people)
  const finding = gaps && (facts ? t.standardFinding(facts) : t.standardNothing(people))
  const text = standard && finding ? `${standard.name[language]} – ${finding}` : ''
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  )
}
