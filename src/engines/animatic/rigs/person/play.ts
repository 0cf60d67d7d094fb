import type { Hex } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { drawDrumKit, drawHandDrum, drawTambourine, drawXylophone } from '../instrument/percussion.ts'
import { drawElectricKeyboard } from '../instrument/piano.ts'
import {
  drawBanjo,
  drawBow,
  drawElectricGuitar,
  drawErhu,
  drawGuitar,
  drawHarp,
  drawLute,
  drawUkulele,
  drawViolin,
  drawZither,
} from '../instrument/strings.ts'
import {
  drawAccordion,
  drawClarinet,
  drawFlute,
  drawHarmonica,
  drawSaxophone,
  drawTrombone,
  drawTrumpet,
} from '../instrument/winds.ts'
import type { PropSpec } from '../../scene-spec.ts'
import { drawMade } from '../materials/draw-made.ts'
import type { Skeleton } from './skeleton.ts'

/** What kind of instrument a word names: it decides posture, hands and drawing. */
export type Played =
  | 'guitar'
  | 'electric-guitar'
  | 'ukulele'
  | 'banjo'
  | 'lute'
  | 'violin'
  | 'cello'
  | 'erhu'
  | 'harp'
  | 'zither'
  | 'trumpet'
  | 'trombone'
  | 'saxophone'
  | 'clarinet'
  | 'flute'
  | 'harmonica'
  | 'accordion'
  | 'drums'
  | 'hand-drum'
  | 'xylophone'
  | 'tambourine'
  | 'keyboard'
  | 'piano'

const WORDS: readonly (readonly [RegExp, Played])[] = [
  [/electric-?guitar|\bbass-?guitar/, 'electric-guitar'],
  [/ukulele/, 'ukulele'],
  [/banjo|mandolin|shamisen/, 'banjo'],
  [/\blute|pipa|oud|sitar|balalaika/, 'lute'],
  [/guitar/, 'guitar'],
  [/erhu/, 'erhu'],
  [/violin|fiddle|viola/, 'violin'],
  [/cello|bass|contrabass/, 'cello'],
  [/harp$/, 'harp'],
  [/koto|guzheng|zither/, 'zither'],
  [/trombone|tuba/, 'trombone'],
  [/trumpet|bugle|horn|cornet/, 'trumpet'],
  [/sax/, 'saxophone'],
  [/clarinet|recorder|oboe|bassoon/, 'clarinet'],
  [/flute|piccolo|whistle|pipe/, 'flute'],
  [/harmonica/, 'harmonica'],
  [/accordion|concertina/, 'accordion'],
  [/bongo|conga|djembe|tabla|hand-?drum|taiko/, 'hand-drum'],
  [/drum|percussion/, 'drums'],
  [/xylophone|marimba|vibraphone/, 'xylophone'],
  [/tambourine/, 'tambourine'],
  [/grand|piano|harpsichord/, 'piano'],
  [/keyboard|organ|synth/, 'keyboard'],
]

/** The instrument that a word names; a guitar when it is none of those that are drawn. */
export function playedBy(concept: string): Played {
  return WORDS.find(([words]) => words.test(concept))?.[1] ?? 'guitar'
}

/** Played sitting down. */
export function isSeatedPlay(played: Played): boolean {
  return SEATED.has(played)
}

const SEATED: ReadonlySet<Played> = new Set(['piano', 'keyboard', 'drums', 'cello', 'erhu', 'harp', 'zither'])

const COLOURS: Readonly<Record<Played, Hex>> = {
  guitar: '#c98742',
  'electric-guitar': '#d8343c',
  ukulele: '#d9a05a',
  banjo: '#b5763c',
  lute: '#b5763c',
  violin: '#a8521f',
  cello: '#a04a1c',
  erhu: '#5a2a1c',
  harp: '#d9ac4c',
  zither: '#9a6236',
  trumpet: '#e8b83c',
  trombone: '#e8b83c',
  saxophone: '#e8b83c',
  clarinet: '#24222a',
  flute: '#c9d2dd',
  harmonica: '#c9d2dd',
  accordion: '#b8283a',
  drums: '#c92a34',
  'hand-drum': '#9a5a2c',
  xylophone: '#e8504a',
  tambourine: '#c98742',
  keyboard: '#2c2f3a',
  piano: '#1d1822',
}

type Paint = (pen: Pen, colour: Hex) => void

const PLUCKED: Partial<
  Record<Played, { readonly paint: Paint; readonly hole: number; readonly longest: number }>
> = {
  guitar: { paint: drawGuitar, hole: 0.3, longest: 0.6 },
  'electric-guitar': { paint: drawElectricGuitar, hole: 0.26, longest: 0.6 },
  ukulele: { paint: drawUkulele, hole: 0.3, longest: 0.42 },
  banjo: { paint: drawBanjo, hole: 0.2, longest: 0.6 },
  lute: { paint: drawLute, hole: 0.24, longest: 0.56 },
}
const BLOWN: Partial<Record<Played, (pen: Pen, colour: Hex, time: number) => void>> = {
  trumpet: drawTrumpet,
  trombone: drawTrombone,
  saxophone: drawSaxophone,
  clarinet: drawClarinet,
  flute: drawFlute,
  harmonica: drawHarmonica,
}
/** Things on the floor in front of the player: where they stand, and how large one of their hundredths is. */
const STANDING: Partial<
  Record<
    Played,
    {
      readonly x: number
      readonly y: number
      readonly scale: number
      readonly paint: (pen: Pen, colour: Hex, time: number) => void
    }
  >
> = {
  harp: { x: 0.3, y: 0, scale: 0.0078, paint: drawHarp },
  zither: { x: 0.34, y: -0.16, scale: 0.0072, paint: drawZither },
  drums: { x: 0.31, y: 0, scale: 0.0078, paint: drawDrumKit },
  'hand-drum': { x: 0.2, y: 0, scale: 0.0098, paint: drawHandDrum },
  xylophone: { x: 0.3, y: 0, scale: 0.0102, paint: drawXylophone },
  keyboard: { x: 0.4, y: 0, scale: 0.0088, paint: drawElectricKeyboard },
}

/** Where an instrument touches whoever plays it, in a person's body heights. */
export interface Holder {
  readonly near: Point
  readonly far: Point
  readonly mouth: Point
  /** Radians that what is blown points down. */
  readonly tilt: number
  readonly chin: Point
  readonly knee: Point
  readonly thigh: Point
}

export function holderOf(skeleton: Skeleton): Holder {
  const { neck, nearLeg, nearArm, farArm, tilt } = skeleton
  return {
    near: nearArm.end,
    far: farArm.end,
    mouth: mouthOf(skeleton),
    tilt: tilt * 0.5,
    chin: [neck[0] + 0.02, neck[1] - 0.004],
    knee: [nearLeg.joint[0] + 0.02, -0.05],
    thigh: [nearLeg.root[0] + 0.12, nearLeg.root[1] - 0.04],
  }
}

/** True for what stands on the floor before its player. */
export function standsByItself(played: Played): boolean {
  return STANDING[played] !== undefined
}

/** The instrument in front of the body, under the near arm. A piano is drawn elsewhere: it stands by itself. */
export function drawPlayed(
  pen: Pen,
  holder: Holder,
  played: Played,
  own: PropSpec | null,
  time: number,
): void {
  const colour = own?.colour ?? COLOURS[played]
  const material = own?.material
  if (material === undefined) drawInColour(pen, holder, played, colour, time)
  else
    drawMade(pen, PLAYED_BOX, { material, colour, time }, (on) =>
      drawInColour(on, holder, played, colour, time),
    )
}

/** All around a sitting or standing player. */
const PLAYED_BOX = { left: -0.7, top: -1.15, width: 1.6, height: 1.2 }

function drawInColour(pen: Pen, holder: Holder, played: Played, colour: Hex, time: number): void {
  const { near, far } = holder
  const plucked = PLUCKED[played]
  const blown = BLOWN[played]
  const standing = STANDING[played]
  if (plucked !== undefined) return drawPlucked(pen, near, far, plucked, colour)
  if (blown !== undefined)
    return atPoint(pen, holder.mouth, holder.tilt, 0.01, () => blown(pen, colour, time))
  if (standing !== undefined) {
    atPoint(pen, [standing.x, standing.y], 0, standing.scale, () => standing.paint(pen, colour, time))
    if (played === 'drums' || played === 'xylophone') drawSticks(pen, near, far)
    return
  }
  switch (played) {
    case 'violin':
      return drawChinHeld(pen, holder, colour)
    case 'cello':
      return drawBetweenKnees(pen, holder, colour)
    case 'erhu':
      return drawOnThigh(pen, holder, colour)
    case 'accordion':
      return atPoint(pen, [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2], 0, 0.0108, () =>
        drawAccordion(pen, colour, time),
      )
    case 'tambourine':
      return atPoint(pen, [far[0], far[1] + 0.1], Math.sin(time * 14) * 0.1, 0.0072, () =>
        drawTambourine(pen, colour),
      )
    default:
  }
}

function atPoint(pen: Pen, [x, y]: Point, angle: number, scale: number, paint: () => void): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.scale(scale, scale)
  paint()
  pen.restore()
}

function mouthOf({ head, figure, tilt }: Skeleton): Point {
  const x = figure.headHalf * 0.44
  const y = figure.headHalf * 0.58
  return [
    head[0] + x * Math.cos(tilt) - y * Math.sin(tilt),
    head[1] + x * Math.sin(tilt) + y * Math.cos(tilt),
  ]
}

/** Turned so that an upright drawing points from one point to another. */
function towards(from: Point, to: Point): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]) + Math.PI / 2
}

/** The plucking hand is at the sound hole, the other on the neck. */
function drawPlucked(
  pen: Pen,
  near: Point,
  far: Point,
  { paint, hole, longest }: { readonly paint: Paint; readonly hole: number; readonly longest: number },
  colour: Hex,
): void {
  const span = Math.hypot(far[0] - near[0], far[1] - near[1])
  const length = Math.min(longest, span / (0.84 - hole))
  const angle = towards(near, far)
  pen.save()
  pen.translate(near[0] + 0.012, near[1])
  pen.rotate(angle)
  pen.translate(0, hole * length)
  pen.scale(length / 100, length / 100)
  paint(pen, colour)
  pen.restore()
}

function drawChinHeld(pen: Pen, { chin, near, far }: Holder, colour: Hex): void {
  const length = Math.hypot(far[0] - chin[0], far[1] - chin[1]) / 0.82
  pen.save()
  pen.translate(chin[0], chin[1])
  pen.rotate(towards(chin, far))
  pen.scale((length / 100) * 0.8, length / 100)
  drawViolin(pen, colour)
  pen.restore()
  const bridge: Point = [chin[0] + (far[0] - chin[0]) * 0.36, chin[1] + (far[1] - chin[1]) * 0.36]
  drawBowThrough(pen, near, bridge, 0.4)
}

function drawBetweenKnees(pen: Pen, { knee: foot, near, far }: Holder, colour: Hex): void {
  pen.save()
  pen.translate(foot[0], foot[1])
  pen.rotate(towards(foot, [far[0] + 0.02, far[1] - 0.06]))
  pen.scale(0.0072, 0.0074)
  drawViolin(pen, colour, 6)
  pen.restore()
  drawBowThrough(pen, near, [foot[0] - 0.005, foot[1] - 0.22], 0.36)
}

function drawOnThigh(pen: Pen, { thigh: seat, near, far }: Holder, colour: Hex): void {
  pen.save()
  pen.translate(seat[0], seat[1])
  pen.rotate(towards(seat, [far[0], far[1] - 0.12]))
  pen.scale(0.0052, 0.0052)
  drawErhu(pen, colour)
  pen.restore()
  drawBowThrough(pen, near, [seat[0] + 0.01, seat[1] - 0.09], 0.34)
}

function drawBowThrough(pen: Pen, hand: Point, bridge: Point, length: number): void {
  pen.save()
  pen.translate(hand[0], hand[1])
  pen.rotate(Math.atan2(bridge[1] - hand[1], bridge[0] - hand[0]))
  pen.scale(length / 100, length / 100)
  pen.translate(-6, 0)
  drawBow(pen)
  pen.restore()
}

function drawSticks(pen: Pen, near: Point, far: Point): void {
  pen.strokeStyle = '#e0c08a'
  pen.lineWidth = 0.01
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [x, y] of [near, far]) {
    pen.moveTo(x - 0.03, y - 0.02)
    pen.lineTo(x + 0.13, y + 0.035)
  }
  pen.stroke()
}

/** Where the hands are on an instrument, moving as its sound is made. */
export function handsOn(
  played: Played,
  body: {
    readonly hip: Point
    readonly chestY: number
    readonly shoulderY: number
    readonly mouthY: number
    readonly time: number
  },
): { readonly near: Point; readonly far: Point } {
  const { hip, chestY, shoulderY, mouthY, time } = body
  const bow = Math.sin(time * 3.2)
  const tap = Math.sin(time * 9) * 0.004
  switch (played) {
    case 'violin':
      return { near: [-0.02 + bow * 0.035, chestY + 0.06 + bow * 0.035], far: [0.29, shoulderY - 0.03 + tap] }
    case 'cello':
      return {
        near: [0.1 + bow * 0.06, chestY + 0.2],
        far: [0.16, shoulderY + 0.03 + Math.sin(time * 1.9) * 0.02],
      }
    case 'erhu':
      return {
        near: [0.12 + bow * 0.06, hip[1] - 0.13],
        far: [0.12, shoulderY + 0.1 + Math.sin(time * 1.9) * 0.02],
      }
    case 'harp':
      return { near: [0.26, chestY + 0.02 + tap * 5], far: [0.3, chestY - 0.05 - tap * 5] }
    case 'zither':
    case 'keyboard':
    case 'piano': {
      const press = Math.sin(time * 10) * 0.012
      return { near: [0.24, chestY + 0.1 + press], far: [0.28, chestY + 0.09 - press] }
    }
    case 'drums': {
      const left = Math.max(0, Math.sin(time * 9.8)) * 0.09
      const right = Math.max(0, Math.sin(time * 9.8 + Math.PI)) * 0.09
      return { near: [0.2, chestY + 0.1 - left], far: [0.25, chestY + 0.06 - right] }
    }
    case 'hand-drum': {
      const left = Math.max(0, Math.sin(time * 9.8)) * 0.07
      const right = Math.max(0, Math.sin(time * 9.8 + Math.PI)) * 0.07
      return { near: [0.15, -0.49 - left], far: [0.24, -0.49 - right] }
    }
    case 'xylophone': {
      const left = Math.max(0, Math.sin(time * 9.8)) * 0.06
      const right = Math.max(0, Math.sin(time * 9.8 + Math.PI)) * 0.06
      return { near: [0.14, -0.5 - left], far: [0.24, -0.5 - right] }
    }
    case 'saxophone':
    case 'clarinet':
      return { near: [0.155, chestY + 0.1 + tap], far: [0.16, chestY + 0.01 - tap] }
    case 'trumpet':
    case 'trombone':
    case 'flute':
    case 'harmonica':
      return {
        near: [played === 'harmonica' ? 0.08 : 0.17, mouthY + 0.025 + tap],
        far: [played === 'harmonica' ? 0.09 : 0.24, mouthY + 0.02 - tap],
      }
    case 'accordion': {
      const open = 0.09 + Math.sin(time * 2.2) * 0.035
      return { near: [0.13 - open, chestY + 0.1], far: [0.13 + open, chestY + 0.09] }
    }
    case 'tambourine':
      return { near: [0.1, chestY], far: [0.2, shoulderY - 0.1 + Math.sin(time * 14) * 0.02] }
    default:
      return {
        near: [0.0, chestY + 0.125 + Math.sin(time * 7.2) * 0.02],
        far: [0.28, chestY + 0.005 + Math.sin(time * 1.8) * 0.012],
      }
  }
}
