import type { Area } from '../../../server/contract/region.ts'
import { useRegion } from '../../api/RegionContext.tsx'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { type HeadingRef, PlaceHeading } from '../../ui/PlaceHeading.tsx'
import { NearButton } from '../../week/NearButton.tsx'
import { areaPeople, residentsOf } from '../peopleClasses.ts'
import { useAssetWords } from '../useAssetWords.ts'

/** The people of an area: every group, its count and its share of the residents. */
export function AssetAreaPanel({ area, heading }: { area: Area; heading: HeadingRef }) {
  const { t, f, language } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  return (
    <>
      <PlaceHeading heading={heading}>{area.name[language]}</PlaceHeading>
      <p className="quiet">
        {!area.merged && (t.levels[area.level] ?? area.level)} {area.id !== area.name[language] && area.id}
      </p>
      {area.merged && <p className="tag-note">{t.mergedNotRanked}</p>}
      <table className="plain-table">
        <caption>{w.groupsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{w.group}</th>
            <th scope="col" className="number">
              {w.columnCount}
            </th>
            <th scope="col" className="number">
              {w.columnShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.groups.map(({ id, name, vintage }) => {
            const [{ count, share }] = areaPeople([area], id, residentsOf(detail.groups, id))
            return (
              <tr key={id}>
                <th scope="row">{t.groupOption(name[language], vintage)}</th>
                <td className="number">
                  {count === null ? t.missing[area.counts[id]?.missing ?? 'not-available'] : f.count(count)}
                </td>
                <td className="number">{share === null ? '–' : f.percent(share)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <NearButton>{t.nearOfferArea}</NearButton>
    </>
  )
}
