import { jsonHandler } from '#lib/action.ts'
import { alertInput } from '#lib/referrals/alert.ts'
import { sendAlert } from '#lib/referrals/send-alert.ts'

/**
 * The alert from a page whose scripts run. A request of its own, because it must be given up after a few seconds and
 * tried again: server actions wait in one line, in which a lost one holds up all others.
 */
export const POST = jsonHandler(alertInput, sendAlert)
