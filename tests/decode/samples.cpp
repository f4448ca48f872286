// SPDX-License-Identifier: BSL-1.0
// The samples as such: each is an answer as it comes over the wire, and each has its test.
#include <decode/expect.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <xdm/http/rate_limits.hpp>
#include <xdm/text/http_date.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace xdm;

namespace {

// What a sample is to an endpoint: 0 success, 1 rate limited, 2 problem, 3 malformed.
template <class Endpoint>
void check_all(
    std::set<std::string>& left, std::size_t wanted, std::initializer_list<char const*> names)
{
    for (auto const* name : names) {
        CAPTURE(name);
        CHECK(left.erase(name) == 1);
        auto const o = decode<Endpoint>(sample(name));
        INFO(say(o));
        CHECK(o.index() == wanted);
    }
}

} // namespace

TEST_CASE("Each sample is success, wait, problem or malformed, and none is without a test")
{
    auto const names = all_samples();
    std::set<std::string> left{names.begin(), names.end()};
    check_all<get_events>(left, 0,
        {"page-default-fields.200", "page-all-fields.200", "page-all-fields-post.200",
            "page-mixed-dialects.200", "page-empty.200", "page-empty-data.200", "page-last.200",
            "page-without-meta.200", "page-partial-errors.200", "page-only-errors.200",
            "page-joins-and-leaves.200", "page-old-participants.200", "page-unknown-types.200",
            "page-nulls.200", "page-pretty.200", "page-lone-surrogates.200", "page-bad-utf8.200",
            "page-bom.200"});
    check_all<get_events>(left, 3, {"not-json.200", "cut-short.200", "not-the-api.200"});
    check_all<get_event>(left, 0,
        {"event-message.200", "event-join.200", "event-leave.200", "event-unknown.200",
            "event-bare.200"});
    check_all<get_event>(left, 2, {"event-not-found.200"});
    check_all<get_me>(left, 0, {"me.200", "me-with-pinned-post.200"});
    check_all<get_me>(left, 2, {"me-forbidden.200"});
    check_all<get_users>(left, 0, {"users-some-missing.200", "users-none-found.200"});
    check_all<send_message>(left, 0,
        {"sent.201", "sent-to-group.201", "sent-without-wrapper.201", "sent-with-errors.201",
            "sent-location-only.201"});
    check_all<create_group>(left, 0, {"group-created.201"});
    check_all<delete_event>(left, 0, {"deleted.200", "not-deleted.200"});
    check_all<v1::delete_event>(left, 0, {"v1-deleted.204"});
    check_all<block_messages_from>(left, 0, {"blocked.200"});
    check_all<unblock_messages_from>(left, 0, {"unblocked.200"});
    check_all<download_media>(left, 0, {"media-photo.200"});
    check_all<download_media>(left, 2, {"media-not-found.200"});
    check_all<download_media>(left, 3, {"redirected.302"});
    check_all<upload_media>(left, 0, {"upload-picture.200"});
    check_all<initialize_upload>(left, 0, {"upload-begun.200"});
    check_all<append_upload>(left, 0, {"upload-appended.200", "upload-appended-empty.204"});
    check_all<finalize_upload>(left, 0, {"upload-waiting.200"});
    check_all<get_upload_status>(
        left, 0, {"upload-half.200", "upload-ready.200", "upload-failed.200"});
    check_all<get_upload_status>(left, 2, {"upload-not-found.200"});
    check_all<get_events>(left, 1,
        {"too-many-requests.429", "too-many-code-88.429", "too-many-in-a-day.429",
            "too-many-text.429", "too-many-page.429", "too-many-empty.429",
            "too-many-connections.429", "enhance-your-calm.420"});
    check_all<get_events>(left, 2,
        {"invalid-request.400", "invalid-request-flat.400", "invalid-request-no-status.400",
            "code-215.400", "webhook-refused.400", "bulk-delete-refused.400",
            "refresh-token-dead.400", "unauthorized.401", "code-32.401", "unauthorized-client.401",
            "v1-error-text.401", "no-credits.402", "forbidden.403", "recipient-refuses.403",
            "media-refused.403", "unsupported-authentication.403", "oauth1-permissions.403",
            "not-enrolled.403", "code-349.403", "single-code.403", "forbidden-empty.403",
            "errors-as-text.403", "problems-list.404", "conflict.409", "usage-capped.429",
            "code-131.500", "service-unavailable.503", "code-130.503", "unavailable-empty.503",
            "disconnected.503"});
    check_all<get_events>(left, 3,
        {"not-found-page.404", "route-not-found.404", "bad-gateway.502", "unavailable-page.503",
            "gateway-timeout.504"});
    for (auto const& name : left)
        FAIL_CHECK("a sample that no test names: ", name);
}

TEST_CASE("Each sample's head fits its body and its name")
{
    for (auto const& name : all_samples()) {
        CAPTURE(name);
        auto const r = sample(name);
        CHECK(name.ends_with("." + std::to_string(r.status)));
        if (auto const length = r.headers.find("content-length"))
            CHECK(*length == std::to_string(r.body.size()));
        if (auto const date = r.headers.find("date"))
            CHECK(parse_http_date(*date).has_value());
        if (auto const id = r.headers.find("x-transaction-id"))
            CHECK(id->size() == 16);
        auto const w = rate_limits(r).window;
        CHECK(w.limit.has_value() == w.reset.has_value());
        CHECK(!r.headers.find("content-encoding"));
    }
}

TEST_CASE("A sample is read as an answer comes over the wire")
{
    auto const r = parse_sample(
        "HTTP/1.1 201 Created\r\nLocation: a:b\r\nx:  1 \r\nEmpty:\r\n\r\nbody\r\n\r\nmore\n");
    REQUIRE(r.has_value());
    CHECK(*r ==
          response{201, {{"Location", "a:b"}, {"x", "1"}, {"Empty", ""}}, "body\r\n\r\nmore\n"});
    CHECK(parse_sample("HTTP/2 204\n\n") == response{204, {}, ""});
    for (auto const* bad :
        {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nx: 1\r\n", "200 OK\r\n\r\n",
            "HTTP/1.1\r\n\r\n", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"})
        CHECK(!parse_sample(bad));
}
