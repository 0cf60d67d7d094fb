import { connect } from 'node:net'

/**
 * Downloads one URL again and again over kept connections, as a child process that tells its parent how many bytes of
 * content came in a second. Load generators for HTTP stop at about 90 MB/s.
 */
const [url = '', authorization = '', connections = '1', seconds = '1'] = process.argv.slice(2)
const { hostname, port, pathname } = new URL(url)
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: ${authorization}\r\n\r\n`

let contentBytes = 0
for (let index = 0; index < Number(connections); index += 1) download()

const startedAt = performance.now()
setTimeout(
  () => {
    process.send?.((contentBytes / (performance.now() - startedAt)) * 1000)
    process.exit()
  },
  Number(seconds) * 1000,
)

function download(): void {
  const socket = connect(Number(port), hostname, () => socket.write(request))
  let remainingBytes = 0
  socket.on('data', (chunk) => {
    let content = chunk
    if (remainingBytes === 0) {
      const end = chunk.indexOf('\r\n\r\n')
      const head = chunk.toString('latin1', 0, end)
      if (end < 0 || !head.startsWith('HTTP/1.1 200')) throw new Error(`${url}: ${head.slice(0, 200)}`)
      remainingBytes = Number(/content-length: (\d+)/i.exec(head)?.[1])
      content = chunk.subarray(end + 4)
    }
    contentBytes += content.length
    remainingBytes -= content.length
    if (remainingBytes === 0) socket.write(request)
  })
}
