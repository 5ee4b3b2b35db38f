import { useId, useState } from 'react'
import type { AnswerChange } from '../../server/contract/worksheet.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { readableHours } from '../i18n/openingHours.ts'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'

/** Services of which the changes are shown at first. */
const FIRST = 8

/** Answers before and after, by service. */
export function ChangeTable({ title, changes }: { title: string; changes: readonly AnswerChange[] }) {
  const { t, f, language } = useLanguage()
  const id = useId()
  const [all, setAll] = useState(false)
  if (changes.length === 0) return null
  const services = [...Map.groupBy(changes, ({ source, recordId }) => `${source} ${recordId}`)]
  const known = ({ field }: AnswerChange, words: AnswerChange['before']) => {
    if (!words) return <span className="quiet">{t.nothingKnown}</span>
    return field.en === 'opening hours' ? readableHours(language, words.en) : f.date(words[language])
  }
  return (
    <>
      <h4 id={id}>{title}</h4>
      <ScrollingTable labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">{t.columnField}</th>
            <th scope="col">{t.columnBefore}</th>
            <th scope="col">{t.columnAfter}</th>
            <th scope="col">{t.columnKind}</th>
          </tr>
        </thead>
        {services.slice(0, all ? undefined : FIRST).map(([key, own]) => (
          <tbody key={key} className="change-group">
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {own[0].name[language]}
                <span className="row-note">{t.saidBy(own[0].who, f.date(own[0].date))}</span>
              </th>
            </tr>
            {own.map((change) => (
              <tr key={change.field.en}>
                <th scope="row">{change.field[language]}</th>
                <td>{known(change, change.before)}</td>
                <td className="change-after">{known(change, change.after)}</td>
                <td>{t.kinds[change.kind]}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </ScrollingTable>
      {services.length > FIRST && !all && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t.moreChanges(services.length)}
        </button>
      )}
    </>
  )
}
