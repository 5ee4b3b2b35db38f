import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useAssets } from '../AssetsContext.tsx'
import { TWO_WAY_COLOURS } from '../peopleClasses.ts'
import { useAssetWords } from '../useAssetWords.ts'

const CELL = 30

/** The square of share and travel time: few and near at the lower left, many and far at the upper right. Each cell says its words. */
export function TwoWaySquare() {
  const { f } = useLanguage()
  const w = useAssetWords()
  const { bounds, limits } = useAssets().shades
  const columns = bounds.length
  const shares = bounds.map((bound, at) =>
    at + 1 === columns
      ? w.from(f.percent(bound))
      : at === 0
        ? w.upTo(f.percent(bounds[1]))
        : w.between(f.percent(bound), f.percent(bounds[at + 1])),
  )
  const times = [w.minutesUpTo(limits[0]), w.minutesBetween(limits[0], limits[1]), w.minutesOver(limits[1])]
  return (
    <>
      <table className="two-way">
        <caption className="visually-hidden">{w.shades['two-way']}</caption>
        <thead className="visually-hidden">
          <tr>
            <td />
            {shares.map((share) => (
              <th key={share} scope="col">
                {share}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[2, 1, 0].map((row) => (
            <tr key={row}>
              <th scope="row">{times[row]}</th>
              {shares.map((share, column) => (
                <td
                  key={share}
                  title={w.twoWayCell(share, times[row])}
                  style={{ background: TWO_WAY_COLOURS[row][column], width: CELL, height: CELL }}
                >
                  <span className="visually-hidden">{w.twoWayCell(share, times[row])}</span>
                  {row === 2 && column === columns - 1 && (
                    <span className="two-way-star" aria-hidden="true">
                      ★
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="two-way-axis" aria-hidden="true">
        {w.axisShare} {shares[0]} … {shares[columns - 1]}
      </p>
      <p className="quiet">★ {w.highFar}</p>
    </>
  )
}
