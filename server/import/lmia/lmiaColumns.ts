/**
 * Finds the columns of a list of positive LMIAs by the words of its header, whatever their spelling, order and language:
 * "Employer " and "Employer Name", "Stream" and "Program Stream", "Approved Positions" and "Positions", "Employeur".
 */
import { plainWords } from '../addresses/plainWords.ts'

const WORDS = {
  province: ['province territory', 'province', 'province territoire'],
  stream: ['stream', 'program stream', 'volet', 'volet du programme', 'volet de programme'],
  employer: ['employer', 'employer name', 'employeur', 'nom de l employeur'],
  address: ['address', 'adresse', 'employer address'],
  occupation: ['occupation', 'noc', 'profession', 'cnp', 'occupations under noc 2011'],
  occupationCode: ['noc code', 'code cnp'],
  occupationLabel: ['noc label', 'titre cnp'],
  positions: ['approved positions', 'positions', 'positions approved', 'postes approuves', 'postes'],
  year: ['year', 'annee'],
  period: ['period', 'quarter', 'periode', 'trimestre'],
} as const

export type LmiaColumn = keyof typeof WORDS
/** Column name to index in the row. */
export type LmiaColumns = Partial<Record<LmiaColumn, number>>

/** Columns of a header row, or null where the row is no header (it must name employer, address and positions). */
export function findLmiaColumns(cells: readonly string[]): LmiaColumns | null {
  const columns: LmiaColumns = {}
  cells.forEach((cell, index) => {
    const words = plainWords(cell)
    for (const name of Object.keys(WORDS) as LmiaColumn[])
      if (columns[name] === undefined && (WORDS[name] as readonly string[]).includes(words))
        columns[name] = index
  })
  const complete =
    columns.employer !== undefined && columns.address !== undefined && columns.positions !== undefined
  return complete ? columns : null
}
