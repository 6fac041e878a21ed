import type { APIRequestContext, Page } from '@playwright/test'

/** The address of every public page there is: the site map is what search engines are told. */
export async function everyPage(request: APIRequestContext): Promise<string[]> {
  const map = await (await request.get('/sitemap.xml')).text()
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
}

/** The addresses of other sites that the page asks for from now on; filled while it is open. */
export function watchForStrangers(page: Page): string[] {
  const strangers: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(page.url()).origin && page.url() !== 'about:blank')
      strangers.push(request.url())
  })
  return strangers
}

/** What the browser now keeps of this reader: cookies, and names in both storages. */
export async function keptOf(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies()
  const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  return [...cookies.map(({ name }) => `cookie ${name}`), ...names]
}

/** How many drawings or elements move by themselves; what follows the reader's own scrolling does not. */
export const moving = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline).length,
  )

/** Names of kinds of ECMO that a line ends within: "V-" and "V". */
export const torn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const torn: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { index, 0: kind } of (text.nodeValue ?? '').matchAll(/V-A?[AV]/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + kind.length)
        if (range.getClientRects().length > 1) torn.push(text.nodeValue ?? '')
      }
    return torn
  })

/** What paper shows that is of use on a screen only, and what it lacks. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const wrong = await page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility())
    const onScreenOnly = 'nav, input, select, .skip, .callbar, .theme-choice, .contents, a.go, .language'
    const wrong = shown(onScreenOnly).map((found) => `${found.tagName} ${found.className} is printed`)
    if (shown('a[href^="tel:"]').length === 0) wrong.push('the number is missing')
    const closed = [...document.querySelectorAll('[popover]')].filter((found) => !found.checkVisibility())
    wrong.push(...closed.map(({ id }) => `${id} is not explained`))
    const light = [...document.querySelectorAll('h1, h2, p, li, td, th')].filter((found) => {
      const [red = 0, green = 0, blue = 0] = getComputedStyle(found).color.match(/\d+/g)?.map(Number) ?? []
      return found.checkVisibility() && red + green + blue > 3 * 140
    })
    wrong.push(...light.map(({ textContent }) => `too light to print: ${textContent?.slice(0, 40)}`))
    return wrong
  })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  return wrong
}
