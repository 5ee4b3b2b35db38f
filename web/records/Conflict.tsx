import { useEffect, useRef } from 'react'
import { useRecordWords } from './useRecordWords.ts'

/** Somebody has saved the same record meanwhile: theirs, or one's own over it. */
export function Conflict({ load, keep }: { load: () => void; keep: () => void }) {
  const { t } = useRecordWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="notice notice-problem record-conflict" role="alert" tabIndex={-1} ref={box}>
      <p>{t.recordConflict}</p>
      <div className="panel-links">
        <button type="button" className="button" onClick={load}>
          {t.recordLoadTheirs}
        </button>
        <button type="button" className="button" onClick={keep}>
          {t.recordKeepMine}
        </button>
      </div>
    </div>
  )
}
