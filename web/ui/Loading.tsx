/** Says what is being loaded, in words; drawn only after a moment, so that quick answers do not flicker. */
export function Loading({ children }: { children: string }) {
  return (
    <p className="loading" role="status">
      {children}
    </p>
  )
}
