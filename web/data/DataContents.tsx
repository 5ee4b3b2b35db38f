import type { DataWords } from './en.ts'

export type SectionId = keyof DataWords['sections']

/** The sections of the page, each to jump to. A click moves the focus too, so that the keyboard goes on from there. */
export function DataContents({ words, sections }: { words: DataWords; sections: readonly SectionId[] }) {
  return (
    <nav className="data-contents" aria-label={words.contents}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <a
              href={`#${id}-title`}
              onClick={(event) => {
                event.preventDefault()
                const heading = document.getElementById(`${id}-title`)
                heading?.scrollIntoView()
                heading?.focus({ preventScroll: true })
              }}
            >
              {words.sections[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
