import type { Actor, StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { clamp } from '../draw/easing.ts'
import type { Placement } from '../draw/stage.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { stageBathers } from './bathers.ts'
import { stageFlyers } from './flyers.ts'
import { generic } from './generic.ts'
import { stageLeaps } from './leaps.ts'
import { stageRiders } from './riders.ts'
import { stageSwimmers } from './swimmers.ts'
import { stageMany } from './throng.ts'
import { stageVehicles } from './vehicles.ts'
import { stageWater } from './water.ts'

/** What each kind of subject does best, where the scene as a whole is of no one kind. */
const KINDS: readonly Staging[] = [
  stageFlyersAmong,
  stageLeaps,
  stageSwimmers,
  stageSharks,
  stageWater,
  stagePassingRiders,
  stageVehicles,
]

/** Beside others on the ground the camera stays level. */
function stageFlyersAmong(context: StagingContext): StagedScene | undefined {
  return stageFlyers(context, 0)
}

/** Whoever stands beside an endless road is passed by. */
function stagePassingRiders(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  return stageRiders(
    spec.setting === 'road' ? { ...context, spec: { ...spec, setting: 'village' } } : context,
  )
}

/** Fins that cut the water beside boats and swimmers. */
function stageSharks(context: StagingContext): StagedScene | undefined {
  return context.spec.subjects.every(({ variant }) => variant === 'shark') ? stageBathers(context) : undefined
}

/** How far to the side the second and third group keep, as parts of the width. */
const ASIDE = [0, 0.26, -0.28, 0.36] as const

interface Group {
  /** Undefined: those that simply stand in the scene. */
  readonly staging: Staging | undefined
  readonly subjects: readonly SubjectSpec[]
}

/** Subjects of several kinds, each staged as its kind is: gulls fly above the fisherman, a whale leaps beside the boat. */
export function stageMixed(context: StagingContext): StagedScene | undefined {
  if (isChase(context.spec.subjects)) return undefined
  const groups = groupByKind(context)
  if (groups.length < 2 || groups.every(({ staging }) => staging === undefined)) return undefined
  return stageGroups(context, groups)
}

/** A car that drives with somebody after it: they go together. */
function isChase(subjects: readonly SubjectSpec[]): boolean {
  const [chaser, chased, ...others] = subjects
  return others.length === 0 && chaser?.action === 'run' && chased?.rig === 'car' && chased.action === 'drive'
}

/** Whoever is there besides others, each staged as their kind is. */
export function stageBesides(context: StagingContext): StagedScene {
  return stageGroups(context, groupByKind(context))
}

function stageGroups(context: StagingContext, groups: readonly Group[]): StagedScene {
  const isByRiders = groups.some(({ staging }) => staging === stagePassingRiders)
  const scenes = groups.map((group, index) =>
    stageGroup(context, group, index, isByRiders && group.staging === undefined),
  )
  const camera = scenes.find((scene) => scene.camera !== undefined)?.camera
  return {
    actors: scenes.flatMap(({ actors }) => actors),
    others: scenes.flatMap(({ others = [] }) => others),
    ...(camera === undefined ? {} : { camera }),
    drawBehind: (frame) => {
      for (const scene of scenes) scene.drawBehind?.(frame)
    },
    drawOver: (frame) => {
      for (const scene of scenes) scene.drawOver?.(frame)
    },
  }
}

function groupByKind(context: StagingContext): readonly Group[] {
  const { spec } = context
  // On an endless road the camera drives on: whoever stands would be left behind.
  const kinds = spec.setting === 'road' ? KINDS.filter((kind) => kind !== stageVehicles) : KINDS
  const groups = new Map<Staging | undefined, SubjectSpec[]>()
  for (const subject of spec.subjects) {
    const staging = kinds.find((kind) => kind({ ...context, spec: { ...spec, subjects: [subject] } }))
    groups.set(staging, [...(groups.get(staging) ?? []), subject])
  }
  return [...groups].map(([staging, subjects]) => ({ staging, subjects }))
}

function stageGroup(
  context: StagingContext,
  { staging, subjects }: Group,
  index: number,
  isByRiders: boolean,
): StagedScene {
  // Each goes its own way: the camera cannot go with all.
  const own = { ...context, goesOn: false, spec: { ...context.spec, subjects } }
  const staged = staging?.(own) ?? stageMany(own) ?? generic(own)
  const scene = isByRiders ? besideRiders(staged, context) : staged
  if (index === 0) return scene
  const move = moveFor(
    staging,
    context,
    (ASIDE[index] ?? 0.3) * context.stage.aspect * (staging === stageWater ? 0.5 : 1),
  )
  return {
    ...scene,
    actors: scene.actors.map((actor) => ({ ...actor, place: (frame) => move(actor, actor.place(frame)) })),
  }
}

/** Alone a dog would be as large as whoever rides past it. */
function besideRiders(scene: StagedScene, { set }: StagingContext): StagedScene {
  const largest = heightOfPeople(set)
  const shrink = ({ rig, look }: Actor, placement: Placement): Placement => ({
    ...placement,
    scale: Math.min(placement.scale, largest * rig.naturalSize(look) ** 0.6),
  })
  return {
    ...scene,
    actors: scene.actors.map((actor) => ({ ...actor, place: (frame) => shrink(actor, actor.place(frame)) })),
  }
}

function heightOfPeople({ floor }: StagingContext['set']): number {
  return clamp(floor.personHeight, 0.42, 0.66)
}

type Move = (actor: Actor, placement: Placement) => Placement

/** The first group has the middle of the picture; the others keep out of its way. */
function moveFor(staging: Staging | undefined, { stage, set }: StagingContext, aside: number): Move {
  const { floor } = set
  switch (staging) {
    case stageFlyersAmong: {
      const personHeight = heightOfPeople(set)
      const up = floor.kind === 'air' ? 0 : stage.portrait ? 0.2 : 0.13
      // What flies over somebody is no larger than it is beside them.
      return (actor, placement) => {
        const { y, lift = 0 } = placement
        const scale = Math.min(placement.scale, personHeight * actor.rig.naturalSize(actor.look) ** 0.6)
        const highest = y - stage.top - actor.rig.box(actor.look, 'fly').height * scale - 0.05
        return { ...placement, scale, lift: Math.max(lift, Math.min(lift + up, highest)) }
      }
    }
    case stageVehicles:
      return (_, placement) => ({
        ...placement,
        y: Math.min(placement.y, floor.farY - 0.02),
        scale: placement.scale * 0.8,
      })
    case stageLeaps:
      return (_, placement) => ({
        ...placement,
        x: placement.x + aside,
        y: placement.y - 0.04,
        scale: placement.scale * 0.6,
      })
    default:
      return (_, placement) => ({ ...placement, x: placement.x + aside })
  }
}
