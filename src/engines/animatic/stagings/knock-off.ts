import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { KNOCKED_OFF } from '../cues.ts'
import { clamp, smoothstep } from '../draw/easing.ts'
import { fillEllipse, fillPolygon, type Pen } from '../draw/shapes.ts'
import { furniture } from '../rigs/furniture.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig } from '../rigs/rig.ts'
import type { Frame } from '../sets/set.ts'
import { toLook } from './to-look.ts'

/** World units: the table and who sits on it. */
export const TABLE = { landscape: 0.52, portrait: 0.4 }
export const TABLE_TOP = 0.765
const CAT = 0.68
const { struck: STRUCK, slides: SLIDES, falls: FALLS } = KNOCKED_OFF
const SPLINTERS = 11

/** A cat on a table strikes what stands at its edge: it slides, falls, and breaks. */
export function stageKnockOff(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const [subject] = spec.subjects
  const rig = subject === undefined ? undefined : rigOf(subject)
  if (subject?.activity !== 'knock-off' || rig === undefined || set.floor.kind !== 'ground') return undefined
  const { floor } = set
  const unit = stage.portrait ? TABLE.portrait : TABLE.landscape
  const x = stage.aspect * 0.44
  const top = TABLE_TOP * unit
  const edge = x + unit * 0.85
  const struck = context.seconds * STRUCK
  const look = toLook(subject, context.seed)
  const { activity: _, ...calm } = look
  const table: Actor = {
    rig: furniture,
    look: { variant: 'table', colours: [], props: [], seed: 0 },
    place: () => ({ x, y: floor.y, scale: unit, parallax: floor.parallax }),
    pose: () => REST,
  }
  const cat: Actor = {
    rig,
    look: calm,
    place: ({ time }) => ({
      x: x + unit * (0.2 + 0.14 * reachAt(time, struck)),
      y: floor.y + 0.004,
      scale: unit * CAT,
      parallax: floor.parallax,
      lift: top,
      shadowWidth: 0,
      rotation: 0.14 * reachAt(time, struck),
    }),
    pose: ({ time }) => ({ ...REST, action: 'sit', time, look: 0.12 * reachAt(time, struck) }),
  }
  const fall = fallOf(struck, edge, top, unit)
  const glass: Actor = {
    rig: GLASS,
    look: { variant: 'glass', colours: [], props: [], seed: context.seed % 97 },
    place: ({ time }) => {
      const { at, lift, turn } = fall(time)
      return {
        x: at,
        y: floor.y + 0.008,
        scale: unit * 0.26,
        parallax: floor.parallax,
        lift,
        rotation: turn,
        shadowWidth: 0,
      }
    },
    pose: ({ time }: Frame) => ({ ...REST, time, progress: clamp((time - struck - SLIDES - FALLS) / 0.5) }),
  }
  return { actors: [table, cat, glass] }
}

/** 0..1: it leans over to it, and sits up again. */
function reachAt(time: number, struck: number): number {
  return smoothstep(struck - 0.6, struck, time) * (1 - smoothstep(struck + 0.3, struck + 0.9, time))
}

export function fallOf(
  struck: number,
  edge: number,
  top: number,
  unit: number,
): (time: number) => { readonly at: number; readonly lift: number; readonly turn: number } {
  const start = edge - unit * 0.14
  return (time) => {
    const slide = clamp((time - struck) / SLIDES)
    const fall = clamp((time - struck - SLIDES) / FALLS)
    return {
      at: start + slide * unit * 0.18 + fall * unit * 0.16,
      lift: top * (1 - fall * fall),
      turn: fall >= 1 ? 0 : fall * 1.9,
    }
  }
}

/** A glass of water; `progress` above 0: in pieces. */
export const GLASS: Rig = {
  variants: ['glass'],
  box: () => ({ width: 3.2, height: 1.3 }),
  naturalSize: () => 0.14,
  draw(pen, { seed }, { progress }) {
    if (progress > 0) return drawBroken(pen, progress, seed)
    fillPolygon(pen, 'rgba(214, 238, 250, 0.85)', [
      [-0.26, -1],
      [0.26, -1],
      [0.2, 0],
      [-0.2, 0],
    ])
    fillPolygon(pen, 'rgba(94, 178, 226, 0.85)', [
      [-0.235, -0.66],
      [0.235, -0.66],
      [0.195, -0.05],
      [-0.195, -0.05],
    ])
    fillPolygon(pen, 'rgba(255, 255, 255, 0.75)', [
      [-0.2, -0.92],
      [-0.13, -0.92],
      [-0.11, -0.12],
      [-0.16, -0.12],
    ])
  },
}

/** Splinters that fly apart as `part` grows to 1, in a puddle or on the dry floor. */
export function drawBroken(pen: Pen, part: number, seed: number, isDry = false): void {
  if (!isDry) fillEllipse(pen, 'rgba(120, 196, 236, 0.7)', 0, -0.02, 0.35 + 0.85 * part, 0.06 + 0.06 * part)
  for (let piece = 0; piece < SPLINTERS; piece += 1) {
    const turn = piece * 2.4 + seed
    const far = (0.3 + 0.9 * Math.abs(Math.sin(turn * 1.7))) * part
    const x = Math.cos(turn) * far
    const y =
      -0.04 - Math.abs(Math.sin(turn)) * 0.55 * Math.sin(Math.min(1, part) * Math.PI) + Math.sin(turn) * 0.05
    fillPolygon(
      pen,
      isDry ? (piece % 3 === 0 ? '#3f74c0' : '#eef3f8') : piece % 2 === 0 ? '#e6f5fc' : '#bfe0f0',
      [
        [x - 0.07, y],
        [x + 0.02, y - 0.12],
        [x + 0.08, y + 0.01],
      ],
    )
  }
}
