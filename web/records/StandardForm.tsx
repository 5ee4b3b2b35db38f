import { useMemo, useState } from 'react'
import type { PersonChange } from '../../core/match/changePerson.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useResource } from '../api/useResource.ts'
import { TRAVEL_MODES } from '../travel/travel.ts'
import { Notice } from '../ui/Notice.tsx'
import { CheckField, CheckList, ChoiceField, NumberField, WordsFields } from './fields.tsx'
import { MatchFields } from './MatchFields.tsx'
import { RecordForm } from './RecordForm.tsx'
import { type DoneChange, profilesRequest, removeRecord, saveRecord } from './recordRequests.ts'
import { changedProfile, profileOfStandard, type Standard, withProfile } from './standardDraft.ts'
import { TimeFields } from './TimeFields.tsx'
import { useRecordWords } from './useRecordWords.ts'
import { DestinationFields, WhoFields } from './WhoFields.tsx'

/** All of a standard. `people`: it is for people of whom something else is taken, so that a profile of them is saved with it. */
export function StandardForm({
  first,
  held,
  people,
  done,
  cancel,
}: {
  first: Standard
  held: StandardList['standards'][number] | null
  people: PersonChange | null
  done: (change: DoneChange) => void
  cancel: () => void
}) {
  const { t, language } = useRecordWords()
  const { detail } = useRegion()
  const [standard, setStandard] = useState(first)
  const change = (part: Partial<Standard>) => setStandard({ ...standard, ...part } as Standard)
  const listed = useResource(useMemo(() => profilesRequest(detail), [detail]))
  const profiles = useMemo(
    () =>
      (listed.value?.profiles ?? []).filter(({ origin }) => origin !== 'off').map(({ profile }) => profile),
    [listed.value],
  )
  const base = profileOfStandard(standard.who, profiles)
  const meant = useMemo(() => {
    const taken = (listed.value?.profiles ?? []).map(({ profile }) => profile.id)
    return people && base ? changedProfile(base, people, taken) : null
  }, [people, base, listed.value])
  const record = useMemo(
    () => (meant ? { ...standard, who: withProfile(standard.who, meant.id) } : standard),
    [standard, meant],
  )
  const prepare = async (who: string, signal: AbortSignal) => {
    if (!meant) return async () => {}
    const address = { region: detail.id, kind: 'profile', id: meant.id } as const
    const { version } = await saveRecord(address, null, who, meant, signal)
    return () => removeRecord(address, version, who, new AbortController().signal)
  }
  return (
    <RecordForm
      title={held ? t.standardFormEdit(held.standard.name[language]) : t.standardFormNew}
      region={detail.id}
      kind="standard"
      record={record}
      held={held}
      load={setStandard}
      done={done}
      cancel={cancel}
      prepare={prepare}
    >
      <WordsFields
        label={t.recordName}
        field="name"
        value={standard.name}
        onChange={(name) => change({ name })}
      />
      <WordsFields
        label={t.standardExplanation}
        field="explanation"
        value={standard.explanation}
        lines={3}
        onChange={(explanation) => change({ explanation })}
      />
      {!held && <p className="field-note">{t.standardNewExplain}</p>}
      <DestinationFields standard={standard} change={change} />
      <WhoFields standard={standard} profiles={profiles} change={change} />
      {meant && <Notice kind="note">{t.standardNewPeople(meant.name[language])}</Notice>}
      <CheckList
        label={t.standardModes}
        field="modes"
        options={TRAVEL_MODES.map((mode) => [mode, t.modes[mode]] as const)}
        chosen={standard.modes}
        onChange={(modes) => change({ modes })}
      />
      <NumberField
        label={t.standardLimit}
        field="cutoffSeconds"
        unit={t.standardMinutes}
        value={standard.cutoffSeconds / 60}
        onChange={(minutes) => change({ cutoffSeconds: (minutes ?? 0) * 60 })}
      />
      <TimeFields time={standard.time} change={(time) => change({ time })} />
      <CheckField
        label={t.standardRoundTrip}
        field="roundTrip"
        value={standard.roundTrip}
        onChange={(roundTrip) => change({ roundTrip })}
      />
      {standard.time.kind !== 'any' && (
        <CheckField
          label={t.standardAssumeHours}
          field="assumeHours"
          value={standard.assumeHours}
          onChange={(assumeHours) => change({ assumeHours })}
        />
      )}
      {standard.destination.kind === 'services' && (
        <MatchFields match={standard.match} change={(match) => change({ match })} />
      )}
      <ChoiceField
        label={t.standardWeigh}
        field="weighBy"
        value={standard.weighBy}
        onChange={(weighBy) => change({ weighBy: weighBy as Standard['weighBy'] })}
      >
        {(['people', 'sites'] as const).map((by) => (
          <option key={by} value={by}>
            {t.standardWeighs[by]}
          </option>
        ))}
      </ChoiceField>
      <NumberField
        label={t.standardTarget}
        field="target"
        note={t.standardTargetNote}
        unit={t.standardTargetUnit}
        value={standard.target === null ? null : Math.round(standard.target * 1e6) / 1e4}
        onChange={(percent) => change({ target: percent === null ? null : percent / 100 })}
      />
      <CheckField
        label={t.standardAssumed}
        field="assumed"
        value={standard.assumed}
        onChange={(assumed) => change({ assumed })}
      />
    </RecordForm>
  )
}
