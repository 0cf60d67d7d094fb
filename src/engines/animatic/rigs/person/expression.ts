import type { Mood } from '../../scene-spec.ts'

/** A smile as the mood of the scene lets it be. */
export function felt(smile: number, mood: Mood): number {
  switch (mood) {
    case 'joyful':
      return Math.max(smile, 0.9)
    case 'sad':
      return Math.min(smile, -0.8)
    case 'tense':
      return Math.min(smile, -0.35)
    case 'dark':
      return Math.min(smile, -0.1)
    default:
      return smile
  }
}

/** 0 while the eyes are shut for a moment. */
export function blink(time: number, seed: number): number {
  return (time * 0.29 + seed * 0.37) % 1 < 0.035 ? 0 : 1
}

/** How open a mouth is that talks of nothing in particular. */
export function chatter(time: number): number {
  return Math.max(0, Math.sin(time * 11) * 0.5 + Math.sin(time * 7.3) * 0.5)
}
