import { ZONE_COLOUR } from './layers/zoneLayers.ts'

/** The swatch of zones that are served on demand. */
export function ZoneSwatch() {
  return (
    <svg width="28" height="16" aria-hidden="true">
      <defs>
        <pattern id="legend-zone" width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M0 0 7 7M0 7 7 0" stroke={ZONE_COLOUR} strokeWidth="1" />
        </pattern>
      </defs>
      <rect
        x="1"
        y="1"
        width="26"
        height="14"
        fill="url(#legend-zone)"
        stroke={ZONE_COLOUR}
        strokeWidth="1.5"
        strokeDasharray="4 2"
      />
    </svg>
  )
}
