// SPDX-License-Identifier: BSL-1.0
// X's OpenAPI files, as a validator that others wrote reads them.
import {readFileSync} from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {OpenAPIBackend} from 'openapi-backend';

export const files = {classic: 'dm-2.166.json', post: 'dm-2.167.json'};
export const operations = {
  append_upload: ['appendMediaUpload'],
  block_messages_from: ['blockUsersDms'],
  create_group: ['createDirectMessagesConversation'],
  delete_event: ['deleteDirectMessagesEvents'],
  download_media: ['dmConversationsMediaDownload'],
  finalize_upload: ['finalizeMediaUpload'],
  get_event: ['getDirectMessagesEventsById'],
  get_events: ['getDirectMessagesEvents', 'getDirectMessagesEventsByParticipantId',
    'getDirectMessagesEventsByConversationId'],
  get_me: ['getUsersMe'],
  get_users: ['getUsersByIds'],
  get_users_by_username: ['getUsersByUsernames'],
  get_upload_status: ['getMediaUploadStatus'],
  initialize_upload: ['initializeMediaUpload'],
  send_message: ['createDirectMessagesByParticipantId', 'createDirectMessagesByConversationId'],
  unblock_messages_from: ['unblockUsersDms'],
  upload_media: ['mediaUpload'],
};

// The second file names some enumerators twice, and writes words beside references, where OpenAPI 3.0
// has no place for them.
const mended = (value) => {
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string') return {$ref: value.$ref};
  return Object.fromEntries(Object.entries(value).map(([key, one]) =>
    [key, key === 'enum' && Array.isArray(one) ? [...new Set(one)] : mended(one)]));
};
// A file, by its path.
export const load = async (path) => {
  const definition = mended(JSON.parse(readFileSync(path, 'utf8')));
  for (const name of ['MediaUploadResponse', 'MediaUploadAppendResponse', 'ProcessingInfo'])
    delete definition.components.schemas[name]?.required; // members that they do not have
  const ours = Object.values(operations).flat(); // the rest of the file only costs time
  const used = (path) => Object.values(path).some(({operationId}) => ours.includes(operationId));
  definition.paths = Object.fromEntries(Object.entries(definition.paths).filter(([, p]) => used(p)));
  const customizeAjv = (ajv) => {
    addFormats(ajv);
    for (const name of ['int32', 'int64', 'integer', 'binary']) ajv.addFormat(name, true);
    return ajv;
  };
  const api = new OpenAPIBackend({definition, strict: true, customizeAjv});
  await api.init();
  const {schemas} = api.definition.components;
  const ajv = customizeAjv(new Ajv({strict: false}));
  const fits = {problem: ajv.compile(schemas.Problem), error: ajv.compile(schemas.Error)};
  return {...api, router: api.router, validator: api.validator, schemas, fits};
};

const taken_apart = ({method, url, headers = {}, body = ''}) => {
  const {origin, pathname, search} = new URL(url);
  return {origin, method: method.toLowerCase(), path: pathname + search, headers,
    body: body === '' ? undefined : body};
};
const refuses = (why) => ({says: 'refuses', why});
// What the specification says: `takes`, `refuses` and why, or `does not know` the path.
export const verdict = (api, line) => {
  const request = taken_apart(line);
  const operation = request.origin === 'https://api.x.com' && api.router.matchOperation(request);
  if (!operation) return {says: 'does not know'};
  const wanted = operation.requestBody !== undefined;
  const type = request.headers['content-type'];
  if (wanted !== (request.body !== undefined)) return {...refuses('body or none'), operation};
  if (type !== (wanted ? 'application/json' : undefined)) return {...refuses('type'), operation};
  const {valid, errors} = api.validator.validateRequest(request, operation);
  const why = (errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join(', ');
  return {...(valid ? {says: 'takes'} : refuses(why)), operation};
};
