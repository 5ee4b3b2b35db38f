import { useMemo } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { type ImportedRegion, serviceDatesRequest, travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { onDate, serviceDay } from '../travel/serviceDay.ts'
import type { Question } from './question.ts'

/**
 * The travel times that a question needs. With timetables the dates come first: they say which date is meant where none is asked
 * for, and times of a date without service are not worth asking for. `idle` = no times are asked for now; `imported` = of another import than
 * the one on screen.
 */
export function useAskedTimes(
  { service, travel: asked }: Question,
  idle: boolean,
  imported?: ImportedRegion,
) {
  const current = useRegion().detail
  const detail = imported ?? current
  const byTimetable = asked.mode === 'transit'
  const calendar = useResource(
    useMemo(() => (byTimetable ? serviceDatesRequest(detail) : null), [byTimetable, detail]),
  )
  const dates = calendar.value
  const { travel, noService } = useMemo(() => {
    if (asked.mode !== 'transit') return { travel: asked, noService: null }
    if (!dates) return { travel: null, noService: null }
    const day = serviceDay(dates, asked.date)
    const runs = day !== null && day.trips > 0
    return { travel: runs ? onDate(asked, day) : null, noService: runs ? null : { day } }
  }, [asked, dates])
  const times = useResource(
    useMemo(
      () => (travel && !idle ? travelTimesRequest(detail, service, travel) : null),
      [detail, service, travel, idle],
    ),
  )
  return { dates, travel, noService, times, calendar }
}
