import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '#lib/accounts/demonstration.ts'
import { homePath } from '#lib/accounts/home.ts'
import { findCtx } from '#lib/auth/context.ts'
import { safePath } from '#lib/auth/same-origin.ts'
import { isDemonstration } from '#lib/env.ts'
import { SignInForms } from './sign-in-forms.tsx'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safePath((await searchParams).next, '')
  const ctx = await findCtx()
  if (ctx) redirect(next || homePath(ctx.actor))
  const demonstration = isDemonstration()
    ? { password: DEMONSTRATION_PASSWORD, accounts: DEMONSTRATION_ACCOUNTS }
    : null
  return (
    <>
      <TopBar />
      <main id="main" className="access">
        <SignInForms next={next} demonstration={demonstration} />
        <div className="access-foot">
          <p>
            Cannot sign in and a patient cannot wait? Call <PhoneLink />, day and night. A coordinator enters the
            referral while you speak.
          </p>
          <p>
            <Link href="/">What the program does</Link>
          </p>
        </div>
      </main>
    </>
  )
}
