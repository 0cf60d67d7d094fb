import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { wordsCamera } from '../compose/words-camera.ts'
import { withAlpha } from '../draw/colour.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import { rigFromAbove } from '../rigs/above/index.ts'
import { rigFor } from '../rigs/index.ts'
import { rigAs, rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import { isAfloat } from '../sets/aerial/coast.ts'
import type { BuiltSet, Frame } from '../sets/set.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { toLook, varied } from './to-look.ts'

type Above = NonNullable<BuiltSet['above']>

const MAX_ACTORS = 40
/** Figures are a little shorter when they are looked down on. */
const FORESHORTENED = 0.9
const BORN_TO_FLY: readonly RigName[] = ['aircraft', 'balloon', 'helicopter', 'ufo', 'rocket']
/** What covers a good way during a shot, vehicle or not. */
const FAR_GOING: readonly RigName[] = ['car', 'boat', 'train', 'whale', 'aircraft']
const GOING: readonly Action[] = [
  'walk',
  'run',
  'ride',
  'drive',
  'sail',
  'fly',
  'swim',
  'float',
  'take-off',
  'land',
]
const FLYING: readonly Action[] = ['fly', 'take-off', 'land']
/** World heights: what stands, what flies nearer to the eye; lengths: what rolls or floats. */
const FIGURE_HEIGHT = 0.22
const VEHICLE_LENGTH = 0.3
/** More vehicles than this are in lanes beside one another. */
const COLUMN = 6
const LANES = 2
const LANE_APART = 0.062
const FLYER_WIDTH = 0.42
/** World units above the ground at which things fly. */
const ALTITUDE = 0.12
/** y of the middle of what flies upright. */
const FLYER_Y = 0.46
/** Where the land is that lies beside the water, as a part of the width. */
const ASHORE = -0.3
/** An engine is ahead of the middle, so that its coaches are seen. */
const TRAIN_AHEAD = 0.32
/** How far the ground moves under the eye in a shot. */
const FLYOVER = { from: 0.07, to: -0.12 }

/** Who or what is shown, and how. */
interface Body {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly flies: boolean
  /** Drawn from above; others keep their side. */
  readonly isFlat: boolean
}

interface Individual extends Body {
  readonly scale: number
  /** Ground coordinates in the middle of the shot. */
  readonly across: number
  readonly away: number
  readonly facesLeft: boolean
  readonly offset: number
  readonly leads: boolean
}

/** Subjects in a place seen from above: small, in the open, over their shadows. */
export function stageAerial(context: StagingContext): StagedScene | undefined {
  const { above } = context.set
  if (above === undefined) return undefined
  const individuals = scatter(context)
  return {
    actors: individuals.flatMap((individual) =>
      [individual, ...coachesOf(individual)].map((one) => toActor(one, above, context)),
    ),
    camera: flyOver(context),
    follows: true,
  }
}

/** Over ground that passes below. */
function flyOver({ spec }: StagingContext): NonNullable<StagedScene['camera']> {
  const isStill = spec.camera === 'still'
  const path = wordsCamera({ camera: isStill ? 'still' : 'push', framing: 'wide' })
  return (time, seconds) => {
    const camera = path(time, seconds)
    const passed = isStill ? 0 : lerp(FLYOVER.from, FLYOVER.to, clamp(time / seconds))
    return { x: camera.x, y: camera.y * 0.6 + passed, zoom: camera.zoom }
  }
}

function scatter(context: StagingContext): readonly Individual[] {
  const { spec, random } = context
  const shown = spec.subjects
    .flatMap((subject) =>
      Array.from({ length: subject.count }, (_, index) => ({ subject, leads: index === 0 })),
    )
    .slice(0, MAX_ACTORS)
  return shown.flatMap(({ subject, leads }, index) => {
    const body = bodyOf(subject, context, index)
    if (body === undefined) return []
    const scale = scaleOf(body, shown.length, context)
    return [
      {
        ...body,
        scale,
        ...placeOf(body, scale, index, shown.length, context),
        facesLeft: !body.isFlat && index % 2 === 1 && !GOING.includes(subject.action),
        offset: index === 0 ? 0 : between(random, 0, 5),
        leads,
      },
    ]
  })
}

function bodyOf(subject: SubjectSpec, { random, palette }: StagingContext, index: number): Body | undefined {
  const flat = rigFromAbove(subject.rig, subject.variant)
  const side = rigOf(subject)
  if (side === undefined) return undefined
  const look: RigLook = {
    ...varied(toLook(subject, Math.floor(random() * 2 ** 31)), index, subject.count),
    lights: lampLevel(palette),
  }
  return {
    subject,
    // From above nobody is seen behind the windows.
    rig:
      flat === undefined
        ? foreshorten(side)
        : rigAs(flat, { ...subject, driver: undefined, passengers: undefined }),
    look,
    flies: isFlying(subject),
    isFlat: flat !== undefined,
  }
}

const COACHES = 3

/** What a train pulls, one behind the other. */
function coachesOf(engine: Individual): readonly Individual[] {
  const { subject, scale, across, look } = engine
  if (subject.rig !== 'train' || subject.variant === 'tram') return []
  const variant = `${subject.variant}-coach`
  const rig = rigFromAbove('train', variant)
  if (rig === undefined) return []
  return Array.from({ length: COACHES }, (_, index) => ({
    ...engine,
    rig,
    look: { ...look, variant },
    across: across - (index + 1) * scale * 1.03,
    leads: false,
  }))
}

function naturalSizeOf(subject: SubjectSpec | undefined): number {
  const rig = subject === undefined ? undefined : rigFor(subject.rig)
  if (subject === undefined || rig === undefined) return 1
  return rig.naturalSize({ ...subject, seed: 0 })
}

function isFlying({ rig, action }: SubjectSpec): boolean {
  if (rig === 'bird' || rig === 'dragon' || rig === 'insect')
    return FLYING.includes(action) || action === 'float'
  return BORN_TO_FLY.includes(rig) || (rig === 'sprite' && FLYING.includes(action))
}

function scaleOf(
  { subject, rig, look, flies, isFlat }: Body,
  total: number,
  { stage, spec }: StagingContext,
): number {
  const box = rig.box(look, subject.action)
  const words = { tiny: 0.55, small: 0.78, normal: 1, large: 1.25, huge: 1.6 }[subject.size]
  const part = words * (total > 6 ? 0.72 : total > 2 ? 0.86 : 1)
  const natural = rig.naturalSize(look)
  const narrow = stage.portrait ? 0.86 : 1
  if (flies && subject.rig !== 'bird' && subject.rig !== 'insect') {
    const beside =
      spec.subjects[0] === subject ? 1 : clamp((natural / naturalSizeOf(spec.subjects[0])) ** 0.6, 0.3, 2)
    return Math.min((FLYER_WIDTH * part * narrow * beside) / Math.min(box.width, 1.4), 0.46 / box.height)
  }
  if (isFlat)
    return (
      VEHICLE_LENGTH *
      (total > COLUMN ? 4.4 / (total / LANES + 2.4) : 1) *
      part *
      narrow *
      clamp(natural ** 0.22, 0.8, 1.45)
    )
  const size = clamp(natural ** 0.45, 0.6, 1.7)
  return Math.min((FIGURE_HEIGHT * part * size) / Math.min(1, box.height), (stage.aspect * 0.5) / box.width)
}

/** The first in the middle, the others around it; what keeps to a road is spread along it. */
function placeOf(
  { subject, rig, look, flies, isFlat }: Body,
  scale: number,
  index: number,
  total: number,
  { stage, random, set }: StagingContext,
): { readonly across: number; readonly away: number } {
  if (set.floor.kind === 'water' && !flies && !isAfloat(subject)) {
    const across = ASHORE * stage.aspect
    return { across, away: -0.62 - across * 0.34 + 0.01 * index }
  }
  if (total === 1)
    return { across: subject.rig === 'train' ? TRAIN_AHEAD * Math.min(1, stage.aspect) : 0, away: 0 }
  const room = Math.max(0.16, Math.min(rig.box(look).width, 1.3) * scale * 0.8) * Math.sqrt(total) * 0.62
  const side = Math.min(room * 1.5, stage.aspect * 0.4)
  // More than a column are as many lanes.
  if (isFlat && !flies && set.floor.kind !== 'water' && total > COLUMN) {
    const abreast = Math.ceil(total / LANES)
    const place = Math.floor(index / LANES) - (abreast - 1) / 2 + (((index % LANES) * 0.618034) % 1)
    return {
      across: (place / abreast) * stage.aspect * 0.96,
      away: ((index % LANES) - (LANES - 1) / 2) * LANE_APART,
    }
  }
  if (isFlat && !flies && set.floor.kind !== 'water')
    return { across: ((index / (total - 1)) * 2 - 1) * Math.min(side * 1.3, stage.aspect * 0.4), away: 0 }
  const turn = index * 2.39996 + 0.5
  const reach = Math.sqrt((index + 0.2) / total)
  // Between houses people keep to the street.
  const depth = set.floor.kind === 'road' && !flies ? Math.min(room, 0.09) : room
  return {
    across: Math.cos(turn) * reach * side + between(random, -0.03, 0.03),
    away: Math.sin(turn) * reach * depth * 1.05,
  }
}

function toActor(individual: Individual, above: Above, context: StagingContext): Actor {
  const { rig, look, subject, flies, isFlat, scale } = individual
  const { stage, palette } = context
  const mouth = individual.leads ? createMouth(subject, context.spec, context.seed, context.seconds) : () => 0
  const box = rig.box(look, subject.action)
  const at = (frame: Frame) => whereabouts(individual, above, context, frame)
  return {
    rig,
    look,
    place(frame) {
      const { x, y, size, rotation, lift } = at(frame)
      const below = isFlat ? (box.height / 2) * scale * size : 0
      return {
        x,
        y: y + below,
        scale: scale * size,
        parallax: 1,
        flip: individual.facesLeft,
        rotation,
        lift,
        shadowWidth: flies || isFlat ? 0 : Math.min(0.5, box.width * 0.36),
      }
    },
    pose(frame) {
      const gait = gaitOf(subject)
      const phase =
        gait === null ? (frame.time + individual.offset) * 7 : gaitPhase(gait, frame.time + individual.offset)
      return {
        ...REST,
        action: flies && !BORN_TO_FLY.includes(subject.rig) ? 'fly' : subject.action,
        time: frame.time + individual.offset,
        phase,
        progress: clamp(frame.time / frame.seconds),
        mouth: mouth(frame.time),
      }
    },
    drawBehind(frame) {
      const { x, y, size } = at(frame)
      if (flies)
        putFlyerShadow(stage, palette.shadow, frame, {
          x: x - above.view.light * 0.2,
          y: y + 0.1,
          width: box.width * scale * size * 0.7,
        })
      else if (!isFlat)
        putLongShadow(stage, palette.shadow, frame, {
          x,
          y,
          length: box.height * scale * size * 0.85,
          light: above.view.light,
        })
    },
  }
}

interface Whereabouts {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly rotation: number
  readonly lift: number
}

/** Where it is on the ground and how it is turned; those who go cross the middle of the picture. */
function whereabouts(
  { subject, rig, look, scale, across, away, flies, isFlat, offset, facesLeft }: Individual,
  { view, wayAt }: Above,
  { stage, set }: StagingContext,
  frame: Frame,
): Whereabouts {
  const fraction = frame.time / frame.seconds
  const goesFar = FAR_GOING.includes(subject.rig)
  const isGoing = goesFar || flies || GOING.includes(subject.action)
  const span = flies ? 0.3 : goesFar ? 0.34 : subject.action === 'run' ? 0.3 : 0.16
  const way = facesLeft ? -1 : 1
  const along = isGoing ? lerp(-0.5, 0.5, fraction) * span * Math.min(1.5, stage.aspect) * way : 0
  const u = across + along
  const keepsToWay = isFlat && !flies && set.floor.kind !== 'water'
  const rowAt = (at: number): number => away + (flies || set.floor.kind === 'water' ? 0 : wayAt(at))
  const [x, y] = view.at(u, rowAt(u))
  const [nextX, nextY] = view.at(u + 0.05, rowAt(u + 0.05))
  const bob = Math.sin(frame.time * 1.3 + offset)
  return {
    x,
    y,
    size: view.scaleAt(rowAt(u)),
    rotation: keepsToWay ? Math.atan2(nextY - y, nextX - x) : flies && isFlat ? -0.16 + 0.03 * bob : 0,
    lift: !flies
      ? 0
      : (isFlat ? ALTITUDE : y - FLYER_Y - (rig.box(look, subject.action).height * scale) / 2) + 0.012 * bob,
  }
}

function foreshorten(rig: Rig): Rig {
  return {
    ...rig,
    box(look, action) {
      const { width, height } = rig.box(look, action)
      return { width, height: height * FORESHORTENED }
    },
    draw(pen, look, pose) {
      pen.scale(1, FORESHORTENED)
      rig.draw(pen, look, pose)
    },
  }
}

/** The shadow of somebody upright: long, flat, away from the light. */
function putLongShadow(
  stage: Stage,
  colour: string,
  frame: Frame,
  {
    x,
    y,
    length,
    light,
  }: { readonly x: number; readonly y: number; readonly length: number; readonly light: 1 | -1 },
): void {
  const box = { width: 0.4, height: 0.12, anchorX: light > 0 ? 0.38 : 0.02, anchorY: 0.03 }
  const sprite = stage.sprite(`long shadow ${light}`, box, (pen) => {
    const gradient = pen.createLinearGradient(0, 0, -light * 0.36, 0)
    gradient.addColorStop(0, withAlpha(colour, 0.5))
    gradient.addColorStop(1, withAlpha(colour, 0.12))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(light * 0.015, -0.012)
    pen.quadraticCurveTo(-light * 0.2, 0, -light * 0.36, 0.052)
    pen.quadraticCurveTo(-light * 0.37, 0.085, -light * 0.3, 0.078)
    pen.quadraticCurveTo(-light * 0.1, 0.05, light * 0.015, 0.014)
    pen.fill()
  })
  stage.enter(frame.camera, 1)
  stage.put(sprite, x, y, { scale: length / 0.36 })
}

/** A soft spot far below whatever flies. */
function putFlyerShadow(
  stage: Stage,
  colour: string,
  frame: Frame,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const box = { width: 0.4, height: 0.24, anchorX: 0.2, anchorY: 0.12 }
  const sprite = stage.sprite('flyer shadow', box, (pen) => {
    pen.scale(0.2, 0.1)
    const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
    gradient.addColorStop(0, withAlpha(colour, 0.5))
    gradient.addColorStop(0.5, withAlpha(colour, 0.34))
    gradient.addColorStop(1, withAlpha(colour, 0))
    pen.fillStyle = gradient
    pen.fillRect(-1, -1, 2, 2)
  })
  stage.enter(frame.camera, 1)
  stage.put(sprite, x, y, { scale: width / 0.4 })
}
