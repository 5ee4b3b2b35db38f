/** What a service says beyond place, kind and hours, by field of the worksheet and in its English syntax. */
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS, canonicalText } from '../worksheet/answerFields.ts'
import type { AnswerField } from '../worksheet/serviceAnswer.ts'
import { CellFault } from '../worksheetCells/cellSyntax.ts'
import { type HsdsNode, partsOf, type TellNode, textOf } from './hsdsNode.ts'
import { readCost } from './readCost.ts'

export type Stated = Partial<Record<AnswerField, string>>

/** A longer source of funding is a sentence, not a name. */
const LONGEST_FUNDER = 80

const FIELD_OF_LABEL = new Map(
  ANSWER_FIELD_NAMES.flatMap((field) =>
    Object.values(ANSWER_FIELDS[field].header).map((label) => [label.toLowerCase(), field]),
  ),
)

/** The field of the worksheet that an attribute is about by its label, as `reach services --format hsds` writes it. */
export function answerFieldOf(attribute: HsdsNode): AnswerField | undefined {
  return FIELD_OF_LABEL.get(textOf(attribute, 'label')?.toLowerCase() ?? '')
}

export function readStated(
  service: HsdsNode,
  attributes: readonly HsdsNode[],
  location: HsdsNode | undefined,
  tell: TellNode,
): Stated {
  const stated: Stated = {}
  const put = (field: AnswerField, text: string | null, node: HsdsNode, fieldName: string) => {
    if (text === null) return
    try {
      stated[field] = canonicalText(field, text)
    } catch (error) {
      if (!(error instanceof CellFault)) throw error
      tell('invalid_value', node, fieldName, text)
    }
  }
  const cost = readCost(partsOf(service, 'cost_option'), tell)
  if (cost !== null) stated.cost = cost
  put('ages', agesText(service), service, 'minimum_age')
  const [funding, ...more] = partsOf(service, 'funding')
  const funder = textOf(funding, 'source')
  if (funder !== null && more.length === 0 && funder.length <= LONGEST_FUNDER)
    stated.funder = canonicalText('funder', funder)
  const [capacity, ...others] = partsOf(service, 'service_capacity')
  if (capacity && others.length === 0) put('seatsFree', textOf(capacity, 'available'), capacity, 'available')
  if (textOf(location, 'location_type')?.toLowerCase() === 'virtual')
    stated.delivery = canonicalText('delivery', 'online')
  for (const attribute of attributes) {
    const field = answerFieldOf(attribute)
    if (field) put(field, textOf(attribute, 'value'), attribute, textOf(attribute, 'label')!)
  }
  return stated
}

/** Completed years, both ends included, as in HSDS. */
function agesText(service: HsdsNode): string | null {
  const [from, to] = [textOf(service, 'minimum_age'), textOf(service, 'maximum_age')]
  if (from === null && to === null) return null
  return to === null ? `${from}+` : from === null ? `up to ${to}` : `${from} to ${to}`
}
