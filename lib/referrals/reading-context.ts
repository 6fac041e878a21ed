import { and, desc, eq, inArray } from 'drizzle-orm'
import { clinicalValues } from '#db/schema/clinical-values.ts'
import { referrals } from '#db/schema/referrals.ts'
import type { ReadingContext } from '#lib/clinical/read-typed-number.ts'
import { asActor, type Ctx } from '#lib/ctx.ts'

/** What a referral already says that other answers are read by: weight for doses, age for the usual ranges. */
export function getReadingContext(ctx: Ctx, reference: string): Promise<ReadingContext> {
  return asActor(ctx, async (tx) => {
    const rows = await tx
      .selectDistinctOn([clinicalValues.code], { code: clinicalValues.code, value: clinicalValues.value })
      .from(clinicalValues)
      .innerJoin(referrals, eq(referrals.id, clinicalValues.referralId))
      .where(
        and(
          eq(referrals.reference, reference),
          inArray(clinicalValues.code, ['weight_kg', 'age_years']),
          eq(clinicalValues.state, 'value'),
        ),
      )
      .orderBy(clinicalValues.code, desc(clinicalValues.measuredAt), desc(clinicalValues.enteredAt))
    const numberOf = (code: string) => {
      const value = rows.find((row) => row.code === code)?.value
      return typeof value === 'number' ? value : undefined
    }
    return { weightKg: numberOf('weight_kg'), ageYears: numberOf('age_years') }
  })
}
