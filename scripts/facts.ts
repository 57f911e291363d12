/**
 * All facts of a workspace file or of a step table (CSV, TSV, a list) as JSON: `npm run -s facts -- FILE`. In Node,
 * without a browser. A file that cannot be opened is told in one sentence on standard error, with exit code 1.
 */
import { resolve } from 'node:path';
import { reportExposure, reportReach } from '#lenses/reach-report.ts';
import { factsReport } from '#lenses/report.ts';
import { currentViews } from '#model/exposure/kept-views.ts';
import { reportNumbers } from '#model/stream/report.ts';
import { viewsOf } from '#model/view-of.ts';
import { factWords } from '#words/facts.ts';
import { isStepTable, openStepTable } from './step-table-file.ts';
import { openWorkspaceFile } from './workspace-file.ts';

const [path, ...more] = process.argv.slice(2);
// npm runs from the project's folder; a path is meant from where the person stands.
const from = process.env['INIT_CWD'] ?? process.cwd();
const file = path === undefined || path.startsWith('-') || more.length > 0 ? null : resolve(from, path);
const opened =
  file === null
    ? { sentence: factWords.tool.usage }
    : isStepTable(file)
      ? openStepTable(file)
      : await openWorkspaceFile(file);
if ('sentence' in opened) {
  process.stderr.write(`${opened.sentence}\n`);
  process.exitCode = 1;
} else {
  const views = viewsOf(opened.records);
  const report = factsReport(opened.records.name, views);
  const maps = report.maps.map((map, at) => {
    const view = views[at];
    return view ? { ...map, numbers: reportNumbers(view), reach: reportReach(view) } : map;
  });
  const unread = 'unread' in opened ? { unread: opened.unread } : {};
  const exposure = reportExposure(currentViews(opened.records));
  process.stdout.write(`${JSON.stringify({ ...report, ...unread, exposure, maps }, null, 2)}\n`);
}
