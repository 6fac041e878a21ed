import { SearchPage, searchMetadata } from '#app/_components/search/search-page.tsx'

export const metadata = searchMetadata('en')

export default function EnglishSearch() {
  return <SearchPage locale="en" />
}
