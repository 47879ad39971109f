/** @returns the anchor of a requirement or a scenario: requirement ids stay what they are */
export function anchorOf(id: string): string {
  return id.replace(/[^\w.-]/g, '_')
}
