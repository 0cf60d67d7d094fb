import type { Figure } from './figure.ts'
import type { Arm, FootPlace } from './skeleton.ts'

export const swing = (upper: number, bend: number): Arm => ({ type: 'swing', upper, bend })
export const reach = (x: number, y: number, elbow: 1 | -1 = 1): Arm => ({ type: 'reach', at: [x, y], elbow })
export const flat = (figure: Figure, x: number): FootPlace => ({ at: [x, figure.ankleY], angle: 0 })
export const legsOf = (figure: Figure): number => figure.thigh + figure.shin
