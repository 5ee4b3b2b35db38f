/** The product's sign: rings of reach around a place. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">
      <circle cx="16" cy="16" r="16" fill="#0d4f5c" />
      <circle
        cx="16"
        cy="16"
        r="11"
        fill="none"
        stroke="#f3dfb4"
        strokeWidth="1.6"
        strokeDasharray="2.2 2.4"
      />
      <circle cx="16" cy="16" r="6.5" fill="none" stroke="#7fc4bd" strokeWidth="1.6" />
      <circle cx="16" cy="16" r="2.8" fill="#f0883e" />
    </svg>
  )
}
