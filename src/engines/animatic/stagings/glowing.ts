import type { Hex } from '../draw/colour.ts'
import type { Light, Placement } from '../draw/stage.ts'
import { FIRES, hearthOf } from '../rigs/cookware/hearths.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { StagingContext } from '../compose/staging.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'

/** Things that give light: its colour, and how far it reaches against their height. */
const LAMPS: Readonly<Record<string, { readonly colour: Hex; readonly reach: number }>> = {
  fire: { colour: '#ff9a3c', reach: 1.3 },
  candle: { colour: '#ffcf7a', reach: 0.9 },
  'paper-lantern': { colour: '#ff8a4a', reach: 1 },
  'jack-o-lantern': { colour: '#ffb03c', reach: 0.9 },
  'light-bulb': { colour: '#ffe9a0', reach: 0.9 },
  'crystal-ball': { colour: '#b48aff', reach: 0.8 },
  phoenix: { colour: '#ff8a3c', reach: 0.9 },
  'christmas-tree': { colour: '#ffd98a', reach: 0.7 },
  lantern: { colour: '#ffcf7a', reach: 1 },
  'vending-machine': { colour: '#d8f0ff', reach: 0.7 },
  'old-television': { colour: '#b8d4ea', reach: 0.8 },
  'television-wall': { colour: '#b8d4ea', reach: 0.7 },
  'gas-station': { colour: '#ffd98a', reach: 0.6 },
  carousel: { colour: '#ffd98a', reach: 0.7 },
  'tree-house': { colour: '#ffd98a', reach: 0.4 },
  lamp: { colour: '#ffdf9a', reach: 0.7 },
  moon: { colour: '#dfe8ff', reach: 0.8 },
  crescent: { colour: '#ffeaa8', reach: 0.8 },
  ghost: { colour: '#cfe4ff', reach: 0.7 },
  'ghost-lady': { colour: '#cfe4ff', reach: 0.5 },
}

/** What a light does to the one who gives it, and to the scene around it. */
export interface Glowing {
  readonly light: Partial<Light>
  draw(placement: Placement, height: number, frame: Frame): void
}

/** After dark the fire that somebody cooks at shines over them; `scale` is how tall they are. Undefined: no fire, or no dark. */
export function hearthGlowOf(
  { props, action }: SubjectSpec,
  { stage, palette }: StagingContext,
): ((placement: Placement, scale: number, frame: Frame) => void) | undefined {
  const hearth = action === 'work' ? hearthOf(props) : undefined
  const dark = lampLevel(palette)
  if (hearth === undefined || dark <= 0) return undefined
  const fire = FIRES[hearth]
  return ({ x, y, flip, parallax }, scale, frame) => {
    stage.enter(frame.camera, parallax)
    const flicker = 0.85 + 0.15 * Math.sin(frame.time * 9) * Math.sin(frame.time * 5.3)
    stage.pen.globalAlpha = flicker
    const side = flip === true ? -1 : 1
    for (const reach of [0.5, 0.2])
      stage.glow(x + side * fire.x * scale, y + fire.y * scale, reach * scale, '#ff9a3c', 0.75 * dark)
    stage.pen.globalAlpha = 1
  }
}

/** Undefined for what gives no light. */
export function glowOf(subject: SubjectSpec, { stage, palette }: StagingContext): Glowing | undefined {
  // A dragon that breathes fire is lit by it.
  const isFiery = subject.rig === 'dragon' && subject.props.some(({ concept }) => concept === 'fire')
  const lamp = LAMPS[isFiery ? 'fire' : subject.variant]
  if (lamp === undefined) return undefined
  const strength = 0.25 + 0.5 * lampLevel(palette)
  return {
    light: { tintAlpha: 0, shadowAlpha: 0.08, rimAlpha: 0.2 },
    draw({ x, y, lift = 0, parallax }, height, frame) {
      stage.enter(frame.camera, parallax)
      // In steps, because each strength is baked.
      const flicker = 0.9 + 0.1 * Math.sin(frame.time * 9) * Math.sin(frame.time * 5.3)
      stage.pen.globalAlpha = flicker
      stage.glow(x, y - lift - height * 0.5, height * lamp.reach, lamp.colour, Math.round(strength * 20) / 20)
      stage.pen.globalAlpha = 1
    },
  }
}
