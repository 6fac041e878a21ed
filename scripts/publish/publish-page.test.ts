import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readClientModules } from './islands.ts'
import { publishPage } from './publish-page.ts'

const FRAME = '[project]/node_modules/next/dist/esm/client/components/layout-router.js'
const modules = readClientModules(
  '/ecmo',
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/(public)/[...page]/page"] = ${JSON.stringify(
    {
      clientModules: {
        [FRAME]: { id: 39756, name: '*', chunks: ['/_next/static/chunks/frame.js'] },
        '[project]/app/global-error.tsx': { id: 53348, name: '*', chunks: ['/_next/static/chunks/broken.js'] },
        '[project]/app/(public)/search/search.tsx': { id: 7, name: '*', chunks: ['/_next/static/chunks/search.js'] },
        '[project]/node_modules/next/dist/client/script.js': {
          id: 8,
          name: '*',
          chunks: ['/_next/static/chunks/s.js'],
        },
      },
    },
  )};`,
)
const CONTENT = '3:I[39756,["$2"],"default"]\n18:I[53348,["$17"],"default"]\n'
const SEARCH = `${CONTENT}1f:I[7,["$1d"],"Search"]\n`

const OWN = `try{document.documentElement.dataset.theme='night'}catch(e){}`
const PUSH = `self.__next_f.push([1,"3:I[39756,[\\"$2\\"],\\"default\\"]"])`
const HEAD = [
  '<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/entry.js"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/page.css" data-precedence="next"/>',
  '<script src="/_next/static/chunks/frame.js" async=""></script>',
  '<script src="/_next/static/chunks/search.js" async=""></script>',
  `<script data-own="">${OWN}</script>`,
  '<script src="/_next/static/chunks/polyfills.js" noModule=""></script>',
].join('')
const FEET = [
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  `<script>${PUSH}</script>`,
].join('')
const LD = '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script>'

const draw = (main: string, { head = HEAD, feet = FEET } = {}) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${main}${LD}${feet}</body></html>`
const publish = (html: string, flight = CONTENT) => publishPage({ address: '/ecmo', html, flight, modules })
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('a page without islands', () => {
  const { html, policy } = publish(draw('<main id="main"><p>Blood out, blood back.</p></main>'))

  it('keeps its text, styles, fonts, our own script and its structured data, and nothing of the framework', () => {
    expect(html).toBe(
      '<!DOCTYPE html><html lang="en"><head>' +
        '<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>' +
        '<link rel="stylesheet" href="/_next/static/chunks/page.css" data-precedence="next"/>' +
        `<script data-own="">${OWN}</script></head>` +
        `<body><main id="main"><p>Blood out, blood back.</p></main>${LD}</body></html>`,
    )
  })

  it('may run our own script alone', () => {
    expect(policy).toContain(`script-src ${hash(OWN)};`)
    expect(policy).toContain(`style-src 'self';`)
    expect(policy).not.toContain('unsafe')
  })

  it('may read a file of ours where it asks for one, and have attributes of style where it has some', () => {
    const head = HEAD.replace(
      '<script data-own="">',
      '<script data-own="" src="/own.js" async=""></script><script data-own="">',
    )
    const { html, policy } = publish(draw('<main id="main"><i style="--from:1%"></i></main>', { head }))
    expect(html).toContain('<script data-own="" src="/own.js" async=""></script>')
    expect(policy).toContain(`script-src 'self' ${hash(OWN)};`)
    expect(policy).toContain(`style-src 'self'; style-src-attr 'unsafe-inline';`)
  })
})

describe('a page with islands', () => {
  const drawn = draw('<main id="main" data-hydrated=""></main>')
  const { html, policy } = publish(drawn, SEARCH)

  it('is left as it was drawn', () => expect(html).toBe(drawn))

  it('may run exactly its inline scripts and files of the site', () => {
    const inline = [...drawn.matchAll(/<script(?: data-own=""| id="_R_")?>(.*?)<\/script>/g)].map(
      ([, text = '']) => text,
    )
    expect(inline).toHaveLength(4)
    expect(policy).toContain(`script-src 'self' ${inline.map(hash).join(' ')};`)
  })
})

describe('the build fails in one sentence when', () => {
  const plain = '<main id="main"></main>'
  const refused: [when: string, html: string, flight: string, says: RegExp][] = [
    ['a page draws an island and is not marked', draw(plain), SEARCH, /search\.tsx.*mark its <main>/],
    ['a marked page has lost its island', draw('<main data-hydrated="">'), CONTENT, /marked data-hydrated, but none/],
    [
      'a component of the framework needs scripts',
      draw(plain),
      `${CONTENT}2:I[8,["$1"],"default"]\n`,
      /dist\/client\/script\.js/,
    ],
    [
      'an island lost its script',
      draw('<main data-hydrated="">', {
        head: HEAD.replace('<script src="/_next/static/chunks/search.js" async=""></script>', ''),
      }),
      SEARCH,
      /does not load \/_next\/static\/chunks\/search\.js/,
    ],
    ['a script is nobody’s', draw(`${plain}<script>alert(1)</script>`), CONTENT, /marked data-own as ours: alert/],
    ['a file is nobody’s', draw(`${plain}<script src="/x.js"></script>`), CONTENT, /marked data-own as ours: \/x\.js/],
    [
      'ours comes from elsewhere',
      draw(`<script data-own="" src="//cdn.example/x.js"></script>`),
      CONTENT,
      /nothing from elsewhere/,
    ],
    ['our own scripts are heavy', draw(`<script data-own="">${'x'.repeat(10_300)}</script>`), CONTENT, /10\d{3} bytes/],
    ['the framework has no files', draw(plain, { head: '' }), CONTENT, /no framework script/],
    ['the framework has no data', draw(plain, { feet: '' }), CONTENT, /no framework script/],
    [
      'a part waits for scripts',
      draw(`${plain}<!--$?--><template id="B:0"></template><!--/$-->`),
      CONTENT,
      /only a script would show/,
    ],
    [
      'a hint is written anew',
      draw(plain, { head: `${HEAD}<link rel="next-hint" href="/_next/static/a.js"/>` }),
      CONTENT,
      /still names/,
    ],
    ['the flight data have another form', draw(plain), '3:import:39756\n', /no component at all/],
    ['a reference is not in the manifest', draw(plain), '3:I[99,["$2"],"default"]\n', /component 99/],
  ]
  it.each(refused)('%s', (_, html, flight, says) => {
    expect(() => publish(html, flight)).toThrow(says)
  })

  it('the manifest has another form', () => {
    expect(() => readClientModules('/ecmo', 'globalThis.__RSC_MANIFEST["/x"] = {"modules":{}};')).toThrow(
      /not written as/,
    )
    expect(() => readClientModules('/ecmo', 'export default {}')).toThrow(/not written as/)
  })
})
