/** How a finished picture is graded when it is asked for: "warmer", "more colourful". */
export const TONES = ['warm', 'cool', 'bright', 'dark', 'vivid', 'muted', 'contrast', 'soft'] as const
export type ToneName = (typeof TONES)[number]

/** The one that takes another back. */
export const OPPOSITE_TONES: Readonly<Record<ToneName, ToneName>> = {
  warm: 'cool',
  cool: 'warm',
  bright: 'dark',
  dark: 'bright',
  vivid: 'muted',
  muted: 'vivid',
  contrast: 'soft',
  soft: 'contrast',
}
