import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FeatureFile } from './feature.ts'
import { parseFeature } from './parse.ts'

/**
 * Reads the feature files of a folder and of the folders in it.
 * @param wanted looks at a file's text, to leave out what need not be parsed
 * @returns them in the order of their paths
 * @throws the parser's error for a file that is not Gherkin
 */
export function loadFeatures(folder: string, wanted: (text: string) => boolean = () => true): FeatureFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.feature')).sort()
  return paths.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return wanted(text) ? [parseFeature(path.split(sep).join('/'), text)] : []
  })
}
