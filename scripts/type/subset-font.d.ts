/** What is used of it; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    /** OpenType features, all unless given. */
    readonly keepFeatures?: readonly string[]
    readonly variationAxes?: Readonly<
      Record<string, { readonly min: number; readonly max: number; readonly default: number }>
    >
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>
}
