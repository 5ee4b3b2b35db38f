import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { IsochroneButton } from '../ui/IsochroneButton.tsx'
import { type HeadingRef, PlaceHeading } from '../ui/PlaceHeading.tsx'
import { NearButton } from '../week/NearButton.tsx'
import type { StandardArea } from './areaFacts.ts'
import { StandardAreaFacts } from './StandardAreaFacts.tsx'

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
  const own = areas.find(({ id }) => id === area.id)
  const { rank } = area.intervals ?? {}
  const rankWords = (place: number) =>
    rank && rank.low !== rank.high
      ? t.rankRange(rank.low, rank.high, area.intervals!.tiedWith > 0)
      : t.rankLine(place)
  return (
    <>
      <PlaceHeading heading={heading}>{area.name[language]}</PlaceHeading>
      <p className="quiet">
        {[standard, area.rank !== null && rankWords(area.rank)].filter(Boolean).join(' · ')}
      </p>
      {area.merged && <p className="tag-note">{t.mergedNotRanked}</p>}
      <StandardAreaFacts area={area} people={people} />
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
