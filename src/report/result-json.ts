import type { Circumstances } from './circumstances.ts'
import { jsonText } from './json.ts'
import type { Run } from './run.ts'

/** Rises when a key is renamed, removed or changes its meaning; new keys leave it as it is. */
export const schemaVersion = 1

/** @returns `result.json`, for programs (docs/reference/result.schema.json) */
export function resultJson(run: Run): string {
  const { mailspec, started, finished, target, summary, exitCode, trouble } = run
  const result = {
    schema: schemaVersion, mailspec, started, finished, target, summary, exitCode,
    ...(trouble === undefined ? {} : { trouble }),
    ...(run.shard === undefined ? {} : { shard: run.shard }),
    ...(run.baseline === undefined ? {} : { baseline: run.baseline }),
    ...(run.circumstances === undefined ? {} : { circumstances: judgedWith(run.circumstances) }),
    requirements: run.requirements.map(({ id, level, party, outcome, verdict, defects }) => ({ id, level, party, outcome, verdict, defects })),
    scenarios: run.scenarios.map(({ id, name, uri, line, requirement, level, outcome, reason, durationMs, accepted }) =>
      ({ id, name, uri, line, requirement, level, outcome, reason, durationMs, ...(accepted === undefined ? {} : { accepted: true }) })),
  }
  return `${jsonText(result, 2)}\n`
}

/** With what was judged, so that two results are known to be comparable; what the target was is in the report. */
function judgedWith({ node, system, commit, features, ledger, options }: Circumstances): Partial<Circumstances> {
  return { node, system, ...(commit === undefined ? {} : { commit }), features, ledger, options }
}
