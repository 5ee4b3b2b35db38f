import { lazy, Suspense } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import type { ListedRegion } from '../api/requests.ts'
import { RegionBands } from '../charts/RegionBands.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { AreaTable } from './AreaTable.tsx'
import { EmployerList } from './EmployerList.tsx'
import { Failure } from './Failure.tsx'
import { Figures } from './Figures.tsx'
import { Finding } from './Finding.tsx'
import { LinkProblems } from './LinkProblems.tsx'
import { Masthead } from './Masthead.tsx'
import { NoService } from './NoService.tsx'
import { Notice } from './Notice.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PanelLinks } from './PanelLinks.tsx'
import { PrintFoot } from './PrintFoot.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { Sheet } from './Sheet.tsx'
import { TravelBasis } from './TravelBasis.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { Waiting } from './Waiting.tsx'

const HourStrip = lazy(() =>
  import('../hours/HourStrip.tsx').then(({ HourStrip }) => ({ default: HourStrip })),
)

const ServiceList = lazy(() =>
  import('./ServiceList.tsx').then(({ ServiceList }) => ({ default: ServiceList })),
)

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
}

/** The left column: question, finding, figures, chart and the ranked table. */
export function ResultPanel({ regions, region, problems }: Props) {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { result, question, asked, waiting } = useCoverage()
  const { vintage, people } = useQuestionWords()
  const { dismissProblems } = useView()
  return (
    <Sheet>
      {result.status === 'ready' && (
        <a className="skip-link" href="#areas">
          {t.skipToTable}
        </a>
      )}
      <Masthead regions={regions} region={region} />
      <ViewTabs />
      {detail.madeUp && <Notice kind="note">{t.madeUp}</Notice>}
      <OfflineBanner />
      <LinkProblems problems={problems} dismiss={dismissProblems} />
      <QuestionForm />
      <div className="results" aria-busy={waiting !== null}>
        {result.status === 'failed' && <Failure failure={result.failure} retry={result.retry} />}
        {waiting && <Waiting {...waiting}>{t.loadingTimes(asked.travel.mode)}</Waiting>}
        {result.status === 'no-service' && <NoService day={result.day} />}
        <Finding />
        <TravelBasis />
        <Figures />
        <RegionBands />
        {result.status === 'ready' && question.travel.mode === 'transit' && (
          <Suspense>
            <HourStrip question={question} people={people} />
          </Suspense>
        )}
        <AreaTable />
        <Suspense>
          <ServiceList />
        </Suspense>
        <EmployerList />
      </div>
      <footer className="panel-foot">
        <p>{t.modelledNote(vintage, detail.walkKmh, question.travel)}</p>
        <PrintFoot />
        <PanelLinks />
      </footer>
    </Sheet>
  )
}
