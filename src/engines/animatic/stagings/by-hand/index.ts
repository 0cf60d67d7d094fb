import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { mix, multiply, type Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { cookware, isVessel, RIMS } from '../../rigs/cookware.ts'
import { REST } from '../../rigs/rig.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Frame } from '../../sets/set.ts'
import { generic } from '../generic.ts'
import { PUFF_RADIUS, softPuff } from '../soft-puff.ts'
import { toLook } from '../to-look.ts'
import { DEEDS, drawSprinkling, type Moment } from './deeds.ts'
import type { Cook } from './hands.ts'

/** World units of a vessel's width. */
const WIDTH = { landscape: 0.6, portrait: 0.56 }
const SKINS: readonly Hex[] = ['#f0c8a4', '#e0a880', '#b9805a', '#8d5a3c']
const SLEEVES: readonly Hex[] = ['#f4f6fa', '#3f6f9e', '#b8503c', '#4f8f6a', '#e8b43c']

/** Cooking as the cook sees it: one vessel or board on the table, two hands and a tool. */
export function stageByHand(context: StagingContext): StagedScene | undefined {
  const [subject] = context.spec.subjects
  if (subject?.activity === 'sprinkle' && (subject.rig === 'food' || subject.rig === 'sprite'))
    return sprinkled(context)
  if (subject?.rig !== 'cookware') return undefined
  const { stage, set, seconds } = context
  const look = toLook(subject, context.seed)
  const scale =
    (stage.portrait ? WIDTH.portrait : WIDTH.landscape) *
    (context.spec.framing === 'close' ? 1.15 : 1) *
    (subject.variant === 'board' && !stage.portrait ? 1.25 : 1)
  const place = {
    x: stage.aspect / 2 - (subject.variant === 'pan' ? 0 : 0.02),
    y: set.floor.y + 0.02,
    scale,
    parallax: set.floor.parallax,
    shadowWidth: 1.1,
  }
  const cook = cookOf(context)
  const deed = subject.activity === undefined ? undefined : DEEDS[subject.activity]
  const vessel: Actor = {
    rig: cookware,
    look,
    place: () => place,
    pose: ({ time }) => ({ ...REST, action: 'work', time, progress: time / seconds }),
    drawOver(frame) {
      if (isHot(subject)) drawSteam(context, place, subject, frame)
      const pen = stage.enter(frame.camera, place.parallax)
      pen.save()
      pen.translate(place.x, place.y)
      pen.scale(scale, scale)
      deed?.(pen, { cook, look, time: frame.time, part: frame.time / seconds })
      pen.restore()
    },
  }
  return { actors: [vessel] }
}

/** Skin and sleeves in the light of the room. */
function cookOf({ seed, set: { light } }: StagingContext): Cook {
  const lit = (colour: Hex): Hex => mix(colour, multiply(colour, light.tint), light.tintAlpha * 2)
  return {
    skin: lit(SKINS[seed % SKINS.length] ?? '#e0a880'),
    sleeve: lit(SLEEVES[(seed >>> 4) % SLEEVES.length] ?? '#f4f6fa'),
  }
}

/** A dish on the table, and a hand that lets something fall on it. */
function sprinkled(context: StagingContext): StagedScene | undefined {
  const scene = generic(context)
  const [actor] = scene.actors
  if (actor === undefined) return undefined
  const { stage, seconds } = context
  const cook = cookOf(context)
  const over: Actor = {
    ...actor,
    drawOver(frame) {
      const { x, y, scale, parallax, lift = 0 } = actor.place(frame)
      const height = actor.rig.box(actor.look, 'stand').height * scale
      const size = stage.portrait ? WIDTH.portrait : WIDTH.landscape
      const moment: Moment = { cook, look: actor.look, time: frame.time, part: frame.time / seconds }
      const pen = stage.enter(frame.camera, parallax)
      pen.save()
      pen.translate(x, y - lift)
      pen.scale(size, size)
      drawSprinkling(pen, moment, (-height * 0.62) / size)
      pen.restore()
    },
    drawBehind(frame) {
      const { x, y, scale, parallax } = actor.place(frame)
      const half = (actor.rig.box(actor.look, 'stand').width * scale) / 2 + 0.05
      const pen = stage.enter(frame.camera, parallax)
      fillEllipse(pen, '#c9d2da', x, y + 0.012, half, half * 0.2)
      fillEllipse(pen, '#f4f7fa', x, y, half, half * 0.2)
      fillEllipse(pen, '#dfe6ec', x, y, half * 0.74, half * 0.145)
    },
  }
  return { ...scene, actors: [over, ...scene.actors.slice(1)] }
}

function isHot({ variant, activity }: SubjectSpec): boolean {
  return variant === 'pot' || (variant === 'pan' && activity !== 'pour')
}

const PUFFS = 7

/** Soft puffs that rise from the rim and fade. */
function drawSteam(
  { stage }: StagingContext,
  {
    x,
    y,
    scale,
    parallax,
  }: { readonly x: number; readonly y: number; readonly scale: number; readonly parallax: number },
  { variant }: SubjectSpec,
  { camera, time }: Frame,
): void {
  const rim = y - (isVessel(variant) ? RIMS[variant].height : 0) * scale
  const puff = softPuff(stage, '#ffffff')
  stage.enter(camera, parallax)
  for (let index = 0; index < PUFFS; index += 1) {
    const way = (time * 0.32 + index / PUFFS) % 1
    const across = Math.sin(index * 2.4) * 0.14 + Math.sin(time * 0.9 + index * 2) * 0.03 * way
    stage.put(puff, x + across * scale * 2, rim - way * 0.34, {
      scale: (0.03 + way * 0.06) / PUFF_RADIUS,
      alpha: 0.34 * Math.sin(way * Math.PI),
    })
  }
}
