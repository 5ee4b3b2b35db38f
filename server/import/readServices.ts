import type { SourceFile } from './files/sourceFile.ts'
import { HSDS_NOTICES } from './hsds/notices.ts'
import { readHsds } from './hsds/readHsds.ts'
import { IRCC_NOTICES } from './ircc/notices.ts'
import { readIrcc } from './ircc/readIrcc.ts'
import type { ServicesSpec } from './manifest/regionManifest.ts'
import { MOH_NOTICES } from './moh/notices.ts'
import { readMoh } from './moh/readMoh.ts'
import type { NoticeCatalogue, ReportNotice } from './notice.ts'
import { ODCAF_NOTICES } from './odcaf/notices.ts'
import { readOdcaf } from './odcaf/readOdcaf.ts'
import { ODHF_NOTICES } from './odhf/notices.ts'
import { readOdhf } from './odhf/readOdhf.ts'
import type { ServiceAtLocationRow } from './rows.ts'
import { hideSensitive } from './serviceRow/hideSensitive.ts'
import type { ServiceRegion } from './serviceRow/serviceRegion.ts'
import { soundsSensitive } from './serviceRow/soundsSensitive.ts'
import { SERVICE_TABLE_NOTICES } from './serviceTable/notices.ts'
import { readServiceTable } from './serviceTable/readServiceTable.ts'

type Reader = (
  source: SourceFile,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
) => AsyncIterable<ServiceAtLocationRow>

const FORMATS: Readonly<Record<ServicesSpec['format'], { read: Reader; notices: NoticeCatalogue }>> = {
  ircc: { read: readIrcc, notices: IRCC_NOTICES },
  odhf: { read: readOdhf, notices: ODHF_NOTICES },
  odcaf: { read: readOdcaf, notices: ODCAF_NOTICES },
  moh: { read: readMoh, notices: MOH_NOTICES },
  hsds: { read: readHsds, notices: HSDS_NOTICES },
  csv: { read: readServiceTable, notices: SERVICE_TABLE_NOTICES },
  xlsx: { read: readServiceTable, notices: SERVICE_TABLE_NOTICES },
  geojson: { read: readServiceTable, notices: SERVICE_TABLE_NOTICES },
  shapefile: { read: readServiceTable, notices: SERVICE_TABLE_NOTICES },
}

/**
 * The services of a file by its format, one row a service at a location, in the order of the file, wherever they lie: rows
 * outside the region are the caller's to drop. Throws RefusedInput where the file or its manifest entry cannot be used.
 */
export function readServices(
  source: SourceFile,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
): AsyncIterable<ServiceAtLocationRow> {
  return hideWhatSounds(FORMATS[spec.format].read(source, spec, region, report), report)
}

/** Whatever a format forgets, or has no word for: no row leaves with the place of a site that sounds sensitive. */
async function* hideWhatSounds(
  rows: AsyncIterable<ServiceAtLocationRow>,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  for await (const row of rows) {
    const { name, sourceKind, sensitive, rowNumber } = row
    const sounds = !sensitive && soundsSensitive(name.en, name.fr, sourceKind)
    if (sounds) report('sensitive_site', { rowNumber })
    yield sounds ? hideSensitive(row) : row
  }
}

/** What the notices of a format mean: `log.reporter(spec.file, serviceNotices(spec.format))`. */
export function serviceNotices(format: ServicesSpec['format']): NoticeCatalogue {
  return FORMATS[format].notices
}
