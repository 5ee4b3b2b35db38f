import { useCallback, useMemo, useState } from 'react'
import { useView } from '../url/ViewContext.tsx'
import { firstQuestion, type NearQuestion } from '../week/nearQuestion.ts'

/**
 * The question about a place. An area stands in the address, as the one that is selected; a farm and a point that somebody chose stay in
 * the page's memory, and no area is selected then.
 */
export function usePlace() {
  const { view, navigate } = useView()
  const { selection, service } = view
  const [held, setHeld] = useState(() => firstQuestion(selection, service))
  const area = selection?.kind === 'area' ? selection.id : null
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
