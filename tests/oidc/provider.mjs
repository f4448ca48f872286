// SPDX-License-Identifier: BSL-1.0
// oidc-provider, a certified server, at X's addresses: PKCE, rotation, revocation. It asks nobody:
// who opens the authorize page grants all, and refuses where the scope deny.me is asked for.
// Prints where it listens as one line of JSON, and ends by itself after a minute.
import {webcrypto} from 'node:crypto';
import {createServer} from 'node:http';

globalThis.crypto ??= webcrypto; // node 18, as Debian 12 has it, lacks these two
URL.parse ??= (text) => URL.canParse(text) ? new URL(text) : null;
const {default: Provider} = await import('oidc-provider');

const scopes = ['dm.read', 'dm.write', 'tweet.read', 'users.read', 'offline.access', 'deny.me'];
const client = {
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/callback'],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
};
const settings = {
  clients: [
    {...client, client_id: 'public-app', token_endpoint_auth_method: 'none'},
    {...client, client_id: 'confidential app', client_secret: 'hush: 100% + "&"',
      token_endpoint_auth_method: 'client_secret_basic'},
  ],
  routes: {authorization: '/i/oauth2/authorize', token: '/2/oauth2/token',
    revocation: '/2/oauth2/revoke'},
  scopes: ['openid', ...scopes],
  features: {devInteractions: {enabled: false}, revocation: {enabled: true}},
  pkce: {required: () => true},
  rotateRefreshToken: true,
  issueRefreshToken: async (ctx, client, code) => code.scopes.has('offline.access'),
  ttl: {AccessToken: 7200, AuthorizationCode: 30, RefreshToken: 86400, Session: 60, Grant: 86400,
    Interaction: 60, IdToken: 60},
  cookies: {keys: ['a key for one minute']},
  findAccount: async (ctx, id) => ({accountId: id, claims: async () => ({sub: id})}),
  interactions: {url: (ctx, interaction) => `/interaction/${interaction.uid}`},
  loadExistingGrant: async (ctx) => {
    const {provider, client, session, params} = ctx.oidc;
    const grant = new provider.Grant({clientId: client.clientId, accountId: session.accountId});
    grant.addOIDCScope(params.scope);
    await grant.save();
    return grant;
  },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(base, settings);
  const serve = provider.callback();

  async function interact(req, res) {
    const {params} = await provider.interactionDetails(req, res);
    const result = params.scope.includes('deny.me')
      ? {error: 'access_denied', error_description: 'the person said no'}
      : {login: {accountId: '12'}, consent: {}};
    await provider.interactionFinished(req, res, result, {mergeWithLastSubmission: false});
  }
  async function show_me(req, res) {
    const token = await provider.AccessToken.find(req.headers.authorization?.slice(7) ?? '');
    res.setHeader('content-type', 'application/json');
    res.statusCode = token ? 200 : 401;
    res.end(JSON.stringify(token
      ? {data: {id: token.accountId, name: 'Ada', username: 'ada'}}
      : {title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized'}));
  }
  server.on('request', (req, res) => {
    const answer = req.url.startsWith('/interaction/') ? interact
      : req.url.startsWith('/2/users/me') ? show_me : serve;
    Promise.resolve(answer(req, res)).catch((failed) => {
      res.statusCode = 500;
      res.end(String(failed));
    });
  });
  console.log(JSON.stringify({base}));
});
setTimeout(() => process.exit(0), 60_000);
