import { useId } from 'react'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from './BarrierIcon.tsx'
import { RangeBar } from './RangeBar.tsx'

const STEPS = BARRIERS.filter((barrier) => barrier !== 'unknown')

/** How many would be covered if one barrier alone were lifted, most first. */
export function SingleFixes({
  figures,
  people,
  here = false,
}: {
  figures: Pick<StandardGaps['total'], 'barriers' | 'singleFix' | 'shortfall'>
  people: string
  /** Of one place, not of the region. */
  here?: boolean
}) {
  const { t } = useLanguage()
  const id = useId()
  const { barriers, singleFix, shortfall } = figures
  if (!barriers || !singleFix || !shortfall) return null
  const fixes = STEPS.filter((step) => Math.round(singleFix[step].upper) > 0).sort(
    (a, b) => singleFix[b].upper - singleFix[a].upper || singleFix[b].lower - singleFix[a].lower,
  )
  const most = fixes.length > 0 ? singleFix[fixes[0]].upper : 1
  return (
    <section className="barrier-part" aria-labelledby={id}>
      <h3 id={id}>{here ? t.fixesHere : t.fixesTitle}</h3>
      {fixes.length === 0 ? (
        <p>{barriers.unknown > 0 ? t.fixesNoneUnknown : t.fixesNone}</p>
      ) : (
        <>
          <p className="quiet">{t.fixesNote(people)}</p>
          <ul className="fix-list">
            {fixes.map((step) => {
              const { lower, upper } = singleFix[step]
              return (
                <li key={step}>
                  <BarrierIcon barrier={step} />
                  <span className="fix-name">{t.fixes[step]}</span>
                  <strong className="fix-count">
                    {t.standardRange(Math.round(lower), Math.round(upper))}
                  </strong>
                  <RangeBar lower={lower / most} upper={upper / most} />
                </li>
              )
            })}
          </ul>
          {fixes.length < STEPS.length && <p className="quiet">{t.fixesOthers}</p>}
        </>
      )}
    </section>
  )
}
