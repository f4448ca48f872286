// SPDX-License-Identifier: BSL-1.0
// A strict OAuth 2.0 client, certified by the OpenID Foundation.
import { app, cast, check, done, equal, visit, web } from "./common.mjs";
import * as oauth from "oauth4webapi";

const server = {
  issuer: "https://x.com",
  authorization_endpoint: "https://x.com/i/oauth2/authorize",
  token_endpoint: "https://api.x.com/2/oauth2/token",
  revocation_endpoint: "https://api.x.com/2/oauth2/revoke",
};
for (const one of [app, web]) {
  const client = { client_id: one.client_id };
  const auth = one.client_secret ? oauth.ClientSecretBasic(one.client_secret) : oauth.None();
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: one.client_id,
    redirect_uri: one.redirect_uri,
    response_type: "code",
    scope: "dm.read tweet.read users.read offline.access",
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
  });
  const callback = oauth.validateAuthResponse(server, client, await visit(url.href), state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server, client, auth, callback, one.redirect_uri, verifier);
  const token = await oauth.processAuthorizationCodeResponse(server, client, answer);
  equal(token.token_type, "bearer", "token_type");

  const next = await oauth.processRefreshTokenResponse(
    server, client, await oauth.refreshTokenGrantRequest(server, client, auth, token.refresh_token));
  check(next.refresh_token !== token.refresh_token, "another refresh token");
  const dead = await oauth.refreshTokenGrantRequest(server, client, auth, token.refresh_token);
  equal(dead.status, 400, "a used one");

  const events = new URL(cast.base + "/2/dm_events");
  const ask = () => oauth.protectedResourceRequest(next.access_token, "GET", events, undefined, undefined, {
    [oauth.allowInsecureRequests]: true,
  });
  equal((await ask()).status, 200, "its own messages");
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, auth, next.refresh_token));
  equal((await fetch(events, { headers: { authorization: `Bearer ${next.access_token}` } })).status, 401,
    "a revoked login");
}
done("oauth4webapi");
