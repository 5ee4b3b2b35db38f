import type { ReactNode } from 'react'
import { Masthead } from '../ui/Masthead.tsx'

/** A page without map: something to wait for, to do or to read. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className="plain-page">
      <Masthead regions={[]} region={null} />
      <main>{children}</main>
    </div>
  )
}
