/** As differences.ts, for the parts that only forms use. */
export const formDifferences: readonly { readonly what: string; readonly rules: string }[] = [];
