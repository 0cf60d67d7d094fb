import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { speciesOf } from '../rigs/quadruped/species.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { physiqueOf } from './to-look.ts'

const BATHING: readonly RigName[] = ['person', 'quadruped', 'robot', 'dinosaur']
/** So many are in three rows; more in five. */
const PARTY = 16
const HEIGHT = 0.4

interface Bather {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly upright: boolean
  readonly x: number
  readonly y: number
  readonly offset: number
}

/** Those who swim in a lake or the sea: head and back above the water, rings around them. */
export function stageBathers(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const water = set.floor.kind === 'water' ? set.floor : set.floor.water
  if (water === undefined || spec.subjects.length === 0) return undefined
  if (!spec.subjects.every(isBathing)) return undefined
  const party = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const bathers = party.flatMap((subject, index) => wade(context, subject, index, party.length, water) ?? [])
  return {
    actors: bathers.map((bather) => toActor(bather, water.parallax, context)),
    camera: (time, seconds) =>
      breathe(
        { x: lerp(-0.05, 0.06, clamp(time / seconds)), y: 0, zoom: spec.framing === 'close' ? 1.24 : 1.09 },
        time,
      ),
  }
}

/** Of a fish at the surface back and fin are seen. */
function isBathing({ rig, action, variant }: SubjectSpec): boolean {
  const isStored = rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'animal'
  return (
    (action === 'swim' && (BATHING.includes(rig) || isStored)) ||
    (rig === 'fish' && variant === 'shark' && action !== 'jump')
  )
}

function wade(
  { stage, random }: StagingContext,
  subject: SubjectSpec,
  index: number,
  total: number,
  water: { readonly y: number; readonly farY: number },
): Bather | undefined {
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const isOnBack = subject.rig === 'quadruped' && subject.activity === 'float-back'
  const { variant, colours, props } = subject
  const look: RigLook = {
    variant,
    colours,
    props,
    seed: Math.floor(random() * 2 ** 31),
    ...physiqueOf(subject),
    ...(isOnBack ? { activity: 'float-back' } : {}),
  }
  const depth = isOnBack ? 0 : depthOf(subject.rig, look)
  const rows = total > PARTY ? 5 : 3
  const row = total === 1 ? 0 : (index % rows) / rows
  // Rows that are shifted against each other make no slanting lines.
  const place = total > PARTY ? (index + rows * ((Math.round(row * rows) * 0.618034) % 1)) % total : index
  const words = { tiny: 0.5, small: 0.7, normal: 1, large: 1.25, huge: 1.5 }[subject.size]
  const box = rig.box(look, 'swim')
  const crowd = total === 1 ? 1 : total === 2 ? 0.8 : total > 5 ? 0.44 : 0.6
  const tall = (HEIGHT * clamp(rig.naturalSize(look), 0.75, 1.5) * words * crowd) / (box.height - depth)
  const own = look.variant === 'shark' ? SHARK_SIZE : 1
  const scale =
    Math.min(tall, (stage.aspect * (total > 5 ? (0.5 * rows) / total : 0.66)) / box.width) *
    lerp(1, 0.8, row) *
    own
  return {
    rig: above(rig, depth),
    look,
    scale,
    upright: depth > 0,
    x: stage.aspect * (0.5 + (total === 1 ? 0 : ((place + 0.5) / total - 0.5) * 0.8)),
    y: lerp(water.y, water.farY, row),
    offset: index === 0 ? 0 : between(random, 0, 5),
  }
}

/** Of a crocodile eyes, back and tail are seen. */
const CROCODILE_DEPTH = 0.13
/** Of a shark the fin, and a little of the back. */
const SHARK_DEPTH = 0.46
const SHARK_SIZE = 0.5

/** How much of the body is under water, body units: people swim prone, animals on their feet. */
function depthOf(rig: RigName, look: RigLook): number {
  if (rig === 'person') return 0
  if (look.variant === 'crocodile') return CROCODILE_DEPTH
  if (look.variant === 'shark') return SHARK_DEPTH
  if (rig !== 'quadruped') return 0.45
  const { leg, bodyHeight } = speciesOf(look)
  return leg + bodyHeight * 0.42
}

/** The part of a drawing above the water, which is `depth` body units deep; the surface becomes its ground. */
function above(rig: Rig, depth: number): Rig {
  if (depth === 0) return rig
  return {
    ...rig,
    box(look, action) {
      const { width, height } = rig.box(look, action)
      return { width, height: height - depth }
    },
    draw(pen, look, pose) {
      pen.save()
      pen.beginPath()
      pen.rect(-4, -8, 8, 8)
      pen.clip()
      pen.translate(0, depth)
      rig.draw(pen, look, pose)
      pen.restore()
    },
  }
}

function toActor(bather: Bather, parallax: number, context: StagingContext): Actor {
  const { rig, look, scale, x, y, offset } = bather
  const { stage } = context
  const at = ({ time, seconds }: Frame): number =>
    x + lerp(-0.16, 0.16, clamp(time / seconds)) * Math.min(1, stage.aspect)
  const dip = (time: number): number => Math.sin((time + offset) * 2.1) * 0.006
  const { upright } = bather
  return {
    rig,
    look,
    place: (frame) => ({
      x: at(frame),
      y: y + dip(frame.time),
      scale,
      parallax,
      rotation: Math.sin((frame.time + offset) * 1.6) * 0.02,
      shadowWidth: 0,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: upright ? 'walk' : 'swim',
      time: time + offset,
      phase: (time + offset) * (upright ? 6 : 5),
    }),
    drawOver: (frame) => drawRings(context, bather, at(frame), parallax, frame),
  }
}

/** Rings that widen, and a bow wave ahead. */
function drawRings(
  { stage, palette }: StagingContext,
  { scale, y, rig, look, offset }: Bather,
  x: number,
  parallax: number,
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, parallax)
  const width = rig.box(look, 'swim').width * scale * 0.42
  pen.lineWidth = 0.004
  for (let ring = 0; ring < 3; ring += 1) {
    const age = (frame.time * 0.5 + offset + ring / 3) % 1
    const reach = width * (0.7 + age * 0.9)
    pen.strokeStyle = withAlpha(palette.key, 0.55 * (1 - age))
    pen.beginPath()
    pen.ellipse(x - width * 0.12 * age, y + 0.004 + age * 0.008, reach, reach * 0.16, 0, 0.1, Math.PI * 1.02)
    pen.stroke()
  }
}
