import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Material } from '../../scene-spec.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Grip } from './actions.ts'
import { HELD_IN_PUBLIC } from './held-in-public.ts'
import { HELD_IN_SPORT } from './held-in-sport.ts'

export interface HeldThing {
  readonly name: HeldName
  readonly colour: Hex
  /** Absent: as usual. */
  readonly material?: Material
}

/** A thing in the hand: origin in the palm, hundredths of a body height, forward is to the right. */
export interface Holdable {
  readonly grip: Grip
  readonly colour: Hex
  draw(pen: Pen, colour: Hex, time: number): void
}

/** True when the thing is drawn upright whatever the arm does. */
export const HELD = {
  bag: {
    grip: 'hang',
    colour: '#241c22',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.25), 0.7, shape('M-3 8C-3 1-1 0 0 0C1.4 0 4 2 4 8'))
      fillRoundRect(pen, colour, -5.4, 7.4, 11.4, 8, 1.6)
      fillRoundRect(pen, lighten(colour, 0.12), -5.4, 7.4, 11.4, 3, 1.5)
      fillRoundRect(pen, '#e3bc5c', -0.8, 9.6, 2.2, 1.4, 0.5)
    },
  },
  suitcase: {
    grip: 'hang',
    colour: '#9b5a34',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.4), 1, shape('M-3 4L-3 0L3 0L3 4'))
      fillRoundRect(pen, colour, -10, 3.6, 20, 15, 1.8)
      pen.fillStyle = darken(colour, 0.25)
      pen.fillRect(-6.4, 3.6, 1.8, 15)
      pen.fillRect(4.6, 3.6, 1.8, 15)
      fillRoundRect(pen, withAlpha('#ffffff', 0.16), -10, 3.6, 20, 3, 1.6)
    },
  },
  basket: {
    grip: 'hang',
    colour: '#b9854a',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.25), 1, shape('M-7 8C-7-2 7-2 7 8'))
      for (const [x, tone] of [
        [-4, '#d8423c'],
        [0, '#f0b03c'],
        [4, '#d8423c'],
      ] as const) {
        fillEllipse(pen, tone, x, 7.4, 2.6)
      }
      fillShape(pen, colour, shape('M-8 7.6L8 7.6L6 15L-6 15Z'))
      strokeShape(pen, darken(colour, 0.25), 0.5, shape('M-7.4 10L7.4 10M-6.8 12.6L6.8 12.6'))
    },
  },
  bucket: {
    grip: 'hang',
    colour: '#7f93a8',
    draw: (pen, colour) => {
      strokeShape(pen, '#4a5260', 0.5, shape('M-5 6C-5-1 5-1 5 6'))
      fillShape(
        pen,
        gradientDown(pen, 6, 15, lighten(colour, 0.2), colour),
        shape('M-5.6 5.6L5.6 5.6L4.2 15L-4.2 15Z'),
      )
      fillEllipse(pen, darken(colour, 0.3), 0, 5.6, 5.6, 1.3)
    },
  },
  'watering-can': {
    grip: 'hang',
    colour: '#4f9a7c',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.2), 1, shape('M-5 6C-5-1 4-1 4 6'))
      fillRoundRect(pen, colour, -6, 5, 11, 9, 1.4)
      fillShape(pen, darken(colour, 0.14), shape('M4 12L12 3L13.4 4L5 14Z'))
    },
  },
  umbrella: {
    grip: 'raise',
    colour: '#d8424c',
    draw: (pen, colour) => drawUmbrella(pen, colour),
  },
  parasol: {
    grip: 'raise',
    colour: '#f2a7b8',
    draw: (pen, colour) => drawUmbrella(pen, colour),
  },
  balloon: {
    grip: 'raise',
    colour: '#e8474f',
    draw: (pen, colour, time) => {
      const x = 3 + Math.sin(time * 1.4) * 2
      pen.strokeStyle = withAlpha('#ffffff', 0.7)
      pen.lineWidth = 0.35
      pen.beginPath()
      pen.moveTo(0, 0)
      pen.quadraticCurveTo(-1, -14, x, -26)
      pen.stroke()
      fillEllipse(pen, colour, x, -34, 7.2, 8.6)
      fillPolygon(pen, darken(colour, 0.15), [
        [x - 1.2, -24.6],
        [x + 1.2, -24.6],
        [x, -26.2],
      ])
      fillEllipse(pen, withAlpha('#ffffff', 0.5), x - 2.6, -37, 1.5, 2.6, 0.4)
    },
  },
  flag: {
    grip: 'raise',
    colour: '#d8424c',
    draw: (pen, colour, time) => {
      pen.fillStyle = '#8a6a45'
      pen.fillRect(-0.5, -42, 1, 54)
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(0.5, -42)
      for (let x = 0; x <= 20; x += 2)
        pen.lineTo(0.5 + x, -42 + Math.sin(time * 5 - x * 0.35) * 1.2 * (x / 12))
      for (let x = 20; x >= 0; x -= 2)
        pen.lineTo(0.5 + x, -29 + Math.sin(time * 5 - x * 0.35) * 1.2 * (x / 12))
      pen.fill()
    },
  },
  lantern: {
    grip: 'raise',
    colour: '#e8503a',
    draw: (pen, colour, time) => {
      strokeShape(pen, '#5a4030', 0.5, shape('M0 0L2 5'))
      fillEllipse(pen, withAlpha('#ffd27a', 0.25 + Math.sin(time * 7) * 0.04), 2, 11, 12)
      fillEllipse(pen, colour, 2, 11, 5.4, 6)
      fillEllipse(pen, '#ffe09a', 2, 11, 2.6, 4.4)
      fillRoundRect(pen, '#4a3024', -0.6, 4.4, 5.2, 1.4, 0.5)
      fillRoundRect(pen, '#4a3024', -0.6, 16.2, 5.2, 1.4, 0.5)
    },
  },
  torch: {
    grip: 'raise',
    colour: '#7a5030',
    draw: (pen, colour, time) => {
      const lick = Math.sin(time * 13) * 1.2
      pen.fillStyle = colour
      pen.fillRect(-0.9, -10, 1.8, 18)
      fillEllipse(pen, withAlpha('#ff9a3c', 0.28), 0, -16, 11, 12)
      fillPolygon(pen, '#ff8a2c', [
        [-3, -9],
        [-4 + lick * 0.4, -15],
        [lick, -25],
        [4 + lick * 0.3, -15],
        [3, -9],
      ])
      fillEllipse(pen, '#ffe27a', lick * 0.3, -12.6, 1.9, 4)
    },
  },
  staff: {
    grip: 'staff',
    colour: '#7a5231',
    draw: (pen, colour, time) => {
      fillRoundRect(pen, colour, -0.8, -34, 1.6, 78, 0.8)
      fillEllipse(pen, withAlpha('#7fe0ff', 0.3 + Math.sin(time * 3) * 0.1), 0, -38, 7)
      fillEllipse(pen, '#8ee6ff', 0, -38, 3)
      strokeShape(pen, colour, 1.2, shape('M0-33C-5-34-5-42 0-43M0-33C5-34 5-40 3-42'))
    },
  },
  cane: {
    grip: 'staff',
    colour: '#6b4327',
    draw: (pen, colour) => strokeShape(pen, colour, 1.5, shape('M-4-1C-4-4 0-4 0 0L1 46')),
  },
  spear: {
    grip: 'staff',
    colour: '#7a5231',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -0.7, -44, 1.4, 92, 0.6)
      fillShape(pen, '#c9d2dd', shape('M0-58L3-46L0-43L-3-46Z'))
    },
  },
  pitchfork: {
    grip: 'staff',
    colour: '#8a5f38',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -0.8, -24, 1.6, 68, 0.6)
      strokeShape(pen, '#8d97a5', 1, shape('M-4-40L-4-28C-4-24 4-24 4-28L4-40M0-40L0-24'))
    },
  },
  broom: {
    grip: 'staff',
    colour: '#9c7448',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.25)
      fillRoundRect(pen, colour, -0.7, -22, 1.4, 56, 0.6)
      fillShape(pen, '#d8b45a', shape('M-2 33L2 33L6 46L-6 46Z'))
      strokeShape(pen, '#a8843a', 0.5, shape('M-2 36L-3 45M0 35L0 45M2 36L3 45'))
      pen.restore()
    },
  },
  'fishing-rod': {
    grip: 'present',
    colour: '#6d4a2c',
    draw: (pen, colour, time) => {
      strokeShape(pen, colour, 1, shape('M-8 4C8-8 26-26 46-34'))
      pen.strokeStyle = withAlpha('#ffffff', 0.7)
      pen.lineWidth = 0.3
      pen.beginPath()
      pen.moveTo(46, -34)
      pen.quadraticCurveTo(48, 0, 47 + Math.sin(time * 1.5), 34)
      pen.stroke()
      fillEllipse(pen, '#e8413c', 47 + Math.sin(time * 1.5), 34, 1.2, 1.6)
      fillEllipse(pen, '#3a3f4a', -2, 1.6, 2)
    },
  },
  sword: {
    grip: 'present',
    colour: '#cfd8e4',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.5)
      fillShape(pen, colour, shape('M-1.4-5L-1.1-38L0-43L1.1-38L1.4-5Z'))
      fillShape(pen, withAlpha('#5a6880', 0.5), shape('M0-42L1.1-38L1.4-5L0-5Z'))
      fillRoundRect(pen, '#d9ac3f', -5, -5.6, 10, 1.9, 0.9)
      fillRoundRect(pen, '#5a3626', -1, -4, 2, 7.4, 0.9)
      fillEllipse(pen, '#d9ac3f', 0, 4.4, 1.6)
      pen.restore()
    },
  },
  shield: {
    grip: 'present',
    colour: '#a8283a',
    draw: (pen, colour) => {
      fillShape(pen, darken(colour, 0.25), shape('M-11-13L11-13C12 4 8 14 0 19C-8 14-12 4-11-13Z'))
      fillShape(pen, colour, shape('M-9-11L9-11C10 4 6 12 0 16.6C-6 12-10 4-9-11Z'))
      fillShape(pen, '#e6c25a', shape('M-1.6-11L1.6-11L1.6 15L0 16.6L-1.6 15ZM-9-2L9.4-2L9 1.2L-8.8 1.2Z'))
    },
  },
  axe: {
    grip: 'shoulder',
    colour: '#8a5f38',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.7)
      fillRoundRect(pen, colour, -0.9, -32, 1.8, 42, 0.8)
      fillShape(pen, '#b9c3d0', shape('M-1-30L8-35C11-30 11-26 8-21L-1-25Z'))
      pen.restore()
    },
  },
  hammer: {
    grip: 'present',
    colour: '#8a5f38',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.9)
      fillRoundRect(pen, colour, -0.8, -14, 1.6, 18, 0.6)
      fillRoundRect(pen, '#59616e', -4.6, -18, 9.4, 4.6, 1)
      pen.restore()
    },
  },
  wrench: {
    grip: 'present',
    colour: '#a9b4c2',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.6)
      fillRoundRect(pen, colour, -1, -14, 2, 17, 0.8)
      strokeShape(pen, colour, 1.8, shape('M-2.6-19C-4-15 4-15 2.6-19'))
      pen.restore()
    },
  },
  ladle: {
    grip: 'present',
    colour: '#aeb8c6',
    draw: (pen, colour) => {
      strokeShape(pen, colour, 1, shape('M-1-4C1 2 3 8 4 13'))
      fillShape(pen, colour, shape('M1 12L8 12C8 17 1 17 1 12Z'))
    },
  },
  pan: {
    grip: 'present',
    colour: '#2b2f38',
    draw: (pen, colour, time) => {
      const flip = Math.max(0, Math.sin(time * 4)) * 7
      fillRoundRect(pen, '#6a4630', -2, -0.9, 9, 1.8, 0.9)
      fillEllipse(pen, '#f3cf72', 15, -2.6 - flip, 6, 1.6, Math.sin(time * 4) * 0.5)
      fillShape(pen, colour, shape('M6-2L24-2C23 3 20 4 15 4C10 4 7 3 6-2Z'))
    },
  },
  tray: {
    grip: 'raise',
    colour: '#b9c2cc',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 2, -2, 13, 2)
      fillShape(pen, withAlpha('#ffffff', 0.85), shape('M-5-3L-6-10L0-10L-1-3ZM5-3L4-12L9-12L8-3Z'))
      fillShape(pen, '#c8414a', shape('M4.3-9L8.7-9L8-3.4L5-3.4Z'))
    },
  },
  brush: {
    grip: 'present',
    colour: '#c88b3a',
    draw: (pen, colour) => {
      strokeShape(pen, colour, 1, shape('M-4 4L8-8'))
      fillShape(pen, '#3d6fd0', shape('M7-9L9-7L14-14Z'))
    },
  },
  palette: {
    grip: 'hug',
    colour: '#c99862',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, 0, 10, 7, -0.2)
      for (const [x, y, tone] of [
        [-3, -2, '#e0423c'],
        [2, -4, '#f2c23c'],
        [7, -2, '#3d8fd0'],
        [7, 3, '#4faa5a'],
      ] as const) {
        fillEllipse(pen, tone, x, y, 1.7)
      }
    },
  },
  book: {
    grip: 'read',
    colour: '#a8323c',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.35)
      fillShape(
        pen,
        colour,
        shape('M-1-10C6-12 10-11 15-9L15 4C10 2 6 1 0 3C-5 1-8 1-12 3L-12-9C-8-11-5-11-1-10Z'),
      )
      fillShape(
        pen,
        '#fbf5e4',
        shape(
          'M0-9.6C5-11 9-10 13.6-8.4L13.6 2.4C9 .6 5 0 0 1.6C-4 0-7 .4-10.6 1.8L-10.6-8.4C-7-10-4-10.4 0-9.6Z',
        ),
      )
      strokeShape(
        pen,
        withAlpha('#8a7a60', 0.5),
        0.4,
        shape('M0-9.4L0 1.4M3-6.6C6-7.6 9-7 11-6M3-3.6C6-4.6 9-4 11-3'),
      )
      pen.restore()
    },
  },
  newspaper: {
    grip: 'read',
    colour: '#efeadb',
    draw: (pen, colour) => {
      fillPolygon(pen, colour, [
        [-12, -14],
        [12, -12],
        [12, 6],
        [-12, 4],
      ])
      pen.fillStyle = withAlpha('#33363f', 0.6)
      pen.fillRect(-9, -10.6, 17, 1.6)
      for (let line = 0; line < 5; line += 1) pen.fillRect(-9, -7 + line * 2, line % 2 === 0 ? 8 : 7, 0.7)
      pen.fillRect(2, -7, 7, 5)
    },
  },
  phone: {
    grip: 'read',
    colour: '#1b1e27',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.3)
      fillRoundRect(pen, colour, -2.4, -9, 5.2, 10, 1)
      fillRoundRect(pen, '#9fe0ff', 1.6, -8.2, 1.4, 8.2, 0.5)
      pen.restore()
    },
  },
  camera: {
    grip: 'read',
    colour: '#2a2d36',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -4, -7, 11, 8, 1.2)
      fillRoundRect(pen, darken(colour, 0.2), -1, -9, 4, 3, 0.8)
      fillEllipse(pen, '#4a5262', 6, -3, 3.4, 3.4)
      fillEllipse(pen, '#8ac4e8', 6.8, -3, 1.8, 2)
    },
  },
  binoculars: {
    grip: 'ear',
    colour: '#2a2d36',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -2, -3, 9, 4.4, 1)
      fillEllipse(pen, '#6fb4e0', 7, -0.8, 0.9, 2)
    },
  },
  microphone: {
    grip: 'ear',
    colour: '#20222b',
    draw: (pen, colour) => {
      pen.save()
      pen.translate(1.5, 1)
      pen.rotate(-0.5)
      fillRoundRect(pen, colour, -0.9, -2, 1.8, 9, 0.8)
      fillEllipse(pen, '#8d97a5', 0, -3.4, 2.3, 2.6)
      pen.restore()
    },
  },
  cup: {
    grip: 'present',
    colour: '#f4efe4',
    draw: (pen, colour, time) => {
      fillShape(pen, colour, shape('M-2.8-5.4L2.8-5.4L2.2 2L-2.2 2Z'))
      fillRoundRect(pen, mix(colour, '#8a5a34', 0.7), -2.7, -3.4, 5.4, 3, 0.3)
      pen.strokeStyle = withAlpha('#ffffff', 0.4)
      pen.lineWidth = 0.6
      pen.beginPath()
      pen.moveTo(0, -6.6)
      pen.quadraticCurveTo(1.6 + Math.sin(time * 2), -9, 0, -12)
      pen.stroke()
    },
  },
  'wine-glass': {
    grip: 'present',
    colour: '#a8283a',
    draw: (pen, colour) => {
      strokeShape(pen, withAlpha('#e8f2fa', 0.95), 0.8, shape('M0-6L0 3M-2.6 3L2.6 3'))
      fillShape(pen, withAlpha('#eaf6ff', 0.8), shape('M-3-14L3-14C3.6-9 2-6 0-6C-2-6-3.6-9-3-14Z'))
      fillShape(pen, withAlpha(colour, 0.92), shape('M-3.2-11L3.2-11C3-8 1.8-6.4 0-6.4C-1.8-6.4-3-8-3.2-11Z'))
    },
  },
  bottle: {
    grip: 'present',
    colour: '#3f8f5a',
    draw: (pen, colour) => {
      fillShape(
        pen,
        colour,
        shape('M-1.8 5L-1.8-4C-1.8-6-.7-6.6-.7-8L-.7-11L.7-11L.7-8C.7-6.6 1.8-6 1.8-4L1.8 5Z'),
      )
      fillRoundRect(pen, '#f2ead2', -1.8, -2, 3.6, 4, 0.2)
    },
  },
  food: {
    grip: 'present',
    colour: '#e0a04c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 1.5, -1.6, 3.6, 2.4)
      fillEllipse(pen, lighten(colour, 0.3), 0.8, -2.4, 2, 1)
    },
  },
  bowl: {
    grip: 'hug',
    colour: '#3d6f9e',
    draw: (pen, colour, time) => {
      fillEllipse(pen, '#f4e2b0', 2, -3, 6, 1.4)
      fillShape(pen, colour, shape('M-4.4-3L8.4-3C8 3 5 5 2 5C-1 5-4 3-4.4-3Z'))
      pen.strokeStyle = withAlpha('#ffffff', 0.4)
      pen.lineWidth = 0.7
      pen.beginPath()
      pen.moveTo(2, -5)
      pen.quadraticCurveTo(4 + Math.sin(time * 2), -8, 2, -12)
      pen.stroke()
    },
  },
  'ice-cream': {
    grip: 'present',
    colour: '#f4a6b8',
    draw: (pen, colour) => {
      fillShape(pen, '#d9a25a', shape('M-2.4-3L2.4-3L0 4Z'))
      fillEllipse(pen, colour, 0, -5, 3.2)
      fillEllipse(pen, '#fdf4e6', 0.6, -8.4, 2.6)
    },
  },
  flower: {
    grip: 'present',
    colour: '#e84a6f',
    draw: (pen, colour) => {
      strokeShape(pen, '#3f8a4a', 0.8, shape('M0 6C1 0 0-4 1-10'))
      for (let petal = 0; petal < 6; petal += 1) {
        const angle = (petal * Math.PI) / 3
        fillEllipse(pen, colour, 1 + Math.cos(angle) * 2.2, -12 + Math.sin(angle) * 2.2, 1.8)
      }
      fillEllipse(pen, '#ffd968', 1, -12, 1.5)
    },
  },
  bouquet: {
    grip: 'hug',
    colour: '#e84a6f',
    draw: (pen, colour) => {
      fillShape(pen, '#efe3cf', shape('M-4-4L8-4L3 9L1 9Z'))
      for (const [x, y, tone] of [
        [-3, -6, colour],
        [2, -9, '#ffffff'],
        [7, -6, colour],
        [0, -5, '#ffd968'],
        [5, -10, lighten(colour, 0.35)],
      ] as const) {
        fillEllipse(pen, tone, x, y, 2.7)
      }
    },
  },
  gift: {
    grip: 'hug',
    colour: '#d8434f',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -5, -7, 14, 12, 0.8)
      pen.fillStyle = '#ffe09a'
      pen.fillRect(1, -7, 2.2, 12)
      pen.fillRect(-5, -2, 14, 2)
      strokeShape(pen, '#ffe09a', 1.2, shape('M2-7C-3-12-4-7 2-7C8-12 8-7 2-7'))
    },
  },
  box: {
    grip: 'hug',
    colour: '#c39a66',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -6, -9, 17, 15, 0.8)
      pen.fillStyle = lighten(colour, 0.25)
      pen.fillRect(1, -9, 3, 15)
    },
  },
  teddy: {
    grip: 'hug',
    colour: '#b07a48',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 2, 1, 4.6, 5.4)
      fillEllipse(pen, colour, -1.4, -9.6, 1.7)
      fillEllipse(pen, colour, 5, -9.6, 1.7)
      fillEllipse(pen, colour, 2, -6.6, 4.2)
      fillEllipse(pen, lighten(colour, 0.45), 2.8, -5.4, 1.9, 1.5)
      fillEllipse(pen, '#241a16', 1, -7.6, 0.5)
      fillEllipse(pen, '#241a16', 4.4, -7.6, 0.5)
      fillEllipse(pen, '#241a16', 2.8, -6, 0.7, 0.5)
    },
  },
  ball: {
    grip: 'hug',
    colour: '#e8553c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, -2, 6.4)
      strokeShape(pen, withAlpha('#ffffff', 0.75), 0.8, shape('M-3-4C1-1 5-1 9-4M3-8.4C1-4 1 0 3 4.4'))
    },
  },
  wand: {
    grip: 'present',
    colour: '#5a3a26',
    draw: (pen, colour, time) => {
      strokeShape(pen, colour, 1, shape('M-3 3L9-9'))
      const glow = 0.5 + Math.sin(time * 6) * 0.3
      fillEllipse(pen, withAlpha('#ffe27a', glow * 0.5), 10, -10, 5)
      fillEllipse(pen, '#fff6c8', 10, -10, 1.6)
    },
  },
  bow: {
    grip: 'present',
    colour: '#8a5a30',
    draw: (pen, colour) => {
      strokeShape(pen, colour, 1.4, shape('M-4-22C10-12 10 12-4 22'))
      strokeShape(pen, withAlpha('#ffffff', 0.8), 0.3, shape('M-4-22L-4 22'))
    },
  },
  ...HELD_IN_PUBLIC,
  ...HELD_IN_SPORT,
  fan: {
    grip: 'present',
    colour: '#e8a3b4',
    draw: (pen, colour) => {
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(0, 0)
      pen.arc(0, 0, 12, -Math.PI * 0.95, -Math.PI * 0.2)
      pen.closePath()
      pen.fill()
      strokeShape(pen, withAlpha('#ffffff', 0.6), 0.4, shape('M0 0L-9-7M0 0L-4-11M0 0L2-11.6M0 0L7-9.6'))
    },
  },
  clipboard: {
    grip: 'read',
    colour: '#8a6a48',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.25)
      fillRoundRect(pen, colour, -3, -11, 9, 13, 0.6)
      fillRoundRect(pen, '#ffffff', -2, -9.4, 7, 10.4, 0.3)
      pen.fillStyle = '#9aa6b8'
      for (let line = 0; line < 4; line += 1) pen.fillRect(-1, -7.4 + line * 2.2, 5, 0.7)
      pen.restore()
    },
  },
  candle: {
    grip: 'present',
    colour: '#f4ead2',
    draw: (pen, colour, time) => {
      fillRoundRect(pen, colour, -1, -7, 2, 8, 0.4)
      fillEllipse(pen, withAlpha('#ffb54a', 0.3), 0, -10, 6)
      fillEllipse(pen, '#ffd668', Math.sin(time * 9) * 0.2, -9.4, 1, 2.4)
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

export type HeldName = keyof typeof HELD

export function isHeldName(name: string): name is HeldName {
  return Object.hasOwn(HELD, name)
}

export function gripOf(thing: HeldThing | null): Grip | null {
  return thing === null ? null : HELD[thing.name].grip
}

function drawUmbrella(pen: Pen, colour: Hex): void {
  strokeShape(pen, '#3a3038', 1, shape('M0-46L0 8C0 12-5 12-5 8'))
  const dome = shape(
    'M-31-38C-28-60 28-60 31-38C26-41 20-41 15.5-38C10-41 5-41 0-38C-5-41-10-41-15.5-38C-20-41-26-41-31-38Z',
  )
  fillShape(pen, colour, dome)
  fillShape(
    pen,
    darken(colour, 0.16),
    shape('M-31-38C-28-60 0-56 0-55C-10-52-15-44-15.5-38C-20-41-26-41-31-38Z'),
  )
  fillShape(
    pen,
    withAlpha('#ffffff', 0.16),
    shape('M0-55C14-54 24-48 27-41C22-41 19-40 15.5-38C14-46 8-52 0-55Z'),
  )
  strokeShape(pen, '#3a3038', 0.9, shape('M0-54.6L0-58'))
}
