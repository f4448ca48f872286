// SPDX-License-Identifier: BSL-1.0
// Entries of `errors` beside data: what could not be shown.
#ifndef XDM_FAKE_PARTIAL_ERRORS_HPP
#define XDM_FAKE_PARTIAL_ERRORS_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/model/dialect.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// What was asked for, and by which parameter.
struct sought {
    std::string_view resource;  ///< `user`, or `tweet`, which is `post` in the new dialect
    std::string_view parameter; ///< `ids`, `sender_id`, `referenced_tweets.id`
    std::string value;
};

/// One entry, `{...}`, with X's members in X's order.
inline std::string error_entry(sought const& s, std::string_view title, std::string const& detail,
    std::string_view type, dialect d, std::string_view section = {}, std::string_view field = {})
{
    std::string entry = "{";
    append_text(entry, "value", s.value);
    append_text(entry, "detail", detail);
    append_text(entry, "title", title);
    append_text(entry, "resource_type", s.resource);
    append_text(entry, "parameter", s.parameter);
    append_text(entry, "resource_id", s.value);
    if (!field.empty())
        append_text(entry, "field", field);
    if (!section.empty())
        append_text(entry, "section", section);
    append_text(entry, "type", problem_uri(type, d));
    return entry + '}';
}

inline std::string not_found_entry(sought const& s, dialect d)
{
    auto const detail = "Could not find " + std::string{s.resource} + " with " +
                        std::string{s.parameter} + ": [" + s.value + "].";
    return error_entry(s, "Not Found Error", detail, "resource-not-found", d);
}

inline std::string suspended_entry(sought const& s, dialect d)
{
    return error_entry(
        s, "Forbidden", "User has been suspended: [" + s.value + "].", "resource-not-found", d);
}

/// The post of an account that shows its posts to followers only.
inline std::string protected_entry(sought const& s, dialect d)
{
    auto const what = d == dialect::classic ? "Tweet" : "Post";
    auto const detail = "Sorry, you are not authorized to see the " + std::string{what} + " with " +
                        std::string{s.parameter} + ": [" + s.value + "].";
    return error_entry(
        s, "Authorization Error", detail, "not-authorized-for-resource", d, "includes");
}

/// A field that X shows to the author alone. The post then does not come at all.
inline std::string field_entry(sought const& s, std::string_view field, dialect d)
{
    auto const what = d == dialect::classic ? "Tweet" : "Post";
    auto const detail = "Sorry, you are not authorized to access '" + std::string{field} +
                        "' on the " + what + " with " + std::string{s.parameter} + " : [" +
                        s.value + "].";
    return error_entry(
        s, "Field Authorization Error", detail, "not-authorized-for-field", d, "includes", field);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
