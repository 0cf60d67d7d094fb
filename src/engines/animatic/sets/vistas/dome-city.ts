import { darken, mix } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { buildScenery, fillBelow, REACH, shade } from '../country/scenery.ts'
import { paintCrag } from '../country/shore.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { paintDome, paintTowers, type Towers } from './towers.ts'

const PARALLAX = 0.5

/** A city under a dome of glass on a bare plain, a road to its gate. */
export const domeCity: SceneSet = {
  build(context) {
    const { stage, palette, seed } = context
    const ridge = createRidge(seed + 7, { kind: 'mountain', baseY: 0.64, height: 0.16, frequency: 1.4 })
    const half = Math.min(0.62, stage.aspect * 0.44)
    const dome: Towers = { x: stage.aspect / 2, footY: 0.77, half, height: half * 0.92, seed }
    return buildScenery(context, {
      sky: { horizonY: 0.66, cloudCount: 5, cloudFloor: 0.3 },
      layers: [
        {
          key: 'dome-ridge',
          parallax: 0.1,
          y0: 0.3,
          y1: 0.8,
          paint(pen) {
            pen.fillStyle = shade(pen, 0.46, 0.7, [
              mix(seen('#8a8f9f', palette, 0.3), palette.fog, 0.34),
              mix(palette.ground, palette.fog, 0.6),
            ])
            ridge.trace(pen, -REACH, stage.aspect + REACH, 0.8)
            pen.fill()
          },
        },
        { key: 'dome', parallax: PARALLAX, y0: 0.77 - half, paint: (pen) => paintPlace(pen, context, dome) },
        (frame) => {
          // A gleam runs over the glass.
          stage.enter(frame.camera, PARALLAX)
          const turn = Math.PI * (1.15 + 0.7 * ((frame.time * 0.09) % 1))
          stage.glow(
            dome.x + Math.cos(turn) * half * 0.9,
            dome.footY + Math.sin(turn) * dome.height * 0.9,
            half * 0.2,
            '#ffffff',
            0.5,
          )
        },
      ],
      floor: { y: 0.93, farY: 0.89, horizonY: 0.66, personHeight: 0.34, parallax: 0.86 },
      motes: { count: 16, colour: '#ffffff' },
    })
  },
}

function paintPlace(pen: Pen, { stage, palette, seed }: SetContext, dome: Towers): void {
  const light = outdoorLight(palette).direction
  fillBelow(
    pen,
    stage,
    shade(pen, 0.66, 1, [
      ground(palette, '#b8a888', 0.5, 0.3),
      ground(palette, '#a8957a', 0.5, 0),
      mix(darken(palette.ground, 0.3), palette.shadow, 0.12),
    ]),
    (x) => 0.668 + 0.004 * Math.sin(x * 6),
  )
  fillEllipse(
    pen,
    mix(darken(palette.ground, 0.4), palette.shadow, 0.3),
    dome.x,
    dome.footY + 0.02,
    dome.half * 1.12,
    dome.half * 0.17,
  )
  fillEllipse(pen, ground(palette, '#7fb060', 0.6, 0.05), dome.x, dome.footY, dome.half, dome.half * 0.13)
  const road = seen('#8a8c94', palette, 0.06)
  pen.fillStyle = road
  pen.beginPath()
  pen.moveTo(dome.x - 0.03, dome.footY + dome.half * 0.1)
  pen.lineTo(dome.x + 0.03, dome.footY + dome.half * 0.1)
  pen.lineTo(dome.x + 0.2, stage.bottom + 0.2)
  pen.lineTo(dome.x - 0.2, stage.bottom + 0.2)
  pen.fill()
  const lit = lampLevel(palette)
  paintTowers(
    pen,
    { ...dome, half: dome.half * 0.9, height: dome.height * 0.84 },
    {
      wall: seen('#dfe6ee', palette, 0.1),
      roof: seen('#6f9ac0', palette, 0.1),
      glass: seen('#4f7f9f', palette, 0.1),
      lit,
      side: light,
    },
  )
  paintDome(pen, dome, lit)
  pen.fillStyle = seen('#c9d2dc', palette, 0.04)
  pen.beginPath()
  pen.roundRect(dome.x - 0.045, dome.footY + dome.half * 0.13 - 0.06, 0.09, 0.07, 0.03)
  pen.fill()
  pen.fillStyle = mix('#2f3f52', '#ffe2a0', Math.max(0.3, lit))
  pen.beginPath()
  pen.roundRect(dome.x - 0.026, dome.footY + dome.half * 0.13 - 0.042, 0.052, 0.052, 0.02)
  pen.fill()
  for (let rock = 0; rock < 12; rock += 1) {
    const x = -0.3 + (rock / 11) * (stage.aspect + 0.6)
    const y = 0.84 + 0.14 * slotChance(rock, 3)
    if (Math.abs(x - dome.x) < 0.1 + (y - 0.8)) continue
    const size = 0.03 + 0.06 * slotChance(rock, 8)
    pen.save()
    pen.translate(x, y)
    pen.scale(size, size * 0.6)
    paintCrag(pen, ground(palette, '#9a8a78', 0.7, 0), palette.shadow, light, rock + (seed % 13))
    pen.restore()
  }
}
