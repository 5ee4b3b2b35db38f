import { useCallback, useEffect, useRef } from 'react'
import type { Service } from '../../server/contract/service.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ServicePanel } from '../ui/ServicePanel.tsx'
import type { NearQuestion } from '../week/nearQuestion.ts'
import { usePlaceMap } from './PlaceMapContext.tsx'
import { EMPTY_LEGS } from './placeLegs.ts'
import { ServiceReach } from './ServiceReach.tsx'
import { TravelSection } from './TravelSection.tsx'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** A service as the place: what is known of it, who can reach it and from where. */
export function ServicePlace({
  service,
  change,
}: {
  service: Service
  change: (changed: Partial<NearQuestion>) => void
}) {
  const { t } = useLanguage()
  const w = usePlaceWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { setPlace } = usePlaceMap()
  const { point } = service
  const pick = useCallback(
    (lon: number, lat: number, area: string | null) => change({ place: { kind: 'point', lon, lat, area } }),
    [change],
  )
  useEffect(() => {
    setPlace({ point, marks: [], opened: null, legs: EMPTY_LEGS, pick, open: () => {} })
  }, [setPlace, point, pick])
  return (
    <div className="place-view">
      <button type="button" className="link-button" onClick={() => change({ place: null })}>
        {w.backToPlace}
      </button>
      <p className="quiet place-kind-name">{t.servicePanel}</p>
      <ServicePanel service={service} heading={heading} inPlace />
      {point && <ServiceReach service={service} />}
      {point && (
        <TravelSection
          origin={{ lon: point[0], lat: point[1], place: { kind: 'service', id: service.id } }}
          direction="to"
          withMode={false}
        />
      )}
    </div>
  )
}
