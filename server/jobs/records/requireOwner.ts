import type { Access } from '../../../core/gaps/gapResult.ts'
import { Forbidden } from '../../errors.ts'

export function requireOwnerOfRecords(access: Access): void {
  if (access !== 'owner')
    throw new Forbidden('Standards, rules and profiles are changed by the owner of the region alone.')
}
