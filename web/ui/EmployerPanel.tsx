import type { EmployerCell } from '../../server/contract/service.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { NearButton } from '../week/NearButton.tsx'
import { type HeadingRef, PlaceHeading } from './PlaceHeading.tsx'

/** Employers of one area: how many, and approved positions by quarter, never added up. */
export function EmployerPanel({ cell, heading }: { cell: EmployerCell; heading: HeadingRef }) {
  const { t, f, language } = useLanguage()
  const { detail } = useRegion()
  const quarterName = (id: string) => {
    const [year, quarter] = id.split('Q')
    return quarter ? t.quarterName(year, quarter) : id
  }
  return (
    <>
      <PlaceHeading heading={heading}>{cell.label[language]}</PlaceHeading>
      <p>
        {t.employersCount(cell.employers)}, {t.employersAgricultural(cell.agriculturalEmployers)} (
        {t.precision[cell.precision]})
      </p>
      <table className="plain-table">
        <caption>{t.positionsByQuarter}</caption>
        <thead>
          <tr>
            <th scope="col">{t.quarter}</th>
            <th scope="col" className="number">
              {t.positions}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(cell.positionsByQuarter)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([quarter, positions]) => (
              <tr key={quarter}>
                <th scope="row">{quarterName(quarter)}</th>
                <td className="number">{positions === null ? t.notShown : f.count(positions)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {detail.access === 'owner' && <NearButton>{t.nearOfferFarm}</NearButton>}
      <p className="quiet">{t.employersNote}</p>
    </>
  )
}
