import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findPort } from '../scripts/find-port.ts'

/** nginx as the yardstick of downloads, with one worker; undefined where it is not installed. */
export async function startNginx(
  content: Uint8Array,
): Promise<(AsyncDisposable & { readonly url: string }) | undefined> {
  if (spawnSync('nginx', ['-v']).error !== undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-nginx-'))
  const port = await findPort()
  await writeFile(join(folder, 'video.mp4'), content)
  await writeFile(join(folder, 'nginx.conf'), configure(folder, port))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}/video.mp4`
  await waitFor(url)
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill()
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function configure(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  types { video/mp4 mp4; }
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(url, { method: 'HEAD' }).catch(() => undefined)
    if (answer?.ok === true) return
    await delay(100)
  }
  throw new Error('nginx did not start')
}
