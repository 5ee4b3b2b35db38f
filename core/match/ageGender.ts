/**
 * Age and gender rules that a service states about itself (a class for women, a youth clinic). A record that states none has none:
 * limits of that kind are announced. Attributes such as `women` in lists of programs tell of an offer and exclude nobody.
 * Worked: ages 18 and over, a person of 16 to 24: unknown.
 */
import type { Gender } from './personProfile.ts'
import { type Range, withinRange } from './range.ts'
import { type ThreeValued, threeValued } from './threeValued.ts'

/** Completed years, inclusive. */
export function agePasses(age: Range<number> | null, limits: Range<number> | null): ThreeValued {
  return limits === null ? 'yes' : withinRange(age, limits)
}

export function genderPasses(gender: Gender | null, admitted: readonly Gender[] | null): ThreeValued {
  if (admitted === null) return 'yes'
  return gender === null ? 'unknown' : threeValued(admitted.includes(gender))
}
