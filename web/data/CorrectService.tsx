import './data.css'
import { useCallback, useId, useState } from 'react'
import type { CorrectionList } from '../../server/contract/corrections.ts'
import type { Service } from '../../server/contract/service.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { NameField } from '../worksheet/NameField.tsx'
import { useTask } from '../worksheet/useTask.ts'
import { WorksheetFailure } from '../worksheet/WorksheetFailure.tsx'
import { changesOf, draftOf, pointText } from './correctionDraft.ts'
import { saveCorrections } from './dataRequests.ts'
import { ImportNow } from './ImportNow.tsx'
import { usePickedPoint } from './usePickedPoint.ts'
import { useDataWords } from './words.ts'

/** What the owner knows better than the list, about one service. */
export function CorrectService({ region, service }: { region: string; service: Service }) {
  const words = useDataWords()
  const [open, setOpen] = useState(false)
  if (open) return <CorrectForm region={region} service={service} close={() => setOpen(false)} />
  return (
    <button type="button" className="button" onClick={() => setOpen(true)}>
      {words.correct}
    </button>
  )
}

function CorrectForm({ region, service, close }: { region: string; service: Service; close: () => void }) {
  const { language } = useLanguage()
  const words = useDataWords()
  const { view } = useView()
  const id = useId()
  const [draft, setDraft] = useState(() => draftOf(service, language))
  const [who, setWho] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const { state, run } = useTask<CorrectionList>()
  const change = (part: Partial<typeof draft>) => {
    setFault(null)
    setDraft((was) => ({ ...was, ...part }))
  }
  const picked = useCallback((point: { lon: number; lat: number } | null) => {
    setPicking(false)
    if (point) setDraft((was) => ({ ...was, point: pointText(point) }))
  }, [])
  usePickedPoint(picking, picked)

  const save = async () => {
    const changes = changesOf(draft, service, language)
    if (changes === null) return setFault(words.badPoint)
    if (changes.length === 0) return setFault(words.nothingChanged)
    if (who.trim() === '') return setFault('who')
    await run((signal) => saveCorrections(region, { who: who.trim(), service: service.id, changes }, signal))
  }
  if (state.status === 'done')
    return (
      <div className="correct-form">
        <p className="notice notice-done" role="status">
          {words.saved}
        </p>
        <ImportNow region={region} waiting={state.value.waiting} />
      </div>
    )
  return (
    <form
      className="correct-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3 id={`${id}-title`}>{words.correctTitle}</h3>
      <p className="quiet">{words.correctNote}</p>
      <div className="field">
        <label htmlFor={`${id}-name`}>{words.correctName}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={300}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-phone`}>{words.correctPhone}</label>
        <input
          id={`${id}-phone`}
          type="tel"
          maxLength={60}
          value={draft.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      </div>
      {!service.sensitive && (
        <div className="field">
          <label htmlFor={`${id}-point`}>{words.correctPoint}</label>
          <input
            id={`${id}-point`}
            type="text"
            aria-describedby={`${id}-point-note`}
            value={draft.point}
            onChange={({ target }) => change({ point: target.value })}
          />
          <span id={`${id}-point-note`} className="field-note">
            {words.correctPointNote}
          </span>
          <button
            type="button"
            className="link-button"
            aria-pressed={picking}
            onClick={() => setPicking(!picking)}
          >
            {words.pick}
          </button>
          {view.map && (
            <button
              type="button"
              className="link-button"
              onClick={() => view.map && change({ point: pointText(view.map) })}
            >
              {words.middle}
            </button>
          )}
          <span role="status">{picking && words.picking}</span>
        </div>
      )}
      <label className="correct-check">
        <input
          type="checkbox"
          checked={draft.notHere}
          onChange={({ target }) => change({ notHere: target.checked })}
        />
        {words.correctHere}
      </label>
      <label className="correct-check">
        <input
          type="checkbox"
          checked={draft.closed}
          onChange={({ target }) => change({ closed: target.checked })}
        />
        {words.correctClosed}
      </label>
      <NameField value={who} missing={fault === 'who' && who.trim() === ''} onChange={setWho} />
      {fault && fault !== 'who' && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
      <div className="correct-buttons">
        <button type="submit" className="button button-main" disabled={state.status === 'running'}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
