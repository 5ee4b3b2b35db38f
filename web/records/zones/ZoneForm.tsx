import { useEffect, useMemo, useState } from 'react'
import { useRegion } from '../../api/RegionContext.tsx'
import { CheckField, TextField, WordsFields } from '../fields.tsx'
import { RecordForm } from '../RecordForm.tsx'
import type { DoneChange, Zone } from '../recordRequests.ts'
import { useRecordWords } from '../useRecordWords.ts'
import { CornerFields } from './CornerFields.tsx'
import { cornersOf, withCorners } from './corners.ts'
import { useZones } from './ZoneContext.tsx'
import type { EditedZone } from './ZoneList.tsx'

/** A zone in words, with its outline on the map beside. */
export function ZoneForm({
  first,
  held,
  done,
  cancel,
}: EditedZone & { done: (change: DoneChange) => void; cancel: () => void }) {
  const { t, language } = useRecordWords()
  const { detail } = useRegion()
  const { sketch, setSketch } = useZones()
  const [zone, setZone] = useState(first)
  const change = (part: Partial<Zone>) => setZone({ ...zone, ...part })
  useEffect(() => {
    const corners = cornersOf(first)
    setSketch({ corners, drawing: corners.length === 0 })
    return () => setSketch(null)
  }, [first, setSketch])
  const corners = sketch?.corners
  const record = useMemo(() => withCorners(zone, corners ?? []), [zone, corners])
  return (
    <RecordForm
      title={held ? t.recordEditNamed(held.zone.name[language]) : t.zoneNew}
      region={detail.id}
      kind="zone"
      record={record}
      held={held}
      load={(theirs: Zone) => {
        setZone(theirs)
        setSketch({ corners: cornersOf(theirs), drawing: false })
      }}
      done={done}
      cancel={cancel}
    >
      <CornerFields />
      <WordsFields
        label={t.recordName}
        field="name"
        value={zone.name}
        onChange={(name) => change({ name })}
      />
      <WordsFields
        label={t.zoneHours}
        field="hours"
        value={zone.hours}
        onChange={(hours) => change({ hours })}
      />
      <TextField
        label={t.zoneAgency}
        field="agency"
        value={zone.agency ?? ''}
        onChange={(agency) => change({ agency: agency === '' ? null : agency })}
      />
      <CheckField
        label={t.zoneAnywhere}
        field="toAnywhere"
        value={zone.toAnywhere}
        onChange={(toAnywhere) => change({ toAnywhere })}
      />
      <TextField
        label={t.recordSource}
        field="source"
        note={t.zoneSourceNote}
        value={zone.source}
        onChange={(source) => change({ source })}
      />
    </RecordForm>
  )
}
