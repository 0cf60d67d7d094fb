import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Light, Sprite, Stage } from '../draw/stage.ts'
import type { Mood, TimeOfDay } from '../scene-spec.ts'
import { slotChance } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'

/** Colours of a studio: wall from dark to light, floor, and three for what floats in it. */
interface Studio {
  readonly dark: Hex
  readonly wall: Hex
  readonly glow: Hex
  readonly shapes: readonly [Hex, Hex, Hex]
}

const STUDIOS: Readonly<Record<TimeOfDay, Studio>> = {
  day: { dark: '#6fa8d8', wall: '#a9d0ec', glow: '#f4fbff', shapes: ['#ff8a6b', '#ffd166', '#5fb4a8'] },
  dawn: { dark: '#c98aa8', wall: '#f2bfc4', glow: '#fff2e4', shapes: ['#8f7fd6', '#ffb48a', '#7fc4c9'] },
  'golden-hour': {
    dark: '#b98a4c',
    wall: '#f0cd8c',
    glow: '#fff6dc',
    shapes: ['#ff9a5a', '#7fa8b8', '#f2d06a'],
  },
  sunset: { dark: '#7a3f78', wall: '#d9707c', glow: '#ffd9a8', shapes: ['#ffb04a', '#5f4fb0', '#ff7a9a'] },
  'blue-hour': {
    dark: '#223a7c',
    wall: '#5577c4',
    glow: '#ffd9b8',
    shapes: ['#ffb877', '#8fb4ff', '#c99ad8'],
  },
  night: { dark: '#151a3c', wall: '#2c3570', glow: '#7f93e8', shapes: ['#6fd0ff', '#b48aff', '#ff8ad0'] },
  overcast: { dark: '#7f8a94', wall: '#b4bec6', glow: '#f2f5f7', shapes: ['#5f7f9a', '#c9a27a', '#8aa88f'] },
}

/** Moods pull the whole studio towards a colour. */
const MOODS: Partial<Record<Mood, Hex>> = {
  joyful: '#ffcf5a',
  romantic: '#f58aae',
  dark: '#1a1626',
  tense: '#7a1f2c',
  sad: '#5f7390',
  epic: '#d98a3c',
}

const PEDESTAL_Y = 0.84

/** A photographer's studio: a curved wall in soft light, a round pedestal, shapes that hang in the air. */
export const abstract: SceneSet = {
  build({ stage, palette, spec }) {
    const { backdrop } = spec
    const hour = STUDIOS[palette.time]
    const studio = backdrop === undefined ? tinted(hour, MOODS[spec.mood]) : painted(hour, backdrop)
    const orbs = bakeOrbs(stage, studio)
    const bare = spec.subjects.length === 0
    return {
      light: lightOf(studio),
      floor: {
        y: PEDESTAL_Y - 0.012,
        farY: PEDESTAL_Y - 0.03,
        parallax: 1,
        personHeight: 0.5,
        kind: 'table',
        horizonY: 0.7,
      },
      drawBack(frame) {
        drawWall(stage, studio, frame)
        drawRings(stage, studio, frame)
        if (backdrop === undefined) drawOrbs(stage, orbs, frame, 0)
        drawPedestal(stage, studio, frame)
        if (bare) drawCentrepiece(stage, orbs, frame)
      },
      drawFront(frame) {
        if (backdrop === undefined) drawOrbs(stage, orbs, frame, 1)
        drawMotes(stage, frame)
      },
    }
  },
}

function tinted(studio: Studio, mood: Hex | undefined): Studio {
  if (mood === undefined) return studio
  const pull = (colour: Hex, amount: number): Hex => mix(colour, mood, amount)
  return {
    dark: pull(studio.dark, 0.42),
    wall: pull(studio.wall, 0.34),
    glow: pull(studio.glow, 0.16),
    shapes: [pull(studio.shapes[0], 0.2), pull(studio.shapes[1], 0.2), pull(studio.shapes[2], 0.2)],
  }
}

/** A studio whose wall has a colour; nothing hangs in it. */
function painted({ glow, shapes }: Studio, wall: Hex): Studio {
  return { dark: darken(wall, 0.3), wall, glow: mix(lighten(wall, 0.34), glow, 0.12), shapes }
}

function lightOf(studio: Studio): Light {
  return {
    direction: -1,
    key: lighten(studio.glow, 0.4),
    keyAlpha: 0.26,
    shadow: darken(studio.dark, 0.5),
    shadowAlpha: 0.34,
    tint: studio.wall,
    tintAlpha: 0.06,
    rim: lighten(studio.glow, 0.5),
    rimAlpha: 0.6,
  }
}

/** Wall and floor run into one another without an edge. */
function drawWall(stage: Stage, studio: Studio, frame: Frame): void {
  const low = Math.max(1, stage.bottom) + 0.15
  stage.layer('studio-wall', frame.camera, 0.1, { y0: stage.top - 0.15, y1: low, margin: 0.25 }, (pen) => {
    const wall = pen.createLinearGradient(0, stage.top, 0, low)
    wall.addColorStop(0, studio.dark)
    wall.addColorStop(0.55, studio.wall)
    wall.addColorStop(0.72, lighten(studio.wall, 0.18))
    wall.addColorStop(1, mix(studio.wall, studio.dark, 0.55))
    pen.fillStyle = wall
    pen.fillRect(-1, stage.top - 0.3, stage.aspect + 2, 3)
    const x = stage.aspect * 0.5
    const y = 0.42 + stage.top * 0.2
    const reach = 0.95
    const halo = pen.createRadialGradient(x, y, 0.02, x, y, reach)
    halo.addColorStop(0, withAlpha(studio.glow, 0.85))
    halo.addColorStop(0.45, withAlpha(studio.glow, 0.3))
    halo.addColorStop(1, withAlpha(studio.glow, 0))
    pen.fillStyle = halo
    pen.fillRect(x - reach, y - reach, reach * 2, reach * 2)
    const corner = pen.createRadialGradient(x, 0.5, 0.55, x, 0.5, 1.35)
    corner.addColorStop(0, withAlpha(studio.dark, 0))
    corner.addColorStop(1, withAlpha(darken(studio.dark, 0.35), 0.5))
    pen.fillStyle = corner
    pen.fillRect(-1, stage.top - 0.3, stage.aspect + 2, 3)
  })
}

/** Great thin rings that breathe behind the pedestal. */
function drawRings(stage: Stage, studio: Studio, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.25)
  const x = stage.aspect * 0.5
  const y = 0.46 + stage.top * 0.15
  for (let ring = 0; ring < 3; ring += 1) {
    const radius = 0.27 + ring * 0.1 + Math.sin(time * 0.6 + ring * 1.7) * 0.008
    pen.strokeStyle = withAlpha(lighten(studio.glow, 0.3), 0.34 - ring * 0.09)
    pen.lineWidth = 0.0035
    pen.beginPath()
    pen.arc(
      x,
      y,
      radius,
      time * 0.12 * (ring % 2 === 0 ? 1 : -1),
      time * 0.12 * (ring % 2 === 0 ? 1 : -1) + Math.PI * 1.7,
    )
    pen.stroke()
  }
}

const ORB = 0.1

/** Spheres, rings and prisms in the studio's colours. */
function bakeOrbs(stage: Stage, studio: Studio): readonly Sprite[] {
  const box = { width: ORB * 2.6, height: ORB * 2.6, anchorX: ORB * 1.3, anchorY: ORB * 1.3 }
  return studio.shapes.flatMap((colour, index) => [
    stage.sprite(`studio-sphere-${index}`, box, (pen) => paintSphere(pen, colour)),
    stage.sprite(`studio-ring-${index}`, box, (pen) => paintTorus(pen, colour)),
    stage.sprite(`studio-prism-${index}`, box, (pen) => paintCapsule(pen, colour)),
  ])
}

function paintSphere(pen: Pen, colour: Hex): void {
  const shine = pen.createRadialGradient(-ORB * 0.35, -ORB * 0.42, ORB * 0.05, 0, 0, ORB)
  shine.addColorStop(0, lighten(colour, 0.65))
  shine.addColorStop(0.4, lighten(colour, 0.1))
  shine.addColorStop(0.8, darken(colour, 0.14))
  shine.addColorStop(1, mix(darken(colour, 0.3), '#3a3f7a', 0.2))
  fillEllipse(pen, shine, 0, 0, ORB)
  fillEllipse(pen, 'rgba(255,255,255,0.5)', -ORB * 0.36, -ORB * 0.44, ORB * 0.2, ORB * 0.12, -0.6)
}

function paintTorus(pen: Pen, colour: Hex): void {
  for (const [width, tone] of [
    [0.42, darken(colour, 0.24)],
    [0.34, colour],
    [0.14, lighten(colour, 0.36)],
  ] as const) {
    pen.strokeStyle = tone
    pen.lineWidth = ORB * width
    pen.beginPath()
    pen.ellipse(tone === colour ? -ORB * 0.02 : 0, 0, ORB * 0.74, ORB * 0.52, -0.5, 0, Math.PI * 2)
    pen.stroke()
  }
}

function paintCapsule(pen: Pen, colour: Hex): void {
  pen.rotate(0.7)
  const body = pen.createLinearGradient(0, -ORB * 0.34, 0, ORB * 0.34)
  body.addColorStop(0, lighten(colour, 0.5))
  body.addColorStop(0.5, colour)
  body.addColorStop(1, mix(darken(colour, 0.28), '#3a3f7a', 0.2))
  pen.fillStyle = body
  pen.beginPath()
  pen.roundRect(-ORB * 0.9, -ORB * 0.32, ORB * 1.8, ORB * 0.64, ORB * 0.32)
  pen.fill()
}

/** Shapes that hang and turn slowly: small ones behind, large soft ones in front, clear of the middle. */
function drawOrbs(stage: Stage, orbs: readonly Sprite[], { camera, time }: Frame, row: 0 | 1): void {
  stage.enter(camera, row === 0 ? 0.45 : 1.25)
  const count = row === 0 ? 9 : 3
  const low = Math.max(1, stage.bottom)
  for (let index = 0; index < count; index += 1) {
    const chance = slotChance(index, row + 3)
    const side = index % 2 === 0 ? -1 : 1
    const out = row === 0 ? 0.24 + 0.26 * slotChance(index, row + 5) : 0.5
    const x = stage.aspect * (0.5 + side * out)
    const height = low - stage.top
    const y =
      row === 0
        ? stage.top + height * (0.1 + 0.58 * ((index + chance * 0.6) / count))
        : low - 0.06 - chance * 0.12 + (index === 2 ? -height * 0.8 : 0)
    const sprite = orbs[Math.floor(chance * 967) % orbs.length]
    if (sprite === undefined) continue
    stage.put(sprite, x, y + Math.sin(time * 0.9 + index * 2) * 0.016, {
      scale: row === 0 ? 0.28 + chance * 0.45 : 1.15 + chance * 0.4,
      rotation: time * (chance - 0.5) * 0.5 + index,
      alpha: row === 0 ? 0.95 : 0.9,
    })
  }
}

/** A round plinth in two steps, with the shadow it throws. */
function drawPedestal(stage: Stage, studio: Studio, { camera }: Frame): void {
  const pen = stage.enter(camera, 0.96)
  const x = stage.aspect / 2
  const wide = Math.min(0.5, stage.aspect * 0.44)
  const low = Math.max(1, stage.bottom)
  fillEllipse(
    pen,
    withAlpha(darken(studio.dark, 0.4), 0.34),
    x + 0.02,
    low - (low - 1) * 0.7 - 0.035,
    wide * 1.32,
    0.05,
  )
  for (const [y, part, height] of [
    [PEDESTAL_Y + 0.055, 1.16, 0.05],
    [PEDESTAL_Y, 1, 0.06],
  ] as const) {
    const half = wide * part
    const tone = lighten(studio.wall, 0.3)
    const side = pen.createLinearGradient(x - half, 0, x + half, 0)
    side.addColorStop(0, lighten(tone, 0.3))
    side.addColorStop(0.35, tone)
    side.addColorStop(1, mix(tone, studio.dark, 0.6))
    pen.fillStyle = side
    pen.beginPath()
    pen.ellipse(x, y + height, half, half * 0.1, 0, 0, Math.PI)
    pen.lineTo(x - half, y)
    pen.lineTo(x + half, y)
    pen.lineTo(x + half, y + height)
    pen.fill()
    const top = pen.createLinearGradient(x - half, 0, x + half, 0)
    top.addColorStop(0, lighten(tone, 0.55))
    top.addColorStop(1, mix(tone, studio.wall, 0.35))
    fillEllipse(pen, top, x, y, half, half * 0.1)
  }
}

/** Without a subject the studio shows its own shapes on the pedestal. */
function drawCentrepiece(stage: Stage, orbs: readonly Sprite[], { camera, time }: Frame): void {
  stage.enter(camera, 1)
  const x = stage.aspect / 2
  const [sphere, , , , ring, , , , capsule] = orbs
  if (sphere === undefined || ring === undefined || capsule === undefined) return
  const float = Math.sin(time * 1.1) * 0.014
  stage.put(ring, x, 0.47 + float, { scale: 2.3, rotation: Math.sin(time * 0.5) * 0.25 })
  stage.put(sphere, x, 0.47 + float, { scale: 1.2 })
  stage.put(capsule, x + 0.24, 0.66 - float, { scale: 0.7, rotation: time * 0.3 })
  stage.put(orbs[3] ?? sphere, x - 0.25, 0.68 + float * 0.6, { scale: 0.62 })
}

function drawMotes(stage: Stage, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.1)
  const low = Math.max(1, stage.bottom)
  pen.fillStyle = 'rgba(255,255,255,0.4)'
  pen.beginPath()
  for (let mote = 0; mote < 34; mote += 1) {
    const x = slotChance(mote, 21) * (stage.aspect + 0.2) - 0.1 + Math.sin(time * 0.5 + mote) * 0.02
    const rise = (slotChance(mote, 22) - time * 0.012 * (0.5 + slotChance(mote, 23))) % 1
    const y = stage.top + (rise < 0 ? rise + 1 : rise) * (low - stage.top)
    const radius = 0.0008 + slotChance(mote, 24) * 0.0018
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
}
