import type { StandardRecord } from '../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../core/gaps/starterStandards.ts'

/** A visit of an hour at a clinic on foot on a Tuesday: nobody knows when the clinic is open. */
export const VISIT: StandardRecord = {
  ...STARTER_STANDARDS[0],
  id: 'visit',
  destination: { kind: 'services', serviceTypes: ['primary-care'] },
  modes: ['walk'],
  cutoffSeconds: 45 * 60,
  time: {
    kind: 'opening',
    times: [{ day: 2, startSeconds: 9 * 3600, endSeconds: 17 * 3600 }],
    need: 'any',
    visitSeconds: 3600,
  },
  assumeHours: false,
}
