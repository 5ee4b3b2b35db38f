import { roundToFive } from '../../../../core/privacy/roundToFive.ts'
import type { StandardGaps } from '../../../contract/standards.ts'
import type { PreparedStandard } from '../prepareStandard.ts'
import type { SmallChange } from './smallChange.ts'

type Shown = NonNullable<StandardGaps['changes']>[number]
type Counted = Shown & Pick<SmallChange, 'thing'>

const MOST_OF_KIND = 5
const NEARLY = 0.8

/**
 * In people, most first, at most five of a kind. Of changes of the same thing by different minutes those that bring nearly as many as the one
 * that brings most, by the fewest minutes, and that one. A change that brings no more than it takes away is none.
 */
export function countChanges(
  { input: { points } }: PreparedStandard,
  changes: readonly SmallChange[],
  peopleOfWeight: Float64Array,
  isPublic: boolean,
): Shown[] {
  const peopleAt = (members: readonly number[]) => {
    const people = members.reduce((sum, p) => sum + points.weight[p] * peopleOfWeight[points.areaIndex[p]], 0)
    return isPublic ? roundToFive(people) : people
  }
  const counted = changes
    .map(({ gained, certain, settled, lost, ...told }) => ({
      ...told,
      people: peopleAt(gained),
      certain: peopleAt(certain),
      settled: peopleAt(settled),
      lost: peopleAt(lost),
    }))
    .filter((change) => Math.round(net(change)) > 0)
    .sort(byPeople)
  const useful = [...Map.groupBy(counted, ({ kind, thing }) => `${kind} ${thing}`).values()]
    .flatMap(chooseMinutes)
    .sort(byPeople)
  const shown = [...Map.groupBy(useful, ({ kind }) => kind).values()].flatMap((alike) =>
    alike.slice(0, MOST_OF_KIND),
  )
  return shown.sort(byPeople).map(({ thing: _, ...change }) => change)
}

const net = ({ people, lost }: Counted) => people - lost

const byPeople = (a: Counted, b: Counted) =>
  net(b) - net(a) || (a.minutes ?? 0) - (b.minutes ?? 0) || (a.sentence.en < b.sentence.en ? -1 : 1)

function chooseMinutes(alike: Counted[]): Counted[] {
  const [most] = alike
  const nearly = alike.filter((change) => net(change) >= NEARLY * net(most))
  const smallest = nearly.reduce((a, b) => ((b.minutes ?? 0) < (a.minutes ?? 0) ? b : a))
  return net(smallest) < net(most) ? [smallest, most] : [smallest]
}
