import type { RefObject } from 'react'

export type HeadingRef = RefObject<HTMLHeadingElement | null>

/** Title of a place's panel; takes the focus when the panel opens. */
export function PlaceHeading({ heading, children }: { heading: HeadingRef; children: string }) {
  return (
    <h2 id="place-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
