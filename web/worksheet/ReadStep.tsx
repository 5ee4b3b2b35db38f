import { useEffect, useId, useRef, useState } from 'react'
import type { WorksheetChanges } from '../../server/contract/worksheet.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { FileNotices } from './FileNotices.tsx'
import { NameField } from './NameField.tsx'
import { applyWorksheet, type ChosenFile, previewWorksheet } from './sendWorksheet.ts'
import { useTask } from './useTask.ts'
import { WorksheetFailure } from './WorksheetFailure.tsx'

type Read = { file: ChosenFile; found: WorksheetChanges }

/** A filled table: what it would change, what is wrong with it, and saving it whole. */
export function ReadStep({
  region,
  name,
  setName,
  saved,
}: {
  region: string
  name: string
  setName: (name: string) => void
  /** Called after answers were saved. */
  saved: () => void
}) {
  const { t } = useLanguage()
  const id = useId()
  const [nameMissing, setNameMissing] = useState(false)
  const { state, run } = useTask<Read>()
  const outcome = useRef<HTMLDivElement>(null)

  const choose = (chosen: File) =>
    run(async (signal) => {
      const file = { name: chosen.name, bytes: await chosen.arrayBuffer() }
      return { file, found: await previewWorksheet(region, file, signal) }
    })
  const save = async (file: ChosenFile) => {
    if (name.trim() === '') return setNameMissing(true)
    const done = await run(async (signal) => ({
      file,
      found: await applyWorksheet(region, file, name.trim(), signal),
    }))
    if (done?.found.saved) saved()
  }
  // What came of it is read out, and the keyboard goes on from there.
  const shown = state.status === 'done' ? state.value : null
  useEffect(() => {
    if (shown) outcome.current?.focus()
  }, [shown])

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.readTitle}</h3>
      <div className="field">
        <label htmlFor={`${id}-file`}>{t.readChoose}</label>
        {/* The browser's own button speaks the browser's language. */}
        <span className="button file-button">
          <span aria-hidden="true">{t.readChooseButton}</span>
          <input
            id={`${id}-file`}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            aria-describedby={`${id}-note`}
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen) choose(chosen)
              // The same file may be mended and chosen again.
              target.value = ''
            }}
          />
        </span>
        <span id={`${id}-note`} className="field-note">
          {t.readNote}
        </span>
      </div>
      {state.status === 'running' && <Loading>{t.reading}</Loading>}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
      {shown && (
        <div className="worksheet-outcome" ref={outcome} tabIndex={-1}>
          <Outcome {...shown} />
          <FileNotices notices={shown.found.notices} />
          <ChangeTable
            title={shown.found.saved ? t.changesSaved : t.changesFound}
            changes={shown.found.changes}
          />
          {isReady(shown) && (
            <>
              <NameField
                value={name}
                missing={nameMissing && name.trim() === ''}
                onChange={(next) => {
                  setName(next)
                  setNameMissing(false)
                }}
              />
              <button type="button" className="button button-main" onClick={() => save(shown.file)}>
                {t.saveAnswers(shown.found.changes.length)}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

const isReady = ({ found }: Read) => !found.saved && found.errors === 0 && found.changes.length > 0

function Outcome({ file, found }: Read) {
  const { t } = useLanguage()
  const { saved, errors, changes } = found
  if (saved)
    return (
      <p className="notice notice-done" role="status">
        {t.savedAnswers(changes.length)}
      </p>
    )
  if (errors > 0)
    return (
      <p className="notice notice-problem" role="alert">
        {t.readRefused(file.name, errors)}
      </p>
    )
  const services = new Set(changes.map(({ source, recordId }) => `${source} ${recordId}`)).size
  return (
    <p className="notice notice-note" role="status">
      {changes.length === 0 ? t.readNothing(file.name) : t.readFound(file.name, changes.length, services)}
    </p>
  )
}
