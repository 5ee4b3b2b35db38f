import { useId } from 'react'
import type { NearAnswer, NearJourneys, NearService } from '../../server/contract/near.ts'
import type { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { JourneyView } from './JourneyView.tsx'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** In the card of a service: opens its journeys, there and back, in words and on the map. */
export function ServiceJourney({
  service,
  asked,
  opened,
  open,
  journeys,
}: {
  service: NearService
  asked: NearAnswer['asked']
  opened: boolean
  open: (key: string | null) => void
  journeys: ReturnType<typeof useResource<NearJourneys>>
}) {
  const { language } = useLanguage()
  const w = usePlaceWords()
  const id = useId()
  return (
    <div className="service-journey">
      <button
        type="button"
        className="button"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => open(opened ? null : service.key)}
      >
        {opened ? w.hideJourneys : w.showJourneys}
      </button>
      {opened && (
        <section id={id} aria-label={w.journeysOf(service.name[language])} aria-live="polite">
          {journeys.status === 'failed' ? (
            <Failure failure={journeys.failure} retry={journeys.retry} />
          ) : journeys.value ? (
            <JourneyView journeys={journeys.value} service={service} visitMinutes={asked.visitMinutes} />
          ) : (
            <Loading>{w.journeysWaiting}</Loading>
          )}
        </section>
      )}
    </div>
  )
}
