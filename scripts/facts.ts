/**
 * All facts of a workspace file as JSON: `npm run -s facts -- FILE.json`. In Node, without a browser.
 * A file that cannot be opened is told in one sentence on standard error, with exit code 1.
 */
import { resolve } from 'node:path';
import { factsReport } from '#lenses/report.ts';
import { viewsOf } from '#model/view-of.ts';
import { factWords } from '#words/facts.ts';
import { openWorkspaceFile } from './workspace-file.ts';

const [path] = process.argv.slice(2);
// npm runs from the project's folder; a path is meant from where the person stands.
const from = process.env['INIT_CWD'] ?? process.cwd();
const opened = path === undefined ? { sentence: factWords.tool.usage } : openWorkspaceFile(resolve(from, path));
if ('sentence' in opened) {
  process.stderr.write(`${opened.sentence}\n`);
  process.exitCode = 1;
} else {
  const report = factsReport(opened.records.name, viewsOf(opened.records));
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
