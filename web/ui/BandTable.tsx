import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { BandFacts } from '../isochrone/describeBands.ts'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { ISOCHRONE_BANDS } from '../isochrone/isochroneBands.ts'
import { BandSwatch } from '../map/BandSwatch.tsx'
import { useView } from '../url/ViewContext.tsx'
import { categoryType } from './categoryType.ts'
import { ServiceIcon } from './ServiceIcon.tsx'

/**
 * Bands of travel time with their size and services, and the services by name, each with the first limit it lies within. Towards a
 * point there are sizes only: which services lie where people set out from answers nothing.
 */
export function BandTable({ bands }: { bands: readonly BandFacts[] }) {
  const { t, f, language } = useLanguage()
  const { asked } = useCoverage()
  const { serviceName } = useQuestionWords()
  const { navigate } = useView()
  const { direction } = useIsochrone()
  const withServices = direction === 'from'
  const inside = bands.at(-1)?.services ?? []
  const nearest = (id: string) =>
    bands.find((band) => band.services.some((service) => service.id === id))?.minutes ?? 0
  const listed = [...inside].sort((a, b) => nearest(a.id) - nearest(b.id))
  return (
    <>
      <div className="visually-hidden" role="status">
        {bands
          .map((band) =>
            t.isochroneSpoken(
              band.minutes,
              t.squareKilometres(band.squareKm),
              withServices ? band.services.length : null,
            ),
          )
          .join(' ')}
      </div>
      <table className="plain-table band-table">
        <caption>{withServices ? t.isochroneTable(serviceName) : t.isochroneTableTo}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columnBand}</th>
            <th scope="col" className="number">
              {t.columnSize}
            </th>
            {withServices && (
              <th scope="col" className="number">
                {t.columnServices}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.minutes}>
              <th scope="row">
                <span className="band-name">
                  <BandSwatch
                    colour={ISOCHRONE_BANDS.find((one) => one.minutes === band.minutes)?.colour ?? '#fff'}
                  />
                  {t.isochroneBand(band.minutes)}
                </span>
              </th>
              <td className="number">{t.squareKilometres(band.squareKm)}</td>
              {withServices && <td className="number">{f.count(band.services.length)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {withServices && (
        <details className="service-list">
          <summary>
            <h3>{t.isochroneServices(serviceName, inside.length)}</h3>
          </summary>
          <ul>
            {listed.map((service) => (
              <li key={service.id}>
                <button
                  type="button"
                  className="row-button with-icon"
                  onClick={() => navigate({ selection: { kind: 'service', id: service.id } })}
                >
                  <ServiceIcon slug={categoryType(service, asked.service)} />
                  <span>
                    {service.name[language]}
                    <span className="row-note">{t.isochroneBandSpoken(nearest(service.id))}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
