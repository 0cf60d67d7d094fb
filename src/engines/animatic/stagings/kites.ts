import { rigAs } from '../rigs/rig-as.ts'
import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import { balloon } from '../rigs/balloon.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { generic } from './generic.ts'
import { physiqueOf } from './to-look.ts'

const STRUNG: readonly string[] = ['kite', 'party-balloon', 'balloons']
/** Where a person's hand is, in body heights above the ground. */
const HAND = 0.46

/** Somebody holds a kite or a balloon: it flies over them, on a string. */
export function stageKites(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const strung = spec.subjects.find(({ rig, variant }) => rig === 'balloon' && STRUNG.includes(variant))
  const rest = spec.subjects.filter((subject) => subject !== strung)
  if (strung === undefined || rest.length === 0) return undefined
  const scene = generic({ ...context, spec: { ...spec, subjects: rest } })
  const [holder] = scene.actors
  if (holder === undefined || (rest[0]?.rig !== 'person' && rest[0]?.rig !== 'robot')) return undefined
  // A kite for everybody, and the rest of them for those who have hands: a bunch to each in turn.
  const holders = scene.actors.filter(({ rig }) => rig === holder.rig)
  const flown = Array.from({ length: strung.count }, (_, index) => {
    const by = holders[index % holders.length] ?? holder
    return { by, kite: fly(context, strung, by, Math.floor(index / holders.length)) }
  })
  return {
    ...scene,
    actors: [...scene.actors, ...flown.map(({ kite }) => kite)],
    drawBehind(frame) {
      scene.drawBehind?.(frame)
      for (const { by, kite } of flown) drawString(context, by, kite, frame)
    },
  }

  function fly({ seed }: StagingContext, subject: SubjectSpec, holder: Actor, nth: number): Actor {
    const { variant, colours, props } = subject
    const look = { variant, colours, props, seed: seed + nth, ...physiqueOf(subject) }
    const isKite = variant === 'kite'
    // A bunch is before the one who holds it and leans away: nobody's face is behind balloons.
    const away = isKite ? { x: stage.portrait ? 0.24 : 0.46, y: 0.3 } : { x: -0.1, y: 0.1 }
    // The next one of a bunch is beside the one before, and higher.
    const far = { x: away.x - 0.17 * nth, y: away.y + 0.07 * (nth % 3) }
    return {
      rig: rigAs(balloon, subject),
      look,
      place(frame) {
        const hand = handOf(holder, frame)
        const gust = Math.sin(frame.time * 1.3) * 0.03
        const size = isKite ? 0.3 : 0.34
        const way = holder.place(frame).flip === true && !isKite ? -1 : 1
        const right = isKite ? Infinity : stage.aspect + 0.02 - size * 0.5
        const x = Math.min(right, Math.max(size * 0.5, hand.x - far.x * way)) + gust * (isKite ? 1 : 0.3)
        const top = isKite ? 0.5 + stage.top * 0.35 : hand.y
        const bottom = Math.min(top, hand.y - far.y) + Math.sin(frame.time * 1.7) * 0.02
        const y = set.floor.y
        return {
          x,
          y,
          scale: size,
          parallax: set.floor.parallax,
          lift: y - bottom,
          rotation: isKite ? 0.3 + gust * 3 : 0.16 * way + gust,
          shadowWidth: 0,
        }
      },
      pose: ({ time }) => ({ ...REST, action: 'fly', time }),
    }
  }
}

function handOf(holder: Actor, frame: Frame): { readonly x: number; readonly y: number } {
  const { x, y, scale, lift = 0, flip } = holder.place(frame)
  return { x: x + (flip === true ? -1 : 1) * 0.1 * scale, y: y - lift - HAND * scale }
}

function drawString({ stage, set }: StagingContext, holder: Actor, flown: Actor, frame: Frame): void {
  const hand = handOf(holder, frame)
  const { x, y, lift = 0 } = flown.place(frame)
  const pen = stage.enter(frame.camera, set.floor.parallax)
  pen.strokeStyle = withAlpha('#f4f0e6', 0.8)
  pen.lineWidth = 0.0022
  pen.beginPath()
  pen.moveTo(hand.x, hand.y)
  pen.quadraticCurveTo((hand.x + x) / 2, (hand.y + y - lift) / 2 + 0.07, x, y - lift - 0.05)
  pen.stroke()
}
