// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_RESPONSE_HPP
#define XDM_HTTP_RESPONSE_HPP

#include <xdm/http/header_fields.hpp>

#include <string>

namespace xdm::inline abi_1 {

/// An HTTP answer, as the caller's stack received it.
struct response {
    int status = 0; ///< 100 to 599; 0 where none came
    header_fields headers{};
    std::string body{}; ///< after content coding (gzip) was undone

    friend bool operator==(response const&, response const&) = default;
};

} // namespace xdm::inline abi_1

#endif
