/**
 * What a service costs, in the worksheet's words. A price under conditions that cannot be read (an age, a first visit) makes the whole unknown:
 * nobody is told a price that is not theirs.
 * Worked: amounts 0 and "free (IFHP)" are free; 35 CAD alone is "35"; 35 for "under 18s" is a notice, and nothing known.
 */
import type { CostOption } from '../../../core/match/cost.ts'
import { ANSWER_FIELDS } from '../worksheet/answerFields.ts'
import { type HsdsNode, type TellNode, textOf } from './hsdsNode.ts'

const { read, write } = ANSWER_FIELDS.cost.cell

/** Canonical text, null = unknown. */
export function readCost(nodes: readonly HsdsNode[], tell: TellNode): string | null {
  const options = nodes.map(readOption)
  const unread = options.indexOf(null)
  if (unread >= 0) {
    const node = nodes[unread]
    const field = ['option', 'currency', 'amount', 'amount_description'].find(
      (each) => textOf(node, each) !== null,
    )
    tell('unread_cost', node, field, textOf(node, field ?? 'amount'))
    return null
  }
  const known = options.flatMap((option) => option ?? [])
  return known.length > 0 ? write(known, 'en') : null
}

function readOption(node: HsdsNode): readonly CostOption[] | null {
  const [amount, option, currency] = ['amount', 'option', 'currency'].map((field) => textOf(node, field))
  const description = textOf(node, 'amount_description')
  if (amount === null) return readWords(description ?? option)
  const dollars = Number(amount)
  if (!Number.isFinite(dollars) || dollars < 0) return null
  if (dollars > 0 && currency !== null && currency.toUpperCase() !== 'CAD') return null
  return readWords(option === null ? amount : `${amount} (${option})`)
}

function readWords(text: string | null): readonly CostOption[] | null {
  if (text === null) return null
  try {
    return read(text)
  } catch {
    return null
  }
}
