// SPDX-License-Identifier: BSL-1.0
// The answers to the steps of a login: forms, and errors in whatever shape. Read without JSON.
#ifndef XDM_OAUTH1_FORM_ANSWER_HPP
#define XDM_OAUTH1_FORM_ANSWER_HPP

#include <xdm/http/ask_again.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/problem.hpp>
#include <xdm/oauth1/token.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::detail {

/// An answer to one of the steps, while it is read.
class form_answer {
public:
    explicit form_answer(response const& r) : response_{r}
    {
        std::string_view body = r.body;
        while (body.ends_with('\n') || body.ends_with('\r'))
            body.remove_suffix(1);
        pairs_ = parse_form(body);
    }

    bool succeeded() const { return response_.status >= 200 && response_.status < 300; }

    /// The value of the one pair of this name; nothing where there is none, or more than one.
    std::optional<std::string_view> find(std::string_view name) const
    {
        std::optional<std::string_view> found;
        for (auto const& pair : pairs_)
            if (pair.name == name) {
                if (found)
                    return {};
                found = pair.value;
            }
        return found;
    }

    /// The token that the answer brings.
    std::optional<oauth1::token> token() const
    {
        auto made = oauth1::make_token(find("oauth_token").value_or(""),
            secret{std::string{find("oauth_token_secret").value_or("")}});
        if (auto* const good = std::get_if<oauth1::token>(&made))
            return std::move(*good);
        return {};
    }

    /// What is no answer of X, without what may hold a token: errors are shown.
    malformed lacking(std::string_view what) const
    {
        return {response_.status, what, shown_body(), transaction_id()};
    }

    /// What an answer is that is no success. Its text is not taken apart: `detail` begins as it
    /// does, and `code` is X's number where it has one, `"code":32` or `code="32"`.
    template <class Outcome>
    Outcome failed() const
    {
        auto const status = response_.status;
        if (status < 400)
            return lacking("neither success nor error: see redirected()");
        if (is_page())
            return lacking("an error page");
        problem p;
        p.status = status;
        p.body = shown_body();
        p.detail = p.body.substr(0, 200);
        p.code = code();
        p.transaction_id = transaction_id();
        if (status == 429 || status == 420)
            return rate_limited{status, ask_again(response_), rate_limits(response_), std::move(p)};
        return p;
    }

private:
    std::string transaction_id() const
    {
        return std::string{response_.headers.find("x-transaction-id").value_or("")};
    }
    std::string shown_body() const
    {
        auto const& body = response_.body;
        if (body.empty() || (!succeeded() && body.find("oauth_token_secret") == body.npos))
            return body.substr(0, 1'000);
        return "[redacted]";
    }
    bool is_page() const
    {
        std::string_view text = response_.body;
        while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
            text.remove_prefix(1);
        return equal_ignoring_case(text.substr(0, 9), "<!doctype") ||
               equal_ignoring_case(text.substr(0, 5), "<html");
    }
    std::optional<std::int64_t> code() const
    {
        std::string_view const text = response_.body;
        auto at = text.find("code");
        if (at == text.npos)
            return {};
        at = text.find_first_not_of("\" :=", at + 4);
        if (at == text.npos)
            return {};
        auto end = at;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        auto const number = parse_number(text.substr(at, end - at));
        if (!number || *number > 99'999)
            return {};
        return static_cast<std::int64_t>(*number);
    }

    response const& response_;
    fields pairs_{};
};

} // namespace xdm::inline abi_1::detail

#endif
