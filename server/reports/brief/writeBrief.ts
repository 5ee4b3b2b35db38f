/** The brief about a standard: what the page says, on two pages. Same words, same numbers. */
import { BARRIER_COLOURS, COVERED_COLOUR } from '../../../core/figures/barrierColours.ts'
import { COVERAGE_CLASSES } from '../../../core/figures/coverageColours.ts'
import { STEPS } from '../../../core/gaps/areaDiagnosis.ts'
import { BARRIERS } from '../../../core/gaps/barriers.ts'
import { enStandards } from '../../../web/i18n/enStandards.ts'
import { formatsFor } from '../../../web/i18n/formats.ts'
import { frStandards } from '../../../web/i18n/frStandards.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { countedPeople } from '../../../web/standards/countedPeople.ts'
import { mainBarrier } from '../../../web/standards/mainBarrier.ts'
import { standardFacts } from '../../../web/standards/standardFacts.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import { barSvg, swatchSvg } from './barSvg.ts'
import { BRIEF_WORDS } from './briefWords.ts'
import type { Brief } from './renderBrief.ts'

export interface BriefRegion {
  name: { en: string; fr: string }
  madeUp: boolean
  groups: { id: string; name: { en: string; fr: string } }[]
}

const MOST_ROWS = 18

export function writeBrief(
  answer: StandardGaps,
  region: BriefRegion,
  language: Language,
  date: string,
): { brief: Brief; pictures: Record<string, string> } {
  const t = language === 'fr' ? frStandards : enStandards
  const w = BRIEF_WORDS[language]
  const f = formatsFor(language)
  const { standard, total, areas } = answer
  const people = countedPeople(standard, region, language, t)
  const facts = standardFacts(total, people)
  const barriers = BARRIERS.filter((barrier) => (total.barriers?.[barrier] ?? 0) > 0)
  const parts = [
    { name: w.covered, value: total.covered?.lower ?? 0, colour: COVERED_COLOUR, pattern: '' },
    ...barriers.map((barrier) => ({
      name: t.barriers[barrier],
      value: total.barriers![barrier],
      ...BARRIER_COLOURS[barrier],
    })),
  ]
  const ranked = areas
    .filter(({ rank, shortfall }) => rank !== null && (shortfall ?? 0) > 0)
    .slice(0, MOST_ROWS)
  const to = (interval: { low: number; high: number } | null | undefined) =>
    interval ? w.to(interval.low, interval.high) : ''
  const shortOf = (area: (typeof areas)[number]) =>
    `${f.count(area.shortfall ?? 0)}${area.intervals?.shortfall ? ` (${to(area.intervals.shortfall)})` : ''}`
  const fixes = STEPS.filter((step) => (total.singleFix?.[step].upper ?? 0) >= 1).sort(
    (a, b) => total.singleFix![b].upper - total.singleFix![a].upper,
  )
  const legend = COVERAGE_CLASSES.map(({ from, colour }, k) => ({
    file: `class${k}.svg`,
    label: w.legend.share(from, COVERAGE_CLASSES[k + 1]?.from ?? 1),
    picture: swatchSvg({ colour, pattern: '' }),
  }))
  const pictures: Record<string, string> = { 'bar.svg': barSvg(parts, 700, 18) }
  for (const { file, picture } of legend) pictures[file] = picture
  pictures['unknown.svg'] = HATCHED
  for (const [k, part] of parts.entries()) pictures[`part${k}.svg`] = swatchSvg(part)
  const sources = answer.vintages.map(({ publisher, file, vintage }) =>
    [publisher, file.split('/').at(-1), vintage].filter(Boolean).join(', '),
  )
  const brief: Brief = {
    lang: language,
    publisher: w.publisher,
    kind: w.kind(region.madeUp),
    date: f.date(date),
    title: w.title(standard.name[language], region.name[language]),
    explanation: standard.explanation[language],
    finding: facts ? t.standardFinding(facts) : t.standardNothing(people),
    figures: facts
      ? [
          {
            value: f.count(facts.count.lower),
            label: t.coveredFigure(people),
            interval:
              total.intervals && w.interval(total.intervals.covered.low, total.intervals.covered.high),
          },
          { value: f.count(facts.count.upper - facts.count.lower), label: t.unknownFigure, interval: null },
          { value: f.count(facts.total - facts.count.upper), label: t.barrierFigure, interval: null },
        ]
      : [],
    mapTitle: w.mapTitle,
    mapAlt: w.mapAlt(
      areas.length,
      ranked.slice(0, 3).map((area) => `${area.name[language]} ${f.count(area.shortfall ?? 0)}`),
    ),
    legend: [
      ...legend.map(({ file, label }) => ({ file, label })),
      { file: 'unknown.svg', label: w.legend.unknown },
    ],
    barriersTitle: t.firstTitle,
    barriersNote: total.shortfall === null ? '' : t.firstNote(total.people ?? 0, people),
    barAlt: w.barAlt(parts.map(({ name, value }) => `${name} ${f.count(value)}`)),
    barriers: parts.map(({ name, value }, k) => ({
      file: `part${k}.svg`,
      label: name,
      value: f.count(value),
    })),
    tableTitle: w.tableTitle(ranked.length),
    tableNote: total.intervals ? w.tableNote : w.noIntervals,
    tableHead: w.tableHead,
    table: ranked.map((area) => {
      const main = mainBarrier(area.barriers)
      return [
        String(area.rank),
        area.name[language],
        f.count(area.people ?? 0),
        area.coverage ? t.percentRange(area.coverage.lower, area.coverage.upper) : '',
        shortOf(area),
        main ? t.barriers[main] : t.noBarrier,
        to(area.intervals?.rank),
      ]
    }),
    fixesTitle: t.fixesTitle,
    fixesNote: t.fixesNote(people),
    fixes: fixes
      .slice(0, 4)
      .map((step) =>
        w.fix(t.fixes[step], to({ low: total.singleFix![step].lower, high: total.singleFix![step].upper })),
      ),
    changesTitle: t.changesTitle,
    changesNote: t.changesNote(people),
    changes: (answer.changes ?? [])
      .slice(0, 4)
      .map(({ people: gained, lost, sentence }) =>
        w.change(
          gained,
          Math.round(lost) > 0
            ? `${sentence[language]} (${t.changeLoses(String(Math.round(lost)))})`
            : sentence[language],
        ),
      ),
    phoneTitle: t.phoneTitle,
    phoneNote: t.phoneNote(people),
    phone: answer.phoneFirst
      .slice(0, 5)
      .map(({ name, phone, people: moved }) => w.call(name[language], phone, moved)),
    basisTitle: t.basisTitle,
    basis: [
      answer.assumptions.profile[language],
      ...(standard.assumed ? [t.basisAssumed] : []),
      w.sources(sources),
      w.method(String(answer.parameters.inputsHash).slice(0, 12), String(answer.parameters.engineVersion)),
    ],
    footer: w.footer(region.name[language], f.date(date)),
  }
  return { brief, pictures }
}

const HATCHED =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10" fill="#f8d199"/><path d="M-1 1 1-1M0 5 5 0M0 10 10 0M5 10 10 5" stroke="#2b3438" stroke-width=".8"/></svg>'
