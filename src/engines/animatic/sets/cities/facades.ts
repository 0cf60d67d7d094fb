import type { FacadeStyle } from '../streets/facade.ts'

/** Stucco in pale colours: Vienna, Berlin, Madrid. */
export const STUCCO: FacadeStyle = {
  walls: ['#f0e4c8', '#e4d8c4', '#f4ecdc', '#d8c8b0', '#e8d4b4'],
  roofs: ['#8a5a4a', '#7a6a64', '#98604a'],
  trim: '#fbf6ea',
  accents: ['#3f6a5a', '#8a3f3a', '#3a4f7a', '#6a5038'],
  roofKinds: ['mansard', 'hip'],
  windows: ['french', 'sash'],
  groundFloors: ['shop', 'door', 'arcade'],
  widths: [0.28, 0.4],
  storeys: [3, 4],
  storeyHeight: 0.092,
}

/** Warm walls, shutters and tiles: Barcelona, Milan, Florence. */
export const MEDITERRANEAN: FacadeStyle = {
  ...STUCCO,
  walls: ['#f0cf98', '#e8b888', '#f4e0b8', '#dca878', '#f2d8c0'],
  roofs: ['#b8603f', '#c2704a'],
  accents: ['#4a7a5f', '#8a4a38', '#3f6f8a'],
  roofKinds: ['tiles', 'flat'],
  windows: ['shutters', 'french'],
  groundFloors: ['shop', 'arcade', 'gate'],
  widths: [0.24, 0.34],
}

/** Houses painted in every pastel: Lisbon, Havana, Mexico. */
export const PASTEL: FacadeStyle = {
  ...MEDITERRANEAN,
  walls: ['#f2c0b0', '#a8d4cc', '#f4dc90', '#b8cce8', '#f0a890', '#cfe0a8'],
  storeys: [2, 3],
}

/** Concrete and glass with shops below: Seoul, Nairobi, Los Angeles. */
export const BLOCKS: FacadeStyle = {
  ...STUCCO,
  walls: ['#d8d4cc', '#c4ccd2', '#e4dcd0', '#b8c4c8', '#d0c4b4'],
  roofs: ['#6a6e74'],
  trim: '#f4f2ee',
  accents: ['#d8502f', '#2f78b0', '#3f9a6a', '#e0a02f', '#b8508a'],
  roofKinds: ['flat'],
  windows: ['sash'],
  groundFloors: ['shop', 'shop', 'door'],
  widths: [0.22, 0.34],
  storeys: [2, 4],
  gaps: 0.2,
}

/** Grey brick and dark tiles, red doors: Beijing. */
export const HUTONG: FacadeStyle = {
  ...STUCCO,
  walls: ['#a8a49c', '#b8b0a4', '#989a98'],
  roofs: ['#5a6268', '#4f585e'],
  trim: '#c83a2c',
  accents: ['#b8342c', '#3f7a6a'],
  roofKinds: ['tiles', 'hip'],
  windows: ['lattice'],
  groundFloors: ['gate', 'shop'],
  widths: [0.26, 0.36],
  storeys: [1, 1],
  storeyHeight: 0.13,
  gaps: 0.1,
}

/** Red sandstone and plaster with pointed windows: Delhi, Jerusalem. */
export const SANDSTONE: FacadeStyle = {
  ...MEDITERRANEAN,
  walls: ['#d8a878', '#e8cfa4', '#c98a64', '#f0dcb8'],
  roofs: ['#a8704a'],
  accents: ['#3f7a8a', '#b8503a', '#5a8a4f'],
  roofKinds: ['flat'],
  windows: ['arched', 'lattice'],
  storeys: [2, 3],
}

/** Dark stone under gables: Edinburgh. */
export const GREY_STONE: FacadeStyle = {
  ...STUCCO,
  walls: ['#a89c8a', '#948a7c', '#b4a894', '#8a8478'],
  roofs: ['#5f6874', '#566070'],
  roofKinds: ['gable', 'hip'],
  windows: ['sash'],
  widths: [0.22, 0.32],
}
