/**
 * The tasks that the page must make short, step by step, on the sample: a step is one thing chosen, clicked or typed. Task 1: where farm
 * workers cannot reach a clinic on Sunday, and why, then a page for the funder; 2: who loses the evening class because no bus goes home,
 * and the trip to hold; 4: what is near this farm on Thursday evening, in Spanish, without a health card.
 */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, hasBrowser, openBrowser, openPage, PHONE } from './openBrowser.ts'
import { type RunningProduct, startProduct } from './startProduct.ts'

const PATIENT = { timeout: 90_000 }

/** By mouse or finger: each step is one choice. By keyboard: the element is reached by its label and used without a pointer. */
interface Hand {
  page: Page
  steps: number
  press: (target: Locator) => Promise<void>
  choose: (target: Locator, option: string | { label: string }) => Promise<void>
}

function handOf(page: Page, keyboard: boolean): Hand {
  const hand: Hand = {
    page,
    steps: 0,
    async press(target) {
      hand.steps += 1
      if (!keyboard) return await target.click()
      await target.focus()
      expect(await target.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
    },
    async choose(target, option) {
      hand.steps += 1
      await target.focus()
      await target.selectOption(option)
    },
  }
  return hand
}

describe.skipIf(!hasBrowser)('the tasks of the page', { timeout: 180_000 }, () => {
  let product: RunningProduct
  let browser: Browser
  beforeAll(async () => {
    product = await startProduct()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  describe.each([
    ['by mouse', DESKTOP, false],
    ['by keyboard alone', DESKTOP, true],
    ['on a phone', PHONE, false],
  ] as const)('%s', (_, viewport, keyboard) => {
    const begin = async () => {
      const opened = await openPage(browser, product.address, viewport)
      await opened.page.goto(`${product.address}/en/sample`)
      await opened.page.locator('.figures').first().waitFor(PATIENT)
      return { ...opened, hand: handOf(opened.page, keyboard) }
    }
    const toStandard = async ({ page, press }: Hand, name: string) => {
      await press(page.getByRole('button', { name: 'Standards and barriers' }).first())
      await press(page.getByRole('button', { name }))
      await page.locator('.standard-areas').waitFor(PATIENT)
    }

    it('1: Sunday alone in at most 5 steps, and the brief in 3', async () => {
      const { hand, page, context } = await begin()
      await toStandard(hand, 'Primary care near farms')
      const finding = page.locator('.standard-result .finding')
      expect(await finding.textContent()).toContain('30 farms')
      expect(await page.locator('.standard-areas tbody tr').first().textContent()).toMatch(
        /Too far|Not known/,
      )
      const [download] = await Promise.all([
        page.waitForEvent('download', PATIENT),
        hand.press(page.getByRole('button', { name: 'Download a two-page brief' })),
      ])
      expect(download.suggestedFilename()).toBe('sample-primary-care-near-farms-en.pdf')
      expect(hand.steps).toBe(3)
      await hand.press(page.locator('.change-title'))
      await page.getByLabel('Day', { exact: true }).waitFor(PATIENT)
      await hand.choose(page.getByLabel('Day', { exact: true }), { label: 'Sunday' })
      // The hours of the standard on that day come with it.
      expect(await page.getByRole('combobox', { name: 'From', exact: true }).inputValue()).toBe('720')
      await hand.press(page.getByRole('button', { name: 'Ask the server for these hours' }))
      await page.locator('.change-told').waitFor(PATIENT)
      await page.getByText('It is about the saved standard, without your changes.').waitFor(PATIENT)
      expect(hand.steps - 1).toBe(5)
      await context.close()
    })

    it('2: who loses the evening class, and the trip to hold, in 2 steps', async () => {
      const { hand, page, context } = await begin()
      await toStandard(hand, 'Evening language class')
      expect(hand.steps).toBe(2)
      expect(await page.locator('.standard-result').textContent()).toContain('A ride home afterwards')
      await page
        .getByText(/that leaves .+ at \d\d:\d\d ran \d+ minutes/)
        .first()
        .waitFor(PATIENT)
      expect(await page.locator('.standard-areas').textContent()).toContain('No ride home')
      await context.close()
    })

    it('4: what is near this farm in 3 steps', async () => {
      const { hand, page, context, errors } = await begin()
      await hand.press(page.getByRole('button', { name: 'Place', exact: true }))
      const from = page.getByLabel('Start from')
      await from.waitFor()
      const farm = page.locator('optgroup[label="Farms, Arrowmere Township 6"] option').first()
      expect(await farm.textContent()).toMatch(/^Farm \d+, near Arrowmere Township 6 \(\d+ positions, /)
      await hand.choose(from, (await farm.getAttribute('value'))!)
      await hand.choose(page.getByLabel('Health coverage'), {
        label: 'Without a health card or other coverage',
      })
      await page.locator('.week-grid').waitFor(PATIENT)
      expect(hand.steps).toBe(3)
      expect(await page.locator('.near-answer').textContent()).toContain('Thursday, 18:30–21:00')
      expect(page.url()).not.toMatch(/site|farm/)
      expect(errors).toEqual([])
      await context.close()
    })
  })
})
