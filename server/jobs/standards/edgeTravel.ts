import { type Edge, travelOfEdge } from '../../../core/gaps/travelOfEdge.ts'
import {
  openAnswers,
  type StandardTravel,
  type StandardTravelShared,
  type TravelAsks,
} from './standardTravel.ts'

/** Work of a thread: under which limits the points get to the edge of what is loaded, and home again, at the times asked about. */
export function edgeTravel(shared: StandardTravelShared): (task: Edge & TravelAsks) => StandardTravel {
  const answer = openAnswers(shared)
  return ({ exits, exitStops, ...asks }) =>
    answer(() => travelOfEdge(shared, { exits, exitStops }, asks.limits), asks)
}
