import type { StandardGaps } from '../../server/contract/standards.ts'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from './BarrierIcon.tsx'
import { mainBarrier } from './mainBarrier.ts'
import { RangeBar } from './RangeBar.tsx'

/** One area. Where it is narrow, its count and main barrier stand under its name. */
export function StandardAreaRow({ area, people }: { area: StandardGaps['areas'][number]; people: string }) {
  const { t, f, language } = useLanguage()
  const barrier = mainBarrier(area.barriers)
  const missing = area.missing as keyof typeof t.missing | null
  const why =
    area.people === null
      ? `${t.unknown} (${(missing && t.missing[missing]) ?? t.missing['not-available']})`
      : area.people === 0
        ? t.nobodyCounted
        : area.coverage === null
          ? t.noDemandPoints
          : null
  return (
    <tr>
      <td className="rank">{area.rank ?? <span title={t.notRanked}>–</span>}</td>
      <th scope="row">
        {area.name[language]}
        {area.merged && <span className="row-note">{t.mergedShort}</span>}
        {why && <span className="row-note">{why}</span>}
        {!why && area.people !== null && (
          <span className="row-note narrow-only">{t.peopleOfArea(shownPeople(area.people), people)}</span>
        )}
        {barrier && (
          <span className="row-note narrow-only with-barrier">
            <BarrierIcon barrier={barrier} size={16} />
            {t.barriers[barrier]}
          </span>
        )}
        {shownPeople(area.beyondBorder ?? 0) > 0 && (
          <span className="row-note">{t.beyondBorderShort(shownPeople(area.beyondBorder ?? 0))}</span>
        )}
        {area.nearestMiss && <span className="row-note">{area.nearestMiss.sentence[language]}</span>}
      </th>
      <td className="number wide-only">
        {area.people === null ? t.unknown : f.count(shownPeople(area.people))}
      </td>
      <td className="covered">
        {area.coverage === null ? (
          <span className="quiet">{area.people === 0 ? '–' : t.unknown}</span>
        ) : (
          <>
            <RangeBar lower={area.coverage.lower} upper={area.coverage.upper} />
            <span className="covered-value">{t.percentRange(area.coverage.lower, area.coverage.upper)}</span>
          </>
        )}
      </td>
      <td className="number short">
        {area.shortfall === null ? (
          <span className="quiet">{area.people === 0 ? '–' : t.unknown}</span>
        ) : (
          f.count(shownPeople(area.shortfall))
        )}
      </td>
      <td className="wide-only">
        {barrier ? (
          <span className="with-barrier">
            <BarrierIcon barrier={barrier} size={18} />
            {t.barriers[barrier]}
          </span>
        ) : (
          <span className="quiet">{area.shortfall === null ? '–' : t.noBarrier}</span>
        )}
      </td>
    </tr>
  )
}
