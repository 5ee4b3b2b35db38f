/**
 * Seconds for a turn by its angle: turnSeconds / (1 + exp(-(13 / bias * share - 6.5 * bias))) on the near side, with share the angle over
 * 180 degrees; across the oncoming traffic bias becomes 1 / bias. The formula of the car profile of the Open Source Routing Machine
 * (Project-OSRM/osrm-backend, profiles/car.lua, `process_turn`). Worked numbers with its constants, traffic on the right: 90 degrees to the
 * right 2.11 s, to the left 5.39 s, straight on 0.01 s.
 */
import type { TurnCosts } from './streetProfile.ts'

/** @param degrees from -180 to 180, above 0 to the right, 0 straight on. */
export function turnSeconds(degrees: number, { turnSeconds: most, bias, trafficSide }: TurnCosts): number {
  const near = trafficSide === 'right' ? degrees >= 0 : degrees < 0
  const towards = near ? bias : 1 / bias
  const share = Math.abs(degrees) / 180
  return most / (1 + Math.exp(-((13 / towards) * share - 6.5 * towards)))
}
