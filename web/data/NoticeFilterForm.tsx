import { useId } from 'react'
import type { NoticeCount } from '../../server/contract/region.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { NO_FILTER, type NoticeFilter } from './noticeFilter.ts'
import { useDataWords } from './words.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Which notices are shown: by severity, file, kind and, for the owner, words in them. */
export function NoticeFilterForm({
  counts,
  filter,
  change,
  withText,
}: {
  counts: readonly NoticeCount[]
  filter: NoticeFilter
  change: (filter: NoticeFilter) => void
  withText: boolean
}) {
  const words = useDataWords()
  const id = useId()
  const option = (value: string) => (
    <option key={value} value={value}>
      {value}
    </option>
  )
  const distinct = (name: 'file' | 'code') => [...new Set(counts.map((each) => each[name]))].sort()
  return (
    <search className="notice-filter" aria-label={words.filter}>
      <SelectField
        label={words.severity}
        value={filter.severity}
        onChange={(severity) => change({ ...filter, severity: severity as NoticeFilter['severity'] })}
      >
        <option value="">{words.all}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {words.severities[severity]}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.file} value={filter.file} onChange={(file) => change({ ...filter, file })}>
        <option value="">{words.all}</option>
        {distinct('file').map(option)}
      </SelectField>
      <SelectField label={words.code} value={filter.code} onChange={(code) => change({ ...filter, code })}>
        <option value="">{words.all}</option>
        {distinct('code').map(option)}
      </SelectField>
      {withText && (
        <div className="field">
          <label htmlFor={id}>{words.text}</label>
          <input
            id={id}
            type="search"
            maxLength={200}
            value={filter.text}
            placeholder={words.textNote}
            onChange={({ target }) => change({ ...filter, text: target.value })}
          />
        </div>
      )}
      {filter !== NO_FILTER && (
        <button type="button" className="link-button" onClick={() => change(NO_FILTER)}>
          {words.clearFilter}
        </button>
      )}
    </search>
  )
}
