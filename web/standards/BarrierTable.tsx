import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Both counts of every barrier, as numbers. */
export function BarrierTable({ total }: { total: StandardGaps['total'] }) {
  const { t, f } = useLanguage()
  const { barriers, singleFix, shortfall } = total
  if (!barriers || !singleFix || !shortfall) return null
  return (
    <details className="chart-table">
      <summary>{t.showAsTable}</summary>
      <table>
        <caption className="visually-hidden">{t.barriersTable}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columnBarrier}</th>
            <th scope="col" className="number">
              {t.columnFix}
            </th>
            <th scope="col" className="number">
              {t.columnFirst}
            </th>
            <th scope="col" className="number">
              {t.columnShortfallShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {BARRIERS.map((barrier) => (
            <tr key={barrier}>
              <th scope="row">{t.barriers[barrier]}</th>
              <td className="number">
                {barrier === 'unknown' ? (
                  <span className="quiet">{t.notLifted}</span>
                ) : (
                  t.standardRange(Math.round(singleFix[barrier].lower), Math.round(singleFix[barrier].upper))
                )}
              </td>
              <td className="number">{f.count(Math.round(barriers[barrier]))}</td>
              <td className="number">{f.percent(barriers[barrier] / shortfall)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sumOfBarriers}</th>
            <td />
            <td className="number">{f.count(Math.round(shortfall))}</td>
            <td className="number">{f.percent(1)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  )
}
