import type { ReactNode } from 'react'

/** A panel beside the map with its kind and a button to close it; Escape closes it, too. Its heading is `#place-title`. */
export function PanelFrame({
  kind,
  closeLabel,
  close,
  className = '',
  children,
}: {
  kind: string
  closeLabel: string
  close: () => void
  className?: string
  children: ReactNode
}) {
  return (
    <aside
      className={`place-panel ${className}`}
      aria-labelledby="place-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="place-kind">
        <span>{kind}</span>
        <button type="button" className="icon-button" onClick={close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
          <span className="visually-hidden">{closeLabel}</span>
        </button>
      </div>
      {children}
    </aside>
  )
}
