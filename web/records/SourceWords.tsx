import type { Rule } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

/** Publisher and title of a text, and whether anybody has read it there. */
export function SourceWords({ source }: { source: Rule['source'] }) {
  const { t, language } = useRecordWords()
  const { publisher, title, url, verified, note } = source
  const isWeb = url !== null && /^https?:\/\//i.test(url)
  return (
    <>
      <span className="record-line">
        {publisher},{' '}
        {isWeb ? (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        ) : (
          <cite>{title}</cite>
        )}
      </span>
      {!verified && <span className="severity severity-warning">{t.ruleNotVerified}</span>}
      {note && <span className="row-note">{note[language]}</span>}
    </>
  )
}
