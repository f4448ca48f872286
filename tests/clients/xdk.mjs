// SPDX-License-Identifier: BSL-1.0
// X's own SDK for JavaScript.
import { app, cast, check, done, equal, fails, visit, web } from "./common.mjs";
import { Client, OAuth1, OAuth2, generateCodeChallenge, generateCodeVerifier } from "@xdevplatform/xdk";

const me = cast.users.me.id;
const ada = cast.users.ada.id;

for (const one of [app, web]) {
  const login = new OAuth2({
    clientId: one.client_id,
    clientSecret: one.client_secret,
    redirectUri: one.redirect_uri,
    scope: ["dm.read", "dm.write", "tweet.read", "users.read", "offline.access"],
  });
  const verifier = generateCodeVerifier();
  await login.setPkceParameters(verifier, await generateCodeChallenge(verifier));
  const back = await visit(await login.getAuthorizationUrl("state"));
  equal(back.get("state"), "state", "state");
  const token = await login.exchangeCode(back.get("code"), verifier);
  equal(token.expires_in, 7200, "expires_in");
  await fails(() => login.exchangeCode(back.get("code"), verifier), "a code that was used");

  const old = token.refresh_token;
  const next = await login.refreshToken();
  check(next.access_token !== token.access_token, "a new token");
  await fails(() => login.refreshToken(old), "a refresh token that was used");

  const client = new Client({ accessToken: next.access_token });
  equal((await client.users.getMe()).data.id, me, "who it is");
  const sent = await client.directMessages.createByParticipantId(ada, { text: "from xdk" });
  const id = sent.data.dmEventId ?? sent.data.dm_event_id;
  check(id, "an id of what was sent");
  const page = await client.directMessages.getEvents({ maxResults: 3, dmEventFields: ["id", "text"] });
  equal(page.data.length, 3, "a page of three");
  check(page.meta.nextToken ?? page.meta.next_token, "and more to come");
  equal(page.data[0].text, "from xdk", "the newest");
  const one_event = await client.directMessages.getEventsById(id, { dmEventFields: ["text"] });
  equal(one_event.data.text, "from xdk", "the same alone");
  const gone = await client.directMessages.deleteEvents(id);
  equal(gone.data.deleted, true, "deleted");
  const no = await fails(
    () => client.directMessages.createByParticipantId(cast.users.hermit.id, { text: "hello" }),
    "a message to someone who takes none");
  equal(no.status, 403, "forbidden");
}

const keys = { apiKey: app.consumer_key, apiSecret: app.consumer_secret, callback: app.redirect_uri };
const login = new OAuth1(keys);
const back = await visit(await login.startOAuthFlow());
const access = await login.getAccessToken(back.get("oauth_verifier"));
const { accessToken, accessTokenSecret } = access;
const signer = new OAuth1({ ...keys, accessToken, accessTokenSecret });
const client = new Client({ oauth1: signer });
equal((await client.users.getMe()).data.id, me, "who signs");
const sent = await client.directMessages.createByParticipantId(ada, { text: "signed by xdk" });
check(sent.data.dmEventId ?? sent.data.dm_event_id, "what was signed is sent");
done("xdk");
