import { useMemo } from 'react'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { useView } from '../url/ViewContext.tsx'

/** The service types that answer to the question or the standard on screen, the one asked for first. */
export function useAnsweringTypes(): ReadonlySet<string> {
  const { question } = useCoverage()
  const shown = useStandard()
  const { view } = useView()
  const destination = shown?.standard?.destination
  const asked =
    shown === null || (view.panel === 'near' && !destination)
      ? question.service
      : destination?.kind === 'services'
        ? destination.serviceTypes.join()
        : ''
  return useMemo(
    () =>
      new Set(
        asked
          .split(',')
          .filter(Boolean)
          .flatMap((type) => [...serviceTypesAnswering(type)]),
      ),
    [asked],
  )
}
