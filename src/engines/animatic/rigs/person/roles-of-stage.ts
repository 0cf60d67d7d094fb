import { bareLegs, BLACK, boots, dress, shoes, top, trousers, type Role } from './garments.ts'

const MANNEQUIN = '#e3dccf'

/** People of the stage and the studio. */
export const PERFORMERS: Readonly<Record<string, Role>> = {
  dancer: {
    figure: 'woman',
    wear: {
      top: top('#f2a3bd', 'plain', '#ffffff', 'none'),
      skirt: dress('#f7c3d4', 0.3, 1.5, '#ffffff'),
      legs: { kind: 'trousers', colour: '#f9dccf' },
      shoes: { kind: 'ballet', colour: '#f2a3bd' },
      hair: 'bun',
    },
    main: 'dress',
    dance: 'ballet',
  },
  breakdancer: {
    wear: {
      top: top('#e8a23c', 'hoodie', '#2a2c3a', 'short'),
      legs: trousers('#3a4664'),
      shoes: { kind: 'sneaker', colour: '#f4f4f6' },
      hat: 'beanie',
      hatColour: '#c9303c',
    },
    main: 'top',
    dance: 'break',
  },
  mariachi: {
    wear: {
      top: top('#f4f1ea', 'suit', '#c9302c'),
      over: { kind: 'jacket', colour: '#221f28', length: 0.04, open: true, hood: false },
      legs: trousers('#221f28'),
      shoes: boots('#17151c'),
      hat: 'sun-hat',
      hatColour: '#e8c060',
      neck: 'bow',
      neckColour: '#c9302c',
    },
    main: 'over',
  },
  flamenco: {
    figure: 'woman',
    wear: {
      top: top('#c9202f', 'plain', '#1d1c25', 'short'),
      skirt: dress('#c9202f', 0.86, 0.95, '#1d1c25'),
      legs: bareLegs,
      shoes: { kind: 'heel', colour: '#1d1c25' },
      hair: 'bun',
      hairColour: '#17131a',
      hat: 'flower',
      hatColour: '#e8384a',
      near: { name: 'fan', colour: '#e8b04a' },
    },
    main: 'dress',
  },
  artist: {
    wear: {
      top: top('#f4f5f7', 'stripes', '#33405e'),
      over: { kind: 'apron', colour: '#c9b48a', length: 0.35, open: false, hood: false },
      legs: trousers('#3f4a6a'),
      shoes: shoes('#5a3f2a'),
      hat: 'beret',
      hatColour: '#b8303c',
      near: { name: 'brush', colour: '#c88b3a' },
      far: { name: 'palette', colour: '#c99862' },
    },
    main: 'top',
    craft: 'paint',
  },
  singer: {
    wear: {
      top: top('#2a2433', 'sash', '#e0b64c'),
      over: { kind: 'jacket', colour: '#7a2f9c', length: 0.1, open: true, hood: false },
      legs: trousers('#201c28'),
      shoes: boots('#17151c'),
      near: { name: 'microphone', colour: '#20222b' },
    },
    main: 'over',
  },
  musician: {
    wear: {
      top: top('#f4f1ea', 'suit', '#17151c'),
      legs: trousers('#1d1c25'),
      over: { kind: 'jacket', colour: '#1d1c25', length: 0.2, open: true, hood: false },
      shoes: shoes(BLACK),
      neck: 'bow',
      neckColour: BLACK,
    },
    main: 'over',
  },
  rocker: {
    wear: {
      top: top('#d8d4d0', 'sash', '#a8283a', 'short'),
      over: { kind: 'jacket', colour: '#1f1d24', length: 0.02, open: true, hood: false },
      legs: trousers('#2f3b57'),
      shoes: boots('#17151c'),
    },
    main: 'over',
  },
  photographer: {
    wear: {
      top: top('#3f4657', 'plain'),
      over: { kind: 'vest', colour: '#a8906a', length: 0, open: true, hood: false },
      legs: trousers('#3d5580'),
      shoes: { kind: 'sneaker', colour: '#5a5f6a' },
      near: { name: 'camera', colour: '#2a2d36' },
    },
    main: 'over',
  },
  clown: {
    wear: {
      top: top('#f2c43c', 'flowers', '#d8343c', 'wide'),
      legs: { kind: 'puffed', colour: '#3d7bd9' },
      shoes: shoes('#d8343c'),
      hair: 'afro',
      hairColour: '#e8433c',
      neck: 'ruff',
      neckColour: '#ffffff',
    },
    main: 'top',
  },
  magician: {
    figure: 'man',
    wear: {
      top: top('#22202a', 'suit', '#a8283a'),
      legs: trousers('#22202a'),
      shoes: shoes(BLACK),
      hat: 'top-hat',
      hatColour: '#22202a',
      back: 'cape',
      backColour: '#7a1f3a',
      near: { name: 'wand', colour: '#22202a' },
    },
    main: 'back',
  },
  /** A dummy in a shop window: what counts is what it wears. */
  mannequin: {
    figure: 'woman',
    wear: {
      isFaceless: true,
      skin: MANNEQUIN,
      // The colour of clothes that were given none.
      top: top('#7f9bb8', 'plain', '#dfe6ee', 'short'),
      legs: bareLegs,
      shoes: { kind: 'bare', colour: MANNEQUIN },
      hair: 'bald',
      hairColour: MANNEQUIN,
      lips: null,
    },
    main: 'top',
  },
  geisha: {
    figure: 'woman',
    wear: {
      top: top('#c23a58', 'overlap', '#e8bd5a', 'wide'),
      skirt: dress('#c23a58', 0.95, 0.08, '#7a2438'),
      legs: trousers('#f4f1ea'),
      shoes: { kind: 'sandal', colour: '#5a3626' },
      hair: 'bun',
      hairColour: '#17131a',
      hat: 'flower',
      hatColour: '#f2a3bd',
      skin: '#f8e6dc',
      lips: '#c9202f',
    },
    main: 'dress',
  },
}
