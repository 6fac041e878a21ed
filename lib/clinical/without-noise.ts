/** Takes away the noise of binary fractions (0.29 × 100 = 28.999999999999996) and nothing that anybody measured. */
export function withoutNoise(amount: number): number {
  return Number(amount.toPrecision(12))
}
