// SPDX-License-Identifier: BSL-1.0
// The client that most programs in JavaScript use.
import { app, cast, check, done, equal, fails, visit, web } from "./common.mjs";
import { createRequire } from "node:module";

const { TwitterApi } = createRequire(import.meta.url)("twitter-api-v2");
const ada = cast.users.ada.id;
const scope = ["dm.read", "dm.write", "tweet.read", "users.read", "offline.access"];

async function use(client) {
  equal((await client.v2.me()).data.username, "me", "who it is");
  const sent = await client.v2.sendDmToParticipant(ada, { text: "a & b = ü%" });
  check(sent.data.dm_event_id, "an id of what was sent");
  const pages = await client.v2.listDmEvents({ max_results: 2, "dm_event.fields": "id,text,created_at" });
  let count = 0;
  for await (const event of pages) count += event.id ? 1 : 0;
  check(count > 6, "all pages");
  equal(pages.rateLimit.limit, 15, "the limit");
  check(pages.rateLimit.reset > Date.now() / 1000, "it ends later");
  const alone = await client.v2.listDmEventsWithParticipant(ada, { "dm_event.fields": ["id", "text"] });
  equal(alone.events[0].text, "a & b = ü%", "the newest with one");
  const no = await fails(
    () => client.v2.sendDmToParticipant(cast.users.hermit.id, { text: "hello" }), "a message to a hermit");
  equal(no.code, 403, "forbidden");
  check(no.data.detail, "and it says why");
}

for (const one of [app, web]) {
  const client = new TwitterApi({ clientId: one.client_id, clientSecret: one.client_secret });
  const { url, codeVerifier, state } = client.generateOAuth2AuthLink(one.redirect_uri, { scope });
  const back = await visit(url);
  equal(back.get("state"), state, "state");
  const given = { code: back.get("code"), codeVerifier, redirectUri: one.redirect_uri };
  const login = await client.loginWithOAuth2(given);
  equal(login.expiresIn, 7200, "how long");
  equal([...login.scope].sort().join(), [...scope].sort().join(), "what was granted");
  const next = await client.refreshOAuth2Token(login.refreshToken);
  const again = await fails(() => client.refreshOAuth2Token(login.refreshToken), "a used refresh token");
  equal(again.code, 400, "as X says it");
  await client.revokeOAuth2Token(next.accessToken, "access_token");
  const dead = await fails(() => next.client.v2.me(), "a revoked token");
  equal(dead.code, 401, "unauthorized");
  const last = await client.refreshOAuth2Token(next.refreshToken);
  if (one === app) await use(last.client);
}

const keys = { appKey: app.consumer_key, appSecret: app.consumer_secret };
const link = await new TwitterApi(keys).generateAuthLink(app.redirect_uri, { linkMode: "authorize" });
const back = await visit(link.url);
const pending = { ...keys, accessToken: link.oauth_token, accessSecret: link.oauth_token_secret };
const { client } = await new TwitterApi(pending).login(back.get("oauth_verifier"));
equal((await client.v2.me()).data.username, "me", "who signs");
check((await client.v2.sendDmToParticipant(ada, { text: "é" })).data.dm_event_id, "signed and sent");
const denied = await new TwitterApi(keys).generateAuthLink(app.redirect_uri);
equal((await visit(denied.url, "&deny")).get("denied"), denied.oauth_token, "a no");

const alone = await new TwitterApi(keys).appLogin();
equal((await alone.v2.user(ada)).data.username, "ada", "the app alone may look up people");
equal((await fails(() => alone.v2.listDmEvents(), "messages for the app alone")).code, 403, "forbidden");
done("twitter-api-v2");
