import { DELIVERIES } from '../../core/match/delivery.ts'
import { LANGUAGE_KINDS } from '../../core/match/languageKinds.ts'
import { CheckField, CheckList, ChoiceField, NumberField } from './fields.tsx'
import type { Standard } from './standardDraft.ts'
import { useRecordWords } from './useRecordWords.ts'

type Match = Standard['match']
const YES_NO = ['eligibility', 'healthCoverage', 'room', 'confirmedSite'] as const

/** An empty choice asks nothing. */
const orNull = <Value,>(chosen: Value[]): Value[] | null => (chosen.length > 0 ? chosen : null)

/** What a service must have for the people of a standard. */
export function MatchFields({ match, change }: { match: Match; change: (match: Match) => void }) {
  const { t } = useRecordWords()
  const label = {
    eligibility: t.standardEligibility,
    healthCoverage: t.standardCoverage,
    room: t.standardRoom,
    confirmedSite: t.standardConfirmed,
  }
  return (
    <fieldset className="record-part">
      <legend>{t.standardMatch}</legend>
      {YES_NO.map((name) => (
        <CheckField
          key={name}
          label={label[name]}
          field={`match.${name}`}
          value={match[name]}
          onChange={(on) => change({ ...match, [name]: on })}
        />
      ))}
      <CheckList
        label={t.standardAskLanguage}
        field="match.languageKinds"
        note={t.standardLanguageNote}
        options={LANGUAGE_KINDS.map((kind) => [kind, t.standardLanguageKinds[kind]] as const)}
        chosen={match.languageKinds ?? []}
        onChange={(kinds) => change({ ...match, languageKinds: orNull(kinds) })}
      />
      <CheckList
        label={t.standardDeliveries}
        field="match.deliveries"
        note={t.standardDeliveryNote}
        options={DELIVERIES.map((kind) => [kind, t.standardDeliveryNames[kind]] as const)}
        chosen={match.deliveries ?? []}
        onChange={(kinds) => change({ ...match, deliveries: orNull(kinds) })}
      />
      <ChoiceField
        label={t.standardMinding}
        field="match.childMinding"
        value={match.childMinding}
        onChange={(childMinding) => change({ ...match, childMinding: childMinding as Match['childMinding'] })}
      >
        {(['not-asked', 'when-needed', 'always'] as const).map((demand) => (
          <option key={demand} value={demand}>
            {t.standardMindings[demand]}
          </option>
        ))}
      </ChoiceField>
      <NumberField
        label={t.standardCost}
        field="match.costAtMostDollars"
        note={t.standardCostNote}
        unit={t.standardDollars}
        value={match.costAtMostDollars}
        onChange={(costAtMostDollars) => change({ ...match, costAtMostDollars })}
      />
    </fieldset>
  )
}
