import { Type } from '../app.ts'

export const RegionParams = Type.Object({
  region: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the region' }),
})

/** Vintage for addresses that may be cached for good. */
export const VintageQuery = {
  v: Type.Optional(Type.Integer({ minimum: 1, description: 'Vintage; makes the answer cacheable for good' })),
}

/** How long an answer of one vintage may be kept: for good where the address names the vintage, else asked for anew. */
export function cacheControl(access: 'owner' | 'public', versioned: boolean): string {
  if (!versioned) return 'no-cache'
  return `${access === 'public' ? 'public' : 'private'}, max-age=31536000, immutable`
}
