import { useEffect, useMemo, useRef } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { servicesAnswering } from '../coverage/servicesAnswering.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { describeBands } from '../isochrone/describeBands.ts'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { BandTable } from './BandTable.tsx'
import { Failure } from './Failure.tsx'
import { IsochroneFields } from './IsochroneFields.tsx'
import { Notice } from './Notice.tsx'
import { PlaceHeading } from './PlaceHeading.tsx'
import { Waiting } from './Waiting.tsx'

/** Travel times around a point in words: how far each limit reaches, and which services of the type lie inside. */
export default function IsochronePanel() {
  const { t, language } = useLanguage()
  const { areas, services } = useRegion()
  const { asked } = useCoverage()
  const { origin, direction, answer, noService, close, showAll } = useIsochrone()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const bands = useMemo(
    () =>
      answer.value ? describeBands(answer.value, servicesAnswering(services ?? [], asked.service)) : null,
    [answer.value, services, asked.service],
  )
  const { kind, id } = origin?.place ?? {}
  const named = kind === 'area' ? areas : kind === 'service' ? services : null
  const place = named?.find((one) => one.id === id)?.name[language] ?? null
  const { mode } = asked.travel
  const known = answer.value?.features[0]?.properties
  return (
    <>
      <PlaceHeading heading={heading}>{t.isochroneTitle(direction, place, mode)}</PlaceHeading>
      <IsochroneFields />
      {noService ? (
        <Notice kind="problem">{t.isochroneNoService(noService.date, noService.nearest)}</Notice>
      ) : answer.status === 'failed' ? (
        answer.failure.code === 'no_street' ? (
          <Notice kind="problem">{t.isochroneNoStreet}</Notice>
        ) : (
          <Failure failure={answer.failure} retry={answer.retry} />
        )
      ) : answer.status === 'loading' ? (
        <Waiting progress={null} cancel={close}>
          {t.isochroneWaiting}
        </Waiting>
      ) : null}
      {bands && !noService && <BandTable bands={bands} />}
      {known && !noService && (
        <p className="quiet">
          {known.service_date && <>{t.isochroneOn(known.service_date, known.trips ?? 0)} </>}
          {kind === 'area' && <>{t.isochroneMiddle} </>}
          {t.isochroneNote(known.buffer_meters, known.walk_kmh, mode)}
        </p>
      )}
      <p className="quiet isochrone-hint">{t.isochroneHint}</p>
      <div className="panel-buttons">
        {known && !noService && (
          <button type="button" className="button" onClick={showAll}>
            {t.isochroneShowAll}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {t.isochroneBack}
        </button>
      </div>
    </>
  )
}
