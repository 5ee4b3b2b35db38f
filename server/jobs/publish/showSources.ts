import type { Access } from '../../../core/gaps/gapResult.ts'
import type { NoticeCount, Source } from '../../contract/region.ts'

type Told = Omit<Source, 'rows'> & { rows: number | null }

/** Sources as whoever asks may see them: to the public a list of employers has no length, from which those of no cell could be told. */
export function showSources(sources: readonly Told[], access: Access): Told[] {
  return sources.map((source) =>
    access === 'public' && isOfEmployers(source) ? { ...source, rows: null } : source,
  )
}

/** Counts of notices; those about lists of employers count employers, and are for the owner. */
export function showNoticeCounts(
  counts: readonly NoticeCount[],
  sources: readonly Pick<Source, 'role' | 'file'>[],
  access: Access,
): NoticeCount[] {
  const hidden = new Set(access === 'public' ? sources.filter(isOfEmployers).map(({ file }) => file) : [])
  return counts.filter(({ file }) => !hidden.has(file))
}

function isOfEmployers({ role }: Pick<Source, 'role'>): boolean {
  return role === 'employers'
}
