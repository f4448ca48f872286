// SPDX-License-Identifier: BSL-1.0
// An answer to a login's step brings the token that another reader of forms finds, a callback only
// the verifier beside that token; what is saved is loaded again; and no error tells the secret.
#include "answer.hpp"

#include <xdm/oauth1.hpp>

#include <variant>

namespace {

// The value of the only pair of this name, by other means than the library's.
std::optional<std::string> plainly(std::string text, std::string_view name)
{
    std::optional<std::string> found;
    for (std::size_t at = 0; at <= text.size();) {
        auto const end = std::min(text.find('&', at), text.size());
        auto const pair = text.substr(at, end - at);
        auto const mark = std::min(pair.find('='), pair.size());
        if (xdm::form_decode(pair.substr(0, mark)) == name && !pair.empty()) {
            if (found)
                return {};
            found = xdm::form_decode(pair.substr(std::min(mark + 1, pair.size())));
        }
        at = end + 1;
    }
    return found;
}

template <class Outcome>
std::string shown(Outcome const& outcome)
{
    if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
        return m->body;
    if (auto const* const p = std::get_if<xdm::problem>(&outcome))
        return p->body + p->detail;
    if (auto const* const r = std::get_if<xdm::rate_limited>(&outcome))
        return r->problem.body + r->problem.detail;
    return {};
}

void brings(xdm::oauth1::token const& token, std::string body)
{
    while (body.ends_with('\n') || body.ends_with('\r'))
        body.pop_back();
    must(plainly(body, "oauth_token") == token.identifier(), "the token");
    must(plainly(body, "oauth_token_secret") == token.shared_secret().reveal(), "its secret");
    must(to_string(token).find_first_of("\r\n\x1b") == std::string::npos, "a line for a person");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace xdm::oauth1;
    auto const text = to_text(data, size);
    auto const r = fuzz::to_answer(text);
    auto const first = xdm::decode<request_token>(r);
    auto const last = xdm::decode<access_token>(r);
    must(r.body.find("oauth_token_secret") == std::string::npos ||
             (shown(first) + shown(last)).find("oauth_token_secret") == std::string::npos,
        "an error shows no secret");
    if (auto const* const done = std::get_if<grant>(&last)) {
        brings(done->token, r.body);
        must(r.status >= 200 && r.status < 300, "a success");
    }
    if (auto const* const waiting = std::get_if<pending>(&first)) {
        brings(waiting->token(), r.body);
        auto const confirmed = plainly(r.body, "oauth_callback_confirmed").value_or("");
        must(confirmed.starts_with("true"), "confirmed");
        must(std::holds_alternative<grant>(last), "a token is a token");
        must(pending::load(waiting->save().reveal()) == *waiting, "saved and loaded");
        auto const id = xdm::form_encode(waiting->token().identifier());
        auto const yes = finish(*waiting, "/cb?oauth_verifier=v%26&oauth_token=" + id);
        auto const* const given = std::get_if<granted>(&yes);
        must(given != nullptr && given->verifier().reveal() == "v&", "the person's yes");
        auto const no = finish(*waiting, "/cb?oauth_verifier=v&oauth_token=x" + id);
        must(std::holds_alternative<for_another_token>(no), "to this login alone");
    }

    auto const made = make_token("tok&en", xdm::secret{"hush"});
    pending const mine{*std::get_if<token>(&made)};
    auto const answer = finish(mine, text);
    auto const query = text.substr(std::min(text.find('?') + 1, text.size()));
    if (auto const* const given = std::get_if<granted>(&answer)) {
        must(given->token() == mine.token() && !given->verifier().reveal().empty(), "a yes");
        auto const plain = query.substr(0, query.find('#'));
        must(plainly(plain, "oauth_verifier") == given->verifier().reveal(), "as it says");
        must(plainly(plain, "oauth_token") == "tok&en", "for this login");
    }
    if (auto const pin = finish_with_pin(mine, text))
        must(finish_with_pin(mine, pin->verifier().reveal()) == pin, "a PIN is letters and digits");
    if (auto const saved = pending::load(text))
        must(pending::load(saved->save().reveal()) == saved, "loaded, saved, loaded");
    return 0;
}
