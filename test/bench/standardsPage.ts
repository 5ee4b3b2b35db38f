/** A standard's limit moved by keys in a real browser: how long until the answer is painted and the map stands still. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { openBrowser, openPage } from '../e2e/openBrowser.ts'

export interface LimitMove {
  /** Milliseconds after the key: the areas got their new paint, and the map had drawn it. */
  answered: number
  still: number
}

const MOVES = 12
const PATIENT = { timeout: 120_000 }

export async function moveLimit(page: string, standard: string): Promise<LimitMove[]> {
  const browser = await openBrowser()
  try {
    const opened = await openPage(browser, new URL(page).origin)
    await opened.page.goto(`${page}?panel=standards&standard=${standard}&probe=1`)
    await opened.page.locator('.standard-areas').waitFor(PATIENT)
    await opened.page.locator('.change-title').click()
    await opened.page.locator('.change-fields').waitFor(PATIENT)
    await opened.page.locator('.standard-changes input[type=range]').focus()
    const moves: LimitMove[] = []
    // The first move loads code and pictures.
    for (let k = 0; k <= MOVES; k++) {
      const move = opened.page.evaluate(watchMove)
      await opened.page.waitForTimeout(500)
      await opened.page.keyboard.press(k % 6 < 3 ? 'ArrowRight' : 'ArrowLeft')
      moves.push(await move)
    }
    return moves.slice(1)
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
function watchMove(): Promise<LimitMove> {
  const { map } = (window as unknown as { withinReach: { map: MapLibreMap } }).withinReach
  const setFeatureState = map.setFeatureState.bind(map)
  return new Promise((resolve) => {
    let began = 0
    let answered = 0
    addEventListener(
      'keydown',
      () => {
        began = performance.now()
      },
      { once: true, capture: true },
    )
    map.setFeatureState = (...paint) => {
      if (began > 0) answered = performance.now() - began
      return setFeatureState(...paint)
    }
    const end = () => {
      if (answered === 0) return
      map.off('idle', end)
      map.setFeatureState = setFeatureState
      resolve({ answered, still: performance.now() - began })
    }
    map.on('idle', end)
  })
}
