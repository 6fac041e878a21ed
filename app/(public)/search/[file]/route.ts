import { searchFiles } from '#app/_components/search/search-file.ts'

/** Drawn at build; what is not there then is not there. */
export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => searchFiles().map(({ name }) => ({ file: name }))

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const found = searchFiles().find(({ name }) => name === file)
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
