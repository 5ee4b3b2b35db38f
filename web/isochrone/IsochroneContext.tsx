import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import type { Resource } from '../api/ResourceStore.ts'
import { useResource } from '../api/useResource.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { clockTime } from '../travel/clockTime.ts'
import { serviceDay } from '../travel/serviceDay.ts'
import { useView } from '../url/ViewContext.tsx'
import type { Selection } from '../url/view.ts'
import type { Direction, Isochrones, Origin } from './isochrone.ts'
import { ISOCHRONE_BANDS } from './isochroneBands.ts'
import { isochroneRequest } from './isochroneRequest.ts'
import { isochroneTime } from './isochroneTime.ts'
import { type NoServiceDay, noServiceDay } from './noServiceDay.ts'

export interface Spot {
  lon: number
  lat: number
  /** What the same click selected. */
  beside: Selection | null
}

interface IsochroneState {
  /** Where the map was clicked, while nothing is drawn and nothing else was selected since; in memory only. */
  spot: Spot | null
  setSpot: (spot: Spot | null) => void
  /** null = nothing is drawn. */
  origin: Origin | null
  direction: Direction
  /** With transit: minutes of the service date at which one leaves or arrives. */
  time: number | null
  /** No trip runs on the date in force; null = some do, or none is needed. */
  noService: NoServiceDay | null
  answer: Resource<Isochrones> & { retry: () => void; cancel: () => void }
  draw: (origin: Origin, direction?: Direction) => void
  setDirection: (direction: Direction) => void
  setTime: (minutes: number) => void
  close: () => void
  /** Grows whenever all that is drawn should come into sight. */
  views: number
  showAll: () => void
}

const Context = createContext<IsochroneState | null>(null)
const MINUTES = ISOCHRONE_BANDS.map((band) => band.minutes)

/**
 * Travel times around one point, by the mode, date and time in force. The point is in no address, storage or log: it goes when the page
 * is left.
 */
export function IsochroneProvider({ children }: { children: ReactNode }) {
  const { detail } = useRegion()
  const { asked, dates } = useCoverage()
  const { view } = useView()
  const [spot, setSpot] = useState<Spot | null>(null)
  const [origin, setOrigin] = useState<Origin | null>(null)
  const [direction, setDirection] = useState<Direction>('from')
  const [ownTime, setOwnTime] = useState<{ of: string; minutes: number } | null>(null)
  const selected = selectionKey(view.selection)
  const inPlace = view.panel === 'near'
  const drawnBeside = useRef(selected)

  const draw = useCallback((next: Origin, way?: Direction) => {
    setSpot(null)
    setOrigin(next)
    if (way) setDirection(way)
  }, [])
  const [views, setViews] = useState(0)
  const showAll = useCallback(() => setViews((count) => count + 1), [])
  const close = useCallback(() => {
    setOrigin(null)
    setSpot(null)
  }, [])
  // Whoever selects something else wants to see that.
  useEffect(() => {
    if (drawnBeside.current === selected) return
    drawnBeside.current = selected
    // In the view of a place they follow it.
    if (!inPlace) setOrigin(null)
  }, [selected, inPlace])

  const { travel, minutes } = asked
  const when = travel.mode === 'transit' ? travel.when : null
  const isService = origin?.place?.kind === 'service'
  const timeOf = `${direction} ${isService} ${JSON.stringify(when)}`
  const time =
    when && (ownTime?.of === timeOf ? ownTime.minutes : isochroneTime(when, direction, minutes, isService))
  const setTime = useCallback((next: number) => setOwnTime({ of: timeOf, minutes: next }), [timeOf])
  const day = useMemo(
    () => (travel.mode === 'transit' && dates ? serviceDay(dates, travel.date) : null),
    [travel, dates],
  )
  const date = day && day.trips > 0 ? day.date : null
  const request = useMemo(() => {
    if (!origin || (travel.mode === 'transit' && date === null)) return null
    const { lon, lat } = origin
    const timed = date !== null && time !== null ? { date, time: clockTime(time) } : {}
    return isochroneRequest(detail, { lon, lat, mode: travel.mode, direction, minutes: MINUTES, ...timed })
  }, [detail, origin, travel.mode, direction, date, time])
  const answer = useResource(request)
  const noService = useMemo(
    () => (travel.mode === 'transit' && dates ? noServiceDay(day, answer.value) : null),
    [travel.mode, dates, day, answer.value],
  )
  const shownSpot = !origin && spot && selectionKey(spot.beside) === selected ? spot : null
  const value = useMemo(
    () => ({
      spot: shownSpot,
      setSpot,
      origin,
      direction,
      time,
      noService,
      answer,
      draw,
      setDirection,
      setTime,
      close,
      views,
      showAll,
    }),
    [shownSpot, origin, direction, time, noService, answer, draw, setTime, close, views, showAll],
  )
  return <Context value={value}>{children}</Context>
}

export function useIsochrone(): IsochroneState {
  const state = use(Context)
  if (!state) throw new Error('useIsochrone needs an IsochroneProvider')
  return state
}

function selectionKey(selection: Selection | null): string | null {
  return selection && `${selection.kind}:${selection.id}`
}
