import { useRegion } from '../api/RegionContext.tsx'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { IsochroneButton } from '../ui/IsochroneButton.tsx'
import { type HeadingRef, PlaceHeading } from '../ui/PlaceHeading.tsx'
import { NearButton } from '../week/NearButton.tsx'
import type { StandardArea } from './areaFacts.ts'
import { SingleFixes } from './SingleFixes.tsx'
import { StackedBar } from './StackedBar.tsx'
import { StackedKey } from './StackedKey.tsx'
import { stackedParts } from './stackedParts.ts'
import { useAreaWords } from './useAreaWords.ts'

/** A place under a standard: one sentence that explains it, the bar behind it, and what would fix it. */
export function StandardAreaPanel({
  area,
  standard,
  people,
  heading,
}: {
  area: StandardArea
  /** Its name. */
  standard: string
  people: string
  heading: HeadingRef
}) {
  const { t, language } = useLanguage()
  const { areas } = useRegion()
  const { sentence } = useAreaWords(people)
  const own = areas.find(({ id }) => id === area.id)
  const parts = stackedParts(area)
  const { rank, shortfall } = area.intervals ?? {}
  const rankWords = (place: number) =>
    rank && rank.low !== rank.high
      ? t.rankRange(rank.low, rank.high, area.intervals!.tiedWith > 0)
      : t.rankLine(place)
  const beyond = Math.round(area.beyondBorder ?? 0)
  return (
    <>
      <PlaceHeading heading={heading}>{area.name[language]}</PlaceHeading>
      <p className="quiet">
        {[standard, area.rank !== null && rankWords(area.rank)].filter(Boolean).join(' · ')}
      </p>
      {area.merged && <p className="tag-note">{t.mergedNotRanked}</p>}
      <p className="area-sentence">
        <strong>{sentence(area)}</strong>
        {area.nearestMiss && ` ${t.nearestMiss(area.nearestMiss.sentence[language])}`}
      </p>
      {shortfall && area.shortfall !== null && (
        <p className="quiet">
          {t.shortLine(
            Math.round(area.shortfall),
            Math.round(shortfall.low),
            Math.round(shortfall.high),
            (area.barriers?.unknown ?? 0) >= 0.5,
          )}
        </p>
      )}
      {beyond > 0 && <p className="quiet">{capital(t.beyondBorderShort(beyond))}</p>}
      {parts.length > 0 && (
        <div className="barrier-part">
          <StackedBar parts={parts} large />
          <StackedKey parts={parts} />
        </div>
      )}
      <SingleFixes figures={area} people={people} here />
      {own ? (
        <>
          <IsochroneButton
            origin={{ lon: own.center[0], lat: own.center[1], place: { kind: 'area', id: own.id } }}
            direction="from"
          />
          <NearButton>{t.nearOfferArea}</NearButton>
        </>
      ) : (
        <NearButton>{t.nearOfferFarm}</NearButton>
      )}
    </>
  )
}
