import type { ReactNode } from 'react'
import type { SectionId } from './DataContents.tsx'
import type { DataWords } from './en.ts'

/** A part of the page with a heading that can take the focus. */
export function DataSection({
  id,
  words,
  children,
}: {
  id: SectionId
  words: DataWords
  children: ReactNode
}) {
  return (
    <section className="data-section" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} tabIndex={-1}>
        {words.sections[id]}
      </h3>
      {children}
    </section>
  )
}
