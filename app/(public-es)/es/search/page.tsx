import { SearchPage, searchMetadata } from '#app/_components/search/search-page.tsx'

export const metadata = searchMetadata('es')

export default function SpanishSearch() {
  return <SearchPage locale="es" />
}
