/** A browser for tests: no requests of its own, software WebGL, still pictures. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=gl-egl',
  '--ignore-gpu-blocklist',
]

/** Whether a browser is installed here; tests that need one are skipped where there is none, saying so. */
export const hasBrowser = EXECUTABLE !== undefined

export function openBrowser(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: [...FLAGS, ...extra] })
}

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface WatchedPage {
  page: Page
  context: BrowserContext
  /** Requests that were not to the product, each refused. */
  outside: string[]
  /** Errors of the page and its console. */
  errors: string[]
}

/** A page that refuses requests to any other host, and remembers them. */
export async function openPage(browser: Browser, address: string, viewport = DESKTOP): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-CA' })
  const page = await context.newPage()
  const outside: string[] = []
  const errors: string[] = []
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== address,
    (route) => {
      outside.push(route.request().url())
      return route.abort()
    },
  )
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { page, context, outside, errors }
}

/** Waits until the map stands still. The page must have been opened with `?probe=1`. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => 'withinReach' in window)
  await page.evaluate(() =>
    (window as unknown as { withinReach: { idle: () => Promise<void> } }).withinReach.idle(),
  )
}
