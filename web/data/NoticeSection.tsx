import { useEffect, useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import { fetchComputedBytes } from '../api/fetchAnswer.ts'
import { fileNameOf, saveFile } from '../api/saveFile.ts'
import { useTask } from '../worksheet/useTask.ts'
import { WorksheetFailure } from '../worksheet/WorksheetFailure.tsx'
import { noticesCsvAddress } from './dataRequests.ts'
import { NoticeFilterForm } from './NoticeFilterForm.tsx'
import { NoticeTable } from './NoticeTable.tsx'
import { fittingKinds, type NoticeFilter } from './noticeFilter.ts'
import { SingleNotices } from './SingleNotices.tsx'
import { useDataWords } from './words.ts'

/** A person has stopped typing. */
const PAUSE_MS = 300

/** What was wrong with the files: kinds of notices, or single ones that hold some words. */
export function NoticeSection({
  region,
  filter,
  change,
}: {
  region: RegionDetail
  filter: NoticeFilter
  change: (filter: NoticeFilter) => void
}) {
  const words = useDataWords()
  const isOwner = region.access === 'owner'
  const kinds = fittingKinds(region.noticeCounts, filter)
  const text = usePaused(filter.text.trim())
  if (region.noticeCounts.length === 0) return <p>{words.noNotices}</p>
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0)
  return (
    <>
      <p>{words.noticesIntro}</p>
      <NoticeFilterForm counts={region.noticeCounts} filter={filter} change={change} withText={isOwner} />
      {text === '' && (
        <p role="status" className="quiet">
          {kinds.length === 0 ? words.noneFits : words.noticesFound(kinds.length, count)}
        </p>
      )}
      {text !== '' ? (
        <SingleNotices key={JSON.stringify(filter)} region={region} filter={{ ...filter, text }} withKind />
      ) : (
        kinds.length > 0 && <NoticeTable region={region} kinds={kinds} />
      )}
      {isOwner ? (
        <Download region={region} filter={{ ...filter, text }} />
      ) : (
        <p className="quiet">{words.noticesOwner}</p>
      )}
    </>
  )
}

function Download({ region, filter }: { region: RegionDetail; filter: NoticeFilter }) {
  const words = useDataWords()
  const { state, run } = useTask<string>()
  const download = () =>
    run(async (signal) => {
      const address = noticesCsvAddress(region, filter)
      const { bytes, headers } = await fetchComputedBytes(address, signal, () => {})
      const name = fileNameOf(headers) ?? 'notices.csv'
      saveFile(bytes, headers.get('content-type') ?? '', name)
      return name
    })
  return (
    <>
      <button type="button" className="button" disabled={state.status === 'running'} onClick={download}>
        {words.downloadCsv}
      </button>
      {state.status === 'done' && <p role="status">{words.downloaded}</p>}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
    </>
  )
}

/** A text as it was when its writer last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return text === '' ? '' : paused
}
