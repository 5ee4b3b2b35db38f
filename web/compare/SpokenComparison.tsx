import { useEffect, useState } from 'react'
import { useComparison } from './CompareContext.tsx'
import { compareFacts } from './compareFacts.ts'
import { useCompareWords } from './compareWords.ts'

/** So that a screen reader hears the difference once, and not on the way to it. */
const SETTLED_MS = 600

/** Tells screen readers the difference after a side changed. */
export function SpokenComparison() {
  const c = useCompareWords()
  const { a, b, comparison } = useComparison()
  const facts = comparison && a && b && compareFacts(comparison, a, b)
  const text = facts ? c.finding(facts) : ''
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
