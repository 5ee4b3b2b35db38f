import { useState } from 'react'
import type { RegionDetail, Source } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { useDataWords } from './words.ts'

/** Files that are shown at first. */
const FIRST = 20

/** The files of a region with publisher, vintage, licence, rows, and how many notices there are about each. */
export function SourceTable({
  region,
  filterBy,
}: {
  region: RegionDetail
  /** Shows the notices about a file. */
  filterBy: (file: string) => void
}) {
  const { t, f, language } = useLanguage()
  const words = useDataWords()
  const [all, setAll] = useState(false)
  const { sources } = region
  const noticesOf = (file: string) =>
    region.noticeCounts.filter((notice) => notice.file === file).reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <ScrollingTable labelledBy="sources-title">
        <thead>
          <tr>
            <th scope="col">{words.columnFile}</th>
            <th scope="col">{words.columnRole}</th>
            <th scope="col">{words.columnPublisher}</th>
            <th scope="col">{words.columnVintage}</th>
            <th scope="col">{words.columnLicence}</th>
            <th scope="col" className="number">
              {words.columnRows}
            </th>
            <th scope="col" className="number">
              {words.columnNotices}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.slice(0, all ? undefined : FIRST).map((source) => (
            <tr key={`${source.role} ${source.file}`}>
              <th scope="row">
                {source.title?.[language] ?? source.file}
                {source.title && <span className="row-note">{source.file}</span>}
              </th>
              <td>{words.roles[source.role] ?? source.role}</td>
              <td>
                <Publisher source={source} otherwise={words.notStated} />
              </td>
              <td className="no-wrap">{source.vintage ? f.date(source.vintage) : words.notStated}</td>
              <td>{source.licence ?? words.notStated}</td>
              <td className="number">{source.rows === null ? t.notShown : f.count(source.rows)}</td>
              <td className="number">
                {noticesOf(source.file) === 0 ? (
                  f.count(0)
                ) : (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.noticesOf(noticesOf(source.file), source.file)}
                    onClick={() => filterBy(source.file)}
                  >
                    {f.count(noticesOf(source.file))}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {sources.length > FIRST && !all && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.allFiles(sources.length)}
        </button>
      )}
    </>
  )
}

/** Only web addresses become links: a manifest could hold anything. */
function Publisher({ source: { url, publisher }, otherwise }: { source: Source; otherwise: string }) {
  if (!url || !/^https?:/i.test(url)) return publisher ?? otherwise
  return (
    <a href={url} rel="noreferrer">
      {publisher ?? url}
    </a>
  )
}
