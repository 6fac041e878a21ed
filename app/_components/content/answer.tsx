import type { Section } from '#lib/content/shape.ts'
import { BlockView } from './block.tsx'
import { type Reading, Words } from './inline.tsx'
import { KeptTogether } from './kept-together.tsx'

/** A question as its heading, the short answer first, then detail. */
export function Answer({ section: { id, question, short, blocks }, reading }: { section: Section; reading: Reading }) {
  return (
    <section className="qa" id={id} aria-labelledby={`${id}-question`}>
      <h2 id={`${id}-question`}>
        <KeptTogether text={question} />
      </h2>
      <div className="say">
        {short ? (
          <p className="short">
            <Words text={short} reading={reading} />
          </p>
        ) : null}
        {blocks.map((block, order) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: content is a constant; its blocks never move
          <BlockView key={order} block={block} reading={reading} />
        ))}
      </div>
    </section>
  )
}
