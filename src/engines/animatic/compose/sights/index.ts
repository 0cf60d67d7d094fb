import type { SightName } from '../../scene-spec.ts'
import type { Frame } from '../../sets/set.ts'
import { createAurora } from './aurora.ts'
import { createAvalanche } from './avalanche.ts'
import { createBreakers } from './breakers.ts'
import { createBurning } from './burning.ts'
import { createDrift } from './drift.ts'
import { createEruption } from './eruption.ts'
import { createExplosion } from './explosion.ts'
import { createFarMountains } from './far-mountains.ts'
import { createFlood } from './flood.ts'
import { createComet, createMeteors, createRainbow } from './heavens.ts'
import { createLasers } from './lasers.ts'
import { createCandles } from './candles.ts'
import { createBokeh, createHeatShimmer, createLensFlare, createLightRays } from './lights.ts'
import { createMist, createSplash, createSwirl } from './liquids.ts'
import { createLightning } from './lightning.ts'
import { createTsunami } from './tsunami.ts'
import { hasWeather } from '../weather.ts'
import type { Sight, SightContext, SightMaker } from './sight.ts'
import { createTornado } from './tornado.ts'
import { createWaterLanterns } from './water-lanterns.ts'

/** `null`: somebody else draws it: the set, a staging or `createFireworks`. */
const MAKERS: Readonly<Record<SightName, SightMaker | null>> = {
  'far-mountains': createFarMountains,
  fireworks: null,
  waterfall: null,
  bough: null,
  tornado: createTornado,
  eruption: createEruption,
  lightning: createLightning,
  avalanche: createAvalanche,
  tsunami: createTsunami,
  breakers: createBreakers,
  flood: createFlood,
  explosion: createExplosion,
  burning: createBurning,
  'great-fire': createBurning,
  aurora: createAurora,
  meteors: createMeteors,
  comet: createComet,
  rainbow: createRainbow,
  bubbles: createDrift('bubbles'),
  petals: createDrift('petals'),
  leaves: createDrift('leaves'),
  feathers: createDrift('feathers'),
  confetti: createDrift('confetti'),
  sparks: createDrift('sparks'),
  lasers: createLasers,
  seeds: createDrift('seeds'),
  fireflies: createDrift('fireflies'),
  'light-rays': createLightRays,
  bokeh: createBokeh,
  'lens-flare': createLensFlare,
  'heat-shimmer': createHeatShimmer,
  candlelight: createCandles,
  'sky-lanterns': createDrift('sky-lanterns'),
  'water-lanterns': createWaterLanterns,
  splash: createSplash,
  swirl: createSwirl,
  mist: createMist,
  droplets: createDrift('droplets'),
  'ice-cubes': createDrift('ice-cubes'),
  'coffee-beans': createDrift('coffee-beans'),
}

/** Everything the scene shows besides its subjects. */
export interface Sights {
  /** For a set that draws its sky by itself; `drawBehind` draws what was not. */
  drawInSky(frame: Frame): void
  drawBehind(frame: Frame): void
  drawOver(frame: Frame): void
}

/** Makes the sights of a scene, in the order they were named. */
export function createSights(context: SightContext): Sights {
  const { spec } = context
  // No storm without a bolt, wherever it can be seen.
  const isStormy = spec.weather === 'storm' && hasWeather(spec)
  const names = new Set([...(spec.sights ?? []), ...(isStormy ? (['lightning'] as const) : [])])
  const sights = [...names].flatMap((name): readonly Sight[] => {
    const sight = MAKERS[name]?.(context)
    return sight === undefined ? [] : [sight]
  })
  /** Whether the set has drawn what is in its sky, in the present frame. */
  let isInSky = false
  const drawInSky = (frame: Frame): void => {
    isInSky = true
    for (const sight of sights) sight.drawInSky?.(frame)
  }
  return {
    drawInSky(frame) {
      drawInSky(frame)
      for (const sight of sights) sight.drawFarOff?.(frame)
    },
    drawBehind(frame) {
      if (!isInSky) drawInSky(frame)
      isInSky = false
      for (const sight of sights) sight.drawBehind?.(frame)
    },
    drawOver(frame) {
      for (const sight of sights) sight.drawOver?.(frame)
    },
  }
}
