import { bareLegs, BLACK, boots, shoes, top, trousers, WHITE, type Role } from './garments.ts'
import type { Outfit } from './outfit.ts'

const SNOW = '#f7f6f2'
const barefoot: Outfit['shoes'] = { kind: 'bare', colour: '#000000' }
/** What boxers have on both hands. */
export const BOXING_GLOVE = { name: 'boxing-glove', colour: '#d8343c' } as const

/** People by the sport they are good at. */
export const SPORTSPEOPLE: Readonly<Record<string, Role>> = {
  athlete: {
    wear: {
      top: top('#e8433c', 'jersey', '#ffffff', 'none'),
      legs: { kind: 'shorts', colour: '#23304a' },
      shoes: { kind: 'sneaker', colour: '#f2c43c' },
      hat: 'headband',
      hatColour: '#f4f1ea',
    },
    main: 'top',
  },
  footballer: {
    wear: {
      top: top('#d8343c', 'jersey', '#ffffff', 'short'),
      legs: { kind: 'shorts', colour: '#f4f1ea' },
      shoes: { kind: 'sneaker', colour: '#22242c' },
    },
    main: 'top',
  },
  'basketball-player': {
    wear: {
      top: top('#f08a28', 'jersey', '#2a2140', 'none'),
      legs: { kind: 'shorts', colour: '#f08a28' },
      shoes: { kind: 'sneaker', colour: '#d8343c' },
    },
    main: 'top',
  },
  'hockey-player': {
    wear: {
      top: top('#d8343c', 'jersey', '#ffffff'),
      legs: { kind: 'puffed', colour: '#23304a' },
      shoes: boots('#1c1f28'),
      hat: 'helmet',
      hatColour: '#f4f1ea',
    },
    main: 'top',
  },
  'baseball-player': {
    wear: {
      top: top('#f4f1ea', 'jersey', '#c9303c', 'short'),
      legs: trousers('#f0eee8'),
      shoes: shoes('#22242c'),
      hat: 'cap',
      hatColour: '#23304a',
    },
    main: 'top',
  },
  cricketer: {
    wear: {
      top: top('#fbfaf4', 'shirt', '#c9ced8'),
      legs: trousers('#f6f4ee'),
      shoes: shoes(WHITE),
      hat: 'cap',
      hatColour: '#2f4f8a',
    },
    main: 'top',
  },
  bullfighter: {
    wear: {
      top: top('#b8283a', 'double-buttons', '#f0c24a'),
      legs: { kind: 'shorts', colour: '#b8283a' },
      shoes: shoes('#1c1a22'),
      hat: 'montera',
      hatColour: '#1f1b22',
      neck: 'tie',
      near: { name: 'muleta', colour: '#d8203a' },
    },
    main: 'top',
  },
  jockey: {
    wear: {
      top: top('#d8343c', 'sash', '#f2c43c'),
      legs: trousers(WHITE),
      shoes: boots('#1c1f28'),
      hat: 'helmet',
      hatColour: '#d8343c',
    },
    main: 'top',
  },
  'american-footballer': {
    wear: {
      top: top('#2f4f8a', 'jersey', '#ffffff', 'short'),
      legs: trousers('#e9ecf2'),
      shoes: shoes('#22242c'),
      hat: 'helmet',
      hatColour: '#2f4f8a',
    },
    main: 'top',
  },
  gymnast: {
    wear: {
      top: top('#7a3fa8', 'sash', '#f0c23c'),
      legs: bareLegs,
      shoes: barefoot,
      hair: 'bun',
    },
    main: 'top',
  },
  boxer: {
    wear: {
      top: top('#2b2f3d', 'plain', '#ffffff', 'none'),
      legs: { kind: 'shorts', colour: '#c92a34' },
      shoes: boots('#22242c'),
      hair: 'crew',
      near: BOXING_GLOVE,
      far: BOXING_GLOVE,
    },
    main: 'legs',
    fight: 'boxing',
    isBare: true,
  },
  karateka: {
    wear: {
      top: top(SNOW, 'belted', '#1d1c25', 'wide'),
      legs: { kind: 'wide', colour: '#f0eee8' },
      shoes: barefoot,
    },
    main: 'top',
    fight: 'kick',
  },
  'sumo-wrestler': {
    figure: 'sumo',
    wear: {
      top: top('#d9a27a', 'mawashi', '#2d3550', 'none'),
      legs: bareLegs,
      shoes: barefoot,
      hair: 'topknot',
      hairColour: '#17151c',
    },
    fight: 'boxing',
    isBare: true,
  },
  wrestler: {
    wear: {
      top: top('#2f6fc0', 'plain', '#ffffff', 'none'),
      legs: { kind: 'shorts', colour: '#2f6fc0' },
      shoes: boots('#22242c'),
    },
    main: 'top',
    fight: 'boxing',
  },
  fencer: {
    wear: {
      top: top(SNOW, 'uniform', '#c9ced8'),
      legs: trousers(WHITE),
      shoes: shoes(BLACK),
      hat: 'fencing-mask',
      hatColour: '#4a5262',
      near: { name: 'foil', colour: '#dbe3ec' },
    },
    main: 'top',
    fight: 'foil',
  },
}
