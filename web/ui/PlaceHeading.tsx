import { type RefObject, useEffect } from 'react'

export type HeadingRef = RefObject<HTMLHeadingElement | null>

/** Title of a place's panel; takes the focus when the panel opens. */
export function PlaceHeading({ heading, children }: { heading: HeadingRef; children: string }) {
  // A panel that comes later than its frame has had no heading to give the focus to.
  useEffect(() => showPanel(heading.current), [heading])
  return (
    <h2 id="place-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}

/** Gives a panel's heading the focus, and brings the panel into sight. */
export function showPanel(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
  // In a low window the panel stands in the page, out of sight of what was chosen.
  const panel = heading?.closest('.place-panel')
  if (panel && getComputedStyle(panel).position === 'static') panel.scrollIntoView({ block: 'start' })
}
