import type { Hex } from '../../draw/colour.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { fish } from '../../rigs/fish.ts'
import { REST } from '../../rigs/rig.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'

/** A local colour seen through water, `depth` 0 (near) to 1. */
type Tone = (colour: Hex, depth: number) => Hex

/** A school of small fish; more of them where nobody is asked for: then they are what there is to see. */
export function createSchools(
  stage: Stage,
  spec: Pick<SceneSpec, 'subjects'>,
  tone: Tone,
): (frame: Frame) => void {
  const shown = spec.subjects.length === 0 ? SCHOOLS : SCHOOLS.slice(0, 1)
  const schools = shown.map((colours, index) => bakeSchoolFish(stage, tone, colours, index))
  return (frame) => {
    for (const [index, sprite] of schools.entries()) drawSchool(stage, sprite, index, frame)
  }
}

/** Body and fins of each school. */
const SCHOOLS: readonly (readonly [Hex, Hex])[] = [
  ['#f7d24a', '#ffe9a0'],
  ['#ff8a5c', '#ffe0c8'],
  ['#6f8aff', '#ffd84a'],
]

function bakeSchoolFish(stage: Stage, tone: Tone, [body, fins]: readonly [Hex, Hex], index: number): Sprite {
  const size = index === 2 ? 0.062 : 0.05
  const box = { width: size * 1.2, height: size, anchorX: size * 0.6, anchorY: size * 0.5 }
  return stage.sprite(`school-fish-${index}`, box, (pen) => {
    pen.scale(size, size)
    pen.translate(0, 0.4)
    const colour = tone(body, index === 0 ? 0.35 : 0.22)
    fish.draw(pen, { variant: 'fish', colours: [colour, tone(fins, 0.3)], props: [], seed: 1 }, REST)
  })
}

/** Where each school is at first, a part of the picture's width, how deep, and how many they are. */
const SWIM = [
  { start: 0.37, y: 0.36, count: 16 },
  { start: 0.78, y: 0.5, count: 11 },
  { start: 0.62, y: 0.2, count: 7 },
] as const

/** Small fish that turn together. */
function drawSchool(stage: Stage, sprite: Sprite, school: number, { camera, time }: Frame): void {
  stage.enter(camera, 0.4 + school * 0.15)
  const span = stage.aspect + 1.2
  const { start, y: middle, count } = SWIM[school] ?? SWIM[0]
  const lead = ((time * 0.09 + start * stage.aspect + 0.3) % span) - 0.3
  for (let index = 0; index < count; index += 1) {
    const across = slotChance(index, 1 + school * 5)
    const along = slotChance(index, 2 + school * 5)
    const x = lead - along * 0.42 + Math.sin(time * 1.3 + index) * 0.012
    const y = middle + across * 0.17 + Math.sin(time * 0.9 + along * 4) * 0.02
    const turn = Math.cos(time * 0.9 + along * 4) * 0.16
    stage.put(sprite, x, y, { scale: 0.7 + across * 0.45, rotation: turn, alpha: 0.9 })
  }
}
