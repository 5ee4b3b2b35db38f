/** The kinds of work that threads do. Each is opened once with what its tasks share, then does one task after another. */
import { streetTimes } from '../matrix/streetTimes.ts'
import { placeRides } from '../near/placeRides.ts'
import { retimedSessions } from '../standards/changes/retimedSessions.ts'
import { tripShiftWork } from '../standards/changes/tripShiftWork.ts'
import { edgeTravel } from '../standards/edgeTravel.ts'
import { bestSecondsWork } from '../standards/nearest/bestSecondsWork.ts'
import { lastRideWork } from '../standards/nearest/lastRideWork.ts'
import { openingMissWork } from '../standards/openingMissWork.ts'
import { rideMisses } from '../standards/rideMisses.ts'
import { standardTravel } from '../standards/standardTravel.ts'
import { riderLinks, stopLinks } from '../transit/linkWorks.ts'
import { roundTripTimes } from '../transit/roundTripTimes.ts'
import { timetableFile } from '../transit/timetableFile.ts'
import { transitTimes } from '../transit/transitTimes.ts'

export const WORKS = {
  streetTimes,
  stopLinks,
  riderLinks,
  timetableFile,
  transitTimes,
  roundTripTimes,
  standardTravel,
  rideMisses,
  edgeTravel,
  placeRides,
  tripShiftWork,
  retimedSessions,
  openingMissWork,
  bestSecondsWork,
  lastRideWork,
}

export type WorkName = keyof typeof WORKS
export type SharedOf<Name extends WorkName> = Parameters<(typeof WORKS)[Name]>[0]
export type TaskOf<Name extends WorkName> = Parameters<ReturnType<(typeof WORKS)[Name]>>[0]
export type AnswerOf<Name extends WorkName> = ReturnType<ReturnType<(typeof WORKS)[Name]>>
