import type { Access } from '../../../core/gaps/gapResult.ts'
import { type LimitSteps, packLimitSteps } from '../../../core/gaps/limitSteps.ts'
import type { ChangedStandard } from '../../../core/gaps/standardRecord.ts'
import { encodeLiveStandard } from '../../contract/liveStandard.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { hashOf } from '../hash.ts'
import { LatestMap } from '../latestMap.ts'
import { isAboutSites, refuseToPublic } from '../publish/refuseToPublic.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { countPeopleOfWeight } from './countPeopleOfWeight.ts'
import { cellsAsAreas, countPeople, countRegion } from './countRegion.ts'
import { explainPrepared } from './explainPrepared.ts'
import { openKeptTravel } from './keptTravel.ts'
import { openLinkedDays } from './linkedDays.ts'
import { factsToShow, limitsAround } from './liveFacts.ts'
import {
  type AskedStandard,
  askStandard,
  findWays,
  type PreparedStandard,
  prepareStandard,
} from './prepareStandard.ts'
import { regionKnowledge } from './regionKnowledge.ts'
import { openEdges } from './searchEdge.ts'
import { openStreetPointSets } from './streetPointSets.ts'
import { toFrame, toPeople, toStandardGaps } from './toStandardGaps.ts'

export interface StandardQuestion extends ChangedStandard {
  access: Access
  /** Also by how much areas miss it, and what small changes would bring. */
  explain: boolean
}

/** What a page changes of it, it answers itself. */
export type LiveQuestion = Omit<StandardQuestion, 'explain' | 'person'>

export interface StandardSource {
  /** @throws RefusedInput where the standard cannot be answered yet, Forbidden for the public where it is about employer sites */
  prepare(
    region: Region & { vintage: Vintage },
    question: Omit<StandardQuestion, 'explain'>,
    how?: HowToWork,
  ): Promise<PreparedStandard>
  /** @throws also NotFound where the region does not count its group */
  answer(
    region: Region & { vintage: Vintage },
    question: StandardQuestion,
    how?: HowToWork,
  ): Promise<StandardGaps>
  /** What a page answers changes of it from (server/contract/liveStandard.ts). @throws as `answer` */
  live(region: Region & { vintage: Vintage }, question: LiveQuestion, how?: HowToWork): Promise<Uint8Array>
}

const KEPT_STANDARDS = 30
const KEPT_LIMITED = 12

interface LimitedStandard {
  asked: AskedStandard
  steps: LimitSteps
  edge: Uint8Array | null
}

/** Answers standards, and keeps what was searched for as long as it is open. */
export function openStandards(db: Db, travelTimes: TravelTimeSource): StandardSource {
  const searchers = {
    travelTimes,
    pointSets: openStreetPointSets(travelTimes),
    linkDay: openLinkedDays(travelTimes),
    kept: openKeptTravel(),
    edge: openEdges(db),
  }
  const prepared = new LatestMap<string, Promise<PreparedStandard>>(KEPT_STANDARDS)
  const limited = new LatestMap<string, Promise<LimitedStandard>>(KEPT_LIMITED)
  const source: StandardSource = {
    async prepare(region, { standard, person, access }, how = {}) {
      if (isAboutSites(standard)) refuseToPublic(access, 'employerSites')
      const { vintage } = region
      const knowledge = await regionKnowledge(db, region)
      return await stayWith(how, () =>
        prepared.getOrMake(hashOf(vintage.id, standard, person, knowledge), async () =>
          prepareStandard(
            searchers,
            vintage,
            await askStandard(db, searchers, vintage, { standard, person }, knowledge),
            how,
          ),
        ),
      )
    },
    async answer(region, { standard, person = {}, access, explain }, how = {}) {
      const { vintage } = region
      if (isAboutSites(standard)) refuseToPublic(access, 'employerSites')
      const people = await countPeople(db, region, standard, access)
      const ready = await source.prepare(region, { standard, person, access }, how)
      const counted = await countRegion(
        db,
        region,
        people ?? cellsAsAreas(ready.demand.sites ?? [], standard.weighBy, access),
        {
          standard,
          access,
        },
      )
      const explanation =
        explain && standard.destination.kind === 'services'
          ? await explainPrepared(
              vintage,
              ready,
              countPeopleOfWeight(ready.input.points, counted.group.counts),
              how,
            )
          : null
      return toStandardGaps(ready, person, counted, explanation)
    },
    async live(region, { standard, access }, how = {}) {
      const { vintage } = region
      if (isAboutSites(standard)) refuseToPublic(access, 'employerSites')
      const people = await countPeople(db, region, standard, access)
      const knowledge = await regionKnowledge(db, region)
      const { asked, steps, edge } = await stayWith(how, () =>
        limited.getOrMake(hashOf(vintage.id, standard, knowledge), async () => {
          const limits = limitsAround(standard.cutoffSeconds)
          const asked = await askStandard(db, searchers, vintage, { standard }, knowledge)
          const ways = await findWays(searchers, vintage, asked, limits, how)
          return { asked, steps: packLimitSteps(ways.steps, asked.offers.length, limits), edge: ways.edge }
        }),
      )
      const counted = await countRegion(
        db,
        region,
        people ?? cellsAsAreas(asked.demand.sites ?? [], standard.weighBy, access),
        {
          standard,
          access,
        },
      )
      return encodeLiveStandard({
        frame: toFrame(asked, counted),
        facts: factsToShow(asked.facts),
        people: toPeople(counted),
        points: asked.demand.points,
        steps,
        edge,
      })
    },
  }
  return source
}

/** Somebody else's search was stopped, not this one: begin again. */
async function stayWith<Answer>(how: HowToWork, search: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await search()
    } catch (error) {
      if ((error as Error).name !== 'AbortError' || how.signal?.aborted) throw error
    }
  }
}
