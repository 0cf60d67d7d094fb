import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes `dist/`, what the published package runs: Node strips types, but not below node_modules. Every module is the
 * source with its types blanked out, so that line numbers stay; files that are no code are copied. `npm pack` runs it.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const SOURCE = join(ROOT, 'src')
const TARGET = join(ROOT, 'dist')

/** Tests, and what only tests or builds read. */
const LEFT_OUT = /\.test\.ts$|\.d\.ts$|(^|\/)(testing|assembly)\/|^storage\/conformance\.ts$/

rmSync(TARGET, { recursive: true, force: true })
const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !LEFT_OUT.test(file))
for (const file of files) {
  mkdirSync(dirname(join(TARGET, file)), { recursive: true })
  if (file.endsWith('.ts')) writeModule(file)
  else cpSync(join(SOURCE, file), join(TARGET, file))
}
writeFileSync(join(TARGET, 'package.json'), JSON.stringify(createManifest(), null, 2))
console.log(`dist: ${files.length} files`)

function writeModule(file: string): void {
  const source = readFileSync(join(SOURCE, file), 'utf8')
  if (/[ \t]$/m.test(source))
    throw new Error(`${file}: a line ends with a blank, which the build would take away.`)
  const code = renameImports(stripTypeScriptTypes(source, { mode: 'strip' }))
  writeFileSync(join(TARGET, file.replace(/\.ts$/, '.js')), code.replace(/[ \t]+$/gm, ''))
}

/** `'./a.ts'` and `'#core/a.ts'` after `from`, `import` or `import(` end in .js. */
function renameImports(code: string): string {
  return code.replace(/\b(from\s+|import\s*\(?\s*)'((?:\.{1,2}\/|#)[^'\n]*)\.ts'/g, "$1'$2.js'")
}

/** The folder's own manifest: the same `#` names, for the files here. */
function createManifest(): object {
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    imports: Readonly<Record<string, string>>
  }
  const renamed = Object.entries(imports).map(([name, path]) => [
    name,
    path.replace(/^\.\/src\//, './').replace(/\.ts$/, '.js'),
  ])
  return { type: 'module', imports: Object.fromEntries(renamed) as Record<string, string> }
}
