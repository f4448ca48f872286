// SPDX-License-Identifier: BSL-1.0
// A login or a token that is loaded is saved to a text that loads to the same one again.
#include "fuzz.hpp"

#include <xdm/oauth2/authorize.hpp>
#include <xdm/oauth2/token.hpp>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    if (auto const login = xdm::oauth2::pending_authorization::load(text)) {
        must(!login->spent(), "a login that was loaded can be finished");
        auto const again = xdm::oauth2::pending_authorization::load(login->save().reveal());
        must(again.has_value(), "the saved login is loaded");
        must(again->url() == login->url(), "it asks for the same");
        must(again->save() == login->save(), "it is the same");
    }
    if (auto const token = xdm::oauth2::token::load(text)) {
        must(!token->access().empty(), "a token has an access token");
        must(xdm::oauth2::token::load(token->save().reveal()) == token, "it is the same");
    }
    return 0;
}
