/** Why people fall short and what would fix it, in lines for a terminal: in all, and in the areas with the largest shortfall. */
import { STEPS } from '../../core/gaps/areaDiagnosis.ts'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import { LEGS, type Leg } from '../../core/gaps/bindingLegs.ts'
import type { StandardGaps } from '../contract/standards.ts'

type Figures = Pick<StandardGaps['total'], 'barriers' | 'singleFix' | 'shortfall' | 'people'>
type Area = StandardGaps['areas'][number]

const MOST_AREAS = 10
const MOST_CALLS = 10
const MOST_CHANGES = 20
const whole = (people: number) => String(Math.round(people))
const range = ({ lower, upper }: { lower: number; upper: number }) =>
  Math.round(lower) === Math.round(upper) ? whole(upper) : `${whole(lower)} to ${whole(upper)}`

export function explainFigures({
  total,
  areas,
  phoneFirst,
  changes,
  looked,
  standard,
}: StandardGaps): string {
  const largest = areas
    .filter(({ rank, shortfall }) => rank !== null && (shortfall ?? 0) > 0)
    .slice(0, MOST_AREAS)
  const miss = (area: Area) => tellMiss(area, standard.weighBy)
  const missed = areas.filter(({ nearestMiss }) => nearestMiss !== null)
  const lines = [
    '',
    'In all',
    ...explain(total),
    '',
    'Largest shortfalls',
    ...largest.flatMap((area) => [
      `${area.rank}. ${area.name.en} (${area.id})`,
      ...explain(area),
      ...tellWays(area),
      ...miss(area),
    ]),
  ]
  const others = missed.filter((area) => !largest.includes(area))
  if (others.length > 0)
    lines.push('', 'Elsewhere', ...others.map((area) => `  ${area.name.en}: ${miss(area).join('').trim()}`))
  if (phoneFirst.length > 0)
    lines.push(
      '',
      `Whom to phone first (${standard.weighBy} that an answer may move; they overlap)`,
      ...phoneFirst
        .slice(0, MOST_CALLS)
        .map(
          ({ people, name, service, phone }) =>
            `  ${whole(people)}  ${name.en} (${service})${phone ? `, ${phone}` : ''}`,
        ),
    )
  if (changes && changes.length > 0)
    lines.push(
      '',
      `Single small changes that would cover most ${standard.weighBy} (each answered anew; they overlap)`,
      ...changes.slice(0, MOST_CHANGES).map(tellChange),
    )
  if (looked && looked.length > 0) lines.push('', 'Looked at', ...looked.map(({ en }) => `  ${en}`))
  return `${lines.join('\n')}\n`
}

/** Barriers, single fixes, and the one that would cover most. */
function explain({ barriers, singleFix, shortfall, people }: Figures): string[] {
  if (!barriers || !singleFix || shortfall === null || people === null) return ['  The count is not known.']
  const met = BARRIERS.filter((barrier) => barriers[barrier] > 0)
  const fixes = STEPS.filter((step) => singleFix[step].upper > 0).sort(
    (a, b) => singleFix[b].upper - singleFix[a].upper,
  )
  const lines = [
    `  ${whole(shortfall)} of ${whole(people)} short. First barrier met: ${met.map((barrier) => `${barrier} ${whole(barriers[barrier])}`).join(', ') || 'none'}.`,
  ]
  if (fixes.length > 0)
    lines.push(
      `  Covered if one barrier alone were lifted: ${fixes.map((step) => `${step} ${range(singleFix[step])}`).join(', ')}. Most by: ${fixes[0]}.`,
    )
  else if (barriers.unknown > 0)
    lines.push('  No barrier is known that could be lifted; answers to the open questions come first.')
  return lines
}

function tellMiss({ nearestMiss }: Area, counted: string): string[] {
  if (!nearestMiss) return []
  const { share, sentence } = nearestMiss
  if (share === null) return [`  ${sentence.en}`]
  return [`  Nearest miss, of ${Math.max(1, Math.round(share * 100))} % of its ${counted}: ${sentence.en}`]
}

const LEG_WORDS: Record<Leg, string> = {
  none: 'neither',
  return: 'the way home',
  outbound: 'the way there',
  both: 'both',
  beyond: 'beyond the limit at any time',
  unserved: 'no service that would do',
}

function tellWays({ ways }: Area): string[] {
  if (!ways) return []
  const shares = LEGS.filter((leg) => ways.legs[leg] >= 0.005).map(
    (leg) => `${LEG_WORDS[leg]} ${Math.round(ways.legs[leg] * 100)} %`,
  )
  const lines = [`  Which way binds: ${shares.join(', ')}.`]
  if (ways.lastRideHome) lines.push(`  ${ways.lastRideHome.sentence.en}`)
  return lines
}

function tellChange({
  people,
  certain,
  settled,
  lost,
  sentence,
}: NonNullable<StandardGaps['changes']>[number]): string {
  const none = Math.round(certain) === 0 ? ', none for certain' : `, ${whole(certain)} of them for certain`
  const parts = [
    `  ${whole(people)}  ${sentence.en}`,
    Math.round(certain) === Math.round(people) ? '' : none,
    Math.round(settled) > 0 ? `; for ${whole(settled)} more it would be certain` : '',
    Math.round(lost) > 0 ? `; ${whole(lost)} would lose it` : '',
  ]
  return parts.join('')
}
