/** One measured figure. Ratios compare two things measured in the same run; they alone travel between machines. */
export interface Measured {
  readonly metric: string
  readonly value: number
  readonly unit: string
  /** What the project promises; the table shows whether it holds. */
  readonly target?: Bound
  /** What it is still to become; the table shows whether it is reached. */
  readonly goal?: Bound
}

export type Bound = { readonly atLeast: number } | { readonly atMost: number }

/** A figure that can't be had on this machine. */
interface Skipped {
  readonly metric: string
  /** Why. */
  readonly skipped: string
}

export type BenchRow = Measured | Skipped

export interface Bench {
  readonly name: string
  readonly description: string
  run(): Promise<readonly BenchRow[]>
}

/** Middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? Number.NaN
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper
}
