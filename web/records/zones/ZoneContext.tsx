import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useRegion } from '../../api/RegionContext.tsx'
import { useResource } from '../../api/useResource.ts'
import { useView } from '../../url/ViewContext.tsx'
import { type ZoneRow, zonesRequest } from '../recordRequests.ts'
import type { Corner } from './corners.ts'

/** An outline that somebody draws on the map or writes as numbers: both change this one. */
export interface Sketch {
  corners: readonly Corner[]
  /** Clicks on the map add corners. */
  drawing: boolean
}

interface ZoneState {
  zones: readonly ZoneRow[]
  sketch: Sketch | null
  setSketch: (next: Sketch | null | ((before: Sketch | null) => Sketch | null)) => void
}

const Context = createContext<ZoneState>({ zones: [], sketch: null, setSketch: () => {} })

/** Zones that are served on demand, while standards are on screen, and the one that is drawn. */
export function ZoneProvider({ children }: { children: ReactNode }) {
  const { detail } = useRegion()
  const { view } = useView()
  const shown = view.panel === 'standards'
  const listed = useResource(useMemo(() => (shown ? zonesRequest(detail) : null), [detail, shown]))
  const [sketch, setSketch] = useState<Sketch | null>(null)
  const zones = listed.value?.zones ?? NONE
  const value = useMemo(() => ({ zones, sketch: shown ? sketch : null, setSketch }), [zones, shown, sketch])
  return <Context value={value}>{children}</Context>
}

const NONE: readonly ZoneRow[] = []

export const useZones = (): ZoneState => use(Context)
