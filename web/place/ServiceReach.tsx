import { useId, useMemo } from 'react'
import { buildCoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { Service } from '../../server/contract/service.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { demandPointsRequest, travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { onDate, serviceDay } from '../travel/serviceDay.ts'
import { Failure } from '../ui/Failure.tsx'
import { ModeField } from '../ui/ModeField.tsx'
import { NoService } from '../ui/NoService.tsx'
import { TimetableFields } from '../ui/TimetableFields.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useView } from '../url/ViewContext.tsx'
import { REACH_MINUTES, reachOf } from './reachOf.ts'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** Who can reach a service: people of each group by travel time, worked out in the page from the service's own travel times. */
export function ServiceReach({ service }: { service: Service }) {
  const { f, language } = useLanguage()
  const w = usePlaceWords()
  const id = useId()
  const { detail, areas } = useRegion()
  const { asked, dates } = useCoverage()
  const { navigate } = useView()
  const type = service.serviceTypes[0]
  const day = useMemo(() => {
    if (asked.travel.mode !== 'transit') return undefined
    return dates && serviceDay(dates, asked.travel.date)
  }, [asked.travel, dates])
  const byTransit = asked.travel.mode === 'transit'
  const noService = byTransit && dates !== null && !((day?.trips ?? 0) > 0)
  const travel = useMemo(
    () => (!byTransit ? asked.travel : day && day.trips > 0 ? onDate(asked.travel, day) : null),
    [byTransit, asked.travel, day],
  )
  const points = useResource(useMemo(() => demandPointsRequest(detail), [detail]))
  const times = useResource(
    useMemo(
      () => (travel && type ? travelTimesRequest(detail, type, travel, { place: service.id }) : null),
      [detail, type, travel, service.id],
    ),
  )
  const reach = useMemo(() => {
    if (!points.value || !times.value || !travel) return null
    const index = buildCoverageIndex(points.value, times.value.seconds, areas.length)
    return reachOf(detail, areas, index, type, travel)
  }, [points.value, times.value, travel, detail, areas, type])
  const failed = [points, times].find((part) => part.status === 'failed')
  const how = w.byMode[asked.travel.mode]
  const first = reach?.find(({ group }) => group.id === asked.group) ?? reach?.[0]
  return (
    <section className="place-section" aria-labelledby={id}>
      <h3 id={id}>{w.reach}</h3>
      <ModeField />
      {asked.travel.mode === 'transit' && (
        <TimetableFields travel={asked.travel} dates={dates} onChange={navigate} />
      )}
      {noService && <NoService day={day ?? null} />}
      {failed?.status === 'failed' && <Failure failure={failed.failure} retry={failed.retry} />}
      {!reach && !failed && !noService && (
        <Waiting progress={times.status === 'loading' ? times.progress : null} cancel={times.cancel}>
          {w.reachWaiting}
        </Waiting>
      )}
      {reach && first && (
        <>
          <p className="place-finding" role="status">
            {first.share === null
              ? w.reachUnknown
              : w.reachFinding(f.percent(first.share), first.group.name[language], REACH_MINUTES[2], how)}
          </p>
          <table className="plain-table reach-table">
            <caption>{w.reachTable(how)}</caption>
            <thead>
              <tr>
                <th scope="col">{w.reachGroup}</th>
                {REACH_MINUTES.map((minutes) => (
                  <th key={minutes} scope="col" className="number">
                    {w.reachWithin(minutes)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reach.map(({ group, within }) => (
                <tr key={group.id}>
                  <th scope="row">{group.name[language]}</th>
                  {within.map((people, at) => (
                    <td key={REACH_MINUTES[at]} className="number">
                      {people === null ? '–' : f.count(shownPeople(people))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{w.reachNote}</p>
        </>
      )}
    </section>
  )
}
