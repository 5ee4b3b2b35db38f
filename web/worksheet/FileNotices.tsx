import { useId } from 'react'
import type { WorksheetNotice } from '../../server/contract/worksheet.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

const ORDER = { error: 0, warning: 1, info: 2 }

/** What is wrong in a filled table: where, what, and what to do about it; what refuses it comes first. */
export function FileNotices({ notices }: { notices: readonly WorksheetNotice[] }) {
  const { t, language } = useLanguage()
  const id = useId()
  if (notices.length === 0) return null
  const ordered = [...notices].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return (
    <>
      <h4 id={id}>{t.noticesFound}</h4>
      <ul className="file-notices" aria-labelledby={id}>
        {ordered.map(({ severity, code, rowNumber, field, value, meaning }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no name of their own, and their order stays
          <li key={i}>
            <span className={`severity severity-${severity}`}>{t.severity[severity]}</span>
            <span className="file-place">
              {[rowNumber === null ? t.wholeFile : t.noticeRow(rowNumber), field?.[language]]
                .filter(Boolean)
                .join(', ')}
              {value !== null && <code>{value}</code>}
            </span>
            <span>
              {meaning[language]} <span className="quiet">{code}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
