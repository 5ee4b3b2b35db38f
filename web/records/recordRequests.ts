/** Records of a region that its people edit, over HTTP: each change needs the version that was read. */
import type { Static } from 'typebox'
import type {
  ProfileList,
  RecordChange,
  RecordChanged,
  RuleList,
  ZoneList,
} from '../../server/contract/savedRecords.ts'
import { fetchJson, sendJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath } from '../api/requests.ts'
import { forgetAnswers } from '../api/useResource.ts'

export type RecordKind = 'standard' | 'rule' | 'profile' | 'zone'
type Changed = Static<typeof RecordChanged>
export type RuleRow = Static<typeof RuleList>['rules'][number]
export type Rule = RuleRow['rule']
export type ProfileRow = Static<typeof ProfileList>['profiles'][number]
export type Profile = ProfileRow['profile']
export type ZoneRow = Static<typeof ZoneList>['zones'][number]
export type Zone = ZoneRow['zone']

/** One record of a region by its address. */
export interface RecordAddress {
  region: string
  kind: RecordKind
  id: string
}
const pathOf = ({ region, kind, id }: RecordAddress, rest = '') =>
  regionPath(region, `/${kind}s/${encodeURIComponent(id)}${rest}`)

function list<T>(region: ImportedRegion, plural: string): Request<T> {
  const address = regionPath(region.id, `/${plural}`)
  return { key: address, load: (signal) => fetchJson<T>(address, signal) }
}
export const rulesRequest = (region: ImportedRegion) => list<Static<typeof RuleList>>(region, 'rules')
export const profilesRequest = (region: ImportedRegion) =>
  list<Static<typeof ProfileList>>(region, 'profiles')
export const zonesRequest = (region: ImportedRegion) => list<Static<typeof ZoneList>>(region, 'zones')

/** What holds now; a failure of kind `not-found` where it is gone. */
export async function readRecord<T>(
  address: RecordAddress,
  signal: AbortSignal,
): Promise<{ record: T; version: string }> {
  const answer = await fetchJson<Record<string, unknown>>(pathOf(address), signal)
  return { record: answer[address.kind] as T, version: answer.version as string }
}

export const saveRecord = (
  address: RecordAddress,
  version: string | null,
  who: string,
  record: unknown,
  signal: AbortSignal,
) => sendJson<Changed>('PUT', pathOf(address), { who, record }, version, signal)

export const removeRecord = (
  address: RecordAddress,
  version: string | null,
  who: string,
  signal: AbortSignal,
) =>
  sendJson<Changed>('DELETE', pathOf(address, `?who=${encodeURIComponent(who)}`), undefined, version, signal)

export const undoRecord = (
  address: RecordAddress,
  version: string | null,
  who: string,
  signal: AbortSignal,
) => sendJson<Changed>('POST', pathOf(address, '/undo'), { who }, version, signal)

/** Records are read anew, and every answer that may rest on one: an answer to what held before must not stand beside what holds now. */
export function forgetRecords(): void {
  const isAnswer = (key: string) => /\/(gaps|steps\.bin|near|worksheet)\b/.test(key)
  forgetAnswers(isAnswer, true)
  forgetAnswers((key) => /\/(standards|rules|profiles|zones)\b/.test(key) && !isAnswer(key))
}

/** What a change has come to, with what an undo needs. */
export interface DoneChange extends RecordAddress {
  name: { en: string; fr: string }
  change: RecordChange
  version: string | null
}
