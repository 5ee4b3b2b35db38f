import type { Vintage } from '../../store/regions.ts'
import { Type } from '../routing.ts'

export const RegionParams = Type.Object({
  region: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the region' }),
})

/** Which import is meant, and what tells it from any other of the same number. */
export const VintageQuery = {
  v: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Number of the vintage; the one in force if left out' }),
  ),
  key: Type.Optional(
    Type.String({ maxLength: 64, description: '`key` of the region; makes the answer cacheable for good' }),
  ),
}

/** The part of a vintage's hash that addresses carry. */
export function vintageKey(vintage: Pick<Vintage, 'hash'>): string {
  return vintage.hash.slice(0, 12)
}

/**
 * How long an answer may be kept: for good where the address carries the vintage's key, else asked for anew. Its number
 * alone is not enough: a region that was removed and added again starts anew at 1.
 */
export function cacheControl(access: 'owner' | 'public', vintage: Vintage, key: string | undefined): string {
  if (key !== vintageKey(vintage)) return 'no-cache'
  return `${access === 'public' ? 'public' : 'private'}, max-age=31536000, immutable`
}
