/** The swatch of areas of which nothing is known. */
export function Hatching() {
  return (
    <svg width="26" height="16" aria-hidden="true">
      <defs>
        <pattern
          id="legend-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#f4f2ec" />
          <rect width="1.6" height="6" fill="#8d9296" />
        </pattern>
      </defs>
      <rect width="26" height="16" rx="2" fill="url(#legend-hatch)" stroke="#8d9296" />
    </svg>
  )
}
