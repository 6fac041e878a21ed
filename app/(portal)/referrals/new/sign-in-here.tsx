import { TextField } from '#app/_components/ui/field.tsx'
import { Note } from '#app/_components/ui/note.tsx'

/** E-mail and password inside the alert itself: without scripts, the same press then signs in and sends. */
export function SignInHere({ message, email }: { message: string; email: string }) {
  return (
    <Note tone="strong" role="alert">
      <b>Not sent yet: your session has ended.</b> {message}
      <div className="fields mt">
        <TextField
          id="email"
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          defaultValue={email}
        />
        <TextField id="password" name="password" type="password" label="Password" autoComplete="current-password" />
      </div>
    </Note>
  )
}
