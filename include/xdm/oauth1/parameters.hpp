// SPDX-License-Identifier: BSL-1.0
// The parameters that a signature covers, and their order.
#ifndef XDM_OAUTH1_PARAMETERS_HPP
#define XDM_OAUTH1_PARAMETERS_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/http/request.hpp>
#include <xdm/text/percent.hpp>
#include <xdm/text/sort.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

namespace detail {

// A parameter that RFC 5849 section 3.5 wants in one place with all others of its kind.
constexpr bool is_protocol_parameter(std::string_view name)
{
    return name.starts_with("oauth_");
}

// The parameters that a signature brings with it. None of the caller's may have such a name.
constexpr bool is_own_parameter(std::string_view name)
{
    for (std::string_view const own : {"oauth_consumer_key", "oauth_nonce", "oauth_signature",
             "oauth_signature_method", "oauth_timestamp", "oauth_token", "oauth_version"})
        if (name == own)
            return true;
    return false;
}

// The query that was written into a url, still encoded; what a request's own `query` comes after.
constexpr std::string_view query_in(std::string_view url)
{
    return split_reference(url).query.value_or("");
}

// The order of two texts by what they are once encoded: every `%XX` comes before every character
// that is not encoded.
constexpr int compare_as_encoded(std::string_view left, std::string_view right)
{
    auto const rank = [](char c) {
        return (is_unreserved(c) ? 256 : 0) + static_cast<unsigned char>(c);
    };
    auto const size = left.size() < right.size() ? left.size() : right.size();
    for (std::size_t n = 0; n < size; ++n)
        if (left[n] != right[n])
            return rank(left[n]) - rank(right[n]);
    return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
}

constexpr bool comes_before(field const& left, field const& right)
{
    auto const names = compare_as_encoded(left.name, right.name);
    return names < 0 || (names == 0 && compare_as_encoded(left.value, right.value) < 0);
}

// By name, then by value.
inline void sort_parameters(std::vector<field>& list)
{
    sort(list, comes_before);
}

inline void append_all(std::vector<field>& list, fields const& pairs)
{
    for (auto const& pair : pairs)
        list.push_back(pair);
}

} // namespace detail

namespace oauth1 {

/// The decoded pairs of a request that a signature covers besides those of its `Authorization`:
/// of its query and, if it says that its body is a form, of the body. JSON and multipart bodies
/// have none. A query that was written into `url` counts too.
/// @see RFC 5849 section 3.4.1.3.1
inline fields collect_parameters(request const& r)
{
    auto pairs = parse_form(detail::query_in(r.url));
    for (auto const& [name, value] : r.query)
        pairs.push_back(name, value);
    if (is_form(r))
        for (auto const& [name, value] : parse_form(r.body))
            pairs.push_back(name, value);
    return pairs;
}

/// `a2=r%20b&a3=2%20q&a3=a&c%40=&c2=`: the pairs encoded, in the order of their bytes.
/// @see RFC 5849 section 3.4.1.3.2
inline std::string normalize_parameters(fields const& pairs)
{
    std::vector<field> sorted;
    sorted.reserve(pairs.size());
    detail::append_all(sorted, pairs);
    detail::sort_parameters(sorted);
    std::string text;
    for (auto const& [name, value] : sorted)
        append_form_pair(text, name, value);
    return text;
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
