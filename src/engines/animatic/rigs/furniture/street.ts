import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

const DRINKS: readonly Hex[] = ['#e0443c', '#3f8fd0', '#f2c230', '#4fae5a', '#f4f0e6', '#8a5ac0', '#f08a3a']

/** A vending machine for drinks; its window is lit, brighter by night. */
export function drawVendingMachine(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void {
  const lit = Math.max(0.35, look.lights ?? 0)
  const glow = mix('#dfeef6', '#ffffff', lit)
  fillRoundRect(pen, darken(colour, 0.5), -25, -3, 50, 3, 1)
  fillRoundRect(
    pen,
    gradientAcross(pen, -28, 28, darken(colour, 0.2), colour, lighten(colour, 0.16)),
    -28,
    -100,
    56,
    98,
    3,
  )
  fillRoundRect(pen, mix(lighten(colour, 0.5), '#ffffff', lit * 0.5), -25, -97.5, 50, 8, 1.6)
  pen.fillStyle = withAlpha(darken(colour, 0.2), 0.9)
  for (const [x, wide] of [
    [-20, 14],
    [-3, 5],
    [5, 15],
  ] as const)
    pen.fillRect(x, -94.6, wide, 2.4)
  fillRoundRect(pen, glow, -25, -87, 50, 46, 1.6)
  for (let row = 0; row < 3; row += 1) {
    const foot = -74 + row * 15
    for (let slot = 0; slot < 7; slot += 1) {
      const x = -22 + slot * 6.5
      const drink = DRINKS[(slot * 3 + row * 2 + look.seed) % DRINKS.length] ?? '#e0443c'
      fillRoundRect(pen, drink, x, foot - 9.4, 4.6, 9.4, 1.2)
      fillRoundRect(pen, lighten(drink, 0.4), x + 0.6, foot - 8.4, 1.1, 7, 0.5)
      pen.fillStyle = withAlpha('#ffffff', 0.75)
      pen.fillRect(x, foot - 6.6, 4.6, 2.2)
    }
    pen.fillStyle = '#7f8a94'
    pen.fillRect(-25, foot, 50, 1)
    for (let slot = 0; slot < 7; slot += 1) {
      const isOn = (slot + row * 3 + Math.floor(pose.time * 1.5)) % 5 !== 0
      fillRoundRect(pen, isOn ? '#54d67a' : '#d8483f', -21.4 + slot * 6.5, foot + 1.6, 3.4, 1.4, 0.5)
    }
  }
  pen.fillStyle = withAlpha('#ffffff', 0.22)
  fillPolygon(pen, withAlpha('#ffffff', 0.22), [
    [-20, -87],
    [-10, -87],
    [-22, -41],
    [-25, -41],
    [-25, -66],
  ])
  fillRoundRect(pen, darken(colour, 0.34), 8, -36, 17, 20, 1.4)
  fillRoundRect(pen, '#1d2a33', 10, -34, 13, 5, 0.8)
  fillRoundRect(pen, '#5fe0a0', 11.4, -32.8, 6 + 3 * Math.abs(Math.sin(pose.time)), 2.4, 0.6)
  fillRoundRect(pen, '#b8c2ca', 15.6, -25.6, 2.2, 6, 0.8)
  fillRoundRect(pen, '#22303a', -22, -17, 36, 11, 1.6)
  fillRoundRect(pen, withAlpha('#ffffff', 0.16), -20, -15.6, 32, 3, 1)
}

/** A telephone box of cast iron with a domed roof and panes all round. */
export function drawTelephoneBox(pen: Pen, colour: Hex, _pose: Pose, look: RigLook): void {
  const lit = look.lights ?? 0
  const dark = darken(colour, 0.26)
  fillRoundRect(pen, darken(colour, 0.42), -20, -4, 40, 4, 0.8)
  fillRoundRect(
    pen,
    gradientAcross(pen, -18, 18, dark, colour, lighten(colour, 0.12), darken(colour, 0.1)),
    -18,
    -88,
    36,
    85,
    1,
  )
  fillShape(
    pen,
    gradientDown(pen, -101, -88, lighten(colour, 0.18), colour),
    shape('M-19-88C-19-93-16-94-14-94C-11-103 11-103 14-94C16-94 19-93 19-88Z'),
  )
  fillRoundRect(pen, lighten(colour, 0.08), -19, -89.4, 38, 2.2, 0.6)
  fillRoundRect(pen, '#f6f0dc', -13, -87, 26, 4.6, 0.6)
  pen.fillStyle = '#3a2420'
  for (const [x, wide] of [
    [-10.4, 3],
    [-6.6, 4.4],
    [-1.4, 2.6],
    [2, 3.6],
    [6.4, 4],
  ] as const)
    pen.fillRect(x, -85.6, wide, 1.7)
  const pane = mix('#bcd8e4', '#ffe6a8', Math.min(1, lit * 1.3))
  for (let row = 0; row < 8; row += 1)
    for (const [x, wide] of [
      [-13.6, 4.6],
      [-8, 16],
      [9, 4.6],
    ] as const)
      fillRoundRect(
        pen,
        gradientDown(pen, -80, -14, lighten(pane, 0.3), darken(pane, 0.1)),
        x,
        -80 + row * 8.4,
        wide,
        7.2,
        0.5,
      )
  // The telephone behind the glass.
  fillRoundRect(pen, withAlpha('#22252c', 0.62), -3.4, -58, 9, 14, 1)
  fillRoundRect(pen, withAlpha('#22252c', 0.62), -5.4, -60, 3, 9, 1.2)
  pen.strokeStyle = withAlpha('#ffffff', 0.35)
  pen.lineWidth = 1.1
  pen.beginPath()
  pen.moveTo(-6, -22)
  pen.lineTo(5, -76)
  pen.stroke()
  fillRoundRect(pen, '#d8b25a', 10, -50, 1.4, 7, 0.6)
  if (look.isSnowy === true)
    fillShape(
      pen,
      '#f6fafe',
      shape(
        'M-19.6-92C-17-95-15-95-13.6-95.6C-10-105 10-105 13.6-95.6C15-95 17-95 19.6-92C14-94 8-90 2-92.6C-4-95-12-90-19.6-92Z',
      ),
    )
}

/** A round well of stone under a small roof, with a bucket that sways. */
export function drawWell(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void {
  const wood = '#7a5536'
  for (const x of [-28, 28]) fillRoundRect(pen, darken(wood, 0.1), x - 2.4, -76, 4.8, 60, 1)
  fillShape(pen, darken(wood, 0.34), shape('M-31-60L31-60L31-56L-31-56Z'))
  const sway = Math.sin(pose.time * 1.2) * 1.4
  pen.strokeStyle = '#c9b083'
  pen.lineWidth = 1.2
  pen.beginPath()
  pen.moveTo(0, -57)
  pen.lineTo(sway, -45)
  pen.stroke()
  fillPolygon(pen, '#8f6a44', [
    [sway - 6, -45],
    [sway + 6, -45],
    [sway + 4.6, -34],
    [sway - 4.6, -34],
  ])
  fillEllipse(pen, darken(colour, 0.62), 0, -32, 31, 6)
  fillShape(
    pen,
    gradientAcross(pen, -33, 33, darken(colour, 0.28), colour, lighten(colour, 0.12), darken(colour, 0.14)),
    shape('M-33-32C-22-24 22-24 33-32L31 0C18 5-18 5-31 0Z'),
  )
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.6)
  pen.lineWidth = 0.9
  pen.beginPath()
  for (let row = 0; row < 4; row += 1) {
    const y = -27 + row * 7.2
    pen.moveTo(-32, y - 2)
    pen.quadraticCurveTo(0, y + 5.4, 32, y - 2)
    for (let joint = -3; joint <= 3; joint += 1) {
      const x = joint * 9.6 + (row % 2) * 4.4
      if (Math.abs(x) > 30) continue
      const sag = 3.6 * (1 - (x / 32) ** 2)
      pen.moveTo(x, y - 2 + sag)
      pen.lineTo(x, y + 5.2 + sag)
    }
  }
  pen.stroke()
  for (const [x, y] of [
    [-25, -8],
    [20, -3],
    [27, -20],
    [-14, 1],
  ] as const)
    fillEllipse(pen, withAlpha('#6f9a4a', 0.75), x, y, 5.4, 2.2)
  const tile = look.isSnowy === true ? '#eef4fa' : '#9a5a42'
  fillPolygon(pen, gradientDown(pen, -101, -72, lighten(tile, 0.12), darken(tile, 0.14)), [
    [-39, -72],
    [-14, -100],
    [14, -100],
    [39, -72],
  ])
  pen.strokeStyle = withAlpha(darken(tile, 0.4), 0.45)
  pen.beginPath()
  for (const part of [0.28, 0.54, 0.8]) {
    pen.moveTo(-14 - 25 * part, -100 + 28 * part)
    pen.lineTo(14 + 25 * part, -100 + 28 * part)
  }
  pen.stroke()
}

/** A roundabout with a striped roof; its horses go round and up and down. */
export function drawCarousel(pen: Pen, colour: Hex, pose: Pose, look: RigLook): void {
  const lit = Math.max(0.3, look.lights ?? 0)
  const cream = '#fbeed2'
  fillEllipse(pen, darken(colour, 0.36), 0, -2.4, 66, 6)
  fillEllipse(pen, '#c99a5a', 0, -6, 64, 5.6)
  fillEllipse(pen, '#dcb27a', 0, -7, 60, 4.8)
  fillRoundRect(
    pen,
    gradientAcross(pen, -14, 14, '#d8b070', cream, mix('#f4dca0', '#fff2c0', lit)),
    -14,
    -62,
    28,
    55,
    1,
  )
  for (const x of [-8.6, 0, 8.6]) fillEllipse(pen, mix('#a8d0e0', '#fff0b8', lit), x, -36, 2.8, 9)
  const horses = Array.from({ length: 7 }, (_, index) => ({
    index,
    turn: (index / 7) * Math.PI * 2 + pose.time * 0.55,
  })).toSorted((a, b) => Math.sin(a.turn) - Math.sin(b.turn))
  for (const { index, turn } of horses) {
    const near = Math.sin(turn)
    const x = Math.cos(turn) * 52
    const y = -27 + near * 4 + Math.sin(pose.time * 2.2 + index * 2) * 3.4
    fillRoundRect(pen, '#d8b25a', x - 0.8, -64, 1.6, 58 + near * 4, 0.4)
    drawHorse(
      pen,
      x,
      y,
      0.82 + near * 0.2,
      ['#fbf6ee', '#c98f5a', '#f0dcc0'][index % 3] ?? cream,
      index % 2 === 0 ? colour : '#3f7fc0',
    )
  }
  const eaves = -64
  for (let panel = 0; panel < 12; panel += 1) {
    const tone = panel % 2 === 0 ? colour : cream
    const left = -70 * Math.cos((panel / 12) * Math.PI)
    const right = -70 * Math.cos(((panel + 1) / 12) * Math.PI)
    fillPolygon(pen, panel > 7 ? darken(tone, 0.1) : tone, [
      [0, -98],
      [left, eaves],
      [right, eaves],
    ])
    fillRoundRect(pen, darken(tone, 0.08), left, eaves, right - left + 0.2, 7, 0.4)
    pen.fillStyle = tone
    pen.beginPath()
    pen.ellipse((left + right) / 2, eaves + 7, (right - left) / 2, 2.8, 0, 0, Math.PI)
    pen.fill()
    const isOn = (panel + Math.floor(pose.time * 3)) % 2 === 0
    fillEllipse(pen, isOn ? '#fff4b8' : '#ffd877', (left + right) / 2, eaves + 3.4, 1.5)
    if (lit > 0.5) fillEllipse(pen, withAlpha('#ffe08a', 0.32), (left + right) / 2, eaves + 3.4, 4.2)
  }
  fillRoundRect(pen, '#d8b25a', -0.8, -104, 1.6, 8, 0.4)
  fillPolygon(pen, colour, [
    [0.6, -104],
    [10, -101.6 + Math.sin(pose.time * 3) * 0.8],
    [0.6, -99],
  ])
}

function drawHorse(pen: Pen, x: number, y: number, size: number, coat: Hex, saddle: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(size, size)
  fillShape(pen, darken(coat, 0.34), shape('M-11-3C-17 0-17 6-15 11C-13 7-11 4-8 2Z'))
  fillShape(
    pen,
    coat,
    shape(
      'M-11-4C-7-8 4-7 8-6L12-17C14-20 18-19 21-15L23-12L20-10L16-12C15-6 13 1 9 3L12 8L10 13L8 13L8 9L4 4L-4 4L-5 9L-9 13L-11 12L-8 7L-9 3C-12 2-13-2-11-4Z',
    ),
  )
  fillShape(pen, darken(coat, 0.34), shape('M12-18C8-15 7-10 6-6L10-8C10-12 12-15 14-17Z'))
  fillShape(pen, saddle, shape('M-6-7C-3-9 2-9 4-6.6L3 1L-5 1Z'))
  fillEllipse(pen, '#2a2228', 17.6, -14.6, 0.9)
  pen.restore()
}
