import { useRegion } from '../api/RegionContext.tsx'
import type { ListedRegion } from '../api/requests.ts'
import type { Question } from '../coverage/question.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierPatterns } from '../standards/BarrierPatterns.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { PanelLinks } from '../ui/PanelLinks.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { useComparison } from './CompareContext.tsx'
import { CompareResult } from './CompareResult.tsx'
import { useCompareWords } from './compareWords.ts'
import { PresetList } from './PresetList.tsx'
import { SideForm } from './SideForm.tsx'
import { SideStatus } from './SideStatus.tsx'

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
  question: Question
}

/** The left column of a comparison: both sides, and their answers with the difference. */
export function ComparePanel({ regions, region, problems, question }: Props) {
  const { t } = useLanguage()
  const c = useCompareWords()
  const { detail } = useRegion()
  const { dismissProblems } = useView()
  const compared = useComparison()
  const { a, b, comparison, compare } = compared
  const faults = [...problems, ...compared.problems]
  const dismiss = () => {
    dismissProblems()
    // What was understood of the sides takes the place of what was not.
    if (a && b && compared.problems.length > 0) compare({ a: a.side, b: b.side })
  }
  return (
    <Sheet>
      {comparison && (
        <a className="skip-link" href="#areas">
          {t.skipToTable}
        </a>
      )}
      <BarrierPatterns />
      <Masthead regions={regions} region={region} />
      {detail.madeUp && <Notice kind="note">{t.madeUp}</Notice>}
      <OfflineBanner />
      <LinkProblems problems={faults} dismiss={dismiss} />
      {!a || !b ? (
        <PresetList question={question} open />
      ) : (
        <>
          <section className="sides" aria-label={c.title}>
            <SideForm letter="a" state={a} other={b} />
            <button type="button" className="button swap" onClick={() => compare({ a: b.side, b: a.side })}>
              <span aria-hidden="true">⇅</span> {c.swap}
            </button>
            <SideForm letter="b" state={b} other={a} />
          </section>
          <PresetList question={question} />
          <div className="results compare-result" aria-busy={!!(a.waiting || b.waiting)}>
            <SideStatus letter="A" state={a} />
            <SideStatus letter="B" state={b} />
            {comparison && <CompareResult comparison={comparison} a={a} b={b} />}
          </div>
        </>
      )}
      <footer className="panel-foot">
        {detail.access === 'public' && <p>{c.importAlone}</p>}
        <PrintFoot />
        <PanelLinks />
      </footer>
    </Sheet>
  )
}
