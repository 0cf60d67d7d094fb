/**
 * Compiles the AssemblyScript sources into the .wasm files that are checked in, so that nobody needs the compiler to
 * run or build the project. `--check` only compares.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import asc from 'assemblyscript/asc'

const ENGINE = new URL('../src/engines/animatic/', import.meta.url)
/** Each `<folder>/<name>` is `<folder>/<name>.wasm`, of `<folder>/assembly/<name>.ts`. */
export const WASM_MODULES = [
  'draw/blend-bitmaps',
  'draw/grade-frame',
  'encode/rgba-to-i420',
  'encode/warp-picture',
  'sound/process-samples',
] as const
/** They work in the memory of another module. */
const GUESTS: readonly string[] = ['draw/grade-frame', 'encode/rgba-to-i420']

/** The bytes of one module, and the ones that are checked in (undefined: none). */
export async function compileWasm(
  module: (typeof WASM_MODULES)[number],
): Promise<{ readonly built: Uint8Array; readonly checkedIn: Uint8Array | undefined }> {
  const [folder, name] = module.split('/')
  const sources = new Map<string, string>()
  for (const file of await readdir(new URL(`${folder}/assembly/`, ENGINE))) {
    sources.set(file, await readFile(new URL(`${folder}/assembly/${file}`, ENGINE), 'utf8'))
  }
  let built: Uint8Array | undefined
  const result = await asc.main(
    [
      `${name}.ts`,
      '--outFile',
      `${name}.wasm`,
      '-O3',
      '--noAssert',
      '--enable',
      'simd',
      '--runtime',
      'stub',
      '--use',
      'abort=',
      ...(GUESTS.includes(module) ? ['--importMemory'] : []),
    ],
    {
      readFile: (file) => sources.get(file) ?? null,
      writeFile: (_file, contents) => {
        built = contents as Uint8Array
      },
      listFiles: () => [],
      stderr: { write: (text) => process.stderr.write(text) },
    },
  )
  if (result.error !== null || built === undefined) throw result.error ?? new Error(`${name}.ts gave nothing`)
  const checkedIn = await readFile(new URL(`${module}.wasm`, ENGINE)).catch(() => undefined)
  return { built, checkedIn }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } })
  for (const module of WASM_MODULES) {
    const { built, checkedIn } = await compileWasm(module)
    const isCurrent = checkedIn !== undefined && Buffer.compare(built, checkedIn) === 0
    if (values.check === true && !isCurrent) {
      console.error(`${module}.wasm is not what its source gives: run 'npm run build:wasm'.`)
      process.exitCode = 1
    } else if (!isCurrent) await writeFile(new URL(`${module}.wasm`, ENGINE), built)
    console.log(`${module}.wasm: ${built.length} bytes${isCurrent ? ', unchanged' : ''}`)
  }
}
