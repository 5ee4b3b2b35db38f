import { usePlaceMap } from '../place/PlaceMapContext.tsx'
import { usePlaceWords } from '../place/words/usePlaceWords.ts'

/** The signs of the view of a place that the map shows now. */
export function PlaceLegend() {
  const w = usePlaceWords()
  const { place } = usePlaceMap()
  const legs = place?.legs.features ?? []
  const rides = legs.filter(({ properties }) => properties?.kind === 'ride')
  const marks = place?.marks ?? []
  return (
    <>
      <h2>{w.legend}</h2>
      <ul className="legend-keys place-keys">
        {place?.point && (
          <li>
            <svg width="22" height="22" aria-hidden="true">
              <circle cx="11" cy="11" r="7" fill="#f0883e" stroke="#10242b" strokeWidth="3" />
            </svg>
            {w.legendPlace}
          </li>
        )}
        {marks.some(({ sure }) => sure) && (
          <li>
            <Numbered fill="#0d4f5c" stroke="#fff" ink="#fff" />
            {w.legendSure}
          </li>
        )}
        {marks.some(({ sure }) => !sure) && (
          <li>
            <Numbered fill="#fff" stroke="#10242b" ink="#10242b" />
            {w.legendAsk}
          </li>
        )}
        {rides.length < legs.length && (
          <li>
            <svg width="26" height="10" aria-hidden="true">
              <path
                d="M4 5h20"
                stroke="#10242b"
                strokeWidth="4"
                strokeLinecap="round"
                strokeDasharray="0.1 7"
              />
            </svg>
            {w.legendWalk}
          </li>
        )}
        {rides.length > 0 && (
          <li>
            <svg width="26" height="10" aria-hidden="true">
              <path d="M3 5h20" stroke={rides[0].properties?.colour} strokeWidth="5" strokeLinecap="round" />
            </svg>
            {w.legendRide}
          </li>
        )}
      </ul>
    </>
  )
}

function Numbered({ fill, stroke, ink }: { fill: string; stroke: string; ink: string }) {
  return (
    <svg width="22" height="22" aria-hidden="true">
      <circle cx="11" cy="11" r="9" fill={fill} stroke={stroke} strokeWidth="2" />
      <text x="11" y="15" textAnchor="middle" fontSize="12" fontWeight="700" fill={ink}>
        1
      </text>
    </svg>
  )
}
