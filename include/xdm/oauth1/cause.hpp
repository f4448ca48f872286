// SPDX-License-Identifier: BSL-1.0
// What most often makes two signatures differ, in a sentence.
#ifndef XDM_OAUTH1_CAUSE_HPP
#define XDM_OAUTH1_CAUSE_HPP

#include <xdm/http/printable.hpp>
#include <xdm/oauth1/compare.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/percent_decode.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

constexpr std::string_view cause_in_parameter(std::string_view left, std::string_view right)
{
    if (is_drawn_anew(left) && is_drawn_anew(right))
        return "sign both with the same nonce and timestamp to compare them";
    if (left.substr(0, left.find('=')) != right.substr(0, right.find('=')))
        return "one side signs a parameter that the other does not: only pairs of the query, of a "
               "form body and of the header count, nothing of JSON or multipart";
    if (equal_ignoring_case(left, right))
        return "the digits behind % are capital letters";
    return {};
}

} // namespace detail

namespace oauth1 {

/// The likely cause of a difference; empty where there is nothing to say but that they differ.
inline std::string_view likely_cause(difference const& d)
{
    if (d.piece == "method")
        return "the method is part of what is signed";
    if (d.piece == "base URI")
        return "scheme and host in small letters, no default port, the path as it was sent: behind "
               "a proxy the server may see another scheme, host or path than the client";
    if (d.piece == "key")
        return "one of the secrets is another's: after the login the access token's secret signs, "
               "not the request token's; and an & ends the key where there is no token";
    if (d.piece != "parameters")
        return {};
    if (auto const cause = detail::cause_in_parameter(d.left, d.right); !cause.empty())
        return cause;
    auto const left = form_decode(d.left);
    auto const right = form_decode(d.right);
    if (left == right)
        return "the same text, encoded differently: only A-Z a-z 0-9 - . _ ~ stay as they are, and "
               "a space is %20";
    if (percent_decode(left) == right || percent_decode(right) == left)
        return "one side encoded the text twice";
    return {};
}

/// Where they differ, what each has there, and the likely cause.
inline std::string to_string(difference const& d)
{
    auto text = "in the " + std::string{d.piece};
    xdm::detail::append_number(text += ", at byte ", d.position);
    xdm::detail::append_printable(text += "\nleft   ", d.left.empty() ? "nothing" : d.left);
    xdm::detail::append_printable(text += "\nright  ", d.right.empty() ? "nothing" : d.right);
    if (auto const cause = likely_cause(d); !cause.empty())
        text.append("\ncause  ").append(cause);
    return text += '\n';
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
