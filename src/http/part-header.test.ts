import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '#core/errors.ts'
import { parsePartHeader } from './part-header.ts'

test('reads what browsers, curl and the SDKs write', () => {
  assert.deepEqual(
    parsePartHeader(
      '\r\nContent-Disposition: form-data; name="input_reference"; filename="p.png"\r\nContent-Type: image/png',
    ),
    { name: 'input_reference', filename: 'p.png', mediaType: 'image/png', charset: 'utf-8' },
  )
  assert.deepEqual(parsePartHeader('\r\ncontent-disposition: form-data; name=prompt'), {
    name: 'prompt',
    filename: undefined,
    mediaType: undefined,
    charset: 'utf-8',
  })
  assert.equal(parsePartHeader('\r\nContent-Disposition: attachment; name="prompt"').name, 'prompt')
  assert.equal(
    parsePartHeader('\r\nContent-Disposition: form-data;\r\n\tname="input_reference[image_url]"').name,
    'input_reference[image_url]',
  )
})

test('unescapes quotes in names and keeps only the last step of a file name', () => {
  const header = parsePartHeader(
    String.raw`Content-Disposition: form-data; name="a\"b;c"; filename="C:\Users\me\kätzchen.png"`,
  )
  assert.deepEqual([header.name, header.filename], ['a"b;c', 'kätzchen.png'])
  const traversal = parsePartHeader('Content-Disposition: form-data; name=a; filename="../../etc/passwd"')
  assert.equal(traversal.filename, 'passwd')
})

test('takes filename* for a file too', () => {
  const header = parsePartHeader("Content-Disposition: form-data; name=a; filename*=UTF-8''k%C3%A4tzchen.png")
  assert.notEqual(header.filename, undefined)
})

test('reads the charset of a text', () => {
  const header = parsePartHeader(
    'Content-Disposition: form-data; name=a\r\nContent-Type: Text/Plain; charset="GB18030"',
  )
  assert.deepEqual([header.mediaType, header.charset], ['text/plain', 'GB18030'])
})

test('refuses parts that would otherwise be left out', () => {
  const cases = [
    ['X: y', 'a part has no Content-Disposition.'],
    ['Content-Disposition: inline; name=a', "a part has the Content-Disposition 'inline; name=a'."],
    ['Content-Disposition: form-data-x; name=a', "a part has the Content-Disposition 'form-data-x; name=a'."],
    ['Content-Disposition: form-data', 'a part has no name.'],
    ['Content-Disposition: form-data; name=""', 'a part has no name.'],
    [
      `Content-Disposition: form-data; name=${'n'.repeat(201)}`,
      'the name of a part is longer than 200 characters.',
    ],
    ['no colon', 'the header of a part has a line without a colon.'],
    [
      'Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64',
      "'a' has the Content-Transfer-Encoding 'base64'. Send it as it is.",
    ],
  ] as const
  for (const [text, reason] of cases) {
    assert.throws(
      () => parsePartHeader(text),
      (error: unknown) => error instanceof AppError && error.details['reason'] === reason,
      text,
    )
  }
})
