/**
 * Turns the icons that the sprite table names, of Noto Emoji and of `scripts/sprites`, into outlines with flat or graded
 * fills, and writes them to `assets/noto/drawings.json`, so that nobody needs the 25 MB of icons or an SVG reader to run
 * the project.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'
import { SPRITE_ART } from '../src/engines/animatic/rigs/sprite/table.ts'
import type { Drawing, Fill, Outline } from '../src/engines/animatic/rigs/sprite/drawings.ts'

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
}
type Matrix = readonly [number, number, number, number, number, number]
type Attributes = Readonly<Record<string, string>>

/** What a group hands down to what is in it. */
interface Group {
  readonly matrix: Matrix
  readonly alpha: number
  readonly clip?: string
}

const ICON_SIZE = 128
const TARGET = new URL('../src/engines/animatic/assets/noto/drawings.json', import.meta.url)
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

const path = new URL(import.meta.resolve('@iconify-json/noto/icons.json'))
const { icons, aliases = {} } = JSON.parse(await readFile(path, 'utf8')) as IconSet
const drawings: [string, Drawing][] = []
for (const [name, { icon, facesLeft }] of SPRITE_ART) {
  if (icon !== null) drawings.push([name, toDrawing(icon, await bodyOf(icon), facesLeft)])
}
const text = `{\n${drawings.map(([name, drawing]) => `${JSON.stringify(name)}:${JSON.stringify(drawing)}`).join(',\n')}\n}\n`
await writeFile(TARGET, text)
console.log(`${drawings.length} drawings, ${Math.round(text.length / 1024)} KiB`)

/** What is inside the `<svg>`: ours where there is one, else Noto's. */
async function bodyOf(icon: string): Promise<string> {
  const own = await readFile(new URL(`sprites/${icon}.svg`, import.meta.url), 'utf8').catch(() => undefined)
  const body =
    own?.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '') ?? (icons[icon] ?? icons[aliases[icon]?.parent ?? ''])?.body
  if (body === undefined) throw new Error(`There is no icon '${icon}'.`)
  return body
}

/** Bottom middle at 0 0, and one unit high. */
function toDrawing(icon: string, body: string, facesLeft: boolean): Drawing {
  const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const resvg = new Resvg(`<svg ${namespaces} viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}">${body}</svg>`)
  const box = resvg.innerBBox()
  if (box === undefined) throw new Error(`'${icon}' is empty.`)
  const side = facesLeft ? -1 : 1
  const scale = 100 / box.height
  const place: Matrix = [
    side * scale,
    0,
    0,
    scale,
    -side * (box.x + box.width / 2) * scale,
    -(box.y + box.height) * scale,
  ]
  return { width: round(box.width / box.height, 3), outlines: readOutlines(resvg.toString(), place, icon) }
}

/** Reads the plain SVG that resvg writes: only groups, paths, gradients and clips. */
function readOutlines(svg: string, place: Matrix, icon: string): Outline[] {
  const gradients = readGradients(svg)
  const outlines: Outline[] = []
  const clips = readClips(svg)
  const groups: Group[] = [{ matrix: place, alpha: 1 }]
  const body = svg.replace(/<defs>[\s\S]*<\/defs>|<defs\/>/, '')
  for (const [, closing, tag = '', source = ''] of body.matchAll(/<(\/?)([A-Za-z]+)([^>]*?)\/?>/g)) {
    if (tag === 'svg') continue
    const attributes = readAttributes(source)
    const group = enterGroup(groups.at(-1) ?? { matrix: place, alpha: 1 }, attributes, clips)
    if (tag === 'g' && closing === '/') groups.pop()
    else if (tag === 'g') groups.push(group)
    else if (tag === 'path') {
      const outline = toOutline(attributes, group.matrix, group.alpha, gradients)
      const clip = group.clip === undefined ? {} : { clip: group.clip }
      if (outline !== undefined) outlines.push({ ...outline, ...clip })
    } else throw new Error(`'${icon}' has a <${tag}>.`)
  }
  return outlines
}

function enterGroup(parent: Group, attributes: Attributes, clips: ReadonlyMap<string, string>): Group {
  const matrix = times(parent.matrix, readMatrix(attributes['transform']))
  const alpha = parent.alpha * Number(attributes['opacity'] ?? 1)
  const id = /^url\(#(.+)\)$/.exec(attributes['clip-path'] ?? '')?.[1]
  const data = id === undefined ? undefined : clips.get(id)
  const clip = data === undefined ? parent.clip : transformPath(data, matrix)
  return clip === undefined ? { matrix, alpha } : { matrix, alpha, clip }
}

/** Clips of clips and empty ones are not read: none of these icons has one that matters. */
function readClips(svg: string): Map<string, string> {
  const found = svg.matchAll(/<clipPath[^>]*? ?id="([^"]+)"[^>]*>([\s\S]*?)<\/clipPath>/g)
  return new Map(
    [...found].map(([, id = '', inner = '']) => [
      id,
      [...inner.matchAll(/ d="([^"]+)"/g)].map(([, data = '']) => data).join(' '),
    ]),
  )
}

function toOutline(
  attributes: Attributes,
  matrix: Matrix,
  alpha: number,
  gradients: ReadonlyMap<string, Attributes & { stops: readonly [number, string][] }>,
): Outline | undefined {
  const data = transformPath(attributes['d'] ?? '', matrix)
  const stroke = attributes['stroke']
  if (stroke !== undefined && stroke !== 'none') {
    const width = Number(attributes['stroke-width'] ?? 1) * Math.sqrt(Math.abs(determinant(matrix)))
    const seen = alpha * Number(attributes['stroke-opacity'] ?? 1)
    return { data, fill: toFill(stroke, matrix, gradients), ...seeThrough(seen), stroke: round(width, 2) }
  }
  if (attributes['fill'] === 'none') return undefined
  const seen = alpha * Number(attributes['fill-opacity'] ?? 1)
  if (seen < 0.02) return undefined
  const rule = attributes['fill-rule'] === 'evenodd' ? { evenOdd: true as const } : {}
  return {
    data,
    fill: toFill(attributes['fill'] ?? '#000000', matrix, gradients),
    ...seeThrough(seen),
    ...rule,
  }
}

function seeThrough(alpha: number): { alpha?: number } {
  return alpha < 0.995 ? { alpha: round(alpha, 2) } : {}
}

function toFill(
  paint: string,
  matrix: Matrix,
  gradients: ReadonlyMap<string, Attributes & { stops: readonly [number, string][] }>,
): Fill {
  const id = /^url\(#(.+)\)$/.exec(paint)?.[1]
  if (id === undefined) return paint
  const gradient = gradients.get(id)
  if (gradient === undefined) throw new Error(`no gradient '${id}'`)
  const number = (key: string): number => Number(gradient[key] ?? 0)
  const whole = times(matrix, readMatrix(gradient['gradientTransform']))
  return {
    // A gradient may be skewed; the canvas is turned to its space to fill with it.
    matrix: whole.map((value) => round(value, 4)) as unknown as Matrix,
    from:
      gradient['r'] === undefined
        ? [number('x1'), number('y1'), number('x2'), number('y2')]
        : [number('cx'), number('cy'), number('r')],
    stops: gradient.stops,
  }
}

function readGradients(svg: string): Map<string, Attributes & { stops: readonly [number, string][] }> {
  const found = svg.matchAll(/<(?:linear|radial)Gradient([^>]*)>([\s\S]*?)<\/(?:linear|radial)Gradient>/g)
  return new Map(
    [...found].map(([, source = '', inner = '']) => {
      const attributes = readAttributes(source)
      const stops = [...inner.matchAll(/<stop([^>]*?)\/?>/g)].map(([, stop = '']): [number, string] => {
        const { offset = '0', 'stop-color': colour = '#000000', 'stop-opacity': alpha } = readAttributes(stop)
        return [round(Number(offset), 3), alpha === undefined ? colour : withOpacity(colour, Number(alpha))]
      })
      return [attributes['id'] ?? '', { ...attributes, stops } as Attributes & { stops: typeof stops }]
    }),
  )
}

function withOpacity(colour: string, alpha: number): string {
  const byte = Math.round(alpha * 255)
  return `${colour}${byte.toString(16).padStart(2, '0')}`
}

function readAttributes(source: string): Attributes {
  return Object.fromEntries(
    [...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  ) as Attributes
}

function readMatrix(transform: string | undefined): Matrix {
  if (transform === undefined) return IDENTITY
  const numbers = /^matrix\(([^)]*)\)$/
    .exec(transform)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  if (numbers?.length !== 6) throw new Error(`cannot read the transform '${transform}'`)
  return numbers as unknown as Matrix
}

/** First `inner`, then `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c
}

/** resvg writes absolute M, L, Q, C and Z only. */
function transformPath(data: string, [a, b, c, d, e, f]: Matrix): string {
  const parts = data.trim().split(/\s+/)
  const out: string[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    if (/^[MLQCZ]$/.test(part)) {
      out.push(part)
      continue
    }
    const x = Number(part)
    const y = Number(parts[(index += 1)])
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new Error(`cannot read the path (${part}) in '${data}'`)
    out.push(`${round(a * x + c * y + e, 1)} ${round(b * x + d * y + f, 1)}`)
  }
  return out
    .join(' ')
    .replace(/ ?([MLQCZ]) ?/g, '$1')
    .replace(/ -/g, '-')
}

function round(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return rounded === 0 ? 0 : rounded
}
