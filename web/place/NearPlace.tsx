import { useCallback, useEffect, useMemo, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { Origin } from '../isochrone/isochrone.ts'
import { Failure } from '../ui/Failure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useView } from '../url/ViewContext.tsx'
import { FIRST_SERVICES, NearAnswerView } from '../week/NearAnswerView.tsx'
import { NearForm } from '../week/NearForm.tsx'
import { nearFinding } from '../week/nearFinding.ts'
import { type NearQuestion, toNearRequest } from '../week/nearQuestion.ts'
import { nearRequest, sitesRequest } from '../week/nearRequest.ts'
import { nearJourneysRequest } from './nearJourneysRequest.ts'
import { usePlaceMap } from './PlaceMapContext.tsx'
import { PointField } from './PointField.tsx'
import { placeLegs } from './placeLegs.ts'
import { ServiceJourney } from './ServiceJourney.tsx'
import { StandardSection } from './StandardSection.tsx'
import { TravelSection } from './TravelSection.tsx'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** What can be reached from an area, a farm or a point: services with their journeys, the week, travel times, barriers. */
export function NearPlace({
  question,
  change,
}: {
  question: NearQuestion
  change: (changed: Partial<NearQuestion>) => void
}) {
  const { t, language } = useLanguage()
  const w = usePlaceWords()
  const { detail, areas, services } = useRegion()
  const { navigate } = useView()
  const { setPlace } = usePlaceMap()
  const { place } = question
  const isOwner = detail.access === 'owner'
  const sites = useResource(useMemo(() => (isOwner ? sitesRequest(detail) : null), [detail, isOwner]))
  const asked = useMemo(() => toNearRequest(question), [question])
  const request = useMemo(() => asked && nearRequest(detail, asked), [detail, asked])
  const answer = useResource(request)
  const near = answer.value
  const [chosen, setChosen] = useState<{ of: string; key: string } | null>(null)
  const [listed, setListed] = useState<string | null>(null)
  const opened = chosen && chosen.of === request?.key ? chosen.key : null
  const all = listed !== null && listed === request?.key
  const open = useCallback(
    (key: string | null) => setChosen(key !== null && request ? { of: request.key, key } : null),
    [request],
  )
  const journeys = useResource(
    useMemo(
      () => (near && asked && opened !== null ? nearJourneysRequest(detail, asked, near, opened) : null),
      [detail, asked, near, opened],
    ),
  )

  const pick = useCallback(
    (lon: number, lat: number, area: string | null) => change({ place: { kind: 'point', lon, lat, area } }),
    [change],
  )
  const ofArea = place?.kind === 'area' ? areas.find(({ id }) => id === place.code) : undefined
  // A farm's place comes with the answer about it.
  const ofSite = place?.kind === 'site' ? near?.place.point : undefined
  const origin = useMemo((): Origin | null => {
    if (ofArea)
      return { lon: ofArea.center[0], lat: ofArea.center[1], place: { kind: 'area', id: ofArea.id } }
    if (place?.kind === 'point') return { lon: place.lon, lat: place.lat, place: null }
    return ofSite ? { lon: ofSite[0], lat: ofSite[1], place: null } : null
  }, [ofArea, place, ofSite])
  const marks = useMemo(() => {
    const pointOf = new Map(services?.map(({ id, point }) => [id, point]))
    return (near?.services ?? [])
      .slice(0, all ? undefined : FIRST_SERVICES)
      .flatMap(({ key, answer: fits }, at) => {
        const point = pointOf.get(key)
        return point ? [{ id: key, number: at + 1, point, sure: fits === 'yes' }] : []
      })
  }, [near, services, all])
  const legs = useMemo(() => placeLegs(opened === null ? null : journeys.value), [opened, journeys.value])
  useEffect(() => {
    setPlace({ point: origin && [origin.lon, origin.lat], marks, opened, legs, pick, open })
  }, [setPlace, origin, marks, opened, legs, pick, open])
  // Pins of the map are those of the service that is asked about.
  const { service } = question
  useEffect(() => navigate({ service }, 'replace'), [navigate, service])

  const within = place?.kind === 'point' ? areas.find(({ id }) => id === place.area) : undefined
  return (
    <div className="place-view">
      <h2>{t.nearTitle}</h2>
      <p className="place-finding" role="status">
        {near && <a href="#near-answer">{nearFinding(t, near.services)}</a>}
      </p>
      <NearForm
        detail={detail}
        areas={areas}
        sites={sites.value?.sites ?? null}
        question={question}
        change={change}
      />
      <details className="point-details screen-only">
        <summary>{w.coordinates}</summary>
        <PointField bounds={detail.bounds} pick={(lon, lat) => pick(lon, lat, null)} />
      </details>
      {!place && <p className="quiet screen-only">{w.hint}</p>}
      {within && (
        <button
          type="button"
          className="link-button"
          onClick={() => change({ place: { kind: 'area', code: within.id } })}
        >
          {w.wholeArea(within.name[language])}
        </button>
      )}
      <div className="near-answer" id="near-answer" tabIndex={-1}>
        {!request ? (
          place && <p>{t.nearNoMode}</p>
        ) : answer.status === 'loading' ? (
          <Waiting progress={answer.progress} cancel={answer.cancel}>
            {t.nearWaiting}
          </Waiting>
        ) : answer.status === 'failed' ? (
          answer.failure.code === 'no_street' ? (
            <Notice kind="problem">{t.isochroneNoStreet}</Notice>
          ) : (
            <Failure failure={answer.failure} retry={answer.retry} />
          )
        ) : (
          <NearAnswerView
            answer={answer.value}
            all={all}
            setAll={(on) => setListed(on ? request.key : null)}
            journeyOf={(one) => (
              <ServiceJourney
                service={one}
                asked={answer.value.asked}
                opened={opened === one.key}
                open={open}
                journeys={journeys}
              />
            )}
          />
        )}
      </div>
      {origin && <TravelSection origin={origin} direction="from" />}
      {place && place.kind !== 'site' && (
        <StandardSection area={place.kind === 'area' ? place.code : place.area} />
      )}
    </div>
  )
}
