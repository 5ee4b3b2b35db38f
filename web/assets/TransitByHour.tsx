import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useTimeWords } from '../week/useTimeWords.ts'
import { useAssets } from './AssetsContext.tsx'
import { useAssetWords } from './useAssetWords.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const OFTEN = 4

/** How often transit runs in an hour of the service date: in words and as a table of lines. Nothing where there are no timetables. */
export function TransitByHour() {
  const { f } = useLanguage()
  const { time } = useTimeWords()
  const w = useAssetWords()
  const { asked, change, transit } = useAssets()
  if (!transit) return null
  const { hour } = asked
  const told = hour === null ? null : transit.value
  const lines = told && hour !== null ? told.routes.filter(({ hours }) => hours[hour] > 0) : []
  const stops = (least: number) =>
    told && hour !== null ? told.stops.filter(({ hours }) => hours[hour] >= least).length : 0
  return (
    <section aria-labelledby="transit-title" className="asset-transit">
      <h2 id="transit-title">{w.transitTitle}</h2>
      <SelectField
        label={w.transitHour}
        value={hour === null ? '' : String(hour)}
        onChange={(text) => change({ hour: text ? Number(text) : null })}
      >
        <option value="">{w.transitOff}</option>
        {HOURS.map((each) => (
          <option key={each} value={each}>
            {w.transitHourOption(each)}
          </option>
        ))}
      </SelectField>
      {hour !== null && transit.status === 'failed' && (
        <Failure failure={transit.failure} retry={transit.retry} />
      )}
      {hour !== null && transit.status === 'loading' && <Loading>{w.transitLoading}</Loading>}
      {told && hour !== null && (
        <p role="status">
          {told.trips === 0
            ? w.transitNone(f.day(told.date), f.list(told.nearest.map(f.date)))
            : w.transitFinding({
                lines: lines.length,
                stops: stops(1),
                often: stops(OFTEN),
                hour,
                date: f.day(told.date),
              })}
        </p>
      )}
      {lines.length > 0 && hour !== null && (
        <details className="asset-lines">
          <summary id="lines-title">{w.transitTable}</summary>
          <ScrollingTable labelledBy="lines-title">
            <thead>
              <tr>
                <th scope="col">{w.columnLine}</th>
                <th scope="col" className="number">
                  {w.columnTrips}
                </th>
                <th scope="col" className="number">
                  {w.columnFirst}
                </th>
                <th scope="col" className="number">
                  {w.columnLast}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...lines]
                .sort((a, b) => b.hours[hour] - a.hours[hour])
                .map(({ name, longName, agency, hours, first, last }) => (
                  <tr key={`${agency} ${name} ${longName}`}>
                    <th scope="row">
                      {name} <span className="row-note">{longName}</span>
                    </th>
                    <td className="number">{f.count(hours[hour])}</td>
                    <td className="number">{time(first)}</td>
                    <td className="number">{time(last)}</td>
                  </tr>
                ))}
            </tbody>
          </ScrollingTable>
        </details>
      )}
    </section>
  )
}
