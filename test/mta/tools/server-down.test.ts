import { expect } from 'chai'
import { describe, it } from 'node:test'
import { soundQueueSeams } from '../../../src/mta/queue/seams.ts'
import { openQueue } from '../../../src/mta/queue/service.ts'
import { writeConfiguration } from '../../../src/mta/tools/configuration.ts'
import { runTool } from '../../../src/mta/tools/run.ts'
import { soundToolSeams } from '../../../src/mta/tools/seams.ts'
import { later, messageTo, settingsFor, withFolder } from '../queue/harness.ts'

describe('Queue tools without a running server', () => {
  it('list and change the files, and cannot flush', () =>
    withFolder(async (directory) => {
      const settings = settingsFor(directory)
      const queue = await openQueue(settings, soundQueueSeams())
      const id = queue.newId()
      await queue.accept(id, messageTo([later]))
      await queue.idle()
      await queue.stop()
      const context = { configDirectory: await writeConfiguration(settings), seams: soundToolSeams() }
      expect((await runTool(['postsuper', '-h', id], context)).stderr).to.contain('Placed on hold: 1 message\n')
      expect((await runTool(['mailq'], context)).stdout).to.contain(`${id}!`)
      expect(await runTool(['postqueue', '-f'], context)).to.deep.equal({ code: 69, stdout: '', stderr: 'postqueue: fatal: Cannot flush mail queue - mail system is down\n' })
      expect((await runTool(['postsuper', '-d', id], context)).stderr).to.contain('Deleted: 1 message\n')
      expect((await runTool(['mailq'], context)).stdout).to.equal('Mail queue is empty\n')
    }))
})
