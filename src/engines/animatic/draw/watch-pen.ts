import type { GlobalCompositeOperation } from '@napi-rs/canvas'
import type { Pen } from './shapes.ts'

const DRAWING_METHODS = [
  'clearRect',
  'drawImage',
  'fill',
  'fillRect',
  'fillText',
  'getImageData',
  'putImageData',
  'stroke',
  'strokeRect',
  'strokeText',
] as const

const TRANSFORMING_METHODS = [
  'reset',
  'resetTransform',
  'rotate',
  'scale',
  'setTransform',
  'transform',
  'translate',
] as const

/** The six numbers of a transform; the canvas takes long to make more of them. */
export type Transform = Pick<DOMMatrix, 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>

interface PenState {
  readonly isClipped: boolean
  readonly operation: GlobalCompositeOperation
}

export interface PenWatch {
  readonly isClipped: () => boolean
  /** Whether the pen has a saved state to go back to. */
  readonly isNested: () => boolean
  /** The pen's present transform. Asked for again and again, it is read once. */
  readonly transform: () => Transform
}

/**
 * Has `mayDraw` called, with the composite operation that is set, before each call of a method of this one pen that
 * changes or reads pixels; if it answers false, the call does nothing.
 */
export function watchPen(pen: Pen, mayDraw: (operation: GlobalCompositeOperation) => boolean): PenWatch {
  const saved: PenState[] = []
  let state: PenState = { isClipped: false, operation: 'source-over' }
  let transform: Transform | undefined
  callBefore(pen, 'save', () => {
    saved.push(state)
    return true
  })
  callBefore(pen, 'restore', () => {
    state = saved.pop() ?? state
    transform = undefined
    return true
  })
  callBefore(pen, 'clip', () => {
    state = { ...state, isClipped: true }
    return true
  })
  // Asking the pen for it before each stroke would cost more than many a stroke.
  callBeforeSetting(pen, 'globalCompositeOperation', (operation) => {
    state = { ...state, operation }
  })
  for (const name of DRAWING_METHODS) callBefore(pen, name, () => mayDraw(state.operation))
  for (const name of TRANSFORMING_METHODS) {
    callBefore(pen, name, () => {
      transform = undefined
      return true
    })
  }
  return {
    isClipped: () => state.isClipped,
    isNested: () => saved.length > 0,
    transform: () => (transform ??= pen.getTransform()),
  }
}

/** Has the method called only if `first` answers true. */
function callBefore(pen: Pen, name: keyof Pen, first: () => boolean): void {
  const method = pen[name] as (...values: unknown[]) => unknown
  Object.defineProperty(pen, name, {
    value: (...values: unknown[]) => (first() ? method.apply(pen, values) : undefined),
  })
}

function callBeforeSetting<Name extends keyof Pen>(
  pen: Pen,
  name: Name,
  first: (value: Pen[Name]) => void,
): void {
  const accessor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(pen), name)
  Object.defineProperty(pen, name, {
    get: () => accessor?.get?.call(pen) as unknown,
    set(value: Pen[Name]) {
      first(value)
      accessor?.set?.call(pen, value)
    },
  })
}
