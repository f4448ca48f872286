// SPDX-License-Identifier: BSL-1.0
// Answers of X made of any bytes, for fuzzers: of a bot, of whatever stands behind `decode`.
#ifndef XDM_FAKE_ANSWER_HPP
#define XDM_FAKE_ANSWER_HPP

#include <xdm/decode/success.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/common_headers.hpp>
#include <xdm/fake/draw.hpp>
#include <xdm/fake/fault_rows.hpp>
#include <xdm/http/response.hpp>
#include <xdm/oauth1/access_token.hpp>
#include <xdm/oauth1/request_token.hpp>
#include <xdm/oauth2/grant.hpp>

#include <chrono>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake {
namespace detail {

inline constexpr time_point drawn_at{std::chrono::seconds{1'666'213'080}};

template <class Data>
std::string draw_document(choices& from)
{
    std::string body = R"({"data":)";
    draw<Data>(body, from, "data");
    if (from.below(2) == 1)
        draw<wire::includes>(body += R"(,"includes":)", from, "includes");
    if (from.below(2) == 1)
        draw<page_meta>(body += R"(,"meta":)", from, "meta");
    if (from.below(4) == 3)
        draw<std::vector<problem>>(body += R"(,"errors":)", from, "errors");
    return body + '}';
}

template <class Result>
response draw_success(choices& from)
{
    if constexpr (std::is_same_v<Result, media_file>) {
        return answer_with(200, "image/jpeg", "\xff\xd8\xff" + std::string{from.rest()});
    } else if constexpr (std::is_same_v<Result, oauth2::token_grant>) {
        std::string body;
        draw<oauth2::token_grant>(body, from, "grant");
        return answer_json(200, body);
    } else if constexpr (std::is_same_v<Result, oauth2::revocation>) {
        return answer_json(200, R"({"revoked":true})");
    } else if constexpr (std::is_same_v<Result, oauth1::pending>) {
        return answer_with(
            200, html_type, "oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=true");
    } else if constexpr (std::is_same_v<Result, oauth1::grant>) {
        return answer_with(200, html_type,
            "oauth_token=783214-a&oauth_token_secret=b&user_id=" + to_string(from.user()));
    } else {
        auto const status = std::is_same_v<Result, sent_message> ? 201 : 200;
        return answer_json(status, draw_document<typename xdm::detail::maker<Result>::data>(from));
    }
}

inline void append_drawn_limits(header_fields& to, choices& from, int status)
{
    auto const left = status == 429 ? 0 : from.below(15);
    auto const reset = drawn_at.time_since_epoch() / std::chrono::seconds{1} + 900;
    to.push_back("x-rate-limit-limit", "15");
    to.push_back("x-rate-limit-remaining", std::to_string(left));
    to.push_back("x-rate-limit-reset", std::to_string(reset));
}

/// What a line or a proxy makes of an answer: it is cut, a byte is another, or it is a page.
inline response broken(response r, choices& from)
{
    auto const at = from.below(256) * r.body.size() / 256;
    switch (from.below(4)) {
    case 0:
        r.body.resize(at);
        return r;
    case 1:
        if (!r.body.empty())
            r.body[at] = static_cast<char>(from.below(256));
        return r;
    case 2:
        r.body.insert(0, "\xef\xbb\xbf");
        return r;
    default:
        return answer_with(200, html_type, "<html><body>Log in to this network</body></html>");
    }
}

} // namespace detail

/// An answer to a request of this endpoint, made of any bytes: most are successes in every shape
/// that `decode` reads, some of X's own errors, some broken on the way. No bytes give the plainest
/// success; the same bytes the same answer, in time linear in them. What it holds need not be what
/// was asked for: four users, who talk in whatever conversation.
///
///     auto const page = decode<get_events>(fake::answer<get_events>(bytes));
template <class Endpoint>
response answer(std::string_view bytes)
{
    using result = typename Endpoint::result;
    detail::choices from{bytes};
    auto const kind = from.below(8);
    auto r = kind == 6 ? detail::answer_with(from.pick(detail::fault_rows), from.in())
                       : detail::draw_success<result>(from);
    if (std::is_same_v<Endpoint, v1::delete_event> && r.status == 200)
        r = {204, {}, ""};
    if (kind == 7)
        r = detail::broken(std::move(r), from);
    header_fields limits;
    if (from.below(8) != 7)
        detail::append_drawn_limits(limits, from, r.status);
    return detail::with_common_headers(
        std::move(r), detail::drawn_at, from.below(256), "read-write-directmessages", limits);
}

} // namespace xdm::inline abi_1::fake

#endif
