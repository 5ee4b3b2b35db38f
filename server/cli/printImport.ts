import type { ImportOutcome } from '../jobs/importRegion/importRegion.ts'
import { toTable } from '../reports/toTable.ts'

/** The summary of an import, for a person. */
export function printImport({ region, name, vintage, changed, summary, run }: ImportOutcome): void {
  if (!changed) {
    console.log(`Nothing changed: region "${region}" holds these very files already (vintage ${vintage}).`)
    return
  }
  const { services, notices } = summary
  const number = (value: number) => value.toLocaleString('en-CA')
  console.log(`${name.en}: imported as vintage ${vintage} in ${summary.seconds.toFixed(1)} s`)
  process.stdout.write(
    toTable(
      ['what', 'how many', 'notes'],
      [
        [
          'areas',
          number(summary.areas),
          summary.mergedAreas
            ? `${summary.mergedAreas} merged because codes changed (shown, not ranked)`
            : '',
        ],
        [
          'demand points',
          number(summary.demandPoints),
          `${number(summary.dwellings)} dwellings; ${summary.areasWithoutDwellings} areas without any`,
        ],
        ['streets', number(summary.streets), `${number(summary.streetLengthKm)} km`],
        [
          'services',
          number(services.inRegion),
          `${services.inBuffer} more in the buffer, ${services.unplaced} without a point`,
        ],
        [
          '',
          '',
          `${services.doubtful} with a doubtful point, ${services.corrected} corrected, ${services.possibleDuplicates} possible duplicates`,
        ],
        [
          'employer sites',
          number(summary.employerSites),
          `${summary.agriculturalSites} agricultural; placed by ${
            Object.entries(summary.employerSitesByPrecision)
              .map(([precision, count]) => `${precision} ${count}`)
              .join(', ') || 'nothing'
          }`,
        ],
        [
          'timetables',
          number(summary.transit?.feeds ?? 0),
          `${number(summary.transit?.stops ?? 0)} stops, ${number(summary.transit?.trips ?? 0)} trips`,
        ],
        ['map background', number(summary.contextFeatures), 'parks, water, boundaries, place names'],
        [
          'notices',
          number(notices.error + notices.warning + notices.info),
          `${notices.error} errors, ${notices.warning} warnings, ${notices.info} for information`,
        ],
      ],
    ),
  )
  const files = (run?.sources ?? []).map((source) => [source.role, source.file, source.vintage, source.rows])
  process.stdout.write(toTable(['role', 'file', 'vintage', 'rows'], files))
  const counts = (run?.noticeCounts() ?? [])
    .filter((each) => each.severity !== 'info')
    .sort((a, b) => b.count - a.count)
  for (const each of counts.slice(0, 12))
    console.error(`${each.severity}: ${each.count} x ${each.code} in ${each.file}. ${each.meaning.en}`)
  if (counts.length > 12) console.error(`... and ${counts.length - 12} more kinds.`)
  console.error(`\`npx reach region show ${region} --notices\` lists the notices.`)
}
