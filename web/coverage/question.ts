import type { RegionDetail } from '../../server/contract/region.ts'
import type { Travel } from '../travel/travel.ts'
import type { View, ViewProblem } from '../url/view.ts'

/** What is asked of a region: who lives farther than so many minutes of travel from such a service. */
export interface Question {
  service: string
  group: string
  minutes: number
  travel: Travel
}

const USUAL_SERVICES = ['language-training', 'settlement', 'primary-care', 'health']
const USUAL_GROUP = 'recent-immigrants'

/** The question that a view asks of a region; what the region does not have gives a problem and its default. */
export function questionOf(
  view: Pick<View, 'service' | 'group' | 'minutes' | 'mode'>,
  travel: Travel,
  region: RegionDetail,
): { question: Question; problems: ViewProblem[] } {
  const problems: ViewProblem[] = []
  const hasService = (slug: string) => region.serviceTypes.some((type) => type.slug === slug)
  const hasGroup = (id: string) => region.groups.some((group) => group.id === id)
  if (view.service && !hasService(view.service)) problems.push({ part: 'service', value: view.service })
  if (view.group && !hasGroup(view.group)) problems.push({ part: 'group', value: view.group })
  if (view.mode !== travel.mode) problems.push({ part: 'mode', value: view.mode })
  return {
    question: {
      service: view.service && hasService(view.service) ? view.service : usualService(region),
      group: view.group && hasGroup(view.group) ? view.group : usualGroup(region),
      minutes: view.minutes,
      travel,
    },
    problems,
  }
}

function usualService(region: RegionDetail): string {
  const listed = region.serviceTypes.filter((type) => type.inRegion + type.inBuffer > 0)
  const usual = USUAL_SERVICES.find((slug) => listed.some((type) => type.slug === slug))
  return usual ?? (listed[0] ?? region.serviceTypes[0])?.slug ?? ''
}

function usualGroup(region: RegionDetail): string {
  return (region.groups.find((group) => group.id === USUAL_GROUP) ?? region.groups[0])?.id ?? ''
}
