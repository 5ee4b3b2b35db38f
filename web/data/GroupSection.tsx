import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { Service } from '../../server/contract/service.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { ServiceUnknowns } from './ServiceUnknowns.tsx'
import { useDataWords } from './words.ts'

/** Who was counted, where counts are missing and why, and what the lists of services leave open. */
export function GroupSection({
  region,
  areas,
  services,
}: {
  region: RegionDetail
  areas: readonly Area[]
  services: readonly Service[] | null
}) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  const merged = areas.filter((area) => area.merged).length
  return (
    <>
      <p>{words.groupsIntro(region.areaCount, region.areaLevel)}</p>
      {merged > 0 && <p>{words.mergedAreas(merged)}</p>}
      <ScrollingTable labelledBy="groups-title">
        <thead>
          <tr>
            <th scope="col">{words.columnGroup}</th>
            <th scope="col">{words.columnVintage}</th>
            <th scope="col" className="number">
              {words.columnPeople}
            </th>
            <th scope="col" className="number">
              {words.columnKnown}
            </th>
            <th scope="col">{words.columnUnknown}</th>
          </tr>
        </thead>
        <tbody>
          {region.groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.name[language]}</th>
              <td>{group.vintage ?? words.notStated}</td>
              <td className="number">{group.people === null ? t.unknown : f.count(group.people)}</td>
              <td className="number">{f.count(group.areasKnown)}</td>
              <td>
                {missingReasons(areas, group.id)
                  .map(([why, count]) => words.missingPart(count, words.missing[why] ?? why))
                  .join('; ') || words.noneUnknown}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {services && services.length > 0 && <ServiceUnknowns services={services} />}
    </>
  )
}

/** Why areas have no count of a group, and how many; the most frequent reason first. */
function missingReasons(areas: readonly Area[], group: string): [string, number][] {
  const missing = areas.flatMap(({ counts }) =>
    counts[group]?.value === null ? [counts[group].missing ?? 'not-available'] : [],
  )
  return [...Map.groupBy(missing, (why) => why)]
    .map(([why, all]): [string, number] => [why, all.length])
    .sort((a, b) => b[1] - a[1])
}
