import { z } from 'zod'

/** The variables by which somebody watches over paging. Read by `lib/env.ts` with all others. */
export interface AlarmSettings {
  /** Asked each minute while pages go out, so that a service outside notices when it is not; null asks nobody. */
  readonly heartbeatUrl: string | null
  /** When everybody on call gets a test page, "09:00" by the program's clock; null sends none. */
  readonly testTime: string | null
}

export const alarmVariables = {
  HEARTBEAT_URL: z.url({ protocol: /^https?$/, error: 'HEARTBEAT_URL must be an http or https address.' }).optional(),
  PAGING_TEST_TIME: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|off)$/, 'PAGING_TEST_TIME must be a time such as 09:00, or the word off.')
    .default('09:00'),
}

export function toAlarmSettings(values: z.output<z.ZodObject<typeof alarmVariables>>): AlarmSettings {
  const { HEARTBEAT_URL, PAGING_TEST_TIME } = values
  return { heartbeatUrl: HEARTBEAT_URL ?? null, testTime: PAGING_TEST_TIME === 'off' ? null : PAGING_TEST_TIME }
}
