/** One way to judge a text. */
export interface TextCheck {
  /**
   * What the text is blocked for, e.g. `self-harm`; empty when it may pass. Throws CheckUnavailable when that can't be
   * said now.
   */
  findReasons(text: string): Promise<readonly string[]>
}

/** The check could not be made; it may be possible later. */
export class CheckUnavailable extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'CheckUnavailable'
  }
}
