// SPDX-License-Identifier: BSL-1.0
// A grant has an access token, means the same in other words and survives being saved, and no
// error repeats a byte of a body that could hold one.
#include "decode.hpp"

#include <xdm/oauth2/token.hpp>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const revoked = fuzz::read<xdm::oauth2::revoke_token>(r);
    auto const outcome = fuzz::read<xdm::oauth2::exchange_code>(r);
    if (auto const* const grant = std::get_if<xdm::oauth2::token_grant>(&outcome)) {
        must(!grant->access_token.empty(), "a grant grants");
        must(xdm::detail::equal_ignoring_case(grant->token_type, "bearer"), "a bearer token");
        xdm::time_point const now{std::chrono::seconds{1'666'213'080}};
        xdm::oauth2::token const token{*grant, now};
        must(xdm::oauth2::token::load(token.save().reveal()) == token, "saved and loaded");
        must(!token.expires() || *token.expires() >= now, "and does not end before it began");
    }
    if (r.status >= 400)
        return 0;
    if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
        must(m->body == "[redacted]" || m->body.empty(), "malformed shows no body");
    if (auto const* const p = std::get_if<xdm::problem>(&outcome))
        must(p->body == "[redacted]" || p->body.empty(), "a problem shows no body");
    return 0;
}
