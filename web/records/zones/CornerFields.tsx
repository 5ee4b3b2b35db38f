import { useRegion } from '../../api/RegionContext.tsx'
import { useField } from '../Faults.tsx'
import { useRecordWords } from '../useRecordWords.ts'
import { type Corner, cornerAt, withAnotherCorner } from './corners.ts'
import { useZones } from './ZoneContext.tsx'

/** The corners as numbers, for whoever does not draw; the map draws the same ones. */
export function CornerFields() {
  const { t } = useRecordWords()
  const { detail } = useRegion()
  const { sketch, setSketch } = useZones()
  const { control, told } = useField({ field: 'polygon' })
  if (!sketch) return null
  const { corners, drawing } = sketch
  const change = (next: readonly Corner[]) => setSketch({ corners: next, drawing })
  const [west, south, east, north] = detail.bounds
  const middle = cornerAt((west + east) / 2, (south + north) / 2)
  const { 'aria-invalid': _, ...group } = control
  return (
    <fieldset {...group} className="field record-part corners" tabIndex={-1}>
      <legend>{t.zoneCorners}</legend>
      <p className="field-note">{drawing ? t.zoneHelpDrawing : t.zoneHelpDone}</p>
      <p className="visually-hidden" role="status">
        {t.zoneCount(corners.length)}
      </p>
      {corners.length > 0 && (
        <div className="corner field-note" aria-hidden="true">
          <span />
          <span>{t.zoneLatitude}</span>
          <span>{t.zoneLongitude}</span>
        </div>
      )}
      {corners.map((corner, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: corners have no name but their place
        <div key={k} className="corner">
          <span aria-hidden="true">{k + 1}</span>
          {([1, 0] as const).map((axis) => (
            <Degrees
              key={axis}
              label={axis === 1 ? t.zoneLat(k + 1) : t.zoneLon(k + 1)}
              value={corner[axis]}
              change={(value) => {
                const moved = axis === 1 ? cornerAt(corner[0], value) : cornerAt(value, corner[1])
                change(corners.map((each, i) => (i === k ? moved : each)))
              }}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={t.zoneRemoveCorner(k + 1)}
            onClick={() => change(corners.filter((_, i) => i !== k))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <div className="panel-links">
        <button type="button" className="button" onClick={() => change(withAnotherCorner(corners, middle))}>
          {t.zoneAddCorner}
        </button>
        <button
          type="button"
          className="button"
          disabled={drawing && corners.length < 3}
          onClick={() => setSketch({ corners, drawing: !drawing })}
        >
          {drawing ? t.zoneFinish : t.zoneGoOn}
        </button>
        {drawing && corners.length > 0 && (
          <button type="button" className="link-button" onClick={() => change(corners.slice(0, -1))}>
            {t.zoneUndoCorner}
          </button>
        )}
      </div>
      {told}
    </fieldset>
  )
}

function Degrees({
  label,
  value,
  change,
}: {
  label: string
  value: number
  change: (value: number) => void
}) {
  return (
    <input
      type="number"
      step="0.0001"
      inputMode="decimal"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        if (target.value !== '' && Number.isFinite(Number(target.value))) change(Number(target.value))
      }}
    />
  )
}
