import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { preferredLanguage } from '../i18n/language.ts'
import { readView } from './readView.ts'
import type { View, ViewProblem } from './view.ts'
import { writeView } from './writeView.ts'

interface ViewState {
  view: View
  problems: readonly ViewProblem[]
  /**
   * Changes parts of the view. `push` makes a step for the back button (a choice); `replace` does not (a slider on its
   * way, the map moving).
   */
  navigate: (change: Partial<View>, how?: 'push' | 'replace') => void
  dismissProblems: () => void
}

const Context = createContext<ViewState | null>(null)

/** Browsers refuse more than about 100 history changes in 30 seconds: replaced addresses wait this long. */
const REPLACE_DELAY_MS = 250

/** Holds the view, and keeps it and the address bar the same. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState(readAddress)
  const current = useRef(state.view)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const navigate = useCallback((change: Partial<View>, how: 'push' | 'replace' = 'push') => {
    const before = current.current
    const view = { ...before, ...change }
    const address = writeView(view)
    clearTimeout(waiting.current)
    if (how === 'push') {
      // What was replaced but still waited belongs to the step that is left behind.
      history.replaceState(null, '', writeView(before))
      if (address !== writeView(before)) history.pushState(null, '', address)
    } else {
      waiting.current = setTimeout(
        () => history.replaceState(null, '', writeView(current.current)),
        REPLACE_DELAY_MS,
      )
    }
    current.current = view
    setState((was) => ({ view, problems: was.problems }))
  }, [])

  useEffect(() => {
    const follow = () => {
      clearTimeout(waiting.current)
      const next = readAddress()
      current.current = next.view
      setState(next)
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])

  const dismissProblems = useCallback(() => setState((was) => ({ ...was, problems: [] })), [])
  const value = useMemo(() => ({ ...state, navigate, dismissProblems }), [state, navigate, dismissProblems])
  return <Context value={value}>{children}</Context>
}

export function useView(): ViewState {
  const state = use(Context)
  if (!state) throw new Error('useView needs a ViewProvider')
  return state
}

function readAddress() {
  return readView(window.location.href, preferredLanguage(navigator.languages))
}
