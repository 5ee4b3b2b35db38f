import { RegionManifest } from '../../server/import/manifest/regionManifest.ts'
import { apiPage } from './apiPage.ts'
import { formatPage, formatsIndex } from './formatPage.ts'
import { IMPORT_FORMATS } from './importFormats.ts'
import { manifestPage } from './manifestPage.ts'
import { readOpenApi } from './readOpenApi.ts'
import { thirdPartyNotices } from './thirdPartyNotices.ts'

/** Every generated page: path in the repository to its text. The same code and lock file give the same text anywhere. */
export async function buildDocs(root: string): Promise<Map<string, string>> {
  return new Map([
    ['docs/import/README.md', formatsIndex(IMPORT_FORMATS)],
    ...IMPORT_FORMATS.map((format): [string, string] => [
      `docs/import/${format.slug}.md`,
      formatPage(format, IMPORT_FORMATS),
    ]),
    ['docs/manifest.md', manifestPage(RegionManifest)],
    ['docs/region.schema.json', `${JSON.stringify(RegionManifest, null, 2)}\n`],
    ['docs/api.md', apiPage(await readOpenApi())],
    ['THIRD-PARTY-NOTICES.md', thirdPartyNotices(root)],
  ])
}
