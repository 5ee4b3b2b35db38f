import { type FormEvent, useId, useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import { parsePoint } from './parsePoint.ts'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** A point without the map. What is written stays in the field: no browser is to remember it. */
export function PointField({
  bounds: [west, south, east, north],
  pick,
}: {
  bounds: RegionDetail['bounds']
  pick: (lon: number, lat: number) => void
}) {
  const w = usePlaceWords()
  const id = useId()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const point = parsePoint(text)
    const inside = point && point.lon >= west && point.lon <= east && point.lat >= south && point.lat <= north
    setFault(!point ? w.coordinatesBad : inside ? null : w.coordinatesOutside)
    if (inside) pick(point.lon, point.lat)
  }
  return (
    <form className="field point-field" autoComplete="off" onSubmit={go}>
      <label htmlFor={id} className="visually-hidden">
        {w.coordinates}
      </label>
      <div className="point-row">
        <input
          id={id}
          type="text"
          value={text}
          placeholder={w.coordinatesExample}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          {w.coordinatesGo}
        </button>
      </div>
      <p className="field-fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </form>
  )
}
