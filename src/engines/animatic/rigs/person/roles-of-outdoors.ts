import { boots, shoes, top, trousers, type Role } from './garments.ts'

/** People of the air, the water and the wild. */
export const OUTDOOR_PEOPLE: Readonly<Record<string, Role>> = {
  astronaut: {
    wear: {
      top: top('#eef1f5', 'space', '#e2662f'),
      legs: { kind: 'puffed', colour: '#e6eaf0' },
      shoes: boots('#9aa4b4'),
      hat: 'space',
      hatColour: '#eef1f5',
      back: 'life-support',
      backColour: '#c4ccd8',
    },
    main: 'top',
  },
  surfer: {
    wear: {
      top: top('#23304a', 'sash', '#2fb6c8', 'short'),
      legs: { kind: 'shorts', colour: '#23304a' },
      shoes: { kind: 'bare', colour: '#000000' },
      hair: 'side-part',
      hairColour: '#d9a850',
    },
    main: 'top',
  },
  swimmer: {
    wear: {
      top: top('#2f6fc0', 'plain', '#ffffff', 'none'),
      legs: { kind: 'shorts', colour: '#2f6fc0' },
      shoes: { kind: 'bare', colour: '#000000' },
      eyewear: 'goggles',
      eyewearColour: '#20242c',
    },
    main: 'top',
  },
  diver: {
    wear: {
      top: top('#22262f', 'sash', '#f2b42c'),
      legs: trousers('#22262f'),
      shoes: shoes('#f2b42c'),
      hat: 'hood',
      hatColour: '#22262f',
      eyewear: 'goggles',
      eyewearColour: '#f2b42c',
      back: 'life-support',
      backColour: '#f2b42c',
    },
    main: 'top',
  },
  skier: {
    wear: {
      top: top('#2f7fd0', 'sash', '#f2c43c'),
      legs: trousers('#23304a'),
      shoes: boots('#d8343c'),
      hat: 'helmet',
      hatColour: '#d8343c',
      eyewear: 'goggles',
      eyewearColour: '#f2c43c',
    },
    main: 'top',
  },
  explorer: {
    wear: {
      top: top('#c9a870', 'uniform', '#8a6a3c'),
      legs: { kind: 'shorts', colour: '#a8854e' },
      shoes: boots('#5a3f2a'),
      hat: 'fedora',
      hatColour: '#8a6238',
      back: 'backpack',
      backColour: '#6b5a34',
    },
    main: 'top',
  },
  hiker: {
    wear: {
      top: top('#3f7f6a', 'plain'),
      over: { kind: 'jacket', colour: '#e0702e', length: 0.2, open: true, hood: false },
      legs: trousers('#4a4a52'),
      shoes: boots('#6a4a2c'),
      hat: 'cap',
      hatColour: '#3f7f6a',
      back: 'backpack',
      backColour: '#2f6fa8',
      near: { name: 'cane', colour: '#6b4327' },
    },
    main: 'over',
  },
}
