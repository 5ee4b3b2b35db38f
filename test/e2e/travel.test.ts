import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DESKTOP,
  hasBrowser,
  mapIdle,
  openBrowser,
  openPage,
  PHONE,
  type WatchedPage,
} from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const checker = (page: Page) =>
  new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })

/** Travel times by transit are computed when somebody asks for the first time. */
const PATIENT = { timeout: 30_000 }

/** Other ways to travel than on foot, and travel times around a point, on the sample region with its timetable. */
describe.skipIf(!hasBrowser)('the page by other ways to travel', () => {
  let product: RunningProduct
  let browser: Browser
  let opened: WatchedPage

  beforeAll(async () => {
    product = await startProduct()
    browser = await openBrowser()
    opened = await openPage(browser, product.address)
  })

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const visit = async (path: string) => {
    const { page } = opened
    await page.goto(`${product.address}${path}${path.includes('?') ? '&' : '?'}probe=1`)
    await page.locator('.area-table tbody tr, .no-service').first().waitFor()
    await settled()
    return page
  }
  /** The answer on screen is that to the question on screen. */
  const settled = () => opened.page.locator('.results[aria-busy="false"]').waitFor()
  const text = async (locator: Locator) =>
    ((await locator.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
  const figure = async (place: number) =>
    Number((await text(opened.page.locator('.results .figure dd').nth(place))).replace(/\D/g, ''))
  const query = () => new URL(opened.page.url()).searchParams
  interface Gaps {
    total: { shortfall: number; covered: number }
    areas: { name: { en: string } }[]
  }
  const gapsOf = async (parameters: string): Promise<Gaps> => {
    const address = `${product.address}/api/regions/sample/gaps?service=language-training&group=recent-immigrants&max-minutes=30`
    const answer = await fetch(`${address}&${parameters}`)
    expect(answer.status).toBe(200)
    return (await answer.json()) as Gaps
  }
  const faults = async (page: Page) =>
    (await checker(page).analyze()).violations.map(
      (fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`,
    )
  /** A place in an area of the map, in pixels of the window, away from services. */
  const somewhere = async (page: Page) => {
    const box = (await page.locator('.map-canvas').boundingBox())!
    return { x: box.x + box.width * 0.5, y: box.y + box.height * 0.45 }
  }

  it.each([
    ['Bicycle', 'bicycle', 'by bicycle', 'Longest bicycle ride'],
    ['Car', 'car', 'by car', 'Longest drive'],
  ])(
    'speaks of %s everywhere, with the digits of the gaps that the server computes',
    async (name, mode, words, label) => {
      const page = await visit('/en/sample')
      await page.getByRole('radio', { name }).check()
      await expect.poll(() => text(page.locator('.finding')), PATIENT).toContain(`minutes ${words}`)
      const gaps = await gapsOf(`mode=${mode}`)
      expect(await figure(0)).toBe(Math.round(gaps.total.shortfall))
      expect(query().get('mode')).toBe(mode)
      expect(await text(page.locator('.slider label'))).toBe(label)
      for (const place of ['.area-table caption', '.legend h2', '#bands-title'])
        expect(await text(page.locator(place))).toContain(words)
      expect(await text(page.locator('.results'))).not.toContain('on foot')
      await expect.poll(() => text(page.locator('.page > [role=status]')), PATIENT).toContain(words)
    },
  )

  it('ranks nobody where nobody falls short', async () => {
    const page = await visit('/en/sample?mode=car&minutes=120')
    await page.getByText(/^No area( with a known count)? falls short\.$/).waitFor()
    const ranks = await page.locator('.area-table td.rank').allTextContents()
    expect(ranks.filter((rank) => rank !== '')).toEqual([])
    expect(await faults(page)).toEqual([])
  })

  it('answers by transit for the usual date and window, and says which', async () => {
    const page = await visit('/en/sample')
    await page.getByRole('radio', { name: 'Transit' }).check()
    await expect
      .poll(() => text(page.locator('.finding')), PATIENT)
      .toContain('leaving between 8:00 and 10:00')
    const dates = (await (await fetch(`${product.address}/api/regions/sample/service-dates`)).json()) as {
      default: { date: string; trips: number }
    }
    const gaps = await gapsOf('mode=transit')
    expect(await figure(0)).toBe(Math.round(gaps.total.shortfall))
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(dates.default.date)
    const basis = await text(page.locator('.travel-basis'))
    expect(basis).toMatch(/^\w+day, \w+ \d+, \d{4}: /)
    expect(basis).toContain(`${dates.default.trips} trips run that day`)
    expect(basis).toContain('median of departures every minute')
    expect(await text(page.locator('.panel-foot'))).toContain('at most 20 minutes to, from and between stops')
  })

  it('keeps date and times in the address, through back, forward and the other language', async () => {
    const page = await visit('/en/sample?mode=transit')
    await page.getByLabel('Date', { exact: true }).selectOption('2026-12-05')
    await page.getByLabel('Time', { exact: true }).selectOption('arrive')
    await page.getByLabel('By', { exact: true }).selectOption('600')
    await settled()
    expect(query().get('date')).toBe('2026-12-05')
    expect(query().get('arrive-by')).toBe('10:00')
    await expect.poll(() => text(page.locator('.finding')), PATIENT).toContain('arriving by 10:00')
    expect(await figure(0)).toBe(
      Math.round((await gapsOf('mode=transit&date=2026-12-05&arrive-by=10:00')).total.shortfall),
    )
    await page.goBack()
    await expect.poll(() => text(page.locator('.finding')), PATIENT).toContain('arriving by 9:00')
    await page.goForward()
    await page.getByRole('button', { name: 'Français' }).click()
    await expect.poll(() => text(page.locator('.finding')), PATIENT).toContain('arrivée au plus tard à 10 h')
    expect(page.url()).toContain('mode=transit&date=2026-12-05&arrive-by=10:00')
    expect(await text(page.locator('body'))).not.toMatch(/\bbus\b/i)
  })

  it('says that a date has no service, and offers the nearest ones that have', async () => {
    const page = await visit('/en/sample?mode=transit&date=2026-08-20')
    await page.getByRole('alert').getByText('No trip runs on Thursday, August 20, 2026.').waitFor()
    expect(await text(page.locator('.legend h2'))).toContain('No service on this date')
    expect(await faults(page)).toEqual([])
    await page.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Travel times from here' }).press('Enter')
    await page.locator('.isochrone-panel [class*=notice]').waitFor()
    expect(await text(page.locator('.isochrone-panel'))).toContain(
      'No trip runs on Thursday, August 20, 2026, so there is nothing to draw. The nearest dates with service: September 1, 2026',
    )
    expect(await text(page.locator('.legend h2'))).toContain('No trip runs on this date')
    expect(await text(page.locator('.legend'))).not.toContain('within 15 min')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    const [first] = await page.locator('.date-buttons button').all()
    expect(await text(first)).toMatch(/^Tue, Sep 1, 2026 \(\d+ trips\)$/)
    await first.click()
    await page.locator('.area-table').waitFor()
    expect(query().get('date')).toBe('2026-09-01')
  })

  it('says who is near enough on the way there, but not on the way home', async () => {
    const page = await visit('/en/sample?mode=transit')
    await page.getByRole('checkbox', { name: 'There and back' }).check()
    await expect
      .poll(() => text(page.locator('.finding')), PATIENT)
      .toContain('for a session from 18:00 to 21:00')
    const both = await gapsOf('mode=transit&session=18:00-21:00')
    const there = await gapsOf('mode=transit&session=18:00-21:00&leg=outbound')
    const lost = Math.round(there.total.covered - both.total.covered)
    await expect.poll(() => figure(1), PATIENT).toBe(lost)
    expect(await figure(0)).toBe(Math.round(both.total.shortfall))
    expect(await text(page.locator('.results'))).toContain(
      lost > 0 ? `About ${lost} of the recent immigrants` : 'Everyone within 30 minutes on the way there',
    )
    await expect
      .poll(() => text(page.locator('.page > [role=status]')), PATIENT)
      .toContain('on the way there')
    // The area table can be in the order of those who are home later, and adds up to the total.
    await page.getByRole('button', { name: 'Later home' }).click()
    await page.getByRole('button', { name: /^Show all/ }).click()
    const cells = await page.locator('.area-table td.later').allTextContents()
    const numbers = cells.filter((cell) => cell !== 'unknown').map(Number)
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
    expect(Math.abs(numbers.reduce((sum, one) => sum + one, 0) - lost)).toBeLessThanOrEqual(numbers.length)
    expect(await page.locator('.area-table th[aria-sort]').textContent()).toContain('Later home')
    await page.locator('.area-table .row-button').first().click()
    const told = page.locator('.place-panel .figure', { hasText: 'within 30 minutes there, later home' })
    expect(Number(await told.locator('dd').textContent())).toBe(numbers[0])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '9:00–12:00' }).click()
    await expect.poll(() => query().get('session'), PATIENT).toBe('09:00-12:00')
    expect(await page.getByLabel('Session ends').inputValue()).toBe('720')
    await page.getByRole('checkbox', { name: 'There and back' }).uncheck()
    expect(query().get('session')).toBeNull()
  })

  it('tells how far a long computation is, and goes back to the answer before when it is cancelled', async () => {
    const page = await visit('/en/sample')
    const finding = await text(page.locator('.finding'))
    await page.route('**/travel-times.bin?*mode=transit*', (route) =>
      route.fulfill({
        status: 202,
        json: { done: 0.42, step: { en: 'Searching timetables', fr: 'Recherche dans les horaires' } },
      }),
    )
    await page.getByRole('radio', { name: 'Transit' }).check()
    await page.getByText('Searching timetables…').waitFor()
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.42')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.unroute('**/travel-times.bin?*mode=transit*')
    expect(await page.getByRole('radio', { name: 'Walk' }).isChecked()).toBe(true)
    expect(await text(page.locator('.finding'))).toBe(finding)
    expect(await page.getByRole('progressbar').count()).toBe(0)
  })

  it('says how many services lie beyond the streets, where the server counts them', async () => {
    const { page } = opened
    await page.route('**/travel-times.bin?*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        headers: { ...answer.headers(), 'unreachable-services': '2', 'cache-control': 'no-store' },
      })
    })
    await visit('/en/sample?service=settlement&minutes=35')
    await page.unroute('**/travel-times.bin?*')
    await page.locator('.service-list summary').click()
    expect(await text(page.locator('.service-list p').first())).toContain(
      '2 of them lie beyond the loaded streets and cannot be reached.',
    )
  })

  it('prints the question in words instead of its controls', async () => {
    const page = await visit('/en/sample?mode=transit&session=18:00-21:00')
    expect(await page.locator('.print-question').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await text(page.locator('.print-question'))).toMatch(
      /^How many recent immigrants live more than 30 minutes by transit, there or back, from .*, on .*day, .*\?$/,
    )
    for (const control of await page.locator('.question :is(select, input, button)').all())
      expect(await control.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  it('does not offer transit where there are no timetables, and says why', async () => {
    const { page } = opened
    await page.route('**/api/regions/sample', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), transit: false } })
    })
    await visit('/en/sample?mode=transit')
    await page.unroute('**/api/regions/sample')
    expect(await page.getByRole('radio', { name: 'Transit' }).isDisabled()).toBe(true)
    await page.getByText('this region’s files hold no timetables').waitFor()
    expect(await text(page.locator('.notice-problem'))).toContain('travel: transit')
    expect(await page.getByRole('radio', { name: 'Walk' }).isChecked()).toBe(true)
  })

  it('draws travel times from a point that is clicked, and lets nobody else know it', async () => {
    const page = await visit('/en/sample?layers=&map=11.50/42.6300/-81.0500')
    await mapIdle(page)
    const requests: { address: string; body: string | null }[] = []
    page.on('request', (request) => requests.push({ address: request.url(), body: request.postData() }))
    const { x, y } = await somewhere(page)
    await page.mouse.click(x, y)
    const offer = page.getByRole('button', { name: 'Travel times from here' })
    await offer.waitFor()
    await page.locator('.place-panel h2').waitFor()
    const address = page.url()
    await offer.click()
    await page.locator('.band-table').waitFor()
    await mapIdle(page)
    const posted = requests.find((request) => request.address.endsWith('/isochrones'))
    const { lon, lat } = JSON.parse(posted?.body ?? '{}') as { lon: number; lat: number }
    expect(lat).toBeGreaterThan(42)
    const drawn = await page.evaluate(() => {
      const { map } = (window as unknown as { withinReach: { map: import('maplibre-gl').Map } }).withinReach
      return map.queryRenderedFeatures({ layers: ['isochrone-fill'] }).map((one) => one.properties.minutes)
    })
    expect(new Set(drawn)).toEqual(new Set([15, 30, 45]))
    const sizes = await page.locator('.band-table tbody td:nth-child(2)').allTextContents()
    const numbers = sizes.map((size) => Number.parseFloat(size))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers[0]).toBeGreaterThan(0)
    expect(page.url()).toBe(address)
    const told = requests.map((request) => request.address).join(' ')
    for (const part of [lon, lat]) expect(told).not.toContain(String(part).slice(0, 8))
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)

    // A click elsewhere moves the point; the other direction asks anew.
    await page.mouse.click(x - 80, y + 20)
    await expect
      .poll(() => requests.filter((one) => one.address.endsWith('/isochrones')).length, PATIENT)
      .toBe(2)
    await page.getByRole('radio', { name: 'To here' }).check()
    await page.getByRole('heading', { name: 'From where this point is within reach on foot' }).waitFor()
    await expect
      .poll(() => page.locator('.band-table thead th').allTextContents(), PATIENT)
      .toEqual(['Travel time', 'Size'])
    await page.getByRole('button', { name: 'Remove from the map' }).click()
    await page.locator('.place-panel h2').waitFor()
    expect(await text(page.locator('.legend h2'))).toContain('Share of')
  })

  it('keeps the offer of travel times in sight above the panel of an area on a phone', async () => {
    const { page } = opened
    await page.setViewportSize(PHONE)
    await visit('/fr/sample?layers=&map=11.50/42.6300/-81.0500')
    await mapIdle(page)
    for (const y of [300, 380]) {
      await page.mouse.click(195, y)
      await page.locator('.place-panel h2').waitFor()
      const offer = page.getByRole('button', { name: 'Temps de trajet à partir d’ici' })
      await expect
        .poll(async () => {
          const [box, panel] = [await offer.boundingBox(), await page.locator('.place-panel').boundingBox()]
          return box !== null && panel !== null && box.y >= 0 && box.y + box.height <= panel.y
        })
        .toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('.place-panel').waitFor({ state: 'detached' })
    }
    await page.setViewportSize(DESKTOP)
  })

  it('offers travel times where there is no area, and says when no street is near', async () => {
    const page = await visit('/en/sample?layers=&map=10.00/42.4000/-81.0500')
    await mapIdle(page)
    const box = (await page.locator('.map-canvas').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.6)
    await page.getByRole('button', { name: 'Travel times from here' }).click()
    await page.getByRole('alert').getByText('No street is near this point').waitFor()
    opened.errors.length = 0
    await page.keyboard.press('Escape')
    expect(await page.locator('.place-panel').count()).toBe(0)
  })

  it('draws travel times of an area with the keyboard alone, by transit, and gives the focus back', async () => {
    const page = await visit('/en/sample?mode=transit')
    await page.locator('.area-table tbody .row-button').nth(1).focus()
    await page.keyboard.press('Enter')
    const area = await text(page.locator('.place-panel h2'))
    await page.getByRole('button', { name: 'Travel times from this area' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `What is within reach of ${area} by transit` }).waitFor()
    await page.locator('.band-table').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-title')
    expect(await page.getByLabel('Leaving at').inputValue()).toBe('480')
    expect(await text(page.locator('.isochrone-panel'))).toContain('trips run that day')
    await page.getByRole('radio', { name: 'From here' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByLabel('Arriving by').inputValue()).toBe('600')
    await page.keyboard.press('Escape')
    expect(await text(page.locator('.place-panel h2'))).toBe(area)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('place-title')
  })

  it('draws travel times from the middle of the map with the keyboard', async () => {
    const page = await visit('/en/sample?layers=')
    await mapIdle(page)
    await page.locator('.maplibregl-canvas').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Travel times from here')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What is within reach of this point on foot' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.place-panel').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
  })

  describe.each([
    ['en', DESKTOP],
    ['fr', DESKTOP],
    ['en', PHONE],
    ['fr', PHONE],
  ] as const)('in %s on %o', (language, viewport) => {
    it('has no accessibility faults that axe can find, there and back and with travel times drawn', async () => {
      const { page } = opened
      await page.setViewportSize(viewport)
      await visit(`/${language}/sample?mode=transit&session=18:00-21:00`)
      await mapIdle(page)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const found = await faults(page)
      await page.locator('.area-table .row-button').first().click()
      await page.locator('.place-panel .button.wide').first().click()
      await page.locator('.band-table').waitFor()
      found.push(...(await faults(page)))
      expect(found).toEqual([])
      await page.setViewportSize(DESKTOP)
    })
  })

  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['400 % zoom', { width: 360, height: 225 }],
  ])('loses nothing at %s', async (_, viewport) => {
    const { page } = opened
    await page.setViewportSize(viewport)
    await visit('/fr/sample?mode=transit&session=18:00-21:00')
    const outside = () =>
      page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
        const beyond = [...document.querySelectorAll('.sheet-content *, .place-panel *')]
          .filter((element) => !element.closest('.visually-hidden'))
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className} ${element.textContent}`)
        return { wide, beyond }
      })
    expect(await outside()).toEqual({ wide: 0, beyond: [] })
    await page.locator('.area-table .row-button').first().click()
    await page.locator('.place-panel .button.wide').first().click()
    await page.locator('.band-table').waitFor()
    expect(await outside()).toEqual({ wide: 0, beyond: [] })
    await page.setViewportSize(DESKTOP)
  })

  it('asked no other host for anything, and reported no error', () => {
    expect(opened.outside).toEqual([])
    expect(opened.errors).toEqual([])
  })
})
