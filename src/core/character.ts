/** Somebody or something that videos of a project show again whenever its name stands in the prompt. */
export interface Character {
  readonly id: string
  readonly project: string
  /** 1..80 characters. */
  readonly name: string
  /** Unix milliseconds. */
  readonly createdAt: number
  /** What its clip showed in the middle: `#rrggbb`, the most striking first; 1..4. The clip itself is not kept. */
  readonly colours: readonly string[]
}

/** OpenAI's limit, in UTF-16 code units. */
export const MAX_CHARACTER_NAME_LENGTH = 80
