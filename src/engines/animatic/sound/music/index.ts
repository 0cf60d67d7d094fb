import { beatSeconds } from '../../cues.ts'
import { createRandom, pick } from '../../draw/random.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { hasPlayer } from '../effects/index.ts'
import type { Layer, Render } from '../layer.ts'
import { danceable, PIECES } from './harmony.ts'
import { arpeggio, bass, bells, drums, pad, pulse, timpani } from './players.ts'
import type { Score } from './players.ts'

const KEYS = [-2, 0, 1, 3] as const

/** True when the music must start with the shot, because somebody dances to it. */
export function hasDancer(spec: SceneSpec): boolean {
  return spec.subjects.some((subject) => subject.action === 'dance')
}

/** The score under a shot; none when somebody in the picture plays. */
export function musicOf(spec: SceneSpec, seed: number): readonly Layer[] {
  if (hasPlayer(spec)) return []
  const piece = hasDancer(spec) ? danceable(PIECES[spec.mood]) : PIECES[spec.mood]
  const key = pick(createRandom(seed ^ 0x3a5), KEYS)
  const score: Score = { piece, beatSeconds: beatSeconds(spec.mood), key }
  const players: readonly (readonly [string, number | undefined, Render])[] = [
    ['pad', piece.pad, pad(score)],
    ['bells', piece.bells, bells(score)],
    ['arpeggio', piece.arpeggio, arpeggio(score)],
    ['bass', piece.bass, bass(score)],
    ['pulse', piece.pulse, pulse(score)],
    ['timpani', piece.timpani, timpani(score)],
    ['drums', piece.drums, drums],
  ]
  return players.flatMap(([name, level, render]) => (level === undefined ? [] : [{ name, level, render }]))
}
