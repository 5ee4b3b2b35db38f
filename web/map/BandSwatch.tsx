/** The colour of a band of travel time, as the map draws it. */
export function BandSwatch({ colour }: { colour: string }) {
  return (
    <svg className="band-swatch" width="26" height="16" aria-hidden="true">
      <rect x="0.5" y="0.5" width="25" height="15" rx="2" fill={colour} stroke="#14323c" />
    </svg>
  )
}
