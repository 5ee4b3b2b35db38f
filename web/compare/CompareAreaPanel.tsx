import type { Area } from '../../server/contract/region.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useAreaWords } from '../standards/useAreaWords.ts'
import { IsochroneButton } from '../ui/IsochroneButton.tsx'
import { type HeadingRef, PlaceHeading } from '../ui/PlaceHeading.tsx'
import { useUnknownWords } from '../ui/useUnknownWords.ts'
import { useView } from '../url/ViewContext.tsx'
import { NearButton } from '../week/NearButton.tsx'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'
import { DifferenceBar } from './DifferenceBar.tsx'
import { shownDifference } from './orderCompared.ts'
import type { SideState } from './useSide.ts'

/** An area under both sides: which covers more, each answer in a sentence, and the way to each alone. */
export function CompareAreaPanel({ area, heading }: { area: Area; heading: HeadingRef }) {
  const { t, f, language } = useLanguage()
  const c = useCompareWords()
  const { a, b, comparison } = useComparison()
  const row = comparison?.areas.find(({ id }) => id === area.id)
  const difference = row && shownDifference(row)
  const share = row?.share && Math.round(row.share.certain * 100)
  return (
    <>
      <PlaceHeading heading={heading}>{area.name[language]}</PlaceHeading>
      <p className="quiet">{!area.merged && (t.levels[area.level] ?? area.level)}</p>
      {area.merged && <p className="tag-note">{t.mergedNotRanked}</p>}
      {row && (
        <p className="area-sentence">
          <strong>{c.verdict[row.verdict ?? 'unknown']}</strong>
          {difference && row.people && ` · ${c.signed(difference.certain)} (${c.points(share ?? 0)})`}
          {difference && !row.people && ` · ${c.points(difference.certain)}`}
        </p>
      )}
      {difference && (
        <DifferenceBar
          difference={difference}
          most={Math.max(Math.abs(difference.lower), Math.abs(difference.upper), 1)}
        />
      )}
      {a && <SideAnswer letter="A" state={a} area={area} share={shareOf(row?.a, f.percent)} />}
      {b && <SideAnswer letter="B" state={b} area={area} share={shareOf(row?.b, f.percent)} />}
      <IsochroneButton
        origin={{ lon: area.center[0], lat: area.center[1], place: { kind: 'area', id: area.id } }}
        direction="from"
      />
      <NearButton>{t.nearOfferArea}</NearButton>
    </>
  )
}

function shareOf(
  side: { people: number | null; covered: { lower: number; upper: number } | null } | null | undefined,
  percent: (share: number) => string,
): string | null {
  return side?.covered && side.people ? percent(side.covered.lower / side.people) : null
}

function SideAnswer({
  letter,
  state,
  area,
  share,
}: {
  letter: 'A' | 'B'
  state: SideState
  area: Area
  share: string | null
}) {
  const { t } = useLanguage()
  const c = useCompareWords()
  const { detail } = useRegion()
  const { navigate } = useView()
  const { sentence } = useAreaWords(state.people)
  const unknownWords = useUnknownWords()
  const { side, name, gaps, standardGaps, question } = state
  const judged = standardGaps?.areas.find(({ id }) => id === area.id)
  const asked = gaps?.areas.find(({ id }) => id === area.id)
  const told = judged
    ? sentence(judged)
    : asked &&
      (unknownWords(asked) ??
        (asked.people === 0
          ? t.nobodyCounted
          : c.panelTravel(
              shownPeople(asked.covered ?? 0),
              asked.people ?? 0,
              state.people,
              asked.medianSeconds === null ? null : t.minutesShort(Math.round(asked.medianSeconds / 60)),
            )))
  const isCurrent = side.vintage === null || side.vintage === detail.vintage
  const { service, group, minutes } = question
  const { mode, date, when, standard } = side
  return (
    <section className={`side-answer side-${letter.toLowerCase()}`} aria-label={c.sideLabel(letter, name)}>
      <h3>
        <span className="side-letter" aria-hidden="true">
          {letter}
        </span>
        {share ?? t.unknown}
      </h3>
      <p className="quiet">{name}</p>
      {told && <p>{told}</p>}
      {isCurrent && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            navigate(
              standard === null
                ? { panel: null, standard: null, service, group, minutes, mode, date, when }
                : { panel: 'standards', standard },
            )
          }
        >
          {c.openAlone(letter)}
        </button>
      )}
    </section>
  )
}
