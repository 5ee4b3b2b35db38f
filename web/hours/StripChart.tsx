import { coverageColour } from '../../core/figures/coverageColours.ts'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { enHours, StripKind } from './enHours.ts'
import type { StripBar } from './useStrip.ts'

const [WIDTH, HEIGHT] = [420, 96]
const [TOP, FOOT] = [16, 16]

/** A bar for each time, in a sentence and as a table, too; a row of the table asks the question for its time. */
export function StripChart({
  kind,
  bars,
  people,
  minutes,
  words: h,
}: {
  kind: StripKind
  bars: readonly StripBar[]
  people: string
  minutes: number
  words: typeof enHours
}) {
  const { f } = useLanguage()
  const { view, navigate } = useView()
  const known = bars.flatMap((bar) => {
    const share = bar.total?.coverage ?? null
    return share === null ? [] : [{ ...bar, share }]
  })
  if (known.length === 0) return null
  const most = known.reduce((best, bar) => (bar.share > best.share ? bar : best))
  const least = known.reduce((best, bar) => (bar.share < best.share ? bar : best))
  const name = ({ at, date }: StripBar) => h.named(kind, at, date)
  const facts = {
    people,
    minutes,
    most: name(most),
    least: name(least),
    high: f.percent(most.share),
    low: f.percent(least.share),
  }
  const finding = kind === 'hour' ? h.finding(facts) : h.findingDay(facts)
  const step = WIDTH / bars.length
  const scale = HEIGHT - TOP - FOOT
  return (
    <figure className="chart strip-chart">
      <p>{finding}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={finding}>
        {bars.map((bar, position) => {
          const share = bar.total?.coverage ?? null
          const x = position * step
          const middle = x + step / 2
          const height = (share ?? 0) * scale
          const y = HEIGHT - FOOT - height
          return (
            <g key={bar.at}>
              {share !== null && (
                <>
                  <rect
                    x={x + 1.5}
                    width={step - 3}
                    y={y}
                    height={height}
                    fill={coverageColour(share)}
                    stroke="#6d6a70"
                    strokeWidth={0.75}
                  />
                  <text x={middle} y={y - 4} className="chart-value">
                    {kind === 'day' ? f.percent(share) : f.count(share * 100)}
                  </text>
                </>
              )}
              {bar.travel === null && (
                <text x={middle} y={HEIGHT - FOOT - 6} className="chart-label">
                  –
                </text>
              )}
              <text x={middle} y={HEIGHT - 3} className="chart-label">
                {h.bar(kind, bar.at, bar.date)}
              </text>
            </g>
          )
        })}
        <line className="chart-base" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      </svg>
      <figcaption className="quiet">
        {kind === 'hour' ? h.caption(people, bars[0].date) : h.captionDay(people)}
      </figcaption>
      <details className="chart-table">
        <summary>{h.table}</summary>
        {view.panel === null && <p className="quiet">{h.show}</p>}
        <table>
          <thead>
            <tr>
              <th scope="col">{h.columns[kind]}</th>
              <th scope="col" className="number">
                {h.columnShare}
              </th>
              <th scope="col" className="number">
                {h.columnPeople}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => {
              const { at, travel, total, date } = bar
              return (
                <tr key={at}>
                  <th scope="row">
                    {view.panel === null && travel ? (
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => navigate({ date, when: travel.when })}
                      >
                        {name(bar)}
                      </button>
                    ) : (
                      name(bar)
                    )}
                  </th>
                  <td className="number">
                    {travel === null
                      ? h.noService
                      : total?.coverage == null
                        ? '…'
                        : f.percent(total.coverage)}
                  </td>
                  <td className="number">{total ? f.count(shownPeople(total.covered)) : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
