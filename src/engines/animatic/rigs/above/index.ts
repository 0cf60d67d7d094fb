import type { Hex } from '../../draw/colour.ts'
import type { RigName } from '../../scene-spec.ts'
import { rigFor } from '../index.ts'
import type { Pose, Rig, RigLook } from '../rig.ts'
import { drawHull, hullColours, wakeOf } from './hulls.ts'
import { drawTrainRoof } from './train-roof.ts'
import { drawRoadVehicle, roadShape } from './vehicles.ts'
import { drawWhaleBack } from './whale-back.ts'
import { drawWings, spanOf, wingColours } from './wings.ts'

/** What has no model of its own from above keeps its side. */
const SIDEWAYS = new Set(['paper-plane', 'kite'])
const CAR_COLOURS: Readonly<Record<string, readonly [Hex, Hex]>> = {
  taxi: ['#f2c230', '#2b2930'],
  'police-car': ['#f4f6fa', '#23407c'],
  ambulance: ['#fafaf6', '#d8362e'],
  bus: ['#d8443a', '#f4f4f0'],
  'double-decker': ['#c8302c', '#f4f4f0'],
  'school-bus': ['#f2b82e', '#2b2930'],
  'fire-engine': ['#d0302a', '#f4f4f0'],
  truck: ['#3b6fb5', '#e9e6dc'],
  tractor: ['#4f9d50', '#f0c23c'],
  'sports-car': ['#d8302c', '#f4f4f0'],
}
const TRAIN_COLOURS: Readonly<Record<string, readonly [Hex, Hex]>> = {
  steam: ['#8a4a3a', '#2b2d33'],
  shinkansen: ['#f6f8fa', '#e9eef3'],
  tram: ['#e0483e', '#e0483e'],
}
const WHALES: Readonly<Record<string, Hex>> = {
  humpback: '#39424f',
  dolphin: '#6f8aa8',
  orca: '#1d222d',
  beluga: '#eef3f6',
}

/** The same thing as seen from a drone; undefined for figures, who keep their side and stand in the open. */
export function rigFromAbove(name: RigName, variant: string): Rig | undefined {
  if (SIDEWAYS.has(variant)) return undefined
  switch (name) {
    case 'car':
      return plan(name, { width: 1.2, height: roadShape(variant).half * 2 + 0.3 }, (pen, look) => {
        const [own, second] = CAR_COLOURS[variant] ?? ['#3b78c9', '#f4f4f0']
        drawRoadVehicle(pen, variant, {
          main: look.colours[0] ?? own,
          accent: look.colours[1] ?? second,
          lights: look.lights ?? 0,
        })
      })
    case 'boat':
      return plan(name, { width: 1.2 + wakeOf(variant) * 2, height: 1.1 }, (pen, look, pose) =>
        drawHull(pen, variant, liveryOf(look, hullColours(variant)), pose),
      )
    case 'aircraft':
      return plan(name, { width: 1.25, height: spanOf(variant) * 1.8 + 0.1 }, (pen, look, pose) =>
        drawWings(pen, variant, liveryOf(look, wingColours(variant)), pose),
      )
    case 'train': {
      const line = variant.replace('-coach', '')
      return plan(name, { width: 1.1, height: 0.5 }, (pen, look) =>
        drawTrainRoof(pen, liveryOf(look, TRAIN_COLOURS[line] ?? ['#3f78b5', '#e0483e']), line === variant),
      )
    }
    case 'whale':
      return plan(name, { width: 1.3, height: 0.7 }, (pen, look, pose) =>
        drawWhaleBack(pen, look.colours[0] ?? WHALES[variant] ?? '#3f6f9f', '#dfeaf2', pose),
      )
    default:
      return undefined
  }
}

function liveryOf(
  look: RigLook,
  [own, second]: readonly [Hex, Hex],
): { main: Hex; accent: Hex; lights: number } {
  return { main: look.colours[0] ?? own, accent: look.colours[1] ?? second, lights: look.lights ?? 0 }
}

/** A drawing whose middle is the origin, as a rig, whose foot is: it stands in the middle of its box. */
function plan(
  name: RigName,
  box: { readonly width: number; readonly height: number },
  draw: (pen: Parameters<Rig['draw']>[0], look: RigLook, pose: Pose) => void,
): Rig {
  const side = rigFor(name)
  return {
    variants: side?.variants ?? [],
    box: () => box,
    naturalSize: (look) => side?.naturalSize(look) ?? 1,
    draw(pen, look, pose) {
      pen.translate(0, -box.height / 2)
      draw(pen, look, pose)
    },
  }
}
