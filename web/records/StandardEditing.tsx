import { lazy } from 'react'
import type { PersonChange } from '../../core/match/changePerson.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import type { LiveStandardState } from '../standards/live/useLiveStandard.ts'
import { newId } from './newId.ts'
import { changedName, changedRecord, peopleOf, type Standard } from './standardDraft.ts'
import { useRecordWords } from './useRecordWords.ts'

/** A standard in a form: one that is there, or a new one made of it. */
export interface EditedStandard {
  first: Standard
  held: StandardList['standards'][number] | null
  people: PersonChange | null
}

export const StandardForm = lazy(() =>
  import('./StandardForm.tsx').then(({ StandardForm: form }) => ({ default: form })),
)

/** What the owner may do with the standard on screen: save what is changed of it as another one, or edit it whole. */
export function StandardEditing({
  standards,
  standard,
  live,
  edit,
}: {
  /** Those that are off too: their ids are taken. */
  standards: StandardList['standards']
  standard: Standard
  live: LiveStandardState
  edit: (edited: EditedStandard) => void
}) {
  const { t } = useRecordWords()
  const { detail } = useRegion()
  const held = standards.find((each) => each.standard.id === standard.id)
  if (detail.access !== 'owner' || !held) return null
  const taken = standards.map((each) => each.standard.id)
  const changed = live.changed ? changedRecord(standard, live.change, live.hours) : standard
  const people = live.changed ? peopleOf(standard, live.change) : null
  const saveAs = () => {
    edit({
      first: {
        ...changed,
        id: newId(`${standard.id} changed`, taken),
        name: changedName(standard.name),
        assumed: false,
      },
      held: null,
      people,
    })
  }
  return (
    <div className="panel-links standard-editing">
      {live.changed && (
        <button type="button" className="button button-main" onClick={saveAs}>
          {t.standardSaveAs}
        </button>
      )}
      <button type="button" className="button" onClick={() => edit({ first: changed, held, people })}>
        {t.standardEdit}
      </button>
    </div>
  )
}
