import { lighten, withAlpha } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Frame, SceneSet } from '../set.ts'
import { ADRIFT, CLEAR_SPACE, drawDeepSpace, spaceLight } from './deep-space.ts'
import { paintGlobe, type Globe } from './heavens.ts'

interface Planet {
  /** Of the orbit; and of the planet, world units. */
  readonly orbit: number
  readonly radius: number
  readonly colour: string
  readonly band: string
  readonly kind: Globe['kind']
  readonly ring: boolean
  /** Radians a second, and where it begins. */
  readonly speed: number
  readonly start: number
}

const PLANETS: readonly Planet[] = [
  {
    orbit: 0.2,
    radius: 0.014,
    colour: '#b8a48c',
    band: '#8c7a66',
    kind: 'moon',
    ring: false,
    speed: 1.1,
    start: 0.4,
  },
  {
    orbit: 0.27,
    radius: 0.022,
    colour: '#ecc98a',
    band: '#fff0c8',
    kind: 'gas',
    ring: false,
    speed: 0.8,
    start: 2.6,
  },
  {
    orbit: 0.355,
    radius: 0.027,
    colour: '#2f86dc',
    band: '#ffffff',
    kind: 'earth',
    ring: false,
    speed: 0.62,
    start: 5.3,
  },
  {
    orbit: 0.44,
    radius: 0.02,
    colour: '#d9683c',
    band: '#a8452a',
    kind: 'moon',
    ring: false,
    speed: 0.5,
    start: 1.2,
  },
  {
    orbit: 0.575,
    radius: 0.058,
    colour: '#e0b184',
    band: '#fff0d8',
    kind: 'gas',
    ring: false,
    speed: 0.33,
    start: 3.7,
  },
  {
    orbit: 0.72,
    radius: 0.045,
    colour: '#e8cf96',
    band: '#fff2cc',
    kind: 'gas',
    ring: true,
    speed: 0.25,
    start: 0.7,
  },
  {
    orbit: 0.84,
    radius: 0.032,
    colour: '#9fe0e4',
    band: '#d8f8fa',
    kind: 'gas',
    ring: false,
    speed: 0.2,
    start: 2.35,
  },
  {
    orbit: 0.95,
    radius: 0.03,
    colour: '#4b73e0',
    band: '#9fb8ff',
    kind: 'gas',
    ring: false,
    speed: 0.16,
    start: 5.75,
  },
]

/** How flat the orbits look: they are seen from a little above. */
const SQUASH = 0.4
const PARALLAX = 0.2

/** The sun, and its planets on their ways around it; the near ones pass before it. */
export const solarSystem: SceneSet = {
  build({ stage, seed }) {
    const sun = bakeSun(stage)
    const planets = PLANETS.map((planet, index) => ({
      planet,
      sprite: bakePlanet(stage, planet, seed + index),
    }))
    const middle = { x: stage.aspect * 0.5, y: 0.47 }
    // In portrait the outer orbits are wider than the picture: its planets would be away most of the time.
    const spread = Math.min(1, stage.aspect * 0.62 + 0.02)
    const squash = stage.portrait ? 0.85 : SQUASH
    const place = (time: number) =>
      planets.map(({ planet, sprite }) => {
        const angle = planet.start + planet.speed * time
        const reach = planet.orbit * spread
        return {
          sprite,
          x: middle.x + Math.cos(angle) * reach,
          y: middle.y + Math.sin(angle) * reach * squash,
        }
      })
    return {
      light: spaceLight(CLEAR_SPACE),
      floor: ADRIFT,
      drawBack(frame) {
        drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
        drawOrbits(stage, middle, spread, squash, frame)
        const placed = place(frame.time).toSorted((one, other) => one.y - other.y)
        stage.enter(frame.camera, PARALLAX)
        for (const { sprite, x, y } of placed) if (y < middle.y) stage.put(sprite, x, y)
        stage.put(sun, middle.x, middle.y, { scale: 1 + Math.sin(frame.time * 1.7) * 0.012 })
        for (const { sprite, x, y } of placed) if (y >= middle.y) stage.put(sprite, x, y)
      },
      drawFront() {},
    }
  },
}

function drawOrbits(
  stage: Stage,
  { x, y }: { readonly x: number; readonly y: number },
  spread: number,
  squash: number,
  { camera }: Frame,
): void {
  const reach = Math.max(1, stage.bottom) + 0.15
  stage.layer('orbits', camera, PARALLAX, { y0: stage.top - 0.15, y1: reach, margin: 0.3 }, (pen) => {
    pen.lineWidth = 0.0022
    pen.strokeStyle = withAlpha('#bcd4ff', 0.34)
    for (const { orbit } of PLANETS) {
      pen.beginPath()
      pen.ellipse(x, y, orbit * spread, orbit * spread * squash, 0, 0, Math.PI * 2)
      pen.stroke()
    }
  })
}

function bakeSun(stage: Stage): Sprite {
  const radius = 0.105
  const reach = radius * 3.2
  return stage.sprite(
    'sun',
    { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach },
    (pen) => {
      const corona = pen.createRadialGradient(0, 0, radius * 0.8, 0, 0, reach)
      corona.addColorStop(0, 'rgba(255,196,84,0.85)')
      corona.addColorStop(0.25, 'rgba(255,150,50,0.34)')
      corona.addColorStop(1, 'rgba(255,120,30,0)')
      fillEllipse(pen, corona, 0, 0, reach)
      const face = pen.createRadialGradient(-radius * 0.25, -radius * 0.3, 0, 0, 0, radius)
      face.addColorStop(0, '#fffbe0')
      face.addColorStop(0.55, '#ffd85c')
      face.addColorStop(1, '#ff9a2c')
      fillEllipse(pen, face, 0, 0, radius)
      paintSpots(pen, radius)
    },
  )
}

function paintSpots(pen: Pen, radius: number): void {
  for (const [x, y, size] of [
    [0.3, 0.2, 0.16],
    [-0.35, 0.4, 0.12],
    [0.1, -0.45, 0.13],
    [-0.5, -0.1, 0.09],
  ] as const) {
    fillEllipse(pen, 'rgba(255,170,50,0.5)', x * radius, y * radius, size * radius * 1.5, size * radius)
  }
}

function bakePlanet(stage: Stage, { radius, colour, band, kind, ring }: Planet, seed: number): Sprite {
  const reach = radius * (ring ? 2.2 : 1.35)
  const box = { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach }
  return stage.sprite(`planet ${colour}`, box, (pen) => {
    const globe = { x: 0, y: 0, radius, colour, band, air: lighten(colour, 0.3), kind, ring, sunward: -2.3 }
    paintGlobe(pen, globe, createRandom(seed))
  })
}
