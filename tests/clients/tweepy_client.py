# SPDX-License-Identifier: BSL-1.0
"""The client that most programs in Python use; its logins are requests-oauthlib's."""
import json
import sys
from urllib.parse import parse_qs, urlsplit

import requests
import tweepy

cast = json.loads(sys.argv[1])
app, web = cast["clients"]
me, ada, grace, hermit = (
    int(cast["users"][name]["id"]) for name in ("me", "ada", "grace", "hermit"))
checks = 0


class Here(requests.adapters.HTTPAdapter):
    """Leads X's addresses to fake_x, and tells it which address was meant."""

    def send(self, request, *args, **more):
        meant = urlsplit(request.url)
        request.headers["X-Forwarded-Proto"] = meant.scheme
        request.headers["X-Forwarded-Host"] = meant.netloc
        request.url = cast["base"] + request.url[len(f"{meant.scheme}://{meant.netloc}"):]
        return super().send(request, *args, **more)


prepare = requests.Session.__init__


def mounted(session, *args, **more):
    prepare(session, *args, **more)
    for host in ("api.twitter.com", "twitter.com"):
        session.mount(f"https://{host}", Here())


requests.Session.__init__ = mounted


def equal(got, wanted, what):
    global checks
    assert got == wanted, f"{what}: {got!r} is not {wanted!r}"
    checks += 1


def visit(url):
    """What the browser of a person who says yes brings back."""
    page = requests.Session().get(url, allow_redirects=False)
    equal(page.status_code, 302, "the page sends the browser back")
    return page.headers["location"]


def use(client, signed):
    equal(client.get_me(user_auth=signed).data.id, me, "who it is")
    sent = client.create_direct_message(participant_id=ada, text="a&b=ü%, c", user_auth=signed)
    page = client.get_direct_message_events(
        max_results=3, dm_event_fields=["id", "text"], user_auth=signed)
    equal(page.data[0].id, int(sent.data["dm_event_id"]), "the newest")
    equal(page.data[0].text, "a&b=ü%, c", "its text")
    more = client.get_direct_message_events(
        max_results=100, pagination_token=page.meta["next_token"], user_auth=signed)
    equal(len(more.data) > 2, True, "another page")
    group = client.create_direct_message_conversation(
        participant_ids=[ada, grace], text="three of us", user_auth=signed)
    equal("dm_conversation_id" in group.data, True, "a group")
    try:
        client.create_direct_message(participant_id=hermit, text="hello", user_auth=signed)
        raise AssertionError("a hermit takes messages")
    except tweepy.Forbidden as no:
        equal("permission" in str(no), True, "and X says why")


login = tweepy.OAuth2UserHandler(
    client_id=web["client_id"], client_secret=web["client_secret"], redirect_uri=web["redirect_uri"],
    scope=["dm.read", "dm.write", "tweet.read", "users.read", "offline.access"])
back = visit(login.get_authorization_url()).replace("http:", "https:", 1)  # oauthlib wants TLS
token = login.fetch_token(back)
equal(token["token_type"], "bearer", "token_type")
use(tweepy.Client(token["access_token"]), False)

login = tweepy.OAuth1UserHandler(
    app["consumer_key"], app["consumer_secret"], callback=app["redirect_uri"])
back = parse_qs(urlsplit(visit(login.get_authorization_url())).query)
token, secret = login.get_access_token(back["oauth_verifier"][0])
use(tweepy.Client(None, app["consumer_key"], app["consumer_secret"], token, secret), True)

alone = tweepy.OAuth2AppHandler(app["consumer_key"], app["consumer_secret"])
equal(tweepy.Client(alone._bearer_token).get_user(username="ada").data.id, ada, "for the app alone")
print(f"{checks} checks with tweepy")
