import type { Sampling } from '../../core/gaps/sampling.ts'
import { parseExpression } from '../import/census/parseExpression.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'

/** How the region's source counted a group; null where the manifest does not say. */
export function samplingOf(
  { areas, counts = [] }: Pick<RegionManifest, 'areas' | 'counts'>,
  group: string,
): Sampling | null {
  const source = [areas, ...counts].find(({ groups }) => groups && group in groups)
  if (!source?.counting || !source.groups) return null
  const { sampled, rounded } = source.counting
  const holds = (of: boolean | readonly string[]) => (typeof of === 'boolean' ? of : of.includes(group))
  return {
    sampled: holds(sampled),
    roundedFigures: holds(rounded) ? parseExpression(source.groups[group]).length : 0,
  }
}
