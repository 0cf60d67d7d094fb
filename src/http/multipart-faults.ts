import { AppError } from '#core/errors.ts'

/** Real ones are a few hundred bytes. */
export const MAX_HEADER_BYTES = 8 * 1024

/** What may be wrong with the bones of a multipart body, in words. */
export const FAULTS = {
  noBoundary: 'it has no boundary line.',
  endsAfterBoundary: 'it ends after a boundary.',
  brokenBoundary: 'a boundary line is followed by something else.',
  endsInHeader: 'it ends in the header of a part.',
  longHeader: `the header of a part has more than ${MAX_HEADER_BYTES} bytes.`,
  endsIn: (name: string) => `it ends in the middle of '${name}'.`,
} as const

export function broken(reason: string): AppError {
  return new AppError('invalid_multipart', { reason })
}
