import { darken, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What warriors and wizards carry, and staffs to lean on. */
export const HELD_AS_ARMS = {
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
  scythe: {
    grip: 'staff',
    colour: '#5a4634',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -0.8, -50, 1.6, 98, 0.7)
      fillRoundRect(pen, colour, -1, -8, 6, 1.4, 0.6)
      fillShape(pen, '#c9d2dd', shape('M-2-50C10-56 26-52 33-38C22-46 10-47-2-45Z'))
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
} as const satisfies Readonly<Record<string, Holdable>>
