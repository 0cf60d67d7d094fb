import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { darken, lighten, withAlpha, type Hex } from '../draw/colour.ts'
import { clamp, smoothstep } from '../draw/easing.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../draw/shapes.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { generic } from './generic.ts'

export interface Liquid {
  readonly colour: Hex
  /** Of the jet, in heights of what it falls into. */
  readonly thick: number
  /** Where it ends, from the ground up, in those heights. */
  readonly level: number
}

/** By what they are poured into. */
const LIQUIDS: Readonly<Record<string, Liquid>> = {
  'coffee-cup': { colour: '#5a3420', thick: 0.055, level: 0.51 },
  teacup: { colour: '#b8742c', thick: 0.05, level: 0.51 },
  'wine-glass': { colour: '#8a1c38', thick: 0.04, level: 0.66 },
  whiskey: { colour: '#c9752c', thick: 0.05, level: 0.3 },
  champagne: { colour: '#f0d27a', thick: 0.04, level: 0.9 },
  beer: { colour: '#eeb23c', thick: 0.07, level: 0.9 },
  milk: { colour: '#fbf8f0', thick: 0.06, level: 0.85 },
  juice: { colour: '#9fd4f0', thick: 0.06, level: 0.85 },
  cocktail: { colour: '#f08a9a', thick: 0.04, level: 0.85 },
}
const SYRUP: Liquid = { colour: '#a8581c', thick: 0.07, level: 0.9 }

/** By what is poured over something else. */
const OVER: Readonly<Record<string, Liquid>> = {
  chocolate: { colour: '#4a2818', thick: 0.09, level: 0.88 },
  honey: { colour: '#e8a52c', thick: 0.08, level: 0.88 },
  milk: { colour: '#fbf8f0', thick: 0.08, level: 0.88 },
  syrup: SYRUP,
  cheese: { colour: '#f2c23c', thick: 0.1, level: 0.88 },
}

function onto({ props }: SubjectSpec): Liquid | undefined {
  const named = props.find(({ concept, role }) => role === 'beside' && OVER[concept] !== undefined)
  return named === undefined ? undefined : OVER[named.concept]
}

/** Part of the shot at which the jet begins, and at which it ends. */
const FROM = 0.06
const UNTIL = 0.94

/** Something is poured into a cup or over a dish: a jug that tilts above it, and the jet. */
export function stagePoured(context: StagingContext): StagedScene | undefined {
  const [subject, second] = context.spec.subjects
  if (subject?.activity !== 'pour' || second !== undefined) return undefined
  if (subject.rig !== 'food' && subject.rig !== 'sprite') return undefined
  const scene = generic(context)
  const middle = Math.floor((scene.actors.length - 1) / 2)
  const actor = scene.actors[middle]
  if (actor === undefined) return undefined
  const liquid = onto(subject) ?? LIQUIDS[subject.concept] ?? SYRUP
  const poured: Actor = { ...actor, drawOver: (frame) => drawPouring(context, actor, liquid, frame) }
  return { ...scene, actors: scene.actors.map((one) => (one === actor ? poured : one)) }
}

function drawPouring({ stage }: StagingContext, actor: Actor, liquid: Liquid, frame: Frame): void {
  const { x, y, scale, parallax, lift = 0 } = actor.place(frame)
  const height = actor.rig.box(actor.look, 'stand').height * scale * 0.96
  const end = y - lift - height * liquid.level
  const lip: Point = [x + height * 0.1, Math.max(stage.top + 0.16, end - height * 0.72)]
  const part = frame.time / frame.seconds
  const flow = smoothstep(FROM, FROM + 0.05, part) * (1 - smoothstep(UNTIL - 0.03, UNTIL, part))
  stage.enter(frame.camera, parallax)
  const reach = height * 0.95
  const box = {
    left: x - reach * 0.4,
    top: lip[1] - reach * 0.75,
    right: x + reach * 1.25,
    bottom: end + height * 0.1,
  }
  stage.within(box, (pen) => {
    if (flow > 0) drawJet(pen, liquid, lip, [x, end], height, flow, frame.time)
    drawJug(pen, liquid, lip, height * 0.62, 0.35 + clamp(part / FROM) * 0.42)
  })
}

/** It leaves the lip in a curve, narrows as it falls, and ripples where it ends. */
export function drawJet(
  pen: Pen,
  { colour, thick }: Liquid,
  [lipX, lipY]: Point,
  [x, y]: Point,
  height: number,
  flow: number,
  time: number,
): void {
  const half = (height * thick * flow) / 2
  const sway = Math.sin(time * 7) * half * 0.18
  const fallenY = lipY + (y - lipY) * Math.min(1, flow * 1.2)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(lipX + half, lipY - half)
  pen.quadraticCurveTo(x + half * 0.8 + sway, lipY, x + half * 0.62, fallenY)
  pen.lineTo(x - half * 0.62, fallenY)
  pen.quadraticCurveTo(x - half * 0.8 + sway, lipY - half * 0.6, lipX - half * 0.4, lipY - half * 2)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(colour, 0.6), 0.7)
  pen.lineWidth = half * 0.3
  pen.beginPath()
  pen.moveTo(x - half * 0.2 + sway, lipY + half * 3)
  pen.lineTo(x - half * 0.2, fallenY - half)
  pen.stroke()
  if (fallenY < y - 1e-3) return
  for (const ring of [0, 0.5]) {
    const grown = (time * 1.4 + ring) % 1
    pen.strokeStyle = withAlpha(lighten(colour, 0.35), 0.6 * (1 - grown))
    pen.lineWidth = height * 0.012
    pen.beginPath()
    pen.ellipse(x, y, half + height * 0.16 * grown, (half + height * 0.16 * grown) * 0.24, 0, 0, Math.PI * 2)
    pen.stroke()
  }
  fillEllipse(pen, lighten(colour, 0.12), x, y, half * 1.3, half * 0.4)
}

/** A jug of steel whose spout is at the lip, turned by so much about it. */
export function drawJug(pen: Pen, { colour }: Liquid, [x, y]: Point, size: number, turn: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(-turn)
  pen.scale(size, size)
  const steel = pen.createLinearGradient(0.05, 0, 0.85, 0)
  steel.addColorStop(0, '#8f99a4')
  steel.addColorStop(0.3, '#eef2f6')
  steel.addColorStop(0.6, '#b4bec8')
  steel.addColorStop(1, '#69737f')
  pen.strokeStyle = '#59626c'
  pen.lineWidth = 0.075
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0.78, 0.12)
  pen.bezierCurveTo(1.12, 0.08, 1.16, 0.62, 0.84, 0.64)
  pen.stroke()
  fillPolygon(pen, steel, [
    [0, -0.02],
    [0.2, 0.04],
    [0.78, 0.02],
    [0.86, 0.86],
    [0.1, 0.86],
    [0.17, 0.28],
  ])
  pen.fillStyle = darken('#8f99a4', 0.25)
  pen.fillRect(0.1, 0.82, 0.76, 0.06)
  fillPolygon(pen, darken(colour, 0.15), [
    [0.02, -0.015],
    [0.2, 0.05],
    [0.75, 0.03],
    [0.74, 0.07],
    [0.2, 0.1],
  ])
  pen.restore()
}
