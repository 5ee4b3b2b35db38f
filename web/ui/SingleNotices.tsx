import { useMemo, useState } from 'react'
import type { NoticeCount, RegionDetail } from '../../server/contract/region.ts'
import { noticesRequest, type SingleNotice } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from './Failure.tsx'
import { Loading } from './Loading.tsx'

const FIRST = 20
const MOST = 1000

/** The rows that a kind of notice speaks of, for the owner: row, field, value, place and whatever else helps to find it. */
export function SingleNotices({ region, kind }: { region: RegionDetail; kind: NoticeCount }) {
  const { t } = useLanguage()
  const [limit, setLimit] = useState(FIRST)
  const listed = useResource(useMemo(() => noticesRequest(region, kind, limit), [region, kind, limit]))
  if (listed.status === 'failed') return <Failure failure={listed.failure} retry={listed.retry} />
  if (!listed.value) return <Loading>{t.loadingRegion(null)}</Loading>
  const { total, notices } = listed.value
  return (
    <>
      <ul className="single-notices">
        {notices.map((notice, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no name of their own, and their order stays
          <SingleLine key={i} notice={notice} />
        ))}
      </ul>
      {notices.length < total && (
        <p className="quiet">
          {t.noticesShown(notices.length, total)}{' '}
          {limit < MOST && (
            <button type="button" className="link-button" onClick={() => setLimit(Math.min(limit * 5, MOST))}>
              {t.moreNotices}
            </button>
          )}
        </p>
      )}
    </>
  )
}

function SingleLine({ notice }: { notice: SingleNotice }) {
  const { t } = useLanguage()
  const { rowNumber, fieldName, value, lon, lat, detail } = notice
  const parts = [
    rowNumber !== null && t.noticeRow(rowNumber),
    [fieldName, value].filter((part) => part !== null && part !== '').join(' = '),
    lon !== null && lat !== null && `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
    ...Object.entries(detail ?? {}).map(([name, what]) => what !== null && `${name} = ${what}`),
  ]
  return <li>{parts.filter(Boolean).join(' · ') || '–'}</li>
}
