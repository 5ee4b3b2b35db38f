/**
 * INVENTED answers of places of health care, by kind; nothing of them is true of any real place. Emergency departments never close and
 * bill whoever has no card; urgent care closes at ten; community health centres have a late Thursday, some a Sunday, and take people
 * without a card; family health teams mostly ask for one and are mostly full; hospitals without an emergency department see whom others send.
 */
import type { AnswerField } from '../../server/import/worksheet/serviceAnswer.ts'

export type Answers = Partial<Record<AnswerField, string>>
/** A number from 0 up to below `below`, always the same for the record and the question. */
export type Pick = (question: string, below: number) => number

const EMERGENCY =
  /general|juravinski hospital|- juravinski|mcmaster|charlton|memorial|joseph brant|west lincoln/i
const URGENT = /urgent|ucc|king campus/i
const CENTRE = /community health/i

const CENTRE_HOURS = [
  'Mo,We,Fr 09:00-17:00; Tu,Th 09:00-20:00; PH off',
  'Mo-We,Fr 09:00-17:00; Th 12:00-21:00; Su 13:00-16:30; PH off',
]
const TEAM_HOURS = [
  'Mo-Fr 08:30-17:00; PH off',
  'Mo-Th 09:00-20:00; Fr 09:00-17:00; PH off',
  'Mo-We 09:00-17:00; Th 13:00-21:00; Fr 09:00-15:00; PH off',
  'Mo-Fr 09:00-18:00; Su 12:00-16:00; PH off',
]
const AGENCY_HOURS = ['Mo-Fr 09:00-17:00; PH off', 'Mo-We,Fr 09:00-16:30; Th 09:00-20:00; PH off']

const FOR_ALL = { statuses: 'everybody', ages: 'all ages' }
const HOSPITAL = {
  ...FOR_ALL,
  languages: 'English (staff); French (staff); Spanish (telephone); any language (telephone)',
  delivery: 'in person',
  siteConfirmed: 'yes',
  closedDown: 'no',
}
const BILLED = { coverages: 'all', cost: 'free (health card, IFHP); 950 (no coverage, private insurance)' }
const FREE = { coverages: 'all', cost: 'free' }
const CARD = {
  coverages: 'health card; card pending; IFHP',
  cost: 'free (health card, IFHP); 80 (no coverage, private insurance)',
}

export function inventHospital(_: Pick, name: string): Answers {
  if (URGENT.test(name))
    return { ...HOSPITAL, ...BILLED, openingHours: 'Mo-Su 08:00-22:00', openToNewPeople: 'yes' }
  if (EMERGENCY.test(name)) return { ...HOSPITAL, ...BILLED, openingHours: '24/7', openToNewPeople: 'yes' }
  return { ...HOSPITAL, ...CARD, openingHours: 'Mo-Fr 08:00-16:00; PH off', openToNewPeople: 'no' }
}

export function inventPrimaryCare(pick: Pick, name: string): Answers {
  if (CENTRE.test(name))
    return {
      ...FOR_ALL,
      ...FREE,
      languages: `English (staff); Spanish (${['staff', 'interpreter'][pick('spanish', 2)]}); any language (telephone)`,
      openingHours: CENTRE_HOURS[pick('centre', CENTRE_HOURS.length)],
      openToNewPeople: pick('new', 3) < 2 ? 'yes' : 'no',
      delivery: 'in person',
    }
  return {
    ...FOR_ALL,
    // Who picks up the telephone does not always know.
    ...(pick('knows', 6) === 0 ? {} : pick('uninsured', 4) === 0 ? FREE : CARD),
    openingHours: TEAM_HOURS[pick('team', TEAM_HOURS.length)],
    openToNewPeople: pick('new', 3) === 0 ? 'yes' : 'no',
  }
}

/** Agencies of mental health: some pay attention to no card; many have a list of people who wait. */
export function inventMentalHealth(pick: Pick): Answers {
  return {
    ...FOR_ALL,
    ...(pick('uninsured', 2) === 0 ? FREE : CARD),
    openingHours: AGENCY_HOURS[pick('agency', AGENCY_HOURS.length)],
    openToNewPeople: pick('new', 2) === 0 ? 'yes' : 'no',
  }
}
