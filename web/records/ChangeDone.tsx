import { useEffect, useRef, useState } from 'react'
import { Notice } from '../ui/Notice.tsx'
import { useTask } from '../worksheet/useTask.ts'
import { type DoneChange, forgetRecords, undoRecord } from './recordRequests.ts'
import { useSaverName } from './saverName.ts'
import { useRecordWords } from './useRecordWords.ts'

/** What was saved or removed, with the way back. It takes the focus, since the form that had it is gone. */
export function ChangeDone({ done, undone }: { done: DoneChange; undone?: (done: DoneChange) => void }) {
  const { t, language } = useRecordWords()
  const [who] = useSaverName()
  const [back, setBack] = useState(false)
  const { state, run } = useTask<unknown>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const undo = async () => {
    const changed = await run((signal) => undoRecord(done, done.version, who, signal))
    if (!changed) return
    forgetRecords()
    setBack(true)
    box.current?.focus()
    undone?.(done)
  }
  const name = done.name[language]
  return (
    <div className="record-done" ref={box} tabIndex={-1}>
      <div className="notice notice-done" role="status">
        <p>{back ? t.recordUndone(name) : t.recordDone[done.change](name)}</p>
        {!back && done.change !== 'same' && (
          <button type="button" className="button" disabled={state.status === 'running'} onClick={undo}>
            {t.recordUndo}
          </button>
        )}
      </div>
      {state.status === 'failed' && (
        <Notice kind="problem">
          {state.failure.status === 412 ? t.recordUndoLate : t.failure[state.failure.kind]}
        </Notice>
      )}
    </div>
  )
}
