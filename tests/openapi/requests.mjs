// SPDX-License-Identifier: BSL-1.0
// Holds requests against a specification, after the validator was tried on what is wrong on purpose.
import {count, fail} from './report.mjs';
import {operations, verdict} from './specification.mjs';

const schemes = {OAuth2UserToken: 'OAuth 2.0 User Context', UserToken: 'OAuth 1.0a User Context',
  BearerToken: 'OAuth 2.0 Application-Only'};

// Requests that are wrong on purpose, each in one thing, beside the right one.
export const self_test_requests = (api, dialect) => {
  const base = 'https://api.x.com/2';
  const json = {'content-type': 'application/json'};
  const get = (path) => ({method: 'GET', url: base + path});
  const post = (path, body, headers = json) => ({method: 'POST', url: base + path, headers, body});
  const group = (more) => post('/dm_conversations', JSON.stringify({conversation_type: 'Group',
    participant_ids: ['1', '2'], message: {text: 'x'}, ...more}));
  const right = [get('/dm_events'), get('/dm_events?max_results=1&event_types=MessageCreate'),
    get('/dm_events?dm_event.fields=id%2Ctext'), group({}), get('/users?ids=1,2'),
    post('/dm_conversations/with/1/messages', '{"text":"x"}')];
  const wrong = [get('/dm_events?max_results=0'), get('/dm_events?max_results=101'),
    get('/dm_events?max_results=a'), get('/dm_events?max_result=5'), get('/dm_events?'
    + (dialect === 'classic' ? 'post.fields=id' : 'tweet.fields=id')),
    get('/dm_events?dm_event.fields=textt'), get('/dm_events?dm_event.fields=text,text'),
    get('/dm_events?dm_event.fields='), get('/dm_events?expansions=text'),
    get('/dm_events?event_types=messagecreate'), get('/dm_conversations/1/dm_events'),
    get('/users'), get('/users?ids='), get('/users?ids=a'), get('/users/by?usernames=a-b'),
    group({conversation_type: 'group'}), group({participant_ids: ['1']}),
    group({participant_ids: [1, 2]}), group({message: undefined}), group({message: 'x'}),
    group({message: {attachments: [{media_id: 1}]}}), group({message: {text: ''}}),
    group({topic: 'x'}), post('/dm_conversations/with/1/messages', '{"text":1}'),
    post('/dm_conversations/with/1/messages', '{"text":"x"'),
    post('/dm_conversations/with/1/messages', ''),
    post('/dm_conversations/with/1/messages', '{"text":"x"}', {}),
    post('/users/1/dm/block', '{}'), post('/users/a/dm/block', '', {})];
  const unknown = [get('/dm_event'), {method: 'DELETE', url: base + '/dm_events'},
    {method: 'GET', url: 'https://example.com/2/dm_events'}];
  for (const [says, lines] of Object.entries({takes: right, refuses: wrong, 'does not know': unknown}))
    for (const line of lines)
      if (verdict(api, line).says !== says) fail(`self-test: the validator should say: ${says}`, line);
  return right.length + wrong.length + unknown.length;
};

export const check_request = (api, line, counts) => {
  const found = verdict(api, line);
  const expected = line.says || (line.found.length === 0 ? 'takes' : 'refuses');
  if (found.says !== expected)
    fail(`${line.endpoint}: it ${found.says} (${found.why}), not: ${expected}`, line);
  count(counts, line.reason || (expected === 'takes' ? 'taken' : 'refused by both'));
  if (!found.operation) return;
  if (!operations[line.endpoint]?.includes(found.operation.operationId))
    fail(`${line.endpoint} is no ${found.operation.operationId}`, line);
  const ways = Object.assign({}, ...found.operation.security);
  const named = (list) => [...list].sort().join();
  if (named(ways.OAuth2UserToken) !== named(line.scopes)) fail('other scopes', line);
  if (named(Object.keys(ways).map((way) => schemes[way])) !== named(line.schemes))
    fail('other schemes', line);
};
