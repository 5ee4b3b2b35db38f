import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'

const MATCH = {
  ...STARTER_STANDARDS[0].match,
  eligibility: false,
  deliveries: null,
  childMinding: 'not-asked' as const,
  confirmedSite: false,
}

function standard(id: string, demandGroup: string, minutes: number): StandardRecord {
  return {
    ...STARTER_STANDARDS[0],
    id,
    who: { kind: 'group', demandGroup },
    modes: ['transit', 'walk'],
    cutoffSeconds: minutes * 60,
    target: 0.5,
    match: MATCH,
  }
}

/** Of groups that contain one another, by limits that do; with another place, unknown sites; and two about single places of work. */
export function attackStandards(): StandardRecord[] {
  const groups = [
    ['all', 'population'],
    ['immigrants', 'immigrants'],
    ['recent', 'recent-immigrants'],
    ['claimants', 'claimants'],
    ['women', 'claimant-women'],
  ]
  return [
    ...groups.flatMap(([id, group]) =>
      [5, 10, 20].map((minutes) => standard(`${id}-${minutes}`, group, minutes)),
    ),
    {
      ...standard('housing', 'claimants', 20),
      destination: { kind: 'services', serviceTypes: ['housing'] },
    },
    {
      ...standard('unconfirmed', 'claimants', 20),
      destination: { kind: 'services', serviceTypes: ['library'] },
      match: { ...MATCH, confirmedSite: true },
    },
    {
      ...standard('farms', 'claimants', 20),
      who: { kind: 'sites', profile: 'farm-worker' },
      weighBy: 'sites',
    },
    { ...standard('jobs', 'claimants', 20), destination: { kind: 'employer-sites' } },
  ]
}
