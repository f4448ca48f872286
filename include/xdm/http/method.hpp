// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_METHOD_HPP
#define XDM_HTTP_METHOD_HPP

#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// The request methods that X's API takes.
/// @see RFC 9110 section 9
enum class method : unsigned char {
    get,
    post,
    put,
    delete_, ///< `DELETE`; the bare word is a macro of <winnt.h>
};

/// The method's name on the wire, in upper case.
constexpr std::string_view to_string(method m)
{
    switch (m) {
    case method::get:
        return "GET";
    case method::post:
        return "POST";
    case method::put:
        return "PUT";
    case method::delete_:
        break;
    }
    return "DELETE";
}

/// The method of this name, which is in upper case; empty for any other: `parse<method>("GET")`.
constexpr std::optional<method> parse_as(std::type_identity<method>, std::string_view name)
{
    for (auto const m : {method::get, method::post, method::put, method::delete_})
        if (name == to_string(m))
            return m;
    return {};
}

} // namespace xdm::inline abi_1

#endif
