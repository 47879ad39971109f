// What Stryker leaves alone: words for people. RFC 5321 §4.2 leaves the text of a reply to the server, so no Rule may judge it.

/** Calls whose arguments from that place on are words: the texts of replies, and what an error says to its reader. */
const wordsFrom = { reply: 2, refuse: 2, plainReply: 1, Error: 0, SettingsError: 0 }

/** @returns the name that is called, '' where it is no plain name */
function callee(node) {
  const called = node.callee
  return called?.type === 'Identifier' ? called.name : ''
}

/** What an error of our own says of itself: nobody but a programmer sees it. */
function namesError(path) {
  const said = path.findParent((parent) => parent.isCallExpression() && parent.node.callee.type === 'Super')
  const named = path.findParent((parent) => parent.isAssignmentExpression())
  const left = named?.node.left
  return said !== null || (left?.type === 'MemberExpression' && left.property.name === 'name')
}

function shouldIgnore(path) {
  if (namesError(path)) return 'what an error of ours says of itself'
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined
  const call = path.findParent((parent) => parent.isCallExpression() || parent.isNewExpression())
  const from = wordsFrom[callee(call?.node ?? {})]
  if (from === undefined) return undefined
  const place = call.node.arguments.findIndex((argument) => argument === path.node || path.findParent((parent) => parent.node === argument) !== null)
  return place >= from ? 'words for people' : undefined
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }]
