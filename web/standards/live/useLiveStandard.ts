import { useEffect, useMemo, useState } from 'react'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { ApiFailure } from '../../api/ApiFailure.ts'
import { draftStandardRequest, type ImportedRegion, liveStandardRequest } from '../../api/requests.ts'
import { useResource } from '../../api/useResource.ts'
import { LiveAnswerer } from './LiveAnswerer.ts'
import {
  AS_SAVED,
  type ChangedHours,
  isChanged,
  type StandardChange,
  toLiveChange,
  withHours,
} from './standardChange.ts'

export interface LiveStandardState {
  change: StandardChange
  setChange(change: Partial<StandardChange>): void
  hours: ChangedHours
  /** Asks the server anew; what else is changed stays so. */
  askHours(hours: ChangedHours): void
  /** Whether anything is changed. */
  changed: boolean
  reset(): void
  /** Loads what answers changes: only for whoever wants to make some. */
  open(): void
  /** How far that is. */
  steps: ReturnType<typeof useResource<ArrayBuffer>>
  failure: ApiFailure | null
  /** The answer to the change; null = none is made, or it is not there yet. */
  answer: StandardGaps | null
}

interface Own {
  /** Id of the standard that all of this is about. */
  of: string | null
  opened: boolean
  change: StandardChange
  hours: ChangedHours
  answer: StandardGaps | null
  failure: ApiFailure | null
}
const NOTHING = { opened: false, change: AS_SAVED, hours: null, answer: null, failure: null }

/** Changes of a standard, answered in the page. */
export function useLiveStandard(
  region: ImportedRegion,
  standard: StandardGaps['standard'] | null,
): LiveStandardState {
  const id = standard?.id ?? null
  const [kept, setKept] = useState<Own>({ of: id, ...NOTHING })
  const own = kept.of === id ? kept : { of: id, ...NOTHING }
  const update = useMemo(
    () => (part: (before: Own) => Partial<Own>) =>
      setKept((before) => {
        const mine = before.of === id ? before : { of: id, ...NOTHING }
        return { ...mine, ...part(mine) }
      }),
    [id],
  )
  const { opened, change, hours } = own
  const asked = useMemo(() => standard && withHours(standard, hours), [standard, hours])
  const steps = useResource(
    useMemo(() => {
      if (!opened || !asked) return null
      return hours === null ? liveStandardRequest(region, asked) : draftStandardRequest(region, asked)
    }, [region, asked, hours, opened]),
  )
  const changed = isChanged(change) || hours !== null
  const bytes = steps.value
  const [answerer, setAnswerer] = useState<LiveAnswerer | null>(null)
  useEffect(() => {
    if (!bytes) return
    const made = new LiveAnswerer(bytes, (why) => update(() => ({ failure: new ApiFailure('broken', why) })))
    setAnswerer(made)
    return () => {
      setAnswerer(null)
      made.close()
    }
  }, [bytes, update])
  useEffect(() => {
    if (!asked || !answerer || !changed) return
    answerer.ask(toLiveChange(asked, change), (answer) => update(() => ({ answer })))
  }, [asked, answerer, change, changed, update])
  return {
    change,
    setChange: (part) => update(({ change: before }) => ({ change: { ...before, ...part } })),
    hours,
    askHours: (next) => update(() => ({ hours: next, answer: null })),
    changed,
    reset: () => update(() => ({ change: AS_SAVED, hours: null, answer: null, failure: null })),
    open: () => update(() => ({ opened: true })),
    steps,
    failure: own.failure,
    answer: changed ? own.answer : null,
  }
}
