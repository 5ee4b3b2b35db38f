import { useState } from 'react'
import { changePerson } from '../../core/match/changePerson.ts'
import { HEALTH_COVERAGES } from '../../core/match/coverage.ts'
import { LANGUAGES } from '../../core/match/languages.ts'
import { STATUS_NAMES, STATUSES, type Status } from '../../core/match/personProfile.ts'
import { capital } from '../i18n/capital.ts'
import { FreeTimeFields } from './FreeTimeFields.tsx'
import { CheckField, ChoiceField, NumberField, PickList, WordsFields } from './fields.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { DoneChange, Profile, ProfileRow } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

type Person = Profile['person']
const UNKNOWN = ''

/** Who people are taken to be. What has no field here (class, dates of landing, gender, home) stays as it is. */
export function ProfileForm({
  first,
  held,
  region,
  done,
  cancel,
}: {
  first: Profile
  held: ProfileRow
  region: string
  done: (change: DoneChange) => void
  cancel: () => void
}) {
  const { t, language } = useRecordWords()
  const [profile, setProfile] = useState(first)
  const change = (part: Partial<Profile>) => setProfile({ ...profile, ...part })
  const { person } = profile
  const assume = (part: Partial<Person>) => change({ person: { ...person, ...part } })
  const age = person.age ?? { from: null, to: null }
  const setAge = (next: typeof age) => assume({ age: next.from === null && next.to === null ? null : next })
  return (
    <RecordForm
      title={t.recordEditNamed(held.profile.name[language])}
      region={region}
      kind="profile"
      record={profile}
      held={held}
      load={setProfile}
      done={done}
      cancel={cancel}
    >
      <WordsFields
        label={t.recordName}
        field="name"
        value={profile.name}
        onChange={(name) => change({ name })}
      />
      <PickList
        label={t.profileLanguages}
        field="person.languages"
        add={t.profileLanguagesAdd}
        none={capital(t.profileUnknown)}
        options={[...LANGUAGES]
          .sort((a, b) => a[language].localeCompare(b[language], language))
          .map((each) => [each.code, each[language]] as const)}
        chosen={person.languages ?? []}
        onChange={(languages) => assume({ languages: languages.length > 0 ? languages : null })}
      />
      <div className="record-columns">
        <ChoiceField
          label={t.profileStatus}
          field="person.status"
          value={person.status ?? UNKNOWN}
          onChange={(status) => {
            const changed = changePerson(person as Parameters<typeof changePerson>[0], {
              status: (status || null) as Status | null,
            })
            change({ person: changed as Person })
          }}
        >
          <option value={UNKNOWN}>{capital(t.profileUnknown)}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {capital(STATUS_NAMES[status][language])}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField
          label={t.profileCoverage}
          field="person.healthCoverage"
          value={person.healthCoverage ?? UNKNOWN}
          onChange={(coverage) => assume({ healthCoverage: coverage || null })}
        >
          <option value={UNKNOWN}>{capital(t.profileUnknown)}</option>
          {HEALTH_COVERAGES.map((coverage) => (
            <option key={coverage} value={coverage}>
              {t.nearCoverages[coverage]}
            </option>
          ))}
        </ChoiceField>
        <NumberField
          label={t.ruleAgeFrom}
          field="person.age.from"
          value={age.from}
          onChange={(from) => setAge({ ...age, from })}
        />
        <NumberField
          label={t.ruleAgeTo}
          field="person.age.to"
          value={age.to}
          onChange={(to) => setAge({ ...age, to })}
        />
        <ChoiceField
          label={t.profileMinding}
          field="person.needsChildMinding"
          value={person.needsChildMinding === null ? 'unknown' : person.needsChildMinding ? 'yes' : 'no'}
          onChange={(needs) => assume({ needsChildMinding: needs === 'unknown' ? null : needs === 'yes' })}
        >
          {(['unknown', 'yes', 'no'] as const).map((each) => (
            <option key={each} value={each}>
              {t.profileMindings[each]}
            </option>
          ))}
        </ChoiceField>
      </div>
      <FreeTimeFields freeTime={profile.freeTime} change={(freeTime) => change({ freeTime })} />
      <WordsFields
        label={t.profileText}
        field="assumption"
        value={profile.assumption}
        lines={3}
        onChange={(assumption) => change({ assumption })}
      />
      <p className="field-note">{t.profileStale}</p>
      <CheckField
        label={t.profileAssumed}
        field="assumed"
        value={profile.assumed}
        onChange={(assumed) => change({ assumed })}
      />
    </RecordForm>
  )
}
