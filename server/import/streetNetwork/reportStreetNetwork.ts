import { countMajorComponents } from '../../../core/network/snapPoints.ts'
import { POSITION_SCALE, type StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { ReportNotice } from '../notice.ts'

/** Reports what is wrong with a network as a whole, with codes of STREET_NETWORK_NOTICES: parts that are not joined on foot, each with a place on the map. */
export function reportStreetNetwork(network: StreetNetwork, report: ReportNotice): void {
  if (network.segmentsWithoutLength > 0)
    report('street_without_length', { value: network.segmentsWithoutLength })
  const major = countMajorComponents(network)
  const firstNode = new Map<number, number>()
  for (let node = 0; node < network.nodeCount; node++) {
    const component = network.walkComponentOfNode[node]
    if (component > 0 && !firstNode.has(component)) firstNode.set(component, node)
  }
  for (const [component, { edges, lengthMeters }] of network.walkComponents.entries()) {
    if (component === 0) continue
    const node = firstNode.get(component)!
    report(component < major ? 'street_network_divided' : 'street_component_isolated', {
      value: `${(lengthMeters / 1000).toFixed(2)} km`,
      lon: network.nodePositions[2 * node] / POSITION_SCALE,
      lat: network.nodePositions[2 * node + 1] / POSITION_SCALE,
      detail: { streets: edges, meters: Math.round(lengthMeters) },
    })
  }
}
