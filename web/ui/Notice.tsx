import type { ReactNode } from 'react'

/** A message across the panel: something to know (`note`) or something that went wrong (`problem`). */
export function Notice({
  kind,
  children,
  action,
}: {
  kind: 'note' | 'problem'
  children: ReactNode
  action?: { label: string; run: () => void }
}) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      <p>{children}</p>
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}
