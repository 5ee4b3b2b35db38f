import type { Source } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from './ScrollingTable.tsx'

/** The files of a region with publisher, vintage, licence and rows. */
export function SourceTable({ sources }: { sources: readonly Source[] }) {
  const { t, f, language } = useLanguage()
  return (
    <ScrollingTable labelledBy="sources-title">
      <thead>
        <tr>
          <th scope="col">{t.columnFile}</th>
          <th scope="col">{t.columnRole}</th>
          <th scope="col">{t.columnPublisher}</th>
          <th scope="col">{t.columnVintage}</th>
          <th scope="col">{t.columnLicence}</th>
          <th scope="col" className="number">
            {t.columnRows}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={`${source.role} ${source.file}`}>
            <th scope="row">
              {source.title?.[language] ?? source.file}
              {source.title && <span className="row-note">{source.file}</span>}
            </th>
            <td>{t.roles[source.role] ?? source.role}</td>
            <td>
              {source.url && /^https?:/i.test(source.url) ? (
                <a href={source.url} rel="noreferrer">
                  {source.publisher ?? source.url}
                </a>
              ) : (
                (source.publisher ?? t.notStated)
              )}
            </td>
            <td className="no-wrap">{source.vintage ? f.date(source.vintage) : t.notStated}</td>
            <td>{source.licence ?? t.notStated}</td>
            <td className="number">{source.rows === null ? t.notShown : f.count(source.rows)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}
