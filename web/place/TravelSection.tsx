import { useEffect, useId, useMemo, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { servicesAnswering } from '../coverage/servicesAnswering.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { describeBands } from '../isochrone/describeBands.ts'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import type { Direction, Origin } from '../isochrone/isochrone.ts'
import { BandTable } from '../ui/BandTable.tsx'
import { Failure } from '../ui/Failure.tsx'
import { IsochroneFields } from '../ui/IsochroneFields.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ModeField } from '../ui/ModeField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** Travel times around the place by mode and hour, drawn while the box is ticked; they follow the place. */
export function TravelSection({
  origin,
  direction,
  withMode = true,
}: {
  origin: Origin
  direction: Direction
  /** Without where the mode is chosen elsewhere in the view. */
  withMode?: boolean
}) {
  const { t } = useLanguage()
  const w = usePlaceWords()
  const id = useId()
  const { services } = useRegion()
  const { asked } = useCoverage()
  const { answer, noService, draw, close } = useIsochrone()
  const [on, setOn] = useState(false)
  const { lon, lat } = origin
  const { kind, id: place } = origin.place ?? {}
  useEffect(() => {
    if (!on) return
    draw({ lon, lat, place: kind && place !== undefined ? { kind, id: place } : null }, direction)
    return close
  }, [on, lon, lat, kind, place, direction, draw, close])
  const bands = useMemo(
    () =>
      answer.value ? describeBands(answer.value, servicesAnswering(services ?? [], asked.service)) : null,
    [answer.value, services, asked.service],
  )
  const known = answer.value?.features[0]?.properties
  return (
    <section className="place-section" aria-labelledby={id}>
      <h3 id={id}>{w.travel}</h3>
      <label className="switch">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <span>{direction === 'from' ? w.travelShow : w.travelShowTo}</span>
      </label>
      {on && (
        <>
          {withMode && <ModeField />}
          <IsochroneFields />
          {noService ? (
            <Notice kind="problem">{t.isochroneNoService(noService.date, noService.nearest)}</Notice>
          ) : answer.status === 'failed' ? (
            answer.failure.code === 'no_street' ? (
              <Notice kind="problem">{t.isochroneNoStreet}</Notice>
            ) : (
              <Failure failure={answer.failure} retry={answer.retry} />
            )
          ) : bands ? (
            <BandTable bands={bands} />
          ) : (
            <Loading>{t.isochroneWaiting}</Loading>
          )}
          {known && !noService && (
            <p className="quiet">
              {known.service_date && <>{t.isochroneOn(known.service_date, known.trips ?? 0)} </>}
              {kind === 'area' && <>{t.isochroneMiddle} </>}
              {t.isochroneNote(known.buffer_meters, known.walk_kmh, asked.travel.mode)}
            </p>
          )}
        </>
      )}
    </section>
  )
}
