import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Comparison, compareAnswers } from '../../core/compare/compareAnswers.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { serviceDatesRequest, standardsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { hasTimetables } from '../travel/hasTimetables.ts'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { readSide, type Side, writeSide } from './side.ts'
import { type SideState, useSide } from './useSide.ts'

type Sides = Record<'a' | 'b', Side>

interface CompareState {
  list: StandardList | null
  /** Of the timetables; null where there are none, and while they load. */
  dates: ServiceDates | null
  /** Null = nothing is compared yet. */
  a: SideState | null
  b: SideState | null
  problems: readonly ViewProblem[]
  /** Null until both sides are answered. */
  comparison: Comparison | null
  compare: (sides: Partial<Sides>) => void
}

const Context = createContext<CompareState | null>(null)

/** Holds the two sides that the address names, their answers and the difference. */
export function CompareProvider({ children }: { children: ReactNode }) {
  const { detail } = useRegion()
  const { view, navigate } = useView()
  const standards = useResource(useMemo(() => standardsRequest(detail), [detail]))
  const calendar = useResource(
    useMemo(() => (hasTimetables(detail) ? serviceDatesRequest(detail) : null), [detail]),
  )
  const named = view.a !== null || view.b !== null
  const readA = useMemo(() => (named ? readSide(view.a ?? '') : null), [named, view.a])
  const readB = useMemo(() => (named ? readSide(view.b ?? '') : null), [named, view.b])
  const a = useSide(readA?.side ?? null, standards.value)
  const b = useSide(readB?.side ?? null, standards.value)
  const [answeredA, answeredB] = [a?.answered ?? null, b?.answered ?? null]
  const comparison = useMemo(
    () => (answeredA && answeredB ? compareAnswers(answeredA, answeredB) : null),
    [answeredA, answeredB],
  )
  const problems = [readA, readB, a, b].flatMap((part) => part?.problems ?? [])
  const compare = ({ a: sideA, b: sideB }: Partial<Sides>) =>
    navigate({ ...(sideA && { a: writeSide(sideA) || null }), ...(sideB && { b: writeSide(sideB) || null }) })
  return (
    <Context value={{ list: standards.value, dates: calendar.value, a, b, problems, comparison, compare }}>
      {children}
    </Context>
  )
}

export function useComparison(): CompareState {
  const state = use(Context)
  if (!state) throw new Error('useComparison needs a CompareProvider')
  return state
}
