import { checkStandard } from '../../../core/gaps/checkStandard.ts'
import type { ChangedStandard } from '../../../core/gaps/standardRecord.ts'
import { unknownLanguageCodes } from '../../../core/match/language.ts'
import { ChangedStandard as ChangedSchema } from '../../contract/standards.ts'
import { RefusedInput } from '../../errors.ts'
import { misfits } from '../records/misfits.ts'
import type { RecordProblem } from '../records/recordKinds.ts'

/**
 * A standard that nobody has saved, as a request or a file holds it. Nothing is bent into shape: a null is never 0.
 * @throws RefusedInput naming the first field that does not fit
 */
export function readStandard(value: unknown): ChangedStandard & { explain?: boolean } {
  refuse(misfits(ChangedSchema as object, value))
  const changed = value as ChangedStandard & { explain?: boolean }
  refuse([
    ...checkStandard(changed.standard).map((each) => ({ ...each, fieldName: `standard.${each.fieldName}` })),
    ...unknownLanguageCodes(changed.person?.languages ?? []).map((code) => ({
      code: 'unknown_language',
      fieldName: 'person.languages',
      value: code,
    })),
  ])
  return changed
}

function refuse([problem]: readonly RecordProblem[]): void {
  if (!problem) return
  const { code, fieldName, value } = problem
  const why = value === '' ? '' : ` (${value})`
  throw new RefusedInput(
    code,
    `It cannot be answered: ${code} in ${fieldName || 'standard'}${why}.`,
    fieldName || 'standard',
  )
}
