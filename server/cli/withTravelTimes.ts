import { openThreads } from '../jobs/threads/threads.ts'
import { openTravelTimes, type TravelTimeSource } from '../jobs/travelTimes.ts'
import { type Session, withDatabase } from './withDatabase.ts'

/** Opens the database and what computes travel times, works, and leaves. */
export async function withTravelTimes<T>(
  work: (session: Session, travelTimes: TravelTimeSource) => Promise<T>,
): Promise<T> {
  return withDatabase(async (session) => {
    const threads = openThreads()
    try {
      return await work(session, openTravelTimes(session.db, session.config.dataDir, threads))
    } finally {
      await threads.close()
    }
  })
}
