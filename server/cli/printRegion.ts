import type { RegionDetail } from '../contract/region.ts'
import { toTable } from '../reports/toTable.ts'

/** What a region holds, for a person. */
export function printRegion(region: RegionDetail, vintages: { number: number; importedAt: Date }[]): void {
  console.log(`${region.name.en}${region.madeUp ? ' (made up)' : ''}`)
  console.log(
    `${region.areaCount} areas (${region.areaLevel}), ${region.demandPointCount} demand points, time zone ${region.timeZone}`,
  )
  console.log(
    `Vintage ${region.vintage} in force; imports: ${vintages.map((each) => `${each.number} (${each.importedAt.toISOString().slice(0, 16)} UTC)`).join(', ')}`,
  )
  console.log('\nDemand groups')
  process.stdout.write(
    toTable(
      ['id', 'name', 'vintage', 'people', 'areas known', 'areas unknown'],
      region.groups.map((group) => [
        group.id,
        group.name.en,
        group.vintage,
        group.people,
        group.areasKnown,
        group.areasUnknown,
      ]),
    ),
  )
  console.log('Services by type')
  process.stdout.write(
    toTable(
      ['type', 'name', 'in the region', 'in the buffer', 'without a point'],
      region.serviceTypes.map((type) => [
        type.slug,
        type.name.en,
        type.inRegion,
        type.inBuffer,
        type.unplaced,
      ]),
    ),
  )
  console.log('Sources')
  process.stdout.write(
    toTable(
      ['role', 'file', 'vintage', 'rows', 'publisher', 'licence'],
      region.sources.map((source) => [
        source.role,
        source.file,
        source.vintage,
        source.rows,
        source.publisher,
        source.licence,
      ]),
    ),
  )
  if (region.noticeCounts.length === 0) return
  console.log('Notices')
  process.stdout.write(
    toTable(
      ['severity', 'code', 'file', 'count'],
      region.noticeCounts.map((notice) => [notice.severity, notice.code, notice.file, notice.count]),
    ),
  )
}
