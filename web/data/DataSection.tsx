import type { ReactNode } from 'react'
import type { SectionId } from './DataContents.tsx'
import type { DataWords } from './en.ts'

/** A part of the page with a heading that can take the focus; its tables are the landmarks. */
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
    <div className="data-section">
      <h3 id={`${id}-title`} tabIndex={-1}>
        {words.sections[id]}
      </h3>
      {children}
    </div>
  )
}
