/**
 * Who may come, by status. The list is whole: whoever is not in it is refused, and "(sometimes)" is unknown.
 * Worked: "permanent resident; protected person; temporary foreign worker (sometimes)".
 */
import { STATUS_NAMES, STATUSES, type Status } from '../../../core/match/personProfile.ts'
import { splitList } from '../serviceTable/splitList.ts'
import type { AnswerValues } from '../worksheet/serviceAnswer.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'
import { splitParentheses, wordTable } from './wordTable.ts'

const ALSO: Partial<Record<Status, string[]>> = {
  citizen: ['canadian citizen', 'citoyen canadien'],
  'permanent-resident': ['PR', 'RP'],
  'refugee-claimant': ['claimant', "demandeur d'asile", 'demandeur d asile'],
  'temporary-foreign-worker': ['TFW', 'TET'],
  'international-student': ['étudiant international'],
  'no-status': ['people without status', 'without status'],
}

const WORDS = wordTable<Status | 'everybody' | 'sometimes'>([
  ...STATUSES.map((status): [Status, string, string, ...string[]] => {
    const { en, fr } = STATUS_NAMES[status]
    return [status, en, fr, ...(ALSO[status] ?? [])]
  }),
  ['everybody', 'everybody', 'tout le monde', 'all', 'anyone', 'everyone', 'tous', 'toutes'],
  ['sometimes', 'sometimes', 'parfois', 'depends', 'selon le cas'],
])

export const statusesCell: CellSyntax<AnswerValues['statuses']> = {
  read(text) {
    const admits = new Set<Status>()
    const sometimes = new Set<Status>()
    for (const part of splitList(text)) {
      const { outside, inside } = splitParentheses(part)
      const status = WORDS.find(outside)
      const known = inside === null || WORDS.find(inside) === 'sometimes'
      if (!status || status === 'sometimes' || !known) throw new CellFault('unknown_status', part)
      const into = inside === null ? admits : sometimes
      for (const each of status === 'everybody' ? STATUSES : [status]) into.add(each)
    }
    if (admits.size + sometimes.size === 0) throw new CellFault('unknown_status', text)
    return {
      admits: STATUSES.filter((each) => admits.has(each)),
      sometimes: STATUSES.filter((each) => sometimes.has(each) && !admits.has(each)),
    }
  },
  write({ admits, sometimes }, lang) {
    if (admits.length === STATUSES.length) return WORDS.name('everybody', lang)
    const perhaps = WORDS.name('sometimes', lang)
    return [
      ...admits.map((each) => WORDS.name(each, lang)),
      ...sometimes.map((each) => `${WORDS.name(each, lang)} (${perhaps})`),
    ].join('; ')
  },
}
