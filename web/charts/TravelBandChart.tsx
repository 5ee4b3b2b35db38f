import { useId } from 'react'
import type { TravelBand } from '../coverage/travelBands.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BAND_COLOURS } from './bandColours.ts'

const WIDTH = 384
const HEIGHT = 106
const TOP = 30
const BASE = 84
const GAP = 6

/** People by travel time: a bar a band, beyond the limit in the colour of the shortfall; the same as a table below. */
export function TravelBandChart({
  bands,
  minutes,
  caption,
  column,
  finding,
}: {
  bands: readonly TravelBand[]
  minutes: number
  /** Of what the bars are shares. */
  caption: string
  /** Heading of the bands in the table. */
  column: string
  finding: string
}) {
  const { t, f } = useLanguage()
  const id = useId()
  const width = (WIDTH - GAP * (bands.length - 1)) / bands.length
  const most = Math.max(...bands.map((band) => band.share), 0.01)
  const limit = limitPosition(bands, minutes, width)
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title ${id}-finding`}>
        <title id={`${id}-title`}>{caption}</title>
        <desc id={`${id}-finding`}>{finding}</desc>
        {bands.map((band, i) => {
          const height = Math.max(band.people > 0 ? 1.5 : 0, (band.share / most) * (BASE - TOP))
          const x = i * (width + GAP)
          return (
            <g key={band.from}>
              <rect x={x} y={BASE - height} width={width} height={height} rx={2} fill={BAND_COLOURS[i]} />
              <line x1={x} x2={x + width} y1={BASE} y2={BASE} className="chart-base" />
              <text x={x + width / 2} y={BASE - height - 5} className="chart-value">
                {band.people > 0 ? f.percent(band.share) : '0'}
              </text>
              <text x={x + width / 2} y={BASE + 15} className="chart-label">
                {t.band(band.from, band.to)}
              </text>
            </g>
          )
        })}
        <line x1={limit} x2={limit} y1={6} y2={BASE + 3} className="chart-limit" />
        <text
          x={limit > WIDTH * 0.7 ? limit - 5 : limit + 5}
          y={11}
          className="chart-limit-label"
          textAnchor={limit > WIDTH * 0.7 ? 'end' : 'start'}
        >
          {t.limitMark(minutes)}
        </text>
      </svg>
      <details className="chart-table">
        <summary>{t.showAsTable}</summary>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col" className="number">
                {t.bandShare}
              </th>
              <th scope="col" className="number">
                {t.bandPeople}
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.from}>
                <th scope="row">{t.bandSpoken(band.from, band.to)}</th>
                <td className="number">{f.percent(band.share)}</td>
                <td className="number">{f.count(Math.round(band.people / 5) * 5)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Where a limit of so many minutes stands between the bars: inside its band by share of the band's width. */
function limitPosition(bands: readonly TravelBand[], minutes: number, width: number): number {
  const at = bands.findIndex((band) => band.to === null || minutes < band.to)
  const band = bands[at]
  const span = (band.to ?? band.from + 60) - band.from
  const into = (minutes - band.from) / span
  const x = at * (width + GAP) + into * width
  return into === 0 ? x - GAP / 2 : x
}
