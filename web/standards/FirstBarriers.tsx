import { useId } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { StackedBar } from './StackedBar.tsx'
import { StackedKey } from './StackedKey.tsx'
import { stackedParts } from './stackedParts.ts'

/** Everyone counted, by the first barrier met: one stacked bar, and each part in words below it. */
export function FirstBarriers({ total, people }: { total: StandardGaps['total']; people: string }) {
  const { t } = useLanguage()
  const id = useId()
  const parts = stackedParts(total)
  if (parts.length === 0 || total.people === null) return null
  return (
    <section className="barrier-part" aria-labelledby={id}>
      <h3 id={id}>{t.firstTitle}</h3>
      <p className="quiet">{t.firstNote(Math.round(total.people), people)}</p>
      <StackedBar parts={parts} large />
      <StackedKey parts={parts} />
    </section>
  )
}
