// SPDX-License-Identifier: BSL-1.0
// Holds answers against a specification, after it was tried on what is wrong on purpose.
import {unknown_members} from './members.mjs';
import {count, fail} from './report.mjs';
import {verdict} from './specification.mjs';

// What X was seen to answer, or says in prose, though its specification has no place for it.
const members_of_x = [
  ['a member that can be asked for, but has no schema',
    /\.(is_identity_verified|parody|subscription|verified_followers_count|media_count)$/],
  ['what only the second specification says of an upload', /^\.data\.(image|video)$/],
  ['members of a field that is not shown', /^\.errors\[\]\.(value|parameter|resource_id)$/],
];
const errors_of_x = [
  ['no JSON: what stands before X answered', ({type}) => !/json/.test(type)],
  ["X's older form of errors", ({body}) => body.errors?.every?.((e) => e.code && e.message)],
  ['a problem of no type', ({body}) => body.type === 'about:blank'],
];
// `fits`, or why not.
const answer_verdict = (api, operation, line) => {
  if (line.type === 'application/octet-stream')
    return {says: operation.responses[line.status]?.content[line.type] ? 'fits' : 'other type'};
  const json = /json/.test(line.type);
  const body = json ? JSON.parse(line.answer) : undefined;
  if (line.status < 300) {
    const {errors} = api.validator.validateResponse(body, operation, line.status);
    if (errors) return {says: errors.map((e) => `${e.instancePath} ${e.message}`).join(', ')};
    const schema = operation.responses[line.status]?.content?.['application/json']?.schema;
    if (!schema) return {says: `no status ${line.status}`};
    const unknown = [...new Set(unknown_members(schema, body, api.schemas))];
    const reasons = unknown.map((name) => members_of_x.find(([, form]) => form.test(name))?.[0]);
    return {says: reasons.every(Boolean) ? 'fits' : `unknown: ${unknown}`, reason: reasons[0]};
  }
  if (json && (api.fits.problem(body) || api.fits.error(body))) return {says: 'fits'};
  const seen = errors_of_x.find(([, is]) => is({type: line.type, body}));
  return seen ? {says: 'fits', reason: seen[0]} : {says: `no error of X: ${line.answer}`};
};
// Answers that are wrong on purpose, beside right ones.
export const self_test_answers = (api) => {
  const operation = api.router.getOperation('getDirectMessagesEvents');
  const event = {id: '1', event_type: 'MessageCreate'};
  const json = 'application/json; charset=utf-8';
  const right = [[200, {data: [event]}], [200, {meta: {result_count: 0}}],
    [200, {data: [{...event, created_at: '2022-10-19T20:58:00.000Z'}], includes: {users: [
      {id: '1', name: 'a', username: 'a'}]}}]];
  const wrong = [[200, {data: event}], [200, {data: [{...event, id: 1}]}], [200, {dat: [event]}],
    [200, {data: [{...event, sender: '1'}]}], [200, {data: [{...event, created_at: 'today'}]}],
    [200, {data: [event], meta: {result_count: 'one'}}], [200, [event]],
    [200, {data: [event], includes: {users: [{id: '1', name: 'a', username: 'a', nick: 'b'}]}}],
    [400, {message: 'no'}], [404, {}]];
  for (const [fits, lines] of [[true, right], [false, wrong]])
    for (const [status, body] of lines) {
      const line = {status, type: json, answer: JSON.stringify(body)};
      if ((answer_verdict(api, operation, line).says === 'fits') !== fits)
        fail(`self-test: an answer should ${fits ? '' : 'not '}fit`, line);
    }
  return right.length + wrong.length;
};
// The errors that X is known to give were recorded in the names of the first file.
export const check_answer = (api, recorded, line, counts) => {
  const {operation} = verdict(api, line);
  if (!operation) return count(counts, 'API 1.1 and its files are not in it');
  const {says, reason} = answer_verdict(line.fault ? recorded : api, operation, line);
  if (says !== 'fits') fail(`${line.endpoint}, status ${line.status}: ${says}`, line);
  if (line.found.length > 0 && !line.says && line.status < 400) fail('taken, but not valid', line);
  count(counts, reason ?? (line.status < 300 ? 'a result' : 'a problem'));
};
