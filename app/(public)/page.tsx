import type { Metadata } from 'next'
import { alternatesOf } from '#app/_components/content/content-route.ts'
import { OtherLanguages } from '#app/_components/content/other-languages.tsx'
import { program } from '#lib/program.ts'
import { AboutEcmo } from './_home/about-ecmo.tsx'
import { Clinicians } from './_home/clinicians.tsx'
import { Families } from './_home/families.tsx'
import { Hero } from './_home/hero.tsx'
import { TheProgram } from './_home/the-program.tsx'

export const metadata: Metadata = {
  title: { absolute: `${program.shortName}, ${program.hospital}` },
  description:
    'A pump and an artificial lung outside the body, for hearts and lungs that need time. For families and referring clinicians, at any hour.',
  alternates: alternatesOf('en', 'home'),
}

export default function Home() {
  return (
    <main id="main">
      <div className="wrap">
        <p className="way">
          <OtherLanguages locale="en" id="home" />
        </p>
        <Hero />
        <AboutEcmo />
        <Families />
        <Clinicians />
        <TheProgram />
      </div>
    </main>
  )
}
