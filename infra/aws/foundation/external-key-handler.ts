/**
 * Source of the function that makes keys in an external key store; CloudFormation takes it inline, at most 4096 characters.
 * Its answer has an empty content type, for which the address that it goes to is signed. A key is made again only when its
 * place outside changes. Deleting the stack leaves the key: data may still need it.
 */
export const externalKeyHandler = `const { KMSClient, CreateKeyCommand, PutKeyPolicyCommand } = require('@aws-sdk/client-kms')

const client = new KMSClient({})

async function keyFor(event) {
  const wanted = event.ResourceProperties
  const before = event.OldResourceProperties ?? {}
  const place = (p) => p.CustomKeyStoreId + '/' + p.XksKeyId
  const policy = JSON.stringify(wanted.KeyPolicy)
  if (event.RequestType === 'Delete') return event.PhysicalResourceId
  if (event.RequestType === 'Update' && place(wanted) === place(before)) {
    await client.send(new PutKeyPolicyCommand({ KeyId: event.PhysicalResourceId, PolicyName: 'default', Policy: policy }))
    return event.PhysicalResourceId
  }
  const made = await client.send(new CreateKeyCommand({
    Origin: 'EXTERNAL_KEY_STORE',
    CustomKeyStoreId: wanted.CustomKeyStoreId,
    XksKeyId: wanted.XksKeyId,
    Description: wanted.Description,
    Policy: policy,
  }))
  return made.KeyMetadata.Arn
}

exports.handler = async (event) => {
  const { StackId, RequestId, LogicalResourceId } = event
  const answer = { StackId, RequestId, LogicalResourceId, PhysicalResourceId: event.PhysicalResourceId ?? RequestId }
  try {
    const arn = await keyFor(event)
    Object.assign(answer, { Status: 'SUCCESS', PhysicalResourceId: arn, Data: { Arn: arn } })
  } catch (error) {
    Object.assign(answer, { Status: 'FAILED', Reason: error.name + ': ' + error.message })
  }
  await fetch(event.ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(answer) })
}
`
