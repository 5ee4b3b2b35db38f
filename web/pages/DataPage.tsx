import type { RegionDetail } from '../../server/contract/region.ts'
import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { NoticeTable } from '../ui/NoticeTable.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { SourceTable } from '../ui/SourceTable.tsx'

/** The files behind the figures, and what was wrong with them. */
export function DataPage({
  regions,
  region,
  detail,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
}) {
  const { t, f, language } = useLanguage()
  return (
    <div className="data-page">
      <Masthead regions={regions} region={region} />
      <main>
        <h2>{t.dataTitle}</h2>
        {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
        {detail.description && <p>{detail.description[language]}</p>}
        <p>{t.dataIntro(detail.vintage, detail.importedAt && f.date(detail.importedAt.slice(0, 10)))}</p>
        <h3 id="sources-title">{t.sourcesTitle}</h3>
        <SourceTable sources={detail.sources} />
        <h3 id="groups-title">{t.groupsTitle}</h3>
        <ScrollingTable labelledBy="groups-title">
          <thead>
            <tr>
              <th scope="col">{t.columnGroup}</th>
              <th scope="col">{t.columnVintage}</th>
              <th scope="col" className="number">
                {t.columnPeople}
              </th>
              <th scope="col" className="number">
                {t.columnAreasUnknown}
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.groups.map((group) => (
              <tr key={group.id}>
                <th scope="row">{group.name[language]}</th>
                <td>{group.vintage ?? t.notStated}</td>
                <td className="number">{group.people === null ? t.unknown : f.count(group.people)}</td>
                <td className="number">{f.count(group.areasUnknown)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
        <h3 id="notices-title">{t.noticesTitle}</h3>
        <NoticeTable region={detail} />
        <p className="data-foot">
          <a href="/third-party-notices.txt">{t.thirdParty}</a>
        </p>
      </main>
    </div>
  )
}
