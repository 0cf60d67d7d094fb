import { phasesOf, shareOf } from '../../turn-phases.ts'
import type { TurnPhase } from '../../turn-phases.ts'
import type { ShotPlan } from '../../scene-spec.ts'
import type { Heavens } from '../../sets/set.ts'
import { choosePalette } from '../choose-palette.ts'
import type { FrameRange, OpenShot } from '../open-shot.ts'
import { mixBytes } from './mix-bytes.ts'
import { sunWay } from './sun-way.ts'

/** A phase, and where the sun is in it. */
export type LitPhase = TurnPhase & { readonly sunAt: Heavens['sunAt'] }

/**
 * A shot in which hour, weather or season change. Each of its phases is opened as a shot of its own, alike in all but that,
 * when a frame shows it first, and the later one is laid over the earlier while it takes over. No more are kept open than
 * `range` needs, or than a frame shows.
 */
export function openTurn(
  plan: ShotPlan,
  range: FrameRange | undefined,
  /** `seen`: the frames of the range that show the phase. */
  open: (phase: LitPhase, seen: FrameRange | undefined) => OpenShot,
): OpenShot {
  const bare = phasesOf(plan.spec)
  const way = sunWay(
    bare,
    bare.map(({ spec }) => choosePalette(spec, plan.seed)),
  )
  const sunAt: Heavens['sunAt'] =
    way === undefined ? undefined : ({ time, seconds }) => way(Math.min(1, time / seconds))
  const phases = bare.map((phase): LitPhase => ({ ...phase, sunAt }))
  const opened = new Map<LitPhase, OpenShot>()
  const last = Math.max(1, plan.frameCount - 1)
  const seenAt = (frame: number): readonly LitPhase[] => {
    const part = Math.min(1, frame / last)
    const top = phases.findLastIndex((phase, at) => at === 0 || shareOf(phase, part) > 0)
    const isWhole = shareOf(phases[top] ?? phases[0]!, part) >= 1
    return phases.slice(isWhole ? top : top - 1, top + 1)
  }
  const wanted = new Map<LitPhase, FrameRange>()
  for (const frame of range === undefined ? [] : framesOf(range)) {
    for (const phase of seenAt(frame)) {
      const firstFrame = wanted.get(phase)?.firstFrame ?? frame
      wanted.set(phase, { firstFrame, frameCount: frame + 1 - firstFrame })
    }
  }
  const shotOf = (phase: LitPhase): OpenShot => {
    const shot = opened.get(phase) ?? open(phase, wanted.get(phase))
    opened.set(phase, shot)
    return shot
  }
  const closeOthers = (seen: readonly LitPhase[]): void => {
    for (const [phase, shot] of opened) {
      if (seen.includes(phase) || wanted.has(phase)) continue
      shot.close()
      opened.delete(phase)
    }
  }
  let shown: readonly OpenShot[] = []
  let share = 1
  let mixed: Uint8Array = new Uint8Array()
  const mix = (of: (shot: OpenShot) => Uint8Array): Uint8Array => {
    const [below, above] = shown
    if (below === undefined) throw new Error('nothing has been drawn')
    if (above === undefined) return of(below)
    const [from, to] = [of(below), of(above)]
    if (mixed.length !== from.length) mixed = new Uint8Array(from.length)
    mixBytes(from, to, share, mixed)
    return mixed
  }
  return {
    get covers() {
      return [...opened.values()].some(({ covers }) => covers !== undefined) ? range : undefined
    },
    async prepare(breathe) {
      for (const phase of wanted.size > 0 ? wanted.keys() : seenAt(0)) await shotOf(phase).prepare(breathe)
    },
    draw(frame) {
      const seen = seenAt(frame)
      closeOthers(seen)
      const top = seen.at(-1)
      share = top === undefined ? 1 : shareOf(top, Math.min(1, frame / last))
      shown = seen.map(shotOf)
      for (const shot of shown) shot.draw(frame)
    },
    pixels: () => mix((shot) => shot.pixels()),
    planes: (maker, frameIndex) => mix((shot) => shot.planes(maker, frameIndex)),
    close() {
      for (const shot of opened.values()) shot.close()
      opened.clear()
    },
  }
}

function framesOf({ firstFrame, frameCount }: FrameRange): readonly number[] {
  return Array.from({ length: frameCount }, (_, index) => firstFrame + index)
}
