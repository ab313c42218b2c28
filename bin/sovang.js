#!/usr/bin/env node
/**
 * The door of the command line, in plain JavaScript that even an old Node reads: when the host's Node is too old for the
 * product, the Node 24 of the checkout is started in its place, with the same arguments, signals and exit code.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const oldestNode = [22, 18]

if (isNewEnough(process.versions.node)) {
  // Halves the start of every command; where the folder cannot be written, nothing is kept.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/sovang', import.meta.url)))
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
} else {
  startOwnNode()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

function startOwnNode() {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error(
      `Sổ Vàng cần Node ${oldestNode.join('.')} trở lên, máy này có Node ${process.versions.node}, và chưa thấy Node 24 đi kèm ` +
        '(node_modules/.bin/node). Hãy chạy "npm ci" trong thư mục của Sổ Vàng rồi thử lại.',
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  child.on('error', (error) => {
    console.error(`Không chạy được Node 24 đi kèm (${node}): ${error.message}. Hãy chạy "npm ci" rồi thử lại.`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, pass)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}
