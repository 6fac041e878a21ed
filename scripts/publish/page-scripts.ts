import { StartError } from '#lib/start-error.ts'

/**
 * The scripts of a page as the framework has written it. React escapes `<` and `>` in every attribute and `</script` in
 * every script, so that tags can be found by their shape.
 */
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const SCRIPT_HINT = /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\/>/g

const FRAMEWORK_FILE = /^\/_next\/static\/chunks\/[^"]+\.js$/
/** How the framework's inline scripts begin: the page's data, what the entry loads, the first paint. */
const FRAMEWORK_TEXT = [
  /^\(?self\.__next_f\b/,
  /^\(globalThis\["TURBOPACK"\]/,
  /^requestAnimationFrame\(function\(\)\{\$RT=/,
]
/** What only a script would bring into sight: a pending boundary of React, or the part that would replace it. */
const PENDING = /<!--\$[?~!]|<template id="B:|<div hidden="" id="S:/

/** `data` is no program: browsers do not run it and no policy concerns it. */
type Kind = 'framework' | 'own' | 'data'

export interface PageScript {
  readonly kind: Kind
  /** The file it is read from; undefined for an inline script. */
  readonly file: string | undefined
  readonly text: string
}

/** Every script of a page. Throws StartError for one of which nobody has said that it is ours. */
export function readScripts(address: string, html: string): PageScript[] {
  return [...html.matchAll(SCRIPT)].map(([, attributes = '', text = '']) => {
    const file = attribute(attributes, 'src')
    return { kind: kindOf(address, attributes, file, text), file, text }
  })
}

function kindOf(address: string, attributes: string, file: string | undefined, text: string): Kind {
  if (attribute(attributes, 'type') === 'application/ld+json') return 'data'
  if (/\sdata-own=""/.test(attributes)) {
    if (file === undefined || /^\/(?!\/)/.test(file)) return 'own'
    throw new StartError(`${address} reads a script from ${file}: a public page takes nothing from elsewhere.`)
  }
  if (file === undefined ? FRAMEWORK_TEXT.some((start) => start.test(text)) : FRAMEWORK_FILE.test(file))
    return 'framework'
  throw new StartError(
    `${address} has a script that is neither the framework's nor marked data-own as ours: ${file ?? text.slice(0, 80)}`,
  )
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/**
 * The page without the framework: its scripts and what fetches them ahead are gone, ours stay. Throws StartError when the
 * page was not written as expected, or when it would not be whole without scripts.
 */
export function withoutFramework(address: string, html: string): string {
  const scripts = readScripts(address, html).filter(({ kind }) => kind === 'framework')
  if (!scripts.some(({ file }) => file) || !scripts.some(({ text }) => text.includes('__next_f')))
    throw new StartError(`${address} has no framework script where each page had some: what writes pages has changed.`)
  if (PENDING.test(html))
    throw new StartError(`${address} holds a part that only a script would show: draw it at build, or mark the page.`)
  const bare = html
    .replaceAll(SCRIPT, (whole, attributes: string, text: string) =>
      kindOf(address, attributes, attribute(attributes, 'src'), text) === 'framework' ? '' : whole,
    )
    .replaceAll(SCRIPT_HINT, (whole) =>
      /\sas="script"|"modulepreload"/.test(whole) && whole.includes('"/_next/') ? '' : whole,
    )
  const left = /["(]\/_next\/[^"]*\.js"|__next_f|TURBOPACK/.exec(bare)?.[0]
  if (left)
    throw new StartError(`${address} still names the framework's scripts (${left}): what writes pages has changed.`)
  return bare
}
