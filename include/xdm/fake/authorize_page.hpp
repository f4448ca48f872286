// SPDX-License-Identifier: BSL-1.0
// GET /i/oauth2/authorize: where X asks a person.
#ifndef XDM_FAKE_AUTHORIZE_PAGE_HPP
#define XDM_FAKE_AUTHORIZE_PAGE_HPP

#include <xdm/fake/decision.hpp>
#include <xdm/fake/token_form.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/oauth2/authorization_code.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// A query of the page, and what is wrong with it. X wants every parameter, PKCE and state among
/// them.
struct authorize_query {
    explicit authorize_query(fields const& pairs)
        : client_id{value_of(pairs, "client_id")}, redirect_uri{value_of(pairs, "redirect_uri")},
          state{value_of(pairs, "state")}, challenge{value_of(pairs, "code_challenge")},
          method{value_of(pairs, "code_challenge_method")}, type{value_of(pairs, "response_type")},
          asked{value_of(pairs, "scope")}
    {
        for (auto one = pairs.begin(); one != pairs.end(); ++one)
            for (auto before = pairs.begin(); before != one; ++before)
                repeats = repeats || (*before).name == (*one).name;
    }

    /// Whether the challenge is the verifier itself. Some clients write `s256`.
    bool plain() const { return method == "plain"; }

    /// The parameter that is wrong; empty where all are right.
    std::string_view wrong(world& w) const
    {
        auto const* const found = find_app(w, client_id);
        if (repeats)
            return "repeated parameter";
        if (!found)
            return "client_id";
        if (!found->app.is_registered(redirect_uri))
            return "redirect_uri";
        if (type != "code")
            return "response_type";
        if (asked.empty() || !asked.others().empty())
            return "scope";
        if (state.empty() || state.size() > 500)
            return "state";
        if (challenge.empty())
            return "code_challenge";
        if (!plain() && !xdm::detail::equal_ignoring_case(method, "S256"))
            return "code_challenge_method";
        return {};
    }

    std::string client_id;
    std::string redirect_uri;
    std::string state;
    std::string challenge;
    std::string method;
    std::string type;
    oauth2::scopes asked;
    bool repeats = false;
};

/// A code for what was asked. It lives as long as X's, from the last time that was known.
inline std::string issue_code(world& w, authorize_query const& q, user_id who)
{
    std::optional<time_point> until;
    if (w.knows_time)
        until = w.clock + oauth2::code_life;
    return w.access.codes
        .emplace_back(issued_code{w.access.draw_oauth2("ac", w.clock), q.client_id, q.redirect_uri,
            who, q.asked, q.challenge, q.plain(), until})
        .text;
}

/// Where the person's decision leads. A query with anything wrong leads nowhere: X says so on its
/// page, and sends no browser back.
/// @see RFC 6749 section 4.1.2
inline landing decide(world& w, authorize_query const& q, user_id who, decision what)
{
    if (auto const wrong = q.wrong(w); !wrong.empty())
        return {.error = "Something went wrong: " + std::string{wrong}};
    fields pairs;
    if (what == decision::deny || what == decision::add_error)
        pairs.push_back("error", "access_denied");
    if (what != decision::drop_state)
        pairs.push_back("state", what == decision::tamper_state ? altered(q.state) : q.state);
    if (what != decision::deny) {
        auto code = issue_code(w, q, who);
        pairs.push_back("code", what == decision::tamper_code ? altered(std::move(code)) : code);
    }
    return back_to(q.redirect_uri, pairs);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
