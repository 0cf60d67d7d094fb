import type { Actor, StagedScene } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import { explosionSeconds } from '../cues.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import { car } from '../rigs/car.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import { RINGING, ringAt } from '../rounds.ts'
import type { ActivityName } from '../scene-spec.ts'
import { UNDOING, roomToUndo } from './undoing.ts'
import { drawWreck, WRECK_SECONDS } from './wreck.ts'

/** How something is drawn that has changed by `part`, 0..1; `paint` draws it as it is. */
export type Change = (
  pen: Pen,
  part: number,
  box: ReturnType<Rig['box']>,
  paint: () => void,
  thing: { readonly look: RigLook; readonly isBuilding: boolean; readonly time: number },
) => void

/** Part of a shot in which a change is over, and how long before it begins, as a part of the shot. */
const FROM = 0.06
const UNTIL = 0.9

const MOLTEN: Readonly<Record<string, string>> = {
  chocolate: '#6a3a20',
  candle: '#f4ead2',
  cheese: '#f2c84c',
  'ice-cream': '#f6c4d4',
  snowman: '#dcecf6',
}
const WATER = '#a8d8f0'

/** It sinks into a puddle. */
const melt: Change = (pen, part, { width, height }, paint, { look }) => {
  const colour = MOLTEN[look.variant] ?? WATER
  const spread = width * lerp(0.2, 0.78, part)
  fillEllipse(pen, colour, 0, -0.01, spread, Math.max(0.02, height * 0.075 * part + 0.02))
  fillEllipse(pen, 'rgba(255, 255, 255, 0.45)', -spread * 0.3, -0.025, spread * 0.4, 0.014)
  pen.save()
  pen.scale(lerp(1, 1.22, part), lerp(1, 0.14, part))
  paint()
  pen.restore()
}

/** The flame stays as large as it was. */
const burnDown: Change = (pen, part, _, paint) => {
  fillEllipse(pen, '#f4ead2', 0, -0.006, lerp(0.16, 0.34, part), lerp(0.02, 0.05, part))
  pen.save()
  pen.scale(lerp(1, 1.06, part), lerp(1, 0.42, part))
  paint()
  pen.restore()
}

const rise: Change = (pen, part, _, paint) => {
  pen.save()
  pen.scale(lerp(0.82, 1, part), lerp(0.46, 1, part))
  paint()
  pen.restore()
}

/** Slices that fall onto one another, from the lowest to the highest. */
const LAYERS = 6
const FALL = 0.5

const stackUp: Change = (pen, part, { width, height }, paint, { isBuilding }) => {
  if (isBuilding) return raise(pen, part, { width, height }, paint)
  const layer = height / LAYERS
  for (let index = 0; index < LAYERS; index += 1) {
    const way = clamp(part * LAYERS - index)
    if (way <= 0) break
    const above = height * FALL * (1 - smoothstep(0, 0.7, way))
    pen.save()
    pen.globalAlpha *= clamp(way * 4)
    pen.translate(0, -above)
    pen.beginPath()
    // A little more at the top, which the next slice covers: no seams.
    pen.rect(
      -width,
      -layer * (index + 1) - (index + 1 < LAYERS ? layer * 0.06 : height),
      width * 2,
      layer * 1.06 + (index + 1 < LAYERS ? 0 : height) + (index === 0 ? height * 0.2 : 0),
    )
    pen.clip()
    paint()
    pen.restore()
  }
}

/** Walls grow out of the ground, a course at a time. */
const COURSES = 24

function raise(pen: Pen, part: number, { width, height }: ReturnType<Rig['box']>, paint: () => void): void {
  const top = (Math.ceil(part * COURSES) / COURSES) * height
  pen.save()
  pen.beginPath()
  pen.rect(-width, -top, width * 2, top + height * 0.2)
  pen.clip()
  paint()
  pen.restore()
}

/** How much wider it is with the strokes about it. */
const AROUND = 2

/** It trembles while it rings, with strokes about it that come and go. */
const ring: Change = (pen, _, { width, height }, paint, { time }) => {
  const since = ringAt(time)
  if (since === undefined) return paint()
  const fade = smoothstep(0, 0.08, since) * (1 - smoothstep(RINGING.lasts - 0.12, RINGING.lasts, since))
  const size = Math.max(width, height)
  pen.save()
  pen.translate(
    Math.sin(time * 71) * 0.012 * size * fade,
    -Math.abs(Math.sin(time * 52)) * 0.012 * size * fade,
  )
  pen.rotate(Math.sin(time * 63) * 0.05 * fade)
  paint()
  pen.restore()
  pen.lineCap = 'round'
  pen.lineWidth = 0.035 * size
  for (const side of [0, Math.PI])
    for (let arc = 0; arc < 2; arc += 1) {
      const way = (since * 3 + arc * 0.5) % 1
      pen.strokeStyle = withAlpha('#ffe9a8', fade * Math.sin(way * Math.PI))
      pen.beginPath()
      pen.arc(0, -height / 2, width * 0.5 + size * (0.12 + 0.16 * way), side - 0.5, side + 0.5)
      pen.stroke()
    }
}

/** Seconds from the blast until the last piece is gone, and how many there are. */
const BURST_SECONDS = 1.5
const PIECES = 9

/** It flies to pieces, which turn and fall. */
const burst: Change = (pen, part, { width, height }, paint) => {
  if (part <= 0) return paint()
  if (part >= 1) return
  const reach = Math.max(width, height) * 1.5
  for (let piece = 0; piece < PIECES; piece += 1) {
    const [from, to] = [(piece / PIECES) * Math.PI * 2, ((piece + 1) / PIECES) * Math.PI * 2]
    const way = (from + to) / 2
    const speed = 0.75 + 0.5 * ((piece * 0.618) % 1)
    const flown = (1 - (1 - part) ** 2) * speed
    pen.save()
    pen.globalAlpha *= 1 - smoothstep(0.6, 1, part)
    pen.translate(
      Math.cos(way) * flown * width * 1.15,
      -height / 2 + Math.sin(way) * flown * height * 0.8 + part * part * height * 0.9,
    )
    pen.rotate((piece % 2 === 0 ? 1 : -1) * part * 2.6 * speed)
    pen.translate(0, height / 2)
    pen.beginPath()
    pen.moveTo(0, -height / 2)
    pen.lineTo(Math.cos(from) * reach, -height / 2 + Math.sin(from) * reach)
    pen.lineTo(Math.cos(to) * reach, -height / 2 + Math.sin(to) * reach)
    pen.clip()
    paint()
    pen.restore()
  }
}

const CHANGES: Readonly<Partial<Record<ActivityName, Change>>> = {
  melt,
  'burn-down': burnDown,
  rise,
  'stack-up': stackUp,
  ring,
  burst,
  ...UNDOING,
}

/** Has telephones ring, and has ice melt, candles burn down, bread rise and houses get built over the whole shot, wherever they are staged. */
export function changeThings(scene: StagedScene): StagedScene {
  if (scene.actors.every(({ look }) => changeOf(look) === undefined)) return scene
  return { ...scene, actors: scene.actors.map(changing) }
}

function changeOf({ activity, variant }: RigLook): Change | undefined {
  if (activity === undefined) return undefined
  return activity === 'burst' && leavesWreck(variant) ? drawWreck : CHANGES[activity]
}

/** A vehicle does not fly to pieces altogether. */
function leavesWreck(variant: string): boolean {
  return car.variants.includes(variant)
}

/** Part of a shot at which a balloon pops, and seconds until nothing of it is left. */
const POPS = 0.42
const POP_SECONDS = 0.9

/** With room for what becomes of it, also where the staging told how much it needs. */
function roomy(
  placement: ReturnType<Actor['place']>,
  { rig, look }: Actor,
  [wider, higher]: readonly [number, number],
): ReturnType<Actor['place']> {
  const box = rig.box(look)
  return { ...placement, boxWidth: box.width * wider, boxHeight: box.height * higher }
}

function changing(actor: Actor): Actor {
  const change = changeOf(actor.look)
  if (change === undefined) return actor
  const rig: Rig = {
    ...actor.rig,
    box(look, action) {
      const box = actor.rig.box(look, action)
      const room = roomToUndo(look.activity)
      if (room !== undefined) return { width: box.width * room[0], height: box.height * room[1] }
      if (look.activity === 'burst' && leavesWreck(look.variant)) return { width: 3.2, height: 1.3 }
      if (look.activity === 'burst') return { width: box.width * 3.2, height: box.height * 1.9 }
      return look.activity === 'ring' ? { ...box, width: box.width * AROUND, height: box.height * 1.1 } : box
    },
    draw(pen, look, pose) {
      // Nobody is in what blows up.
      const seen = look.activity === 'burst' ? { ...look, isTaken: true } : look
      change(
        pen,
        pose.progress,
        actor.rig.box(look, pose.action),
        () => actor.rig.draw(pen, seen, { ...pose, progress: 0 }),
        { look, isBuilding: actor.rig.naturalSize(look) > 1.2, time: pose.time },
      )
    },
  }
  const { activity } = actor.look
  const room = roomToUndo(activity)
  // What goes down leaves no mirror image on the water.
  const { drawBehind: _, ...onWater } = actor
  return {
    ...(room === undefined ? actor : onWater),
    ...(room === undefined ? {} : { place: (frame) => roomy(actor.place(frame), actor, room) }),
    rig,
    pose: (frame): Pose => ({
      ...actor.pose(frame),
      progress:
        activity === 'pop'
          ? clamp((frame.time - frame.seconds * POPS) / POP_SECONDS)
          : activity === 'burst'
            ? clamp(
                (frame.time - explosionSeconds(frame.seconds)) /
                  (leavesWreck(actor.look.variant) ? WRECK_SECONDS : BURST_SECONDS),
              )
            : clamp((frame.time / frame.seconds - FROM) / (UNTIL - FROM)),
    }),
  }
}
