import { useId, useMemo, useState } from 'react'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { NameField } from './NameField.tsx'
import { lastWorksheetRequest, undoWorksheet } from './sendWorksheet.ts'
import { useTask } from './useTask.ts'
import { WorksheetFailure } from './WorksheetFailure.tsx'

/** The last table that was saved, and taking it back. */
export function UndoStep({
  region,
  name,
  setName,
  undone,
}: {
  region: string
  name: string
  setName: (name: string) => void
  /** Called after answers were taken back. */
  undone: () => void
}) {
  const { t, f } = useLanguage()
  const id = useId()
  const [nameMissing, setNameMissing] = useState(false)
  const listed = useResource(useMemo(() => lastWorksheetRequest(region), [region]))
  const { state, run } = useTask<number>()
  const last = listed.value?.last

  const undo = async (enteredAt: string) => {
    if (name.trim() === '') return setNameMissing(true)
    const done = await run(async (signal) => {
      const { worksheet } = await undoWorksheet(region, name.trim(), enteredAt, signal)
      return worksheet.answers
    })
    if (done !== undefined) undone()
    else listed.refresh()
  }

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.undoTitle}</h3>
      {state.status === 'done' && (
        <p className="notice notice-done" role="status">
          {t.undoDone(state.value)}
        </p>
      )}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
      {listed.status === 'loading' && <Loading>{t.reading}</Loading>}
      {listed.status === 'failed' && <Failure failure={listed.failure} retry={listed.retry} />}
      {last === null && <p className="quiet">{t.undoNothing}</p>}
      {last && (
        <>
          <p>
            {t.undoLast(
              last.worksheet.enteredBy,
              f.date(last.worksheet.enteredAt.slice(0, 10)),
              last.worksheet.answers,
            )}
          </p>
          <details className="undo-changes">
            <summary>{t.undoShow}</summary>
            <ChangeTable title={t.undoShow} changes={last.changes} />
          </details>
          <NameField
            value={name}
            missing={nameMissing && name.trim() === ''}
            onChange={(next) => {
              setName(next)
              setNameMissing(false)
            }}
          />
          <button
            type="button"
            className="button"
            disabled={state.status === 'running'}
            onClick={() => undo(last.worksheet.enteredAt)}
          >
            {t.undoDo}
          </button>
        </>
      )}
    </section>
  )
}
