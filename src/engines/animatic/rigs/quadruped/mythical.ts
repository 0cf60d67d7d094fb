import { coat, DOG, HORSE, type Species } from './stock.ts'
import { HUNTERS } from './hunters.ts'

const LION: Species = { ...DOG, ...HUNTERS['lion'] }

/** Beasts of tales: what is known of others, with wings, or more of something. */
export const MYTHICAL: Readonly<Record<string, Species>> = {
  pegasus: {
    ...HORSE,
    ...coat('#f7f5fb', '#ffffff'),
    mane: '#c9d6ee',
    tailTip: '#c9d6ee',
    wings: '#e4ebf8',
  },
  griffin: {
    ...LION,
    ...coat('#c9923e', '#ecd6a4'),
    size: 0.95,
    leg: 0.3,
    neck: 0.1,
    head: 0.17,
    mane: null,
    tailTip: '#6f4220',
    wings: '#7a5230',
    face: 'eagle',
  },
  kitsune: {
    ...DOG,
    ...HUNTERS['fox'],
    ...coat('#f7f2ec', '#ffffff'),
    size: 0.5,
    tailTip: '#d8453a',
    socks: '#d8453a',
    iris: '#c9433a',
    tails: 9,
  },
  cerberus: {
    ...DOG,
    ...coat('#3a3238', '#5a4a4c'),
    size: 1,
    bodyHeight: 0.34,
    legWidth: 0.09,
    head: 0.2,
    snout: 0.75,
    ear: 'fox',
    tail: 'cat',
    iris: '#ff5a2a',
    nose: '#141014',
    heads: 3,
  },
}
