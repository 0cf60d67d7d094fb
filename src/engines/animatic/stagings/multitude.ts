import type { StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { lerp } from '../draw/easing.ts'
import { between, createRandom, type Random } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { Frame } from '../sets/set.ts'
import { crowdSprite, type CrowdModel } from './crowd-sprites.ts'
import { habitatOf, HABITATS, type Habitat, type HabitatName, type Room } from './habitats.ts'
import { toLook, varied } from './to-look.ts'

/** Looks of one subject that are drawn apart. */
const LOOKS = 4
/** Those nearest are seen over everybody else, where they are all around. */
const NEAR_PART = 0.25

interface Member {
  readonly model: CrowdModel
  readonly habitat: Habitat
  /** In parts of the room: 0..1 from left to right, from top to bottom. */
  readonly across: number
  readonly down: number
  /** 0: far away, 1: near. */
  readonly depth: number
  readonly start: number
  readonly flip: boolean
  /** Cycles per second. */
  readonly beats: number
}

interface Multitude {
  readonly context: StagingContext
  readonly room: Room
  readonly members: readonly Member[]
}

/**
 * Flocks, swarms, shoals and fleets: more than the stagings for a few have room for. Everybody else is staged as without
 * them, by `stageRest`.
 */
export function createMultitude(stageRest: (context: StagingContext) => StagedScene): Staging {
  return (context) => {
    const name = mostPeopled(context)
    if (name === undefined) return undefined
    const many = context.spec.subjects.filter((subject) => habitatOf(subject, context) === name)
    const multitude = gather(context, many, HABITATS[name])
    const rest = context.spec.subjects.filter((subject) => !many.includes(subject))
    const scene =
      rest.length === 0
        ? { actors: [] }
        : stageRest({ ...context, spec: { ...context.spec, subjects: rest } })
    return withMultitude(scene, multitude)
  }
}

/** The habitat of more than can be staged one by one. */
function mostPeopled(context: StagingContext): HabitatName | undefined {
  const names = Object.keys(HABITATS) as HabitatName[]
  return names.find((name) => {
    const many = context.spec.subjects.filter((subject) => habitatOf(subject, context) === name)
    return many.reduce((sum, { count }) => sum + count, 0) > HABITATS[name].few
  })
}

function withMultitude(scene: StagedScene, multitude: Multitude): StagedScene {
  const { members } = multitude
  const near = members[0]?.habitat.isAllAround === true ? Math.round(members.length * NEAR_PART) : 0
  const [behind, before] = [members.slice(0, members.length - near), members.slice(members.length - near)]
  return {
    ...scene,
    others: [...(scene.others ?? []), ...members.map(({ model }) => model.look)],
    drawBehind: (frame) => {
      drawMembers(multitude, behind, frame)
      scene.drawBehind?.(frame)
    },
    drawOver: (frame) => {
      scene.drawOver?.(frame)
      drawMembers(multitude, before, frame)
    },
  }
}

function gather(context: StagingContext, subjects: readonly SubjectSpec[], habitat: Habitat): Multitude {
  const room = habitat.roomOf(context)
  const random = createRandom(context.seed ^ 0x51f3a2)
  const total = subjects.reduce((sum, { count }) => sum + count, 0)
  const models = subjects.map((subject) =>
    modelsOf(context, subject, habitat, habitat.shareOf(room, total), random),
  )
  const all = subjects.flatMap(({ count }, part) =>
    Array.from(
      { length: count },
      (_, index) => models[part]?.[index % (models[part]?.length || 1)] ?? [],
    ).flat(),
  )
  const places = habitat.placesFor(all.length, room.width / room.height)
  const members = all.map((model, index): Member => {
    const place = places[index] ?? { across: 0.5, down: 0.5, depth: 1 }
    return {
      model,
      habitat,
      ...place,
      start: between(random, 0, 20),
      flip: habitat.isAllAround && random() < 0.5,
      beats: habitat.beatsPerSecond * between(random, 0.9, 1.1),
    }
  })
  return { context, room, members: members.toSorted((a, b) => a.depth - b.depth) }
}

function modelsOf(
  { palette }: StagingContext,
  subject: SubjectSpec,
  habitat: Habitat,
  side: number,
  random: Random,
): readonly CrowdModel[] {
  const rig = rigOf(subject)
  if (rig === undefined) return []
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.2, huge: 1.4 }[subject.size]
  return Array.from({ length: Math.min(LOOKS, subject.count) }, (_, index) => {
    const seed = Math.floor(between(random, 0, 1000))
    const look = { ...varied(toLook(subject, seed), index, subject.count), lights: lampLevel(palette) }
    const box = rig.box(look, habitat.action)
    const scale = Math.min(
      (side * habitat.fills) / Math.max(box.width, box.height * 0.8),
      habitat.largest / Math.max(box.width, box.height),
    )
    return {
      key: `${habitat.action} ${subject.concept} ${subject.colours.join()} ${index}`,
      rig,
      look,
      action: habitat.action,
      scale: scale * words,
      isGrounded: false,
      poseAt: (cycle: number) => ({
        ...REST,
        action: habitat.action,
        time: cycle / habitat.beatsPerSecond,
        phase: cycle * Math.PI * 2,
      }),
    }
  })
}

function drawMembers({ context, room }: Multitude, members: readonly Member[], frame: Frame): void {
  const { stage } = context
  stage.enter(frame.camera, room.parallax)
  for (const member of members) {
    const { habitat, model, start, beats, depth, flip } = member
    const { x, y, rotation } = whereIs(member, room, frame)
    const scale = lerp(habitat.farScale, 1, depth)
    const height = model.rig.box(model.look, model.action).height * model.scale * scale
    // Nobody reaches over the edges of the room.
    const feet = habitat.isAfloat ? y : Math.max(y, room.top + height / 2) + height / 2
    if (habitat.isAfloat) drawWaterline(stage, x, feet, model.scale * scale)
    stage.put(crowdSprite(context, model, start + frame.time * beats, flip), x, feet, { scale, rotation })
    const lamp = lampOf(model, start)
    if (lamp !== undefined) stage.glow(x, feet - height / 2, model.scale * scale * 0.5, lamp, 0.8)
  }
}

/** They drift in their formation, each a little by itself. */
function whereIs(
  { habitat, across, down, start, depth, flip }: Member,
  room: Room,
  { time, seconds }: Frame,
): { readonly x: number; readonly y: number; readonly rotation: number } {
  const { drift, wander, bob } = habitat
  const along = drift * room.width * (time / seconds - 0.5) * lerp(0.6, 1, depth)
  const turn = time * 0.9 + start
  const side = flip ? -1 : 1
  return {
    x: room.left + across * room.width + along * side + wander * Math.sin(turn * 0.7),
    y: room.top + down * room.height + bob * Math.sin(turn * 1.3) + wander * 0.4 * Math.sin(turn * 1.1),
    rotation: habitat.pitch * Math.cos(turn * 1.3),
  }
}

/** Drones at night carry lamps of all colours. */
const LAMPS = ['#5ad0ff', '#ff7ad0', '#ffd25a', '#7affa0'] as const

function lampOf({ look }: CrowdModel, start: number): string | undefined {
  const isLit = look.variant === 'drone' && (look.lights ?? 0) > 0.3
  return isLit ? LAMPS[Math.floor(start * 7) % LAMPS.length] : undefined
}

/** A pale line where a body meets the water. */
function drawWaterline(stage: Stage, x: number, y: number, width: number): void {
  const { pen } = stage
  pen.fillStyle = 'rgba(255, 255, 255, 0.34)'
  pen.beginPath()
  pen.ellipse(x - width * 0.06, y + 0.001, width * 0.52, Math.max(0.0018, width * 0.02), 0, 0, Math.PI * 2)
  pen.fill()
}
