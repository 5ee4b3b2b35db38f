import { useRegion } from '../api/RegionContext.tsx'
import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { EmployerList } from '../ui/EmployerList.tsx'
import { Failure } from '../ui/Failure.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { AreaPeopleTable } from './AreaPeopleTable.tsx'
import { AssetFilters } from './AssetFilters.tsx'
import { AssetFinding } from './AssetFinding.tsx'
import { AssetList } from './AssetList.tsx'
import { useAssets } from './AssetsContext.tsx'
import { AssetTypes } from './AssetTypes.tsx'
import { TransitByHour } from './TransitByHour.tsx'
import { useAssetWords } from './useAssetWords.ts'

/** The left column: what is here in words, filters, services, types, people and transit. */
export function AssetsPanel({
  regions,
  region,
  problems,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
}) {
  const { t } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  const { dismissProblems } = useView()
  const { found, week, problems: own } = useAssets()
  return (
    <Sheet>
      <a className="skip-link" href="#services">
        {w.skip}
      </a>
      <Masthead regions={regions} region={region} />
      {detail.madeUp && <Notice kind="note">{t.madeUp}</Notice>}
      <OfflineBanner />
      <LinkProblems
        problems={[...problems, ...own]}
        dismiss={problems.length > 0 ? dismissProblems : undefined}
      />
      <AssetFinding />
      <AssetFilters />
      {week.status === 'failed' && <Failure failure={week.failure} retry={week.retry} />}
      {!found && <Loading>{w.spokenLoading}</Loading>}
      <div className="results assets" aria-busy={!found}>
        <AssetTypes />
        <AssetList />
        <AreaPeopleTable />
        <EmployerList />
        <TransitByHour />
      </div>
      <footer className="panel-foot">
        <p>{w.weekNote}</p>
        <PrintFoot />
      </footer>
    </Sheet>
  )
}
