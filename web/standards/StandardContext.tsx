import { createContext, type ReactNode, use, useMemo } from 'react'
import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { standardGapsRequest, standardsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { countedPeople } from './countedPeople.ts'
import { type LiveStandardState, useLiveStandard } from './live/useLiveStandard.ts'
import { whyClosed } from './whyClosed.ts'

type Loaded<T> = ReturnType<typeof useResource<T>>

interface StandardState {
  list: Loaded<StandardList>
  /** The one that the address names, where it can be answered. */
  standard: StandardGaps['standard'] | null
  /** The noun of what it counts, as it follows a number; '' while there is no standard. */
  people: string
  /** The answer on screen: panel, list and map draw this one object and nothing else. */
  gaps: StandardGaps | null
  /** How far the server is with it. */
  request: Loaded<StandardGaps>
  /** What is changed of it on screen, answered in the page. */
  live: LiveStandardState
}

const Context = createContext<StandardState | null>(null)

/** Holds the answer to the standard that the address names, while standards or a place are on screen; else nothing is loaded. */
export function StandardProvider({ children }: { children: ReactNode }) {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const { view } = useView()
  const shown = view.panel === 'standards' || view.panel === 'near'
  const list = useResource(useMemo(() => (shown ? standardsRequest(detail) : null), [detail, shown]))
  const named = list.value?.standards.find(
    ({ standard, origin }) => standard.id === view.standard && origin !== 'off',
  )
  const standard = named && whyClosed(named, detail.access, t, language) === null ? named.standard : null
  const request = useResource(
    useMemo(() => standard && standardGapsRequest(detail, standard), [detail, standard]),
  )
  const people = standard ? countedPeople(standard, detail, language, t) : ''
  const live = useLiveStandard(detail, standard)
  const gaps = live.answer ?? request.value
  return <Context value={shown ? { list, standard, people, gaps, request, live } : null}>{children}</Context>
}

/** Null while a question is on screen instead. */
export function useStandard(): StandardState | null {
  return use(Context)
}
