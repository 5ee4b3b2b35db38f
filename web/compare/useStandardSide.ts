import { useMemo } from 'react'
import type { Answered } from '../../core/compare/compareAnswers.ts'
import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { type ImportedRegion, standardGapsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { whyClosed } from '../standards/whyClosed.ts'

/** The answer to a standard, of the import that a side names. `id` null = the side asks for something else. */
export function useStandardSide(id: string | null, imported: ImportedRegion, list: StandardList | null) {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const listed = list?.standards.find(({ standard, origin }) => standard.id === id && origin !== 'off')
  const closed = listed ? whyClosed(listed, detail.access, t, language) : null
  const standard = listed && closed === null ? listed.standard : null
  const gaps = useResource(
    useMemo(() => standard && standardGapsRequest(imported, standard), [standard, imported]),
  )
  const answered = useMemo(() => gaps.value && answeredOf(gaps.value), [gaps.value])
  return { standard, closed, isUnknown: id !== null && list !== null && !listed, gaps, answered }
}

function answeredOf({ standard: { who, weighBy }, total, areas }: StandardGaps): Answered {
  return {
    counts: who.kind === 'group' ? who.demandGroup : `sites of ${who.profile} by ${weighBy}`,
    total: { people: total.people ?? 0, covered: total.covered ?? { lower: 0, upper: 0 } },
    areas: areas.map(({ id, name, merged, people, covered }) => ({ id, name, merged, people, covered })),
  }
}
