import { RefusedInput } from '../../errors.ts'
import { CENSUS_NOTICES } from '../../import/census/notices.ts'
import { readAreaCounts, readAreas } from '../../import/census/readAreas.ts'
import { readCounts } from '../../import/census/readCounts.ts'
import { readIndicators } from '../../import/census/readIndicators.ts'
import type { AreaRow, CountRow } from '../../import/rows.ts'
import type { GroupToSave, IndicatorToSave } from '../../store/areas.ts'
import { findGroupName } from './groupNames.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'

export interface AreasAndCounts {
  areas: AreaRow[]
  groups: GroupToSave[]
  indicators: IndicatorToSave[]
  indexOf: Map<string, number>
}

/** Areas, the counts of every demand group on them, and published indicators. */
export async function readAreasAndCounts(run: ImportRun): Promise<AreasAndCounts> {
  const { manifest, folder } = run
  const spec = manifest.areas
  const { entry } = await run.open('areas', spec, formatOf(spec.file, spec.format))
  const report = run.reporter(spec.file, CENSUS_NOTICES)
  const areas: AreaRow[] = []
  for await (const area of counted(entry, readAreas(folder, spec, report, manifest.timeZone)))
    areas.push(area)
  if (areas.length === 0)
    throw new RefusedInput(
      'no_areas',
      `"${spec.file}" has no area that can be used. Its notices say why; nothing was changed.`,
      spec.file,
    )
  if (areas.length > 65_535)
    throw new RefusedInput(
      'too_many_areas',
      `"${spec.file}" has ${areas.length} areas; at most 65,535 can be used at once.`,
      spec.file,
    )
  const indexOf = new Map(areas.map((area, index) => [area.code, index]))
  const codes = new Set(indexOf.keys())

  const groups = new Map<string, GroupToSave>()
  function keep(row: CountRow, vintage: string | null): void {
    const areaIndex = indexOf.get(row.areaCode)
    if (areaIndex === undefined) return
    const group = groups.get(row.group) ?? {
      id: row.group,
      name: findGroupName(manifest, row.group),
      vintage,
      counts: [],
    }
    groups.set(row.group, group)
    group.counts.push({
      areaIndex,
      value: row.value,
      missing: row.missing,
      low: row.interval?.low ?? null,
      high: row.interval?.high ?? null,
    })
  }
  const text = (vintage: string | number | undefined) => (vintage === undefined ? null : String(vintage))
  for await (const row of readAreaCounts(folder, spec, report)) keep(row, text(spec.vintage))
  for (const counts of manifest.counts ?? []) {
    const opened = await run.open('counts', counts, 'census')
    const taken = new Set(groups.keys())
    const rows = new Set<string>()
    for await (const row of readCounts(folder, counts, run.reporter(counts.file, CENSUS_NOTICES), codes)) {
      if (taken.has(row.group))
        throw new RefusedInput(
          'group_twice',
          `The demand group "${row.group}" is counted by two files; keep one of them in the manifest.`,
          row.group,
        )
      rows.add(row.areaCode)
      keep(row, text(counts.vintage))
    }
    opened.entry.rows = rows.size
  }

  const indicators: IndicatorToSave[] = []
  for (const each of manifest.indicators ?? []) {
    const opened = await run.open('indicators', each, 'census')
    for await (const row of counted(
      opened.entry,
      readIndicators(folder, each, run.reporter(each.file, CENSUS_NOTICES), codes),
    )) {
      const areaIndex = indexOf.get(row.areaCode)
      if (areaIndex !== undefined)
        indicators.push({
          areaIndex,
          indicator: row.indicator,
          name: each.columns[row.indicator].name,
          value: row.value,
          missing: row.missing,
        })
    }
  }
  return { areas, groups: [...groups.values()], indicators, indexOf }
}
