import { type ChangedCoverage, changedCoverage } from '../../../../core/gaps/changedCoverage.ts'
import type { ChangeKind } from '../../../../core/gaps/changeKinds.ts'
import { type Diagnosis, type DiagnosisInput, diagnose } from '../../../../core/gaps/diagnose.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import type { Vintage } from '../../../store/regions.ts'
import type { HowToWork } from '../../travelTimes.ts'
import type { PreparedStandard } from '../prepareStandard.ts'

/** One thing that somebody could do, and whom it would cover: points, found by answering the standard anew with it. */
export interface SmallChange extends ChangedCoverage {
  kind: ChangeKind
  /** The same name = the same thing changed the same way, by other minutes perhaps. */
  thing: string
  /** Key of the service that changes; null = a trip, or several services. */
  service: string | null
  minutes: number | null
  sentence: BilingualText
}

export interface FoundChanges {
  changes: SmallChange[]
  /** Which candidates were tried. */
  looked: BilingualText[]
}

/** An answered standard that is to be explained. */
export interface Explained {
  vintage: Vintage
  prepared: PreparedStandard
  whole: DiagnosisInput
  diagnosis: Diagnosis
  /** People at each point, of those that may be shown. */
  people: Float64Array
  how: HowToWork
}

/** Offers that are looked at for each kind of change: those that most people lack by that alone. */
export const MOST_OFFERS = 5

export interface LackedOffer {
  offer: number
  members: number[]
  people: number
}

export function mostLacked(lacking: readonly number[][], people: Float64Array): LackedOffer[] {
  return lacking
    .map((members, offer) => ({ offer, members, people: peopleAt(members, people) }))
    .filter((each) => each.people > 0)
    .sort((a, b) => b.people - a.people || a.offer - b.offer)
    .slice(0, MOST_OFFERS)
}

export function peopleAt(points: Iterable<number>, people: Float64Array): number {
  let sum = 0
  for (const point of points) sum += people[point]
  return sum
}

/** The standard answered anew with other steps. */
export function coverageWith(
  { whole, diagnosis }: Explained,
  changed: Partial<Pick<DiagnosisInput, 'serviceSteps' | 'pointSteps'>>,
): ChangedCoverage {
  return changedCoverage(diagnosis, diagnose({ ...whole, ...changed }))
}

/** Point steps with those of some offers in place of their own. @param steps of these offers alone, all of the first point first. */
export function withOfferSteps(
  { serviceSteps, pointSteps }: DiagnosisInput,
  offers: readonly number[],
  steps: Uint8Array,
): Uint8Array {
  const changed = Uint8Array.from(pointSteps)
  const points = steps.length / offers.length
  for (let p = 0; p < points; p++)
    for (const [k, offer] of offers.entries())
      changed[p * serviceSteps.length + offer] = steps[p * offers.length + k]
  return changed
}
