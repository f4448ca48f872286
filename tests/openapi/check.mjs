// SPDX-License-Identifier: BSL-1.0
// check FOLDER < LINES: holds requests, and answers, against X's own OpenAPI files in FOLDER. A
// request has to be taken where our `validate` finds nothing, and refused where it finds something.
// Where both differ for a reason that we know, the line says so, and that is counted, never skipped.
import {createInterface} from 'node:readline';
import {check_answer, self_test_answers} from './answers.mjs';
import {fail, failures} from './report.mjs';
import {check_request, self_test_requests} from './requests.mjs';
import {files, load, operations} from './specification.mjs';

const apis = {};
let tried = 0;
for (const [dialect, file] of Object.entries(files)) {
  apis[dialect] = await load(`${process.argv[2]}/${file}`);
  tried += self_test_requests(apis[dialect], dialect) + self_test_answers(apis[dialect]);
}
const counts = {requests: new Map(), answers: new Map()};
const endpoints = new Set();
for await (const text of createInterface({input: process.stdin})) {
  const line = JSON.parse(text);
  endpoints.add(line.endpoint);
  if ('answer' in line) check_answer(apis[line.dialect], apis.classic, line, counts.answers);
  else check_request(apis[line.dialect], line, counts.requests);
}
const unseen = Object.keys(operations).filter((name) => !endpoints.has(name));
if (unseen.length > 0) fail('no request of', unseen);
for (const [what, [first, ...more]] of failures)
  console.log(`FAILED ${what}, ${1 + more.length} times\n  ${JSON.stringify(first).slice(0, 700)}`);
const sums = Object.entries(counts).map(([what, reasons]) => {
  for (const [reason, n] of reasons) console.log(`${String(n).padStart(6)} ${what}: ${reason}`);
  return `${[...reasons.values()].reduce((sum, n) => sum + n, 0)} ${what}`;
});
console.log(`${sums.join(' and ')} of ${endpoints.size} endpoints, the validator was tried on ${tried};`
  + ` ${failures.size} failures`);
process.exit(failures.size > 0 ? 1 : 0);
