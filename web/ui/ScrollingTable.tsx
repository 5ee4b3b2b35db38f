import type { ReactNode } from 'react'

/** A wide table that scrolls by itself; the keyboard can scroll it too. `labelledBy` is the id of its heading. */
export function ScrollingTable({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or the keyboard cannot scroll it (WCAG 2.1.1)
    <section className="table-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="plain-table" aria-labelledby={labelledBy}>
        {children}
      </table>
    </section>
  )
}
