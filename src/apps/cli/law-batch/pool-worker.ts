/** The other end of the pool: one thread with its share of the people. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Ask, FromWorker } from './pool.ts'
import { Share, type ShareOrder } from './share.ts'

const port = parentPort!
const tell = (message: FromWorker) => port.postMessage(message)

const share = await Share.load(workerData as ShareOrder, (told) => tell({ told }))
port.on('message', async (ask: Ask) => tell({ answer: await share[ask]() }))
tell({ answer: share.report })
