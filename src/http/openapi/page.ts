import { createHash } from 'node:crypto'
import type { Json } from '#core/json.ts'
import type { OpenApiDocument, Operation } from './document.ts'

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 6rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin-bottom: 0; }
h2 { margin: 2.5rem 0 0.25rem; border-bottom: 1px solid var(--line); }
nav a { margin-right: 1rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0.5rem 0; padding: 0 0.75rem; }
summary { cursor: pointer; padding: 0.5rem 0; }
summary b { display: inline-block; min-width: 4.5rem; }
summary span { float: right; opacity: 0.75; }
code, pre { font: 0.875em/1.45 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; margin-bottom: 0.75rem; }
td, th { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-top: 1px solid var(--line); }
@media (max-width: 40rem) { summary span { float: none; display: block; } }
`

/** The page loads nothing and runs nothing: whatever it shows was written by the server. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The OpenAPI document as a page to read. */
export function renderPage(document: OpenApiDocument): string {
  const { info, tags } = document
  const sections = tags.map(({ name, description }) => {
    const operations = listOperations(document).filter(({ operation }) => operation.tags.includes(name))
    return `<h2 id="${toAnchor(name)}">${escapeHtml(name)}</h2><p>${escapeHtml(description)}</p>${operations.map((one) => renderOperation(one, document)).join('')}`
  })
  const links = tags.map(({ name }) => `<a href="#${toAnchor(name)}">${escapeHtml(name)}</a>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} API</title>
<style>${STYLE}</style>
<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>
<p>${escapeHtml(info.description)} The same as data: <a href="/openapi.json">openapi.json</a>.</p>
<nav>${links.join('')}</nav>
${sections.join('\n')}
</html>
`
}

interface NamedOperation {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

function listOperations({ paths }: OpenApiDocument): NamedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

function renderOperation(named: NamedOperation, document: OpenApiDocument): string {
  const { method, path, operation } = named
  const parameters = (operation.parameters ?? []).map(({ name, in: place, required, schema }) =>
    renderRow(name, `${place}${required ? ', required' : ''}`, schema),
  )
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<h4>Body, <code>${escapeHtml(type)}</code></h4>${renderFields(schema)}`,
  )
  return `<details id="${operation.operationId}"><summary><b>${method}</b> <code>${escapeHtml(path)}</code><span>${escapeHtml(operation.summary)}</span></summary>
${parameters.length === 0 ? '' : `<h4>Parameters</h4><table>${parameters.join('')}</table>`}${bodies.join('')}
<h4>Answer</h4>${renderAnswer(operation)}
<h4>Example</h4><pre>${escapeHtml(toCurl(named, document))}</pre></details>`
}

function renderAnswer({ responses }: Operation): string {
  const { content = {} } = responses['200'] as { content?: Record<string, { schema: Json }> }
  return Object.entries(content)
    .map(([type, { schema }]) => {
      const fields = isSchema(schema) && schema['properties'] !== undefined ? renderFields(schema) : ''
      return `<p><code>${escapeHtml(type)}</code></p>${fields}`
    })
    .join('')
}

function renderFields(schema: Json): string {
  if (!isSchema(schema)) return ''
  const required = (schema['required'] ?? []) as readonly string[]
  const rows = Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, field]) =>
    renderRow(name, required.includes(name) ? 'required' : '', field),
  )
  return `<table>${rows.join('')}</table>`
}

function renderRow(name: string, note: string, schema: Json): string {
  return `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(describe(schema))}</td><td>${escapeHtml(note)}</td></tr>`
}

/** A schema in a few words. */
function describe(schema: Json): string {
  if (!isSchema(schema)) return ''
  const choices = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(choices)) return choices.map(describe).join(' or ')
  const words = [
    'const' in schema ? JSON.stringify(schema['const']) : '',
    Array.isArray(schema['enum']) ? schema['enum'].map((value) => JSON.stringify(value)).join(', ') : '',
    'const' in schema || 'enum' in schema
      ? ''
      : [schema['type'] ?? 'anything'].flat().map(toText).join(' or '),
    schema['format'] === undefined ? '' : `(${toText(schema['format'])})`,
    isSchema(schema['items']) ? `of ${describe(schema['items'])}` : '',
    isSchema(schema['properties']) ? `{ ${Object.keys(schema['properties']).join(', ')} }` : '',
    schema['default'] === undefined ? '' : `default ${JSON.stringify(schema['default'])}`,
    schema['description'] === undefined ? '' : `– ${toText(schema['description'])}`,
  ]
  return words.filter((word) => word !== '').join(' ')
}

function toText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function toCurl({ method, path, operation }: NamedOperation, { servers }: OpenApiDocument): string {
  const content = operation.requestBody?.content ?? {}
  const example: Record<string, string> = { prompt: 'A calico cat playing a piano on stage', model: 'sora-2' }
  const [type, body] = Object.entries(content)[0] ?? []
  const required = isSchema(body?.schema) ? ((body.schema['required'] ?? []) as readonly string[]) : []
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"${servers[0]?.url ?? ''}${path}"`,
    operation.security?.length === 0 ? '' : '-H "Authorization: Bearer $KEY"',
    ...(type === 'multipart/form-data'
      ? required.map((name) => `-F '${name}=${example[name] ?? '…'}'`)
      : type === undefined
        ? []
        : [
            `-H 'Content-Type: ${type}'`,
            `-d '${JSON.stringify(Object.fromEntries(required.map((name) => [name, example[name] ?? '…'])))}'`,
          ]),
  ]
  return lines.filter((line) => line !== '').join(' \\\n  ')
}

function isSchema(value: Json | undefined): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function toAnchor(tag: string): string {
  return tag.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
