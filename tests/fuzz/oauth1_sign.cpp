// SPDX-License-Identifier: BSL-1.0
// Whatever request is signed is verified, by strict rules and as it is on the wire; signing it
// again changes nothing; and the base string is the one that a plain reading of RFC 5849 gives.
#include "fuzz.hpp"

#include <xdm/oauth1/explain.hpp>
#include <xdm/oauth1/sign.hpp>
#include <xdm/oauth1/verify.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

// Section 3.4.1 with a string for everything.
std::string plainly(xdm::request const& r, std::string_view header)
{
    pairs all;
    auto const take = [&](xdm::fields const& list) {
        for (auto const& [name, value] : list)
            if (name != "oauth_signature")
                all.emplace_back(xdm::percent_encode(name), xdm::percent_encode(value));
    };
    auto const in_header = xdm::oauth1::parse_authorization_header(header);
    must(in_header.has_value(), "the header is one");
    take(*in_header);
    auto const url = href(r);
    take(xdm::parse_form(url.substr(std::min(url.find('?'), url.size() - 1) + 1)));
    if (is_form(r))
        take(xdm::parse_form(r.body));
    std::sort(all.begin(), all.end());
    std::string joined;
    for (auto const& [name, value] : all)
        joined += "&" + name + "=" + value;
    return std::string{to_string(r.method)} + "&" +
           xdm::percent_encode(xdm::oauth1::base_string_uri(r.url).value_or("")) + "&" +
           xdm::percent_encode(joined.substr(1));
}

std::string cut(std::string_view& text)
{
    auto const piece = text.substr(0, text.find('\0'));
    text.remove_prefix(piece.size() == text.size() ? piece.size() : piece.size() + 1);
    return std::string{piece};
}

} // namespace

// The url, the body, the content type (`f` for a form), the nonce, then names and values of the
// query, each ended by a NUL.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const input = to_text(data, size);
    std::string_view rest = input;
    xdm::request r{.method = xdm::method::post, .url = cut(rest), .body = cut(rest)};
    auto const type = cut(rest);
    r.headers.push_back(
        "content-type", type == "f" ? "application/x-www-form-urlencoded" : std::string_view{type});
    xdm::oauth1::once const once{cut(rest) + "n", 1'318'622'958};
    while (!rest.empty()) {
        auto const name = cut(rest);
        r.query.push_back(name, cut(rest));
    }

    auto const made = xdm::oauth1::make_credentials(
        "ke&y", xdm::secret{"s ecret"}, "1-tok%en", xdm::secret{"s+ecret"});
    auto const* const keys = std::get_if<xdm::oauth1::credentials>(&made);
    must(keys != nullptr, "credentials");
    auto const done = sign(r, *keys, once);
    must(sign(done, *keys, once) == done, "signing again changes nothing");

    auto const e = explain(r, *keys, once);
    must(done.headers.find("authorization") == e.header, "explained as signed");
    must(e.base_string == plainly(done, e.header), "the base string of a plain reading");
    auto const lookup = [&](auto...) { return std::optional{*keys}; };
    auto on_the_wire = done;
    on_the_wire.url = href(done);
    on_the_wire.query.clear();
    for (auto const& one : {done, on_the_wire}) {
        auto const answer = xdm::oauth1::verify(one, lookup, once.timestamp, 0);
        auto const* const no = std::get_if<xdm::oauth1::why_not>(&answer);
        auto const absolute = xdm::oauth1::base_string_uri(done.url).has_value();
        must(absolute == (no == nullptr), "verified, unless there is no URL");
        must(no == nullptr || no->reason == xdm::oauth1::refusal::no_absolute_url, "why not");
    }
    return 0;
}
