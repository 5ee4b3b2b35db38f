import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Heights of the sheet on a phone: it peeks out, takes half, or nearly all of the screen. */
const STOPS = ['peek', 'half', 'full'] as const

/** The panel: a column on a wide screen, a sheet over the map on a phone, where its edge is dragged or stepped with buttons. */
export function Sheet({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const [stop, setStop] = useState(1)
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef<{ y: number; height: number } | null>(null)
  const sheet = useRef<HTMLElement>(null)

  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0 }
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) setDragged(start.current.height + start.current.y - event.clientY)
  }
  const release = () => {
    if (start.current && dragged !== null) {
      const share = dragged / window.innerHeight
      setStop(share < 0.36 ? 0 : share < 0.72 ? 1 : 2)
    }
    start.current = null
    setDragged(null)
  }

  return (
    <main
      ref={sheet}
      className="sheet"
      data-stop={STOPS[stop]}
      style={dragged === null ? undefined : { height: dragged, transition: 'none' }}
      aria-label={t.panelLabel}
    >
      <div
        className="sheet-handle"
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <button type="button" className="icon-button" disabled={stop === 0} onClick={() => setStop(stop - 1)}>
          <Chevron down />
          <span className="visually-hidden">{t.sheetLess}</span>
        </button>
        <span className="sheet-grip" aria-hidden="true" />
        <button type="button" className="icon-button" disabled={stop === 2} onClick={() => setStop(stop + 1)}>
          <Chevron />
          <span className="visually-hidden">{t.sheetMore}</span>
        </button>
      </div>
      <div className="sheet-content">{children}</div>
    </main>
  )
}

function Chevron({ down = false }: { down?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={down ? 'M3 6l5 5 5-5' : 'M3 10l5-5 5 5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
