/**
 * Compiles the AssemblyScript sources into the .wasm files that are checked in, so that nobody needs the compiler to
 * run or build the project. `--check` only compares.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import asc from 'assemblyscript/asc'

const FOLDER = new URL('../src/engines/animatic/encode/', import.meta.url)
export const WASM_MODULES = ['rgba-to-i420', 'warp-picture'] as const

/** The bytes of one module, and the ones that are checked in (undefined: none). */
export async function compileWasm(
  name: string,
): Promise<{ readonly built: Uint8Array; readonly checkedIn: Uint8Array | undefined }> {
  const source = await readFile(new URL(`assembly/${name}.ts`, FOLDER), 'utf8')
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
    ],
    {
      readFile: (file) => (file === `${name}.ts` ? source : null),
      writeFile: (_file, contents) => {
        built = contents as Uint8Array
      },
      listFiles: () => [],
      stderr: { write: (text) => process.stderr.write(text) },
    },
  )
  if (result.error !== null || built === undefined) throw result.error ?? new Error(`${name}.ts gave nothing`)
  const checkedIn = await readFile(new URL(`${name}.wasm`, FOLDER)).catch(() => undefined)
  return { built, checkedIn }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } })
  for (const name of WASM_MODULES) {
    const { built, checkedIn } = await compileWasm(name)
    const isCurrent = checkedIn !== undefined && Buffer.compare(built, checkedIn) === 0
    if (values.check === true && !isCurrent) {
      console.error(`${name}.wasm is not what its source gives: run 'npm run build:wasm'.`)
      process.exitCode = 1
    } else if (!isCurrent) await writeFile(new URL(`${name}.wasm`, FOLDER), built)
    console.log(`${name}.wasm: ${built.length} bytes${isCurrent ? ', unchanged' : ''}`)
  }
}
