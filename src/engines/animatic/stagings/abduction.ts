import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { withAlpha } from '../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { generic } from './generic.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { toLook } from './to-look.ts'

const BEAM = '#9dffd0'
/** Width of the saucer, as a part of the picture's. */
const SAUCER = { landscape: 0.34, portrait: 0.66 }
const VICTIM_HEIGHT = 0.27

interface Abduction {
  readonly ufo: SubjectSpec
  readonly victim: SubjectSpec
  readonly rest: readonly SubjectSpec[]
}

/** A saucer over the field, its beam, and who is slowly lifted up in it. */
export function stageAbduction(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const found = find(spec.subjects)
  if (found === undefined || set.floor.kind === 'air' || spec.framing === 'aerial') return undefined
  const saucerRig = rigOf(found.ufo)
  const victimRig = rigOf(found.victim)
  if (saucerRig === undefined || victimRig === undefined) return undefined
  const width = stage.aspect * (stage.portrait ? SAUCER.portrait : SAUCER.landscape)
  const x = stage.aspect * 0.5
  const height = stage.top + 0.12 + width * 0.55
  const ground = lerp(set.floor.farY, set.floor.y, 0.6)
  const rest =
    found.rest.length === 0 ? undefined : generic({ ...context, spec: { ...spec, subjects: found.rest } })
  const saucer = hover(found.ufo, saucerRig, x, height, width, context)
  return {
    actors: [...(rest?.actors ?? []), saucer, rise(found.victim, victimRig, x, ground, height, context)],
    camera: (time, seconds) =>
      breathe({ x: 0, y: lerp(0.01, -0.015, clamp(time / seconds)), zoom: 1.05 }, time),
    drawBehind(frame) {
      rest?.drawBehind?.(frame)
      drawBeam(context, frame, x, height - width * 0.12, ground, width)
    },
    drawOver: (frame) => drawMotes(context, frame, x, height, ground, width),
  }
}

function find(subjects: readonly SubjectSpec[]): Abduction | undefined {
  const ufo = subjects.find(({ rig }) => rig === 'ufo')
  const victim = subjects.find(
    ({ rig }) => rig === 'quadruped' || rig === 'person' || rig === 'bird' || rig === 'car',
  )
  if (ufo === undefined || victim === undefined) return undefined
  if (![ufo, victim].some(({ action }) => action === 'work')) return undefined
  return { ufo, victim, rest: subjects.filter((one) => one !== ufo && one !== victim) }
}

function hover(
  ufo: SubjectSpec,
  rig: Rig,
  x: number,
  y: number,
  width: number,
  { set, palette, seed }: StagingContext,
): Actor {
  const look = { ...toLook(ufo, seed), lights: lampLevel(palette) }
  return {
    rig,
    look,
    place: ({ time }) => ({
      x: x + 0.008 * Math.sin(time * 1.3),
      y: set.floor.farY - 0.02,
      scale: width,
      parallax: set.floor.parallax,
      lift: set.floor.farY - 0.02 - y + 0.008 * Math.sin(time * 2.1),
      rotation: 0.03 * Math.sin(time * 1.1),
      shadowWidth: 0,
    }),
    pose: ({ time }) => ({ ...REST, action: 'fly', time }),
  }
}

/** From the ground to just below the saucer, slowly turning, legs in the air. */
function rise(
  victim: SubjectSpec,
  rig: Rig,
  x: number,
  ground: number,
  top: number,
  { stage, set, seed }: StagingContext,
): Actor {
  const look = toLook(victim, seed)
  const scale = (VICTIM_HEIGHT * (stage.portrait ? 1.15 : 1)) / rig.box(look, 'stand').height
  const highest = Math.max(0.05, ground - top - VICTIM_HEIGHT * 0.95)
  const liftAt = ({ time, seconds }: Frame): number =>
    highest * smoothstep(0.12, 0.95, time / seconds) * 0.92 + 0.006 * Math.sin(time * 2.4)
  return {
    rig,
    look,
    place: (frame) => ({
      x: x + 0.012 * Math.sin(frame.time * 1.7),
      y: ground,
      scale,
      parallax: set.floor.parallax,
      lift: Math.max(0, liftAt(frame)),
      rotation: 0.16 * Math.sin(frame.time * 1.2) * clamp(frame.time / 1.2),
    }),
    pose: (frame) => ({ ...REST, action: 'stand', time: frame.time, phase: frame.time * 3, mouth: 0.3 }),
    light: { rim: BEAM, rimAlpha: 0.9 },
  }
}

function drawBeam(
  { stage, set }: StagingContext,
  { camera, time }: Frame,
  x: number,
  top: number,
  ground: number,
  width: number,
): void {
  const pen = stage.enter(camera, set.floor.parallax)
  const pulse = 0.85 + 0.15 * Math.sin(time * 6)
  const [narrow, broad] = [width * 0.2, width * 0.46]
  const light = pen.createLinearGradient(0, top, 0, ground)
  light.addColorStop(0, withAlpha(BEAM, 0.75 * pulse))
  light.addColorStop(1, withAlpha(BEAM, 0.22 * pulse))
  pen.fillStyle = light
  pen.beginPath()
  pen.moveTo(x - narrow, top)
  pen.lineTo(x + narrow, top)
  pen.lineTo(x + broad, ground)
  pen.ellipse(x, ground, broad, broad * 0.2, 0, 0, Math.PI)
  pen.closePath()
  pen.fill()
  pen.fillStyle = withAlpha('#f4fff8', 0.3 * pulse)
  pen.beginPath()
  pen.ellipse(x, ground, broad * 0.86, broad * 0.16, 0, 0, Math.PI * 2)
  pen.fill()
}

const MOTES = 22

function drawMotes(
  { stage, set }: StagingContext,
  { camera, time }: Frame,
  x: number,
  top: number,
  ground: number,
  width: number,
): void {
  const pen = stage.enter(camera, set.floor.parallax)
  for (let mote = 0; mote < MOTES; mote += 1) {
    const way = (time * 0.4 + mote * 0.137) % 1
    const spread = lerp(width * 0.42, width * 0.18, way)
    const at = x + Math.sin(mote * 2.4 + time * 0.8) * spread
    pen.fillStyle = withAlpha('#f4fff8', 0.75 * Math.sin(way * Math.PI))
    pen.beginPath()
    pen.arc(at, lerp(ground, top, way), 0.0035, 0, Math.PI * 2)
    pen.fill()
  }
}
