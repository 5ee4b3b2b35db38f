import { CheckField, TextField, WordsFields } from './fields.tsx'
import type { Rule } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

/** Where a rule is written, and whether somebody has read it there. */
export function SourceFields({
  source,
  change,
}: {
  source: Rule['source']
  change: (source: Rule['source']) => void
}) {
  const { t } = useRecordWords()
  return (
    <fieldset className="record-part">
      <legend>{t.ruleSourceTitle}</legend>
      <TextField
        label={t.rulePublisher}
        field="source.publisher"
        value={source.publisher}
        onChange={(publisher) => change({ ...source, publisher })}
      />
      <TextField
        label={t.ruleTitle}
        field="source.title"
        value={source.title}
        onChange={(title) => change({ ...source, title })}
      />
      <TextField
        label={t.ruleUrl}
        field="source.url"
        value={source.url ?? ''}
        onChange={(url) => change({ ...source, url: url || null })}
      />
      <CheckField
        label={t.ruleVerified}
        field="source.verified"
        value={source.verified}
        onChange={(verified) => change({ ...source, verified })}
      />
      <WordsFields
        label={t.ruleNote}
        field="source.note"
        value={source.note ?? { en: '', fr: '' }}
        lines={2}
        onChange={(note) => change({ ...source, note: note.en || note.fr ? note : null })}
      />
    </fieldset>
  )
}
