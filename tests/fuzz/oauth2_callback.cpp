// SPDX-License-Identifier: BSL-1.0
// A callback brings a code only where the login's state stands in it, and only that ends the login;
// which code it is, another reader of queries says as well.
#include "fuzz.hpp"

#include <xdm/oauth2/authorize.hpp>
#include <xdm/oauth2/callback.hpp>
#include <xdm/text/percent_decode.hpp>

#include <array>
#include <cstdlib>
#include <utility>
#include <variant>

namespace {

// Seeds have to know the state: it is that of octets that count from 0.
constexpr std::string_view state = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";

xdm::oauth2::pending_authorization login()
{
    std::array<unsigned char, 64> octets{};
    for (std::size_t n = 0; n < octets.size(); ++n)
        octets[n] = static_cast<unsigned char>(n);
    auto begun = xdm::oauth2::begin(xdm::oauth2::client{"app"}, "http://127.0.0.1:8400/cb",
        xdm::oauth2::scopes{xdm::scope::dm_read}, octets);
    auto* const waiting = std::get_if<xdm::oauth2::pending_authorization>(&begun);
    must(waiting != nullptr, "the login begins");
    must(waiting->url().find(state) != std::string::npos, "the state is the seeds'");
    return std::move(*waiting);
}

// The same by other means: for text without an encoded name.
std::string plainly_found(std::string text, std::string_view name)
{
    text = text.substr(0, text.find('#'));
    text = '&' + text.substr(text.find('?') + 1);
    auto const at = text.find("&" + std::string{name} + "=");
    must(at != text.npos, "the parameter is there");
    auto value = text.substr(at + name.size() + 2);
    value = value.substr(0, value.find('&'));
    for (auto& c : value)
        c = c == '+' ? ' ' : c;
    return xdm::percent_decode(value);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto waiting = login();
    auto const answer = xdm::oauth2::finish(waiting, text, xdm::time_point{});
    auto const* const code = std::get_if<xdm::oauth2::authorization_code>(&answer);
    must(waiting.spent() == (code != nullptr), "a code and nothing else ends the login");
    if (!code && !std::holds_alternative<xdm::oauth2::denied>(answer))
        return 0;
    must(xdm::percent_decode(text).find(state) != std::string::npos, "the state stands in it");
    if (code)
        must(!code->code().empty(), "a code is not empty");
    auto const query = text.substr(text.find('?') + 1);
    auto const encoded_name = [&] {
        for (std::size_t at = 0; (at = query.find('%', at)) != query.npos; ++at)
            if (query.find('=', at) < query.find('&', at))
                return true;
        return false;
    }();
    if (encoded_name)
        return 0;
    must(plainly_found(text, "state") == state, "the state is the parameter");
    if (code)
        must(plainly_found(text, "code") == code->code().reveal(), "the code is the parameter");
    return 0;
}
