import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { CreateCommand } from '#core/command.ts'
import { eventually, startHttp } from '../support/http-server.ts'
import { multipart, part, rawPost, sendRaw } from '../support/raw-http.ts'

const server = await startHttp()
after(() => server[Symbol.asyncDispose]())

const IMAGE = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#c03030' } })
  .png()
  .toBuffer()

/** Names that were made to become something else: a path, a device, an option, a header, a page. */
const NAMES = [
  '../../../../tmp/filmgate-escaped.png',
  '..\\..\\..\\tmp\\filmgate-escaped.png',
  '/tmp/filmgate-escaped.png',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\a.png',
  'file:///tmp/filmgate-escaped.png',
  '..',
  '.',
  '...',
  '.../...//a.png',
  '....//....//tmp/filmgate-escaped.png',
  '%2e%2e%2ftmp%2ffilmgate-escaped.png',
  '..%c0%af..%c0%afa.png',
  '..%00/a.png',
  'a.png\0.html',
  '\0',
  'a\nb.png',
  'a\rSet-Cookie: x=1',
  'a\u0085b.png',
  '\u001b[31mred.png',
  'gpj.\u202eexe',
  'con',
  'nul.png',
  'a.png:stream',
  '-rf',
  '--output=/tmp/filmgate-escaped.png',
  '$(touch /tmp/filmgate-escaped.png)',
  '`touch /tmp/filmgate-escaped.png`',
  ';touch /tmp/filmgate-escaped.png;',
  '| touch /tmp/filmgate-escaped.png',
  '<script>alert(1)</script>.png',
  '"><img src=x onerror=alert(1)>.png',
  "' OR 1=1 --.png",
  '{{7*7}}.png',
  '${7*7}.png',
  '__proto__',
  'constructor',
  '.htaccess',
  ' ',
  'a'.repeat(5000) + '.png',
  '🐈'.repeat(300) + '.png',
  'e\u0301.png',
  '../'.repeat(1000) + 'a.png',
] as const

for (const [index, name] of NAMES.entries()) {
  test(`a file called ${JSON.stringify(name.slice(0, 40))} (${index}) stays where we put it`, async () => {
    let image: CreateCommand['image']
    let besides: string[] = []
    let bytes = Buffer.alloc(0)
    const { create } = server.fake.service
    server.fake.service.create = async (project, profile, command) => {
      ;({ image } = command)
      if (image?.kind === 'upload') {
        besides = await readdir(dirname(image.file.path))
        bytes = await readFile(image.file.path)
      }
      return create(project, profile, command)
    }
    const quoted = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
    const disposition = `Content-Disposition: form-data; name="input_reference"; filename="${quoted}"`
    const body = multipart('B', [
      part('Content-Disposition: form-data; name="prompt"', 'x'),
      part([disposition, 'Content-Type: image/png'], IMAGE),
    ])
    const headers = { 'Content-Type': 'multipart/form-data; boundary=B' }
    const answer = await sendRaw(server.port, rawPost('/v1/videos', body, headers)).finally(
      () => (server.fake.service.create = create),
    )
    assert.equal(answer.status, 200, answer.body)
    assert.ok(image?.kind === 'upload', 'it was taken for no file')
    assert.match(image.file.path, /\/req_[0-9a-f]{48}\/1$/)
    assert.deepEqual(besides, ['1'])
    assert.ok(bytes.equals(IMAGE))
    assertHarmless(image.file.filename)
  })
}

function assertHarmless(name: string | null): void {
  assert.ok(name !== null)
  assert.ok(name.length <= 255)
  assert.ok(name.isWellFormed())
  assert.doesNotMatch(name, /[/\\]|^\.{1,2}$|\p{Cc}|\u202e/u)
  assert.equal(join('/spool', name).startsWith('/spool/'), true)
}

test('nothing has been written anywhere else', async () => {
  await assert.rejects(readFile('/tmp/filmgate-escaped.png'), { code: 'ENOENT' })
  await eventually(async () => (await server.spooled()).length === 0, 'the upload folder is empty')
  assert.deepEqual(server.complaints, [])
})
