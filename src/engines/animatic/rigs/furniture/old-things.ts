import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

/** What a tube shows: most of them snow, some bars, one a face of light that rolls. */
function drawTube(pen: Pen, wide: number, high: number, time: number, seed: number): void {
  const kind = seed % 5
  const flicker = 0.9 + 0.1 * Math.sin(time * 23 + seed)
  fillRoundRect(pen, '#0e1418', -wide / 2 - 1, -high / 2 - 1, wide + 2, high + 2, wide * 0.12)
  pen.save()
  pen.beginPath()
  pen.roundRect(-wide / 2, -high / 2, wide, high, wide * 0.1)
  pen.clip()
  if (kind === 3) {
    for (const [bar, tone] of [
      '#f4f4f0',
      '#f2e23a',
      '#3fd0d8',
      '#4fc85a',
      '#d050c8',
      '#e0443c',
      '#3f56d8',
    ].entries()) {
      pen.fillStyle = mix('#20262c', tone, flicker)
      pen.fillRect(-wide / 2 + (bar * wide) / 7, -high / 2, wide / 7 + 0.2, high)
    }
  } else {
    pen.fillStyle = mix('#7d8890', kind === 4 ? '#4f8fc8' : '#aab4ba', flicker)
    pen.fillRect(-wide / 2, -high / 2, wide, high)
    // Snow: other specks in every frame, the same ones whenever that frame is drawn.
    const beat = Math.floor(time * 15) + seed * 17
    for (const tone of ['rgba(245,250,252,0.85)', 'rgba(22,28,34,0.7)']) {
      pen.fillStyle = tone
      pen.beginPath()
      for (let speck = 0; speck < 46; speck += 1) {
        const chance = Math.sin((speck + 1) * 12.9898 + beat * 78.233 + tone.length) * 43758.5453
        const x = chance - Math.floor(chance)
        const other = Math.sin((speck + 1) * 39.425 + beat * 11.135 + tone.length) * 24634.6345
        const y = other - Math.floor(other)
        pen.rect((x - 0.5) * wide, (y - 0.5) * high, wide * (0.02 + 0.05 * y), high * 0.026)
      }
      pen.fill()
    }
  }
  const roll = ((time * 0.4 + seed * 0.23) % 1.3) - 0.15
  pen.fillStyle = 'rgba(255,255,255,0.18)'
  pen.fillRect(-wide / 2, -high / 2 + roll * high, wide, high * 0.12)
  pen.restore()
  pen.strokeStyle = 'rgba(255,255,255,0.4)'
  pen.lineWidth = wide * 0.03
  pen.lineCap = 'round'
  pen.beginPath()
  pen.arc(-wide * 0.2, -high * 0.1, wide * 0.22, Math.PI * 1.1, Math.PI * 1.45)
  pen.stroke()
}

const CASES: readonly Hex[] = ['#7a4f30', '#3f4248', '#c9b48a', '#8a3f34', '#4f6a6f', '#9a7448']

/** One set, its middle at the origin; `wide` is the width of its case. */
function drawSet(pen: Pen, wide: number, time: number, seed: number, own?: Hex): void {
  const body = own ?? CASES[seed % CASES.length] ?? '#7a4f30'
  const high = wide * 0.76
  fillRoundRect(
    pen,
    gradientDown(pen, -high / 2, high / 2, lighten(body, 0.14), darken(body, 0.2)),
    -wide / 2,
    -high / 2,
    wide,
    high,
    wide * 0.07,
  )
  fillRoundRect(pen, darken(body, 0.4), -wide * 0.46, -high * 0.43, wide * 0.7, high * 0.86, wide * 0.07)
  pen.save()
  pen.translate(-wide * 0.11, 0)
  drawTube(pen, wide * 0.62, high * 0.74, time, seed)
  pen.restore()
  for (const y of [-0.26, -0.04]) {
    fillEllipse(pen, '#20242a', wide * 0.36, y * high, wide * 0.062)
    fillEllipse(pen, '#d8d2c4', wide * 0.36, y * high, wide * 0.048)
    strokeShapeAt(pen, wide * 0.36, y * high, wide * 0.04, seed + y * 9)
  }
  pen.strokeStyle = darken(body, 0.5)
  pen.lineWidth = wide * 0.014
  pen.beginPath()
  for (let slit = 0; slit < 5; slit += 1) {
    pen.moveTo(wide * 0.3, high * (0.14 + slit * 0.055))
    pen.lineTo(wide * 0.43, high * (0.14 + slit * 0.055))
  }
  pen.stroke()
}

function strokeShapeAt(pen: Pen, x: number, y: number, reach: number, turn: number): void {
  pen.strokeStyle = '#5a544a'
  pen.lineWidth = reach * 0.3
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x + Math.cos(turn) * reach, y + Math.sin(turn) * reach)
  pen.stroke()
}

/** A television with a tube and an aerial, on its thin legs. */
export function drawOldTelevision(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void {
  for (const side of [-1, 1])
    fillPolygon(pen, darken(colour, 0.4), [
      [side * 32, -22],
      [side * 37, -22],
      [side * 42, 0],
      [side * 39, 0],
    ])
  strokeShape(pen, '#a8aeb4', 1.3, shape('M-2-84L-20-104M2-84L18-103'))
  fillEllipse(pen, '#a8aeb4', -20, -104, 1.6)
  fillEllipse(pen, '#a8aeb4', 18, -103, 1.6)
  fillRoundRect(pen, darken(colour, 0.3), -7, -87, 14, 4, 1.4)
  pen.save()
  pen.translate(0, -52)
  drawSet(pen, 86, pose.time, Math.abs(look.seed) % 3, colour)
  pen.restore()
}

/** Many of them, one above and beside the other. */
export function drawTelevisionWall(pen: Pen, _colour: Hex, pose: Pose, look: RigLook): void {
  const rows = [
    [26, [-62, -33.5, -5, 23.5, 52]],
    [28, [-58, -28, 2, 32, 61]],
    [27, [-60, -31.5, -3, 25.5, 54]],
    [29, [-58, -27, 4, 35]],
    [26, [-44, -16, 12]],
  ] as const
  let foot = 0
  for (const [row, [wide, places]] of rows.entries()) {
    for (const [at, x] of places.entries()) {
      const own = wide * (0.94 + 0.06 * ((at + row) % 2))
      pen.save()
      pen.translate(x + 2, foot - own * 0.38)
      pen.rotate((((at * 3 + row * 5) % 3) - 1) * 0.012)
      drawSet(pen, own, pose.time + at * 0.7, row * 3 + at * 2 + (Math.abs(look.seed) % 7))
      pen.restore()
    }
    foot -= wide * 0.75
  }
}

const LEATHERS: readonly Hex[] = ['#8a4f2e', '#c28a4e', '#4f6a5a', '#a8433a', '#3f5a7a']

/** Leather suitcases of a traveller of old, piled up. */
export function drawSuitcases(pen: Pen, colour: Hex, _pose: Pose, look: RigLook): void {
  const own = look.colours.length > 0
  let foot = 0
  for (const [at, [wide, high, x, turn]] of (
    [
      [96, 27, 0, 0],
      [82, 22, -5, 0],
      [72, 20, 4, 0],
      [54, 17, -6, 0],
      [40, 13, 6, 0],
    ] as const
  ).entries()) {
    const leather = own
      ? lighten(colour, (at % 3) * 0.08)
      : (LEATHERS[(at + look.seed) % LEATHERS.length] ?? colour)
    pen.save()
    pen.translate(x, foot)
    pen.rotate(turn)
    drawSuitcase(pen, wide, high, leather)
    pen.restore()
    foot -= high
  }
}

function drawSuitcase(pen: Pen, wide: number, high: number, leather: Hex): void {
  const half = wide / 2
  fillRoundRect(
    pen,
    gradientDown(pen, -high, 0, lighten(leather, 0.16), leather, darken(leather, 0.22)),
    -half,
    -high,
    wide,
    high,
    3,
  )
  pen.strokeStyle = withAlpha(darken(leather, 0.5), 0.6)
  pen.lineWidth = 0.9
  pen.strokeRect(-half + 1.6, -high * 0.54, wide - 3.2, 0.2)
  for (const side of [-1, 1]) {
    fillRoundRect(pen, darken(leather, 0.3), side * half * 0.55 - 2.4, -high, 4.8, high, 0.8)
    fillRoundRect(pen, '#d8b25a', side * half * 0.55 - 1.7, -high * 0.62, 3.4, 3.4, 0.6)
    for (const y of [-high + 0.4, -6.2])
      fillRoundRect(pen, darken(leather, 0.36), side > 0 ? half - 6 : -half, y, 6, 5.8, 1.6)
  }
  pen.strokeStyle = darken(leather, 0.42)
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(-6, -high * 0.5)
  pen.bezierCurveTo(-6, -high * 0.5 + 5, 6, -high * 0.5 + 5, 6, -high * 0.5)
  pen.stroke()
  fillRoundRect(pen, '#e8dcc0', half * 0.16, -high * 0.44, 7, 4.4, 0.5)
}

/** A typewriter with a sheet in it; its keys go down by themselves. */
export function drawTypewriter(pen: Pen, colour: Hex, pose: Pose): void {
  fillShape(pen, '#fbf6e8', shape('M-27-104L27-104L27-58L-27-58Z'))
  pen.fillStyle = withAlpha('#3a3436', 0.7)
  for (let line = 0; line < 5; line += 1)
    pen.fillRect(-21, -97 + line * 7.4, line === 4 ? 17 : 42 - (line % 3) * 6, 1.5)
  fillRoundRect(pen, '#22252a', -48, -66, 96, 11, 5)
  for (const side of [-1, 1]) fillRoundRect(pen, '#5f666e', side * 47 - 4, -67.4, 8, 13.6, 2)
  strokeShape(pen, '#b8bec4', 2, shape('M-50-62L-60-72'))
  fillShape(
    pen,
    gradientDown(pen, -58, 0, lighten(colour, 0.24), colour, darken(colour, 0.3)),
    shape('M-44-58L44-58L50-34L56-6C57 0 52 0 50 0L-50 0C-52 0-57 0-56-6L-50-34Z'),
  )
  fillShape(pen, darken(colour, 0.46), shape('M-32-54L32-54L36-42C18-34-18-34-36-42Z'))
  pen.strokeStyle = withAlpha('#cfd4d8', 0.7)
  pen.lineWidth = 0.7
  pen.beginPath()
  for (let bar = -9; bar <= 9; bar += 1) {
    pen.moveTo(bar * 1.4, -53)
    pen.lineTo(bar * 3.6, -41 + Math.abs(bar) * -0.3)
  }
  pen.stroke()
  const struck = Math.floor(pose.time * 5)
  for (let row = 0; row < 4; row += 1)
    for (let key = 0; key < 10; key += 1) {
      const isDown = (struck * 7) % 40 === row * 10 + key
      const x = (key - 4.5) * (8.4 + row * 0.5) + (row % 2) * 3
      const y = -31 + row * 7.2 + (isDown ? 1.4 : 0)
      fillEllipse(pen, '#15171b', x, y + 1.2, 3.3, 2.5)
      fillEllipse(pen, '#e8e2d2', x, y, 3.1, 2.2)
      fillEllipse(pen, '#2c2f35', x, y, 2.4, 1.6)
    }
  fillRoundRect(pen, '#2c2f35', -24, -3.6, 48, 2.8, 1.2)
}

/** A record player: the record turns, its arm lies on it. */
export function drawRecordPlayer(pen: Pen, colour: Hex, pose: Pose): void {
  fillRoundRect(
    pen,
    gradientDown(pen, -22, 0, lighten(colour, 0.12), darken(colour, 0.24)),
    -76,
    -22,
    152,
    20,
    3,
  )
  for (const x of [-64, 64]) fillRoundRect(pen, '#22252a', x - 5, -3, 10, 3, 1)
  fillPolygon(pen, gradientAcross(pen, -74, 74, lighten(colour, 0.2), lighten(colour, 0.06)), [
    [-64, -58],
    [64, -58],
    [76, -20],
    [-76, -20],
  ])
  fillEllipse(pen, '#9aa0a6', -12, -38, 51, 15.6)
  fillEllipse(pen, '#14161a', -12, -39.4, 48, 14.6)
  pen.strokeStyle = 'rgba(255,255,255,0.12)'
  pen.lineWidth = 0.6
  pen.beginPath()
  for (const ring of [0.9, 0.8, 0.7, 0.6, 0.5]) {
    pen.moveTo(-12 + 48 * ring, -39.4)
    pen.ellipse(-12, -39.4, 48 * ring, 14.6 * ring, 0, 0, Math.PI * 2)
  }
  pen.stroke()
  // Light stays where it is; the label goes round.
  for (const from of [-0.5, Math.PI - 0.5]) {
    pen.fillStyle = 'rgba(255,255,255,0.16)'
    pen.beginPath()
    pen.moveTo(-12, -39.4)
    pen.ellipse(-12, -39.4, 47, 14.2, 0, from, from + 0.36)
    pen.fill()
  }
  fillEllipse(pen, '#d8483f', -12, -39.8, 15, 4.7)
  const turn = pose.time * 3.5
  pen.fillStyle = '#f6ead0'
  pen.beginPath()
  pen.moveTo(-12, -39.8)
  pen.ellipse(-12, -39.8, 13, 4, 0, turn, turn + 1.2)
  pen.fill()
  fillEllipse(pen, '#f4f0e6', -12, -40.2, 1.6, 0.9)
  fillEllipse(pen, '#5f666e', 56, -48, 9, 3.4)
  fillRoundRect(pen, '#b8bec4', 54, -55, 4, 8, 1)
  const nod = Math.sin(turn) * 0.3
  pen.strokeStyle = '#d8dce0'
  pen.lineWidth = 2.2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(56, -54)
  pen.quadraticCurveTo(52, -40, 22, -37 + nod)
  pen.stroke()
  fillRoundRect(pen, '#22252a', 15, -39.6 + nod, 9, 4, 1)
  for (const x of [44, 56]) fillEllipse(pen, '#d8b25a', x, -27, 3, 1.5)
}

/** A metronome: its rod passes the middle as often as a clock ticks. */
export function drawMetronome(pen: Pen, colour: Hex, pose: Pose): void {
  for (const x of [-30, 22]) fillRoundRect(pen, darken(colour, 0.5), x, -4, 8, 4, 1.4)
  const wood = gradientAcross(pen, -36, 36, darken(colour, 0.14), lighten(colour, 0.2), darken(colour, 0.26))
  fillShape(pen, wood, shape('M-38-3L-15-98C-14-102 14-102 15-98L38-3Z'))
  fillShape(pen, darken(colour, 0.46), shape('M-22-26L-9-93L9-93L22-26Z'))
  fillShape(pen, '#efe2c0', shape('M-7-30L-4.6-90L4.6-90L7-30Z'))
  pen.strokeStyle = '#4a3a2c'
  pen.lineWidth = 0.8
  pen.beginPath()
  for (let line = 0; line < 13; line += 1) {
    const y = -86 + line * 4.2
    pen.moveTo(line % 2 === 0 ? -4 : 1, y)
    pen.lineTo(line % 2 === 0 ? -0.5 : 4.4, y)
  }
  pen.stroke()
  fillShape(pen, wood, shape('M-33-24L33-24L38-3L-38-3Z'))
  strokeShape(pen, withAlpha(lighten(colour, 0.4), 0.6), 0.9, shape('M-33-24L33-24'))
  fillRoundRect(pen, '#d8b25a', -12, -17, 24, 8, 1.4)
  pen.save()
  pen.translate(0, -25)
  pen.rotate(Math.cos(pose.time * Math.PI * 2) * 0.44)
  fillRoundRect(pen, '#d5dae0', -0.9, -76, 1.8, 76, 0.9)
  fillPolygon(pen, gradientAcross(pen, -7, 7, '#b88a34', '#f6dc8c', '#a87a2c'), [
    [-7, -56],
    [7, -56],
    [4.6, -43],
    [-4.6, -43],
  ])
  pen.restore()
  fillEllipse(pen, '#b88a34', 0, -24.4, 3.4)
  fillEllipse(pen, '#f6dc8c', -0.7, -25.2, 1.4)
}
