import type { NearJourney, NearJourneys, NearLeg, NearService } from '../../server/contract/near.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { clockTime } from '../travel/clockTime.ts'
import { ModeIcon } from '../ui/ModeIcon.tsx'
import { minutesOf } from '../week/minutesOf.ts'
import { useTimeWords } from '../week/useTimeWords.ts'
import { lineColours } from './lineColours.ts'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** The way to a service and back in words, leg by leg, and the last way home. */
export function JourneyView({
  journeys,
  service,
  visitMinutes,
}: {
  journeys: NearJourneys
  service: NearService
  visitMinutes: number
}) {
  const { language, f } = useLanguage()
  const w = usePlaceWords()
  const { time } = useTimeWords()
  const { there, back, date, trips, lastHome, walkHomeMinutes } = journeys
  const colours = lineColours(journeys)
  const name = service.name[language]
  const begins = service.way.arrivesSeconds / 60
  const ends = begins + visitMinutes
  // Seconds are left out of times: nobody is told to arrive a minute after the visit began.
  const latest = clockTime(Math.floor(begins))
  const legs = (journey: NearJourney, end: string) =>
    journey.legs.map(({ properties }) => (
      <Leg
        key={`${properties.kind} ${properties.from} ${properties.depart}`}
        leg={journey === there && properties.arrive > latest ? { ...properties, arrive: latest } : properties}
        end={end}
        colours={colours}
      />
    ))
  const waits = there ? Math.round(there.seconds / 60) - minutesBetween(there.depart, there.arrive) : 0
  return (
    <div className="journeys">
      <p className="quiet">
        {w.journeysDate(date)}
        {trips === 0 && `. ${w.noTrips}`}
      </p>
      <h5>{w.there}</h5>
      {there ? (
        <ol className="journey">
          {legs(there, name)}
          {waits >= 1 && <li className="journey-wait">{w.waitBegins(waits, f.time(Math.floor(begins)))}</li>}
        </ol>
      ) : (
        <p>{w.noWay}</p>
      )}
      <p className="journey-visit">
        {w.visit(visitMinutes, f.time(Math.floor(begins)), f.time(Math.floor(ends)))}
      </p>
      <h5>{w.back}</h5>
      {back ? <ol className="journey">{legs(back, w.home)}</ol> : <p>{w.noWay}</p>}
      {lastHome && (
        <p>
          <strong>{w.lastHome(lastHome.route, time(lastHome.depart), time(lastHome.arrive))}</strong>
        </p>
      )}
      {trips !== null && !lastHome && (
        <p>{walkHomeMinutes === null ? w.noLastHome : w.walkHome(walkHomeMinutes)}</p>
      )}
      {colours.size > 0 && <p className="quiet">{w.journeysNote}</p>}
    </div>
  )
}

function Leg({ leg, end, colours }: { leg: NearLeg; end: string; colours: Map<string, string> }) {
  const w = usePlaceWords()
  const { time } = useTimeWords()
  const { kind, route, depart, arrive } = leg
  const minutes = Math.max(1, minutesOf(leg.minutes * 60))
  const to = leg.to === 'destination' ? end : leg.to
  const wait = Math.floor(leg.wait_minutes ?? 0)
  return (
    <>
      {wait >= 1 && <li className="journey-wait">{w.wait(wait)}</li>}
      <li>
        <span className="journey-sign">
          {kind === 'ride' ? (
            <span className="line-badge" style={{ background: colours.get(route ?? '') }} aria-hidden="true">
              {route}
            </span>
          ) : (
            <ModeIcon mode={kind} />
          )}
        </span>
        <span>
          <span className="journey-time">{w.legTime(time(depart), time(arrive))}</span>{' '}
          {w.leg(leg, minutes, to)}
        </span>
      </li>
    </>
  )
}

function minutesBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((text) => {
    const [hours, minutes] = text.split(':').map(Number)
    return hours * 60 + minutes
  })
  return b - a
}
