// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_METHOD_HPP
#define XDM_HTTP_METHOD_HPP

#include <string_view>

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

} // namespace xdm::inline abi_1

#endif
