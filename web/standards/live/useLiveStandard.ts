import { useEffect, useMemo, useState } from 'react'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { ApiFailure } from '../../api/ApiFailure.ts'
import { type ImportedRegion, liveStandardRequest } from '../../api/requests.ts'
import { useResource } from '../../api/useResource.ts'
import { LiveAnswerer } from './LiveAnswerer.ts'
import { AS_SAVED, isChanged, type StandardChange, toLiveChange } from './standardChange.ts'

export interface LiveStandardState {
  change: StandardChange
  setChange(change: Partial<StandardChange>): void
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
  answer: StandardGaps | null
  failure: ApiFailure | null
}
const NOTHING = { opened: false, change: AS_SAVED, answer: null, failure: null }

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
  const { opened, change } = own
  const steps = useResource(
    useMemo(() => (opened && id !== null ? liveStandardRequest(region, id) : null), [region, id, opened]),
  )
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
    if (!standard || !answerer || !isChanged(change)) return
    answerer.ask(toLiveChange(standard, change), (answer) => update(() => ({ answer })))
  }, [standard, answerer, change, update])
  return {
    change,
    setChange: (part) => update(({ change: before }) => ({ change: { ...before, ...part } })),
    reset: () => update(() => ({ change: AS_SAVED, answer: null, failure: null })),
    open: () => update(() => ({ opened: true })),
    steps,
    failure: own.failure,
    answer: isChanged(change) ? own.answer : null,
  }
}
