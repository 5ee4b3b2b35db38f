import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { ISOCHRONE_BANDS } from '../isochrone/isochroneBands.ts'
import { BandSwatch } from './BandSwatch.tsx'

/** The legend while travel times around a point are drawn. */
export function IsochroneScale() {
  const { t } = useLanguage()
  const { asked } = useCoverage()
  const { direction, noService } = useIsochrone()
  if (noService) return <h2>{t.isochroneLegendNoService}</h2>
  return (
    <>
      <h2>{t.isochroneLegend(direction, asked.travel.mode)}</h2>
      <ul className="legend-keys">
        {ISOCHRONE_BANDS.map((band) => (
          <li key={band.minutes}>
            <BandSwatch colour={band.colour} />
            {t.isochroneBand(band.minutes)}
          </li>
        ))}
      </ul>
    </>
  )
}
