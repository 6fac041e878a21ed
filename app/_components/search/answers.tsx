import { excerpt, mark } from '#lib/search/excerpt.ts'
import type { FoundPage } from '#lib/search/search.ts'

/** The pages that answer, each with those of its questions that do. */
export function Answers({ pages }: { pages: readonly FoundPage[] }) {
  return (
    <ol>
      {pages.map(({ page, isWhole, sections, isMatch }) => (
        <li key={page.path}>
          {page.part === page.name ? null : <p className="part">{page.part}</p>}
          <h3>
            <a href={page.path}>
              <Marked text={page.title} isMatch={isMatch} />
            </a>
          </h3>
          {isWhole || sections.length === 0 ? (
            <p>
              <Marked text={excerpt([page.answer], isMatch)} isMatch={isMatch} />
            </p>
          ) : null}
          {sections.length > 0 ? (
            <ul>
              {sections.map(({ id, question, answer, more }) => (
                <li key={`${id} ${question}`}>
                  <a href={`${page.path}#${id}`}>
                    <Marked text={question} isMatch={isMatch} />
                  </a>
                  <p>
                    <Marked text={excerpt([answer, ...more], isMatch)} isMatch={isMatch} />
                  </p>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Marked({ text, isMatch }: { text: string; isMatch: FoundPage['isMatch'] }) {
  return mark(text, isMatch).map(({ text: piece, marked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in its order
    marked ? <mark key={place}>{piece}</mark> : piece,
  )
}
