import { useState } from 'react'
import type { NoticeCount, RegionDetail } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from './ScrollingTable.tsx'
import { SingleNotices } from './SingleNotices.tsx'

const ORDER = { error: 0, warning: 1, info: 2 }

/** What was wrong with the files: counts by code, with what each code means; the owner can open each to its rows. */
export function NoticeTable({ region }: { region: RegionDetail }) {
  const { t, f, language } = useLanguage()
  const counts = region.noticeCounts
  if (counts.length === 0) return <p>{t.noNotices}</p>
  const ordered = [...counts].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count)
  return (
    <ScrollingTable labelledBy="notices-title">
      <thead>
        <tr>
          <th scope="col">{t.columnNotice}</th>
          <th scope="col">{t.columnSeverity}</th>
          <th scope="col">{t.columnFile}</th>
          <th scope="col" className="number">
            {t.columnCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((notice) => (
          <tr key={`${notice.code} ${notice.file}`}>
            <th scope="row">
              {notice.meaning[language]}
              <span className="row-note">{notice.code}</span>
              {region.access === 'owner' && <OpenNotices region={region} kind={notice} />}
            </th>
            <td>
              <span className={`severity severity-${notice.severity}`}>{t.severity[notice.severity]}</span>
            </td>
            <td>{notice.file}</td>
            <td className="number">{f.count(notice.count)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function OpenNotices({ region, kind }: { region: RegionDetail; kind: NoticeCount }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <details className="open-notices" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t.showNotices}
        <span className="visually-hidden">{` (${kind.code}, ${kind.file})`}</span>
      </summary>
      {open && <SingleNotices region={region} kind={kind} />}
    </details>
  )
}
