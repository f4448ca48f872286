// SPDX-License-Identifier: BSL-1.0
// `Authorization: OAuth oauth_consumer_key="...", oauth_nonce="...", ...`
#ifndef XDM_OAUTH1_HEADER_HPP
#define XDM_OAUTH1_HEADER_HPP

#include <xdm/http/fields.hpp>
#include <xdm/oauth1/piecewise.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/hex.hpp>
#include <xdm/text/percent_decode.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

// `OAuth name="value", name="value"`, of what `each(add)` adds by `add(name, value)`.
template <class Each>
std::string write_authorization(Each each)
{
    std::string text;
    auto const write = [&](std::string_view piece) { text += piece; };
    piecewise out{write};
    out.as_is("OAuth ");
    std::string_view mark;
    each([&](std::string_view name, std::string_view value) {
        out.as_is(mark);
        out.encoded(name);
        out.as_is("=\"");
        out.encoded(value);
        out.as_is("\"");
        mark = ", ";
    });
    out.flush();
    return text;
}

// Whether every `%` has its two hexadecimal digits.
constexpr bool is_percent_encoded(std::string_view text)
{
    for (auto at = text.find('%'); at != text.npos; at = text.find('%', at + 1))
        if (text.size() - at < 3 || hex_value(text[at + 1]) < 0 || hex_value(text[at + 2]) < 0)
            return false;
    return true;
}

// The value of an `Authorization` that is OAuth 1.0's, behind the scheme; nothing for another's.
constexpr std::optional<std::string_view> oauth_parameters(std::string_view authorization)
{
    auto const value = trim(authorization);
    auto const scheme = value.substr(0, value.find_first_of(" \t"));
    if (!equal_ignoring_case(scheme, "OAuth"))
        return {};
    return trim(value.substr(scheme.size()));
}

// Cuts `name="value"` off the front of a list. In a realm, which is a quoted string of HTTP, `\"`
// is no end; other values are percent-encoded and hold neither.
constexpr std::optional<field> cut_parameter(std::string_view& list)
{
    auto const equals = list.find('=');
    auto const name = list.substr(0, equals);
    if (name.empty() || equals == list.npos || list.substr(equals + 1, 1) != "\"" ||
        name.find_first_of(" \t,\"") != name.npos)
        return {};
    auto const begin = equals + 2;
    auto end = list.find('"', begin);
    if (equal_ignoring_case(name, "realm"))
        for (end = begin; end < list.size() && list[end] != '"'; ++end)
            end += list[end] == '\\' ? 1U : 0U;
    if (end >= list.size())
        return {};
    field const one{name, list.substr(begin, end - begin)};
    list = trim(list.substr(end + 1));
    return one;
}

} // namespace detail

namespace oauth1 {

/// The value of an `Authorization` header with these parameters, encoded, in their order.
/// @see RFC 5849 section 3.5.1
inline std::string authorization_header(fields const& parameters)
{
    return detail::write_authorization([&](auto add) {
        for (auto const& [name, value] : parameters)
            add(name, value);
    });
}

/// The parameters in the value of an `Authorization` header, decoded, in order, a `realm` as it
/// stands. Nothing for another scheme, and for a list that isn't
///
///     "OAuth" SP [ name "=" DQUOTE value DQUOTE *( OWS "," OWS name "=" DQUOTE value DQUOTE ) ]
///
/// with every `%` followed by two hexadecimal digits. The scheme's case doesn't matter.
/// @see RFC 5849 section 3.5.1
inline std::optional<fields> parse_authorization_header(std::string_view value)
{
    auto list = detail::oauth_parameters(value);
    if (!list)
        return {};
    fields parameters;
    for (auto more = !list->empty(); more;) {
        auto const one = detail::cut_parameter(*list);
        if (!one)
            return {};
        if (detail::equal_ignoring_case(one->name, "realm"))
            parameters.push_back("realm", one->value);
        else if (detail::is_percent_encoded(one->name) && detail::is_percent_encoded(one->value))
            parameters.push_back(percent_decode(one->name), percent_decode(one->value));
        else
            return {};
        more = list->starts_with(',');
        if (more)
            *list = detail::trim(list->substr(1));
    }
    if (!list->empty())
        return {};
    return parameters;
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
