// SPDX-License-Identifier: BSL-1.0
// What the token endpoints are sent, and how they answer.
#ifndef XDM_FAKE_TOKEN_FORM_HPP
#define XDM_FAKE_TOKEN_FORM_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/read.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/oauth2/saved.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1 {

namespace fake::detail {

/// A JSON object whose texts count as the pairs of a form.
struct json_form {
    std::deque<std::pair<std::string, std::string>> pairs{};

    void clear() { pairs.clear(); }
};

} // namespace fake::detail

template <>
inline constexpr auto wire::named_place<fake::detail::json_form> =
    [](fake::detail::json_form& form, std::string_view name) {
        return place_of(form.pairs.emplace_back(name, "").second);
    };

namespace fake::detail {

/// The pairs of the body: a form, as RFC 6749 has it, or the JSON that some clients send and X
/// takes. Of anything else: none.
inline fields token_form(request const& r)
{
    if (is_form(r))
        return parse_form(r.body);
    fields pairs;
    json_form body;
    if (xdm::detail::has_content_type(r.headers, "application/json") &&
        xdm::detail::read(r.body, body))
        for (auto const& [name, value] : body.pairs)
            pairs.push_back(name, value);
    return pairs;
}

/// The value of the pair, empty if there is none.
using xdm::detail::value_of;

/// An error of OAuth 2.0.
/// @see RFC 6749 section 5.2
inline response oauth2_error(int status, std::string_view error, std::string_view description)
{
    std::string body = "{";
    append_text(body, "error", error);
    append_text(body, "error_description", description);
    return answer_with(status, json_type, body + '}');
}
inline response missing_parameter(std::string_view name)
{
    return oauth2_error(
        400, "invalid_request", "Missing required parameter [" + std::string{name} + "].");
}
/// `what`: `token`, `authorization code`, ...
inline response invalid_value(std::string_view what)
{
    return oauth2_error(
        400, "invalid_request", "Value passed for the " + std::string{what} + " was invalid.");
}

} // namespace fake::detail

} // namespace xdm::inline abi_1

#endif
