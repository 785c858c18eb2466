import { afterEach, describe, expect, it, vi } from 'vitest'
import { externalKeyHandler } from '#infra/aws/foundation/external-key-handler.ts'

type Event = {
  RequestType: string
  ResourceProperties: object
  OldResourceProperties?: object
  PhysicalResourceId?: string
}
type Answer = { Status: string; PhysicalResourceId: string; Reason?: string; Data?: { Arn: string } }

const wanted = {
  CustomKeyStoreId: 'cks-1',
  XksKeyId: 'helse-c3',
  Description: 'Rettsky',
  KeyPolicy: { Version: '2012-10-17' },
}

/** Runs the function as Lambda would, against a KMS that keeps what it was asked. */
async function run(
  event: Event,
  refuse?: Error,
): Promise<{
  answer: Answer
  asked: { command: string; input: Record<string, unknown> }[]
  contentType: string | undefined
}> {
  const asked: { command: string; input: Record<string, unknown> }[] = []
  class Command {
    readonly input: Record<string, unknown>
    constructor(input: Record<string, unknown>) {
      this.input = input
    }
  }
  class CreateKeyCommand extends Command {}
  class PutKeyPolicyCommand extends Command {}
  class KMSClient {
    async send(command: Command) {
      if (refuse !== undefined) throw refuse
      asked.push({ command: command.constructor.name, input: command.input })
      return { KeyMetadata: { Arn: 'arn:aws:kms:eu-north-1:1:key/new' } }
    }
  }
  const exported: { handler?: (event: object) => Promise<void> } = {}
  let body = ''
  let contentType: string | undefined
  vi.stubGlobal('fetch', async (_: string, request: { body: string; headers?: Record<string, string> }) => {
    body = request.body
    contentType = request.headers?.['content-type']
  })
  new Function('require', 'exports', externalKeyHandler)(
    () => ({ KMSClient, CreateKeyCommand, PutKeyPolicyCommand }),
    exported,
  )
  await exported.handler?.({
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'l',
    ResponseURL: 'https://answer.invalid',
    ...event,
  })
  return { answer: JSON.parse(body), asked, contentType }
}

afterEach(() => vi.unstubAllGlobals())

describe('the maker of keys that are held outside AWS', () => {
  it('makes the key in the body’s own key store', async () => {
    const { answer, asked, contentType } = await run({ RequestType: 'Create', ResourceProperties: wanted })
    expect(asked).toMatchObject([
      {
        command: 'CreateKeyCommand',
        input: { Origin: 'EXTERNAL_KEY_STORE', CustomKeyStoreId: 'cks-1', XksKeyId: 'helse-c3' },
      },
    ])
    expect(answer).toMatchObject({ Status: 'SUCCESS', Data: { Arn: 'arn:aws:kms:eu-north-1:1:key/new' } })
    expect(contentType, 'the address is signed for an answer without a type').toBe('')
  })

  it('keeps the key and changes its policy while its place outside is the same', async () => {
    const { answer, asked } = await run({
      RequestType: 'Update',
      ResourceProperties: wanted,
      OldResourceProperties: wanted,
      PhysicalResourceId: 'arn:old',
    })
    expect(asked.map(({ command }) => command)).toEqual(['PutKeyPolicyCommand'])
    expect(answer.PhysicalResourceId).toBe('arn:old')
  })

  it('makes another key when its place outside changes', async () => {
    const before = { ...wanted, XksKeyId: 'other' }
    const { answer } = await run({
      RequestType: 'Update',
      ResourceProperties: wanted,
      OldResourceProperties: before,
      PhysicalResourceId: 'arn:old',
    })
    expect(answer.PhysicalResourceId).toBe('arn:aws:kms:eu-north-1:1:key/new')
  })

  it('never deletes a key', async () => {
    const { answer, asked } = await run({
      RequestType: 'Delete',
      ResourceProperties: wanted,
      PhysicalResourceId: 'arn:old',
    })
    expect(asked).toEqual([])
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'arn:old' })
  })

  it('says why when the key store does not answer', async () => {
    const { answer } = await run(
      { RequestType: 'Create', ResourceProperties: wanted },
      new Error('the proxy is not connected'),
    )
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: 'Error: the proxy is not connected' })
  })
})
