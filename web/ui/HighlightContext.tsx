import { createContext, type ReactNode, use, useMemo, useState } from 'react'

interface Highlight {
  /** Area under the pointer or focus, in the table or on the map. */
  area: number | null
  setArea: (area: number | null) => void
}

const Context = createContext<Highlight | null>(null)

export function HighlightProvider({ children }: { children: ReactNode }) {
  const [area, setArea] = useState<number | null>(null)
  const value = useMemo(() => ({ area, setArea }), [area])
  return <Context value={value}>{children}</Context>
}

export function useHighlight(): Highlight {
  const highlight = use(Context)
  if (!highlight) throw new Error('useHighlight needs a HighlightProvider')
  return highlight
}
