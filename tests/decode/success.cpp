// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/success.hpp>

#include <decode/expect.hpp>
#include <decode/spelled_out.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

auto constexpr ada = "83420117"_user;
auto constexpr bruno = "1489206714482020353"_user;
auto constexpr tern = "1733391846215667712"_user;
auto constexpr noor = "910274835566170112"_user;
auto constexpr newest = "2032750304001597446"_event;
auto constexpr second = "2032749743160238086"_event;
auto constexpr oldest = "2032748851124051974"_event;
auto constexpr group = "2032000011437645826"_conversation;

event_page page(std::string const& name)
{
    return expect<event_page>(decode<get_events>(sample(name)));
}
event_page page_of(std::string body)
{
    return expect<event_page>(decode<get_events>({200, {}, std::move(body)}));
}
// The users, posts, ... of includes, as they are written down in a test.
template <class T>
by_id<T> list(std::vector<T> items)
{
    return by_id<T>{std::move(items)};
}

// What both page-all-fields and page-all-fields-post hold, but for the words of withheld.scope.
event_page all_fields(std::string const& post_word)
{
    auto constexpr photo = media_key{5, "2033242315552538624"_media};
    auto constexpr video = media_key{7, "2033241069089275907"_media};
    auto constexpr gif = media_key{16, "2033239356466872325"_media};
    auto constexpr shared = "2032426447578849287"_post;
    auto constexpr other = "2031615032639086600"_post;
    auto constexpr source = "2028050151021207553"_post;
    auto constexpr vote = poll_id{2'032'426'447'088'115'714};

    event_page wanted;
    wanted.events = {
        message_create{.id = "2033242368959139844"_event,
            .text = "Look https://t.co/Qm3vHarbr1 @ada_quill \xf0\x9f\x9a\xa2 #ferry $TERN "
                    "https://t.co/pIcTuRe001",
            .sender = bruno,
            .conversation = group,
            .created_at = at("2026-03-15T18:02:11Z"),
            .media_keys = {photo},
            .card_ids = {"card://2033"},
            .posts = {{shared, ""}, {other, ""}},
            .entities = {.urls = {{.range = {5, 28},
                                      .url = "https://t.co/Qm3vHarbr1",
                                      .expanded_url = "https://harbour.example/timetable?line=3",
                                      .display_url = "harbour.example/timetable"},
                             {.range = {55, 78},
                                 .url = "https://t.co/pIcTuRe001",
                                 .expanded_url =
                                     "https://twitter.com/messages/media/2033242368959139844",
                                 .display_url = "pic.twitter.com/pIcTuRe001"}},
                .hashtags = {{{42, 48}, "ferry"}},
                .mentions = {{{29, 39}, "ada_quill", ada}},
                .cashtags = {{{49, 54}, "TERN"}}}},
        message_create{.id = "2033241507734310912"_event,
            .text = "https://t.co/vIdEo00001",
            .sender = ada,
            .conversation = group,
            .created_at = at("2026-03-15T17:58:45Z"),
            .media_keys = {video, gif}},
        participants_join{.id = "2033236793781161985"_event,
            .participants = {ada, tern},
            .sender = bruno,
            .conversation = group,
            .created_at = at("2026-03-15T17:40:02Z")},
        participants_leave{.id = "2033234602857107465"_event,
            .participants = {noor},
            .conversation = group,
            .created_at = at("2026-03-15T17:31:19Z")},
    };
    wanted.includes.users = list<user>({
        {.id = ada,
            .name = "Ada Quill",
            .username = "ada_quill",
            .created_at = at("2009-10-19T04:31:08Z"),
            .description = "Maps, tides. See https://t.co/AdaBio0001 #maps @ternharbour $GBP",
            .location = "Lerwick \xf0\x9f\x8f\x9d",
            .url = "https://t.co/AdaUrl0001",
            .entities = {.url = {.urls = {{.range = {0, 23},
                                     .url = "https://t.co/AdaUrl0001",
                                     .expanded_url = "https://quill.example",
                                     .display_url = "quill.example"}}},
                .description = {.urls = {{.range = {17, 40},
                                    .url = "https://t.co/AdaBio0001",
                                    .expanded_url = "https://quill.example/maps",
                                    .display_url = "quill.example/maps"}},
                    .hashtags = {{{41, 46}, "maps"}},
                    .mentions = {{{47, 59}, "ternharbour", {}}},
                    .cashtags = {{{60, 64}, "GBP"}}}},
            .profile_image_url = "https://pbs.twimg.com/profile_images/1/ada_normal.jpg",
            .profile_banner_url = "https://pbs.twimg.com/profile_banners/83420117/1700000000",
            .is_protected = answer::no,
            .verified = answer::yes,
            .verified_type = "blue",
            .subscription_type = "Premium",
            .public_metrics = {.followers = 5'120,
                .following = 310,
                .posts = 20'481,
                .listed = 77,
                .likes = 9'001,
                .media = 412},
            .verified_followers = 64,
            .pinned_post = source,
            .most_recent_post = shared,
            .affiliation = {.badge_url = "https://pbs.twimg.com/profile_images/2/tern_bigger.jpg",
                .description = "Tern Harbour",
                .url = "https://twitter.com/ternharbour",
                .users = {tern}},
            .connection_status = {"followed_by", "following"},
            .receives_your_dm = answer::yes,
            .subscribes_to_you = answer::yes,
            .subscription = {answer::no},
            .is_identity_verified = answer::yes,
            .parody = answer::no,
            .confirmed_email = "ada@quill.example",
            .withheld = {.country_codes = {"XX", "ZZ"}, .scope = "user"}},
        {.id = bruno, .name = "Bruno", .username = "bruno_l"},
    });
    wanted.includes.media = list<media>({
        {.id = photo,
            .type = "photo",
            .width = 1'536,
            .height = 2'048,
            .url = "https://ton.twitter.com/1.1/ton/data/dm/2033242368959139844/"
                   "2033242315552538624/kPqR7xYz.jpg",
            .alt_text = "A ferry at dusk, its lamps lit"},
        {.id = video,
            .type = "video",
            .width = 1'280,
            .height = 720,
            .preview_image_url = "https://pbs.twimg.com/dm_video_preview/1/img/a.jpg",
            .duration_ms = 15'320,
            .variants = {{.content_type = "application/x-mpegURL",
                             .url = "https://video.twimg.com/dm_video/1/pl/a.m3u8"},
                {.bit_rate = 832'000,
                    .content_type = "video/mp4",
                    .url = "https://video.twimg.com/dm_video/1/vid/640x360/a.mp4"}},
            .public_metrics = {.views = 21},
            .non_public_metrics = {.playback_0 = 20,
                .playback_25 = 16,
                .playback_50 = 12,
                .playback_75 = 9,
                .playback_100 = 7},
            .organic_metrics = {.views = 19,
                .playback_0 = 18,
                .playback_25 = 15,
                .playback_50 = 11,
                .playback_75 = 8,
                .playback_100 = 6},
            .promoted_metrics = {.views = 2,
                .playback_0 = 2,
                .playback_25 = 1,
                .playback_50 = 1,
                .playback_75 = 1,
                .playback_100 = 1}},
        {.id = gif,
            .type = "animated_gif",
            .width = 480,
            .height = 270,
            .preview_image_url = "https://pbs.twimg.com/dm_gif_preview/1/b.jpg",
            .variants = {{.bit_rate = 0,
                .content_type = "video/mp4",
                .url = "https://video.twimg.com/dm_gif/1/b.mp4"}}},
    });
    std::string const text = "New pier opens today. Vote below https://t.co/PierPoll01 #harbour";
    wanted.includes.posts = list<post>({
        {.id = shared,
            .text = text,
            .edit_history = {source, shared},
            .author = tern,
            .username = "ternharbour",
            .created_at = at("2026-03-13T12:00:00Z"),
            .conversation = shared,
            .in_reply_to_user = ada,
            .lang = "en",
            .source = "Harbour Desk",
            .possibly_sensitive = answer::no,
            .reply_settings = "mentionedUsers",
            .public_metrics = {.reposts = 11,
                .replies = 12,
                .likes = 13,
                .quotes = 14,
                .bookmarks = 15,
                .impressions = 16},
            .non_public_metrics = {.impressions = 21, .url_clicks = 22, .profile_clicks = 23},
            .organic_metrics = {.reposts = 32,
                .replies = 33,
                .likes = 34,
                .impressions = 31,
                .url_clicks = 35,
                .profile_clicks = 36},
            .promoted_metrics = {.reposts = 42,
                .replies = 43,
                .likes = 44,
                .impressions = 41,
                .url_clicks = 45,
                .profile_clicks = 46},
            .referenced_posts = {{other, "quoted"}, {source, "replied_to"}},
            .attachments = {.media_keys = {photo}, .polls = {vote}, .media_source_posts = {source}},
            .entities = {.urls = {{.range = {33, 56},
                             .url = "https://t.co/PierPoll01",
                             .expanded_url = "https://harbour.example/pier",
                             .display_url = "harbour.example/pier",
                             .unwound_url = "https://harbour.example/en/pier",
                             .title = "The new pier",
                             .description = "Opening hours",
                             .images = {{"https://pbs.twimg.com/news_img/1/a.jpg", 1'200, 630},
                                 {"https://pbs.twimg.com/news_img/1/b.jpg", 150, 150}},
                             .status = 200,
                             .media_key = photo}},
                .hashtags = {{{57, 65}, "harbour"}},
                .annotations = {{{4, 7}, 0.8125, "Place", "pier"}}},
            .context_annotations = {{.domain = {"45", "Brand Vertical", "Top level of brands"},
                .entity = {"781974596752842752", "Ports", "Harbours and ports"}}},
            .edit_controls = {.edits_remaining = 4,
                .is_edit_eligible = answer::yes,
                .editable_until = at("2026-03-13T13:00:00Z")},
            .geo = {.place_id = "0a1b2c3d4e5f6071",
                .coordinates = {.type = "Point", .coordinates = {-1.145, 60.155}}},
            .note = {.text = text + " and much more",
                .entities = {.mentions = {{{2, 9}, "bruno_l", bruno}}}},
            .withheld = {.country_codes = {"XX"}, .scope = post_word, .copyright = answer::yes},
            .community_id = "1493446837214187523",
            .display_text_range = {0, 56},
            .paid_partnership = answer::no},
        {.id = other, .text = "Gone fishing"},
    });
    wanted.includes.places = list<xdm::place>({{.id = "0a1b2c3d4e5f6071",
        .full_name = "Lerwick, Scotland",
        .name = "Lerwick",
        .country = "United Kingdom",
        .country_code = "GB",
        .place_type = "city",
        .contained_within = {"00a1b2c3d4e5f607"},
        .geo = {.type = "Feature",
            .bbox = {-1.18, 60.13, -1.1, 60.18},
            .geometry = {.type = "Point", .coordinates = {-1.14, 60.155}}}}});
    wanted.includes.polls = list<poll>({{.id = vote,
        .options = {{1, "Open it early", 31}, {2, "Wait for spring", 8}},
        .duration_minutes = 1'440,
        .ends_at = at("2026-03-14T12:00:00Z"),
        .voting_status = "open"}});
    wanted.includes.topics = list<topic>({{"1284", "Ferries", "Ships that come back"}});
    wanted.meta = {.result_count = 4,
        .next_token = "18LAA71NG0CKGL4G1400ZZZZ",
        .previous_token = "1BLC471NGSKNG5AG0G00ZZZZ"};
    return wanted;
}
void check_same(event_page const& read, event_page const& wanted)
{
    REQUIRE(read.events.size() == wanted.events.size());
    for (std::size_t n = 0; n < read.events.size(); ++n) {
        CAPTURE(n);
        CHECK(read.events[n] == wanted.events[n]);
    }
    CHECK(read.includes.users == wanted.includes.users);
    CHECK(read.includes.media == wanted.includes.media);
    CHECK(read.includes.posts == wanted.includes.posts);
    CHECK(read.includes.places == wanted.includes.places);
    CHECK(read.includes.polls == wanted.includes.polls);
    CHECK(read.includes.topics == wanted.includes.topics);
    CHECK(read.meta == wanted.meta);
    CHECK(read.errors == wanted.errors);
    CHECK(read == wanted);
}

} // namespace

TEST_CASE("A page with default fields")
{
    check_same(page("page-default-fields.200"),
        {.events = {message_create{.id = newest, .text = "See you at the pier at six."},
             participants_join{.id = second, .participants = {bruno}},
             message_create{.id = oldest,
                 .text = "Gr\xc3\xbc\xc3\x9f"
                         "e aus Rotterdam \xf0\x9f\x91\x8b "
                         "\xe2\x80\x9c"
                         "bring rain gear\xe2\x80\x9d"}},
            .meta = {.result_count = 3,
                .next_token = "18LAA71LOP7M9L900O00ZZZZ",
                .previous_token = "1BLC471LOUGQM5900O00ZZZZ"}});
}

TEST_CASE("A page with all fields, in the classic dialect")
{
    auto wanted = all_fields("tweet");
    wanted.errors = {{.type = "https://api.twitter.com/2/problems/resource-not-found",
        .title = "Not Found Error",
        .detail = "Could not find tweet with referenced_tweets.id: [2028050151021207553].",
        .parameters = {{"referenced_tweets.id", {"2028050151021207553"}}},
        .resource_type = "tweet",
        .resource_id = "2028050151021207553"}};
    check_same(page("page-all-fields.200"), wanted);
}

TEST_CASE("The same page in the new dialect")
{
    auto wanted = all_fields("post");
    wanted.errors = {{.type = "https://api.x.com/2/problems/resource-not-found",
        .title = "Not Found Error",
        .detail = "Could not find tweet with referenced_tweets.id: [2028050151021207553].",
        .parameters = {{"referenced_tweets.id", {"2028050151021207553"}}},
        .resource_type = "post",
        .resource_id = "2028050151021207553"}};
    check_same(page("page-all-fields-post.200"), wanted);
}

TEST_CASE("What a page points at is found in its includes")
{
    auto const read = page("page-all-fields.200");
    auto const& message = *std::get_if<message_create>(&read.events[0]);
    CHECK(read.includes.users.find(message.sender) == &read.includes.users[1]);
    CHECK(read.includes.media.find(message.media_keys[0]) == &read.includes.media[0]);
    CHECK(read.includes.posts.find(message.posts[1].id) == &read.includes.posts[1]);
    auto const& shared = *read.includes.posts.find(message.posts[0].id);
    CHECK(read.includes.places.find(shared.geo.place_id) == &read.includes.places[0]);
    CHECK(read.includes.polls.find(shared.attachments.polls[0]) == &read.includes.polls[0]);
    CHECK(read.includes.users.find(noor) == nullptr);
}

TEST_CASE("A page with both dialects at once")
{
    auto constexpr p1 = "2031173703710793731"_post;
    auto constexpr p2 = "2031173728876617732"_post;
    event_page wanted{
        .events = {message_create{.id = "2033423053145579526"_event,
                       .text = "#one and #two",
                       .posts = {{p1, ""}},
                       .entities = {.hashtags = {{{0, 4}, "one"}}, .cashtags = {{{9, 13}, "two"}}}},
            message_create{.id = "2033423017074565126"_event,
                .posts = {{p2, ""}},
                .entities = {.mentions = {{{0, 1}, "m", {}}}}}},
        .meta = {.result_count = 2}};
    wanted.includes.users = list<user>({{.id = ada,
        .name = "Ada Quill",
        .username = "ada_quill",
        .public_metrics = {.posts = 7},
        .pinned_post = p1}});
    // Posts came under both names: the list that came last counts.
    wanted.includes.posts = list<post>(
        {{.id = p1, .text = "old", .edit_history = {p1}, .public_metrics = {.reposts = 2}},
            {.id = p2, .text = "new", .note = {.text = "newer"}}});
    check_same(page("page-mixed-dialects.200"), wanted);
}

TEST_CASE("An empty page, without data or with none in it")
{
    check_same(page("page-empty.200"), {.meta = {.result_count = 0}});
    check_same(page("page-empty-data.200"),
        {.meta = {.result_count = 0, .previous_token = "1BLC471LOUGQM5900O00ZZZZ"}});
    for (auto const* body : {R"({"data":[]})", R"({"data":null})", R"({"meta":{}})",
             R"({"includes":{}})", R"({"data":5,"meta":[]})"})
        check_same(page_of(body), {});
}

TEST_CASE("The last page, and one that says nothing of its place")
{
    check_same(page("page-last.200"),
        {.events = {message_create{.id = oldest, .text = "the first of all"}},
            .meta = {.result_count = 1, .previous_token = "1BLC471LOP7M9L900O00ZZZZ"}});
    event_page wanted{.events = {message_create{.id = oldest, .text = "Hello!", .sender = ada}}};
    wanted.includes.users = list<user>({{.id = ada,
        .username = "ada_quill",
        .profile_image_url = "https://pbs.twimg.com/profile_images/1/ada_normal.jpg"}});
    check_same(page("page-without-meta.200"), wanted);
}

TEST_CASE("A page with errors beside its data")
{
    auto constexpr gone = "2031173703710793731";
    event_page wanted{.events = {message_create{.id = newest,
                          .text = "seen this? https://t.co/GoNe000001",
                          .sender = bruno,
                          .posts = {{"2031173703710793731"_post, ""}}}},
        .meta = {.result_count = 1, .next_token = "18LAA71LOUGQM5900O00ZZZZ"}};
    wanted.includes.users = list<user>({{.id = bruno, .name = "Bruno", .username = "bruno_l"}});
    wanted.errors = {
        {.type = "https://api.twitter.com/2/problems/not-authorized-for-resource",
            .title = "Authorization Error",
            .detail = "Sorry, you are not authorized to see the Tweet with "
                      "referenced_tweets.id: [2031173703710793731].",
            .parameters = {{"referenced_tweets.id", {gone}}},
            .resource_type = "tweet",
            .resource_id = gone,
            .section = "includes"},
        {.status = 403,
            .type = "https://api.twitter.com/2/problems/not-authorized-for-field",
            .title = "Field Authorization Error",
            .detail = "Sorry, you are not authorized to access 'non_public_metrics' on the Tweet.",
            .resource_type = "tweet",
            .field = "non_public_metrics",
            .section = "includes"},
    };
    check_same(page("page-partial-errors.200"), wanted);
}

TEST_CASE("A page that holds nothing but errors is an empty one")
{
    check_same(page("page-only-errors.200"),
        {.errors = {{.type = "https://api.x.com/2/problems/resource-not-found",
             .title = "Not Found Error",
             .detail = "Could not find dm_conversation with id: [2032000011437645826].",
             .parameters = {{"id", {"2032000011437645826"}}},
             .resource_type = "dm_conversation",
             .resource_id = "2032000011437645826"}}});
    check_same(page_of(R"({"errors":"sorry"})"), {.errors = {{.detail = "sorry"}}});
}

TEST_CASE("A page of joins and leaves")
{
    event_page wanted{
        .events = {participants_leave{.id = "2032033858971836422"_event,
                       .participants = {bruno},
                       .conversation = group,
                       .created_at = at("2026-03-12T09:59:59Z")},
            participants_join{.id = "2032003662084382726"_event,
                .participants = {bruno, tern},
                .sender = noor,
                .conversation = group,
                .created_at = at("2026-03-12T08:00:00Z")},
            participants_join{.id = "2032000015137054726"_event, .participants = {ada}}},
        .meta = {.result_count = 3}};
    wanted.includes.users = list<user>({{.id = bruno, .name = "Bruno", .username = "bruno_l"},
        {.id = noor, .name = "Noor Verhaal", .username = "noor_v"}});
    check_same(page("page-joins-and-leaves.200"), wanted);
}

TEST_CASE("A message of the time when messages named both people")
{
    check_same(page("page-old-participants.200"),
        {.events = {message_create{.id = "1808098934285213702"_event,
             .text = "from the time when messages named both",
             .participants = {ada, noor}}},
            .meta = {.result_count = 1}});
}

TEST_CASE("Events that are of no known type, or not formed as X says, are kept as they came")
{
    auto const read = page("page-unknown-types.200");
    check_same(read,
        {.events = {unknown_event{"ReactionCreate",
                        R"({"event_type":"ReactionCreate","id":"2032750304001597446","reaction":)"
                        R"({"emoji":"\u2764\ufe0f","on":["}]","\"{[","\\"]}})"},
             message_create{.id = second, .text = "known"},
             unknown_event{"MessageCreate",
                 R"({ "event_type" : "MessageCreate" , "text" : "without an id" })"},
             unknown_event{
                 "MessageCreate", R"({"id":"99999999999999999999","event_type":"MessageCreate"})"},
             unknown_event{
                 "MessageCreate", R"({"id":2032748851124051974,"event_type":"MessageCreate"})"},
             unknown_event{"", R"({"id":"2032748851124051974"})"}, unknown_event{"", "7"},
             unknown_event{"", R"("text")"}, unknown_event{"", "null"}, unknown_event{"", "true"},
             unknown_event{"", R"([[{"id":"1"}],-1.5e3])"}, unknown_event{"", "{}"}},
            .meta = {.result_count = 12}});
    CHECK(type_of(read.events[0]) == "ReactionCreate");
    CHECK(!id_of(read.events[0]));
}

TEST_CASE("A page of nulls, as the new dialect allows them")
{
    event_page wanted{.events = {message_create{.id = oldest},
                          participants_join{.id = second, .participants = {ada}}},
        .meta = {.result_count = 2}};
    wanted.includes.users = list<user>({{.id = ada, .username = "ada_quill"}});
    check_same(page("page-nulls.200"), wanted);
}

TEST_CASE("A page with white space and escapes wherever JSON takes them")
{
    check_same(page("page-pretty.200"),
        {.events = {message_create{.id = oldest,
             .text = std::string{"Quote \" backslash \\ slash / tab \t line \n nul "} + '\0' +
                     " pair \xf0\x9f\x9a\xa2 \xc3\xa9 end"}},
            .meta = {.result_count = 1}});
}

TEST_CASE("A page with surrogates that have no partner lives, and what is unknown keeps them")
{
    check_same(page("page-lone-surrogates.200"),
        {.events = {message_create{.id = newest, .text = "cut \xef\xbf\xbd"},
             unknown_event{"Wave\xef\xbf\xbd",
                 R"({"id":"2032749743160238086","event_type":"Wave\udc00",)"
                 R"("hand":"\ud83d\ud83d\udea2"})"},
             message_create{.id = oldest, .text = "\xf0\x9f\x9a\xa2 whole, \\ud800 quoted"}},
            .meta = {.result_count = 3}});
}

TEST_CASE("A page with bytes that are no UTF-8 lives, and what is unknown keeps them")
{
    check_same(page("page-bad-utf8.200"),
        {.events = {message_create{.id = newest,
                        .text = "cut \xef\xbf\xbd and \xef\xbf\xbd, overlong \xef\xbf\xbd"
                                "\xef\xbf\xbd, surrogate \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
             unknown_event{"Wave",
                 "{\"id\":\"2032749743160238086\",\"event_type\":\"Wave\",\"hand\":\"\xe2\x28\"}"}},
            .meta = {.result_count = 2}});
}

TEST_CASE("A page behind a byte order mark")
{
    check_same(page("page-bom.200"),
        {.events = {unknown_event{
             "Wave", R"({"id":"2032748851124051974","event_type":"Wave","hand":"left"})"}},
            .meta = {.result_count = 1}});
}

TEST_CASE("An error in place of a list is a problem, also beside an empty one")
{
    for (auto const* body : {R"({"title":"Forbidden","type":"about:blank","status":403})",
             R"({"detail":"no"})", R"({"code":88,"message":"m"})", R"({"error":"x"})",
             R"({"data":[],"title":"Forbidden"})", R"({"data":null,"errors":[],"title":"F"})"}) {
        CAPTURE(body);
        expect<problem>(decode<get_events>({200, {}, body}));
        expect<problem>(decode<get_users>({200, {}, body}));
    }
    auto const alive = page_of(R"({"data":[{"id":"1","event_type":"MessageCreate"}],"title":"F"})");
    CHECK(alive.events.size() == 1);
}

TEST_CASE("JSON that is no list of the API's is malformed")
{
    for (auto const* body :
        {"{}", "[]", "null", "7", "\"data\"", R"({"status":"ok"})", R"({"events":[]})",
            R"([{"data":[]}])", R"({"id":"1","event_type":"MessageCreate"})"}) {
        CAPTURE(body);
        CHECK(expect<malformed>(decode<get_events>({200, {}, body})).what == "JSON, but no page");
        CHECK(expect<malformed>(decode<get_users>({200, {}, body})).what == "JSON, but no list");
    }
}

TEST_CASE("A single event of each type")
{
    auto const one = [](std::string const& name) {
        return expect<single_event>(decode<get_event>(sample(name)));
    };
    single_event wanted{.event = message_create{.id = newest,
                            .text = "See you at the pier at six.",
                            .sender = ada,
                            .conversation = "83420117-910274835566170112"_conversation,
                            .created_at = at("2026-03-14T09:26:53Z")}};
    wanted.includes.users = list<user>({{.id = ada, .name = "Ada Quill", .username = "ada_quill"}});
    CHECK(one("event-message.200") == wanted);
    CHECK(one("event-join.200") ==
          single_event{.event = participants_join{.id = second, .participants = {bruno}}});
    CHECK(one("event-leave.200") ==
          single_event{.event = participants_leave{
                           .id = second, .participants = {bruno}, .conversation = group}});
    CHECK(
        one("event-unknown.200") ==
        single_event{
            .event = unknown_event{"ConversationRename",
                R"({"event_type":"ConversationRename","id":"2032749743160238086","name":"Pier {6}"})"},
            .errors = {{.type = "https://api.x.com/2/problems/field-hydration-failure",
                .title = "Field Hydration Failure",
                .detail = "no name",
                .resource_type = "dm_event",
                .field = "name",
                .section = "data"}}});
    CHECK(one("event-bare.200") ==
          single_event{
              .event = message_create{.id = newest, .text = "without its wrapper", .sender = ada}});
}

TEST_CASE("What stands beside data is no part of it")
{
    auto const one = expect<single_event>(decode<get_event>({200, {},
        R"({"text":"outside","data":{"id":"5","event_type":"MessageCreate"},"sender_id":"7"})"}));
    CHECK(one.event == event{message_create{.id = "5"_event}});
    auto const me = expect<single_user>(
        decode<get_me>({200, {}, R"({"username":"outside","data":{"id":"5"},"name":"outside"})"}));
    CHECK(me.user == user{.id = "5"_user});
    auto const empty = expect<malformed>(decode<get_me>({200, {}, R"({"id":"5","data":{}})"}));
    CHECK(empty.what == "JSON, but no user");
}

TEST_CASE("A single event of an unknown type is kept as it came, in each of its surroundings")
{
    auto const json = [](std::string body) {
        auto const one = expect<single_event>(decode<get_event>({200, {}, std::move(body)}));
        auto const* const unknown = std::get_if<unknown_event>(&one.event);
        REQUIRE(unknown != nullptr);
        return unknown->json;
    };
    std::string const wave = R"({"event_type":"Wave","id":"5", "hand":["\ud800"]})";
    CHECK(json(wave) == wave);
    CHECK(json(" \n" + wave + "\n") == wave);
    CHECK(json("\xef\xbb\xbf" + wave) == wave);
    CHECK(json(R"({"includes":{"users":[{"id":"1"}]},"data":)" + wave + "}") == wave);
    CHECK(json(R"({"data":{"event_type":"Bow"},"data":)" + wave + "}") == wave);
    CHECK(json(R"({"data":{"id":"5"}})") == R"({"id":"5"})");
    CHECK(json(R"({"data":{"event_type":"MessageCreate","id":5}})") ==
          R"({"event_type":"MessageCreate","id":5})");
}

TEST_CASE("A single event that is not there is a problem")
{
    auto const r = sample("event-not-found.200");
    auto const p = expect<problem>(decode<get_event>(r));
    problem const entry{.type = "https://api.twitter.com/2/problems/resource-not-found",
        .title = "Not Found Error",
        .detail = "Could not find dm_event with event_id: [2032748851124051974].",
        .parameters = {{"event_id", {"2032748851124051974"}}},
        .resource_type = "dm_event",
        .resource_id = "2032748851124051974"};
    auto wanted = entry;
    wanted.errors = {entry};
    wanted.status = 200;
    wanted.body = r.body;
    wanted.transaction_id = *r.headers.find("x-transaction-id");
    CHECK(p == wanted);
    CHECK(problem_type(p) == "resource-not-found");
    for (auto const* body : {R"({"data":{}})", R"({"data":null})", R"({"data":{"text":"x"}})",
             R"({"data":[{"id":"1","event_type":"MessageCreate"}]})", R"({"meta":{}})", "{}"})
        CHECK(expect<malformed>(decode<get_event>({200, {}, body})).what == "JSON, but no event");
}

TEST_CASE("Who one is")
{
    auto const me = [](std::string const& name) {
        return expect<single_user>(decode<get_me>(sample(name)));
    };
    CHECK(me("me.200") ==
          single_user{.user = {.id = noor, .name = "Noor Verhaal", .username = "noor_v"}});
    auto constexpr pinned = "2028050151021207553"_post;
    single_user wanted{.user = {.id = noor,
                           .name = "Noor Verhaal",
                           .username = "noor_v",
                           .pinned_post = pinned,
                           .receives_your_dm = answer::no}};
    wanted.includes.posts = list<post>({{.id = pinned, .text = "Ahoy", .edit_history = {pinned}}});
    CHECK(me("me-with-pinned-post.200") == wanted);
    auto const p = expect<problem>(decode<get_me>(sample("me-forbidden.200")));
    CHECK(p.title == "Forbidden");
    CHECK(p.status == 200);
    CHECK(expect<single_user>(decode<get_me>({200, {}, R"({"id":"5","name":"bare"})"})) ==
          single_user{.user = {.id = "5"_user, .name = "bare"}});
    for (auto const* body : {R"({"data":{"name":"x"}})", R"({"data":{"id":5}})", "{}", "[]"})
        CHECK(expect<malformed>(decode<get_me>({200, {}, body})).what == "JSON, but no user");
}

TEST_CASE("Several users, of whom some are not there")
{
    user_list wanted;
    wanted.users = list<user>(
        {{.id = ada, .name = "Ada Quill", .username = "ada_quill", .receives_your_dm = answer::yes},
            {.id = bruno, .name = "Bruno", .username = "bruno_l", .receives_your_dm = answer::no}});
    std::string const type = "https://api.twitter.com/2/problems/resource-not-found";
    wanted.errors = {{.type = type,
                         .title = "Not Found Error",
                         .detail = "Could not find user with ids: [77].",
                         .parameters = {{"ids", {"77"}}},
                         .resource_type = "user",
                         .resource_id = "77"},
        {.type = type,
            .title = "Forbidden",
            .detail = "User has been suspended: [78].",
            .parameters = {{"ids", {"78"}}},
            .resource_type = "user",
            .resource_id = "78"}};
    auto const read = expect<user_list>(decode<get_users>(sample("users-some-missing.200")));
    CHECK(read == wanted);
    CHECK(read.users.find(bruno)->receives_your_dm == answer::no);
    CHECK(read.users.find(noor) == nullptr);

    auto const none = expect<user_list>(
        decode<get_users_by_username>(sample("users-none-found.200")));
    CHECK(none == user_list{.errors = {{.type = type,
                                .title = "Not Found Error",
                                .detail = "Could not find user with usernames: [nobody_home].",
                                .parameters = {{"usernames", {"nobody_home"}}},
                                .resource_type = "user",
                                .resource_id = "nobody_home"}}});
}

TEST_CASE("A message that was sent")
{
    auto const sent = [](std::string const& name) {
        return expect<sent_message>(decode<send_message>(sample(name)));
    };
    auto constexpr both = "83420117-910274835566170112"_conversation;
    CHECK(sent("sent.201") == sent_message{.id = newest, .conversation = both});
    CHECK(sent("sent-to-group.201") ==
          sent_message{.id = "2033242368959139844"_event, .conversation = group});
    CHECK(sent("sent-without-wrapper.201") == sent_message{.id = newest, .conversation = both});
    CHECK(sent("sent-location-only.201") == sent_message{.id = newest});
    CHECK(sent("sent-with-errors.201") ==
          sent_message{.id = newest,
              .conversation = both,
              .errors = {{.type = "https://api.x.com/2/problems/field-hydration-failure",
                  .title = "Field Hydration Failure",
                  .detail = "attachments could not be read",
                  .resource_type = "dm_event",
                  .field = "attachments",
                  .section = "data"}}});
    auto const made = expect<sent_message>(decode<create_group>(sample("group-created.201")));
    CHECK(made == sent_message{.id = "2033483411369533446"_event,
                      .conversation = "2033483411369533442"_conversation});
}

TEST_CASE("A 201 that names its event in the location only was sent all the same")
{
    auto const answer = [](std::string body, int status = 201) {
        return decode<send_message>({status,
            {{"location", R"(https://api.twitter.com/2/dm_events/"5")"}}, std::move(body)});
    };
    for (auto const* body :
        {"", "{}", "<html>", R"({"data":null})", R"({"data":{"dm_event_id":6}})"})
        CHECK(expect<sent_message>(answer(body)) == sent_message{.id = "5"_event});
    CHECK(expect<sent_message>(answer(R"({"data":{"dm_event_id":"7"}})")).id == "7"_event);
    CHECK(expect<sent_message>(answer(R"({"data":{"dm_conversation_id":"8"}})")) ==
          sent_message{.id = "5"_event, .conversation = "8"_conversation});
    CHECK(expect<problem>(answer(R"({"title":"Forbidden"})")).title == "Forbidden");
    CHECK(expect<malformed>(answer("", 200)).what == "empty");
    CHECK(expect<malformed>(decode<send_message>({201, {}, R"({"data":{}})"})).what ==
          "JSON, but no dm_event_id");
}

TEST_CASE("A deletion, and a refusal of someone's messages")
{
    CHECK(expect<deletion>(decode<delete_event>(sample("deleted.200"))) == deletion{true, {}});
    CHECK(expect<deletion>(decode<delete_event>(sample("not-deleted.200"))) == deletion{false, {}});
    CHECK(
        expect<deletion>(decode<v1::delete_event>(sample("v1-deleted.204"))) == deletion{true, {}});
    CHECK(expect<message_block>(decode<block_messages_from>(sample("blocked.200"))) ==
          message_block{true, {}});
    CHECK(expect<message_block>(decode<unblock_messages_from>(sample("unblocked.200"))) ==
          message_block{false, {}});
    CHECK(expect<deletion>(decode<delete_event>({200, {}, R"({"deleted":true})"})).deleted);
    CHECK(expect<deletion>(decode<delete_event>(
              {200, {}, R"({"data":{"deleted":true},"errors":[{"code":1}]})"})) ==
          deletion{true, {problem{.code = 1}}});
    CHECK(expect<message_block>(decode<block_messages_from>(
              {200, {}, R"({"errors":[{"code":1}],"data":{"blocked":false}})"})) ==
          message_block{false, {problem{.code = 1}}});
    CHECK(expect<malformed>(decode<delete_event>({200, {}, R"({"data":{}})"})).what ==
          "JSON, but no deleted");
    CHECK(expect<malformed>(decode<block_messages_from>({200, {}, R"({"data":{}})"})).what ==
          "JSON, but no blocked");
    CHECK(
        expect<problem>(decode<delete_event>({200, {}, R"({"errors":[{"code":34}]})"})).code == 34);
}
