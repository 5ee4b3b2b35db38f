import { useMemo, useState } from 'react'
import type { ImportRecord } from '../../server/contract/imports.ts'
import type { RegionDetail } from '../../server/contract/region.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { importsRequest } from './dataRequests.ts'
import { useDataWords } from './words.ts'

/** Imports that are shown at first, and files named of each. */
const FIRST = 5
const FILES = 4

/** When the region was imported, from what, and what changed each time; for the owner. */
export function ImportSection({ region }: { region: RegionDetail }) {
  const { t } = useLanguage()
  const words = useDataWords()
  const [all, setAll] = useState(false)
  const listed = useResource(useMemo(() => importsRequest(region), [region]))
  if (listed.status === 'failed') return <Failure failure={listed.failure} retry={listed.retry} />
  if (!listed.value) return <Loading>{t.loadingRegion(null)}</Loading>
  const { imports } = listed.value
  return (
    <>
      <CorrectionList region={region} />
      <h4 id="past-imports">{words.importsTitle}</h4>
      <p>{words.importsIntro}</p>
      <ScrollingTable labelledBy="past-imports">
        <thead>
          <tr>
            <th scope="col">{words.columnImport}</th>
            <th scope="col">{words.columnDate}</th>
            <th scope="col">{words.columnServices}</th>
            <th scope="col">{words.columnFound}</th>
            <th scope="col">{words.columnChanged}</th>
          </tr>
        </thead>
        <tbody>
          {imports.slice(0, all ? undefined : FIRST).map((one) => (
            <ImportRow key={one.number} one={one} />
          ))}
        </tbody>
      </ScrollingTable>
      {imports.length > FIRST && !all && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.olderImports(imports.length)}
        </button>
      )}
    </>
  )
}

function ImportRow({ one }: { one: ImportRecord }) {
  const { f } = useLanguage()
  const words = useDataWords()
  const { inRegion, inBuffer, corrected } = one.services
  return (
    <tr>
      <th scope="row">
        {one.number}
        {one.inForce && <span className="severity severity-force">{words.inForce}</span>}
      </th>
      <td className="no-wrap">{f.date(one.importedAt.slice(0, 10))}</td>
      <td>{words.importServices(inRegion, inBuffer, corrected)}</td>
      <td>{words.importNotices(one.notices.error, one.notices.warning)}</td>
      <td>{useChanged(one.changedFiles)}</td>
    </tr>
  )
}

function useChanged(files: readonly string[] | null): string {
  const words = useDataWords()
  if (files === null) return words.firstImport
  if (files.length === 0) return words.sameFiles
  const more = files.length - FILES
  return [...files.slice(0, FILES), ...(more > 0 ? [words.moreFiles(more)] : [])].join(', ')
}
