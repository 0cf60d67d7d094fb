import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintLampString, paintStall } from './stalls.ts'
import { paintGlow } from '../halls/parts.ts'

const TOWN = {
  walls: ['#e8d0a8', '#c98a6a', '#d8c8b8', '#a8b8a0', '#e0b088'],
  roofs: ['#8a4a3a', '#74524a'],
  trim: '#f7f0e2',
  accents: ['#3f6a4a', '#8a3a34', '#4a5a7a'],
  roofKinds: ['gable', 'steps', 'hip'],
  windows: ['lattice', 'shutters'],
  groundFloors: ['gate', 'door'],
  widths: [0.2, 0.28],
  storeys: [3, 4],
  storeyHeight: 0.088,
  isTimbered: true,
} as const
const BULBS = ['#ffdf8a', '#ffb86a', '#fff0c0'] as const

/** A Christmas market on an old square: wooden huts with lights, a great tree, snow on the roofs. */
export const christmasMarket = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const lamps = Math.max(0.5, tone.lights)
  const lit = { ...tone, lights: lamps }
  const treeX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.3 : 0.7)
  return {
    facades: TOWN,
    opening: { x: treeX, half: stage.portrait ? 0.12 : 0.1 },
    haze: 0.14,
    paving: { kind: 'cobbles', colour: '#9aa0a8' },
    crowd: 1.2,
    propsTop: 0.42,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'market-church', parallax: 0.16, y0: 0.04, y1: 0.78 }, (pen) => {
        const stone = seen('#a8a4b0', palette, 0.42)
        pen.fillStyle = stone
        pen.fillRect(treeX - 0.5, 0.34, 0.13, 0.42)
        fillPolygon(pen, darken(stone, 0.2), [
          [treeX - 0.52, 0.345],
          [treeX - 0.435, 0.12],
          [treeX - 0.35, 0.345],
        ])
        pen.fillRect(treeX - 0.4, 0.56, 0.9, 0.2)
      })
    },
    paintOnFronts(pen) {
      paintGreatTree(pen, treeX, STREET_FOOT_Y + 0.012, 0.54, seen('#2f6a48', palette, 0.08), lamps)
    },
    paintProps(pen, period) {
      const gap = period / 5
      for (let index = 0; index < 5; index += 1) {
        const x = (index + 0.5) * gap
        paintLampString(pen, x - gap / 2, x + gap / 2, 0.46, lamps, BULBS)
        if (index % 5 === 2 && !stage.portrait) continue
        paintStall(pen, {
          x,
          footY: STREET_PROPS_Y,
          width: 0.27,
          cloth: index % 2 === 0 ? '#b8343c' : '#2f6a48',
          goods:
            index % 2 === 0
              ? ['#d8404a', '#f0c24a', '#e8e4dc', '#b87a3a']
              : ['#c98a4a', '#8a4a2f', '#f2d8a8', '#d8504a'],
          tone: lit,
          isSnowy: true,
          roof: 'hut',
        })
      }
    },
  }
})

function paintGreatTree(pen: Pen, x: number, footY: number, height: number, leaf: Hex, lit: number): void {
  const halo = pen.createRadialGradient(x, footY - height * 0.45, 0, x, footY - height * 0.45, height * 0.6)
  halo.addColorStop(0, withAlpha('#ffd88a', 0.3 * lit))
  halo.addColorStop(1, withAlpha('#ffd88a', 0))
  pen.fillStyle = halo
  pen.fillRect(x - height, footY - height * 1.1, height * 2, height * 1.1)
  pen.fillStyle = '#5a3c2c'
  pen.fillRect(x - height * 0.03, footY - height * 0.1, height * 0.06, height * 0.1)
  for (let tier = 0; tier < 6; tier += 1) {
    const base = footY - height * (0.06 + tier * 0.145)
    const half = height * (0.29 - tier * 0.042)
    fillPolygon(pen, tier % 2 === 0 ? leaf : lighten(leaf, 0.05), [
      [x - half, base],
      [x, base - height * 0.25],
      [x + half, base],
      [x + half * 0.5, base + height * 0.018],
      [x, base - height * 0.004],
      [x - half * 0.5, base + height * 0.018],
    ])
    pen.strokeStyle = withAlpha('#ffffff', 0.5)
    pen.lineWidth = height * 0.008
    pen.beginPath()
    pen.moveTo(x - half * 0.8, base - height * 0.024)
    pen.quadraticCurveTo(x, base + height * 0.03, x + half * 0.76, base - height * 0.05)
    pen.stroke()
  }
  for (let bulb = 0; bulb < 60; bulb += 1) {
    const up = ((bulb * 0.618034) % 1) * 0.86
    const half = height * 0.27 * (1 - up) * 0.92
    const at = x + (((bulb * 0.754877) % 1) * 2 - 1) * half
    const colour = ['#ffe08a', '#ff6a5a', '#8ad8ff', '#ffb84a'][bulb % 4] ?? '#ffe08a'
    paintGlow(pen, colour, 0.6 * lit, at, footY - height * (0.07 + up), height * 0.034)
    fillEllipse(pen, mix(colour, '#ffffff', 0.3), at, footY - height * (0.07 + up), height * 0.0085)
  }
  const star = footY - height * 1.06
  pen.fillStyle = '#ffdf6a'
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const radius = height * (point % 2 === 0 ? 0.05 : 0.02)
    const angle = (point / 10) * Math.PI * 2 - Math.PI / 2
    pen.lineTo(x + Math.cos(angle) * radius, star + Math.sin(angle) * radius)
  }
  pen.fill()
}
