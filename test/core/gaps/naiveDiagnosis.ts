/**
 * The diagnosis of method section 7 by brute force, person by person and word by word, from three-valued outcomes: no bits, no
 * shortcuts. Weights are whole numbers.
 */
import fc from 'fast-check'
import { BARRIERS, type Barrier, POINT_STEPS, SERVICE_STEPS, type Step } from '../../../core/gaps/barriers.ts'
import type { DiagnosisInput } from '../../../core/gaps/diagnose.ts'
import { packPointSteps, packServiceSteps } from '../../../core/gaps/packSteps.ts'
import type { ThreeValued } from '../../../core/match/threeValued.ts'

export const STEPS = BARRIERS.slice(1) as Step[]
type Outcomes = Record<Step, ThreeValued>
const RECORD_STEPS: readonly Step[] = ['closed', 'language', 'eligibility', 'coverage-or-cost', 'full']

export interface Drawn {
  areaCount: number
  services: { steps: Record<(typeof SERVICE_STEPS)[number], ThreeValued>; stale: boolean }[]
  people: {
    area: number
    weight: number
    beyondBorder: boolean
    steps: Record<(typeof POINT_STEPS)[number], ThreeValued>[]
  }[]
}

/** Mostly yes, so that single steps often stand alone in the way. */
const outcome = fc.oneof(
  { weight: 12, arbitrary: fc.constant<ThreeValued>('yes') },
  { weight: 2, arbitrary: fc.constant<ThreeValued>('no') },
  { weight: 1, arbitrary: fc.constant<ThreeValued>('unknown') },
)
const stepsOf = <Name extends string>(names: readonly Name[]) =>
  fc
    .tuple(...names.map(() => outcome))
    .map(
      (outcomes) =>
        Object.fromEntries(names.map((name, k) => [name, outcomes[k]])) as Record<Name, ThreeValued>,
    )

export const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 0, max: 6 }).chain((serviceCount) =>
  fc.record({
    areaCount: fc.constant(3),
    services: fc.array(fc.record({ steps: stepsOf(SERVICE_STEPS), stale: fc.boolean() }), {
      minLength: serviceCount,
      maxLength: serviceCount,
    }),
    people: fc.array(
      fc.record({
        area: fc.integer({ min: 0, max: 2 }),
        weight: fc.integer({ min: 0, max: 9 }),
        beyondBorder: fc.integer({ min: 0, max: 9 }).map((k) => k === 0),
        steps: fc.array(stepsOf(POINT_STEPS), { minLength: serviceCount, maxLength: serviceCount }),
      }),
      { maxLength: 8 },
    ),
  }),
)

export function packed({ areaCount, services, people }: Drawn): DiagnosisInput {
  return {
    points: {
      areaIndex: Uint16Array.from(people, (person) => person.area),
      weight: Float64Array.from(people, (person) => person.weight),
    },
    areaCount,
    serviceSteps: Uint32Array.from(services, ({ steps }) => packServiceSteps(steps)),
    stale: Uint8Array.from(services, ({ stale }) => (stale ? 1 : 0)),
    pointSteps: Uint8Array.from(people.flatMap(({ steps }) => steps.map(packPointSteps))),
    beyondBorder: Uint8Array.from(people, ({ beyondBorder }) => (beyondBorder ? 1 : 0)),
  }
}

function outcomesOf(region: Drawn, person: Drawn['people'][number], lifted: Step | null): Outcomes[] {
  return region.services.map(({ steps, stale }, s) => {
    const all = { ...steps, ...person.steps[s] }
    if (stale) for (const step of RECORD_STEPS) if (all[step] === 'no') all[step] = 'unknown'
    if (lifted) all[lifted] = 'yes'
    return all
  })
}

export interface NaivePerson {
  lower: boolean
  upper: boolean
  /** Covered for certain by a record that is not stale. */
  fresh: boolean
  barrier: Barrier | null
  outcomes: Outcomes[]
}

/** `lifted` is taken as passed by every service. */
export function judge(
  region: Drawn,
  person: Drawn['people'][number],
  lifted: Step | null = null,
): NaivePerson {
  const outcomes = outcomesOf(region, person, lifted)
  const certain = (service: Outcomes) => STEPS.every((step) => service[step] === 'yes')
  const lower = outcomes.some(certain)
  const fresh = outcomes.some((service, s) => certain(service) && !region.services[s].stale)
  const upper =
    lower || person.beyondBorder || outcomes.some((service) => STEPS.every((step) => service[step] !== 'no'))
  let barrier: Barrier | null = null
  if (!lower && upper) barrier = 'unknown'
  if (!upper) {
    let left = outcomes
    for (const step of STEPS) {
      left = left.filter((service) => service[step] !== 'no')
      if (left.length === 0) {
        barrier = step
        break
      }
    }
  }
  return { lower, upper, fresh, barrier, outcomes }
}

export function sumWhere(
  region: Drawn,
  area: number,
  counts: (person: Drawn['people'][number]) => boolean,
): number {
  return region.people
    .filter((person) => person.area === area && counts(person))
    .reduce((all, person) => all + person.weight, 0)
}
