import { useMemo } from 'react'
import type { CorrectionRecord } from '../../server/contract/corrections.ts'
import type { RegionDetail } from '../../server/contract/region.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { useTask } from '../worksheet/useTask.ts'
import { WorksheetFailure } from '../worksheet/WorksheetFailure.tsx'
import { correctionsRequest, takeBackCorrection } from './dataRequests.ts'
import { ImportNow } from './ImportNow.tsx'
import { useDataWords } from './words.ts'

/** What was corrected, whether it holds yet, and taking it back; for the owner. */
export function CorrectionList({ region }: { region: RegionDetail }) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  const listed = useResource(useMemo(() => correctionsRequest(region), [region]))
  const { state, run } = useTask<unknown>()
  if (listed.status === 'failed') return <Failure failure={listed.failure} retry={listed.retry} />
  if (!listed.value) return <Loading>{t.loadingRegion(null)}</Loading>
  const { corrections, waiting } = listed.value
  const takeBack = async (correction: CorrectionRecord) => {
    await run((signal) => takeBackCorrection(region.id, correction, signal))
    listed.refresh()
  }
  const fieldOf = ({ field }: CorrectionRecord) => words.correctionFields[field] ?? field
  const nameOf = ({ service, source, recordId }: CorrectionRecord) =>
    service?.name[language] ?? `${source}:${recordId}`
  return (
    <>
      <h4 id="corrections-title">{words.correctionsTitle}</h4>
      {corrections.length === 0 && <p>{words.noCorrections}</p>}
      {region.sources.some(({ role }) => role === 'corrections') && <p>{words.correctionsFile}</p>}
      {waiting > 0 && <ImportNow region={region.id} waiting={waiting} />}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
      {corrections.length > 0 && (
        <ScrollingTable labelledBy="corrections-title">
          <thead>
            <tr>
              <th scope="col">{words.columnService}</th>
              <th scope="col">{words.columnField}</th>
              <th scope="col">{words.columnValue}</th>
              <th scope="col">{words.columnWho}</th>
              <th scope="col">{words.columnState}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {corrections.map((correction) => (
              <tr key={`${correction.source} ${correction.recordId} ${correction.field}`}>
                <th scope="row">{nameOf(correction)}</th>
                <td>{fieldOf(correction)}</td>
                <td>
                  {correction.value === null
                    ? words.emptied
                    : (words.yesNo[correction.value] ?? correction.value)}
                </td>
                <td>
                  {correction.who}, {f.date(correction.date)}
                </td>
                <td>{correction.inForce ? words.holds : words.waits}</td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.takeBackOf(fieldOf(correction), nameOf(correction))}
                    onClick={() => takeBack(correction)}
                  >
                    {words.takeBack}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </>
  )
}
