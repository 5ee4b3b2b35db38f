/**
 * A bug as the log may keep it: what kind, where in the code, and its message without numbers that may be positions and without quoted
 * text that may be names. What a database adds (rows, values) is left out.
 * Worked: `no street near -79.87, 43.25 of "Hill Farm"` reads `no street near #, # of "…"`.
 */
export function faultForLog(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const kind = typeof code === 'string' || typeof code === 'number' ? `${error.name} ${code}` : error.name
  const cause = error.cause === undefined ? [] : [`  because of ${faultForLog(error.cause)}`]
  return [`${kind}: ${masked(error.message)}`, ...frames, ...cause].join('\n')
}

function masked(message: string): string {
  return message
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»|(?<!\w)'[^']*'/g, '"…"')
    .replace(/-?\d+\.\d+/g, '#')
    .replace(/\s+/g, ' ')
}
