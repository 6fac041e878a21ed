import { NotHere } from '#app/_components/public/not-here.tsx'

/** Next hands its own properties to this page; it takes none. */
export default function NotFound() {
  return <NotHere locales={['en']} />
}
