import { useMemo, useState } from 'react'
import type { NoticePlace, SingleNotice } from '../../server/contract/notices.ts'
import type { RegionDetail } from '../../server/contract/region.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useView } from '../url/ViewContext.tsx'
import { noticesRequest } from './dataRequests.ts'
import { filterQuery, type NoticeFilter } from './noticeFilter.ts'
import { usePositions } from './PositionContext.tsx'
import { useDataWords } from './words.ts'

const FIRST = 20
const MOST = 1000
/** The rows that notices speak of, for the owner: row, field, value and whatever else helps to find it; what the map can show, it shows. */
export function SingleNotices({
  region,
  filter,
  withKind = false,
  withFile = false,
}: {
  region: RegionDetail
  filter: Partial<NoticeFilter>
  /** They are of several kinds. */
  withKind?: boolean
  /** They are of several files. */
  withFile?: boolean
}) {
  const words = useDataWords()
  const { language } = useLanguage()
  const [limit, setLimit] = useState(FIRST)
  const query = filterQuery(filter)
  const listed = useResource(useMemo(() => noticesRequest(region, query, limit), [region, query, limit]))
  if (listed.status === 'failed') return <Failure failure={listed.failure} retry={listed.retry} />
  if (!listed.value) return <Loading>{words.searching}</Loading>
  const { total, notices } = listed.value
  if (total === 0) return <p role="status">{words.noneFits}</p>
  return (
    <>
      <ul className="single-notices">
        {notices.map((notice, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no name of their own, and their order stays
          <li key={i}>
            {withKind && (
              <span className="notice-kind">
                {notice.meaning[language]} <span className="quiet">{notice.file}</span>
              </span>
            )}
            <SingleLine notice={notice} withFile={withFile} />
          </li>
        ))}
      </ul>
      {(notices.length < total || withKind) && (
        <p className="quiet" role={withKind ? 'status' : undefined}>
          {words.shownOf(notices.length, total)}{' '}
          {notices.length < total && limit < MOST && (
            <button type="button" className="link-button" onClick={() => setLimit(Math.min(limit * 5, MOST))}>
              {words.more}
            </button>
          )}
        </p>
      )}
    </>
  )
}

function SingleLine({ notice, withFile }: { notice: SingleNotice; withFile: boolean }) {
  const words = useDataWords()
  const { rowNumber, fieldName, value, lon, lat, detail, place } = notice
  const row = rowNumber === null ? null : words.row(rowNumber)
  const content = [fieldName, value].filter((part) => part !== null && part !== '').join(' = ')
  const parts = [
    withFile && notice.file,
    row,
    content,
    lon !== null && lat !== null && `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
    ...Object.entries(detail ?? {}).map(([name, what]) => what !== null && `${name} = ${what}`),
  ]
  return (
    <>
      <span className="notice-row">{parts.filter(Boolean).join(' · ') || '–'}</span>
      {place && <OnMap place={place} what={[row, content].filter(Boolean).join(' · ')} />}
    </>
  )
}

function OnMap({ place, what }: { place: NoticePlace; what: string }) {
  const words = useDataWords()
  const { navigate } = useView()
  const positionOf = usePositions()
  return (
    <button
      type="button"
      className="link-button"
      aria-label={words.onMapOf(what)}
      onClick={() =>
        navigate({
          panel: null,
          selection: place.kind === 'point' ? null : { kind: place.kind, id: place.id },
          map: positionOf(place),
        })
      }
    >
      {words.onMap}
    </button>
  )
}
