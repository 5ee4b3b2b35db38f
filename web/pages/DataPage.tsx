import '../data/data.css'
import { useEffect, useMemo, useState } from 'react'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { Service } from '../../server/contract/service.ts'
import type { ListedRegion } from '../api/requests.ts'
import { DataContents, type SectionId } from '../data/DataContents.tsx'
import { DataSection } from '../data/DataSection.tsx'
import { GroupSection } from '../data/GroupSection.tsx'
import { ImportSection } from '../data/ImportSection.tsx'
import { MethodSection } from '../data/MethodSection.tsx'
import { NoticeSection } from '../data/NoticeSection.tsx'
import { NO_FILTER } from '../data/noticeFilter.ts'
import { PositionContext, positionsOf } from '../data/PositionContext.tsx'
import { SourceTable } from '../data/SourceTable.tsx'
import { vintageSpan } from '../data/vintageSpan.ts'
import { useDataWords } from '../data/words.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { useView } from '../url/ViewContext.tsx'

/** Where the figures come from: files, what was wrong with them, who was counted, what is unknown, how it is computed. */
export function DataPage({
  regions,
  region,
  detail,
  areas,
  services,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
  areas: readonly Area[]
  /** Null: not loaded yet. */
  services: readonly Service[] | null
}) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  const { problems, navigate, dismissProblems } = useView()
  const [filter, setFilter] = useState(NO_FILTER)
  const positions = useMemo(() => positionsOf(areas, services), [areas, services])
  const isOwner = detail.access === 'owner'
  const sections: SectionId[] = [
    'sources',
    'notices',
    'groups',
    'method',
    ...(isOwner ? ['imports' as const] : []),
  ]
  const countOf = (severity: string) =>
    detail.noticeCounts
      .filter((kind) => kind.severity === severity)
      .reduce((sum, { count }) => sum + count, 0)
  const span = vintageSpan(detail.sources.map(({ vintage }) => vintage))
  const files = new Set(detail.sources.map(({ file }) => file)).size
  useEffect(() => void scrollTo(0, 0), [])

  const filterBy = (file: string) => {
    setFilter({ ...NO_FILTER, file })
    const heading = document.getElementById('notices-title')
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <PositionContext value={positions}>
      <div className="data-page data-view">
        <Masthead regions={regions} region={region} />
        <main>
          <h2>{words.title}</h2>
          {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
          <OfflineBanner />
          <LinkProblems problems={problems} dismiss={dismissProblems} />
          <p className="data-finding">
            {words.finding(files, span && words.fromTo(...span), countOf('error'), countOf('warning'))}
          </p>
          {detail.description && <p>{detail.description[language]}</p>}
          <p className="quiet">
            {t.dataIntro(detail.vintage, detail.importedAt && f.date(detail.importedAt.slice(0, 10)))}
          </p>
          <DataContents words={words} sections={sections} />
          {isOwner && (
            <p className="data-links">
              <button type="button" className="button" onClick={() => navigate({ panel: 'worksheet' })}>
                {words.worksheetLink}
              </button>{' '}
              <span className="quiet">{words.worksheetNote}</span>
            </p>
          )}
          <DataSection id="sources" words={words}>
            <p>{words.sourcesNote}</p>
            <SourceTable region={detail} filterBy={filterBy} />
          </DataSection>
          <DataSection id="notices" words={words}>
            <NoticeSection region={detail} filter={filter} change={setFilter} />
          </DataSection>
          <DataSection id="groups" words={words}>
            <GroupSection region={detail} areas={areas} services={services} />
          </DataSection>
          <DataSection id="method" words={words}>
            <MethodSection region={detail} areas={areas} />
          </DataSection>
          {isOwner && (
            <DataSection id="imports" words={words}>
              <ImportSection region={detail} />
            </DataSection>
          )}
          <p className="data-foot">
            <a href="/third-party-notices.txt">{t.thirdParty}</a>
          </p>
        </main>
      </div>
    </PositionContext>
  )
}
