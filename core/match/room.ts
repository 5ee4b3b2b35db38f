/**
 * Whether there is room: a clinic that takes new people, a course with free seats. A wait list alone is no room. What the record does
 * not say is unknown. Worked: 3 seats free: yes; closed to new people: no; nothing said: unknown.
 */
import { type ThreeValued, threeValued } from './threeValued.ts'

export interface Room {
  /** Takes people who are not yet known there (a clinic "accepting new patients"). */
  openToNewPeople: boolean | null
  seatsFree: number | null
  waitList: boolean | null
}

export function hasRoom({ openToNewPeople, seatsFree, waitList }: Room): ThreeValued {
  if (openToNewPeople === false) return 'no'
  if (seatsFree !== null) return threeValued(seatsFree > 0)
  if (waitList === true) return 'no'
  return threeValued(openToNewPeople)
}
