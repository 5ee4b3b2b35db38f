import { RefusedInput } from '../../errors.ts'

/** A region without a list of employers is not one without employers: no figure is better than a wrong one. */
export function noEmployerSites(): RefusedInput {
  return new RefusedInput(
    'no_employer_sites',
    'This region lists no employer sites of that kind. Add a list under "employers" in its manifest.',
    'standard',
  )
}
