import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { TransitFrequency } from '../../server/contract/transitFrequency.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useResource } from '../api/useResource.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { hasTimetables } from '../travel/hasTimetables.ts'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { serviceWeekRequest, transitFrequencyRequest } from './assetsRequests.ts'
import { type AssetsView, minuteOfWeek, readAssetsView, writeAssetsView } from './assetsView.ts'
import { type Asset, type FoundAssets, findAssets, toAssets } from './findAssets.ts'
import { type PeopleShades, shadePeople } from './shadePeople.ts'

type Loaded<T> = ReturnType<typeof useResource<T>>

/** What is searched for: in no address, no storage and no request. */
export interface Sought {
  text: string
  organization: string
}

interface AssetsState {
  asked: AssetsView
  problems: readonly ViewProblem[]
  change: (part: Partial<AssetsView>) => void
  sought: Sought
  seek: (part: Partial<Sought>) => void
  /** All of them; null while they load. */
  assets: readonly Asset[] | null
  found: FoundAssets | null
  /** Hours and languages are still on their way, or cannot be had. */
  week: Loaded<unknown>
  transit: Loaded<TransitFrequency> | null
  /** Demand group of the colours. */
  group: string
  shades: PeopleShades
}

const Context = createContext<AssetsState | null>(null)

/** Answers what is here: the services that fit, the people of areas and how often transit runs, for panel and map alike. */
export function AssetsProvider({ children }: { children: ReactNode }) {
  const { detail, areas, services } = useRegion()
  const { view, navigate } = useView()
  const { question, result } = useCoverage()
  const { asked, problems } = useMemo(() => readAssetsView(view.assets), [view.assets])
  const [sought, setSought] = useState<Sought>({ text: '', organization: '' })

  const week = useResource(useMemo(() => serviceWeekRequest(detail), [detail]))
  const assets = useMemo(() => services && toAssets(services, week.value), [services, week.value])
  const { language, open } = asked
  const type = view.service
  const found = useMemo(
    () => assets && findAssets(assets, { type, language, minute: open && minuteOfWeek(open), ...sought }),
    [assets, type, language, open, sought],
  )

  const timetables = hasTimetables(detail)
  const wanted = timetables && asked.hour !== null
  const frequency = useResource(
    useMemo(() => (wanted ? transitFrequencyRequest(detail, view.date) : null), [wanted, detail, view.date]),
  )

  const { group, minutes } = question
  const index = asked.shade === 'two-way' && result.status === 'ready' ? result.index : null
  const shades = useMemo(
    () => shadePeople(asked.shade, areas, detail.groups, group, index, minutes),
    [asked.shade, areas, detail.groups, group, index, minutes],
  )

  const change = useCallback(
    (part: Partial<AssetsView>) => navigate({ assets: writeAssetsView({ ...asked, ...part }) }, 'replace'),
    [asked, navigate],
  )
  const seek = useCallback((part: Partial<Sought>) => setSought((was) => ({ ...was, ...part })), [])
  const value = {
    asked,
    problems,
    change,
    sought,
    seek,
    assets,
    found,
    week,
    transit: timetables ? frequency : null,
    group,
    shades,
  }
  return <Context value={value}>{children}</Context>
}

export function useAssets(): AssetsState {
  const state = use(Context)
  if (!state) throw new Error('useAssets needs an AssetsProvider')
  return state
}
