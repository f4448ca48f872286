// SPDX-License-Identifier: BSL-1.0
// What is read of an Authorization header is written as a header of which the same is read, in one
// line; and a request with a foreign header is never verified.
#include "fuzz.hpp"

#include <xdm/oauth1/header.hpp>
#include <xdm/oauth1/verify.hpp>

#include <optional>
#include <string>
#include <variant>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    xdm::request r{.url = "https://api.x.com/2/dm_events"};
    r.headers.push_back("authorization", text);
    auto const made = xdm::oauth1::make_credentials("key", xdm::secret{"nobody knows"});
    auto const* const keys = std::get_if<xdm::oauth1::credentials>(&made);
    must(keys != nullptr, "credentials");
    auto const lookup = [&](auto...) { return std::optional{*keys}; };
    for (auto const rules : {xdm::oauth1::rules::rfc5849, xdm::oauth1::rules::as_x}) {
        auto const answer = xdm::oauth1::verify(r, lookup, 1'318'622'958, INT64_MAX, rules);
        must(std::holds_alternative<xdm::oauth1::why_not>(answer), "a secret opens it");
    }

    auto const read = xdm::oauth1::parse_authorization_header(text);
    if (!read)
        return 0;
    xdm::fields without_realm; // which is read as it stands
    for (auto const& [name, value] : *read)
        if (name != "realm")
            without_realm.push_back(name, value);
    auto const written = xdm::oauth1::authorization_header(without_realm);
    must(written.find_first_of("\r\n") == written.npos, "one line");
    if (!without_realm.empty())
        must(xdm::oauth1::parse_authorization_header(written) == without_realm, "read again");
    return 0;
}
