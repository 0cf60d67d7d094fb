import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An upstream that takes every job and never finishes one: `node bench/upstream-process.ts` prints its address. */
const server = createServer((request, response) => {
  request.resume()
  const id = request.url?.split('/').at(-1) ?? ''
  const body = JSON.stringify({ id, object: 'video', status: 'in_progress', progress: 50 })
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
})
