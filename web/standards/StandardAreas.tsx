import { useId, useState } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { orderAreas, SORT_KEYS, type SortKey } from './orderAreas.ts'
import { StandardAreaRow } from './StandardAreaRow.tsx'

const FIRST_ROWS = 15

/** All areas with what is covered, what falls short and why. */
export function StandardAreas({ areas, people }: { areas: StandardGaps['areas']; people: string }) {
  const { t, language } = useLanguage()
  const id = useId()
  const [key, setKey] = useState<SortKey>('rank')
  const [all, setAll] = useState(false)
  const ordered = orderAreas(areas, key, language)
  const sort = (column: SortKey, direction: 'ascending' | 'descending' = 'ascending') =>
    key === column ? direction : undefined
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{t.standardAreasTitle}</h3>
        <SelectField label={t.sortBy} value={key} onChange={(value) => setKey(value as SortKey)}>
          {SORT_KEYS.map((one) => (
            <option key={one} value={one}>
              {t.sortKeys[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <table className="plain-table standard-areas" aria-labelledby={id}>
        <caption>{t.standardAreasCaption(people)}</caption>
        <thead>
          <tr>
            <th scope="col" className="rank" aria-sort={sort('rank')}>
              <span aria-hidden="true">#</span>
              <span className="visually-hidden">{t.columnRank}</span>
            </th>
            <th scope="col" aria-sort={sort('name')}>
              {t.columnArea}
            </th>
            <th scope="col" className="number wide-only" aria-sort={sort('people', 'descending')}>
              {people}
            </th>
            <th scope="col" aria-sort={sort('covered')}>
              {t.columnCovered}
            </th>
            <th scope="col" className="number">
              {t.columnShortfall}
            </th>
            <th scope="col" className="wide-only" aria-sort={sort('barrier')}>
              {t.columnMainBarrier}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? ordered : ordered.slice(0, FIRST_ROWS)).map((area) => (
            <StandardAreaRow key={area.id} area={area} people={people} />
          ))}
        </tbody>
      </table>
      {ordered.length > FIRST_ROWS && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewerAreas : t.showAllAreas(ordered.length)}
        </button>
      )}
    </section>
  )
}
