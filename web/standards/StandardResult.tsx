import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierTable } from './BarrierTable.tsx'
import { BriefButton } from './BriefButton.tsx'
import { FirstBarriers } from './FirstBarriers.tsx'
import { PhoneFirst } from './PhoneFirst.tsx'
import { SingleFixes } from './SingleFixes.tsx'
import { SmallChanges } from './SmallChanges.tsx'
import { StandardAreas } from './StandardAreas.tsx'
import { StandardBasis } from './StandardBasis.tsx'
import { useStandard } from './StandardContext.tsx'
import { StandardFinding } from './StandardFinding.tsx'

/** What a standard comes to in a region: the finding, what would fix it, what stands in the way, the areas, whom to phone, what it rests on. */
export function StandardResult({ gaps, people }: { gaps: StandardGaps; people: string }) {
  const { t } = useLanguage()
  const changed = useStandard()?.live.changed ?? false
  const order = BARRIERS.slice(1).map((barrier) => t.barriers[barrier].toLowerCase())
  return (
    <>
      <StandardFinding answer={gaps} people={people} />
      <BriefButton standard={gaps.standard.id} changed={changed} />
      <SingleFixes figures={gaps.total} people={people} />
      {!!gaps.total.shortfall && (
        <>
          <FirstBarriers total={gaps.total} people={people} />
          <p className="quiet">{t.barrierOrder(order)}</p>
          <BarrierTable total={gaps.total} />
        </>
      )}
      <SmallChanges changes={gaps.changes} people={people} />
      <StandardAreas gaps={gaps} people={people} />
      <PhoneFirst answer={gaps} people={people} />
      <StandardBasis answer={gaps} people={people} />
    </>
  )
}
