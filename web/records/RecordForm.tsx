import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiFailure, type Fault } from '../api/ApiFailure.ts'
import { Notice } from '../ui/Notice.tsx'
import { NameField } from '../worksheet/NameField.tsx'
import { useTask } from '../worksheet/useTask.ts'
import { Conflict } from './Conflict.tsx'
import { FaultContext, isAbout } from './Faults.tsx'
import {
  type DoneChange,
  forgetRecords,
  type RecordAddress,
  readRecord,
  removeRecord,
  saveRecord,
} from './recordRequests.ts'
import { useSaverName } from './saverName.ts'
import { useRecordWords } from './useRecordWords.ts'

interface Edited {
  id: string
  name: { en: string; fr: string }
}

/** A record that is there already, as it was read. */
export interface HeldRecord {
  version: string
  origin: 'starter' | 'saved' | 'off'
  replacesStarter: boolean
}

interface Props<T extends Edited> {
  title: string
  region: string
  kind: RecordAddress['kind']
  record: T
  /** null = a new one. */
  held: HeldRecord | null
  /** The record as somebody else has saved it meanwhile takes the place of this one. */
  load: (record: T) => void
  done: (change: DoneChange) => void
  cancel: () => void
  /** What must be saved before, so that the record can name it; it gives back how to take that away again. */
  prepare?: (who: string, signal: AbortSignal) => Promise<() => Promise<unknown>>
  children: ReactNode
}

/** A form about one record: its fields, who saves it, every fault beside its field, and what to do if somebody was faster. */
export function RecordForm<T extends Edited>({
  title,
  region,
  kind,
  record,
  held,
  load,
  done,
  cancel,
  prepare,
  children,
}: Props<T>) {
  const { t } = useRecordWords()
  const [who, setWho] = useSaverName()
  const [asksName] = useState(who.trim() === '')
  const [nameMissing, setNameMissing] = useState(false)
  const [version, setVersion] = useState(held?.version ?? null)
  const { state, run, stop } = useTask<DoneChange | null>()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const address = { region, kind, id: record.id }
  const failure = state.status === 'failed' ? state.failure : null
  const conflict = failure?.status === 412 || failure?.status === 428

  useEffect(() => heading.current?.focus(), [])

  const change = async (
    work: (name: string, signal: AbortSignal) => Promise<Pick<DoneChange, 'change' | 'version'>>,
  ) => {
    const name = who.trim()
    if (name === '') return setNameMissing(true)
    const changed = await run(async (signal) => {
      const { change: told, version: after } = await work(name, signal)
      return { ...address, name: record.name, change: told, version: after }
    })
    if (!changed) return
    forgetRecords()
    done(changed)
  }
  const save = (over: string | null = version) =>
    change(async (name, signal) => {
      const takeAway = await prepare?.(name, signal)
      try {
        return await saveRecord(address, over, name, record, signal)
      } catch (cause) {
        await takeAway?.()
        throw cause
      }
    })
  const remove = () => change((name, signal) => removeRecord(address, version, name, signal))
  /** What is there now; null where it is gone. */
  const readTheirs = (signal: AbortSignal) =>
    readRecord<T>(address, signal).catch((cause) => {
      if (cause instanceof ApiFailure && cause.kind === 'not-found') return null
      throw cause
    })
  const loadTheirs = () =>
    run(async (signal) => {
      const theirs = await readTheirs(signal)
      forgetRecords()
      if (!theirs) {
        cancel()
        return null
      }
      setVersion(theirs.version)
      load(theirs.record)
      heading.current?.focus()
      return null
    })
  const keepMine = async () => {
    const theirs: { version: string | null }[] = []
    await run(async (signal) => {
      theirs.push({ version: (await readTheirs(signal))?.version ?? null })
      return null
    })
    if (theirs.length === 0) return
    setVersion(theirs[0].version)
    await save(theirs[0].version)
  }

  return (
    <form
      ref={form}
      className="record-form"
      aria-labelledby={`${kind}-form-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (state.status !== 'running') save()
      }}
    >
      <h2 id={`${kind}-form-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <FaultContext value={failure?.faults ?? NO_FAULTS}>{children}</FaultContext>
      {conflict ? (
        <Conflict load={loadTheirs} keep={keepMine} />
      ) : failure && failure.faults.length > 0 ? (
        <FaultSummary faults={failure.faults} form={form.current} />
      ) : (
        failure && (
          <Notice kind="problem">
            {t.failure[failure.kind]} {failure.kind === 'refused' && failure.message}
          </Notice>
        )
      )}
      {asksName && (
        <NameField
          value={who}
          note={t.recordNameNote}
          missing={nameMissing && who.trim() === ''}
          onChange={(next) => {
            setWho(next)
            setNameMissing(false)
          }}
        />
      )}
      {!asksName && <p className="quiet">{t.recordSavedAs(who)}</p>}
      <div className="panel-links">
        <button type="submit" className="button button-main" disabled={state.status === 'running'}>
          {state.status === 'running' ? t.savingAnswers : t.recordSave}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            stop()
            cancel()
          }}
        >
          {t.recordCancel}
        </button>
        {held && held.origin !== 'off' && (
          <button type="button" className="link-button" onClick={remove}>
            {held.origin === 'starter'
              ? t.recordSwitchOff
              : held.replacesStarter
                ? t.recordRestore
                : t.recordRemove}
          </button>
        )}
      </div>
    </form>
  )
}

const NO_FAULTS: readonly Fault[] = []

/** Takes the focus, says how many faults there are, and leads to the fields that have them. */
function FaultSummary({ faults, form }: { faults: readonly Fault[]; form: HTMLFormElement | null }) {
  const { t, language } = useRecordWords()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is told anew
  useEffect(() => box.current?.focus(), [faults])
  const controlOf = (fault: Fault) =>
    [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
      .filter(({ dataset }) => isAbout(dataset.field ?? '', fault) || isWithin(dataset.field ?? '', fault))
      .sort((a, b) => (b.dataset.field?.length ?? 0) - (a.dataset.field?.length ?? 0))[0]
  return (
    <div className="notice notice-problem fault-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{t.recordFaults(faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code} ${fault.value}`}>
            <button type="button" className="link-button" onClick={() => controlOf(fault)?.focus()}>
              {fault.meaning[language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const isWithin = (field: string, fault: Fault) => field.startsWith(`${fault.field}.`)
