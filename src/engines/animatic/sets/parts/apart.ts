import { createRandom, type Random } from '../../draw/random.ts'

const seeds = new WeakMap<Random, number>()

/** Numbers for a place that is built several times, in other lights: all that does not depend on those is alike then. */
export function createSteadyRandom(seed: number): Random {
  const random = createRandom(seed)
  seeds.set(random, seed ^ 0x51c7)
  return random
}

/** What the sky, whose stars and clouds differ with the light, is planned from. A usual source gives itself. */
export function apart(random: Random): Random {
  const seed = seeds.get(random)
  return seed === undefined ? random : createRandom(seed)
}
