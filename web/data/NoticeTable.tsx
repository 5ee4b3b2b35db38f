import { useState } from 'react'
import type { NoticeCount, RegionDetail } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { SingleNotices } from './SingleNotices.tsx'
import { useDataWords } from './words.ts'

/** Kinds of notices with what each means and how often it was met; the owner can open each to its rows. */
export function NoticeTable({ region, kinds }: { region: RegionDetail; kinds: readonly NoticeCount[] }) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  return (
    <ScrollingTable labelledBy="notices-title">
      <thead>
        <tr>
          <th scope="col">{words.columnNotice}</th>
          <th scope="col">{words.columnSeverity}</th>
          <th scope="col">{words.columnFile}</th>
          <th scope="col" className="number">
            {words.columnCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((notice) => (
          <tr key={`${notice.code} ${notice.file}`}>
            <th scope="row" className="notice-meaning">
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
  const words = useDataWords()
  const [open, setOpen] = useState(false)
  const { code, file } = kind
  return (
    <details className="open-notices" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.showOne}
        <span className="visually-hidden">{` (${code}, ${file})`}</span>
      </summary>
      {open && <SingleNotices region={region} filter={{ code, file }} />}
    </details>
  )
}
