import { useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import type { NoticeKind } from './noticeFilter.ts'
import { SingleNotices } from './SingleNotices.tsx'
import { useDataWords } from './words.ts'

/** Kinds that are shown at first. */
const FIRST = 12

/** Kinds of notices with what each means and how often it was met; the owner can open each to its rows. */
export function NoticeTable({ region, kinds }: { region: RegionDetail; kinds: readonly NoticeKind[] }) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  const [all, setAll] = useState(false)
  return (
    <>
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
          {kinds.slice(0, all ? undefined : FIRST).map((notice) => (
            <tr key={notice.code}>
              <th scope="row" className="notice-meaning">
                {notice.meaning[language]}
                <span className="row-note">{notice.code}</span>
                {region.access === 'owner' && <OpenNotices region={region} kind={notice} />}
              </th>
              <td>
                <span className={`severity severity-${notice.severity}`}>{t.severity[notice.severity]}</span>
              </td>
              <td>{notice.files.length === 1 ? notice.files[0] : words.filesOf(notice.files.length)}</td>
              <td className="number">{f.count(notice.count)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {kinds.length > FIRST && !all && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.allKinds(kinds.length)}
        </button>
      )}
    </>
  )
}

function OpenNotices({ region, kind }: { region: RegionDetail; kind: NoticeKind }) {
  const words = useDataWords()
  const [open, setOpen] = useState(false)
  const { code, files } = kind
  const [file] = files.length === 1 ? files : ['']
  return (
    <details className="open-notices" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.showOne}
        <span className="visually-hidden">{` (${code})`}</span>
      </summary>
      {open && <SingleNotices region={region} filter={{ code, file }} withFile={file === ''} />}
    </details>
  )
}
