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
    constexpr std::string_view names[]{"GET", "POST", "PUT", "DELETE"};
    return names[static_cast<std::size_t>(m)];
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
