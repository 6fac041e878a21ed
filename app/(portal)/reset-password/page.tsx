import type { Metadata } from 'next'
import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { PhoneLink } from '#app/_components/ui/phone-link.tsx'
import { ResetPasswordForm } from './reset-password-form.tsx'

export const metadata: Metadata = { title: 'Choose a password' }

export default function ResetPasswordPage() {
  return (
    <>
      <TopBar />
      <main id="main" className="access">
        <ResetPasswordForm />
        <div className="access-foot">
          <p>
            No link, and a patient cannot wait? Call <PhoneLink />, day and night.
          </p>
        </div>
      </main>
    </>
  )
}
