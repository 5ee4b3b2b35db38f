import type { Area } from '../../server/contract/region.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { TravelBandChart } from '../charts/TravelBandChart.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { travelBands } from '../coverage/travelBands.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { longestSearch } from '../travel/longestSearch.ts'
import { isRoundTrip } from '../travel/travel.ts'
import { NearButton } from '../week/NearButton.tsx'
import { Fact } from './Fact.tsx'
import { IsochroneButton } from './IsochroneButton.tsx'
import { type HeadingRef, PlaceHeading } from './PlaceHeading.tsx'
import { useUnknownWords } from './useUnknownWords.ts'

/** What is known of an area under the question, and its counts of every group. */
export function AreaPanel({ area, heading }: { area: Area; heading: HeadingRef }) {
  const { t, f, language } = useLanguage()
  const { detail } = useRegion()
  const { question, people, result } = useCoverage()
  const words = useQuestionWords()
  const unknownWords = useUnknownWords()
  const gap = result.status === 'ready' ? result.answer.byIndex[area.index] : null
  const unknown = gap && unknownWords(gap)
  const median = gap?.medianSeconds ?? null
  const roundTrip = isRoundTrip(question.travel)
  const thereNotBack = result.status === 'ready' ? result.thereNotBack : null
  const laterHome = thereNotBack?.byIndex[area.index] ?? null
  return (
    <>
      <PlaceHeading heading={heading}>{area.name[language]}</PlaceHeading>
      <p className="quiet">
        {!area.merged && (t.levels[area.level] ?? area.level)} {area.id !== area.name[language] && area.id}
      </p>
      {area.merged && <p className="tag-note">{t.mergedNotRanked}</p>}
      {gap && (
        <dl className={`figures figures-small ${roundTrip ? 'figures-four' : ''}`}>
          <div className="figure figure-short">
            <dd>{gap.shortfall === null ? t.unknown : f.count(shownPeople(gap.shortfall))}</dd>
            <dt>{unknown ?? t.figurePeopleShort(words.people, question.minutes)}</dt>
          </div>
          {roundTrip && (
            <div className="figure">
              <dd>
                {!thereNotBack ? '…' : laterHome === null ? t.unknown : f.count(shownPeople(laterHome))}
              </dd>
              <dt>{t.figureThereNotBack(question.minutes)}</dt>
            </div>
          )}
          <div className="figure">
            <dd>{gap.coverage === null ? (unknown ? t.unknown : '–') : f.percent(gap.coverage)}</dd>
            <dt>{gap.coverage === null && !unknown ? t.nobodyCounted : t.areaWithin}</dt>
          </div>
          <div className="figure">
            <dd>
              {median === null
                ? t.beyondSearch(longestSearch(question.travel) / 60)
                : t.minutesShort(Math.round(median / 60))}
            </dd>
            <dt>{t.areaMedian(question.travel)}</dt>
          </div>
        </dl>
      )}
      <IsochroneButton
        origin={{ lon: area.center[0], lat: area.center[1], place: { kind: 'area', id: area.id } }}
        direction="from"
      />
      <NearButton>{t.nearOfferArea}</NearButton>
      {result.status === 'ready' && gap && !unknown && (gap.people ?? 0) > 0 && (
        <>
          <h3>{t.areaBands(words.people, question.travel)}</h3>
          <TravelBandChart
            bands={travelBands(result.index, people, area.index)}
            minutes={question.minutes}
            caption={t.bandsCaption(words.people, words.vintage, question.travel)}
            column={t.bandColumn(question.travel)}
            finding={t.bandsFinding({
              share: gap.coverage ?? 0,
              minutes: question.minutes,
              people: words.people,
              travel: question.travel,
            })}
          />
        </>
      )}
      <h3>{t.areaCounts}</h3>
      <dl className="facts">
        {detail.groups.map((group) => {
          const count = area.counts[group.id]
          return (
            <Fact key={group.id} name={t.groupOption(group.name[language], group.vintage)}>
              {count?.value === null || count === undefined
                ? `${t.unknown} (${t.missing[count?.missing ?? 'not-available']})`
                : f.count(count.value)}
            </Fact>
          )
        })}
        <Fact name={t.areaDwellings}>{area.dwellings === null ? t.unknown : f.count(area.dwellings)}</Fact>
        <Fact name={t.areaSize}>{t.squareKilometres(area.areaKm2)}</Fact>
      </dl>
      <p className="quiet">{t.pointKinds[area.demandPointKind]}</p>
    </>
  )
}
