import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from '../standards/BarrierIcon.tsx'
import type { MethodFacts } from './en.ts'
import { useDataWords } from './words.ts'

/** How everything is computed, in plain words, with the parameters in force. */
export function MethodSection({ region, areas }: { region: RegionDetail; areas: readonly Area[] }) {
  const { t } = useLanguage()
  const words = useDataWords()
  const steps = BARRIERS.filter((barrier) => barrier !== 'unknown')
  return (
    <div className="method-parts">
      {words.method(methodFacts(region, areas)).map(({ title, lines, barriers, after }) => (
        <section key={title}>
          <h4>{title}</h4>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {barriers && (
            <ol className="method-barriers">
              {steps.map((barrier) => (
                <li key={barrier}>
                  <BarrierIcon barrier={barrier} />
                  {t.barriers[barrier]}
                </li>
              ))}
            </ol>
          )}
          {after && <p>{after}</p>}
        </section>
      ))}
    </div>
  )
}

function methodFacts(region: RegionDetail, areas: readonly Area[]): MethodFacts {
  const { parameters } = region
  const of = (kind: Area['demandPointKind']) => areas.filter((area) => area.demandPointKind === kind).length
  return {
    level: region.areaLevel,
    areas: region.areaCount,
    points: region.demandPointCount,
    corners: of('street-nodes'),
    middles: of('interior-point'),
    walkKmh: region.walkKmh,
    bicycleKmh: parameters.bicycleKmh,
    postedShare: parameters.carPostedShare,
    snapMeters: parameters.snapLimitMeters,
    geocodeMeters: parameters.geocodeCheckMeters,
    bufferKm: region.serviceBufferKm,
    threshold: parameters.smallCountThreshold,
    transit: region.transit,
  }
}
