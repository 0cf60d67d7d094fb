import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintGlow } from '../halls/parts.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintStall } from './stalls.ts'

const STALLS = [
  { cloth: '#d8404a', goods: ['#c9803f', '#a85f2f', '#e0a860'] },
  { cloth: '#2f6fb0', goods: ['#f4f8fc', '#f29ab8', '#9ad0f0', '#c8e88a'] },
  { cloth: '#e0a02f', goods: ['#d8303a', '#c8243a', '#e8505a'] },
  { cloth: '#3f8a5c', goods: ['#f58a2b', '#f4f1ea', '#d8404a'] },
  { cloth: '#8a4a9a', goods: ['#f4b8d0', '#fff0f4', '#f8d0e0'] },
] as const
const VERMILION: Hex = '#d2452f'
const PAPER: readonly [Hex, ...Hex[]] = ['#e8452f', '#e8452f', '#f4ead2']

/** A summer festival before a shrine: stalls under striped cloth, strings of paper lanterns, the drummers' tower, the gate. */
export const shrineFestival = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const lit = Math.max(0.45, tone.lights)
  const middle = stage.aspect / 2
  const towerX = stage.aspect * (random() < 0.5 ? 0.26 : 0.76)
  const trees = Array.from({ length: 26 }, (_, index) => ({
    x: (index / 26) * 3 + between(random, 0, 0.05),
    height: between(random, 0.24, 0.4),
  }))
  return {
    frontsTop: 0.1,
    haze: 0.1,
    paving: { kind: 'cobbles', colour: '#a89a8a' },
    crowd: 2,
    isCrowdBefore: true,
    crowdWears: ['kimono', 'kimono', null],
    propsTop: 0.3,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'shrine-hill', parallax: 0.16, y0: 0.2, y1: 0.78 }, (pen) => {
        const hill = mix(seen('#3f6a52', palette, 0.5), palette.fog, 0.3)
        fillEllipse(pen, hill, middle - 0.5, 0.82, 1, 0.42)
        fillEllipse(pen, darken(hill, 0.12), middle + 0.7, 0.84, 0.9, 0.34)
      })
    },
    paintOnFronts(pen) {
      for (const { x, height } of trees)
        paintCedar(pen, x, height, mix(seen('#2c5040', palette, 0.16), palette.fog, 0.1))
      if (!stage.portrait)
        paintTower(
          pen,
          towerX,
          tone.wall('#9a6a40', 0.05),
          tone.wall(VERMILION, 0.04),
          tone.wall('#f4efe4', 0.04),
        )
      paintGate(
        pen,
        stage.portrait ? middle : stage.aspect - towerX,
        tone.wall(VERMILION, 0.06),
        tone.wall('#2f2a30', 0.06),
      )
    },
    paintProps(pen, period) {
      const gap = period / STALLS.length
      for (const [index, { cloth, goods }] of STALLS.entries()) {
        const x = (index + 0.5) * gap
        paintLanterns(pen, x - gap / 2, x + gap / 2, index % 2 === 0 ? 0.36 : 0.4, lit)
        // Whoever is in the middle stands before the gate, and before no counter.
        if (index % 5 === 2 && !stage.portrait) continue
        paintStall(pen, {
          x,
          footY: STREET_PROPS_Y,
          width: 0.27,
          cloth,
          goods,
          tone: { ...tone, lights: lit },
        })
        for (const side of [-1, 1])
          paintLantern(pen, x + side * 0.135, STREET_PROPS_Y - 0.19, 0.022, PAPER[0], lit)
      }
    },
  }
})

function paintCedar(pen: Pen, x: number, height: number, leaf: Hex): void {
  for (let tier = 0; tier < 4; tier += 1) {
    const base = STREET_FOOT_Y - height * (0.08 + tier * 0.2)
    const half = height * (0.25 - tier * 0.05)
    fillPolygon(pen, tier % 2 === 0 ? leaf : lighten(leaf, 0.04), [
      [x - half, base],
      [x, base - height * 0.34],
      [x + half, base],
    ])
  }
}

/** The platform of the drummers, with cloth in red and white round it and a roof. */
function paintTower(pen: Pen, x: number, wood: Hex, red: Hex, white: Hex): void {
  const foot = STREET_FOOT_Y + 0.01
  pen.fillStyle = darken(wood, 0.25)
  for (const side of [-0.12, -0.045, 0.035, 0.11]) pen.fillRect(x + side, 0.34, 0.011, foot - 0.34)
  pen.strokeStyle = darken(wood, 0.35)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(x - 0.115, foot)
  pen.lineTo(x + 0.115, 0.56)
  pen.moveTo(x + 0.115, foot)
  pen.lineTo(x - 0.115, 0.56)
  pen.stroke()
  const stripes = 10
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    pen.fillStyle = stripe % 2 === 0 ? red : white
    pen.fillRect(x - 0.145 + (stripe * 0.29) / stripes, 0.465, 0.29 / stripes + 0.0006, 0.1)
  }
  pen.fillStyle = lighten(wood, 0.1)
  pen.fillRect(x - 0.155, 0.455, 0.31, 0.014)
  // The drum.
  fillEllipse(pen, darken(wood, 0.3), x + 0.012, 0.415, 0.042)
  fillEllipse(pen, '#f0e2c4', x, 0.415, 0.04)
  fillEllipse(pen, withAlpha(darken(wood, 0.4), 0.5), x, 0.415, 0.016)
  fillPolygon(pen, darken(wood, 0.45), [
    [x - 0.175, 0.35],
    [x, 0.255],
    [x + 0.175, 0.35],
    [x + 0.15, 0.362],
    [x - 0.15, 0.362],
  ])
}

function paintGate(pen: Pen, x: number, red: Hex, dark: Hex): void {
  const foot = STREET_FOOT_Y + 0.012
  for (const side of [-1, 1]) {
    const post = pen.createLinearGradient(x + side * 0.13 - 0.016, 0, x + side * 0.13 + 0.016, 0)
    post.addColorStop(0, lighten(red, 0.16))
    post.addColorStop(1, darken(red, 0.24))
    fillPolygon(pen, post, [
      [x + side * 0.13 - 0.013, 0.4],
      [x + side * 0.13 + 0.013, 0.4],
      [x + side * 0.14 + 0.016, foot],
      [x + side * 0.14 - 0.016, foot],
    ])
    fillRoundRect(pen, dark, x + side * 0.139 - 0.02, foot - 0.03, 0.04, 0.032, 0.004)
  }
  pen.fillStyle = darken(red, 0.1)
  pen.fillRect(x - 0.175, 0.475, 0.35, 0.024)
  pen.fillRect(x - 0.012, 0.42, 0.024, 0.06)
  pen.fillStyle = red
  pen.beginPath()
  pen.moveTo(x - 0.22, 0.37)
  pen.quadraticCurveTo(x, 0.41, x + 0.22, 0.37)
  pen.lineTo(x + 0.21, 0.415)
  pen.quadraticCurveTo(x, 0.44, x - 0.21, 0.415)
  pen.fill()
  pen.strokeStyle = dark
  pen.lineWidth = 0.013
  pen.beginPath()
  pen.moveTo(x - 0.23, 0.366)
  pen.quadraticCurveTo(x, 0.404, x + 0.23, 0.366)
  pen.stroke()
}

/** Paper lanterns on a slack string. */
function paintLanterns(pen: Pen, x0: number, x1: number, y: number, lit: number): void {
  const sag = 0.05
  pen.strokeStyle = 'rgba(30,24,30,0.6)'
  pen.lineWidth = 0.0018
  pen.beginPath()
  pen.moveTo(x0, y)
  pen.quadraticCurveTo((x0 + x1) / 2, y + sag * 2, x1, y)
  pen.stroke()
  for (let index = 0; index < 7; index += 1) {
    const way = (index + 0.5) / 7
    const hung = y + sag * 4 * way * (1 - way)
    paintLantern(pen, x0 + (x1 - x0) * way, hung + 0.03, 0.019, PAPER[index % PAPER.length] ?? PAPER[0], lit)
  }
}

/** One of red or white paper, its ribs, and the light in it; (`x`, `y`) is its middle. */
function paintLantern(pen: Pen, x: number, y: number, radius: number, paper: Hex, lit: number): void {
  paintGlow(pen, '#ffb060', 0.5 * lit, x, y, radius * 3.4)
  const skin = pen.createRadialGradient(x, y, 0, x, y, radius * 1.3)
  skin.addColorStop(0, mix(paper, '#fff0c0', 0.2 + lit * 0.5))
  skin.addColorStop(1, paper)
  fillEllipse(pen, skin, x, y, radius, radius * 1.22)
  pen.strokeStyle = withAlpha(darken(paper, 0.4), 0.4)
  pen.lineWidth = radius * 0.06
  pen.beginPath()
  for (const part of [-0.6, -0.2, 0.2, 0.6]) {
    const half = radius * Math.sqrt(1 - part * part)
    pen.moveTo(x - half, y + part * radius * 1.22)
    pen.lineTo(x + half, y + part * radius * 1.22)
  }
  pen.stroke()
  for (const side of [-1, 1])
    fillRoundRect(
      pen,
      '#2a2226',
      x - radius * 0.45,
      y + side * radius * 1.2 - radius * 0.12,
      radius * 0.9,
      radius * 0.24,
      0.002,
    )
}
