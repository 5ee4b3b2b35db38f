import { useCallback, useMemo, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { firstQuestion, type NearQuestion } from '../week/nearQuestion.ts'

/**
 * The question about a place. An area stands in the address, as the one that is selected; a farm and a point that somebody chose stay in
 * the page's memory, and no area is selected then.
 */
export function usePlace() {
  const { view, navigate } = useView()
  const { areas } = useRegion()
  const { selection, service } = view
  const [held, setHeld] = useState(() => firstQuestion(selection, service))
  // Places of farms, which a standard may tell of, are no areas: the list of farms is what is chosen from then.
  const known = selection?.kind === 'area' && areas.some(({ id }) => id === selection.id)
  const area = known ? selection.id : null
  const kept = held.place?.kind === 'area' ? null : held.place
  const place = useMemo(
    (): NearQuestion['place'] => (area !== null ? { kind: 'area', code: area } : kept),
    [area, kept],
  )
  const change = useCallback(
    (changed: Partial<NearQuestion>) => {
      setHeld((before) => ({ ...before, ...changed }))
      if (changed.service) navigate({ service: changed.service }, 'replace')
      if (!('place' in changed)) return
      const next = changed.place
      navigate({ selection: next?.kind === 'area' ? { kind: 'area', id: next.code } : null })
    },
    [navigate],
  )
  const question = useMemo(() => ({ ...held, place }), [held, place])
  return { question, change }
}
