import { type RefObject, useEffect } from 'react'

export type HeadingRef = RefObject<HTMLHeadingElement | null>

/** Title of a place's panel; takes the focus when the panel opens. */
export function PlaceHeading({ heading, children }: { heading: HeadingRef; children: string }) {
  // A panel that comes later than its frame has had no heading to give the focus to.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading])
  return (
    <h2 id="place-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
