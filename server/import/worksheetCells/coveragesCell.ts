/** Health coverage that is taken. Worked: "health card; IFHP"; "all" where no coverage is asked for. */
import { HEALTH_COVERAGES, type HealthCoverage } from '../../../core/match/coverage.ts'
import { splitList } from '../serviceTable/splitList.ts'
import { CellFault, type CellSyntax, type Lang } from './cellSyntax.ts'
import { wordTable } from './wordTable.ts'

const WORDS = wordTable<HealthCoverage | 'all'>([
  ['card', 'health card', 'carte Santé', 'OHIP', 'Assurance-santé', 'health card in hand'],
  ['card-pending', 'card pending', 'carte en attente', 'pending', 'entitled card pending'],
  ['ifhp', 'IFHP', 'PFSI', 'Interim Federal Health', 'Programme fédéral de santé intérimaire'],
  ['private', 'private insurance', 'assurance privée', 'privée'],
  ['none', 'no coverage', 'sans couverture', 'uninsured', 'non assuré', 'aucune'],
  ['all', 'all', 'toutes', 'any', 'everybody', 'tous', 'tout le monde'],
])

export const coveragesCell: CellSyntax<readonly HealthCoverage[]> = {
  read: (text) => readCoverages(text),
  write: (coverages, lang) => writeCoverages(coverages, lang, '; '),
}

export function readCoverages(text: string): readonly HealthCoverage[] {
  const found = splitList(text).map((part) => {
    const coverage = WORDS.find(part)
    if (!coverage) throw new CellFault('unknown_coverage', part)
    return coverage
  })
  if (found.length === 0) throw new CellFault('unknown_coverage', text)
  return HEALTH_COVERAGES.filter((each) => found.includes('all') || found.includes(each))
}

export function writeCoverages(coverages: readonly HealthCoverage[], lang: Lang, sign: string): string {
  if (coverages.length === HEALTH_COVERAGES.length) return WORDS.name('all', lang)
  return coverages.map((each) => WORDS.name(each, lang)).join(sign)
}
