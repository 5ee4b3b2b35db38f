/** Answers of one word, number or date. */
import type { Delivery } from '../../../core/match/delivery.ts'
import { readIsoDate } from '../serviceTable/readIsoDate.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'
import { wordTable } from './wordTable.ts'

const YES_NO = wordTable<'yes' | 'no'>([
  ['yes', 'yes', 'oui', 'true', 'vrai', '1', 'y', 'o'],
  ['no', 'no', 'non', 'false', 'faux', '0', 'n'],
])
const DELIVERY = wordTable<Delivery>([
  ['in-person', 'in person', 'en personne', 'on site', 'sur place', 'présentiel', 'en présentiel'],
  ['online', 'online', 'en ligne', 'remote', 'à distance', 'virtual', 'virtuel'],
  ['hybrid', 'hybrid', 'hybride', 'both', 'les deux'],
])
const FUNDERS = wordTable<'ircc' | 'ontario'>([
  ['ircc', 'IRCC', 'IRCC', 'Immigration, Refugees and Citizenship Canada', 'CIC'],
  [
    'ontario',
    'Ontario',
    'Ontario',
    'Province of Ontario',
    "Province de l'Ontario",
    "Gouvernement de l'Ontario",
  ],
])
const MOST_PEOPLE = 100_000

export const yesNoCell: CellSyntax<boolean> = {
  read(text) {
    const word = YES_NO.find(text)
    if (!word) throw new CellFault('not_yes_or_no', text)
    return word === 'yes'
  },
  write: (value, lang) => YES_NO.name(value ? 'yes' : 'no', lang),
}

export const countCell: CellSyntax<number> = {
  read(text) {
    if (!/^\d{1,6}$/.test(text) || Number(text) > MOST_PEOPLE) throw new CellFault('not_a_count', text)
    return Number(text)
  },
  write: String,
}

/** A number of people, or yes or no. "1" and "0" are numbers. */
export const waitListCell: CellSyntax<number | boolean> = {
  read: (text) => (/^\d/.test(text) ? countCell.read(text) : yesNoCell.read(text)),
  write: (value, lang) => (typeof value === 'number' ? String(value) : yesNoCell.write(value, lang)),
}

export const dateCell: CellSyntax<string> = {
  read(text) {
    const date = readIsoDate(text)
    if (date?.length !== 10) throw new CellFault('not_a_date', text)
    return date
  },
  write: (date) => date,
}

export const deliveryCell: CellSyntax<Delivery> = {
  read(text) {
    const delivery = DELIVERY.find(text)
    if (!delivery) throw new CellFault('unknown_delivery', text)
    return delivery
  },
  write: (delivery, lang) => DELIVERY.name(delivery, lang),
}

/** Those that eligibility rules name by slug, else the name as it was written. */
export const funderCell: CellSyntax<string> = {
  read: (text) => FUNDERS.find(text) ?? text,
  write: (funder, lang) => (funder === 'ircc' || funder === 'ontario' ? FUNDERS.name(funder, lang) : funder),
}
